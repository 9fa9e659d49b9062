"""The agreement that a deal makes, with its parties, its kind, its period and its day."""

from __future__ import annotations

import re

from statecraft import Agreement, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import kind_of
from statecraft_agreements.fighters import as_factions
from statecraft_agreements.lasting import period_of
from statecraft_agreements.made_on import made_on
from statecraft_agreements.no_subject import without_price
from statecraft_agreements.parties import parties_of

# What a clause leaves out: "was extended" … "for six months"
_FURTHER = re.compile(
    r"(?:\s(?:on|in|last)\s[\w ]{3,24}?)?(?:,?\s(?:valid|lasting|running))?\s(?:by|for)\s[^,;.]{3,40}"
)


def agreement_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> Agreement:
    """The agreement, made after the one that was told before it."""
    text = reading.text
    start, end = min(deal.phrase, deal.trigger.start), max(deal.clause.end, deal.trigger.end)
    further = _FURTHER.match(text, end, max(end, sentence.end))
    told = min(start, deal.verb.start) if deal.verb is not None else start
    return Agreement(
        deal.clause,
        parties=as_factions(reading, parties_of(reading, deal, sentence, before), sentence),
        subject=without_price(text, deal.subject) if deal.subject is not None else None,
        status=deal.status,
        kind=kind_of(text[start:end]),
        name=deal.named,
        period=period_of(text[told : further.end() if further is not None else end]),
        date=made_on(reading, deal, sentence),
        rule=deal.rule,
    )
