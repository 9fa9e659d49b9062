"""Who holds an office of a body that the text takes up: "the agency's head", "its chief executive"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import Draft
from statecraft.reading.institutions import institution
from statecraft.reading.known import trade

if TYPE_CHECKING:
    from statecraft.reading.noun_meanings import NounMeanings

_BODIES = frozenset("organisation company media".split())


def officer_of(meanings: NounMeanings, draft: Draft) -> tuple[Actor, ...] | None:
    """Whom an office of a body means that its noun or "its" owns: who holds it by the article, else the body.

    It is nobody where the body isn't told, and None for what is no such office. A name behind it is known to hold it.
    """
    if draft.body is not None:
        draft.states = institution(meanings, draft.body) or _served(meanings, draft)
    elif not draft.states:
        owner = meanings.trace.pronoun("its", draft.start, meanings.people)
        draft.states = owner if len(owner) == 1 and owner[0].kind in _BODIES else ()
    if draft.sort == "person" and draft.states:
        found = meanings.person(draft)
        if found and found[0].kind == "person":
            meanings.people.apposed(found[0], draft)
        return found
    if draft.sort != "role" or (draft.body is None and (draft.office or not draft.states)):
        return None
    if not draft.states:
        return (UNNAMED,)
    known = meanings.people.officer(draft.states[0], trade(draft.head, draft.office))
    return (draft.states[0] if known is None else known.actor,)


def _served(meanings: NounMeanings, draft: Draft) -> tuple[Actor, ...]:
    """The one body of whoever was spoken of last: "NATO chief Ann Ito left. **The alliance**'s head"."""
    last = meanings.trace.last_person(draft.start)
    known = meanings.people.all.get(last.id) if last is not None else None
    return tuple(known.bodies.values()) if known is not None and len(known.bodies) == 1 else ()
