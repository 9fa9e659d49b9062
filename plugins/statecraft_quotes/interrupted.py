"""What stands before a cue and its speaker as content, and goes on after them: "Trade, the envoy said, has grown"."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Span, Tag
from statecraft_quotes.complements import keeps_back
from statecraft_quotes.draft import HELPERS, Draft, trimmed
from statecraft_quotes.guards import has_clause
from statecraft_quotes.making import around
from statecraft_quotes.new_clauses import acts, opened
from statecraft_quotes.telling import Verb
from statecraft_quotes.trailing import says_more

_CONJ_COMMA_DOT = Tag.CONJ | Tag.COMMA | Tag.DOT
_DET_POSS_PRON = Tag.DET | Tag.POSS | Tag.PRON
_PREP_ADV_SUB = Tag.PREP | Tag.ADV | Tag.SUB
_DANGLES = Tag.SUB | Tag.REL | Tag.CONJ
_OPENS_NO_TAIL = Tag.REPORTING | Tag.SUB | Tag.REL | Tag.QUOTE

_CONDITIONS = frozenset({"if", "unless"})  # If the talks fail, the union says, its members will go.
_OPENS_CLAUSE = _CONDITIONS | {"after", "before", "when", "once"}  # After it ended, the paper said, the crowd left.
_REASONS = _CONDITIONS | {"because"}


class Gap(NamedTuple):
    """A cue and its speaker between two places: the ``comma`` before both, and the token ``k`` behind both.

    ``covered`` is where the content of the statements before ends, and ``listener`` whom the cue addresses.
    """

    verb: Verb
    source: Span
    comma: int
    k: int
    covered: int
    listener: tuple[int, int] | None = None


def interrupted(rule: str, gap: Gap) -> Draft | None:
    """The statement of content that stands before its cue, and goes on after it where the cue interrupts it."""
    verb, comma = gap.verb, gap.comma
    page, tags = verb.page, verb.page.tokens.tags
    if not page.spoken.isdisjoint(range(verb.low, comma)):
        return None  # "“It is late,” said Ana Ruiz, whose firm advises banks": what stands before is told already
    first = _first_said(gap)
    clause = page.contracted(first) or has_clause(page, first + 1, comma) or page.tokens.words[first] in _CONDITIONS
    opens = not clause and _only_opens(gap, first)
    tail = _tail(gap, whole=clause)
    if opens and tail is None and comma - first <= 3:
        return None  # "Also on Monday, hundreds demonstrated in Lima": when, and nothing that is said
    head = trimmed(page.reading.text, page.tokens.starts[first], page.tokens.end(comma - 1)) if first < comma else None
    if tail is not None:
        # "It closed because, the envoy said, nobody came", "…, which, she said, is late": what stands before is told
        dangles = tags[comma - 1] & _DANGLES and not tags[comma - 1] & Tag.ADV
        if dangles or (opens and not _has_verb(gap)):
            head = None
        elif head is not None and clause and not _is_spelled_out(gap) and not _goes_on(gap, first):
            tail = None
    content = [part for part in (head, tail) if part is not None]
    return around(page, rule, verb.cue, verb.i, verb.j, gap.source, content, gap.listener)


def _first_said(gap: Gap) -> int:
    """The token that what is said before the cue begins with: past "and", and past what a colon parts from it."""
    page, low, comma, covered = gap.verb.page, gap.verb.low, gap.comma, gap.covered
    tokens = page.tokens
    first = opened(page, low, covered, comma)  # "She told them that it was over, two aides said": speech in speech
    while first < comma and tokens.tags[first] & _CONJ_COMMA_DOT:
        first += 1
    parted = next((n for n in range(comma - 1, first, -1) if tokens.words[n] == ":"), None)
    if parted is not None and has_clause(page, first, parted):
        return parted + 1  # "The envoy was firm: **the plan**, she said, **is late**"
    return first


def _only_opens(gap: Gap, first: int) -> bool:
    """Whether words without a verb before the cue are no subject but an adverb or two: "On Monday, the envoy said"."""
    tag = gap.verb.page.tokens.tags[first]
    if gap.verb.page.tokens.tags[first + 1] & Tag.OBJ and not tag & (_PREP_ADV_SUB | Tag.CONJ):
        return False  # "Cut them, she said"
    nominal = tag & _DET_POSS_PRON and not tag & Tag.ADV
    return (gap.comma - first <= 2 and not nominal) or bool(tag & _PREP_ADV_SUB)


def _tail(gap: Gap, *, whole: bool) -> Span | None:
    """The clause or the rest of one behind a comma after the cue, None where nothing that is said stands there."""
    page, after = gap.verb.page, gap.k + 1
    tags = page.tokens.tags
    if after >= gap.verb.high or not (tags[gap.k] & Tag.COMMA or _is_spelled_out(gap)):
        return None
    reason = page.tokens.words[after] in _REASONS or (whole and _says_more(gap))
    if tags[after] & _OPENS_NO_TAIL and not reason:
        return None
    if page.tokens.words[after] == "without" and keeps_back(page.tokens, after, gap.verb.high):
        return None
    if tags[after] & Tag.CONJ and _tells(gap, after + 1):
        return None
    return page.clause(after)


# It is late, said Ana Ruiz, and **Luc Roy has denied** it.
def _tells(gap: Gap, first: int) -> bool:
    """Whether a clause with a subject that is named begins at a token, and its verb is one of saying."""
    page, high = gap.verb.page, gap.verb.high
    named = first + 1 < high and page.tokens.tags[first] & Tag.CAP and page.reading.is_finite(first + 1)
    if not named and not acts(page, first, high):
        return False
    verb = next((k for k in range(first + 1, high) if page.reading.is_finite(k)), high)
    while verb < high and page.tokens.tags[verb] & (HELPERS | Tag.ADV) and not page.tokens.tags[verb] & Tag.REPORT:
        verb += 1
    if verb < high and page.tokens.tags[verb] & Tag.REPORT:
        return True
    # It is late, said Ana Ruiz, and Luc Roy hit back, accusing her of lies.
    tags = page.tokens.tags
    return any(tags[k] & Tag.COMMA and tags[k + 1] & Tag.REPORTING for k in range(first, high - 1))


def _has_verb(gap: Gap) -> bool:
    """Whether a verb opens what stands behind the gap, perhaps after adverbs: "trade, she said, **also grew**"."""
    tags, k = gap.verb.page.tokens.tags, gap.k + 1
    while k + 1 < gap.verb.high and tags[k] & Tag.ADV and not tags[k] & HELPERS:
        k += 1
    return bool(tags[k] & HELPERS) or gap.verb.page.reading.is_finite(k)


# One thing is sure, the envoy said: Trade will grow.
def _is_spelled_out(gap: Gap) -> bool:
    """Whether a colon behind the cue and its speaker brings what the clause before them only led to."""
    tokens = gap.verb.page.tokens
    quoted = gap.k + 1 < len(tokens) and tokens.tags[gap.k + 1] & Tag.QUOTE
    return gap.k < gap.verb.high and tokens.words[gap.k] == ":" and not quoted


def _goes_on(gap: Gap, first: int) -> bool:
    """Whether a clause before the cue goes on after it, by the words on both edges of the gap."""
    tags, words, last = gap.verb.page.tokens.tags, gap.verb.page.tokens.words, gap.comma - 1
    if tags[last] & HELPERS and not tags[last] & Tag.CAP:  # "in May" is no verb
        return True
    return words[first] in _OPENS_CLAUSE or words[last] in ("means", "meant") or _says_more(gap)


def _says_more(gap: Gap) -> bool:
    """Whether the words behind the gap belong to the clause before it, and not to its being said."""
    page, source, verb = gap.verb.page, gap.source, gap.verb
    named = source.start > page.tokens.starts[verb.i] or (
        gap.k > verb.j and not page.tokens.tags[gap.k - 1] & Tag.TIME  # "said at a meeting with Albania, Peru and Mali"
    )
    return says_more(page, gap.k + 1, verb.high, source.text_in(page.reading.text), named=named)
