"""Who "the Peruvian envoy", "the Peruvian" and "his Peruvian counterpart" are: whom the article named last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import FAR_BACK, VERB, Draft
from statecraft.reading.head_words import FLOCKS
from statecraft.reading.leaders import LEADERS
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.known import Known
    from statecraft.reading.meanings import Meanings

_ENVOYS = frozenset("envoy diplomat official negotiator ambassador mediator".split())
_NEAR = 2  # sentences
_ARTICLE = 2  # tokens of "the Peruvian"
_FAR = 5  # sentences in which somebody of a state is looked for
_ACTS = VERB | Tag.ED
_ONE_OF = ("an", "i", "man", "woman")
_ONES = frozenset(
    "briton pole turk dane swede finn spaniard scot greek czech serb croat slovak argentine filipino cypriot".split()
)
_OTHER_HALF = frozenset({"counterpart", "guest", "host"})
_SECRETARIATS = tuple(
    f"org:{body}" for body in "united-nations nato arab-league opec asean organization-of-american-states".split()
)
_RULERS = tuple(office for office in LEADERS if office != "leader")


def envoy_of(meanings: Meanings, draft: Draft, state: Actor) -> Actor | None:
    """The person spoken of last, who has an office and is of the state or of none that the text tells."""
    if draft.head not in _ENVOYS or draft.det != "the" or state.kind != "country":
        return None
    if own := _of_state(meanings, draft, state, lambda known: bool(known.trades) and not known.holds("leader")):
        return own
    last = meanings.trace.last_person(draft.start)
    known = meanings.people.all.get(last.id) if last is not None else None
    if known is None or not known.trades or known.holds("leader") or known.last < 0 or known.bodies:
        return None
    near = meanings.trace.sentence(draft.start) - meanings.trace.sentence(known.last) <= _NEAR
    return known.actor if near and (not known.codes or state.country in known.codes) else None


def _of_state(meanings: Meanings, draft: Draft, state: Actor, fits: Callable[[Known], bool]) -> Actor | None:
    """The person of a state who was spoken of last before a noun phrase and fits, one who acted before others."""
    for entries in meanings.trace.back(meanings.trace.sentence(draft.start), _FAR):
        own = []
        for entry in entries:
            known = meanings.people.all.get(entry.actors[0].id) if len(entry.actors) == 1 else None
            if known is not None and state.country in known.codes and fits(known):
                own.append(entry)
        if own:
            return next((entry for entry in reversed(own) if entry.subject), own[-1]).actors[0]
    return None


def national(meanings: Meanings, draft: Draft, state: Actor) -> Actor | None:
    """Who "the Peruvian" is that does something: the person of the state spoken of last; None for "the French"."""
    word = meanings.source.words[draft.last - 1]
    after = meanings.source.tags[draft.last]
    if draft.det != "the" or draft.owner or after & Tag.CAP or not after & _ACTS:
        return None
    if draft.last - draft.first > _ARTICLE or not (word.endswith(_ONE_OF) or word in _ONES):
        return None
    found = _of_state(meanings, draft, state, lambda known: True)
    last = meanings.trace.last_person(draft.start) if found is None else None
    known = meanings.people.all.get(last.id) if last is not None else None
    open_to = known is not None and not known.codes and state.country not in meanings.trace.codes()
    return last if open_to else found


def other_half(meanings: Meanings, draft: Draft, states: tuple[Actor, ...]) -> Actor | None:
    """Who "his Peruvian counterpart" is: whom the article gives the like office there; "his guest": whom he met."""
    if draft.head not in _OTHER_HALF or draft.det not in ("his", "her"):
        return None
    owner = meanings.trace.pronoun(draft.det, draft.start, meanings.people)
    known = meanings.people.all.get(owner[0].id) if len(owner) == 1 else None
    if known is None:
        return None
    if states:
        if states[0].country in known.codes:
            return known.actor  # "Ana Ruiz of Peru left. His Peruvian counterpart said": "his" is another's
        offices = [office for office in (*known.trades, known.actor.role) if office]
        return _of_state(
            meanings, draft, states[0], lambda other: other is not known and any(map(other.holds, offices))
        )
    for joint in reversed(meanings.trace.met[-FAR_BACK:]):
        if known.actor in joint.actors:
            others = [actor for actor in joint.actors if actor != known.actor]
            return others[0] if len(others) == 1 and others[0].kind == "person" else None
    return None


def flock_leader(meanings: Meanings, draft: Draft) -> Actor | None:
    """Who leads the members of a faith or a union, None where the noun phrase tells of no such leader.

    It is the person spoken of last, save one who leads a state.
    """
    if draft.states or meanings.source.words[draft.last - 2] not in FLOCKS:
        return None
    last = meanings.trace.last_person(draft.start)
    known = meanings.people.all.get(last.id) if last is not None else None
    rules = known is not None and any(known.holds(office) for office in _RULERS)
    return UNNAMED if last is None or rules else last


def opposition_leader(meanings: Meanings, draft: Draft) -> Actor | None:
    """Whom the article calls an opposition leader, the last one of the state that is told, else the last other leader.

    It is nobody who rules.
    """
    everyone = [known for known in meanings.people.recent() if known.last >= 0]
    codes = {state.country for state in draft.states}
    everyone = [known for known in everyone if not codes or not known.codes or known.codes & codes]
    found = [known for known in everyone if known.opposes]
    found = found or [known for known in everyone if "leader" in known.trades and not any(map(known.told, _RULERS))]
    return max(found, key=lambda known: known.last).actor if found else None


def secretariat(meanings: Meanings, draft: Draft, wanted: str) -> tuple[Actor, ...]:
    """The body of "the Secretary-General" whom nobody names: the one spoken of that has such, else the world's."""
    if draft.head != "secretary-general" or draft.det != "the" or meanings.people.hold(wanted):
        return ()
    spoken = {actor.id: actor for entry in meanings.trace.entries[-FAR_BACK:] for actor in entry.actors}
    having = [spoken[body] for body in _SECRETARIATS if body in spoken]
    written_so = meanings.source.raw(draft.last - 1) == "Secretary-General"
    if not having and written_so:
        world = meanings.gazetteer.named("United Nations")
        having = [world] if world is not None else []
    return tuple(having) if len(having) == 1 else ()
