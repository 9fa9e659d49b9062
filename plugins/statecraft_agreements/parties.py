"""Who is party to a deal: states where leaders act for them, companies where they sign."""

from __future__ import annotations

import re

from statecraft import Actor, Agreement, Mention, Reading, Span
from statecraft_agreements.doers import Doers, doers_of, repeats
from statecraft_agreements.fighters import sides_at_war
from statecraft_agreements.finder import Deal
from statecraft_agreements.noun_phrase import BREAK, NEXT
from statecraft_agreements.sides import JOINED, as_parties, hosts, is_side, two_sides

_WITH = re.compile(
    r"(?i)\b(?:with|between|among)\s(?:(?:both|the|its|his|their|a|an|neighbou?ring|fellow|rival|"
    r"governments?\sof|government|state-run|state|oil|gas|company|giant|firm|leaders\sof|republic\sof|"
    r"authorities\sin|northern|southern|main|big|new)\s){0,4}\Z"
)
_BY = re.compile(r"\s(?:reached\s|made\s)?by\s(?:the\s)?")  # "the agreement by Peru and Laos"
_TRADED = re.compile(
    r"(?i)\b(?:(?:buy|import|purchase|receive|get|borrow|lease|acquire|release|return|take|accept)\w*\s[^.;]{0,60}\sfrom|"
    r"(?:sell|export|suppl|deliver|provid|lend|giv|pay|transfer|return|hand|grant|send|ship|extend|rais|"
    r"increas|boost|cut|reduc|resum)\w*\s[^.;]{0,60}\s(?:to|for)|pay|lend|give|sell|help|supply|assist|compensate|"
    r"for|between [^.;]{3,60} and)\s(?:the\s)?\Z"
)
_RELATIVE = re.compile(r"\s(?:that|which|who)\s")
_FROM = re.compile(r"(?i)\A\s(?:offered\s|proposed\s)?(?:by|from)\s(?:the\s)?\Z")
_WITH_WHOM = re.compile(r"\s(?:with|between|among)\s")
_ANOTHER = re.compile(r"(?:,|\sand)\s(?:the\s)?(?=[A-Z])")
_BY = re.compile(r"(?:\s(?:in|at|on|last|this|earlier|during)\s[^,.;]{2,40}?)?,?\sby\s(?:the\s)?")
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


_FIGHT = re.compile(r"(?i)cease|truce|armistice|peace")


def parties_of(reading: Reading, deal: Deal, sentence: Span, before: Agreement | None) -> tuple[Actor, ...]:
    """The parties, in the order in which the sentence names them; empty where it tells of none."""
    text = reading.text
    doers = doers_of(reading, deal.verb, sentence) if deal.verb is not None else Doers()
    subjects = as_parties(reading, doers.actors)
    same_sentence = before is not None and before.span.start >= sentence.start
    if before is not None and same_sentence and deal.verb is not None and repeats(text, before.span.end, deal.verb):
        subjects = before.parties
    makers = _makers(reading, deal, sentence)
    if makers:
        return makers
    near, far = _partners(reading, deal, sentence)
    within = _within_phrase(reading, deal, sentence)
    if len(set(within)) > 1 and not doers.told:
        doers, subjects = Doers(), ()  # "the Greek-Turkish pact": nobody else's
    if doers.outside and (not near or len(near) > 1):
        subjects = ()
    if doers.group and len(far) > 1:
        subjects = ()  # "The delegations signed a pact between A and B": those who are named
    elif doers.group and not doers.outside and (len(subjects) < 2 or not hosts(reading) <= set(subjects)):
        # What was agreed in another year says little of who agree now.
        known = before is not None and len(before.parties) > 1 and before.status != "in_force"
        known = known and before is not None and hosts(reading) <= set(before.parties)
        war = () if known else sides_at_war(reading, deal, sentence)
        subjects = before.parties if before is not None and known else war or two_sides(reading, sentence) or subjects
    met = _met(reading, deal, sentence) if subjects and deal.status in _MEETING else ()
    offered = _offered(reading, deal)
    named = (*subjects, *met, *offered, *within, *near)
    if len(set(subjects)) < 2:
        named = (*named, *far)
    parties = tuple(dict.fromkeys(named))
    states = tuple(party for party in parties if party.kind != "person")
    parties = states if len(states) > 1 else parties
    if len(parties) < 2 and (war := sides_at_war(reading, deal, sentence)):
        return tuple(dict.fromkeys((*parties, *war))) if not parties or parties[0] in war else parties
    if len(parties) < 2 and _PAIR.search(text, sentence.start, sentence.end):
        parties = tuple(dict.fromkeys((*parties, *two_sides(reading, sentence))))[:2] or parties
    told = near or _WITH_WHOM.search(text, deal.trigger.end, deal.trigger.end + 50) is None
    if len(parties) == 1 and parties[0].kind == "country" and told:
        other = _other_side(reading, deal, sentence, parties[0], partner=bool(near))
        parties = tuple(dict.fromkeys((*parties, *other)))
    if not parties and not deal.named and not doers.outside:
        led_to = deal.verb is not None and text.startswith(("result", "culminat"), deal.verb.start)
        if deal.rule == "within" or led_to:
            parties = _before_it(reading, deal) or (two_sides(reading, sentence) if led_to else ())
        elif deal.verb is None or (doers.group and not doers.told) or _FIGHT.match(text, deal.trigger.start):
            parties = two_sides(reading, sentence, anywhere=False)
            if not parties and not reading.article.title and not _FIGHT.match(text, deal.trigger.start):
                parties = before.parties if before is not None and len(before.parties) > 1 else ()
            if not parties and (deal.rule != "standing" or reading.article.title):
                parties = two_sides(reading, sentence)
    return _rivals(reading, deal, parties[0]) or parties if len(parties) == 1 else parties


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
    for mention in reading.mentions_in(Span(by.end(), min(sentence.end, by.end() + 200))):
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


def _partners(reading: Reading, deal: Deal, sentence: Span) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Those after the deal's word: "with X" and "between X and Y" right after it, then those told farther off."""
    text = reading.text
    start = deal.trigger.end if deal.verb is None else max(deal.trigger.end, deal.verb.end)
    limit = min(max(deal.clause.end, start + 110), sentence.end)
    for pattern in (BREAK, NEXT):  # what is told after those is of something else
        stop = pattern.search(text, deal.clause.end - 1, limit)
        limit = stop.start() if stop is not None else limit
    agrees = deal.verb is not None and text.startswith("agree", deal.verb.start)
    near: list[Actor] = []
    far: list[Actor] = []
    into: list[Actor] | None = None
    end = start
    mentions = reading.mentions_in(Span(start, limit))
    for place, mention in enumerate(mentions):
        before = text[max(start, mention.span.start - 90) : mention.span.start]
        if into is not None and JOINED.fullmatch(text, end, mention.span.start):
            pass
        elif (linked := _WITH.search(before)) is not None:
            at = mention.span.start - len(before) + linked.start()
            right_after = at - start < 40 and _RELATIVE.search(text, start, at) is None
            into = near if right_after or linked[0][:4].casefold() == "with" else far
        elif (
            (deal.rule == "between" and _BY.fullmatch(text, deal.trigger.end, mention.span.start))
            or ((agrees or _trades(text, deal)) and _TRADED.search(before))
            or (deal.status == "rejected" and _FROM.match(before))
        ):
            into = near
        else:
            into = None
        if into is not None:
            if _apposed(text, mention, mentions[place + 1 : place + 2]):
                end = mentions[place + 1].span.start
            else:
                into += as_parties(reading, mention.actors) or _opening(reading, mention)
                end = mention.span.end
    return tuple(near), tuple(far)


def _opening(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """Whose a noun is that names nobody by itself: "Hezbollah militants"."""
    hit = reading.gazetteer.at(reading.text, mention.span.start) if mention.kind == "noun" else None
    actor = hit[1].actor if hit is not None and hit[0] < mention.span.end else None
    return (actor,) if actor is not None and actor.kind == "organisation" else ()


_AND = re.compile(r",?\sand\s(?:the\s)?(?:[\w-]+\s){0,4}")
_TO_TRADE = re.compile(
    r"(?i)\sto\s(?:buy|sell|import|export|supply|provide|deliver|lend|pay|build|give|purchase|ship)\b"
)


def _trades(text: str, deal: Deal) -> bool:
    """Whether a deal is that one gives another something: "agreed to sell", "signed contracts to supply"."""
    return deal.rule == "agree" or _TO_TRADE.match(text, deal.trigger.end) is not None


def _apposed(text: str, mention: Mention, following: tuple[Mention, ...]) -> bool:
    """Whether a demonym only tells where the next actor is from ("the Dutch firm Vopak")."""
    return (
        bool(following)
        and mention.kind in ("demonym", "name")
        and following[0].actors[0].kind in ("company", "organisation")
        and _APPOSED.fullmatch(text, mention.span.end, following[0].span.start) is not None
        and re.search(r"\s(?:and|or|to|on|of|in|for)\s", text[mention.span.end : following[0].span.start]) is None
    )


def _offered(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Whom a deal is offered or awarded to: "offered Chad a deal"."""
    if deal.verb is None or not deal.verb.text_in(reading.text).casefold().startswith(("offer", "award")):
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
    inside = reading.mentions_in(Span(deal.clause.start, deal.phrase))
    named = tuple(dict.fromkeys(party for mention in inside for party in as_parties(reading, mention.actors)))
    return named[:3] if len(named) > 1 else ()


def _other_side(reading: Reading, deal: Deal, sentence: Span, party: Actor, *, partner: bool) -> tuple[Actor, ...]:
    """Who else makes a deal of which only ``party`` was found, as its maker or, where ``partner``, after "with"."""
    if partner:
        for mention in reading.mentions_in(Span(sentence.start, deal.phrase)):
            sides = [side for side in as_parties(reading, mention.actors) if is_side(side)]
            if len(sides) == 1 and sides[0] != party:
                return (sides[0],)
        return ()
    if deal.verb is None or deal.rule != "verb" or deal.status not in ("signed", "agreed") or deal.paper:
        return ()
    # "The Peruvian navy and the Greek one signed": what joins them tells whose the second is.
    joined = (
        reading.gazetteer.at(reading.text, place.end())
        for place in _ANOTHER.finditer(reading.text, deal.clause.start, deal.verb.start)
    )
    others = [hit[1].actor for hit in joined if hit is not None and is_side(hit[1].actor)]
    if others:
        return tuple(others)
    ranked = [side for side in two_sides(reading, sentence) if side != party]
    return (ranked[0],) if len(ranked) == 1 else ()
