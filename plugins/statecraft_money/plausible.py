"""Numbers beside words that also mean something else: whether they are money."""

from __future__ import annotations

import re
from decimal import Decimal

from statecraft_money.currencies import Unit
from statecraft_money.numerals import Number

_WEIGHED = re.compile(
    r"\sof\s(?!(?:aid|debt|investments?|funding|public|taxpayers?|bonds?|exports?|imports?|savings|damage|credit|"
    r"goods|trade|"
    r"the|new|its|their|his)\b)|\s(?:bags?|man|men|bombs?|weight)\b"
)
_PAYING = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|cost\w*|worth|pric\w*|fin(?:e|ed|es)|spen[dt]\w*|earn\w*|charg\w*|bills?|s(?:ell|"
    r"old)\w*|b(?:uy|ought)\w*|fees?|wage\w*|salar\w*|"
    r"budget|prize|reward|l[eo]an\w*|borrow\w*|owe\w*|valued?|rais\w*|donat\w*|bail|money|cash|fund\w*|aid|price|"
    r"tax\w*|sterling|£)",
    re.IGNORECASE,
)
SMALL = Decimal(1000)


def plausible(text: str, number: Number, end: int, unit: Unit) -> bool:
    """Whether a number and a word that also means something else are money."""
    word = text[number.end : end].strip(" -").casefold()
    if word in ("pound", "pounds"):
        if (text[number.end] == "-" and not number.scaled) or _WEIGHED.match(text, end):
            return False
        whole = number.start < 24 and len(text) - end < 24
        return (
            number.value >= 1_000_000
            or whole
            or bool(_PAYING.search(text, max(0, number.start - 160), min(len(text), end + 60)))
        )
    if word in (
        "won",
        "real",
        "marks",
        "sum",
        "som",
        "lat",
        "sol",
        "crown",
        "crowns",
        "colon",
        "sterling",
        "lei",
        "kip",
        "sen",
        "fen",
    ):
        if word == "real" and text.startswith(" estate", end):
            return False
        if word in ("won", "sum", "som", "sol", "colon"):
            return number.scaled or (
                number.value >= SMALL and not re.match(r"\s(?:the|a|an|\d|in|more|fewer|seats)\b", text[end:])
            )
        return number.scaled or number.value >= 100
    if word == "mark":
        return number.scaled or text[number.end] == "-"
    return not (word in ("cent", "cents", "c") and text.startswith(" per cent", number.end))
