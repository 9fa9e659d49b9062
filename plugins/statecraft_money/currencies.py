"""What a word or a sign before or after a number says of its currency."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from attrs import frozen

from statecraft_money.places import used_in

Kind = Literal["word", "sign", "letter", "code", "suffix"]


@frozen
class Unit:
    """A currency form: the codes that it may mean, the likeliest first.

    ``part`` is how many of it make one unit of the currency (100 for cents), and ``kind`` where it may stand: a
    "letter" is a sign or a code that also means much else, as "R", "KD" and "TOP" do.
    """

    codes: tuple[str, ...]
    part: int = 1
    kind: Kind = "sign"

    @property
    def subunit(self) -> bool:
        """Whether it is a part of a unit, as cents are."""
        return self.part > 1


# Lower-case codes that people do write.
_LOWER_CODES = "usd eur gbp inr cny aud cad jpy chf nzd hkd sgd mxn".split()
# Signs of letters that stand after a number too; the others would take a unit of length or time for money.
_LETTERS_AFTER = [
    *"Rs RS rs kr Kr RM Ft NIS RMB BTC DM TL Dh Dhs FCFA CFA Kč zł Birr SDR Tk LE DT DA KD JD BD SR QR".split(),
    r"F\ CFA",
]


def plain(word: str) -> str:
    """A word in lower case, without marks on its letters.

    >>> plain("Krónur"), plain("dollars")
    ('kronur', 'dollars')
    """
    folded = word.casefold()
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))


class Currencies:
    """The table, ready to be looked up in.

    >>> tables = currencies()
    >>> tables.word("Egyptian pounds").codes, tables.word("rupees").codes[:2], tables.word("cents").subunit
    (('EGP',), ('INR', 'PKR'), True)
    >>> tables.word("seats") is None
    True
    >>> tables.before("from US $ 5", 10)[0], tables.before("Article 5", 8)
    (5, None)
    """

    def __init__(self) -> None:
        self._words: dict[str, Unit] = {}
        self._before: dict[str, Unit] = {}
        self._suffixes: dict[str, Unit] = {}
        for form, kind, told in _rows():
            codes, _, part = told.partition(" /")
            unit = Unit(tuple(codes.split()), int(part or 1), kind)
            if kind == "word":
                self._words[form] = unit
            elif kind == "suffix":
                self._suffixes[form] = unit
            else:
                self._before[form] = unit
        after = [form for form in self._before if not form.isascii() or form == "$" or form.endswith(" $")]
        after += [form for form in self._before if form.endswith("$") and len(form) > 1]
        for form in [form for form in self._before if form.isalpha() and form.isascii() and len(form) > 1]:
            unit = self._before[form]
            self._before[f"{form}."] = unit
            if form.isupper() and len(form) == 2:
                # "K.D." means nothing else
                self._before[".".join(form) + "."] = Unit(unit.codes)
        for code in _LOWER_CODES:
            self._before[code] = self._before[code.upper()]
            if f"{code.upper()}$" in self._before:
                self._before[f"{code}$"] = self._before[f"{code.upper()}$"]
        self.stems = frozenset(word for word in self._words if " " not in word and len(word) > 3) | {"yen", "won"}
        self.first_words = frozenset(word.split()[0].rstrip(".") for word in self._words) | {"l.e", "pa"}
        self.first_words |= {place.split()[0].rstrip(".") for place in used_in()}
        self.signs_after = frozenset(plain(sign.split("\\")[0]) for sign in (*_LETTERS_AFTER, *_LOWER_CODES))
        sizes: dict[str, set[int]] = {}
        for form in self._before:
            sizes.setdefault(form[-1], set()).add(len(form))
        # By their last characters, how long signs and codes are, the longest first.
        self.enders = {ender: tuple(sorted(lengths, reverse=True)) for ender, lengths in sizes.items()}
        signs = "|".join(sorted((*map(re.escape, after), *_LETTERS_AFTER), key=len, reverse=True))
        self._after = re.compile(
            rf"""(?x)
              (?P<suffix> \ ?(?:{"|".join(map(re.escape, self._suffixes))}) ) (?!\w)
            | [ -]? (?P<code> [A-Z]{{3}} | {"|".join(_LOWER_CODES)} ) \b (?!\$)
            | [ ]? (?P<sign> {signs} ) (?![\w$£€])
            """
        )

    def word(self, words: str) -> Unit | None:
        """The currency that words after a number name: a unit, or a place and a unit ("Kenya shillings")."""
        form = plain(words)
        unit = self._words.get(form)
        if unit is not None:
            return unit
        place, _, name = form.rpartition(" ")
        unit, codes = self._words.get(name), used_in().get(place)
        if unit is None or codes is None:
            return None
        both = tuple(code for code in unit.codes if code in codes)
        return Unit(both, unit.part, unit.kind) if both else None

    def before(self, text: str, end: int) -> tuple[int, Unit] | None:
        """The sign or code that ends right before a number, with its start."""
        stop = end - 1 if text[end - 1] == " " else end
        for size in self.enders.get(text[stop - 1 : stop], ()):
            unit = self._before.get(text[stop - size : stop]) if size <= stop else None
            if unit is None:
                continue
            lead = text[stop - size - 1] if stop > size else " "
            if lead.isdigit() or lead == "." or not (lead.isalnum() or lead in "_$£€"):
                return stop - size, unit
        return None

    def after(self, text: str, start: int) -> tuple[int, Unit] | None:
        """The sign or code that begins right after a number, with its end."""
        match = self._after.match(text, start)
        if match is None:
            return None
        if match["suffix"]:
            return match.end(), self._suffixes[match["suffix"].lstrip()]
        unit = self._before.get(match["code"] or match["sign"])
        return (match.end(), unit) if unit is not None else None


def _rows() -> Iterator[tuple[str, Kind, str]]:
    lines = files(__package__).joinpath("data", "currencies.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith(("#", "form\t")):
            form, kind, codes = line.split("\t")
            yield form, cast("Kind", kind), codes


@cache
def currencies() -> Currencies:
    """The table, read at its first use."""
    return Currencies()
