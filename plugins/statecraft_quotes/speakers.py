"""Whom a source stands for."""

from __future__ import annotations

from statecraft import UNNAMED, Actor, Reading, Span, Tag
from statecraft_quotes.draft import Draft

_OWNER_POSS = Tag.OWNER | Tag.POSS

_PAPERS = frozenset(
    """statement resolution letter report message law bill legislation agreement deal accord treaty communique
    communiqué declaration document text memo act measure petition pact post posts posting article""".split()
)


def speakers_of(reading: Reading, draft: Draft, earlier: dict[int, tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The actors that a statement's source stands for; those of the statement it borrows from where it has none."""
    if draft.source is None:
        found = earlier.get(id(draft.borrowed), ()) if draft.borrowed is not None and draft.rule != "cited" else ()
        return found or (UNNAMED,)
    found = _resolved(reading, draft.source)
    if found and not all(actor.kind == "unnamed" for actor in found):
        return tuple(dict.fromkeys(found))
    if is_paper(reading, draft.source) and draft.borrowed is not None:
        return earlier.get(id(draft.borrowed), ()) or (UNNAMED,)
    return (UNNAMED,)


def _resolved(reading: Reading, source: Span) -> tuple[Actor, ...]:
    """The actors of a source; those of both sides where one "joined with" another, those of the owner of a document."""
    tokens = reading.tokens
    first, last = tokens.first_from(source.start), tokens.first_from(source.end)
    for k in range(first + 1, last - 1):
        if tokens.words[k] in ("joined", "joins", "joining"):
            start = k + 2 if tokens.words[k + 1] in ("with", "by") else k + 1
            left = reading.resolve(Span(source.start, tokens.end(k - 1)))
            return left + reading.resolve(Span(tokens.starts[start], source.end))
    if last - first > 1 and tokens.words[last - 1] in _PAPERS:
        owner = next((k for k in range(last - 2, first - 1, -1) if tokens.tags[k] & _OWNER_POSS), None)
        if owner is not None:
            found = reading.resolve(Span(source.start, tokens.end(owner)))
            if found:
                return found
    return reading.resolve(source)


def is_paper(reading: Reading, source: Span) -> bool:
    """Whether a source is a document, which speaks for its makers."""
    tokens = reading.tokens
    first, last = tokens.first_from(source.start), tokens.first_from(source.end)
    for i in range(first, last):
        if tokens.tags[i] & Tag.PREP:
            return i > first and tokens.words[i - 1] in _PAPERS
    return last > first and (tokens.words[last - 1] in _PAPERS or tokens.words[first] in ("it", "which"))
