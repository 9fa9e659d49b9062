"""Words for deals that no state or firm makes, or nobody in particular."""

from __future__ import annotations

import re

from statecraft import Agreement, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import TRUCE
from statecraft_agreements.owners import is_brokered
from statecraft_agreements.sides import as_parties

_SHOULD = re.compile(r"\s(?:also\s)?(?:should|must|ought\sto|needs?\sto)\b")
_NOT = re.compile(r"\b(?:not|never|yet\sto)\s(?:\w+\s)?\Z")
_OF_MANY = re.compile(r"\s(?:the|a|any)\s(?:[\w-]+\s){0,4}(?:treat(?:y|ies)|protocols?|conventions?)\b")
_THE_MOVE = re.compile(
    r"\sto\s(?:the|that|this)\s(?:move|request|demands?|conditions|idea|trip|visit|meeting)\b(?!\s(?:of|by|for|to)\s)"
)
_SELF = re.compile(r"(?i)(?:we|i)\b")
_MAKERS = re.compile(
    r"(?i)\b(?:governments?|negotiators|alliance|bloc|party|parties|union|coalition|officials|camps|sides)\b"
)
_POLITICAL = re.compile(
    r"(?i)\b(?:(?:party|political|opposition|rival|tribal|regional|world|European|African|Arab|Asian|"
    r"Western)\s(?:\w+\s)?(?:leaders|parties|factions|groups|blocs|ministers|countries|nations|states|governments)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|some|most|many|\d+)\s(?:\w+\s)?(?:countries|nations|"
    r"states|governments)\b|(?:members|leaders|parties|representatives)\sof\s|(?:firms|companies|businesses|unions|"
    r"factions|parties)\s)"
)


_ALONE = re.compile(r"(?i)(?:joint|contracts?)\b")  # "joint projects were carried out", "the coach's contract"


def is_no_deal(reading: Reading, deal: Deal, agreement: Agreement) -> bool:
    """Whether nothing is agreed to between states or firms, for all that the words are those of a deal."""
    alone = len(agreement.parties) < 2
    if _is_private(agreement):
        return True  # what people agree to for themselves
    if deal.paper and alone:
        return True  # one signs a statement of its own
    if deal.status == "rejected" and alone and _unsigned(reading.text, deal):
        return True  # "Peru has not signed the treaty": whose it is, nobody tells
    # What others should do is a view that they share.
    return deal.rule == "agree" and _of_others(reading, deal, agreement)


def _is_private(agreement: Agreement) -> bool:
    """Whether only people are party to it, and not two that stand for their countries."""
    people = agreement.parties if all(party.kind == "person" for party in agreement.parties) else ()
    return bool(people) and (len(people) < 2 or not all(person.country for person in people))


def _unsigned(text: str, deal: Deal) -> bool:
    """Whether a treaty of many is one that somebody has not joined, and has not refused to."""
    verb = deal.verb
    if verb is None or not text.startswith(("sign", "ratif"), verb.start):
        return False
    return (
        _NOT.search(text, max(0, verb.start - 20), verb.start) is not None
        and _OF_MANY.match(text, verb.end) is not None
    )


def _of_others(reading: Reading, deal: Deal, agreement: Agreement) -> bool:
    """Whether they agree on what somebody else should do: "they agreed that Chad should free its prisoners"."""
    if deal.subject is None or not reading.text.startswith(" that ", deal.trigger.end):
        return False
    for mention in reading.mentions_in(Span(deal.subject.start, min(deal.subject.end, deal.subject.start + 40))):
        if mention.span.start <= deal.subject.start + 4:
            others = not set(as_parties(reading, mention.actors)) & set(agreement.parties)
            return others and _SHOULD.match(reading.text, mention.span.end) is not None
    return False


def is_anybodys(text: str, deal: Deal, agreement: Agreement) -> bool:
    """Whether somebody in particular makes the deal; "all agree on that" and "we agreed to meet" are nobody's."""
    if not agreement.parties:
        truce = TRUCE.match(text, deal.trigger.start) is not None  # "despite the truce in Chad"
        kept = truce and deal.rule == "standing" and not text.startswith(("a ", "an "), deal.phrase)
        done = deal.rule == "passive" and deal.subject is not None and deal.status != "negotiating"
        done = done and _ALONE.match(text, deal.trigger.start) is None
        return agreement.name is not None or _told_of_two(text, deal) or is_brokered(text, deal) or done or kept
    if len(agreement.parties) > 1 or deal.rule != "agree":
        return True
    if text.startswith(("negotiat", "talks"), deal.trigger.start):
        return False  # with nobody
    if _THE_MOVE.match(text, deal.trigger.end) is not None:
        return False  # "the council agreed to the move": of somebody else
    # "asked Peru to agree to a visit": what one alone may agree to is no deal in the making.
    return agreement.status != "negotiating" and _SELF.match(text, deal.clause.start) is None


def _told_of_two(text: str, deal: Deal) -> bool:
    """Whether two that are no known actors make it ("the miners and the owners signed", "party leaders agreed to")."""
    if deal.verb is None or deal.status not in ("signed", "agreed"):
        return False
    if deal.status == "signed" and " and " in text[deal.clause.start : deal.verb.start]:
        return True
    makers = text[deal.clause.start : deal.verb.start]
    told = _POLITICAL.search(makers) or (_MAKERS.search(makers) if deal.rule == "verb" else None)
    return told is not None and deal.rule in ("verb", "agree")
