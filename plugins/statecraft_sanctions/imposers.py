"""Whose sanctions they are, as the words around a mention tell."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions import europe
from statecraft_sanctions.beside import owns
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import states
from statecraft_sanctions.stance import POSITIONS

_GOODS = ("import", "imports", "goods", "products", "shipments")
_UNDER = ("assets in ", "assets under ")


def imposers_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose sanctions they are: "U.S. sanctions", "the European Union's ban", "sanctions imposed by Canada"."""
    text, trigger = reading.text, found.trigger
    inside = [
        m
        for m in reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
        if m.span.start >= found.cue.end or found.cue.start >= trigger.start
    ]
    under = text.endswith("frozen", trigger.start, trigger.end) and text.startswith(_UNDER, trigger.start)
    within = reading.mentions_in(trigger) if under else ()
    if within:
        return states(within[-1].actors)  # "their assets under U.S. jurisdiction will be frozen"
    if inside and owns(text, inside[-1], trigger):
        return states(inside[-1].actors)
    if union := europe.owning(reading, sentence, trigger):
        return union
    if POSITIONS[found.measure] == "oppose" and found.outer.end < found.cue.start:  # "urged the bloc to end its ban"
        asked = reading.mentions_in(Span(found.outer.end, found.cue.start))
        if asked and text.startswith(" to ", asked[0].span.end):
            return states(asked[0].actors)
    by = re.match(
        r"(?i)\s(?:from|(?:[^,.;]{0,50}?\s)?(?:imposed|placed|put in place|adopted)?\s?by)\s",
        text[trigger.end : sentence.end],
    )
    if by is not None and not text.endswith(_GOODS, trigger.start, trigger.end):  # "a ban on imports from Chad"
        phrase = reading.phrase_from(trigger.end + by.end())
        if phrase is not None:
            return states(reading.resolve(phrase))
    return ()
