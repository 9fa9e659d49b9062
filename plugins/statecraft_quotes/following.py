"""What can follow a cue: the construction that it makes, and where a clause or a noun phrase begins."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import HELPERS, Page
from statecraft_quotes.guards import is_third_person

_ROUGHLY = frozenset("about around over nearly almost roughly under".split())
_AT_MOST = frozenset({"least", "most", "to", "than"})  # "at least", "up to", "more than"
_DASHES = frozenset("-–—")
_BETWEEN = 20  # tokens of an aside between dashes
_PARTICLES = frozenset("out off down up away".split())
_AIMS = frozenset("plan hope aim wish".split())
_AGAIN = frozenset("he she it they we i".split())

_BREAK_TO_CONJ = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT | Tag.TO | Tag.CONJ
_NO_NOUN = Tag.COMMA | Tag.STOP | Tag.DOT | Tag.CONJ | Tag.REL | HELPERS
_OPENS_NOUN = Tag.DET | Tag.POSS | Tag.OBJ | Tag.PRON
_LEADS_ON = Tag.PREP | Tag.SUB | Tag.TO | Tag.ADV
_VERBAL = HELPERS | Tag.FINITE | Tag.REPORT | Tag.ED
_PREP_REL = Tag.PREP | Tag.REL
_PREP_SUB = Tag.PREP | Tag.SUB
_STOP_QUOTE = Tag.STOP | Tag.QUOTE


class Following(NamedTuple):
    """The construction that was found, the token its content begins with, and who is addressed (first, last)."""

    kind: str
    first: int
    listener: tuple[int, int] | None = None


class Place(NamedTuple):
    """What follows a cue: its first token ``j`` and ``k``, the one past "on Monday" or "in Oslo", in its sentence."""

    page: Page
    cue: Cue
    j: int
    k: int
    high: int


def is_clause(page: Page, j: int, high: int, *, nominal: bool = False) -> bool:
    """Whether a clause with a verb of its own begins at a token; ``nominal`` looks no further than a comma."""
    tags, words, is_finite = page.tokens.tags, page.tokens.words, page.reading.is_finite
    tag = tags[j]
    rough = words[j] in _ROUGHLY or not _AT_MOST.isdisjoint(words[j + 1 : j + 2])
    if tag & _BREAK_TO_CONJ or (tag & _PREP_REL and not tag & Tag.CAP and not rough):
        return False
    if words[j] in ("he", "she", "they", "we", "i") or page.contracted(j):
        return True
    if words[j] == "it" and j + 1 < high and tags[j + 1] & Tag.PLURAL:
        return True  # "it plans", "it looks"
    for k in range(j + 1, min(high, j + 30)):
        if nominal and words[k] == "as" and k + 1 < high and tags[k + 1] & Tag.DET:
            return False  # "suggested a pause as the war went on"
        if tags[k] & Tag.CONJ and k + 1 < high:
            anew = tags[k - 1] & Tag.COMMA and words[k + 1] in _AGAIN
            anew = anew or (words[k] == "but" and "not" not in words[j:k])  # "the call but Ruiz did not"
            if anew or is_finite(k + 1):
                return False  # "admitted Peru as a member and signed …": the second verb is the speaker's
        if (tags[k] & _VERBAL or (words[k] in _AIMS and not tags[k - 1] & Tag.REL)) and is_finite(k):
            return True
        if tags[k] == Tag.PLURAL and is_third_person(page, k, high):
            return True
        if tags[k] & Tag.QUOTE and k + 1 < high and is_finite(k + 1):
            return True  # the plan "must be rewritten"
        if tags[k] & _STOP_QUOTE or (nominal and tags[k] & Tag.COMMA):
            return False
    return False


def noun_starts(page: Page, j: int) -> bool:
    """Whether a noun phrase can begin at a token."""
    tag, word = page.tokens.tags[j], page.tokens.words[j]
    if word in _ROUGHLY and j + 1 < len(page.tokens):
        return bool(page.tokens.tags[j + 1] & Tag.NUM) or page.tokens.words[j + 1] in ("$", "€", "£")
    if tag & _NO_NOUN:
        return word in ("being", "having")
    if word in _PARTICLES:
        return False  # "buyers back out"
    if word == "outside" and j + 1 < len(page.tokens) and page.tokens.tags[j + 1] & Tag.PLURAL:
        return True  # "called for outside observers"
    if word in ("last", "next", "earlier") and j + 1 < len(page.tokens):
        # "condemned last week's vote", "rejected earlier claims"
        return bool(page.tokens.tags[j + 1] & (Tag.OWNER | Tag.PLURAL | Tag.REPORT))
    if tag & Tag.ADV and word.endswith("ly") and j + 1 < len(page.tokens) and page.tokens.tags[j + 1] & Tag.ED:
        return True  # "condemned newly planned cuts"
    if tag & _OPENS_NOUN or word == "further":
        return word not in ("he", "she", "they", "we", "i")
    return not tag & _LEADS_ON or bool(tag & Tag.CAP and not tag & _PREP_SUB)


def past_comma(page: Page, j: int, high: int) -> int:
    """The token itself, or the next one where it is a comma."""
    return j + 1 if j + 1 < high and page.tokens.tags[j] & Tag.COMMA else j


def past_aside(page: Page, k: int, high: int) -> int:
    """The "that" which follows a comma or an aside between commas or dashes; the token itself where none does."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 1 < high and words[k] in _DASHES:  # "argue -- and few deny it -- that"
        ends = (n for n in range(k + 3, min(high, k + _BETWEEN)) if words[n - 1] in _DASHES and words[n] not in _DASHES)
        behind = next(ends, high)
        return behind if behind < high and tags[behind] & Tag.THAT else k
    if k + 1 >= high or not tags[k] & Tag.COMMA:
        return k
    if tags[k + 1] & Tag.THAT:
        return k + 1
    closing = next((n for n in range(k + 2, min(high - 1, k + 12)) if tags[n] & Tag.COMMA), None)
    if closing is None or not tags[closing + 1] & Tag.THAT:
        return k
    # "explains, in its own way, that", but not "while rains continue, he said it was late, that …"
    told = any(tags[n] & Tag.REPORT and page.reading.is_finite(n) for n in range(k + 2, closing - 1))
    return k if told else closing + 1
