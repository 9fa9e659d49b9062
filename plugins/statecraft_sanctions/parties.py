"""Who holds a stance, whom the sanctions hit, and whose sanctions they are."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions.reader import Found

_ON = re.compile(
    r"(?i)\A(?:[\s\w-]{0,24}?\s)?(?:(?:imposed|placed|slapped)\s)?(?:on|against|targeting|over|towards|aimed at|of|to|for)\s"
)
_OWNED = re.compile(r"(?:['’]s?|\bits|\btheir|\bhis|\bher)\s(?:[\w-]+\s){0,2}\Z")
_BY = re.compile(r"(?i)\A[^.;]{0,40}?\bby\s(?=[\"“A-Zat])")
_ENTERING = re.compile(r"(?i)\Afrom entering\s|entering\s")
_CORE = ("country", "organisation", "person", "group", "company")


def _doers(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.kind in _CORE)


def targets_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Those whom the sanctions hit, as the words after or before the mention name them."""
    text, trigger = reading.text, found.trigger
    word = trigger.text_in(text).casefold()
    if word.startswith(("froze", "freez")):
        inside = reading.mentions_in(trigger)
        if inside:
            return _states(reading, inside[0].actors)
    if word.startswith(("barred", "banned")):
        subject = reading.subject_of(trigger)
        return reading.resolve(subject) if subject is not None else ()
    if word in ("sanctioned", "sanctioning", "blacklisted", "blacklisting"):
        if found.passive:
            subject = reading.subject_of(trigger)
            return _doers(reading.resolve(subject)) if subject is not None else ()
        phrase = reading.phrase_from(trigger.end + 1)
        return _states(reading, _first_named(reading, phrase)) if phrase is not None else ()
    after = _ON.match(text[trigger.end : sentence.end])
    if after is not None:
        start = trigger.end + after.end()
        phrase = reading.phrase_from(start)
        named = _list_from(reading, start, min(sentence.end, (phrase.end if phrase else start) + 90))
        if named:
            return _states(reading, named)
    before = [
        m
        for m in reading.mentions_in(Span(max(sentence.start, trigger.start - 34), trigger.start))
        if m.span.end >= trigger.start - 26
    ]
    prefix = text[max(sentence.start, trigger.start - 34) : trigger.start]
    if re.search(r"(?i)\banti-\w+\s(?:\w+\s)?\Z", prefix) and before:
        return _states(reading, before[-1].actors)
    return ()


def _first_named(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    inside = reading.mentions_in(phrase)
    return inside[0].actors if inside else ()


def _list_from(reading: Reading, start: int, limit: int) -> tuple[Actor, ...]:
    """The actors of a list that begins at ``start``: "Sudan, Sudanese rebels and Eritrea"."""
    actors: list[Actor] = []
    end = start
    for mention in reading.mentions_in(Span(start, limit)):
        between = reading.text[end : mention.span.start]
        if len(actors) and not re.fullmatch(
            r"(?:['’]s)?(?:\s[\w-]+){0,2}(?:,|\sand|,\sand|\sor)\s(?:the\s|its\s|[\w-]+\s){0,2}", between
        ):
            break
        if not actors and len(between) > 45:
            break
        actors += mention.actors
        end = mention.span.end
    return tuple(dict.fromkeys(actors))


def _states(reading: Reading, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind != "unnamed":
                out[member] = None
    return tuple(out)


def imposers_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose sanctions they are: "U.S. sanctions", "the European Union's ban", "sanctions imposed by Canada"."""
    text, trigger = reading.text, found.trigger
    inside = [
        m
        for m in reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
        if m.span.start >= found.cue.end or found.cue.start >= trigger.start
    ]
    if inside:
        between = text[inside[-1].span.end : trigger.start]
        if re.fullmatch(r"(?:['’]s?)?\s(?:[\w-]+\s){0,3}", between):
            return _states(reading, inside[-1].actors)
    by = re.match(
        r"(?i)\s(?:[^,.;]{0,50}?\s)?(?:imposed|placed|put in place|adopted)?\s?by\s", text[trigger.end : sentence.end]
    )
    if by is not None:
        phrase = reading.phrase_from(trigger.end + by.end())
        if phrase is not None:
            return _states(reading, reading.resolve(phrase))
    return ()


def holders_of(
    reading: Reading, found: Found, sentence: Span, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who stands there: the doer of the outermost act; the speaker, where it is an opinion or has no doer of its own."""
    text = reading.text
    if found.passive:
        by = _BY.match(text[found.cue.end : min(len(text), found.cue.end + 80)])
        if by is not None and found.measure not in ("criticise",):
            phrase = reading.phrase_from(found.cue.end + by.end())
            actors = _states(reading, reading.resolve(phrase)) if phrase is not None else ()
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
    if found.nominal:
        owner = reading.mentions_in(Span(max(sentence.start, found.outer.start - 40), found.outer.start))
        if owner and re.fullmatch(r"(?:['’]s?)?\s?(?:[\w-]+\s){0,2}", text[owner[-1].span.end : found.outer.start]):
            return _states(reading, owner[-1].actors)
    subject = reading.subject_of(found.outer)
    if subject is not None:
        actors = tuple(a for a in reading.resolve(subject))
        if actors and actors != (UNNAMED,) or statement is None:
            return actors
    return statement.speakers if statement is not None else ()
