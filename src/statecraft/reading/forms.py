"""The forms that actors go by in a text, and how a place of a text is looked up among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import frozen

from statecraft.actors import Actor
from statecraft.reading.spelling import FIRST_WORD, fold, plain

_KEPT = 100_000  # tokens, those of a long text of names

LOOK = 3  # characters after a first word that tell most forms apart

Ahead = dict[str, tuple[int, ...]]
Form = Literal["name", "adjective", "people", "capital", "metonym"]


@frozen
class Entry:
    """What a form in a text stands for: an actor, and as what kind of form.

    >>> from statecraft import Gazetteer
    >>> Gazetteer().at("Danes voted.", 0)[1].form
    'people'
    """

    actor: Actor
    form: Form


class Forms:
    """Spellings by their first words: few look-ups tell what stands at a place.

    A leader is filed by name alone, and ``person`` makes the entry at the first mention: the tables have thousands.
    """

    def __init__(self, person: Callable[[str], Entry]) -> None:
        self._person = person
        self.named: dict[str, list[tuple[bool, Entry | str]]] = {}
        self.firsts: dict[str, list[str]] = {}

    def add(self, spelling: str, entry: Entry | str) -> None:
        """File a spelling, an article before it apart, and its plain spelling with it; the first to come keeps it."""
        spelling = fold(spelling)
        with_the = spelling.startswith("the ")
        if with_the:
            spelling = spelling[4:]
        for form in (spelling,) if spelling.isascii() else (spelling, plain(spelling)):
            word = FIRST_WORD.match(form)
            if word is not None:
                self.named.setdefault(form, []).append((with_the, entry))
                self.firsts.setdefault(word[0], []).append(form)

    def ahead(self, first: str) -> Ahead:
        """By the characters that follow a first word, how long the forms are that may stand there, the longest first.

        Those that end sooner are under "" too, which holds of all that follows otherwise.
        """
        far = len(first) + LOOK
        forms = self.firsts[first]
        short = {len(form) for form in forms if len(form) < far}
        ahead = {"": short}
        for form in forms:
            if len(form) >= far:
                ahead.setdefault(form[len(first) : far], set(short)).add(len(form))
        return {look: tuple(sorted(lengths, reverse=True)) for look, lengths in ahead.items()}

    def longest(self, lengths: tuple[int, ...], folded: str, start: int) -> tuple[int, Entry] | None:
        """The longest form at ``start`` that has one of the lengths, which fall."""
        for length in lengths:
            end = start + length
            meanings = self.named.get(folded[start:end])
            if meanings is None:
                continue
            after = folded[end : end + 1]
            if after != " " and ((after.isalnum() and folded[end - 1] != ".") or after == "_"):
                continue
            for with_the, entry in meanings:
                if not with_the or folded[max(0, start - 4) : start].casefold() == "the ":
                    return min(end, len(folded)), entry if isinstance(entry, Entry) else self._person(entry)
        return None


class Beginnings(dict[str, tuple[tuple[Forms, int, Ahead], ...]]):
    """By a token, the forms that may begin with its first word: where they are, how long it is, what may follow it.

    Most tokens begin none, and most were met before, so that a name is told from other words by one look-up.
    """

    def __init__(self, own: Forms, table: Forms, capitals: Callable[[], Forms]) -> None:
        super().__init__()
        self._forms, self._capitals = (own, table), capitals

    def __missing__(self, token: str) -> tuple[tuple[Forms, int, Ahead], ...]:
        if len(self) > _KEPT:
            self.clear()
        word = FIRST_WORD.match(token)
        first = "" if word is None else word[0]
        self[token] = beginning = self._of(first) if first == token or not first else self[first]
        return beginning

    def _of(self, first: str) -> tuple[tuple[Forms, int, Ahead], ...]:
        headline = len(first) > 3 and first.isupper()
        places = (*self._forms, self._capitals()) if headline else self._forms
        return tuple([(forms, len(first), forms.ahead(first)) for forms in places if first in forms.firsts])
