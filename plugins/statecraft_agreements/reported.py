"""Deals up to where the words begin that tell who reports them: "they agreed to trade, **Ana Ruiz, an aide,** said"."""

from __future__ import annotations

from bisect import bisect_right

from attrs import evolve

from statecraft import Record, Span, Statement
from statecraft_agreements.deal import Deal


def reports(records: tuple[Record, ...]) -> tuple[Span, ...]:
    """What is told before the words for who says so, in text order."""
    said = (record for record in records if isinstance(record, Statement) and record.source and record.content)
    return tuple(sorted(s.content[-1] for s in said if s.source is not None and s.content[-1].end <= s.source.start))


def without_source(deal: Deal, reported: tuple[Span, ...]) -> Deal:
    """The deal without the words behind it that only tell who says so."""
    at = bisect_right(reported, Span(deal.trigger.start, deal.clause.end)) - 1
    told = reported[at] if at >= 0 and deal.trigger in reported[at] else None
    if told is None or not deal.clause.start < told.end < deal.clause.end:
        return deal
    subject = deal.subject
    if subject is not None and subject.start < told.end < subject.end:
        subject = Span(subject.start, told.end)
    return evolve(deal, clause=Span(deal.clause.start, told.end), subject=subject)
