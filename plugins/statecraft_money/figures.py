"""Amounts whose number is written in figures, found by their runs of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from statecraft_money.amount import Amount
from statecraft_money.beside import TAKES, followed, named, signed
from statecraft_money.cents import with_cents
from statecraft_money.currencies import currencies, plain
from statecraft_money.numerals import FIGURES, LONGEST, MAGNITUDES, figures_at

_DIGITS = re.compile(r"\d+")
_ASCII_DIGITS = re.compile("[0-9]+")  # the same at three times the speed, for a text that has no others
# The tail of a decimal that was written apart ("1 . 85"), and a number after another number.
_SPACED = re.compile(r"\d \. \Z|(?<![\d.,$£€¥])(?!(?:19|20)\d\d )\d{1,4} \Z")
_WORD = re.compile(r"[^\W\d_]+")
_SYMBOLS = frozenset("$£€")
_JOINED = frozenset(".,'’")
_SHORT = frozenset("mbktMBKT")
# "10 $ 30 $": a sign that stands after the number before it, where the number after it has one of its own.
_TAKEN = re.compile(r"(?<![$£€\d] )(?<![$£€\d])\d+ \Z")


def in_figures(text: str) -> Iterator[Amount]:
    """The amounts in figures, in text order."""
    tables = currencies()
    enders, stems = tables.enders, tables.stems
    position = 0
    for digits in (_ASCII_DIGITS if text.isascii() else _DIGITS).finditer(text):
        start = digits.start()
        if start < position or digits.end() - start > LONGEST:
            continue
        last = text[start - 1] if start else ""
        if last == "." and text[start - 2 : start - 1] in _SYMBOLS:
            start -= 1  # "$.50"
            last = text[start - 1]
        if last in _JOINED and text[start - 2 : start - 1].isdigit():
            continue
        if (
            start > 2
            and last == " "
            and (text[start - 2].isdigit() or text[start - 2] == ".")
            and _SPACED.search(text, max(0, start - 8), start)
        ):
            continue
        before = None
        if start and (text[start - 2 : start - 1] if last == " " else last) in enders:
            before = tables.before(text, start)
            if before is not None and TAKES.match(text, before[0]) and _taken(text, before[0]):
                before = None
        name = (
            before is None
            and last == " "
            and text[max(0, start - 16) : start - 1].rpartition(" ")[2].rstrip(".").casefold() in stems
        )
        figures = FIGURES.match(text, start)
        if figures is None or not (before is not None or name or _promising(text, figures.end())):
            position = figures.end() if figures is not None else position
            continue
        number = figures_at(text, start, currency_before=before is not None)
        if number is None:
            continue
        amount = None
        if before is not None:
            amount = signed(text, number, before)
        elif name:
            amount = named(text, number)
        if amount is None and not (last.isalnum() or last == "_"):
            amount = followed(text, number)
            if amount is None and text[number.end : number.end + 1] in _SHORT:
                # "500m euros": the letter is a magnitude after all.
                short = figures_at(text, start, currency_before=True)
                amount = followed(text, short) if short is not None and short.scaled else None
        if amount is not None:
            amount = with_cents(text, amount)
            position = amount.end
            yield amount
        else:
            position = min(number.end, figures.end())


def _promising(text: str, end: int) -> bool:
    """Whether what follows figures may be a magnitude or a currency: a quick look that spares most numbers the rest."""
    mark = text[end : end + 1]
    if mark in (" ", "-", "\u00a0"):
        word = _WORD.match(text, end + 1)
        if word is None:
            mark = text[end + 1 : end + 2]
            return mark.isdigit() or mark in ("$", "-", "/") or mark > "\x7f"
        return word[0].isupper() or not word[0].isascii() or plain(word[0]) in _openers()
    return mark.isalpha() or mark in ("$", "/") or mark > "\x7f"


@cache
def _openers() -> frozenset[str]:
    """The words that a currency, a magnitude or the rest of a number may begin with."""
    return currencies().first_words | frozenset(MAGNITUDES) | {"point", "and", "l"} | currencies().signs_after


def _taken(text: str, start: int) -> bool:
    """Whether the sign at an offset stands after the number before it: "10 $ 30 $"."""
    return _TAKEN.search(text, max(0, start - 12), start) is not None
