"""Ranges: two ends that are one amount, and two amounts that only look like a range."""

from __future__ import annotations

import re

import attrs

from statecraft_money.amount import Amount
from statecraft_money.beside import followed
from statecraft_money.numerals import WORD, figures_at, number_of
from statecraft_money.plausible import SMALL

_LINK = re.compile(r"\s?[-–—]\s?|\s(?:to|and|or|until)\s")
_BEFORE_RANGE = re.compile(r"\b(between|from)\s\Z", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:rose|risen|fell|fallen|increas\w*|decreas\w*|declin\w*|grew|grown|rais\w*|cut|reduc\w*|dropp?\w*|up|"
    r"down|jump\w*|climb\w*|"
    r"sank|sunk|slid|slump\w*|plung\w*|soar\w*|surg\w*|shr[aiu]nk|widen\w*|narrow\w*|expand\w*|chang\w*|went|go|"
    r"improv\w*|"
    r"doubl\w*|tripl\w*|adjust\w*|revis\w*|upgrad\w*|lift\w*|boost\w*)\b[^.;]{0,40}\Z",
    re.IGNORECASE,
)
_LOW_BEFORE = re.compile(
    r"(?<![\w.,$£€])(\d[\d.,]*\d|\d)(?:[ -]?(million|billion|trillion|thousand|m|bn|mn|lakh|crore|"
    r"k))?(\s?[-–—]\s?|\s(?:to|and)\s)\Z"
)
_WORDS_LOW_BEFORE = re.compile(rf"(?<![\w-])((?:(?:{WORD})[ -]){{1,6}})(to|and)\s\Z", re.IGNORECASE)
_HIGH_AFTER = re.compile(r"(\s?[-–—]\s?|\s(?:to|and)\s)(?=\d)")


def joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """One range of two amounts that follow each other: "$10-$20", "from $5 million to $7 million"."""
    if (
        low.upper is not None
        or high.upper is not None
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


def widened(text: str, amount: Amount, floor: int) -> Amount:
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
        if (link[0].strip() in ("to", "and") and lead is None) or not value < number.value:
            return amount
        if followed(text, number) is not None and followed(text, number).unit.codes[0] not in amount.unit.codes:  # type: ignore[union-attr]
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
        scaled = value >= SMALL
    if not scaled and amount.scaled and value < amount.bare:
        value = value * (amount.value / amount.bare)
    lead = _BEFORE_RANGE.search(text, max(0, start - 10), start)
    word = link.strip()
    if not value < amount.value or (word == "and" and (lead is None or lead[1].casefold() != "between")):
        return amount
    if word == "to" and lead is None and _CHANGED.search(text, max(0, start - 60), start):
        return amount
    if lead is not None and word in ("to", "and"):
        start = lead.start()
    return attrs.evolve(amount, start=start, value=value, upper=amount.value)
