"""Offices that a noun owns which takes up what was spoken of: "the country's president", "the agency's head"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.draft import OF_THE_BODY, OF_THE_STATE, Draft
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import Tag, unowned

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts

_OF_STATES = frozenset({"role", "person", "body", "house", "official", "people"})
_OFFICES = frozenset({"role", "official", "person"})
_BETWEEN = 3  # adjectives of the body: "the militant group's"
_NO_ADJECTIVE = ~(Tag.ED | Tag.ING | Tag.ADV)


def office_of_state(source: Drafts, i: int, k: int, count: int) -> Draft | None:
    """What "the country's" at ``i`` and ``k`` brings; None for what speaks of nobody."""
    draft = source.phrase(i, k + 1, OF_THE_STATE, count)
    own = draft is not None and draft.det == OF_THE_STATE and draft.sort in _OF_STATES and not draft.states
    return draft if own else None


def office_of_body(source: Drafts, i: int, k: int) -> Draft | None:
    """The office of a body, from "the" at ``i`` on, whose other words begin at ``k``; None where none stands there."""
    if not (source.tags[k] | source.tags[k + 1] | source.tags[k + 2]) & Tag.OWNER:  # as most
        return None
    owner = next((p for p in range(k, min(k + _BETWEEN, source.size - 1)) if source.tags[p] & Tag.OWNER), None)
    if owner is None or any(tag & (_NO_ADJECTIVE | Tag.CAP) for tag in source.tags[k:owner]):
        return None
    noun = unowned(source.words[owner])
    if not CLASSES.get(noun, 0) & Role.INSTITUTION or source.tags[owner] & Tag.CAP:
        return None
    draft = source.phrase(i, owner + 1, OF_THE_BODY, 0)
    if draft is None or draft.det != OF_THE_BODY or draft.sort not in _OFFICES or draft.states or draft.prefix:
        return None
    draft.body = Draft("institution", i, owner + 1)
    draft.body.head, draft.body.det, draft.body.start = noun, "the", source.starts[i]
    return draft
