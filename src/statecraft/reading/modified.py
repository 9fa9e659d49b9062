"""Whom a name before a common noun means: "White House figures", "Hezbollah fighters", "Ito supporters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import Draft
from statecraft.reading.head_words import BANDS, FIGHTERS, PASSING, PRESS, SERVING, WORKS
from statecraft.reading.role_words import CLASSES, Role

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse

_BODY_OFFICIAL = Role.BODY | Role.OFFICIAL


def side_of(discourse: Discourse, actor: Actor) -> Actor:
    """Whom somebody's office or spokesman speaks for: the body that a person leads, else its state."""
    if actor.kind != "person":
        return actor
    known = discourse.people.all.get(actor.id)
    if discourse.people.left_office(actor):
        return actor
    if known is None:
        return discourse.called(actor.name)  # "a spokesman for Delta Foods"
    return next(iter(known.bodies.values()), None) or discourse.gazetteer.country(actor.country) or actor


def modified(discourse: Discourse, draft: Draft, found: tuple[Actor, ...], tail: str) -> tuple[Actor, ...] | None:
    """Whom "White House figures" or "Ito supporters" means: the maker of a work, else nobody in particular."""
    one = discourse.source.words[draft.first - 1] in ("a", "an") and tail != "agency"
    if tail in PRESS and (one or draft.form in ("adjective", "people")):
        return (UNNAMED,)  # "a Chilean newspaper", "a U.S. newspaper", but not "a U.N. agency"
    if tail == "group" and draft.actor is not None and draft.actor.kind == "country":
        return (UNNAMED,)  # "a Chilean rights group"
    if tail in FIGHTERS | BANDS and not draft.owner and found and found[0].kind in ("organisation", "group"):
        return found  # "Hezbollah fighters", "the Fatah party"
    if tail in SERVING and not draft.owner and draft.actor is not None:
        return (draft.actor,)
    if tail in PASSING or tail in WORKS or CLASSES.get(tail, 0) & Role.PAPER:
        return found or (UNNAMED,)
    if tail in ("campaign", "camp", "team") and draft.sort == "person":
        return found or (UNNAMED,)  # "Ito's campaign"
    if draft.head in ("his", "her", "its", "their"):
        return (UNNAMED,)  # "his brother"
    if draft.sort in ("person", "pronoun", "group", "people", "official", "role") and not draft.owner:
        return found or (UNNAMED,)
    if draft.sort in ("person", "role") and len(found) == 1 and CLASSES.get(tail, 0) & _BODY_OFFICIAL:
        return (side_of(discourse, found[0]),)  # "President Ito's office"
    if not found and draft.actor is not None and CLASSES.get(tail, 0) & _BODY_OFFICIAL:
        return (draft.actor,)
    return (UNNAMED,)
