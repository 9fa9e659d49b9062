"""Who is party to a deal: states where leaders act for them, companies where they sign."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_agreements.finder import Deal

_OTHER = re.compile(r"(?i)\b(?:with|between|and|from|to|among)\s(?:[\w'’.-]+\s){0,4}?\Z")
_FAR = 8000  # characters back that states are counted in, so that time grows with the text alone
_TAKES = ("country", "organisation", "company", "group")


def as_parties(reading: Reading, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors as parties: a person who acts for a state is that state, a group its members."""
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind == "person":
                state = reading.gazetteer.country(member.country) if member.country else None
                if state is None:
                    continue  # who acts for no state makes no treaty
                member = state
            if member.kind in _TAKES:
                out[member] = None
    return tuple(out)


def parties_of(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """The parties, in the order in which the sentence names them."""
    text = reading.text
    named: list[Actor] = []
    if deal.verb is not None:
        subject = reading.subject_of(deal.verb)
        if subject is not None:
            named += as_parties(reading, reading.resolve(subject))
    after_start = deal.trigger.end
    start = min(deal.clause.start, deal.trigger.start)
    if deal.rule != "agree":
        # "The India-U.S. nuclear deal", "Moscow's pact with Baku": names inside the phrase and before it.
        phrase = reading.mentions_in(Span(max(sentence.start, deal.trigger.start - 50), deal.trigger.start))
        for mention in phrase:
            gap = text[mention.span.end : deal.trigger.start]
            if (
                mention.span.start >= start and re.fullmatch(r"(?:['’]s?)?[\s-](?:[\w.'’-]+\s){0,3}|-", gap)
            ) or re.fullmatch(r"(?:-[A-Z][\w.]*|['’]s)?\s(?:\w+\s){0,2}", gap):
                named += as_parties(reading, mention.actors)
    limit = max(deal.clause.end, min(sentence.end, deal.trigger.end + (110 if deal.rule == "agree" else 90)))
    limit = min(limit, sentence.end)
    listing = False
    last = after_start
    for mention in reading.mentions_in(Span(after_start, limit)):
        before = text[max(after_start, mention.span.start - 30) : mention.span.start]
        linked = re.search(
            r"(?i)\b(?:with|between|among)\s(?:(?:the|its|his|their|a|neighbou?ring|\w+)\s){0,3}\Z", before
        )
        traded = deal.rule == "agree" and re.search(
            r"(?i)\b(?:from|to|for|with|pay|lend|give|sell|help|supply)\s(?:the\s)?\Z", before
        )
        joined = listing and re.fullmatch(
            r"(?:,\s|\s)?(?:and\s|,\sand\s)?(?:the\s|its\s)?", text[last : mention.span.start]
        )
        if linked or traded or joined:
            named += as_parties(reading, mention.actors)
            listing, last = True, mention.span.end
        else:
            listing = False
    parties = tuple(dict.fromkeys(named))
    if len(parties) < 2 and re.search(
        r"(?i)\b(?:bilateral|joint|each other|two countries|both sides|counterparts?|neighbou?rs?|the pair|mutual|"
        r"reciprocal|intergovernmental|delegations)\b",
        text[sentence.start : sentence.end],
    ):
        parties = tuple(dict.fromkeys((*parties, *_pair(reading, sentence))))[:2] or parties
    if not parties:
        parties = _pair(reading, sentence)
    return parties


def _pair(reading: Reading, sentence: Span) -> tuple[Actor, ...]:
    """The two states that the sentence, else the article so far, speaks of together."""
    inside = [m for m in reading.mentions_in(sentence) if len(m.actors) > 1]
    if inside:
        return as_parties(reading, inside[0].actors)
    states: dict[Actor, int] = {}
    for mention in reading.mentions_in(Span(max(0, sentence.end - _FAR), sentence.end)):
        for actor in as_parties(reading, mention.actors):
            if actor.kind == "country" or actor.id in ("org:european-union", "org:nato"):
                states[actor] = states.get(actor, 0) + 1
    ranked = sorted(states, key=lambda actor: -states[actor])
    return tuple(ranked[:2]) if len(ranked) >= 2 else ()
