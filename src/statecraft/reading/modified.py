"""Whom a name before a common noun means: "White House figures", "Hezbollah fighters", "Ito supporters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.called import CALLING
from statecraft.reading.draft import POSSESSIVES, Draft
from statecraft.reading.head_words import BANDS, EMPLOYED, FIGHTERS, PASSING, PRESS, RANKS, SERVING, WORKS
from statecraft.reading.institutions import EUROPEAN_UNION
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.spelling import slug
from statecraft.reading.unknown_names import is_nobody
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse

_ADJECTIVES = Role.BEFORE | Role.FIELD
_BODY_OFFICIAL = Role.BODY | Role.OFFICIAL
_PRESS = frozenset("media press television radio newspapers".split())
_OUTLETS = PRESS | {"network", "station", "channel", "service"}
_SECRET = frozenset({"intelligence", "security", "spy"})
_MANNED = FIGHTERS | BANDS
_CAMPS = frozenset({"campaign", "camp", "team"})
_PEOPLE = frozenset("person pronoun group people official role".split())
_NAMED_FOR = frozenset({"family", "organization", "organisation"})
_TOLD = frozenset({"account", "version", "summary", "transcript"})
_NEWS = frozenset("news media press".split())
_OF_THE_STATE = frozenset("state state-run state-owned state-controlled official government-run".split())


def _press(discourse: Discourse, draft: Draft, end: int) -> Actor | None:
    """The press of a state, by a name of its own: "Peruvian media", "Peruvian state television"."""
    words = discourse.source.words[draft.last : end]
    reports = words[-1] == "reports" and not _NEWS.isdisjoint(words[:-1])
    state = draft.actor
    if state is None or state.kind != "country" or not (reports or words[-1] in _PRESS):
        return None
    if discourse.source.tags[end - 1] & Tag.CAP:
        return None  # "Quito Radio" is a name
    noun = "media" if reports or words[-1] == "press" else words[-1]
    owned = "" if _OF_THE_STATE.isdisjoint(words) else "state "
    spelt = not draft.owner and draft.form in ("adjective", "name")
    own = discourse.source.spelt(draft.first, draft.last) if spelt else discourse.gazetteer.adjective(state.country)
    name = f"{own or state.name} {owned}{noun}"
    return Actor(slug("media", name), name, kind="media", country=state.country)


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


def modified(discourse: Discourse, draft: Draft, found: tuple[Actor, ...], end: int) -> tuple[Actor, ...] | None:
    """Whom a noun phrase and the nouns after it, up to a token, mean: the maker of "White House figures".

    It is nobody in particular for "Ito supporters".
    """
    tail = discourse.source.words[end - 1]
    if (outlet := _outlet(discourse, draft, end, tail)) is not None:
        return outlet
    if tail == "group" and draft.actor is not None and draft.actor.kind == "country":
        return (UNNAMED,)  # "a Chilean rights group"
    if _is_itself(draft, found, tail):
        return found
    if draft.actor is not None and (body := _of_body(discourse, draft, draft.actor, found, tail)):
        return body
    if tail in PASSING or tail in WORKS or CLASSES.get(tail, 0) & Role.PAPER:
        return found or (UNNAMED,)
    if tail in _TOLD and draft.owner and draft.actor is not None:
        return found or (draft.actor,)  # "the Kremlin's account of the call"
    if draft.sort == "person" and not draft.owner and (name := _named_for(discourse, draft, tail)):
        return (discourse.called(name),)
    if tail in _CAMPS and draft.sort == "person":
        return found or (UNNAMED,)  # "Ito's campaign"
    if draft.head in POSSESSIVES:
        return (UNNAMED,)  # "his brother"
    if draft.sort in _PEOPLE and not draft.owner:
        return found or (UNNAMED,)
    if draft.sort in ("person", "role") and len(found) == 1 and CLASSES.get(tail, 0) & _BODY_OFFICIAL:
        return (side_of(discourse, found[0]),)  # "President Ito's office"
    if not found and draft.actor is not None and CLASSES.get(tail, 0) & _BODY_OFFICIAL:
        return (draft.actor,)
    return (UNNAMED,)


def _outlet(discourse: Discourse, draft: Draft, end: int, tail: str) -> tuple[Actor, ...] | None:
    """Whom nouns of the press mean, and agencies that are none of it; None for other nouns."""
    words = discourse.source.words
    one = words[draft.first - 1] in ("a", "an") and tail != "agency"
    if not one and draft.sort == "actor" and (press := _press(discourse, draft, end)) is not None:
        return (press,)
    if tail == "agency" and words[end - 2] in _SECRET and draft.actor is not None:
        return (draft.actor,)  # "the Peruvian intelligence agency"
    if tail in PRESS and (one or draft.form in ("adjective", "people")):
        the = words[draft.first - 1] == "the"
        outlet = discourse.trace.last_body(draft.start, ("media",)) if the else None
        return (outlet or UNNAMED,)  # "a Chilean newspaper", "a U.S. newspaper", but not "a U.N. agency"
    return None


def _is_itself(draft: Draft, found: tuple[Actor, ...], tail: str) -> bool:
    """Whether a noun only says what a noun phrase is, or who of it acts: "Hezbollah fighters", "the Fatah party"."""
    if tail in RANKS and draft.sort == "body" and draft.states:
        return True  # "a Peruvian army officer"
    if draft.owner:
        return False
    kind = found[0].kind if found else None
    return (
        (tail in _MANNED and kind in ("organisation", "group"))
        or (tail in CALLING and draft.sort == "org")  # "the Delta Energy company"
        or (tail in _OUTLETS and kind == "media")  # "Peru's Canal Sur television"
    )


def _of_body(
    discourse: Discourse, draft: Draft, actor: Actor, found: tuple[Actor, ...], tail: str
) -> tuple[Actor, ...]:
    """The body that those who serve it, or a part of it, stand for; empty for other nouns."""
    if tail == "commission" and actor.id == EUROPEAN_UNION:
        return (discourse.gazetteer.named("European Commission") or actor,)  # "the EU competition commission"
    if draft.owner:
        return ()
    if tail in SERVING:
        return (actor,)
    if actor.kind == "organisation" and (tail == "agencies" or tail in EMPLOYED):
        return found or (actor,)  # "U.N. agencies", "NASA scientists"
    return ()


def _named_for(discourse: Discourse, draft: Draft, tail: str) -> str:
    """The name of a family or band that a name makes with the noun after it; empty where it makes none."""
    if tail in _NAMED_FOR and " " not in draft.name:
        return f"{draft.name} {tail}"  # "the Ito family"
    ruling = " " in draft.name and discourse.source.classes[draft.first - 1] & _ADJECTIVES
    if tail in BANDS and (ruling or is_nobody(discourse, draft)):
        return draft.name  # "the Oslo-based Good Lakes organization", "the ruling Lakes First party"
    return ""
