"""Whom "it" is behind a measure whose doer it can't be: "Codelco grew. Norway has sanctioned **it**"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.listed import states

_OBJECT = re.compile(
    r"\s(?:(?:on|against|upon)\s)?(?:it|him|her)\b(?!\s(?:has|had|is|was|will|would|says?|said)\b)(?!-)"
)
_GOES_ON = re.compile(r"\s(?!(?:and|or|of|in)\b)[a-z]|,\s(?:an?|the|which|who)\s")
_ACCUSED = re.compile(
    r"\b(?:accus|blam|condemn|denounc|criticis|criticiz)\w+\s(?=[\w ’'-]{2,40}\s(?:of|for|over|as)\s)"
)
_OPENS = 4  # characters of "The "


def another(reading: Reading, trigger: Span, sentence: Span, holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The subject of the sentence or of the one before it, where a pronoun that is hit can't be the holder.

    >>> import statecraft
    >>> reading = statecraft.read("Codelco mines copper. Norway has sanctioned it.")
    >>> norway = reading.mentions[1].actors
    >>> [actor.name for actor in another(reading, Span(33, 43), Span(22, 47), norway)]
    ['Codelco']
    """
    hit = _OBJECT.match(reading.text, trigger.end, sentence.end)
    if hit is None:
        return ()
    for place in (sentence.start, reading.sentence_at(max(0, sentence.start - 2)).start):
        inside = reading.mentions_in(Span(place, min(trigger.start, reading.sentence_at(place).end)))
        subject = inside[0] if inside and inside[0].span.start <= place + _OPENS else None
        if subject is None or _GOES_ON.match(reading.text, subject.span.end) is None:
            continue
        actors = states(subject.actors)
        thing = hit[0].endswith("it")
        if len(actors) == 1 and actors[0] not in holders and (actors[0].kind == "person") != thing:
            return actors
    # "Norway accused Chad of theft and imposed sanctions on it": on the accused
    accused = _ACCUSED.search(reading.text, sentence.start, trigger.start)
    inside = reading.mentions_in(Span(accused.end(), trigger.start)) if accused is not None else ()
    told = inside[0] if inside and accused is not None and inside[0].span.start == accused.end() else None
    return states(told.actors) if told is not None and not {*told.actors} & {*holders} else ()
