"""Direct speech that a document or an agency carries, and the statement that each rule of direct speech makes."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import lexicon
from statecraft_quotes.draft import Draft, Page, trimmed

REACH = 30
_CARRIES = frozenset(
    "carried carries published publishes released releases issued ran aired broadcast posted read".split()
)
_DOCUMENTS = frozenset(
    "statement communique communiqué declaration letter message speech text remarks comments".split()
)


def made(page: Page, rule: str, cue: Span | None, source: Span | None, content: Span, used: tuple[int, ...]) -> Draft:
    """The statement that a rule makes of a quotation; the words it used are no cues of anything else."""
    page.used.update(used)
    text = page.reading.text
    if cue is not None and text[content.end - 1] == ",":
        content = trimmed(text, *content) or content
    lemma = next((c.lemma for c in lexicon().get(cue.text_in(text).lower(), ()) if "q" in c.takes), "") if cue else ""
    act = (
        next((c.takes["q"][0] for c in lexicon().get(cue.text_in(text).lower(), ()) if "q" in c.takes), "say")
        if cue
        else "say"
    )
    return Draft(rule=rule, act=act, cue=cue, source=source, content=[content], lemma=lemma)


# The agency carried the ministers' joint letter: "We are ready."
def carried(page: Page, low: int, colon: int, content: Span) -> Draft | None:
    """A quotation that an agency or a document carries, or that stands after a speaker and a colon."""
    tokens = page.tokens
    words, tags = tokens.words, tokens.tags
    for k in range(colon - 1, max(low, colon - REACH) - 1, -1):
        if words[k] in _CARRIES and page.reading.is_finite(k):
            for noun in range(k + 1, min(colon, k + 6)):
                if words[noun] in _DOCUMENTS:
                    draft = made(page, "carried", page.span(k, noun), page.span(k + 1, noun), content, (k,))
                    draft.carrier = page.reading.subject_of(page.span(k, k))
                    return draft
    if 0 < colon - low <= 6 and tags[low] & Tag.CAP and not any(page.reading.is_finite(i) for i in range(low, colon)):
        return made(page, "speaker-colon", None, page.span(low, colon - 1), content, ())
    return None


# In the words of the envoy, "the door is open."
def in_the_words(page: Page, low: int, j: int, content: Span) -> Draft | None:
    """A quotation that stands after "in the words of"."""
    words = page.tokens.words
    for k in range(max(low, j - REACH), j - 2):
        if words[k : k + 3] == ["the", "words", "of"] and k > 0 and words[k - 1] == "in":
            last = j if not page.tokens.tags[j] & Tag.COMMA else j - 1
            return made(page, "in-the-words-of", page.span(k - 1, k + 2), page.span(k + 3, last), content, ())
    return None
