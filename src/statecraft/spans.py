"""A stretch of an article's text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from statecraft.errors import RecordError

_put = object.__setattr__


@frozen(order=True, init=False)
class Span:
    """Where something stands in a text: code points, half-open, ``text[start:end]``.

    >>> span = Span(4, 10)
    >>> span.text_in("The Moscow talks"), len(span), Span(5, 6) in span
    ('Moscow', 6, True)
    >>> span.overlaps(Span(10, 12))
    False
    >>> Span(3, 2)
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: a span runs from a start >= 0 to an end >= start, not (3, 2)
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # By hand, as an article has dozens: a validator costs as much again as the rest.
        if not (type(start) is type(end) is int or (isinstance(start, int) and isinstance(end, int))):
            raise RecordError(f"a span runs between whole numbers, not ({start!r}, {end!r})")
        if not 0 <= start <= end:
            raise RecordError(f"a span runs from a start >= 0 to an end >= start, not ({start}, {end})")
        _put(self, "start", start)
        _put(self, "end", end)

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return True

    def __iter__(self) -> Iterator[int]:
        yield self.start
        yield self.end

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def text_in(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]
