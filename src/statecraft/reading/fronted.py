"""The subject of a clause that opens with a phrase and no comma: "After the talks **the mayor** said"."""

from __future__ import annotations

from statecraft.reading.finite import is_finite
from statecraft.reading.tokens import Tokens
from statecraft.reading.when import past_fronted, past_month
from statecraft.reading.word_classes import Tag

_BEHIND = Tag.PREP | Tag.TIME | Tag.SUB
_CAP_DET_POSS_NUM = Tag.CAP | Tag.DET | Tag.POSS | Tag.NUM
_CAP_DOT = Tag.CAP | Tag.DOT
_DET_POSS = Tag.DET | Tag.POSS
_PHRASE = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING | Tag.ED
_PARTING = Tag.PREP | Tag.COMMA | Tag.CONJ | Tag.SUB | Tag.TO | Tag.TIME
# Words that open clauses and no phrases
_OPENERS = frozenset("because although though while whereas if unless when whenever".split())
_TITLED = frozenset({"mr", "mrs", "ms"})


def fronted(tokens: Tokens, low: int, last: int) -> int:
    """Where the subject starts in a clause that opens with a phrase and no comma ("After the talks Mr Ito …")."""
    start = _last_fronted(tokens, low, last)
    while start - 2 > low and tokens.words[start - 1] == "and":
        first = _joined(tokens, start - 2, low)
        if first is None:
            break
        start = first
    return start


def _joined(tokens: Tokens, last: int, low: int) -> int | None:
    """Where a member of a list starts that ends before "and": "On Friday **the mayor** and the envoy met"."""
    tags, i = tokens.tags, last
    if tags[last] & Tag.CAP:
        while i - 1 > low and tags[i - 1] & _CAP_DOT and not tags[i - 1] & _BEHIND:
            i -= 1
        i = past_month(tokens, i, last)
        if i < last and tags[i - 1] & Tag.PREP:
            i = last  # "After talks in Lima **Peru** and Chile met"
        if tags[i] & _CAP_DET_POSS_NUM and not tags[i] & Tag.TIME:
            return i - 1 if i - 1 > low and tags[i - 1] & _DET_POSS else i
        return None
    return next((j for j in range(last - 1, max(low, last - 4), -1) if _opens_member(tokens, j, last)), None)


def _opens_member(tokens: Tokens, start: int, last: int) -> bool:
    """Whether "the" begins plain nouns that no preposition or verb stands among."""
    tags = tokens.tags
    return bool(tags[start] & _DET_POSS) and not any(
        tags[i] & _PARTING or is_finite(tokens, i) for i in range(start + 1, last + 1)
    )


def _last_fronted(tokens: Tokens, low: int, last: int) -> int:
    """Where the last of those starts who are the subject behind an opening phrase."""
    tags = tokens.tags
    if tokens.words[low] == "as" and tags[low + 1] & Tag.CAP:
        return low + 1  # "As **Ann Ito and Luc Roy** noted"
    if tokens.words[low] in _OPENERS and not tags[low + 1] & _PHRASE:
        return low + 1  # "While **the mayor of Lima and Ann Ito** signed"
    if (own := past_fronted(tokens, low, last)) is not None:
        return own
    if tags[last] & Tag.CAP:
        i = last
        while i > low + 1 and tags[i - 1] & _CAP_DOT and not tags[i - 1] & _BEHIND and tokens.words[i] not in _TITLED:
            i -= 1  # never into the word that opens the phrase: "As Mr Ito …"
        i = past_month(tokens, i, last)
        return i - 1 if tags[i - 1] & _DET_POSS else i
    for i in range(last, low, -1):
        if tags[i] & _DET_POSS or tokens.words[i] == "one":
            return i
    return last
