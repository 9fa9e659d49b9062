"""Days, weeks, months and longer: where they begin and end."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Period = tuple[date, date]
"""The first day and the last, both taken in."""


def day_of(year: int, month: int, day: int) -> Period | None:
    """One day, None where the calendar has none such.

    >>> day_of(2023, 2, 29) is None
    True
    """
    if MINYEAR <= year <= MAXYEAR and 1 <= day <= monthrange(year, month)[1]:
        return date(year, month, day), date(year, month, day)
    return None


def week_of(day: date) -> Period:
    """The week from Monday to Sunday that a day is in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def months_from(year: int, month: int, count: int = 1) -> Period:
    """So many months from one on; ``month`` may be beyond 12 or below 1.

    >>> months_from(2023, 14)[1].isoformat()
    '2024-02-29'
    """
    first, last = year * 12 + month - 1, year * 12 + month + count - 2
    end_year, end_month = divmod(last, 12)
    return (
        date(first // 12, first % 12 + 1, 1),
        date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1]),
    )


def years_from(year: int, count: int = 1) -> Period:
    """So many years from one on."""
    return date(year, 1, 1), date(year + count - 1, 12, 31)


def period_of(unit: str, day: date, offset: int = 0) -> Period:
    """The day, week, month, quarter, year or decade that a day is in, or one that lies ``offset`` of them away.

    >>> [day.isoformat() for day in period_of("quarter", date(2023, 3, 22), -1)]
    ['2022-10-01', '2022-12-31']
    """
    if unit == "day":
        return day + timedelta(days=offset), day + timedelta(days=offset)
    if unit == "week":
        return week_of(day + timedelta(weeks=offset))
    if unit == "month":
        return months_from(day.year, day.month + offset)
    if unit == "quarter":
        return months_from(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * offset, 3)
    if unit == "year":
        return years_from(day.year + offset)
    return years_from(day.year // 10 * 10 + 10 * offset, 10)


def moved(day: date, unit: str, count: int) -> date:
    """The same day so many units earlier or later, the month's last where that month has no such day.

    >>> moved(date(2023, 3, 31), "month", -1).isoformat()
    '2023-02-28'
    """
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = {"month": 1, "year": 12, "decade": 120}[unit] * count
    first, last = months_from(day.year, day.month + months)
    return min(first + timedelta(days=day.day - 1), last)
