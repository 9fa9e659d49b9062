"""Proposals that somebody turned down or took up: "rejected a Chilean proposal to share water"."""

from __future__ import annotations

import re

from statecraft import AgreementStatus, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.noun_phrase import BREAK, trimmed
from statecraft_agreements.subject import subject_before

_ANSWERED = re.compile(
    r"(?i)\b(?P<verb>(?P<no>reject(?:s|ed|ing)?|turn(?:s|ed|ing)?\sdown|spurn(?:s|ed|ing)?|rebuff(?:s|ed|ing)?)|"
    r"accept(?:s|ed|ing)?)\s(?P<phrase>(?:(?:an?|the|all|both|any|two|new|"
    r"latest)\s)*(?:(?!(?:your|our|my|his|her|its|their)\s)[\w.'’-]+\s){0,3})\Z"
)
_NOT_YET = re.compile(
    r"(?i)(?:n['’]t|\b(?:not|never|no|would|will|may|might|could|should|must|to|if|unless|until|whether|can|refus\w+))"
    r"\s(?:\w+\s){0,2}\Z"
)
_WHAT = re.compile(
    r"(?:\s(?:offered\s|made\s|proposed\s)?(?:from|by)\s(?:the\s)?(?:[\w.'’-]+\s){1,5}?(?=to|aimed|for))?\s?"
    r"(?:to|aimed\sat|for|on|under\swhich)\s(?:the\s|an?\s)?"
)


_ON_A_DEAL = re.compile(
    r"(?i)(?:proposals?\sfor|offers?\sof)\s(?:[\w-]+\s){0,4}(?:treaty|"
    r"pact|deal|agreement|accord|contract|truce|cease-?fire)\b"
)
_HELPING = re.compile(r"[^.;]{0,60}?\bto\s(?:help\s)?(?:facilitat|mediat|host|broker|monitor|observ)\w*")


def _end(reading: Reading, sentence: Span, match: re.Match[str]) -> int:
    """Where the words behind a proposal, an order or a plan end that tell what it is about."""
    end = min(reading.clause_end(match.end() + 1), sentence.end)
    stop = BREAK.search(reading.text, match.end(), end)
    return stop.start() if stop is not None else end


def proposal_of(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> Deal | None:
    """The deal of a proposal that is told to have been rejected or accepted, None where it was neither."""
    text = reading.text
    start = max(sentence.start, taken, match.start() - 90)
    answered = _ANSWERED.search(text, start, match.start())
    if answered is None or _NOT_YET.search(text, start, answered.start()) is not None:
        return None
    verb = Span(*answered.span("verb"))
    end = _end(reading, sentence, match)
    if _ON_A_DEAL.match(text, match.start(), end) is not None:
        return None  # "rejected a proposal for a treaty": told by that
    what = _WHAT.match(text, match.end(), end)
    if _HELPING.match(text, match.end(), end) is not None:
        return None  # who offers only to help others to a deal
    doer = subject_before(reading, verb, sentence)
    first = doer.start if doer is not None and doer.start >= taken else verb.start
    status: AgreementStatus = "rejected" if answered["no"] else "agreed"
    return Deal(
        trigger=Span(*match.span()),
        verb=verb,
        status=status,
        clause=trimmed(text, Span(first, max(end, match.end()))),
        subject=Span(what.end(), end) if what is not None and what.end() < end else None,
        rule="verb",
        phrase=answered.start("phrase"),
        paper=True,
    )


_BARRED = re.compile(
    r"(?i)(?:n['’]t|\b(?:no|not|never|den(?:y|ies|ied)(?:\sthat)?|drop\w*|scrap\w*|abandon\w*))\s(?:\w+\s){0,3}\Z"
)
_PLANNED = re.compile(r"(?i)\b(?P<is>(?:announced|unveiled|has|have|is|are|was|were|had))\s(?:\w+\s)?\Z")
_TO_WHOM = re.compile(
    r"\s(?:to|from)\s(?:the\s)?[A-Z]|\b(?:sell|supply|"
    r"lease)\s(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?\s(?:an?|the|up\sto|some|more|\d\S*)\s"
)
_ORDERED_BY_LAW = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|not|never)|n['’]t)\s(?:\w+\s)?\Z")
_FROM_TO = re.compile(r"\sto\s(?:the\s)?[A-Z]|\sfrom\s(?:[\w.]+\s){1,4}(?:to|into|in|after|off)\s")
_FROM = re.compile(r"\sfrom\s(?:the\s)?(?=[A-Z])")


def order_of(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> Deal | None:
    """The deal of "ordered ten jets from Chile", None where ships are only told where to go."""
    text = reading.text
    start = max(sentence.start, taken)
    verb = Span(match.start(), match.end() - 1)
    seller = _FROM.search(text, match.end(), sentence.end)
    end = _end(reading, sentence, match)
    doer = subject_before(reading, verb, sentence)
    barred = _ORDERED_BY_LAW.search(text, max(start, verb.start - 24), verb.start) is not None
    if barred or doer is None or doer.start < taken or seller is None or seller.start() > end:
        return None
    if _FROM_TO.search(text, match.end(), end) is not None:
        return None
    return Deal(
        trigger=verb,
        verb=verb,
        status="agreed",
        clause=trimmed(text, Span(doer.start, end)),
        subject=Span(match.end(), seller.start()),
        rule="agree",
        phrase=verb.start,
        paper=True,
    )


def sale_of(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> Deal | None:
    """The deal in the making of "plans to sell jets to Peru", None where nobody buys or sells."""
    text = reading.text
    start = max(sentence.start, taken)
    if _BARRED.search(text, max(start, match.start() - 40), match.start()) is not None:
        return None
    end = _end(reading, sentence, match)
    if _TO_WHOM.search(text, match.end() - 1, end) is None:
        return None
    helped = _PLANNED.search(text, start, match.start())
    verb = Span(*(helped.span("is") if helped is not None else match.span()))
    doer = subject_before(reading, verb, sentence)
    if doer is None or doer.start < taken:
        return None
    return Deal(
        trigger=Span(match.start(), match.end() - 1),
        verb=verb,
        status="negotiating",
        clause=trimmed(text, Span(doer.start, end)),
        subject=Span(match.end(), end),
        rule="agree",
        phrase=verb.start,
        paper=True,
    )
