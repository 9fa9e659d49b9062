"""The currency that stands beside a number in figures, before it or after it."""

from __future__ import annotations

import re

from statecraft_money.amount import Amount
from statecraft_money.currencies import WORDLIKE, Unit, currencies
from statecraft_money.numerals import Number, magnitude_at
from statecraft_money.plausible import SMALL, plausible

_WORDS_AFTER = re.compile(r"[ -]((?:[A-Za-z.]+[ -]){0,3}[A-Za-z.]+)")
_NAME_BEFORE = re.compile(r"\b([A-Za-z]+ [A-Za-z]+) \Z")
TAKES = re.compile(r"([$£€]) ?\d[\d.,]* ?(?:\1|cents?\b)")


def signed(text: str, number: Number, before: tuple[int, Unit]) -> Amount | None:
    """An amount whose currency stands before it; a word that says the same after it belongs to it."""
    start, unit = before
    sign = text[start : number.start].strip()
    if sign in WORDLIKE and not (number.scaled or number.value >= SMALL or "." in text[number.start : number.end]):
        return None
    glued = start + len(sign) == number.start
    if sign.isascii() and sign.isalpha() and len(sign) <= 2 and sign not in ("Rs", "RM", "Rp", "Tk", "Kr", "kr", "DM"):
        # A letter or two before figures is a road, a form or a model more often than money.
        if not glued and not (number.scaled if len(sign) == 2 or sign in "RKNP" else False):
            return None
        if not (number.scaled or number.value >= SMALL):
            return None
    if (
        sign.isalpha()
        and sign.isupper()
        and len(sign) == 3
        and glued
        and not number.scaled
        and number.value < 30
        and "." not in text[number.start : number.end]
        and unit.codes[0] in WORDLIKE
    ):
        return None
    after = word_after(text, number.end)
    end = number.end
    if after is not None and set(after[1].codes) & set(unit.codes) and not after[1].subunit:
        end = after[0]
        unit = after[1] if len(after[1].codes) < len(unit.codes) else unit
    else:
        code = currencies().after(text, number.end)
        if code is not None and len(code[1].codes) == 1 and code[1].codes[0] in unit.codes:
            end, unit = code
    if (
        start
        and text[start - 1] in "-−"
        and not (start > 1 and (text[start - 2].isalnum() or text[start - 2] in " .-"))
    ):
        return Amount(start - 1, end, -number.value, unit, None, number.bare, number.scaled, True)
    return Amount(start, end, number.value, unit, None, number.bare, number.scaled, True)


def named(text: str, number: Number) -> Amount | None:
    """An amount after a currency's full name: "Malaysian ringgit 42"."""
    before = _NAME_BEFORE.search(text, max(0, number.start - 40), number.start)
    unit = currencies().word(before[1]) if before is not None else None
    if before is None or unit is None or len(unit.codes) > 1 or unit.subunit or followed(text, number) is not None:
        return None
    return Amount(before.start(1), number.end, number.value, unit, None, number.bare, number.scaled, True)


def followed(text: str, number: Number) -> Amount | None:
    """An amount whose currency stands after it, as a word, a sign or a code."""
    after = word_after(text, number.end)
    sign = currencies().after(text, number.end)
    if sign is not None and (after is None or sign[0] >= after[0]):
        end, unit = sign
        form = text[number.end : end].strip(" -")
        if form in WORDLIKE and not (number.scaled or number.value >= SMALL):
            return None
        if form == "$" and text[end : end + 1].isdigit():
            return None
        if (
            form == "$"
            and text[number.end] == " "
            and re.match(r" ?\d", text[end : end + 2])
            and not TAKES.match(text, end - 1)
        ):
            return None
        value, bare, scaled = number.value, number.bare, number.scaled
        if not scaled and form.isalpha():
            factor, scaled_end = magnitude_at(text, end, short=False)
            value, end, scaled = value * factor, scaled_end, scaled_end > end
        return Amount(number.start, end, value, unit, None, bare, scaled)
    if after is None:
        return None
    end, unit = after
    if not plausible(text, number, end, unit):
        return None
    return Amount(number.start, end, number.value, unit, None, number.bare, number.scaled)


def word_after(text: str, end: int) -> tuple[int, Unit] | None:
    """The currency word or words that follow a number, the longest that the table has."""
    match = _WORDS_AFTER.match(text, end, end + 48)
    if match is None:
        return None
    words = match[1]
    if re.split(r"[ -]", words, maxsplit=1)[0].casefold().rstrip(".") not in currencies().first_words:
        return None
    while True:
        form = words.rstrip(".") if words.casefold() != "l.e." else words
        unit = currencies().word(form.replace("-", " ") if form.count("-") and " " not in form else form)
        if unit is not None:
            return match.start(1) + len(form), unit
        cut = max(words.rfind(" "), words.rfind("-"))
        if cut < 0:
            return None
        words = words[:cut]
