"""Whom one takes up who speaks behind what is said: "The dam is old, **she** said", "…, the group said"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.reading.finite import has_verb, is_finite
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse
    from statecraft.reading.drafts import Drafts
    from statecraft.reading.entries import Entry
    from statecraft.reading.groups import Trace

_TAKING_UP = frozenset({"pronoun", "paper", "institution"})
_LONG = 60  # tokens of what is said
_TRAILS = 25  # tokens behind the verb, which tell when, where or to whom
_PLACED = 6  # tokens of "in Lima on Friday"
_SAYS = frozenset({"say", "says", "said"})
_TITLES = frozenset("mr mrs ms dr gen sen rep gov st u s".split())  # a dot behind them ends nothing
_ENDS = Tag.DOT | Tag.STOP | Tag.COMMA
_OPENS_NONE = Tag.SUB | Tag.PREP | Tag.ING
_DANGLES = Tag.SUB | Tag.CONJ | Tag.THAT | Tag.REL | Tag.PREP
_TAKES_UP = Tag.THAT | Tag.REL
_PLACING = Tag.PREP | Tag.CAP | Tag.DET | Tag.TIME | Tag.ADV | Tag.PLURAL | Tag.DOT


def behind_content(
    discourse: Discourse, draft: Draft, meaning: Callable[[Discourse, Draft], tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Whom one who speaks behind what is said takes up: who spoke or acted before, hardly ever somebody named in it."""
    if draft.sort not in _TAKING_UP or draft.det in ("a", "an"):
        return ()
    source, trace = discourse.source, discourse.trace
    first = _cue_before(source, draft) or draft.first
    quoted = first > 1 and source.tags[first - 1] & Tag.QUOTE and source.tags[first - 2] & Tag.COMMA
    if first < 2 or not (quoted or source.tags[first - 1] & Tag.COMMA) or source.tags[first - 2] & _DANGLES:
        return ()  # "He left because, **he** said, it was late"
    after = draft.last if first < draft.first else _past_verb(source, draft.last)
    here = trace.sentence(draft.start)
    if after is None or not (quoted or source.tags[after] & Tag.COMMA or _closes(source, trace, first, after, here)):
        return ()
    found: tuple[Actor, ...] = ()
    if not quoted:
        with _only(trace, lambda entry: entry.sentence == here - 1 and _speaks(source, entry)):
            found = meaning(discourse, draft)
    if not found or UNNAMED in found:
        with _only(trace, lambda entry: entry.sentence < here and not trace.quotes(entry.start)):
            found = meaning(discourse, draft)
    return found if UNNAMED not in found else ()


@contextmanager
def _only(trace: Trace, kept: Callable[[Entry], bool]) -> Iterator[None]:
    """No more of what was spoken of than some noun phrases, as far as is looked back."""
    everything = trace.entries, trace.joints, trace.met
    trace.entries, trace.joints, trace.met = (list(filter(kept, told[-FAR_BACK:])) for told in everything)
    try:
        yield
    finally:
        trace.entries, trace.joints, trace.met = everything


def _past_verb(source: Drafts, k: int) -> int | None:
    """The token past the verb that reports at a token or past adverbs, None where none does."""
    while source.tags[k] & Tag.ADV and not source.tags[k] & Tag.REPORT:
        k += 1
    return k + 1 if source.tags[k] & Tag.REPORT and k + 1 < len(source.tags) else None


def _closes(source: Drafts, trace: Trace, first: int, after: int, here: int) -> bool:
    """Whether a clause stands before a token, and past another no more than when, where or to whom it was said.

    A clause it must be: "After the talks, she said in Lima that …".
    """
    tags, low = source.tags, first
    while low and first - low < _LONG and trace.sentence(source.starts[low - 1]) == here:
        low -= 1
    if tags[low] & _OPENS_NONE or not has_verb(source.tokens, low, first - 1):
        return False
    for k in range(after, min(after + _TRAILS, len(tags))):
        if tags[k] & _ENDS and source.words[k - 1] not in _TITLES:
            return True
        if tags[k] & _TAKES_UP or is_finite(source.tokens, k):
            return False
    return True


def _cue_before(source: Drafts, draft: Draft) -> int:
    """The token of a verb or of "according to" right before a noun phrase that speaks, 0 where none is."""
    words, at = source.words, draft.first
    if words[at - 2 : at] == ["according", "to"]:
        return at - 2
    return at - 1 if words[at - 1] in _SAYS else 0


def _speaks(source: Drafts, entry: Entry) -> bool:
    """Whether a noun phrase is the subject of a verb that reports, with no more than a place or a day between."""
    if _cue_before(source, entry.draft):
        return True
    if not entry.subject:
        return False
    for k in range(entry.draft.last, min(entry.draft.last + _PLACED, len(source.tags))):
        if source.tags[k] & Tag.REPORT:
            return True
        if source.tags[k] & ~_PLACING:
            return False
    return False
