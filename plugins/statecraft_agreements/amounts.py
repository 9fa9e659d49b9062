"""Which amounts of money are a deal's: those of its clause, or of the words that tell its worth right after."""

from __future__ import annotations

import re
from bisect import bisect_left

from statecraft import Money, Span
from statecraft_agreements.finder import Deal

_WORTH = re.compile(r"(?i)\b(?:worth|valued|total\w*|amount\w*|costs?|price|sum)\b")
_TOLD = re.compile(
    r"(?i)\b(?:pay|pays|paid|provid\w+|include\w*|calls?\sfor|giv\w+|requir\w+|obliges?|receiv\w+|get|gets|lend\w*)\b"
)
_OTHERWISE = re.compile(r"(?i)\b(?:previous\w*|earlier|compared|up from|down from|instead of|last year)\b[^.;]{0,24}\Z")
# "It costs …", "The loan is paid in two parts: …": the next sentence spells the deal out.
_SPELT_OUT = re.compile(
    r"(?i)(?:The|This|That|Its|It)\s(?:\w+\s){0,3}?(?:deal|agreement|contract|purchase|sale|loan|payments?|package|"
    r"project|pipeline|grant|investment|order|plan|budget|it)?\b[^.;]{0,60}?\b(?:worth|valued|costs?|total\w*|paid|made|amounts?)\b"
)


def amounts_of(
    text: str, amounts: list[Money], deal: Deal, sentence: Span, following: Span | None, again: bool
) -> tuple[Money, ...]:
    """The deal's amounts; ``following`` is the next sentence where no deal of its own is told there."""
    low = bisect_left(amounts, deal.clause.start, key=_start)
    high = bisect_left(amounts, sentence.end, key=_start)
    own = [money for money in amounts[low:high] if _belongs(text, money, deal, sentence, again)]
    if (
        following is not None
        and deal.rule in ("agree", "verb")
        and _SPELT_OUT.match(text, following.start, following.end)
    ):
        own += amounts[high : bisect_left(amounts, following.end, key=_start)]
    return tuple(own)


def _start(money: Money) -> int:
    return money.span.start


def _belongs(text: str, money: Money, deal: Deal, sentence: Span, again: bool) -> bool:
    if money.span.end > sentence.end or _OTHERWISE.search(text, max(0, money.span.start - 44), money.span.start):
        return False
    if money.span.start < deal.clause.end:
        return True
    between = text[deal.clause.end : money.span.start]
    if (again or (deal.rule == "standing" and deal.definite)) and _TOLD.search(between) and len(between) < 120:
        return True
    return len(between) < 70 and _WORTH.search(between) is not None and (again or not re.search(r"[;:]", between))
