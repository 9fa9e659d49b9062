"""What "which" stands for where somebody denies it: the charge that was told, where the noun before it is a thing."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.draft import Draft, Page, trimmed

_DENIABLE = frozenset(
    """charge claim accusation allegation assertion suggestion report rumour rumor story account contention finding
    statement idea notion speculation involvement responsibility role part complicity link tie connection wrongdoing
    knowledge request permission access entry visa bail right existence guilt abuse violation crime fraud corruption
    interference misconduct support""".split()
)
_CLAUSES = frozenset({"that-clause", "bare-clause"})


# Peru said it had sunk a boat, which Chile denied.  /  Peru accused Chile of sinking a boat, which Chile denied.
def denied_clause(page: Page, noun: Span, low: int) -> Span | None:
    """The clause or doing that is denied; None where the noun right before "which" is what can be denied."""
    tokens = page.tokens
    first, last = tokens.within(noun)
    if any(tokens.words[k].removesuffix("s") in _DENIABLE for k in range(first, last)):
        return None
    if last >= len(tokens) or not tokens.tags[last] & Tag.COMMA:
        return None  # "the visa which Chile denied"
    told = page.drafts[-1] if page.drafts else None
    if told is not None and told.place >= tokens.starts[low]:
        return _told(page, told, noun)
    clause = not any(tokens.tags[k] & (Tag.COMMA | Tag.QUOTE | Tag.SUB & ~Tag.PREP) for k in range(low, first))
    verb = any(page.reading.is_finite(k) for k in range(low + 1, first))
    return trimmed(page.reading.text, tokens.starts[low], noun.end) if clause and verb else None


def _told(page: Page, told: Draft, noun: Span) -> Span | None:
    """What the statement before says that ends with a noun: its clause, or the doing that somebody is blamed for."""
    tokens, content = page.tokens, told.content[-1]
    if content.end != noun.end:
        return None
    if told.rule in _CLAUSES:
        return content
    if told.act != "criticise":
        return None
    for k in range(tokens.first_from(content.start) + 2, tokens.first_from(content.end)):
        if tokens.words[k - 1] in ("of", "for"):
            return Span(tokens.starts[k], content.end)
    return None
