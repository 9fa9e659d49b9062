"""What may part a cue from its content: dates and places."""

from __future__ import annotations

from itertools import takewhile

from statecraft import Tag
from statecraft_quotes.adjunct_ends import PAPERS, is_month, past_phrase, past_time
from statecraft_quotes.draft import Page

_DET_POSS = Tag.DET | Tag.POSS
_PLURAL_REPORT = Tag.PLURAL | Tag.REPORT
_NEW = Tag.CAP | Tag.DET | Tag.NUM | Tag.PRON | Tag.POSS
_NEW_PREP = _NEW | Tag.PREP
_OPENS_LISTENER = Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ
_ADJUNCT = frozenset(
    "in on at during after before through from via by with to over under following despite outside inside near".split()
)
_NO_PLACE = frozenset("least most all addition fact order".split())
_UNTOLD = frozenset({"evidence", "proof", "elaboration"})
_DATING = frozenset({"on", "in", "this"})
_COUNTING = frozenset({"a", "an", "several", "few", "some"})
_COUNTED = Tag.NUM | Tag.ADV | Tag.PREP | Tag.DET  # "20", "more than 20", "at least 20", "several"
_UNITS = frozenset("minute hour day week month year".split())
_THAT_DAY = frozenset("day week month year night evening morning afternoon".split())
_CLOSES = Tag.COMMA | Tag.DOT | Tag.STOP | Tag.THAT
_PARTED = frozenset({"earlier", "later", "before", "ago"})
_LONG = 4  # words of "a long letter"
LASTING = frozenset("days weeks months years decades".split())
"""How long something is said: "warned for weeks that"."""
LISTENERS = frozenset(
    """reporters journalists lawmakers parliament congress lawyers investors viewers listeners delegates supporters
    members officials voters diplomats newspapers media press analysts shareholders colleagues leaders deputies
    ambassadors ministers employees students thousands hundreds crowds""".split()
)
"""Those whom one says things to, by what they are."""


def past_adjuncts(page: Page, j: int, high: int) -> int:
    """The first token after the dates and places that part a cue from its content ("said on Monday in Oslo that")."""
    while j < high and (after := _past_adjunct(page, j, high)) > j:
        j = after
    return j


def _past_adjunct(page: Page, j: int, high: int) -> int:
    """The token after the date, place or aside that stands at one, that token where none does."""
    tags, words = page.tokens.tags, page.tokens.words
    word, tag = words[j], tags[j]
    if word == "(":
        return next((k + 1 for k in range(j + 1, min(high, j + 8)) if words[k] == ")"), j)
    if word == "for":
        return _past_lasting(words, j, high)
    if (earlier := _past_earlier(page, j, high)) > j:
        return earlier
    following = words[j + 1] if j + 1 < high else ""
    if word == "without" and following in _UNTOLD:
        return j + 2
    if word == "that" and following in _THAT_DAY and (j + 2 >= high or tags[j + 2] & _CLOSES):
        return j + 2  # "told reporters that evening."
    if tag & _COUNTED and (times := _past_times(page, j, high)) > j:
        return times
    if word == "this" and following and tags[j + 1] & Tag.TIME:
        return j + 2  # "warned earlier this week that"
    if word in ("may", "march") and tag & Tag.CAP and following and tags[j + 1] & Tag.NUM:
        return j + 2
    if word == "earlier" and following and tags[j + 1] & _PLURAL_REPORT:
        return j  # "rejected earlier claims"
    if tag & Tag.TIME:
        timed = past_time(page, j, high)
        owns = timed < high and tags[timed] & Tag.OWNER and not tags[timed] & Tag.CAP
        return j if owns else timed  # "condemned last week's vote"
    return _past_prepositional(page, j, high) if word in _ADJUNCT and following else j


# warned for many months that  /  said for the first time that
def _past_lasting(words: list[str], j: int, high: int) -> int:
    """The token after how long, or how often, the "for" at a token tells; that token where it tells neither."""
    if words[j : j + 4] == ["for", "the", "first", "time"]:
        return j + 4
    lasts = next((k for k in range(j + 1, min(high, j + 5)) if words[k] in LASTING), high)
    return lasts + 1 if lasts + 1 < high else j


# said on Monday that  /  told reporters in Oslo that  /  but: said over 300 ships sank
def _past_prepositional(page: Page, j: int, high: int) -> int:
    """The token after the prepositional phrase at one, that token where it parts no cue from its content."""
    tags, words = page.tokens.tags, page.tokens.words
    word, following, tag = words[j], words[j + 1], tags[j + 1]
    if (tag & Tag.PRON and not tag & _DET_POSS) or following in _NO_PLACE:
        return j
    if word in ("over", "under") and (tag & Tag.NUM or following in "$€£¥"):
        return j
    if word == "to" and not (tag & _OPENS_LISTENER or following in LISTENERS):
        return j
    after = past_phrase(page, j + 1, high)
    if after is None or (tag & Tag.ING and (after >= high or not tags[after] & Tag.THAT)):
        return j  # "said after resigning he moved"
    return _past_region(page, after, high)


# called in Geneva for calm  /  rejected in a statement the plan  /  but: called in the army for help
def past_setting(page: Page, j: int, high: int, *, places: bool = False) -> int:
    """The token after the date and the paper, or place, that stand at one, that token where none do."""
    tags, words = page.tokens.tags, page.tokens.words
    if j >= high or not (tags[j] & Tag.TIME or words[j] in _DATING):
        return j
    k = past_date(page, j, high)
    if k + 2 >= high or words[k] != "in":
        return k
    first = k + 1
    if places and tags[first] & Tag.CAP:
        after = next((n for n in range(first, high) if not tags[n] & Tag.CAP), high)
    elif tags[first] & _DET_POSS:
        described = takewhile(lambda n: not tags[n] & _DET_POSS, range(first + 1, min(high, first + _LONG)))
        after = next((n + 1 for n in described if words[n] in PAPERS), first)
    else:
        return k
    return past_date(page, after, high) if after > first else k


# called on Monday for calm  /  rejected late last week the plan  /  but: rejected last week's plan
def past_date(page: Page, j: int, high: int) -> int:
    """The token after the date that stands at one, that token where none does."""
    tags, words = page.tokens.tags, page.tokens.words
    k = j
    while k < high:
        day = tags[min(k + 1, high - 1)] & Tag.TIME and words[k] in _DATING
        dated = k > j and tags[k] & Tag.NUM and (is_month(page, k - 1) or is_month(page, k - 2))
        if not (day or dated or tags[k] & Tag.TIME):
            break
        k += 1
    before_noun = k > j and is_month(page, j) and k < high and not tags[k] & _NEW_PREP  # "disputed May 12 elections"
    return j if before_noun or (k > j and tags[k - 1] & Tag.OWNER) else k


# called, in a speech on Monday, for calm  /  called for, among other things, a ban
def past_parenthesis(page: Page, j: int, high: int) -> int:
    """The token behind an aside that a preposition opens and two commas hold, that token itself where none stands."""
    tags, words = page.tokens.tags, page.tokens.words
    if j + 3 >= high or not tags[j] & Tag.COMMA or words[j + 1] not in _ASIDE:
        return j
    for k in range(j + 2, min(high - 1, j + _PARENTHESIS)):
        if tags[k] & Tag.COMMA:
            return k + 1
        if tags[k] & (Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.REL) or page.reading.is_finite(k):
            break
    return j


_ASIDE = frozenset("in at on during among through amid after before for without despite".split())
_PARENTHESIS = 14  # tokens of such an aside


# said a day earlier that  /  told them two weeks later that
def _past_earlier(page: Page, j: int, high: int) -> int:
    """The token after how much earlier or later something was said, that token where that isn't told."""
    tags, words = page.tokens.tags, page.tokens.words
    counted = tags[j] & Tag.NUM or words[j] in _COUNTING
    told = counted and j + 2 < high and words[j + 1].removesuffix("s") in _UNITS and words[j + 2] in _PARTED
    return j + 3 if told else j


# claimed more than 20 times **that** he won  /  but: told the Lima Times that he won
def _past_times(page: Page, j: int, high: int) -> int:
    """The token after how many times something was said, before "that"; the token itself where that isn't told."""
    tags, words = page.tokens.tags, page.tokens.words
    times = next((k for k in range(j + 1, min(high - 2, j + 5)) if words[k] == "times" and not tags[k] & Tag.CAP), None)
    told = times is not None and tags[times + 1] & Tag.THAT and tags[times + 2] & _NEW
    return times + 1 if times is not None and told else j


# told reporters in Cusco, Peru, that …
def _past_region(page: Page, j: int, high: int) -> int:
    """The token after the region in commas that a town is in, where "that" follows; ``j`` where none stands there."""
    tags = page.tokens.tags
    if j >= high or not tags[j] & Tag.COMMA or not tags[j - 1] & Tag.CAP:
        return j
    k = j + 1
    while k < min(high, j + 5) and tags[k] & Tag.CAP:
        k += 1
    return k + 1 if k + 1 < high and k > j + 1 and tags[k] & Tag.COMMA and tags[k + 1] & Tag.THAT else j
