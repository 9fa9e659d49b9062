"""The way left from a mention of sanctions, word by word, to the one that has it for its object."""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

from attrs import evolve, field, frozen

from statecraft_sanctions.joints import Token, lower
from statecraft_sanctions.operators import Step

FAR = 14  # words that a noun phrase with all its lists may have


@frozen(kw_only=True)
class Place:
    """A word on that way, and what was met before it."""

    words: str
    before: list[Token]
    lowered: list[str]
    """The last of the words before the mention, in small letters."""
    index: int
    """Where it stands among the words before; negative past the first of them."""
    distance: int = 0
    joint: str | None = None
    """The preposition that the mention stands behind."""
    comma: Token | None = None
    including: bool = False
    """Whether the mention is only told as one of some: "steps against Chad, including an embargo"."""
    word: str = field(init=False)
    ahead: str = field(init=False)
    """The word before it, empty for none."""

    @word.default
    def _word(self) -> str:
        """The word, in small letters."""
        return lower(self.before[self.index]) if self.index >= 0 else ""

    @ahead.default
    def _ahead(self) -> str:
        """The word before it, in small letters."""
        return lower(self.before[self.index - 1]) if self.index > 0 else ""

    @classmethod
    def first(cls, words: str, before: list[Token]) -> Place:
        """The word next to the mention."""
        lowered = [lower(token) for token in before[-2 * FAR :]]
        return cls(words=words, before=before, lowered=lowered, index=len(before) - 1)

    @property
    def shift(self) -> int:
        """How many of the words before stand before the ``lowered``."""
        return len(self.before) - len(self.lowered)

    @property
    def last(self) -> str:
        """The word next to the mention."""
        return lower(self.before[-1])

    def left(self) -> Place:
        """The next word on the way."""
        return evolve(self, index=self.index - 1, distance=self.distance + 1)

    def near(self, words: Container[str]) -> int | None:
        """Where the first of some words stands among the three before it, None where none does."""
        places = range(max(0, self.index - 3), self.index)
        return next((place for place in places if lower(self.before[place]) in words), None)


Told = tuple[int, Step] | Place | Literal["nothing"] | None
"""The operator and where it stands; the place to look on from; that there is none; None from who has no say."""
