"""Words that a text writes with a capital where no sentence opens: names, wherever else they stand."""

from __future__ import annotations

import re

from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_JOINT = re.compile(r"(?!(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz)[A-Z])[A-Z][a-z]{2,}[A-Z][a-z]")
_CAP_DOT_QUOTE = Tag.CAP | Tag.DOT | Tag.QUOTE


def written_large(tokens: Tokens) -> dict[str, bool]:
    """The words written large where no sentence opens, and whether the first of each stands by itself there.

    >>> written_large(Tokens("Hart said yes, and Hart left with Lake Hart"))
    {'hart': True, 'lake': False}
    """
    words, tags, parts = tokens.words, tokens.tags, tokens.parts
    found: dict[str, bool] = {}
    for p in range(1, len(parts)):
        if tags[p] & Tag.CAP and not (tags[p - 1] & _CAP_DOT_QUOTE or "\n" in parts[p - 1]):
            found.setdefault(words[p], not (p + 1 < len(tags) and tags[p + 1] & Tag.CAP))
    return found


def is_joint(word: str) -> bool:
    """Whether a word is two written together, as only the names of bodies are.

    >>> is_joint("LakeWatch"), is_joint("McIver"), is_joint("Lakes")
    (True, False, False)
    """
    return _JOINT.match(word) is not None
