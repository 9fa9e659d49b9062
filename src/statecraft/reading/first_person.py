"""Who "I" and "we" are outside quotations: the speaker whom a transcript or a statement's title names."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

import attrs

from statecraft.actors import Actor
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

FIRST_PERSON = frozenset({"i", "we"})
_BY = re.compile(
    r"(?i)\b(?:statement|remarks|message|address|speech|letter|proclamation)s?\b"
    r"(?:.*?\b(?:by|from)|(?:(?!\bon\b).)*?\bof)\s"  # no "message on the birthday of"
)
_HIS = re.compile(
    r"(?:Vice )?President (?:[A-Z][\w.]*,? ){0,3}[A-Z]\w+(?:['’]s)? (?:Statement|Remarks|Message|Address)\b"
)
_TO = re.compile(r"(?i)(?:an? )?(?:letter|message)s? to\b")
_SENT = re.compile(r"\bsent (?:a|his|her) (?:message|letter|telegram)\b")
_SIGNED = re.compile(r"\n\s*(?!THE )([A-Z]{2,}(?: [A-Z]+\.?){1,3})\s*(?=\n|$)")
_TAIL = 160  # characters at the end that a signature may stand in
_WE = re.compile(r"\bWe, (?=the )")
_BEHALF = re.compile(r"(?i)\bon behalf of\s")
_LEADING = ("president", "prime minister", "vice president", "chancellor", "king")
_JOINT = re.compile(r"(?i)\bjoint\b")


def first_person(reading: Reading, offset: int, word: str) -> tuple[Actor, ...]:
    r"""Who speaks at a place in the first person; empty where nothing tells.

    >>> import statecraft
    >>> from statecraft.reading.first_person import first_person
    >>> reading = statecraft.read("Ana Ruiz: Welcome. I thank Peru.\nA reporter: I ask again.")
    >>> [actor.name for actor in first_person(reading, 19, "i")], first_person(reading, 46, "i")
    (['Ana Ruiz'], ())
    """
    index = bisect_right(reading.turns, offset, key=lambda turn: turn.words.start) - 1
    if index >= 0:
        return reading.turns[index].speakers
    if word == "we" and (ourselves := _ourselves(reading)):
        return ourselves
    title = reading.article.title or ""
    by = _BY.search(title)
    if (by is None and not _HIS.match(title) and not _SENT.search(title)) or _TO.match(title):
        return _signatory(reading)
    if word == "we" and _JOINT.search(title):
        return tuple(dict.fromkeys(actor for actors in reading.discourse.titled for actor in actors))
    named = [actor for actors in reading.discourse.titled for actor in actors if actor.kind == "person"]
    government = _government(reading, named[0]) if named and word == "we" else None
    if word == "we" and not named:
        return _issuers(reading, title, by)
    return (government,) if government is not None else tuple(named[:1])


def _issuers(reading: Reading, title: str, by: re.Match[str] | None) -> tuple[Actor, ...]:
    """The body that a title says a statement is by, or on behalf of: "Statement by NATO", "G7 Statement on Mali"."""
    behalf = _BEHALF.search(title)
    maker = behalf or by
    said = title[maker.end() :] if maker is not None else ""
    said = said[4:] if said[:4].lower() == "the " else said
    bodies = (actor for actors in reading.discourse.titled for actor in actors if actor.kind == "organisation")
    return next(((body,) for body in bodies if said.startswith(body.name)), ())


def _ourselves(reading: Reading) -> tuple[Actor, ...]:
    """Those whom a text says that "we" are: "We, the ministers of Peru and Chile,"."""
    found = _WE.search(reading.text)
    phrase = reading.phrase_from(found.end()) if found is not None else None
    return () if phrase is None else tuple(a for a in reading.resolve(phrase) if a.kind != "unnamed")


def _government(reading: Reading, speaker: Actor) -> Actor | None:
    """The state that a minister or official, who leads none, speaks of as "we" in a statement."""
    known = reading.discourse.people.all.get(speaker.id)
    if known is None or not known.codes or any(known.holds(office) for office in _LEADING):
        return None
    return reading.gazetteer.country(min(known.codes)) if len(known.codes) == 1 else None


def _signatory(reading: Reading) -> tuple[Actor, ...]:
    """Who signed a letter with a line of capitals at its end: "Sincerely,", then "ANA RUIZ"."""
    start = max(0, len(reading.text) - _TAIL)
    signed = next(iter(_SIGNED.finditer(reading.text, start)), None)
    found = reading.resolve(Span(*signed.span(1))) if signed is not None else ()
    if len(found) != 1 or found[0].kind != "person":
        return ()
    name = found[0].name
    return (attrs.evolve(found[0], name=name.title() if name.isupper() else name),)
