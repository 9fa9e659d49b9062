"""Amounts whose currency is left out since the amount before told it: "40 million euros, and then 9 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from statecraft_money.amount import Amount
from statecraft_money.numerals import figures_at

_FURTHER = re.compile(r"(?<![\w$£€.,:/-])\d[\d.,]* (?:million|billion|trillion|lakh|crore)\b")
# A noun after it would be what is counted: "80 million rubles for 3 million pupils".
_ALONE = re.compile(
    r"\s(?:in|for|to|from|going|goes|went|each|this|last|next|which|was|were|is|are|will|would|annually|per|a|over|"
    r"during|by|on|at|and\sthen|of\s(?:it|them|which)|out)\b|\s?[.,;:)\]](?!\d)|\s[([–—-]|\Z"
)
_END = re.compile(r"[.!?](?=\s|\Z)|[\n$£€¥]")
_REACH = 130


def elided_after(text: str, amount: Amount, stop: int) -> Iterator[Amount]:
    """The amounts that follow one in its sentence, before ``stop``, and take their currency from it.

    Only after a currency word ("rubles"): a sign is repeated.
    """
    if amount.signed or not amount.scaled or amount.unit.subunit:
        return
    start = amount.end
    while True:
        ended = _END.search(text, start, min(stop, start + _REACH))
        match = _FURTHER.search(text, start, ended.start() if ended is not None else min(stop, start + _REACH))
        number = figures_at(text, match.start()) if match is not None else None
        if number is None:
            return
        start = number.end
        if _ALONE.match(text, start) is not None:
            yield attrs.evolve(
                amount, start=number.start, end=number.end, value=number.value, bare=number.bare, upper=None
            )
