"""The object of a verb that is a mention of sanctions itself: "sanctioned the Chilean banker Ann Ito"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.listed import CAPITAL, described, list_from, list_or_phrase, past_figure, states
from statecraft_sanctions.new_names import names_listed

_INCLUDING = re.compile(r"[^,;.A-Z]{3,60},\s(?:including|among\sthem|notably|such\sas)\s(?:the\s)?(?=[A-Z])")
_OBJECTS = frozenset(("it", "him", "her", "them"))


def hit_directly(reading: Reading, start: int, sentence: Span) -> tuple[Actor, ...]:
    """Those of "sanctioned the Chilean banker Ann Ito", "blacklisted four Chilean firms that sell to Chad"."""
    first = next(iter(reading.mentions_in(Span(start, max(start, min(sentence.end, start + len("them")))))), None)
    if first is not None and first.kind == "pronoun" and first.span.text_in(reading.text) in _OBJECTS:
        return states(first.actors)
    start = past_figure(reading.text, start)
    phrase = reading.phrase_from(start)
    if listed := names_listed(reading, start, sentence.end):
        return listed
    examples = _INCLUDING.match(reading.text, start, sentence.end)
    if examples is not None:  # "sanctioned 90 people, **including Ann Ito**"
        whole = examples.end(), sentence.end
        if listed := names_listed(reading, *whole) or states(list_from(reading, *whole)):
            return listed
    inside = reading.mentions_in(phrase) if phrase is not None else ()
    adjective = CAPITAL.match(reading.text, start)
    if phrase is None or not inside or (adjective is not None and adjective.end() < inside[0].span.start - 4):
        return described(reading, start)
    return list_or_phrase(reading, start, min(sentence.end, phrase.end + 60), phrase)
