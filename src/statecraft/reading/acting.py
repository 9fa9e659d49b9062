"""Whether a noun phrase acts, by the words beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.draft import VERB, Draft
from statecraft.reading.role_words import Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts

_BEFORE, _CAP, _DETERMINERS = Role.BEFORE, Tag.CAP, Tag.DET | Tag.POSS
_GOVERNS = Tag.PREP | Tag.TO
_VERBAL = VERB | Tag.ED | Tag.ING


def is_subject(source: Drafts, draft: Draft) -> bool:
    """Whether a noun phrase owns nothing, stands before no noun of its own, and no preposition or verb governs it."""
    if draft.owner:
        return False
    tags, after = source.tags, source.tags[draft.last]
    named = draft.sort == "actor"
    if named and (draft.form == "adjective" or (not after and source.words[draft.last])):
        return False
    if draft.sort == "actors" and not after and source.words[draft.last]:
        return False  # "the Peru-Chile accord"
    at = _before(source, draft.first - 1)
    if at > 0 and source.words[at] == "of" and source.words[at - 1] == "members":
        at = _before(source, at - 2)  # "The members of the Council" are the Council
    before = tags[at] if at >= 0 else 0
    return not (before & _GOVERNS or (before & _VERBAL and not before & _CAP))


def _before(source: Drafts, at: int) -> int:
    """The first token to the left that is no article and no "former"."""
    while at >= 0 and (source.tags[at] & _DETERMINERS or source.classes[at] & _BEFORE):
        at -= 1
    return at
