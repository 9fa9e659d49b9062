"""What follows a cue: the construction that it stands in, and where its content begins."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import Page

_HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL
_ROUGHLY = frozenset("about around over nearly almost roughly under".split())
_NOMINAL = Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ
_BREAK = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT
_ADJUNCT = frozenset(
    "in on at during after before through from via by with to over under following despite outside inside near".split()
)
_LISTENERS = frozenset(
    """reporters journalists lawmakers parliament congress lawyers investors viewers listeners delegates supporters
    members officials voters diplomats newspapers media press analysts shareholders colleagues leaders deputies
    ambassadors ministers employees students""".split()
)
_UNNAMED = (["named"], ["identified"], ["quoted"])  # who declines that wants to stay unnamed, and says no more
OUTLETS = frozenset(
    """radio television tv newspaper magazine agency news times post journal herald telegraph guardian broadcaster
    network weekly daily gazette tribune channel reuters xinhua bbc cnn cbs nbc abc bloomberg""".split()
)
"""Words that make a name that of an outlet."""


class Following(NamedTuple):
    """The construction that was found, the token its content begins with, and who is addressed (first, last)."""

    kind: str
    first: int
    listener: tuple[int, int] | None = None


def past_adjuncts(page: Page, j: int, high: int) -> int:
    """The first token after the dates and places that part a cue from its content ("said on Monday in Oslo that")."""
    tags, words = page.tokens.tags, page.tokens.words
    while j < high:
        tag = tags[j]
        if words[j] == "(":
            closing = next((k for k in range(j + 1, min(high, j + 8)) if words[k] == ")"), None)
            if closing is None:
                return j
            j = closing + 1
            continue
        if words[j : j + 4] == ["for", "the", "first", "time"]:
            j += 4
        elif words[j] in ("may", "march") and tag & Tag.CAP and j + 1 < high and tags[j + 1] & Tag.NUM:
            j += 2
        elif tag & Tag.TIME and not tag & Tag.OWNER:
            j += 1
            while j < high and tags[j] & (Tag.TIME | Tag.NUM) and not tags[j] & Tag.DET:
                j += 1
        elif words[j] in _ADJUNCT and j + 1 < high and not tags[j + 1] & _BREAK:
            if tags[j + 1] & Tag.PRON and not tags[j + 1] & (Tag.DET | Tag.POSS):
                return j
            if words[j + 1] in ("least", "most", "all", "addition", "fact", "order"):
                return j
            if words[j] == "to" and not (
                tags[j + 1] & (Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ) or words[j + 1] in _LISTENERS
            ):
                return j
            after = _past_phrase(page, j + 1, high)
            if after is None or (tags[j + 1] & Tag.ING and tags[after : after + 1] != [Tag.THAT]):
                return j  # "said after resigning he moved"
            j = after
        else:
            return j
    return j


def _past_phrase(page: Page, j: int, high: int) -> int | None:
    """The token after the short noun phrase of an adjunct; None where no end is in sight."""
    tags, words = page.tokens.tags, page.tokens.words
    first = j
    if tags[j] & Tag.NUM and len(words[j]) == 4 and words[j].isdigit():
        return j + 1  # a year
    while j < high and tags[j] & (Tag.DET | Tag.POSS | Tag.NUM) and not (j > first and tags[j] & Tag.PRON):
        j += 1
    capital: bool | None = None
    start = j
    while j < high and j < first + 14:
        tag = tags[j]
        if tag & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.SUB | Tag.REL | _HELPERS) or words[j] == "to":
            break
        if tag & Tag.DOT:
            if j + 1 >= high:
                break
            j += 1
            continue
        if tag & (Tag.TIME | Tag.PRON | Tag.DET | Tag.POSS) and j > start and not tags[j - 1] & Tag.PREP:
            break
        if tag & Tag.CAP and capital is False and not tags[j - 1] & (Tag.PREP | Tag.DET):
            break
        capital = bool(tag & (Tag.CAP | Tag.OWNER))
        j += 1
    return j if j > start else None


def past_listener(page: Page, j: int, high: int) -> tuple[int, int] | None:
    """The addressee that begins at a token: "told **the committee** that"; (first, one past last)."""
    tags, words = page.tokens.tags, page.tokens.words
    if j >= high:
        return None
    if tags[j] & Tag.OBJ or words[j] in ("it", "you", "her"):
        return j, j + 1
    if tags[j] & (_BREAK | Tag.THAT | Tag.PREP | Tag.PRON | Tag.WH) and not tags[j] & (Tag.DET | Tag.NUM):
        return None
    mention = next(iter(page.reading.mentions_in(page.span(j, min(high, j + 8) - 1))), None)
    if mention is not None and mention.span.start == page.tokens.starts[j]:
        end = page.tokens.first_from(mention.span.end)
        while end < high and words[end] in OUTLETS:
            end += 1
        if not tags[end - 1] & Tag.OWNER:
            return j, end
    first = j
    while j < high and tags[j] & (Tag.DET | Tag.POSS | Tag.NUM):
        j += 1
    capital: bool | None = None
    while j < high and j < first + 14:
        tag = tags[j]
        if tag & (_BREAK | Tag.THAT | Tag.SUB | Tag.REL | _HELPERS | Tag.PREP | Tag.TO | Tag.TIME) and words[j] != "of":
            break
        if tag & (Tag.PRON | Tag.DET | Tag.POSS) and j > first and words[j - 1] != "of":
            break
        if tag & Tag.CAP and capital is False and words[j - 1] != "of":
            break
        if tag & Tag.CONJ and j + 1 < high and tags[j + 1] & Tag.REPORT:
            break
        capital = bool(tag & (Tag.CAP | Tag.OWNER))
        j += 1
        if words[j - 1] in _LISTENERS and not (j < high and words[j] in ("and", "of")):
            break
    return (first, j) if j > first else None


def _is_clause(page: Page, j: int, high: int, *, nominal: bool = False) -> bool:
    """Whether a clause with a verb of its own begins at a token; ``nominal`` looks no further than a comma."""
    tokens = page.tokens
    tag = tokens.tags[j]
    if tag & (_BREAK | Tag.TO | Tag.CONJ) or (tag & (Tag.PREP | Tag.REL) and not tag & Tag.CAP):
        return False
    if tokens.words[j] in ("he", "she", "they", "we", "i"):
        return True
    for k in range(j + 1, min(high, j + 30)):
        if tokens.tags[k] & Tag.CONJ and k + 1 < high and page.reading.is_finite(k + 1):
            return False  # "admitted Peru as a member and signed …": the second verb is the speaker's
        if tokens.tags[k] & (_HELPERS | Tag.FINITE | Tag.REPORT | Tag.ED) and page.reading.is_finite(k):
            return True
        if tokens.tags[k] & Tag.QUOTE and k + 1 < high and page.reading.is_finite(k + 1):
            return True  # the plan "must be rewritten"
        if tokens.tags[k] & (Tag.STOP | Tag.QUOTE) or (nominal and tokens.tags[k] & Tag.COMMA):
            return False
    return False


def _noun_starts(page: Page, j: int) -> bool:
    """Whether a noun phrase can begin at a token."""
    tag = page.tokens.tags[j]
    if page.tokens.words[j] in _ROUGHLY and j + 1 < len(page.tokens):
        return bool(page.tokens.tags[j + 1] & Tag.NUM) or page.tokens.words[j + 1] in ("$", "€", "£")
    if tag & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.CONJ | Tag.REL | _HELPERS):
        return page.tokens.words[j] in ("being", "having")
    if tag & (Tag.DET | Tag.POSS | Tag.OBJ | Tag.PRON):
        return page.tokens.words[j] not in ("he", "she", "they", "we", "i")
    return not tag & (Tag.PREP | Tag.SUB | Tag.TO | Tag.ADV) or bool(tag & Tag.CAP and not tag & (Tag.PREP | Tag.SUB))


def follow(page: Page, cue: Cue, j: int, high: int) -> Following | None:
    """The construction that a cue stands in, None where it takes none that stands there."""
    tags, words = page.tokens.tags, page.tokens.words
    takes = cue.takes
    while j < high and tags[j] & Tag.ADV and not tags[j] & (Tag.TIME | Tag.DET | Tag.SUB | Tag.NUM | Tag.NEG):
        if j + 1 < high and tags[j + 1] & Tag.NUM:
            break  # "said nearly 400 homes"
        j += 1
    if j >= high:
        return None
    if words[j : j + 2] == ["not", "to"] and "i" in takes:
        return Following("i", j)
    if words[j] == "to" and "i" in takes and j + 1 < high and not tags[j + 1] & _NOMINAL:
        return None if words[j + 1] == "be" and words[j + 2 : j + 3] in _UNNAMED else Following("i", j)
    spoken = bool(takes.keys() & {"t", "b", "q"})
    k = past_adjuncts(page, j, high) if spoken else j
    if "i" in takes and k > j and words[k : k + 1] == ["to"] and k + 1 < high and not tags[k + 1] & _NOMINAL:
        return Following("i", k)  # "threatened in July to leave"
    if k < high and tags[k] & Tag.COMMA and k + 1 < high and "t" in takes:
        if tags[k + 1] & Tag.THAT:
            k += 1
        else:  # "explains, in its own way, that"
            closing = next((n for n in range(k + 2, min(high - 1, k + 12)) if tags[n] & Tag.COMMA), None)
            if closing is not None and tags[closing + 1] & Tag.THAT:
                k = closing + 1
    if k < high and tags[k] & Tag.THAT and "t" in takes and k + 1 < high and not tags[k + 1] & Tag.BE:
        return Following("t", _past_comma(page, k + 1, high))
    if "d" in takes:
        found = _addressed(page, takes, j, high)
        if found is not None:
            return found
    if "w" in takes and tags[k] & Tag.WH and words[k] != "which" if k < high else False:
        return Following("w", k)
    if "o" in takes:
        found = _asked(page, j, high)
        if found is not None:
            return found
    if "a" in takes and _noun_starts(page, j) and _has_as(page, j, high):
        return Following("a", j)
    if "c" in takes and _noun_starts(page, j) and not tags[j] & Tag.TIME:
        return Following("c", j)
    if "b" in takes and k < high and not (tags[k] & (_HELPERS | Tag.FINITE) and not tags[k] & (Tag.ED | Tag.CAP)):
        if _is_clause(page, k, high, nominal="n" in takes) or (
            cue.lemma == "say" and not tags[k] & _BREAK and not tags[k] & Tag.CONJ
        ):
            return Following("b", k)
        if k < high - 1 and tags[k] & Tag.COMMA and k > j and _is_clause(page, k + 1, high):
            return Following("b", k + 1)
    if (
        "n" in takes
        and words[j] == "as"
        and j + 2 < high
        and not tags[j + 1] & (_BREAK | Tag.DET)
        and _noun_starts(page, j + 2)
    ):
        return Following("n", j + 2)  # "rejected as false the report"
    if "n" in takes and _noun_starts(page, j) and not (tags[j] & Tag.TIME and tags[j] & Tag.CAP):
        return Following("n", j)
    topic = words[j] == "on" and j + 1 < high and not tags[j + 1] & Tag.TIME  # "reported on the harvest in Peru"
    if "n" in takes and j < k < high and not topic and _noun_starts(page, k):
        return Following("n", k)
    if "q" in takes and k < high and tags[k] & Tag.QUOTE:
        return Following("q", k)
    return None


def _past_comma(page: Page, j: int, high: int) -> int:
    return j + 1 if j + 1 < high and page.tokens.tags[j] & Tag.COMMA else j


def _addressed(page: Page, takes: dict[str, tuple[str, str]], j: int, high: int) -> Following | None:
    tags = page.tokens.tags
    listener = past_listener(page, j, high)
    if listener is None or (listener[1] < high and tags[listener[1]] & (_HELPERS | Tag.FINITE)):
        return None
    k = past_adjuncts(page, listener[1], high)
    if k < high and tags[k] & Tag.COMMA and k + 1 < high:
        k += 1
    if k >= high:
        return None
    if tags[k] & Tag.THAT:
        return Following("t", _past_comma(page, k + 1, high), listener)
    if tags[k] & Tag.WH and page.tokens.words[k] not in ("who", "which", "whose"):
        return Following("w", k, listener)
    if page.tokens.words[listener[1] : listener[1] + 1] in (["about"], ["of"], ["on"]) and listener[1] + 1 < high:
        return Following("n", listener[1] + 1, listener)
    if page.tokens.words[k] == "to" and k + 1 < high and "o" in takes:
        return None
    loose = tags[listener[1] - 1] & Tag.PLURAL and high - k > 4 and tags[k] & Tag.DET
    if ("b" in takes or "t" in takes) and (loose or _is_clause(page, k, high)):
        return Following("b", k, listener)
    return None


def _asked(page: Page, j: int, high: int) -> Following | None:
    """An object and what it is to do: "urged **Iran to stop**"."""
    tags, words = page.tokens.tags, page.tokens.words
    if not _noun_starts(page, j):
        return None
    for k in range(j + 1, min(high, j + 30)):
        if (
            words[k] == "to"
            and k + 1 < high
            and not tags[k + 1] & (Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ | Tag.NUM | Tag.ING)
        ):
            return Following("o", j)
        if words[k] == "not" and k + 1 < high and words[k + 1] == "to":
            return Following("o", j)
        if tags[k] & (Tag.STOP | Tag.QUOTE | Tag.THAT) or page.reading.is_finite(k):
            return None
    return None


def _has_as(page: Page, j: int, high: int) -> bool:
    for k in range(j + 1, min(high, j + 40)):
        if page.tokens.words[k] == "as":
            return True
        if page.tokens.tags[k] & Tag.STOP:
            return False
    return False
