"""Whose verb is this: the subject, looked for to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.antecedents import antecedent, listing_relative, open_relative, relative_around
from statecraft.reading.asides import (
    apposed_name,
    interpolation,
    is_place,
    opens_clause,
    past_asides,
    quoted_aside,
)
from statecraft.reading.finite import (
    HELPERS,
    REACH,
    before_date,
    bounds,
    has_verb,
    is_finite,
    past_opener,
    past_opening,
)
from statecraft.reading.noun_phrases import before_bracket, noun_phrase, noun_phrase_left
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_CAP_NUM = Tag.CAP | Tag.NUM
_ADV_PREP = Tag.ADV | Tag.PREP
_CAP_DET_PRON_POSS = Tag.CAP | Tag.DET | Tag.PRON | Tag.POSS
_COMMA_STOP = Tag.COMMA | Tag.STOP
_PARTING = Tag.COMMA | Tag.STOP | Tag.CONJ | Tag.SUB | Tag.THAT
_CONJ_COMMA_STOP = Tag.CONJ | Tag.COMMA | Tag.STOP
_ED_ING_PREP = Tag.ED | Tag.ING | Tag.PREP
_HELPERS_ADV = HELPERS | Tag.ADV
_HELPERS_ADV_NEG = HELPERS | Tag.ADV | Tag.NEG
_NOT_APPOSED = Tag.PREP | Tag.ING | Tag.SUB | Tag.REL | Tag.ADV | Tag.ED | Tag.TIME
_PREP_SUB = Tag.PREP | Tag.SUB
_REL_SUB, _REL_THAT = Tag.REL | Tag.SUB, Tag.REL | Tag.THAT
_FRONT = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING


def _subject(tokens: Tokens, verb: int, low: int, *, depth: int = 0) -> tuple[int, int] | None:
    """The first token of a verb's subject, and the one after its last."""
    tags, words = tokens.tags, tokens.words
    i = verb - 1
    low = max(low, verb - 2 * REACH)
    while i >= low and tags[i] & _HELPERS_ADV_NEG:
        if words[i] in ("both", "neither") and (i == low or tags[i - 1] & _CONJ_COMMA_STOP):
            return i, i + 1  # "…, and both said": not the adverb of "they both said"
        if tags[i] & Tag.CAP:
            break
        i -= 1
    i = before_date(tokens, i, low)
    while i >= low and tags[i] & _HELPERS_ADV and not tags[i] & Tag.CAP:
        i -= 1
    if i > low and words[i] == "there" and not tags[i - 1] & _PARTING:
        i -= 1  # "Officials there said"
    if i < low:
        return None
    tag = tags[i]
    if tag & _REL_THAT and depth < 3:
        return antecedent(tokens, i, low)
    if tag & Tag.TO and depth < 3:
        # "Talks began after **Ana Ruiz** came to ask": hers is the clause that the infinitive stands in.
        sub = next((j for j in range(i - 1, low, -1) if tags[j] & (Tag.SUB | Tag.COMMA)), low)
        own = _main_subject(tokens, sub + 1, i, depth) if tags[sub] & Tag.SUB and words[i - 1] != "order" else None
        return own or _main_subject(tokens, low, i, depth)
    if tag & Tag.CONJ or (tag & Tag.COMMA and i > low and tags[i - 1] & Tag.CONJ):
        return _coordinated(tokens, i, low, depth)
    if tag & Tag.COMMA:
        relative = listing_relative(tokens, i, low)
        if relative is not None:
            return antecedent(tokens, relative, low)
        opening = interpolation(tokens, i, low)
        if opening is None or opening - 1 < low:
            last = i - 1
            while last > low and tags[last] & Tag.TIME:
                last -= 1
            if last < i - 1 and not has_verb(tokens, low, last + 1):
                start = noun_phrase_left(tokens, last, low)  # "A statement Thursday, said …"
                return None if start is None else (start, last + 1)
            if last == i - 1 and tags[last] & Tag.CAP and noun_phrase_left(tokens, last, low) == low:
                return low, i  # a comma that parts the subject from its verb: "Senator Ana Ruiz, says"
            return _coordinated(tokens, i, low, depth)
        return _before_interpolation(tokens, opening, i, low, depth)
    if tag & Tag.STOP and words[i] in (")", "]"):
        j = i
        while j > low and words[j] not in ("(", "["):
            j -= 1
        if j > low:
            start = noun_phrase_left(tokens, j - 1, low)
            return None if start is None else (start, i + 1)
    if tag & Tag.QUOTE:
        aside = quoted_aside(tokens, i, low) if i > low and tags[i - 1] & Tag.COMMA else None
        if aside is None:
            return _quoted_subject(tokens, i, low)
        whole = _before_interpolation(tokens, aside, i, low, depth)
        return (whole[0], i + 1) if whole is not None and whole[1] == i else whole
    if tag & Tag.STOP:
        if i > low and words[i - 1] == words[i] == "-":
            i -= 1  # a dash of two strokes
        opening = next((j for j in range(i - 1, max(low, i - 25), -1) if words[j] == words[i]), None)
        if opening is not None and opening > low and words[opening - 1] == words[opening] == "-":
            opening -= 1
        if words[i] not in ("-", "–", "—") or opening is None:
            return None
        start = noun_phrase_left(tokens, opening - 1, low)
        return None if start is None or start >= opening else (start, opening)
    start, opened = noun_phrase(tokens, i, low)
    if (
        tags[verb] & Tag.ED
        and verb == i + 1
        and opened > low
        and is_finite(tokens, opened - 1)
        and not tags[opened - 1] & Tag.REPORT
    ):
        return None  # a past form right after another verb's object: "met ministers expected to resign"
    if start is None or start > i:
        return _coordinated(tokens, i, low, depth)
    # "…, a farmer from Peru said" and "A, B and C said" are whole already; what an apposition stands after is not.
    return apposed_name(tokens, start, low), i + 1


def _quoted_subject(tokens: Tokens, closing: int, low: int) -> tuple[int, int] | None:
    """A subject that ends in a title between quotation marks."""
    for j in range(closing - 1, max(low, closing - 15), -1):
        if tokens.tags[j] & Tag.QUOTE:
            start = noun_phrase_left(tokens, j - 1, low) if j > low else j
            return None if start is None or low < j <= start else (start, closing + 1)
    return None


def _before_interpolation(tokens: Tokens, opening: int, closing: int, low: int, depth: int) -> tuple[int, int] | None:
    tags = tokens.tags
    first = opening + 1
    if tokens.words[first : first + 2] == ["identified", "as"]:
        return first + 2, closing  # "One of the men, identified as Ana Ruiz, said"
    apposed = (
        not tags[first] & _NOT_APPOSED
        or tags[first] & Tag.NUM
        or (tags[first] & tags[first + 1] & Tag.CAP and not tags[first] & _PREP_SUB)  # "Jan Ito", no month
    )
    together = tokens.words[first] in ("along", "together", "including", "alongside")
    start, opened = noun_phrase(tokens, before_bracket(tokens, opening, low) - 1, low)
    placed = is_place(tokens, first, closing)
    if placed and start is not None and opened > low + 1 and tags[opened] & Tag.ING and tags[opened - 1] & Tag.COMMA:
        start = noun_phrase_left(tokens, opened - 2, low)  # "Ana Ruiz, speaking at a rally in Tampa, Fla., said"
    if (
        start is not None
        and start < opening
        and (placed or tags[opening - 1] & Tag.NUM or not tags[start] & _CAP_DET_PRON_POSS or start == opening - 1)
    ):
        # "Abel Juarez, 43, a farmer, said", "the firm, based in Lima, Peru, said": one more comma back.
        further = interpolation(tokens, opening, low - 1) if start > low and tags[start - 1] & Tag.COMMA else None
        aside = placed or tags[opening - 1] & Tag.NUM or tags[start] & _ED_ING_PREP
        if aside and further is not None and further > low:
            outer = noun_phrase_left(tokens, further - 1, low)
            if placed and outer is not None and outer > low + 1 and tags[outer] & Tag.NUM and outer == further - 1:
                outer = noun_phrase_left(tokens, outer - 2, low)  # an age between name and apposition
            # "After the talks, the mayor, General Ana Ruiz, said": no talks are the mayor.
            begins = outer is not None and opens_clause(tokens, outer, low) and not _is_fronted(tokens, outer, low)
            if outer is not None and (not placed or begins):
                start = outer
    if start is None or (tags[start] & _FRONT and not tags[start] & Tag.DET):
        # What stands before is no noun phrase ("On Monday, the minister, …"): the commas hold the subject itself.
        inner = noun_phrase_left(tokens, closing - 1, opening + 1)
        return None if inner is None else (inner, closing)
    if tags[start] & _CAP_NUM and start > low + 1 and (tags[start - 1] & Tag.COMMA or placed):
        start = past_asides(tokens, start, low)
    low = next((i + 1 for i in range(start - 1, low - 1, -1) if tags[i] & Tag.QUOTE), low)  # past a quotation
    if has_verb(tokens, low, start) and has_verb(tokens, first, closing) and not tags[first] & _REL_SUB:
        return _coordinated(tokens, closing, low, depth)
    return apposed_name(tokens, start, low), (closing if apposed or together else opening)


def _is_fronted(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a plain noun phrase stands behind a preposition that opens the sentence: "After **the talks**, …"."""
    return start - 1 == low and bool(tokens.tags[low] & _PREP_SUB) and bool(tokens.tags[start] & Tag.DET)


def _main_subject(tokens: Tokens, low: int, high: int, depth: int) -> tuple[int, int] | None:
    """The subject of the sentence's first verb, past a clause that only opens it."""
    low = past_opening(tokens, low, high)
    for i in range(low, high):
        if is_finite(tokens, i) and i > low:
            return _subject(tokens, i, low, depth=depth + 1)
    return None


def _coordinated(tokens: Tokens, i: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject that a verb after "and" shares with the verb before: the nearest that reports, else the first."""
    if depth >= 3:
        return None
    relative = open_relative(tokens, i, low)
    if relative is not None:
        return antecedent(tokens, relative, low)
    for j in range(i - 1, low, -1):
        if tokens.tags[j] & Tag.REPORT and is_finite(tokens, j):
            found = _subject(tokens, j, low, depth=depth + 1)
            if found is not None:
                return found
            break
    found = _main_subject(tokens, low, i, depth)
    if found is not None:
        return found
    # "Ana Ruiz, tired of it all, left and said": a past form behind a comma may be a verb, for want of another.
    last = next((j for j in range(i - 1, low, -1) if tokens.tags[j] & Tag.ED and tokens.tags[j - 1] & Tag.COMMA), None)
    return None if last is None else _subject(tokens, last, low, depth=depth + 1)


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
        found = _subject(tokens, index, low)
    if found is None or found[0] >= found[1]:
        return None
    return Span(tokens.starts[found[0]], tokens.end(found[1] - 1))


def _participle_subject(tokens: Tokens, index: int, low: int, reading: Reading) -> tuple[int, int] | None:
    """Who does what an -ing form says: the subject before it, or of the clause that follows an opening one."""
    tags, words = tokens.tags, tokens.words
    i = index - 1
    while i >= low and (tags[i] & _ADV_PREP or (i == low and tags[i] & Tag.SUB)):
        i -= 1  # "After saying that …, Ana Ruiz left"
    if i >= low and tags[i] & _HELPERS_ADV:
        return _subject(tokens, index, low)
    if i < low:
        _, high = bounds(reading, tokens.starts[index])
        for j in range(index + 1, min(high, index + 2 * REACH)):
            if tags[j] & Tag.COMMA and j + 1 < high:
                for k in range(j + 1, min(high, j + 30)):
                    if is_finite(tokens, k):
                        start = noun_phrase_left(tokens, k - 1, j + 1)
                        if start is not None and start < k and tags[k - 1] & Tag.COMMA == 0:
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
            found = _subject(tokens, j, low)
            if found is not None:
                return found
            break
    found = _main_subject(tokens, low, index, 0)
    if found is not None:
        return found
    # "Ana Ruiz, saying it was late, left": no verb before.
    end = i if tags[i] & Tag.COMMA else i + 1
    if end > low:
        start = noun_phrase_left(tokens, end - 1, low)
        if start is not None and start < end:
            return start, end
    return None
