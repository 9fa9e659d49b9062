"""The powers that sanctions are made by together: the Council's permanent members, with Germany or without."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span

_POWERS = re.compile(
    r"\bpermanent\s(?:[A-Z][\w.]+\s){0,4}members\b|\bfive\spermanent\s|\bsix\s(?:(?:major|world|big|"
    r"leading)\s){0,2}powers\b"
)
_GERMANY = re.compile(r"\b(?:plus|and)\sGermany\b|\bGermany\s(?:plus|and)\sthe\b")


_COUNCIL = re.compile(r"\b(?:15|fifteen)-(?:member|nation)\s(?:Security\s)?[Cc]ouncil\b")


def council_in(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """The Security Council where a subject tells how many members it has ("the 15-nation council"); else nobody."""
    told = _COUNCIL.search(reading.text, subject.start, subject.end)
    council = reading.gazetteer.named("Security Council") if told is not None else None
    return (council,) if council is not None else ()


def powers_in(reading: Reading, lead: Span) -> tuple[Actor, ...]:
    """The powers that the words before a verb name as a group; else nobody.

    >>> import statecraft
    >>> reading = statecraft.read("The permanent members and Germany back sanctions.")
    >>> [actor.country for actor in powers_in(reading, Span(0, 33))]
    ['US', 'GB', 'FR', 'RU', 'CN', 'DE']
    >>> powers_in(reading, Span(34, 48))
    ()
    """
    told = _POWERS.search(reading.text, lead.start, lead.end)
    if told is None:
        return ()
    six = told[0].startswith("six") or _GERMANY.search(reading.text, lead.start, lead.end) is not None
    powers = reading.gazetteer.named("P5+1" if six else "P5")
    return powers.members if powers is not None else ()
