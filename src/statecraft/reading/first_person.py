"""Who "I" and "we" are outside quotations: the speaker whom a transcript or a statement's title names."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from statecraft.actors import Actor

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

FIRST_PERSON = frozenset({"i", "we"})
_BY = re.compile(r"(?i)\b(?:statement|remarks|message|address|speech|letter|proclamation)s?\b.*?\b(?:by|from|of)\s")
_JOINT = re.compile(r"(?i)\bjoint\b")


def first_person(reading: Reading, offset: int, word: str) -> tuple[Actor, ...]:
    r"""Who speaks at a place in the first person; empty where nothing tells.

    >>> import statecraft
    >>> from statecraft.reading.first_person import first_person
    >>> reading = statecraft.read("Ana Ruiz: Welcome. I thank Peru.\nA reporter: I ask again.")
    >>> [actor.name for actor in first_person(reading, 19, "i")], first_person(reading, 46, "i")
    (['Ana Ruiz'], ())
    """
    index = bisect_right(reading.turns, offset, key=lambda turn: turn.words.start) - 1
    if index >= 0:
        return reading.turns[index].speakers
    title = reading.article.title or ""
    by = _BY.search(title)
    if by is None:
        return ()
    if word == "we" and _JOINT.search(title):
        return tuple(dict.fromkeys(actor for actors in reading.discourse.titled for actor in actors))
    named = [actor for actors in reading.discourse.titled for actor in actors if actor.kind == "person"]
    return tuple(named[:1])
