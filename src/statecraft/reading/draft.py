"""A noun phrase between two tokens, and what its words say."""

from __future__ import annotations

from collections.abc import Sequence

from statecraft.actors import Actor
from statecraft.reading.word_classes import Tag

VERB = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL | Tag.FINITE | Tag.REPORT


class Draft:
    """A noun phrase between two tokens, and what its words say: the class of its head, the states, the name."""

    # What most have nothing of stands in the class: an article has dozens.
    start = end = 0
    actor: Actor | None = None
    states: Sequence[Actor] = ()
    prefix = head = office = name = det = form = rank = ""
    count = 0
    female: bool | None = None
    owner = False

    def __init__(self, sort: str, first: int, last: int) -> None:
        self.sort = sort
        self.first, self.last = first, last
