"""Datelines, which open the first sentence of a wire's story and are no part of what is said: "LIMA (AP) — "."""

from __future__ import annotations

import re

from statecraft.reading.tokens import Tokens

_TOWN = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}"
_WIRE = r"\((?:[A-Z]{2,}|[A-Z][\w.]+(?:[\s/][A-Z][\w.]*){0,3})\)"
_DASH = r"\s*(?:--?|[–—])\s+"
_CITY = r"[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){0,3}"
_DATELINE = re.compile(
    rf"(?m)^[ \t]*(?:{_TOWN}(?:,\s{_TOWN})?(?:,\s{_DAY})?\s{_WIRE}(?:{_DASH}|\s+(?=[A-Z]))"  # Lima, Peru, May 3 (AP) -
    rf"|{_WIRE}{_DASH}"
    rf"|{_CITY}(?:,\s{_TOWN})?(?:,\s{_DAY})?{_DASH}"  # LIMA, Peru —
    rf"|{_CITY}(?:,\s{_DAY})?\.\s/[A-Z]+/\.\s+"  # LIMA, May 3. /ANDINA/.
    rf"|{_TOWN},\s{_DAY}{_DASH})"
)
# LIMA: Rain fell, where a text begins
_OPENING = re.compile(rf"\s*(?P<city>{_CITY}):\s(?=[A-Z][^\n]{{60}})")


def datelines_in(text: str, tokens: Tokens) -> dict[int, int]:
    """The first token of each line that a dateline opens, with the one behind it that its sentence begins at.

    >>> text = "LIMA, Peru (AP) — Rain fell."
    >>> datelines_in(text, Tokens(text)), datelines_in("LIMA is wet.", Tokens("LIMA is wet."))
    ({0: 7}, {})
    """
    first_from = tokens.first_from
    found = {first_from(told.start()): first_from(told.end()) for told in _DATELINE.finditer(text)}
    opening = _OPENING.match(text)
    return found if opening is None else found | {first_from(opening.start("city")): first_from(opening.end())}


def wires_of(datelines: dict[int, int], tokens: Tokens) -> frozenset[int]:
    """The tokens of datelines from the bracket on that names the wire.

    >>> tokens = Tokens("LIMA, Peru (AP) — Rain fell.")
    >>> sorted(wires_of({0: 7}, tokens))
    [3, 4, 5, 6]
    """
    found: set[int] = set()
    for first, behind in datelines.items():
        opening = next((k for k in range(first, behind) if tokens.words[k] in ("(", "/")), behind)
        found.update(range(opening, behind))
    return frozenset(found)
