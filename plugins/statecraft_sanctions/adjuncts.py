"""Dates, places and terms between a verb and its object: "imposed **on Monday in Geneva** sanctions on Peru"."""

from __future__ import annotations

import re
from itertools import zip_longest

from statecraft_sanctions.joints import Token, lower
from statecraft_sanctions.operators import LEXICON

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
_DATE = rf"(?:\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}},?)?(?!\d))"
_COUNT = (
    r"(?:an?(?:other)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|the|several|"
    r"another\s\w+|at\sleast\s\w+)"
)
_PAPERS = r"(?:statement|letter|communiqu[eé]|declaration|decree|resolution|speech|address|vote|move|order)"
_ADJUNCTS = re.compile(
    rf"""(?x)(?:,?\s(?:
      (?:(?:late|early|earlier)\s)?on\s(?:{_DAY}(?:,?\s{_DATE})?|{_DATE}|the\ssame\sday)
    | in\s(?:{_MONTH}(?:\s\d{{4}})?|\d{{4}}|(?:early|late|mid-?)\s?(?:{_MONTH}|\d{{4}})|
        recent\s(?:days|weeks|months|years)|
        (?:an?|its|their|his|her)\s(?:[\w-]+\s){{0,3}}?{_PAPERS}|return|turn|
        (?!{_DAY})[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}})
    | (?:for|by)\s{_COUNT}\s(?:(?:more|further|full|additional|extra|\w+(?:st|nd|rd|th))\s){{0,2}}
        (?:days?|weeks?|months?|years?|decades?|time)
    | (?:until|till|through)\s(?:at\sleast\s)?(?:(?:the\send\sof|early|late|mid-)\s?)?
        (?:{_DATE}|{_MONTH}(?:\s\d{{4}})?|\d{{4}}|next\s(?:year|month|week|spring|summer|autumn))
    | (?:at|during)\s(?:an?|the|its|their)\s(?:[\w-]+\s){{0,2}}?(?:meeting|summit|session|talks|conference|gathering)
    | (?:over\sthe|last|this|next|earlier\sthis|later\sthis)\s(?:week(?:end)?|month|year)
    | with\simmediate\seffect | with\seffect\sfrom\s(?:{_DAY}|{_DATE})
    | by\s(?:consensus|decree|acclamation|executive\sorder|unanimous\svote) | without\s(?:debate|warning|a\svote)
    )(?![\w-]))+,?(?=\s)"""
)
_OPENS = frozenset(
    "late early earlier on in for by until till through at during over last this next later with without".split()
)
# "Warned on Monday sanctions would follow": no object, but what is warned of
_GOES_ON = re.compile(
    r"(?:\s(?:on|against|over)\s(?:(?!that\b|which\b|who\b)[^,;.\s]+\s){1,8}?)?\s?"
    r"\b(?:will|would|could|may|might|can|should|must|are|were|is|was|have|has|had)\b"
)


def past_adjuncts(words: str, end: int) -> int:
    """Where a date or place ends that stands right behind a word that ends at ``end``; ``end`` where none does.

    >>> past_adjuncts("Chile sanctioned on Monday two banks.", 16)
    26
    >>> past_adjuncts("Chile sanctioned two banks on Monday.", 16)
    16
    """
    told = _ADJUNCTS.match(words, end)
    return (told.end() - 1 if told[0].endswith(",") and not told[0].startswith(",") else told.end()) if told else end


def without_adjuncts(words: str, before: list[Token], end: int) -> list[Token]:
    """The words before a mention, which ends at ``end``, without dates and places right behind a verb that acts on it.

    >>> from statecraft_sanctions.joints import WORD
    >>> words = "Chile lifted, on 5 May, its embargo on Peru."
    >>> [token[0] for token in without_adjuncts(words, list(WORD.finditer(words, 0, 28)), 35)]
    ['Chile', 'lifted', 'its']
    >>> words = "Chile warned on Monday sanctions would follow."
    >>> len(without_adjuncts(words, list(WORD.finditer(words, 0, 23)), 32))
    4
    """
    kept: list[Token] = []
    low, checked = -1, False
    for token, following in zip_longest(before, before[1:]):
        if token.start() < low:
            continue
        kept.append(token)
        opens = following is not None and lower(following) in (_OPENS | {","})
        if not opens or lower(token) not in LEXICON:
            continue
        past = past_adjuncts(words, token.end())
        if past > token.end() and past <= before[-1].end() + 1:
            if not checked and _GOES_ON.match(words, end) is not None:
                return before
            low, checked = past, True
    return kept
