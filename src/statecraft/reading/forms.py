"""The forms that actors go by in a text, and how a place of a text is looked up among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import frozen

from statecraft.actors import Actor
from statecraft.reading.spelling import FIRST_WORD, fold, plain

_KEPT = 100_000  # tokens, those of a long text of names

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
    """Spellings, and how long those are that begin with a word: what may stand at a place takes few looks-up.

    A leader is filed by name alone, and ``person`` makes the entry at the first mention: the tables have thousands.
    """

    def __init__(self, person: Callable[[str], Entry]) -> None:
        self._person = person
        self.named: dict[str, list[tuple[bool, Entry | str]]] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}

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
                lengths = self.lengths.get(word[0], ())
                if len(form) not in lengths:
                    self.lengths[word[0]] = tuple(sorted((*lengths, len(form)), reverse=True))

    def longest(self, lengths: tuple[int, ...], folded: str, start: int) -> tuple[int, Entry] | None:
        """The longest form at ``start`` that has one of the lengths, which fall."""
        size = len(folded)
        for length in lengths:
            end = start + length
            if end >= size:
                end = size
            elif folded[end].isalnum() and folded[end - 1] != ".":
                continue
            meanings = self.named.get(folded[start:end])
            if meanings is None or folded[end : end + 1] == "_":
                continue
            for with_the, entry in meanings:
                if not with_the or folded[max(0, start - 4) : start].casefold() == "the ":
                    return end, entry if isinstance(entry, Entry) else self._person(entry)
        return None


class Beginnings(dict[str, tuple[tuple[Forms, tuple[int, ...]], ...]]):
    """By a token, the forms that may begin with its first word: where to look them up, and how long they are.

    Most tokens begin none, and most were met before, so that a name is told from other words by one look-up.
    """

    def __init__(self, own: Forms, table: Forms, capitals: Callable[[], Forms]) -> None:
        super().__init__()
        self._forms, self._capitals = (own, table), capitals

    def __missing__(self, token: str) -> tuple[tuple[Forms, tuple[int, ...]], ...]:
        word = FIRST_WORD.match(token)
        found: list[tuple[Forms, tuple[int, ...]]] = []
        if word is not None:
            first = word[0]
            headline = len(first) > 3 and first.isupper()
            places = (*self._forms, self._capitals()) if headline else self._forms
            found = [(forms, forms.lengths[first]) for forms in places if first in forms.lengths]
        if len(self) > _KEPT:
            self.clear()
        self[token] = beginning = tuple(found)
        return beginning
