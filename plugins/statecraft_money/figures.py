"""Amounts whose number is written in figures, found by their runs of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statecraft_money.amount import Amount
from statecraft_money.beside import TAKES, followed, named, signed
from statecraft_money.cents import with_cents
from statecraft_money.currencies import currencies
from statecraft_money.numerals import FIGURES, LONGEST, figures_at

_DIGITS = re.compile(r"\d+")
# The tail of a decimal that was written apart ("1 . 85"), and a number after another number.
_SPACED = re.compile(r"\d \. \Z|(?<![\d.,$£€¥])(?!(?:19|20)\d\d )\d{1,4} \Z")
# "10 $ 30 $": a sign that stands after the number before it, where the number after it has one of its own.
_TAKEN = re.compile(r"(?<![$£€\d] )(?<![$£€\d])\d+ \Z")


def in_figures(text: str) -> Iterator[Amount]:
    """The amounts in figures, in text order."""
    tables = currencies()
    position = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < position or digits.end() - start > LONGEST:
            continue
        if start and (text[start - 1] in ".,'’" and text[start - 2 : start - 1].isdigit()):
            continue
        if start > 2 and _SPACED.search(text, max(0, start - 8), start):
            continue
        before = (
            tables.before(text, start)
            if start and text[start - 1 - (text[start - 1] == " ")] in tables.enders
            else None
        )
        if (
            before is not None
            and _TAKEN.search(text, max(0, before[0] - 12), before[0])
            and TAKES.match(text, before[0])
        ):
            before = None
        number = figures_at(text, start, currency_before=before is not None)
        if number is None:
            continue
        amount = signed(text, number, before) if before is not None else named(text, number)
        amount = amount or (
            followed(text, number) if not (start and (text[start - 1].isalnum() or text[start - 1] == "_")) else None
        )
        if amount is None and number.end < len(text) and text[number.end] in "mbkMBK":
            short = figures_at(text, start, currency_before=True)  # "500m euros": the letter is a magnitude after all
            amount = (
                followed(text, short)
                if short is not None and short.scaled and not text[start - 1 : start].isalnum()
                else None
            )
        if amount is not None:
            amount = with_cents(text, amount)
            position = amount.end
            yield amount
        else:
            position = min(number.end, FIGURES.match(text, start).end())  # type: ignore[union-attr]
