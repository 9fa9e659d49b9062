"""Names that a hyphen joins to what they only tell of another: "the Oslo-based Lakes Watch"."""

from __future__ import annotations

import re

JOINED = (
    "led|based|backed|brokered|born|made|run|held|sponsored|built|occupied|controlled|trained|style|funded|supported|"
    "owned|designed|proposed|drafted|mediated|dominated|speaking|wide|allied|headquartered"
)
"""What a hyphen joins to a name that only tells of another: "the Oslo-based Lakes Watch", "a NATO-led force"."""
_JOINED = re.compile(rf"-(?:{JOINED})$")


def is_joined(word: str) -> bool:
    """Whether a word is a name that a hyphen joins to what it only tells of another: "Oslo-based".

    >>> is_joined("oslo-based"), is_joined("Guinea-Bissau")
    (True, False)
    """
    return "-" in word and _JOINED.search(word) is not None
