"""The words and marks of a text in parallel lists, worked out once an article and shared by all that read grammar."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from statecraft.reading.spellings import SPELLINGS
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

# Each token takes the white space after it along, so that the lengths add up to the places and no match objects are
# needed. The standard library's engine is twice as fast here.
_TOKEN = re.compile(
    r"""(?xs)
    \w+[ ](?=\S)                            # most tokens: a word and one space
  | \w+ (?: (?:\.-|[.'’-])\w+ | ,\d+ | (?<=\d)–\d+ )*  # with its parts: Iran's, U.S.-led, 1,000.5
    (?: (?<=s)['’] | -(?=[ ](?:and|or|to)[ ]) )? \s*    # "envoys'", "small- and medium-sized"
    | .\s*                                   # a mark
    """
)


_JOINING = frozenset({"and", "but", "more"})


class Tokens:
    """The tokens of a text: ``words`` in lower case, ``tags`` with their classes, ``starts`` with their places.

    White space belongs to the token before it, and at the beginning of a text to none.
    ``roles`` are their classes as nouns of actors, and ``shape`` has a character for each that sums them up.

    >>> tokens = Tokens("Mr. Ito didn't go.")
    >>> tokens.words
    ['mr', '.', 'ito', "didn't", 'go', '.']
    >>> tokens.starts[2], tokens.end(2), tokens.at(5)
    (4, 7, 2)
    >>> tokens.within(Span(4, 14))
    (2, 4)
    >>> Tokens("  Ito left.").starts
    [2, 6, 10, 11]
    """

    __slots__ = ("parts", "roles", "shape", "size", "starts", "tags", "words")

    def __init__(self, text: str) -> None:
        first = len(text) - len(text.lstrip())
        self.parts: list[str] = _TOKEN.findall(text, first)
        self.size = len(self.parts)
        self.starts: list[int] = list(accumulate(map(len, self.parts), initial=first))
        told = zip(*map(SPELLINGS.__getitem__, self.parts), strict=True) if self.parts else ((), (), (), ())
        words, tags, roles, shapes = told
        self.words: list[str] = list(words)
        self.tags: list[int] = list(tags)
        self.roles: list[int] = list(roles)
        self.shape = "".join(shapes)
        if "ly and " in text or "ly but " in text or "once more" in text:
            self._join_adverbs()

    def _join_adverbs(self) -> None:
        """Take what joins two adverbs ("openly **and** repeatedly"), and "**more**" behind "once", for adverbs too."""
        words, tags = self.words, self.tags
        for k in [k for k in range(1, self.size - 1) if words[k] in _JOINING]:
            joins = words[k] in ("and", "but") and tags[k - 1] & tags[k + 1] & Tag.ADV and words[k + 1].endswith("ly")
            if joins or (words[k] == "more" and words[k - 1] == "once"):
                tags[k] = Tag.ADV

    def __len__(self) -> int:
        return self.size

    def end(self, index: int) -> int:
        """Where a token ends, without the white space after it."""
        return self.starts[index] + len(self.parts[index].rstrip())

    def at(self, offset: int) -> int:
        """The token that a character belongs to, the first for white space before it."""
        return bisect_right(self.starts, offset, 1, self.size) - 1

    def first_from(self, offset: int) -> int:
        """The first token that begins at a place or after it."""
        return bisect_left(self.starts, offset, 0, self.size)

    def within(self, span: Span) -> tuple[int, int]:
        """The first token that begins inside a span and the first one behind it."""
        starts, size = self.starts, self.size
        return bisect_left(starts, span.start, 0, size), bisect_left(starts, span.end, 0, size)
