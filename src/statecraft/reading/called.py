"""Bodies whose names stand right after the noun for what they are: "the Peruvian mining firm Blue Star"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.reading.appositions import HEAD_ENDS
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.head_words import OWNERS_IN_NAMES
from statecraft.reading.hyphens import is_joined
from statecraft.reading.name_drafts import GRAMMAR
from statecraft.reading.role_words import Role
from statecraft.reading.spelling import PARTICLE_NAME
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts
    from statecraft.reading.scan import Scan

_KINDS = {
    "company": """company firm carrier lender airline maker manufacturer giant conglomerate utility shipbuilder
        automaker carmaker brewer insurer developer retailer refiner supplier exporter bank""",
    "media": "newspaper magazine broadcaster daily weekly network",
    "organisation": """group party movement militia faction organization organisation agency charity watchdog coalition
        alliance institute foundation""",
}
CALLING = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
"""The nouns that such names stand after, and what kind of body each is."""
_BEFORE_CALLED = CALLING.keys() | {","}
CALLED = frozenset({"org", "actor"})
"""The sorts of noun phrases that can be such names."""
_WALLS = HEAD_ENDS & ~VERB  # "the Peruvian state firm Delta": no verb
_LONG = 6  # tokens of a noun phrase up to its noun
_OPENS = Tag.DET | Tag.POSS | Tag.OWNER
_CLOSES = Tag.COMMA | Tag.DOT | Tag.STOP
_BEARERS = Role.PERSON | Role.OFFICIAL | Role.PEOPLE
_NO_NAME = Role.HEAD & ~(Role.FIELD | Role.INSTITUTION) | Role.NOT_A_NAME | Role.HONOUR
_NO_BODY = Role.PERSON | Role.PEOPLE | Role.HONOUR
_COURTS = frozenset({"court", "european"})


def body_beside(source: Scan, begun: int, k: int, *, definite: bool) -> Draft | None:
    """The body whose name begins at a token, told by what stands beside it or before, where the phrase has ``begun``.

    One that is ``definite`` may stand before the noun for what it is.
    """
    body = _partners_named(source, k) if source.words[k + 1] == "&" else None
    if body is None and source.words[k - 1] in _BEFORE_CALLED:
        body = _body_called(source, k)
    if body is None and source.words[k] in _COURTS:
        body = _court_named(source, begun, k)
    return _body_named(source, k) if body is None and definite else body


def _body_called(source: Scan, k: int) -> Draft | None:
    """The body whose name begins at a token right after its noun, or past a comma; None where none does."""
    words, tags = source.words, source.tags
    noun = k - 2 if words[k - 1] == "," else k - 1
    if words[noun] not in CALLING or tags[noun] & Tag.CAP or any("\n" in part for part in source.tokens.parts[noun:k]):
        return None
    if source.classes[k] & _NO_BODY or source.given(k):
        return None  # "the group President Ito leads"
    p = k
    while p < source.size and _may_name(source, p):
        if source.classes[p] & Role.COMPANY:
            return None  # "the toy maker Blue Star Inc": told by that
        p += 1
        if tags[p - 1] & Tag.OWNER and words[p - 1] not in OWNERS_IN_NAMES:
            break
        if words[p] in ("to", "for") and tags[p + 1] & Tag.CAP and not tags[p + 1] & GRAMMAR:
            p += 1  # "the charity Room to Read"
    follows = tags[p] or not words[p]
    if p == k or not follows or source.classes[p] & Role.PARTICLE:
        return None  # "the giant Atlas telescope", "the bomb maker Salim bin Omar"
    if noun < k - 1 and not _is_apposed(source, noun, p):
        return None
    draft = Draft("org", k, p)
    draft.name, draft.form = source.spelt(k, p), CALLING[words[noun]]
    return draft


def _body_named(source: Scan, k: int) -> Draft | None:
    """The firm or outlet whose name begins at a token and stands before its noun: "the **Delta Energy** company"."""
    p = k
    while p < source.size and p - k < _LONG and _may_name(source, p):
        owner = source.tags[p] & Tag.OWNER and source.words[p] not in OWNERS_IN_NAMES
        if source.classes[p] & _NO_NAME or owner or is_joined(source.words[p]):
            return None
        p += 1
    kind = CALLING.get(source.words[p])
    if p == k or kind in (None, "organisation") or source.tags[p] & Tag.CAP or source.given(k):
        return None
    draft = Draft("org", k, p)
    draft.name, draft.form = source.spelt(k, p), kind or ""
    return draft


def _partners_named(source: Scan, k: int) -> Draft | None:
    """The firm that goes by two surnames from a token on: "Holt & Marsh", but not "Ann Holt & Luc Marsh"."""
    if source.tags[k - 1] & Tag.CAP:
        return None
    last = k + 3
    surnames = all(source.tags[p] & Tag.CAP and not source.tags[p] & GRAMMAR for p in (k, last - 1))
    letters = 1 in (len(source.words[k]), len(source.words[last - 1]))  # "Q & A"
    if not surnames or letters or source.tags[k] & Tag.OWNER or source.tags[last] & Tag.CAP:
        return None
    draft = Draft("org", k, last)
    draft.name, draft.form = source.spelt(k, last), "company"
    return draft


def _court_named(source: Scan, begun: int, k: int) -> Draft | None:
    """The court whose name stands behind its seat or takes in an adjective: "the Oslo-based **Court of Mines**"."""
    seated = k > 0 and is_joined(source.words[k - 1])
    k += source.words[k] == "european"
    if source.words[k : k + 2] != ["court", "of"] or not source.tags[k] & Tag.CAP or not (seated or begun < k):
        return None
    p = k + 2
    while p < source.size and (_may_name(source, p) or source.words[p] == "first"):
        p += 1  # "the Court of First Instance"
    if p == k + 2 or source.known(k + 2) is not None or not source.tags[begun] & Tag.CAP:
        return None  # "the Supreme Court of Peru" is Peru's
    first = begun + bool(source.tags[begun] & Tag.DET)
    draft = Draft("org", k if seated and source.words[first] == "court" else first, p)
    draft.name, draft.form = source.spelt(draft.first, p), "organisation"
    return draft


def _may_name(source: Scan, p: int) -> bool:
    """Whether a token can be part of a name: "Lakes", "al-Hayat"."""
    tag = source.tags[p]
    return bool(tag & Tag.CAP and not tag & GRAMMAR) or bool(PARTICLE_NAME.match(source.raw(p)))


def _is_apposed(source: Scan, noun: int, end: int) -> bool:
    """Whether a name past a comma is that of the body: "a Chilean firm, Delta, …", not "the head of the firm, Ito,"."""
    words, tags = source.words, source.tags
    first = noun
    while first > 0 and noun - first < _LONG and not tags[first] & _OPENS:
        first -= 1
    led = words[first - 1] == "of" and source.classes[first - 2] & _BEARERS
    closed = bool(tags[end] & _CLOSES) or not words[end]
    opens = first == 0 or tags[first - 1] & Tag.DOT
    return not led and (closed or bool(opens and tags[end] & (VERB | Tag.ED)))


def is_called(source: Drafts, name: Draft, first: int) -> bool:
    """Whether a name stands right after the noun for what it is, in the noun phrase that begins at ``first``."""
    noun = name.first - 1
    if name.sort not in CALLED or source.words[noun] not in CALLING or source.tags[noun] & Tag.CAP:
        return False
    return not any(source.tags[p] & _WALLS for p in range(first, noun))


def called_name(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The name that closes "the Peruvian mining firm Blue Star", as a place among the noun phrases; else None."""
    first, last = within
    index = at
    while index + 1 < len(drafts) and drafts[index + 1].first < last:
        index += 1
    if index == len(drafts):
        return None
    name = drafts[index]
    return index if name.first > first and name.last == last and is_called(source, name, first) else None
