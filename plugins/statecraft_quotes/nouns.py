"""Cues whose weight is in a noun or adjective: which rule each word has, and the rules of attitude and opinion."""

from __future__ import annotations

from collections.abc import Callable

from statecraft import Tag
from statecraft_quotes.according import according_to
from statecraft_quotes.avoided import FORBEARING, avoided
from statecraft_quotes.claims import SPOKEN, noun_that
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.estimates import estimated
from statecraft_quotes.expressed import EXPRESSING, express
from statecraft_quotes.noun_agents import asked_by
from statecraft_quotes.omissions import (
    declined,
    left_open,
    left_out,
    no_mention,
    stopped_short,
    unanswered,
    withheld,
    yet_to,
)
from statecraft_quotes.quoted import as_saying
from statecraft_quotes.uncommented import no_comment

_POSS_OWNER = Tag.POSS | Tag.OWNER

_ATTITUDES = {
    "critical": ("of", "criticise"),
    "dismissive": ("of", "criticise"),
    "opposed": ("to", "oppose"),
    "supportive": ("of", "support"),
    "grateful": ("for", "support"),
    "thankful": ("for", "support"),
    "adamant": ("that", "say"),
}


# The envoy was critical of the plan.
def _attitude(page: Page, i: int) -> Draft | None:
    """What somebody is said to be critical of, opposed to or grateful for."""
    tokens = page.tokens
    _, high = page.sentence(i)
    link, act = _ATTITUDES[tokens.words[i]]
    left = i - 1
    while left >= 0 and tokens.tags[left] & Tag.ADV:
        left -= 1
    if left < 0 or not tokens.tags[left] & Tag.BE or i + 2 >= high or tokens.words[i + 1] != link:
        return None
    source, content = page.subject(left), page.clause(i + 2)
    if source is None or content is None:
        return None
    page.used.update(range(left, i + 2))
    last = i if link == "that" else i + 1
    return Draft(rule="attitude", act=act, cue=page.span(left, last), source=source, content=[content], lemma="be")


# In her opinion, the plan is weak.  /  The plan, by her own account, is weak.
def _in_opinion(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    if i < low + 2:
        return None
    last = i - 2 if words[i - 1] == "own" else i - 1
    first = next((k + 1 for k in range(last, max(low, i - 8) - 1, -1) if words[k] in ("in", "by")), i)
    opens = low + bool(tags[low] & Tag.CONJ) + 1  # whose it is, behind "In" or "But in"
    inside = first - 2 > low and bool(tags[first - 2] & Tag.COMMA)
    if not (first == opens or inside) or not first <= last or not tags[last] & _POSS_OWNER:
        return None
    content = page.clause(i + 2) if i + 2 < high and tags[i + 1] & Tag.COMMA else None
    if content is None or words[first] in ("my", "our") or (words[first - 1] == "by") != (words[i] in _BY):
        return None
    parts = [content]
    if inside:
        if any(tags[k] & (Tag.COMMA | Tag.QUOTE) for k in range(low, first - 2)):
            return None
        opened = tags[low] & (Tag.ADV | Tag.CONJ) or tags[first - 3] & (Tag.REL | Tag.SUB | Tag.THAT)
        if not opened:  # "However, in her view, it is late", "clerks who, by their own account, are late"
            parts.insert(0, page.span(low, first - 3))
    return Draft(rule="in-opinion", act="say", cue=page.span(i, i), source=page.span(first, last), content=parts)


_BY = frozenset("account admission reckoning".split())


# The move put dealers on notice that …
def _on_notice(page: Page, i: int) -> Draft | None:
    """The warning of "put on notice that"."""
    tokens = page.tokens
    low, high = page.sentence(i)
    if i - 1 < low or tokens.words[i - 1] != "on" or i + 2 >= high or not tokens.tags[i + 1] & Tag.THAT:
        return None
    for k in range(i - 2, max(low, i - 10) - 1, -1):
        if tokens.words[k] in ("put", "puts", "putting", "place", "placed"):
            source = page.subject(k)
            content = page.clause(i + 2)
            if source is None or content is None:
                return None
            return Draft(
                rule="on-notice", act="warn", cue=page.span(k, i), source=source, content=[content], lemma="warn"
            )
    return None


Rule = Callable[[Page, int], Draft | None]


NOUN_RULES: dict[str, Rule] = {
    "according": according_to,
    **dict.fromkeys(("few", "little"), no_mention),
    "no": lambda page, i: no_comment(page, i) or no_mention(page, i),
    "notice": _on_notice,
    **dict.fromkeys(("put", "puts"), estimated),
    **dict.fromkeys(("opinion", "view", "telling", "account", "reckoning"), _in_opinion),
    **dict.fromkeys(("quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "cite"), as_saying),
    **dict.fromkeys(("stopped", "stops", "stopping", "stop"), stopped_short),
    **dict.fromkeys(FORBEARING, avoided),
    **dict.fromkeys(("declined", "declines", "declining", "refused", "refuses", "refusing"), declined),
    **dict.fromkeys(("omitted", "omits", "omit"), left_out),
    "yet": yet_to,
    **dict.fromkeys(("denied", "deny"), left_open),
    **dict.fromkeys(("respond", "reply", "return", "drawn"), unanswered),
    "criticism": asked_by,
    **dict.fromkeys("give given provide provided release identify identified name named".split(), withheld),
    **dict.fromkeys(SPOKEN, noun_that),
    **dict.fromkeys("calls demands request requests appeal appeals plea pleas call demand refusal".split(), noun_that),
    **dict.fromkeys(_ATTITUDES, _attitude),
    **dict.fromkeys(EXPRESSING, express),
    "admission": lambda page, i: _in_opinion(page, i) or noun_that(page, i),
    "offer": lambda page, i: withheld(page, i) or express(page, i),
}
