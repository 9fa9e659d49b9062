"""What a carrier quotes somebody as saying: "the agency quoted the envoy as warning of delays"."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Span, Tag
from statecraft_quotes.complements import complement
from statecraft_quotes.constructions import follow
from statecraft_quotes.cues import lexicon
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.inflection import ING
from statecraft_quotes.making import construction

_APPOSES = Tag.CAP | Tag.DET
"""What begins a name or an office behind a comma, and no other clause: "the envoy, Ana Ruiz as"."""
_COMMA_TIME = Tag.COMMA | Tag.TIME
# What follows a quoted speaker with no "as": "quotes the envoy **saying** that".
_BARE = frozenset("saying warning denying telling".split())
_REACH = 30
"""Tokens of the longest name and office that stand before "as"."""


class _Told(NamedTuple):
    """What somebody is quoted as doing."""

    act: str
    lemma: str
    end: int
    """Where its cue ends."""
    content: Span


# The agency quoted the envoy as saying that …  /  The envoy was quoted as saying …
def as_saying(page: Page, i: int) -> Draft | None:
    """The statement of somebody who is quoted "as" saying, calling for, denying …"""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    k = _as(page, i, high)
    subject = page.subject(i) if k is not None else None
    if k is None or subject is None:
        return None
    saying = k + 1 if words[k] == "as" else k
    left = i - 1
    while left > low and tags[left] & Tag.ADV:
        left -= 1
    passive = bool(tags[left] & Tag.BE)
    told = _told(page, saying, high)
    first = saying + 1
    by = passive and first + 1 < high and words[first] == "by"
    if first >= high or tags[first] & Tag.DOT or by or (told is None and tags[first] & Tag.COMMA):
        told = _told_before(page, subject, saying, low)
    source = subject if passive else (_quoted(page, i + 1, k - 1) if k > i + 1 else None)
    if told is None or source is None:
        return None
    cue = Span(tokens.starts[i], told.end)
    page.used.update((i, *range(k, tokens.first_from(told.end))))
    draft = Draft("quoted-as-saying", told.act, cue, source, [told.content], lemma=told.lemma)
    if not passive:
        draft.carrier = subject
    elif by:
        draft.carrier = page.reading.phrase_from(tokens.starts[first + 1])
    elif words[i + 1] in ("by", "in") and k > i + 2:
        draft.carrier = page.span(i + 2, k - 1)
    return draft


def _as(page: Page, i: int, high: int) -> int | None:
    """The "as" before what somebody is quoted as doing, or the form itself; None where neither comes."""
    tags, words = page.tokens.tags, page.tokens.words
    commas: list[int] = []
    for k in range(i + 1, min(high - 1, i + _REACH)):
        if words[k] == "as" and any(cue.form & ING for cue in lexicon().get(words[k + 1], ())):
            closed = bool(tags[k - 1] & Tag.COMMA)  # "the envoy, head of the Lakes Board, as saying"
            return k if closed or all(tags[comma + 1] & _APPOSES for comma in commas) else None
        if tags[k] & Tag.STOP:
            return None
        if k > i + 1 and words[k] in _BARE and not commas and words[i].startswith("quot"):
            return k  # "quotes the envoy **saying** that"
        if tags[k] & Tag.COMMA:
            commas.append(k)
    return None


def _quoted(page: Page, first: int, last: int) -> Span:
    """Whom a carrier quotes, without the comma that closes an apposition and the day that follows."""
    while last > first and page.tokens.tags[last] & _COMMA_TIME:
        last -= 1
    return page.span(first, last)


def _told(page: Page, i: int, high: int) -> _Told | None:
    """What the -ing form of a cue at a token brings, with its act and all its words."""
    words = page.tokens.words
    for cue in lexicon()[words[i]]:
        j = i + 1 + len(cue.rest)
        if not cue.form & ING or tuple(words[i + 1 : j]) != cue.rest:
            continue
        following = follow(page, cue, j + bool(page.tokens.tags[j] & Tag.COMMA), high) if j < high - 1 else None
        if following is None or (clause := page.clause(following.first)) is None:
            continue
        content = complement(page, following, clause)
        if content is not None:
            return _Told(construction(cue, following)[0], cue.lemma, page.tokens.end(j - 1), content)
    return None


# Trade has grown, the agency quoted the envoy as saying.
def _told_before(page: Page, subject: Span, saying: int, low: int) -> _Told | None:
    """What stands before the clause of the subject and its comma, as what somebody says."""
    comma = page.tokens.first_from(subject.start) - 1
    if comma <= low + 1 or not page.tokens.tags[comma] & Tag.COMMA:
        return None
    return _Told("say", "say", page.tokens.end(saying), page.span(low, comma - 1))
