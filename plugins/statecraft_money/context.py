"""What the words around an amount say of it: how exact it is, over how long, per what."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal

from statecraft_money.numerals import number_of

Modifier = Literal["exact", "about", "more_than", "less_than"]

# Words that end right before the amount, and how it is meant then.
_ABOUT = re.compile(
    r"(?i)\b(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|close to|circa|ca\.?|near|"
    r"an estimated|estimated(?: (?:at|to be|as))?|"
    r"in the region of|in the neighbou?rhood of|on the order of|or so|just (?:over|under|above|below)(?= about)|"
    r"virtually|practically|"
    r"estimates? (?:of|at))\s(?:an?\s|the\s|another\s|additional\s|extra\s|further\s)?\Z|[~≈]\s?\Z"
)
_MORE = re.compile(
    r"(?i)\b(?:more than|(?<!dispute )(?<!row )(?<!battle )over|above|exceed(?:s|ed|ing)?|in excess of|at least|"
    r"no less than|not less than|upwards? of|"
    r"a minimum of|minimum|greater than|larger than|higher than|well over|topp(?:ed|ing)|surpass(?:ed|ing|es)?|"
    r"as little as|north of|better than|starting at|no fewer than)"
    r"\s(?:an?\s|the\s|another\s|additional\s|extra\s)?\Z|>\s?\Z"
)
_LESS = re.compile(
    r"(?i)\b(?:less than|fewer than|lower than|under|below|up to|as much as|as many as|at most|at the most|"
    r"no more than|not more than|not exceeding|not to exceed|a maximum of|maximum|"
    r"short of|capp?(?:ed|ing|s)? (?:[^.;$€£]{0,40}\s)?(?:at|to)|limit(?:ed|s|ing)? (?:[^.;$€£]{0,40}\s)?to|"
    r"(?:limit|ceiling|cap) (?:of|at)|within|inside)"
    r"\s(?:an?\s|the\s|another\s|additional\s|extra\s)?\Z|<\s?\Z"
)
_AFTER: tuple[tuple[re.Pattern[str], Modifier], ...] = (
    (
        re.compile(r"(?i)\+(?!\d)|-plus\b|\s(?:or|and) (?:more|above|over|higher)\b(?! than)|\s(?:at least|minimum)\b"),
        "more_than",
    ),
    (
        re.compile(r"(?i)\s(?:or|and) (?:less|under|below|lower)\b|\sat (?:the )?most\b|\s(?:tops|maximum)\b"),
        "less_than",
    ),
    (re.compile(r"(?i)\s(?:or so|or thereabouts|approximately|give or take)\b"), "about"),
)

_UNITS = {"year": "Y", "annum": "Y", "month": "M", "week": "W", "day": "D", "decade": "0Y", "quarter": "M", "hour": "H"}
_NUMBER = (
    r"\d{1,3}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|twenty-five|thirty|"
    r"forty|fifty|half a)"
)
_PERIOD = rf"(?:(?P<n>{_NUMBER})[ -])?(?P<unit>year|month|week|decade|quarter|day)s?\b"
_OVER = re.compile(
    rf"(?i)(?:\b(?:over|across|throughout)\s(?:the\s)?(?:course of\s(?:the\s)?|a\speriod\sof\s|"
    rf"period\sof\s)?(?:next|coming|past|last|following|first|previous|a)?\s?"
    rf"|\b(?:spread|stretched)\sover\s(?:the\s)?"
    rf"|\bduring\s(?:the\s|a\s)?(?:next|coming|past|last|following|first|previous)?\s?"
    rf"|\bin\sthe\s(?:course\sof\s(?:the\s)?(?:next|coming|past|last)?\s?|(?:next|coming|following)\s)"
    rf"|\bfor\s(?:the|a)\s(?:next\s|coming\s)?(?=(?:{_NUMBER})[ -])"
    rf"|\bfor\s(?=(?:\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten)\syears)"
    rf"){_PERIOD}"
)
_LONG_DEAL = re.compile(rf"(?i)\b(?P<n>{_NUMBER})-(?P<unit>year|month|week|day|decade),?\s(?:(?!per\b)[a-z-]+\s)?\Z")
_LONG_AFTER = re.compile(rf"(?i),?\s(?P<n>{_NUMBER})-(?P<unit>year|month|week|day|decade)\b(?!-old)")
_PER = re.compile(
    r"(?i)(?:\s|,\s|-)?(?:(?:an?|per|each|every|/)[\s-]?(?P<unit>year|annum|month|week|day|hour|quarter|"
    r"decade)\b(?!-|\sago|\slater|\searlier|\sbefore|\sfrom|\safter|\sand a half)"
    r"|\s?(?P<adverb>annually|yearly|monthly|weekly|daily|hourly|quarterly|p\.a\.|pa\b))"
)
_ADVERBS = {
    "annually": "P1Y",
    "yearly": "P1Y",
    "p.a.": "P1Y",
    "pa": "P1Y",
    "monthly": "P1M",
    "weekly": "P1W",
    "daily": "P1D",
    "hourly": "PT1H",
    "quarterly": "P3M",
}
_PER_BEFORE = re.compile(r"(?i)\b(?P<adverb>annual|yearly|monthly|weekly|daily|quarterly)\s\Z")
_PER_UNIT = re.compile(
    r"(?i)\s?(?:per|an?|each|for\severy)\s(?P<thing>(?:\d[\d,.]*\s|thousand\s|million\s)?(?:cubic\s|square\s|"
    r"metric\s|million\s|troy\s|short\s|long\s)?"
    r"(?:met(?:er|re)s?|feet|foot|barrels?|tons?|tonnes?|ounces?|kilo(?:gram(?:me)?)?s?|kg|kilowatt[ -]hours?|"
    r"megawatt[ -]hours?|lit(?:er|re)s?|gallons?|acres?|hectares?|"
    r"miles?|kilomet(?:er|re)s?|pounds?|bushels?|btus?|million\sbtus?|shares?|heads?|persons?|people|passengers?|"
    r"vehicles?|households?|tickets?|pieces?|units?|"
    r"copies|copy|bottles?|boxes|box|packs?|litre|child|student|worker|employee|family|visitor|capita|kwh|mwh|"
    r"mmbtu))\b"
)
_SENTENCE_END = re.compile(r"[.!?](?:\s|\Z)|[;\n]|[$€£¥]|\d\s?(?:million|billion|trillion|bn)\b")


def modifier_of(text: str, start: int, end: int) -> Modifier:
    """How exact an amount is meant.

    >>> text = "It cost well over $5m, nearly $6m in all."
    >>> modifier_of(text, 18, 21), modifier_of(text, 30, 33), modifier_of(text, 8, 12)
    ('more_than', 'about', 'exact')
    """
    window = text[max(0, start - 64) : start]
    for pattern, said in _AFTER:
        if pattern.match(text, end):
            return said
    if window[-1:].isspace() or window[-1:] in "~≈><":
        if _LESS.search(window):
            return "less_than"
        if _MORE.search(window):
            return "more_than"
        if _ABOUT.search(window):
            return "about"
    return "exact"


def duration(number: str | None, unit: str) -> str | None:
    """A length of time in ISO 8601: ``duration("five", "year")`` is ``P5Y``."""
    word = (number or "one").casefold()
    if word == "half a":
        return {"year": "P6M", "decade": "P5Y"}.get(unit)
    counted = (
        Decimal(word)
        if word.isdigit()
        else Decimal(1)
        if word in ("a", "an")
        else number_of(word.replace("-", " ").split())
    )
    if counted is None or not counted:
        return None
    count, unit = int(counted), unit.casefold()
    if unit == "decade":
        return f"P{count * 10}Y"
    if unit == "quarter":
        return f"P{count * 3}M"
    return f"PT{count}H" if unit == "hour" else f"P{count}{_UNITS[unit]}"


def over_of(text: str, start: int, end: int) -> str | None:
    """The time that a total is spread over, as it is told in the same sentence after it or right before it.

    >>> over_of("It will lend $5bn over the next three years.", 13, 17), over_of("It lent $5bn last year.", 8, 12)
    ('P3Y', None)
    """
    stop = _SENTENCE_END.search(text, end, end + 130)
    limit = stop.start() if stop is not None else min(len(text), end + 130)
    told = _OVER.search(text, end, limit)
    if told is None:
        told = _LONG_AFTER.match(text, end)
    if told is None:
        told = _LONG_DEAL.search(text, max(0, start - 40), start)
    return duration(told["n"], told["unit"]) if told is not None else None


def per_of(text: str, start: int, end: int) -> str | None:
    """The time that a rate is for: "a year" is ``P1Y``."""
    told = _PER.match(text, end)
    if told is None:
        before = _PER_BEFORE.search(text, max(0, start - 12), start)
        return _ADVERBS.get({"annual": "annually"}.get(before[1].casefold(), before[1].casefold())) if before else None
    return duration(None, told["unit"].casefold()) if told["unit"] else _ADVERBS[told["adverb"].casefold()]


def per_unit_of(text: str, end: int) -> str | None:
    """The thing that a price is for, as the text writes it.

    >>> per_unit_of("$95 per 1,000 cubic metres", 3), per_unit_of("$95 a year", 3)
    ('1,000 cubic metres', None)
    """
    told = _PER_UNIT.match(text, end)
    return told["thing"] if told is not None else None
