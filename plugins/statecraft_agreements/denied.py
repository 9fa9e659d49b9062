"""Deals that are told not to be: "there is no deal", "denied that it had signed one", "reports of one were false"."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import evolve

from statecraft import Record, Span, Statement
from statecraft_agreements.deal import Deal

_NO = re.compile(r"(?i)no\s")
_SPOKEN_OF = frozenset(("between", "standing", "attribute", "own"))
_HAVE = re.compile(r"(?i)ha(?:s|ve|d)\b")
_INDEFINITE = re.compile(r"(?i)(?:an?|any|some|no|such|new|possible)\s")
_MADE = frozenset(("signed", "agreed", "negotiating", "rejected"))
# What only says more of something, or when it was: "denied that it fired **after** the two signed a truce"
_TAKEN_AS_TOLD = re.compile(
    r"(?i)\b(?:after|since|before|when|because|although|though|while|despite|who|which|under|over|accus\w+|critic\w+|"
    r"complain\w+|concerns?|viola\w+|breach\w*)\s"
)
_REPORTS = r"(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation|stories|assertions?|news|talk)"
_FALSE = r"(?:false|untrue|baseless|unfounded|groundless|fabricated|incorrect|inaccurate|fake|not\strue)"
_REPORTED = re.compile(rf"(?i)\b{_REPORTS}\s(?:that|of|about|on|saying)\s[^.;]{{0,80}}\Z")
_WAS_FALSE = re.compile(rf"(?i)[^.;]{{0,80}}?\s(?:is|are|was|were|as)\s(?:\w+ly\s|all\s|totally\s)?{_FALSE}\b")
_UNTRUE_THAT = re.compile(
    rf"(?i)\bit\s(?:is|was)\s(?:\w+ly\s)?(?:not\s(?:true|the\scase|correct)|{_FALSE})\sthat\s[^.;,]{{0,80}}\Z"
)


def denials(records: tuple[Record, ...]) -> tuple[Span, ...]:
    """What is denied by somebody, in text order; not what only stands before the cue: "the pact, which Peru denied"."""
    said = (record for record in records if isinstance(record, Statement) and record.act == "deny" and record.cue)
    told = ((content, statement.cue) for statement in said for content in statement.content)
    return tuple(sorted(content for content, cue in told if cue is not None and cue.end <= content.start))


def as_denied(text: str, deal: Deal, sentence: Span, denied: tuple[Span, ...]) -> Deal | None:
    """A deal with what a denial leaves of it, None where that is nothing.

    One that somebody did not sign is no such deal: it was rejected, and is told so.
    """
    if _is_none(text, deal):
        return None
    if not _is_denied(text, deal, sentence, denied):
        return deal
    if deal.status == "ended":
        return evolve(deal, status="in_force")  # "Peru denied that it broke the truce"
    return None if tells_making(text, deal) else deal


def tells_making(text: str, deal: Deal) -> bool:
    """Whether it is told that there is such a deal, and not only what is done with one: "signed it", "has a pact"."""
    if deal.rule in _SPOKEN_OF:
        return _INDEFINITE.match(text, _phrase_of(deal)) is not None
    return _has(text, deal) or (deal.status in _MADE and deal.rule not in ("participle", "nominal"))


def is_open(text: str, deal: Deal) -> bool:
    """Whether a question that a deal stands in leaves open if there is one: not in "does Peru respect the pact?"."""
    return deal.status != "in_force" or tells_making(text, deal)


def _is_none(text: str, deal: Deal) -> bool:
    """Whether there is said to be none: "Peru has no deal with Chile", "there was no deal between them"."""
    return (deal.rule in _SPOKEN_OF or _has(text, deal)) and _NO.match(text, _phrase_of(deal)) is not None


def _is_denied(text: str, deal: Deal, sentence: Span, denied: tuple[Span, ...]) -> bool:
    """Whether what is told of a deal is denied by somebody, or told to be untrue."""
    phrase = _phrase_of(deal)
    at = bisect_right(denied, Span(deal.trigger.start, len(text))) - 1
    if at >= 0 and deal.trigger in denied[at]:
        until = deal.verb.start if deal.verb is not None else phrase
        return _TAKEN_AS_TOLD.search(text, denied[at].start, until) is None
    lead = text[sentence.start : min(deal.clause.start, phrase)]
    if _UNTRUE_THAT.search(lead) is not None:
        return True
    return _REPORTED.search(lead) is not None and _WAS_FALSE.match(text, deal.clause.end, sentence.end) is not None


def _has(text: str, deal: Deal) -> bool:
    """Whether somebody has it: "has a pact with Chile"."""
    return deal.rule == "verb" and deal.verb is not None and _HAVE.match(text, deal.verb.start) is not None


def _phrase_of(deal: Deal) -> int:
    """Where the words for it begin."""
    return min(deal.phrase, deal.trigger.start)
