"""Where each currency is used: the names of places that tell currencies of one name apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, tuple[str, ...]]:
    lines = files(__package__).joinpath("data", "places.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "currency\t")))
    return {code: tuple(names.split("|")) for code, names in rows}


@cache
def used_in() -> dict[str, frozenset[str]]:
    """Each place's name, in lower case, and the currencies that it tells of.

    >>> sorted(used_in()["egyptian"]), used_in().get("ruritania")
    (['EGP'], None)
    """
    told: dict[str, set[str]] = {}
    for code, names in _table().items():
        for name in names:
            told.setdefault(name.casefold(), set()).add(code)
    return {name: frozenset(codes) for name, codes in told.items()}


@cache
def _pattern(codes: tuple[str, ...]) -> re.Pattern[str]:
    groups = [
        f"(?P<{code}>{'|'.join(re.escape(name) for name in sorted(_table()[code], key=len, reverse=True))})"
        for code in codes
        if code in _table()
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)" if groups else r"(?!)")


def spoken_of(text: str, codes: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """The places in a text that speak for one of the currencies, as offset and currency."""
    for match in _pattern(codes).finditer(text):
        yield match.start(), match.lastgroup or ""


def nearest(found: Sequence[tuple[int, str]], place: int, reach: int) -> str | None:
    """The currency of the place that is named nearest, within ``reach`` characters.

    >>> nearest([(4, "INR"), (90, "PKR")], 30, 50), nearest([(4, "INR")], 90, 50)
    ('INR', None)
    """
    at = bisect_left(found, (place, ""))
    beside = [found[index] for index in (at - 1, at) if 0 <= index < len(found)]
    # Who pays is told before the amount, and what comes after it is often the next one's.
    told = min(beside, key=lambda pair: place - pair[0] if pair[0] < place else 2 * (pair[0] - place), default=None)
    return told[1] if told is not None and abs(told[0] - place) <= reach else None
