"""Who acts."""

from __future__ import annotations

import pytest

from statecraft import Actor, Mention, Name, RecordError, Span


def test_actors_are_the_same_where_their_ids_are() -> None:
    """Names and roles may differ from article to article."""
    named = Actor("person:ana-ruiz", "Ana Ruiz", kind="person", role="minister")
    assert named == Actor("person:ana-ruiz", "Ruiz", kind="person")
    assert len({named, Actor("person:ana-ruiz", "Ruiz", kind="person")}) == 1
    assert named != "person:ana-ruiz"


@pytest.mark.parametrize("make", [lambda: Actor("x", "X", kind="planet"), lambda: Mention(Span(0, 1), (), kind="verb")])
def test_unknown_kinds_are_refused(make: object) -> None:
    """The error lists those there are."""
    with pytest.raises(RecordError, match="kind is one of"):
        make()  # type: ignore[operator]


def test_lists_become_tuples() -> None:
    """Members, mentioned actors and aliases can be handed over as any iterable."""
    actor = Actor("x", "X", kind="company")
    assert Actor("g", "G", kind="group", members=[actor]).members == (actor,)
    assert Mention(Span(0, 1), [actor], kind="name").actors == (actor,)
    assert Name(actor, aliases=iter(["X plc", "X"])).forms == ("X", "X plc")
