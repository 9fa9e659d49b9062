"""A noun phrase between two tokens, and what its words say."""

from __future__ import annotations

from collections.abc import Sequence

from statecraft.actors import Actor
from statecraft.reading.word_classes import Tag

VERB = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL | Tag.FINITE | Tag.REPORT
FAR_BACK = 300
"""How many noun phrases back anything is looked for, so that time grows with a text's length alone."""
OF_THE_BODY = "body's"
"""The determiner of "the agency's head": of the body that was spoken of."""
OF_THE_STATE = "country's"
"""The determiner of "the country's president" and "the nation's army": of the state that was spoken of."""
POSSESSIVES = frozenset({"his", "her", "its", "their"})
DEFINITE = POSSESSIVES | {"the", "this", OF_THE_STATE, OF_THE_BODY}
NUMBERS = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "pair": 2, "duo": 2, "trio": 3,
    "quartet": 4,
}  # fmt: skip
"""The words that say how many a noun phrase speaks of."""


class Draft:
    """A noun phrase between two tokens, and what its words say: the class of its head, the states, the name."""

    __slots__ = (
        "actor", "body", "count", "det", "end", "female", "first", "form", "head", "last", "leads", "name", "office",
        "owner", "prefix", "rank", "sort", "start", "states",
    )  # fmt: skip

    def __init__(self, sort: str, first: int, last: int) -> None:
        self.sort = sort
        self.first, self.last = first, last
        self.start = self.end = self.count = 0
        self.leads = 0  # the token of the name that it only tells more of: "the Peruvian mining firm **Delta**"
        self.actor: Actor | None = None
        self.body: Draft | None = None  # "**the agency**'s head"
        self.states: Sequence[Actor] = ()
        self.prefix = self.head = self.office = self.name = self.det = self.form = self.rank = ""
        self.female: bool | None = None
        self.owner = False

    @property
    def tells_states(self) -> bool:
        """Whether its words tell what state or body it is of, by a name or as the one that was spoken of."""
        return bool(self.states or self.prefix) or self.det == OF_THE_STATE
