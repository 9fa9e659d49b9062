"""Where a clause ends, looked for to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.coordination import acts, in_condition, is_older, was_done, withholds
from statecraft.reading.finite import HELPERS, REACH, bounds, has_verb, is_finite, shows
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_ADV_HAVE = Tag.ADV | Tag.HAVE
_COMMA_HAVE = Tag.COMMA | Tag.HAVE  # "has yet to go": no conjunction
_PARTING = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.THAT
_DET_SUB = Tag.DET | Tag.SUB
_AFTER_CUES = Tag.DET | Tag.THAT | Tag.POSS | Tag.CAP | Tag.PREP
_DOT_COMMA_STOP_CONJ = Tag.DOT | Tag.COMMA | Tag.STOP | Tag.CONJ
_PREP_HELPERS_DET_POSS = Tag.PREP | HELPERS | Tag.DET | Tag.POSS
_PREP_SUB = Tag.PREP | Tag.SUB
_PRON_ADV = Tag.PRON | Tag.ADV
_REL_SUB = Tag.REL | Tag.SUB
_ED_TO = Tag.ED | Tag.TO
_REPORTING_COMMA_STOP = Tag.REPORTING | Tag.COMMA | Tag.STOP
_STOP_QUOTE = Tag.STOP | Tag.QUOTE

_TURNING = Tag.QUOTE | Tag.COMMA | Tag.STOP | Tag.CONJ | Tag.REPORTING  # where a clause may end
_TURNS = frozenset("while whereas as although though when after since because".split())
_WHOLE = frozenset(
    """move charge claim accusation allegation step decision assertion demand view position stance idea proposal
    initiative statement suggestion report plan""".split()
)
_NOUNS = frozenset(
    """pledges claims reports demands calls notes states promises report claim demand call note state promise pledge
    write complains urge""".split()
)
_ANSWERED = frozenset({"responds", "responded"})  # "responded to the attack": a deed
_SO_DID = (["as", "did"], ["as", "does"], ["as", "do"])  # ", as did the mayor of Lima"
_TOLD = frozenset("say comment confirm disclose tell reveal discuss elaborate specify explain".split())
_PAST_OR_THIRD = ("s", "ed")


def _reports_ahead(tokens: Tokens, i: int, high: int) -> bool:
    """Whether the clause that begins at ``i`` is one of reporting: a subject of a few words, then its verb."""
    tags, reduced = tokens.tags, False
    if i + 3 < high and tags[i] & Tag.PRON and tags[i + 1] & Tag.MODAL and tags[i + 2] & Tag.NEG:
        return tokens.words[i + 3] in _TOLD  # "she would not say"
    for j in range(i, min(high, i + 12)):
        tag = tags[j]
        if (
            j > i
            and tag & Tag.REPORT
            and (is_finite(tokens, j) or (j == i + 2 and tags[i] & Tag.PRON and tags[i + 1] & Tag.HAVE))
            and not (_may_be_noun(tokens, j) and not tags[j - 1] & Tag.CAP)
            and not (tokens.words[j] in _ANSWERED and tokens.words[j + 1 : j + 2] == ["to"])
        ):
            return True
        if tokens.words[j] in ("what", "those"):
            return False  # "even those he called liars"
        if tag & _PARTING and not tag & Tag.PREP:
            return False
        if tag & Tag.CONJ and reduced:
            return False
        if is_finite(tokens, j) and not tag & (HELPERS & ~Tag.MODAL):
            told = j + 1 < high and tags[j + 1] & Tag.PREP
            if reduced or j == i or not tag & Tag.ED or tag & Tag.REPORT or not told:
                return False
            reduced = True  # "a clerk briefed on the talks said"
    return False


def _may_be_noun(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in _NOUNS and not tokens.tags[i - 1] & _PRON_ADV


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a token is a reporting verb with the subject of the one before: "and called for", ", stressed the"."""
    word, tag = tokens.words[i], tokens.tags[i]
    if not tag & Tag.REPORT:
        return False
    if word in _NOUNS:
        return i + 1 < len(tokens) and bool(tokens.tags[i + 1] & Tag.PRON) and not tokens.tags[i + 1] & Tag.DET
    return word.endswith(_PAST_OR_THIRD) or word in ("said", "told", "spoke", "wrote", "say")


def _is_told_of(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether a comma closes the apposition to a subject: "said Peru's minister, Ann Ito**,** rejected the plan"."""
    return any(tokens.tags[k] & Tag.COMMA for k in range(first, comma)) and not has_verb(tokens, first, comma)


def _one_reporting(tokens: Tokens, i: int, high: int) -> bool:
    """Whether "with" begins a clause of reporting: "with one of them saying …"."""
    for j in range(i + 1, min(high - 2, i + 10)):
        if tokens.tags[j] & Tag.ING and tokens.tags[j + 1] & Tag.COMMA and tokens.tags[j + 2] & Tag.QUOTE:
            return True  # 'with one of them yelling, "Get up!"'
        if tokens.tags[j] & _REPORTING_COMMA_STOP:
            return bool(tokens.tags[j] & Tag.REPORTING)
    return False


def _verb_follows(tokens: Tokens, i: int, high: int, *, lacks: bool) -> bool:
    """Whether a relative clause only interrupts: the verb that the clause still ``lacks`` follows its closing comma."""
    for j in range(i + 1, min(high - 1, i + 30)):
        if tokens.tags[j] & Tag.COMMA:
            follows = is_finite(tokens, j + 1) or bool(tokens.tags[j + 1] & (_ED_TO | Tag.QUOTE))
            if follows or not lacks:
                return follows  # commas of a list inside close nothing
        elif tokens.tags[j] & _STOP_QUOTE:
            return False
    return False


def _ends_before(tokens: Tokens, i: int, high: int, first: int) -> bool:
    """Whether reported content, which begins at ``first``, ends before the comma, dash or conjunction at ``i``."""
    tags, words = tokens.tags, tokens.words
    j = i + 1
    if j >= high:
        return True
    if tags[j] & Tag.CONJ:
        k = j + 1
        while k < high and tags[k] & _ADV_HAVE and not tags[k] & Tag.CAP:
            k += 1
        return k < high and (
            words[k : k + 2] in (["when", "asked"], ["if", "asked"])
            or (_reports(tokens, k) and not is_older(tokens, first, k))
            or _reports_ahead(tokens, k, high)
            or was_done(tokens, first, k, high)
            or withholds(tokens, k)
        )
    while j < high and tags[j] & Tag.ADV and not tags[j] & _DET_SUB:
        j += 1
    if j >= high:
        return False
    if tags[j] & Tag.REPORTING or words[j] == "according" or words[j : j + 2] in _SO_DID:
        return True
    if (words[j] == "with" and _one_reporting(tokens, j, high)) or shows(tokens, j, high):
        return True
    if tags[i] & Tag.COMMA and words[j] in ("after", "before") and j + 1 < high and tags[j + 1] & Tag.REPORTING:
        return True  # ", after accusing Peru of theft"
    if words[j] == "despite" and tags[i] & Tag.COMMA and not tags[i - 1] & Tag.CONJ:
        return not _verb_follows(tokens, j, high, lacks=True)  # ", despite protests": the writer's own
    if tags[j] & Tag.DET and words[j + 2 : j + 3] in (["adding"], ["saying"]):
        return True  # ", the agency adding that"
    if tags[j] & Tag.PREP and words[j + 1 : j + 2] in (["which"], ["whom"]):
        return _reports_ahead(tokens, j + 2, high)  # ", to which the mayor replied"
    if tags[j] & Tag.REL and not tags[j] & Tag.SUB:
        lacks = not has_verb(tokens, first, i)
        return _reports_ahead(tokens, j, high) and not _verb_follows(tokens, j, high, lacks=lacks)
    if words[j] in _TURNS and _reports_ahead(tokens, j + 1, high):
        return True
    if words[j] in ("a", "an") and j + 1 < high and words[j + 1] in _WHOLE:
        return True
    participle = tags[i] & Tag.COMMA and tags[j] & Tag.ED
    if participle and not has_verb(tokens, first, i) and _verb_follows(tokens, j, high, lacks=True):
        return False  # "says the ships, often called Gulls, will leave"
    if _reports(tokens, j) and j + 1 < high and tags[j + 1] & _AFTER_CUES:
        return not (tags[i - 1] & Tag.CAP and _is_told_of(tokens, first, i))
    if tags[j] & Tag.ED and not tags[j] & Tag.REPORT and tags[i] & Tag.COMMA:
        return False
    return _reports_ahead(tokens, j, high) and not tags[j] & _PREP_SUB


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
    tags, words = tokens.tags, tokens.words
    i = first
    subordinate = i < high and bool(tags[i] & Tag.SUB)
    while i < high:
        tag = tags[i]
        if not (tag & _TURNING or words[i] == "'"):
            i += 1
            continue
        if tag & Tag.QUOTE or (words[i] in ("'", '"') and i > first):
            quotation = reading.quotation_at(tokens.starts[i])
            if quotation is not None and quotation.span.start == tokens.starts[i]:
                i = max(i + 1, tokens.first_from(quotation.span.end))
                if i >= high:
                    return quotation.span.end
                if tokens.starts[first] == quotation.span.start and tags[i] & Tag.CONJ and acts(tokens, i + 1, high):
                    break  # 'said "I am tired" and sat down'
                if words[i - 2] == "," and _ends_before(tokens, i - 1, high, first):
                    break  # the comma stands inside the marks: 'open to all," the agency reported'
                continue
            if quotation is None and i > first and tag & Tag.QUOTE:
                i += 1
                continue
            if quotation is not None and i > first:
                break
        elif tag & Tag.COMMA:
            relative = subordinate and i + 1 < high and tags[i + 1] & _REL_SUB
            if i > first and not relative and _ends_before(tokens, i, high, first):
                break
            subordinate = subordinate and bool(relative)
        elif tag & Tag.STOP:
            if words[i] in ("(", "["):
                i = _past_bracket(tokens, i, high)
                continue
            if words[i] == ";" or words[i] in (")", "]"):
                break
            if (
                words[i] in ("-", "–", "—")
                and not _paired(tokens, i, high)
                and _ends_before_dash(tokens, i, high, first)
            ):
                break
        elif (
            tag & Tag.CONJ and i > first and not tags[i - 1] & _COMMA_HAVE and _ends_before(tokens, i - 1, high, first)
        ):
            # "He said he and the envoy spoke": the clause still lacks its verb before "and".
            lacks = not (_reports(tokens, i + 1) or i > first + 3 or has_verb(tokens, first, i))
            if not (lacks or in_condition(tokens, first, i)):
                break
        elif (
            tag & Tag.REPORTING
            and first + 1 < i < high - 1
            and tags[i + 1] & Tag.THAT
            and not tags[i - 1] & _PREP_HELPERS_DET_POSS
        ):
            break  # "… the truce noting that …"
        i += 1
    last = min(i, high) - 1
    while last > first and tags[last] & _DOT_COMMA_STOP_CONJ and words[last] not in (")", "]"):
        if tags[last] & Tag.DOT and words[last] == "." and last > 0 and "." in words[last - 1]:
            break  # the full stop belongs to an abbreviation: "the U.S."
        last -= 1
    return max(start, tokens.end(last)) if last >= first else start


def _past_bracket(tokens: Tokens, i: int, high: int) -> int:
    return next((j + 1 for j in range(i + 1, min(high, i + REACH)) if tokens.words[j] in (")", "]")), i + 1)


def _paired(tokens: Tokens, i: int, high: int) -> bool:
    return any(tokens.words[j] in ("-", "–", "—") for j in range(i + 1, min(high, i + REACH)))


def _ends_before_dash(tokens: Tokens, i: int, high: int, first: int) -> bool:
    j = i + 1
    if j >= high:
        return True
    turns = tokens.tags[j] & Tag.REPORTING or tokens.words[j] in ("a", "an")
    return bool(turns) or _ends_before(tokens, i, high, first)
