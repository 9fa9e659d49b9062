"""Who is party to a deal: states where leaders act for them, companies where they sign."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Actor, Agreement, Reading, Span
from statecraft_agreements.accords import accord_parties
from statecraft_agreements.apposed import with_coalition
from statecraft_agreements.counterpart import the_six
from statecraft_agreements.deal import Deal
from statecraft_agreements.doers import Doers, doers_of, repeats
from statecraft_agreements.fighters import ARMED, as_fought_in_lebanon, sides_at_war, truce_elsewhere, truce_with_israel
from statecraft_agreements.missing import FIGHT, at_war, filled_up
from statecraft_agreements.named import Named, all_named, before_phrase, made_by, within_phrase
from statecraft_agreements.owners import helpers, leavers, met_as, signed_by, talkers
from statecraft_agreements.partners import partners
from statecraft_agreements.sides import as_parties, hosts, is_side, two_sides

_KEEPERS = re.compile(r"^(?:United Nations|African Union|NATO|ECOWAS|Arab League)")
_UNILATERAL = re.compile(r"(?i)\bunilateral\s")
# "The Lakes **Party**", "a **coalition** agreement", "with **opposition leader** Ann Ito"
_PARTIES = re.compile(r"(?i)\b(?:party|parties|coalition|power-sharing|opposition|cabinet|unity\sgovernment|bloc)\b")
_RIVAL = re.compile(
    r"(?:\s[\w-]+){0,3}?\swith\s(?:the\s|his\s|her\s)?(?:[a-z-]+\s){0,2}?"
    r"(?:opposition|rival|rebel|opponent|challenger|predecessor)\s(?:[a-z-]+\s){0,3}"
)
_WITH = re.compile(r"\swith\s(?:the\s)?(?=[A-Z])")
_BETWEEN = re.compile(
    r"\b(?:talks|dispute|war|conflict|fighting|negotiations|standoff|row)\sbetween\s(?:the\s)?(?=[A-Z])"
)
_JOINS = re.compile(r"\sand\s(?:the\s)?")
_THE = re.compile(r"(?:the\s)?")
_HELPS = ("broker", "mediat", "announc", "propos", "welcom", "hail")
_UNDER_WHICH = re.compile(r"(?:\son\s\w+day)?\s(?:under|by|in)\swhich\s(?:the\s)?(?=[A-Z])")
_BY_BOTH = re.compile(r"(?:\s\w+ly)?\sby\s(?:both|the\stwo|all|either)\s(?:the\s)?(?:sides?|parties)\b")
_EARLIER = re.compile(r"(?i)(?:(?:an|several|many|two|three|all|most|other)\s)?(?:earlier|previous)\s")
_THEY = re.compile(r"(?i)\bthey\b")
_AND = re.compile(r",?\sand\s(?:the\s)?(?:[\w-]+\s){0,4}")


def parties_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> tuple[Actor, ...]:
    """The parties, in the order in which the sentence names them; empty where it tells of none."""
    if deal.rule == "own":
        return _owner(reading, deal)
    if parties := accord_parties(reading, deal):
        return parties
    text = reading.text
    earlier = before if before is not None and before.span.start >= sentence.start else None  # of the same sentence
    if earlier is not None and deal.rule == "list" and " between " in earlier.span.text_in(text):
        # "A pact between two firms was signed, as well as a pact on tax": the states' of the article
        before = earlier = None
    if before is not None and before.kind == "ceasefire" and _broken_by_both(text, deal) and len(before.parties) > 1:
        return before.parties  # "signed a truce … Earlier truces were broken by both sides"
    signers = signed_by(reading, deal, sentence)
    if makers := _makers(reading, deal, sentence, signers):
        return makers
    doers = doers_of(reading, deal.verb, sentence) if deal.verb is not None else Doers()
    near, far = partners(reading, deal, sentence, doers.actors)
    near = near or before_phrase(reading, deal)
    if not near and not far and deal.with_next is not None:
        near, far = partners(reading, deal.with_next, sentence, doers.actors)
    if not near and _UNILATERAL.search(text, deal.phrase, deal.trigger.start) is not None and doers.actors:
        return as_parties(reading, doers.actors)
    if not near and (fighting := truce_elsewhere(reading, deal, sentence)) is not None:
        return fighting
    told = Named(
        doers=doers,
        subjects=_subjects(reading, deal, doers, earlier, near) or signers or leavers(reading, deal, sentence),
        within=within_phrase(reading, deal, sentence, near),
        near=near,
        far=far,
        of_others=text.startswith(" between ", deal.trigger.end),
    )
    told = _without_speakers(told)
    told = evolve(told, subjects=_as_group(reading, deal, sentence, told, before))
    parties = with_coalition(reading, deal, all_named(reading, deal, sentence, told))
    if len(parties) < 2 and (fighting := at_war(reading, deal, sentence, told.doers, parties)):
        return fighting
    filled = filled_up(reading, deal, sentence, told, parties, before)
    if len(parties) < 2:  # "the truce", told of Israel in an article on Lebanon: with whom it fights there
        filled = as_fought_in_lebanon(reading, deal, filled, told.subjects + told.near)
    return _of_one_state(reading, deal, doers, _without_helpers(reading, deal, sentence, filled))


def _broken_by_both(text: str, deal: Deal) -> bool:
    """Whether it is a truce of which "both sides" did what its verb tells, or one "earlier" than theirs."""
    if deal.done is None or FIGHT.match(text, deal.trigger.start) is None:
        return False
    if _EARLIER.match(text, deal.phrase) is not None:
        return True
    return _BY_BOTH.match(text, deal.done) is not None


def _owner(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Whose it is that one alone agrees to: "Peru's agreement to cut tariffs"."""
    owner = reading.gazetteer.at(reading.text, deal.phrase)
    inside = reading.mentions_in(Span(deal.phrase, deal.trigger.start))
    return as_parties(reading, (owner[1].actor,) if owner is not None else inside[0].actors if inside else ())


def _makers(reading: Reading, deal: Deal, sentence: Span, signers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those who made it, where words of its own name them all: by whom, who signed it, who met, "the six"."""
    makers = made_by(reading, deal, sentence) or (signers if len(signers) > 1 else met_as(reading, deal, sentence))
    return makers or talkers(reading, deal, sentence) or the_six(reading, deal) or _bound(reading, deal, sentence)


def _bound(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """The states that a deal binds which others helped to: "brokered a pact under which **Chad and Mali** will"."""
    helped = deal.verb is None or reading.text.startswith(_HELPS, deal.verb.start)
    under = _UNDER_WHICH.match(reading.text, deal.trigger.end, sentence.end) if helped else None
    if under is None:
        return ()
    bound: dict[Actor, None] = {}
    end = under.end()
    for mention in reading.mentions_in(Span(end - len("the "), sentence.end)):
        joint = _JOINS if bound else _THE
        if mention.span.start > end and joint.fullmatch(reading.text, end, mention.span.start) is None:
            break
        bound |= dict.fromkeys(filter(is_side, as_parties(reading, mention.actors)))
        end = mention.span.end
    return tuple(bound) if len(bound) > 1 else ()


def _subjects(
    reading: Reading, deal: Deal, doers: Doers, earlier: Agreement | None, near: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Those who do what its verb says; the parties of the deal before, where the verb only goes on with nobody else."""
    doing = as_parties(reading, doers.actors)
    if earlier is not None and deal.verb is not None and repeats(reading.text, earlier.span.end, deal.verb):
        # "Let a pact with Chad lapse and signed one with Peru": Chad has no part in that
        if near and not doing and earlier.rule == "between":
            return earlier.parties[:1]
        if near and not doing and (alone := _without_partners(reading, earlier)):
            return alone
        return doing if near and doing and set(doing) <= set(earlier.parties) else earlier.parties
    return doing


def _without_partners(reading: Reading, earlier: Agreement) -> tuple[Actor, ...]:
    """The parties of a deal without those whom "with" names: "**Peru** agreed with Chad on gas and signed"."""
    told = _WITH.search(reading.text, earlier.span.start, earlier.span.end)
    if told is None:
        return earlier.parties
    after = reading.mentions_in(Span(told.end(), earlier.span.end))
    partners_ = {party for mention in after for party in as_parties(reading, mention.actors)}
    return tuple(party for party in earlier.parties if party not in partners_)


def _without_speakers(told: Named) -> Named:
    """Those named, without the subjects that only speak of a deal of others."""
    near = set(told.near)
    if len(set(told.within)) > 1:
        return evolve(told, doers=Doers(), subjects=())  # "the Greek-Turkish pact": nobody else's
    outside = told.doers.outside and (not near or len(told.near) > 1 or told.of_others)
    # "called on Peru to reject a pact between Chad and Mali"
    others = bool(near) and not set(told.subjects) & near and told.of_others
    # "The delegations signed a pact between A and B": those who are named
    group = told.doers.group and len(told.far) > 1
    return evolve(told, subjects=()) if outside or others or group else told


def _as_group(reading: Reading, deal: Deal, sentence: Span, told: Named, before: Agreement | None) -> tuple[Actor, ...]:
    """The subjects, or those for whom a group noun stands: "both sides", "the delegations"."""
    if not told.doers.group or len(told.far) > 1 or told.doers.outside:
        return told.subjects
    if told.of_others and len(set(told.near)) > 1:
        return told.subjects
    they = deal.verb is not None and _THEY.search(reading.text, deal.clause.start, deal.verb.start) is not None
    if they and len(told.subjects) == 1 and set(told.near) - set(told.subjects):
        return told.subjects  # "officials of Peru said that they signed a pact with Chad"
    if deal.verb is not None and (spoken := _spoken_between(reading, deal.verb, sentence)):
        return spoken
    if len(told.subjects) > 1 and hosts(reading) <= set(told.subjects):
        return told.subjects
    # What was agreed in another year says little of who agree now.
    earlier = before.parties if before is not None and before.status != "in_force" else ()
    if len(earlier) > 1 and hosts(reading) <= set(earlier):
        return earlier
    return sides_at_war(reading, deal, sentence) or two_sides(reading, sentence) or told.subjects


def _spoken_between(reading: Reading, verb: Span, sentence: Span) -> tuple[Actor, ...]:
    """The two of "talks between Chad and Mali, and **the two sides** agreed"."""
    told = _BETWEEN.search(reading.text, sentence.start, verb.start)
    mentions = reading.mentions_in(Span(told.end(), verb.start))[:2] if told is not None else ()
    if len(mentions) != 2 or told is None or mentions[0].span.start != told.end():
        return ()
    if _JOINS.fullmatch(reading.text, mentions[0].span.end, mentions[1].span.start) is None:
        return ()
    return as_parties(reading, (*mentions[0].actors, *mentions[1].actors))


def _without_helpers(reading: Reading, deal: Deal, sentence: Span, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The parties without who only helped to it or keeps it, and both of those who are at odds behind a single one."""
    if helped := helpers(reading, deal):
        parties = tuple(party for party in parties if party not in helped)
    if len(parties) < 2 and (warring := truce_with_israel(reading, deal, sentence)):
        return tuple(dict.fromkeys((*parties, *warring))) if set(parties) <= set(warring) else parties
    if len(parties) != 1:
        return parties
    if _KEEPERS.search(parties[0].name) and FIGHT.match(reading.text, deal.trigger.start):
        return ()  # who keeps a truce of others
    return _rivals(reading, deal, parties[0]) or parties


def _of_one_state(reading: Reading, deal: Deal, doers: Doers, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The leader, and no state, where one agrees with a party of the own state: "a deal with Shas"."""
    state = next((party for party in parties if party.kind == "country"), None)
    body = next((party for party in parties if party.kind == "organisation"), None)
    if len(parties) != 2 or state is None or body is None or body.country != state.country or ARMED.search(body.name):
        return parties
    people = [actor for actor in doers.actors if actor.kind == "person" and actor.country == state.country]
    if len(people) != 1 or len(doers.actors) != 1 or _PARTIES.search(reading.text, *_around(deal)) is None:
        return parties
    return (people[0], body)


def _around(deal: Deal) -> tuple[int, int]:
    return deal.clause.start, max(deal.clause.end, deal.trigger.end)


def _rivals(reading: Reading, deal: Deal, state: Actor) -> tuple[Actor, ...]:
    """The people of one state who agree with each other: "a deal between President A and opposition leader B"."""
    people: dict[Actor, None] = {}
    end = None
    for mention in reading.mentions_in(deal.clause):
        actor = mention.actors[0]
        if len(mention.actors) == 1 and actor.kind == "person" and actor.country == state.country:
            joined = end is not None and _AND.fullmatch(reading.text, end, mention.span.start) is not None
            rival = _RIVAL.match(reading.text, deal.trigger.end, mention.span.end) if people and not joined else None
            if joined or (rival is not None and rival.end() >= mention.span.start):
                people[actor] = None
            elif not people:
                people = {actor: None}
            end = mention.span.end
    return tuple(people) if len(people) > 1 else ()
