"""Titles that capitalise every word, in which verbs look like surnames."""

from __future__ import annotations

from itertools import pairwise

from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.role_words import CLASSES
from statecraft.reading.tokens import Tokens

_VERBAL = ("s", "ing")


def common_words(title: Tokens, text: Tokens, gazetteer: Gazetteer) -> frozenset[str]:
    """The words of a title that are no names, however they are written.

    They are those that the text writes small, and verbs that the text hasn't got, behind a surname that it has or that
    is a leader's.

    >>> title, text = Tokens("Mayor Ruiz Signs Harbor Bill"), Tokens("Ana Ruiz let the harbor be.")
    >>> sorted(common_words(title, text, Gazetteer()))
    ['harbor', 'signs']
    """
    parts = set(text.parts)  # with the space that follows each
    common = {word for word in title.words if _has(parts, word)}
    for name, verb in pairwise([part.rstrip() for part in title.parts]):
        if not verb.endswith(_VERBAL) or name.lower() in CLASSES or not name[:1].isupper() or _has(parts, verb):
            continue
        if _has(parts, name) or gazetteer.famous(name, None) is not None:
            common.add(verb.lower())
    return frozenset(common)


def _has(parts: set[str], word: str) -> bool:
    return word in parts or f"{word} " in parts
