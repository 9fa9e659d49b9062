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

TAKING_UP = frozenset({"pronoun", "paper", "institution"})
"""The sorts of noun phrases that take up somebody told of before."""
_LONG = 60  # tokens of what is said
_TRAILS = 25  # tokens behind the verb, which tell when, where or to whom
_PLACED = 6  # tokens of "in Lima on Friday"
_SAYS = frozenset({"say", "says", "said"})
_TITLES = frozenset("mr mrs ms dr gen sen rep gov st u s".split())  # a dot behind them ends nothing
_ENDS = Tag.DOT | Tag.STOP | Tag.COMMA
_OPENS_NONE = Tag.SUB | Tag.PREP | Tag.ING
_FRONTS = Tag.PREP | Tag.SUB | Tag.ING | Tag.ED
_DANGLES = Tag.SUB | Tag.CONJ | Tag.THAT | Tag.REL | Tag.PREP
_TAKES_UP = Tag.THAT | Tag.REL
_COMMA_QUOTE = Tag.COMMA | Tag.QUOTE
_PLACING = Tag.PREP | Tag.CAP | Tag.DET | Tag.TIME | Tag.ADV | Tag.PLURAL | Tag.DOT


def behind_content(
    discourse: Discourse, draft: Draft, meaning: Callable[[Discourse, Draft], tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Whom one who speaks behind what is said takes up: who spoke or acted before, hardly ever somebody named in it."""
    if draft.det in ("a", "an"):
        return ()
    source, trace = discourse.source, discourse.trace
    cue = cue_before(source, draft)
    first = draft.first if cue is None else cue
    quoted = first > 1 and source.tags[first - 1] & Tag.QUOTE and source.tags[first - 2] & Tag.COMMA
    if first < 2 or not (quoted or source.tags[first - 1] & Tag.COMMA) or source.tags[first - 2] & _DANGLES:
        return ()  # "He left because, **he** said, it was late"
    after = draft.last if first < draft.first else _past_verb(source, draft.last)
    here = trace.sentence(draft.start)
    if after is not None and draft.sort == "pronoun" and _is_fronted(source, trace, first, here):
        with _only(trace, lambda entry: entry.sentence < here or entry.draft.owner):
            found = meaning(discourse, draft)
        return found if UNNAMED not in found else ()
    if after is None or not (quoted or source.tags[after] & Tag.COMMA or _closes(source, trace, first, after, here)):
        return ()
    found = ()
    if not quoted:
        with _only(trace, lambda entry: entry.sentence == here - 1 and _spoke(source, entry)):
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
    return k + 1 if source.tags[k] & Tag.REPORT and k + 1 < len(source.tokens) else None


def _opening(source: Drafts, trace: Trace, first: int, here: int) -> int:
    """The first token of the sentence that a token stands in, as far as content is long."""
    low = first
    while low and first - low < _LONG and trace.sentence(source.starts[low - 1]) == here:
        low -= 1
    return low


# After talks with Luc Roy, **he** said …  /  Asked about Luc Roy, **he** said …
def _is_fronted(source: Drafts, trace: Trace, first: int, here: int) -> bool:
    """Whether an adjunct opens the sentence, up to a token: no pronoun behind it means one whom it brings."""
    low = _opening(source, trace, first, here)
    low += bool(source.tags[low] & Tag.CONJ)
    fronted = source.tags[low] & _FRONTS and source.words[low] not in ("according", "as")
    return bool(fronted) and not has_verb(source.tokens, low + 1, first)


def _closes(source: Drafts, trace: Trace, first: int, after: int, here: int) -> bool:
    """Whether a clause stands before a token, and past another no more than when, where or to whom it was said.

    A clause it must be: "After the talks, she said in Lima that …".
    """
    tags, low = source.tags, _opening(source, trace, first, here)
    if tags[low] & _OPENS_NONE or not has_verb(source.tokens, low, first - 1):
        return False
    for k in range(after, min(after + _TRAILS, len(source.tokens))):
        if tags[k] & _ENDS and source.words[k - 1] not in _TITLES:
            return True
        if tags[k] & _TAKES_UP or is_finite(source.tokens, k):
            return False
    return True


def _spoke(source: Drafts, entry: Entry) -> bool:
    """Whether a noun phrase is who says something."""
    return cue_before(source, entry.draft) is not None or (entry.subject and speaks(source, entry.draft))


def cue_before(source: Drafts, draft: Draft) -> int | None:
    """The token of a verb behind its content or of "according to" right before one who speaks; None where none is."""
    words, at = source.words, draft.first
    if at > 1 and words[at - 2 : at] == ["according", "to"]:
        return at - 2
    return at - 1 if at > 1 and words[at - 1] in _SAYS and source.tags[at - 2] & _COMMA_QUOTE else None


def speaks(source: Drafts, draft: Draft) -> bool:
    """Whether a verb that reports stands behind a noun phrase, with no more than a place or a day between."""
    for k in range(draft.last, min(draft.last + _PLACED, len(source.tokens))):
        if source.tags[k] & Tag.REPORT:
            return not draft.owner
        if source.tags[k] & ~_PLACING:
            return False
    return False
