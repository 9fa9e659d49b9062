"""What drew no comment: "There was no immediate comment from Peru on the claim", "no Peruvian response to the ban"."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import past_date
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.inverted import phrase_behind

_NOTHING = frozenset("comment response reaction confirmation word reply acknowledgment acknowledgement".split())
_TOPICS = frozenset("on about to of over".split())
_DESCRIBED = 5  # tokens of "no immediate official Peruvian comment"


# There was no immediate comment from Peru on the claim.  /  There has been no Peruvian comment on the claim.
def no_comment(page: Page, i: int) -> Draft | None:
    """The omission of those from whom there was no comment: of its topic, or of the comment where none is told."""
    tokens = page.tokens
    words = tokens.words
    low, high = page.sentence(i)
    if i < low + 2:
        return None
    noun = next((k for k in range(i + 1, min(high, i + _DESCRIBED)) if words[k] in _NOTHING), None)
    there = next((k for k in range(i - 2, max(low, i - 4) - 1, -1) if words[k] == "there"), None)
    if noun is None or there is None or not tokens.tags[i - 1] & Tag.BE:
        return None
    source, last = _source(page, i, noun, high), noun
    if source is None:
        return None
    if source.start > tokens.starts[noun]:
        last = tokens.first_from(source.end) - 1
    after = past_date(page, last + 1, high)
    if after + 1 < high and words[after] in _TOPICS:
        content = page.clause(after + 1)
        content = None if content is None else object_of(page, after + 1, content)
        last = after if last == noun else noun
    elif last > noun:
        content, last = page.span(noun, noun), noun - 1
    else:
        return None
    if content is None:
        return None
    page.used.update(range(there, last + 1))
    return Draft(
        rule="no-comment", act="omit", cue=page.span(there, last), source=source, content=[content], lemma="omit"
    )


def _source(page: Page, no: int, noun: int, high: int) -> Span | None:
    """Who made no comment: whom "from" brings behind it, or those of a state before it."""
    tokens = page.tokens
    k = past_date(page, noun + 1, high)
    if k + 1 < high and tokens.words[k] == "from":
        return _to_topic(page, k + 1, phrase_behind(page, k + 1))
    if noun - no < 2 or not tokens.tags[noun - 1] & (Tag.CAP | Tag.DOT):
        return None
    named = [
        m.span for m in page.reading.mentions_in(page.span(no + 1, noun - 1)) if m.span.end == tokens.end(noun - 1)
    ]
    return named[0] if named else None


def _to_topic(page: Page, first: int, source: Span | None) -> Span | None:
    """Who is named from a token on, without the topic of a comment that follows."""
    if source is None:
        return None
    after = page.tokens.first_from(source.end)
    topic = next((k for k in range(first + 1, after) if page.tokens.words[k] in ("on", "about", "to", "over")), after)
    return page.span(first, topic - 1)
