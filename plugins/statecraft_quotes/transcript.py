"""What needs no quotation marks to be somebody's words: turns of a transcript, posts with a handle, pull quotes."""

from __future__ import annotations

import re

from statecraft import Span, Tag
from statecraft_quotes.draft import Draft, Page, trimmed

_PULLED = re.compile(
    r"(?m)^[^\S\n]*+(?P<words>(?![\"“”«„])[^\n]{40,600}?[.!?…])\s"
    r"(?P<who>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]*){1,3})(?:,\s[^\n]{2,80}?)?(?<![.!?…:;,])$"
)
_CLOSING = ".!?…:;,"
_SIGNED = re.compile(r"(?m)[.!?…]\s[A-Z][\w.'’-]+\s[A-Z][^\n]{0,110}(?<![.!?…:;,])$")
_HEADLINE = re.compile(r"\s*+(?P<who>[A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,2}):\s(?P<words>[A-Z'‘][^\n]{12,160})(?:\n|$)")
_INFORMING = frozenset(
    """poll study survey report police source sources officials official lawsuit suit records documents prosecutors
    witnesses experts critics authorities analysts researchers sheriff""".split()
)
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
_POST = re.compile(r"""(?m)^(?P<words>(?!["“”«„])[^\n]{3,600}?)\s?[—–]\s?(?P<who>[^\n@()—–]{2,60}?)\s?\(@\w{1,30}\)""")


# Ana Ruiz: Good morning. I thank you for coming.
def find_turns(page: Page) -> None:
    """Adds a draft for each turn whose speaker is known, and sets what is said in any aside from the other rules."""
    first_from = page.tokens.first_from
    for turn in page.reading.turns:
        page.quoted.append((first_from(turn.label.start), first_from(turn.words.end)))
        if turn.speakers:
            said = Draft(rule="turn", act="say", cue=None, source=turn.label, content=[turn.words], who=turn.speakers)
            page.drafts.append(said)


# Poll: Most clerks want a dam  /  Ruiz: Dam 'will be built'
def find_headlines(page: Page) -> None:
    """Adds a draft for a text's first line where a colon and nothing else says whose words it gives."""
    text = page.reading.text
    headline = _HEADLINE.match(text)
    if headline is None or any(draft.place < headline.end() for draft in page.drafts):
        return
    who, words = Span(*headline.span("who")), trimmed(text, *headline.span("words"))
    if words is None or text[words.end - 1] in ".:?" or any(page.reading.is_finite(k) for k in _tokens(page, who)):
        return
    people = page.reading.resolve(who) if page.reading.mentions_in(who) else ()
    named = len(people) == 1 and people[0].kind == "person" and _is_said(page, words)
    if named or who.text_in(text).lower().rpartition(" ")[2] in _INFORMING:
        page.drafts.append(Draft(rule="headline", act="say", cue=None, source=who, content=[words], lemma="say"))


def _is_said(page: Page, words: Span) -> bool:
    """Whether words behind a name and a colon are a clause or quote something: no "Ana Ruiz: A Life in Pictures"."""
    inside = _tokens(page, words)
    if any(page.tokens.tags[k] & (Tag.REL | Tag.WH) for k in inside):
        return False
    quoted = any(mark in words.text_in(page.reading.text) for mark in ("'", "‘", '"', "“"))
    return quoted or any(page.reading.is_finite(k) for k in inside)


def _tokens(page: Page, span: Span) -> range:
    return range(*page.tokens.within(span))


# The dam is late again. — Ana Ruiz (@anaruiz) May 3, 2021
def find_posts(page: Page) -> None:
    """Adds a draft for each line that is a post on a social network, with the name and the handle of who wrote it."""
    text = page.reading.text
    if "(@" not in text:
        return
    for post in _POST.finditer(text):
        words = trimmed(text, *post.span("words"))
        if words is not None:
            page.quoted.append(page.tokens.within(words))
            source = Span(*post.span("who"))
            page.drafts.append(Draft(rule="post", act="say", cue=None, source=source, content=[words]))


# We have waited long enough. The dam must go. Ana Ruiz, mayor of Lima
def find_pull_quotes(page: Page) -> None:
    """Adds a draft for each line whose last words name who says the rest, as "I" or once more elsewhere."""
    text = page.reading.text
    unclosed = any(line and line[-1] not in _CLOSING for line in text.split("\n"))
    if not unclosed or _SIGNED.search(text) is None:
        return
    for pulled in _PULLED.finditer(text):
        words, who = Span(*pulled.span("words")), Span(*pulled.span("who"))
        opening = text[words.start : words.start + 40]
        if _OWN.search(pulled["words"]) is None and text.count(opening) < 2:
            continue
        speakers = page.reading.resolve(who)
        if len(speakers) == 1 and speakers[0].kind == "person":
            page.quoted.append(page.tokens.within(words))
            page.drafts.append(Draft(rule="pull-quote", act="say", cue=None, source=who, content=[words]))
