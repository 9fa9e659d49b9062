"""Amounts of money in a text: figures and number words that a currency stands beside.

Two cheap anchors find the candidates, runs of digits and the stems of currency words; everything else is looked up on a hit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs
from attrs import frozen

from statecraft_money.currencies import WORDLIKE, Unit, currencies
from statecraft_money.numerals import FIGURES, LONGEST, WORD, Number, figures_at, magnitude_at, number_of

_DIGITS = re.compile(r"\d+")
# Stems of the currency words that number words stand before; rarer ones are found by their digits.
_STEM = re.compile(
    r"\b(?:[Dd]ollars?|euros?|pounds?|rupees?|yen|yuan|rou?bles?|francs?|pesos?|ri[ya]y?als?|dinars?|dirhams?|lira|kron(?:a|or|er)|"
    r"crowns?|marks?|won|shillings?|naira|ringgits?|baht|rupiah|rand|shekels?|hryvnias?|tugriks?|zlotys?|forints?|cents?|pence|"
    r"pennies|kuai|usd|bucks?)\b"
)
# "Egyptian" of "two billion Egyptian pounds".
_WHOSE = re.compile(r"(?:U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[ -]\Z")
_NUMBER_WORDS = re.compile(rf"(?<![\w-])(?:(?:{WORD})(?:[ -]+|\Z)){{1,14}}\Z", re.IGNORECASE)
_WORDS_AFTER = re.compile(r"[ -]((?:[A-Za-z.]+[ -]){0,3}[A-Za-z.]+)")
_LINK = re.compile(r"\s?[-–—]\s?|\s(?:to|and|or|until)\s")
_BEFORE_RANGE = re.compile(r"\b(between|from)\s\Z", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rose|risen|fell|fallen|increas\w*|decreas\w*|declin\w*|grew|grown|rais\w*|cut|reduc\w*|dropp?\w*|up|down|jump\w*|climb\w*|"
    r"sank|sunk|slid|slump\w*|plung\w*|soar\w*|surg\w*|shr[aiu]nk|widen\w*|narrow\w*|expand\w*|chang\w*|went|go|improv\w*|"
    r"doubl\w*|tripl\w*|adjust\w*|revis\w*|upgrad\w*|lift\w*|boost\w*)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
# The tail of a decimal that was written apart ("1 . 85"), and a number after another number.
_SPACED = re.compile(r"\d \. \Z|(?<![\d.,$£€¥])(?!(?:19|20)\d\d )\d{1,4} \Z")
# "10 $ 30 $": a sign that stands after the number before it, where the number after it has one of its own.
_TAKEN = re.compile(r"(?<![$£€\d] )(?<![$£€\d])\d+ \Z")
_TAKES = re.compile(r"([$£€]) ?\d[\d.,]* ?(?:\1|cents?\b)")
_NAME_BEFORE = re.compile(r"\b([A-Za-z]+ [A-Za-z]+) \Z")
_CENTS = re.compile(
    r"(?:,? and |,? | & )(?:a )?((?:\d{1,2})|(?:[a-z]+(?:-[a-z]+)?)) ?(?:cents?|c|pence|p|sens?|paise|kopecks?|kopeks?|mao)\b"
)
_ODD_CENTS = re.compile(r" (\d\d)(?=\Z|[.,;:!?)](?!\d)|\smore\b)")
_ODD_WORDS = re.compile(r" ((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]+)?)(?=\Z|[.,;:!?)])")
_WEIGHED = re.compile(
    r"\sof\s(?!(?:aid|debt|investments?|funding|public|taxpayers?|bonds?|exports?|imports?|savings|damage|credit|goods|trade|"
    r"the|new|its|their|his)\b)|\s(?:bags?|man|men|bombs?|weight)\b"
)
_PAYING = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|cost\w*|worth|pric\w*|fin(?:e|ed|es)|spen[dt]\w*|earn\w*|charg\w*|bills?|s(?:ell|old)\w*|b(?:uy|ought)\w*|fees?|wage\w*|salar\w*|"
    r"budget|prize|reward|l[eo]an\w*|borrow\w*|owe\w*|valued?|rais\w*|donat\w*|bail|money|cash|fund\w*|aid|price|tax\w*|sterling|£)",
    re.IGNORECASE,
)
_SMALL = Decimal(1000)


@frozen
class Amount:
    """An amount that was found: its place, its value or the two ends of a range, and what its currency may be."""

    start: int
    end: int
    value: Decimal
    unit: Unit
    upper: Decimal | None = None
    bare: Decimal = Decimal(0)
    scaled: bool = False
    signed: bool = False
    """Whether the currency stands before the number."""


def amounts_in(text: str) -> Iterator[Amount]:
    """All amounts, in text order."""
    found = sorted((*_in_figures(text), *_in_words(text)), key=lambda amount: (amount.start, -amount.end))
    last: Amount | None = None
    for amount in found:
        if last is None or amount.start >= last.end:
            joined = _joined(text, last, amount) if last is not None else None
            if joined is not None:
                last = joined
                continue
            if last is not None:
                yield last
            last = _widened(text, amount, last.end if last is not None else 0)
    if last is not None:
        yield last


def _in_figures(text: str) -> Iterator[Amount]:
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
            and _TAKES.match(text, before[0])
        ):
            before = None
        number = figures_at(text, start, currency_before=before is not None)
        if number is None:
            continue
        amount = _signed(text, number, before) if before is not None else _named(text, number)
        amount = amount or (
            _followed(text, number) if not (start and (text[start - 1].isalnum() or text[start - 1] == "_")) else None
        )
        if amount is None and number.end < len(text) and text[number.end] in "mbkMBK":
            short = figures_at(text, start, currency_before=True)  # "500m euros": the letter is a magnitude after all
            amount = (
                _followed(text, short)
                if short is not None and short.scaled and not text[start - 1 : start].isalnum()
                else None
            )
        if amount is not None:
            amount = _with_cents(text, amount)
            position = amount.end
            yield amount
        else:
            position = min(number.end, FIGURES.match(text, start).end())  # type: ignore[union-attr]


def _signed(text: str, number: Number, before: tuple[int, Unit]) -> Amount | None:
    """An amount whose currency stands before it; a word that says the same after it belongs to it."""
    start, unit = before
    sign = text[start : number.start].strip()
    if sign in WORDLIKE and not (number.scaled or number.value >= _SMALL or "." in text[number.start : number.end]):
        return None
    glued = start + len(sign) == number.start
    if sign.isascii() and sign.isalpha() and len(sign) <= 2 and sign not in ("Rs", "RM", "Rp", "Tk", "Kr", "kr", "DM"):
        # A letter or two before figures is a road, a form or a model more often than money.
        if not glued and not (number.scaled if len(sign) == 2 or sign in "RKNP" else False):
            return None
        if not (number.scaled or number.value >= _SMALL):
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
    after = _word_after(text, number.end)
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


def _named(text: str, number: Number) -> Amount | None:
    """An amount after a currency's full name: "Malaysian ringgit 42"."""
    before = _NAME_BEFORE.search(text, max(0, number.start - 40), number.start)
    unit = currencies().word(before[1]) if before is not None else None
    if before is None or unit is None or len(unit.codes) > 1 or unit.subunit or _followed(text, number) is not None:
        return None
    return Amount(before.start(1), number.end, number.value, unit, None, number.bare, number.scaled, True)


def _followed(text: str, number: Number) -> Amount | None:
    """An amount whose currency stands after it, as a word, a sign or a code."""
    after = _word_after(text, number.end)
    sign = currencies().after(text, number.end)
    if sign is not None and (after is None or sign[0] >= after[0]):
        end, unit = sign
        form = text[number.end : end].strip(" -")
        if form in WORDLIKE and not (number.scaled or number.value >= _SMALL):
            return None
        if form == "$" and text[end : end + 1].isdigit():
            return None
        if (
            form == "$"
            and text[number.end] == " "
            and re.match(r" ?\d", text[end : end + 2])
            and not _TAKES.match(text, end - 1)
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
    if not _plausible(text, number, end, unit):
        return None
    return Amount(number.start, end, number.value, unit, None, number.bare, number.scaled)


def _word_after(text: str, end: int) -> tuple[int, Unit] | None:
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


def _plausible(text: str, number: Number, end: int, unit: Unit) -> bool:
    """Whether a number and a word that also means something else are money."""
    word = text[number.end : end].strip(" -").casefold()
    if word in ("pound", "pounds"):
        if text[number.end] == "-" and not number.scaled or _WEIGHED.match(text, end):
            return False
        whole = number.start < 24 and len(text) - end < 24
        return (
            number.value >= 1_000_000
            or whole
            or bool(_PAYING.search(text, max(0, number.start - 160), min(len(text), end + 60)))
        )
    if word in (
        "won",
        "real",
        "marks",
        "sum",
        "som",
        "lat",
        "sol",
        "crown",
        "crowns",
        "colon",
        "sterling",
        "lei",
        "kip",
        "sen",
        "fen",
    ):
        if word == "real" and text.startswith(" estate", end):
            return False
        if word in ("won", "sum", "som", "sol", "colon"):
            return number.scaled or (
                number.value >= _SMALL and not re.match(r"\s(?:the|a|an|\d|in|more|fewer|seats)\b", text[end:])
            )
        return number.scaled or number.value >= 100
    if word == "mark":
        return number.scaled or text[number.end] == "-"
    if word in ("cent", "cents", "c") and text.startswith(" per cent", number.end):
        return False
    return True


def _in_words(text: str) -> Iterator[Amount]:
    """Amounts whose number is spelt out, found by the currency that follows it."""
    for stem in _STEM.finditer(text):
        whose = _WHOSE.search(text, max(0, stem.start() - 30), stem.start())
        end = (whose.start() if whose is not None else stem.start()) - 1
        if end < 2 or text[end] not in " -":
            continue
        window = max(0, end - 90)
        words = _NUMBER_WORDS.search(text[window:end] + " ")
        if words is None:
            # "between one and two" and the like end in a space of their own.
            continue
        tail = text[window + words.start() : end]
        parts = [part for part in re.split(r"[ -]+", tail.casefold()) if part]
        while (
            parts
            and parts[0] in ("and", "point")
            or len(parts) > 1
            and parts[0] in ("a", "an")
            and parts[1] not in ("half", "hundred", "thousand", "million", "billion", "trillion", "quarter", "dozen")
        ):
            tail = tail[re.match(r"[A-Za-z]+[ -]*", tail).end() :]  # type: ignore[union-attr]
            parts = parts[1:]
        if not parts:
            continue
        value = number_of(parts)
        if value is None:
            if parts in (["a"], ["an"]) and re.match(r"[ -]dollar and \w", text[end:]):
                value = Decimal(1)
            else:
                continue
        start = end - len(tail)
        after = _word_after(text, end) or currencies().after(text, end)
        if after is None:
            continue
        if (
            parts[0] in ("a", "an")
            and len(parts) > 1
            and parts[1] in ("hundred", "thousand", "million", "billion", "trillion", "dozen")
            and text[end] == "-"
        ):
            continue
        if parts[0] in ("a", "an"):
            cut = re.match(r"an? ", tail, re.IGNORECASE)
            if cut is not None and parts[1:2] == ["half"]:
                start += cut.end()
        number = Number(
            start,
            end,
            value,
            value,
            any(part.rstrip("s") in ("thousand", "million", "billion", "trillion", "lakh", "crore") for part in parts),
        )
        if _plausible(text, number, after[0], after[1]):
            yield _with_cents(text, Amount(start, after[0], value, after[1], None, value, number.scaled))


def _with_cents(text: str, amount: Amount) -> Amount:
    """The amount with the cents that follow it: "3 dollars 50 cents", "one dollar and forty-two cents"."""
    if amount.unit.subunit:
        return amount
    cents = _CENTS.match(text, amount.end)
    odd = (
        None
        if cents
        else (_ODD_CENTS.match(text, amount.end) or (None if amount.signed else _ODD_WORDS.match(text, amount.end)))
    )
    match = cents or odd
    if match is None or amount.scaled and cents is None:
        return amount
    written = match[1].casefold()
    value = Decimal(written) if written.isdigit() else number_of(written.replace("-", " ").split())
    if value is None or value >= 100:
        return amount
    return attrs.evolve(amount, end=match.end(), value=amount.value + value / 100)


def _joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """One range of two amounts that follow each other: "$10-$20", "from $5 million to $7 million"."""
    if (
        low.upper is not None
        or high.upper is not None
        or low.unit.codes[0] != high.unit.codes[0]
        and high.unit.codes[0] not in low.unit.codes
    ):
        return None
    link = text[low.end : high.start]
    if not _LINK.fullmatch(link):
        return None
    value = low.value
    if not low.scaled and high.scaled and low.bare < high.bare and not low.unit.subunit:
        value = low.value * (high.value / high.bare)
    if not value < high.value:
        return None
    start = _range_start(text, low.start, link)
    if start is None:
        return None
    unit = high.unit if len(high.unit.codes) < len(low.unit.codes) else low.unit
    return attrs.evolve(low, start=start, end=high.end, value=value, upper=high.value, unit=unit, scaled=True)


def _range_start(text: str, start: int, link: str) -> int | None:
    """Where a range begins whose lower end begins at ``start``, None where the link tells two amounts apart."""
    lead = _BEFORE_RANGE.search(text, max(0, start - 10), start)
    word = link.strip()
    if word in ("-", "–", "—"):
        return start
    opened = lead[1].casefold() if lead is not None else ""
    if word == "and":
        return start if opened == "between" else None
    if word == "or":
        return None
    if _CHANGED.search(text, max(0, start - 60), start - (5 if opened else 0)):
        return None
    return start


_LOW_BEFORE = re.compile(
    r"(?<![\w.,$£€])(\d[\d.,]*\d|\d)(?:[ -]?(million|billion|trillion|thousand|m|bn|mn|lakh|crore|k))?(\s?[-–—]\s?|\s(?:to|and)\s)\Z"
)
_WORDS_LOW_BEFORE = re.compile(rf"(?<![\w-])((?:(?:{WORD})[ -]){{1,6}})(to|and)\s\Z", re.IGNORECASE)
_HIGH_AFTER = re.compile(r"(\s?[-–—]\s?|\s(?:to|and)\s)(?=\d)")


def _widened(text: str, amount: Amount, floor: int) -> Amount:
    """The amount with the other end of its range, where that end has no currency of its own."""
    if amount.upper is not None:
        return amount
    if amount.signed:
        link = _HIGH_AFTER.match(text, amount.end)
        number = figures_at(text, link.end(), currency_before=True) if link is not None else None
        if (
            link is None
            or number is None
            or re.match(r"[-–]?(?:year|month|day|week|point)|\s?(?:%|per\s?cent)", text[number.end :][:12])
        ):
            return amount
        value = amount.value
        if number.scaled and not amount.scaled and amount.bare < number.bare:
            value = amount.value * (number.value / number.bare)
        elif amount.scaled and not number.scaled:
            return amount
        lead = _BEFORE_RANGE.search(text, max(0, amount.start - 10), amount.start)
        if link[0].strip() in ("to", "and") and lead is None or not value < number.value:
            return amount
        if _followed(text, number) is not None and _followed(text, number).unit.codes[0] not in amount.unit.codes:  # type: ignore[union-attr]
            return amount
        start = _range_start(text, amount.start, link[0])
        return (
            amount
            if start is None
            else attrs.evolve(amount, start=start, end=number.end, value=value, upper=number.value)
        )
    return _lowered(text, amount, floor)


def _lowered(text: str, amount: Amount, floor: int) -> Amount:
    """A range whose lower end stands before an amount with the currency after it: "between 3 and 5 million euros"."""
    window = max(floor, amount.start - 60)
    before = text[window : amount.start]
    low = _LOW_BEFORE.search(before)
    if low is not None:
        number = figures_at(before, low.start(), currency_before=False)
        if number is None:
            return amount
        value, start, link = number.value, window + low.start(), low[3]
        scaled = number.scaled
    else:
        words = _WORDS_LOW_BEFORE.search(before)
        parsed = number_of([part for part in re.split(r"[ -]+", words[1].casefold()) if part]) if words else None
        if words is None or parsed is None:
            return amount
        value, start, link = parsed, window + words.start(), f" {words[2]} "
        scaled = value >= _SMALL
    if not scaled and amount.scaled and value < amount.bare:
        value = value * (amount.value / amount.bare)
    lead = _BEFORE_RANGE.search(text, max(0, start - 10), start)
    word = link.strip()
    if not value < amount.value or word == "and" and (lead is None or lead[1].casefold() != "between"):
        return amount
    if word == "to" and lead is None and _CHANGED.search(text, max(0, start - 60), start):
        return amount
    if lead is not None and word in ("to", "and"):
        start = lead.start()
    return attrs.evolve(amount, start=start, value=value, upper=amount.value)
