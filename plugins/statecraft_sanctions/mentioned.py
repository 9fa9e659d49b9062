"""A mention of sanctions with the words around it, as those who read it see it."""

from __future__ import annotations

import re

from attrs import frozen

from statecraft import Span
from statecraft_sanctions.adjuncts import without_adjuncts
from statecraft_sanctions.innermost import innermost
from statecraft_sanctions.joints import WORD, Token
from statecraft_sanctions.operators import Step
from statecraft_sanctions.verbs import is_verb

_REACH = 160  # characters after a mention that tell what is thought of it


@frozen(kw_only=True)
class Mentioned:
    """A mention of sanctions with the words of its sentence."""

    words: str
    match: re.Match[str]
    trigger: Span
    base: int
    """Where the words begin in the text."""
    before: list[Token]
    """The words before it, without the dates and places that part a verb from its object."""
    right: str
    verb: bool
    """Whether the mention is a verb itself: "sanctioned two banks"."""
    inner: tuple[int, Step] | None
    """The operator that has it for its object, and where that stands among the words before."""

    @classmethod
    def at(cls, words: str, match: re.Match[str], trigger: Span, base: int) -> Mentioned:
        """The mention that was matched in the words."""
        before = without_adjuncts(words, list(WORD.finditer(words, 0, match.start())), match.end())
        return cls(
            words=words,
            match=match,
            trigger=trigger,
            base=base,
            before=before,
            right=words[match.end() : match.end() + _REACH],
            verb=is_verb(words, match),
            inner=innermost(words, before),
        )
