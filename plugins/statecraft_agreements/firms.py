"""Firms that no table names: those that a list of companies names, that a legal form closes, or that have no name."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Mention, Reading, Span

NAME = re.compile(r"[A-Z][\w&’-]*(?:\s(?:of\s)?[A-Z][\w&’-]*)*")
"""A name of one word or several, as a pattern."""
_LEGAL = re.compile(r",?\s(?:N\.?V|B\.?V|S\.?A|Inc|Ltd|Corp|AG|GmbH|plc|PLC|LLC|OJSC|JSC|Co)\.?(?=[\s,.;]|\Z)")
_FIRM = (
    r"(?:company|firm|bank|airline|corporation|consortium|carmaker|\w*builder|\w*maker|producer|lender|developer|"
    r"supplier|manufacturer|contractor|operator|refiner|shipyard|trader)"
)
_FIRMS = r"(?:companies|firms|banks|airlines|corporations|carmakers|producers|lenders|developers)"
# "A U.S. shipping firm": one that has no name here
_NAMELESS = re.compile(
    rf"\b[Aa]n?\s(?:[a-z][\w-]*\s){{0,2}}(?P<name>(?:U\.S\.|[A-Z]\w+)\s(?:[a-z][\w-]*\s){{0,3}}?{_FIRM})\b(?!,?\s[A-Z])"
)


def nameless_firm(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """The firm of which a mention tells only where it is from: "**a Chilean** shipping firm"."""
    text = reading.text
    near = max(0, mention.span.start - 24)
    told = _NAMELESS.search(text, near, mention.span.end + 60)
    if told is None or not mention.span.start <= told.start("name") < mention.span.end:
        return ()
    hit = reading.gazetteer.at(text, told.start("name"))
    if hit is None or hit[1].actor.kind != "country":
        return ()
    return (_firm(told["name"], hit[1].actor.country),)


# "The heads of the Peruvian companies **A and B** and of the Chilean C"
_OPENS = re.compile(
    rf"(?:[Tt]he\s)?(?:(?P<heads>heads|leaders|chairmen|directors|presidents|chiefs|chief\sexecutives|CEOs)\sof\s)?"
    rf"(?:the\s)?(?:[A-Z][\w.]+\s)?(?:(?:[a-z-]+\s){{0,2}}?(?P<kind>{_FIRMS})\s)?(?=[A-Z])"
)
_JOINT = re.compile(r"(?:,\s|,?\sand\s)(?:of\s)?(?:the\s)?(?=[A-Z])")
_KIND = re.compile(rf"(?:(?:[a-z-]+\s){{0,2}}?{_FIRM}\s)?(?=[A-Z])")


def firms_listed(reading: Reading, start: int, end: int) -> tuple[Actor, ...]:
    """The firms that "the heads of" and "the Peruvian companies" open, where two or more make a whole subject."""
    opened = _OPENS.match(reading.text, start, end)
    if opened is None or not (opened["heads"] or opened["kind"]):
        return _firm_and_body(reading, start, end)
    place = opened.end() if opened["kind"] else opened.end("heads") + len(" of ")
    place += len("the ") if reading.text.startswith("the ", place) else 0
    found: list[Actor] = []
    known = bool(opened["kind"])
    while True:
        firm, place = named_firm(reading, place, end)
        if firm is None:
            return ()
        found.append(firm)
        known = known or reading.gazetteer.at(firm.name, 0) is not None
        joint = _JOINT.match(reading.text, place, end)
        if joint is None:
            break
        place = joint.end()
    whole = _HAVE.fullmatch(reading.text, place, end) is not None
    return tuple(dict.fromkeys(found)) if known and whole and len(found) > 1 else ()


_HAVE = re.compile(r"\s?(?:(?:have|has|had|also|jointly|will)\s)*")
_UNCOMMON = re.compile(r"[A-Z][\w’]*(?:[-&][A-Z]|[A-Z0-9])[\w’-]*|[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)+")


def _firm_and_body(reading: Reading, start: int, end: int) -> tuple[Actor, ...]:
    """The two of "Delta-Ruiz and the International Rowing Federation", where the first is no common word."""
    first = _UNCOMMON.match(reading.text, start, end)
    joint = _AND.match(reading.text, first.end(), end) if first is not None else None
    if first is None or joint is None or reading.gazetteer.at(reading.text, start) is not None:
        return ()
    body, after = named_firm(reading, joint.end(), end)
    if body is None or _HAVE.fullmatch(reading.text, after, end) is None or body not in reading.actors:
        return ()
    firm = next(iter(reading.resolve(Span(*first.span()))), UNNAMED)
    if firm.kind == "unnamed":
        return _firm(first[0]), body
    return (firm, body) if firm.kind in BODIES else ()


def named_firm(reading: Reading, place: int, end: int) -> tuple[Actor | None, int]:
    """The firm whose name begins at a place, past its home and kind ("Chilean carrier Delta"), and where it ends."""
    text = reading.text
    hit = reading.gazetteer.at(text, place)
    if hit is not None and hit[1].form == "adjective":
        kind = _KIND.match(text, hit[0] + 1, end)
        place = kind.end() if kind is not None else place
        hit = reading.gazetteer.at(text, place) if kind is not None else hit
    run = NAME.match(text, place, end)
    if run is None:
        return None, place
    legal = _LEGAL.search(text, place, min(end, run.end() + 6))
    name = Span(place, legal.start() if legal is not None else run.end())
    after = legal.end() if legal is not None else run.end()
    if hit is not None and (hit[0] >= name.end or text.startswith(" of ", hit[0])):
        return (hit[1].actor if hit[1].actor.kind in BODIES else None), max(after, hit[0])
    named = reading.resolve(name)
    if len(named) == 1 and named[0].kind in BODIES:
        return named[0], after
    if hit is not None or (legal is None and any(actor.kind != "unnamed" for actor in named)):
        return None, place
    return _firm(name.text_in(text)), after


def unknown_firm(reading: Reading, name: Span) -> tuple[Actor, ...]:
    """The firm of a name of several words that nothing shows to be a person's or a place's: "Chile's **Delta Aya**"."""
    told = name.text_in(reading.text)
    inside = reading.mentions_in(name)
    known = any(actor.kind != "company" for mention in inside for actor in mention.actors)
    resolved = reading.resolve(name)
    person = len(resolved) == 1 and resolved[0].kind == "person" and resolved[0].country is None
    return (_firm(told),) if " " in told and person and not known else ()


BODIES = ("company", "organisation")


def firms_between(reading: Reading, start: int, end: int) -> tuple[Actor, ...]:
    """The two of "between Delta Bank of Peru and Altona Works Inc.", where both are named and neither is a state."""
    found: list[Actor] = []
    opened = _BETWEEN.match(reading.text, start, end)
    while opened is not None and len(found) < 2:
        firm, place = named_firm(reading, opened.end(), end)
        if firm is None:
            return ()
        found.append(firm)
        opened = _AND.match(reading.text, place, end)
    return tuple(dict.fromkeys(found)) if len(found) > 1 else ()


_BETWEEN = re.compile(r"\sbetween\s(?:the\s)?(?=[A-Z])")
_AND = re.compile(r"\sand\s(?:the\s)?(?=[A-Z])")


def _firm(name: str, country: str | None = None) -> Actor:
    return Actor(f"company:{name.casefold().replace(' ', '-')}", name, kind="company", country=country)
