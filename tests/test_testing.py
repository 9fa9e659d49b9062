"""The kit for plugin authors catches what it promises to catch."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

import statecraft
from statecraft import testing


@attrs.frozen(kw_only=True)
class Shout(statecraft.Record):
    """A word in capitals."""

    key = "shouts"


class Shouts:
    """Finds words in capitals."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Shouts."""
        return [Shout]

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
        """Each run of two or more capitals."""
        start = 0
        for word in article.text.split():
            start = article.text.index(word, start)
            if len(word) > 1 and word.isupper():
                yield Shout(statecraft.Span(start, start + len(word)))
            start += len(word)


class Undeclared(Shouts):
    """Doesn't say which records it yields."""

    statecraft_record_types = None


class Overrunning:
    """Yields a span past the end."""

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
        """One record that stands nowhere."""
        yield Shout(statecraft.Span(0, len(article.text) + 1))


class Quadratic(Shouts):
    """Looks at all of the text again for each word."""

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
        """Nothing, slowly."""
        for _ in article.text.split():
            for word in article.text.split():
                word.isupper()
        yield from ()


class Searching(Shouts):
    """Goes through all words again for each word, with no call."""

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
        """Nothing, slowly."""
        words, seen = article.text.split(), 0
        for word in words:
            for other in words:
                seen += word == other
        yield from ()


@attrs.frozen(kw_only=True)
class Share(statecraft.Record):
    """A record type that can't be written."""

    key = "shares"
    share: float = 0.5


class Sharing:
    """Declares what can't be written."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Shares."""
        return [Share]


@attrs.frozen(kw_only=True)
class Echo(statecraft.Record):
    """A record that refers to one of a type that its plugin keeps to itself."""

    key = "echoes"
    of: Shout


class Echoing:
    """Declares one of the two types, and yields that one alone."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Echoes."""
        return [Echo]

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Echo]:
        """An echo of a shout that nobody finds."""
        if article.text:
            yield Echo(statecraft.Span(0, 1), of=Shout(statecraft.Span(0, 1)))


class Idle:
    """Has no hook."""


class Stringy(Shouts):
    """Declares what is no record type."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """A name in place of a type."""
        return ["shouts"]  # type: ignore[list-item]


class Moody(Shouts):
    """Never gives the same answer twice."""

    def __init__(self) -> None:
        self.calls = 0

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
        """A record at every second call."""
        self.calls += 1
        if self.calls % 2 and article.text:
            yield Shout(statecraft.Span(0, 1))


def test_a_good_plugin_passes() -> None:
    """A plugin that keeps its promises is checked in silence."""
    testing.check_plugin(Shouts(), "NATO and the EU met.")


@pytest.mark.parametrize(
    ("plugin", "complaint"),
    [
        (Undeclared(), "does not declare"),
        (Overrunning(), "outside the text"),
        (Quadratic(), "times the work: .* calls"),
        (Searching(), "times the work: .* lines of its own"),
        (Idle(), "implements no hook"),
        (Stringy(), "the engine refused it: .*is no record type"),
        (Sharing(), "the engine refused it: .*Share.share is annotated .*float.*, which has no JSON form"),
        (Echoing(), "the records can't be read from their JSON"),
        (Moody(), "order of plugins changes the answer"),
    ],
    ids=lambda value: type(value).__name__ if not isinstance(value, str) else "",
)
def test_a_bad_plugin_is_told_what_is_wrong(plugin: object, complaint: str) -> None:
    """Each broken promise has a message of its own."""
    with pytest.raises(AssertionError, match=complaint):
        testing.check_plugin(plugin, "NATO and the EU met in ROME, they said. " * 4)


def test_running_a_plugin_shows_what_it_raises() -> None:
    """A plugin under test isn't kept quiet as one in use is."""

    class Broken:
        @statecraft.hookimpl
        def statecraft_extract(self, article: statecraft.Article) -> Iterator[Shout]:
            """Fail."""
            raise KeyError("visit")

    with pytest.raises(statecraft.ExtractionError) as raised:
        testing.run_plugin(Broken(), "Any text.")
    assert isinstance(raised.value.exceptions[0], KeyError)


def test_a_plugin_runs_beside_the_others_or_alone() -> None:
    """Records of the installed plugins are at hand where they are wanted."""
    text = "NATO will spend $3m."
    assert "money" in testing.run_plugin(Shouts(), text).plugins
    assert testing.run_plugin(Shouts(), text, alone=True).plugins == ("plugin",)
    assert [shout.text_in(text) for shout in testing.run_plugin(Shouts(), text).of(Shout)] == ["NATO"]
