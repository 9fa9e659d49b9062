"""What commas and quotation marks set apart between a name and its verb: ages, homes, offices."""

from __future__ import annotations

from statecraft.reading.finite import REACH
from statecraft.reading.noun_phrases import noun_phrase_left
from statecraft.reading.role_words import Role
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_CAP_DET = Tag.CAP | Tag.DET
_CAP_DOT = Tag.CAP | Tag.DOT
_IN_LISTS = Tag.CAP | Tag.COMMA | Tag.CONJ | Tag.DOT
_LISTED = 2  # commas, that before the list among them
_PARTING = Tag.COMMA | Tag.CONJ | Tag.THAT | Tag.STOP | Tag.SUB


def interpolation(tokens: Tokens, comma: int, low: int) -> int | None:
    """The comma that opens what another closes just before a verb ("Mr Ito, a judge, said"), None where none does."""
    tags, i = tokens.tags, comma - 1
    low = max(low, comma - REACH)
    listed = _list_opening(tokens, comma, low)
    if listed is not None:
        return listed
    while i > low:
        if tags[i] & Tag.COMMA:
            return i
        if tags[i] & Tag.QUOTE:
            return None
        i -= 1
    return None


def _list_opening(tokens: Tokens, closing: int, low: int) -> int | None:
    """The comma before a list of three names or more that another closes: "the parties, Peru, Chile and Mali, said"."""
    tags = tokens.tags
    first, joints = closing, 0
    while first - 1 > low and (tags[first - 1] & _IN_LISTS or tokens.words[first - 1] == "the"):
        first -= 1
        joints += bool(tags[first] & Tag.CONJ)
    commas = [p for p in range(first, closing) if tags[p] & Tag.COMMA]
    if joints != 1 or len(commas) < _LISTED or tags[closing - 1] & Tag.CONJ:
        return None
    return commas[0] if tags[commas[0] + 1] & _CAP_DET else None


def past_asides(tokens: Tokens, start: int, low: int) -> int:
    """Where the name begins that an age or a home follows in commas: "**Ana Ruiz**, 40, of Lima, Peru, who"."""
    tags, words = tokens.tags, tokens.words
    i, passed = start, False
    if start - 1 > low and words[start - 1] == "of" and tags[start - 2] & Tag.COMMA:
        i, passed = start - 1, True
    while i - 2 > low and tags[i - 1] & Tag.COMMA:
        last = i - 2
        home = last
        while home > low and tags[home] & _CAP_DOT:
            home -= 1
        if words[home] == "of" and low < home < last and tags[home - 1] & Tag.COMMA:
            i, passed = home, True
        elif tags[last] & Tag.NUM and tags[last - 1] & Tag.COMMA:
            i, passed = last, True
        else:
            break
    name = noun_phrase_left(tokens, i - 2, low) if passed and i - 2 >= low else None
    return start if name is None or not opens_clause(tokens, name, low) else name


def is_place(tokens: Tokens, first: int, closing: int) -> bool:
    """Whether commas hold nothing but a name: "a broker in Tampa, **Fla.**, said"."""
    return closing - first <= 3 and all(tokens.tags[i] & _CAP_DOT for i in range(first, closing))


def opens_clause(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a name begins its clause: "**Ana Ruiz**, a broker in Tampa, Fla., said"."""
    tags = tokens.tags
    opens = start == low or bool(tags[start - 1] & _PARTING)
    return opens and bool(tags[start] & _CAP_DET)


def quoted_aside(tokens: Tokens, closing: int, low: int) -> int | None:
    """The comma that opens an aside whose last words are quoted: "Ana Ruiz, who called it "late," said"."""
    quote = next((j for j in range(closing - 2, max(low, closing - 15), -1) if tokens.tags[j] & Tag.QUOTE), None)
    return None if quote is None else interpolation(tokens, quote, low)


def apposed_name(tokens: Tokens, start: int, low: int) -> int:
    """Where the name begins that an office stands behind, with no comma at its end: "**Ana Ruiz**, head of it says"."""
    tags, words = tokens.tags, tokens.words
    if start - 4 > low and words[start - 2 : start] == ["known", "as"]:
        comma = start - 3 if tags[start - 3] & Tag.COMMA else start - 4
        known = noun_phrase_left(tokens, comma - 1, low) if tags[comma] & Tag.COMMA else None
        return start if known is None else known  # "**the Lakes Union**, formerly known as the Salt Group has"
    if start - 2 < low or not tags[start - 1] & Tag.COMMA or tags[start] & Tag.CAP:
        return start
    if not tokens.roles[start] & Role.PERSON:
        return start
    name = noun_phrase_left(tokens, start - 2, low)
    full = name is not None and name < start - 2 and all(tag & _CAP_DOT for tag in tags[name : start - 1])
    return name if name is not None and full and opens_clause(tokens, name, low) else start
