"""Those who are hit and named only in the sentence behind: "… sanctions on 90 people. The list includes Ann Ito"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from statecraft import Actor, Reading
from statecraft_sanctions.listed import named_at
from statecraft_sanctions.new_names import names_listed
from statecraft_sanctions.stance import SanctionStance

_ONES = r"(?:individuals|people|persons|officials|firms|companies|entities|men|targets|names)"
_INCLUDED = re.compile(
    rf"\s{{0,4}}(?:The\s(?:new\s|full\s|latest\s)?(?:black|sanctions\s)?list|They|Those|"
    rf"Th(?:e|ose)\s(?:\w+\s)?(?:{_ONES}|"
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
    for stance in stances:
        of_nobody = stance.position == "impose" and not stance.targets and stance.holders and stance.statement is None
        included = _included(reading, stance) if of_nobody else ()
        yield attrs.evolve(stance, targets=included) if included else stance


def _included(reading: Reading, stance: SanctionStance) -> tuple[Actor, ...]:
    """Those whom the sentence behind a stance tells to be among those who are hit."""
    told = _INCLUDED.match(reading.text, reading.sentence_at(stance.span.start).end)
    if told is None:
        return ()
    listed = told.end(), min(reading.sentence_at(told.end() - 1).end, told.end() + _FAR)
    named = names_listed(reading, *listed) or named_at(reading, *listed)
    return tuple(actor for actor in named if actor not in stance.holders)
