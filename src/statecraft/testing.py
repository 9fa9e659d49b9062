"""A kit for plugin authors: try a plugin on a text, and on everything that news throws at an extractor.

It needs no test runner; a check that fails raises ``AssertionError`` with what went wrong, on which text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from types import FrameType
from typing import Any

from statecraft.article import Article
from statecraft.engine import Engine
from statecraft.errors import PluginError, RecordError
from statecraft.plugins import installed
from statecraft.records import Record, walk
from statecraft.result import Result
from statecraft.spans import Span

SAMPLE = (
    "Chile’s President Gabriel Boric and his Finnish counterpart Alexander Stubb signed a mining agreement worth about "
    "€1.2bn on Tuesday. “We trust each other,” Mr. Stubb told Reuters.\n"
    "The two leaders called for an end to sanctions on Syria. They also said that both countries would spend "
    "$40 million a year on schools.\n"
)
"""An article of two paragraphs with every kind of fact; checks run on it beside the text that they are given."""

_TEXTS: Mapping[str, Callable[[str], str]] = {
    "an empty text": lambda text: "",
    "white space alone": lambda text: " \n\t\r\n ",
    "a text without a hit": lambda text: "Rain is likely in the hills, and the roads stay open.",
    "the text": lambda text: text,
    "the text with CRLF line ends": lambda text: text.replace("\n", "\r\n"),
    "the text after letters outside the basic plane": lambda text: "🕊️ 𝔑𝔢𝔴𝔰: " + text,
    "the text with all spaces doubled": lambda text: text.replace(" ", "  "),
    "the text in capitals": lambda text: text.upper(),
    "the text cut off": lambda text: text[: len(text) // 2],
}


def run_plugin(plugin: object, text: Article | str, *, name: str = "plugin", alone: bool = False) -> Result:
    """What a plugin finds in a text, beside the installed plugins or alone; what it raises comes through.

    >>> import attrs, statecraft
    >>> @attrs.frozen(kw_only=True)
    ... class Toast(statecraft.Record):
    ...     key = "toasts"
    >>> class Toasts:
    ...     @statecraft.hookimpl
    ...     def statecraft_extract(self, article):
    ...         start = article.text.find("toast")
    ...         if start >= 0:
    ...             yield Toast(statecraft.Span(start, start + 5))
    >>> len(run_plugin(Toasts(), "The king raised a toast.").of(Toast))
    1
    >>> len(run_plugin(Toasts(), "The king kept silent.").of(Toast))
    0
    """
    others = {} if alone else {key: other for key, other in installed().items() if other is not plugin and key != name}
    return Engine({**others, name: plugin}).extract(text, on_error="raise")


def check_plugin(plugin: object, text: str = SAMPLE, *, name: str = "plugin") -> None:
    """Try a plugin on hard texts and hold it to what every plugin promises.

    It raises on no text, its spans lie inside the text, its records go to JSON and back, the same text gives the same
    answer whatever the order of plugins, and twice the text takes about twice the work: calls, and lines of its own.
    ``text`` is one that it finds something in.

    >>> class Careless:
    ...     import statecraft
    ...     @statecraft.hookimpl
    ...     def statecraft_extract(self, article):
    ...         return article.text[0]
    >>> check_plugin(Careless())
    Traceback (most recent call last):
    ...
    AssertionError: on an empty text the plugin raised IndexError: string index out of range
    """
    for what, variant in _TEXTS.items():
        tried = variant(text)
        result = _kept(plugin, tried, name, what)
        own = [record for record in result.records if name in record.plugins]
        _check_spans(own, tried, what)
        _check_json(plugin, result, own, name, what)
        if _kept(plugin, tried, name, what, backwards=True) != result:
            raise AssertionError(f"on {what} the order of plugins changes the answer")
    _check_work(plugin, text, name)


def _engine(plugin: object, name: str, *, backwards: bool = False) -> Engine:
    plugins = {**{key: other for key, other in installed().items() if other is not plugin}, name: plugin}
    return Engine(dict(reversed(plugins.items())) if backwards else plugins)


def _kept(plugin: object, text: str, name: str, what: str, *, backwards: bool = False) -> Result:
    try:
        result = _engine(plugin, name, backwards=backwards).extract(text)
    except PluginError as error:
        raise AssertionError(f"on {what} the engine refused it: {error}") from error
    for failure in result.failures:
        if failure.plugin == name:
            raise AssertionError(f"on {what} the plugin raised {failure.error}")
    return result


def _check_spans(records: list[Record], text: str, what: str) -> None:
    for record in records:
        for value in walk(record):
            if isinstance(value, Span) and value.end > len(text):
                raise AssertionError(f"on {what} {record!r} has a span outside the text: {value}")


def _check_json(plugin: object, result: Result, own: list[Record], name: str, what: str) -> None:
    declared = _engine(plugin, name).record_types
    for record in own:
        if type(record) not in declared:
            kind = type(record).__name__
            raise AssertionError(f"on {what} it yielded a {kind}, which its statecraft_record_types does not declare")
    try:
        again = Result.from_json(result.to_json(text=True), types=declared)
    except RecordError as error:
        raise AssertionError(f"on {what} the records can't be read from their JSON: {error}") from error
    if again != result:
        raise AssertionError(f"on {what} the records differ after going to JSON and back")


def _check_work(plugin: object, text: str, name: str) -> None:
    engine = _engine(plugin, name)
    engine.extract(text)
    module = getattr(plugin, "__name__", None) or type(plugin).__module__
    for unit, count in (("calls", _calls), ("lines of its own", partial(_lines, module.partition(".")[0]))):
        once, twice = (count(engine, (text + "\n") * times) for times in (8, 16))
        if twice > 3 * once:
            raise AssertionError(f"twice the text takes {twice / once:.1f} times the work: {once} {unit}, then {twice}")


def _calls(engine: Engine, text: str) -> int:
    """How many calls one extraction makes: a measure of work that is the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        engine.extract(text)
    finally:
        sys.setprofile(before)
    return calls


def _lines(package: str, engine: Engine, text: str) -> int:
    """How many lines of packages with a name one extraction runs, each as often as a loop comes back to it."""
    lines = 0

    def within(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return within

    def entered(frame: FrameType, _event: str, _argument: Any) -> Any:
        return within if str(frame.f_globals.get("__name__")).startswith(package) else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        engine.extract(text)
    finally:
        sys.settrace(before)
    return lines
