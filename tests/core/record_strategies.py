"""Articles, actors and records of any shape, for the laws."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import field, frozen
from hypothesis import strategies as st

import statecraft
from statecraft import Actor, Agreement, Article, Mention, Money, Record, Span, Statement
from statecraft.actors import as_tuple

TEXT = "Oslo and Lima signed a pact worth €3.5m; “We are glad,” they said on 5 May. " * 2


@frozen(kw_only=True)
class Visit(Record):
    """A record type as a third party would write it, with a field of every kind that has a JSON form."""

    key: ClassVar[str] = "visits"
    derived: ClassVar[tuple[str, ...]] = ("long",)

    guest: Actor
    hosts: tuple[Actor, ...] = field(default=(), converter=as_tuple)
    place: Span | None = None
    stops: tuple[Span, ...] = ()
    days: int = 1
    official: bool = True
    since: date | None = None
    cost: Decimal | None = None
    gift: Money | None = None
    notes: tuple[str, ...] = ()

    @property
    def long(self) -> bool:
        """Whether it takes more than three days."""
        return self.days > 3


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda ends: Span(min(ends), max(ends)))
few_places = st.sampled_from([Span(0, 4), Span(9, 13), Span(0, 20)])
ACTORS = [
    Actor("country:NO", "Norway", kind="country", country="NO"),
    Actor("country:PE", "Peru", kind="country", country="PE"),
    Actor("person:ana-ruiz", "Ana Ruiz", kind="person", country="PE", role="minister"),
]
ACTORS.append(Actor("group:both", "both", kind="group", members=ACTORS[:2]))
actors = st.sampled_from(ACTORS)
many_actors = st.lists(actors, max_size=3, unique=True).map(tuple)
amounts = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**15), max_value=10**15)
rules = st.none() | st.sampled_from(["r1", "r2"])
finders = st.lists(st.sampled_from("abc"), max_size=2, unique=True).map(sorted).map(tuple)
currencies = st.none() | st.sampled_from(["EUR", "NOK"])


def money(places: st.SearchStrategy[Span] = spans) -> st.SearchStrategy[Money]:
    """Amounts."""
    return st.builds(Money, places, amount=amounts, currency=currencies, rule=rules, plugins=finders)


def statements(places: st.SearchStrategy[Span] = spans) -> st.SearchStrategy[Statement]:
    """Statements."""
    return st.builds(
        Statement,
        places,
        kind=st.sampled_from(["direct", "mixed", "indirect"]),
        act=st.sampled_from(["say", "warn"]),
        cue=st.none() | places,
        content=st.lists(places, max_size=2).map(tuple),
        source=st.none() | places,
        speakers=many_actors,
        rule=rules,
        plugins=finders,
    )


def visits(gifts: st.SearchStrategy[Money | None]) -> st.SearchStrategy[Visit]:
    """Visits, whose gifts are among the amounts given."""
    return st.builds(
        Visit,
        spans,
        guest=actors,
        hosts=many_actors,
        place=st.none() | spans,
        stops=st.lists(spans, max_size=2).map(tuple),
        days=st.integers(0, 2**70),
        official=st.booleans(),
        since=st.none() | st.dates(),
        cost=st.none() | amounts,
        gift=gifts,
        notes=st.lists(st.text(max_size=5), max_size=2).map(tuple),
        plugins=finders,
    )


def agreements(sums: st.SearchStrategy[tuple[Money, ...]]) -> st.SearchStrategy[Agreement]:
    """Agreements, whose amounts are among those given."""
    return st.builds(
        Agreement,
        spans,
        parties=many_actors,
        status=st.sampled_from(["signed", "ended"]),
        money=sums,
        date=st.none() | st.dates(),
        plugins=finders,
    )


@st.composite
def results(draw: st.DrawFn) -> statecraft.Result:
    """Whole results; each amount stands at a place of its own, as the JSON form names it by its place."""
    sums = draw(st.lists(money(), max_size=3, unique_by=lambda found: found.span))
    chosen = st.lists(st.sampled_from(sums), max_size=2, unique=True).map(tuple) if sums else st.just(())
    gift = st.none() | st.sampled_from(sums) if sums else st.none()
    records = [
        *sums,
        *draw(st.lists(statements(), max_size=3)),
        *draw(st.lists(agreements(chosen), max_size=2)),
        *draw(st.lists(visits(gift), max_size=2)),
    ]
    kinds = st.sampled_from(["name", "title", "pronoun"])
    mentions = draw(st.lists(st.builds(Mention, spans, many_actors.filter(bool), kind=kinds), max_size=4))
    failures = draw(st.lists(st.builds(statecraft.Failure, st.sampled_from("ab"), st.text(max_size=5)), max_size=2))
    return statecraft.Result(
        Article(TEXT, id="law"),
        mentions=mentions,
        records=records,
        failures=tuple(sorted(set(failures))),
        plugins=("a", "b"),
        types=(Money, Statement, Agreement, Visit),
    )
