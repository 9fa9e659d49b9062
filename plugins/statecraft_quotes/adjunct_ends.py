"""Where the date or noun phrase of an adjunct ends, and the clause begins: "said on Friday **troops** left"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.draft import HELPERS, Page

PAPERS = frozenset(
    """letter statement speech interview address message post report article call meeting briefing conference communique
    communiqué telegram video broadcast tweet column editorial note remarks debate resolution declaration""".split()
)
"""In what one says things."""
SETTINGS = frozenset("conference conferences briefing briefings pool corps".split())
"""What "press" and the like only say more of: "told a weekly press conference"."""

_CAP_DOT = Tag.CAP | Tag.DOT
_CAP_OWNER = Tag.CAP | Tag.OWNER
_DET_POSS_NUM = Tag.DET | Tag.POSS | Tag.NUM
_ED_FINITE = Tag.ED | Tag.FINITE
_PREP_DET_POSS = Tag.PREP | Tag.DET | Tag.POSS
_NEW = Tag.CAP | Tag.DET | Tag.NUM | Tag.PRON | Tag.POSS
_OPENS_PHRASE = Tag.TIME | Tag.PRON | Tag.DET | Tag.POSS
_ENDS_ADJUNCT = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.SUB | Tag.REL | HELPERS
_NO_NOUN = _ENDS_ADJUNCT | Tag.PREP | Tag.CONJ | Tag.DOT | Tag.ING | Tag.TIME | Tag.WH | Tag.TO | Tag.OBJ
_BEFORE_NUMBERS = Tag.PREP | Tag.DET | Tag.POSS | Tag.NUM | Tag.CONJ | Tag.TIME | Tag.COMMA
_NO_NUMBERED = _NO_NOUN | Tag.DET | Tag.POSS | Tag.PRON
_NO_DESCRIBED = _NO_NUMBERED | Tag.ADV
_THAT_BREAKS = Tag.THAT | Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.SUB
_NO_SUBJECT = Tag.THAT | Tag.STOP | Tag.QUOTE | Tag.SUB
_MAY_GO_ON = (
    Tag.CAP | Tag.NUM | Tag.COMMA | Tag.TO
)  # of what ends an adjunct, that with which a subject before it may go on
_SIGNS = frozenset("$€£¥")
_APOSTROPHES = ("'", "’")
_MONTHS_TOO = frozenset({"may", "march"})
_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_ROUGHLY = frozenset("about around over nearly almost roughly under some between".split())
_PARTS = frozenset("half third thirds quarter quarters fifth fifths tenth".split())
_NUMBERED = frozenset("channel resolution article group room gate flight page chapter number no radio section".split())
_SPEAKING = frozenset("speaking addressing talking visiting attending following".split())
_LINES = frozenset({"telephone", "phone", "video", "link"})
_SPANS = frozenset("minutes hours days weeks months years decades o'clock am pm p a".split())
_PARTICIPLES = frozenset("read seen shown given written run broadcast live".split())
_LEADING_ON = frozenset("live ahead aboard prior alongside out off up down".split())  # "on Friday **ahead** of talks"
_TITLE = 6  # words of the longest title of a programme
_LONG = 14  # tokens of an adjunct
_FAR = 30  # tokens to the verb behind it


def past_phrase(page: Page, j: int, high: int) -> int | None:
    """The token after the short noun phrase of an adjunct; None where no end is in sight."""
    tags, words = page.tokens.tags, page.tokens.words
    if tags[j] & Tag.NUM and len(words[j]) == 4 and words[j].isdigit():
        return j + 1  # a year
    if (after := past_day(page, j, high)) > j and _is_over(page, j, after, high):
        return after
    if tags[j] & Tag.TIME and tags[j] & Tag.CAP:
        after = past_time(page, j, high)  # "on Monday **Peru** left", but not "at Friday prayers"
        if after < high and (tags[after] & _NEW or words[after] in _SIGNS):
            return after
    end = _past_words(page, j, high)
    return None if end is None else _before_subject(page, j, end, high)


def _past_words(page: Page, j: int, high: int) -> int | None:
    """The token at which the words of a noun phrase, with all that prepositions join to it, can't go on."""
    tags, words = page.tokens.tags, page.tokens.words
    first = j
    while j < high and tags[j] & _DET_POSS_NUM:
        j += 1
    capital: bool | None = None
    start = j
    while j < high and j < first + _LONG:
        tag = tags[j]
        if tag & Tag.QUOTE and j > first and (tags[j - 1] & _CAP_OWNER or words[j - 1] in _APOSTROPHES):
            return past_title(page, j)
        if tag & _ENDS_ADJUNCT or words[j] == "to":
            break
        if tag & Tag.CONJ and j + 1 < high and tags[j + 1] & Tag.REPORT:
            break  # "reported on the pace of trade and expressed hope"
        if tag & Tag.DOT:
            if j + 1 >= high:
                break
            j += 1
            continue
        if tag & _OPENS_PHRASE and j > start and not tags[j - 1] & Tag.PREP:
            break
        if tag & Tag.CAP and capital is False and not tags[j - 1] & _PREP_DET_POSS:
            break
        if j > start and _opens_number(page, j, high) and not tags[j - 1] & _BEFORE_NUMBERS:
            break
        if words[j] == "on" and j > start and past_day(page, j + 1, high) > j + 1:
            break
        capital = bool(tag & _CAP_OWNER)
        j += 1
    return j if j > start else None


# said on Friday **troops** left  /  but: said on Friday ahead of talks that, said at Friday prayers that
def _is_over(page: Page, first: int, after: int, high: int) -> bool:
    """Whether an adjunct is over with the day that it brings, since a noun phrase with a verb begins behind it."""
    tags, words = page.tokens.tags, page.tokens.words
    if after >= high or words[first - 1] not in ("on", "since"):
        return after >= high
    if _opens_number(page, after, high):
        return True
    if not _opens_noun(page, after, high) and not tags[after] & Tag.ING:
        return False
    opened = next((k for k in range(after + 1, high) if tags[k] & _THAT_BREAKS or page.reading.is_finite(k)), high)
    if tags[after] & Tag.ING:  # "said on Friday **cutting** fares would help", but "… visiting Lima he would help"
        verb = opened < high and not tags[opened] & _THAT_BREAKS and not tags[opened - 1] & Tag.PRON
        return verb and words[after] not in _SPEAKING
    return opened >= high or not tags[opened] & Tag.THAT


# said in a statement **troops** had left  /  said in Lima **at least** six had left
def _before_subject(page: Page, first: int, end: int, high: int) -> int:
    """The token before ``end`` at which the subject begins of the verb behind; ``end`` where all is the adjunct."""
    last = verb = _verb_from(page, first + 1, high)
    while last < end and (further := _verb_from(page, last + 1, high)) <= end:
        last = further
    if verb >= high:
        return end
    for k in range(first + 1, min(end, last)):
        if k >= verb:
            verb = _verb_from(page, k + 1, high)
        inside = k < verb < high and (verb <= end or (end < high and page.tokens.tags[end] & _MAY_GO_ON))
        acting = inside and any(not tag & Tag.ADV for tag in page.tokens.tags[k:verb])
        if acting and _opens_subject(page, first, k, min(verb, end), high):
            return k
    return end


def _verb_from(page: Page, k: int, high: int) -> int:
    """The next verb that a clause can have as its own."""
    for n in range(k, min(high, k + _FAR)):
        if page.tokens.tags[n] & _NO_SUBJECT:
            break
        if page.reading.is_finite(n):
            return n
    return high


def _opens_subject(page: Page, first: int, k: int, last: int, high: int) -> bool:
    """Whether a noun phrase of its own begins at a token of an adjunct that begins at ``first``."""
    tags, words = page.tokens.tags, page.tokens.words
    if _opens_number(page, k, high):
        return not tags[k - 1] & _BEFORE_NUMBERS
    if not _opens_noun(page, k, high):
        return False
    several = any(tags[n] & Tag.PLURAL for n in range(k, last))
    if tags[last] & Tag.COMMA and not several:
        return False
    if words[k - 1] in PAPERS | SETTINGS and not tags[k - 1] & Tag.CAP:
        return words[k] not in PAPERS  # "in a statement **troops** left"
    place = k
    while place - 1 >= first and tags[place - 1] & _CAP_DOT and not tags[place - 1] & Tag.OWNER:
        place -= 1
    if place == k or not tags[place - 1] & Tag.PREP:
        return False
    if tags[k] & Tag.CAP:
        return words[place - 1] in ("in", "from") and _is_known(page, place, k)
    phrase = next((n for n in range(k, last) if tags[n] & Tag.PREP), last)
    short = page.reading.text[page.tokens.starts[place] : page.tokens.end(k - 1)].isupper()
    if short or any(tags[n] & Tag.CAP for n in range(k, phrase)) or words[k] in PAPERS:
        return False  # "at UN headquarters Peru left"
    if words[place - 1] == "from":  # "by telephone from Lima **troops** left"
        return words[place - 2] in _LINES and _is_known(page, place, k)
    if tags[last] & Tag.COMMA:
        return words[place - 1] == "in" and _is_known(page, place, k)
    return words[place - 1] == "in" or bool(tags[k] & Tag.PLURAL)


# in Lima **Peru** had left  /  in Pisco **President** Ruiz had left  /  but: in South **Africa**
def _is_known(page: Page, place: int, k: int) -> bool:
    """Whether a known place ends before a token, or a title or a known name begins at it."""
    gazetteer, text, starts = page.reading.gazetteer, page.reading.text, page.tokens.starts
    whole = gazetteer.at(text, starts[place])
    if whole is not None and whole[0] >= page.tokens.end(k - 1):
        return whole[0] == page.tokens.end(k - 1)
    known = (
        gazetteer.at(text, starts[k]) is not None or gazetteer.title(text[starts[k] : page.tokens.end(k)]) is not None
    )
    return known or gazetteer.title(text[starts[k] : page.tokens.end(k + 1)]) is not None


def _opens_number(page: Page, k: int, high: int) -> bool:
    """Whether a number of things begins at a token: "**15** men", "**at least** six", "**nearly** 400", "**$**5"."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 2 >= high:
        return False
    if tags[k] & Tag.NUM:
        named = words[k - 1] in _NUMBERED or is_month(page, k - 1)
        thing = words[k + 1] in ("other", "more") or not tags[k + 1] & _NO_NUMBERED
        return thing and not named and words[k + 1] not in _SPANS
    least = words[k] == "at" and words[k + 1] in ("least", "most")
    least = least or (words[k] == "up" and words[k + 1] == "to" and bool(tags[k + 2] & Tag.NUM))
    than = words[k] in ("more", "fewer", "less") and words[k + 1] == "than"
    part = words[k + 1].rpartition("-")[2] in _PARTS  # "about two-thirds", "nearly half"
    rough = words[k] in _ROUGHLY and bool(part or tags[k + 1] & Tag.NUM or words[k + 1] in _SIGNS)
    return least or than or rough or words[k] in _SIGNS


def _opens_noun(page: Page, k: int, high: int) -> bool:
    """Whether a noun phrase can begin at a token, and no participle: not "in a statement **released** on Monday"."""
    tags, word = page.tokens.tags, page.tokens.words[k]
    if tags[k] & _NO_NOUN or word in _LEADING_ON or k + 1 >= high or (tags[k + 1] & Tag.DOT and not tags[k] & Tag.CAP):
        return False
    if word == "local" and page.tokens.words[k + 1] == "time":
        return False
    if tags[k] & _ED_FINITE:
        return not tags[k + 1] & _NO_DESCRIBED
    return not (tags[k + 1] & Tag.PREP and (tags[k] & Tag.ADV or word in _PARTICIPLES))


def past_day(page: Page, j: int, high: int) -> int:
    """The token after a day: "Friday evening", "12 March", "March 12, 2003,"; the token itself where none stands."""
    tags, words = page.tokens.tags, page.tokens.words
    k = j
    if j >= high:
        return j
    if tags[j] & Tag.NUM and j + 1 < high and is_month(page, j + 1):
        k = j + 2
    elif is_month(page, j) and j + 1 < high and tags[j + 1] & Tag.NUM:
        k = j + 2
        if k + 1 < high and tags[k] & Tag.COMMA and _is_year(words[k + 1]):
            k += 2 + (k + 3 < high and bool(tags[k + 2] & Tag.COMMA))
    elif tags[j] & Tag.TIME and tags[j] & Tag.CAP and (words[j].endswith("day") or words[j] in _WEEKDAYS):
        k = j + 1
    if k > j:
        k += k < high and _is_year(words[k])
        while k < high and tags[k] & Tag.TIME:
            k += 1
    return k


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit()


# said late Monday **two ships** sank  /  said last **January 5** two ships sank
def past_time(page: Page, j: int, high: int) -> int:
    """The token after the words that tell a time, and the numbers behind its month alone."""
    tags = page.tokens.tags
    j += 1
    while j < high and (tags[j] & Tag.TIME or (tags[j] & Tag.NUM and (is_month(page, j - 1) or is_month(page, j - 2)))):
        j += 1
    return j


def is_month(page: Page, k: int) -> bool:
    """Whether a token is a time with a capital and no day of the week."""
    tag, word = page.tokens.tags[k], page.tokens.words[k]
    if not tag & Tag.CAP or word.endswith("day") or word in _WEEKDAYS:
        return False
    return bool(tag & Tag.TIME) or word in _MONTHS_TOO


# on Radio Lima's "Port Hour," she said
def past_title(page: Page, j: int) -> int:
    """The token after the short title in quotation marks that begins at one, that token where none does."""
    quotation = page.reading.quotation_at(page.tokens.starts[j])
    if quotation is None or quotation.span.start != page.tokens.starts[j] or quotation.words > _TITLE:
        return j
    return page.tokens.first_from(quotation.span.end) if quotation.inner.text_in(page.reading.text)[0].isupper() else j
