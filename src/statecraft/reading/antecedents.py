"""What a relative pronoun stands for."""

from __future__ import annotations

from statecraft.reading.finite import REACH, has_verb, is_finite
from statecraft.reading.noun_phrases import noun_phrase_left
from statecraft.reading.role_words import Role
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag


def antecedent(tokens: Tokens, relative: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that a relative pronoun stands for."""
    end = relative
    while end > low and (tokens.tags[end - 1] & Tag.COMMA or tokens.words[end - 1] in _DASHES):
        end -= 1
    several = tokens.words[relative + 1 : relative + 2] in (["both"], ["all"])
    start = noun_phrase_left(tokens, end - 1, low, near=not several)
    if start is not None and tokens.words[relative] == "who":
        start = _somebody(tokens, start, end)
    elif start is not None and tokens.words[relative] == "which":
        for i in range(end - 2, start, -1):
            if tokens.tags[i] & Tag.PREP and tokens.words[i] not in ("of", "for") and not tokens.tags[i] & Tag.CAP:
                name = i + 2 if tokens.tags[i + 1] & Tag.DET else i + 1
                # "a report on the war in Peru which said", "a letter to Peru which said"
                place = end == relative and (tokens.words[i] in ("in", "at") or tokens.roles[i - 1] & Role.PAPER)
                if tokens.tags[name] & Tag.CAP and name < end and not place:
                    start = i + 1  # "criticism from Peru, which has threatened …"
                break
    if start is not None and end < relative:
        start = _apposed_to(tokens, start, low)
    return None if start is None or start >= end else (start, end)


def open_relative(tokens: Tokens, i: int, low: int) -> int | None:
    """The pronoun of the clause that a verb after "and" goes on with: "the envoys, **who** met and said"; else None."""
    tags = tokens.tags
    if not tags[i] & Tag.CONJ:
        return None
    for j in range(i - 1, max(low, i - REACH), -1):
        if tags[j] & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT | Tag.SUB):
            return None
        if tokens.words[j] == "who":
            return j if tags[j - 1] & Tag.COMMA and is_finite(tokens, j + 1) else None
    return None


def listing_relative(tokens: Tokens, closing: int, low: int) -> int | None:
    """The pronoun of the relative clause that a comma closes, where the clause ends in a list.

    "Ann Ito, **who** met envoys from Peru, Chile and Mali, said": the verb's subject stands before the pronoun.
    """
    tags = tokens.tags
    listed = False
    for k in range(closing - 1, max(low, closing - REACH), -1):
        if tags[k] & Tag.COMMA:
            if has_verb(tokens, k + 1, closing):
                return None
            listed = True
        elif tags[k] & (Tag.STOP | Tag.QUOTE):
            return None
        elif tags[k] & Tag.REL:
            return k if listed and tags[k - 1] & Tag.COMMA else None
    return None


def relative_around(tokens: Tokens, last: int, low: int) -> int | None:
    """The pronoun behind a comma whose clause holds a token and nothing set apart before it; else None."""
    for k in range(last, max(low, last - REACH), -1):
        if tokens.tags[k] & (Tag.COMMA | Tag.STOP | Tag.QUOTE):
            return None
        if tokens.tags[k] & Tag.REL:
            return k if tokens.tags[k - 1] & Tag.COMMA else None
    return None


def _apposed_to(tokens: Tokens, start: int, low: int) -> int:
    """Where the full name begins that a noun phrase of common nouns stands behind: "**Ana Ruiz**, a judge, who"."""
    tags = tokens.tags
    if start - 3 < low or not tags[start - 1] & Tag.COMMA or tags[start] & (Tag.CAP | Tag.CONJ):
        return start
    name = start - 2
    while name > low and tags[name - 1] & Tag.CAP and not tags[name - 1] & (Tag.PREP | Tag.SUB | Tag.TIME):
        name -= 1
    full = name < start - 2 and all(tags[i] & Tag.CAP for i in range(name, start - 1))
    return name if full and not (name > low and tags[name - 1] & (Tag.PREP | Tag.COMMA | Tag.CONJ)) else start


def _somebody(tokens: Tokens, start: int, end: int) -> int:
    """Where the people begin that "who" stands for, behind what only leads to them: "a fight with **voters**, who"."""
    tags, words = tokens.tags, tokens.words
    first, led = start, ""
    for i in range(start + 1, end - 1):
        if not tags[i] & Tag.PREP or (words[i] == "of" and tags[i - 1] & tags[i + 1] & Tag.CAP):
            continue  # "Bank of Peru officials"
        if _is_somebody(tokens, i - 1, first, led):
            return first
        if words[i] != "of" or words[i - 1] not in _COLLECTIVES:
            first, led = i + 1, words[i]
    named = first == end - 1 and led in _MEETING and tags[first] & Tag.CAP  # "talks with **Tapia**, who"
    return first if named or _is_somebody(tokens, end - 1, first, led) else start


def _is_somebody(tokens: Tokens, last: int, first: int, led: str) -> bool:
    """Whether a noun phrase up to its last token, behind a preposition or none, means people."""
    word, tags = tokens.words[last], tokens.tags
    person = word.endswith(("man", "men")) and not tags[last] & Tag.CAP  # "Oman" is none
    if tokens.roles[last] & _HUMAN or word in _PEOPLE or person:
        return True
    if led in _AMONG and tags[last] & Tag.PLURAL:
        return True  # "anger among vendors"
    if last == first or not tags[last] & Tag.CAP or tokens.words[first] == "the":  # "the White House"
        return False
    placed = led in _PLACING and not (led == "from" and first > 1 and tokens.words[first - 2] in _VOICES)
    return not placed and bool(tags[last - 1] & Tag.CAP or tokens.words[last - 1] == ".")


_HUMAN = Role.PERSON | Role.PEOPLE | Role.OFFICIAL | Role.UNNAMED | Role.PRONOUN
_PEOPLE = frozenset(
    """families victims members fans owners patients neighbors neighbours guests crowds mourners buyers drivers users
    those one anyone everyone someone person teachers parents children players""".split()
)
_COLLECTIVES = frozenset(
    """group groups number majority dozens hundreds thousands millions team crowd lot handful series some many most all
    one none several few each any half couple pair part""".split()
)
_DASHES = frozenset("-–—")
_AMONG = frozenset({"among", "from", "by", "with", "against"})
_MEETING = frozenset({"with", "to"})
_PLACING = frozenset({"in", "at", "on", "from", "near"})
# What comes from somebody and not from a place: "a rebuke from Senator Ruiz, who".
_VOICES = frozenset(
    "rebuke criticism praise condemnation applause response reaction endorsement complaint pushback scorn reply".split()
)
