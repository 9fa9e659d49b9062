"""What was spoken of, in text order: what pronouns, group nouns and documents go back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor, ActorKind
from statecraft.reading.converted import converted
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.gazetteer import Gazetteer
    from statecraft.reading.people import People

_GLUE = frozenset(", and & as well along with together plus or both the joined visiting its his her their".split())
_STRONG = frozenset("and & along together well plus or joined".split())
MOST_GLUE = 4  # tokens that may join two noun phrases
_FAR = 3
_FURTHEST = 4  # sentences back that a pronoun is looked for


def joined(words: Sequence[str]) -> bool:
    """Whether the words between two noun phrases say that both act together: "and", ", along with"."""
    return 0 < len(words) <= MOST_GLUE and _GLUE.issuperset(words) and (not _STRONG.isdisjoint(words) or words == [","])


def _subject(entries: list[Entry], *, nearest: bool) -> Entry:
    """The first subject among noun phrases, the last one of the pronoun's own sentence; else the first of all."""
    subjects = [entry for entry in entries if entry.subject]
    return (subjects[-1] if nearest else subjects[0]) if subjects else entries[0]


class Entry:
    """One noun phrase with its actors, its sentence, and whether it is a subject."""

    __slots__ = ("actors", "draft", "sentence", "start", "subject")

    def __init__(self, draft: Draft, actors: tuple[Actor, ...], sentence: int, subject: bool) -> None:
        self.draft, self.actors, self.sentence, self.subject = draft, actors, sentence, subject
        self.start = draft.start


class Trace:
    """The noun phrases so far."""

    def __init__(self, sentences: list[int], quoted: list[Span]) -> None:
        self._sentences = sentences
        self._quoted = quoted
        self._openings = [span.start for span in quoted]
        self.entries: list[Entry] = []
        self.joints: list[Entry] = []
        self.last_token = 0
        self.capital: Actor | None = None  # the state of the capital named last
        self.scene = -1  # the sentence that opens with a capital: "In Lima, the foreign ministry said"
        self.bridged = -1  # the token after "France's" of "Ann Ito and France's Luc Roy", which joins the two
        self._run: Entry | None = None

    def sentence(self, offset: int) -> int:
        """The number of the sentence that a character stands in."""
        return bisect_right(self._sentences, offset) - 1

    def quotes(self, offset: int) -> bool:
        """Whether a character stands inside a quotation."""
        index = bisect_right(self._openings, offset) - 1
        return index >= 0 and offset < self._quoted[index].end

    def add(self, draft: Draft, actors: tuple[Actor, ...], *, subject: bool, linked: bool, goes_on: bool) -> None:
        """Take up the next noun phrase; ``linked`` where "and" joins it to the one before, or it ``goes_on`` a list."""
        sentence = self.sentence(draft.start)
        self.last_token = draft.last
        before = self._run
        if linked and (draft.owner or draft.leads) and draft.sort == "actor":
            self.entries.append(Entry(draft, actors, sentence, False))
            self.bridged = draft.leads or draft.last
            return
        if linked and before is not None and before.sentence == sentence and UNNAMED not in actors:
            if before.actors != actors:
                both = tuple(dict.fromkeys((*before.actors, *actors)))
                entry = Entry(before.draft, both, sentence, before.subject and not goes_on)
                if self.joints and self.joints[-1] is before:
                    self.joints.pop()
                self.joints.append(entry)
                self._run = entry
            self.entries.append(Entry(draft, actors, sentence, False))
            return
        entry = Entry(draft, actors, sentence, subject)
        self.entries.append(entry)
        self._run = entry if draft.sort != "pronoun" and UNNAMED not in actors else None
        if len(actors) > 1 and (subject or draft.sort != "crowd"):
            self.joints.append(entry)  # "Greek and Peruvian firms" are no two sides unless they act

    def _back(self, sentence: int, far: int = _FAR) -> Iterator[list[Entry]]:
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

    def pronoun(self, word: str, start: int, people: People, *, subject: bool = False) -> tuple[Actor, ...]:
        """Whom a pronoun means: one behind a quotation nobody of whom only that speaks, if there is anybody else."""
        sentence = self.sentence(start)
        if self._quoted and not self.quotes(start):
            everything = self.entries, self.joints
            self.entries, self.joints = (
                [e for e in told[-FAR_BACK:] if e.sentence >= sentence - _FURTHEST and not self.quotes(e.start)]
                for told in everything
            )
            found = self._meant(word, sentence, people)
            self.entries, self.joints = everything
            if found:
                return found
        return self._meant(word, sentence, people)

    def _meant(self, word: str, sentence: int, people: People) -> tuple[Actor, ...]:
        if word in ("he", "him", "his"):
            return self._single(sentence, people, female=False, nearest=word == "his")
        if word in ("she", "her", "hers"):
            return self._single(sentence, people, female=True, nearest=word in ("her", "hers"))
        if word in ("it", "its"):
            return self._thing(sentence)
        return self._several(sentence)

    def _single(self, sentence: int, people: People, *, female: bool, nearest: bool) -> tuple[Actor, ...]:
        for distance, entries in enumerate(self._back(sentence, _FURTHEST)):
            fitting = []
            for entry in entries:
                if len(entry.actors) == 1 and entry.actors[0].kind == "person":
                    known = people.all.get(entry.actors[0].id)
                    gender = known.female if known else None
                    if gender is None or gender == female:
                        fitting.append(entry)
            if fitting:
                chosen = _subject(fitting, nearest=nearest and not distance)
                known = people.all.get(chosen.actors[0].id)
                if known is not None and known.female is None:
                    known.female = female
                return chosen.actors
            speaking = [
                e for e in entries if e.draft.sort in ("official", "someone") and not e.draft.head.endswith("s")
            ]
            if speaking:
                return _subject(speaking, nearest=nearest and not distance).actors
        return ()

    def _thing(self, sentence: int) -> tuple[Actor, ...]:
        for distance, entries in enumerate(self._back(sentence, 2)):
            fitting = [
                entry for entry in entries
                if len(entry.actors) == 1 and entry.actors[0].kind in ("country", "organisation", "company", "media")
                and not (entry.draft.sort == "actor" and entry.draft.form == "adjective")
                and not entry.draft.head.endswith("s")
            ]  # fmt: skip
            if fitting:
                return _subject(fitting, nearest=not distance).actors
        return ()

    def _several(self, sentence: int) -> tuple[Actor, ...]:
        for distance, entries in enumerate(self._back(sentence, 3)):
            joints = [joint for joint in self.joints[-FAR_BACK:] if joint.sentence == sentence - distance]
            plural = [
                entry for entry in entries
                if len(entry.actors) > 1
                or (entry.draft.sort in ("unnamed", "crowd", "people", "official") and entry.draft.head.endswith("s"))
                or entry.draft.form == "people"
            ]  # fmt: skip
            fitting = sorted(
                [*joints, *(entry for entry in plural if entry not in joints)], key=lambda entry: entry.start
            )
            if fitting:
                return next((entry for entry in fitting if entry.subject), fitting[0]).actors
            if distance:
                bodies = [
                    e for e in entries if e.subject and e.actors[0].kind in ("country", "organisation", "company")
                ]
                if bodies:
                    return bodies[0].actors
        met = dict.fromkeys(
            entry.actors[0]
            for entries in reversed(list(self._back(sentence, 2)))
            for entry in entries
            if len(entry.actors) == 1 and entry.actors[0].kind == "person"
        )
        return tuple(met) if len(met) == 2 else ()  # "Ito met Ruiz … They agreed"

    def last_state(self, start: int) -> Actor | None:
        """The state that the last sentences speak of most, the later ones and the subjects counting more."""
        if self.scene == self.sentence(start):
            return self.capital
        told: dict[Actor, float] = {}
        served: dict[Actor, float] = {}  # the states of those who are named with one: "Chile's president"
        for distance, entries in enumerate(self._back(self.sentence(start), 6)):
            for entry in entries:
                if len(entry.actors) == 1:
                    weight = (2.0 if entry.subject else 1.0) * 0.6**distance
                    counts, state = told, entry.actors[0]
                    if state.kind != "country" and len(entry.draft.states) == 1:
                        counts, state = told if entry.draft.sort == "crowd" else served, entry.draft.states[0]
                    if state.kind == "country":
                        counts[state] = counts.get(state, 0.0) + weight
        if told or (served and self.capital is None):
            told = told or served
            return max(told, key=lambda actor: told[actor])
        return self.capital

    def codes(self) -> dict[str, None]:
        """The codes of the states spoken of so far."""
        told = (actor for entry in self.entries[-FAR_BACK:] for actor in entry.actors if actor.kind == "country")
        return {actor.country: None for actor in told if actor.country}

    def last_person(self, start: int) -> Actor | None:
        """The person spoken of last in this sentence or the one before, a subject before another."""
        for entries in self._back(self.sentence(start), 1):
            people = [e for e in entries if len(e.actors) == 1 and e.actors[0].kind == "person"]
            if people:
                return _subject(people, nearest=True).actors[0]
        return None

    def last_body(self, start: int, kinds: Sequence[ActorKind]) -> Actor | None:
        """The body of some kinds that was spoken of last, a subject before another, the first kind before others."""
        for entries in self._back(self.sentence(start)):
            bodies = [e for e in entries if len(e.actors) == 1 and e.actors[0].kind in kinds]
            if bodies:
                bodies = [e for e in bodies if e.actors[0].kind == kinds[0]] or bodies
                return next((e for e in bodies if e.subject), bodies[-1]).actors[0]
        return None

    def makers(self, start: int, *, shared: bool) -> tuple[Actor, ...]:
        """Who made a document that the text hasn't told the makers of: those who acted last, together if shared."""
        sentence = self.sentence(start)
        joint = next(
            (j for j in self.joints[: -FAR_BACK - 1 : -1] if sentence - j.sentence <= (8 if shared else 0)), None
        )
        if joint is not None and (shared or joint.subject):
            return joint.actors
        for entries in self._back(sentence, 2):
            subject = next(
                (e for e in entries if e.subject and UNNAMED not in e.actors and e.draft.sort != "paper"), None
            )
            if subject is not None:
                return subject.actors
        return joint.actors if joint is not None else ()

    def group(self, count: int, office: str, to: str, gazetteer: Gazetteer, people: People) -> tuple[Actor, ...]:
        """Whom "the two leaders", "both sides" or "the countries" means: "states", "people", or people "named"."""
        told: tuple[Actor, ...] = ()  # "the three leaders", of states whose leaders nobody names
        passing: tuple[Actor, ...] = ()  # those who are only named: "spoke of **Chad and Mali**"
        for joint in self.joints[: -FAR_BACK - 1 : -1]:
            if UNNAMED in joint.actors or (to == "named" and any(actor.kind != "person" for actor in joint.actors)):
                continue
            if not told and len(joint.actors) == count:
                told = joint.actors
            found = converted(joint.actors, gazetteer, people, to=to)
            if office:
                holding = tuple(a for a in found if (known := people.all.get(a.id)) is not None and known.holds(office))
                found = holding if len(holding) > 1 else () if people.hold(office) else found
            elif len(found) != len(joint.actors):
                continue
            if len(found) > 1 and count in (0, len(found)):
                if joint.subject or joint.draft.sort == "group":
                    return found
                passing = passing or found
        if passing:
            return passing
        wanted: list[Actor] = []
        for entry in self.entries[: -FAR_BACK - 1 : -1]:
            for actor in entry.actors:
                if to in ("people", "named", ""):
                    known = people.all.get(actor.id)
                    fits = not office or known is None or known.holds(office)
                    if actor.kind == "person" and actor not in wanted and fits:
                        wanted.append(actor)
                else:
                    state = gazetteer.country(actor.country) if actor.kind == "person" else actor
                    if state is not None and state.kind in ("country", "organisation") and state not in wanted:
                        wanted.append(state)
            if count and len(wanted) >= count:
                break
        if len(wanted) < max(2, count):
            return told
        chosen = wanted[: count or 2]
        order: dict[Actor | None, int] = {}
        for at, entry in enumerate(self.entries[-FAR_BACK:]):
            for actor in entry.actors:
                order.setdefault(actor, at)
                order.setdefault(gazetteer.country(actor.country), at)
        return tuple(sorted(chosen, key=lambda actor: order.get(actor, 0)))
