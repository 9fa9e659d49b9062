"""What ``statecraft plugins`` tells of the installed plugins."""

from __future__ import annotations

import pytest
from command_line import install

from statecraft.cli import main


def rows(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The lines of the listing, by plugin."""
    out, complaints = capsys.readouterr()
    assert complaints == ""
    return {line.split()[0]: line for line in out.splitlines()}


def test_each_plugin_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """It names the distribution and its version, and what the plugin yields."""
    assert main(["plugins"]) == 0
    listed = rows(capsys)
    for plugin, yields in {"money": "money", "quotes": "statements", "sanctions": "sanction_stances"}.items():
        assert listed[plugin].split()[1] == "statecraft-news"
        assert listed[plugin].split()[3:] == [yields, "loaded"]


def test_a_plugin_that_did_not_load_says_why(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are listed as ever, and the status is 1."""
    install(monkeypatch, gone="no_such_package_anywhere", typo="command_line:pickky")
    assert main(["plugins"]) == 1
    listed = rows(capsys)
    assert "could not be loaded: ModuleNotFoundError: No module named 'no_such_package_anywhere'" in listed["gone"]
    assert "AttributeError" in listed["typo"]
    assert listed["money"].endswith("loaded")


def test_a_plugin_that_can_not_be_used_says_why(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class in place of an instance, and a hook that fails, are one line each."""
    install(monkeypatch, classy="command_line:Picky", nameless="command_line:nameless")
    assert main(["plugins"]) == 1
    listed = rows(capsys)
    assert "hand over an instance" in listed["classy"]
    assert "OSError: the list is locked" in listed["nameless"]
    assert listed["money"].endswith("loaded")


def test_two_plugins_that_can_not_work_together_are_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each alone would do, but an article could not be read with both."""
    install(monkeypatch, embargoes="command_line:embargoes")
    assert main(["plugins"]) == 1
    assert "together they can't work: 'embargoes' and 'sanctions' both declare" in capsys.readouterr().out


def test_a_plugin_that_fails_on_articles_is_loaded(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The listing is about what is installed, not about what it finds."""
    install(monkeypatch, picky="command_line:picky")
    assert main(["plugins"]) == 0
    assert rows(capsys)["picky"].endswith("loaded")
