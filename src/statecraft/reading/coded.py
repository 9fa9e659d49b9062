"""The text with actors and dates as single private characters, so that patterns needn't know how they are spelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

__all__ = ["ACTOR", "DATE", "QUOTED_ACTOR", "coded_text"]

ACTOR = "\ue000"
"""Stands for each character of an actor's mention."""
QUOTED_ACTOR = "\ue001"
"""Stands for each character of a mention inside a quotation."""
DATE = "\ue002"
"""Stands for each character of a date."""

# The text's own private characters would pass for one of the three.
_OWN = {ord(code): "\ufffd" for code in (ACTOR, QUOTED_ACTOR, DATE)}


def coded_text(reading: Reading) -> str:
    """The text of a reading with mentions and dates replaced, character by character."""
    text = reading.text.translate(_OWN)
    quotations = [quotation.span for quotation in reading.quotations]
    marks = [(mention.span.start, mention.span.end, ACTOR) for mention in reading.mentions]
    marks += [(date.span.start, date.span.end, DATE) for date in reading.dates]
    marks.sort()
    out: list[str] = []
    done = 0
    at = 0
    for start, end, code in marks:
        if start < done:
            continue
        while at < len(quotations) and quotations[at].end <= start:
            at += 1
        if code == ACTOR and at < len(quotations) and quotations[at].start <= start:
            code = QUOTED_ACTOR
        out += (text[done:start], code * (end - start))
        done = end
    return "".join((*out, text[done:]))
