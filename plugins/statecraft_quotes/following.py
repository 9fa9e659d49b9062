"""What follows a cue: the construction that it stands in, and where its content begins."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Tag
from statecraft_quotes.adjuncts import past_adjuncts, past_listener, past_name
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import HELPERS, HELPERS_FINITE, Page
from statecraft_quotes.guards import is_third_person

_ROUGHLY = frozenset("about around over nearly almost roughly under".split())
_NO_TASK = frozenset("due according thanks subject prior close next up back".split())  # "pushed it back due to rain"
_PARTICLES = frozenset("out off down up away".split())
_NOMINAL = Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ
_BREAK = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT

_BREAK_DET = _BREAK | Tag.DET
_BREAK_TO_CONJ = _BREAK | Tag.TO | Tag.CONJ
_ED_CAP = Tag.ED | Tag.CAP
_PREP_REL = Tag.PREP | Tag.REL
_PREP_SUB = Tag.PREP | Tag.SUB
_REPORT_REPORTING = Tag.REPORT | Tag.REPORTING
_STOP_QUOTE = Tag.STOP | Tag.QUOTE
_STOP_QUOTE_THAT = Tag.STOP | Tag.QUOTE | Tag.THAT
_TIME_NUM = Tag.TIME | Tag.NUM
_AGAIN = frozenset("he she it they we i".split())
_WHERE = frozenset(
    """sidelines margins eve occasion phone telephone condition record floor call show programme program broadcast
    podcast television radio tv twitter facebook trip visit tour flight plane train bus stage air background""".split()
)
_UNNAMED = [
    [*words.split()] for words in ("be named", "be identified", "be quoted", "remain anonymous")
]  # who declines that wants to stay unnamed, and says no more


class Following(NamedTuple):
    """The construction that was found, the token its content begins with, and who is addressed (first, last)."""

    kind: str
    first: int
    listener: tuple[int, int] | None = None


def _is_clause(page: Page, j: int, high: int, *, nominal: bool = False) -> bool:
    """Whether a clause with a verb of its own begins at a token; ``nominal`` looks no further than a comma."""
    tokens = page.tokens
    tag = tokens.tags[j]
    rough = tokens.words[j] in _ROUGHLY or tokens.words[j + 1 : j + 2] in (["least"], ["most"], ["to"], ["than"])
    if tag & _BREAK_TO_CONJ or (tag & _PREP_REL and not tag & Tag.CAP and not rough):
        return False
    if tokens.words[j] in ("he", "she", "they", "we", "i") or page.contracted(j):
        return True
    for k in range(j + 1, min(high, j + 30)):
        if nominal and tokens.words[k] == "as" and k + 1 < high and tokens.tags[k + 1] & Tag.DET:
            return False  # "suggested a pause as the war went on"
        if tokens.tags[k] & Tag.CONJ and k + 1 < high:
            anew = tokens.tags[k - 1] & Tag.COMMA and tokens.words[k + 1] in _AGAIN
            if anew or page.reading.is_finite(k + 1):
                return False  # "admitted Peru as a member and signed …": the second verb is the speaker's
        if tokens.tags[k] & (HELPERS | Tag.FINITE | Tag.REPORT | Tag.ED) and page.reading.is_finite(k):
            return True
        if tokens.tags[k] == Tag.PLURAL and is_third_person(page, k, high):
            return True
        if tokens.tags[k] & Tag.QUOTE and k + 1 < high and page.reading.is_finite(k + 1):
            return True  # the plan "must be rewritten"
        if tokens.tags[k] & _STOP_QUOTE or (nominal and tokens.tags[k] & Tag.COMMA):
            return False
    return False


def _noun_starts(page: Page, j: int) -> bool:
    """Whether a noun phrase can begin at a token."""
    tag = page.tokens.tags[j]
    if page.tokens.words[j] in _ROUGHLY and j + 1 < len(page.tokens):
        return bool(page.tokens.tags[j + 1] & Tag.NUM) or page.tokens.words[j + 1] in ("$", "€", "£")
    if tag & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.CONJ | Tag.REL | HELPERS):
        return page.tokens.words[j] in ("being", "having")
    if page.tokens.words[j] in _PARTICLES:
        return False  # "buyers back out"
    if tag & (Tag.DET | Tag.POSS | Tag.OBJ | Tag.PRON) or page.tokens.words[j] == "further":
        return page.tokens.words[j] not in ("he", "she", "they", "we", "i")
    return not tag & (Tag.PREP | Tag.SUB | Tag.TO | Tag.ADV) or bool(tag & Tag.CAP and not tag & _PREP_SUB)


def follow(page: Page, cue: Cue, j: int, high: int) -> Following | None:
    """The construction that a cue stands in, None where it takes none that stands there."""
    tags, words = page.tokens.tags, page.tokens.words
    takes = cue.takes
    start = j
    while (
        j < high
        and tags[j] & Tag.ADV
        and words[j] != "further"
        and not tags[j] & (Tag.TIME | Tag.DET | Tag.SUB | Tag.NUM | Tag.NEG)
    ):
        if j + 1 < high and tags[j + 1] & Tag.NUM:
            break  # "said nearly 400 homes"
        j += 1
    if j >= high:
        return None
    if start < j and "b" in takes and tags[j] & Tag.BE and words[j - 1] in ("now", "then"):
        return Following("b", j - 1)  # "said now is the time"
    if words[j : j + 2] == ["not", "to"] and "i" in takes:
        return None if words[j + 2 : j + 4] in _UNNAMED else Following("i", j)
    if words[j] == "to" and "i" in takes and j + 1 < high and not tags[j + 1] & _NOMINAL:
        return None if words[j + 1 : j + 3] in _UNNAMED else Following("i", j)
    spoken = bool(takes.keys() & {"t", "b", "q"})
    topic = cue.lemma == "agree" and words[j] == "on" and not tags[min(j + 1, high - 1)] & Tag.TIME
    k = past_adjuncts(page, j, high) if spoken and not topic else j  # "agreed on a pact that critics call weak"
    if "i" in takes and k > j and words[k : k + 1] == ["to"] and k + 1 < high and not tags[k + 1] & _NOMINAL:
        return Following("i", k)  # "threatened in July to leave"
    if k < high and tags[k] & Tag.COMMA and k + 1 < high and "t" in takes:
        if tags[k + 1] & Tag.THAT:
            k += 1
        else:  # "explains, in its own way, that"
            closing = next((n for n in range(k + 2, min(high - 1, k + 12)) if tags[n] & Tag.COMMA), None)
            if closing is not None and tags[closing + 1] & Tag.THAT:
                k = closing + 1
    if k < high and tags[k] & Tag.THAT and "t" in takes and k + 1 < high and not _is_copula(page, k + 1):
        return Following("t", _past_comma(page, k + 1, high))
    if j < k < high - 1 and tags[k] & Tag.THAT and _is_copula(page, k + 1):
        return None  # "concluded in a report that is odd"
    if cue.lemma == "report" and (first := _topic_behind(page, j, high)) is not None:
        return Following("n", first)
    if "d" in takes:
        found = _addressed(page, takes, j, high)
        if found is not None:
            return found
    if "w" in takes and tags[k] & Tag.WH and words[k] != "which" if k < high else False:
        return Following("w", k - 1 if words[k - 1 : k + 1] == ["even", "if"] else k)
    if "o" in takes:
        found = _asked(page, j, high)
        if found is not None:
            return found
    if "a" in takes and _noun_starts(page, j) and _has_as(page, j, high):
        return Following("a", j)
    if "a" in takes and words[j] == "as" and j + 2 < high and tags[j + 2] & Tag.DET and not tags[j + 1] & _BREAK_DET:
        return Following("a", j)  # "described as unfair the wish"
    if "c" in takes and _noun_starts(page, j) and not tags[j] & Tag.TIME:
        return Following("c", j)
    if "b" in takes and k < high and (page.contracted(k) or not _is_verb(tags[k])):
        if (_is_clause(page, k, high, nominal="n" in takes) and words[k] != "responsibility") or (
            cue.lemma == "say" and not tags[k] & _BREAK and not tags[k] & Tag.CONJ
        ):
            return Following("b", k)
        parted = k < high - 1 and k > j and bool(tags[k] & Tag.COMMA) and not tags[k + 1] & _REPORT_REPORTING
        if parted and _is_clause(page, k + 1, high):
            return Following("b", k + 1)
    if "n" in takes and words[j] == "as" and (judged := _past_judgement(page, j + 1, high)) is not None:
        return Following("n", judged)
    if "n" in takes and _noun_starts(page, j) and not _is_date(page, j, high):
        return Following("n", j)
    topic = words[j] == "on" and j + 1 < high and not tags[j + 1] & Tag.TIME  # "reported on the harvest in Peru"
    if "n" in takes and j < k < high and not topic and _noun_starts(page, k):
        return Following("n", k)
    if "q" in takes and k < high and tags[k] & Tag.QUOTE:
        return Following("q", k)
    return None


# The envoy rejected as false the report.  /  dismissed as late and "baseless" the charge
def _past_judgement(page: Page, k: int, high: int) -> int | None:
    """The noun phrase behind a word or two, in quotation marks perhaps, that it is rejected "as"; else None."""
    tags = page.tokens.tags
    while k + 1 < high and not tags[k] & _BREAK_DET & ~Tag.QUOTE:
        noun = k + 1
        if tags[k] & Tag.QUOTE:
            noun = next((n + 1 for n in range(k + 1, min(high - 1, k + 5)) if tags[n] & Tag.QUOTE), high)
        if noun >= high or page.tokens.words[noun] != "and":
            return noun if noun < high and _noun_starts(page, noun) else None
        k = noun + 1
    return None


# The minister reported to the president on the harvest.
def _topic_behind(page: Page, j: int, high: int) -> int | None:
    """Where it begins what somebody reports "on" to whom "to" brings; None where nothing does."""
    words = page.tokens.words
    listener = past_listener(page, j + 1, high) if words[j] == "to" else None
    on = listener[1] if listener is not None else high
    return on + 1 if on + 1 < high and words[on] == "on" and not page.tokens.tags[on + 1] & Tag.TIME else None


def _is_verb(tag: int) -> bool:
    """Whether a word is a verb, and no participle that a noun might follow."""
    return bool(tag & HELPERS_FINITE and not tag & _ED_CAP)


def _is_copula(page: Page, k: int) -> bool:
    """Whether a form of "be" stands at a token, other than the gerund that a clause may begin with."""
    return bool(page.tokens.tags[k] & Tag.BE) and page.tokens.words[k] != "being"


def _past_comma(page: Page, j: int, high: int) -> int:
    return j + 1 if j + 1 < high and page.tokens.tags[j] & Tag.COMMA else j


def _addressed(page: Page, takes: dict[str, tuple[str, str]], j: int, high: int) -> Following | None:
    tags = page.tokens.tags
    listener = past_listener(page, j, high)
    if listener is None:
        return None
    if listener[1] < high and tags[listener[1]] & HELPERS_FINITE and not page.contracted(listener[1]):
        return None
    listener = listener[0], past_name(page, listener[1], high) if listener[1] < high else high
    k = past_adjuncts(page, listener[1], high)
    if k < high and tags[k] & Tag.COMMA and k + 1 < high:
        k += 1
    if k >= high:
        return None
    if tags[k] & Tag.THAT and k + 1 < high and tags[k + 1] & Tag.ED and page.reading.is_finite(k + 1):
        k = next((n for n in range(k + 2, min(high - 1, k + 10)) if tags[n] & Tag.THAT), k)  # "in a talk that aired …"
    if tags[k] & Tag.THAT:
        return Following("t", _past_comma(page, k + 1, high), listener)
    if tags[k] & Tag.WH and page.tokens.words[k] not in ("who", "which", "whose"):
        return Following("w", k, listener)
    topic = page.tokens.words[listener[1] : listener[1] + 1] in (["about"], ["of"], ["on"]) and listener[1] + 1 < high
    where = page.tokens.words[listener[1] : listener[1] + 1] == ["on"] and not _WHERE.isdisjoint(
        page.tokens.words[listener[1] + 1 : listener[1] + 5]
    )  # "on a conference call"
    if topic and not tags[listener[1] + 1] & Tag.TIME and not where:
        return Following("n", listener[1] + 1, listener)
    of = next((n for n in range(listener[0] + 1, listener[1] - 1) if page.tokens.words[n] == "of"), None)
    if page.tokens.words[k] == "to" and k + 1 < high and "o" in takes:
        plot = of is not None and page.tokens.words[of + 1] in ("a", "an", "plans", "plots")
        return Following("n", of + 1, (listener[0], of)) if of is not None and plot else None
    loose = tags[listener[1] - 1] & Tag.PLURAL and high - k > 4 and tags[k] & Tag.DET
    if ("b" in takes or "t" in takes) and (loose or _is_clause(page, k, high)):
        return Following("b", k, listener)
    if "q" in takes and tags[k] & Tag.QUOTE and tags[min(k + 1, high - 1)] & Tag.CAP:
        return Following("q", k, listener)  # told the crowd "It is late"
    return None if of is None else Following("n", of + 1, (listener[0], of))  # "told the court of a plot"


def _is_date(page: Page, j: int, high: int) -> bool:
    """Whether a time is all that follows: "the bank reported **late yesterday**"."""
    tags = page.tokens.tags
    first = j
    while j < high and tags[j] & _TIME_NUM and not tags[j] & Tag.OWNER:
        j += 1
    return (
        j > first
        and bool(tags[first] & Tag.TIME)
        and (tags[first] & Tag.CAP != 0 or j >= high or bool(tags[j] & _BREAK))
    )


def _asked(page: Page, j: int, high: int) -> Following | None:
    """An object and what it is to do: "urged **Iran to stop**"."""
    tags, words = page.tokens.tags, page.tokens.words
    if not _noun_starts(page, j):
        return None
    resumes = j + 1
    for k in range(j + 1, min(high, j + 30)):
        if k < resumes:
            continue
        if (closing := _closing_dash(page, k, min(high, j + 30))) is not None:
            resumes = closing + 1  # "urged the three — Peru, Chile and Mali — to stop"
            continue
        if words[k] == "to" and words[k - 1] in _NO_TASK:
            return None
        if (
            words[k] == "to"
            and k + 1 < high
            and not tags[k + 1] & (Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ | Tag.NUM | Tag.ING)
        ):
            return Following("o", j)
        if words[k] == "not" and k + 1 < high and words[k + 1] == "to":
            return Following("o", j)
        if (
            tags[k] & _STOP_QUOTE_THAT
            or page.reading.is_finite(k)
            or (words[k] in _MEANWHILE and tags[k - 1] & Tag.COMMA)
        ):
            return None  # "ordered a vote, while allowing Peru to wait"
    return None


def _closing_dash(page: Page, k: int, high: int) -> int | None:
    """The last dash before a token where a first one stands at ``k``; None where none does, or it is the only one."""
    words = page.tokens.words
    if words[k] not in _DASHES:
        return None
    return next((n for n in range(high - 1, k + 2, -1) if words[n] in _DASHES), None)


_DASHES = frozenset("-–—")
_MEANWHILE = frozenset(("while", "although", "though", "because", "after", "before"))
_SET_AS = frozenset("whole well soon long far usual".split())  # "the plan as a whole"


def _has_as(page: Page, j: int, high: int) -> bool:
    for k in range(j + 1, min(high, j + 40)):
        if page.tokens.words[k] == "as" and not _SET_AS.intersection(page.tokens.words[k + 1 : k + 3]):
            return True
        if page.tokens.tags[k] & Tag.STOP:
            return False
    return False
