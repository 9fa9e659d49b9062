"""Whom the subject of an act names, and who else a sentence names before the act."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions import europe
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import states
from statecraft_sanctions.powers import council_in
from statecraft_sanctions.targets import CORE

_NAME = re.compile(r"(?<=[\s(])[A-Z]")
_BODY = re.compile(
    r"(?:(?:\s[A-Z]\w+)+\s(?=[a-z])|['’]s?\s(?:[A-Z]|parliament|cabinet|executive|council|government|court|commission))"
)
# "The bloc, known as ECOWAS, has threatened sanctions"
_KNOWN_AS = re.compile(r",\s(?:also\s)?(?:known\sas|called)\s(?:the\s)?\Z")
_TITLE = re.compile(r"\sof\s(?:the\s)?(?:[A-Z]\w+\s){1,3}\Z")
_CARRYING = re.compile(
    r"\b(?:carrying|shipping|selling|transporting|hauling|moving|"
    r"bound\sfor|(?:loaded|laden)\swith|full\sof|cargo\sof)\s"
    r"(?:[a-z]+\s){0,2}\Z"
)
_OWN_STATE = re.compile(r"(?:his|her|their|our|my)\s(?:own\s)?(?:country|government|nation)")
_PAPER = re.compile(
    r"(?i)\b(?:resolution|bill|draft|law|legislation|order|decree|measure|report)"
    r"(?:\s(?:at|in|before|on|about)\s(?:the\s)?[\w. ]{2,30})?\s*\Z"
)


def named(reading: Reading, subject: Span, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whom a subject names; where it names nobody, whose body it is, or who stands beside it."""
    text = reading.text
    actors = reading.resolve(subject)
    if set(actors) - {UNNAMED}:
        actors = tuple(dict.fromkeys((*actors, *europe.beside(reading, subject))))
        return tuple(actor for actor in actors if actor != UNNAMED)  # "Peru and its allies": Peru
    if body := europe.doing(reading, subject) or council_in(reading, subject):
        return body
    inside = reading.mentions_in(Span(subject.start, found.outer.start))
    if inside and inside[0].span.start <= subject.start + 4 and _BODY.match(text, inside[0].span.end):
        return states(inside[0].actors)  # "the African Union's Peace and Security Council"
    if found.measure == "evade" and inside and _CARRYING.search(text, subject.start, inside[0].span.start) is not None:
        return ()  # "a tanker carrying Malian crude": whoever's that is
    if found.measure == "evade" and inside:
        return states(inside[0].actors)  # "ships from Mali helped Chad to evade it"
    for mention in inside:
        if _KNOWN_AS.search(text, subject.start, mention.span.start) is not None:
            return states(mention.actors)
    closing = [mention for mention in inside if mention.span.end == subject.end]
    if closing and _TITLE.search(text, subject.start, closing[0].span.start) is not None:
        return states(closing[0].actors)  # "Assistant Secretary of the Treasury Ann Ito"
    paper = _PAPER.search(text, subject.start, subject.end)
    if paper is not None:
        # "The Security Council resolution, which tightens": the Council; "Peru sponsored a resolution that would": Peru
        return _maker(reading, Span(subject.start, paper.start())) or first_actor(reading, sentence, found.outer)
    return actors


def own_state(reading: Reading, subject: Span, statement: Statement | None) -> tuple[Actor, ...]:
    """The speaker, "Ann Ito said **she** would", or the speakers' states, "**her country** would"; else nobody."""
    if statement is None:
        return ()
    if subject.text_in(reading.text) in ("he", "she") and statement.content[0].start == subject.start:
        one = len(statement.speakers) == 1 and statement.speakers[0].kind == "person"
        return statement.speakers if one else ()
    if _OWN_STATE.fullmatch(reading.text, subject.start, subject.end) is None:
        return ()
    states_of = (reading.gazetteer.country(actor.country) for actor in statement.speakers)
    return tuple(dict.fromkeys(actor for actor in states_of if actor is not None))


def _maker(reading: Reading, paper: Span) -> tuple[Actor, ...]:
    """Whose a document is, by the name inside the words for it."""
    for capital in _NAME.finditer(reading.text, paper.start, paper.end):
        hit = reading.gazetteer.at(reading.text, capital.start())
        if hit is not None and hit[0] <= paper.end:
            return (hit[1].actor,)
    return ()


def first_actor(reading: Reading, sentence: Span, before: Span) -> tuple[Actor, ...]:
    """The first actor that a sentence names before a place."""
    inside = reading.mentions_in(Span(sentence.start, before.start))
    return next((states(mention.actors) for mention in inside if mention.actors[0].kind in CORE), ())
