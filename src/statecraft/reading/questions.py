"""Direct questions that begin with an auxiliary: who asks one asserts nothing that it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.finite import HELPERS, bounds
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import CLOSED, Tag

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_NAMES_TOO = frozenset("will may can do are".split())  # "Will Smith", "Can Dundar", "Do Muoi", "Are Lund"
_CONJ_ADV = Tag.CONJ | Tag.ADV
_EDGE = Tag.QUOTE | Tag.STOP | Tag.COMMA
_OPENS_SUBJECT = Tag.DET | Tag.POSS | Tag.PRON | Tag.NUM
# What a clause that only says more of something begins with, behind a comma: "…, after Lima signed it"
_TAKEN_AS_TOLD = frozenset(
    "after since because although though while whereas as who whom whose which now given where despite".split()
)
_ENDS = frozenset({"?", "!"})


def is_asked(reading: Reading, offset: int) -> bool:
    """Whether a place stands in what a direct question that begins with an auxiliary asks for.

    >>> import statecraft
    >>> text = "Has Peru signed it, as Lima said? Peru has signed."
    >>> reading = statecraft.read(text)
    >>> [is_asked(reading, text.index(word)) for word in ("signed", "said", "has signed")]
    [True, False, False]
    """
    if "?" not in reading.vocabulary:
        return False
    tokens = reading.tokens
    low, high = bounds(reading, offset)
    place = tokens.at(offset)
    if next((tokens.words[k] for k in range(place, high) if tokens.words[k] in _ENDS), "") != "?":
        return False
    commas = 0
    for k in range(place, low - 1, -1):
        tag = tokens.tags[k]
        if tokens.words[k] in _ENDS and k < place:
            return False  # of the question before: "“Will Peru sign?” asked Mr Ito, and left?"
        if tag & HELPERS and _opens_question(tokens, k, low):
            return True
        if tag & Tag.COMMA:
            if not commas and k < place and tokens.words[k + 1] in _TAKEN_AS_TOLD:
                return False
            commas += 1
    return False


def _opens_question(tokens: Tokens, k: int, low: int) -> bool:
    """Whether an auxiliary stands where a question begins: "**Will** Peru sign?", "But if so, **will** it sign?"."""
    tags = tokens.tags
    first = k
    while first > low and tags[first - 1] & _CONJ_ADV:
        first -= 1  # "And **will** Peru sign?", "So **does** it sign?"
    if first == low or tokens.words[first - 1] in _ENDS:
        return True
    if not tags[first - 1] & _EDGE and first == k:
        return False
    after = tags[k + 1]
    return bool(after & _OPENS_SUBJECT or (after & Tag.CAP and not after & CLOSED))


def past_auxiliary(reading: Reading, first: int, last: int) -> int:
    """The token that a subject begins with, past the auxiliary of a question that was taken for a part of its name.

    >>> import statecraft
    >>> reading = statecraft.read("Has Peru signed? Will Ruiz has signed.")
    >>> past_auxiliary(reading, 0, 2), past_auxiliary(reading, 4, 6)
    (1, 4)
    """
    tokens = reading.tokens
    tag, start = tokens.tags[first], tokens.starts[first]
    if last - first < 2 or not tag & HELPERS or not tag & Tag.CAP or reading.text[start + 1].isupper():
        return first
    if tokens.words[first] not in _NAMES_TOO or is_asked(reading, start):
        return first + 1
    behind = tokens.starts[first + 1]
    known = tokens.tags[first + 1] & _OPENS_SUBJECT or reading.gazetteer.at(reading.text, behind) is not None
    return first + 1 if known else first
