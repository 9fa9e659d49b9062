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
_ACTS = VERB | Tag.ED | Tag.PLURAL
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
    at, words, classes = draft.first - 1, source.words, source.classes
    while at >= 0:
        if tags[at] & _DETERMINERS or classes[at] & _BEFORE:
            at -= 1  # past an article and "former"
        elif at and words[at] == "of" and words[at - 1] == "members":
            at -= 2  # "The members of the Council" are the Council
        else:
            before = tags[at]
            return not (before & _GOVERNS or (before & _VERBAL and not before & _CAP))
    return True


def paper_speaks(source: Drafts, draft: Draft) -> bool:
    """Whether a document does something, which makes it a mention."""
    acts = source.tags[draft.last] & _ACTS and not source.tags[draft.first - 1] & _GOVERNS
    return bool(acts) and draft.det not in ("a", "an")
