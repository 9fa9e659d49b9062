"""Quotations beside somebody and a verb that no lexicon need know: "It is late," fumes the envoy."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.carried import made
from statecraft_quotes.draft import Draft, Page

_CAP_POSS_DET = Tag.CAP | Tag.POSS | Tag.DET
_CAP_PRON_DET = Tag.CAP | Tag.PRON | Tag.DET
_DOT_COMMA = Tag.DOT | Tag.COMMA
_VERBAL = Tag.ED | Tag.PLURAL | Tag.FINITE | Tag.REPORT


# "The door is open," fumes the envoy.  /  "The door is open," the envoy grouses.
def by_any_verb(page: Page, t: int, high: int, content: Span) -> Draft | None:
    """The statement of a quotation that a clause of nothing but a name and some verb follows."""
    tokens = page.tokens
    tags = tokens.tags
    inside = range(*tokens.within(content))
    if len(inside) < 3 or t + 1 >= high:
        return None  # a title: "Harvest," a film …
    if _is_some_verb(page, t) and tags[t + 1] & _CAP_POSS_DET:
        source = page.reading.phrase_from(tokens.starts[t + 1])
        end = tokens.first_from(source.end) if source is not None else high
        if source is not None and (end >= high or tags[end] & _DOT_COMMA):
            return made(page, "direct-any-verb", page.span(t, t), source, content, (t,))
    for k in range(t + 1, min(high - 1, t + 12)):
        if tags[k] & (Tag.COMMA | Tag.STOP | Tag.DOT) and tokens.words[k] != ".":
            return None
        if _is_some_verb(page, k) and _ends_clause(page, k + 1, high):
            source = page.subject(k)
            if source is not None and source.start == tokens.starts[t] and tags[t] & _CAP_PRON_DET:
                return made(page, "direct-any-verb", page.span(k, k), source, content, (k,))
    return None


# The envoy grinned, "Nobody told us a thing."
def by_any_verb_before(page: Page, k: int, content: Span) -> Draft | None:
    """The statement of a quotation of a whole sentence right behind somebody and some verb."""
    text = page.reading.text
    whole = text[content.start].isupper() and text[content.end - 1] in ".!?…"
    if not whole or not _is_some_verb(page, k) or content.text_in(text).count(" ") < _FEWEST:
        return None
    source = page.subject(k)
    if source is None or page.tokens.first_from(source.end) != k:
        return None
    somebody = any(actor.kind == "person" for actor in page.reading.resolve(source))
    return made(page, "direct-any-verb", page.span(k, k), source, content, (k,)) if somebody else None


_FEWEST = 3  # words of such a quotation, and one


# … the envoy thundered from the floor.
def _ends_clause(page: Page, k: int, high: int) -> bool:
    """Whether a full stop follows a verb, or a place, time or manner and then a full stop."""
    tags = page.tokens.tags
    while k < high and tags[k] & Tag.ADV:
        k += 1
    if k < high and page.tokens.words[k] in _WAYS:
        k = next((n for n in range(k + 1, min(high, k + 9)) if tags[n] & (Tag.COMMA | Tag.STOP | Tag.DOT)), k)
    return k < high and bool(tags[k] & Tag.DOT)


_WAYS = frozenset("from with in into at over as to".split())


def _is_some_verb(page: Page, k: int) -> bool:
    """Whether a word of small letters can be a verb of the present or past, and nothing closed."""
    tag = page.tokens.tags[k]
    return bool(tag & _VERBAL) and not tag & ~_VERBAL
