"""Who else makes a deal of which only one side was found."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.owners import concerned
from statecraft_agreements.sides import as_parties, is_side, sides_of, two_sides

_MANY = re.compile(r"\s(?:\d{2,}|twenty|thirty|dozens\sof|several|many|numerous)\s")
_ANOTHER = re.compile(r"(?:,|\sand)\s(?:the\s)?(?=[A-Z])")
# "South Korea agreed to send rice to the North"
_KOREAS = {
    "country:KR": (r"\bthe\s(?:[a-z]+\s)?North\b(?!\s[A-Z])", "KP"),
    "country:KP": (r"\bthe\s(?:[a-z]+\s)?South\b(?!\s[A-Z])", "KR"),
}


def _paired(reading: Reading, deal: Deal, party: Actor) -> tuple[Actor, ...]:
    """Who is joined to the party in the words of the deal: "Peru will sign a pact on a Peruvian-Chilean bank"."""
    other = _KOREAS.get(party.id)
    if other is not None and re.search(other[0], deal.clause.text_in(reading.text)) is not None:
        korea = reading.gazetteer.country(other[1])
        return (korea,) if korea is not None else ()
    before: tuple[int, tuple[Actor, ...]] = (0, ())
    for mention in reading.mentions_in(Span(deal.phrase, deal.clause.end)):
        sides = sides_of(reading, mention)
        both = sides if len(sides) > 1 else (*before[1], *sides)
        hyphen = len(sides) > 1 or reading.text[before[0] : mention.span.start] in ("-", "–")
        if hyphen and party in both and len(set(both)) > 1:
            return tuple(side for side in dict.fromkeys(both) if side != party)
        before = (mention.span.end, sides)
    return ()


_VISIT = re.compile(
    r"(?i)\b(?:visit(?:s|ed|ing)?|trips?|tour|travel(?:s|led|ed|ling|ing)?|arriv(?:es?|ed|ing)|flew|flies|came|comes|"
    r"went|goes)\s(?:(?:to|in)\s)?(?:the\s)?(?=(?-i:[A-Z]))"
)
_SAID = re.compile(r"\b(?:said|says|told|announced)\b")


def _visited(reading: Reading, deal: Deal, sentence: Span, party: Actor) -> tuple[Actor, ...]:
    """The state that somebody visits to make a deal: "will sign an accord during a trip to Lima"."""
    if deal.verb is None or deal.status not in ("signed", "agreed", "negotiating"):
        return ()
    for visit in _VISIT.finditer(reading.text, sentence.start, sentence.end):
        if _SAID.search(reading.text, visit.end(), deal.verb.start) is not None:
            continue  # "During a visit to Lima he said that a deal can be reached": wherever he said it
        hit = reading.gazetteer.at(reading.text, visit.end())
        host = as_parties(reading, (hit[1].actor,)) if hit is not None else ()
        if len(host) == 1 and host[0].kind == "country" and host[0] != party:
            return host
    return ()


# "Iranian and European negotiators"
_EUROPEANS = re.compile(r"\b(?:European\sand\s[A-Z]|and\sEuropean\s(?!Union|Commission)[a-z])")
_ALONE = re.compile(r"(?i)ratif|negotiated")  # what one state does with a deal of many, or of nobody known
_FAR = 1000  # characters back that tell with whom one talks
# What nobody does alone
_MUTUAL = re.compile(
    r"(?:(?:new|more|further|direct|bilateral|resumed?|hold|begin|start|continue|renew|reopen)\s){0,2}(?:the\s)?"
    r"(?:(?:new|more|further|direct|bilateral|formal)\s)?(?:talks|meet|negotiat\w+|dialogue|exchange|cooperate|"
    r"work\stogether)\b"
)
_TALKS = re.compile(r"\b(?:talks|negotiations|dialogue|meet|meeting)\s(?:\w+\s){0,3}?with\s(?:the\s)?(?=[A-Z])")


def _talking(reading: Reading, deal: Deal, sentence: Span, party: Actor) -> tuple[Actor, ...]:
    """With whom somebody agreed to talk: "will hold talks with Peru … agreed to the talks"."""
    if deal.status != "agreed":
        return ()
    for talks in _TALKS.finditer(reading.text, max(0, sentence.start - _FAR), sentence.start):
        hit = reading.gazetteer.at(reading.text, talks.end())
        others = as_parties(reading, (hit[1].actor,)) if hit is not None else ()
        if len(others) == 1 and is_side(others[0]) and others[0] != party:
            return others
    sides = two_sides(reading, sentence)
    return tuple(side for side in sides if side != party) if party in sides else ()


# "North Korea agreed at the six-party talks to close its nuclear plant"
_OF_SIX = r"\bsix-(?:party|nation|way|country)\s(?:\w+\s)?"
_SIX = re.compile(rf"(?i){_OF_SIX}(?:talks|negotiations|agreement|meetings?)\b")
# "The six-party agreement", "a deal reached in May at the six-party talks"
_THEIRS = re.compile(rf"(?i)(?:the|a)\s{_OF_SIX}")
_AT_SIX = re.compile(rf"(?i)[^.;,]{{0,60}}?{_OF_SIX}(?:talks|negotiations)\b")
_NUCLEAR = re.compile(r"(?i)\b(?:nuclear|atomic|plutonium|reactors?)\b")
_REACH = 8000  # characters back and forth, so that time grows with the text alone


def _six(reading: Reading, deal: Deal, party: Actor) -> tuple[Actor, ...]:
    """The others of the six-party talks, where North Korea is told to have agreed to something nuclear."""
    near = max(0, deal.clause.start - _REACH), deal.clause.end + _REACH
    if party.id != "country:KP" or deal.subject is None or _SIX.search(reading.text, *near) is None:
        return ()
    if _NUCLEAR.search(reading.text, deal.subject.start, deal.subject.end) is None:
        return ()
    return tuple(state for state in _all_six(reading) if state != party)


def the_six(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """All of the six-party talks on North Korea's nuclear arms, where a deal is told to be theirs."""
    text = reading.text
    theirs = _THEIRS.match(text, deal.phrase, deal.trigger.start) or _AT_SIX.match(text, deal.trigger.end)
    if deal.rule == "agree" or theirs is None:
        return ()
    near = max(0, deal.phrase - _REACH), deal.phrase + _REACH
    return _all_six(reading) if _NUCLEAR.search(text, *near) is not None else ()


def _all_six(reading: Reading) -> tuple[Actor, ...]:
    states = (reading.gazetteer.country(code) for code in ("KP", "KR", "US", "CN", "JP", "RU"))
    return tuple(state for state in states if state is not None)


_WITH = re.compile(r"\bwith\s(?:the\s)?\Z")


def counterpart(reading: Reading, deal: Deal, sentence: Span, party: Actor, *, partner: bool) -> tuple[Actor, ...]:
    """Who else makes a deal of which only ``party`` was found, as its maker or, where ``partner``, after "with"."""
    if partner:
        for mention in reading.mentions_in(Span(sentence.start, deal.phrase)):
            sides = sides_of(reading, mention)
            with_whom = _WITH.search(reading.text, sentence.start, mention.span.start)
            if len(sides) == 1 and sides[0] != party and with_whom is None:  # "a pact with Peru, and one with Chad"
                return sides
        return ()
    if paired := _paired(reading, deal, party) or _visited(reading, deal, sentence, party):
        return paired
    if deal.rule == "agree" and deal.subject is not None and _MUTUAL.match(reading.text, deal.subject.start):
        return _talking(reading, deal, sentence, party)
    if deal.rule == "agree" and (six := _six(reading, deal, party)):
        return six
    if deal.rule == "agree" and (holder := concerned(reading, deal, party)):
        return holder
    if party.kind != "country":
        return ()
    if deal.verb is None or deal.rule != "verb" or deal.paper:
        return ()
    # "The Peruvian navy and the Greek one signed": what joins them tells whose the second is.
    joined = (
        reading.gazetteer.at(reading.text, place.end())
        for place in _ANOTHER.finditer(reading.text, deal.clause.start, deal.verb.start)
    )
    others = tuple(hit[1].actor for hit in joined if hit is not None and is_side(hit[1].actor))
    if not others and _EUROPEANS.search(reading.text, deal.clause.start, deal.verb.start) is not None:
        union = reading.gazetteer.named("European Union")
        others = (union,) if union is not None else ()
    if others or deal.status not in ("signed", "agreed") or _ALONE.match(reading.text, deal.verb.start):
        return others
    if _MANY.search(reading.text, deal.verb.end, deal.trigger.start) is not None:
        return ()  # "Peru signed 25 treaties": with as many
    ranked = [side for side in two_sides(reading, sentence) if side != party]
    return (ranked[0],) if len(ranked) == 1 else ()
