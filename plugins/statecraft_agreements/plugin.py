"""The hook: agreements, read once amounts are known, so that each takes in those that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest

from statecraft import Agreement, Money, Reading, Record, Span, hookimpl
from statecraft_agreements.amounts import amounts_before, amounts_of, describes
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import kind_of, triggers_in
from statecraft_agreements.documents import documents_in
from statecraft_agreements.fighters import as_factions
from statecraft_agreements.finder import deals_in
from statecraft_agreements.owners import is_brokered
from statecraft_agreements.parties import parties_of
from statecraft_agreements.sides import as_parties
from statecraft_agreements.telling import Telling, counts, taken_up

_YEARS = re.compile(
    r"(?i)\b(?:for\s(?:another\s|a\sfurther\s)?(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)\s(?P<u>year|month)s\b|(?P<n2>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)-(?P<u2>year|month)\b(?=\s(?:[\w-]+\s){0,3}(?:agreement|deal|contract|treaty|pact|accord|truce|"
    r"cease-?fire|plan|loan|memorandum|protocol|lease)))"
)
_LONG = 1200  # characters; real sentences are shorter
_COUNT = dict(
    zip(
        "two three four five six seven eight nine ten twenty thirty".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30),
        strict=True,
    )
)


@hookimpl
def statecraft_relate(reading: Reading, records: tuple[Record, ...]) -> Iterator[Record]:
    """Find who agreed to what, for how much money.

    >>> import statecraft
    >>> text = "Chile and Finland signed a mining treaty worth €2bn. The treaty runs for ten years."
    >>> for deal in statecraft.extract(text).agreements:
    ...     print([party.name for party in deal.parties], deal.status, deal.kind, deal.money[0].amount)
    ['Chile', 'Finland'] signed None 2000000000
    >>> statecraft.extract("They spent a great deal of time on it.").agreements
    ()
    """
    matches, papers = triggers_in(reading), documents_in(reading)
    if not matches and not papers:
        return
    amounts = [record for record in records if isinstance(record, Money)]
    by_sentence: dict[Span, list[re.Match[str]]] = {sentence: [] for sentence in papers}
    for match in matches:
        sentence = reading.sentence_at(match.start())
        if sentence not in papers:
            by_sentence.setdefault(_around(sentence, Span(*match.span())), []).append(match)
    tellings: list[Telling] = []
    for sentence, triggers in sorted(by_sentence.items()):
        deals = papers.get(sentence) or deals_in(reading, sentence, triggers)
        for deal, another in zip_longest(deals, deals[1:]):
            near = _around(sentence, deal.clause)
            agreement = _agreement(reading, deal, near, tellings[-1].agreement if tellings else None)
            people = agreement.parties if all(party.kind == "person" for party in agreement.parties) else ()
            if people and (len(people) < 2 or not all(person.country for person in people)):
                continue  # what people agree to for themselves
            if deal.paper and len(agreement.parties) < 2:
                continue  # one signs a statement of its own
            if deal.status == "rejected" and len(agreement.parties) < 2 and _unsigned(reading.text, deal):
                continue  # "Peru has not signed the treaty": whose it is, nobody tells
            if deal.rule == "agree" and _of_others(reading, deal, agreement):
                continue  # what others should do is a view that they share
            if papers and deal.trigger.text_in(reading.text) == "documents":
                continue  # which ones, another sentence lists
            earlier = taken_up(tellings, deal, agreement, reading.text)
            if earlier is None and not _anybodys(reading.text, deal, agreement):
                continue
            if earlier is not None:
                earlier.take(agreement)
            elif deal.rule == "again":
                continue
            elif tellings and counts(tellings[-1].agreement, agreement, reading.text):
                tellings[-1].agreement = agreement
            else:
                tellings.append(Telling(agreement))
            if amounts and deal.rule != "known":
                following = reading.sentence_at(sentence.end + 1)
                until = another.clause.start if another is not None else sentence.end
                spelt = None if following in by_sentence else following
                own = amounts_of(reading.text, amounts, deal, sentence, until, spelt, earlier is not None)
                if earlier is None and sentence.start and _THE_DEAL.match(reading.text, deal.phrase):
                    previous = reading.sentence_at(sentence.start - 1)
                    if previous not in by_sentence and "\n" not in reading.text[previous.end : sentence.start]:
                        own += amounts_before(reading.text, amounts, previous)
                (earlier or tellings[-1]).money.update(dict.fromkeys(own))
    tellings.sort(key=lambda telling: telling.agreement.span)
    _describe(reading.text, amounts, tellings)
    for telling in tellings:
        yield telling.told()


def _describe(text: str, amounts: list[Money], tellings: list[Telling]) -> None:
    """Give each amount that no deal has, but that tells of the thing of one before it, to that deal."""
    taken = {money for telling in tellings for money in telling.money}
    starts = [telling.agreement.span.start for telling in tellings]
    for money in amounts:
        if money not in taken:
            last = bisect_left(starts, money.span.start)
            for telling in reversed(tellings[max(0, last - 5) : last]):
                subject = telling.agreement.subject
                if subject is not None and subject.end < money.span.start and describes(text, money, subject):
                    telling.money[money] = None
                    break


def _around(sentence: Span, place: Span) -> Span:
    """The sentence, or as much of one without end as is worth reading, so that time grows with the text alone."""
    if len(sentence) <= _LONG:
        return sentence
    return Span(max(sentence.start, place.start - _LONG // 2), min(sentence.end, place.end + _LONG // 2))


def _anybodys(text: str, deal: Deal, agreement: Agreement) -> bool:
    """Whether somebody in particular makes the deal; "all agree on that" and "we agreed to meet" are nobody's."""
    if not agreement.parties:
        return agreement.name is not None or _told_of_two(text, deal) or is_brokered(text, deal)
    if len(agreement.parties) > 1 or deal.rule != "agree":
        return True
    if text.startswith("negotiat", deal.trigger.start):
        return False  # with nobody
    if _THE_MOVE.match(text, deal.trigger.end) is not None:
        return False  # "the council agreed to the move": of somebody else
    # "asked Peru to agree to a visit": what one alone may agree to is no deal in the making.
    return agreement.status != "negotiating" and _SELF.match(text, deal.clause.start) is None


_SHOULD = re.compile(r"\s(?:also\s)?(?:should|must|ought\sto|needs?\sto)\b")


def _of_others(reading: Reading, deal: Deal, agreement: Agreement) -> bool:
    """Whether they agree on what somebody else should do: "they agreed that Chad should free its prisoners"."""
    if deal.subject is None or not reading.text.startswith(" that ", deal.trigger.end):
        return False
    for mention in reading.mentions_in(Span(deal.subject.start, min(deal.subject.end, deal.subject.start + 40))):
        if mention.span.start <= deal.subject.start + 4:
            others = not set(as_parties(reading, mention.actors)) & set(agreement.parties)
            return others and _SHOULD.match(reading.text, mention.span.end) is not None
    return False


def _unsigned(text: str, deal: Deal) -> bool:
    """Whether a treaty of many is one that somebody has not joined, and has not refused to."""
    verb = deal.verb
    if verb is None or not text.startswith(("sign", "ratif"), verb.start):
        return False
    return (
        _NOT.search(text, max(0, verb.start - 20), verb.start) is not None
        and _OF_MANY.match(text, verb.end) is not None
    )


_NOT = re.compile(r"\b(?:not|never|yet\sto)\s(?:\w+\s)?\Z")
_OF_MANY = re.compile(r"\s(?:the|a|any)\s(?:[\w-]+\s){0,4}(?:treat(?:y|ies)|protocols?|conventions?)\b")


_THE_DEAL = re.compile(r"(?i)the\s(?:deal|agreement|contract|accord|pact|memorandum)\b")
_THE_MOVE = re.compile(
    r"\sto\s(?:the|that|this)\s(?:move|request|demands?|conditions|idea|trip|visit|meeting)\b(?!\s(?:of|by|for|to)\s)"
)
_SELF = re.compile(r"(?i)(?:we|i)\b")


def _told_of_two(text: str, deal: Deal) -> bool:
    """Whether two that are no known actors make it ("the miners and the owners signed", "party leaders agreed to")."""
    if deal.verb is None or deal.status not in ("signed", "agreed"):
        return False
    if deal.status == "signed" and " and " in text[deal.clause.start : deal.verb.start]:
        return True
    makers = text[deal.clause.start : deal.verb.start]
    told = _POLITICAL.search(makers) or (_MAKERS.search(makers) if deal.rule == "verb" else None)
    return told is not None and deal.rule in ("verb", "agree")


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


def _agreement(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> Agreement:
    text = reading.text
    words = text[min(deal.phrase, deal.trigger.start) : max(deal.clause.end, deal.trigger.end)]
    return Agreement(
        deal.clause,
        parties=as_factions(reading, parties_of(reading, deal, sentence, before), sentence),
        subject=deal.subject,
        status=deal.status,
        kind=kind_of(words),
        name=deal.named,
        period=_period(words),
        date=_date(reading, deal, sentence),
        rule=deal.rule,
    )


def _period(words: str) -> str | None:
    told = _YEARS.search(words)
    if told is None:
        return None
    number, unit = told["n"] or told["n2"], told["u"] or told["u2"]
    count = int(number) if number.isdigit() else _COUNT[number.casefold()]
    return f"P{count}{unit[0].upper()}"


def _date(reading: Reading, deal: Deal, sentence: Span) -> date | None:
    """The day of a deal that was made, where its sentence tells one."""
    if deal.status not in ("signed", "agreed"):
        return None
    for mention in reading.dates_in(sentence):
        about = deal.subject is not None and mention.span in deal.subject  # when it will be done, and not when agreed
        if not about and mention.grain == "day" and mention.first is not None:
            return mention.first
    return None
