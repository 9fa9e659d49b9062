"""The hook: agreements, read once amounts are known, so that each takes in those that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

import attrs

from statecraft import Agreement, Article, Money, Reading, Record, Span, hookimpl
from statecraft_agreements.deals import kind_of, triggers_in
from statecraft_agreements.finder import Deal, deals_in
from statecraft_agreements.parties import parties_of

_YEARS = re.compile(
    r"(?i)\b(?:for\s(?:another\s|a\sfurther\s)?(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)\s(?P<u>year|month)s\b|(?P<n2>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)-(?P<u2>year|month)\b)"
)
_COUNT = dict(
    zip(
        "two three four five six seven eight nine ten twenty thirty".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30),
        strict=True,
    )
)


@hookimpl
def statecraft_relate(article: Article, reading: Reading, records: tuple[Record, ...]) -> Iterator[Record]:
    """Find who agreed to what, for how much money.

    >>> import statecraft
    >>> text = "Chile and Finland signed a mining treaty worth €2bn. The treaty runs for ten years."
    >>> for deal in statecraft.extract(text).agreements:
    ...     print([party.name for party in deal.parties], deal.status, deal.kind, deal.money[0].amount)
    ['Chile', 'Finland'] signed None 2000000000
    >>> statecraft.extract("They spent a great deal of time on it.").agreements
    ()
    """
    matches = triggers_in(article.text)
    if not matches:
        return
    amounts = [record for record in records if isinstance(record, Money)]
    by_sentence: dict[Span, list[re.Match[str]]] = {}
    for match in matches:
        by_sentence.setdefault(reading.sentence_at(match.start()), []).append(match)
    made: list[Agreement] = []
    for sentence, triggers in by_sentence.items():
        for deal in deals_in(reading, sentence, triggers):
            agreement = _agreement(reading, deal, sentence)
            if not agreement.parties and agreement.name is None and agreement.status != "signed":
                continue  # "All agree on that": nobody's deal in particular
            earlier = _same(made, deal, agreement, article.text)
            if deal.rule == "again" and earlier is None:
                continue
            if earlier is not None:
                made[earlier] = attrs.evolve(made[earlier], mentions=(*made[earlier].mentions, deal.clause))
                agreement, place = made[earlier], earlier
            else:
                made.append(agreement)
                place = len(made) - 1
            near = amounts[
                bisect_left(amounts, deal.clause.start, key=_start) : bisect_left(amounts, sentence.end, key=_start)
            ]
            own = tuple(money for money in near if _belongs(article.text, money, deal, sentence, earlier is not None))
            if own:
                made[place] = attrs.evolve(agreement, money=tuple(dict.fromkeys((*agreement.money, *own))))
    yield from made


def _start(money: Money) -> int:
    return money.span.start


_WORTH = re.compile(r"(?i)\b(?:worth|valued|total\w*|amount\w*|costs?|price|sum)\b")
_OTHERWISE = re.compile(r"(?i)\b(?:previous\w*|earlier|compared|up from|down from|instead of|last year)\b[^.;]{0,24}\Z")


def _belongs(text: str, money: Money, deal: Deal, sentence: Span, again: bool) -> bool:
    """Whether an amount is the deal's: it stands in its clause, or its worth is told right after."""
    if money.span.start < deal.clause.start or money.span.end > sentence.end:
        return False
    if _OTHERWISE.search(text, max(0, money.span.start - 44), money.span.start):
        return False
    if money.span.start < deal.clause.end:
        return True
    between = text[deal.clause.end : money.span.start]
    return len(between) < 70 and _WORTH.search(between) is not None and (again or not re.search(r"[;:]", between))


def _agreement(reading: Reading, deal: Deal, sentence: Span) -> Agreement:
    text = reading.text
    words = deal.clause.text_in(text)
    return Agreement(
        deal.clause,
        parties=parties_of(reading, deal, sentence),
        subject=deal.subject,
        status=deal.status,
        kind=kind_of(words),
        name=deal.named,
        period=_period(words),
        date=_date(reading, deal, sentence),
        rule=deal.rule,
    )


def _same(made: list[Agreement], deal: Deal, agreement: Agreement, text: str) -> int | None:
    """Which agreement of before a definite mention takes up ("the treaty"), None where it is one of its own."""
    noun = deal.trigger.text_in(text).casefold().rstrip("s")
    for place in range(len(made) - 1, max(-1, len(made) - 40), -1):
        earlier = made[place]
        if deal.definite and (
            noun in earlier.span.text_in(text).casefold() or noun in ("agreement", "deal", "accord", "pact")
        ):
            return place
        if deal.named is not None and deal.named == earlier.name:
            return place
    return None


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
    first = bisect_left(reading.dates, sentence.start, key=lambda mention: mention.span.start)
    for mention in reading.dates[first : first + 12]:
        if mention.span in sentence and mention.grain == "day" and mention.first is not None:
            return mention.first
    return None
