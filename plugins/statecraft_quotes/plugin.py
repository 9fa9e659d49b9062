"""The hook: drafts from all rules, each turned into a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from statecraft import UNNAMED, Actor, Reading, Record, Span, Statement, Tag, hookimpl
from statecraft_quotes.acts import refined
from statecraft_quotes.carriers import Said, carrier_beside, carrier_of, may_carry
from statecraft_quotes.direct import find_direct
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.indirect import find_indirect
from statecraft_quotes.speakers import awaits_maker, speakers_of
from statecraft_quotes.transcript import find_headlines, find_posts, find_pull_quotes, find_turns


@hookimpl
def statecraft_extract(reading: Reading) -> Iterator[Record]:
    """Who said what: one statement for each cue and its content."""
    page = Page(reading=reading, tokens=reading.tokens)
    find_turns(page)
    find_posts(page)
    find_pull_quotes(page)
    find_direct(page)
    find_headlines(page)
    find_indirect(page)
    yield from _statements(page)


def _statements(page: Page) -> Iterator[Statement]:
    """The statements of all that was found, each with its speakers, which later ones may borrow."""
    reading = page.reading
    drafts = _attached(page, sorted(page.drafts, key=_outer_first))
    speakers: dict[int, tuple[Actor, ...]] = {}
    previous: Draft | None = None
    for draft in drafts:
        if draft.borrowed is None:
            draft.borrowed = previous
        speakers[id(draft)] = speakers_of(reading, draft, speakers)
        previous = draft
    later: tuple[Draft, ...] = ()
    for draft in reversed(drafts):
        if speakers[id(draft)] != (UNNAMED,):
            later = (draft, *later[:1])
        elif draft.source is not None and awaits_maker(reading, draft.source):
            # a document that the text names the maker of only further down
            maker = next((other for other in later if not _contrasts(page, draft, other)), None)
            speakers[id(draft)] = speakers[id(maker)] if maker is not None else (UNNAMED,)
    said = Said(page.drafts) if may_carry(reading) else None
    for draft in drafts:
        who = speakers[id(draft)]
        kind: Any = _kind(page, draft)  # one of those that a statement takes, as the act is
        act: Any = refined(draft, reading, who)
        carrier = draft.carrier or (carrier_beside(page, draft, said) if said is not None else None)
        spans = draft.spans
        yield Statement(
            Span(min([span.start for span in spans]), max([span.end for span in spans])),
            kind=kind,
            act=act,
            cue=draft.cue,
            content=tuple(draft.content),
            source=draft.source,
            speakers=who,
            carrier=carrier_of(reading, carrier),
            rule=draft.rule,
        )


# The statement made no mention of prices, but Peru said it had raised them.
def _contrasts(page: Page, draft: Draft, later: Draft) -> bool:
    """Whether a statement stands behind "and" or "but" with a speaker of its own in the sentence of one before."""
    if draft.cue is None or later.source is None or later.cue is None:
        return False
    first = page.tokens.first_from(later.source.start)
    low, high = page.sentence(page.tokens.first_from(draft.cue.start))
    return low < first < high and draft.cue.end < later.source.start and bool(page.tokens.tags[first - 1] & Tag.CONJ)


def _outer_first(draft: Draft) -> tuple[int, int, int]:
    """The order of statements: by their beginning, those that hold others before them."""
    last = max([span.end for span in draft.content])
    return draft.place, -last, -draft.cue.start if draft.cue is not None else 0


def _attached(page: Page, drafts: list[Draft]) -> list[Draft]:
    """The drafts with quotations that stand alone joined to the statement just before them."""
    kept: list[Draft] = []
    text = page.reading.text
    for draft in drafts:
        if draft.rule == "no-cue" and kept and kept[-1].act != "omit":
            gap = text[max(span.end for span in kept[-1].content) : draft.content[0].start]
            if len(gap) < 80 and not gap.strip(" \n\"“”'’`.):"):
                _join(kept[-1].content, draft.content)
                continue
        if kept and draft.cue is not None and any(draft.cue in span for span in kept[-1].content):
            continue
        kept.append(draft)
    return kept


def _join(content: list[Span], more: list[Span]) -> None:
    """Adds spans to a statement's content, as one with its last where they overlap it."""
    if more[0].start < content[-1].end:
        first, *more = more
        content[-1] = Span(min(content[-1].start, first.start), max(content[-1].end, first.end))
    content.extend(more)


def _kind(page: Page, draft: Draft) -> str:
    """Whether a statement is direct, indirect or mixed, by what of its content is quoted."""
    if draft.rule in _UNMARKED:
        return "direct"
    kinds = {_kind_of(page, span) for span in draft.content}
    if draft.rule in _QUOTING or draft.rule.startswith("direct"):
        kinds.add("direct")
    return kinds.pop() if len(kinds) == 1 else "mixed"


_UNMARKED = frozenset({"turn", "post", "pull-quote"})
_QUOTING = frozenset({"no-cue", "signed", "cited", "carried", "speaker-colon", "in-the-words-of"})


def _kind_of(page: Page, span: Span) -> str:
    """Whether a span of what was said is quoted, in part, or not at all."""
    if not page.quoted:
        return "indirect"
    reading = page.reading
    quotation = reading.quotation_at(span.start)
    if quotation is None and span.start > 0:
        quotation = reading.quotation_at(span.start - 1)
        quotation = quotation if quotation is not None and quotation.span.end > span.start else None
    if quotation is not None and quotation.inner.end >= span.end:
        return "direct"
    return "mixed" if _any_quoted(page, span) else "indirect"


_NAME = 3  # words of a name in quotation marks
_NO_NAME = Tag.DET | Tag.PRON | Tag.ADV | Tag.NEG


def _any_quoted(page: Page, span: Span) -> bool:
    starts = page.tokens.starts
    after = bisect_left(page.quoted, (page.tokens.first_from(span.end), 0))
    return any(
        (starts[b] if b < len(starts) else span.end) > span.start and not _is_name(page, a, b)
        for a, b in page.quoted[max(0, after - 4) : after]
    )


def _is_name(page: Page, first: int, last: int) -> bool:
    """Whether quotation marks hold what something is called, and no words of a speaker: a plan called "Falcon"."""
    tags = page.tokens.tags
    inside = [k for k in range(first, last) if not tags[k] & Tag.QUOTE]
    called = all(tags[k] & Tag.CAP and not tags[k] & _NO_NAME for k in inside)
    named = called or (len(inside) == 1 and bool(tags[inside[0]] & Tag.NUM))
    return 0 < len(inside) <= _NAME and named
