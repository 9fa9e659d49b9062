"""All names that the reading knows: the built-in tables' and those of plugins and callers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Literal

import regex
from attrs import frozen

from statecraft.actors import Actor, Name
from statecraft.data import rows

Form = Literal["name", "adjective", "people", "capital", "metonym"]

_FIRST_WORD = regex.compile(r"\w+")
_SURNAME_FIRST = frozenset({"CN", "KP", "KR", "TW", "VN", "SG"})
_PARTICLES = frozenset(
    "al el bin ibn da de del della den der di dos du la le san santa st van von zu ul ur ter".split()
)
# Surnames that are as likely another word or another person, so that they don't stand for a leader by themselves.
_COMMON_SURNAMES = frozenset(
    "abdullah ahmed aziz barak brown bush cameron carter castro charles clark clinton cook cooper fahd ford fox francis "
    "garcia gates gul hague hammond harper harris hunt hussein ivanov jonathan johnson khan lee li lula major mandela "
    "martin may ma morales moon park paul powell rice roh salman santos sharif sharon silva singh straw suleiman taylor "
    "toledo wong yang abbas hariri lagos barrot zia fico austin baker christopher downer fidan howard il un leo".split()
)


@frozen
class Entry:
    """What a form in a text stands for: an actor, and as what kind of form."""

    actor: Actor
    form: Form


@frozen
class Term:
    """A time in which somebody held an office; None where a day isn't known."""

    actor: Actor
    country: str
    office: str
    since: date | None
    until: date | None

    def holds(self, on: date) -> bool:
        """Whether the day lies in the term; an open end counts as still running."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


def fold(text: str) -> str:
    """The text with one kind of apostrophe, hyphen and space, every character in its place."""
    return text.translate(_FOLDED)


_FOLDED = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "‑": "-", "–": "-", "\u2009": " ", "\u202f": " "})


def slug(kind: str, name: str) -> str:
    """An actor's id, made from its kind and name.

    >>> slug("person", "Luiz Inácio Lula da Silva")
    'person:luiz-inacio-lula-da-silva'
    """
    letters = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    prefix = {"organisation": "org"}.get(kind, kind)
    return f"{prefix}:{'-'.join(_FIRST_WORD.findall(letters)) or 'x'}"


def surnames(name: str, country: str | None = None) -> tuple[str, ...]:
    """The forms in which a later mention takes up a person's full name, longest first.

    >>> surnames("Nouri al-Maliki"), surnames("Xi Jinping", "CN"), surnames("Ursula von der Leyen")
    (('al-Maliki', 'Maliki'), ('Xi',), ('von der Leyen', 'Leyen'))
    """
    words = fold(name).split()
    if words and words[-1].rstrip(".") in ("Jr", "Sr", "II", "III", "IV", "VI", "XVI", "XIV"):
        words = words[:-1]
    if len(words) < 2:
        return tuple(words)
    if country in _SURNAME_FIRST and (len(words) == 3 or len(words) == 2 or "-" in words[-1]):
        return (words[0],)
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in _PARTICLES:
        start -= 1
    forms = [" ".join(words[start:])]
    last = words[-1]
    if last != forms[0]:
        forms.append(last)
    head, dash, tail = last.partition("-")
    if dash and head.casefold() in ("al", "el"):
        forms.append(tail)
    return tuple(dict.fromkeys(forms))


class Gazetteer:
    """Looks up names, demonyms, metonyms, office-holders and titles.

    >>> gazetteer = Gazetteer.with_names(())
    >>> end, entry = gazetteer.at("The Kremlin denied it.", 4)
    >>> entry.actor.name, entry.form, end
    ('Russia', 'metonym', 11)
    >>> gazetteer.at("Kremlinology", 0) is None
    True
    >>> gazetteer.office_holder("BR", "president", date(2009, 5, 1)).name
    'Luiz Inacio Lula da Silva'
    """

    def __init__(self, names: Iterable[Name] = ()) -> None:
        self._tables = _tables()
        self._own: dict[str, list[tuple[str, bool, Entry]]] = {}
        for name in names:
            for form in name.forms:
                _add(self._own, form, Entry(name.actor, "name"))
        for forms in self._own.values():
            forms.sort(key=lambda item: -len(item[0]))

    @classmethod
    def with_names(cls, names: Iterable[Name]) -> Gazetteer:
        """The built-in tables, and these names, which go before them."""
        return cls(names)

    @property
    def first_words(self) -> frozenset[str]:
        """The first words of the caller's own names, which need not be capitalised."""
        return frozenset(self._own)

    def at(self, folded: str, start: int) -> tuple[int, Entry] | None:
        """The longest form that begins at ``start`` of a folded text, with its end; None where none does."""
        word = _FIRST_WORD.match(folded, start)
        if word is None:
            return None
        best: tuple[int, Entry] | None = None
        for table in (self._own, self._tables.forms) if self._own else (self._tables.forms,):
            for form, with_the, entry in table.get(word[0], ()):
                end = start + len(form)
                if best is not None and end <= best[0]:
                    break
                if (
                    folded.startswith(form, start)
                    and not (end < len(folded) and (folded[end].isalnum() or folded[end] == "_") and form[-1] != ".")
                    and (not with_the or folded[max(0, start - 4) : start].casefold() == "the ")
                ):
                    best = (end, entry)
                    break
        return best

    def country(self, code: str | None) -> Actor | None:
        """The state with an ISO 3166-1 alpha-2 code."""
        return self._tables.countries.get(code or "")

    def parliament(self, code: str | None) -> Actor | None:
        """The parliament of a state that goes by a name of its own."""
        return self._tables.parliaments.get(code or "")

    def title(self, words: str) -> str | None:
        """The office that a title names, "-" for one that names none, None for what is no title."""
        return self._tables.titles.get(words)

    def office_holder(self, country: str, office: str, on: date | None) -> Actor | None:
        """Who held a state's office on a day; None where that isn't known or no day is given."""
        if on is None:
            return None
        holders = [term for term in self._tables.terms.get((country, office), ()) if term.holds(on)]
        return max(holders, key=_latest).actor if holders else None

    def by_surname(
        self, surname: str, *, country: str | None = None, office: str | None = None, on: date | None = None
    ) -> Actor | None:
        """The leader whom a surname means.

        Among those of the given country and office it is the one in office on the day; without a day, or where nobody
        was, the one who took office last.
        """
        terms = [
            term
            for term in self._tables.surnames.get(surname, ())
            if (country is None or term.country == country) and (office is None or _same_office(term.office, office))
        ]
        if not terms:
            return None
        if on is not None:
            now = [term for term in terms if term.holds(on)]
            before = [term for term in terms if term.since is None or term.since <= on]
            terms = now or before or terms
        return max(terms, key=_latest).actor

    def famous(self, surname: str, on: date | None) -> Actor | None:
        """The leader whom a surname by itself means, where the name isn't a common one."""
        return self.by_surname(surname, on=on) if surname in self._tables.famous else None


def _same_office(held: str, asked: str) -> bool:
    heads = ("president", "prime minister", "chancellor", "leader", "supreme leader", "monarch")
    return held == asked or (asked == "leader" and held in heads)


def _latest(term: Term) -> tuple[date, str]:
    return (term.since or date.min, term.actor.id)


class _Tables:
    """The built-in tables, read once."""

    def __init__(self) -> None:
        self.forms: dict[str, list[tuple[str, bool, Entry]]] = {}
        self.countries: dict[str, Actor] = {}
        self.parliaments: dict[str, Actor] = {}
        self.terms: dict[tuple[str, str], list[Term]] = {}
        self.surnames: dict[str, list[Term]] = {}
        self.famous: set[str] = set()
        self.titles = {title: office for title, office in rows("titles")}
        self._read_countries()
        self._read_organisations()
        self._read_leaders()
        for forms in self.forms.values():
            forms.sort(key=lambda item: -len(item[0]))

    def _read_countries(self) -> None:
        for code, name, names, adjectives, people, capitals, metonyms in rows("countries"):
            actor = Actor(f"country:{code}", name, kind="country", country=code[:2] if len(code) < 6 else code)
            self.countries[code] = actor
            forms: list[tuple[Form, str]] = [
                ("name", f"{name}|{names}"),
                ("adjective", adjectives),
                ("people", people),
                ("capital", capitals),
                ("metonym", metonyms),
            ]
            for form, spellings in forms:
                for spelling in spellings.split("|"):
                    if spelling:
                        _add(self.forms, spelling, Entry(actor, form))

    def _read_organisations(self) -> None:
        groups = []
        made: dict[str, Actor] = {actor.id: actor for actor in self.countries.values()}
        for kind, name, country, aliases, members in rows("organisations"):
            if kind == "group":
                groups.append((name, aliases, members))
                continue
            actor = Actor(slug(kind, name), name, kind=kind, country=country or None)  # type: ignore[arg-type]
            made[actor.id] = actor
            if name in _PARLIAMENTS and country not in self.parliaments:
                self.parliaments[country] = actor
            for spelling in (name, *aliases.split("|")):
                if spelling:
                    _add(self.forms, spelling, Entry(actor, "name"))
        for name, aliases, members in groups:
            group = Actor(slug("group", name), name, kind="group", members=[made[m] for m in members.split("|")])
            for spelling in (name, *aliases.split("|")):
                if spelling:
                    _add(self.forms, "the West" if spelling == "West" else spelling, Entry(group, "name"))

    def _read_leaders(self) -> None:
        people: dict[str, Actor] = {}
        by_hand = frozenset(_by_hand())
        for country, office, name, since, until, aliases in rows("leaders"):
            identity = slug("person", name)
            actor = people.get(identity)
            if actor is None or actor.country == country:
                actor = people[identity] = Actor(identity, name, kind="person", country=country, role=office)
            term = Term(actor, country, office, _day(since), _day(until))
            self.terms.setdefault((country, office), []).append(term)
            known = (country, name) in by_hand
            for spelling in (name, *aliases.split("|")):
                if " " in spelling:
                    _add(self.forms, spelling, Entry(actor, "name"))
                    for surname in surnames(spelling, country):
                        self.surnames.setdefault(surname, []).append(term)
                        if known and surname.casefold() not in _COMMON_SURNAMES:
                            self.famous.add(surname)


_PARLIAMENTS = frozenset(
    "Verkhovna Rada|Knesset|Majlis|Bundestag|State Duma|United States Congress|Sejm|Storting|Riksdag|Folketing|Saeima|Seimas"
    "|Riigikogu|Lok Sabha|National People's Congress|Cortes".split("|")
)


def _by_hand() -> Iterator[tuple[str, str]]:
    """Leaders whom the news of the whole world names: those with aliases or of a large state."""
    for country, office, name, _since, _until, aliases in rows("leaders"):
        if aliases or (country in _LARGE and office != "defence minister"):
            yield country, name


_LARGE = frozenset("AR AU BR CA CN DE FR GB ID IL IN IR IT JP KR MX PL RU SA TR UA US VE ZA KP PS SY IQ AF BO".split())


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _add(forms: dict[str, list[tuple[str, bool, Entry]]], spelling: str, entry: Entry) -> None:
    """File a spelling under its first word, an article before it apart, and its plain spelling with it."""
    spelling = fold(spelling)
    with_the = spelling.startswith("the ")
    if with_the:
        spelling = spelling[4:]
    plain = "".join(c for c in unicodedata.normalize("NFD", spelling) if not unicodedata.combining(c))
    for form in {spelling, plain}:
        word = _FIRST_WORD.match(form)
        if word is not None:
            listed = forms.setdefault(word[0], [])
            if not any(known == form and the == with_the for known, the, _ in listed):
                listed.append((form, with_the, entry))


@cache
def _tables() -> _Tables:
    return _Tables()
