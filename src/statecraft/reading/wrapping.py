"""Text that was broken into lines of one width, as by a mail program: its line breaks are spaces."""

from __future__ import annotations

import re

_NARROW, _WIDE = 40, 100  # the width that lines are broken at, in code points
_BREAK = re.compile(r"(?<=[^\s]) {0,2}\r?\n(?=([^\s]+))")  # the next line isn't empty, and doesn't begin with an indent


def unwrapped(text: str) -> str:
    r"""The text, as long, with a space for each line break that is there only because the line was full.

    A line was full where the next one's first word had no room in the longest line of the text. Text is left alone
    that has longer lines than a page is wide, more breaks after lines that had room, or too few before lower case.

    >>> lines = "The two ministers met in Oslo in May, and\nsigned a treaty on fishing that both are\nfond of."
    >>> unwrapped(lines + "\nIt will last a year.").splitlines()[-1]
    'It will last a year.'
    >>> unwrapped(lines).count("\n"), unwrapped("Present:\nAna Ruiz\nHans Roth").count("\n")
    (0, 2)
    """
    if "\n" not in text:
        return text
    width = max((len(line) for line in map(str.strip, text.split("\n")) if " " in line), default=0)  # no long address
    if not _NARROW <= width <= _WIDE:
        return text
    breaks = list(_BREAK.finditer(text))
    full = [found for found in breaks if found.start() - text.rfind("\n", 0, found.start()) + len(found[1]) > width]
    lower = sum(found[1].lstrip("\"'“‘(")[:1].islower() for found in full)
    if not full or 2 * len(full) < len(breaks) or 4 * lower < len(full):
        return text
    pieces, last = [], 0
    for found in full:
        pieces += [text[last : found.start()], " " * len(found.group())]
        last = found.end()
    return "".join(pieces) + text[last:]
