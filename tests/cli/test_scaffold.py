"""What ``statecraft new-plugin`` writes, and when it writes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import install

from statecraft.cli import main


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """All files of a folder, with what they hold."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_whole_distribution_is_written(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has its project file, a typed package, tests and a README, and pip is told of the folder as one."""
    assert main(["new-plugin", "state_visits"]) == 0
    assert list(files(here / "state_visits")) == [
        "README.md",
        "pyproject.toml",
        "src/statecraft_state_visits/__init__.py",
        "src/statecraft_state_visits/plugin.py",
        "src/statecraft_state_visits/py.typed",
        "tests/test_state_visits.py",
    ]
    assert capsys.readouterr().out.endswith(f"pip install {os.path.join('.', 'state_visits')}\n")


@pytest.mark.parametrize("name", ["visits", "reading", "span", "a1"])
def test_its_own_tests_pass_as_they_are(name: str, here: Path) -> None:
    """Also where the name is that of something that the extractor uses."""
    assert main(["new-plugin", name, "it"]) == 0
    # Its doctest goes through the installed plugins, of which this is none; test_new_plugin_installs.py runs that too.
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "./tests"],
        cwd=here / "it",
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(here / "it" / "src"), *sys.path])},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "2 passed" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize(
    "name", ["state visits", "1st", "Visits", "class", "", "_", "visites_d’état", "a__b", "-x", "none", "true"]
)
def test_a_name_that_is_none_is_refused(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line tells what a name is made of, and nothing is written."""
    assert main(["new-plugin", "--", name]) == 2
    out, complaints = capsys.readouterr()
    assert (out, files(here)) == ("", {})
    assert complaints.count("\n") == 1
    assert "is no name for a plugin: use letters, digits and _" in complaints


@pytest.mark.parametrize("name", ["money", "taken"])
def test_the_name_of_an_installed_plugin_is_refused(
    name: str, here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two plugins of one name could not be used together."""
    install(monkeypatch, taken="command_line:picky")
    assert main(["new-plugin", name]) == 2
    assert f"a plugin called {name!r} is installed, by " in capsys.readouterr().err
    assert files(here) == {}


@pytest.mark.parametrize("name", ["statements", "article", "failures", "sanction_stances"])
def test_the_key_of_something_else_is_refused(name: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The new record type would hide what stands under that key in the JSON form."""
    assert main(["new-plugin", name]) == 2
    assert "choose another name" in capsys.readouterr().err
    assert files(here) == {}


def test_a_folder_that_holds_something_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing in it is written over, nothing added."""
    (here / "it").mkdir()
    (here / "it" / "README.md").write_text("mine")
    assert main(["new-plugin", "visits", "it"]) == 2
    assert files(here) == {"it/README.md": b"mine"}
    assert capsys.readouterr().err == "statecraft: it holds something already: name a new or empty folder\n"


def test_a_file_in_the_place_is_left_alone(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither is a file taken for a folder."""
    (here / "visits").write_text("mine")
    assert main(["new-plugin", "visits"]) == 2
    assert main(["new-plugin", "visits", "visits/inside"]) == 2
    assert files(here) == {"visits": b"mine"}
    assert capsys.readouterr().err.count("\n") == 2


def test_an_empty_folder_is_used(here: Path) -> None:
    """Whoever made the folder first may use it."""
    (here / "it").mkdir()
    assert main(["new-plugin", "visits", "it"]) == 0
    assert "it/pyproject.toml" in files(here)
