"""Where a clause ends, looked for to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.coordination import acts, in_condition
from statecraft.reading.endings import ends_before, goes_on
from statecraft.reading.finite import HELPERS, REACH, bounds, has_verb
from statecraft.reading.quotations import Quotation
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_COMMA_HAVE = Tag.COMMA | Tag.HAVE  # "has yet to go": no conjunction
_DOT_COMMA_STOP_CONJ = Tag.DOT | Tag.COMMA | Tag.STOP | Tag.CONJ
_PREP_HELPERS_DET_POSS = Tag.PREP | HELPERS | Tag.DET | Tag.POSS
_REL_SUB = Tag.REL | Tag.SUB

_TURNING = Tag.QUOTE | Tag.COMMA | Tag.STOP | Tag.CONJ | Tag.REPORTING  # where a clause may end


def clause_end(reading: Reading, start: int) -> int:
    """Where the clause that begins at ``start`` ends, without the punctuation that closes it.

    Not at the first comma: the clause goes on over lists, asides and further clauses of its own, up to the sentence's
    end, a semicolon, or a clause that reports anew (", he said", ", adding that", "and called for", ", which he said").
    A quotation that opens inside is never cut.

    >>> import statecraft
    >>> reading = statecraft.read("She said that taxes, rents and fares would rise, adding that wages would not.")
    >>> reading.text[14 : reading.clause_end(14)]
    'taxes, rents and fares would rise'
    >>> reading.text[61 : reading.clause_end(61)]
    'wages would not'
    """
    tokens = reading.tokens
    _, high = bounds(reading, start)
    first = tokens.first_from(start)
    after, quotation = _past_clause(reading, first, high)
    if quotation is not None:
        return quotation.span.end
    last = _without_punctuation(tokens, first, min(after, high) - 1)
    return max(start, tokens.end(last)) if last >= first else start


def _past_clause(reading: Reading, first: int, high: int) -> tuple[int, Quotation | None]:
    """The token after the last of a clause, and the quotation inside that goes on to the sentence's end."""
    tokens = reading.tokens
    tags, words = tokens.tags, tokens.words
    i = first
    subordinate = i < high and bool(tags[i] & Tag.SUB)
    while i < high:
        tag = tags[i]
        if not (tag & _TURNING or words[i] == "'"):
            i += 1
        elif tag & Tag.QUOTE or (words[i] in ("'", '"') and i > first):
            quotation = reading.quotation_at(tokens.starts[i])
            if quotation is None or (i == first and quotation.span.start != tokens.starts[i]):
                i += 1
                continue
            if quotation.span.start != tokens.starts[i]:
                break  # the mark that closes a quotation in which the clause began
            i = max(i + 1, tokens.first_from(quotation.span.end))
            if i >= high:
                return i, quotation
            if _ends_with(tokens, quotation, i, high, first):
                break
        elif tag & Tag.COMMA:
            subordinate = subordinate and i + 1 < high and bool(tags[i + 1] & _REL_SUB)
            if i > first and not subordinate and ends_before(tokens, i, high, first):
                break
            i += 1
        elif tag & Tag.STOP and words[i] in ("(", "["):
            i = _past_bracket(tokens, i, high)
        elif _ends_at(tokens, i, high, first):
            break
        else:
            i += 1
    return i, None


def _ends_with(tokens: Tokens, quotation: Quotation, after: int, high: int, first: int) -> bool:
    """Whether a clause ends with a quotation inside, behind which the token ``after`` stands."""
    whole = tokens.starts[first] == quotation.span.start
    if whole and tokens.tags[after] & Tag.CONJ and acts(tokens, after + 1, high):
        return True  # 'said "I am tired" and sat down'
    # The comma stands inside the marks: 'open to all," the agency reported'.
    return tokens.words[after - 2] == "," and ends_before(tokens, after - 1, high, first)


def _ends_at(tokens: Tokens, i: int, high: int, first: int) -> bool:
    """Whether a clause ends before a semicolon, dash, closing bracket, conjunction or participle of reporting."""
    tags, words = tokens.tags, tokens.words
    if tags[i] & Tag.STOP:
        return words[i] in (";", ")", "]") or (
            words[i] in ("-", "–", "—") and _ends_before_dash(tokens, i, high, first)
        )
    if tags[i] & Tag.CONJ and i > first and not tags[i - 1] & _COMMA_HAVE and ends_before(tokens, i - 1, high, first):
        # "He said he and the envoy spoke": the clause still lacks its verb before "and".
        lacks = not (goes_on(tokens, i + 1, high) or i > first + 3 or has_verb(tokens, first, i))
        return not (lacks or in_condition(tokens, first, i))
    noting = tags[i] & Tag.REPORTING and first + 1 < i < high - 1 and tags[i + 1] & Tag.THAT
    return bool(noting and not tags[i - 1] & _PREP_HELPERS_DET_POSS)  # "… the truce noting that …"


def _ends_before_dash(tokens: Tokens, i: int, high: int, first: int) -> bool:
    """Whether a clause ends before a dash that no other one closes."""
    j = i + 1
    if any(tokens.words[k] in ("-", "–", "—") for k in range(j, min(high, i + REACH))):
        return False
    if j >= high:
        return True
    turns = tokens.tags[j] & Tag.REPORTING or tokens.words[j] in ("a", "an")
    return bool(turns) or ends_before(tokens, i, high, first)


def _past_bracket(tokens: Tokens, i: int, high: int) -> int:
    """The token behind the bracket that closes the one at ``i``; the next where none does."""
    return next((j + 1 for j in range(i + 1, min(high, i + REACH)) if tokens.words[j] in (")", "]")), i + 1)


def _without_punctuation(tokens: Tokens, first: int, last: int) -> int:
    """The last token of a clause before the punctuation and the conjunctions that close it."""
    tags, words = tokens.tags, tokens.words
    while last > first and tags[last] & _DOT_COMMA_STOP_CONJ and words[last] not in (")", "]"):
        dotted = last > 0 and "." in words[last - 1] and not words[last - 1][0].isdigit()
        if words[last] == "." and dotted:
            break  # the full stop belongs to an abbreviation: "the U.S.", but not to "1.2bn."
        last -= 1
    # "… the mill, **which**, he said, was late", "… it as flawed, **while** saying that"
    dangles = tags[last] & Tag.REL and tags[last + 1 : last + 2] and tags[last + 1] & Tag.COMMA
    if last > first and (dangles or (words[last] == "while" and tags[last - 1] & Tag.COMMA)):
        return _without_punctuation(tokens, first, last - 1)
    return last
