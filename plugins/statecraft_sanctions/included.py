"""Those who are hit and named only in the sentence behind: "… sanctions on 90 people. The list includes Ann Ito"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from statecraft import Reading
from statecraft_sanctions.listed import named_at
from statecraft_sanctions.new_names import names_listed
from statecraft_sanctions.stance import SanctionStance

_ONES = r"(?:individuals|people|persons|officials|firms|companies|entities|men|targets|names)"
_INCLUDED = re.compile(
    rf"(?:The\s(?:new\s|full\s|latest\s)?(?:black|sanctions\s)?list|They|Those|Th(?:e|ose)\s(?:\w+\s)?(?:{_ONES}|"
    rf"(?:sanctioned|listed|targeted|blacklisted)\s{_ONES}))\s"
    r"(?:(?:sanctioned|listed|targeted|hit|named|blacklisted|affected|designated|on\sthe\slist)\s)?"
    r"(?:also\s)?include[sd]?\s"
)
_FAR = 200  # characters that a list of them takes


def with_included(reading: Reading, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """The stances, those that name nobody who is hit with those whom the next sentence tells.

    >>> import statecraft
    >>> result = statecraft.extract("Peru imposed sanctions on 90 people. Those hit include Mali and Chad.")
    >>> [[actor.name for actor in stance.targets] for stance in result.records]
    [['Mali', 'Chad']]
    """
    text = reading.text
    for stance in stances:
        if stance.targets or stance.position != "impose" or stance.holders == () or stance.statement is not None:
            yield stance
            continue
        start = reading.sentence_at(stance.span.start).end
        start += len(text[start : start + 4]) - len(text[start : start + 4].lstrip())
        told = _INCLUDED.match(text, start)
        if told is None:
            yield stance
            continue
        limit = min(reading.sentence_at(told.start()).end, told.end() + _FAR)
        named = names_listed(reading, told.end(), limit) or named_at(reading, told.end(), limit)
        yield attrs.evolve(stance, targets=tuple(actor for actor in named if actor not in stance.holders))
