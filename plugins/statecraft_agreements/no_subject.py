"""What stands by a deal and tells nothing of what it is about: sums, lengths of time and days."""

from __future__ import annotations

import re

from statecraft import Span
from statecraft_agreements.deals import MONTH, WEEKDAY

_ABOUT = (
    r"(?:(?:about|around|approximately|some|nearly|almost|over|roughly|an?\sestimated|more\sthan|less\sthan|at\sleast|"
    r"up\sto|a\stotal\sof|another|a\sfurther|an\sadditional)\s)"
)
_LARGE = r"(?:million|billion|trillion|thousand|crore|lakh|bn|mn|m|tn)"
_COINS = (
    r"(?:dollars?|euros?|pounds?|yen|yuan|r(?:o?u)bles?|rupees?|francs?|kron(?:er?|or|a)|won|pesos?|real|reais|rand|"
    r"dirhams?|riyals?|rials?|dinars?|shekels?|liras?|zlotys?|forints?|crowns?|naira|shillings?|renminbi|baht|hryvnia)"
)
SUM = (
    rf"(?:{_ABOUT}?(?:[A-Z]{{0,3}}[$€£¥₹₦]\s?[\d.,]*\d(?:[\s-]?{_LARGE}\b)?(?:\s(?:US\s)?{_COINS}\b)?|"
    rf"(?:USD|EUR|GBP|CHF|CNY|RMB|Rs\.?)\s?[\d.,]*\d(?:[\s-]?{_LARGE}\b)?|"
    rf"[\d.,]*\d(?:[\s-]?{_LARGE})?[\s-](?:US[\s-]|[A-Z]\w+[\s-])?{_COINS}\b|"
    rf"multi-?\s?[mb]illion[\s-]{_COINS}\b))"
)
"""A sum of money, whatever it is worth: "$3bn", "nearly 20 million euros", "multi-billion dollar"."""
_UNIT = r"(?:year|month|week|day|hour|decade)"
LENGTH = rf"(?:[\w-]+-{_UNIT}(?:[\s-](?:long|old))?|{_UNIT}-long)"
"""A length of time before a noun: "ten-year", "decade-long"."""
_FEW = r"one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty"
# "For 20 years", "of $3 million", "on 3 May"
NO_SUBJECT = (
    rf"total\b|{WEEKDAY}\b|{MONTH}\b|{_ABOUT}?(?:[$€£]|(?:\S*\d\S*|an?|{_FEW})\s{_UNIT}s?\b|"
    rf"(?:an?\s)?[\w-]+-{_UNIT}\s(?:period|term)\b)|"
    rf"{SUM}|(?:\d{{1,2}}\s(?:and|to)\s)?\S*\d\S*\s(?:[mb]illion(?!\s[a-z])|percent|{MONTH}\b)"
)
"""What "on", "of" or "for" leads to that tells of no subject."""
AMOUNTING = re.compile(
    rf"(?:(?:totall?ing|amounting\sto|costing|exceeding|reaching|running\s(?:for|to|until)|lasting|expiring)\b|"
    rf"(?:covering|involving|providing|granting|bringing|giving|offering|including|comprising)\s"
    rf"(?={SUM}){SUM}(?P<of>\s(?:in|of|worth\sof)\s(?:the\s)?)?)"
)
"""What a deal comes to; "of" leads to its subject: "covering about $3bn **in** jets"."""

# "On mines on 7 March", "for ten ships in May": when it was made, but "on talks in May" tells when they are
_DATED = re.compile(
    r"(?:,?\s(?:signed|concluded|adopted|reached|done)\b[^,;]*?)?"  # "a pact on mines signed in Lima on 7 March"
    rf"\s(?:(?:late\s|early\s)?on\s{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?|"
    rf"on\s(?:{WEEKDAY},?\s)?(?:\d{{1,2}}\s{MONTH}|{MONTH}\s\d{{1,2}})(?:,?\s\d{{4}})?|"
    rf"in\s(?:(?:early|late|mid)[\s-])?(?:{MONTH}(?:\s\d{{4}})?|\d{{4}})|(?:last|earlier\sthis)\s(?:week|month|year)|"
    r"yesterday|today)(?=\W*\Z)"
)
_LED = re.compile(r"\b(?:on|for)\s(?:(?:the|an?)\s)?\Z")
_CLAUSE = re.compile(r"\s(?:that|which|who|when|where|after|before|since)\s")
_HAPPENS = re.compile(
    r"(?i)\b(?:elections?|votes?|voting|polls?|referendum|talks|meetings?|summits?|visits?|conference|ceremony|events?|"
    r"pull-?out|withdrawals?|games|cup|olympics|exercises?|launch|emissions|deliver(?:y|ies)|supply|supplies|exports?|"
    r"imports?|cuts?|production|budget)\Z"
)


def dated(text: str, led: re.Match[str], end: int) -> re.Match[str] | None:
    """The day or month that ends the words about a deal and tells when it was made, None where they tell of no thing.

    >>> text = "a pact for ten ships in May"
    >>> dated(text, re.search(" for ", text), len(text)).group()
    ' in May'
    """
    if _LED.search(led[0]) is None:
        return None
    when = _DATED.search(text, led.end(), end)
    if when is None or _HAPPENS.search(text, led.end(), when.start()) is not None:
        return None
    return when if _CLAUSE.search(text, led.end(), when.start()) is None else None


_FROM = re.compile(r"\b(?:from|starting|beginning|until|till|by|to|between)\b[^,;]{0,30}\Z")
_FINITE = re.compile(r"\b(?:will|would|shall|should|is|are|was|were|be|been|has|have|had|it|they|he|she|we)\b")


# "A peace plan **in Lima**": what is made there, and not what will be done there
_MADE_IN = re.compile(
    r"(?i)(?P<what>(?:[\w-]+\s){0,4}?(?:cease-?fire|truce|armistice|deal|agreement|pact|treaty|accord|memorandum|plan|"
    r"settlement|compromise|swap))(?-i:\s(?:in|at)\s(?:the\s)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)*\Z)"
)


def without_day(text: str, subject: Span) -> Span:
    """What was agreed without the day that it was agreed on: "a truce" of "a truce on Friday"."""
    when = _DATED.search(text, subject.start, subject.end)
    if when is None or when.start() <= subject.start or _HAPPENS.search(text, subject.start, when.start()) is not None:
        return subject
    end = when.start()
    told = _FROM.search(text, subject.start, end) or _CLAUSE.search(text, subject.start, end)
    if told is not None or _FINITE.search(text, subject.start, end):
        return subject
    made = _MADE_IN.match(text, subject.start, end)
    return Span(subject.start, end if made is None else made.end("what"))


# "Agreed to a truce **under a deal brokered by Qatar**": how it came about
_UNDER_IT = re.compile(
    r",?\s(?:under|as\spart\sof|in|through|thanks\sto)\san?\s(?:[\w.-]+\s){0,4}?(?:deal|agreement|accord|pact|plan)"
    r"(?:\s(?:that\s)?(?:was\s)?|(?<=[a-z])\s)(?:brokered|mediated|negotiated|engineered|arranged|orchestrated|"
    r"backed|reached|struck|signed|sponsored|facilitated)\s"
)
_BY_OTHERS = re.compile(r"\s(?:proposed|brokered|mediated|drafted|facilitated)\sby\s(?:the\s)?[A-Z][^,;]{1,60}\Z")
_DEAL = re.compile(
    r"\b(?:proposed|drafted|brokered|mediated|negotiated|engineered|arranged|"
    r"orchestrated|backed|reached|struck|signed|sponsored|facilitated)\s"
)


# "Agreed to trade **at their yearly summit**", "a gas deal **with the Peruvian government**"
_MET_AT = re.compile(
    r"\s(?:at|during|after|following)\s(?:a|an|the|their|"
    r"its)\s(?:[\w-]+\s){0,4}(?:consultations|summit|meeting|talks|conference|"
    r"ceremony|dialogue)(?:\s(?:in|on)\s[A-Z][^,;.]{1,30})?\Z"
)
_WITH_THEM = re.compile(
    r"\s(?:deal|agreement|contract|pact|accord|treaty)(?P<with>\swith\s(?:the\s)?[A-Z][^,;.]{1,50}\Z)"
)


def without_meeting(text: str, subject: Span) -> Span:
    """What was agreed without where they met and with whom: "trade" of "trade at their yearly summit"."""
    met = _MET_AT.search(text, subject.start, subject.end)
    end = met.start() if met is not None and met.start() > subject.start else subject.end
    them = _WITH_THEM.search(text, subject.start, end)
    return Span(subject.start, end if them is None else them.start("with"))


def without_making(text: str, subject: Span) -> Span:
    """What was agreed without the words for how it came about: "a truce under a deal brokered by Qatar"."""
    if _DEAL.search(text, subject.start, subject.end) is None:
        return subject
    made = _UNDER_IT.search(text, subject.start, subject.end) or _BY_OTHERS.search(text, subject.start, subject.end)
    return Span(subject.start, made.start()) if made is not None and made.start() > subject.start else subject


# "**A $3 billion** gas deal, the largest of its kind"
_SUMMED = re.compile(rf"an?\s(?:[a-z-]+,\s)?{SUM},?\s(?=[a-z])")
_LARGEST = re.compile(
    r",\s(?:the|its|their|one\sof\sthe)\s(?:\w+\s){0,2}?(?:largest|biggest|first|last|latest|most|longest)\b"
)


def without_sum(text: str, subject: Span) -> Span:
    """What was agreed without a sum before it and words for how large it is: "gas deal" of "a $3bn gas deal"."""
    summed = _SUMMED.match(text, subject.start, subject.end)
    largest = _LARGEST.search(text, subject.start, subject.end)
    start = summed.end() if summed is not None else subject.start
    return Span(start, largest.start() if largest is not None and largest.start() > start else subject.end)


_FIGURE = re.compile(r"\d")
_AT = r"(?:(?:now\s)?worth|valued\sat|costing|for|by|at(?:\sa\s(?:rate|price|cost)\sof)?)"
_IN_A_DEAL = r"(?:\s(?:in|under)\san?\s(?:[\w-]+\s){0,2}?(?:deal|contract|agreement|package))"
_PRICED = re.compile(
    rf",\sof\swhich\s[^;]*\Z|{_IN_A_DEAL}?,?\s(?:{_AT}|(?<!\sup\s)(?<!amount\s)(?:from\s{SUM}\s)?to)\s{SUM}"
    rf"(?:\s(?:over|per|a|an|each|every|in|by|until|within|annually)\b[^,;.]*|\son\s{WEEKDAY})?\W*\Z"
)


def without_price(text: str, subject: Span) -> Span:
    """What was agreed without the price at its end: "buy ships" of "buy ships for $3bn"."""
    told = _FIGURE.search(text, subject.start, subject.end)
    priced = _PRICED.search(text, subject.start, subject.end) if told is not None else None
    return Span(subject.start, priced.start()) if priced is not None and priced.start() > subject.start else subject
