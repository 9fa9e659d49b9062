"""Nouns of saying whose speaker "by" or "from" brings: "despite calls by two mayors for a ban"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.cutting import object_of, to_verb
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.guards import has_clause
from statecraft_quotes.tellers import speaks

AGENT_ACTS = {
    "call": "call_for", "calls": "call_for", "appeal": "call_for", "appeals": "call_for", "demand": "call_for",
    "demands": "call_for", "request": "call_for", "requests": "call_for", "accusations": "criticise",
    "allegations": "criticise", "criticism": "criticise", "warning": "warn", "warnings": "warn", "threat": "warn",
    "threats": "warn", "claim": "say", "claims": "say", "pledge": "promise", "promise": "promise",
}  # fmt: skip
"""The nouns with the act that each tells of."""
_LINKS = {"call_for": ("for", "to"), "criticise": ("that", "for"), "warn": ("that", "to"), "promise": ("to", "that")}
_REACH = 12
"""Tokens of the longest name between the noun and what is asked or claimed."""


# Despite calls by two mayors for a ban …  /  amid accusations from the union that …
def asked_by(page: Page, i: int) -> Draft | None:
    """The statement that a noun tells of, its speaker behind it, where nobody rejects or denies it."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    if i + 4 >= high or words[i + 1] not in ("by", "from") or tags[i + 2] & Tag.ING:
        return None
    links = _LINKS.get(AGENT_ACTS[words[i]], ("that",))
    link = next((k for k in range(i + 3, min(high - 1, i + _REACH)) if words[k] in links or tags[k] & Tag.COMMA), None)
    if link is None or words[link] not in links or page.reading.quotation_at(tokens.starts[i]) is not None:
        return None
    if any(span.start <= tokens.starts[i] < span.end for draft in page.drafts[-3:] for span in draft.content):
        return None  # "rejected calls by two mayors for a ban"
    source = page.span(i + 2, link - 1)
    first = link if words[link] == "to" else link + 1
    content = page.clause(first)
    if content is not None and words[link] == "for":
        content = object_of(page, first, content)
    if content is not None and not has_clause(page, low, i):  # "A promise by Ana Ruiz to cut taxes **came** late"
        content = to_verb(page, first, content, int(words[link] == "that"))
    if content is None or not speaks(page, source):
        return None
    page.used.update(range(i, i + 2))
    return Draft("noun-agent", AGENT_ACTS[words[i]], page.span(i, i), source, [content], lemma=words[i])
