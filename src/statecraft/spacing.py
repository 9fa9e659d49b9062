"""White space that shows nothing: left out before a text is read, so that every place must be moved back after."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from statecraft.spans import Span

# Two spaces or more or a tab between words, a carriage return before its line feed, a soft hyphen.
_EXTRA = re.compile(r"(?<=\S)(?P<run>[^\S\n\r]{2,}|\t)(?=\S)|\r(?=\n)|\xad")
# A text that holds none of these needs no pattern; to look for each one by itself is cheap.
_ODD = ("  ", "\t", "\r")
_ODD_BEYOND_ASCII = (*_ODD, "\xad", *(char for char in map(chr, range(0x3001)) if char.isspace() and char not in " \n"))
_INDENT = re.compile(r"(?m)^[ \t]*(?=\S)")


def _indents(text: str) -> list[tuple[int, int, str]]:
    """The indent that all lines behind the first have, cut from each line that has it."""
    lines = [(found.start(), len(found.group())) for found in _INDENT.finditer(text)]
    indent = min((own for _, own in lines[1:]), default=0)
    return [(start, min(own, indent), "") for start, own in lines if own and indent]


def _is_odd(text: str) -> bool:
    """Whether white space or a soft hyphen may have to go; four texts in five have none."""
    return any(map(text.__contains__, _ODD if text.isascii() else _ODD_BEYOND_ASCII))


class Spacing:
    r"""A text with one space between words, and where each place of it stands in the text that it was made from.

    ``text`` is the very same where there is nothing to leave out. Soft hyphens go, and so does an indent that all
    lines but perhaps the first have, as of text that was cut out of a page's source.

    >>> spacing = Spacing("Chile  and\r\n  Peru signed.")
    >>> spacing.text, spacing.back(Span(6, 9)), spacing.back(Span(10, 14))
    ('Chile and\nPeru signed.', Span(start=7, end=10), Span(start=14, end=18))
    """

    def __init__(self, text: str) -> None:
        cuts: list[tuple[int, int, str]] = []
        if _is_odd(text):
            cuts = [(m.start(), m.end() - m.start(), " " if m["run"] else "") for m in _EXTRA.finditer(text)]
        if "\n " in text or "\n\t" in text:
            cuts = sorted(cuts + _indents(text))
        pieces: list[str] = []
        last = 0
        for start, length, instead in cuts:
            pieces += [text[last:start], instead]
            last = start + length
        self.text = "".join([*pieces, text[last:]]) if cuts else text
        self._lost = list(accumulate(length - len(instead) for _, length, instead in cuts))
        lost_before = [0, *self._lost]
        self._from = [start + len(put) - lost for (start, _, put), lost in zip(cuts, lost_before, strict=False)]

    def _place(self, place: int) -> int:
        index = bisect_right(self._from, place)
        return place + self._lost[index - 1] if index else place

    def back(self, span: Span) -> Span:
        """Where a stretch of ``text`` stands in the text that it was made from."""
        start = self._place(span.start)
        return Span(start, self._place(span.end - 1) + 1 if span.end > span.start else start)
