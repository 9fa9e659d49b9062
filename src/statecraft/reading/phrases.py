"""Noun phrases and clauses, found without a parser: enough grammar to tell who does what to whom.

Three questions are answered: whose verb is this (:func:`subject_of`), how far does this noun phrase go
(:func:`phrase_from`) and where does this clause end (:func:`clause_end`). All three look no further than the sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_VERBAL = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL | Tag.FINITE | Tag.REPORT
_HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL
_WALL = Tag.STOP | Tag.SUB | Tag.QUOTE | Tag.THAT | Tag.REL
_FRONT = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING
_NOMINAL = Tag.DET | Tag.POSS | Tag.PREP | Tag.OWNER | Tag.NUM
# How far a subject may stand from its verb, in tokens: bounds the work on text without punctuation.
_REACH = 60


def is_finite(tokens: Tokens, i: int) -> bool:
    """Whether a token is a verb that a clause can have as its own."""
    tag = tokens.tags[i]
    if tag & Tag.TO or not tag & (_VERBAL | Tag.ED):
        return False
    before = i - 1
    while before >= 0 and tokens.tags[before] & Tag.ADV and not tokens.tags[before] & Tag.NUM:
        before -= 1
    left = tokens.tags[before] if before >= 0 else 0
    if tag & (Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL):
        # "being", "having" and "to be" carry no clause.
        return tokens.words[i] not in ("be", "been", "being", "having") and not tag & Tag.CAP & ~left
    if left & (Tag.DET | Tag.POSS | Tag.OWNER | Tag.TO | Tag.MODAL) and not left & Tag.PRON:
        return False
    if tag & Tag.FINITE or (tag & Tag.REPORT and not tag & Tag.ED):
        return not left & Tag.PREP
    if left & (Tag.PREP | Tag.BE | Tag.HAVE | Tag.COMMA):
        return False
    return not (i + 1 < len(tokens) and tokens.words[i + 1] == "by")


def _bounds(reading: Reading, offset: int) -> tuple[int, int]:
    """The first token of a place's sentence, and the one after its last."""
    tokens, sentence = reading.tokens, reading.sentence_at(offset)
    return tokens.first_from(sentence.start), tokens.first_from(sentence.end)


def _has_verb(tokens: Tokens, low: int, high: int) -> bool:
    return any(is_finite(tokens, i) for i in range(low, high))


def _fronted(tokens: Tokens, low: int, last: int) -> int:
    """Where the subject starts in a clause that opens with a phrase and no comma ("After the talks Mr Ito …")."""
    tags = tokens.tags
    if tags[last] & Tag.CAP:
        i = last
        while i > low and (tags[i - 1] & Tag.CAP or tags[i - 1] & Tag.DOT) and not tags[i - 1] & (Tag.PREP | Tag.TIME):
            i -= 1
        if i > low:
            if tags[i - 1] & (Tag.DET | Tag.POSS):
                i -= 1
            return i
    for i in range(last, low, -1):
        if tags[i] & (Tag.DET | Tag.POSS):
            return i
    return last


def _noun_phrase_left(tokens: Tokens, last: int, low: int) -> int | None:
    """Where the noun phrase starts that ends with the token ``last``; None where none does."""
    tags, words = tokens.tags, tokens.words
    if (
        tags[last] & Tag.PRON
        and not tags[last] & (Tag.NUM | Tag.THAT)
        and tokens.words[last] not in ("this", "these", "those")
    ):
        return last
    if tags[last] & (Tag.CONJ | Tag.PREP | Tag.TO) and not tags[last] & (Tag.ADV | Tag.CAP):
        return None
    low = max(low, last - _REACH)
    i, listed = last, False
    while i >= low:
        tag = tags[i]
        if tag & _WALL and not (tag & Tag.STOP and tokens.words[i] == "/") and not (tag & Tag.SUB and tag & Tag.PREP):
            if tag & Tag.SUB and i + 1 < last and i == low and tag & _FRONT:
                return _fronted(tokens, i, last)
            if tag & Tag.QUOTE and i < last:
                opening = next((j for j in range(i - 1, max(low, i - 5) - 1, -1) if tags[j] & Tag.QUOTE), None)
                if opening is not None and opening > low and tags[opening - 1] & (Tag.DET | Tag.POSS):
                    i = opening - 1  # the "History" section
                    continue
            if words[i] == "as" and i > low and words[i - 1] == "such":
                i -= 1
                continue
            if tag & Tag.REL and i < last and _has_verb(tokens, i + 1, last + 1) and not tags[i - 1] & Tag.COMMA:
                i -= 1  # a restrictive clause belongs to its noun: "the men who fled said"
                continue
            break
        if tag & Tag.COMMA:
            if not (listed and _lists(tokens, i, low)):
                break
        elif tag & Tag.CONJ:
            if tokens.words[i] in ("but", "yet") or i == last or _clause_left(tokens, low, i):
                break
            listed = True
        elif i < last and is_finite(tokens, i):
            break
        i -= 1
    start = i + 1
    opened = start
    while (
        start <= last
        and tags[start] & (Tag.ADV | Tag.CONJ | Tag.TIME | Tag.DOT)
        and not tags[start] & (Tag.DET | Tag.NUM)
    ):
        start += 1
    if start <= last and tags[start] & (Tag.PREP | Tag.ING) and not tags[start] & Tag.DET and start < last:
        return _fronted(tokens, start, last)
    return start if start <= last else (opened if tags[last] & Tag.CAP else None)


def _clause_left(tokens: Tokens, low: int, conj: int) -> bool:
    """Whether what stands left of a conjunction is a clause of its own, not a noun phrase."""
    for i in range(conj - 1, low - 1, -1):
        if tokens.tags[i] & (Tag.STOP | Tag.SUB | Tag.QUOTE) and not tokens.tags[i] & Tag.PREP:
            return False
        if is_finite(tokens, i):
            return True
    return False


def _lists(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether a comma parts the members of a list, and not a phrase from the clause that it opens."""
    tags = tokens.tags
    start = comma - 1
    while start >= low and not tags[start] & (Tag.COMMA | Tag.STOP | Tag.QUOTE):
        start -= 1
    start += 1
    if start >= comma or tags[start] & _FRONT or _has_verb(tokens, start, comma):
        return False
    return comma - start <= 12


def _interpolation(tokens: Tokens, comma: int, low: int) -> int | None:
    """The comma that opens what another comma closes just before a verb: "Mr Ito, a judge, said"; None where none does."""
    tags, i = tokens.tags, comma - 1
    low = max(low, comma - _REACH)
    while i > low:
        if tags[i] & Tag.COMMA:
            return i
        if tags[i] & Tag.QUOTE:
            return None
        i -= 1
    return None


def _subject(tokens: Tokens, verb: int, low: int, *, depth: int = 0) -> tuple[int, int] | None:
    """The first token of a verb's subject, and the one after its last."""
    tags, words = tokens.tags, tokens.words
    i = verb - 1
    low = max(low, verb - 2 * _REACH)
    while i >= low and tags[i] & (_HELPERS | Tag.ADV | Tag.NEG) and not tags[i] & Tag.CAP:
        i -= 1
    # "Mr Ito on Monday said": a date between subject and verb.
    day = i
    while day >= low and (tags[day] & Tag.TIME or words[day].isdigit()):
        day -= 1
    if low <= day < i:
        if words[day] in ("on", "in", "this", "late", "early", "from", "since", "at"):
            day -= 1
        if day >= low:
            i = day
    while i >= low and tags[i] & (_HELPERS | Tag.ADV) and not tags[i] & Tag.CAP:
        i -= 1
    if i < low:
        return None
    tag = tags[i]
    if tag & (Tag.REL | Tag.THAT) and depth < 3:
        return _antecedent(tokens, i, low)
    if tag & Tag.TO and depth < 3:
        return _main_subject(tokens, low, i, depth)
    if tag & Tag.CONJ or (tag & Tag.COMMA and i > low and tags[i - 1] & Tag.CONJ):
        return _coordinated(tokens, i, low, depth)
    if tag & Tag.COMMA:
        opening = _interpolation(tokens, i, low)
        if opening is None or opening - 1 < low:
            return _coordinated(tokens, i, low, depth)
        return _before_interpolation(tokens, opening, i, low, depth)
    if tag & Tag.STOP and words[i] in (")", "]"):
        j = i
        while j > low and words[j] not in ("(", "["):
            j -= 1
        if j > low:
            start = _noun_phrase_left(tokens, j - 1, low)
            return None if start is None else (start, i + 1)
    if tag & Tag.QUOTE:
        return _quoted_subject(tokens, i, low)
    if tag & Tag.STOP:
        return None
    start = _noun_phrase_left(tokens, i, low)
    if start is not None and tags[verb] & Tag.ED and start > low and verb == i + 1 and not tags[start - 1] & Tag.REPORT:
        # A past form right after the object of another verb is a participle: "met ministers expected to resign".
        boundary = start - 1
        while boundary > low and tags[boundary] & (Tag.PREP | Tag.ADV):
            boundary -= 1
        if boundary < start - 1 and is_finite(tokens, boundary) and not tags[boundary] & Tag.REPORT:
            return None
    if start is None or start > i:
        return _coordinated(tokens, i, low, depth)
    # "…, a farmer from Peru said" and "A, B and C said" are whole already; what an apposition stands after is not.
    return start, i + 1


def _quoted_subject(tokens: Tokens, closing: int, low: int) -> tuple[int, int] | None:
    """A subject that ends in a title between quotation marks."""
    for j in range(closing - 1, max(low, closing - 15), -1):
        if tokens.tags[j] & Tag.QUOTE:
            start = _noun_phrase_left(tokens, j - 1, low) if j > low else None
            return None if start is None or start >= j else (start, closing + 1)
    return None


def _before_interpolation(tokens: Tokens, opening: int, closing: int, low: int, depth: int) -> tuple[int, int] | None:
    tags = tokens.tags
    first = opening + 1
    apposed = (
        not tags[first] & (Tag.PREP | Tag.ING | Tag.SUB | Tag.REL | Tag.ADV | Tag.ED | Tag.TIME)
        or tags[first] & Tag.NUM
    )
    together = tokens.words[first] in ("along", "together", "including", "alongside")
    start = _noun_phrase_left(tokens, opening - 1, low)
    if (
        start is not None
        and start < opening
        and (
            tags[opening - 1] & Tag.NUM
            or not tags[start] & (Tag.CAP | Tag.DET | Tag.PRON | Tag.POSS)
            or start == opening - 1
        )
    ):
        # "Abel Juarez, 43, a farmer, said": one more comma back.
        further = _interpolation(tokens, opening, low - 1) if tags[start - 1] & Tag.COMMA and start > low else None
        if tags[opening - 1] & Tag.NUM and further is not None and further > low:
            outer = _noun_phrase_left(tokens, further - 1, low)
            if outer is not None:
                start = outer
    if start is None or tags[start] & _FRONT & ~Tag.CAP:
        # What stands before is no noun phrase ("On Monday, the minister, …"): the commas hold the subject itself.
        inner = _noun_phrase_left(tokens, closing - 1, opening + 1)
        return None if inner is None else (inner, closing)
    if _has_verb(tokens, low, start) and _has_verb(tokens, first, closing) and not tags[first] & (Tag.REL | Tag.SUB):
        return _coordinated(tokens, closing, low, depth)
    return start, (closing if apposed or together else opening)


def _antecedent(tokens: Tokens, relative: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that a relative pronoun stands for."""
    end = relative
    if tokens.tags[end - 1] & Tag.COMMA:
        end -= 1
    if end <= low:
        return None
    start = _noun_phrase_left(tokens, end - 1, low)
    return None if start is None or start >= end else (start, end)


def _main_subject(tokens: Tokens, low: int, high: int, depth: int) -> tuple[int, int] | None:
    """The subject of the sentence's first verb."""
    for i in range(low, high):
        if is_finite(tokens, i) and i > low:
            return _subject(tokens, i, low, depth=depth + 1)
    return None


def _coordinated(tokens: Tokens, i: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject that a verb after "and" shares with the verb before: the nearest that reports, else the first."""
    if depth >= 3:
        return None
    for j in range(i - 1, low, -1):
        if tokens.tags[j] & Tag.REPORT and is_finite(tokens, j):
            found = _subject(tokens, j, low, depth=depth + 1)
            if found is not None:
                return found
            break
    return _main_subject(tokens, low, i, depth)


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
    low, _ = _bounds(reading, verb.start)
    index = tokens.first_from(verb.start)
    if index >= len(tokens):
        return None
    found = None
    if tokens.tags[index] & Tag.ING and not (index > low and tokens.tags[index - 1] & _HELPERS):
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
    while i >= low and tags[i] & (Tag.ADV | Tag.PREP):
        i -= 1
    if i >= low and tags[i] & (_HELPERS | Tag.ADV):
        return _subject(tokens, index, low)
    if i < low:
        _, high = _bounds(reading, tokens.starts[index])
        for j in range(index + 1, min(high, index + 2 * _REACH)):
            if tags[j] & Tag.COMMA and j + 1 < high:
                for k in range(j + 1, min(high, j + 30)):
                    if is_finite(tokens, k):
                        start = _noun_phrase_left(tokens, k - 1, j + 1)
                        if start is not None and start < k and tags[k - 1] & Tag.COMMA == 0:
                            return start, k
                        break
        return None
    for j in range(i, max(low, i - 10) - 1, -1):
        if words[j] == "with" and j < i and (j == low or tags[j - 1] & Tag.COMMA):
            return j + 1, i + 1  # "…, with the captain saying that …"
        if tags[j] & (Tag.COMMA | Tag.STOP) or is_finite(tokens, j):
            break
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
        start = _noun_phrase_left(tokens, end - 1, low)
        if start is not None and start < end:
            return start, end
    return None


def phrase_before(reading: Reading, end: int) -> Span | None:
    """The noun phrase that ends just before ``end``, None where none does.

    >>> import statecraft
    >>> reading = statecraft.read("They opened a new bridge that both hailed.")
    >>> reading.phrase_before(25).text_in(reading.text)
    'a new bridge'
    >>> reading.phrase_before(5) is None
    False
    """
    tokens = reading.tokens
    low, _ = _bounds(reading, max(0, end - 1))
    last = tokens.first_from(end) - 1
    while last > low and tokens.tags[last] & (Tag.COMMA | Tag.DOT):
        last -= 1
    if last < low:
        return None
    start = _noun_phrase_left(tokens, last, low)
    return None if start is None or start > last else Span(tokens.starts[start], tokens.end(last))


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
    _, high = _bounds(reading, start)
    first = tokens.first_from(start)
    if first >= high or first >= len(tokens):
        return None
    tags, words = tokens.tags, tokens.words
    i = first
    if tags[i] & Tag.PRON and not tags[i] & (Tag.DET | Tag.NUM) or tags[i] & Tag.OBJ:
        return Span(tokens.starts[i], tokens.end(i))
    high = min(high, first + _REACH)
    while i < high:
        tag = tags[i]
        if tag & Tag.COMMA:
            closing = _closes(tokens, i, high)
            if closing is None:
                break
            i = closing
            continue
        if tag & (Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.THAT) and not (tag & Tag.PREP and i > first):
            break
        if tag & Tag.DOT and (i + 1 >= high or not tags[i + 1] & Tag.CAP):
            break
        if tag & Tag.REL and i > first and not tags[i - 1] & Tag.COMMA:
            break
        if is_finite(tokens, i) or (tag & Tag.PRON and not tag & (Tag.DET | Tag.NUM)):
            break
        if tag & Tag.TO and i + 1 < high and not tags[i + 1] & (Tag.CAP | _NOMINAL | Tag.OBJ):
            break
        if tag & Tag.TIME and i > first and tags[i] & Tag.CAP:
            break
        i += 1
    last = i - 1
    while (
        last >= first
        and tags[last] & (Tag.PREP | Tag.CONJ | Tag.ADV | Tag.DOT | Tag.COMMA)
        and (not tags[last] & Tag.DOT or words[last] in "!?" or last + 1 >= high)
    ):
        last -= 1
    if last < first:
        return None
    return Span(tokens.starts[first], tokens.end(last))


def _closes(tokens: Tokens, comma: int, high: int) -> int | None:
    """Where a list or apposition goes on that a comma opens; None where the phrase ends there."""
    tags = tokens.tags
    nxt = comma + 1
    if nxt >= high or tags[nxt] & (Tag.ING | Tag.REL | Tag.SUB | Tag.PREP | Tag.ADV | Tag.CONJ | Tag.QUOTE | Tag.PRON):
        if nxt < high and tokens.words[nxt] in ("and", "or") and nxt + 1 < high and not is_finite(tokens, nxt + 1):
            return nxt + 1
        return None
    for i in range(nxt, min(high, nxt + 20)):
        if tags[i] & Tag.REL and i > nxt:
            return nxt
        if is_finite(tokens, i) or tags[i] & (Tag.STOP | Tag.QUOTE):
            return None
        if tags[i] & Tag.COMMA or (tags[i] & Tag.CONJ and i > nxt and not tags[i + 1] & Tag.REPORT):
            return nxt
        if tags[i] & Tag.DOT and (i + 1 >= high - 1 or tags[i + 1] & Tag.QUOTE):
            return nxt
    return nxt


_TURNS = frozenset("while whereas as although though when after since because".split())
_WHOLE = frozenset(
    """move charge claim accusation allegation step decision assertion demand view position stance idea proposal
    initiative statement suggestion report plan""".split()
)


def _reports_ahead(tokens: Tokens, i: int, high: int) -> bool:
    """Whether the clause that begins at ``i`` is one of reporting: a subject of a few words, then its verb."""
    tags = tokens.tags
    for j in range(i, min(high, i + 12)):
        tag = tags[j]
        if tag & Tag.REPORT and is_finite(tokens, j) and not (_may_be_noun(tokens, j) and not tags[j - 1] & Tag.CAP):
            return True
        if tokens.words[j] == "what":
            return False
        if tag & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.THAT) and not tag & Tag.PREP:
            return False
        if is_finite(tokens, j) and not tag & (_HELPERS & ~Tag.MODAL):
            return False
    return False


_NOUNS = frozenset(
    """pledges claims reports demands calls notes states promises report claim demand call note state promise pledge write
    complains urge""".split()
)
_PAST_OR_THIRD = ("s", "ed")


def _may_be_noun(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in _NOUNS and not tokens.tags[i - 1] & (Tag.PRON | Tag.ADV)


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a token is a reporting verb that shares the subject of the one before ("and called for", ", stressed the")."""
    word, tag = tokens.words[i], tokens.tags[i]
    if not tag & Tag.REPORT:
        return False
    if word in _NOUNS:
        return i + 1 < len(tokens) and bool(tokens.tags[i + 1] & Tag.PRON) and not tokens.tags[i + 1] & Tag.DET
    return word.endswith(_PAST_OR_THIRD) or word in ("said", "told", "spoke", "wrote", "say")


def _one_reporting(tokens: Tokens, i: int, high: int) -> bool:
    """Whether "with" begins a clause of reporting: "with one of them saying …"."""
    for j in range(i + 1, min(high, i + 10)):
        if tokens.tags[j] & (Tag.REPORTING | Tag.COMMA | Tag.STOP):
            return bool(tokens.tags[j] & Tag.REPORTING)
    return False


def _verb_follows(tokens: Tokens, i: int, high: int) -> bool:
    """Whether a relative clause only interrupts: its closing comma stands before the verb that the clause still lacks."""
    for j in range(i + 1, min(high - 1, i + 30)):
        if tokens.tags[j] & Tag.COMMA:
            return is_finite(tokens, j + 1) or bool(tokens.tags[j + 1] & Tag.ED)
        if tokens.tags[j] & (Tag.STOP | Tag.QUOTE):
            return False
    return False


def _ends_before(tokens: Tokens, i: int, high: int) -> bool:
    """Whether reported content ends before the comma, dash or conjunction at ``i``."""
    tags, words = tokens.tags, tokens.words
    j = i + 1
    if j >= high:
        return True
    if tags[j] & Tag.CONJ:
        k = j + 1
        while k < high and tags[k] & (Tag.ADV | Tag.HAVE) and not tags[k] & Tag.CAP:
            k += 1
        return k < high and (_reports(tokens, k) or _reports_ahead(tokens, k, high))
    while j < high and tags[j] & Tag.ADV and not tags[j] & (Tag.DET | Tag.SUB):
        j += 1
    if j >= high:
        return False
    if tags[j] & Tag.REPORTING or words[j] == "according":
        return True
    if words[j] == "with" and _one_reporting(tokens, j, high):
        return True
    if (tags[j] & Tag.REL and not tags[j] & Tag.SUB) or words[j] == "where":
        return not _verb_follows(tokens, j, high)
    if words[j] in _TURNS and _reports_ahead(tokens, j + 1, high):
        return True
    if words[j] in ("a", "an") and j + 1 < high and words[j + 1] in _WHOLE:
        return True
    if _reports(tokens, j) and j + 1 < high and tags[j + 1] & (Tag.DET | Tag.THAT | Tag.POSS | Tag.CAP | Tag.PREP):
        return True
    if tags[j] & Tag.ED and not tags[j] & Tag.REPORT and tags[i] & Tag.COMMA:
        return False
    return _reports_ahead(tokens, j, high) and not tags[j] & (Tag.PREP | Tag.SUB)


def clause_end(reading: Reading, start: int) -> int:
    """Where the clause that begins at ``start`` ends, without the punctuation that closes it.

    Not at the first comma: the clause goes on over lists, asides and further clauses of its own, up to the sentence's
    end, a semicolon, a clause that reports anew (", he said", ", adding that", "and called for") or a ", which".
    A quotation that opens inside is never cut.

    >>> import statecraft
    >>> reading = statecraft.read("She said that taxes, rents and fares would rise, adding that wages would not.")
    >>> reading.text[14 : reading.clause_end(14)]
    'taxes, rents and fares would rise'
    >>> reading.text[62 : reading.clause_end(62)]
    'wages would not'
    """
    tokens = reading.tokens
    low, high = _bounds(reading, start)
    first = tokens.first_from(start)
    tags, words = tokens.tags, tokens.words
    i = first
    subordinate = i < high and bool(tags[i] & Tag.SUB)
    while i < high:
        tag = tags[i]
        if tag & Tag.QUOTE or (words[i] in ("'", '"') and i > first):
            quotation = reading.quotation_at(tokens.starts[i])
            if quotation is not None and quotation.span.start == tokens.starts[i]:
                i = max(i + 1, tokens.first_from(quotation.span.end))
                if i >= high:
                    return quotation.span.end
                continue
            if quotation is None and i > first and tag & Tag.QUOTE:
                i += 1
                continue
            if quotation is not None and i > first:
                break
        elif tag & Tag.COMMA:
            relative = subordinate and i + 1 < high and tags[i + 1] & (Tag.REL | Tag.SUB)
            if i > first and not relative and _ends_before(tokens, i, high):
                break
            subordinate = subordinate and bool(relative)
        elif tag & Tag.STOP:
            if words[i] in ("(", "["):
                i = _past_bracket(tokens, i, high)
                continue
            if words[i] == ";" or words[i] in (")", "]"):
                break
            if words[i] in ("-", "–", "—") and not _paired(tokens, i, high) and _ends_before_dash(tokens, i, high):
                break
        elif tag & Tag.CONJ and i > first and not tags[i - 1] & Tag.COMMA:
            if _ends_before(tokens, i - 1, high):
                break
        elif tag & Tag.REPORTING and i > first + 1 and i + 1 < high and tags[i + 1] & Tag.THAT:
            if not tags[i - 1] & (Tag.PREP | _HELPERS | Tag.DET | Tag.POSS):
                break
        i += 1
    last = min(i, high) - 1
    while last > first and tags[last] & (Tag.DOT | Tag.COMMA | Tag.STOP | Tag.CONJ) and words[last] not in (")", "]"):
        if tags[last] & Tag.DOT and words[last] == "." and last > 0 and "." in words[last - 1]:
            break  # the full stop belongs to an abbreviation: "the U.S."
        last -= 1
    return max(start, tokens.end(last)) if last >= first else start


def _past_bracket(tokens: Tokens, i: int, high: int) -> int:
    for j in range(i + 1, min(high, i + _REACH)):
        if tokens.words[j] in (")", "]"):
            return j + 1
    return i + 1


def _paired(tokens: Tokens, i: int, high: int) -> bool:
    return any(tokens.words[j] in ("-", "–", "—") for j in range(i + 1, min(high, i + _REACH)))


def _ends_before_dash(tokens: Tokens, i: int, high: int) -> bool:
    j = i + 1
    if j >= high:
        return True
    return bool(tokens.tags[j] & (Tag.REPORTING | Tag.CONJ) or tokens.words[j] in ("a", "an")) or _ends_before(
        tokens, i, high
    )
