"""Who asks what a passive tells that others are asked to do: "Chad was urged by Peru to impose sanctions"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import states

_WAS = re.compile(r"\b(?:is|are|was|were|been|being)\s(?:also\s|\w+ly\s)?\Z")
_ASKED = frozenset("urged asked pressed pressured lobbied requested encouraged".split())


def asker(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...] | None:
    """Those by whom somebody is asked to do it, empty where nobody tells; None where nobody is asked.

    >>> import statecraft
    >>> reading = statecraft.read("Chad was urged by Peru to impose an embargo on Mali.")
    >>> urged = Found("call_for", False, Span(36, 43), Span(26, 32), Span(9, 14))
    >>> [actor.name for actor in asker(reading, urged, Span(0, 52))]
    ['Peru']
    """
    text, outer = reading.text, found.outer
    if outer.text_in(text) not in _ASKED or _WAS.search(text, sentence.start, outer.start) is None:
        return None
    phrase = reading.phrase_from(outer.end + len(" by ")) if text.startswith(" by ", outer.end) else None
    return states(reading.resolve(phrase)) if phrase is not None else ()
