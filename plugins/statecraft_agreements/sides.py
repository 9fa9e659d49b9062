"""Actors as the sides of deals, and the two sides that an article speaks of where a deal names none."""

from __future__ import annotations

import re
from functools import lru_cache

from statecraft import Actor, Article, Gazetteer, Mention, Reading, Span
from statecraft_agreements.fighters import ARMED, known_as

_FAR = 8000  # characters back that states are counted in, so that time grows with the text alone
_TAKES = ("country", "organisation", "company", "group", "person")
JOINED = re.compile(
    r"(?:,\s|\s)?(?:and\s|,\sand\s)?(?:the\s|its\s|both\s)?(?:[a-z]+-[a-z]+\s|neighbou?ring\s|fellow\s|mainland\s|"
    r"(?:\w+\s)?(?:rival|ally|partner|neighbou?r|foe|predecessor)\s)?"
    r"(?:(?:republic|kingdom|government|state|president|"
    r"(?:prime|foreign|defen[cs]e)\sminister|head|leaders?)\sof\s(?:the\s)?)?",
    re.IGNORECASE,
)
UNNAMED_SIDES = r"(?:firms?|companies|banks|businesses|investors|producers|unions|workers|groups?|officials|rebels)\b"
"""Sides of a deal that go by a common noun alone: "Korean firms", as a pattern."""
_STATE_BODY = re.compile(
    r"(?i)\b(?:parliament|duma|rada|majlis|bundestag|sejm|seimas|saeima|"
    r"congress|senate|assembly|ministry|(?<!regional )government|army|military|cabinet|"
    r"department|pentagon|(?:security|intelligence|border) service|central bank|"
    r"(?<!import )(?<!development )bank of \w+|knesset)\b"
)

# Bodies whose heads are no state's, and the name of what they sign for.
_BODIES = {
    "org:european-commission": "European Union",
    "org:european-council": "European Union",
    "org:european-union": "European Union",
    "org:nato": "NATO",
    "org:united-nations": "United Nations",
}


def _stands_alone(body: Actor) -> bool:
    """Whether who heads a body speaks for it and for no state: the IMF, or those who fight a state."""
    return body.kind == "organisation" and (body.country is None or ARMED.search(body.name) is not None)


def _led_by(reading: Reading, person: Actor) -> Actor | None:
    """The body that a person heads."""
    surname = person.name.rpartition(" ")[2]
    for led, body in _BODIES.items():
        if reading.gazetteer.by_surname(surname, country=led) == person:
            return reading.gazetteer.named(body)
    return None


# Who heads a body on the day of an article speaks for it, whatever state he or she is from.
_HEADS = {
    ("org:european-commission", "president"): "European Union",
    ("org:european-council", "president"): "European Union",
    ("org:nato", "secretary-general"): "NATO",
    ("org:united-nations", "secretary-general"): "United Nations",
}


@lru_cache(maxsize=2)
def _heads(reading: Reading) -> dict[Actor, Actor]:
    """Those who head a body on the day of the article; empty where nothing tells that day."""
    day = reading.article.published
    found: dict[Actor, Actor] = {}
    for (led, office), name in _HEADS.items() if day is not None else ():
        head, body = reading.gazetteer.office_holder(led, office, day), reading.gazetteer.named(name)
        if head is not None and body is not None:
            found[head] = body
    return found


@lru_cache(maxsize=2)
def _bodies(reading: Reading) -> dict[Actor, Actor]:
    """Those whom their titles give to a company or a body: "Airbus chairman Ann Ito", "EU envoy Ann Ito"."""
    found: dict[Actor, Actor] = {}
    of_states: set[Actor] = set()  # "President of Peru Ana Ruiz", whatever else is told of her later
    for mention in reading.mentions:
        if mention.kind == "title" and len(mention.actors) == 1 and mention.actors[0].kind == "person":
            text = mention.span.text_in(reading.text)
            of = _TITLE_OF.search(text)
            hit = reading.gazetteer.at(text, of.end() if of is not None else 4 if text.startswith("The ") else 0)
            body = hit[1].actor if hit is not None else None
            if of is not None and body is not None and body.kind == "country":
                of_states.add(mention.actors[0])
            elif mention.actors[0] in of_states:
                continue
            elif body is not None and (
                body.id in _BODIES or ((body.kind == "company" or _stands_alone(body)) and not _MINISTER.search(text))
            ):
                led = _BODIES.get(body.id)
                found[mention.actors[0]] = (reading.gazetteer.named(led) if led is not None else None) or body
            if mention.actors[0].country is None and (state := _realm(reading, mention)) is not None:
                found.setdefault(mention.actors[0], state)
    return found


def _realm(reading: Reading, mention: Mention) -> Actor | None:
    """The state that stands behind a name with its title: "Emir Ali bin Omar **of Qatar**"."""
    of = _TITLE_OF.match(reading.text, mention.span.end + 1)
    hit = reading.gazetteer.at(reading.text, of.end()) if of is not None else None
    return hit[1].actor if hit is not None and hit[1].actor.kind == "country" else None


_TITLE_OF = re.compile(r"\bof\s(?:the\s)?(?=[A-Z])")
_MINISTER = re.compile(r"(?i)\bminister\b")


def as_parties(reading: Reading, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors as parties: a person who acts for a state is that state, a group its members."""
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind == "person" and member in (bodies := _bodies(reading)):
                member = bodies[member]
            elif member.kind == "person":
                state = reading.gazetteer.country(member.country) if member.country else _led_by(reading, member)
                member = _heads(reading).get(member) or state or member
            elif member.kind == "organisation" and _is_of_state(member):
                member = reading.gazetteer.country(member.country) or member
            elif member.id == "org:european-parliament":  # whose yes or no is the Union's
                member = reading.gazetteer.named("European Union") or member
            member = known_as(reading, member)
            if (
                member.kind in _TAKES and member.kind != "group"
            ):  # a group that nobody is known to be in: "South America"
                out[member] = None
    return tuple(out)


def _is_of_state(body: Actor) -> bool:
    """Whether a body speaks for its state: "the Bank of Ghana", and not "the Lord's Resistance Army"."""
    return body.country is not None and _STATE_BODY.search(body.name) is not None and ARMED.search(body.name) is None


def hosts(reading: Reading) -> set[Actor]:
    """The state whose leader the title tells that somebody met, where it is one."""
    told = {party for parties in _titled(reading.article.title or "", reading.gazetteer) for party in parties}
    return told if len(told) == 1 else set()


def two_sides(reading: Reading, sentence: Span, *, anywhere: bool = True) -> tuple[Actor, ...]:
    """The two sides that the sentence, the title or else the article so far speaks of together."""
    text = reading.text
    end, listed, several = 0, tuple[Actor, ...](), False
    for mention in reading.mentions_in(sentence):
        told = as_parties(reading, mention.actors)
        sides = tuple(filter(is_side, told))
        if len(sides) > 1 and not several:
            return sides
        sides = sides or tuple(party for party in told if party.kind == "organisation")
        joined = (
            sides
            and any(map(is_side, listed))
            and (all(map(is_side, sides)) or (not several and " and " in text[end : mention.span.start]))
            and JOINED.fullmatch(text, end, mention.span.start)
        )
        if several and not joined:
            break
        several = bool(joined)
        end, listed = mention.span.end, tuple(dict.fromkeys((*listed, *sides))) if joined else sides
    if several:
        return listed
    acting = (mention for mention in reading.mentions_in(sentence) if not _is_place(text, mention))
    inside = dict.fromkeys(side for mention in acting for side in sides_of(reading, mention))
    if len(inside) == 2 and not reading.article.title:
        return tuple(inside)
    if not anywhere:
        return ()
    if together := attended(reading):
        return together
    counted: dict[Actor, int] = {}
    for mention in reading.mentions_in(Span(max(0, sentence.end - _FAR), sentence.end)):
        if _is_place(text, mention):
            continue
        pair = len(mention.actors) > 1 and "-" in mention.span.text_in(text)  # "the Peruvian-Chilean dispute"
        leader = len(mention.actors) == 1 and mention.actors[0].kind == "person"  # who is named acts for a state
        _count(reading, counted, as_parties(reading, mention.actors), 8 if pair else 4 if leader else 1)
    if reading.article.title:
        for parties in _titled(reading.article.title, reading.gazetteer):
            _count(reading, counted, parties, 100)
    ranked = sorted(counted, key=lambda actor: -counted[actor])
    return tuple(ranked[:2]) if len(ranked) >= 2 else ()


_IN = re.compile(r"\b(?:in|into|near|across|throughout|inside|at)\s(?:(?:the|\w+ern|\w+-held|neighbou?ring)\s)?\Z")


def _is_place(text: str, mention: Mention) -> bool:
    """Whether a name only tells where something is: "signed **in Chad**", but not "in Chad's view"."""
    start, end = mention.span.start, mention.span.end
    return (
        mention.kind == "name"
        and text[end : end + 1] not in ("'", "’")
        and _IN.search(text, max(0, start - 30), start) is not None
    )


_ATTENDED = re.compile(
    r"\b(?:(?:took|taking|takes?)\spart\sin|attended|(?:held|holding)\s(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?"
    r"(?:meeting|talks|summit|negotiations|consultations)|met)\b"
)


@lru_cache(maxsize=2)
def attended(reading: Reading) -> tuple[Actor, ...]:
    """The three or more who met, as the first sentences tell: "Peru, Chile and Mali held talks"."""
    for sentence in reading.sentences[:2]:
        told = _ATTENDED.search(reading.text, sentence.start, sentence.end)
        subject = reading.subject_of(Span(*told.span())) if told is not None else None
        if told is None or subject is None or subject.start < sentence.start:
            continue
        sides: dict[Actor, None] = {}
        end = sentence.start
        for mention in reading.mentions_in(Span(sentence.start, told.start())):
            if sides and JOINED.fullmatch(reading.text, end, mention.span.start) is None:
                sides = {}
            sides |= dict.fromkeys(sides_of(reading, mention))
            end = mention.span.end
        if len(sides) > 2 and told.start() - end < _NEAR:
            return tuple(sides)
    return ()


_NEAR = 30  # characters from those who met to the verb that tells it


@lru_cache(maxsize=16)
def _titled(title: str, gazetteer: Gazetteer) -> tuple[tuple[Actor, ...], ...]:
    """The parties that a title speaks of; kept, since the deals of one article ask one after the other."""
    reading = Reading(Article(title[:400]), gazetteer)
    told = [as_parties(reading, mention.actors) for mention in reading.mentions]
    return tuple(parties for parties in told if any(is_side(party) for party in parties))


def sides_of(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """Those whom a mention speaks of, as the parties that make deals as states do."""
    return tuple(filter(is_side, as_parties(reading, mention.actors)))


def is_side(party: Actor) -> bool:
    """Whether an actor makes deals as states do: a state, the European Union, NATO, or who fights one."""
    return (
        party.kind == "country"
        or party.id in ("org:european-union", "org:nato")
        or ARMED.search(party.name) is not None
    )


_WAS = "country:SUHH"  # the Soviet Union, which is spoken of still and agrees to nothing now


def _count(reading: Reading, counted: dict[Actor, int], parties: tuple[Actor, ...], weight: int) -> None:
    for party in parties:
        if is_side(party) and party.id != _WAS:
            fights = party.kind != "country" and party.id not in ("org:european-union", "org:nato")
            counted[party] = counted.get(party, 0) + (weight + 10 if fights else weight)
            state = reading.gazetteer.country(party.country) if fights and party.country else None
            if state is not None:  # who fights in a state makes deals with it
                counted[state] = counted.get(state, 0) + weight + 10
