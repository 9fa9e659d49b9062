"""Who the text speaks of, and where: names, titles, demonyms, metonyms, pronouns, groups and nouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Actor, Mention
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading


def mentions_of(reading: Reading) -> tuple[Mention, ...]:
    """All mentions of actors, in text order, none inside another."""
    return ()


def resolve(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    """The actors that a noun phrase stands for, single ones for a group, empty where none can be given."""
    return tuple(dict.fromkeys(actor for mention in reading.mentions_in(phrase) for actor in mention.actors))
