"""Who holds a stance, whom the sanctions hit, and whose sanctions they are."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions.found import Found

_ON = re.compile(
    r"(?i)\s(?:(?:sales|exports|deliveries|shipments|regime|measures|currently|imposed|placed|in place|"
    r"that are currently|which are)\s){0,2}"
    r"(?:on|against|targeting|over|towards|aimed at|to|of|for)\s"
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
    cue = found.cue.text_in(text).casefold()
    if cue in _AGAINST_RULES:
        return _doer_and_other(reading, found, sentence)[1:]
    if cue in _SUFFERS and not cue.startswith(("refer", "target")):
        subject = reading.subject_of(found.cue)
        if subject is not None and (suffering := _states(reading, reading.resolve(subject))):
            return suffering
    if cue.startswith("refer"):
        subject = reading.subject_of(found.cue)
        passive = text[max(0, found.cue.start - 5) : found.cue.start].rstrip().endswith("be")
        if passive and subject is not None:
            return _states(reading, reading.resolve(subject))
        return _list_from(reading, found.cue.end + 1, found.cue.end + 24)
    return named_targets(reading, trigger, sentence)


def named_targets(reading: Reading, trigger: Span, sentence: Span) -> tuple[Actor, ...]:
    """Those whom the words around a mention name: "sanctions on Iran", "anti-Russian sanctions"."""
    text = reading.text
    after = _ON.match(text[trigger.end : sentence.end])
    if after is not None:
        start = trigger.end + after.end()
        phrase = reading.phrase_from(start)
        named = _list_from(reading, start, min(sentence.end, (phrase.end if phrase else start) + 90))
        if named:
            return _states(reading, named)
    prefix = text[max(sentence.start, trigger.start - 34) : trigger.start]
    before = reading.mentions_in(Span(max(sentence.start, trigger.start - 34), trigger.start))
    if before and re.search(r"(?i)\banti-\w+\s(?:\w+\s)?\Z", prefix):
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
            r"(?:['’]s)?(?:\s[\w-]+){0,2}(?:,|\sand|,\sand|\sor)\s(?:(?!wh|that\b)[\w-]+\s){0,2}", between
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
    """Who stands there: the doer of the outermost act; the speaker, where it is an opinion or has no doer."""
    text = reading.text
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
    if found.cue.text_in(text).casefold() in _AGAINST_RULES:
        doer = _doer_and_other(reading, found, sentence)
        if doer:
            return doer[:1]
    if found.measure == "threaten" and found.cue.text_in(text).casefold() in _SUFFERS:
        seeker = re.search(r"(?i)\brefer\w*\b", text[sentence.start : found.cue.start])
        if seeker is not None:
            at = Span(sentence.start + seeker.start(), sentence.start + seeker.end())
            owner = reading.mentions_in(Span(max(sentence.start, at.start - 40), at.start))
            if owner and re.fullmatch(
                r"(?:['’]s?)?\s(?:efforts?|moves?|plans?|threats?|bid|attempts?|push|call)\sto\s",
                text[owner[-1].span.end : at.start],
            ):
                return _states(reading, owner[-1].actors)
        return imposers or (statement.speakers if statement is not None else ())
    if found.nominal:
        copula = re.search(
            r"(?i)\b(?:is|are|was|were|been|remains?)\b(?=[\w\s-]{0,30}\Z)",
            text[max(sentence.start, found.outer.start - 44) : found.outer.start],
        )
        if copula is not None:
            base = max(sentence.start, found.outer.start - 44)
            subject = reading.subject_of(Span(base + copula.start(), base + copula.end()))
            actors = _states(reading, reading.resolve(subject)) if subject is not None else ()
            if actors:
                return actors
        owner = reading.mentions_in(Span(max(sentence.start, found.outer.start - 40), found.outer.start))
        if owner and re.fullmatch(r"(?:['’]s?)?\s?(?:[\w-]+\s){0,2}", text[owner[-1].span.end : found.outer.start]):
            return _states(reading, owner[-1].actors)
    subject = reading.subject_of(found.outer)
    if subject is not None:
        actors = tuple(a for a in reading.resolve(subject))
        if (actors and actors != (UNNAMED,)) or statement is None:
            return actors
    if statement is not None:
        return statement.speakers
    first = next(
        (m for m in reading.mentions_in(Span(sentence.start, found.outer.start)) if m.actors[0].kind in _CORE), None
    )
    return _states(reading, first.actors) if first is not None else ()


_AGAINST_RULES = frozenset("contravention violation breach defiance".split())
_SUFFERS = frozenset(
    ("face faces faced facing risk risks risked risking refer referred refers referring target").split()
)


def _doer_and_other(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Of "Pyongyang sold rockets to Yemen in violation of sanctions": the seller, then the buyer."""
    inside = [
        m
        for m in reading.mentions_in(Span(sentence.start, found.cue.start))
        if m.actors[0].kind in _CORE and m.kind != "pronoun"
    ]
    if not inside:
        return ()
    other = inside[-1]
    given = re.search(
        r"(?i)\b(?:to|with|from|for)\s(?:the\s)?\Z", reading.text[max(0, other.span.start - 10) : other.span.start]
    )
    if given is not None and len(inside) > 1:
        return (inside[-2].actors[0], other.actors[0])
    return (other.actors[0],)


_DEFINITE = re.compile(r"(?i)\b(?:the|these|those|this|its|such|existing|current|international)\s(?:[\w-]+\s){0,3}\Z")


class Sanctioned:
    """What an article says of its sanctions somewhere, for the mentions that don't say it again ("the embargo")."""

    def __init__(self, reading: Reading, triggers: list[Span]) -> None:
        self._reading = reading
        self._targets: list[tuple[int, tuple[Actor, ...]]] = []
        self._imposers: list[tuple[int, tuple[Actor, ...]]] = []
        for trigger in triggers:
            sentence = reading.sentence_at(trigger.start)
            targets = named_targets(reading, trigger, sentence)
            if targets:
                self._targets.append((trigger.start, targets))
            owners = reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
            if owners and re.fullmatch(
                r"(?:['’]s?)\s(?:[\w-]+\s){0,3}", reading.text[owners[-1].span.end : trigger.start]
            ):
                self._imposers.append((trigger.start, _states(reading, owners[-1].actors)))

    def targets(self, trigger: Span, holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The targets told last before a mention, else first after a definite one, else the state spoken of most."""
        before = [targets for start, targets in self._targets if start <= trigger.start]
        if before:
            return before[-1]
        if not self._definite(trigger):
            return ()
        if self._targets:
            return self._targets[0][1]
        homes = {actor.country for actor in holders}
        most = next((actor for actor, count in self._states if actor.country not in homes and count > 1), None)
        return (most,) if most is not None else ()

    @cached_property
    def _states(self) -> list[tuple[Actor, int]]:
        """The states of the article with how often it speaks of each, most often first."""
        spoken = (actor for mention in self._reading.mentions for actor in mention.actors if actor.kind == "country")
        return Counter(spoken).most_common()

    def imposers(self, trigger: Span) -> tuple[Actor, ...]:
        """Whose the sanctions are that a definite mention takes up."""
        if not self._imposers or not self._definite(trigger):
            return ()
        before = [imposers for start, imposers in self._imposers if start <= trigger.start]
        return before[-1] if before else self._imposers[0][1]

    def _definite(self, trigger: Span) -> bool:
        return _DEFINITE.search(self._reading.text[max(0, trigger.start - 40) : trigger.start]) is not None
