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


# On Monday **Peru and Chile** said  /  On Monday afternoon **Peru**, Chile and Mali said
def names_behind(tokens: Tokens, opening: int, last: int, *, several: bool = True) -> int | None:
    """Where names listed up to a token begin right behind a day that a preposition opens; None where others stand."""
    tags, k = tokens.tags, opening + 1
    while k < last and tags[k] & Tag.TIME:
        k += 1
    if k == opening + 1 or any(not tags[n] & _LISTED or tags[n] & (Tag.TIME | Tag.OWNER) for n in range(k, last + 1)):
        return None
    joined = not several or any(tags[n] & Tag.CONJ for n in range(k, last))
    return k if joined and tags[k] & Tag.CAP and not tags[k] & Tag.DET else None


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
