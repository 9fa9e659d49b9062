"""Names that only tell where the next actor is from: "the Dutch firm Vopak", "Chad's armed group Delta"."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.firms import BODIES
from statecraft_agreements.sides import as_parties

NOUNS = (
    r"(?:group|party|movement|militia|faction|coalition|alliance|union|agency|organi[sz]ation|company|firm|giant|"
    r"airline|bank|carrier|lender|producer|refiner|operator|monopoly|manufacturer|\w*maker|shipbuilder|conglomerate)"
)
"""What stands before the name of a body: "the Islamist rebel **group** Delta", as a pattern."""

_APPOSED = re.compile(
    rf"\s(?:[a-z][\w-]*\s){{1,3}}|(?:['’]s)?\s(?:[a-z][\w-]*\s){{0,4}}{NOUNS},\s|\s(?:[A-Z]\w+\s){{1,5}}\("
)
# "With Chad's armed group Delta": where it is
_HOME = re.compile(r"['’]s?\s(?:(?!(?:in|of|to|on|for|with|at|by|from|and|or|the)\s)[a-z][\w-]*\s){0,2}")
RELATED = r"(?:ally|rival|neighbou?r|partner|counterpart|foe|enemy|backer|patron)"
"""What a state may be of another: "Chad's **ally**, Mali", as a pattern."""

_RIVAL = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,2}}{RELATED},?\s(?:the\s)?")
_PARTED = re.compile(r"\s(?:and|or|to|on|of|in|for|by|with|from|at|after|under|through)\s")


def is_apposed(text: str, mention: Mention, following: tuple[Mention, ...]) -> bool:
    """Whether a demonym only tells where the next actor is from ("the Dutch firm Vopak")."""
    if following and _RIVAL.fullmatch(text, mention.span.end, following[0].span.start) is not None:
        return True  # "to Chad's neighbour, Mali"
    if following and _HOME.fullmatch(text, mention.span.end, following[0].span.start) is not None:
        return mention.kind == "name" and following[0].kind == "name" and following[0].actors[0].kind == "organisation"
    if not following or mention.kind not in ("demonym", "name") or following[0].actors[0].kind not in BODIES:
        return False
    between = mention.span.end, following[0].span.start
    apposed = _APPOSED.fullmatch(text, *between) is not None or _next(text, mention, following[0])
    return apposed and _PARTED.search(text, *between) is None


def _next(text: str, mention: Mention, following: Mention) -> bool:
    """Whether a name follows right after an adjective: "the Peruvian Delta Mining"."""
    return mention.kind == "demonym" and text[mention.span.end : following.span.start] == " "


# "A truce with **the Saudi-led coalition**"
_LED = re.compile(
    r"(?:(?P<after>\b(?:with|between|and))\s|\A)(?:[Tt]he\s|[Aa]n?\s)(?P<who>[A-Z]\w+)-led\s(?:[\w-]+\s)?"
    r"(?:coalition|alliance)\b(?P<and>\sand\b)?"
)


def with_coalition(reading: Reading, deal: Deal, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The parties, and the state that leads a coalition which is one of them: "the Saudi-led coalition"."""
    words = deal.clause.text_in(reading.text)
    led = _LED.search(words) if "-led " in words else None
    if led is None or not (led["after"] or led["and"]):
        return parties
    hit = reading.gazetteer.at(reading.text, deal.clause.start + led.start("who"))
    leader = as_parties(reading, (hit[1].actor,)) if hit is not None else ()
    start = deal.clause.start + led.end()
    if led["and"] and not parties and deal.verb is not None and deal.verb.start > start:
        # "The Saudi-led coalition and **the Houthis** agreed"
        other = reading.mentions_in(Span(start, deal.verb.start))
        parties = as_parties(reading, other[-1].actors) if other else ()
    return tuple(dict.fromkeys((*parties, *leader) if led["after"] else (*leader, *parties)))
