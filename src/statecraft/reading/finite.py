"""Which words are verbs that a clause can have as its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.reading.draft import VERB
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading


_BEFORE_NO_VERB = Tag.DET | Tag.POSS | Tag.OWNER | Tag.TO | Tag.MODAL
_PREP_BE_HAVE_COMMA = Tag.PREP | Tag.BE | Tag.HAVE | Tag.COMMA
_NO_PLURAL = ~Tag.PLURAL
_BE_HAVE = Tag.BE | Tag.HAVE
_COMMA_DOT = Tag.COMMA | Tag.DOT
_CONJ_TIME = Tag.CONJ | Tag.TIME
_ONE = Tag.CAP | Tag.PRON
_PRON_PLURAL = Tag.PRON | Tag.PLURAL
_VERB_ED = VERB | Tag.ED


_OF_REPORTS = frozenset("media news press intelligence early initial first new recent latest unconfirmed local".split())
_NAMING = frozenset(("called", "described", "hailed"))
_OBJECT = Tag.DET | Tag.POSS | Tag.OBJ | Tag.PRON | Tag.THAT
_NOUNS = frozenset("call claim demand charge request appeal pledge promise offer threat warning report".split())
_PUT_IN = frozenset("meanwhile however though too therefore nevertheless instead".split())
_SOME = frozenset({"some", "several", "many", "most", "few"})
_AIMS = frozenset("plan hope aim wish".split())
_SUBJECTS = frozenset("he she they we i who".split())
_CAP_DET_POSS_NUM = Tag.CAP | Tag.DET | Tag.POSS | Tag.NUM
HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL


# How far a subject may stand from its verb, in tokens: bounds the work on text without punctuation.
REACH = 60
_LONG = 12  # tokens of a subject with its verb
_OF_CALLS = frozenset("conference phone telephone video roll".split())  # "on a conference call"
_SHOWN = frozenset("showed shows found finds suggested suggests indicated indicates".split())
_DATING = frozenset("on in this late early from since at".split())
_MONTHS_TOO = frozenset({"may", "march"})  # words that may be others, but for their capital and a number
_OPENS_SUBJECT = Tag.DET | Tag.POSS | Tag.CAP
# No sentence is read further than this many tokens to either side, so that text without full stops costs no more.
WINDOW = 400


def is_finite(tokens: Tokens, i: int) -> bool:
    """Whether a token is a verb that a clause can have as its own.

    >>> tokens = Tokens("The proposed tax rose by a third.")
    >>> [tokens.words[i] for i in range(len(tokens)) if is_finite(tokens, i)]
    ['rose']
    """
    tag = tokens.tags[i]
    if not tag & _NO_PLURAL:  # a word of no class is a verb behind "he" or "who"
        if i > 0 and tokens.words[i] in ("hit", "shot") and tokens.words[i + 1 : i + 2] == ["back"]:
            return not tokens.tags[i - 1] & (_BEFORE_NO_VERB | _BE_HAVE)  # "Peru **hit** back"
        return i > 0 and (tokens.words[i - 1] in _SUBJECTS or (tokens.words[i] in _AIMS and _aims(tokens, i)))
    if tag & Tag.TO or not tag & _VERB_ED:
        return False
    before = i - 1
    while before >= 0 and tokens.tags[before] & Tag.ADV:
        before -= 1
    if before > 2 and tokens.words[before - 1] in _PUT_IN and tokens.tags[before] & tokens.tags[before - 2] & Tag.COMMA:
        before -= 3  # "Peru, meanwhile, **reacted**"
    left = tokens.tags[before] if before >= 0 else 0
    if tag & HELPERS:
        # "being", "having" and "to be" carry no clause.
        return tokens.words[i] not in ("be", "been", "being", "having") and not tag & Tag.CAP & ~left
    named = left & Tag.MODAL and left & Tag.CAP and before > 0 and tag & Tag.REPORT  # "Ms. May said"
    some = before >= 0 and tokens.words[before] in _SOME and tag & Tag.REPORT and _opens_object(tokens, i + 1)
    if left & _BEFORE_NO_VERB and not left & Tag.PRON and not named and not some:
        return False
    if tag & Tag.ED and "-" in tokens.words[i]:
        return False  # "Lima-based"
    if tokens.words[i] == "reports" and _are_reports(tokens, i, before):
        return False
    if tokens.words[i] == "state" and not (left & _PRON_PLURAL and i + 1 < len(tokens) and tokens.tags[i + 1]):
        return False  # "state media", "the state", "the Lagos state government"
    if tokens.words[i] in ("call", "calls") and before >= 0 and tokens.words[before] in _OF_CALLS:
        return False
    if tag & Tag.FINITE or (tag & Tag.REPORT and not tag & Tag.ED):
        return not left & Tag.PREP and not (tokens.words[i] in _NOUNS and _is_done(tokens, i))
    if left & Tag.COMMA and tag & Tag.REPORT and i + 1 < len(tokens) and tokens.words[i] not in _NAMING:
        return bool(tokens.tags[i + 1] & _OBJECT)  # "Ana Ruiz, 61, thanked the nurses"
    if left & _PREP_BE_HAVE_COMMA or (tag & Tag.CAP and not tag & Tag.REPORT):
        return False  # "the United Nations"
    after = i + 1
    while after < len(tokens) and (tokens.tags[after] & Tag.TIME or tokens.words[after] == "on"):
        after += 1  # "a letter issued on Monday by the union"
    if after >= len(tokens) or tokens.words[after] != "by":
        return True
    if after + 1 < len(tokens) and tokens.tags[after + 1] & Tag.ING:
        return True  # "replied by calling it late"
    return not _SHARES.isdisjoint(tokens.words[after + 2 : after + 4])  # "exports **surged** by 40 percent"


_SHARES = frozenset("percent % percentage points".split())
_FIRST = 3  # tokens of ", several said"


def _opens_object(tokens: Tokens, i: int) -> bool:
    """Whether what a verb acts on begins at a token: "several urged **the** mills"."""
    if i >= len(tokens) or i < _FIRST:
        return i < len(tokens) and bool(tokens.tags[i] & _OBJECT)
    ends = tokens.tags[i] & _COMMA_DOT and tokens.tags[i - _FIRST] & Tag.COMMA
    return bool(tokens.tags[i] & _OBJECT or ends)  # "…, several said."


def _are_reports(tokens: Tokens, i: int, before: int) -> bool:
    """Whether "reports" is a noun: "press **reports** say", "and **reports** from Peru", not in "Xinhua reports"."""
    if before >= 0 and tokens.words[before] in _OF_REPORTS:
        return True
    one = before >= 0 and tokens.tags[before] & _ONE and not tokens.tags[before] & _CONJ_TIME  # "But **reports** from"
    return not one and i + 1 < len(tokens) and tokens.words[i + 1] in ("from", "in", "of", "by")


def _is_done(tokens: Tokens, i: int) -> bool:
    """Whether a verb follows at once: "the joint **call** was made"."""
    return i + 1 < len(tokens) and bool(tokens.tags[i + 1] & HELPERS and not tokens.tags[i + 1] & Tag.CAP)


def _aims(tokens: Tokens, i: int) -> bool:
    """Whether what is a noun too is the verb of several: "officials **plan** to go", "Peru and Chile **hope** to"."""
    tags = tokens.tags
    if i + 1 >= len(tags) or not tags[i + 1] & Tag.TO:
        return False
    left = tags[i - 1]
    return bool(left & Tag.PLURAL or (left & Tag.CAP and any(tag & Tag.CONJ for tag in tags[max(0, i - 6) : i - 1])))


def bounds(reading: Reading, offset: int) -> tuple[int, int]:
    """The first token of a place's sentence, and the one after its last; no more than 400 from the place itself."""
    low, high = reading.tokens_at(offset)
    if high - low > WINDOW:
        index = reading.tokens.at(offset)
        low, high = max(low, index - WINDOW), min(high, index + WINDOW)
    return low, high


def shows(tokens: Tokens, i: int, high: int) -> bool:
    """Whether a sentence closes with what found out what it says: "…, **the latest poll showed**"."""
    last = high - 2 if tokens.tags[high - 1] & Tag.DOT else high - 1
    if tokens.words[last] not in _SHOWN or not 0 < last - i < _LONG or not tokens.tags[i] & _OPENS_SUBJECT:
        return False
    return not any(tokens.tags[k] & Tag.COMMA for k in range(i, last)) and not has_verb(tokens, i, last)


def has_verb(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a verb that a clause can have stands among the tokens from ``low`` to before ``high``."""
    return any(is_finite(tokens, i) for i in range(low, high))


def reduced(tokens: Tokens, i: int, low: int) -> bool:
    """Whether a past form only says more of the noun before it: "lawyers **involved** in the case"."""
    tags = tokens.tags
    if i == 0 or i + 3 >= len(tags):
        return False
    after = i + 2 if tags[i + 1] & Tag.TIME else i + 1  # "a letter **aired** Monday in Lima"
    named = tags[after + 1] & _CAP_DET_POSS_NUM or "-" in tokens.words[after + 1]
    tied = tags[after] & Tag.PREP and (named or not tags[after] & Tag.TO)  # "tied to the mint", but "agreed to leave"
    plain = tags[i] & Tag.ED and not tags[i] & Tag.REPORT and tied
    plural = tags[i - 1] & Tag.PLURAL and (i - 1 == low or not tags[i - 1] & Tag.CAP)
    noun = i - 2 >= low and not tags[i - 1] & ~Tag.PLURAL and tokens.words[low] in ("a", "an", "the", "one")
    placed = i - 3 >= low and tags[i - 1] & Tag.CAP and tags[i - 2] & Tag.PREP and tags[i - 3] & Tag.PLURAL
    some = plural or noun or placed or tokens.words[i - 1] in _PAPERS  # "talks in Lima **aimed** at peace"
    return bool(plain and some and not has_verb(tokens, low, i))


# What is published, and publishes nothing.
_PAPERS = frozenset(
    """letter statement report article study survey interview video poll book memo note message editorial document text
    copy column post recording tape footage map list notice commentary transcript""".split()
)


def past_opener(tokens: Tokens, low: int, high: int) -> int:
    """Past a word that opens a sentence before what is fronted: "And **in** Lima, …", "Elsewhere **in** Lima, …".

    >>> past_opener(Tokens("And in Lima, she left."), 0, 5), past_opener(Tokens("In Lima, she left."), 0, 4)
    (1, 0)
    """
    opens = low + 1 < high and (tokens.tags[low] & Tag.CONJ or tokens.words[low] in _OPENERS)
    fronted = opens and tokens.tags[low + 1] & (Tag.PREP | Tag.SUB) and tokens.words[low + 1] != "as"
    return low + 1 if fronted else low


_OPENERS = frozenset({"elsewhere", "earlier", "later", "meanwhile", "also"})


def past_opening(tokens: Tokens, low: int, high: int) -> int:
    """Where the main clause begins behind one that only opens it: "When the war ended, **Ana Ruiz** left".

    >>> past_opening(Tokens("When it ended, she left."), 0, 7), past_opening(Tokens("She left, and he came."), 0, 6)
    (4, 0)
    """
    described = tokens.tags[low] & Tag.PREP and _is_described(tokens, low, high)
    if not (tokens.tags[low] & Tag.SUB or described) or tokens.words[low] == "so" or tokens.tags[low + 1] & Tag.ING:
        return low
    closing = next((i for i in range(low + 2, high) if tokens.tags[i] & Tag.COMMA), high)
    whole = has_verb(tokens, low + 1, closing) and has_verb(tokens, closing + 1, high)
    return closing + 1 if whole else low


# In a speech that ran an hour, Ana Ruiz left open …
def _is_described(tokens: Tokens, low: int, high: int) -> bool:
    """Whether what a preposition brings has a relative clause before its first comma."""
    for i in range(low + 2, min(high, low + REACH)):
        if tokens.tags[i] & Tag.COMMA:
            return False
        if tokens.tags[i] & (Tag.REL | Tag.THAT):
            return i + 1 < high and is_finite(tokens, i + 1)
    return False


def before_date(tokens: Tokens, i: int, low: int) -> int:
    """The token before a date that parts a subject from its verb: "**Mr Ito** on January 5, 2005 said"."""
    tags, words = tokens.tags, tokens.words
    if i - 3 > low and words[i - 2 : i] == ["in", "the"] and tags[i - 3] & Tag.TIME:
        return i - 4  # "**Mr Ito**, who later in the day said"
    if i > low and words[i] in _LASTING and (past := _past_lasting(tokens, i, low)) < i:
        return past
    k = i
    while k >= low and (
        tags[k] & Tag.TIME
        or words[k].isdigit()
        or (words[k] in _MONTHS_TOO and tags[k] & Tag.CAP and (words[k + 1].isdigit() or _is_number(words, k - 1)))
        or (tags[k] & Tag.COMMA and words[k + 1].isdigit() and _is_number(words, k - 1))
    ):
        k -= 1
    if low <= k < i and words[k] in _DATING:
        return k - 1 if k > low else i
    dated = low <= k < i and any(tag & Tag.TIME for tag in tags[k + 1 : i + 1])  # "P5+1" ends in none
    return k if dated else i


# Peru **has** for many years called for talks  /  Peru **could** in the coming days …  /  but: He has worked for years
def _past_lasting(tokens: Tokens, i: int, low: int) -> int:
    """The token before how long, or when, somebody has said something; the token itself where no time ends there."""
    words = tokens.words
    opens = next((k for k in range(i - 1, max(low, i - _COUNTED), -1) if words[k] in _OVER), i)
    helped = words[opens - 1] in ("has", "have", "had") or tokens.tags[opens - 1] & Tag.MODAL
    return opens - 1 if helped else i


_LASTING = frozenset("days weeks months years decades past week month year occasions times".split())
_OVER = frozenset("for in on over during at within".split())
_COUNTED = 5  # tokens of "for more than two years"


def _is_number(words: Sequence[str], k: int) -> bool:
    return k >= 0 and words[k].isdigit()
