"""Bodies whose names stand right after the noun for what they are: "the Peruvian mining firm Blue Star"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.reading.appositions import HEAD_ENDS
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.name_drafts import GRAMMAR, OWNERS_IN_NAMES, PARTICLE_NAME
from statecraft.reading.role_words import FEMALE_NAMES, MALE_NAMES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts
    from statecraft.reading.scan import Scan

_KINDS = {
    "company": """company firm carrier lender airline maker manufacturer giant conglomerate utility shipbuilder
        automaker carmaker brewer insurer developer retailer bank""",
    "media": "newspaper magazine broadcaster daily weekly network",
    "organisation": """group party movement militia faction organization organisation agency charity watchdog coalition
        alliance institute foundation""",
}
CALLING = {noun: kind for kind, nouns in _KINDS.items() for noun in nouns.split()}
"""The nouns that such names stand after, and what kind of body each is."""
CALLED = frozenset({"org", "actor"})
"""The sorts of noun phrases that can be such names."""
_WALLS = HEAD_ENDS & ~VERB  # "the Peruvian state firm Delta": no verb
_NO_BODY = Role.PERSON | Role.PEOPLE | Role.HONOUR


def body_called(source: Scan, k: int) -> Draft | None:
    """The body whose name begins at the token after its noun; None where none does."""
    words, tags, first = source.words, source.tags, source.words[k]
    if tags[k - 1] & Tag.CAP or "\n" in source.tokens.parts[k - 1]:
        return None
    if source.classes[k] & _NO_BODY or first in FEMALE_NAMES or first in MALE_NAMES:
        return None  # "the group President Ito leads"
    p = k
    while p < source.size and ((tags[p] & Tag.CAP and not tags[p] & GRAMMAR) or PARTICLE_NAME.match(source.raw(p))):
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
    draft = Draft("org", k, p)
    draft.name, draft.form = source.spelt(k, p), CALLING[words[k - 1]]
    return draft


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
    closes = name.first > first and name.last == last and not name.owner
    return index if closes and is_called(source, name, first) else None
