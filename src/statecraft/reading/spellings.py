"""What a spelling tells by itself, worked out once for each and kept: most words of a text were met before."""

from __future__ import annotations

from sys import intern

from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import CLOSED, Tag, tag_of

_KEPT = 100_000
_DETERMINED = Tag.DET | Tag.POSS | Tag.NUM
_GRAMMAR = CLOSED & ~_DETERMINED
NEVER, BEFORE_HEAD, BEFORE_MORE, ALWAYS = range(4)


# A token's word in lower case, its word classes, its classes as a noun of actors, and whether a noun phrase that speaks
# of an actor may begin with it: never, always, or as the next word tells, which a name or head must be after an
# adjective (BEFORE_HEAD) and may be after "both" (BEFORE_MORE). A plain tuple, which the garbage collector lets be.
Spelling = tuple[str, int, int, int]


class _Spellings(dict[str, Spelling]):
    """Tokens, with the white space after them, by their spelling."""

    def __missing__(self, token: str) -> Spelling:
        if len(self) > _KEPT:
            self.clear()
        bare = token.rstrip() or token
        word = intern(token.rstrip().lower().replace("’", "'"))
        tag = tag_of(bare)
        tag, role = _SHARED.setdefault(tag, tag), CLASSES.get(word, 0)
        self[token] = spelling = (word, tag, role, _opens(bare, word, tag, role))
        return spelling


def _opens(bare: str, word: str, tag: int, role: int) -> int:
    if tag & _DETERMINED and not role & (Role.PRONOUN | Role.HEAD):
        return BEFORE_MORE
    if bare == "May":
        return ALWAYS  # a month, a modal or a name
    if tag & Tag.CAP:  # a capitalised "The" was let through above; "US" and "WHO" are no pronouns
        return ALWAYS if not tag & _GRAMMAR or role or (len(word) > 1 and bare.isupper()) else NEVER
    if role & (Role.PRONOUN | Role.HEAD | Role.HONOUR) & ~Role.INSTITUTION:
        return ALWAYS
    if role & (Role.BEFORE | Role.FIELD):
        return BEFORE_HEAD
    return ALWAYS if "-" in word else NEVER


# Equal numbers are one object, which stays near the processor; there are few hundred.
_SHARED: dict[int, int] = {}
SPELLINGS = _Spellings()
