"""Amounts of money in a text: figures and number words that a currency stands beside.

Two cheap anchors find the candidates, runs of digits and the words of currencies; the rest is looked up on a hit.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from statecraft import Reading
from statecraft_money.amount import Amount
from statecraft_money.elided import elided_after
from statecraft_money.figures import in_figures
from statecraft_money.ranges import joined, widened
from statecraft_money.spelt import in_words


def amounts_in(reading: Reading) -> Iterator[Amount]:
    """All amounts, in text order."""
    text = reading.text
    whole = list(_with_ranges(reading))
    for index, amount in enumerate(whole):
        yield amount
        yield from elided_after(text, amount, whole[index + 1].start if index + 1 < len(whole) else len(text))


def _with_ranges(reading: Reading) -> Iterator[Amount]:
    """The amounts that have a currency of their own, with the other ends of their ranges."""
    text = reading.text
    found = sorted(chain(in_figures(text), in_words(reading)), key=lambda amount: (amount.start, -amount.end))
    last: Amount | None = None
    for amount in found:
        if last is not None and amount.start < last.end:
            continue
        both = joined(text, last, amount) if last is not None else None
        if both is not None:
            last = both
            continue
        floor = 0
        if last is not None:
            floor = last.end
            yield last
        *before, last = widened(text, amount, floor)
        yield from before
    if last is not None:
        yield last
