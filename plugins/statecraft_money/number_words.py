"""Numbers as news writes them in words, as ``Decimal``."""

from __future__ import annotations

from decimal import Decimal

from attrs import define

from statecraft_money.numerals import MAGNITUDES

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: Decimal(value) for value, word in enumerate(_UNITS)}
_WORDS |= {word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)}
_WORDS |= {"fourty": Decimal(40), "dozen": Decimal(12)}
_SCALES = {word: MAGNITUDES[word] for word in MAGNITUDES if len(word) > 3 and word not in ("mill", "mills")}
_FRACTIONS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal(1) / 3}
_JOINING = ("quarters", "thirds", "halves", "point", "and", "of", "a", "an")
WORD = "|".join(sorted({*_WORDS, *_SCALES, *_FRACTIONS, *_JOINING}, key=len, reverse=True))


def number_of(words: list[str]) -> Decimal | None:
    """What number words mean, None where they are no number.

    >>> [str(number_of(w.split())) for w in ("half a billion", "two and a half million", "four point five billion")]
    ['500000000.0', '2500000.0', '4500000000.0']
    >>> str(number_of("one hundred and five thousand and twenty".split())), number_of(["million"]), number_of(["a"])
    ('105020', None, None)
    """
    words = [word for word in words if word]
    count = _Count()
    for behind, word, ahead in zip(["", *words], words, [*words[1:], ""], strict=False):
        if not count.goes_on(word, behind, ahead):
            return None
    return count.total + count.current if count.seen else None


@define
class _Count:
    """What number words come to, word by word."""

    total: Decimal = Decimal(0)
    """What the scales that were told make: the 2,000,000 of "two million and five"."""
    current: Decimal = Decimal(0)
    """What was told since."""
    seen: bool = False
    place: Decimal | None = None
    """What the next digit after a "point" counts for."""
    lowest: Decimal | None = None
    """The last of the scales."""

    def goes_on(self, word: str, behind: str, ahead: str) -> bool:
        """Count a word, between the one behind and the one ahead; false where no number goes on with it."""
        if word == "point" and self.seen:
            self.place = Decimal("0.1")
            return True
        if self.place is not None and word in _WORDS and _WORDS[word] < 10:
            self.current, self.place = self.current + _WORDS[word] * self.place, self.place / 10
            return True
        if word in _WORDS:
            return self._unit(word)
        if word.rstrip("s") in _FRACTIONS:
            return self._share(_FRACTIONS[word.rstrip("s")], behind, ahead)
        if word in _SCALES:
            return self._scale(_SCALES[word], behind)
        return word in ("and", "a", "an") or (word == "of" and behind.rstrip("s") in _FRACTIONS)

    def _unit(self, word: str) -> bool:
        """Count "five", "twenty", "dozen"."""
        value = _WORDS[word]
        if word == "dozen":
            self.current = (self.current or Decimal(1)) * value
        elif self.current % 100 and (value >= 10 or self.current % 10):
            return False
        else:
            self.current += value
        self.seen = True
        return True

    def _share(self, share: Decimal, behind: str, ahead: str) -> bool:
        """Count "half", "quarters"."""
        if self.seen and behind in ("a", "and"):
            self.current += share
        elif self.seen:
            self.current *= share
        elif ahead in ("a", "of", "") or ahead in _SCALES:
            self.current = share
        else:
            return False
        self.seen = True
        return True

    def _scale(self, value: Decimal, behind: str) -> bool:
        """Count "hundred", "million"."""
        self.place = None
        if not self.seen and behind not in ("a", "an"):
            return False
        if value == 100:
            if self.current >= 100:
                return False
            self.current = (self.current or Decimal(1)) * value
        elif self.current or not self.total:
            # scales fall from left to right: "one million and two million" are two numbers
            if self.lowest is not None and value >= self.lowest:
                return False
            self.total += (self.current or Decimal(1)) * value
            self.current, self.lowest = Decimal(0), value
        else:
            self.total *= value  # "five lakh crore"
        self.seen = True
        return True
