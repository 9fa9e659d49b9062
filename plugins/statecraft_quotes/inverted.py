"""Who speaks, where the cue stands before its speaker: "…," said **the envoy, Ana Ruiz**, and the mayor left."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.draft import HELPERS, Page

_HELPERS_ED = HELPERS | Tag.ED
_DET_POSS = Tag.DET | Tag.POSS
_ASIDE = frozenset("to in at during on".split())


# "It is late," said Ana Ruiz to the crowd.
def speaker_from(page: Page, j: int) -> Span | None:
    """Who speaks, as a noun phrase from a token on; a name without whom it is said to, and where."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    source = phrase_behind(page, j)
    if source is None or not tags[j] & Tag.CAP:
        return source
    for k in range(j + 1, tokens.first_from(source.end) - 1):
        if words[k] in _ASIDE and tags[k + 1] & _DET_POSS and not tags[k + 1] & Tag.CAP:
            return page.span(j, k - 1)
    return source


def phrase_behind(page: Page, j: int) -> Span | None:
    """The noun phrase from a token on whose verb stands before it, up to "and" and the subject of a further verb."""
    source = page.reading.phrase_from(page.tokens.starts[j])
    if source is None:
        return None
    first = other_clause(page, j, page.tokens.first_from(source.end))
    return source if first is None else page.span(j, first - 1)


# "It is late," said Ana Ruiz, **and Luc Roy has** agreed.
def other_clause(page: Page, j: int, end: int) -> int | None:
    """The comma and "and" behind which a noun phrase, up to the token ``end``, goes over to the next clause."""
    tags = page.tokens.tags
    _, high = page.sentence(j)
    verb, parted = end, end < high and bool(tags[end] & Tag.COMMA)
    verb += parted  # "and Luc Roy, a clerk, **has** agreed"
    while verb < high and tags[verb] & Tag.ADV and not tags[verb] & Tag.CAP:
        verb += 1
    if verb >= high or not page.reading.is_finite(verb) or (parted and not tags[verb] & _HELPERS_ED):
        return None
    joints = (k - 1 for k in range(end - 2, j, -1) if tags[k] & Tag.CONJ and tags[k - 1] & Tag.COMMA)
    # no list: "…, according to Peru, Mali, and Chile, has grown"
    return next((k for k in joints if not parted or any(tag & Tag.COMMA for tag in tags[k + 2 : end])), None)
