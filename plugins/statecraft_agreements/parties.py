"""Who is party to a deal: states where leaders act for them, companies where they sign."""

from __future__ import annotations

import re

from statecraft import Actor, Agreement, Reading, Span
from statecraft_agreements.counterpart import counterpart, the_six
from statecraft_agreements.deal import Deal
from statecraft_agreements.doers import Doers, apposed, doers_of, repeats
from statecraft_agreements.fighters import sides_at_war, truce_elsewhere, truce_with_israel
from statecraft_agreements.owners import helpers, met_as, owners, signed_by
from statecraft_agreements.partners import partners
from statecraft_agreements.sides import JOINED, UNNAMED_SIDES, as_parties, hosts, is_side, two_sides

_WITH_WHOM = re.compile(r"\s(?:with|between|among)\s")
_BY = re.compile(r"(?:\s(?:in|at|on|last|this|earlier|during)\s[^,.;]{2,40}?)?,?\sby\s(?:the\s)?")
_MODIFIES = re.compile(
    r"(?:['’]s?)?[\s-](?!(?:\w+-)?(?:brokered|backed|mediated|sponsored|led|drafted)\b)(?:[\w.'’-]+\s){0,3}"
)
_MEDIATED = re.compile(r"(?i)-(?:brokered|backed|mediated|sponsored|led|drafted|supervised|supported|imposed|style)\b")
_MET = re.compile(
    r"(?i)\b(?:met|meets?|meeting|(?:held|holds?|holding|hold)\s(?:\w+\s)?talks|talks|spoke|talked)\s(?:with\s)?\Z"
)
_MEETING = frozenset(("agreed", "negotiating", "signed"))
_PAIR = re.compile(
    r"(?i)\b(?:bilateral|joint(?!\sventure)|each other|two countries|both sides|counterparts?|neighbou?rs?|"
    r"the pair|mutual|reciprocal|intergovernmental|delegations|our countries|between us)\b"
)


_PLACED = re.compile(r"[A-Z][\w-]+\s(?:[Aa]greements?|[Aa]ccords?|[Pp]rotocols?)")
_FIGHT = re.compile(r"(?i)cease|truce|armistice|peace")


def parties_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> tuple[Actor, ...]:
    """The parties, in the order in which the sentence names them; empty where it tells of none."""
    text = reading.text
    if deal.rule == "own":  # "Peru's agreement to cut tariffs"
        owner = reading.gazetteer.at(text, deal.phrase)
        inside = reading.mentions_in(Span(deal.phrase, deal.trigger.start))
        return as_parties(reading, (owner[1].actor,) if owner is not None else inside[0].actors if inside else ())
    doers = doers_of(reading, deal.verb, sentence) if deal.verb is not None else Doers()
    subjects = as_parties(reading, doers.actors)
    same_sentence = before is not None and before.span.start >= sentence.start
    if before is not None and same_sentence and deal.rule == "list" and " between " in before.span.text_in(text):
        before = None  # "A pact between two firms was signed, as well as a pact on tax": the states' of the article
    if before is not None and same_sentence and deal.verb is not None and repeats(text, before.span.end, deal.verb):
        subjects = before.parties
    signers = signed_by(reading, deal, sentence)
    makers = _makers(reading, deal, sentence) or (signers if len(signers) > 1 else met_as(reading, deal, sentence))
    if makers := makers or the_six(reading, deal):
        return makers
    subjects = subjects or signers
    near, far = partners(reading, deal, sentence)
    if not near and (fighting := truce_elsewhere(reading, deal, sentence)) is not None:
        return fighting
    within = _within_phrase(reading, deal, sentence)
    if deal.rule == "nominal" and not near and (whose := owners(reading, deal, sentence)):
        within = tuple(dict.fromkeys((*whose, *within)))
    if len(set(within)) > 1 and not doers.told:
        doers, subjects = Doers(), ()  # "the Greek-Turkish pact": nobody else's
    of_others = text.startswith(" between ", deal.trigger.end)
    if doers.outside and (not near or len(near) > 1 or of_others):
        subjects = ()
    if len(set(near)) > 1 and not set(subjects) & set(near) and of_others:
        subjects = ()  # "called on Peru to reject a pact between Chad and Mali"
    if doers.group and len(far) > 1:
        subjects = ()  # "The delegations signed a pact between A and B": those who are named
    elif (
        doers.group
        and not doers.outside
        and not (of_others and len(set(near)) > 1)
        and (len(subjects) < 2 or not hosts(reading) <= set(subjects))
    ):
        # What was agreed in another year says little of who agree now.
        if (
            before is not None
            and len(before.parties) > 1
            and before.status != "in_force"
            and hosts(reading) <= set(before.parties)
        ):
            subjects = before.parties
        else:
            subjects = sides_at_war(reading, deal, sentence) or two_sides(reading, sentence) or subjects
    met = _met(reading, deal, sentence) if subjects and deal.status in _MEETING else ()
    offered = _offered(reading, deal)
    named = (*subjects, *met, *offered, *within, *near)
    if len(set(subjects)) < 2:
        named = (*named, *far)
    parties = tuple(dict.fromkeys(named))
    states = tuple(party for party in parties if party.kind != "person")
    parties = states if len(states) > 1 else parties
    theirs = parties or doers.outside or not doers.told or doers.group or _may_fight(text, deal, sentence)
    if len(parties) < 2 and theirs and (war := sides_at_war(reading, deal, sentence)):
        return tuple(dict.fromkeys((*parties, *war))) if not parties or parties[0] in war else parties
    stands = deal.status == "in_force" and deal.named is not None
    placed = stands and _PLACED.fullmatch(deal.named or "") is not None  # "both sides backed the Oslo Accords"
    if len(parties) < 2 and not placed and _PAIR.search(text, sentence.start, sentence.end):
        parties = tuple(dict.fromkeys((*parties, *two_sides(reading, sentence))))[:2] or parties
    told = near or _WITH_WHOM.search(text, deal.trigger.end, deal.trigger.end + 50) is None
    if len(parties) == 1 and is_side(parties[0]) and told:
        other = counterpart(reading, deal, sentence, parties[0], partner=bool(near))
        parties = tuple(dict.fromkeys((*other, *parties) if near else (*parties, *other)))
    unknown = of_others and _FIRMS.match(text, deal.trigger.end) is not None
    if not parties and not deal.named and not doers.outside and not unknown:
        led_to = deal.verb is not None and text.startswith(("result", "culminat"), deal.verb.start)
        if deal.rule == "within" or led_to:
            parties = _before_it(reading, deal) or (two_sides(reading, sentence) if led_to else ())
        elif deal.verb is None or (doers.group and not doers.told) or _FIGHT.match(text, deal.trigger.start):
            parties = two_sides(reading, sentence, anywhere=False)
            if not parties and not reading.article.title and not _FIGHT.match(text, deal.trigger.start):
                parties = before.parties if before is not None and len(before.parties) > 1 else ()
            if not parties and (deal.rule != "standing" or reading.article.title):
                parties = two_sides(reading, sentence)
    if helped := helpers(reading, deal):
        parties = tuple(party for party in parties if party not in helped)
    if len(parties) < 2 and (warring := truce_with_israel(reading, deal, sentence)):
        return tuple(dict.fromkeys((*parties, *warring))) if set(parties) <= set(warring) else parties
    if len(parties) == 1 and _KEEPERS.search(parties[0].name) and _FIGHT.match(text, deal.trigger.start):
        return ()  # who keeps a truce of others
    return _rivals(reading, deal, parties[0]) or parties if len(parties) == 1 else parties


# "A deal between Korean firms and the Chilean government": one side is named and unknown
_FIRMS = re.compile(rf"\sbetween\s[^.;,]{{0,60}}?\b{UNNAMED_SIDES}")
_KEEPERS = re.compile(r"^(?:United Nations|African Union|NATO|ECOWAS|Arab League)")


def _rivals(reading: Reading, deal: Deal, state: Actor) -> tuple[Actor, ...]:
    """The people of one state who agree with each other: "a deal between President A and opposition leader B"."""
    people: dict[Actor, None] = {}
    end = None
    for mention in reading.mentions_in(deal.clause):
        actor = mention.actors[0]
        if len(mention.actors) == 1 and actor.kind == "person" and actor.country == state.country:
            if end is not None and _AND.fullmatch(reading.text, end, mention.span.start) is not None:
                people[actor] = None
            elif not people:
                people = {actor: None}
            end = mention.span.end
    return tuple(people) if len(people) > 1 else ()


def _makers(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those by whom a deal was made: "signed in Lima by Peru and the head of Gazprom"."""
    by = _BY.match(reading.text, deal.done, sentence.end) if deal.done is not None else None
    if by is None or deal.status not in ("signed", "agreed", "in_force", "negotiating"):
        return ()
    made: list[Actor] = []
    end = by.end()
    for mention in reading.mentions_in(Span(by.start(), min(sentence.end, by.end() + 200))):
        if mention.span.start - end > 40 or (made and JOINED.fullmatch(reading.text, end, mention.span.start) is None):
            break
        made += as_parties(reading, mention.actors)
        end = mention.span.end
    made = list(dict.fromkeys(made))
    return tuple(made) if len(made) > 1 else ()


def _within_phrase(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those of "the Chile-Peru gas deal" and "Lima's pact": names inside the phrase of the deal."""
    if deal.rule == "agree":
        return ()
    text = reading.text
    noun = deal.trigger.start
    named: list[Actor] = []
    for mention in reading.mentions_in(Span(max(sentence.start, deal.phrase - 30, noun - 80), noun)):
        gap = text[mention.span.end : noun]
        if mention.span.start < deal.phrase and not re.match(r"['’]", gap) and mention.span.end < deal.phrase:
            continue
        if _MODIFIES.fullmatch(gap) or (gap.startswith("-") and not _MEDIATED.match(gap)):
            named += as_parties(reading, mention.actors)
    return tuple(named)


_AND = re.compile(r",?\sand\s(?:the\s)?(?:[\w-]+\s){0,4}")


_CAPITAL = re.compile(r"(?<=\s)[A-Z]")
_PROPOSAL = re.compile(r"\s(?:proposals?|offers?|plans?)\s(?:for|of)\s")


def _offered(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Whom a deal is offered or awarded to: "offered Chad a deal"."""
    if deal.verb is None:
        return ()
    proposed = _PROPOSAL.search(reading.text, deal.verb.end, max(deal.verb.end, deal.phrase))
    if proposed is not None:  # "rejected a Chilean proposal for a pact"
        capital = _CAPITAL.search(reading.text, deal.verb.end, proposed.start())
        hit = reading.gazetteer.at(reading.text, capital.start()) if capital is not None else None
        return as_parties(reading, (hit[1].actor,)) if hit is not None else ()
    if not deal.verb.text_in(reading.text).casefold().startswith(("offer", "award")):
        return ()
    between = reading.mentions_in(Span(deal.verb.end, max(deal.verb.end, deal.phrase)))
    return as_parties(reading, between[0].actors) if between and between[0].span.start <= deal.verb.end + 5 else ()


def _met(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Whom the makers of a deal met over it."""
    text = reading.text
    until = deal.verb.start if deal.verb is not None else deal.trigger.start
    for mention in reading.mentions_in(Span(max(sentence.start, until - 160), until)):
        if _MET.search(text, max(sentence.start, mention.span.start - 24), mention.span.start):
            return as_parties(reading, mention.actors)
    return ()


def _before_it(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Those that the clause before "in a deal" tells of."""
    clause = Span(deal.clause.start, deal.phrase)
    actors = tuple(actor for mention in reading.mentions_in(clause) for actor in mention.actors)
    named = as_parties(reading, apposed(reading, clause, actors))
    return named[:3] if len(named) > 1 else ()


_FIGHTS = re.compile(
    r"(?i)\b(?:rebels?|insurgents?|guerrillas?|separatists?|government|army|military|militias?|forces|troops|sides?|"
    r"parties|factions?|fighters|groups?|movement|leaders?)\b"
)


def _may_fight(text: str, deal: Deal, sentence: Span) -> bool:
    """Whether the words for who agrees may be those of a war's sides; "several nations" who send monitors aren't."""
    return deal.verb is None or _FIGHTS.search(text, sentence.start, deal.verb.start) is not None
