"""What each way of naming a date stands for: one function for each named group of the grammar."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, Literal, cast

from attrs import frozen

from statecraft.reading.date_grammar import (
    ABOUT_THE_FUTURE,
    BEFORE_MONTH,
    BEFORE_YEAR,
    COUNTED,
    MAYBE_MONTHS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
)
from statecraft.reading.periods import Period, day_of, months_from, moved, period_of, years_from

Grain = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade"]
Found = tuple[Grain, Period | None]
"""How long a time it is, and its days: None where there is nothing to count from."""


@frozen
class Context:
    """What stands before and after a date, and the day that relative ones are counted from."""

    before: str
    after: str
    base: date | None

    @property
    def future(self) -> bool:
        """Whether the sentence tells of what is to come."""
        return ABOUT_THE_FUTURE.search(self.before) is not None


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _number(words: str) -> int:
    """The number that digits or words stand for; a ValueError for words that are none."""
    if words.isdigit():
        return int(words)
    words = words.lower()
    return sum(NUMBERS[part] if part in NUMBERS else int(part) for part in words.split("-"))


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".")]


def _days(
    month: str, first: str, last: str | None, year: str | None, context: Context, weekday: str | None = None
) -> Found | None:
    """Days of a month, in the nearest year where none is given, one in which the weekday is right if there is one."""
    day, until, number = int(first.rstrip("stndrh")), int((last or first).rstrip("stndrh")), _month(month)
    if year:
        candidates = [int(year)]
    elif context.base is None:
        return "day", None
    else:
        candidates = [context.base.year + offset for offset in (-1, 0, 1)]
    periods = [
        (begins[0], ends[1])
        for candidate in candidates
        if (begins := day_of(candidate, number, day)) and (ends := day_of(candidate, number, until))
    ]
    if not periods or until < day:
        return None
    if context.base is None or year:
        return "day", periods[0]
    base = context.base
    if weekday:
        periods = [period for period in periods if period[0].weekday() == WEEKDAYS[weekday]] or periods
    if context.future:
        return "day", next((period for period in periods if period[1] >= base), periods[-1])
    return "day", min(periods, key=lambda period: abs((period[0] - base).days))


def _day_month(match: re.Match[str], context: Context) -> Found | None:
    return _days(match["m1"], match["d1"], match["d2"], match["y1"], context, match["w1"])


def _month_day(match: re.Match[str], context: Context) -> Found | None:
    return _days(match["m2"], match["d3"], match["d4"], match["y2"], context)


def _weekday(match: re.Match[str], context: Context) -> Found | None:
    if match["m6"]:
        return _days(match["m6"], match["d6"], None, match["y6"], context, match["w"])
    if context.base is None:
        return "day", None
    back = (context.base.weekday() - WEEKDAYS[match["w"]]) % 7
    which = (match["which_day"] or "").lower()
    if which == "last":
        return "day", period_of("day", context.base, -(back or 7))
    if which in ("next", "coming"):
        return "day", period_of("day", context.base, 7 - back)
    if which == "this" or context.future:
        return "day", period_of("day", context.base, (7 - back) % 7)
    return "day", period_of("day", context.base, -back)


def _bare_month(match: re.Match[str], context: Context) -> Found | None:
    name, year, which = match["m3"].rstrip("."), match["y3"], (match["which_month"] or "").lower()
    number = MONTHS[name]
    if year:
        return "month", months_from(int(year), number)
    if name in MAYBE_MONTHS and match["month"].startswith(name) and not BEFORE_MONTH.search(context.before):
        return None
    if context.base is None:
        return "month", None
    base = context.base
    if which == "next" or (context.future and which != "last"):
        later = base.year + (number < base.month or (which == "next" and number == base.month))
        return "month", months_from(later, number)
    earlier = base.year - (number > base.month or (which == "last" and number == base.month))
    return "month", months_from(base.year if which == "this" else earlier, number)


def _iso(match: re.Match[str], _context: Context) -> Found | None:
    day = date.fromisoformat(match["iso"])
    return "day", (day, day)


def _numeric(match: re.Match[str], _context: Context) -> Found | None:
    day = parsed(match["numeric"], None)
    return ("day", (day, day)) if day else None


def _decade(match: re.Match[str], _context: Context) -> Found | None:
    return "decade", years_from(int(match["decade_year"]), 10)


def _years(match: re.Match[str], _context: Context) -> Found | None:
    first, last = match["y4"], match["y5"]
    until = int(first[: 4 - len(last)] + last)
    return ("year", years_from(int(first), until - int(first) + 1)) if until > int(first) else None


def _bare_year(match: re.Match[str], context: Context) -> Found | None:
    if not BEFORE_YEAR.search(context.before) or COUNTED.match(context.after):
        return None
    return "year", years_from(int(match["y"]))


def _edge(match: re.Match[str], context: Context) -> Found | None:
    """The end of the year, the first half of 2005."""
    edge = " ".join(match["edge"].split())
    whole = _whole(match, context)
    grain: Grain = "half" if edge.endswith("half") else "quarter" if edge.endswith("quarter") else "day"
    if whole is None:
        return grain, None
    first, last = whole
    if grain in ("half", "quarter"):
        if (last - first).days < 360:
            return None
        months = 6 if grain == "half" else 3
        return grain, months_from(first.year, 1 + months * (ORDINALS[edge.split()[0]] - 1), months)
    if edge == "middle":
        middle = first + (last - first) / 2
        return "day", (middle, middle)
    return "day", (last, last) if edge in ("end", "close") else (first, first)


def _whole(match: re.Match[str], context: Context) -> Period | None:
    """What an edge is the edge of."""
    if match["part_year"]:
        return years_from(int(match["part_year"]))
    if match["part_month"]:
        return _named_month(match["part_month"], _year(match["part_month_year"]), context)
    if context.base is None:
        return None
    offset = {"next": 1, "last": -1}.get(match["part_of"], 0)
    return period_of(match["part_unit"], context.base, offset)


def _named_month(name: str, year: int | None, context: Context) -> Period | None:
    number = _month(name)
    if year:
        return months_from(year, number)
    if context.base is None:
        return None
    if context.future:
        return months_from(context.base.year + (number < context.base.month), number)
    return months_from(context.base.year - (number > context.base.month), number)


def _season(match: re.Match[str], context: Context) -> Found | None:
    month, year, which = SEASONS[match["s"]], _year(match["season_year"]), (match["which_season"] or "").lower()
    if not year and not which:
        return None
    if year:
        return "season", months_from(year, month, 3)
    if context.base is None:
        return "season", None
    base = context.base
    seasons = [months_from(base.year + offset, month, 3) for offset in (-2, -1, 0, 1, 2)]
    if which == "last":
        return "season", [season for season in seasons if season[1] < base][-1]
    if which == "next":
        return "season", next(season for season in seasons if season[0] > base)
    return "season", next(season for season in seasons if season[1] >= base)


def _span_of(match: re.Match[str], context: Context) -> Found | None:
    """The past three weeks: back from the article's day, or on from it."""
    unit, count = match["u1"], _number(match["n1"] or "one")
    grain = cast(Grain, unit)
    if context.base is None:
        return grain, None
    if match["way"] in ("next", "previous") and not match["n1"]:  # counted from what the text tells of
        return None
    if match["way"] in ("next", "coming"):
        return grain, (context.base, moved(context.base, unit, count))
    return grain, (moved(context.base, unit, -count), context.base)


def _unit(match: re.Match[str], context: Context) -> Found | None:
    unit, which, base = match["u2"], match["which"].lower(), context.base
    within = (match["within"] or "").lower()
    offset = {"last": -1, "this": 0, "next": 1}[which]
    if unit in ("morning", "afternoon", "evening", "night"):
        return "day", period_of("day", base, offset) if base else None
    grain = cast(Grain, "week" if unit == "weekend" else unit)
    if base is None:
        return grain, None
    first, last = period_of(grain, base, offset)
    if unit == "weekend":
        return grain, (last - timedelta(days=1), last)
    if which == "this" and within == "earlier":
        return grain, (first, base)
    if which == "this" and within == "later":
        return grain, (base, last)
    return grain, (first, last)


def _ago(match: re.Match[str], context: Context) -> Found | None:
    unit, count = match["u3"], _number(match["n2"])
    if unit == "fortnight":
        unit, count = "week", 2 * count
    grain = cast(Grain, unit)
    if context.base is None:
        return grain, None
    return grain, period_of(unit, context.base, -count)


_NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _near(match: re.Match[str], context: Context) -> Found | None:
    words = match["near"].lower().split()
    offset = _NEAR[words[-1]] * (2 if len(words) > 1 else 1)
    return "day", period_of("day", context.base, offset) if context.base else None


READERS: dict[str, Callable[[re.Match[str], Context], Found | None]] = {
    "day_month": _day_month,
    "weekday": _weekday,
    "month_day": _month_day,
    "month": _bare_month,
    "iso": _iso,
    "numeric": _numeric,
    "decade": _decade,
    "years": _years,
    "year": _bare_year,
    "part": _edge,
    "season": _season,
    "span_of": _span_of,
    "unit": _unit,
    "ago": _ago,
    "near": _near,
}


@lru_cache(maxsize=4096)
def parsed(words: str, base: date | None) -> date | None:
    """What dateparser makes of a date that the grammar has no rule for; kept, as it costs a hundred times the rest.

    >>> parsed("22/03/2023", None), parsed("99/99/2023", None)
    (datetime.date(2023, 3, 22), None)
    """
    from dateparser.date import DateDataParser  # dear to import, and most texts never need it

    settings: dict[str, Any] = {"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "first"}
    if base:
        settings["RELATIVE_BASE"] = datetime(base.year, base.month, base.day)
    found = DateDataParser(languages=["en"], settings=settings).get_date_data(words)
    return found.date_obj.date() if found.date_obj and found.period == "day" else None
