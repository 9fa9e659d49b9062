"""Whom officials, spokesmen and bodies without a name of their own speak for."""

from __future__ import annotations

import re

from statecraft.actors import UNNAMED, Actor, Mention
from statecraft.reading.converted import converted
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.meanings import Meanings
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import CLOSED, Tag

_HOME = frozenset(
    """ministry government military police army security intelligence defense defence election presidential
    judiciary federal""".split()
)

# Fields whose officials serve no state.
_PRIVATE = frozenset(
    "hospital party union company team church airline bank soccer football industry club league".split()
)
_NO_FIELD = CLOSED | Tag.CAP | VERB | Tag.ED
_FIELDS = 5  # tokens between a state and what is in it
_IN_NAMES = frozenset({"of", "and", "opposition"})
_CHIEFS = frozenset("head director chief governor chairman chairwoman superintendent commissioner".split())
OF_WHOM = frozenset("of for to from with at".split())
"""What stands between those who serve somebody and him: "officials **from** Peru"."""
_AUTHORITIES = frozenset({"officials", "authorities"})
_AT_HOME = _AUTHORITIES | {"police"}
_OF_A_PARTY = (["party"], ["the", "party"], ["senior", "party"])
_COURTS = re.compile(r"\b(?:Court|Tribunal)\b")
HOUSES = re.compile(r"Parliament|Congress|Senate|Assembly|Knesset|Duma|Rada|Majlis|Union|United Nations|Court")
"""Finds the names of bodies that are no parties."""
_NEAR = 2  # sentences
COMPANIES = frozenset("company firm corporation carrier lender airline".split())
"""Nouns that take up a company: "the airline", "company officials"."""
_FREE = COMPANIES | frozenset("party union federation association alliance coalition movement league".split())


class Serving(Meanings):
    """Whom those who serve a state or a body speak for."""

    def _official(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom officials, spokesmen and authorities speak for."""
        if self._is_opposition(draft):
            return self._opposition(draft)
        states = self._states_of(draft) or self._serving(draft)
        head = draft.head.removesuffix("s")
        if states:
            self.nouns[head] = states
            if draft.head in _AUTHORITIES and (len(states) == 1 or self.reports(draft)):
                self.served = states  # but not those of "It spoke with Peruvian and Chilean officials"
            return states
        if draft.det in ("the", "these", "those") and head in self.nouns:
            return self.nouns[head]
        if (state := self._set_in(draft)) is not None:
            self.served = (state,) if draft.head in _AUTHORITIES else self.served
            return (state,)
        if self._stands_alone(draft):
            near = self.trace.sentence(draft.start) - self.told[1] <= _NEAR
            if near and self.told[0] and not self.starts_no_sentence(draft):
                self.told = self.told[0], self.trace.sentence(draft.start)
                return self.told[0]  # "Peru's military said … Officials added", but not "In Oslo, officials"
            if self.served and (draft.head == "officials" or self.served[0].kind == "country"):
                return self.served  # "Peruvian officials said … Officials added"
            of_a_state = draft.head == "authorities" and not self.served
            last = self.trace.last_state(draft.start) if of_a_state else None
            if last is not None:
                return (last,)  # as the police are, the state's of which the text speaks
        if party := self._party_of(draft):
            return party
        inner = range(draft.first, draft.last - 1)
        if inner and self.source.words[inner[-1]] in COMPANIES:
            firm = self.trace.last_body(draft.start, ("company", "organisation"))
            self.nouns[head] = (firm or UNNAMED,)  # "company officials"
            return self.nouns[head]
        if self._is_of_home(draft) and draft.head != "envoy":
            last = self.trace.last_state(draft.start)
            if last is not None:
                self.nouns[head] = (last,)
                if draft.head in _AUTHORITIES:
                    self.served = (last,)
                return (last,)
        spokes = draft.head.startswith("spokes")
        if spokes and draft.det == "a" and len(inner) == 1 and not self.source.tags[draft.last] & Tag.PREP:
            body = self.trace.last_subject(draft.start)
            self.nouns[head] = (body or UNNAMED,)  # "The bank paid. **A spokesman** said"
            return self.nouns[head]
        words = draft.prefix.split() if spokes else []
        known = any(CLASSES.get(word.lower(), 0) for word in words)  # "a Democratic spokesman"
        named = bool(words) and not known
        self.nouns[head] = (self.called(draft.prefix) if named else UNNAMED,)  # "an Upjohn spokesman"
        return self.nouns[head]

    def _is_of_home(self, draft: Draft) -> bool:
        """Whether a noun phrase tells of a state's own, without saying which: "**defence** officials"."""
        inner = range(draft.first, draft.last - 1)
        return any(self.source.classes[p] & Role.BODY or self.source.words[p] in _HOME for p in inner)

    def _party_of(self, draft: Draft) -> tuple[Actor, ...]:
        """The party that was spoken of last, of which "party officials" are; empty where there is none."""
        if self.source.words[draft.first : draft.last - 1] not in _OF_A_PARTY:
            return ()
        last = self.trace.last_body(draft.start, ("organisation",))
        return (last,) if last is not None and not HOUSES.search(last.name) else ()

    def _lent(self, previous: Draft, draft: Draft, actors: tuple[Actor, ...], mentions: list[Mention]) -> None:
        """Let "a spokesman for the Lakes Commission" speak for what "for" brings, "officials in Chad" for the state."""
        if draft.leads:
            named = self.drafts[len(self.meant) + 1]  # "a spokesman for **the Peruvian firm Delta**"
            actors = self._org(named) if named.sort == "org" else self._actor(named)
            if not actors:
                return
        if (
            self.meant[-1] == (UNNAMED,)
            and UNNAMED not in actors
            and not self._owns_a_body(previous, draft)
            and 0 < draft.first - previous.last <= 2
            and (self.source.words[previous.last] in OF_WHOM or self._is_home(previous, actors[0]))
            and (CLASSES.get(previous.head, 0) & Role.OFFICIAL or self._runs(previous, draft))
        ):
            found = self._sides_of(actors)
            self.meant[-1] = found
            self.nouns[previous.head.removesuffix("s")] = found
            self.trace.amend(previous, found)
            if previous.head in _AUTHORITIES:
                self.served = found
            mentions[-1] = Mention(mentions[-1].span, found, kind="demonym")
        elif previous.head == "police" and self._is_home(previous, actors[0]):
            self.meant[-1] = actors  # "Police in Peru say … Officials added"
            self.told = actors, self.trace.sentence(draft.start)
            self.trace.amend(previous, actors)

    def _sides_of(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """For whom those speak who speak for somebody: the body that he leads, else his state."""
        if not actors:
            return (UNNAMED,)
        known = self.people.all.get(actors[0].id)
        led = tuple(known.bodies.values())[:1] if known is not None else ()
        own = actors[0].kind == "person" and self.people.left_office(actors[0])
        found = led or (actors if own else converted(actors, self.gazetteer, self.people, to="states"))
        return found or (UNNAMED,)

    def _set_in(self, draft: Draft) -> Actor | None:
        """The country that opens the sentence of officials of whom nothing is told: "**In Peru**, officials said"."""
        before = self.drafts[len(self.meant) - 1] if self.meant else None
        if before is None or before.actor is None or before.last != draft.first - 1 or draft.det or draft.prefix:
            return None
        words = self.source.words
        opens = (
            before.sort == "actor" and words[before.first - 1 : before.first] == ["in"] and words[before.last] == ","
        )
        if not opens or before.actor.kind != "country" or not _PRIVATE.isdisjoint(words[draft.first : draft.last]):
            return None
        first = before.first < 2 or self.source.tags[before.first - 2] & Tag.DOT
        return before.actor if first and (before.form == "name" or not (self.served or self.told[0])) else None

    def _owns_a_body(self, previous: Draft, owner: Draft) -> bool:
        """Whether somebody speaks for a body in a state that is none of its own: "for **Peru's** Lakes Party"."""
        if not owner.owner or self.source.words[previous.last] not in ("for", "from", "with"):
            return False
        end = owner.last
        while self.source.tags[end] & Tag.CAP or self.source.words[end] in _IN_NAMES:
            end += 1
        if end == owner.last and owner.actor is not None and owner.actor.kind == "country":
            while not self.source.tags[end] & _NO_FIELD and end < owner.last + _FIELDS:
                end += 1  # "for Peru's state-run oil company"
        return not _FREE.isdisjoint(self.source.words[owner.last : end])

    def _stands_alone(self, draft: Draft) -> bool:
        """Whether "officials" has no other word beside it that tells whose they are, save "the"."""
        alone = draft.last - draft.first == 1 + (draft.det == "the")
        if draft.head not in _AUTHORITIES or not alone or self.source.tags[draft.last] & Tag.PREP:
            return False
        return draft.first == 0 or self.source.tags[draft.first - 1] != 0  # "anti-corruption officials" are others

    def _runs(self, previous: Draft, owner: Draft) -> bool:
        """Whether who is at the head of something runs it for a state: "the director **of Peru's** prisons"."""
        if previous.head not in _CHIEFS or not owner.owner or self.source.words[previous.last] != "of":
            return False
        words = self.source.words
        return "former" not in words[previous.first : previous.last] and _PRIVATE.isdisjoint(
            words[owner.last : owner.last + 4]
        )

    def _is_home(self, previous: Draft, state: Actor) -> bool:
        """Whether officials are told to be in a state: "health officials **in Chad**", "authorities **in Oslo**"."""
        return previous.head in _AT_HOME and state.kind == "country" and self.source.words[previous.last] == "in"

    def _serving(self, draft: Draft) -> tuple[Actor, ...]:
        """The state before words that no table has: "Peruvian **veterinary** officials"."""
        before = self.drafts[len(self.meant) - 1] if self.meant else None
        if before is None or before.form != "adjective" or not 0 < draft.first - before.last < 3:
            return ()
        between = self.source.words[before.last : draft.first]
        plain = all(word.isalpha() for word in between) and _PRIVATE.isdisjoint(between)
        plain = plain and not any(tag & _NO_FIELD for tag in self.source.tags[before.last : draft.first])
        return self.meant[-1] if plain and before.sort == "actor" else ()

    def _body_of(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom a ministry, an army or a court acts for: its state, or itself where it has a name."""
        whole = draft.prefix and self.source.tags[draft.last - 1] & ~self.source.tags[draft.last] & Tag.CAP
        own = whole and not draft.states and draft.prefix.count(" ") > 0  # "the Consumer Protection Bureau"
        states = () if own else self._states_of(draft)
        if states:
            self.nouns[draft.head] = states
            if self.reports(draft) and len(states) == 1 and states[0].kind == "country":
                self.told = states, self.trace.sentence(draft.start)
            return states
        if draft.prefix:
            name = self.source.spelt(draft.first, draft.last).removeprefix("the ").removeprefix("The ")
            return (self.called(name),) if whole else ()
        if draft.head in self.nouns:
            return self.nouns[draft.head]
        if draft.head == "court" and (court := self.trace.last_body(draft.start, ("organisation",), _COURTS)):
            return (court,)
        if draft.head == "bureau" and draft.det == "the" and (bureau := self.bodies.get("Bureau")) is not None:
            return (bureau,)
        if draft.head == "team" and draft.last - draft.first == 2:
            return ()  # "the team": of a club, a firm or a campaign as well
        last = self.trace.last_state(draft.start)
        return (last,) if last is not None else ()
