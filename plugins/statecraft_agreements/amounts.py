"""Which amounts of money are a deal's: those of its clause, or of the words that tell its worth right after."""

from __future__ import annotations

import re
from bisect import bisect_left

from statecraft import Money, Span
from statecraft_agreements.deal import Deal

_WORTH = re.compile(r"(?i)\b(?:worth|valued|estimated\sat|total\w*|amount\w*|costs?|price|sum)\b")
# What opens a clause of its own, whose sums are another thing's: "signed a deal, but a fire that cost $3m …"
_ANOTHER = re.compile(
    r",\s(?:but|while|although|though|whereas|as|yet)\s|\b(?:after|before|despite|since|because|when|following)\b"
)
_TOLD = re.compile(
    r"(?i)\b(?:pay|pays|paid|provid\w+|include\w*|calls?\sfor|giv\w+|requir\w+|obliges?|receiv\w+|get|gets|lend\w*)\b"
)
_UNDER = re.compile(
    r"(?:Under|In|As part of|According to)\s(?:the\s(?:terms\sof\s)?|this\s|that\s|an?\s)(?:\w+\s){0,3}?"
    r"(?:deal|agreement|accord|pact|treaty|contract|memorandum|plan)\b"
)
# "Chile will pay $3m under the deal": what stands between the two
_UNDER_IT = re.compile(
    r"(?:\s(?!(?:and|but|or|while|after|before|which|that|who)\s)[^\s,;.]+){0,9}?,?\s"
    r"(?:under|as\spart\sof|through|according\sto)\s"
    r"(?:the\sterms\sof\s)?\Z"
)
_WHEN = (
    r"(?:\s(?:late\s|early\s|on\s|in\s|last\s|this\s)*"
    r"(?:[A-Z]\w+\.?(?:\s\d{1,2})?|\d{1,2}\s[A-Z]\w+|yesterday|week|month)){1,2}"
)
# "Signed a deal on Tuesday, under which …", "on Tuesday for $3m", "two contracts, one for $3m and the other for $4m"
_ON_THEN = re.compile(
    rf"(?:{_WHEN})?(?:,?\s(?:under|in|by)\swhich\s|"
    r",\s(?:one|each|both|the\sfirst)\s(?:(?:is|was|are|of\sthem)\s)?(?:for|worth|valued)\b)|"
    rf"{_WHEN}\s(?:for\s(?=\W|\d|about|some|nearly|more|over|up)|"
    r"(?:provid|grant|giv|cover|involv|commit|oblig|requir)ing\s)"
)
# "Signed three agreements: a $3m loan for …"
_LISTED = re.compile(r"(?:\swith\s[A-Z][^,;:.]{1,40})?:\s")
# "A draft, reached in May, calls for Peru to pay $3 million": what a deal provides for
_SPELLS = re.compile(
    r"(?:\s[A-Z][a-z]+\s\d{1,2})?(?:,\s[^,.;]{3,60})?,?\s(?:(?:that|which|also|would|will)\s){0,2}"
    r"(?:calls?\sfor|requires?|provides?|obliges?|sets?|gives?|commits?|includes?|stipulates?|envisages?)\b"
)
_OF_PARTY = re.compile(r"(?i),\s(?:which|who|whose)\s[^,;.]*\Z")
# "Rejected a $4m offer and signed a deal": what else was done
_BESIDE = re.compile(r"\s(?:and|but)\s(?:(?:then|also|later|instead)\s)?\Z")
_OTHERWISE = re.compile(
    r"(?i)\b(?:previous\w*|earlier|compared|up from|down from|instead of|last year(?! to\b))\b[^.;]{0,24}\Z|"
    r"\b(?:twice|double|half|triple)\sthe\s\Z|\bto\s[^\s\w]?\d\S*(?:\s[mb]illion)?(?:\s[a-z]+)?\sfrom\s\Z"
)
# "Raise trade **from $3m** to $5m", "the $3m of a year earlier": what was before
_WAS = re.compile(r"\bfrom\s\Z")
_SINCE = re.compile(r"(?:\sa\s(?:year|month))?\sto\s[^\s\w]?\d")
_BEFORE = re.compile(
    r"\s(?:of\slast\syear|(?:of\s)?(?:a|the)\s(?:year|month)\s(?:earlier|ago|before)|the\sprevious\syear)\b"
)
# "It costs …", "The loan is paid in two parts: …": the next sentence spells the deal out.
_SPELT_OUT = re.compile(
    r"(?i)(?:(?:The|This|That|Its)\s(?:\w+\s){0,3}?(?:deal|agreement|contract|purchase|sale|loan|payments?|package|"
    r"project|pipeline|grant|investment|order|plan|budget|sum|amount|money|price|compensation)\b[^.;]{0,60}?\b(?:worth|"
    r"valued|costs?|total\w*|paid|made|amounts?)|Under\s(?:it|its\sterms|them)|(?:It|This)\s(?:\w+\s){0,3}?"
    r"(?:worth|valued|costs?|total\w*|paid|amounts?))\b"
)


def amounts_of(
    text: str, amounts: list[Money], deal: Deal, sentence: Span, until: int, following: Span | None, again: bool
) -> tuple[Money, ...]:
    """The deal's amounts before ``until``, where the sentence tells of another deal.

    ``following`` is the next sentence where no deal of its own is told there.
    """
    low = bisect_left(amounts, deal.clause.start, key=_start)
    high = bisect_left(amounts, min(sentence.end, until), key=_start)
    own = [money for money in amounts[low:high] if _belongs(text, money, deal, sentence, again)]
    opening = min(deal.phrase, deal.clause.start)
    for money in amounts[bisect_left(amounts, sentence.start, key=_start) : low]:
        if _UNDER_IT.fullmatch(text, money.span.end, opening) is not None:
            own.append(money)
    if (
        following is not None
        and deal.rule in ("agree", "verb")
        and _SPELT_OUT.match(text, following.start, following.end)
    ):
        own += amounts[bisect_left(amounts, sentence.end, key=_start) : bisect_left(amounts, following.end, key=_start)]
    return tuple(own)


_TRADE = re.compile(
    r"(?i)\b(?:buy|buys|buying|bought|sells?|selling|sold|purchas\w+|order(?:s|ed|ing)|lend\w*|loans?|invest\w*|"
    r"acquir\w+|suppl(?:y|ies|ied|ying)|build|builds|building|built|pay|pays|paid|paying)\b"
)


def amounts_before(text: str, amounts: list[Money], previous: Span) -> tuple[Money, ...]:
    """What the sentence before "the deal" tells of a purchase: "Chad buys ships for $3bn. It signed the deal …"."""
    if _TRADE.search(text, previous.start, previous.end) is None:
        return ()
    low = bisect_left(amounts, previous.start, key=_start)
    inside = amounts[low : bisect_left(amounts, previous.end, key=_start)]
    return tuple(money for money in inside if _OTHERWISE.search(text, money.span.start - 44, money.span.start) is None)


def _start(money: Money) -> int:
    return money.span.start


def _is_of_before(text: str, money: Money) -> bool:
    """Whether an amount is told for comparison: what was paid before, or in another year."""
    start, end = money.span.start, money.span.end
    if _OTHERWISE.search(text, max(0, start - 44), start) is not None or _BEFORE.match(text, end) is not None:
        return True
    return _WAS.search(text, max(0, start - 5), start) is not None and _SINCE.match(text, end) is not None


def _belongs(text: str, money: Money, deal: Deal, sentence: Span, again: bool) -> bool:
    """Whether an amount of a sentence is the deal's, and not what is told of a party or of another year."""
    if money.span.end > sentence.end or _is_of_before(text, money):
        return False
    if (
        money.span.start < deal.clause.end
    ):  # save what only tells of a party: "the bank, which has $2bn in assets, signed"
        if money.span.end > deal.phrase:
            return True
        beside = deal.verb is not None and _BESIDE.search(text, money.span.end, deal.verb.start) is not None
        return not beside and _OF_PARTY.search(text, deal.clause.start, money.span.start) is None
    opened = _UNDER.match(text, sentence.start)
    leads = (
        opened is not None and opened.end() >= deal.trigger.end > sentence.start
    )  # "Under a 2019 deal, Peru pays $3m"
    if opened is not None and deal.verb is None and (deal.definite or leads):
        return True
    between = text[deal.clause.end : money.span.start]
    if _SPELLS.match(text, deal.clause.end) is not None and len(between) < 160:
        return True
    listed = text[deal.trigger.end - 1] == "s" and _LISTED.match(text, deal.clause.end) is not None
    if listed or (_ON_THEN.match(text, deal.clause.end) is not None and len(between) < 120):
        return _ANOTHER.search(between) is None
    if (again or (deal.rule == "standing" and deal.definite)) and _TOLD.search(between) and len(between) < 120:
        return True
    worth = len(between) < 70 and _WORTH.search(between) is not None and _ANOTHER.search(between) is None
    return worth and (again or not re.search(r"[;:]", between))


# "Building the $60 million bridge", "the €2bn pipeline": an amount that describes what a deal before it is about.
_DESCRIBED = re.compile(r"\s(?:[\w-]+\s){0,2}?(?P<thing>[a-z]{3,}?)(?:es|s)?\b")
_DESCRIBING = re.compile(r"(?i)(?:\b(?P<doing>[a-z]{3,})ing\s)?\b(?:the|this|that|its|their)\s(?:\w+\s)?\Z")


def describes(text: str, money: Money, subject: Span) -> bool:
    """Whether an amount is told of the thing that an earlier deal is about.

    >>> from decimal import Decimal
    >>> text = "Peru agreed to build a bridge. Locals praised the $60 million bridge."
    >>> money = Money(Span(50, 61), amount=Decimal(60_000_000), currency="USD")
    >>> describes(text, money, Span(15, 29)), describes(text, money, Span(0, 4))
    (True, False)
    """
    before = _DESCRIBING.search(text, max(0, money.span.start - 40), money.span.start)
    after = _DESCRIBED.match(text, money.span.end, money.span.end + 60)
    if before is None or after is None:
        return False
    about = subject.text_in(text).casefold()
    doing = before["doing"]
    if doing is not None and about.startswith(doing.casefold()):
        return True
    return re.search(rf"\b{after['thing']}(?:es|s)?\b", about) is not None
