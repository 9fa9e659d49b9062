"""Which words are given names, and whether a full name is a man's or a woman's."""

from __future__ import annotations

from functools import cache
from typing import Literal

from statecraft.data import rows
from statecraft.reading.spelling import fold, plain

Gender = Literal["f", "m"]

_GENDERS: dict[str, Gender] = {"f": "f", "m": "m"}
_SURNAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "TW", "VN"})


def gender_of(name: str, country: str | None = None) -> Gender | None:
    """The gender that a full name tells, None where it tells none.

    A name that men and women both have tells none, and neither does a first word that is a surname ("Park"), as in the
    names of states that put it first, unless the table knows the person.

    >>> gender_of("Jacinda Ardern"), gender_of("Viktor Yushchenko"), gender_of("Park Geun-hye")
    ('f', 'm', 'f')
    >>> gender_of("Kim Lee") is None, gender_of("Li Na", "CN") is None
    (True, True)
    """
    given, people = _table()
    name = plain(fold(name))
    known = people.get(name)
    if known is not None:
        return known
    words = name.split()
    if country in _SURNAME_FIRST or len(words) < 2:
        return None
    first = words[0]
    if len(first.rstrip(".")) == 1 and len(words) > 2:  # "J. Dennis Hastert" goes by the second
        first = words[1]
    return given.get(first) or given.get(first.partition("-")[0])


@cache
def given_names() -> dict[str, Gender | None]:
    """Given names in small letters, which are hardly ever anything else, and the gender that each tells.

    >>> given_names()["jacinda"], given_names()["dominique"], "will" in given_names()
    ('f', None, False)
    """
    genders, _ = _table()
    told = (name for column, names in _rows() if len(column) == 1 for name in names.split())
    return {fold(name).lower(): genders.get(plain(fold(name))) for name in told}


@cache
def _table() -> tuple[dict[str, Gender], dict[str, Gender]]:
    given: dict[str, set[Gender]] = {}
    people: dict[str, Gender] = {}
    for column, names in _rows():
        gender = _GENDERS.get(column[0])
        if gender is None:
            continue
        if column.endswith("*"):
            people.update(dict.fromkeys(names.split("|"), gender))
        else:
            for name in names.split():
                given.setdefault(plain(name), set()).add(gender)
    return {name: min(genders) for name, genders in given.items() if len(genders) == 1}, people


@cache
def _rows() -> tuple[list[str], ...]:
    return tuple(rows("given_names"))
