"""Quotations, whatever marks they stand in."""

from __future__ import annotations

import regex
from attrs import frozen

from statecraft.spans import Span


@frozen
class Quotation:
    """A stretch of text in quotation marks.

    ``span`` takes in the marks, ``inner`` doesn't. ``depth`` is 0 for an outer quotation, 1 for one inside it.
    ``closed`` is false where the closing mark is missing: at the end of a paragraph whose quotation the next one
    reopens, or left open for good. ``continues`` is true where it reopens the quotation of the paragraph before.
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    continues: bool = False


_PAIR = regex.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")


def quotations_of(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """All quotations in text order, an outer one before those inside it."""
    return tuple(Quotation(Span(*m.span()), Span(m.start() + 1, m.end() - 1)) for m in _PAIR.finditer(text))
