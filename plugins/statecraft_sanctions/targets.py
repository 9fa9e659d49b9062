"""Whom sanctions hit, as the words around a mention name them."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import CAPITAL, described, is_state, list_from, named_at, place_at, states, the_north
from statecraft_sanctions.operators import LEXICON

_ON = re.compile(
    r"(?i)(?:(?:,|\s(?:and|or))\s(?:[\w-]+\s){0,3}?"
    r"(?:freezes?|bans?|embargo(?:es)?|sanctions|restrictions|controls)\b){0,2}"
    r"\s(?:(?:sales|exports|deliveries|shipments|regime|relief|exemptions?|waivers?|resolution|package|"
    r"bill|pressure|list|measures|currently|yet|to be|already|(?:it|they)\s(?:has|have|had)|"
    r"imposed|placed|in place|that are currently|which are|by\s(?:the\s)?(?-i:[A-Z])[\w ]{1,30})\s){0,3}"
    r"(?:on|against|targeting|over|towards|aimed at|(?:to|of|for)(?=\s(?:the\s|its\s)?(?-i:[A-Z0-9])))\s"
)
# "Sanctions on thirty shipowners", "sanctioned two cartels": others than those of before, whoever they are.
OTHERS = re.compile(
    r"(?i)(?:\s(?:and|or)\s(?:an?\s)?(?:freez\w+|(?:asset|assets|travel|visa)\s\w+)(?:\s(?:the|their)\s\w+)?)?"
    r"(?:\s(?:on|against|targeting)|(?<=assets)\sof|(?<=accounts)\sof|(?<=sanctioned)|"
    r"(?<=sanctioning))\s(?:more\sthan\s|over\s|nearly\s|about\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"thirteen|dozens|hundreds|several|some|many|numerous|additional|any|anyone|those\swho|individuals|entities|people|"
    r"persons|foreign|cartels|actors|an?)\b"
)
CORE = ("country", "organisation", "person", "group", "company")
AGAINST_RULES = frozenset("contravention violation breach defiance".split())
SUFFERS = frozenset("face faces faced facing risk risks risked risking target under".split())
_OWNING = re.compile(r"(['’]s?)?\s(?:(?!(?:on|against|with|by|over|amid|after|through)\b)[\w-]+\s){0,3}")
_JOINS = re.compile(r"\s(?:and|or)\s")
_A_STATE = re.compile(r"\b(?:the|that)\s(?:\w+\s){0,4}?(?:country|nation|state|island)\b")


def _doers(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.kind in CORE)


def doer_and_other(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Of "Pyongyang sold rockets to Yemen in violation of sanctions": the seller, then the buyer."""
    inside = [
        m
        for m in reading.mentions_in(Span(sentence.start, found.cue.start))
        if m.actors[0].kind in CORE and m.kind != "pronoun"
    ]
    if not inside:
        return ()
    other = inside[-1]
    given = re.search(
        r"(?i)\b(?:to|with|from|for)\s(?:the\s)?\Z", reading.text[max(0, other.span.start - 10) : other.span.start]
    )
    if given is not None and len(inside) > 1:
        return (inside[-2].actors[0], other.actors[0])
    return (other.actors[0],)


# "Threatened Chad with new sanctions", "hit Chad and Mali with an embargo"
_HIT_WITH = re.compile(r"\s(?P<whom>[^,;:()]{2,60}?)\swith\s(?:[\w“”\"-]+\s){0,4}")
_TO_LIST = re.compile(r"\s(?:to|on|in|from|off)\s(?:[\w-]+\s){0,3}\Z")
# "Accused a firm of helping Chad to evade the embargo": it is on Chad
_HELPED = re.compile(r"\b(?:help|assist|enabl)\w*\s(?P<whom>[^,;.]{2,60}?)\s(?:to\s)?(?:\w+ly\s)?\Z")
# "Granted Chad a waiver from the embargo"
_GRANTED = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|g[ai]ve(?:s|n)?|giving)\s(?P<whom>[A-Z][^,;.]{1,40}?)\s(?:an?|some)\s(?:\w+\s)?\Z"
)
_WHOSE = re.compile(
    r"\s(?:[\w. ]{0,60}?\s)??(?:of(?!\sthe\s(?:world|country)\b)|belonging\sto|held\sby|owned\sby|linked\sto)\s"
)


def targets_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Those whom the sanctions hit, as the words after or before the mention name them."""
    text, trigger = reading.text, found.trigger
    if found.object is not None:
        return _threatened(reading, found)
    word = trigger.text_in(text).casefold()
    if word.startswith(("froze", "freez")):
        whose = _WHOSE.match(text, trigger.end)
        if whose is not None:
            named = states(list_from(reading, whose.end(), min(sentence.end, whose.end() + 90)))
            named = named or described(reading, whose.end())
            if named:
                return named
        inside = reading.mentions_in(trigger)
        if inside and not text.startswith(" of ", trigger.end):  # "the U.S. assets of Syrians" are the Syrians'
            return states(inside[0].actors)
    if word.startswith(("barred", "banned")):
        subject = reading.subject_of(trigger)
        return reading.resolve(subject) if subject is not None else ()
    on = word.find(" on ") if word.startswith("ban") else -1
    if on >= 0 and (named := named_at(reading, trigger.start + on + len(" on "), trigger.end)):
        return named  # "a ban on Chadian timber imports"
    verbal = word == "blacklist" and found.cue == trigger
    if (
        verbal
        or word in ("sanction", "sanctioned", "sanctioning", "blacklisted", "blacklisting")
        or word.startswith("designat")
    ):
        if found.passive:
            subject = reading.subject_of(trigger) or reading.subject_of(found.outer)
            return _doers(reading.resolve(subject)) if subject is not None else ()
        return states(_hit_directly(reading, trigger.end + 1, sentence))
    if word.endswith("list") and found.cue.end < trigger.start:  # "added two Chadian banks to its list"
        to = _TO_LIST.search(text, found.cue.end, trigger.start)
        if listed := named_at(reading, found.cue.end + 1, to.start() if to is not None else trigger.start):
            return listed
    if found.measure == "evade" and (helped := _HELPED.search(text, sentence.start, found.cue.start)) is not None:
        start, end = helped.span("whom")
        if named := named_at(reading, start, end):
            return named
    cue = found.cue.text_in(text).casefold()
    hit = _HIT_WITH.fullmatch(text, found.cue.end, trigger.start)
    if hit is not None:
        start, end = hit.span("whom")
        if named := named_at(reading, start, end):
            return named
    granted = _GRANTED.search(text, sentence.start, found.cue.start)
    if granted is not None and (named := states(list_from(reading, *granted.span("whom")))):
        return named
    if cue in AGAINST_RULES:
        return doer_and_other(reading, found, sentence)[1:]
    if cue in SUFFERS and cue != "target":
        return _suffering(reading, found) or named_targets(reading, trigger, sentence, found.cue)
    return named_targets(reading, trigger, sentence, found.cue)


def _suffering(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """Who will face sanctions: "warned Chad that it would face them", "Chad faces them"."""
    subject = reading.subject_of(found.cue)
    if subject is None:
        return ()
    warned = reading.mentions_in(Span(found.outer.end, subject.start)) if found.outer.end < subject.start else ()
    if warned and subject.text_in(reading.text) in ("it", "they", "he", "she"):
        return states(warned[-1].actors)
    return states(reading.resolve(subject))


def _hit_directly(reading: Reading, start: int, sentence: Span) -> tuple[Actor, ...]:
    """Those of "sanctioned the Chilean banker Ann Ito", "blacklisted four Chilean firms that sell to Chad"."""
    phrase = reading.phrase_from(start)
    inside = reading.mentions_in(phrase) if phrase is not None else ()
    adjective = CAPITAL.match(reading.text, start)
    if phrase is None or not inside or (adjective is not None and adjective.end() < inside[0].span.start - 4):
        return described(reading, start)
    return list_from(reading, start, min(sentence.end, phrase.end + 60))


# "… over Chad's arms programme", "if Chad does not stop": whose doings sanctions are the answer to.
_REASON = re.compile(
    r"(?:\s(?:in|on|last|this)\s[\w ]{2,20}?|\s(?:late|early)\s\w+)?\s(?:over|because\sof|in\sresponse\sto|for|"
    r"after|following|(?P<demand>if|unless))\s(?:the\s)?"
)


def reason_of(reading: Reading, found: Found, sentence: Span, holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whose doings are told as the reason for sanctions that name no target."""
    if found.measure not in ("impose", "tighten", "threaten", "consider", "call_for"):
        return ()
    why = _REASON.match(reading.text, max(found.trigger.end, found.cue.end), sentence.end)
    if why is None:
        return ()
    for mention in reading.mentions_in(Span(why.end(), min(sentence.end, why.end() + 40)))[:1]:
        owner = reading.text[mention.span.end : mention.span.end + 1] in ("'", "’") or mention.kind == "demonym"
        whose = owner != bool(why["demand"]) and mention.kind != "pronoun"  # "unless Chad's envoys leave" is not Chad
        if whose and mention.span.start == why.end() and not set(mention.actors) & set(holders):
            return states(mention.actors)
    return ()


def _threatened(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """Whom a threat is made to: the object of the demand, or the subject where it is passive."""
    if found.object is None:
        return ()
    inside = reading.mentions_in(found.object)
    if inside:
        # "Chile referred it to the council": whoever is meant, it isn't Chile.
        pronoun = inside[0].kind == "pronoun" and inside[0].actors[0].kind != "country"
        return () if pronoun else states(inside[0].actors)
    if not found.passive:
        return place_at(reading, found.object.start)
    subject = reading.subject_of(found.cue)
    return states(reading.resolve(subject)) if subject is not None else ()


def named_targets(reading: Reading, trigger: Span, sentence: Span, cue: Span | None = None) -> tuple[Actor, ...]:
    """Those whom the words around a mention name: "sanctions on Iran", "anti-Russian sanctions", "Iran sanctions"."""
    text = reading.text
    ends = (trigger.end,) if cue is None or cue.start < trigger.end else (trigger.end, cue.end)
    for end in ends:  # "sanctions on Mali were lifted", "sanctions were imposed on Mali"
        after = _ON.match(text, end, sentence.end)
        if after is None:
            continue
        start = after.end()
        phrase = reading.phrase_from(start)
        if korea := the_north(reading, start):
            return korea
        acting = reading.mentions_in(Span(start, start + 24))
        if acting and acting[0].span.start == start and acting[0].kind == "pronoun" and " over " in after[0]:
            continue  # "over its arms programme": why, and whose the article tells
        if not (acting and acting[0].span.start <= start + 4) and (place := place_at(reading, start)):
            return states(place)  # "on Moscow over its invasion of Ukraine"
        named = states(list_from(reading, start, min(sentence.end, (phrase.end if phrase else start) + 90)))
        if len(named) == 1 and named[0].kind == "group" and _A_STATE.search(text, start, start + 60) is not None:
            return ()  # "on the West African country": one that the article speaks of
        others = OTHERS.match(text, end) is not None  # "on two firms": whoever "they" are, not those of before
        if phrase is not None and not others and not (named and reading.mentions_in(Span(start, phrase.end))):
            named = states(reading.resolve(phrase)) or named  # "on Tehran": a capital that doesn't act
        whose = described(reading, start)
        first = next(iter(reading.mentions_in(Span(start, sentence.end))), None)
        if named and first is not None and _JOINS.search(text, start, first.span.start):
            named = (*whose, *named)  # "six Peruvian tankers and one Chilean"
        if named := named or place_at(reading, start) or whose:
            return states(named)
    prefix = text[max(sentence.start, trigger.start - 34) : trigger.start]
    before = reading.mentions_in(Span(max(sentence.start, trigger.start - 34), trigger.start))
    if before and (
        re.search(r"(?i)\banti-\w+\s(?:\w+\s)?\Z", prefix)
        or (text[before[-1].span.end : trigger.start] == " " and is_state(text, before[-1]))
    ):
        return states(before[-1].actors)
    return ()


def owns(text: str, mention: Mention, trigger: Span) -> bool:
    """Whether sanctions are those of the mention before: "U.S. sanctions", "Oslo's embargo"; not "Iran sanctions"."""
    told = _OWNING.fullmatch(text, mention.span.end, trigger.start)
    if told is None or told[1]:
        return told is not None
    between = told[0].casefold().split()
    return mention.kind != "pronoun" and not is_state(text, mention) and LEXICON.keys().isdisjoint(between)
