"""The words and marks of a text in parallel lists, worked out once an article and shared by all that read grammar."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from statecraft.reading.word_classes import tag_of

# Each token takes the white space after it along, so that the lengths add up to the places and no match objects are
# needed. The standard library's engine is twice as fast here.
_TOKEN = re.compile(
    r"""(?xs)
    \w+ (?: [.'’-]\w+ | ,\d+ | (?<=\d)–\d+ )* (?: (?<=s)['’] )? \s*  # a word and its parts: Iran's, don't, U.S, 1,000.5
    | .\s*                                   # a mark
    """
)
_KEPT = 100_000


class _Tags(dict[str, int]):
    """Each spelling's classes, worked out when it is first met."""

    def __missing__(self, token: str) -> int:
        if len(self) > _KEPT:
            self.clear()
        self[token] = tag = tag_of(token.rstrip() or token)
        return tag


class _Lower(dict[str, str]):
    """Each spelling in lower case without the space after it."""

    def __missing__(self, token: str) -> str:
        if len(self) > _KEPT:
            self.clear()
        self[token] = word = token.rstrip().lower().replace("’", "'")
        return word


_TAGS = _Tags()
_LOWER = _Lower()


class Tokens:
    """The tokens of a text: ``words`` in lower case, ``tags`` with their classes, ``starts`` with their places.

    >>> tokens = Tokens("Mr. Ito didn't go.")
    >>> tokens.words
    ['mr', '.', 'ito', "didn't", 'go', '.']
    >>> tokens.starts[2], tokens.end(2), tokens.at(5)
    (4, 7, 2)
    """

    __slots__ = ("parts", "starts", "tags", "words")

    def __init__(self, text: str) -> None:
        self.parts: list[str] = _TOKEN.findall(text)
        self.starts: list[int] = list(accumulate(map(len, self.parts), initial=0))
        self.words: list[str] = list(map(_LOWER.__getitem__, self.parts))
        self.tags: list[int] = list(map(_TAGS.__getitem__, self.parts))

    def __len__(self) -> int:
        return len(self.parts)

    def end(self, index: int) -> int:
        """Where a token ends, without the white space after it."""
        return self.starts[index] + len(self.parts[index].rstrip())

    def at(self, offset: int) -> int:
        """The token that a character belongs to."""
        return bisect_right(self.starts, offset, 0, len(self.parts)) - 1

    def first_from(self, offset: int) -> int:
        """The first token that begins at a place or after it."""
        index = bisect_right(self.starts, offset, 0, len(self.parts)) - 1
        return index if index >= 0 and self.starts[index] == offset else index + 1
