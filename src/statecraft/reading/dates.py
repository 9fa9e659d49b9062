"""Dates, relative ones against the day that the article was published on."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.date_readers import Grain

_LEAD, _TAIL = 80, 20  # characters before and after a date that say which one it is


@frozen
class DateMention:
    """A stretch of text that names a day or a longer time; ``first`` and ``last`` are its days, both taken in.

    Both are None where a relative date ("Tuesday") has nothing to be counted from: where the article's ``published``
    is unknown. A weekday or month alone is the last one before the article, or the next where the sentence tells of
    what is to come ("will meet on Tuesday").

    >>> import statecraft
    >>> text = "They met in Oslo on Tuesday and will meet again in May 2024. He may march."
    >>> for found in statecraft.read(statecraft.Article(text, published="2023-03-23")).dates:
    ...     print(found.span.text_in(text), found.grain, found.first, found.last)
    Tuesday day 2023-03-21 2023-03-21
    May 2024 month 2024-05-01 2024-05-31
    """

    span: Span
    grain: Grain
    first: date | None = None
    last: date | None = None


def dates_of(text: str, published: date | None, within: Span | None = None) -> tuple[DateMention, ...]:
    """All dates of a text, or of a stretch of it, in text order.

    >>> [(d.grain, str(d.first), str(d.last)) for d in dates_of("They met from 3 to 5 May 2021.", None)]
    [('day', '2021-05-03', '2021-05-05')]
    >>> dates_of("They met in May 2021. They parted.", None, Span(22, 34))
    ()
    """
    if within is not None:
        base = max(0, within.start - _LEAD)
        found = dates_of(text[base : within.end + _TAIL], published)
        shifted = (evolve(d, span=Span(base + d.span.start, base + d.span.end)) for d in found)
        return tuple(date for date in shifted if date.span in within)
    # The grammar is compiled where it is first used, not where statecraft is imported.
    from statecraft.reading.date_grammar import anchor_pattern, date_pattern
    from statecraft.reading.date_readers import READERS, Context

    dates = []
    padded = f"\n{text}"  # each date stands behind a character
    pattern = date_pattern()
    place = 0
    for anchor in anchor_pattern().finditer(padded):
        if anchor.start() < place:
            continue
        match = _around(pattern, padded, anchor.start(), place)
        if match is None:
            continue
        name = match.lastgroup or ""
        start, end = match.span(name)
        context = Context(padded[max(0, start - _LEAD) : start], padded[end : end + _TAIL], published)
        try:
            read = READERS[name](match, context)
        except (ValueError, OverflowError):  # beyond the calendar
            read = None
        if read:
            place = end
            grain, period = read
            first, last = period or (None, None)
            dates.append(DateMention(Span(start - 1, end - 1), grain, first, last))
    return tuple(dates)


def _around(pattern: re.Pattern[str], text: str, anchor: int, place: int) -> re.Match[str] | None:
    """The longest date that holds the word at ``anchor`` and begins after ``place``."""
    from statecraft.reading.date_grammar import BOUNDARY, leads

    first = leads(text, anchor, max(place, anchor - 60))
    if first < anchor:
        for boundary in BOUNDARY.finditer(text, first, anchor):
            match = pattern.match(text, boundary.start())
            if match and match.end() > anchor + 1:
                return match
    return pattern.match(text, anchor)
