"""Europe and the West as makers of sanctions, which are the European Union's, and the United States' too."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span

_BEFORE = re.compile(
    r"\b(?P<who>Europe['’]s|European|Western|"
    r"the\sWest['’]s)\s(?:(?!Union|Commission|Parliament|Council)[\w-]+\s){0,3}\Z"
)
_DOER = re.compile(
    r"(?:[Tt]he\s)?(?:(?:\w+\s)?European(?:s|\s(?:states|countries|nations|leaders|governments|officials|capitals|"
    r"diplomats))|Europe|Brussels|(?:EU|E\.U\.|European\sUnion)\s(?:member\s)?(?:states|countries|nations|members|"
    r"governments))\s*"
)
_WITH_WEST = re.compile(r"\sand\sother\sWestern\s(?:countries|nations|states|powers|governments|capitals)\Z")


def owning(reading: Reading, sentence: Span, trigger: Span) -> tuple[Actor, ...]:
    """The European Union where sanctions are Europe's, with the United States where the West's; else nobody.

    >>> import statecraft
    >>> reading = statecraft.read("Chad resents the European embargo.")
    >>> [actor.name for actor in owning(reading, Span(0, 34), Span(26, 33))]
    ['European Union']
    >>> owning(reading, Span(0, 34), Span(0, 4))
    ()
    """
    low = max(sentence.start, trigger.start - 45)
    told = _BEFORE.search(reading.text, low, trigger.start)
    return _west(reading) if told is not None and "West" in told["who"] else _union(reading) if told is not None else ()


def doing(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """The European Union where a subject is Europe or its states; else nobody."""
    return _union(reading) if _DOER.fullmatch(reading.text, subject.start, subject.end) is not None else ()


def beside(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """The West where a subject closes with it: "the United States **and other Western nations**"; else nobody."""
    return _west(reading) if _WITH_WEST.search(reading.text, subject.start, subject.end) is not None else ()


def named(reading: Reading, owner: Span) -> tuple[Actor, ...]:
    """Those whose an act is that an adjective alone tells: "European calls", "Western efforts"; else nobody."""
    word = owner.text_in(reading.text)
    return _union(reading) if word == "European" else _west(reading) if word == "Western" else ()


def _west(reading: Reading) -> tuple[Actor, ...]:
    west = reading.gazetteer.named("Western powers")
    return west.members if west is not None else ()


def _union(reading: Reading) -> tuple[Actor, ...]:
    union = reading.gazetteer.named("European Union")
    return (union,) if union is not None else ()
