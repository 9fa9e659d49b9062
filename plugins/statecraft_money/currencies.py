"""What a word or a sign before or after a number says of its currency."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from attrs import frozen


@frozen
class Unit:
    """A currency form: the codes that it may mean, the likeliest first, and whether it is a hundredth."""

    codes: tuple[str, ...]
    subunit: bool = False


# Codes that are English words or other abbreviations as well: money only beside an amount that looks like one.
WORDLIKE = frozenset("ALL BAM BOB COP CUP ERN GEL LAK MAD MOP PAB PEN SDG SOS TOP TRY".split())
# Lower-case codes that people do write.
_LOWER_CODES = frozenset("usd eur gbp inr cny aud cad jpy chf".split())


class Currencies:
    """The table, ready to be looked up in.

    >>> tables = currencies()
    >>> tables.word("Egyptian pounds").codes, tables.word("rupees").codes[:2], tables.word("cents").subunit
    (('EGP',), ('INR', 'PKR'), True)
    >>> tables.word("seats") is None
    True
    """

    def __init__(self) -> None:
        self._words: dict[str, Unit] = {}
        self._signs: dict[str, Unit] = {}
        self.codes: set[str] = set()
        for form, place, codes in _rows():
            unit = Unit(tuple(codes.removesuffix(" /100").split()), codes.endswith("/100"))
            if place == "word":
                self._words[form] = unit
            elif place == "sign":
                self._signs[form] = unit
            else:
                self.codes.add(form)
        self.first_words = {form.split()[0].rstrip(".") for form in self._words} | {"l.e"}
        self.enders = frozenset(sign[-1] for sign in self._signs) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZdrpyn")
        letters = sorted((re.escape(sign) for sign in self._signs), key=len, reverse=True)
        one = "|".join(letters)
        self._before = re.compile(
            rf"(?:(?<![\w$£€.])|(?<=[\d.]))(?:{one}|[A-Z]{{3}}|(?i:usd|eur|gbp|inr|aud|cad|mxn|nzd|hkd|sgd)\$?) ?\Z"
        )
        # Signs that stand after a number too; the others would take a unit of length or time for money.
        after = [
            sign
            for sign in letters
            if not sign.isascii()
            or sign
            in (
                "\\$",
                "Rs",
                "Rs\\.",
                "kr",
                "RM",
                "Ft",
                "NIS",
                "RMB",
                "BTC",
                "DM",
                "TL",
                "Dh",
                "Dhs",
                "FCFA",
                "CFA",
                "US\\$",
            )
        ]
        self._after = re.compile(rf" ?(?:{'|'.join(after)})(?![\w$£€])")
        self._code_after = re.compile(r"[ -]?([A-Z]{3}|usd|eur|gbp|inr|cny|aud|cad|jpy|chf)\b")

    def word(self, words: str) -> Unit | None:
        """The currency that words after a number name."""
        return self._words.get(words.casefold())

    def before(self, text: str, end: int) -> tuple[int, Unit] | None:
        """The sign or code that ends right before a number, with its start."""
        window = text[max(0, end - 8) : end]
        match = self._before.search(window)
        if match is None:
            return None
        sign = match[0].removesuffix(" ")
        unit = self._signs.get(sign) or self._code(sign)
        return (end - len(window) + match.start(), unit) if unit else None

    def after(self, text: str, start: int) -> tuple[int, Unit] | None:
        """The sign or code that begins right after a number, with its end."""
        match = self._after.match(text, start)
        if match is not None:
            return match.end(), self._signs[match[0].removeprefix(" ")]
        match = self._code_after.match(text, start)
        if match is None:
            return None
        unit = self._signs.get(match[1]) or self._code(match[1])
        return (match.end(), unit) if unit else None

    def _code(self, letters: str) -> Unit | None:
        code = letters.rstrip("$").upper()
        if code in self.codes and (
            letters.isupper() or letters.rstrip("$").casefold() in _LOWER_CODES or letters.endswith("$")
        ):
            return Unit((code,))
        return None


def _rows() -> list[list[str]]:
    lines = files(__package__).joinpath("data", "currencies.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@cache
def currencies() -> Currencies:
    """The table, read at its first use."""
    return Currencies()
