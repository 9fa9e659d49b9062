"""Paragraphs and sentences."""

from __future__ import annotations

import regex

from statecraft.spans import Span

_PARAGRAPH = regex.compile(r"[^\n]*\S[^\n]*")
_END = regex.compile(r"[.!?]+[\"”’']*\s+(?=[\"“‘'A-Z])")


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """The lines of a text that hold more than white space, trimmed."""
    return tuple(Span(*m.span()) for m in _PARAGRAPH.finditer(text))


def sentences_of(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of each paragraph."""
    out = []
    for paragraph in paragraphs:
        start = paragraph.start
        for m in _END.finditer(text, *paragraph):
            out.append(Span(start, m.end()))
            start = m.end()
        if start < paragraph.end:
            out.append(Span(start, paragraph.end))
    return tuple(out)
