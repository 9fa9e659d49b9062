"""Noun phrases and clauses, found without a parser: enough grammar to tell who does what to whom.

Three questions are answered: whose verb is this (:func:`subject_of`), how far does this noun phrase go
(:func:`phrase_from`, :func:`phrase_before`) and where does this clause end (:func:`clause_end`). All look no further
than the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.clauses import clause_end
from statecraft.reading.finite import REACH, bounds, is_finite
from statecraft.reading.noun_phrases import noun_phrase_left
from statecraft.reading.subjects import subject_of
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

__all__ = ["clause_end", "is_finite", "phrase_before", "phrase_from", "subject_of"]

_NOMINAL = Tag.DET | Tag.POSS | Tag.PREP | Tag.OWNER | Tag.NUM

_ADV_CAP = Tag.ADV | Tag.CAP
_CAP_NOMINAL_OBJ = Tag.CAP | _NOMINAL | Tag.OBJ
_DET_NUM = Tag.DET | Tag.NUM
_OPENS_NO_NAME = Tag.ING | Tag.REL | Tag.SUB | Tag.PREP | Tag.ADV | Tag.CONJ | Tag.QUOTE | Tag.PRON
_TRAILING = Tag.PREP | Tag.CONJ | Tag.ADV | Tag.COMMA
_PREP_CONJ_COMMA_STOP = Tag.PREP | Tag.CONJ | Tag.COMMA | Tag.STOP
_COMMA_DOT = Tag.COMMA | Tag.DOT
_STOP_QUOTE = Tag.STOP | Tag.QUOTE
_STOP_QUOTE_SUB_THAT = Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.THAT


def phrase_from(reading: Reading, start: int) -> Span | None:
    """The noun phrase that begins at ``start``, with its coordinations and complements; None where none does.

    >>> import statecraft
    >>> reading = statecraft.read("The ministers of Peru and Chile met on Monday.")
    >>> reading.phrase_from(0).text_in(reading.text)
    'The ministers of Peru and Chile'
    >>> reading.phrase_from(32) is None
    True
    """
    tokens = reading.tokens
    _, high = bounds(reading, start)
    first = tokens.first_from(start)
    if first >= high or first >= len(tokens):
        return None
    tag = tokens.tags[first]
    if (tag & Tag.PRON and not tag & _DET_NUM) or tag & Tag.OBJ:
        return Span(tokens.starts[first], tokens.end(first))
    if tag & _PREP_CONJ_COMMA_STOP and not tag & _ADV_CAP:
        return None
    high = min(high, first + REACH)
    last = _without_trailing(tokens, first, _past_phrase(tokens, first, high) - 1)
    return None if last < first else Span(tokens.starts[first], tokens.end(last))


def _past_phrase(tokens: Tokens, first: int, high: int) -> int:
    """The token at which the noun phrase from ``first`` can't go on."""
    i = first
    while i < high:
        if tokens.tags[i] & Tag.COMMA:
            closing = _closes(tokens, i, high)
            if closing is None:
                break
            i = closing
        elif _ends_at(tokens, i, first, high):
            break
        else:
            i += 1
    return i


def _ends_at(tokens: Tokens, i: int, first: int, high: int) -> bool:
    """Whether the noun phrase from ``first`` ends before a token that is no comma."""
    tags, words = tokens.tags, tokens.words
    tag = tags[i]
    if tag & _STOP_QUOTE_SUB_THAT:
        return True
    if tag & Tag.DOT and (i + 1 >= high or tags[i + 1] & Tag.QUOTE or words[i] != "."):
        return True
    if tag & Tag.REL and i > first:
        return True
    if is_finite(tokens, i) or (tag & Tag.PRON and not tag & _DET_NUM):
        return True
    if tag & Tag.TO and i + 1 < high and not tags[i + 1] & _CAP_NOMINAL_OBJ:
        return True
    dated = tag & Tag.TIME and i > first and tag & Tag.CAP
    # "a poll released Monday by the bank"
    return bool(dated) and not (tags[i - 1] & Tag.ED and words[i + 1 : i + 2] == ["by"])


def _without_trailing(tokens: Tokens, first: int, last: int) -> int:
    """The last token of a noun phrase before prepositions, conjunctions, adverbs and commas that lead on from it."""
    while last >= first and tokens.tags[last] & _TRAILING:
        last -= 1
    return last


def phrase_before(reading: Reading, end: int) -> Span | None:
    """The noun phrase that ends just before ``end``, None where none does.

    >>> import statecraft
    >>> reading = statecraft.read("They opened a new bridge that both hailed.")
    >>> reading.phrase_before(25).text_in(reading.text)
    'a new bridge'
    >>> reading.phrase_before(0) is None
    True
    """
    tokens = reading.tokens
    low, _ = bounds(reading, max(0, end - 1))
    last = tokens.first_from(end) - 1
    while last > low and tokens.tags[last] & _COMMA_DOT:
        last -= 1
    start = noun_phrase_left(tokens, last, low, near=True)
    return None if start is None or start > last else Span(tokens.starts[start], tokens.end(last))


def _closes(tokens: Tokens, comma: int, high: int) -> int | None:
    """Where a list or apposition goes on that a comma opens; None where the phrase ends there."""
    tags = tokens.tags
    nxt = comma + 1
    if nxt >= high or tags[nxt] & _OPENS_NO_NAME:
        if nxt < high and tokens.words[nxt] in ("and", "or") and nxt + 1 < high and not is_finite(tokens, nxt + 1):
            return nxt + 1
        return None
    for i in range(nxt, min(high, nxt + 20)):
        if tags[i] & Tag.REL and i > nxt:
            return nxt
        if is_finite(tokens, i) or tags[i] & _STOP_QUOTE:
            return None
        reports = i + 1 < high and tags[i + 1] & Tag.REPORT
        if tags[i] & Tag.COMMA or (tags[i] & Tag.CONJ and i > nxt and not reports):
            return nxt
        if tags[i] & Tag.DOT and (i + 1 >= high - 1 or tags[i + 1] & Tag.QUOTE):
            return nxt
    return nxt
