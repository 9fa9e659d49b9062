"""The surnames that later mentions take up, made from full names."""

from __future__ import annotations

from functools import lru_cache

from statecraft.reading.given_names import given_names
from statecraft.reading.spelling import fold

_PARTICLES = frozenset(
    "al el bin ibn bint da de del della den der di dos du la le san santa st van von zu ul ur ter".split()
)
_SUFFIXES = frozenset("Jr Sr I II III IV V VI X XII XIV XVI XXIII".split())
_SURNAME_FIRST = frozenset({"CN", "HK", "KP", "KR", "MO", "SG", "TW", "VN"})
_WESTERN_TOO = frozenset({"HK", "MO", "SG", "TW"})  # "John Lee"

VIETNAMESE = frozenset(
    """Bui Cao Chu Dang Dinh Doan Dao Duong Hoang Huynh Le Luong Luu Ly Mai Ngo Nguyen Phan Pham Phung Ta Tran
    Trinh Truong Tong Vo Vu Vuong""".split()
)
"""Surnames that most Vietnamese have one of, and the names of hardly anybody else begin with."""
SYLLABLES = frozenset("an can do hung long my so son sun than the thu to van".split())
"""What stands behind such a surname in a name, and is a word of English elsewhere: "Vu Thi **Thu Son**"."""


@lru_cache(maxsize=10_000)
def surnames(name: str, country: str | None = None) -> tuple[str, ...]:
    """The forms in which a later mention takes up a person's full name, longest first, those that open a sentence last.

    The country tells where the surname stands first, if no given name known in English does.

    >>> surnames("Nouri al-Maliki"), surnames("Xi Jinping", "CN"), surnames("Ursula von der Leyen")
    (('al-Maliki', 'Maliki', 'Al-Maliki'), ('Xi',), ('von der Leyen', 'Leyen', 'Von der Leyen'))
    >>> surnames("Vu Van Son", "VN")
    ('Son', 'Vu')
    >>> surnames("Lee Ka-chiu", "HK"), surnames("John Lee", "HK"), surnames("Madonna")
    (('Lee',), ('Lee',), ('Madonna',))
    """
    words = fold(name).split()
    if len(words) > 1 and words[-1].rstrip(".") in _SUFFIXES:
        words = words[:-1]
    if len(words) < 2:
        return tuple(words)
    western = country in _WESTERN_TOO and words[0].lower() in given_names()
    if western and "-" in words[-1]:
        words = words[:-1]  # "John Lee Ka-chiu"
    whole = len(words) == 3 or country != "SG" or "-" in words[-1]
    if country == "VN":
        return tuple(dict.fromkeys((words[-1], words[0])))  # "Nguyen Van Linh" is called Linh
    if country in _SURNAME_FIRST and whole and len(words) <= 3 and not western:
        return (words[0],)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    forms = [" ".join(words[start:])]
    last = words[-1]
    if last != forms[0]:
        forms.append(last)
    head, dash, tail = last.partition("-")
    if dash and head.casefold() in ("al", "el"):
        forms.append(tail)
    forms += [form[0].upper() + form[1:] for form in forms]
    return tuple(dict.fromkeys(forms))
