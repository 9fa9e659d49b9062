"""Sanctions that are only told to stand, by whose they are: "despite an Australian embargo", "faces U.N. sanctions"."""

from __future__ import annotations

import re

from statecraft import Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.joints import Token, lower
from statecraft_sanctions.operators import LEXICON

# What sanctions are the ground, the background or the outcome of; nothing is done to them there.
_STANDS = re.compile(
    r"""(?x)\b(?: [Dd]espite | [Ii]n\sspite\sof | (?:led|leads|leading)\sto | result(?:ed|s|ing)\sin | because\sof
      | due\sto | prompted | triggered | drew | brought
      | (?:(?:is|are|was|were|been|remains?|remained)\s(?:\w+\s)?)?(?P<hit>under|fac(?:es|ed|ing|e)) )
    \s(?:(?:an?|the|several|many)\s|(?:two|three|four|five|\d+)\s(?:sets|rounds|series)\sof\s)?
    (?P<owner>[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){0,4})\s
    (?:(?!new|possible|potential|fresh|further|more)[a-z-]+\s){0,2}\Z"""
)
_OWNED = re.compile(r"(?:\A|[\s“\"])(?P<owner>[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,4})\s(?:[a-z-]+\s){0,2}\Z")
# "Remain under sanctions by Chad"
_UNDER = re.compile(r"\b(?:is|are|was|were|been|remains?|remained)\s(?:\w+\s)?(?P<hit>under)\s(?:\w+\s)?\Z")
_BY = re.compile(r"\s(?:(?:imposed|placed|put\sin\splace)\s)?by\s(?=(?:the\s)?[A-Z])")
_ON = re.compile(r"\s(?:(?:currently\s)?(?:imposed|placed)\s)?(?:on|against|to)\s")
# "U.S. sanctions imposed on Mali after the war", "U.N. sanctions barred Mali from selling oil"
_BITES = re.compile(
    r"\s(?:(?:currently\s)?(?:imposed|placed)\s(?:on|against)\s|"
    r"(?:bar|prevent|keep|block|stop)(?:s|red|ed|ped|ring|ing)?\s(?P<whom>[^,;.]{2,40}?)\sfrom\s|"
    r"(?:target|hit)(?:s|ed|ting|ing)?\s(?P<bitten>[^,;.]{2,60})|"
    r"(?:includ(?:es?|ed)|(?:are|were))\s(?P<named>[A-Z][^;.]{2,90}))"
)
# "Firms hit by U.S. sanctions include Sahelis and Tandem"
_HIT_BY = re.compile(
    r"(?i)(?:\A|[,;:“\"]\s?|\b(?:the|that|and)\s)(?:[\w-]+\s){1,4}(?:hit|targeted|affected|struck)\s(?:\w+\s)?by\s"
    r"(?:the\s|new\s)*\Z"
)
_REACH = 160  # characters before a mention that tell whose the sanctions are
_IF = re.compile(r"\b(?:if|unless|until)\b")
_NEW = frozenset("new further more tougher possible fresh additional harsher stiffer potential tough severe".split())
# "Those who break the truce face a travel ban" threatens whoever does
_WHOEVER = re.compile(r"(?i)\b(?:those\swho|anyone|whoever|any\s\w+\s(?:that|who))\b[^.;]{0,60}\Z")


def standing(words: str, trigger: Span, base: int) -> Found | None:
    """The sanctions of somebody that stand, where a sentence, which begins at ``base``, only tells that they do.

    >>> standing("Mali is under a Peruvian trade embargo.", Span(25, 38), 0).measure
    'keep'
    >>> standing("Mali spoke of a Peruvian trade embargo.", Span(25, 38), 0) is None
    True
    """
    low, start, end = max(0, trigger.start - base - _REACH), trigger.start - base, trigger.end - base
    by = _UNDER.search(words, low, start) if _BY.match(words, end) is not None else None
    if by is not None and _IF.search(words, end) is None:
        cue = Span(base + by.start("hit"), base + by.end("hit"))
        return Found("keep", False, trigger, cue, cue, passive=True, rule="standing")
    stands, bites = _STANDS.search(words, low, start), _BITES.match(words, end)
    owned = stands if stands is not None or bites is None else _OWNED.search(words, low, start)
    hit = stands["hit"] if stands is not None else None
    if owned is None or not (hit or bites or _ON.match(words, end)) or _IF.search(words, end) is not None:
        return None
    if bites is not None and bites["named"] and _HIT_BY.search(words, low, owned.start("owner")) is None:
        return None  # "U.S. sanctions include Chad": what they are
    cue = Span(base + owned.start("hit"), base + owned.end("hit")) if hit else trigger
    owner = Span(base + owned.start("owner"), base + owned.end("owner"))
    group = next((name for name in ("whom", "bitten", "named") if bites is not None and bites[name]), None)
    object_ = Span(base + bites.start(group), base + bites.end(group)) if bites is not None and group else None
    return Found("keep", False, trigger, cue, cue if hit else owner, passive=True, rule="standing", object=object_)


def stands(words: str, before: list[Token], index: int, match: Token) -> bool:
    """Whether a verb only tells of sanctions that stand: "faces three sets of sanctions", "announced the measures"."""
    word = lower(before[index])
    if match["taken"]:
        return word.startswith(("announc", "order", "plan", "discuss", "debat", "issue"))
    between = {lower(token) for token in before[index + 1 :]}
    if word.startswith(("discuss", "debat")):  # sanctions that are somebody's already
        owned = any(token[0][0].isupper() for token in before[index + 1 :])
        return not between & _NEW and (owned or bool(between & {"the", "its", "their", "these", "existing"}))
    if word not in ("face", "faces") or between & _NEW or _WHOEVER.search(words, 0, before[index].start()) is not None:
        return False
    return not any(LEXICON.get(lower(token), ("",))[0] == "may" for token in before[max(0, index - 3) : index])
