"""Surnames that are nouns too, known by somebody's full name: "Park" after "Park Jin", "Hall" after "Ann Hall"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.draft import Draft
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.surnames import SYLLABLES, VIETNAMESE
from statecraft.reading.word_classes import Tag, unowned

if TYPE_CHECKING:
    from statecraft.reading.name_drafts import Names
    from statecraft.reading.scan import Scan

_NOUNS = Role.HEAD | Role.NOT_A_NAME
_VIETNAMESE = frozenset(map(str.lower, VIETNAMESE))


def take_name(scan: Scan, draft: Draft) -> None:
    """Note the first and the last word of somebody's full name that are nouns otherwise."""
    if draft.sort == "person" and " " in draft.name:
        names = draft.name.split()
        for name in (names[0], names[-1]):
            if CLASSES.get(name.lower(), 0) & _NOUNS:
                scan.noun_names.add(name)


def noun_name(scan: Scan, k: int) -> Draft | None:
    """Somebody by such a surname alone, at a token: "**Park** said", but "Park Avenue" and "the park" as ever."""
    name = unowned(scan.raw(k))
    if name not in scan.noun_names or (scan.tags[k - 1] | scan.tags[k + 1]) & Tag.CAP:
        return None
    draft = Draft("person", k, k + 1)
    draft.name, draft.form = name, "name"
    return draft


def is_vietnamese(names: Names, k: int) -> bool:
    """Whether a Vietnamese name begins at a token and ends in a word of English: "Vu Thi Thu **Son**"."""
    if names.words[k] not in _VIETNAMESE or k >= names.size or not names.tags[k] & Tag.CAP:
        return False
    return names.raw(k) in VIETNAMESE and names.words[names.name_end(k) - 1] in SYLLABLES
