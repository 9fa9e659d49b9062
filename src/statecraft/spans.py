"""A stretch of an article's text."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from statecraft.errors import RecordError


@frozen(order=True)
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
    end: int = field()

    @end.validator
    def _check(self, _attribute: object, end: int) -> None:
        if not 0 <= self.start <= end:
            raise RecordError(f"a span runs from a start >= 0 to an end >= start, not ({self.start}, {end})")

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
