"""What a spelling tells by itself, worked out once for each and kept: most words of a text were met before."""

from __future__ import annotations

from sys import intern

from statecraft.reading.role_words import CLASSES
from statecraft.reading.shapes import shape_of
from statecraft.reading.word_classes import tag_of

_KEPT = 100_000

# A token's word in lower case, its word classes, its classes as a noun of actors, and its shape. A plain tuple, which
# the garbage collector lets be.
Spelling = tuple[str, int, int, str]


class _Spellings(dict[str, Spelling]):
    """Tokens, with the white space after them, by their spelling."""

    def __missing__(self, token: str) -> Spelling:
        if len(self) > _KEPT:
            self.clear()
        bare = token.rstrip() or token
        if bare != token:  # a word has a space behind it, a comma or a full stop
            self[token] = spelling = self[bare]
            return spelling
        word = intern(bare.lower().replace("’", "'"))
        tag, role = tag_of(bare), CLASSES.get(word, 0)
        shape = shape_of(bare, word, tag, role)
        self[token] = spelling = (word, _SHARED.setdefault(tag, tag), role, _SHAPES.setdefault(shape, shape))
        return spelling


# Equal values are one object, which stays near the processor; there are few hundred.
_SHARED: dict[int, int] = {}
_SHAPES: dict[str, str] = {}
SPELLINGS = _Spellings()
