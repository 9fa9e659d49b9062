"""What was spoken of, in text order: what pronouns, group nouns and documents go back to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor, ActorKind
from statecraft.reading.converted import converted, holding
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.reading.entries import Entry, first_acting, is_of
from statecraft.reading.pronouns import meant
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.gazetteer import Gazetteer
    from statecraft.reading.people import People

_FAR = 3
_SPEECH = 12  # sentences back that are looked at where quotations stand between
# "The government", where Darfur and Tibet are spoken of, is none of theirs.
_UNGOVERNED = frozenset({"country:SD-DF", "country:CN-XZ"})
_BODIES = frozenset({"country", "organisation", "company"})


class Trace:
    """The noun phrases so far."""

    def __init__(self, sentences: list[int], quoted: list[Span]) -> None:
        self._sentences = sentences
        self._quoted = quoted
        self._openings = [span.start for span in quoted]
        self.entries: list[Entry] = []
        self._codes: dict[str, None] = {}  # of the states spoken of so far
        self.joints: list[Entry] = []
        self.met: list[Entry] = []  # the joints of those who met or spoke with each other
        self.unknown: set[str] = set()  # "ministers", where nobody knew who "the ministers" are
        self.hosts: dict[str, set[str]] = {}  # by the office of somebody unnamed, the surnames of those who were met
        self.lost: set[int] = set()  # the sentences in which several act of whom nobody knows who they are
        self.last_token = 0
        self.capital: Actor | None = None  # the state of the capital named last
        self.scene = -1  # the sentence that opens with a capital: "In Lima, the foreign ministry said"
        self.bridged = -1  # the token after "France's" of "Ann Ito and France's Luc Roy", which joins the two
        self._run: Entry | None = None
        self._host: Entry | None = None  # who met the guests
        self._guests: Entry | None = None

    def sentence(self, offset: int) -> int:
        """The number of the sentence that a character stands in."""
        return bisect_right(self._sentences, offset) - 1

    def quotes(self, offset: int) -> bool:
        """Whether a character stands inside a quotation."""
        index = bisect_right(self._openings, offset) - 1
        return index >= 0 and offset < self._quoted[index].end

    def add(
        self,
        draft: Draft,
        actors: tuple[Actor, ...],
        *,
        subject: bool,
        joined: bool,
        goes_on: bool,
        met: bool,
        of: bool,
    ) -> None:
        """Take up the next noun phrase, and how it stands with the one before.

        They act together where it is ``joined``: "Peru **and Chile**". A list ``goes_on`` behind "Peru, **Chile**, and
        fish". It tells whom the subject ``met``, or is the state ``of`` who stands before: "Ana Ruiz **of Peru**".
        """
        sentence = bisect_right(self._sentences, draft.start) - 1
        self.last_token = draft.last
        for actor in actors:
            if actor.kind == "country" and actor.country:
                self._codes[actor.country] = None
        several = len(actors) > 1
        unnamed = actors[0].id == UNNAMED.id or (several and UNNAMED in actors)
        before = self._run
        if joined and (draft.owner or draft.leads) and draft.sort == "actor":
            self.entries.append(Entry(draft, actors, sentence, False))
            self.bridged = draft.leads or draft.last
            return
        if joined and before is not None and before.sentence == sentence and not unnamed:
            if before.actors != actors:
                both = tuple(dict.fromkeys((*before.actors, *actors)))
                entry = Entry(before.draft, both, sentence, before.subject and not goes_on)
                if self.joints and self.joints[-1] is before:
                    self.joints.pop()
                host = self._host if self._guests is before else None
                if host is not None:
                    self.joints.pop()
                    self.met.pop()
                self.joints.append(entry)
                self._run = entry
                if host is not None:
                    self._meet(host, entry)
            self.entries.append(Entry(draft, actors, sentence, False))
            return
        entry = Entry(draft, actors, sentence, subject)
        self.entries.append(entry)
        if of and before is not None and before.sentence == sentence and is_of(before.actors[-1], actors[0]):
            return  # "Ana Ruiz **of Peru**, Ivo Ito of Chile and": the list goes on from her
        self._run = entry if draft.sort != "pronoun" and not unnamed else None
        if several and (subject or draft.sort != "crowd"):
            self.joints.append(entry)  # "Greek and Peruvian firms" are no two sides unless they act
        if met and not unnamed:
            host = next((e for e in self.entries[-FAR_BACK:] if e.subject and e.sentence == sentence), entry)
            joint = any(joint.start == host.start for joint in self.joints[-2:])
            if UNNAMED not in host.actors and len(host.actors) == 1 and host.actors != actors and not joint:
                self._meet(host, entry)

    def amend(self, draft: Draft, actors: tuple[Actor, ...]) -> None:
        """Let the noun phrase that was taken up last mean others, as what follows it tells."""
        last = self.entries[-1] if self.entries else None
        if last is not None and last.draft is draft:
            self.entries[-1] = Entry(draft, actors, last.sentence, last.subject)
            self._codes = self._codes_told()

    def _meet(self, host: Entry, guests: Entry) -> None:
        """Take a subject and those whom it met or spoke with for a pair, which "they" and "both leaders" are."""
        self._host, self._guests = host, guests
        both = tuple(dict.fromkeys((*host.actors, *guests.actors)))
        self.met.append(Entry(guests.draft, both, guests.sentence, True))
        self.joints.append(self.met[-1])

    def back(self, sentence: int, far: int = _FAR) -> Iterator[list[Entry]]:
        """The noun phrases of this sentence, of the one before, and so on."""
        entries = self.entries
        stop = len(entries)
        last = max(stop - FAR_BACK, 0)
        for earliest in range(sentence, sentence - far - 1, -1):
            start = stop
            while start > last and entries[start - 1].sentence >= earliest:
                start -= 1
            yield entries[start:stop]
            stop = start

    def pronoun(self, word: str, start: int, people: People) -> tuple[Actor, ...]:
        """Whom a pronoun means: one behind a quotation nobody of whom only that speaks, if there is anybody else."""
        sentence = self.sentence(start)
        if self._quoted and not self.quotes(start):
            everything = self.entries, self.joints
            self.entries, self.joints = (
                [e for e in told[-FAR_BACK:] if e.sentence > sentence - _SPEECH and not self.quotes(e.start)]
                for told in everything
            )
            found = meant(self, word, self._past_quotations(sentence), people)
            self.entries, self.joints = everything
            if found:
                return found
        return meant(self, word, sentence, people)

    def _past_quotations(self, sentence: int) -> int:
        """The sentence after the last noun phrase, where nothing but quotations stands between; else the one given."""
        after = self.entries[-1].sentence + 1 if self.entries else sentence
        return after if all(self.quotes(start) for start in self._sentences[after:sentence]) else sentence

    def last_state(self, start: int) -> Actor | None:
        """The state that the last sentences speak of most, the later ones and the subjects counting more."""
        if self.scene == self.sentence(start):
            return self.capital
        told: dict[Actor, float] = {}
        served: dict[Actor, float] = {}  # the states of those who are named with one: "Chile's president"
        within: dict[str | None, float] = {}  # by the state that a region with no government is part of
        for distance, entries in enumerate(self.back(self.sentence(start), 6)):
            for entry in entries:
                if len(entry.actors) == 1:
                    weight = (2.0 if entry.subject else 1.0) * 0.6**distance
                    counts, state = told, entry.actors[0]
                    if state.kind != "country" and len(entry.draft.states) == 1:
                        counts, state = told if entry.draft.sort == "crowd" else served, entry.draft.states[0]
                    if state.id in _UNGOVERNED:
                        within[state.country] = within.get(state.country, 0.0) + weight
                    elif state.kind == "country":
                        counts[state] = counts.get(state, 0.0) + weight
        if told or (served and self.capital is None):
            told = told or served
            return max(told, key=lambda actor: told[actor] + within.get(actor.country, 0.0))
        return self.capital

    def codes(self) -> dict[str, None]:
        """The codes of the states spoken of so far."""
        return self._codes if len(self.entries) <= FAR_BACK else self._codes_told()

    def _codes_told(self) -> dict[str, None]:
        told = (actor for entry in self.entries[-FAR_BACK:] for actor in entry.actors if actor.kind == "country")
        return {actor.country: None for actor in told if actor.country}

    def last_person(self, start: int) -> Actor | None:
        """The person spoken of last in this sentence or the one before, a subject before another; past quotations."""
        sentence = self.sentence(start)
        if not self.quotes(start):
            sentence = self._past_quotations(sentence)
        for entries in self.back(sentence, 1):
            people = [e for e in entries if len(e.actors) == 1 and e.actors[0].kind == "person"]
            if people:
                return first_acting(people, nearest=True).actors[0]
        return None

    def last_body(self, start: int, kinds: Sequence[ActorKind], name: re.Pattern[str] | None = None) -> Actor | None:
        """The body of some kinds that was spoken of last, a subject before another, the first kind before others."""
        for entries in self.back(self.sentence(start)):
            bodies = [e for e in entries if len(e.actors) == 1 and e.actors[0].kind in kinds]
            bodies = bodies if name is None else [e for e in bodies if name.search(e.actors[0].name)]
            if bodies:
                bodies = [e for e in bodies if e.actors[0].kind == kinds[0]] or bodies
                return next((e for e in bodies if e.subject), bodies[-1]).actors[0]
        return None

    def last_subject(self, start: int) -> Actor | None:
        """The state, body or firm that acted last, in this sentence or the one before."""
        for entries in self.back(self.sentence(start), 1):
            acting = [e for e in entries if e.subject and len(e.actors) == 1 and e.actors[0].kind in _BODIES]
            if acting:
                return acting[-1].actors[0]
        return None

    def makers(self, start: int, *, shared: bool) -> tuple[Actor, ...]:
        """Who made a document that the text hasn't told the makers of: those who acted last, together if shared."""
        sentence = self.sentence(start)
        joint = next(
            (j for j in self.joints[: -FAR_BACK - 1 : -1] if sentence - j.sentence <= (8 if shared else 0)), None
        )
        if joint is not None and (shared or joint.subject):
            return joint.actors
        for entries in self.back(sentence, 2):
            subject = next(
                (e for e in entries if e.subject and UNNAMED not in e.actors and e.draft.sort != "paper"), None
            )
            if subject is not None:
                return subject.actors
        return joint.actors if joint is not None else ()

    def group(
        self,
        count: int,
        office: str,
        to: str,
        gazetteer: Gazetteer,
        people: People,
        *,
        lands: bool = False,
        acting: bool = False,
    ) -> tuple[Actor, ...]:
        """Whom "the two leaders", "both sides" or "the countries" means: "states", "people", or people "named".

        Of ``lands`` no body that was only named is one, but the European Union. They are only those ``acting``, where
        they were spoken of before any two were.
        """
        told: tuple[Actor, ...] = ()  # "the three leaders", of states whose leaders nobody names
        passing: tuple[Actor, ...] = ()  # those who are only named: "spoke of **Chad and Mali**"
        for joint in self.joints[: -FAR_BACK - 1 : -1]:
            if UNNAMED in joint.actors or (to == "named" and any(actor.kind != "person" for actor in joint.actors)):
                continue
            if not told and len(joint.actors) == count:
                told = joint.actors
            found = holding(joint.actors, gazetteer, people, to=to, office=office)
            if len(found) > 1 and count in (0, len(found)):
                if joint.subject or joint.draft.sort == "group":
                    return found
                passing = passing or (() if acting else found)
        return passing or self._apart(count, office, to, gazetteer, people, lands=lands) or told

    def _apart(
        self, count: int, office: str, to: str, gazetteer: Gazetteer, people: People, *, lands: bool
    ) -> tuple[Actor, ...]:
        """The last ones that were spoken of apart, for a group that was never spoken of as one; () for too few."""
        wanted: list[Actor] = []
        for entry in self.entries[: -FAR_BACK - 1 : -1]:
            if len(entry.actors) > max(2, count):
                continue  # "both sides" are no two of the "Normandy format"
            for actor in entry.actors:
                if to in ("people", "named", ""):
                    known = people.all.get(actor.id)
                    fits = not office or known is None or known.holds(office)
                    if actor.kind == "person" and actor not in wanted and fits:
                        wanted.append(actor)
                else:
                    for state in converted((actor,), gazetteer, people, to="states"):
                        body = state.kind == "organisation" and (not lands or state.id == "org:european-union")
                        if (body or state.kind == "country") and state not in wanted:
                            wanted.append(state)
            if count and len(wanted) >= count:
                break
        return self._in_order(wanted[: count or 2], gazetteer) if len(wanted) >= max(2, count) else ()

    def _in_order(self, actors: list[Actor], gazetteer: Gazetteer) -> tuple[Actor, ...]:
        """Actors in the order in which the text brought them, or their states, up."""
        order: dict[Actor | None, int] = {}
        for at, entry in enumerate(self.entries[-FAR_BACK:]):
            for actor in entry.actors:
                order.setdefault(actor, at)
                order.setdefault(gazetteer.country(actor.country), at)
        return tuple(sorted(actors, key=lambda actor: order.get(actor, 0)))
