"""The words that join the members of a noun phrase: "A, B and C", "A together with B", "A and others"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.reading.appositions import HEAD_ENDS
from statecraft.reading.called import CALLING
from statecraft.reading.entries import joined
from statecraft.reading.hyphens import is_joined
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts

_OTHERS = 5  # tokens with the "and"
_WALLED = HEAD_ENDS | Tag.CAP | Tag.OWNER
_SORTS = frozenset("paramilitary rebel opposition militant islamist separatist ruling governing".split())
_MOST = 4  # words of "together with the"


def links(words: list[str]) -> bool:
    """Whether the words between two names make them members of one noun phrase.

    >>> links(["and", "the"]), links(["together", "with"]), links([")", "and"]), links(["of"])
    (True, True, True, False)
    """
    if len(words) > 1 and words[0] == ")":
        words = words[1:]  # "the Lakes Watch (LW) and Peru"
    along = 0 < len(words) <= _MOST and words[0] in ("joined", "together") and words[-1] in ("with", "by")
    return along or joined(words) or words == ["nor"]


def unseated(glue: list[str]) -> list[str]:
    """The words between two names without what the second is: "Peru and **U.S.-based** Lakes Watch", "**rebel** M9".

    >>> unseated(["and", "senators"]), unseated(["and", "the"])
    (['and'], ['and', 'the'])
    """
    told = len(glue) > 1 and (is_joined(glue[-1]) or CLASSES.get(glue[-1], 0) & Role.PEOPLE or glue[-1] in _SORTS)
    return glue[:-1] if told else glue


LIKES = frozenset("other others its several many a".split())
"""What tells only that there are more like those named: "Peru and **other** countries", "and **several** allies"."""


def with_others(source: Drafts, behind: int, last: int) -> bool:
    """Whether those whom nobody names close a phrase: "Peru **and other countries**", "Peru **and aid groups**"."""
    if source.words[behind] == "and" and source.words[behind + 1] in ("the", "a") and last - behind <= _OTHERS + 2:
        one = source.words[last - 1] in CALLING  # "Peru and the main rebel group"
        return one and not any(source.tags[p] & _WALLED for p in range(behind + 2, last))
    if source.words[behind] != "and" or not 1 < last - behind <= _OTHERS:
        return False
    told = source.tags[last - 1] & Tag.PLURAL or source.words[behind + 1] == "another"
    return bool(told) and not any(source.tags[p] & _WALLED for p in range(behind + 1, last))


def after_others(source: Drafts, firsts: Sequence[int], first: int, last: int) -> int | None:
    """The token behind those whom nobody names, where they open a phrase: "aid groups and **Peru**"; else None.

    ``firsts`` are the tokens that the noun phrases of actors begin with.
    """
    tags = source.tags
    joint = next((p for p in range(first + 1, last - 1) if source.words[p] == "and"), None)
    if joint is None or joint - first > _OTHERS or not tags[joint - 1] & Tag.PLURAL or tags[joint + 1] & Tag.POSS:
        return None
    place = bisect_left(firsts, joint + 1)
    told = place < len(firsts) and firsts[place] <= joint + 2
    return joint + 1 if told and not any(tags[p] & _WALLED & ~Tag.CAP for p in range(first, joint)) else None
