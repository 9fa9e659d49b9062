"""The items of a list of papers, told apart by its commas, semicolons and its last "and"."""

from __future__ import annotations

import re

from statecraft import Span

PAPER = re.compile(
    r"(?i)(?:[\w’'-]+\s){0,5}?(?:agreement|treaty|treaties|memorand\w+|protocol|convention|contract|declaration|"
    r"statement|plan|program(?:me)?|letter|accord|pact|directive|resolution|communiqu[eé]|road\s?map|deal)s?\b"
)
"""A paper with the words before it: "a joint visa protocol"."""
OPENING = re.compile(r"(?:on\s)?(?:[Aa]n?|[Tt]he)\s|on\s")
"""How an item begins that names a paper or its subject anew: "a", "on the"."""

_NEAR = 200  # characters from "between" to the "and" that belongs to it
_PARTED = re.compile(
    r",\s(?:and\s|as\swell\sas\s)?|\s(?:as\swell\sas|and\salso)\s|\sand\s(?=(?:an?|on|the(?=\s[a-z]))\s)"
)
_PARTED_TWICE = re.compile(r";\s(?:and\s)?|\sand\s(?=an?\s)")  # "a treaty on fish, fowl and fruit; a visa protocol"
_AFTER = re.compile(r"(?i)(?:since|this|these|it|they|he|she|we|which|all)\s")  # "…, and since then"
# What begins so goes on with the item before it.
_GOES_ON = re.compile(
    r"(?:in|for|of|at|to|by|with|from|which|that|who|where|signed|dated|including|particularly|especially|notably)\s"
)
# "Agreements on fish, trade and visas" are several; "on cooperation in fish, trade and visas", nobody can tell.
_LEADS = r"(?:in|of|for|with|between|to|from|at|how|issues|matters)"
_PLAIN = rf"(?!{_LEADS}\b)[^\s,;:]+"
SEVERAL = re.compile(
    r"(?i)(?:[\w’'-]+\s){0,3}?(?:agreements|treaties|contracts|protocols|memorand(?:a|ums)|accords|pacts)"
    r"\s(?:on|in\sthe)\s"
    rf"(?={_PLAIN}(?:\s{_PLAIN})*,\s)"
)
"""Papers that are several by the commas behind them, up to where the first one's subject begins."""


def items_of(text: str, start: int, end: int) -> list[Span]:
    """The items of a list, where semicolons part them or else commas; the last "and" parts two where no comma does.

    >>> text = "agreements on fish, coal and gas"
    >>> [item.text_in(text) for item in items_of(text, 0, len(text))]
    ['agreements on fish', 'coal', 'gas']
    """
    parted = _PARTED_TWICE if text.find(";", start, end) >= 0 else _PARTED
    several = SEVERAL.match(text, start, end)
    papers = several is None and PAPER.match(text, start, end) is not None  # "a treaty on fish, fowl and fruit": one
    items: list[Span] = []
    joint = ""
    for part in parted.finditer(text, start, end):
        if _AFTER.match(text, part.end(), end) is not None:
            end = part.start()
            break
        goes_on = _GOES_ON.match(text, part.end(), end)
        opens = (part[0] != " and " or text.startswith("on ", part.end())) and OPENING.match(text, part.end(), end)
        other = papers and not (opens or text[part.end()].isupper() or PAPER.match(text, part.end(), end))
        begun = text.rfind(" between ", max(start, part.start() - _NEAR), part.start())
        between = part[0] == " and " and begun >= 0 and text.find(" and ", begun, part.start()) < 0
        # "Trade in oil as well as gas, fish, and ships": commas part such a list, up to its end.
        inside = part[0] == " as well as " and text.find(", ", part.end(), end) >= 0
        if part.start() > start and not (goes_on or other or between or inside):
            items.append(Span(start, part.start()))
            start, joint = part.end(), part[0]
    last = text.rfind(" and ", start, end) if joint == ", " and not papers else -1
    if last >= 0:
        items.append(Span(start, last))
        start = last + len(" and ")
    return [*items, Span(start, end)]
