"""What may part a cue from its content: dates, places and whom it is said to."""

from __future__ import annotations

from statecraft import Mention, Tag
from statecraft_quotes.draft import HELPERS, Page

_BREAK = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT

_CAP_CONJ = Tag.CAP | Tag.CONJ
_CAP_OWNER = Tag.CAP | Tag.OWNER
_COMMA_CONJ = Tag.COMMA | Tag.CONJ
_DET_NUM = Tag.DET | Tag.NUM
_DET_OWNER = Tag.DET | Tag.OWNER
_DET_POSS = Tag.DET | Tag.POSS
_DET_POSS_NUM = Tag.DET | Tag.POSS | Tag.NUM
_PREP_DET_POSS = Tag.PREP | Tag.DET | Tag.POSS
_PRON_DET_POSS = Tag.PRON | Tag.DET | Tag.POSS
_TIME_NUM = Tag.TIME | Tag.NUM
_OPENS_LISTENER = Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ
_OPENS_NO_LISTENER = _BREAK | Tag.THAT | Tag.PREP | Tag.PRON | Tag.WH
_OPENS_PHRASE = Tag.TIME | Tag.PRON | Tag.DET | Tag.POSS
_ENDS_ADJUNCT = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.SUB | Tag.REL | HELPERS
_ENDS_LISTENER = _BREAK | Tag.THAT | Tag.WH | Tag.SUB | Tag.REL | HELPERS | Tag.PREP | Tag.TO | Tag.TIME
_ADJUNCT = frozenset(
    "in on at during after before through from via by with to over under following despite outside inside near".split()
)
_APOSTROPHES = ("'", "’")
_TITLE = 6  # words of the longest title of a programme
_NAME = 6  # tokens of the longest name that is looked for
_LASTING = frozenset("days weeks months years decades".split())
_LISTENERS = frozenset(
    """reporters journalists lawmakers parliament congress lawyers investors viewers listeners delegates supporters
    members officials voters diplomats newspapers media press analysts shareholders colleagues leaders deputies
    ambassadors ministers employees students""".split()
)
OUTLETS = frozenset(
    """radio television tv newspaper magazine agency news times post journal herald telegraph guardian broadcaster
    network weekly daily gazette tribune channel reuters xinhua bbc cnn cbs nbc abc bloomberg""".split()
)
"""Words that make a name that of an outlet."""
_MOST = 40  # tokens of a list of listeners
_SERVICES = OUTLETS | {"service", "media"}


def past_adjuncts(page: Page, j: int, high: int) -> int:
    """The first token after the dates and places that part a cue from its content ("said on Monday in Oslo that")."""
    tags, words = page.tokens.tags, page.tokens.words
    while j < high:
        tag = tags[j]
        if words[j] == "(":
            closing = next((k for k in range(j + 1, min(high, j + 8)) if words[k] == ")"), None)
            if closing is None:
                return j
            j = closing + 1
            continue
        if words[j : j + 4] == ["for", "the", "first", "time"]:
            j += 4
        elif words[j] == "without" and words[j + 1 : j + 2] in (["evidence"], ["proof"], ["elaboration"]):
            j += 2
        elif words[j] == "for":
            lasts = next((k for k in range(j + 1, min(high, j + 5)) if words[k] in _LASTING), None)
            if lasts is None or lasts + 1 >= high:
                return j
            j = lasts + 1  # "warned for many months that"
        elif words[j] == "this" and j + 1 < high and tags[j + 1] & Tag.TIME:
            j += 2  # "warned earlier this week that"
        elif words[j] in ("may", "march") and tag & Tag.CAP and j + 1 < high and tags[j + 1] & Tag.NUM:
            j += 2
        elif tag & Tag.TIME and not tag & Tag.OWNER:
            j += 1
            while j < high and tags[j] & _TIME_NUM and not tags[j] & Tag.DET:
                j += 1
        elif words[j] in _ADJUNCT and j + 1 < high and not tags[j + 1] & _BREAK:
            if tags[j + 1] & Tag.PRON and not tags[j + 1] & _DET_POSS:
                return j
            if words[j + 1] in ("least", "most", "all", "addition", "fact", "order"):
                return j
            if words[j] == "to" and not (tags[j + 1] & _OPENS_LISTENER or words[j + 1] in _LISTENERS):
                return j
            after = _past_phrase(page, j + 1, high)
            if after is None or (tags[j + 1] & Tag.ING and (after >= high or not tags[after] & Tag.THAT)):
                return j  # "said after resigning he moved"
            j = _past_region(page, after, high)
        else:
            return j
    return j


# told a Peruvian channel, Canal Sur, that …
def past_name(page: Page, j: int, high: int) -> int:
    """The comma that closes the name of a listener, where "that" follows; ``j`` where none stands at it."""
    tags = page.tokens.tags
    end = next((k for k in range(j + 1, min(high, j + _NAME)) if not tags[k] & Tag.CAP), high)
    named = tags[j] & Tag.COMMA and j + 1 < end < high - 1 and tags[end] & Tag.COMMA
    return end if named and tags[end + 1] & Tag.THAT else j


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


def _past_phrase(page: Page, j: int, high: int) -> int | None:
    """The token after the short noun phrase of an adjunct; None where no end is in sight."""
    tags, words = page.tokens.tags, page.tokens.words
    first = j
    if tags[j] & Tag.NUM and len(words[j]) == 4 and words[j].isdigit():
        return j + 1  # a year
    while j < high and tags[j] & _DET_POSS_NUM and not (j > first and tags[j] & Tag.PRON):
        j += 1
    capital: bool | None = None
    start = j
    while j < high and j < first + 14:
        tag = tags[j]
        if tag & Tag.QUOTE and j > first and (tags[j - 1] & _CAP_OWNER or words[j - 1] in _APOSTROPHES):
            titled = _past_title(page, j, high)
            return titled if titled > j else j
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
        capital = bool(tag & _CAP_OWNER)
        j += 1
    return j if j > start else None


def _goes_on(page: Page, j: int) -> bool:
    """Whether a token begins an outlet's name or stands inside any: "state-run **Andina**", "host **Ann**"."""
    start, ahead = page.tokens.starts[j], page.span(j - 1, min(j + _NAME, len(page.tokens)) - 1)
    return any(
        mention.span.start < start < mention.span.end
        or (mention.span.start == start and any(actor.kind == "media" for actor in mention.actors))
        for mention in page.reading.mentions_in(ahead)
    )


# on Radio Lima's "Port Hour," she said
def _past_title(page: Page, j: int, high: int) -> int:
    """The token after the short title in quotation marks that begins at one, that token where none does."""
    if j >= high or not page.tokens.tags[j] & Tag.QUOTE:
        return j
    quotation = page.reading.quotation_at(page.tokens.starts[j])
    if quotation is None or quotation.span.start != page.tokens.starts[j] or quotation.words > _TITLE:
        return j
    return page.tokens.first_from(quotation.span.end) if quotation.inner.text_in(page.reading.text)[0].isupper() else j


def _past_joined(page: Page, mention: Mention, high: int) -> int:
    """The token after one who is named and those whom "and" or a comma joins: "told **Ann Ito and Luc Roy** that"."""
    end = page.tokens.first_from(mention.span.end)
    high = min(high, end + _MOST)
    while end + 1 < high and page.tokens.tags[end] & _COMMA_CONJ:
        start, ahead = page.tokens.starts[end + 1], page.span(end + 1, min(high, end + 8) - 1)
        other = next((m for m in page.reading.mentions_in(ahead) if m.span.start == start), None)
        past = page.tokens.first_from(other.span.end) if other is not None else end
        listed = not page.tokens.tags[end] & Tag.COMMA or (past < high and page.tokens.tags[past] & _COMMA_CONJ)
        if past <= end or not listed or (past < high and page.reading.is_finite(past)):
            break
        end = past
    return end


def _is_plain(page: Page, k: int) -> bool:
    """Whether a plain noun or adjective stands at a token: "told Peruvian **state** television"."""
    return k < len(page.tokens) and (not page.tokens.tags[k] & ~Tag.PLURAL or page.tokens.words[k] == "state")


def past_listener(page: Page, j: int, high: int) -> tuple[int, int] | None:
    """The addressee that begins at a token: "told **the committee** that"; (first, one past last)."""
    tags, words = page.tokens.tags, page.tokens.words
    if j >= high:
        return None
    that = next((k for k in range(j + 1, min(high, j + 6)) if tags[k] & Tag.THAT), j + 1)  # "told her hosts that"
    if tags[j] & Tag.OBJ or words[j] in ("it", "you") or (words[j] == "her" and that == j + 1):
        return j, j + 1
    if tags[j] & Tag.QUOTE:
        titled = _past_title(page, j, high)  # told "Port Hour Sunday" that
        return (j, titled) if j < titled < high and tags[titled] & Tag.THAT else None
    if tags[j] & _OPENS_NO_LISTENER and not tags[j] & _DET_NUM:
        return None
    mention = next(iter(page.reading.mentions_in(page.span(j, min(high, j + 8) - 1))), None)
    single = mention is not None and mention.span.end == page.tokens.end(j)
    owner = single and tags[j] & Tag.POSS  # "his hosts"
    adjective = single and mention is not None and mention.kind == "demonym" and _is_plain(page, j + 1)
    if mention is not None and mention.span.start == page.tokens.starts[j] and not owner and not adjective:
        end = _past_joined(page, mention, high)
        while end < high and (
            words[end] in _SERVICES or (end + 1 < high and tags[end] & _CAP_CONJ and words[end + 1] in _SERVICES)
        ):
            end += 1  # "told the Post's Lima service"
        if not tags[end - 1] & Tag.OWNER:
            return j, end
        titled = _past_title(page, end, high)
        if titled > end:
            return j, titled
    first = j
    while j < high and tags[j] & _DET_POSS_NUM:
        j += 1
    capital: bool | None = None
    while j < high and j < first + 14:
        tag = tags[j]
        if tag & Tag.QUOTE and j > first and tags[j - 1] & _DET_OWNER and _past_title(page, j, high) > j:
            j = _past_title(page, j, high)  # "told the “Port Hour” show that"
            continue
        if tag & _ENDS_LISTENER and words[j] != "of":
            break
        if tag & _PRON_DET_POSS and j > first and words[j - 1] != "of":
            break
        of = words[j] == "of" or words[j - 1] == "of"  # "told Radio Lima's Hour of the Port that"
        if tag & Tag.CAP and capital is False and words[j - 1] != "of" and not _goes_on(page, j):
            break
        if tag & Tag.CONJ and j + 1 < high and tags[j + 1] & Tag.REPORT:
            break
        capital = None if tag & Tag.CONJ else bool(tag & _CAP_OWNER) or bool(capital and of)
        j += 1
        if words[j - 1] in _LISTENERS and not (j < high and words[j] in ("and", "of")):
            break
    return (first, j) if j > first else None
