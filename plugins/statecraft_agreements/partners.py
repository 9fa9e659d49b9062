"""Those whom the words after a deal name as its sides: "with X", "between X and Y"."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span
from statecraft_agreements.apposed import NOUNS, is_apposed
from statecraft_agreements.deal import Deal
from statecraft_agreements.firms import BODIES, NAME, firms_between, nameless_firm, unknown_firm
from statecraft_agreements.noun_phrase import BREAK, NEXT
from statecraft_agreements.sides import JOINED, UNNAMED_SIDES, as_parties, is_side

# "with the Oslo-based Lakes Company": a place that only tells of the partner
_SEATED = r"[\w.'’-]+-(?:based|backed|led|dominated|controlled|owned)\s"
# What stands before the name of a body: "the Islamist rebel **group** Delta", "Chile's flag **carrier**, Delta,"
_BODY_IS = rf"(?:the|an?|its|his|their)\s(?:[\w-]+\s){{0,3}}{NOUNS},?\s"
_WITH = re.compile(
    r"(?i)\b(?:(?<!stand )(?<!standing )(?<!comply )(?<!along )with|between|among)\s"
    r"(?:(?:both|the|two|its|his|their|a|an|neighbou?ring|fellow|rival|"
    r"(?-i:[A-Z]\w+)['’]s|governments?\sof|government|state-run|state|oil|gas|"
    r"company|giant|firm|leaders\sof|republic\sof|"
    r"(?:breakaway|self-(?:declared|proclaimed|ruled)|separatist|autonomous)(?:\s[a-z]+){0,2}?(?:\sof)?|"
    r"ruling|dovish|hawkish|centrist|conservative|liberal|nationalist|socialist|ultra-\w+|landlocked|energy|mining|"
    r"(?:far|cent(?:er|re)|left|right)-(?:left|right|wing)|[a-z]+-rich|"
    rf"authorities\sin|northern|southern|main|big|new)\s|{_SEATED}){{0,4}}(?:{_BODY_IS})?\Z"
)
_AND_BODY = re.compile(rf",?\sand\s{_BODY_IS}")
_BORDER = re.compile(
    r"\b(?:near|along|across|at)\s(?:the|its)\sborder\swith\s(?:\w+\s)?\Z"
)  # tells where, not with whom
# ", with the UN as guarantor", "with Mr. Ba looking on": who is there signs nothing.
_WATCHING = re.compile(
    r"(?:['’]s)?(?:\s[\w.-]+){0,3}?\s(?:as\s(?:an?\s|the\s)?(?:witness|guarantor|mediator|observer|host|facilitator)|"
    r"looking\son|watching|present|in\sattendance|witnessing|presiding|mediating)\b"
)
# "With the Peru-backed government": who only stands behind the partner
_BACKS = re.compile(r"-(?:backed|supported|sponsored|funded|armed|trained)\b")
# "Won a contract from Peru", "awarded a contract to Delta", "offered a contract to Chile"
_GIVER = dict.fromkeys(("won", "win", "sec"), re.compile(r"\sfrom\s(?:the\s|an?\s)?\Z")) | {
    opening: re.compile(r"\sto\s(?:the\s|an?\s)?\Z") for opening in ("off", "pro")
}
_GIVER["ord"] = _GIVER["won"]
_GIVER["awa"] = re.compile(r"\s(?:to|by)\s(?:the\s|an?\s)?\Z")
_LENDS = re.compile(r"\A\s(?:from|for|to)\s(?:the\s)?\Z")  # "a loan from the bank", "a loan for Peru"
_TRADED = re.compile(
    r"(?i)\b(?:(?:buy|import|purchas|receiv|get|borrow|leas|acquir|releas|return|tak|"
    r"accept)\w*\s(?:[^.;]{0,60}\s)?from|(?:sell|export|suppl|deliver|provid|lend|giv|pay|transfer|return|hand|grant|"
    r"send|ship|extend|rais|increas|boost|cut|reduc|"
    r"resum)\w*\s(?:(?:(?!(?<!up\s)to\s[a-z]+\s)[^.;]){0,60}\s)?(?:to|for)|"
    r"(?P<site>(?:build|construct)\w*\s[^.;]{0,60}\sin)|pay|lend|give|sell|help|supply|provide|assist|compensate|"
    r"for\s[^.;]{2,90}\sfrom|(?<!agreement )(?<!deal )(?<!plan )(?<!treaty )(?<!pact )for|"
    r"between [^.;]{3,60} and)\s(?:the\s)?\Z|"
    r"\b(?P<firm>acquir\w+|buy\w*|purchas\w+|tak\w+\sover|"
    r"for)\s(?:(?:up\sto|all|part|most|half|some|the|another|more\sthan|"
    r"of|\d[\d.,]*(?:\sper\s?cent|%)?)\s){0,4}\Z"  # "agreed to buy 20 Boeing jets"
)
_SAID = re.compile(r"\s(?:(?:has|had)\s)?(?:said|says|told|announced|added|confirmed|wrote)\b")
_IS_ITS = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,3}}{NOUNS}\b(?!,?\s[A-Z])")
_BY = re.compile(r"(?:\s(?:in|at|on|last|this|earlier|during)\s[^,.;]{2,40}?)?,?\s(?:reached\s|made\s)?by\s(?:the\s)?")
_RELATIVE = re.compile(r"\s(?:that|which|who)\s")
_FROM = re.compile(r"(?i)\A\s(?:offered\s|proposed\s|made\s)?(?:by|from)\s(?:the\s)?(?:neighbou?ring\s)?\Z")
_TO_TRADE = re.compile(
    r"(?i)(?:\s(?:on\s)?\w+day)?,?\sto\s(?:buy|sell|import|export|supply|provide|deliver|lend|pay|build|give|purchase|"
    r"ship)\b"
)


def partners(
    reading: Reading, deal: Deal, sentence: Span, makers: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """Those after the deal's word: "with X" and "between X and Y" right after it, then those told farther off."""
    if included := _included(reading, deal, sentence):
        return included, ()
    of_firms = bool(makers) and all(maker.kind in BODIES and not is_side(maker) for maker in makers)
    text = reading.text
    start = deal.trigger.end if deal.verb is None else max(deal.trigger.end, deal.verb.end)
    limit = min(max(deal.clause.end, start + 110), sentence.end)
    if deal.rule in ("nominal", "standing", "attribute", "known", "list"):
        limit = min(limit, max(deal.clause.end, start))  # what is told after the noun's words is of something else
    for pattern in (BREAK, NEXT):  # what is told after those is of something else
        stop = pattern.search(text, deal.clause.end - 1, limit)
        limit = stop.start() if stop is not None else limit
    agrees = deal.verb is not None and text.startswith("agree", deal.verb.start)
    giver = _GIVER.get(text[deal.verb.start : deal.verb.start + 3].casefold()) if deal.verb is not None else None
    if text.startswith("loan", deal.trigger.start):
        giver = _LENDS
    among = agrees and deal.verb is not None and _AMONG.search(text, deal.clause.start, deal.verb.start) is not None
    near: list[Actor] = []
    far: list[Actor] = []
    into: list[Actor] | None = None
    end = start
    mentions = reading.mentions_in(Span(start, limit))
    for place, mention in enumerate(mentions):
        before = text[max(start, mention.span.start - 90) : mention.span.start]
        if into and text.startswith(" (", end) and text.startswith(")", mention.span.end):
            end = mention.span.end + 1  # "between the Lakes Union (LU) and Peru"
            continue
        gap = (text, end, mention.span.start)
        if into is not None and (JOINED.fullmatch(*gap) or _AND_BODY.fullmatch(*gap)):
            apart = _SAID.match(text, mention.span.end) or _IS_ITS.match(text, mention.span.end)
            if apart is not None and text.startswith(",", end) and " and " not in text[end : mention.span.start]:
                break  # "… with Peru, Foreign Minister Ann Ito said", "with Delta, Peru's largest bank"
        elif (
            _WATCHING.match(text, mention.span.end, sentence.end) is not None
            or _BACKS.match(text, mention.span.end, sentence.end) is not None
        ):
            into = None
        elif (linked := _WITH.search(before)) is not None and _BORDER.search(before, 0, linked.end()) is None:
            at = mention.span.start - len(before) + linked.start()
            right_after = at - start < 40 and _RELATIVE.search(text, start, at) is None
            into = near if right_after or linked[0][:4].casefold() == "with" else far
        elif (
            (deal.rule == "between" and _BY.fullmatch(text, deal.trigger.end, mention.span.start))
            or (
                (agrees or _trades(text, deal))
                and not among
                and (traded := _TRADED.search(before))
                and not (traded["firm"] and mention.actors[0].kind != "company")
                and not (of_firms and traded["site"])  # where a firm builds is no party
            )
            or (giver is not None and giver.search(before))
            or ((deal.status == "rejected" or deal.paper) and _FROM.match(before))
        ):
            into = near
        else:
            into = None
        if into is not None:
            if is_apposed(text, mention, mentions[place + 1 : place + 2]):
                end = mentions[place + 1].span.start
            else:
                body, end = _body(reading, mention)
                body = nameless_firm(reading, mention) or body or _headed(reading, mention) or _owned(reading, mention)
                into += body or as_parties(reading, mention.actors) or _opening(reading, mention)
    unsure = len(set(near)) != 2 or any(party.kind == "country" for party in near)
    if unsure and (both := firms_between(reading, deal.trigger.end, sentence.end)):
        return both, tuple(far)
    placed = _placed(reading, deal, sentence) if len(near) < 2 else ()
    more = set(near) < set(placed) and (not near or all(map(_is_state, placed)))
    return placed if more else tuple(near), tuple(far)


def _is_state(party: Actor) -> bool:
    """Whether it is a state, and no region of one."""
    return party.kind == "country" and "-" not in party.id


# "With its lenders, **including Peru and Chile**": those of many who are named
_INCLUDING = re.compile(r"\swith\s[^,.;]{2,60}?,?\s(?:including|among\sthem|such\sas|led\sby)\s(?=(?:the\s)?[A-Z])")
# "EU **members** agreed to give Chad aid": with each other
_AMONG = re.compile(
    r"(?i)\b(?:member(?:s|\s(?:states|countries|nations|governments))|"
    r"allies|donors|(?:EU|E\.U\.|European\sUnion|NATO)\s"
    r"(?:[a-z]+\s)?(?:leaders|ministers|governments|states|countries|nations|ambassadors|envoys|diplomats))\b"
)


def _included(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those who are named of many with whom a deal is: "with its creditors, including Chad"."""
    told = _INCLUDING.match(reading.text, deal.trigger.end, sentence.end)
    end = told.end() if told is not None else sentence.end
    found: list[Actor] = []
    for mention in reading.mentions_in(Span(end, sentence.end)):
        if (
            mention.span.start > end + 4 * (not found)
            and JOINED.fullmatch(reading.text, end, mention.span.start) is None
        ):
            break
        found += as_parties(reading, mention.actors)
        end = mention.span.end
    return tuple(dict.fromkeys(found))


_WITH_PLACE = re.compile(
    rf"(?:\s\([A-Z][\w-]*\)|\sfor\s\d[^.,;]{{2,40}}?)?\s(?:with|between)\s(?:the\s)?(?:{_SEATED})?(?=[A-Z])"
)
# "Agreed to start discussions with Lima"
_TALKS_WITH = re.compile(r"\b(?:talks|discussions|negotiations|dialogue|consultations)\swith\s(?:the\s)?(?=[A-Z])")
_GOES_ON = re.compile(rf"\s(?:\w+ly\s)?{UNNAMED_SIDES}")
_AND_PLACE = re.compile(r"(?:,\s(?=[^.;]{2,60}\sand\s)|,?\sand\s)(?:the\s)?(?=[A-Z])")


def _placed(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those of "a treaty with Lima" and "between Lima and Oslo", where the names alone don't act."""
    found: tuple[Actor, ...] = ()
    start = _WITH_PLACE.match(reading.text, deal.trigger.end, sentence.end)
    if start is None and deal.rule == "agree" and deal.subject is not None:
        start = _TALKS_WITH.search(reading.text, deal.subject.start, deal.subject.end)
    while start is not None:
        hit = reading.gazetteer.at(reading.text, start.end())
        if start[0].startswith(",") and (hit is None or not _is_state(hit[1].actor)):
            break  # only states are listed so for sure
        run = NAME.match(reading.text, start.end(), sentence.end) if hit is None else None
        run = None if run is not None and _GOES_ON.match(reading.text, run.end()) is not None else run
        if hit is not None:
            found += as_parties(reading, (hit[1].actor,)) if _BACKS.match(reading.text, hit[0]) is None else ()
        elif run is not None:
            named = reading.resolve(Span(*run.span()))
            found += tuple(actor for actor in named if actor.kind in BODIES)
        end = hit[0] if hit is not None else run.end() if run is not None else sentence.end
        start = _AND_PLACE.match(reading.text, end, sentence.end)
    return found


def _headed(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """The company of "the president of the Peruvian Copper Company", of which the reading has the title alone."""
    led = _OF.match(reading.text, mention.span.end) if mention.kind in ("title", "noun") else None
    run = NAME.match(reading.text, led.end()) if led is not None else None
    if run is None or _NAMED.search(reading.text, mention.span.start, mention.span.end) is not None:
        return ()
    hit = reading.gazetteer.at(reading.text, run.start())
    if hit is not None and hit[0] >= run.end():
        return as_parties(reading, (hit[1].actor,))
    inside = (actor for mention in reading.mentions_in(Span(*run.span())) for actor in mention.actors)
    bodies = (*reading.resolve(Span(*run.span())), *inside)
    return tuple(dict.fromkeys(actor for actor in bodies if actor.kind in BODIES))[:1]


_OF = re.compile(r"\sof\s(?:the\s)?(?=[A-Z])")
_NAMED = re.compile(r"\s[A-Z]")


def _body(reading: Reading, mention: Mention) -> tuple[tuple[Actor, ...], int]:
    """The body whose name an adjective begins ("the Peruvian Chamber of Mines"), and where the mention or name ends."""
    if mention.kind != "demonym" or _CAPITAL.match(reading.text, mention.span.end) is None:
        return (), mention.span.end
    run = NAME.match(reading.text, mention.span.end + 1)
    named = reading.resolve(Span(*run.span())) if run is not None else ()
    if run is None or len(named) != 1 or named[0].kind not in BODIES:
        return (), mention.span.end
    return named, run.end()


# "With Chile's Delta Works"
_OWNED = re.compile(
    rf"['’]s?\s(?P<name>{NAME.pattern})(?=[,.;]|\Z|"
    r"\s(?:to|for|on|in|at|under|that|which|and|or|over|worth|by|last|this|"
    r"during|after|with|from|as|of|was|were|is|are|has|had|will|until|through|"
    r"next|covering|starting|beginning|while|but|when|because|a|an|the|its|some|about|up)\b|\s\d)"
)


def _owned(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """The firm or body that a state's name only tells the home of."""
    owned = _OWNED.match(reading.text, mention.span.end) if mention.actors[0].kind == "country" else None
    if owned is None:
        return ()
    named = reading.resolve(Span(mention.span.start, owned.end()))
    if len(named) == 1 and owned["name"].endswith(" " + named[0].name):  # "Chile's Codelco Trade": no "Trade"
        inside = reading.mentions_in(Span(*owned.span("name")))
        named = inside[0].actors if inside and inside[0].span.start == owned.start("name") else named
    if len(named) == 1 and named[0].kind in BODIES:
        return named
    return unknown_firm(reading, Span(*owned.span("name")))


_FOR_GOODS = re.compile(r"\s(?:this\s\w+\s)?for\s(?:[^.;]{2,90}\sfrom\s|(?:up\sto\s)?\d+\s[A-Z])")
_CAPITAL = re.compile(r"\s[A-Z][a-z]")


def _opening(reading: Reading, mention: Mention) -> tuple[Actor, ...]:
    """Whose a noun is that names nobody by itself: "Hezbollah militants"."""
    hit = reading.gazetteer.at(reading.text, mention.span.start) if mention.kind == "noun" else None
    actor = hit[1].actor if hit is not None and hit[0] < mention.span.end else None
    return (actor,) if actor is not None and actor.kind == "organisation" else ()


def _trades(text: str, deal: Deal) -> bool:
    """Whether a deal is that one gives another something: "agreed to sell", "signed contracts to supply"."""
    return (
        deal.rule == "agree"
        or _FOR_GOODS.match(text, deal.trigger.end) is not None
        or _TO_TRADE.match(text, deal.trigger.end) is not None
    )
