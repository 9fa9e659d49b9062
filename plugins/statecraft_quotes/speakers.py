"""Whom a source stands for."""

from __future__ import annotations

from statecraft import UNNAMED, Actor, Reading, Span, Tag
from statecraft_quotes.draft import Draft

_ENDS = Tag.PREP | Tag.REL | Tag.THAT
_OWNER_POSS = Tag.OWNER | Tag.POSS

PAPERS = frozenset(
    """statement resolution letter report message law bill legislation agreement deal accord treaty communique
    communiqué declaration document text memo act measure petition pact post posts posting article telegram telegrams
    messages greeting greetings decree""".split()
)
"""Nouns for what speaks for its makers."""


_JOINING = frozenset({"joined", "joins", "joining"})
_PASSED_ON = frozenset("carried obtained seen quoted cited reviewed aired broadcast reported".split())
_STUDIES = PAPERS | frozenset(
    "study survey poll reports studies surveys polls analysis audit review investigation inquiry probe".split()
)


def speakers_of(reading: Reading, draft: Draft, earlier: dict[int, tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The actors that a statement's source stands for; those of the statement it borrows from where it has none."""
    if draft.who:
        return draft.who
    if draft.source is None:
        found = earlier.get(id(draft.borrowed), ()) if draft.borrowed is not None and draft.rule != "cited" else ()
        return found or (UNNAMED,)
    found = _resolved(reading, draft.source)
    if found and not all(actor.kind == "unnamed" for actor in found):
        return tuple(dict.fromkeys(found))
    if draft.borrowed is not None and is_paper(reading, draft.source) and not _is_new(reading, draft.source):
        return earlier.get(id(draft.borrowed), ()) or (UNNAMED,)
    return (UNNAMED,)


def _resolved(reading: Reading, source: Span) -> tuple[Actor, ...]:
    """The actors of a source; those of both sides where one "joined with" another, those of the owner of a document."""
    tokens = reading.tokens
    first, last = tokens.within(source)
    if tokens.words[first] == "that" and last - first > 1:
        return _resolved(reading, Span(tokens.starts[first + 1], source.end))  # "that official, Ana Ruiz"
    joining = () if _JOINING.isdisjoint(tokens.words[first:last]) else range(first + 1, last - 1)
    for k in joining:
        if tokens.words[k] in _JOINING:
            start = k + 2 if tokens.words[k + 1] in ("with", "by") else k + 1
            left = reading.resolve(Span(source.start, tokens.end(k - 1)))
            return left + reading.resolve(Span(tokens.starts[start], source.end))
    if last - first > 1 and tokens.words[last - 1] in PAPERS:
        owner = next((k for k in range(last - 2, first - 1, -1) if tokens.tags[k] & _OWNER_POSS), None)
        if owner is not None:
            found = reading.resolve(Span(source.start, tokens.end(owner)))
            if found:
                return found
    found = reading.resolve(source)
    if found and all(actor.kind == "unnamed" for actor in found):
        return _makers(reading, first, last) or found
    return found


# a study published in May by the World Bank  /  an FBI report
def _makers(reading: Reading, first: int, last: int) -> tuple[Actor, ...]:
    """Those whom a phrase names as the makers of a document: whom it is "by", or who stands right before the noun."""
    tokens = reading.tokens
    words, tags = tokens.words, tokens.tags
    noun = next((k for k in range(first, last) if words[k] in _STUDIES), None)
    if noun is None or any(tags[k] & Tag.PREP for k in range(first, noun)):
        return ()
    by = next((k for k in range(noun + 1, last - 1) if words[k] == "by" and words[k - 1] not in _PASSED_ON), None)
    if by is not None:
        return reading.resolve(Span(tokens.starts[by + 1], tokens.end(last - 1)))
    within = noun + 1
    while within < last and (tags[within] & Tag.TIME or words[within] in ("published", "printed")):
        within += 1  # "a report published Monday in the Lagos Herald"
    carried = within < last - 1 and words[within] == "in"
    outlets = reading.resolve(Span(tokens.starts[within + 1], tokens.end(last - 1))) if carried else ()
    if any(actor.kind == "media" for actor in outlets):
        return outlets
    own = first + 1 if tags[first] & Tag.DET else first
    if own >= noun or not tags[own] & Tag.CAP:
        return ()
    name = Span(tokens.starts[own], tokens.end(noun - 1))
    whole = any(mention.span == name for mention in reading.mentions_in(name))
    return tuple(a for a in reading.resolve(name) if a.kind != "country") if whole else ()


def _is_new(reading: Reading, source: Span) -> bool:
    """Whether a source is "a report", which is of nobody who spoke before."""
    words, tags = reading.tokens.words, reading.tokens.tags
    first, last = reading.tokens.within(source)
    noun = next((k for k in range(first, last) if tags[k] & Tag.PREP), last) - 1  # "a report **in** the Lima Herald"
    return words[first] in ("a", "an") and words[noun] in ("report", "article")


def awaits_maker(reading: Reading, source: Span) -> bool:
    """Whether a source is a document of which the text may tell the maker later, as its own words tell of none."""
    tags = reading.tokens.tags
    first, last = reading.tokens.within(source)
    told = any(tags[k] & (Tag.PREP | Tag.CAP) for k in range(first + 1, last))  # "a report **in the Lima Herald**"
    return is_paper(reading, source) and not (told and _is_new(reading, source))


def is_paper(reading: Reading, source: Span) -> bool:
    """Whether a source is a document, which speaks for its makers."""
    tokens = reading.tokens
    first, last = tokens.within(source)
    for i in range(first + 1, last):
        if tokens.tags[i] & _ENDS:
            return tokens.words[i - 1] in PAPERS  # "agencies that obtained the report" are none
    return last > first and (tokens.words[last - 1] in PAPERS or tokens.words[first] in ("it", "which"))
