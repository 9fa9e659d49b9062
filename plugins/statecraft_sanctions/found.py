"""What is read at one mention of sanctions."""

from __future__ import annotations

from attrs import frozen

from statecraft import Span
from statecraft_sanctions.stance import Measure

_FAR = 2000
"""How many characters on each side tell what is done with sanctions, so that time grows with a text's length alone."""


def around(sentence: Span, trigger: Span) -> Span:
    """The part of a sentence that a mention of sanctions is read in: all of it, save in a list without end.

    >>> around(Span(0, 90), Span(40, 49))
    Span(start=0, end=90)
    >>> around(Span(0, 90_000), Span(40_000, 40_009))
    Span(start=38000, end=42009)
    """
    return Span(max(sentence.start, trigger.start - _FAR), min(sentence.end, trigger.end + _FAR))


@frozen
class Found:
    """What is read at one mention: the measure, whether negated, its cue, and the words that the chain begins at."""

    measure: Measure
    negated: bool
    trigger: Span
    cue: Span
    outer: Span
    """The outermost operator, whose subject is the holder."""
    nominal: bool = False
    """Whether the outermost operator is a noun, whose holder stands before it ("China's request")."""
    passive: bool = False
    modal: bool = False
    condition: bool = False
    """Whether the outermost word is the "unless" of a condition, which whoever speaks of before it makes."""
    rule: str = ""
    """How it was read, where that matters: "aside" for a participle that tells of the sanctions themselves, "standing"
    for sanctions that are only told to be there, "dealing" for what a state forbids its own people, "imports" for goods
    that it keeps out, "judged" for what is thought of a request, "waiver" for a waiver that names no sanctions."""
    owner: Span | None = None
    """The words for the holder, where a noun names it: "calls from Chad"."""
    opinion: bool = False
    """Whether it only says what should be done, so that who says it holds it."""
    object: Span | None = None
    """The words for the sanctioned, where a threat names them and the mention of sanctions doesn't."""
    suffered: bool = False
    """Whether the subject of its cue is hit: "Chad was sanctioned", "Chad was hit with sanctions"."""
    on_holder: bool = False
    """Whether who holds it speaks of sanctions against itself: "any sanctions would be an act of war"."""
