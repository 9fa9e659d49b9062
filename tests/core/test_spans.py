"""Spans."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from record_strategies import TEXT, spans

from statecraft import RecordError, Span


def test_a_span_counts_code_points() -> None:
    """A flag or an emoji outside the basic plane takes as many places as it has code points."""
    text = "🇫🇷 Paris"
    assert Span(3, 8).text_in(text) == "Paris"


@pytest.mark.parametrize("ends", [(-1, 2), (3, 2), (-2, -1), (1.5, 2)])
def test_a_span_runs_forwards_from_zero(ends: tuple[Any, Any]) -> None:
    """Anything else is refused with both ends in the message."""
    with pytest.raises(RecordError, match=rf"not \({ends[0]}, {ends[1]}\)"):
        Span(*ends)


def test_touching_spans_do_not_overlap() -> None:
    """Spans are half-open, so that neighbours share no character."""
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_spans_sort_by_place() -> None:
    """Text order: by start, then by end."""
    assert sorted([Span(2, 3), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 3)]


def test_an_empty_span_is_still_a_span() -> None:
    """Its truth doesn't depend on its length, so that ``if record.cue`` asks whether there is one."""
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0


@given(spans, spans)
def test_what_is_inside_overlaps(outer: Span, inner: Span) -> None:
    """A span inside another shares its characters, unless it has none."""
    if inner in outer and len(inner):
        assert outer.overlaps(inner)
        assert inner.text_in(TEXT) in outer.text_in(TEXT)
