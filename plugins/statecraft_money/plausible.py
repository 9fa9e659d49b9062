"""Numbers beside words and letters that also mean something else: whether they are money."""

from __future__ import annotations

import re
from decimal import Decimal

from statecraft_money.numerals import Number
from statecraft_money.periods import per_unit_of

SMALL = Decimal(1000)

# "500 pounds of explosive", "a 2,000-pound bomb", but "5,000 pounds of public money".
_WEIGHED = re.compile(
    r"\sof\s(?!(?:aid|debts?|investments?|funding|public|taxpayers?|bonds?|exports?|imports?|savings|damage|credit|"
    r"goods|trade|the|new|its|their|his|her|our|this|income|revenue|spending|support|cash)\b)"
    r"|\s(?:bags?|man|men|bombs?|weight|overweight|lighter|heavier)\b"
)
_NOTE = re.compile(r"\s(?:(?:bank)?notes?|coins?|bills?|fines?|fees?|fares?|tickets?|shares?|polls?)\b")
_PAYING = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|payments?|cost\w*|worth|pric\w*|fin(?:e|ed|es)|spen[dt]\w*|earn\w*|charg\w*|bills?|"
    r"s(?:ell|old)\w*|b(?:uy|ought)\w*|fees?|wage\w*|salar\w*|budget\w*|prize|rewards?|l[eo]an\w*|borrow\w*|owe\w*|"
    r"valued?|rais(?:ed?|ing)|donat\w*|bail|money|cash|fund\w*|aid|tax\w*|sterling|compensation|deposit\w*|"
    r"bribes?|grants?|allowances?|tariffs?|fares?|pensions?|subsid\w+|revenue\w*|invest\w*|bank\w*|alloc\w+|debts?|"
    r"income|tickets?|levy|levies|tolls?|rents?|credit|accounts?|currency|notes?|coins?|purchas\w*|amount\w*)\b|£",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"\b(?:g[ai]v(?:e|es|en|ing)|gets?|got|receiv\w*|collect\w*|seiz\w*|st[eo]le|stolen|stealing|rob(?:bed|bing)|sent|"
    r"demand\w*|recover\w*|award\w*|cheques?|pledg\w*|offer\w*|hand(?:ed|ing)|rate|rates|lower\w*|set at)\b|[$€£]\d",
    re.IGNORECASE,
)
_PRICE = re.compile(r"\d{1,3}\.\d\d")
# What follows a price: "R350 a month", "K20 each".
_PRICED = re.compile(
    r"\s?(?:a|an|per|each|every|/)\s?(?:year|month|week|day|hour|annum|head|person|kg|kilo\w*|lit(?:re|er)|bag|barrel|"
    r"ton\w*|share|unit|plate|packet|bottle|trip|night|ride|bunch|tin|crate)\b|\s(?:each|apiece|(?:bank)?notes?)\b|/-"
)
# "the M25 motorway", "route N17", "N95 masks".
_NUMBERED = re.compile(
    r"\s(?:roads?|highways?|motorways?|routes?|freeways?|expressways?|bus|buses|lines?|visas?|forms?|class|series|"
    r"masks?|respirators?|rifles?|howitzers?|missiles?|tanks?|phones?|engines?|summits?|nations|countries|leaders|"
    r"quake|earthquake|region|climbers?|peaks?|resolutions?)\b|[-+]\w"
)
_LETTERS = frozenset("N95 M16 K9 R18 P90 K2 N1".split())

_YEAR = re.compile(r"(?:19|20)\d\d\b")
_FEW = frozenset("won sum som soum sol colon real".split())
_OFTEN = frozenset("marks lat crown crowns sterling lei kip sen fen rand leu lev".split())
# "1,000 won the vote", "20,000 real estate agents".
_OTHERWISE = re.compile(r"\s(?:the|a|an|\d|in|more|fewer|seats?|estate|madrid|prizes?|medals?)\b", re.IGNORECASE)


def plausible(text: str, number: Number, end: int) -> bool:
    """Whether a number and a word after it that also means something else are money.

    ``end`` is where the word ends.
    """
    word = text[number.end : end].strip(" -").casefold()
    if word in ("pound", "pounds"):
        if text[number.end] == "-" and not number.scaled:
            return _NOTE.match(text, end) is not None
        if _WEIGHED.match(text, end):
            return False
        whole = number.start < 14 and len(text) - end < 14
        around = max(0, number.start - 160), min(len(text), end + 60)
        return whole or number.value >= 1_000_000 or _PAYING.search(text, *around) is not None
    if word in _FEW:
        if _OTHERWISE.match(text, end):
            return False
        return number.scaled or (number.value >= SMALL and not _YEAR.match(text, number.start))
    if word in _OFTEN:
        return number.scaled or number.value >= 100
    if word == "mark":
        # "the 200-billion mark" is a line that is crossed.
        return text[number.end] == "-" and text.startswith("-mark", end - 5)
    return not (word in ("cent", "cents", "c") and text.startswith(" per cent", number.end))


def paid(text: str, start: int, end: int) -> bool:
    """Whether an amount that may be something else stands beside a word of paying."""
    return _PRICED.match(text, end) is not None or _PAYING.search(text, max(0, start - 60), end + 30) is not None


def lettered(text: str, start: int, sign: str, number: Number) -> bool:
    """Whether a number after letters that also mean much else ("R", "KD", "TOP") is money.

    A magnitude word says so, and so do thousands that are set apart; a small number needs a word of paying beside it.
    """
    glued = start + len(sign) == number.start
    figures = text[number.start : number.end]
    if number.scaled:
        return glued or sign not in ("B", "D", "E", "M", "L")
    if len(sign) == 3 and "." not in sign:
        return number.value >= SMALL or "." in figures
    if number.value >= SMALL and not figures.isdigit():
        return glued or len(sign) > 1 or _PAYING.search(text, max(0, start - 60), start) is not None
    if sign + figures in _LETTERS or (len(sign) == 1 and not glued):
        return False
    if _PRICED.match(text, number.end) or per_unit_of(text, number.end) is not None:
        return True
    if len(sign) == 1 and sign in "RKPN" and _PRICE.fullmatch(figures):
        return True
    if len(sign) == 1 and number.value < 10:
        return False
    if _NUMBERED.match(text, number.end) or sign in ("B", "D", "E", "M", "L", "Q"):
        return False
    window = max(0, start - (40 if len(sign) == 1 else 80))
    return _PAYING.search(text, window, start) is not None or _GIVING.search(text, window, start) is not None
