"""The agreement that a deal makes, with its parties, its kind, its period and its day."""

from __future__ import annotations

import re
from datetime import date

from statecraft import Agreement, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import kind_of
from statecraft_agreements.fighters import as_factions
from statecraft_agreements.parties import parties_of

_YEARS = re.compile(
    r"(?i)\b(?:for\s(?:another\s|a\sfurther\s)?(?P<n>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)\s(?P<u>year|month)s\b|(?P<n2>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twenty|"
    r"thirty)-(?P<u2>year|month)\b(?=\s(?:[\w-]+\s){0,3}(?:agreement|deal|contract|treaty|pact|accord|truce|"
    r"cease-?fire|plan|loan|memorandum|protocol|lease)))"
)
_COUNT = dict(
    zip(
        "two three four five six seven eight nine ten twenty thirty".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30),
        strict=True,
    )
)


def agreement_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> Agreement:
    """The agreement, made after the one that was told before it."""
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
    """How long it runs, as an ISO 8601 duration: "P10Y"."""
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
