"""The agreement that a deal makes, with its parties, its kind, its period and its day."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Agreement, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import kind_of
from statecraft_agreements.fighters import as_factions
from statecraft_agreements.lasting import period_of
from statecraft_agreements.made_on import made_on
from statecraft_agreements.no_subject import without_day, without_making, without_meeting, without_price, without_sum
from statecraft_agreements.parties import parties_of

# "It runs for ten years", "The ten-year deal": a sentence of its own
_RUNS = re.compile(
    r"\s+(?:It|The\s(?:\w+\s){0,2}?(?:agreement|deal|contract|"
    r"treaty|pact|accord|truce|cease-?fire|lease|loan)(?:,\swhich)?)"
    r"\s(?:runs?|lasts?|holds?|(?:will|would|is\sto)\s(?:run|last|hold|be\svalid)|is\svalid)\s(?:for\s)?"
    r"(?P<long>[^,;.]{3,30})"
    r"|\s+The\s(?P<that>[\w-]+-(?:year|month|week|day|"
    r"hour)\s(?:\w+\s){0,2}?(?:agreement|deal|contract|treaty|pact|accord))\b"
)
# What a clause leaves out: "was extended" … "for six months"
_FURTHER = re.compile(
    r"(?:\s(?:on|in|last)\s[\w ]{3,24}?)?(?:,?\s(?:valid|lasting|running))?\s(?:by|for)\s[^,;.]{3,40}"
)


def agreement_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> Agreement:
    """The agreement, made after the one that was told before it."""
    text = reading.text
    if deal.subject is not None and deal.rule == "agree":
        deal = evolve(deal, subject=without_sum(text, without_meeting(text, without_making(text, deal.subject))))
    if deal.subject is not None and deal.rule == "agree" and not text.startswith("to ", deal.subject.start - 3):
        deal = evolve(deal, subject=without_day(text, deal.subject))
    if deal.subject is not None and deal.rule == "participle" and deal.done is not None:
        deal = evolve(deal, subject=_before_participle(text, deal.subject, deal.done))
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
        period=period_of(text[told : further.end() if further is not None else end]) or _runs_for(text, deal, sentence),
        date=made_on(reading, deal, sentence),
        rule=deal.rule,
    )


def _before_participle(text: str, subject: Span, done: int) -> Span:
    """What a deal is about, without the verb that ends at a place and what follows it: "on fish **signed by** Peru"."""
    if not subject.start < done <= subject.end:
        return subject
    verb = text.rfind(" ", subject.start, done)
    return Span(subject.start, verb) if verb > subject.start else subject


def _runs_for(text: str, deal: Deal, sentence: Span) -> str | None:
    """How long a deal runs by the sentence after its own."""
    told = _RUNS.match(text, sentence.end) if deal.rule in ("verb", "agree", "passive") else None
    return period_of(told["that"] or f"for {told['long']}") if told is not None else None
