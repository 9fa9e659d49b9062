"""Names that no table has: whether they are surely somebody's, or surely nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.draft import VERB, Draft
from statecraft.reading.name_drafts import is_joined
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import CLOSED, Tag

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

_DOES = VERB | Tag.ED
_SOON = 40  # tokens in which a pronoun takes up a name
_ONES = frozenset({"he", "she", "his", "her"})


def is_somebody(meanings: Meanings, draft: Draft) -> bool:
    """Whether a name of several words is surely somebody's, by what stands beside it."""
    if " " not in draft.name:
        return False
    if draft.form == "title" or draft.female is not None:
        return True
    source, first, last = meanings.source, draft.first, draft.last
    words, tags = source.words, source.tags
    if words[last] in ("who", "whose"):
        return True
    if tags[last] & Tag.REPORT and not (first and tags[first - 1] & Tag.PREP):
        return True
    if first and tags[first - 1] & Tag.REPORT and not tags[first - 1] & Tag.CAP:
        return words[last] in (".", ",")
    if tags[last] & _DOES and not meanings.starts_no_sentence(draft) and _is_taken_up(meanings, last):
        known = meanings.people.bears(source.raw(last - 1))
        return not (known or source.classes[first] & Role.PARTICLE)
    if words[last] == "," and (
        words[last + 1].isdigit()
        or words[last + 1] in ("a", "an", "who")
        or CLASSES.get(words[last + 1], 0) & Role.PERSON
    ):
        return True
    if words[last] == "," and tags[last + 1] & Tag.REPORT and first and words[first - 1] == ",":
        return True  # "a spokesman for the bank, Juan Solis, said"
    return any(CLASSES.get(word, 0) & Role.PARTICLE for word in draft.name.split()[1:-1])


def _is_taken_up(meanings: Meanings, last: int) -> bool:
    """Whether "he" or "she" follows soon, and no other name before: "Ann Ito left. She said"."""
    words, tags = meanings.source.words, meanings.source.tags
    for p in range(last + 1, min(last + _SOON, len(words))):
        if words[p] in _ONES:
            return True
        if tags[p] & tags[p - 1] & Tag.CAP and not tags[p] & CLOSED:
            return False
    return False


def is_nobody(meanings: Meanings, draft: Draft) -> bool:
    """Whether an article before a name shows that it is a thing's: "The Oslo-based Lakes Watch said"."""
    before = meanings.source.words[draft.first - 1] if draft.first else ""
    unknown = draft.actor is None and draft.female is None and draft.form == "name"
    return unknown and (before == "the" or is_joined(before))
