"""What an article says of its sanctions elsewhere: whom they hit and whose they are."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from functools import cached_property
from operator import itemgetter

from statecraft import Actor, Reading, Span
from statecraft_sanctions import europe
from statecraft_sanctions.beside import OTHERS, named_targets, owns
from statecraft_sanctions.listed import states

# "Sanctions on the island": one that the article speaks of.
_THE_STATE = re.compile(
    r"(?i)(?:the|that)\s(?:\w+\s){0,2}?(?:country|nation|island|state|regime|government|republic|kingdom|"
    r"leadership|junta)\b"
)
_DEFINITE = re.compile(
    r"(?i)\b(?:the|these|those|this|its|such|existing|current|international)\s(?:(?!in\s)[\w-]+\s){0,3}\Z"
)
# "Accused Chad of tightening its embargo": Chad's, while who wants "its embargo" ended may be hit by it
_MAKING = re.compile(
    r"\b(?:tighten|extend|expand|renew|maintain|strengthen|prolong|"
    r"widen)(?:s|ed|ing|ning|ed)?\s(?:its|their)\s(?:[\w-]+\s){0,3}\Z"
)
_AGAINST = re.compile(
    r"(?i)\s(?:on|against|targeting)\s(?:(?:\w+\s)?(?:sales|exports|shipments|deliveries|supplies)\sto\s)?"
)
_TRADE = re.compile(r"(?i)(?:export|trade|import|oil|gas|arms|weapons|price|flight)\s")
_WAIVED = ("waiver", "Waiver", "licen", "Licen")
_POSSESSIVES = frozenset(("its", "their", "his", "her"))
_IMPOSE = frozenset(("country:US", "country:GB"))  # who is spoken of much more often as imposing than as hit


class Sanctioned:
    """What an article says of its sanctions somewhere, for the mentions that don't say it again ("the embargo")."""

    def __init__(self, reading: Reading, triggers: list[Span]) -> None:
        self._reading = reading
        self._targets: list[tuple[int, tuple[Actor, ...]]] = []
        self._on_ones: list[tuple[int, tuple[Actor, ...]]] = []
        self._imposers: list[tuple[int, tuple[Actor, ...]]] = []
        for trigger in triggers:
            if reading.text.startswith(_WAIVED, trigger.start):
                continue  # whom a waiver is for is not whom sanctions hit
            sentence = reading.sentence_at(trigger.start)
            targets = named_targets(reading, trigger, sentence)
            if targets:
                self._targets.append((trigger.start, targets))
            owners = reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
            if owners and owns(reading.text, owners[-1], trigger):
                self._imposers.append((trigger.start, states(owners[-1].actors)))
            elif union := europe.owning(reading, sentence, trigger):
                self._imposers.append((trigger.start, union))
            elif owners and _MAKING.search(reading.text, sentence.start, trigger.start) is not None:
                self._imposers.append((trigger.start, states(owners[-1].actors)))

    def targets(
        self,
        trigger: Span,
        holders: tuple[Actor, ...],
        *,
        behind: bool,
        asks: bool = False,
        spared: tuple[Actor, ...] = (),
    ) -> tuple[Actor, ...]:
        """The targets told last before a mention, else first after a definite one, else the state spoken of most.

        ``asks`` is whether the holder asks that they be lifted, ``spared`` are those whom its sanctions surely don't
        hit, who impose them or accuse others of breaking them, and
        ``behind`` is whether the holder stands behind the sanctions: what those who don't speak of may hit anybody.
        """
        if OTHERS.match(self._reading.text, trigger.end) is not None:
            return ()
        holding = frozenset(holders)
        before = self._targets[: bisect_right(self._targets, trigger.start, key=itemgetter(0))]
        if asks and any(_has_state(told) for _, told in before):
            before = [told for told in before if _has_state(told[1])]  # "an end to the sanctions": to those on a state
        trade = _TRADE.match(self._reading.text, trigger.start) is not None  # which no man bears
        makers = {*spared, *self._owners(trigger)}
        for at, targets in reversed(before):
            if trade and not _has_state(targets):
                continue
            if makers and not _has_state(targets) and makers.isdisjoint(self._told_with(at)):
                return ()  # "Norway hit Codelco. EU sanctions stay": the bloc's are others
            # "Peru asked for sanctions over its losses": none on Peru
            if not behind or not holding.issuperset(targets):
                return targets
        definite = self._definite(trigger)
        if definite and not asks and not trade and (ones := [told for at, told in self._on_ones if at < trigger.start]):
            return () if holding.issuperset(ones[-1]) and behind else ones[-1]
        on = _AGAINST.match(self._reading.text, trigger.end)
        if asks and not self._targets and on is None:
            own = tuple(actor for actor in holders if actor.kind == "country" and actor not in spared)
            if own:
                return own[:1]  # "Chad asked that Peru lift its sanctions": those that hit it
        if not definite and on is not None and _THE_STATE.match(self._reading.text, on.end()) is None:
            return ()
        if on is None and not (definite or behind):
            return ()
        if self._targets and (definite or on is not None) and (_has_state(self._targets[0][1]) or not trade):
            return self._targets[0][1]
        # Who demands an end to "its embargo" and names no other is hit by it.
        homes = {actor.country for actor in ((*spared,) if asks and definite else (*holders, *spared))}
        imposers = {actor for _, told in self._imposers for actor in told}.union(self._owners(trigger))
        for actor, count in self._spoken:
            if (
                count > 1
                and actor.country not in homes
                and actor not in imposers
                and (definite or actor.id not in _IMPOSE)
            ):
                return (actor,)
        return ()

    def _told_with(self, at: int) -> set[Actor]:
        """The actors of the sentence at a place."""
        return {actor for m in self._reading.mentions_in(self._reading.sentence_at(at)) for actor in states(m.actors)}

    def the_state(self, trigger: Span, holders: tuple[Actor, ...], imposers: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The state of "lift the embargo on the country", where who asks is of the only one that it can be."""
        on = _AGAINST.match(self._reading.text, trigger.end)
        told = _THE_STATE.match(self._reading.text, on.end()) if on is not None else None
        phrase = self._reading.phrase_from(told.start()) if told is not None else None
        if told is None or (phrase is not None and phrase.end > told.end()):
            return ()  # "on the state bank Alba" is not on the state
        makers = {actor for _, told in self._imposers for actor in told}.union(imposers, self._owners(trigger))
        own = {self._reading.gazetteer.country(actor.country) for actor in holders}
        others = [actor for actor, _ in self._spoken if actor not in makers and actor.id not in _IMPOSE]
        return tuple(others) if len(others) == 1 and others[0] in own else ()

    def only_state(self, trigger: Span, spared: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The state of "sanctions on the country" where only one is named before it, of none who act or speak."""
        text = self._reading.text
        on = _AGAINST.match(text, trigger.end)
        if on is None or not text.startswith("the country", on.end()):
            return ()
        makers = {actor for _, told in self._imposers for actor in told}
        homes = {actor.country for actor in spared}
        before = self._reading.mentions_in(Span(0, trigger.start))
        told = {actor.country for mention in before if mention.kind != "pronoun" for actor in mention.actors}
        others = [actor for actor, _ in self._spoken if actor.country in told and actor not in makers]
        others = [actor for actor in others if actor.country not in homes and actor.id not in _IMPOSE]
        return tuple(others) if len(others) == 1 else ()

    def tell(self, trigger: Span, targets: tuple[Actor, ...]) -> None:
        """Take up whom a mention hits that words elsewhere tell: "lift its sanctions on our country", "hit Mali with".

        Firms and people are only where "the sanctions" are spoken of, and no others are told.
        """
        insort(self._targets if _has_state(targets) else self._on_ones, (trigger.start, targets), key=itemgetter(0))

    def _owners(self, trigger: Span) -> tuple[Actor, ...]:
        """Whose "its sanctions" are: they impose them."""
        before = self._reading.mentions_in(Span(max(0, trigger.start - len("their own trade ")), trigger.start))
        told = before[-1].span.text_in(self._reading.text) if before else ""
        return before[-1].actors if told in _POSSESSIVES else ()

    @cached_property
    def _spoken(self) -> list[tuple[Actor, int]]:
        """The states of the article with how often it names each, its people or what is its, most often first."""
        country, text = self._reading.gazetteer.country, self._reading.text
        names = (
            mention
            for mention in self._reading.mentions
            if mention.kind != "pronoun" or mention.span.text_in(text) in _POSSESSIVES  # "it" may be the weather
        )
        told = (actor for mention in names for actor in mention.actors)
        spoken = (
            country(actor.country) if actor.kind == "person" and actor.country not in ("US", "GB") else actor
            for actor in told
        )
        return Counter(actor for actor in spoken if actor is not None and actor.kind == "country").most_common()

    def imposers(self, trigger: Span) -> tuple[Actor, ...]:
        """Whose the sanctions are that a definite mention takes up."""
        if not self._imposers or not self._definite(trigger):
            return ()
        before = bisect_right(self._imposers, trigger.start, key=itemgetter(0))
        return self._imposers[max(0, before - 1)][1]

    def _definite(self, trigger: Span) -> bool:
        return _DEFINITE.search(self._reading.text[max(0, trigger.start - 40) : trigger.start]) is not None


def _has_state(actors: tuple[Actor, ...]) -> bool:
    return any(actor.kind == "country" for actor in actors)
