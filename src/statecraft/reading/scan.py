"""What all that finds noun phrases reads: the tokens of a text, their classes, and the known names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.given_names import given_names
from statecraft.reading.head_words import SERVICES
from statecraft.reading.role_words import Role
from statecraft.reading.shapes import NOTHING, bodied, described, headed, opening
from statecraft.reading.spellings import SPELLINGS
from statecraft.reading.trades import GOODS
from statecraft.reading.word_classes import CLOSED, Tag

if TYPE_CHECKING:
    from statecraft.reading.gazetteer import Gazetteer
    from statecraft.reading.tokens import Tokens
from statecraft.reading.draft import Draft

_AHEAD = 12
_BOARDS = frozenset("board commission council committee agency authority bureau institute department office".split())
_CAP_TIME = Tag.CAP | Tag.TIME
_DET_OWNER = Tag.DET | Tag.OWNER
_SERVING = SERVICES.keys() | {f"{word}'s" for word in SERVICES}
_GLUED = re.compile(r"(?<=\b[A-Z])\.(?=[A-Z][a-z])")  # "Ana B.Ruiz"
_LANDS_TOO = frozenset("jordan chad israel georgia".split())  # names of states that are given names too
_LATER = 400  # tokens in which a surname takes up a full name
_NO_NAME = CLOSED | Tag.OWNER
_NICKNAME = re.compile(r'(?<=\w)\s+["“][^"“”]+["”](?=\s+\w)')  # "Ana “Nita” Ruiz"


class Scan:
    """The tokens of one text, with the classes of their words."""

    def __init__(self, tokens: Tokens, folded: str, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.starts = tokens.starts
        self.folded = folded
        self.gazetteer = gazetteer
        self.own = gazetteer.first_words
        self.whole = self.size = tokens.size
        self.begins = gazetteer.beginnings
        self.given_names = given_names()
        self.headed_from, self.bodied_from, self.described_from = headed().match, bodied().match, described().match
        self.common: frozenset[str] = frozenset()  # words that are no names here, however they are written
        self.wires: frozenset[int] = frozenset()  # tokens of a dateline's wire, of which nothing is told
        self.noun_names: set[str] = set()  # nouns that are surnames of those named so far
        # Padded, so that rules can look ahead without asking whether there is anything.
        self.words = [*tokens.words, *([""] * _AHEAD)]
        self.tags = [*tokens.tags, *([0] * _AHEAD)]
        self.classes = [*tokens.roles, *([0] * _AHEAD)]
        self.shape = tokens.shape + NOTHING * _AHEAD
        if not SERVICES.keys().isdisjoint(tokens.words):
            self._read_services()
        if "under" in tokens.words and "secretary" in tokens.words:
            self._read_deputies()

    def _read_deputies(self) -> None:
        """Take "**Under** Secretary Ann Ito" for the deputy that she is."""
        for p in range(self.size):
            if (
                self.words[p] == "under"
                and self.words[p + 1] == "secretary"
                and self.tags[p] & self.tags[p + 1] & Tag.CAP
            ):
                _, self.tags[p], self.classes[p], shape = SPELLINGS["Deputy"]
                self.shape = self.shape[:p] + shape + self.shape[p + 1 :]

    def _read_services(self) -> None:
        """Take "the general **staff**" and "Peru's coast **guard**" for an army, which those words alone are not."""
        for p in [p for p in range(1, self.size) if self.words[p] in _SERVING]:
            word = self.words[p].removesuffix("'s")
            if self.words[p - 1] in SERVICES[word]:
                army = SPELLINGS[self.raw(p).lower().replace(word, "Army" if self.tags[p] & Tag.CAP else "army")]
                self.words[p], _, self.classes[p], shape = army
                self.shape = self.shape[:p] + shape + self.shape[p + 1 :]

    def _end(self, draft: Draft) -> int:
        """Where the last token ends, without a possessive ending."""
        last = draft.last - 1
        end = self.starts[last] + len(self.tokens.parts[last].rstrip())
        if self.tags[last] & Tag.OWNER:
            draft.owner = True
            end -= 2 if self.folded[end - 2 : end] == "'s" else 1
        return end

    def openings(self) -> Iterable[int]:
        """The tokens that a noun phrase may begin with, the caller's own names, which need no capital, among them."""
        if not self.own:
            return map(re.Match.start, opening().finditer(self.shape, 0, self.size))
        opens = opening().match
        return [i for i in range(self.size) if self.raw(i) in self.own or opens(self.shape, i)]

    def given(self, p: int) -> bool:
        """Whether a token is a common given name."""
        return self.words[p] in self.given_names

    def names_one(self, p: int) -> bool:
        """Whether a person's name begins at a token behind a body's: "the Lakes Committee **Ann Ito**"."""
        return self.given(p) and bool(self.tags[p + 1] & Tag.CAP) and not (self.classes[p] | self.classes[p + 1])

    def is_label(self, draft: Draft) -> bool:
        """Whether a noun phrase is all that stands before a colon on its line: "RUIZ: Good morning."."""
        opens = draft.first == 0 or "\n" in self.tokens.parts[draft.first - 1]
        return opens and self.words[draft.last] == ":"

    def raw(self, i: int) -> str:
        """A token as it is spelt, without the space after it."""
        return self.tokens.parts[i].rstrip()

    def known(self, i: int) -> tuple[int, int, Actor, str] | None:
        """The token after the longest known name at a token, its end, whom it names and how."""
        if i >= self.whole or not self.begins[self.tokens.parts[i]]:
            return None
        hit = self.gazetteer.beginning(self.tokens.parts[i], self.folded, self.starts[i])
        if hit is None:
            return None
        end, entry = hit
        j = i + 1
        while j < self.size and self.starts[j] < end:
            j += 1
        if self.words[i] in _LANDS_TOO and j == i + 1 and self.state_as_given(i):
            return None
        return j, end, entry.actor, entry.form

    def state_as_given(self, p: int) -> bool:
        """Whether the name of a state is somebody's first: "Its president, **Jordan** Roy, said it was late"."""
        words, tags, classes = self.words, self.tags, self.classes
        if words[p] not in _LANDS_TOO or tags[p] & Tag.OWNER or tags[p + 1] & (Tag.CAP | _NO_NAME) != Tag.CAP:
            return False
        if classes[p + 1] or tags[p + 2] & Tag.CAP or self.known(p + 1) is not None:
            return False
        if p and classes[p - 1] & Role.PERSON:
            return True
        if p > 1 and words[p - 1] == "," and words[p + 2] == "," and classes[p - 2] & Role.PERSON:
            return True
        later = next((q for q in range(p + 2, min(p + _LATER, self.size)) if words[q] == words[p + 1]), 0)
        return bool(later and tags[later + 1] & Tag.REPORT and not tags[later - 1] & Tag.CAP)

    def spelt(self, first: int, last: int) -> str:
        """The words between two tokens as the text spells them, without a possessive ending or a quoted nickname."""
        text = self.folded[self.starts[first] : self.tokens.end(last - 1)]
        if self.tags[last - 1] & Tag.OWNER:
            text = text.removesuffix("'s").removesuffix("'")
        if "." in text:
            text = _GLUED.sub(". ", text)
        if '"' in text or "“" in text:
            text = _NICKNAME.sub("", text)
        return text if last - first == 1 else " ".join(text.split())

    def past_nickname(self, p: int) -> int:
        """The surname behind the nickname in quotation marks at a token: "Ana “Nita” **Ruiz**"; 0 where none is."""
        if not self.tags[p] & Tag.QUOTE:
            return 0
        q = p + 1
        while self.tags[q] & Tag.CAP and q < p + 3:
            q += 1
        named = q > p + 1 and self.tags[q] & Tag.QUOTE and self.tags[q + 1] & Tag.CAP and not self.tags[q + 1] & CLOSED
        return q + 1 if named and not self.classes[q + 1] else 0

    def joins_tasks(self, k: int, p: int) -> bool:
        """Whether "and" joins what a body is for: "the Joint Coordination **and** Monitoring Board"."""
        if self.words[p - 1] in GOODS and self.words[p + 1] in GOODS:
            ends = (q for q in (p + 2, p + 3) if self.classes[q] & (Role.COMPANY | Role.ORGANISATION))
            return any(all(self.tags[r] & Tag.CAP for r in range(p + 1, q + 1)) for q in ends)
        if p - k > 2 or not self.tags[k - 1] & _DET_OWNER or self.known(k) is not None or self.given(k):
            return False
        q = p + 1
        while q < p + 3 and self.tags[q] & self.tags[q + 1] & Tag.CAP and not self.classes[q] & Role.ORGANISATION:
            q += 1
        return self.words[q] in _BOARDS and self.tags[q + 1] & _CAP_TIME != Tag.CAP
