"""Who "the Peruvian envoy" and "the Buddhist leader" are: whom the article named last, where that can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import Draft
from statecraft.reading.head_words import FLOCKS
from statecraft.reading.leaders import LEADERS

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

_ENVOYS = frozenset("envoy diplomat official negotiator ambassador mediator".split())
_NEAR = 2  # sentences
_RULERS = tuple(office for office in LEADERS if office != "leader")


def envoy_of(meanings: Meanings, draft: Draft, state: Actor) -> Actor | None:
    """The person spoken of last, who has an office and is of the state or of none that the text tells."""
    if draft.head not in _ENVOYS or draft.det != "the" or state.kind != "country":
        return None
    last = meanings.trace.last_person(draft.start)
    known = meanings.people.all.get(last.id) if last is not None else None
    if known is None or not known.trades or known.holds("leader") or known.last < 0:
        return None
    near = meanings.trace.sentence(draft.start) - meanings.trace.sentence(known.last) <= _NEAR
    return known.actor if near and (not known.codes or state.country in known.codes) else None


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
