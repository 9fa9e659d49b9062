"""Who held which office when, and whom a surname means on a day."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from attrs import frozen

from statecraft.actors import Actor
from statecraft.data import rows
from statecraft.reading.spelling import slug

LEADERS = ("president", "prime minister", "chancellor", "leader", "supreme leader", "monarch")
HEADS = (*LEADERS, "pope")
"""The offices of those who head a state or its government."""

HEADED = {
    "org:european-commission": ("president", "European Union"),
    "org:european-council": ("president", "European Union"),
    "org:european-union": ("high representative", "European Union"),
    "org:nato": ("secretary-general", "NATO"),
    "org:united-nations": ("secretary-general", "United Nations"),
    "org:arab-league": ("secretary-general", "Arab League"),
    "org:opec": ("secretary-general", "OPEC"),
    "org:international-monetary-fund": ("director", "International Monetary Fund"),
    "org:world-bank": ("president", "World Bank"),
    "org:international-atomic-energy-agency": ("director", "International Atomic Energy Agency"),
    "org:world-health-organization": ("director", "World Health Organization"),
    "org:hamas": ("leader", "Hamas"),
    "org:hezbollah": ("leader", "Hezbollah"),
    "org:world-trade-organization": ("director", "World Trade Organization"),
}
"""The office of whoever heads a body that is no state's, and for whom it acts in deals."""

_PARTED = re.compile(r"-|\b(?:al|Al|el|El|bin|ibn)\b")  # what newspapers write in several ways
_ALSO = {
    "leader": ("leader", *HEADS),
    "head of state": ("president", "monarch", "supreme leader", "leader", "pope"),
    "head of government": ("prime minister", "chancellor", "president"),
    "prime minister": ("prime minister", "chancellor"),
    "chancellor": ("chancellor", "prime minister"),
}


@frozen
class Term:
    """A time in which somebody is known to have held an office; None where an end is open.

    ``country`` is an ISO 3166-1 alpha-2 code, or the id of an organisation that the person led.

    >>> term = Term(Actor("person:x-y", "X Y", kind="person"), "NO", "president", date(2001, 1, 1), None)
    >>> term.holds(date(2005, 1, 1)), term.holds(date(1999, 1, 1))
    (True, False)
    """

    actor: Actor
    country: str
    office: str
    since: date | None
    until: date | None
    known: bool = False

    def holds(self, on: date) -> bool:
        """Whether the day lies in the term; an open end counts as still running."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


class Leaders:
    """The table of leaders: dated terms by office and by surname.

    >>> leaders = Leaders()
    >>> leaders.office_holder("GB", "prime minister", date(2004, 5, 1)).name
    'Tony Blair'
    >>> leaders.office_holder("GB", "prime minister", None) is None
    True
    >>> leaders.by_surname("Clinton", office="foreign minister").name
    'Hillary Clinton'
    >>> leaders.by_surname("Nobodyson") is None
    True
    """

    def __init__(self) -> None:
        self.famous: set[str] = set()
        self.forms: list[tuple[str, str]] = []
        self._terms: dict[tuple[str, str], list[_Row]] = {}
        self._surnames: dict[str, list[_Row]] = {}
        self._people: dict[str, _Person] = {}
        for cells in rows("leaders"):
            country, office, name, since, _, aliases, family, known = cells
            person = self._people.get(name)
            if person is None:
                person = self._people[name] = _Person(name)
                self.forms.append((name, name))
            person.held(country, office, since, own=bool(known))
            row = _Row(person, cells)
            self._terms.setdefault((country, office), []).append(row)
            for surname in family.split("|"):
                self._surnames.setdefault(surname, []).append(row)
                if known:
                    self.famous.add(surname)
            if aliases:
                self.forms += [(alias, name) for alias in aliases.split("|")]
        self.famous -= _COMMON
        self._parted = {slug("person", form): name for form, name in self.forms if _PARTED.search(form)}

    def person(self, name: str) -> Actor:
        """The person of that full name; ``role`` is the office that they took last."""
        return self._people[name].actor

    def spelt(self, identity: str) -> Actor | None:
        """The person whose name differs from one in the text by hyphens and capitals alone: "Ban Ki Moon".

        >>> Leaders().spelt("person:ban-ki-moon").name
        'Ban Ki-moon'
        """
        name = self._parted.get(identity)
        return None if name is None else self.person(name)

    def office_holder(self, country: str, office: str, on: date | None) -> Actor | None:
        """Who held an office on a day; None where that isn't known or no day is given."""
        if on is None:
            return None
        for held in _ALSO.get(office, (office,)):
            terms = [row.term for row in self._terms.get((country, held), ())]
            holders = [term for term in terms if term.holds(on)]
            if holders:
                return max(holders, key=_rank).actor
        return None

    @cached_property
    def usual(self) -> dict[str, str]:
        """The surnames by how they look in capitals, each as it is spelt first."""
        return {surname.upper(): surname for surname in reversed(self._surnames)}

    def of_one_state(self, surname: str) -> bool:
        """Whether all who have a surname led one state, and the news of the whole world names one of them.

        >>> Leaders().of_one_state("Bush"), Leaders().of_one_state("Ali")
        (True, False)
        """
        bearers = self._surnames.get(surname, ())
        return len({row.country[:2] for row in bearers}) == 1 and any(row.term.known for row in bearers)

    def heading(self, surname: str, on: date | None) -> Actor | None:
        """The only head of a state or its government by a surname: see :meth:`Gazetteer.heading`."""
        rows_of = self._surnames.get(surname)
        if rows_of is None:
            return None
        terms = [row.term for row in rows_of if row.office in HEADS]
        terms = [term for term in terms if (term.holds(on) if on is not None else term.known and term.until is None)]
        found = {term.actor for term in terms if term.known} or {term.actor for term in terms}
        return found.pop() if len(found) == 1 else None

    def by_surname(
        self,
        surname: str,
        *,
        country: str | None = None,
        office: str | None = None,
        on: date | None = None,
        prominent: bool = False,
    ) -> Actor | None:
        """The leader whom a surname means: see :meth:`Gazetteer.by_surname` and :meth:`Gazetteer.famous`."""
        offices = _ALSO.get(office, (office,)) if office is not None else None
        terms = [
            row.term
            for row in self._surnames.get(surname, ())
            if (country is None or country in (row.country, row.country[:2]))
            and (offices is None or row.office in offices)
        ]
        if not terms:
            return None
        if on is not None:
            now = [term for term in terms if term.holds(on)]
            before = [term for term in terms if term.since is None or term.since <= on]
            led = [term for term in before if term.office in HEADS]
            terms = now or (led if prominent else before or terms)
        return max(terms, key=_rank).actor if terms else None


def _rank(term: Term) -> tuple[bool, bool, date, str]:
    """Later in office is likelier, a minister likelier than an envoy, and whom all the world's news names likeliest."""
    return (term.known, term.office not in _ENVOYS, term.since or date.min, term.actor.id)


_ENVOYS = frozenset({"un ambassador", "national security adviser"})


class _Person:
    """A person of the table, made into an actor when first asked for: most never are."""

    __slots__ = ("_actor", "_country", "_name", "_office", "_since")

    def __init__(self, name: str) -> None:
        self._name = name
        self._country: str | None = None
        self._office = self._since = ""
        self._actor: Actor | None = None

    def held(self, country: str, office: str, since: str, *, own: bool) -> None:
        if ":" not in country and (self._country is None or own):
            self._country = country[:2]  # the King's own is the United Kingdom, not the first of his realms
        if since >= self._since:
            self._office, self._since = office, since

    @property
    def actor(self) -> Actor:
        if self._actor is None:
            identity = slug("person", self._name)
            self._actor = Actor(identity, self._name, kind="person", country=self._country, role=self._office)
        return self._actor


class _Row:
    """A row of the table, made into a term when first asked for."""

    __slots__ = ("_cells", "_person", "_term", "country", "office")

    def __init__(self, person: _Person, cells: list[str]) -> None:
        self.country, self.office = cells[0], cells[1]
        self._person, self._cells = person, cells
        self._term: Term | None = None

    @property
    def term(self) -> Term:
        if self._term is None:
            since, until, known = _day(self._cells[3]), _day(self._cells[4]), bool(self._cells[7])
            self._term = Term(self._person.actor, self.country, self.office, since, until, known)
        return self._term


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


# Surnames that are as likely another word or another person, so that they don't stand for a leader by themselves.
_COMMON = frozenset(
    """
    Abbas Abbott Abdullah Ahmed Albert Ali Allen Anderson Aso Austin Aziz Baird Baker Barak Barr Barrot Beatrix Bell
    Benedict Bennett Best Bird Bishop Black Boehner Bolt Bolton Brown Burke Burns Bush Cameron Cannon Carlos Carr
    Carter Castillo Castro Chan Charles Chen Choi Christopher Chung Clark Clinton Cohen Collins Conte Cook Cooper
    Cox Cruz Day Diaz Downer Du Elizabeth English Evans Fahd Faisal Felipe Fernandez Fico Fidan Flores Ford Fox
    Francis Frederik Garcia Gates Gonzalez Gore Graham Grant Gray Green Gul Gustaf Hague Haley Hamad Hamid Hammond
    Han Harald Hariri Harmon Harper Harris Hassan Healey Hernandez Hill Holder Howard Hun Hunt Hussein Hwang Ibrahim
    Il Ivanov Jiang Johnson Jonathan Jones Joyce Juan Kan Karim Keating Kelly Kent Key Khan Kim King Laden Lagos Lai
    Lake Le Lee Leo Lew Li Lim Liu Lopez Lynch Ma Maas MacKay Major Malik Mandela Marin Martin Martinez May Miller
    Mohamed Mohammed Monti Moon Morales Murphy Nasser Nguyen Noda Noem Omar Park Patel Paul Payne Pence Perez Perry
    Peters Pham Philip Philippe Pope Powell Power Price Prince Qin Queen Rahman Ramos Rashid Rau Reid Rice Robertson
    Rodriguez Rogers Roh Rojas Ross Ryan Said Saleh Salih Sall Salman Sanchez Santos Scott Sein Sen Sessions Sharif
    Sharon Silva Singh Smith Snow Son Song Store Straw Struck Stubb Suga Suleiman Sultan Sun Tan Taylor Thompson
    Toledo Torres Tran Truss Turner Un Vance Vega Victoria Wade Wallace Waltz Wang Wen White Wilson Wong Woods
    Wright Wu Yang Yoon Young Zhang Zhao Zhu Zia
    """.split()
)
