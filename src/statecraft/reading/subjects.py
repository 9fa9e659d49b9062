"""Whose verb is this: the subject, looked for to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.antecedents import antecedent, relative_around
from statecraft.reading.clause_subjects import main_subject, subject_before
from statecraft.reading.finite import HELPERS, REACH, bounds, is_finite, past_opener
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
        _, high = bounds(reading, tokens.starts[index])
        for j in range(index + 1, min(high, index + 2 * REACH)):
            if tags[j] & Tag.COMMA and j + 1 < high:
                for k in range(j + 1, min(high, j + 30)):
                    if is_finite(tokens, k):
                        start = noun_phrase_left(tokens, k - 1, j + 1)
                        if start is not None and start < k:
                            return start, k
                        break
        return None
    for j in range(i, max(low, i - 10) - 1, -1):
        if words[j] == "with" and j < i and (j == low or tags[j - 1] & Tag.COMMA):
            return j + 1, i + 1  # "…, with the captain saying that …"
        if tags[j] & _COMMA_STOP or is_finite(tokens, j):
            break
    relative = relative_around(tokens, i, low)
    if relative is not None:
        return antecedent(tokens, relative, low)  # "angered **the union**, which sent out a note saying"
    for j in range(i, low, -1):
        if tags[j] & Tag.REPORT and is_finite(tokens, j):
            found = subject_before(tokens, j, low)
            if found is not None:
                return found
            break
    found = main_subject(tokens, low, index, 0)
    if found is not None:
        return found
    # "Ana Ruiz, saying it was late, left": no verb before.
    end = i if tags[i] & Tag.COMMA else i + 1
    if end > low:
        start = noun_phrase_left(tokens, end - 1, low)
        if start is not None and start < end:
            return start, end
    return None
