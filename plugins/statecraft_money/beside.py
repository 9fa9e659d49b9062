"""The currency that stands beside a number in figures, before it or after it."""

from __future__ import annotations

import re
from decimal import Decimal

from statecraft_money.amount import Amount
from statecraft_money.currencies import Unit, currencies, plain
from statecraft_money.numerals import Number, magnitude_at
from statecraft_money.plausible import SMALL, lettered, paid, plausible

_FIRST_AFTER = re.compile(r"[ -]((?:[^\W\d_]|\.(?=\w))+)")
_WORDS_AFTER = re.compile(r"[ -]((?:(?:[^\W\d_]|['’.&])+[ -]){0,5}(?:[^\W\d_]|['’.])+)")
_NAME_BEFORE = re.compile(r"\b((?:[^\W\d_]+ )?[^\W\d_]+)\.? \Z")
# Units that are written before the number too.
_LEADING = frozenset(
    "rupees rupee taka naira ringgit baht birr cedis euro euros pesos shillings kwacha dirhams riyals dinars yuan yen "
    "rubles roubles rupiah pula kina pounds dong renminbi ariary".split()
)
_PENCE = re.compile(r"p(?![\w/-])")
# Where a point sets thousands apart; a price to a tenth of a cent is told in dollars.
_POINTED = frozenset("EUR IDR VND TRY BRL ARS CLP COP UYU PYG RSD DKK CRC ISK ITL ESP DEM".split())
_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.\d00")
# "$20 US.", "$5m Canadian)": whose dollars they are.
_WHOSE = re.compile(r" (US|U\.S\.|American|Canadian|Cdn|CDN|Australian|Aus|Jamaican|NZ|HK)(?=\s?[.,;:)]|\s?\Z|\s\()")
_WHOSE_CODES = {
    "U": "USD",
    "Am": "USD",
    "C": "CAD",
    "Au": "AUD",
    "J": "JMD",
    "N": "NZD",
    "H": "HKD",
}
# What a minus sign may follow; after a number or another word it is a dash.
_NEGATED = re.compile(r"(?:\A|[(\[:=]\s?|\b(?:of|was|is|to|at|by|from|a|net|or|and|just)\s)\Z")
# "10 $ 30 $", "$5$": a sign that closes a number which has it on both sides.
TAKES = re.compile(r"([$£€]) ?\d[\d.,]* ?(?:\1|cents?\b)")


def signed(text: str, number: Number, before: tuple[int, Unit]) -> Amount | None:
    """An amount whose currency stands before it; a word that says the same after it belongs to it."""
    start, unit = before
    if unit.kind == "letter" and not lettered(text, start, text[start : number.start].strip(), number):
        return None
    end = number.end
    after = word_after(text, end) or currencies().after(text, end)
    if after is not None and not after[1].subunit and set(after[1].codes) & set(unit.codes):
        end = after[0]
        unit = after[1] if len(after[1].codes) < len(unit.codes) else unit
    elif len(unit.codes) > 1 and unit.codes[0] == "USD":
        whose = _WHOSE.match(text, end)
        if whose is not None:
            end = whose.end()
            unit = Unit((next(code for lead, code in _WHOSE_CODES.items() if whose[1].startswith(lead)),))
    if start and text[start - 1] in "-−" and _NEGATED.search(text, max(0, start - 12), start - 1) is not None:
        return Amount(start - 1, end, -number.value, unit, None, number.bare, number.scaled, True)
    return Amount(start, end, grouped(text, number, unit), unit, None, number.bare, number.scaled, True)


def named(text: str, number: Number) -> Amount | None:
    """An amount after a currency's name: "Malaysian ringgit 42", "Rupees 5 crore"."""
    before = _NAME_BEFORE.search(text, max(0, number.start - 40), number.start)
    if before is None:
        return None
    start, unit = before.start(1), currencies().word(before[1]) if " " in before[1] else None
    if unit is None:
        # A unit alone: a magnitude or thousands make it plain, and no number may stand before it ("5 rupees 300").
        word = before[1].rpartition(" ")[2]
        start, unit = before.end(1) - len(word), currencies().word(word)
        if word.casefold() not in _LEADING:
            return None
        if not number.scaled and (number.value < SMALL or text[number.start : number.end].isdigit()):
            return None
        if re.search(r"\d[\w,.-]* ?\Z|(?:illion|thousand|hundred|lakh|crore)s? \Z", text[max(0, start - 24) : start]):
            return None
    if unit is None or unit.subunit or followed(text, number) is not None:
        return None
    return Amount(start, number.end, number.value, unit, None, number.bare, number.scaled, True)


def followed(text: str, number: Number) -> Amount | None:
    """An amount whose currency stands after it, as a word, a sign or a code."""
    after = word_after(text, number.end)
    sign = currencies().after(text, number.end)
    if sign is not None and (after is None or sign[0] >= after[0]):
        end, unit = sign
        form = text[number.end : end].strip(" -")
        if unit.kind == "letter" and not (
            number.scaled or number.value >= SMALL or (form.isupper() and paid(text, number.start, end))
        ):
            return None
        if form.endswith("$") and _taken_next(text, number.end, end):
            return None
        value, bare, scaled = number.value, number.bare, number.scaled
        if not scaled and form.isalpha():
            factor, scaled_end = magnitude_at(text, end, short=False)
            value, end, scaled = value * factor, scaled_end, scaled_end > end
        return Amount(number.start, end, value, unit, None, bare, scaled)
    if after is None:
        return _pence(text, number)
    if not plausible(text, number, after[0]):
        return None
    end, unit = after
    return Amount(number.start, end, grouped(text, number, unit), unit, None, number.bare, number.scaled)


def _pence(text: str, number: Number) -> Amount | None:
    """An amount in British pence: "60p", where it is paid."""
    pence = _PENCE.match(text, number.end)
    if pence is None or number.scaled or number.value >= SMALL or not paid(text, number.start, pence.end()):
        return None
    return Amount(number.start, pence.end(), number.value, Unit(("GBP",), 100), None, number.bare)


def grouped(text: str, number: Number, unit: Unit) -> Decimal:
    """The value, where a point sets thousands apart as it does where the currency is used: "1.500 euros"."""
    if not number.scaled and unit.codes[0] in _POINTED and _THOUSANDS.fullmatch(text, number.start, number.end):
        return number.value * 1000
    return number.value


def _taken_next(text: str, start: int, end: int) -> bool:
    """Whether a sign between two numbers is the second one's, as in "5 $10"."""
    if text[end : end + 1].isdigit():
        return True
    apart = text[start] == " " and text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit()
    return apart and not TAKES.match(text, end - 1)


def word_after(text: str, end: int) -> tuple[int, Unit] | None:
    """The currency word or words that follow a number, the longest that the table has."""
    tables = currencies()
    first = _FIRST_AFTER.match(text, end)
    if first is None or plain(first[1]) not in tables.first_words:
        return None
    match = _WORDS_AFTER.match(text, end, end + 56)
    if match is None:
        return None
    words = match[1]
    while True:
        form = words.rstrip(".'’") if words.casefold() != "l.e." else words
        unit = tables.word(form.replace("-", " ") if form.count("-") and " " not in form else form)
        if unit is not None:
            return match.start(1) + len(form), unit
        cut = max(words.rfind(" "), words.rfind("-"))
        if cut < 0:
            return None
        words = words[:cut]
