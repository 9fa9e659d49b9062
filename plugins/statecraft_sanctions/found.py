"""What is read at one mention of sanctions."""

from __future__ import annotations

from attrs import frozen

from statecraft import Span
from statecraft_sanctions.stance import Measure


@frozen
class Found:
    """What is read at one mention: the measure, whether negated, its cue, and the words that the chain begins at."""

    measure: Measure
    negated: bool
    trigger: Span
    cue: Span
    outer: Span
    """The outermost operator, whose subject is the holder."""
    nominal: bool
    """Whether the outermost operator is a noun, whose holder stands before it ("China's request")."""
    passive: bool
    modal: bool = False
