"""Who holds a stance, whom the sanctions hit, and whose sanctions they are."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions.found import Found
from statecraft_sanctions.targets import AGAINST_RULES, CORE, SUFFERS, doer_and_other, owns, states

_BY = re.compile(r"(?i)\A[^.;]{0,40}?\bby\s(?=[\"“A-Zat])")


def imposers_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose sanctions they are: "U.S. sanctions", "the European Union's ban", "sanctions imposed by Canada"."""
    text, trigger = reading.text, found.trigger
    inside = [
        m
        for m in reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
        if m.span.start >= found.cue.end or found.cue.start >= trigger.start
    ]
    if inside and owns(text, inside[-1], trigger):
        return states(reading, inside[-1].actors)
    by = re.match(
        r"(?i)\s(?:[^,.;]{0,50}?\s)?(?:imposed|placed|put in place|adopted)?\s?by\s", text[trigger.end : sentence.end]
    )
    if by is not None:
        phrase = reading.phrase_from(trigger.end + by.end())
        if phrase is not None:
            return states(reading, reading.resolve(phrase))
    return ()


def holders_of(
    reading: Reading, found: Found, sentence: Span, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who stands there: the doer of the outermost act; the speaker, where it is an opinion or has no doer."""
    text = reading.text
    if found.owner is not None:
        return states(reading, reading.resolve(found.owner))
    if found.nominal and (owners := _possessor(reading, found, sentence)):
        return owners
    if found.condition:
        return statement.speakers if statement is not None else _first_actor(reading, sentence, found.outer)
    if (
        statement is not None
        and statement.cue is not None
        and statement.cue.overlaps(found.outer)
        and statement.speakers
    ):
        return statement.speakers
    if found.passive:
        by = _BY.match(text[found.cue.end : min(len(text), found.cue.end + 80)])
        if by is not None and found.measure not in ("criticise",):
            phrase = reading.phrase_from(found.cue.end + by.end())
            actors = states(reading, reading.resolve(phrase)) if phrase is not None else ()
            if actors:
                return actors
        if found.trigger.text_in(text).casefold().startswith(("barred", "banned")):
            place = reading.mentions_in(Span(found.trigger.end, min(len(text), found.trigger.end + 40)))
            return place[0].actors if place else ()
        opinion = found.modal or found.measure == "criticise"
        if opinion and statement is not None:
            return statement.speakers
        if imposers:
            return imposers
        return statement.speakers if statement is not None and opinion else ()
    if found.cue.text_in(text).casefold() in AGAINST_RULES:
        doer = doer_and_other(reading, found, sentence)
        if doer:
            return doer[:1]
    if found.cue.text_in(text).casefold().startswith("refer") and found.measure == "threaten":
        subject = reading.subject_of(found.outer)
        passive = re.search(r"\b(?:be|being|been|was|were)\s\Z", text[max(0, found.cue.start - 6) : found.cue.start])
        if passive is None and subject is not None:
            return states(reading, reading.resolve(subject))
        return statement.speakers if statement is not None else imposers
    if found.measure == "threaten" and found.cue.text_in(text).casefold() in SUFFERS:
        seeker = re.search(r"(?i)\brefer\w*\b", text[sentence.start : found.cue.start])
        if seeker is not None:
            at = Span(sentence.start + seeker.start(), sentence.start + seeker.end())
            owner = reading.mentions_in(Span(max(sentence.start, at.start - 40), at.start))
            if owner and re.fullmatch(
                r"(?:['’]s?)?\s(?:efforts?|moves?|plans?|threats?|bid|attempts?|push|call)\sto\s",
                text[owner[-1].span.end : at.start],
            ):
                return states(reading, owner[-1].actors)
        return imposers or (statement.speakers if statement is not None else ())
    if found.nominal:
        copula = re.search(
            r"(?i)\b(?:is|are|was|were|been|remains?)\b(?=[\w\s-]{0,30}\Z)",
            text[max(sentence.start, found.outer.start - 44) : found.outer.start],
        )
        if copula is not None:
            base = max(sentence.start, found.outer.start - 44)
            subject = reading.subject_of(Span(base + copula.start(), base + copula.end()))
            actors = states(reading, reading.resolve(subject)) if subject is not None else ()
            if actors:
                return actors
        owner = reading.mentions_in(Span(max(sentence.start, found.outer.start - 40), found.outer.start))
        if owner and re.fullmatch(r"(?:['’]s?)?\s?(?:[\w-]+\s){0,2}", text[owner[-1].span.end : found.outer.start]):
            return states(reading, owner[-1].actors)
        if _ADJUNCT.search(text, max(sentence.start, found.outer.start - 50), found.outer.start):
            return ()  # "agreed after months of threats": who agreed didn't threaten
    subject = reading.subject_of(found.outer)
    if subject is not None:
        actors = tuple(a for a in reading.resolve(subject))
        if actors in ((), (UNNAMED,)) and imposers and found.measure in _OWN:
            return imposers
        if (actors and actors != (UNNAMED,)) or statement is None:
            return actors
    if statement is not None:
        return statement.speakers
    return _first_actor(reading, sentence, found.outer)


def _first_actor(reading: Reading, sentence: Span, before: Span) -> tuple[Actor, ...]:
    inside = reading.mentions_in(Span(sentence.start, before.start))
    return next((states(reading, mention.actors) for mention in inside if mention.actors[0].kind in CORE), ())


def _possessor(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose the outermost noun is: "repeated Japan's opposition"."""
    low = max(sentence.start, found.outer.start - 50)
    owner = next(reversed(reading.mentions_in(Span(low, found.outer.start))), None)
    if owner is None or not re.fullmatch(r"['’]s?\s(?:\w+\s){0,2}", reading.text[owner.span.end : found.outer.start]):
        return ()
    return states(reading, owner.actors)


_OWN = frozenset(("impose", "tighten", "extend", "keep", "lift", "ease", "waive"))
_ADJUNCT = re.compile(
    r"(?i)\b(?:after|despite|amid|under|following|over|because\sof|by|response\sto|face\sof|since)\s(?:[\w-]+\s){0,4}\Z"
)
