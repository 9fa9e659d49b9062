"""The laws of the one merge there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from record_strategies import ACTORS, few_places, money, results, statements

from statecraft import Actor, Mention, Money, Record, Result, Span
from statecraft.merge import actors_in_order, mentions_in_order, merged

crowded = st.lists(money(few_places) | statements(few_places), max_size=8)


def full(records: tuple[Record, ...]) -> list[str]:
    """All of the records, finders and rules among it, which equality passes over."""
    return [repr(record) for record in records]


@given(crowded, st.randoms(use_true_random=False))
def test_order_never_shows(records: list[Record], random: object) -> None:
    """Any order of the same records gives the same bytes, clashes at one place among them."""
    shuffled = list(records)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert full(merged(shuffled)) == full(merged(records))


@given(crowded)
def test_merging_again_changes_nothing(records: list[Record]) -> None:
    """Idempotent."""
    assert full(merged(merged(records))) == full(merged(records))


@given(crowded, crowded, crowded)
def test_grouping_never_shows(one: list[Record], two: list[Record], three: list[Record]) -> None:
    """Associative: merged in parts or at once."""
    at_once = full(merged([*one, *two, *three]))
    assert full(merged([*merged([*one, *two]), *three])) == at_once
    assert full(merged([*one, *merged([*two, *three])])) == at_once


@given(results(), results(), results())
def test_results_merge_by_the_same_laws(one: Result, two: Result, three: Result) -> None:
    """Commutative, associative and idempotent to the byte."""
    assert (one | two).to_json() == (two | one).to_json()
    assert ((one | two) | three).to_json() == (one | (two | three)).to_json()
    assert (one | one).to_json() == one.to_json()


def test_one_fact_knows_all_its_finders() -> None:
    """Found by three plugins, it is one record that names each once, in order."""
    found = [Money(Span(0, 3), amount=3, plugins=(name,)) for name in "cab"]
    assert [record.plugins for record in merged(found)] == [("a", "b", "c")]


def test_facts_that_differ_stay_apart() -> None:
    """Two readings of one place are two records."""
    assert len(merged([Money(Span(0, 3), amount=3), Money(Span(0, 3), amount=4)])) == 2


def test_text_order() -> None:
    """By start, then end, then kind."""
    found = merged([Money(Span(5, 6), amount=1), Money(Span(0, 9), amount=1), Money(Span(0, 3), amount=1)])
    assert [tuple(record.span) for record in found] == [(0, 3), (0, 9), (5, 6)]


def test_mentions_sort_their_actors() -> None:
    """A mention of two actors is the same whichever was named first."""
    one, two = Mention(Span(0, 4), ACTORS[:2], kind="group"), Mention(Span(0, 4), ACTORS[1::-1], kind="group")
    assert mentions_in_order([one, two]) == (one,)


def test_one_place_stands_for_all_that_it_is_said_to() -> None:
    """Two mentions of one place and kind are one of both actors, as its JSON reads back."""
    one, two = Mention(Span(0, 4), ACTORS[:1], kind="group"), Mention(Span(0, 4), ACTORS[1:2], kind="group")
    assert mentions_in_order([two, one]) == (Mention(Span(0, 4), ACTORS[:2], kind="group"),)


def test_the_fullest_actor_is_kept() -> None:
    """Where two plugins know one actor by its id, the one that says most stands."""
    bare, full_ = Actor("x", "X", kind="person"), Actor("x", "X", kind="person", country="PE", role="minister")
    for order in ([bare, full_], [full_, bare]):
        mentions = [Mention(Span(n, n + 1), [actor], kind="name") for n, actor in enumerate(order)]
        assert actors_in_order(mentions, [])[0].role == "minister"


def test_members_of_groups_are_listed() -> None:
    """A group's members stand among the actors though no place names them alone."""
    found = actors_in_order([Mention(Span(0, 4), [ACTORS[3]], kind="group")], [])
    assert {actor.id for actor in found} == {"country:NO", "country:PE", "group:both"}
