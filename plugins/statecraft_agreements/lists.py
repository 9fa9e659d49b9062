"""Deals that are told in a list: what joins one to the next, and several that one noun stands for."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.items import SEVERAL, items_of

INCLUDING = re.compile(r"(?i),?\s(?:including|namely|among them|such as|[-–—])\s")
# Something that goes by another name: "as well as a programme of art, film and music exchanges"
_ITEMS = (
    r"(?:,?\sand\s(?:an?|the)\s[^,;.]{3,90}?|,?\sas\swell\sas\s(?P<paper>(?:an?|the)\s(?:program(?:me)?|plan|"
    r"statement)\s[^;.]{3,90}?))?"
)
LISTED = re.compile(
    rf"(?i){_ITEMS}(?:,?\s(?:and|or|as well as|as was|as were)\s|,\s)(?:also\s|on\s)?|{INCLUDING.pattern[4:]}"
)
_ABOUT = re.compile(r"\s(?:on|in)\s")
_LIST = 3  # items
_AND_ON = re.compile(
    r"(?:,\s(?:and\s|as\swell\sas\s)?|\sand\s|\sas\swell\sas\s)(?P<on>on)\s(?:the\s)?(?!the\b|\w*day\b|[A-Z]\w+\s\d)"
)


def each(text: str, deal: Deal) -> list[Deal]:
    """The deals of "agreements on fish, trade and visas" that were made, or of any on fish, on trade and on visas."""
    about = deal.subject
    if about is None or text[deal.trigger.end - 1] != "s" or _ABOUT.match(text, deal.trigger.end) is None:
        return [deal]
    further = list(_AND_ON.finditer(text, about.start, about.end))
    if not further:
        return _parted(text, deal, about)
    ends = [match.start() for match in further[1:]] + [about.end]
    first = evolve(
        deal, clause=Span(deal.clause.start, further[0].start()), subject=Span(about.start, further[0].start())
    )
    others: list[Deal] = []
    for on, end in zip(further, ends, strict=True):
        verb = None if text.find(" between ", on.end(), end) > 0 else deal.verb  # whose the deal is, stands there
        others.append(
            evolve(
                deal,
                trigger=Span(*on.span("on")),
                verb=verb,
                clause=Span(on.start("on"), end),
                subject=Span(on.end(), end),
            )
        )
    return [first, *others]


def _parted(text: str, deal: Deal, about: Span) -> list[Deal]:
    """The deals that commas part; one where fewer than three were made, as "and" may join words of its subject."""
    made = deal.status in ("signed", "agreed") and SEVERAL.match(text, deal.trigger.start, about.end) is not None
    items = items_of(text, deal.trigger.start, about.end) if made else []
    if len(items) < _LIST:
        return [deal]
    first = evolve(deal, clause=Span(deal.clause.start, items[0].end), subject=Span(about.start, items[0].end))
    others = [evolve(deal, trigger=item, clause=item, subject=item, phrase=item.start) for item in items[1:]]
    others[-1] = evolve(others[-1], clause=Span(items[-1].start, deal.clause.end))  # with the verb of a passive
    return [first, *others]


def passed_over(text: str, last: Deal, deal: Deal) -> Deal | None:
    """The paper of another name between two of a list: "as well as **a programme of exchanges** and a protocol"."""
    joint = LISTED.fullmatch(text, last.clause.end, deal.phrase)
    if joint is None or not joint["paper"]:
        return None
    paper = Span(*joint.span("paper"))
    return evolve(deal, trigger=paper, clause=paper, subject=paper, phrase=paper.start)
