"""Whose state a title by itself and a surname beside a leader's mean: "the Home Secretary", "Putin and Kim"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.data import rows
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.reading.leaders import HEADS

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

_MEETS = (["met"], ["meets"], ["hosted"], ["hosts"], ["welcomed"], ["telephoned"])
_LONGEST = 5  # words of a title


@cache
def _seats() -> dict[str, tuple[str, frozenset[str]]]:
    """By title or body the state that it tells, and the others whose own news have such."""
    return {seat: (state, frozenset(others.split())) for seat, state, others in rows("seats")}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(seat.partition(" ")[0] for seat in _seats())


_LOCAL = frozenset("governor mayor senator lawmaker judge prosecutor director chairman official spokesman".split())


def take_seat(meanings: Meanings, draft: Draft) -> None:
    """Give somebody the state whose minister a title tells, where no other that has such is spoken of so far.

    "Home Secretary Ann Ito" is the United Kingdom's, but not in news of India.
    """
    if draft.sort == "body":
        if draft.det == "the":
            _take_house(meanings, draft)
    elif draft.sort == "actor":
        _take_country(meanings, draft)
    elif draft.sort == "person":
        if draft.form == "name" and " " in draft.name and not draft.states:
            _take_owner(meanings, draft)
        elif draft.form == "title" and not (draft.states or draft.prefix or draft.det):
            _take_title(meanings, draft)


def _take_title(meanings: Meanings, draft: Draft) -> None:
    """Give somebody the state whose minister the title tells."""
    words = meanings.source.words
    if words[draft.first].replace("á", "a") not in _first_words():
        return
    for stop in range(min(draft.last, draft.first + _LONGEST), draft.first, -1):
        told = _seats().get(" ".join(words[draft.first : stop]).replace("á", "a"))
        if told is not None:
            own, others = told
            spoken = _spoken(meanings)
            state = meanings.gazetteer.country(own)
            if state is not None and (own in spoken or spoken.isdisjoint(others)):
                draft.states = [state]
            return


def _take_country(meanings: Meanings, draft: Draft) -> None:
    """Give an office-holder with a name the country behind "of": "Prime Minister Ann Ito **of Peru**"."""
    before = meanings.drafts[-2] if len(meanings.drafts) > 1 else None
    if before is None or before.sort != "person" or before.states or draft.form != "name":
        return
    state, words = draft.actor, meanings.source.words
    if state is None:
        return
    between = words[before.last : draft.first + (draft.det == "the")]
    national = before.office and before.office not in _LOCAL  # "Senator Ann Ito of Georgia" is of no country
    if state.kind == "country" and national and between in (["of"], ["of", "the"]):
        before.states = [state]


def _take_owner(meanings: Meanings, draft: Draft) -> None:
    """Give somebody by a full name the country right before it: "**Peru's** Ana Ruiz"."""
    owner = meanings.drafts[-2] if len(meanings.drafts) > 1 else None
    if owner is None or not owner.owner or owner.last != draft.first or owner.form != "name":
        return
    if owner.actor is not None and owner.actor.kind == "country":
        draft.states = [owner.actor]


def _take_house(meanings: Meanings, draft: Draft) -> None:
    """Give "the Treasury" its state, as far as no state is spoken of whose news call their own so."""
    named = meanings.source.raw(draft.last - 1) if draft.last - draft.first == 2 else ""  # and no "Japanese Treasury"
    told = _seats().get(named)
    if told is None or draft.tells_states or not _spoken(meanings).isdisjoint(told[1]):
        return
    state = meanings.gazetteer.country(told[0])
    draft.states = [state] if state is not None else []


def _spoken(meanings: Meanings) -> set[str | None]:
    """The states spoken of so far."""
    return {state.country for before in meanings.drafts[-FAR_BACK:] for state in _states(before)}


def _states(draft: Draft) -> tuple[Actor, ...]:
    return (*draft.states, draft.actor) if draft.actor is not None else tuple(draft.states)


def sitting_leader(meanings: Meanings, draft: Draft) -> Actor | None:
    """Who heads a state that is named nearby and has a surname that many have: "**Yoon** said Seoul would respond"."""
    found = meanings.people.sitting(draft.name) if meanings.reports(draft) else None
    if found is None:
        return None
    at = len(meanings.meant)
    near = meanings.drafts[max(0, at - FAR_BACK) : at + FAR_BACK]
    spoken = {state.country for other in near for state in _states(other) if state.kind == "country"}
    return found if found.country in spoken else None


def _is_beside(gap: Sequence[str]) -> bool:
    """Whether the words between two surnames make them a pair: "Putin **and** Kim", "Putin **met with** Kim"."""
    return gap in (["and"], [","]) or (gap[:1] in _MEETS and gap[1:] in ([], ["with"]))


def beside_a_leader(meanings: Meanings, draft: Draft) -> Actor | None:
    """Who leads another state and has a surname that many have, joined to a leader's: "Putin and **Kim**"."""
    found = meanings.people.heading(draft.name)
    if found is None:
        return None
    at, words = len(meanings.meant), meanings.source.words
    before = meanings.drafts[at - 1] if at else None
    if before is not None and _is_beside(words[before.last : draft.first]):
        other = meanings.meant[-1][:1]
    elif at + 1 < len(meanings.drafts):
        behind = meanings.drafts[at + 1]
        joined = _is_beside(words[draft.last : behind.first]) and behind.sort == "person"
        leader = (behind.actor or meanings.people.table(behind)) if joined else None
        other = (leader,) if leader is not None else ()
    else:
        return None
    leads = bool(other) and other[0].kind == "person" and other[0].role in HEADS
    return found if leads and other[0].country != found.country else None
