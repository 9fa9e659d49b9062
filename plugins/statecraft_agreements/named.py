"""Those whom the words around a deal name: who made it, who stands in its phrase, whom its makers met."""

from __future__ import annotations

import re

from attrs import frozen

from statecraft import Actor, Mention, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.doers import Doers
from statecraft_agreements.firms import BODIES
from statecraft_agreements.joined import apposed
from statecraft_agreements.owners import is_brokered, owners
from statecraft_agreements.sides import JOINED, as_parties, is_side

_BY = re.compile(r"(?:\s(?:in|at|on|last|this|earlier|during)\s[^,.;]{2,40}?)?,?\sby\s(?:the\s)?")
_MODIFIES = re.compile(
    r"(?:['’]s?)?[\s-](?!(?:\w+-)?(?:brokered|backed|mediated|sponsored|led|drafted)\b)(?:[\w.'’-]+\s){0,3}"
)
_MEDIATED = re.compile(r"(?i)-(?:brokered|backed|mediated|sponsored|led|drafted|supervised|supported|imposed|style)\b")
_MET = re.compile(
    r"(?i)\b(?:met|meets?|meeting|(?:held|holds?|holding|hold)\s(?:\w+\s)?talks|talks|spoke|talked)\s(?:with\s)?\Z"
)
_MEETING = frozenset(("agreed", "negotiating", "signed"))
_CAPITAL = re.compile(r"(?<=\s)[A-Z]")
_PROPOSAL = re.compile(r"\s(?:proposals?|offers?|plans?)\s(?:for|of)\s")

_OFFER = re.compile(r"(?:proposal|offer|package|incentives)")


@frozen(kw_only=True)
class Named:
    """Those whom a sentence names around a deal, by where it names them."""

    doers: Doers
    subjects: tuple[Actor, ...]
    within: tuple[Actor, ...]
    """Those inside the words of the deal: "the Chile-Peru gas deal"."""
    near: tuple[Actor, ...]
    """Those right after it: "with X", "between X and Y"."""
    far: tuple[Actor, ...]
    """Those farther off."""
    of_others: bool
    """Whether "between" follows it, so that who speaks of it may be no party to it."""


_OF_LAND = re.compile(r"\s(?!(?:and|or|with|to|in|of|for|by|on|that)\s)(?:[a-z-]+\s){0,3}")
_WITH_WHOM = frozenset((" with ", " with the "))


def made_by(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those by whom a deal was made: "signed in Lima by Peru and the head of Gazprom"."""
    helped = deal.done is not None and is_brokered(reading.text, deal)
    by = _BY.match(reading.text, deal.done, sentence.end) if deal.done is not None and not helped else None
    if by is None or deal.status not in ("signed", "agreed", "in_force", "negotiating"):
        return ()
    made: list[Actor] = []
    end, land = by.end(), False
    for mention in reading.mentions_in(Span(by.start(), min(sentence.end, by.end() + 200))):
        joint = JOINED if not land or mention.actors[0].kind not in BODIES else _OF_LAND
        if mention.span.start - end > 40 or (made and joint.fullmatch(reading.text, end, mention.span.start) is None):
            break
        if joint is _OF_LAND:
            made.pop()  # "by Delta and the Chilean firm **Codelco**"
        land = mention.kind == "demonym" and len(mention.actors) == 1
        made += as_parties(reading, mention.actors)
        end = mention.span.end
    made = list(dict.fromkeys(made))
    unknown = all(maker.kind == "person" and maker.country is None for maker in made)  # "by Ministers Ito and Paz"
    if len(made) == 1 and deal.done is not None:  # "A pact with Chad was signed **by Peru**"
        with_ = reading.mentions_in(Span(deal.trigger.end, deal.done))
        told = next((m for m in with_ if reading.text[deal.trigger.end : m.span.start] in _WITH_WHOM), None)
        made += as_parties(reading, told.actors) if told is not None else ()
    return tuple(dict.fromkeys(made)) if len(set(made)) > 1 and not unknown else ()


def within_phrase(reading: Reading, deal: Deal, sentence: Span, near: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those inside the words of the deal, and whose act it is: "Peru's ratification of the Chilean pact"."""
    within = _inside(reading, deal, sentence)
    if deal.rule == "nominal" and not near and (whose := owners(reading, deal, sentence)):
        return tuple(dict.fromkeys((*whose, *within)))
    return within


def _inside(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those of "the Chile-Peru gas deal" and "Lima's pact": names inside the phrase of the deal."""
    if deal.rule == "agree":
        return ()
    text = reading.text
    noun = deal.trigger.start
    verb = deal.verb.end if deal.verb is not None and deal.verb.end <= noun else sentence.start
    named: list[Actor] = []
    for mention in reading.mentions_in(Span(max(sentence.start, deal.phrase - 30, noun - 80), noun)):
        if mention.span.end < verb:
            continue  # "Peru's Delta signed a pact": whose the firm is, and not the pact
        gap = text[mention.span.end : noun]
        if mention.span.start < deal.phrase and not re.match(r"['’]", gap) and mention.span.end < deal.phrase:
            continue
        if _MODIFIES.fullmatch(gap) or (gap.startswith("-") and not _MEDIATED.match(gap)):
            if not named and text.startswith(("'s ", "’s "), mention.span.end):
                named += _owning_with(reading, mention, sentence)
            named += as_parties(reading, mention.actors)
    return tuple(named) or _owning_capital(reading, deal)


def _owning_capital(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Whose a deal is by the capital that opens its phrase: "**Lima's** deal with Oslo"."""
    hit = reading.gazetteer.at(reading.text, deal.phrase)
    joint = reading.text.endswith(" and ", max(0, deal.phrase - 5), deal.phrase)  # "Lima and Oslo's deal": of both
    owns = (
        hit is not None and not joint and hit[0] < deal.trigger.start and _OWNS.match(reading.text, hit[0]) is not None
    )
    return tuple(filter(is_side, as_parties(reading, (hit[1].actor,)))) if hit is not None and owns else ()


_OWNS = re.compile(r"['’]s?\s(?![A-Z])")


# "Signed in Lima **with Chile** a pact on lithium"
_WITH = re.compile(r"\swith\s(?:(?:the|his|her|its|their)\s)?(?=[A-Z])")


def before_phrase(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Those whom "with" names between the verb of a deal and its phrase."""
    start = deal.verb.end if deal.verb is not None and deal.rule == "verb" else deal.phrase
    told = _WITH.search(reading.text, start, max(start, deal.phrase))
    if told is None:
        return ()
    words = Span(told.end(), deal.phrase)
    actors = tuple(actor for mention in reading.mentions_in(words) for actor in mention.actors)
    return as_parties(reading, apposed(reading, words, actors))


_AND = re.compile(r"\sand\s(?:the\s)?")


def _owning_with(reading: Reading, owner: Mention, sentence: Span) -> tuple[Actor, ...]:
    """Whose a deal is beside the last of its owners: "**Chile** and Peru's trade pact"."""
    before = reading.mentions_in(Span(sentence.start, owner.span.start))
    joined = before and _AND.fullmatch(reading.text, before[-1].span.end, owner.span.start) is not None
    return tuple(filter(is_side, as_parties(reading, before[-1].actors))) if joined else ()


def all_named(reading: Reading, deal: Deal, sentence: Span, told: Named) -> tuple[Actor, ...]:
    """All who are named as parties, in the order of those who make it, whom they meet, and whose words stand behind."""
    met = _met(reading, deal, sentence) if told.subjects and deal.status in _MEETING else ()
    named = (*told.subjects, *met, *_offered(reading, deal), *told.within, *told.near)
    if len(set(told.subjects)) < 2:
        named = (*named, *told.far)
    parties = tuple(dict.fromkeys(named))
    states = tuple(party for party in parties if party.kind != "person")
    return states if len(states) > 1 else parties


def _offered(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Whom a deal is offered or awarded to: "offered Chad a deal"."""
    if deal.verb is None:
        return ()
    proposed = _PROPOSAL.search(reading.text, deal.verb.end, max(deal.verb.end, deal.phrase))
    if proposed is not None:  # "rejected a Chilean proposal for a pact"
        capital = _CAPITAL.search(reading.text, deal.verb.end, proposed.start())
        hit = reading.gazetteer.at(reading.text, capital.start()) if capital is not None else None
        return as_parties(reading, (hit[1].actor,)) if hit is not None else ()
    offer = deal.paper and deal.rule == "verb" and deal.verb.end <= deal.trigger.start
    if offer and _OFFER.match(reading.text, deal.trigger.start) is not None:
        return _offering(reading, Span(deal.verb.end, deal.trigger.start))
    if not deal.verb.text_in(reading.text).casefold().startswith(("offer", "award")):
        return ()
    between = reading.mentions_in(Span(deal.verb.end, max(deal.verb.end, deal.phrase)))
    return as_parties(reading, between[0].actors) if between and between[0].span.start <= deal.verb.end + 5 else ()


def _offering(reading: Reading, words: Span) -> tuple[Actor, ...]:
    """Whose an offer is: "rejected **a Chilean** proposal to share water"."""
    capital = _CAPITAL.search(reading.text, words.start, words.end)
    if capital is None:
        return ()
    if reading.text.startswith("European ", capital.start()):
        union = reading.gazetteer.named("European Union")
        return (union,) if union is not None else ()
    hit = reading.gazetteer.at(reading.text, capital.start())
    offering = as_parties(reading, (hit[1].actor,)) if hit is not None else ()
    return tuple(filter(is_side, offering))


def _met(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Whom the makers of a deal met over it."""
    text = reading.text
    until = deal.verb.start if deal.verb is not None else deal.trigger.start
    for mention in reading.mentions_in(Span(max(sentence.start, until - 160), until)):
        if _MET.search(text, max(sentence.start, mention.span.start - 24), mention.span.start):
            return as_parties(reading, mention.actors)
    return ()
