"""Looking up names, office-holders, titles and genders in the built-in tables and a caller's own."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from statecraft import Actor, Gazetteer, Name
from statecraft.data import rows
from statecraft.reading.spelling import fold, slug

DATA = Path(__file__).parent / "data"


def cases(table: str) -> list[list[str]]:
    """The rows of a table of cases, without its comments and its line of column names."""
    lines = (DATA / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")][1:]


@pytest.fixture
def gazetteer() -> Gazetteer:
    """The built-in tables alone."""
    return Gazetteer()


@pytest.mark.parametrize(("text", "form", "actor", "kind"), cases("forms"))
def test_form(gazetteer: Gazetteer, text: str, form: str, actor: str, kind: str) -> None:
    """A form stands for its actor, whole, or for none."""
    folded = fold(text)
    start = folded.index(fold(form))
    hit = gazetteer.at(folded, start)
    if not actor:
        assert hit is None
    else:
        assert hit is not None
        assert (hit[1].actor.id, hit[1].form, text[start : hit[0]]) == (actor, kind, form)


@pytest.mark.parametrize(("country", "office", "on", "name"), cases("office_holders"))
def test_office_holder(gazetteer: Gazetteer, country: str, office: str, on: str, name: str) -> None:
    """The day decides who held the office."""
    holder = gazetteer.office_holder(country, office, date.fromisoformat(on))
    assert (holder.name if holder else "") == name


@pytest.mark.parametrize(
    ("surname", "country", "office", "on", "name"),
    [
        ("Bush", "US", "president", "1990-08-02", "George H.W. Bush"),
        ("Bush", "US", "president", None, "George W. Bush"),
        ("Bush", None, "president", "2003-03-20", "George W. Bush"),
        ("Clinton", None, "president", None, "Bill Clinton"),
        ("Clinton", "US", "foreign minister", "2010-01-01", "Hillary Clinton"),
        ("Ivanov", "RU", "foreign minister", "2003-01-01", "Igor Ivanov"),
        ("Ivanov", "RU", "defence minister", "2003-01-01", "Sergei Ivanov"),
        ("Assad", None, "president", "1990-01-01", "Hafez al-Assad"),
        ("al-Assad", None, "president", "2011-03-15", "Bashar al-Assad"),
        ("Putin", None, "president", "2010-01-01", "Vladimir Putin"),
        ("Kaczynski", "PL", "prime minister", "2006-12-01", "Jaroslaw Kaczynski"),
        ("Lula", "BR", None, None, "Luiz Inacio Lula da Silva"),
        ("bin Laden", None, None, None, "Osama bin Laden"),
        ("Kadyrov", "RU", None, "2015-01-01", "Ramzan Kadyrov"),
    ],
)
def test_surname(
    gazetteer: Gazetteer, surname: str, country: str | None, office: str | None, on: str | None, name: str
) -> None:
    """A surname means whom country, office and day leave, and of several the better known and later one."""
    found = gazetteer.by_surname(surname, country=country, office=office, on=date.fromisoformat(on) if on else None)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("surname", ["Brown", "May", "Kim", "Johnson", "Smithson"])
def test_common_surname(gazetteer: Gazetteer, surname: str) -> None:
    """A surname that many have, or nobody known, means no leader by itself."""
    assert gazetteer.famous(surname, date(2008, 1, 1)) is None


def test_no_day(gazetteer: Gazetteer) -> None:
    """Without a day no office-holder is guessed."""
    assert gazetteer.office_holder("US", "president", None) is None


def test_own_names() -> None:
    """A caller's own name goes before a built-in one as long, and leaves longer ones and other gazetteers alone."""
    own = Actor("company:gazprom-cafe", "Gazprom", kind="company")
    mine = Gazetteer.with_names([Name(own, aliases=("rosbank",))])
    hit, longer, theirs = mine.at("Gazprom", 0), mine.at("Gazprom Neft", 0), Gazetteer().at("Gazprom", 0)
    assert hit is not None
    assert longer is not None
    assert theirs is not None
    assert hit[1].actor == own
    assert longer[1].actor.id == "company:gazprom-neft"
    assert theirs[1].actor.id == "company:gazprom"
    assert mine.first_words == {"Gazprom", "rosbank"}


def test_every_form_resolves(gazetteer: Gazetteer) -> None:
    """Each name, demonym and metonym of the table of states is found, whole, as a state."""
    missed = []
    for code, name, *lists in rows("countries"):
        for form in [name, *(form for forms in lists for form in forms.split("|") if form)]:
            text = fold(form)
            start = 4 if text.startswith("the ") else 0
            hit = gazetteer.at(text, start)
            if hit is None or hit[0] != len(text) or hit[1].actor.kind != "country":
                missed.append((code, form))
    assert not missed


def test_one_state_for_each_form() -> None:
    """No two states claim a form, but for those that share a demonym."""
    owners: dict[str, set[str]] = {}
    for code, name, *lists in rows("countries"):
        for form in [name, *(form for forms in lists for form in forms.split("|") if form)]:
            owners.setdefault(form, set()).add(code)
    assert {form for form, codes in owners.items() if len(codes) > 1} <= {"Congolese", "Congo"}


def test_ids_are_unique(gazetteer: Gazetteer) -> None:
    """No two bodies have one id."""
    kinds = {"parliament": "organisation"}
    ids = Counter(slug(kinds.get(kind, kind), name) for kind, name, *_ in rows("organisations"))
    assert [identity for identity, count in ids.items() if count > 1] == []


def test_leaders_table() -> None:
    """Each term has a known country or organisation, an order in time, and no second row."""
    places = {code for code, *_ in rows("countries")} | {"VA", "CS"}
    table = list(rows("leaders"))
    assert len({tuple(row[:4]) for row in table}) == len(table)
    for country, _office, name, since, until, *_ in table:
        assert ":" in country or country in places or len(country) == 2, country
        assert name == name.strip()
        assert name
        assert not (since and until and date.fromisoformat(since) > date.fromisoformat(until)), name


def test_one_person_goes_by_one_name() -> None:
    """No name of a leader is another's second name: "Donald J. Trump" of Guam would be nobody that the news means."""
    table = list(rows("leaders"))
    names = {row[2] for row in table}
    seconds = {(alias, row[2]) for row in table for alias in row[5].split("|") if alias in names and alias != row[2]}
    assert seconds == set()


def test_only_a_crown_rules_many_states() -> None:
    """Nobody heads two states at a time but a monarch: such rows are mistakes of a source."""
    heads = {"president", "prime minister", "supreme leader"}
    states: dict[str, set[str]] = {}
    for country, office, name, *_ in rows("leaders"):
        if office in heads and ":" not in country:
            states.setdefault(name, set()).add(country)
    assert {name: where for name, where in states.items() if len(where) > 1} == {}


def test_a_king_is_of_his_first_realm(gazetteer: Gazetteer) -> None:
    """Whose realm sorts first doesn't matter."""
    king = gazetteer.office_holder("CA", "monarch", date(2024, 1, 1))
    assert king is not None
    assert (king.name, king.country) == ("King Charles III", "GB")


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Prime Minister", "prime minister"),
        ("Premier", "prime minister"),
        ("Foreign Secretary", "foreign minister"),
        ("Emir", "monarch"),
        ("Gen.", "-"),
        ("Mrs.", "-"),
        ("Weather", None),
        ("prime minister", None),
    ],
)
def test_title(gazetteer: Gazetteer, title: str, office: str | None) -> None:
    """A capitalised title names its office, or none."""
    assert gazetteer.title(title) == office


@pytest.mark.parametrize(
    ("words", "office"),
    [("prime ministers", "prime minister"), ("Chancellor", "chancellor"), ("general", None), ("cooks", None)],
)
def test_office(gazetteer: Gazetteer, words: str, office: str | None) -> None:
    """An office is named in any case and number."""
    assert gazetteer.office(words) == office


@pytest.mark.parametrize(
    ("name", "country", "gender"),
    [
        ("Helle Thorning-Schmidt", "DK", "f"),
        ("Björn Nowhere", "SE", None),
        ("Jean-Claude Juncker", "LU", "m"),
        ("Park Geun-hye", "KR", "f"),
        ("Li Anna", "CN", None),
        ("Andrea Rossi", None, None),
        ("J. Dennis Example", None, "m"),
        ("Madonna", None, None),
    ],
)
def test_gender(gazetteer: Gazetteer, name: str, country: str | None, gender: str | None) -> None:
    """A full name tells a gender where its given name does."""
    assert gazetteer.gender(name, country) == gender
