"""Whom a cue addresses, and about what: "told the court that", "urged Peru to", "reported to the king on"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.adjuncts import LISTENERS, past_adjuncts, past_date, past_parenthesis
from statecraft_quotes.draft import HELPERS_FINITE, Page
from statecraft_quotes.following import Following, Place, is_clause, noun_starts, past_aside, past_comma
from statecraft_quotes.listeners import past_listener, past_name

_NO_TASK = frozenset("due according thanks subject prior close next up back".split())  # "pushed it back due to rain"
PRESS = frozenset({"reporters", "journalists"})
"""Those whom one tells what there is, and seldom what to do."""
_DASHES = frozenset("-–—")
_MEANWHILE = frozenset(("while", "although", "though", "because", "after", "before"))
_WHERE = frozenset(
    """sidelines margins eve occasion phone telephone condition record floor call show programme program broadcast
    podcast television radio tv twitter facebook trip visit tour flight plane train bus stage air background""".split()
)

_LISTED = 60  # tokens of those whom one asks
_NO_VERB = Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ | Tag.NUM | Tag.ING
_STOP_QUOTE_THAT = Tag.STOP | Tag.QUOTE | Tag.THAT


def addressed(place: Place) -> Following | None:
    """A listener and what he hears: "told **the court that**", "warned **Peru of**"."""
    page, high = place.page, place.high
    tags, words = page.tokens.tags, page.tokens.words
    listener = _listener(page, place.j, high)
    if listener is None or (place.cue.lemma == "promise" and not _hears(page, listener)):
        return None  # "promised a reform that …": what one is promised stands where others have whom one tells
    end = listener[1]
    # told a meeting with a clerk, Ana Ruiz, that …
    k = past_name(page, past_adjuncts(page, end, high), high)
    # told reporters on Monday, in Lima, the mill was shut
    aside = past_parenthesis(page, k, high)
    k = aside if k < aside < high and is_clause(page, aside, high) else k
    # told the clerks, according to two of them, that …
    k = past_comma(page, k, high) if (that := past_aside(page, k, high)) == k else that
    if k >= high:
        return None
    if tags[k] & Tag.THAT and k + 1 < high and tags[k + 1] & Tag.ED and page.reading.is_finite(k + 1):
        k = next((n for n in range(k + 2, min(high - 1, k + 10)) if tags[n] & Tag.THAT), k)  # "in a talk that aired …"
    if tags[k] & Tag.THAT:
        return Following("t", past_comma(page, k + 1, high), listener)
    if tags[k] & Tag.WH and words[k] not in ("who", "which", "whose"):
        return Following("w", k, listener)
    topic = past_date(page, end, high)  # "warned Peru on Monday of a ban"
    if _is_topic(page, topic, high):
        return Following("n", topic + 1, listener)
    return _untold(place, listener, k)


def _untold(place: Place, listener: tuple[int, int], k: int) -> Following | None:
    """What a listener hears with no "that" or question word before it, or behind "of" in the phrase that names him."""
    page, takes, high = place.page, place.cue.takes, place.high
    tags, words = page.tokens.tags, page.tokens.words
    first, end = listener
    of = next((n for n in range(first + 1, end - 1) if words[n] == "of"), None)
    if words[k] == "to" and k + 1 < high and "o" in takes:
        plot = of is not None and words[of + 1] in ("a", "an", "plans", "plots")
        return Following("n", of + 1, (first, of)) if of is not None and plot else None
    loose = tags[end - 1] & Tag.PLURAL and high - k > 4 and tags[k] & Tag.DET
    if "t" in takes and (loose or is_clause(page, k, high)):
        return Following("b", k, listener)
    if "q" in takes and tags[k] & Tag.QUOTE and tags[min(k + 1, high - 1)] & Tag.CAP:
        return Following("q", k, listener)  # told the crowd "It is late"
    return None if of is None else Following("n", of + 1, (first, of))  # "told the court of a plot"


# The envoy promised Ana Ruiz that the mill would reopen.
def _hears(page: Page, listener: tuple[int, int]) -> bool:
    """Whether somebody is addressed: a name or a pronoun, or those who listen, behind whom "that" opens a clause."""
    tags, words = page.tokens.tags, page.tokens.words
    first, end = listener
    if end + 1 >= len(tags) or not tags[end] & Tag.THAT or page.reading.is_finite(end + 1):
        return False
    if tags[first] & Tag.OBJ or words[first] == "her" or not LISTENERS.isdisjoint(words[first:end]):
        return True
    ends = (mention.span.end for mention in page.reading.mentions_in(page.span(first, end - 1)))
    return bool(tags[end - 1] & Tag.CAP) or page.tokens.end(end - 1) in ends


def _listener(page: Page, j: int, high: int) -> tuple[int, int] | None:
    """Who is addressed, with an apposition; None where nobody is, or it is the subject of the verb that follows."""
    listener = past_listener(page, j, high)
    if listener is None:
        return None
    first, end = listener
    if end >= high:
        return first, high
    if page.tokens.tags[end] & HELPERS_FINITE and not page.contracted(end):
        return None
    return first, past_name(page, end, high)


def _is_topic(page: Page, k: int, high: int) -> bool:
    """Whether a preposition brings what somebody hears about, and no time or place: "of the ban", not "on Monday"."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 1 >= high or words[k] not in ("about", "of", "on") or tags[k + 1] & Tag.TIME:
        return False
    return words[k] != "on" or _WHERE.isdisjoint(words[k + 1 : k + 5])  # "on a conference call"


# The minister reported to the president on the harvest.
def topic_behind(page: Page, j: int, high: int) -> int | None:
    """Where it begins what somebody reports "on" to whom "to" brings; None where nothing does."""
    words = page.tokens.words
    listener = past_listener(page, j + 1, high) if words[j] == "to" else None
    on = listener[1] if listener is not None else high
    return on + 1 if on + 1 < high and words[on] == "on" and not page.tokens.tags[on + 1] & Tag.TIME else None


def asked(place: Place) -> Following | None:
    """An object and what it is to do: "urged **Iran to stop**"."""
    page, j, high = place.page, place.j, place.high
    tags, words = page.tokens.tags, page.tokens.words
    if not noun_starts(page, j):
        return None
    if place.cue.lemma == "tell" and words[j] in PRESS and words[j + 1 : j + 2] not in (["to"], ["not"]):
        return None  # "told reporters in Lima plans to leave had failed"
    resumes = j + 1
    for k in range(j + 1, min(high, j + _LISTED)):
        if k < resumes:
            continue
        if (closing := _closing_dash(page, k, min(high, j + _LISTED))) is not None:
            resumes = closing + 1  # "urged the three — Peru, Chile and Mali — to stop"
            continue
        if words[k] == "(" and ")" in words[k : k + 4]:
            resumes = words.index(")", k) + 1  # "urged the Lakes Union (LU) to stop"
            continue
        if tags[k] & Tag.COMMA and k + 1 < high and tags[k + 1] & Tag.REL:
            # "called on Peru, which leads the group, to act"
            resumes = next((n + 1 for n in range(k + 2, high - 1) if tags[n] & Tag.COMMA), k + 1)
            continue
        if words[k] == "to" and words[k - 1] in _NO_TASK:
            return None
        verb = k + 1 + (k + 2 < high and bool(tags[k + 1] & Tag.QUOTE))  # 'an end to "the war"'
        if words[k] == "to" and verb < high and not tags[verb] & _NO_VERB:
            return Following("o", j)
        if words[k] == "not" and k + 1 < high and words[k + 1] == "to":
            return Following("o", j)
        meanwhile = words[k] in _MEANWHILE and tags[k - 1] & Tag.COMMA
        if tags[k] & _STOP_QUOTE_THAT or page.reading.is_finite(k) or meanwhile:
            return None  # "ordered a vote, while allowing Peru to wait"
    return None


def _closing_dash(page: Page, k: int, high: int) -> int | None:
    """The last dash before a token where a first one stands at ``k``; None where none does, or it is the only one."""
    words = page.tokens.words
    if words[k] not in _DASHES:
        return None
    return next((n for n in range(high - 1, k + 2, -1) if words[n] in _DASHES), None)
