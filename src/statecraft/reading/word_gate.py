"""Passes articles over by their words alone: most hold none that matters, and each word is looked at once."""

from __future__ import annotations

import re
from collections.abc import Set

_MOST = 200_000  # words kept; past that the memory starts anew


class WordGate:
    """Which words of an article a pattern is found in: a look that spares most articles all others.

    Words are in lower case and hold no space, as in ``reading.vocabulary``. Each word is searched once for all
    articles, so that the pattern may be dear.

    >>> import re, statecraft
    >>> gate = WordGate(re.compile("truce"))
    >>> sorted(gate.among(statecraft.read("The post-truce walk.").vocabulary)), gate.among({"a", "walk"})
    (['post-truce'], set())
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._plain: set[str] = set()
        self._telling: set[str] = set()

    def among(self, words: Set[str]) -> Set[str]:
        """Those of the words that the pattern is found in."""
        if len(self._plain) + len(self._telling) > _MOST:
            self._plain.clear()
            self._telling.clear()
        new = words - self._plain - self._telling
        if new:
            told = {word for word in new if self._pattern.search(word) is not None}
            self._plain |= new - told
            self._telling |= told
        return words & self._telling
