"""Parties that the words around a deal don't name: a war's other side, a counterpart, the two of the article."""

from __future__ import annotations

import re

from statecraft import Actor, Agreement, Reading, Span
from statecraft_agreements.counterpart import counterpart
from statecraft_agreements.deal import Deal
from statecraft_agreements.doers import Doers
from statecraft_agreements.fighters import sides_at_war
from statecraft_agreements.joined import apposed
from statecraft_agreements.named import Named
from statecraft_agreements.sides import UNNAMED_SIDES, as_parties, is_side, two_sides

_WITH_WHOM = re.compile(r"\s(?:with|between|among)\s")
_PAIR = re.compile(
    r"(?i)\b(?:bilateral|joint(?!\sventure|\s(?-i:[A-Z])|\s(?:[\w-]+\s)?(?:force|mission)\b)|each other|"
    r"two countries|two sides|both sides|counterparts?|neighbou?rs?|the pair|mutual|reciprocal|intergovernmental|"
    r"delegations|our countries|between us)\b"
)
_PLACED = re.compile(r"[A-Z][\w-]+\s(?:[Aa]greements?|[Aa]ccords?|[Pp]rotocols?)")
FIGHT = re.compile(r"(?i)cease|truce|armistice|peace")
# "A deal between Korean firms and the Chilean government": one side is named and unknown
_FIRMS = re.compile(rf"\sbetween\s[^.;,]{{0,60}}?\b{UNNAMED_SIDES}")
_FIGHTS = re.compile(
    r"(?i)\b(?:rebels?|insurgents?|guerrillas?|separatists?|government|army|military|militias?|forces|troops|sides?|"
    r"parties|factions?|fighters|groups?|movement|leaders?)\b"
)


def at_war(reading: Reading, deal: Deal, sentence: Span, doers: Doers, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who ends a war by it, where fewer than two are named: its two sides, or who is named and is neither."""
    theirs = parties or doers.outside or not doers.told or doers.group or _may_fight(reading.text, deal, sentence)
    if not theirs or not (war := sides_at_war(reading, deal, sentence)):
        return ()
    return tuple(dict.fromkeys((*parties, *war))) if not parties or parties[0] in war else parties


def filled_up(
    reading: Reading, deal: Deal, sentence: Span, told: Named, parties: tuple[Actor, ...], before: Agreement | None
) -> tuple[Actor, ...]:
    """The parties with those that lack: one of a pair, who stands against one, or all where it names nobody."""
    parties = _as_pair(reading, deal, sentence, parties)
    parties = _with_counterpart(reading, deal, sentence, parties, told.near)
    parties = _with_maker(reading, deal, parties, told.near, before)
    parties = _with_seller(reading, deal, sentence, parties)
    unknown = told.of_others and _FIRMS.match(reading.text, deal.trigger.end) is not None
    if parties or deal.named or told.doers.outside or unknown:
        return parties
    return _of_nobody(reading, deal, sentence, told.doers, before)


def _as_pair(reading: Reading, deal: Deal, sentence: Span, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The parties, and who makes two of one or none where the sentence speaks of a pair: "a bilateral pact"."""
    text = reading.text
    stands = deal.status == "in_force" and deal.named is not None
    placed = stands and _PLACED.fullmatch(deal.named or "") is not None  # "both sides backed the Oslo Accords"
    truce = deal.rule == "standing" and FIGHT.match(text, deal.trigger.start) is not None
    if len(parties) < 2 and not placed and not truce and _PAIR.search(text, sentence.start, sentence.end):
        return tuple(dict.fromkeys((*parties, *two_sides(reading, sentence))))[:2] or parties
    return parties


def _with_counterpart(
    reading: Reading, deal: Deal, sentence: Span, parties: tuple[Actor, ...], near: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """The parties, and the other side of a single one, unless words that name nobody known tell who that is."""
    told = near or _WITH_WHOM.search(reading.text, deal.trigger.end, deal.trigger.end + 50) is None
    if len(parties) != 1 or not is_side(parties[0]) or not told:
        return parties
    other = counterpart(reading, deal, sentence, parties[0], partner=bool(near))
    return tuple(dict.fromkeys((*other, *parties) if near else (*parties, *other)))


_SEPARATE = re.compile(r"(?i)\A(?:an?\s)?(?:separate|similar|second|third|further|parallel|another)\s")


def _with_maker(
    reading: Reading, deal: Deal, parties: tuple[Actor, ...], near: tuple[Actor, ...], before: Agreement | None
) -> tuple[Actor, ...]:
    """The parties, and who made the deal before: "Peru signed a pact with Chad. **A separate one** with Delta"."""
    if len(parties) != 1 or parties != near or before is None or len(before.parties) < 2 or deal.verb is not None:
        return parties
    if _SEPARATE.match(reading.text[deal.phrase : deal.trigger.start]) is None or parties[0] in before.parties:
        return parties
    return (before.parties[0], *parties)


_TELLS = re.compile(
    r"(?:,[^,;]{3,60},)?\s(?:said|says|announced|"
    r"confirmed)\s(?:(?:on\s)?(?:late\s|early\s)?\w+day\s)?(?:that\s)?(?:the\s)?"
)
_BUYS = re.compile(
    r"(?i)(?:(?:\w+\s){0,2}?(?:buy|purchase|order|acquire|lease|take)\s(?-i:(?=[a-z\d]))|\d|up\sto\s\d|more\sthan\s\d)"
)


def _with_seller(reading: Reading, deal: Deal, sentence: Span, parties: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The parties, and the firm that tells of it where somebody buys and nobody is told to sell."""
    made = deal.status in ("signed", "agreed") and deal.verb is not None and deal.subject is not None
    if len(parties) != 1 or not made or _BUYS.match(reading.text, deal.subject.start if deal.subject else 0) is None:
        return parties
    before = reading.mentions_in(Span(sentence.start, deal.clause.start))
    firm = before[0].actors[0] if len(before) == 1 and before[0].span.start - sentence.start <= len("The ") else None
    if firm is None or firm.kind != "company" or firm in parties:
        return parties
    others = reading.mentions_in(deal.subject) if deal.subject is not None else ()
    told = _TELLS.fullmatch(reading.text, before[0].span.end, deal.clause.start) is not None
    return (*parties, firm) if told and not others else parties


def _of_nobody(
    reading: Reading, deal: Deal, sentence: Span, doers: Doers, before: Agreement | None
) -> tuple[Actor, ...]:
    """Whose a deal is that the sentence gives to nobody: "in a deal", "talks led to a treaty", "a truce was signed"."""
    led_to = deal.verb is not None and reading.text.startswith(("result", "culminat"), deal.verb.start)
    if deal.rule == "within" or led_to:
        return _before_it(reading, deal) or (two_sides(reading, sentence) if led_to else ())
    fight = FIGHT.match(reading.text, deal.trigger.start) is not None
    if deal.verb is not None and not (doers.group and not doers.told) and not fight:
        return ()
    if deal.verb is None and _of_unknown(reading, deal, sentence):
        return ()
    if deal.verb is None and (firm := _under_it(reading, deal, sentence)):
        return firm
    parties = two_sides(reading, sentence, anywhere=False)
    if not parties and not reading.article.title and not fight:
        parties = before.parties if before is not None and len(before.parties) > 1 else ()
    if not parties and (deal.rule != "standing" or (reading.article.title and not fight)):
        parties = two_sides(reading, sentence)
    return parties


# "Peru's Delta will build a dam in Chile under a pact signed in May": a firm's, and not that of the states told
_UNDER = re.compile(r"(?i)\b(?:under|as\spart\sof|in\sline\swith)\s\Z")
_OPENS = re.compile(r"(?i)\W*(?:under|as\spart\sof|in\sline\swith)\s")
_PAYS = re.compile(
    r"\s(?:(?:will|would|has|have|had|is\sto|are\sto|can|also)\s)*(?:receiv|"
    r"get|got|buy|bought|pay|paid|giv|gave|send|sent|suppl|"
    r"provid|deliver|sell|sold|lend|lent|import|export|obtain|borrow|lease|train|build|"
    r"built)\w*\s(?:[^.;]{0,60}\s(?:from|to|for|of)\s)?(?:the\s)?\Z"
)
_UNKNOWN = re.compile(
    r"(?P<who>(?:[A-Z][\w&.-]+\s){1,4}[A-Z][\w&.-]+(?:\sand\s(?:[A-Z][\w&.-]+\s){0,4}[A-Z][\w&.-]+)?)\s(?:will|"
    r"would|is|are|has|have)\s"
)
_HOME = re.compile(r"(?:['’]s?)?\s(?:[a-z][\w-]*\s){0,3}")
_ACTS = re.compile(r"\s(?:will|would|can|may|has|is|was|plans|hopes|[a-z]+(?:ed|s)|built|sold|bought)\b")


def _of_unknown(reading: Reading, deal: Deal, sentence: Span) -> bool:
    """Whether firms that nobody knows do something under a deal: "Alva and Toma Yards build it under contracts"."""
    text = reading.text
    unknown = _UNKNOWN.match(text, sentence.start, deal.phrase)
    if unknown is None or _UNDER.search(text, sentence.start, deal.phrase) is None:
        return False
    return not reading.mentions_in(Span(sentence.start, unknown.end("who")))


def _under_it(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """The firm that does something under a deal, as the subject of the sentence."""
    text = reading.text
    if _UNDER.search(text, sentence.start, deal.phrase) is None:
        return ()
    first, until = sentence.start, deal.phrase
    if _OPENS.fullmatch(text, sentence.start, deal.phrase) is not None:
        first, until = text.find(", ", deal.trigger.end, sentence.end) + len(", "), sentence.end
    mentions = reading.mentions_in(Span(first, until)) if first < until else ()
    if not mentions or mentions[0].span.start - first > len("The "):
        return ()
    home = mentions[0].actors[0].kind == "country" and len(mentions) > 1
    if home and _HOME.fullmatch(text, mentions[0].span.end, mentions[1].span.start) is None:
        return ()
    firm = mentions[1 if home else 0]
    acts = _ACTS.match(text, firm.span.end, until) is not None
    if acts and text.startswith(("a ", "an "), deal.phrase) and len(mentions) == 2 and not home:
        both = as_parties(reading, (*firm.actors, *mentions[1].actors))
        whom = _PAYS.match(text, firm.span.end, mentions[1].span.start) is not None
        return both if whom and len(both) == 2 else ()  # "Peru will get $2m from Chad under a deal signed in May"
    return as_parties(reading, firm.actors) if acts and firm.actors[0].kind == "company" else ()


def _before_it(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Those that the clause before "in a deal" tells of."""
    clause = Span(deal.clause.start, deal.phrase)
    actors = tuple(actor for mention in reading.mentions_in(clause) for actor in mention.actors)
    named = as_parties(reading, apposed(reading, clause, actors))
    return named[:3] if len(named) > 1 else ()


def _may_fight(text: str, deal: Deal, sentence: Span) -> bool:
    """Whether the words for who agrees may be those of a war's sides; "several nations" who send monitors aren't."""
    return deal.verb is None or _FIGHTS.search(text, sentence.start, deal.verb.start) is not None
