"""Relatives who are told by a first name alone: "Mr. Ito's son, **Luc**," is Luc Ito."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.draft import Draft

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings


def relative_of(meanings: Meanings, draft: Draft, kin: Draft) -> Actor | None:
    """Who a first name behind "Mr. Ito's son" is, None for any other name."""
    if " " in draft.name or draft.form != "name":
        return None
    words = meanings.source.words
    if words[kin.last : draft.first] not in ([], [","]) or not meanings.source.given(draft.first):
        return None
    surname = _surname(meanings, kin)
    if not surname:
        return None
    named = Draft("person", draft.first, draft.last)
    named.name, named.form, named.female = f"{draft.name} {surname}", "name", draft.female
    return meanings.people.register(named).actor


def _surname(meanings: Meanings, kin: Draft) -> str:
    """The surname of the person whose relative a noun phrase tells, "" where it tells nobody's."""
    owner: Sequence[Actor] = ()
    if kin.det in ("his", "her"):
        owner = meanings.trace.pronoun(kin.det, kin.start, meanings.people)
    elif kin.prefix:
        bearer = Draft("person", kin.first, kin.first)
        bearer.name = kin.prefix.split()[-1].removesuffix("'s")
        known = meanings.people.by_surname(bearer)
        owner = (known.actor,) if known is not None else ()
    elif len(meanings.meant) > 1:
        before = meanings.drafts[len(meanings.meant) - 2]
        owner = meanings.meant[-2] if before.owner and before.last == kin.first else ()
    return owner[0].name.rpartition(" ")[2] if len(owner) == 1 and owner[0].kind == "person" else ""
