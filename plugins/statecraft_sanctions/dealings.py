"""Dealings that a state forbids its own people: "Americans are prohibited from doing business with the bank"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import described, states

_FORBIDDEN = re.compile(r"\w+\s(?P<whom>.*?)\bfrom\s")
_WITH = re.compile(r"\s(?:with|involving|in)\s(?:any\sof\s)?")
_FORBIDDEN_ONES = "citizens|companies|persons|people|firms|banks|nationals|individuals|businesses|entities|residents"
_PEOPLE = re.compile(rf"(?i)\b(?:{_FORBIDDEN_ONES})\b")
# Nobody else than the subject's: "bars **its citizens** from", "are barred from"
_OWN = re.compile(rf"(?:(?:its|their|our)\s(?:own\s)?(?:{_FORBIDDEN_ONES})\s)?")


def forbidding(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """The state whose people may not deal with somebody; empty where they are those of no state.

    >>> import statecraft
    >>> reading = statecraft.read("The order bars Peruvian firms from trading with Mali.")
    >>> trigger = Span(10, 42)
    >>> [actor.name for actor in forbidding(reading, Found("impose", False, *[trigger] * 3, rule="dealing"))]
    ['Peru']
    """
    told = _FORBIDDEN.match(reading.text, found.trigger.start, found.trigger.end)
    if found.rule != "dealing" or told is None:
        return ()
    whom = Span(*told.span("whom"))
    own = _OWN.fullmatch(reading.text, whom.start, whom.end)
    subject = reading.subject_of(found.trigger) if own is not None else whom
    if subject is None:
        return ()
    named = described(reading, subject.start) or states(reading.resolve(subject))
    state = tuple(actor for actor in named if actor.kind == "country")
    people = bool(own and own[0]) or _PEOPLE.search(reading.text, subject.start, subject.end) is not None
    return state if people or reading.gazetteer.at(reading.text, subject.start) is not None else ()


def dealing_with(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """With whom it is forbidden to deal, where the words after it name somebody."""
    partner = _WITH.match(reading.text, found.trigger.end)
    phrase = reading.phrase_from(partner.end()) if partner is not None else None
    if phrase is None or phrase.text_in(reading.text).islower():
        return ()  # "with the two companies": those just spoken of
    named = tuple(actor for mention in reading.mentions_in(phrase) for actor in mention.actors)
    return states(named) or described(reading, phrase.start)
