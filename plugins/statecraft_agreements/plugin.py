"""The hook: agreements, read once amounts are known, so that each takes in those that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import zip_longest

from attrs import frozen

from statecraft import Money, Reading, Record, Span, hookimpl
from statecraft_agreements.agreement import agreement_of
from statecraft_agreements.amounts import amounts_before, amounts_of, describes
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import triggers_in
from statecraft_agreements.denied import as_denied, denials, is_open
from statecraft_agreements.documents import documents_in
from statecraft_agreements.finder import deals_in
from statecraft_agreements.nobodys import is_anybodys, is_no_deal
from statecraft_agreements.reported import reports, without_source
from statecraft_agreements.since import as_left
from statecraft_agreements.telling import Telling, counts, taken_up

_LONG = 1200  # characters; real sentences are shorter
_THE_DEAL = re.compile(r"(?i)the\s(?:deal|agreement|contract|accord|pact|memorandum)\b")


@frozen(kw_only=True)
class _Page:
    """What is known of a text before its deals are told."""

    reading: Reading
    papers: dict[Span, list[Deal]]
    """The deals of each sentence that lists signed papers."""
    by_sentence: dict[Span, list[re.Match[str]]]
    """The words for deals of each sentence that tells of some."""
    amounts: list[Money]
    denied: tuple[Span, ...]
    """What is said not to be so."""
    reported: tuple[Span, ...]
    """What stands before the words for who says so."""


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
    page = _Page(
        reading=reading,
        papers=papers,
        by_sentence=_by_sentence(reading, matches, papers),
        amounts=[record for record in records if isinstance(record, Money)],
        denied=denials(records),
        reported=reports(records),
    )
    tellings: list[Telling] = []
    for sentence, triggers in sorted(page.by_sentence.items()):
        deals = papers.get(sentence) or deals_in(reading, sentence, triggers)
        for deal, another in zip_longest(deals, deals[1:]):
            until = another.clause.start if another is not None else sentence.end
            told = as_denied(reading.text, without_source(deal, page.reported), sentence, page.denied)
            if told is not None and not (reading.is_asked(deal.trigger.start) and is_open(reading.text, deal)):
                _tell(page, tellings, as_left(reading.text, told, sentence), sentence, until)
    tellings.sort(key=lambda telling: telling.agreement.span)
    _describe(reading.text, page.amounts, tellings)
    for telling in tellings:
        yield telling.told()


def _by_sentence(
    reading: Reading, matches: list[re.Match[str]], papers: dict[Span, list[Deal]]
) -> dict[Span, list[re.Match[str]]]:
    """The words for deals of each sentence that has some; none of those that list papers."""
    by_sentence: dict[Span, list[re.Match[str]]] = {sentence: [] for sentence in papers}
    for match in matches:
        sentence = reading.sentence_at(match.start())
        if sentence not in papers:
            by_sentence.setdefault(_around(sentence, Span(*match.span())), []).append(match)
    return by_sentence


def _tell(page: _Page, tellings: list[Telling], deal: Deal, sentence: Span, until: int) -> None:
    """Add a deal to those told before it; the sentence tells of another deal from ``until`` on."""
    reading, text = page.reading, page.reading.text
    before = tellings[-1].agreement if tellings else None
    agreement = agreement_of(reading, deal, _around(sentence, deal.clause), before)
    if is_no_deal(reading, deal, agreement):
        return
    if page.papers and deal.trigger.text_in(text) == "documents":
        return  # which ones, another sentence lists
    earlier = taken_up(tellings, deal, agreement, text)
    if earlier is None and not is_anybodys(text, deal, agreement):
        return
    if earlier is not None:
        earlier.take(agreement, text)
        if agreement.status == "ended" and len(tellings) > 1 and text.startswith("both ", deal.phrase):
            tellings[-2].take(agreement, text)  # "cancelled both deals"
    elif deal.rule == "again":
        return
    elif tellings and not tellings[-1].money and counts(tellings[-1].agreement, agreement, text):
        tellings[-1].agreement = agreement
    else:
        tellings.append(Telling(agreement))
    if page.amounts and deal.rule != "known":
        own = _amounts(page, deal, sentence, until, again=earlier is not None)
        (earlier or tellings[-1]).money.update(dict.fromkeys(own))


def _amounts(page: _Page, deal: Deal, sentence: Span, until: int, *, again: bool) -> tuple[Money, ...]:
    """The amounts of a deal, in its sentence or in one beside it that tells of no deal; ``again`` if it was told."""
    reading, text = page.reading, page.reading.text
    following = reading.sentence_at(sentence.end + 1)
    spelt = None if following in page.by_sentence else following
    own = amounts_of(text, page.amounts, deal, sentence, until, spelt, again)
    if not again and sentence.start and _THE_DEAL.match(text, deal.phrase):
        previous = reading.sentence_at(sentence.start - 1)
        if previous not in page.by_sentence and "\n" not in text[previous.end : sentence.start]:
            own += amounts_before(text, page.amounts, previous)
    return own


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
