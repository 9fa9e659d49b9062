"""Passes over articles by their words alone: most hold none that matters, and each word is looked at once."""

from __future__ import annotations

import re

_MOST = 200_000  # words kept; past that the memory starts anew


class PlainWords:
    """The words met so far that a pattern is not found in."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._plain: set[str] = set()

    def others(self, words: list[str]) -> set[str]:
        """Those of the words that the pattern is found in.

        >>> plain = PlainWords(re.compile("truce"))
        >>> plain.others(["a", "walk"]), plain.others(["a", "post-truce", "walk"])
        (set(), {'post-truce'})
        """
        plain = self._plain
        if plain.issuperset(words):
            return set()
        if len(plain) > _MOST:
            plain.clear()
        new = set(words) - plain
        told = {word for word in new if self._pattern.search(word) is not None}
        plain |= new - told
        return told
