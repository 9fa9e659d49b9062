"""Figures that somebody gives: "the ministry puts the death toll at 40"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import Draft, Page

_REACH = 14
"""Tokens of the longest name of what is counted."""
_ENDS = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.REL | Tag.CONJ
_OPENS = Tag.DET | Tag.POSS | Tag.OWNER | Tag.CAP
_ROUGHLY = frozenset("about around approximately roughly nearly almost over just some more less fewer than".split())


# The ministry puts the death toll at 40.
def estimated(page: Page, i: int) -> Draft | None:
    """The statement of one who puts a number "at" a figure, None where no figure follows."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    if not low < i < high - 3 or tags[i - 1] & (Tag.TO | Tag.MODAL | Tag.DET | Tag.BE) or not tags[i + 1] & _OPENS:
        return None
    k = next((k for k in range(i + 2, min(high - 1, i + _REACH)) if words[k] == "at" or tags[k] & _ENDS), None)
    if k is None or words[k] != "at":
        return None
    figure = next((n for n in range(k + 1, high) if words[n] not in _ROUGHLY and words[n] not in "$€£"), k)
    source, content = page.subject(i), page.clause(i + 1)
    if not tags[figure] & Tag.NUM or source is None or content is None:
        return None
    content = object_of(page, i + 1, content) or content
    return Draft(rule="estimate", act="say", cue=page.span(i, i), source=source, content=[content], lemma="put")
