"""What a bare "$", "pounds" or "rupees" means: decided by what else the article says."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from statecraft import Article
from statecraft_money.amount import Amount
from statecraft_money.currencies import Unit
from statecraft_money.places import nearest, spoken_of

_DOMAINS = dict(
    pair.split(":")
    for pair in (
        "au:AUD ca:CAD nz:NZD sg:SGD hk:HKD tw:TWD fj:FJD jm:JMD tt:TTD gy:GYD bb:BBD na:NAD zw:ZWL uk:GBP eg:EGP "
        "lb:LBP sy:SYP sd:SDG in:INR pk:PKR lk:LKR np:NPR mu:MUR mx:MXN ph:PHP ar:ARS co:COP cl:CLP uy:UYU ke:KES "
        "tz:TZS ug:UGX so:SOS se:SEK no:NOK dk:DKK is:ISK cz:CZK jo:JOD kw:KWD iq:IQD rs:RSD tn:TND dz:DZD "
        "zm:ZMW pg:PGK mw:MWK"
    ).split()
)
# What most of the world quotes in: a place that is spoken of doesn't make it another.
_WORLDS = "USD"
_NEAR = 160
_BESIDE = 26
_APART = re.compile(r"[.;!?\n]\s|\b(?:in|from|to|by|with|of|for|and|at)\b")
_CONVERTED = re.compile(r"\s?[(\[]\s?(?:about|around|approximately|some|nearly|over|or)?\s?\Z")


class Meanings:
    """What the ambiguous forms of one article mean.

    Evidence, the strongest first: ``amounts`` that name their currency beyond doubt ("Pakistani rupees") settle the
    others, save where a place right before one has another; the outlet's name and address; the place that is named
    nearest, then most. A bare "$" stays the US one unless another dollar's amount is spelt or the outlet is another
    country's: places that are spoken of don't make it another, not even beside "US$". Beside another dollar's amount,
    in brackets ("C$5m ($4m)"), it is the US one.

    >>> rupees, dollars = Unit(("INR", "PKR", "LKR")), Unit(("USD", "CAD", "AUD"))
    >>> Meanings(Article("Karachi will spend 5 billion rupees."), []).of(rupees, 19)
    'PKR'
    >>> Meanings(Article("It will spend 5 billion rupees."), []).of(rupees, 14)
    'INR'
    >>> Meanings(Article("Canada paid $5m."), []).of(dollars, 12)  # no place alone makes a bare dollar another's
    'USD'
    >>> Meanings(Article("Canada paid $5m.", outlet="The Toronto Example"), []).of(dollars, 12)
    'CAD'
    """

    def __init__(self, article: Article, amounts: Sequence[Amount]) -> None:
        self._article = article
        self._plain = Counter(amount.unit.codes[0] for amount in amounts if len(amount.unit.codes) == 1)
        self._converted = any(
            _WORLDS in (low.unit.codes[0], high.unit.codes[0])
            and len(low.unit.codes) != len(high.unit.codes)
            and (low.unit.codes[0] in high.unit.codes or high.unit.codes[0] in low.unit.codes)
            and _CONVERTED.fullmatch(article.text, low.end, high.start) is not None
            for low, high in pairwise(amounts)
            if high.start - low.end < 20
        )
        self._spoken: dict[tuple[str, ...], list[tuple[int, str]]] = {}

    def of(self, unit: Unit, place: int) -> str:
        """The likeliest of the currencies that a form at an offset may mean."""
        codes = unit.codes
        if len(codes) == 1:
            return codes[0]
        settled = [code for code in codes if code in self._plain]
        pounds = codes[0] == "GBP" and unit.kind == "sign"
        owner = self._owner(codes, place) if settled and not pounds else None
        if owner is not None and owner not in settled:
            return _WORLDS if codes[0] == _WORLDS else owner
        if codes[0] == _WORLDS:
            return self._dollars(codes, settled)
        if len(settled) == 1:
            return settled[0]
        local = self._outlets(codes)
        if local is not None and not settled:
            return local
        if pounds:
            return codes[0]  # "£" is written for the British one in Cairo too, "pounds" is not
        spoken = self._places(codes)
        near = nearest(spoken, place, _NEAR)
        if near is not None and (not settled or near in settled):
            return near
        if settled:
            return settled[0]
        counts = Counter(code for _, code in spoken)
        return max(codes, key=lambda code: (counts[code], -codes.index(code)))

    def _owner(self, codes: tuple[str, ...], place: int) -> str | None:
        """The currency of the place right before an amount: "Minsk lent 3m Belarusian rubles, Moscow 4m rubles"."""
        spoken = self._places(codes)
        at = bisect_left(spoken, (place, "")) - 1
        if at < 0 or place - spoken[at][0] > _BESIDE:
            return None
        return None if _APART.search(self._article.text, spoken[at][0], place) is not None else spoken[at][1]

    def _dollars(self, codes: tuple[str, ...], settled: Sequence[str]) -> str:
        if self._converted:
            return _WORLDS
        if settled and _WORLDS not in settled:
            return settled[0]
        return self._outlets(codes) or _WORLDS

    def _outlets(self, codes: tuple[str, ...]) -> str | None:
        """The currency of the country that the outlet's name or address tells."""
        local = _DOMAINS.get((urlsplit(self._article.url or "").hostname or "").rpartition(".")[2])
        if local in codes:
            return local
        told = {code for _, code in spoken_of(self._article.outlet or "", codes)}
        return told.pop() if len(told) == 1 else None

    def _places(self, codes: tuple[str, ...]) -> list[tuple[int, str]]:
        if codes not in self._spoken:
            self._spoken[codes] = list(spoken_of(self._article.text, codes))
        return self._spoken[codes]
