"""Finding plugins, and refusing those that can't work together."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType

import pytest

from statecraft import Article, Engine, Money, PluginError, Reading, Record, Span, hookimpl, plugins
from statecraft.plugins import Broken, Plugins, installed_entry_points


class Counting:
    """A plugin that finds one amount."""

    @hookimpl
    def statecraft_extract(self) -> list[Record]:
        """One amount."""
        return [Money(Span(0, 1), amount=1)]


def point(name: str, value: str) -> EntryPoint:
    """An entry point as an installed distribution has it."""
    return EntryPoint(name, value, "statecraft")


def with_entry_points(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    """Stand these in for what is installed."""
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points)


def test_two_plugins_of_one_name_are_both_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With where each comes from, so that one can be uninstalled."""
    with_entry_points(monkeypatch, point("visits", "one.visits"), point("visits", "two.visits"))
    with pytest.raises(
        PluginError, match=r"one\.visits .* and two\.visits .*uninstall one .*--disable visits"
    ) as caught:
        installed_entry_points()
    assert caught.value.plugins == ("visits",)


def test_the_same_entry_point_seen_twice_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution that stands on the path twice isn't a clash."""
    with_entry_points(monkeypatch, point("visits", "one.visits"), point("visits", "one.visits"))
    assert [found.name for found in installed_entry_points()] == ["visits"]


def test_a_plugin_that_cannot_be_loaded_fails_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one failure an article, which names it and says why; the others find what they find."""
    with_entry_points(monkeypatch, point("visits", "no_such_package.visits"))
    engine = Engine(plugins.installed() | {"counting": Counting()})
    result = engine.extract("Oslo")
    assert len(result.money) == 1
    assert [failure.plugin for failure in result.failures] == ["visits"]
    assert "ModuleNotFoundError" in result.failures[0].error


def test_entry_points_are_read_at_the_first_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Making an engine loads nothing."""
    with_entry_points(monkeypatch, point("visits", "one.visits"), point("visits", "two.visits"))
    engine = Engine()
    with pytest.raises(PluginError):
        engine.extract("Oslo")


def test_an_unknown_hook_is_refused() -> None:
    """A misspelt hook would else be passed over in silence; the message lists those there are."""

    class Misspelt:
        @hookimpl
        def statecraft_extrakt(self) -> list[Record]:
            return []

    with pytest.raises(
        PluginError, match=r"'visits' implements the unknown hook statecraft_extrakt; there are .*extract"
    ):
        Plugins({"visits": Misspelt()})


@pytest.mark.parametrize("kind", ["wrapper", "hookwrapper"])
def test_a_wrapper_is_refused(kind: str) -> None:
    """One plugin can't stand around another."""

    class Wrapping:
        @hookimpl(**{kind: True})
        def statecraft_extract(self):  # type: ignore[no-untyped-def]
            return (yield)

    with pytest.raises(PluginError, match="'visits' wraps statecraft_extract"):
        Plugins({"visits": Wrapping()})


def test_a_class_is_refused() -> None:
    """An instance is meant."""
    with pytest.raises(PluginError, match=r"hand over an instance, Counting\(\)"):
        Plugins({"counting": Counting})


def test_one_object_under_two_names_is_refused() -> None:
    """It would find each fact twice."""
    one = Counting()
    with pytest.raises(PluginError, match="registered under another name"):
        Plugins({"a": one, "b": one})


def test_an_argument_that_no_hook_offers_is_refused() -> None:
    """The message names the plugin and the argument."""

    class Greedy:
        @hookimpl
        def statecraft_extract(self, weather: object) -> list[Record]:
            return []

    with pytest.raises(PluginError, match=r"(?s)'greedy'.*weather"):
        Plugins({"greedy": Greedy()})


def test_an_argument_with_a_default_is_given_too() -> None:
    """What a hook offers comes, whether or not the plugin could do without."""
    given: list[object] = []

    class Modest:
        @hookimpl
        def statecraft_extract(self, article: Article, reading: Reading | None = None) -> list[Record]:
            given.append(reading)
            return []

    Engine({"modest": Modest()}).extract("Oslo")
    assert isinstance(given[0], Reading)


def test_a_hook_without_its_mark_is_refused() -> None:
    """It would never be called; the message says which function and what to do."""

    class Unmarked:
        def statecraft_extract(self) -> list[Record]:
            return []

    with pytest.raises(PluginError, match=r"'visits' has statecraft_extract without @statecraft\.hookimpl: mark it"):
        Plugins({"visits": Unmarked()})


def test_what_is_switched_off_is_not_imported(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A plugin that ends the process at its import is one failure, and none where it is left out."""
    (tmp_path / "leaving.py").write_text("import sys\nsys.exit('out of here')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with_entry_points(monkeypatch, point("leaving", "leaving"))
    (failure,) = Engine().extract("Oslo").failures
    assert failure.error == "could not be loaded: SystemExit: out of here"
    sys.modules.pop("leaving", None)
    assert Engine(disabled=["leaving"]).extract("Oslo").failures == ()
    assert "leaving" not in sys.modules


def test_a_module_is_a_plugin() -> None:
    """Functions of a module are called without a self."""
    module = ModuleType("visits")

    @hookimpl
    def statecraft_extract(article: object) -> list[Record]:
        return [Money(Span(0, 1), amount=1)]

    module.statecraft_extract = statecraft_extract  # type: ignore[attr-defined]
    assert len(Engine({"visits": module}).extract("Oslo").money) == 1


@pytest.mark.parametrize(
    ("plugin", "what"),
    [
        (None, "of type NoneType"),
        ("visits_package", "of type str"),
        (lambda article: [], "of type function"),
        (ModuleType("visits_package"), "the module visits_package"),
    ],
)
def test_a_plugin_with_no_hook_is_refused(plugin: object, what: str) -> None:
    """An entry point that names the package in place of the module, say, would find nothing, and nobody would know."""
    with pytest.raises(
        PluginError, match=f"'empty', {what}, implements no hook: name the module or instance"
    ) as caught:
        Engine({"empty": plugin}).extract("Oslo")
    assert caught.value.plugins == ("empty",)


def test_implementations_are_sorted_by_name() -> None:
    """Not by load order, which pluggy goes by."""
    for order in ("ab", "ba"):
        found = Plugins({name: Counting() for name in order}).implementations("statecraft_extract")
        assert [implementation.plugin for implementation in found] == ["a", "b"]


def test_broken_plugins_are_kept_apart() -> None:
    """With their reason."""
    broken = Broken("could not be loaded: OSError: …")
    assert Plugins({"a": broken, "b": Counting()}).broken == {"a": broken}
