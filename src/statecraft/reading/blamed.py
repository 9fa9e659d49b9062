"""Whose "its" stands behind "for": that of the state right before, as in "sanctions on Peru for **its** refusal"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.draft import Draft

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

_NEAR = 3  # tokens
_BODIES = frozenset({"country", "organisation", "group"})


def blamed(meanings: Meanings, draft: Draft) -> tuple[Actor, ...]:
    """The state or body right before "for its", "over its" and "because of its"; empty for all else."""
    words, first = meanings.source.words, draft.first
    if draft.head != "its" or not meanings.meant:
        return ()
    if words[first - 1] not in ("for", "over") and words[first - 2 : first] != ["because", "of"]:
        return ()
    before, actors = meanings.drafts[len(meanings.meant) - 1], meanings.meant[-1]
    near = first - before.last <= _NEAR and not before.owner
    return actors if near and len(actors) == 1 and actors[0].kind in _BODIES else ()
