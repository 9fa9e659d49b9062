"""Amounts of money in a text: figures and number words that a currency stands beside.

Two cheap anchors find the candidates, runs of digits and the stems of currency words; the rest is looked up on a hit.
"""

from __future__ import annotations

from collections.abc import Iterator

from statecraft_money.amount import Amount
from statecraft_money.figures import in_figures
from statecraft_money.ranges import joined, widened
from statecraft_money.spelt import in_words


def amounts_in(text: str) -> Iterator[Amount]:
    """All amounts, in text order."""
    found = sorted((*in_figures(text), *in_words(text)), key=lambda amount: (amount.start, -amount.end))
    last: Amount | None = None
    for amount in found:
        if last is None or amount.start >= last.end:
            both = joined(text, last, amount) if last is not None else None
            if both is not None:
                last = both
                continue
            if last is not None:
                yield last
            last = widened(text, amount, last.end if last is not None else 0)
    if last is not None:
        yield last
