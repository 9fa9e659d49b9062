"""Dates, relative ones against the day that the article was published on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statecraft.reading import dates
from statecraft.reading.dates import dates_of
from statecraft.reading.periods import moved, period_of

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "dates.tsv").read_text(encoding="utf-8").splitlines()[1:]
]
THURSDAY = date(2023, 3, 23)
PIECES = [
    "the",
    "last",
    "next",
    "early",
    "3",
    "to",
    "May",
    "March",
    "2005",
    "1990s",
    "of",
    "end",
    "week",
    "ago",
    "Monday",
]


@pytest.mark.parametrize(("text", "words", "grain", "first", "last", "note"), ROWS, ids=[row[-1] for row in ROWS])
def test_dates_are_read_as_a_reader_would(text: str, words: str, grain: str, first: str, last: str, note: str) -> None:
    """The words, how long a time they name, and its days, for an article of Thursday 23 March 2023."""
    found = [(d.span.text_in(text), d.grain, str(d.first), str(d.last)) for d in dates_of(text, THURSDAY)]
    assert found == ([(words, grain, first, last)] if words else [])


@pytest.mark.parametrize("text", ["on Tuesday", "last week", "yesterday", "in May", "on 5 May", "two years ago"])
def test_relative_dates_need_a_day_to_count_from(text: str) -> None:
    """Where it isn't known when the article was published they are found, and their days are None."""
    (only,) = dates_of(f"It fell {text}.", None)
    assert (only.first, only.last) == (None, None)


def test_full_dates_need_none() -> None:
    """They are the same in any article."""
    (only,) = dates_of("It fell on 5 May 2021.", None)
    assert only.first == only.last == date(2021, 5, 5)


def test_the_edges_of_the_calendar_are_no_failure() -> None:
    """An article of the year 1 or 9999 still has its other dates."""
    for edge in (date.min, date.max):
        assert [d.grain for d in dates_of("It fell two decades ago, next decade and on 5 May 2021.", edge)][-1] == "day"


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.dates() | st.none())
def test_dates_stand_in_order(text: str, published: date | None) -> None:
    """None over another, none empty, and no last day before the first."""
    place = 0
    for found in dates_of(text, published):
        assert place <= found.span.start < found.span.end <= len(text)
        assert found.first is None or found.last is None or found.first <= found.last
        place = found.span.end


@given(
    st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["day", "week", "month", "quarter", "year", "decade"])
)
def test_periods_follow_each_other(day: date, unit: str) -> None:
    """A day lies in its period, and the next begins on the day after."""
    first, last = period_of(unit, day)
    assert first <= day <= last
    assert (period_of(unit, day, 1)[0] - last).days == 1


def test_the_last_of_a_month_moves_to_the_last() -> None:
    """A month before 31 March is 28 February."""
    assert moved(date(2023, 3, 31), "month", -1) == date(2023, 2, 28)
    assert moved(date(2024, 2, 29), "year", 1) == date(2025, 2, 28)


@pytest.mark.parametrize("piece", ["May ", "2000-", "last 3 to ", "the end of the ", "1 ", "Monday, ", "22/03/2023 "])
def test_each_anchor_is_looked_at_once(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the text is twice the tries of the grammar."""
    tries = 0
    around = dates._around

    def counted(*arguments: object) -> object:
        nonlocal tries
        tries += 1
        return around(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(dates, "_around", counted)
    counts = []
    for size in (1_000, 2_000):
        tries = 0
        dates_of(piece * size, THURSDAY)
        counts.append(tries)
    assert counts[1] <= 2 * counts[0] + 2
