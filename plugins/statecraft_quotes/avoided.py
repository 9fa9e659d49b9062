"""What somebody avoids saying: "avoided condemning the raid", "refrained from naming the firm"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.cues import lexicon
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.inflection import ING

_AVOIDING = frozenset("avoid avoids avoided avoiding eschew eschews eschewed eschewing".split())
_REFRAINING = frozenset("refrain refrains refrained refraining".split())
FORBEARING = _AVOIDING | _REFRAINING
"""The verbs of one who leaves something unsaid or undone."""
_JUDGING = frozenset({"criticise", "oppose", "support", "deny", "call_for", "warn"})
_SPEAKING = frozenset(
    "saying mentioning naming identifying specifying discussing addressing confirming disclosing answering".split()
)
_SPEAKING_OF = frozenset(
    tuple(words.split()) for words in ("commenting on", "speaking about", "talking about", "referring to")
)
_ADV_NEG = Tag.ADV | Tag.NEG
_MODAL_TO_NEG = Tag.MODAL | Tag.TO | Tag.NEG


# The envoy avoided condemning the raid.  /  Peru has so far refrained from mentioning the ban.
def avoided(page: Page, i: int) -> Draft | None:
    """The omission of one who avoids a judgement, which is what is left unsaid, or the mention of something."""
    tokens = page.tokens
    words = tokens.words
    _, high = page.sentence(i)
    behind = i + 2 if words[i] in _REFRAINING else i + 1
    first = _avoided_verb(page, i, behind, high)
    if first is None or _may_only(page, i):
        return None
    spoken = _past_speaking(words, first)
    if spoken is None and not _judges(page, first):
        return None
    begin = behind if spoken is None else spoken
    content = page.clause(begin)
    content = object_of(page, begin, content) if content is not None else None
    source = page.subject(i)
    if source is None or content is None or not page.tokens.first_from(source.start) < i:
        return None
    page.used.update(range(i, first + 1))
    cue = page.span(i, begin - 1)
    return Draft(rule="avoided", act="omit", cue=cue, source=source, content=[content], lemma="omit")


def is_avoided(page: Page, i: int) -> bool:
    """Whether an -ing form at a token is what somebody avoids, and so does not do."""
    words = page.tokens.words
    left = i - 1
    while left > 0 and page.tokens.tags[left] & Tag.ADV and words[left] not in FORBEARING:
        left -= 1  # "avoided openly criticising"
    if left > 0 and words[left] == "from":
        return words[left - 1] in _REFRAINING
    return left >= 0 and words[left] in _AVOIDING


def _avoided_verb(page: Page, i: int, k: int, high: int) -> int | None:
    """The -ing form behind "avoid" or "refrain from", and an adverb perhaps; None where none stands there."""
    tags, words = page.tokens.tags, page.tokens.words
    if words[i] in _REFRAINING and words[i + 1 : i + 2] != ["from"]:
        return None
    while k < high and tags[k] & Tag.ADV and not tags[k] & Tag.ING:
        k += 1
    return k if k + 1 < high and words[k].endswith("ing") else None


def _may_only(page: Page, i: int) -> bool:
    """Whether what is told is not that somebody avoids something: "must avoid", "to avoid", "did not avoid"."""
    tags, low = page.tokens.tags, page.sentence(i)[0]
    if page.tokens.words[i].endswith("ing") and not (i > low and tags[i - 1] & Tag.BE):
        return True
    left = i - 1
    while left >= low and tags[left] & (_ADV_NEG | HELPERS | Tag.TO) and not tags[left] & Tag.CAP:
        if tags[left] & _MODAL_TO_NEG:
            return True
        left -= 1
    return False


def _past_speaking(words: list[str], first: int) -> int | None:
    """The token after a verb that names or mentions something; None where the verb says more than that."""
    if tuple(words[first : first + 2]) in _SPEAKING_OF:
        return first + 2
    return first + 1 if words[first] in _SPEAKING else None


def _judges(page: Page, first: int) -> bool:
    """Whether an -ing form is a cue with which one judges, wants or warns."""
    words = page.tokens.words
    for cue in lexicon().get(words[first], ()):
        after = first + 1 + len(cue.rest)
        if cue.form & ING and tuple(words[first + 1 : after]) == cue.rest:
            return any(act in _JUDGING for act, _ in cue.takes.values())
    return False
