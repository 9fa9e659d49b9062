"""Dates, relative ones against the day that the article was published on."""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import frozen

from statecraft.spans import Span

Grain = Literal["day", "week", "month", "quarter", "season", "year", "decade"]


@frozen
class DateMention:
    """A stretch of text that names a day or a longer time; ``first`` and ``last`` are its days, both taken in.

    ``first`` is None where a relative date ("Tuesday") has nothing to be counted from.
    """

    span: Span
    grain: Grain
    first: date | None = None
    last: date | None = None


def dates_of(text: str, published: date | None) -> tuple[DateMention, ...]:
    """All dates of a text, in text order."""
    return ()
