"""Whom something is said to, behind its cue: "told **the committee** that", "told **Ann Ito and Luc Roy** that"."""

from __future__ import annotations

from statecraft import Mention, Tag
from statecraft_quotes.adjunct_ends import SETTINGS, past_title
from statecraft_quotes.adjuncts import LISTENERS
from statecraft_quotes.draft import HELPERS, Page

_BREAK = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT

_CAP_CONJ = Tag.CAP | Tag.CONJ
_CAP_OWNER = Tag.CAP | Tag.OWNER
_COMMA_CONJ = Tag.COMMA | Tag.CONJ
_DET_NUM = Tag.DET | Tag.NUM
_DET_OWNER = Tag.DET | Tag.OWNER
_DET_POSS_NUM = Tag.DET | Tag.POSS | Tag.NUM
_PRON_DET_POSS = Tag.PRON | Tag.DET | Tag.POSS
_OPENS_NO_LISTENER = _BREAK | Tag.THAT | Tag.PREP | Tag.PRON | Tag.WH
_ENDS_LISTENER = _BREAK | Tag.THAT | Tag.WH | Tag.SUB | Tag.REL | HELPERS | Tag.PREP | Tag.TO | Tag.TIME

_NAME = 6  # tokens of the longest name that is looked for
_MOST = 40  # tokens of a list of listeners
OUTLETS = frozenset(
    """radio television tv newspaper magazine agency news times post journal herald telegraph guardian broadcaster
    network weekly daily gazette tribune channel reuters xinhua bbc cnn cbs nbc abc bloomberg""".split()
)
"""Words that make a name that of an outlet."""
_PHRASE_GOES_ON = SETTINGS | {"and", "of"}
_SERVICES = OUTLETS | {"service", "media"}


def past_listener(page: Page, j: int, high: int) -> tuple[int, int] | None:
    """The addressee that begins at a token: "told **the committee** that"; (first, one past last)."""
    if j >= high:
        return None
    tags = page.tokens.tags
    if _is_pronoun(page, j, high):
        return j, j + 1
    if tags[j] & Tag.QUOTE:
        titled = past_title(page, j)  # told "Port Hour Sunday" that
        return (j, titled) if j < titled < high and tags[titled] & Tag.THAT else None
    if tags[j] & _OPENS_NO_LISTENER and not tags[j] & _DET_NUM:
        return None
    end = _past_named(page, j, high) or _past_phrase(page, j, high)
    return (j, end) if end > j else None


def _is_pronoun(page: Page, j: int, high: int) -> bool:
    """Whether a pronoun stands at a token, which "her" is only right before "that"."""
    tags, word = page.tokens.tags, page.tokens.words[j]
    if tags[j] & Tag.OBJ or word in ("it", "you"):
        return True
    that = next((k for k in range(j + 1, min(high, j + 6)) if tags[k] & Tag.THAT), j + 1)  # "told her hosts that"
    return word == "her" and that == j + 1


def _past_named(page: Page, j: int, high: int) -> int | None:
    """The token after those who are named at one, None where no name stands there or it only tells whose they are."""
    tags, starts = page.tokens.tags, page.tokens.starts
    mention = next(iter(page.reading.mentions_in(page.span(j, min(high, j + 8) - 1))), None)
    behind = mention is not None and mention.kind == "name" and mention.span.start > starts[j]
    name = j + 1 if behind and page.tokens.words[j] == "the" else j
    if mention is None or mention.span.start != starts[name] or _is_attribute(page, mention, name):
        return None
    end = _past_services(page, _past_joined(page, mention, high), high)
    if not tags[end - 1] & Tag.OWNER:
        return end
    titled = past_title(page, end)
    return titled if titled > end else None


def _is_attribute(page: Page, mention: Mention, j: int) -> bool:
    """Whether a mention is one word that tells whose or of which country the listeners are."""
    if mention.span.end != page.tokens.end(j):
        return False
    owner = page.tokens.tags[j] & Tag.POSS  # "his hosts"
    return bool(owner) or (mention.kind == "demonym" and _is_plain(page, j + 1))


def _past_services(page: Page, end: int, high: int) -> int:
    """The token after what makes a name one of an outlet: "told the Post's **Lima service**"."""
    tags, words = page.tokens.tags, page.tokens.words
    while end < high and (
        words[end] in _SERVICES or (end + 1 < high and tags[end] & _CAP_CONJ and words[end + 1] in _SERVICES)
    ):
        end += 1
    return end


def _past_phrase(page: Page, first: int, high: int) -> int:
    """The token after the noun phrase that begins at one, that token itself where none does."""
    tags, words = page.tokens.tags, page.tokens.words
    j = first
    while j < high and tags[j] & _DET_POSS_NUM:
        j += 1
    capital: bool | None = None
    while j < high and j < first + 14:
        if tags[j] & Tag.QUOTE and j > first and tags[j - 1] & _DET_OWNER and past_title(page, j) > j:
            j = past_title(page, j)  # "told the “Port Hour” show that"
            continue
        if _ends_phrase(page, j, first, high) or (capital is False and _begins_name(page, j)):
            break
        of = words[j] == "of" or words[j - 1] == "of"  # "told Radio Lima's Hour of the Port that"
        capital = None if tags[j] & Tag.CONJ else bool(tags[j] & _CAP_OWNER) or bool(capital and of)
        j += 1
        if words[j - 1] in LISTENERS and not (j < high and words[j] in _PHRASE_GOES_ON):
            break  # "told the press that", and not "told a weekly **press conference** that"
    return j


def _ends_phrase(page: Page, j: int, first: int, high: int) -> bool:
    """Whether a token is no part of a phrase any more that began at ``first``: "of" goes on with it."""
    tags, words = page.tokens.tags, page.tokens.words
    if tags[j] & _ENDS_LISTENER and words[j] != "of":
        return True
    if tags[j] & _PRON_DET_POSS and j > first and words[j - 1] != "of":
        return True
    return bool(tags[j] & Tag.CONJ) and j + 1 < high and bool(tags[j + 1] & Tag.REPORT)


def _begins_name(page: Page, j: int) -> bool:
    """Whether a capital behind plain words begins a name that is no listener's: the next clause has it for subject."""
    return bool(page.tokens.tags[j] & Tag.CAP) and page.tokens.words[j - 1] != "of" and not _goes_on(page, j)


def _goes_on(page: Page, j: int) -> bool:
    """Whether a token begins an outlet's name or stands inside any: "state-run **Andina**", "host **Ann**"."""
    start, ahead = page.tokens.starts[j], page.span(j - 1, min(j + _NAME, len(page.tokens)) - 1)
    return any(
        mention.span.start < start < mention.span.end
        or (mention.span.start == start and any(actor.kind == "media" for actor in mention.actors))
        for mention in page.reading.mentions_in(ahead)
    )


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


# told a Peruvian channel, Canal Sur, that …
def past_name(page: Page, j: int, high: int) -> int:
    """The comma that closes the name of a listener, where "that" follows; ``j`` where none stands at it."""
    tags = page.tokens.tags
    end = next((k for k in range(j + 1, min(high, j + _NAME)) if not tags[k] & Tag.CAP), high)
    named = j + 1 < end < high - 1 and tags[j] & tags[end] & Tag.COMMA
    return end if named and tags[end + 1] & Tag.THAT else j
