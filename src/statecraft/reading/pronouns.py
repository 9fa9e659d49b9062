"""Whom "he", "it" and "they" mean, among the noun phrases of the sentences before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import FAR_BACK
from statecraft.reading.entries import first_acting

if TYPE_CHECKING:
    from statecraft.reading.entries import Entry
    from statecraft.reading.groups import Trace
    from statecraft.reading.people import People

_SERVING = frozenset({"official", "someone"})
_MANY = frozenset({"police", "forces", "troops", "military", "army"})  # "Peruvian police shot a man they say was armed"
_THINGS = frozenset({"country", "organisation", "company", "media"})
_REACH = 3  # sentences back that several are looked for
_READOUT = 6  # and where nobody else is spoken of
_OF = len(" of ")
_MEETING = 2  # sentences that a meeting is remembered for
FURTHEST = 4  # sentences back that a pronoun is looked for


def meant(trace: Trace, word: str, sentence: int, people: People) -> tuple[Actor, ...]:
    """Whom a pronoun in a sentence means; empty where nobody fits."""
    if word in ("he", "him", "his"):
        return _single(trace, sentence, people, female=False, nearest=word == "his")
    if word in ("she", "her", "hers"):
        return _single(trace, sentence, people, female=True, nearest=word in ("her", "hers"))
    if word in ("it", "its"):
        return _thing(trace, sentence)
    return _several(trace, sentence)


def _single(trace: Trace, sentence: int, people: People, *, female: bool, nearest: bool) -> tuple[Actor, ...]:
    """The person whom "he" or "she" takes up, by gender, who acts before others."""
    for distance, entries in enumerate(trace.back(sentence, FURTHEST)):
        fitting = []
        for entry in entries:
            if len(entry.actors) == 1 and entry.actors[0].kind == "person":
                known = people.all.get(entry.actors[0].id)
                gender = known.female if known else None
                if gender is None or gender == female:
                    fitting.append(entry)
        if not any(entry.subject for entry in fitting) and _holds_office(entries):
            return (UNNAMED,)  # "The king thanked Ann Ito. He said"
        if fitting:
            chosen = first_acting(fitting, nearest=nearest and not distance)
            known = people.all.get(chosen.actors[0].id)
            if known is not None and known.female is None:
                known.female = female
            return chosen.actors
        speaking = [e for e in entries if _speaks(e) and e.draft.sort in _SERVING and not e.draft.head.endswith("s")]
        speaking = [e for e in speaking if not e.draft.owner]  # "a prosecutor's office"
        if speaking:
            return first_acting(speaking, nearest=nearest and not distance).actors
    for entries in trace.back(sentence, 1):
        offices = [e for e in entries if _speaks(e) and e.draft.sort == "role" and e.subject]
        if offices:
            return offices[-1].actors  # "The director of Peru's prisons said … He added": nobody is named
    return ()


def _holds_office(entries: list[Entry]) -> bool:
    """Whether somebody of an office acts without a name: "The king", but not "The king of Peru's letter"."""
    acting = (e for e in entries if e.draft.sort == "role" and e.subject and e.actors == (UNNAMED,))
    offices = [e for e in acting if e.draft.head != "speaker"]  # "The speaker sounded like Ann Ito"
    return any(not any(0 < other.start - e.draft.end <= _OF for other in entries) for e in offices)


def _speaks(entry: Entry) -> bool:
    """Whether whom an entry means can be "she": the paper of "a reporter for the Lagos Herald" can't."""
    return entry.actors[0].kind != "media"


def _thing(trace: Trace, sentence: int) -> tuple[Actor, ...]:
    for distance, entries in enumerate(trace.back(sentence, 2)):
        fitting = [entry for entry in entries if _is_thing(entry)]
        joints = [j for j in trace.joints[-FAR_BACK:] if j.subject and j.sentence == sentence - distance]
        alone = [e for e in fitting if not any(e.start >= j.start and e.actors[0] in j.actors for j in joints)]
        if fitting:  # "Peru and Chile say Mali lies, a charge **it** denies": none of the two
            return first_acting(alone or fitting, nearest=not distance).actors
    return ()


def _is_thing(entry: Entry) -> bool:
    """Whether a noun phrase can be "it": a body, or a document that was told of before, whoever made it."""
    draft = entry.draft
    body = len(entry.actors) == 1 and entry.actors[0].kind in _THINGS
    paper = len(entry.actors) == 1 and draft.sort == "paper" and draft.det not in ("a", "an")
    before_noun = draft.sort == "actor" and draft.form == "adjective"
    return (body or paper) and not before_noun and not draft.head.endswith("s")


def _several(trace: Trace, sentence: int) -> tuple[Actor, ...]:
    """Those whom "they" takes up: the last who are told as several, who act before others.

    Who met in a sentence before goes before those who are only named since.
    """
    for distance, entries in enumerate(trace.back(sentence, _REACH)):
        joints = [joint for joint in trace.joints[-FAR_BACK:] if joint.sentence == sentence - distance]
        plural = [
            entry for entry in entries
            if len(entry.actors) > 1
            or (entry.draft.sort in ("unnamed", "crowd", "people", "official") and entry.draft.head.endswith("s"))
            or entry.draft.form == "people"
            or (entry.draft.sort == "body" and entry.draft.head in _MANY and entry.subject)
            or (entry.draft.actor is not None and entry.draft.actor.members)  # "European governments"
        ]  # fmt: skip
        fitting = sorted([*joints, *(entry for entry in plural if entry not in joints)], key=lambda entry: entry.start)
        fitting = [entry for entry in fitting if entry.draft.form != "adjective" or entry.draft.sort != "actors"]
        acting = next((entry for entry in fitting if entry.subject), None)
        if acting is None and sentence - distance in trace.lost:
            return (UNNAMED,)
        if fitting:
            return (acting or (_met_before(trace, sentence - distance) if distance else None) or fitting[0]).actors
        if distance:
            subjects = [entry for entry in entries if entry.subject]
            bodies = [e for e in subjects if e.actors[0].kind in ("country", "organisation", "company")]
            if bodies and (bodies[0] is subjects[0] or not _persons_met(trace, sentence)):
                return bodies[0].actors
    met = dict.fromkeys(
        entry.actors[0]
        for entries in reversed(list(trace.back(sentence, 2)))
        for entry in entries
        if entry.actors[0].kind == "person"
    )
    if len(met) == 2:
        return tuple(met)  # "Ito met Ruiz … They agreed"
    last = _met_before(trace, sentence, _READOUT)
    return last.actors if last is not None else ()


def _persons_met(trace: Trace, sentence: int) -> bool:
    """Whether persons met shortly before: "Ito met Ruiz. He said **Peru** would help. They agreed"."""
    met = _met_before(trace, sentence, _REACH)
    return met is not None and all(actor.kind == "person" for actor in met.actors)


def _met_before(trace: Trace, sentence: int, far: int = _MEETING) -> Entry | None:
    """Those who met in a sentence or the two before it, the last of them: "Ito met Ruiz. He praised Chile and Mali"."""
    met = trace.met[-1] if trace.met else None
    return met if met is not None and sentence - met.sentence <= far else None
