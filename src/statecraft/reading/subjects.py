"""Whose verb is this: the subject, looked for to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.antecedents import antecedent, relative_around
from statecraft.reading.clause_subjects import main_subject, subject_before
from statecraft.reading.finite import HELPERS, REACH, bounds, has_verb, is_finite, past_opener
from statecraft.reading.noun_phrases import noun_phrase_left
from statecraft.reading.questions import past_auxiliary
from statecraft.reading.role_words import CONTRACTED
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_ADV_PREP = Tag.ADV | Tag.PREP
_COMMA_STOP = Tag.COMMA | Tag.STOP
_BEGINS = frozenset("began begun begins started starts stopped stops continued continues kept keeps resumed".split())
_HELPERS_ADV = HELPERS | Tag.ADV
_SAYS = frozenset({"say", "says", "said"})
_SOON = 6  # tokens from an aside's end to the verb that it parts from its subject


def subject_of(reading: Reading, verb: Span) -> Span | None:
    """The noun phrase that is the subject of a verb, None where its sentence has none.

    Auxiliaries, adverbs, dates and what stands between commas may part the two; a relative pronoun gives what it
    stands for, a coordinated verb the subject of the one before, a participle or infinitive that of the main clause.

    >>> import statecraft
    >>> reading = statecraft.read("Ana Ruiz, a judge in Quito, has also warned of delays and asked for help.")
    >>> reading.subject_of(statecraft.Span(37, 43)).text_in(reading.text)
    'Ana Ruiz, a judge in Quito'
    >>> reading.subject_of(statecraft.Span(58, 63)).text_in(reading.text)
    'Ana Ruiz, a judge in Quito'
    >>> reading.subject_of(statecraft.Span(0, 3)) is None
    True
    """
    tokens = reading.tokens
    low, _ = bounds(reading, verb.start)
    index = tokens.first_from(verb.start)
    if index >= len(tokens):
        return None
    low = past_opener(tokens, low, index)
    found = None
    if tokens.tags[index] & Tag.ING and not (index > low and tokens.tags[index - 1] & HELPERS):
        found = _participle_subject(tokens, index, low, reading)
    else:
        found = subject_before(tokens, index, low)
    if found is None or found[0] >= found[1]:
        return None
    first, last = past_auxiliary(reading, *found), found[1] - 1
    pronoun = CONTRACTED.get(tokens.words[last])  # "**I**'ve asked"
    return Span(tokens.starts[first], tokens.starts[last] + len(pronoun) if pronoun else tokens.end(last))


def _participle_subject(tokens: Tokens, index: int, low: int, reading: Reading) -> tuple[int, int] | None:
    """Who does what an -ing form says: the subject before it, or of the clause that follows an opening one."""
    tags, words = tokens.tags, tokens.words
    i = index - 1
    while i >= low and (tags[i] & _ADV_PREP or (i == low and tags[i] & Tag.SUB)):
        i -= 1  # "After saying that …, Ana Ruiz left"
    if i >= low and tags[i] & _HELPERS_ADV:
        return subject_before(tokens, index, low)
    if i > low and words[i] in _BEGINS:
        return subject_before(tokens, i, low)  # "since **Ana Ruiz** began asking"
    if i < low:
        return _subject_behind(tokens, index, bounds(reading, tokens.starts[index])[1])
    if (captain := _behind_with(tokens, i, low)) is not None:
        return captain
    comma = i - 1 if tags[i] & Tag.SUB else i
    if (told := _told_of(tokens, comma, low, bounds(reading, tokens.starts[index])[1])) is not None:
        return told
    relative = relative_around(tokens, i, low)
    if relative is not None:
        return antecedent(tokens, relative, low)  # "angered **the union**, which sent out a note saying"
    report = next((j for j in range(i, low, -1) if tags[j] & Tag.REPORT and is_finite(tokens, j)), None)
    found = subject_before(tokens, report, low) if report is not None else None
    if found is None:
        found = main_subject(tokens, low, index, 0)
    if found is not None:
        return found
    return _ending(tokens, i if tags[i] & Tag.COMMA else i + 1, low)  # "Ana Ruiz, saying it was late, left"


def _subject_behind(tokens: Tokens, index: int, high: int) -> tuple[int, int] | None:
    """The subject of the clause after the comma that ends an opening one: "Saying so, **Ana Ruiz** left"."""
    for comma in range(index + 1, min(high - 1, index + 2 * REACH)):
        if tokens.tags[comma] & Tag.COMMA:
            verb = next((j for j in range(comma + 1, min(high, comma + 30)) if is_finite(tokens, j)), None)
            if verb is not None and (found := _ending(tokens, verb, comma + 1)) is not None:
                return found
    return None


def _told_of(tokens: Tokens, comma: int, low: int, high: int) -> tuple[int, int] | None:
    """Whom what is said begins with, before what two commas hold: "said **Peru**, after leaving it, held talks"."""
    tags = tokens.tags
    start = noun_phrase_left(tokens, comma - 1, low) if tags[comma] & Tag.COMMA and comma - 2 > low else None
    if start is None or not low < start < comma or tags[start] & Tag.TIME:
        return None
    said = start - 2 if tags[start - 1] & Tag.THAT else start - 1
    if tokens.words[said] not in _SAYS:
        return None
    closing = next((j for j in range(comma + 2, min(high, comma + REACH)) if tags[j] & Tag.COMMA), high)
    return (start, comma) if has_verb(tokens, closing + 1, min(high, closing + _SOON)) else None


def _behind_with(tokens: Tokens, last: int, low: int) -> tuple[int, int] | None:
    """Whom "with" brings in with what they do: "…, with **the captain** saying that …"."""
    for j in range(last, max(low, last - 10) - 1, -1):
        if tokens.words[j] == "with" and j < last and (j == low or tokens.tags[j - 1] & Tag.COMMA):
            return j + 1, last + 1
        if tokens.tags[j] & _COMMA_STOP or is_finite(tokens, j):
            break
    return None


def _ending(tokens: Tokens, end: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that ends at a token; None where none does."""
    start = noun_phrase_left(tokens, end - 1, low) if end > low else None
    return (start, end) if start is not None and start < end else None
