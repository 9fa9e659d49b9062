"""Who the text speaks of, and where: names, titles, demonyms, metonyms, pronouns, groups and nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Mention

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """All mentions of actors, in text order, none inside another."""
    return reading.discourse.mentions
