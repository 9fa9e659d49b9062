"""Firms, rebels and others of one nationality, who have no name but that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Actor, ActorKind
from statecraft.reading.head_words import FIRMS
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.spelling import slug
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.draft import Draft
    from statecraft.reading.meanings import Meanings

_NAMES = Tag.CAP | Tag.DET | Tag.POSS | Tag.NUM


def named_crowd(meanings: Meanings, draft: Draft) -> tuple[Actor, ...]:
    """Those of one nationality by what the text calls them: "two Peruvian mining firms" are firms, and no state."""
    states, words = draft.states, meanings.source
    if len(states) == 1 and states[0].kind in ("organisation", "group") and CLASSES[draft.head] & Role.UNNAMED:
        meanings.nouns[draft.head] = (states[0],)
        return (states[0],)  # "Hezbollah guerrillas"
    owner = next((p for p in range(draft.first, draft.last - 1) if words.tags[p] & Tag.OWNER), None)
    known = words.known(owner + 1) if owner is not None and CLASSES[draft.head] & Role.UNNAMED else None
    if known is not None and known[0] < draft.last and known[2].kind in ("organisation", "group"):
        meanings.nouns[draft.head] = (known[2],)
        return meanings.nouns[draft.head]  # "Colombia's FARC rebels"
    adjectives = [meanings.gazetteer.adjective(state.country) for state in states]
    if len(states) > 1 and all(adjectives):
        names = [f"{adjective} {draft.head}" for adjective in adjectives]
    else:
        # Past "the", "two" and what else stands before the name: "Nepal's Maoist rebels", but "Haiti's rebels"
        named = owner is not None and any(words.tags[p] & Tag.CAP for p in range(owner + 1, draft.last - 1))
        first = owner + 1 if owner is not None and named else draft.first
        while first < draft.last - 1 and (words.tags[first] & _NAMES != Tag.CAP or words.classes[first] & Role.BEFORE):
            first += 1
        names = [words.spelt(first, draft.last)]
    kind: ActorKind = "company" if draft.head in FIRMS else "organisation"
    found = tuple(meanings.bodies.setdefault(name, Actor(slug(kind, name), name, kind=kind)) for name in names)
    if CLASSES[draft.head] & Role.UNNAMED:
        meanings.nouns[draft.head] = found  # "the rebels", from here on
    return found
