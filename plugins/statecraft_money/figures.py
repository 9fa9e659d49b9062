"""Amounts whose number is written in figures, found by their runs of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from statecraft_money.amount import Amount
from statecraft_money.beside import TAKES, followed, named, signed
from statecraft_money.cents import with_cents
from statecraft_money.currencies import Currencies, Unit, currencies, plain
from statecraft_money.numerals import FIGURES, LONGEST, MAGNITUDES, Number, figures_at

_DIGITS = re.compile(r"\d\d*")  # twice as fast as r"\d+", where the matcher tries each character
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
    position = 0
    for digits in _DIGITS.finditer(text):
        start = digits.start()
        if start < position or digits.end() - start > LONGEST:
            continue
        if text[start - 1 : start] == "." and text[start - 2 : start - 1] in _SYMBOLS:
            start -= 1  # "$.50"
        if _goes_on(text, start):
            continue
        before = _currency_before(text, start, tables)
        name = before is None and _stands_after_name(text, start, tables)
        figures = FIGURES.match(text, start)
        if figures is None or not (before is not None or name or _promising(text, figures.end())):
            position = figures.end() if figures is not None else position
            continue
        number = figures_at(text, start, currency_before=before is not None)
        if number is None:
            continue
        amount = _amount_of(text, number, before, name=name)
        if amount is not None:
            amount = with_cents(text, amount)
            position = amount.end
            yield amount
        else:
            position = min(number.end, figures.end())


def _goes_on(text: str, start: int) -> bool:
    """Whether digits only go on with a number that begins before them: the tail of "1.85", of "1 . 85"."""
    last = text[start - 1 : start]
    if last in _JOINED and text[start - 2 : start - 1].isdigit():
        return True
    return (
        start > 2
        and last == " "
        and (text[start - 2].isdigit() or text[start - 2] == ".")
        and _SPACED.search(text, max(0, start - 8), start) is not None
    )


def _currency_before(text: str, start: int, tables: Currencies) -> tuple[int, Unit] | None:
    """The currency that ends before a number, and where it begins, unless it is the one of the number before it."""
    last = text[start - 1 : start]
    if not start or (text[start - 2 : start - 1] if last == " " else last) not in tables.enders:
        return None
    before = tables.before(text, start)
    if before is not None and TAKES.match(text, before[0]) and _taken(text, before[0]):
        return None
    return before


def _stands_after_name(text: str, start: int, tables: Currencies) -> bool:
    """Whether the word before a number may be a currency by its name: "rupees 500"."""
    return (
        text[start - 1 : start] == " "
        and text[max(0, start - 16) : start - 1].rpartition(" ")[2].rstrip(".").casefold() in tables.stems
    )


def _amount_of(text: str, number: Number, before: tuple[int, Unit] | None, *, name: bool) -> Amount | None:
    """The amount that a number and the currency beside it make, by what stands before the number first."""
    amount = None
    if before is not None:
        amount = signed(text, number, before)
    elif name:
        amount = named(text, number) or _named_short(text, number)
    last = text[number.start - 1 : number.start]
    if amount is not None or last.isalnum() or last == "_":
        return amount
    amount = followed(text, number)
    if amount is None and text[number.end : number.end + 1] in _SHORT:
        # "500m euros": the letter is a magnitude after all.
        short = figures_at(text, number.start, currency_before=True)
        amount = followed(text, short) if short is not None and short.scaled else None
    return amount


def _named_short(text: str, number: Number) -> Amount | None:
    """An amount after a currency's name whose magnitude is one letter: "euros 5m"."""
    if text[number.end : number.end + 1] not in _SHORT:
        return None
    short = figures_at(text, number.start, currency_before=True)
    return named(text, short) if short is not None and short.scaled else None


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
    return (
        currencies().first_words
        | frozenset(MAGNITUDES)
        | {"point", "and", "l", "odd", "plus"}
        | currencies().signs_after
    )


def _taken(text: str, start: int) -> bool:
    """Whether the sign at an offset stands after the number before it: "10 $ 30 $"."""
    return _TAKEN.search(text, max(0, start - 12), start) is not None
