"""The hook: agreements, read once amounts are known, so that each takes in those that belong to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

import attrs

from statecraft import Agreement, Article, Money, Reading, Record, Span, hookimpl
from statecraft_agreements.amounts import amounts_of
from statecraft_agreements.deals import kind_of, triggers_in
from statecraft_agreements.finder import Deal, deals_in
from statecraft_agreements.parties import parties_of

_YEARS = re.compile(
    r"(?i)\b(?:for\s(?:another\s|a\sfurther\s)?(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)\s(?P<u>year|month)s\b|(?P<n2>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)-(?P<u2>year|month)\b(?=\s(?:[\w-]+\s){0,3}(?:agreement|deal|contract|treaty|pact|accord|truce|cease-?fire|"
    r"plan|loan|memorandum|protocol|lease)))"
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
            agreement = _agreement(reading, deal, sentence, tuple(made[-1:]))
            if not agreement.parties and agreement.name is None and not _told_of_two(article.text, deal):
                continue  # "All agree on that": nobody's deal in particular
            place = _same(made, deal, agreement, article.text)
            if deal.rule == "again" and place is None:
                continue
            again = place is not None
            if place is None:
                place = len(made)
                made.append(agreement)
            else:
                made[place] = _taken_up(made[place], agreement)
            if amounts:
                following = reading.sentence_at(sentence.end + 1)
                own = amounts_of(
                    article.text, amounts, deal, sentence, None if following in by_sentence else following, again
                )
                made[place] = attrs.evolve(made[place], money=tuple(dict.fromkeys((*made[place].money, *own))))
    yield from made


def _told_of_two(text: str, deal: Deal) -> bool:
    """Whether two that are no known actors sign ("the miners and the owners signed a deal")."""
    return deal.status == "signed" and deal.verb is not None and " and " in text[deal.clause.start : deal.verb.start]


_WEAK = frozenset(("attribute", "nominal", "standing", "again", "participle"))


def _taken_up(earlier: Agreement, now: Agreement) -> Agreement:
    """A deal with a further place: what is told with a verb there says more than a word of a phrase did before."""
    if earlier.rule in _WEAK and now.rule not in _WEAK:
        earlier, now = attrs.evolve(now, money=earlier.money, mentions=earlier.mentions), earlier
    more = len(now.parties) > len(earlier.parties) and set(earlier.parties) <= set(now.parties)
    if more and (not earlier.parties or earlier.rule in _WEAK):
        earlier = attrs.evolve(earlier, parties=now.parties)
    return attrs.evolve(
        earlier,
        subject=earlier.subject or now.subject,
        kind=earlier.kind or now.kind,
        name=earlier.name or now.name,
        mentions=tuple(sorted((*earlier.mentions, now.span))),
    )


def _agreement(reading: Reading, deal: Deal, sentence: Span, before: tuple[Agreement, ...]) -> Agreement:
    text = reading.text
    words = deal.clause.text_in(text)
    return Agreement(
        deal.clause,
        parties=parties_of(reading, deal, sentence, before),
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
        about = deal.subject is not None and mention.span in deal.subject  # when it will be done, and not when agreed
        if mention.span in sentence and not about and mention.grain == "day" and mention.first is not None:
            return mention.first
    return None
