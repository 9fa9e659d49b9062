"""How exact an amount is meant: the words right before it and right after it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Modifier = Literal["exact", "about", "more_than", "less_than"]

# Words that may stand between a qualifier and its amount.
_FURTHER = frozenset("another additional extra further".split())
_ARTICLES = frozenset("a an".split())
# What "over" belongs to rather than to the amount: "a row over $5m", "handed over $5m".
_OVER_WHAT = frozenset(
    "dispute disputes row battle fight lawsuit suit sued sue charged concern concerns debate arrested trial jailed "
    "investigated probe took take taken taking handed hand hands handing turned turn turning signed passed pass fined "
    "controversy scandal questioned quarrel clash clashed anger outcry argument accused".split()
)
_BEFORE = re.compile(r"(?<![^\W\d_])(?<!['’.-])(?:(?:[^\W\d_]++|['’.-])++\s++){1,6}+\Z")
_AFTER = re.compile(r",?\s((?:[a-z]+\s){0,3}[a-z]+)")
_MARKS = {"~": "about", "≈": "about", ">": "more_than", "<": "less_than"}
# "caps spending at $5bn", "a maximum fine of $5m".
_CAPPED = re.compile(
    r"(?i)\b(?:capp?(?:ed|ing|s)?|limit(?:ed|s|ing)?|ceiling)\s(?:[^.;$€£]{0,40}\s)?(?:at|to)\s\Z"
    r"|\b(?P<limit>maxi|mini)mum\s(?!wage)[a-z]+\sof\s\Z"
)
_GLUED = re.compile(r"(?i)(?P<more>\+(?!\s?\d|\w)|[ -]plus\b(?! )|-plus\b)|(?P<about>-odd\b)")
# "$20-odd billion"
_INSIDE = re.compile(r"[ -](odd|plus)[ -]")


@cache
def _phrases(place: str) -> dict[str, Modifier]:
    lines = files(__package__).joinpath("data", "qualifiers.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {phrase: cast("Modifier", said) for phrase, where, said in rows if where == place}


def modifier_of(text: str, start: int, end: int) -> Modifier:
    """How exact an amount is meant.

    >>> text = "It cost well over $5m, nearly $6m in all, and the $7m or more was lent under the $9m plan."
    >>> [modifier_of(text, text.index(sum), text.index(sum) + 3) for sum in ("$5m", "$6m", "$7m", "$9m")]
    ['more_than', 'about', 'more_than', 'exact']
    """
    inside = _INSIDE.search(text, start, end)
    if inside is not None:
        return "about" if inside[1] == "odd" else "more_than"
    return _after(text, end) or _before(text, start) or "exact"


def _after(text: str, end: int) -> Modifier | None:
    glued = _GLUED.match(text, end)
    if glued is not None:
        return "more_than" if glued["more"] else "about"
    match = _AFTER.match(text, end)
    if match is None:
        return None
    words = match[1].split()
    for size in range(len(words), 0, -1):
        said = _phrases("after").get(" ".join(words[:size]))
        if said is not None and words[size : size + 1] != ["than"]:
            return said
    return None


def _before(text: str, start: int) -> Modifier | None:
    """How exact the words and marks before an amount say it is, None where they say nothing."""
    lead = text[max(0, start - 2) : start].rstrip()[-1:]
    if lead in _MARKS:
        return cast("Modifier", _MARKS[lead])
    window = text[max(0, start - 60) : start]
    match = _BEFORE.search(window)
    if match is None:
        return None
    words = match[0].casefold().split()
    if words[-1:] == ["between"]:
        words.pop()
    if words[-1:] == ["the"]:
        return None  # "more than the $5bn that was asked for": the amount itself is exact
    article = further = False
    while words and (words[-1] in _FURTHER or words[-1] in _ARTICLES):
        word = words.pop()
        further = further or word in _FURTHER
        article = article or (word in _ARTICLES and not further)
    for size in range(min(4, len(words)), 0, -1):
        said = _phrases("before").get(" ".join(words[-size:]))
        if said is None or (article and (size == 1 or words[-2:] == ["close", "to"])):
            # "under the $5bn plan" is under a plan, "close to a $5bn deal" close to a deal
            continue
        if words[-1] == "over" and words[-2:-1] and words[-2] in _OVER_WHAT:
            return None
        return said
    if words and words[-1] in ("at", "to", "of"):
        capped = _CAPPED.search(window)
        if capped is not None:
            return "more_than" if (capped["limit"] or "").casefold() == "mini" else "less_than"
    return None
