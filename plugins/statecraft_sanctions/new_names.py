"""Names that only stand in a list of those who are hit: "added Rovo, Delta and Codelco to its list"."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span, Tag
from statecraft_sanctions.listed import goes_on_with_another, states

_NAME = re.compile(r"[A-Z][\w’'&-]*(?:\s(?:&\s|of\s)?[A-Z][\w’'&-]*){0,5}")
_NEXT = re.compile(r"(?:,\s(?:and\s)?|\sand\s)(?=[A-Z])")
# What may follow a name that is no mere adjective: "Garantex on Monday", but not "Garantex accounts"
_ENDS = re.compile(
    r"[,.;:)”\"]|\Z|\s(?:and|to|on|in|for|from|over|after|as|at|by|amid|because|last|this|under|with|who|which|earlier|"
    r"while|when|but|during|since)\b"
)
_MOST = 40  # names in a list


def names_listed(reading: Reading, start: int, limit: int) -> tuple[Actor, ...]:
    """Those of a list of names that begins at ``start``, if the text speaks of one of them nowhere else; else nobody.

    >>> import statecraft
    >>> reading = statecraft.read("Peru blacklisted Rovo, Sahelis and Codelco.")
    >>> [actor.name for actor in names_listed(reading, 17, 43)]
    ['Rovo', 'Sahelis', 'Codelco']
    """
    text, new = reading.text, False
    actors: list[Actor] = []
    for name in _names(text, start, limit):
        inside = reading.mentions_in(name)
        if actors and goes_on_with_another(text, name.end):
            break
        if not inside:
            day = reading.tokens.tags[reading.tokens.at(name.start)] & Tag.TIME
            if day or reading.gazetteer.at(text, name.start) is not None:
                break
            actors += states(reading.resolve(name))
            new = True
        elif _is(inside, name):
            actors += states(inside[0].actors)
        else:
            return ()
    return tuple(dict.fromkeys(actors)) if new else ()


def _names(text: str, start: int, limit: int) -> list[Span]:
    """The names of a list, up to the first that goes on with other words."""
    found: list[Span] = []
    name = _NAME.match(text, start, limit)
    while name is not None and _ENDS.match(text, name.end()) is not None and len(found) < _MOST:
        found.append(Span(*name.span()))
        joint = _NEXT.match(text, name.end(), limit)
        name = _NAME.match(text, joint.end(), limit) if joint is not None else None
    return found


def _is(inside: tuple[Mention, ...], name: Span) -> bool:
    """Whether a name is one mention, as a whole."""
    return len(inside) == 1 and inside[0].span == name
