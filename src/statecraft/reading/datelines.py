"""Datelines, which open the first sentence of a wire's story and are no part of what is said: "LIMA (AP) — "."""

from __future__ import annotations

import re

from statecraft.reading.tokens import Tokens

_TOWN = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d{1,2}"
_WIRE = r"\((?:[A-Z]{2,}|[A-Z][\w.]+(?:[\s/][A-Z][\w.]*){0,3})\)"
_DASH = r"\s*(?:--?|[–—])\s+"
_DATELINE = re.compile(
    rf"(?m)^[ \t]*(?:{_TOWN}(?:,\s{_TOWN})?(?:,\s{_DAY})?\s{_WIRE}(?:{_DASH}|\s+(?=[A-Z]))"  # Lima, Peru, May 3 (AP) -
    rf"|{_WIRE}{_DASH}"
    rf"|[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){{0,3}}(?:,\s{_TOWN})?(?:,\s{_DAY})?{_DASH}"  # LIMA, Peru —
    rf"|{_TOWN},\s{_DAY}{_DASH})"
)


def datelines_in(text: str, tokens: Tokens) -> dict[int, int]:
    """The first token of each line that a dateline opens, with the one behind it that its sentence begins at.

    >>> text = "LIMA, Peru (AP) — Rain fell."
    >>> datelines_in(text, Tokens(text)), datelines_in("LIMA is wet.", Tokens("LIMA is wet."))
    ({0: 7}, {})
    """
    first_from = tokens.first_from
    return {first_from(told.start()): first_from(told.end()) for told in _DATELINE.finditer(text)}
