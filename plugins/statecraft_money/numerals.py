"""Numbers as news writes them in figures, with their magnitudes, as ``Decimal``."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

# As long as an amount of money gets; longer runs of digits are something else, and cost no work.
LONGEST = 24

FIGURES = re.compile(
    r"""(?x)
      \d{1,3} (?: ,\d{3} )+ (?! \d ) (?: \.\d+ )?                       # 1,234.5
    | \d{1,2} (?: ,\d{2} )+ ,\d{3} (?! \d ) (?: \.\d+ )?               # 1,00,000
    | \d{1,3} (?: \.\d{3} ){1,} ,\d+                                  # 1.234,5
    | \d{1,3} (?: \.\d{3} ){2,} (?! \d )                              # 1.234.567
    | \d{1,3} (?: ['’] \d{3} )+ (?! \d ) (?: [.]\d+ )?                # 1'234
    | \d{1,3} (?: [ \u00a0\u202f\u2009] \d{3} )+ (?! [\d.,]?\d ) (?: [.,]\d+ (?! \d) )?   # 1 234,5
    | \d+ (?: [.,]\d+ )?                                              # 1234, 1.5, 3,5
    | \.\d+                                                           # .5
    """
)
_MIXED = re.compile(r"[ -](?:and )?(\d{1,2})/(\d{1,2})(?![\d/])")
# "1 point 5": as it is said
_POINT = re.compile(r" point (\d{1,3})\b")
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3}

_THOUSAND, _LAKH, _MILLION, _CRORE, _BILLION, _TRILLION = (Decimal(10) ** power for power in (3, 5, 6, 7, 9, 12))
MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": _THOUSAND,
    "k": _THOUSAND,
    "lakh": _LAKH,
    "lac": _LAKH,
    "crore": _CRORE,
    "cr": _CRORE,
    "million": _MILLION,
    "mn": _MILLION,
    "mln": _MILLION,
    "mil": _MILLION,
    "mill": _MILLION,
    "mio": _MILLION,
    "m": _MILLION,
    "mm": _MILLION,
    "billion": _BILLION,
    "bn": _BILLION,
    "bln": _BILLION,
    "bil": _BILLION,
    "b": _BILLION,
    "mrd": _BILLION,
    "milliard": _BILLION,
    "trillion": _TRILLION,
    "trn": _TRILLION,
    "tn": _TRILLION,
    "tr": _TRILLION,
    "tri": _TRILLION,
    "trl": _TRILLION,
    "tril": _TRILLION,
    "quadrillion": Decimal(10) ** 15,
}
_INDIAN = (_LAKH, _CRORE)
MAGNITUDES |= {f"{word}s": value for word, value in MAGNITUDES.items() if len(word) > 3}
# Letters that are a magnitude only beside a currency; those of one letter only where they touch the figures.
_ABBREVIATED = frozenset("k m b mm tr tri trl mil bil cr tn".split())
_APART = frozenset("m b M B tn cr".split())
_AFTER = re.compile(r"( - |[ -]?)(?:(?:odd|plus)[ -](?=[a-z]+illion))?([A-Za-z]{1,12})\b")
# "5,5 Mio. Euro": a point that shortens the magnitude, and ends no sentence.
_SHORTENED = frozenset("mio mrd mln bln".split())
# "5 lakh crore" is a product, "2 crore 50 lakh" a sum.
_TIMES = re.compile(r"[ -](crores?|lakhs?|thousand|million|billion)\b")
_PLUS = re.compile(r" (?:and )?(\d{1,3}(?:\.\d+)?)[ -](crores?|lakhs?|million|thousand)\b")


@frozen
class Number:
    """A number that stands in a text.

    ``scaled`` is whether a magnitude word is part of it, and ``bare`` its value without that word, which an elided
    magnitude of a range is put on ("3 to 5 million").
    """

    start: int
    end: int
    value: Decimal
    bare: Decimal
    scaled: bool


def decimal_of(figures: str) -> Decimal:
    """What figures mean, with the separators of any habit.

    >>> [str(decimal_of(f)) for f in ("1,234.5", "1.234,5", "1 234", "1'234", "1,00,000", "3,5", "1.234", "1.234.567")]
    ['1234.5', '1234.5', '1234', '1234', '100000', '3.5', '1.234', '1234567']
    """
    digits = re.sub(r"[ '’\u00a0\u202f\u2009]", "", figures)
    comma, point = digits.rfind(","), digits.rfind(".")
    if comma >= 0 and point >= 0:
        thousands, decimal = (",", ".") if point > comma else (".", ",")
        digits = digits.replace(thousands, "").replace(decimal, ".")
    elif comma >= 0:
        grouped = len(digits) - comma - 1 == 3
        digits = digits.replace(",", "") if grouped else digits.replace(",", ".")
    elif digits.count(".") > 1:
        digits = digits.replace(".", "")
    return Decimal(digits)


def figures_at(text: str, start: int, *, currency_before: bool = False) -> Number | None:
    """The number in figures that begins at ``start``, with its fraction and its magnitude word.

    A single letter is a magnitude only after a currency ("$4b", but "4 m" is a length).
    """
    match = FIGURES.match(text, start)
    if match is None or match.end() - start > LONGEST:
        return None
    end, value = match.end(), decimal_of(match[0])
    mixed = _MIXED.match(text, end)
    if mixed is not None and int(mixed[2]) > int(mixed[1]) > 0:
        value, end = value + Decimal(mixed[1]) / Decimal(mixed[2]), mixed.end()
    elif text[end : end + 1] in _VULGAR:
        value, end = value + _VULGAR[text[end]], end + 1
    elif match[0].isdigit() and (places := _POINT.match(text, end)) is not None:
        value, end = decimal_of(f"{match[0]}.{places[1]}"), places.end()
    scale, scaled_end = magnitude_at(text, end, short=currency_before)
    whole = value * scale
    while scaled_end > end:
        further = _PLUS.match(text, scaled_end)
        if further is None or MAGNITUDES[further[2]] >= scale or (" and " in further[0] and scale not in _INDIAN):
            break
        end, scale, scaled_end = scaled_end, MAGNITUDES[further[2]], further.end()
        whole += decimal_of(further[1]) * scale
        value = whole
    return Number(start, scaled_end, whole, value, scaled_end > match.end())


def magnitude_at(text: str, end: int, *, short: bool) -> tuple[Decimal, int]:
    """The magnitude word that follows a number that ends at ``end``, as a factor, and where it ends; 1 for none."""
    factor = Decimal(1)
    after = _AFTER.match(text, end)
    if after is None:
        return factor, end
    word = after[2].casefold()
    value = MAGNITUDES.get(word)
    if value is None:
        return factor, end
    if word in _ABBREVIATED and not (short and (not after[1] or len(word) > 2 or after[2] in _APART)):
        return factor, end
    factor, end = value, after.end()
    if word in _SHORTENED and not short and text[end : end + 2] == ". ":
        end += 1
    further = _TIMES.match(text, end)
    if further is not None:
        factor, end = factor * MAGNITUDES[further[1]], further.end()
    return factor, end
