"""Ranges: two ends that are one amount, and two amounts that only look like a range."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from statecraft_money.amount import Amount
from statecraft_money.beside import followed
from statecraft_money.number_words import WORD, number_of
from statecraft_money.numerals import figures_at
from statecraft_money.plausible import SMALL

_DASH = r"\s?[-–—]\s?"
_LINK = re.compile(rf"{_DASH}|\s(?:to|and|or|until)\s")
_BEFORE_RANGE = re.compile(r"\b(between|from)\s\Z", re.IGNORECASE)
# What changes "from" one amount "to" another, which are two then; "raise $5m to $7m" may be either.
_CHANGED = re.compile(
    r"\b(?:rose|rises?|rising|risen|f[ae]ll|falls|falling|fallen|increas\w*|decreas\w*|declin\w*|gr[eo]w|grown|grows|"
    r"growing|cut|cuts|cutting|slash\w*|reduc\w*|reduction|dropp?\w*|up|down|jump\w*|climb\w*|s[aiu]nk\w*|slid\w*|"
    r"slump\w*|plung\w*|soar\w*|surg\w*|shr[aiu]nk\w*|widen\w*|narrow\w*|expand\w*|chang\w*|went|go|goes|gone|going|"
    r"improv\w*|doubl\w*|tripl\w*|trebl\w*|quadrupl\w*|adjust\w*|revis\w*|upgrad\w*|lift\w*|boost\w*|hik\w+|"
    r"lower\w*|depreciat\w*|appreciat\w*|weaken\w*|strengthen\w*|mov\w+|swell\w*|swollen|rocket\w*|tumbl\w*|rise|"
    r"growth|hike|jump|slip\w*|edg\w+|eas\w+|gain\w*|balloon\w*|"
    r"(?P<raise>rais\w*))\b[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
_MAGNITUDE = r"million|billion|trillion|thousand|mn|bn|m|lakhs?|crores?|k"
_LOW_BEFORE = re.compile(
    rf"(?<![\w.,$£€])(\d[\d.,]*\d|\d(?: point \d)?)(?:[ -]?({_MAGNITUDE}))?({_DASH}|\s(?:to|and)\s)\Z"
)
_WORDS_LOW_BEFORE = re.compile(rf"(?<![\w-])((?:(?:{WORD})[ -]){{1,6}})(to|and)\s\Z", re.IGNORECASE)
_HIGH_AFTER = re.compile(rf"({_DASH}|\s(?:to|and)\s)(?=\d)")
# What follows the upper end of a range; a noun would be what is counted: "$10 to 15 children".
_CLOSED = re.compile(
    r"\s?(?:[.,;:)!?](?!\d)|\Z|(?:per|a|an|each|for|in|on|depending|apiece|every|/)\b)|\s?/", re.IGNORECASE
)
_COUNTED_HIGH = re.compile(r"[-–]?(?:year|month|day|week|point)|\s?(?:%|per\s?cent)")


def joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """One range of two amounts that follow each other: "$10-$20", "from $8 million to $9 million"."""
    if (
        low.upper is not None
        or high.upper is not None
        or (high.signed and not low.signed)
        or (low.unit.codes[0] != high.unit.codes[0] and high.unit.codes[0] not in low.unit.codes)
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


def _opener(text: str, start: int) -> tuple[str, int]:
    """The word that opens a range before its lower end, "from" or "between", empty for none, and where it begins."""
    lead = _BEFORE_RANGE.search(text, max(0, start - 10), start)
    return (lead[1].casefold(), lead.start()) if lead is not None else ("", start)


def _range_start(text: str, start: int, link: str) -> int | None:
    """Where a range begins whose lower end begins at ``start``, None where the link tells two amounts apart."""
    opened, _ = _opener(text, start)
    word = link.strip()
    if word in ("-", "–", "—"):
        return start
    if word == "and":
        return start if opened == "between" else None
    if word == "or" or _changes(text, start, opened):
        return None
    return start


def _changes(text: str, start: int, opened: str) -> bool:
    """Whether what is told before an amount is a change, from it to another."""
    changed = _CHANGED.search(text, max(0, start - 80), start - len(opened))
    return changed is not None and (opened == "from" or not changed["raise"])


def widened(text: str, amount: Amount, floor: int) -> tuple[Amount, ...]:
    """The amount with the other end of its range, where that end has no currency of its own.

    Two amounts where the text tells of a change: "from 200 to 300 rupees". ``floor`` is where the last amount ended.
    """
    if amount.upper is not None:
        return (amount,)
    raised = _raised(text, amount) if amount.signed else amount
    return (raised,) if raised.upper is not None else _lowered(text, amount, floor)


def _raised(text: str, amount: Amount) -> Amount:
    """A range whose upper end stands after an amount with the currency before it: "$3-5 million", "Rs 20 to 25"."""
    link = _HIGH_AFTER.match(text, amount.end)
    number = figures_at(text, link.end(), currency_before=True) if link is not None else None
    if link is None or number is None or _COUNTED_HIGH.match(text, number.end):
        return amount
    value, word = amount.value, link[0].strip()
    if number.scaled and not amount.scaled and amount.bare < number.bare:
        value = amount.value * (number.value / number.bare)
    elif amount.scaled and not number.scaled:
        return amount
    opened = _BEFORE_RANGE.search(text, max(0, amount.start - 10), amount.start) is not None
    closed = word == "to" and _CLOSED.match(text, number.end) is not None
    if (word in ("to", "and") and not (opened or closed)) or not value < number.value:
        return amount
    other = followed(text, number)
    if other is not None and other.unit.codes[0] not in amount.unit.codes:
        return amount
    start = _range_start(text, amount.start, link[0])
    return (
        amount if start is None else attrs.evolve(amount, start=start, end=number.end, value=value, upper=number.value)
    )


def _lowered(text: str, amount: Amount, floor: int) -> tuple[Amount, ...]:
    """A range whose lower end stands before the amount that names the currency: "between 40 and 60 million yen"."""
    window = max(floor, amount.start - 60)
    before = text[window : amount.start]
    low = _LOW_BEFORE.search(before)
    words = _WORDS_LOW_BEFORE.search(before) if low is None else None
    value: Decimal | None = None
    scaled, start, word = False, 0, ""
    if low is not None:
        number = figures_at(before, low.start(), currency_before=False)
        if number is not None:
            value, scaled = number.value, number.scaled
        start, word = window + low.start(), low[3].strip()
    elif words is not None:
        value = number_of([part for part in re.split(r"[ -]+", words[1].casefold()) if part])
        start, word = window + words.start(), words[2]
        scaled = value is not None and value >= SMALL
    if value is None:
        return (amount,)
    end = window + (low.start(3) if low is not None else words.end(1) - 1 if words is not None else 0)
    opened, begin = _opener(text, start)
    if amount.signed and not (opened and value < (amount.value if scaled else amount.bare)):
        return (amount,)  # "raised by 5 to $7 million", but "between 5 and $7 million"
    if not scaled and amount.scaled and value < amount.bare:
        value = value * (amount.value / amount.bare)
    if word == "to" and _changes(text, start, opened):
        if opened != "from":
            return (amount,)
        first = attrs.evolve(amount, start=start, end=end, value=value)
        return (first, amount)
    if not value < amount.value or (word == "and" and not opened):
        return (amount,)
    if word in ("to", "and"):
        start = begin
    return (attrs.evolve(amount, start=start, value=value, upper=amount.value),)
