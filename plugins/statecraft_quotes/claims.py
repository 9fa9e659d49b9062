"""A noun that somebody says something with: "her claim that the vote was rigged", "their calls for voters to go"."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cutting import to_comma, to_verb
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.guards import has_clause, is_nominal
from statecraft_quotes.noun_acts import NOUN_ACTS, WANTS
from statecraft_quotes.noun_agents import AGENT_ACTS, asked_by
from statecraft_quotes.speakers import PAPERS

_CAP_DOT = Tag.CAP | Tag.DOT
_NO_OWNER = Tag.DET | Tag.PREP | Tag.COMMA | Tag.CONJ
_POSS_OWNER = Tag.POSS | Tag.OWNER
_PREP_DET = Tag.PREP | Tag.DET

SPOKEN = frozenset(
    """claim claims statement remarks remark comments warning allegation allegations accusation accusations assertion
    suggestion argument insistence threat threats warnings denial admission prediction pledge promise vow complaint
    contention""".split()
)


_SPOKEN_ACTS = {
    "warning": "warn", "warnings": "warn", "threat": "warn", "threats": "warn", "pledge": "promise", "vow": "promise",
    "promise": "promise", "denial": "deny", "allegation": "criticise", "allegations": "criticise",
    "accusation": "criticise", "accusations": "criticise", "complaint": "criticise",
}  # fmt: skip


# Her claim that the vote was rigged …
def noun_that(page: Page, i: int) -> Draft | None:
    """The statement of a noun, with whose it is before it and what is said behind it."""
    tags, words = page.tokens.tags, page.tokens.words
    low, high = page.sentence(i)
    if i + 2 >= high or tags[i + 2] & HELPERS:
        return None
    if words[i + 1] in ("by", "from"):
        return asked_by(page, i) if words[i] in AGENT_ACTS else None
    if not tags[i + 1] & Tag.THAT and not _wants(page, i):
        return None
    owner = _owner(page, i)
    if owner is None or (words[i].endswith("s") and words[i - 1] in PAPERS):
        return None  # "Their pact **calls** for calm": a verb
    source = _whose(page, owner, low)
    content = _content(page, i, low, high)
    if content is None:
        return None
    act = _SPOKEN_ACTS.get(words[i]) or NOUN_ACTS.get(words[i].removesuffix("s"), "say")
    return Draft(rule="noun-that", act=act, cue=page.span(i, i), source=source, content=[content], lemma=words[i])


def _wants(page: Page, i: int) -> bool:
    """Whether a noun asks for what follows: "their demand **for**", "her refusal **to**"."""
    words = page.tokens.words
    return words[i].removesuffix("s") in WANTS and words[i + 1] in ("to", "for")


def _owner(page: Page, i: int) -> int | None:
    """The word a little before a noun that tells whose it is, None where none does, or it is a day's."""
    tags, words = page.tokens.tags, page.tokens.words
    k = i - 1
    while k >= 0 and k > i - 4 and not tags[k] & _POSS_OWNER:
        if tags[k] & _NO_OWNER:
            return None
        k -= 1
    if k < 0 or not tags[k] & _POSS_OWNER or words[k] == "whose" or words[k].removesuffix("'s").endswith("day"):
        return None
    return k


def _whose(page: Page, owner: int, low: int) -> Span:
    """A word like "her", or one in "'s" with the name and the article before it."""
    tags, first = page.tokens.tags, owner
    if tags[owner] & Tag.OWNER:
        while first > low and tags[first - 1] & _CAP_DOT and not tags[first - 1] & _PREP_DET:
            first -= 1
        if first > low and tags[first - 1] & Tag.DET:
            first -= 1
    return page.span(first, owner)


def _content(page: Page, i: int, low: int, high: int) -> Span | None:
    """What is said: the noun phrase behind "for", or the clause or infinitive that follows."""
    tokens = page.tokens
    content = page.reading.phrase_from(tokens.starts[i + 2]) if tokens.words[i + 1] == "for" else None
    end = tokens.first_from(content.end) if content is not None else high
    if content is None or (end < high and tokens.tags[end] & Tag.TO):  # "their calls for voters **to go**"
        return _clause(page, i, low, high)
    return content


def _clause(page: Page, i: int, low: int, high: int) -> Span | None:
    """The clause or infinitive behind a noun, cut where the clause around the noun goes on."""
    tokens, tags = page.tokens, page.tokens.tags
    first = i + 1 if tags[i + 1] & Tag.TO and not is_nominal(page, i + 2) else i + 2
    asked = range(i + 3, min(high - 1, i + 20))
    bare = first == i + 2 and _wants(page, i)
    if bare and not any(tags[n] & Tag.TO and not is_nominal(page, n + 1) for n in asked):
        return None  # "her appeal to the court": no telling for what
    quoted = page.reading.quotation_at(tokens.starts[first + 1]) if tags[first] & Tag.QUOTE else None
    if quoted is not None and quoted.closed and _acts(page, tokens.first_from(quoted.span.end), high):
        return quoted.inner  # "His claim that “all is well” **hurt** the town"
    content = page.clause(first)
    if content is not None and tags[low] & Tag.SUB:
        content = to_comma(page, first, content)
    if content is not None and not has_clause(page, low, i):
        content = to_verb(page, first, content, int(bool(tags[i + 1] & Tag.THAT)))
    return content


def _acts(page: Page, k: int, high: int) -> bool:
    """Whether a finite verb stands at a token of the sentence."""
    return k < high and page.reading.is_finite(k)
