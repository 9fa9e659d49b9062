"""Noun phrases and clauses, found without a parser: enough grammar to tell who does what to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading


def subject_of(reading: Reading, verb: Span) -> Span | None:
    """The noun phrase that is the subject of a verb, None where its sentence has none."""
    sentence = reading.sentence_at(verb.start)
    before = reading.mentions_in(Span(sentence.start, verb.start))
    return before[-1].span if before else None


def phrase_from(reading: Reading, start: int) -> Span | None:
    """The noun phrase that begins at ``start``, with its coordinations and complements; None where none does."""
    return None


def clause_end(reading: Reading, start: int) -> int:
    """Where the clause that begins at ``start`` ends, without the punctuation that closes it."""
    return reading.sentence_at(start).end
