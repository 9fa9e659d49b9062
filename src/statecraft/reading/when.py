"""What tells when, and stands before a noun phrase that is none of it: "a week later **the mayor** said"."""

from __future__ import annotations

from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_LATER = frozenset(("later", "earlier", "afterwards", "afterward"))
UNITS = frozenset(
    "moments minute minutes hour hours day days week weeks month months year years decade decades".split()
)
"""What time is counted in."""
_THEN = frozenset(("after", "before", "during", "following", "at"))
_BEFORE_MONTHS = frozenset("early late last mid in since this until by".split())


def past_when(tokens: Tokens, start: int, last: int, low: int) -> int:
    """Where a noun phrase starts behind what tells when, or behind the number of a heading."""
    tags, words = tokens.tags, tokens.words
    start = past_month(tokens, start, last)
    if words[start] == "this" and start + 1 < last and tags[start + 1] & Tag.TIME and not tags[start + 2] & Tag.PREP:
        start += 2  # "Earlier this week **the mayor** said"
    later = next((k for k in range(start + 1, min(last, start + 4)) if words[k] in _LATER), 0)
    if later and words[later - 1] in UNITS:
        start = later + 1  # "A week later **the mayor** said"
    if start > low and words[start - 1] in _THEN and not tags[start] & Tag.PRON:
        start = _past_time(tokens, start, last)
    if start == low < last - 1 and tags[start] & Tag.NUM and tags[start + 1] & Tag.DOT:
        start += 2  # "5. **Ana Ruiz** called it late": a heading with its number
    return start


def past_month(tokens: Tokens, i: int, last: int) -> int:
    """The token behind a month that is a name or a verb elsewhere: "in early **March** Peru", "last **May** Peru"."""
    dated = 0 < i < last and tokens.words[i] in ("march", "may") and tokens.words[i - 1] in _BEFORE_MONTHS
    return i + 1 if dated else i


# On Friday **supporters of Ann Ito** said  /  In Lima on Friday **a clerk in Quito** said  /  In Lima **the envoy**
def past_fronted(tokens: Tokens, opening: int, last: int) -> int | None:
    """Where a noun phrase begins behind one that a preposition opens and no comma closes; None where nothing tells.

    A date before it tells, or its article right behind a noun: no noun phrase goes on with another's article.
    """
    tags, words = tokens.tags, tokens.words
    naming = tags[opening] & Tag.ING and not tags[opening] & Tag.PREP  # "Calling the vote an act of folly"
    k = opening + 1
    while k < last:
        if tags[k] & _ENDS_FRONT:
            return None
        if not naming and k > opening + 1 and words[k] in _ARTICLES and _ends_noun(tokens, k - 1):
            return k
        if tags[k] & Tag.TIME or words[k] in UNITS:
            dated = words[k - 1] in _DATING or not tags[k - 1] & Tag.PREP  # not "after **Friday** prayers"
            plain = words[k - 1] == "on" and bool(tags[k] & Tag.CAP)
            while k < last and _is_dating(tokens, k):
                k += 1
            k = past_month(tokens, k, last)
            if dated and (tags[k] & _OPENS or (plain and not tags[k] & ~_NOUN)) and not _owns(tokens, k - 1):
                return k
        k += 1
    return None


def _ends_noun(tokens: Tokens, k: int) -> bool:
    """Whether a token may end a noun phrase, and is no verb of an infinitive: "to **reform** the agency"."""
    return not tokens.tags[k] & ~_NOUN and tokens.words[k] not in _HALVES and not tokens.tags[k - 1] & Tag.TO


def _is_dating(tokens: Tokens, k: int) -> bool:
    """Whether a date goes on with a token that owns nothing: "May **5**", but "on Friday **200** clerks"."""
    word = tokens.words[k]
    day = word.isdigit() and not tokens.words[k - 1].endswith("day")
    return (bool(tokens.tags[k] & _DATES) or word in UNITS or day) and not _owns(tokens, k)


def _owns(tokens: Tokens, k: int) -> bool:
    """Whether a day or year owns what follows: "on **Friday's** vote"."""
    return bool(tokens.tags[k] & Tag.OWNER) and bool(tokens.tags[k] & Tag.TIME)


_ARTICLES = frozenset({"the", "a", "an"})
_HALVES = frozenset({"half", "twice", "double"})
_DATING = frozenset("on in since by".split())
_DATES = Tag.TIME | Tag.DOT
_NOUN = Tag.CAP | Tag.PLURAL | Tag.TIME
_OPENS = Tag.DET | Tag.POSS | Tag.CAP | Tag.NUM
_ENDS_FRONT = Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.QUOTE | Tag.REL | Tag.THAT


# On Monday afternoon **Peru**, Chile and Mali said
def names_behind(tokens: Tokens, opening: int, last: int) -> int | None:
    """Where names listed up to a token begin right behind a day that a preposition opens; None where others stand."""
    tags, k = tokens.tags, opening + 1
    while k < last and tags[k] & Tag.TIME:
        k += 1
    named = k + (tokens.words[k] == "the" and k < last)  # "On Friday **the** Lakes Bank, Peru and Chile said"
    if k == opening + 1 or any(not tags[n] & _LISTED or tags[n] & _NO_NAME for n in range(named, last + 1)):
        return None
    return k if tags[named] & Tag.CAP and not tags[named] & Tag.DET else None


_NO_NAME = Tag.TIME | Tag.OWNER
_LISTED = Tag.CAP | Tag.DOT | Tag.COMMA | Tag.CONJ


def _past_time(tokens: Tokens, start: int, last: int) -> int:
    """Where the subject starts behind what tells when: "In remarks after the talks **the envoy** said"."""
    tags, words = tokens.tags, tokens.words
    for i in range(start + 2, last):
        if words[i] in ("the", "a", "an") and not tags[i - 1] & ~(Tag.CAP | Tag.PLURAL):
            return i
        if tags[i] & (Tag.CONJ | Tag.COMMA):
            break
    return start
