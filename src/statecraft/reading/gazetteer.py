"""All names that the reading knows: the built-in tables' and those of plugins and callers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache, cached_property

from statecraft.actors import Actor, Name
from statecraft.data import rows
from statecraft.reading.forms import LOOK, Beginnings, Entry, Form, Forms
from statecraft.reading.given_names import Gender, gender_of
from statecraft.reading.leaders import Leaders
from statecraft.reading.spelling import FIRST_WORD, slug, variants


class Gazetteer:
    """Looks up names, demonyms, metonyms, office-holders and titles.

    ``names`` are a caller's own and go before the built-in tables, which are read once for all gazetteers.

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
        self._tables = tables = _tables()
        self._own = Forms(_person)
        for name in names:
            for form in name.forms:
                self._own.add(form, Entry(name.actor, "name"))
        self.beginnings = Beginnings(self._own, self._tables.forms, lambda: tables.capitals)

    @classmethod
    def with_names(cls, names: Iterable[Name]) -> Gazetteer:
        """The built-in tables, and these names, which go before them.

        >>> own = Name(Actor("company:acme", "Acme Steel", kind="company"), aliases=("acme",))
        >>> Gazetteer.with_names([own]).at("an acme spokesman", 3)[1].actor.name
        'Acme Steel'
        """
        return cls(names)

    @property
    def first_words(self) -> frozenset[str]:
        """The first words of the caller's own names, which need not be capitalised."""
        return frozenset(self._own.firsts)

    def at(self, folded: str, start: int) -> tuple[int, Entry] | None:
        """The longest form that begins at ``start`` of a folded text, with its end; None where none does.

        Case counts, so that "turkey" and "us" are no states; a form in capitals throughout, as headlines and datelines
        have it, is found unless it is an agency's, a paper's or a company's.

        >>> Gazetteer().at("SAUDI ARABIA, IRAN AGREE", 0)[1].actor.name
        'Saudi Arabia'
        >>> Gazetteer().at("It tells us little.", 9) is None
        True
        """
        word = FIRST_WORD.match(folded, start)
        return None if word is None else self.beginning(word[0], folded, start)

    def named(self, name: str) -> Actor | None:
        """The actor that goes by a name, whole; None where none does.

        >>> Gazetteer().named("EU").name, Gazetteer().named("EU summit") is None
        ('European Union', True)
        """
        hit = self.at(name, 0)
        return hit[1].actor if hit is not None and hit[0] == len(name) else None

    def beginning(self, token: str, folded: str, start: int) -> tuple[int, Entry] | None:
        """As :meth:`at`, for a place whose first word, with whatever follows it up to a space, is known already."""
        best: tuple[int, Entry] | None = None
        for forms, size, ahead in self.beginnings[token]:
            place = start + size
            lengths = ahead.get(folded[place : place + LOOK]) or ahead[""]
            found = forms.longest(lengths, folded, start) if lengths else None
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        return best

    def country(self, code: str | None) -> Actor | None:
        """The state with an ISO 3166-1 alpha-2 code.

        >>> Gazetteer().country("CI").name
        'Ivory Coast'
        """
        return self._tables.countries.get(code or "")

    def adjective(self, code: str | None) -> str | None:
        """The adjective of a state by its code; None for an unknown code, and for a part of a state.

        >>> Gazetteer().adjective("CD"), Gazetteer().adjective("SD-DF")
        ('Congolese', None)
        """
        return self._tables.adjectives.get(code or "")

    def parliament(self, code: str | None) -> Actor | None:
        """The parliament of a state that goes by a name of its own.

        >>> Gazetteer().parliament("UA").name
        'Verkhovna Rada'
        """
        return self._tables.parliaments.get(code or "")

    def title(self, words: str) -> str | None:
        """The office that a capitalised title names, "-" for one that names none, None for what is no title.

        >>> gazetteer = Gazetteer()
        >>> gazetteer.title("Foreign Secretary"), gazetteer.title("Col."), gazetteer.title("Bridge")
        ('foreign minister', '-', None)
        """
        return self._tables.titles.get(words)

    def office(self, words: str) -> str | None:
        """The office that a title in any case and number names, None where it names none.

        >>> gazetteer = Gazetteer()
        >>> gazetteer.office("foreign ministers"), gazetteer.office("colonel"), gazetteer.office("bridges")
        ('foreign minister', None, None)
        """
        offices = self._tables.offices
        low = words.casefold()
        return offices.get(low) or (offices.get(low[:-1]) if low.endswith("s") else None)

    def office_holder(self, country: str, office: str, on: date | None) -> Actor | None:
        """Who held a state's office on a day; None where that isn't known or no day is given.

        ``country`` may be the id of an organisation too. "leader", "head of state" and "head of government" stand for
        whatever office that is there.

        >>> Gazetteer().office_holder("org:united-nations", "secretary-general", date(2005, 7, 1)).name
        'Kofi Annan'
        >>> Gazetteer().office_holder("DE", "head of government", date(2012, 2, 2)).name
        'Angela Merkel'
        """
        return self._tables.leaders.office_holder(country, office, on)

    def by_surname(
        self, surname: str, *, country: str | None = None, office: str | None = None, on: date | None = None
    ) -> Actor | None:
        """The leader whom a surname means.

        Among those of the given country and office it is one in office on the day; else one who was before it; else
        anyone. Of several left, one whom the news of the whole world names goes before others, and the later in office
        before the earlier: without a day, "President Bush" is the younger.

        >>> gazetteer = Gazetteer()
        >>> gazetteer.by_surname("Bush", office="president", on=date(1991, 1, 17)).name
        'George H.W. Bush'
        >>> gazetteer.by_surname("Bush", office="president").name
        'George W. Bush'
        >>> gazetteer.by_surname("Bush", country="CA") is None
        True
        """
        return self._tables.leaders.by_surname(surname, country=country, office=office, on=on)

    def of_one_state(self, surname: str) -> bool:
        """Whether a surname can mean the leaders of one state alone, whom the news of the whole world names.

        >>> Gazetteer().of_one_state("Bush"), Gazetteer().of_one_state("Ali")
        (True, False)
        """
        return self._tables.leaders.of_one_state(surname)

    def usual(self, surname: str) -> str | None:
        """A leader's surname in capitals as it is spelt elsewhere, None where no leader has it.

        >>> Gazetteer().usual("VON DER LEYEN"), Gazetteer().usual("NOBODYSON")
        ('von der Leyen', None)
        """
        return self._tables.leaders.usual.get(surname)

    def heading(self, surname: str, on: date | None) -> Actor | None:
        """The only head of a state or its government by a surname on a day, and without a day the one known best now.

        >>> Gazetteer().heading("Kim", date(2005, 5, 1)).name, Gazetteer().heading("Bush", date(2012, 5, 1)) is None
        ('Kim Jong Il', True)
        """
        return self._tables.leaders.heading(surname, on)

    def spelt(self, identity: str) -> Actor | None:
        """The leader with an id, whose name may have other hyphens and capitals than the text has; None for most.

        >>> Gazetteer().spelt("person:kim-jong-un").name, Gazetteer().spelt("person:angela-merkel") is None
        ('Kim Jong Un', True)
        """
        return self._tables.leaders.spelt(identity)

    def famous(self, surname: str, on: date | None, *, prominent: bool = False) -> Actor | None:
        """The leader whom a surname by itself means, where the name isn't a common one.

        ``prominent`` asks for one who holds an office on that day or headed a state or its government before; without
        a day, any will do.

        >>> Gazetteer().famous("Merkel", None).name, Gazetteer().famous("Brown", None)
        ('Angela Merkel', None)
        >>> Gazetteer().famous("Merkel", date(1999, 1, 1), prominent=True) is None
        True
        """
        leaders = self._tables.leaders
        return leaders.by_surname(surname, on=on, prominent=prominent) if surname in leaders.famous else None

    def gender(self, name: str, country: str | None = None) -> Gender | None:
        """Whether a person's full name is a man's or a woman's, None where the tables can't tell.

        >>> gazetteer = Gazetteer()
        >>> gazetteer.gender("Angela Merkel"), gazetteer.gender("Tsai Ing-wen"), gazetteer.gender("Wang Yi")
        ('f', 'f', 'm')
        """
        return gender_of(name, country)


class _Tables:
    """The built-in tables, read once."""

    def __init__(self) -> None:
        self.forms = Forms(_person)
        self.countries: dict[str, Actor] = {}
        self.parliaments: dict[str, Actor] = {}
        self.adjectives: dict[str, str] = {}
        self.titles = {row[0]: row[1] for row in rows("titles")}
        self.leaders = Leaders()
        self._read_countries()
        self._read_organisations()
        for form, name in self.leaders.forms:
            self.forms.add(form, name)

    @cached_property
    def offices(self) -> dict[str, str]:
        """Offices by their titles in small letters."""
        return {title.casefold(): office for title, office in self.titles.items() if office != "-"}

    @cached_property
    def capitals(self) -> Forms:
        """What headlines in capitals name: states, people and organisations."""
        forms = Forms(_person)
        for form, meanings in self.forms.named.items():
            for with_the, entry in meanings:
                if isinstance(entry, str) or entry.actor.kind in ("country", "organisation"):
                    forms.add(("the " if with_the else "") + form.upper(), entry)
        return forms

    def _read_countries(self) -> None:
        for code, name, names, adjectives, people, capitals, metonyms in rows("countries"):
            # "RU-CE" lies in RU; "SUHH" was SU until it ceased to be.
            actor = Actor(f"country:{code}", name, kind="country", country=code[:2])
            self.countries[code] = actor
            if len(code) == 2 and adjectives:
                self.adjectives[code] = adjectives.partition("|")[0]
            if len(code) == 4:
                self.countries.setdefault(code[:2], actor)
            forms: list[tuple[Form, str]] = [
                ("name", f"{name}|{names}"),
                ("adjective", adjectives),
                ("people", people),
                ("capital", capitals),
                ("metonym", metonyms),
            ]
            for form, spellings in forms:
                entry = Entry(actor, form)
                for spelling in dict.fromkeys(spellings.split("|")):
                    self.forms.add(spelling, entry)

    def _read_organisations(self) -> None:
        made: dict[str, Actor] = {actor.id: actor for actor in self.countries.values()}
        for kind, name, country, aliases, members in rows("organisations"):
            actor = _body(kind, name, country, [made[m] for m in members.split("|") if m])
            made[actor.id] = actor
            if kind == "parliament":
                self.parliaments.setdefault(country, actor)
            # A name that is a common word too stands only with more: "=" says that the aliases alone are its forms.
            spellings = aliases[1:] if aliases.startswith("=") else f"{name}|{aliases}"
            entry, seat = Entry(actor, "name"), Entry(actor, "capital")
            for spelling in spellings.split("|"):
                for form in variants(spelling.removeprefix("@")):
                    self.forms.add(form, seat if spelling.startswith("@") else entry)


def _body(kind: str, name: str, country: str, members: list[Actor]) -> Actor:
    if kind == "parliament":
        kind = "organisation"
    return Actor(slug(kind, name), name, kind=kind, country=country or None, members=members)  # type: ignore[arg-type]


@cache
def _person(name: str) -> Entry:
    return Entry(_tables().leaders.person(name), "name")


@cache
def _tables() -> _Tables:
    return _Tables()
