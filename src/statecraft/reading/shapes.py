"""The shape of a text: one character a token, which says what the token can be in the noun phrase of an actor.

Patterns over shapes find where such phrases may begin, and whether a head may follow, at the speed of the matcher; the
rules that decide then look only at those places. A shape says "may": what it rules out is surely not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from statecraft.reading.role_words import CLASSES, Role, is_adjective
from statecraft.reading.word_classes import CLOSED, Tag, unowned

# How a phrase may begin with a token, in two bits, and the other bits of a shape. They are few, since a pattern spells
# out every shape that it may meet.
_FREE, _BEFORE_NOUN, _BEFORE_MORE = 1, 2, 3
_OPENS = 3
_CAP, _NOUN, _MORE, _ADJECTIVE, _HEAD, _LEADS, _BODY = (1 << n for n in range(2, 9))
_END = 1 << 9
_FIRST = 0x4000  # the character of no bits
_DETERMINED = Tag.DET | Tag.POSS | Tag.NUM
_GRAMMAR = CLOSED & ~_DETERMINED
_JOINTS = frozenset({"and", "of", "for", "on", "&", "the"})
NOTHING = chr(_FIRST)
STATES_OWN = frozenset({"country's", "nation's", "kingdom's"})
"""What stands before a part of the state that was spoken of: "the country's president"."""
MONTH_NAMES = frozenset({"May", "Jan", "April", "June", "August"})
"""Months, as they are spelt, that are names of persons too."""


def shape_of(bare: str, word: str, tag: int, role: int) -> str:
    """The shape of a token: as it is spelt, in lower case, its classes and those as a noun of actors.

    >>> from statecraft.reading.word_classes import tag_of
    >>> shape_of("bridge", "bridge", tag_of("bridge"), 0) == NOTHING
    True
    """
    owned = role
    if tag & Tag.OWNER and not role:
        owned = CLASSES.get(unowned(word), 0)
    leads = owned & (Role.BEFORE | Role.FIELD) or word == "." or word in _JOINTS
    bits = _opens(bare, word, tag, role)
    bits |= _CAP if tag & Tag.CAP else 0
    bits |= _NOUN if owned & (Role.HEAD | Role.BEFORE | Role.FIELD) else 0
    bits |= _MORE if tag & _DETERMINED or word == "of" or word in STATES_OWN else 0
    bits |= _HEAD if owned & Role.HEAD else 0
    bits |= _LEADS if leads or (tag & Tag.CAP and not tag & CLOSED) else 0
    bits |= _BODY if tag & Tag.CAP and owned & (Role.ORGANISATION | Role.COMPANY) else 0
    if not tag & ~(Tag.ED | Tag.ING | Tag.ADV) and (tag or "-" in word or is_adjective(word)):
        bits |= _ADJECTIVE
    return chr(_FIRST + bits)


def _opens(bare: str, word: str, tag: int, role: int) -> int:
    """Whether a noun phrase of an actor may begin with a token: always, never, or as the next word tells."""
    if tag & _DETERMINED and not role & (Role.PRONOUN | Role.HEAD):
        return _BEFORE_MORE
    if bare in MONTH_NAMES:
        return _FREE  # a month, a modal or a name
    if tag & Tag.CAP:  # a capitalised "The" was let through above; "US" and "WHO" are no pronouns
        return _FREE if not tag & _GRAMMAR or role or (len(word) > 1 and bare.isupper()) else 0
    if role & (Role.PRONOUN | Role.HEAD | Role.HONOUR) & ~Role.INSTITUTION:
        return _FREE
    if role & (Role.BEFORE | Role.FIELD):
        return _BEFORE_NOUN
    return _FREE if "-" in word else 0


def _any(test: Callable[[int], int]) -> str:
    """The characters of all shapes that a test holds of, for a pattern."""
    runs: list[tuple[int, int]] = []
    for bits in range(_END):
        if test(bits):
            if runs and runs[-1][1] == bits - 1:
                runs[-1] = (runs[-1][0], bits)
            else:
                runs.append((bits, bits))
    return f"[{''.join(f'{chr(_FIRST + low)}-{chr(_FIRST + high)}' for low, high in runs)}]"


@cache
def opening() -> re.Pattern[str]:
    """Finds the tokens that a noun phrase of an actor may begin with."""
    opens = _any(lambda bits: bits & _OPENS)
    free = _any(lambda bits: bits & _OPENS == _FREE)
    before_noun = _any(lambda bits: bits & _OPENS == _BEFORE_NOUN)
    noun = _any(lambda bits: bits & (_CAP | _NOUN))
    more = _any(lambda bits: bits & (_CAP | _NOUN | _MORE))
    # The matcher skips fastest to a set of characters that every match begins with.
    return re.compile(
        f"{opens}(?:(?<={free})|(?<={before_noun})(?={noun})|(?<!{before_noun})(?={more}|{described().pattern}))"
    )


@cache
def described() -> re.Pattern[str]:
    """Finds one or two adjectives, and the noun of an actor after them."""
    adjective, noun = _any(lambda bits: bits & _ADJECTIVE), _any(lambda bits: bits & _NOUN)
    return re.compile(f"{adjective}(?:{noun}|{adjective}{noun})")


@cache
def headed() -> re.Pattern[str]:
    """Finds tokens that can stand before a head, and that head."""
    before = _any(lambda bits: bits & _LEADS)
    return re.compile(f"{before}{{0,8}}{_any(lambda bits: bits & _HEAD)}")


@cache
def bodied() -> re.Pattern[str]:
    """Finds the words of a body's name up to one that says what sort of body it is."""
    before = _any(lambda bits: bits & (_CAP | _LEADS))
    return re.compile(f"{before}{{0,12}}{_any(lambda bits: bits & _BODY)}")
