"""Whom the words beside a mention of sanctions name as hit, and whether those before it name whose they are."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span
from statecraft_sanctions.kin import without_others
from statecraft_sanctions.listed import described, is_state, list_or_phrase, only_told_of, place_at, states, the_north
from statecraft_sanctions.operators import LEXICON

_ON = re.compile(
    r"(?i)(?:(?:,|\s(?:and|or))\s(?:[\w-]+\s){0,3}?"
    r"(?:freezes?|bans?|embargo(?:es)?|sanctions|restrictions|controls)\b){0,2}"
    r"(?:\s(?:on\s)?(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?"
    r"(?:(?:(?<=\btrade)|(?<=\brelations)|(?<=\bties))\swith(?=\s(?:the\s)?(?-i:[A-Z]))|"
    r"\s(?:(?:sales|exports|deliveries|shipments|regime|relief|exemptions?|waivers?|resolution|package|"
    r"bill|pressure|list|measures|currently|yet|to be|already|(?:it|they)\s(?:has|have|had)|"
    r"imposed|placed|in place|that are currently|which are|by\s(?:the\s)?(?-i:[A-Z])[\w ]{1,30})\s){0,3}"
    r"(?:on|against|targeting|over|towards|aimed at|(?:to|of|for)(?=\s(?:the\s|its\s)?(?-i:[A-Z0-9]))))\s"
)
# "Blocked sanctions over the listing of a bank", "over the invasion of Mali": to whom it was done, and nobody hit
_DONE_TO = re.compile(
    r"(?:the|its|their|his|her|an?)\s(?:[\w-]+\s){0,2}?(?:\w{3,}ing|inclusion|addition|designation|exclusion|removal|"
    r"treatment|murder|assassination|arrest|imprisonment|detention|abduction|invasion|occupation|annexation|death)s?\s"
    r"of\s"
)
# "Sanctions on thirty shipowners", "sanctioned two cartels": others than those of before, whoever they are.
OTHERS = re.compile(
    r"(?i)(?:\s(?:and|or)\s(?:an?\s)?(?:freez\w+|(?:asset|assets|travel|visa)\s\w+)(?:\s(?:the|their)\s\w+)?)?"
    r"(?:\s(?:on|against|targeting)|(?<=assets)\sof|(?<=accounts)\sof|(?<=sanctioned)|"
    r"(?<=sanctioning))\s(?:more\sthan\s|over\s|nearly\s|about\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"thirteen|dozens|hundreds|several|some|many|numerous|additional|any|anyone|those\swho|individuals|entities|people|"
    r"persons|foreign|cartels|actors|an?)\b"
)
_OWNING = re.compile(
    r"(['’]s?)?\s(?:(?!(?:on|against|with|by|over|amid|after|through|under|"
    r"is|are|was|were|be|been|being|will|would|could|may|might|should|must|can)\b)[\w-]+\s){0,3}"
)
_JOINS = re.compile(r"\s(?:and|or)\s")
_VERBS = (
    "froze",
    "freez",
    "unfr",
    "ban",
    "bar",
    "halt",
    "suspend",
    "cut",
    "block",
    "delist",
    "designat",
    "resum",
    "sanctioned",
    "sanctioning",
    "blacklisted",
    "blacklisting",
)
_A_STATE = re.compile(r"\b(?:the|that)\s(?:\w+\s){0,4}?(?:country|nation|state|island)\b")


def named_targets(reading: Reading, trigger: Span, sentence: Span, cue: Span | None = None) -> tuple[Actor, ...]:
    """Those whom the words around a mention name: "sanctions on Iran", "anti-Russian sanctions", "Iran sanctions"."""
    text = reading.text
    ends = (trigger.end,) if cue is None or cue.start < trigger.end else (trigger.end, cue.end)
    for end in ends:  # "sanctions on Mali were lifted", "sanctions were imposed on Mali"
        after = _ON.match(text, end, sentence.end)
        if after is None:
            continue
        start = after.end()
        if after[0].endswith(" over ") and _DONE_TO.match(text, start, sentence.end) is not None:
            continue
        phrase = reading.phrase_from(start)
        if korea := the_north(reading, start):
            return korea
        acting = reading.mentions_in(Span(start, start + 24))
        if acting and acting[0].span.start == start and acting[0].kind == "pronoun" and " over " in after[0]:
            continue  # "over its arms programme": why, and whose the article tells
        if not (acting and acting[0].span.start <= start + 4) and (place := place_at(reading, start)):
            return states(place)  # "on Moscow over its invasion of Ukraine"
        named = list_or_phrase(reading, start, min(sentence.end, (phrase.end if phrase else start) + 90), phrase)
        if len(named) == 1 and named[0].kind == "group" and _A_STATE.search(text, start, start + 60) is not None:
            return ()  # "on the West African country": one that the article speaks of
        others = OTHERS.match(text, end) is not None  # "on two firms": whoever "they" are, not those of before
        if phrase is not None and not named and only_told_of(text, start, phrase.end):
            named = described(reading, start)  # "on Chadian officers backing the rebels"
        if phrase is not None and not others and not (named and reading.mentions_in(Span(start, phrase.end))):
            named = states(reading.resolve(phrase)) or named  # "on Tehran": a capital that doesn't act
        whose = described(reading, start)
        first = next(iter(reading.mentions_in(Span(start, sentence.end))), None)
        if named and first is not None and _JOINS.search(text, start, first.span.start):
            named = (*whose, *named)  # "six Peruvian tankers and one Chilean"
        if named := named or place_at(reading, start) or whose:
            return without_others(reading, trigger, sentence, states(named))
    prefix = text[max(sentence.start, trigger.start - 34) : trigger.start]
    before = reading.mentions_in(Span(max(sentence.start, trigger.start - 34), trigger.start))
    if before and (
        re.search(r"(?i)\banti-\w+\s(?:\w+\s)?\Z", prefix)
        or (
            text[before[-1].span.end : trigger.start] == " "
            and is_state(text, before[-1])
            and not text.startswith(_VERBS, trigger.start)
        )
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
