"""Lines written wholly in capitals, in usual spelling, so that no verb in them looks like a part of a name."""

from __future__ import annotations

import re

from statecraft.reading.date_grammar import MONTHS, WEEKDAYS
from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.given_names import given_names
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.spelling import fold
from statecraft.reading.word_classes import CLOSED, Tag, tag_of

_WORD = re.compile(r"[^\W_]+(?:(?:['’]|[.-](?=\w))[^\W_]+)*")
_OPENS = re.compile(r"(?:\A|[.!?…:]['\"”’]*\s+)\W*\Z")  # what stands before a sentence's first word
_VERBS_TOO = frozenset({"may", "march"})  # months in "IN MAY"
_DAYS = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS) if len(name) > len("Sun")) - _VERBS_TOO
_SMALL = frozenset("of the and for to in on de la da".split())
_DATING = frozenset("in since until by early mid late last next".split())
_NO_NAMES = frozenset({"who", "it", "at"})  # although a body goes by these in capitals
_GRAMMAR = CLOSED | Tag.REPORT | Tag.FINITE | Tag.ED
_FEWEST = 3  # words of a line that is a sentence or a headline, and no name by itself
_UNLIKELY = ("s", "ed", "ing")  # the ends of words that are verbs as likely as surnames
_TITLED = 4  # words of a title
_NAMED = 3  # words of a name that no table has


def usual(text: str, gazetteer: Gazetteer) -> str:
    r"""A text whose lines in capitals are spelt as others are, every character in its place.

    Names are those of the tables and of the text's other lines, and what follows a title or a given name. A line with
    no word of grammar stays as it is: it may be a name.

    >>> usual("IT IS A FAIR DEAL, TRUMP SAID.\nPERU'S PRESIDENT, ANN ITO, SIGNED.\nANN ITO\nIto left.", Gazetteer())
    "It is a fair deal, Trump said.\nPeru's president, Ann Ito, signed.\nANN ITO\nIto left."
    """
    lines = text.split("\n")
    if not any(map(str.isupper, lines)) or not any(map(_shouts, lines)):
        return text
    others = {word for line in lines if not line.isupper() for word in _WORD.findall(line)}
    return "\n".join(_Line(line, gazetteer, others).usual() if _shouts(line) else line for line in lines)


def _shouts(line: str) -> bool:
    if not line.isupper():
        return False
    words = _WORD.findall(line)
    return len(words) >= _FEWEST and any(tag_of(word.lower()) & _GRAMMAR & ~Tag.NUM for word in words)


class _Line:
    """The words of a line in capitals, and which of them begin with one in usual spelling."""

    def __init__(self, line: str, gazetteer: Gazetteer, others: set[str]) -> None:
        self.line, self.gazetteer, self.others = line, gazetteer, others
        self.found = list(_WORD.finditer(line))
        self.given = [word[0] for word in self.found]
        self.low = [word.lower() for word in self.given]
        self.large = [low if low in _SMALL else _capitalised(low) for low in self.low]
        self.folded = fold(line)
        self.titled = fold(self._with(self.large))
        self.spelt: list[str] = []

    def usual(self) -> str:
        """The line in usual spelling."""
        while len(self.spelt) < len(self.found):
            self.spelt += self._name(len(self.spelt))
        for at, word in enumerate(self.spelt):
            before = self.found[at - 1].end() if at else 0
            if word.islower() and _OPENS.search(self.line, before, self.found[at].start()):
                self.spelt[at] = _capitalised(word)
        return self._with(self.spelt)

    def _with(self, words: list[str]) -> str:
        pieces, last = [], 0
        for found, word in zip(self.found, words, strict=True):
            pieces += [self.line[last : found.start()], word if len(word) == len(found[0]) else found[0]]
            last = found.end()
        return "".join([*pieces, self.line[last:]])

    def _name(self, at: int) -> list[str]:
        """The words of the name that begins there, in usual spelling; the one word where none does."""
        word, low = self.found[at], self.low[at]
        for text, kept in ((self.titled, self.large), (self.folded, self.given)):
            hit = self.gazetteer.at(text, word.start()) if low not in _NO_NAMES else None
            if hit is not None:
                stop = at + 1
                while stop < len(self.found) and self.found[stop].start() < hit[0]:
                    stop += 1
                return kept[at:stop]
        for size in range(min(_TITLED, len(self.low) - at), 0, -1):
            title = self.gazetteer.title(" ".join(self.large[at : at + size]))
            named = at + size < len(self.low) and "," not in self._gap(at + size)
            if title is not None and named and (names := self._unknown(at + size)):
                return [*self.large[at : at + size], *names]
        return (self._unknown(at) if low in given_names() else []) or [self._word(at)]

    def _unknown(self, at: int) -> list[str]:
        """The words of a name that follows a title or begins with a given name, empty where none does."""
        hit = self.gazetteer.at(self.titled, self.found[at].start())
        if hit is not None or self._is_surname(at):
            return self._name(at) if hit is not None else [self.large[at]]
        stop = at
        while stop < min(at + _NAMED, len(self.low)) and self._may_name(stop, follows=stop > at):
            if stop > at and self._gap(stop).strip():
                break
            stop += 1
        return self.large[at:stop]

    def _gap(self, at: int) -> str:
        """What stands between a word and the one before."""
        return self.line[self.found[at - 1].end() : self.found[at].start()]

    def _may_name(self, at: int, *, follows: bool) -> bool:
        """Whether a word may be part of a name that no table has."""
        low = self.low[at].removesuffix("'s").removesuffix("’s")
        if low in given_names():
            return True
        plain = not tag_of(low) and not CLASSES.get(low, 0) & ~Role.PARTICLE
        return plain and (not low.endswith(_UNLIKELY) or (follows and self.low[at - 1] in given_names()))

    def _is_surname(self, at: int) -> bool:
        low = self.low[at].removesuffix("'s").removesuffix("’s")
        known = not tag_of(low) and not CLASSES.get(low, 0)
        return known and self.gazetteer.famous(_capitalised(low), None) is not None

    def _word(self, at: int) -> str:
        """A word by itself: as the other lines have it, a surname or a day with a capital, else small."""
        word, low, large = self.found[at][0], self.low[at], self.large[at]
        spelt = next((form for form in (low, large, word) if form in self.others), None)
        if spelt is not None:
            return spelt
        dated = low in _VERBS_TOO and at and self.low[at - 1] in _DATING
        if dated or low in _DAYS or low == "i" or low.startswith(("i'", "i’")) or self._is_surname(at):
            return large
        return word if any(map(str.isdigit, word)) and word[0].isalpha() else low


def _capitalised(word: str) -> str:
    """A word with a capital, and one behind a hyphen where it has a second part: "Han-Koo".

    >>> [_capitalised(word) for word in ("TRUMP'S", "PRO-EU")]
    ["Trump's", 'Pro-Eu']
    """
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
