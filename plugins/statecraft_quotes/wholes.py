"""Whether a quotation is a sentence of its own, or a title."""

from __future__ import annotations

from statecraft import Span
from statecraft_quotes.draft import Page


def is_whole(page: Page, content: Span) -> bool:
    """Whether a quotation can be a sentence of its own: it starts like one or ends like one."""
    text = page.reading.text
    start = content.start + (text[content.start] in _INNER)
    return text[start].isupper() or text[content.end - 1] in ".!?…" or text[start] in "[…."


_INNER = "'‘\"“"  # marks that a quotation inside another begins with


# the chapter "The Long Rain"
def is_title(page: Page, content: Span) -> bool:
    """Whether all long words of a quotation of several words are written with a capital, as in titles."""
    said = content.text_in(page.reading.text)
    words = said.rstrip(",").split()
    return len(words) > 1 and said[-1] not in ".!?" and all(word[0].isupper() for word in words if len(word) > 3)
