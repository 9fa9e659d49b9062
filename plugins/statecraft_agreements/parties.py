"""Who is party to a deal: states where leaders act for them, companies where they sign."""

from __future__ import annotations

import re
from functools import lru_cache

from statecraft import Actor, Agreement, Article, Gazetteer, Mention, Reading, Span
from statecraft_agreements.doers import Doers, doers_of, repeats
from statecraft_agreements.finder import Deal
from statecraft_agreements.noun_phrase import BREAK, NEXT

_FAR = 8000  # characters back that states are counted in, so that time grows with the text alone
_TAKES = ("country", "organisation", "company", "group", "person")
_WITH = re.compile(
    r"(?i)\b(?:with|between|among)\s(?:(?:both|the|its|his|their|a|an|neighbou?ring|fellow|rival|"
    r"governments?\sof|government|state-run|state|oil|gas|company|giant|firm|leaders\sof|republic\sof|"
    r"authorities\sin|northern|southern|main|big|new)\s){0,4}\Z"
)
_TRADED = re.compile(
    r"(?i)\b(?:(?:buy|import|purchase|receive|get|borrow|lease|acquire|release|return|take|accept)\w*\s[^.;]{0,60}\sfrom|"
    r"(?:sell|export|suppl|deliver|provid|lend|giv|pay|transfer|return|hand|grant|send|ship|extend|rais|"
    r"increas|boost|cut|reduc|resum)\w*\s[^.;]{0,60}\s(?:to|for)|pay|lend|give|sell|help|supply|assist|compensate|"
    r"for|between [^.;]{3,60} and)\s(?:the\s)?\Z"
)
_RELATIVE = re.compile(r"\s(?:that|which|who)\s")
_FROM = re.compile(r"(?i)\A\s(?:offered\s|proposed\s)?(?:by|from)\s(?:the\s)?\Z")
_JOINED = re.compile(
    r"(?:,\s|\s)?(?:and\s|,\sand\s)?(?:the\s|its\s|both\s)?(?:[a-z]+-[a-z]+\s|neighbou?ring\s|fellow\s)?"
)
_MODIFIES = re.compile(
    r"(?:['’]s?)?[\s-](?!\w+-(?:brokered|backed|mediated|sponsored|led|drafted))(?:[\w.'’-]+\s){0,3}"
)
_MEDIATED = re.compile(r"(?i)-(?:brokered|backed|mediated|sponsored|led|drafted|supervised|supported|imposed|style)\b")
_APPOSED = re.compile(
    r"\s(?:[a-z][\w-]*\s){1,3}|(?:['’]s)?\s(?:[a-z][\w-]*\s){0,4}(?:company|firm|group|bank|airline|carrier|producer|"
    r"refiner|\w*maker|giant|operator|monopoly),\s|\s(?:[A-Z]\w+\s){1,5}\("
)
_MET = re.compile(
    r"(?i)\b(?:met|meets?|meeting|(?:held|holds?|holding|hold)\s(?:\w+\s)?talks|talks|spoke|talked)\s(?:with\s)?\Z"
)
_MEETING = frozenset(("agreed", "negotiating", "signed"))
_PAIR = re.compile(
    r"(?i)\b(?:bilateral|joint(?!\sventure)|each other|two countries|both sides|counterparts?|neighbou?rs?|"
    r"the pair|mutual|reciprocal|intergovernmental|delegations|our countries|between us)\b"
)


_STATE_BODY = re.compile(
    r"(?i)\b(?:parliament|duma|congress|senate|assembly|ministry|government|army|military|cabinet|department|pentagon|"
    r"(?:security|intelligence|border) service|central bank|bank of \w+|knesset)\b"
)
_FIGHT = re.compile(r"(?i)cease|truce|armistice|peace")
_ARMED = re.compile(
    r"(?i)\b(?:rebels?|guerrillas|insurgents|separatists|maoists|militia|tigers|front|hamas|hezbollah|fatah|taliban|"
    r"(?:liberation|resistance|national|free \w+) (?:army|movement|forces))\b"
)


def as_parties(reading: Reading, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors as parties: a person who acts for a state is that state, a group its members."""
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind == "person":
                state = reading.gazetteer.country(member.country) if member.country else None
                member = state or member
            elif member.kind == "organisation" and member.country and _STATE_BODY.search(member.name):
                member = reading.gazetteer.country(member.country) or member
            if member.kind in _TAKES:
                out[member] = None
    return tuple(out)


def parties_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> tuple[Actor, ...]:
    """The parties, in the order in which the sentence names them; empty where it tells of none."""
    text = reading.text
    doers = doers_of(reading, deal.verb, sentence) if deal.verb is not None else Doers()
    subjects = as_parties(reading, doers.actors)
    same_sentence = before is not None and before.span.start >= sentence.start
    if before is not None and same_sentence and deal.verb is not None and repeats(text, before.span.end, deal.verb):
        subjects = before.parties
    near, far = _partners(reading, deal, sentence)
    within = _within_phrase(reading, deal, sentence)
    if doers.outside and (not near or len(near) > 1):
        subjects = ()
    if doers.group and len(far) > 1:
        subjects = ()  # "The delegations signed a pact between A and B": those who are named
    elif doers.group and not doers.outside and (len(subjects) < 2 or not _hosts(reading) <= set(subjects)):
        known = before is not None and len(before.parties) > 1
        subjects = before.parties if before is not None and known else _pair(reading, sentence) or subjects
    met = _met(reading, deal, sentence) if subjects and deal.status in _MEETING else ()
    named = (*subjects, *met, *within, *near)
    if len(set(subjects)) < 2:
        named = (*named, *far)
    parties = tuple(dict.fromkeys(named))
    states = tuple(party for party in parties if party.kind != "person")
    parties = states if len(states) > 1 else parties
    if len(parties) < 2 and _PAIR.search(text, sentence.start, sentence.end):
        parties = tuple(dict.fromkeys((*parties, *_pair(reading, sentence))))[:2] or parties
    if not parties and not deal.named and not doers.outside:
        if deal.rule == "within":
            parties = _before_it(reading, deal)
        elif deal.verb is None or (doers.group and not doers.told) or _FIGHT.match(text, deal.trigger.start):
            parties = _pair(reading, sentence, anywhere=deal.rule != "standing" or bool(reading.article.title))
    return parties


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


def _partners(reading: Reading, deal: Deal, sentence: Span) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Those after the deal's word: "with X" and "between X and Y" right after it, then those told farther off."""
    text = reading.text
    start = deal.trigger.end
    limit = min(max(deal.clause.end, start + 110), sentence.end)
    for pattern in (BREAK, NEXT):  # what is told after those is of something else
        stop = pattern.search(text, deal.clause.end - 1, limit)
        limit = stop.start() if stop is not None else limit
    near: list[Actor] = []
    far: list[Actor] = []
    into: list[Actor] | None = None
    end = start
    mentions = reading.mentions_in(Span(start, limit))
    for place, mention in enumerate(mentions):
        before = text[max(start, mention.span.start - 90) : mention.span.start]
        if into is not None and _JOINED.fullmatch(text, end, mention.span.start):
            pass
        elif (linked := _WITH.search(before)) is not None:
            at = mention.span.start - len(before) + linked.start()
            right_after = at - start < 40 and _RELATIVE.search(text, start, at) is None
            into = near if right_after or linked[0][:4].casefold() == "with" else far
        elif (deal.rule == "agree" and _TRADED.search(before)) or (deal.status == "rejected" and _FROM.match(before)):
            into = near
        else:
            into = None
        if into is not None:
            if _apposed(text, mention, mentions[place + 1 : place + 2]):
                end = mentions[place + 1].span.start
            else:
                into += as_parties(reading, mention.actors)
                end = mention.span.end
    return tuple(near), tuple(far)


def _apposed(text: str, mention: Mention, following: tuple[Mention, ...]) -> bool:
    """Whether a demonym only tells where the next actor is from ("the Dutch firm Vopak")."""
    return (
        bool(following)
        and mention.kind in ("demonym", "name")
        and following[0].actors[0].kind in ("company", "organisation")
        and _APPOSED.fullmatch(text, mention.span.end, following[0].span.start) is not None
        and re.search(r"\s(?:and|or|to|on|of|in|for)\s", text[mention.span.end : following[0].span.start]) is None
    )


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
    inside = reading.mentions_in(Span(deal.clause.start, deal.phrase))
    named = tuple(dict.fromkeys(party for mention in inside for party in as_parties(reading, mention.actors)))
    return named[:3] if len(named) > 1 else ()


def _hosts(reading: Reading) -> set[Actor]:
    """The state whose leader the title tells that somebody met, where it is one."""
    told = {party for parties in _titled(reading.article.title or "", reading.gazetteer) for party in parties}
    return told if len(told) == 1 else set()


def _pair(reading: Reading, sentence: Span, *, anywhere: bool = True) -> tuple[Actor, ...]:
    """The two sides that the sentence, the title or else the article so far speaks of together."""
    text = reading.text
    previous: tuple[int, tuple[Actor, ...]] = (0, ())
    for mention in reading.mentions_in(sentence):
        sides = tuple(party for party in as_parties(reading, mention.actors) if _is_side(party))
        if len(sides) > 1:
            return sides
        if sides and previous[1] and _JOINED.fullmatch(text, previous[0], mention.span.start):
            return tuple(dict.fromkeys((*previous[1], *sides)))
        previous = (mention.span.end, sides)
    inside = dict.fromkeys(
        party for m in reading.mentions_in(sentence) for party in as_parties(reading, m.actors) if _is_side(party)
    )
    if len(inside) == 2 and not reading.article.title:
        return tuple(inside)
    if not anywhere:
        return ()
    counted: dict[Actor, int] = {}
    for mention in reading.mentions_in(Span(max(0, sentence.end - _FAR), sentence.end)):
        leader = len(mention.actors) == 1 and mention.actors[0].kind == "person"  # who is named acts for a state
        _count(reading, counted, as_parties(reading, mention.actors), 4 if leader else 1)
    if reading.article.title:
        for parties in _titled(reading.article.title, reading.gazetteer):
            _count(reading, counted, parties, 100)
    ranked = sorted(counted, key=lambda actor: -counted[actor])
    return tuple(ranked[:2]) if len(ranked) >= 2 else ()


@lru_cache(maxsize=16)
def _titled(title: str, gazetteer: Gazetteer) -> tuple[tuple[Actor, ...], ...]:
    """The parties that a title speaks of; kept, since the deals of one article ask one after the other."""
    reading = Reading(Article(title[:400]), gazetteer)
    told = [as_parties(reading, mention.actors) for mention in reading.mentions]
    return tuple(parties for parties in told if any(_is_side(party) for party in parties))


def _is_side(party: Actor) -> bool:
    return (
        party.kind == "country"
        or party.id in ("org:european-union", "org:nato")
        or _ARMED.search(party.name) is not None
    )


def _count(reading: Reading, counted: dict[Actor, int], parties: tuple[Actor, ...], weight: int) -> None:
    for party in parties:
        if _is_side(party):
            fights = party.kind != "country" and party.id not in ("org:european-union", "org:nato")
            counted[party] = counted.get(party, 0) + (weight + 10 if fights else weight)
            state = reading.gazetteer.country(party.country) if fights and party.country else None
            if state is not None:  # who fights in a state makes deals with it
                counted[state] = counted.get(state, 0) + weight + 10
