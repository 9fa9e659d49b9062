"""Deals that are told in a list: what joins one to the next, and several that one noun stands for."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Span
from statecraft_agreements.deal import Deal

INCLUDING = re.compile(r"(?i),?\s(?:including|namely|among them|such as|[-–—])\s")
# Something that goes by another name: "as well as a programme of art, film and music exchanges"
_ITEMS = (
    r"(?:,?\sand\s(?:an?|the)\s[^,;.]{3,90}?|,?\sas\swell\sas\s(?P<paper>(?:an?|the)\s(?:program(?:me)?|plan|"
    r"statement)\s[^;.]{3,90}?))?"
)
LISTED = re.compile(rf"(?i){_ITEMS}(?:,?\s(?:and|or|as well as)\s|,\s)(?:also\s|on\s)?|{INCLUDING.pattern[4:]}")
_AND_ON = re.compile(
    r"(?:,\s(?:and\s|as\swell\sas\s)?|\sand\s|\sas\swell\sas\s)(?P<on>on)\s(?:the\s)?(?!the\b|\w*day\b|[A-Z]\w+\s\d)"
)


def each(text: str, deal: Deal) -> list[Deal]:
    """The deals of "agreements on fish, on trade and on visas", one for each "on"."""
    about = deal.subject
    if about is None or text[deal.trigger.end - 1] != "s" or not text.startswith(" on ", deal.trigger.end):
        return [deal]
    further = list(_AND_ON.finditer(text, about.start, about.end))
    if not further:
        return [deal]
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


def passed_over(text: str, last: Deal, deal: Deal) -> Deal | None:
    """The paper of another name between two of a list: "as well as **a programme of exchanges** and a protocol"."""
    joint = LISTED.fullmatch(text, last.clause.end, deal.phrase)
    if joint is None or not joint["paper"]:
        return None
    paper = Span(*joint.span("paper"))
    return evolve(deal, trigger=paper, clause=paper, subject=paper, phrase=paper.start)
