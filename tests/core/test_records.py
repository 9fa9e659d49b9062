"""What extractors yield."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError

from statecraft import UNNAMED, Agreement, Article, Money, RecordError, Span, Statement

HERE = Span(0, 4)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"amount": 0.1}, r"write Decimal\('0.1'\)"),
        ({"amount": True}, "a Decimal or an int"),
        ({"amount": "3"}, "a Decimal or an int"),
        ({"amount": None}, "a Decimal or an int"),
        ({"amount": Decimal("NaN")}, "a finite number"),
        ({"amount": 3, "amount_max": Decimal("Infinity")}, "amount_max is a finite number"),
        ({"amount": 3, "currency": "eur"}, "ISO 4217"),
        ({"amount": 3, "over": "five years"}, "ISO 8601"),
        ({"amount": 3, "per": "P"}, "ISO 8601"),
        ({"amount": 3, "per": "P\u0663Y"}, "ISO 8601"),  # digits of another script
        ({"amount": 3, "per": 5}, "ISO 8601"),
        ({"amount": 3, "currency": 5}, "ISO 4217"),
        ({"amount": 3, "modifier": "roughly"}, "modifier is one of exact, about"),
    ],
)
def test_amounts_are_checked(fields: dict[str, Any], message: str) -> None:
    """A value that an amount can't hold is refused by a message that names the field or the remedy."""
    with pytest.raises(RecordError, match=message):
        Money(HERE, **fields)


def test_whole_numbers_are_amounts() -> None:
    """An int is exact, so it is taken."""
    assert Money(HERE, amount=3).amount == Decimal(3)


def test_statements_and_agreements_are_checked() -> None:
    """Their kinds, acts and statuses are those of the JSON form."""
    with pytest.raises(RecordError, match="act is one of say"):
        Statement(HERE, kind="direct", act="mumble", content=())  # type: ignore[arg-type]
    with pytest.raises(RecordError, match="status is one of signed"):
        Agreement(HERE, status="maybe")  # type: ignore[arg-type]


def test_finders_are_not_part_of_the_fact() -> None:
    """The same fact found by two plugins and two rules is equal."""
    assert Money(HERE, amount=3, plugins=("a",), rule="x") == Money(HERE, amount=3, plugins=("b",))


def test_records_are_frozen_and_hashable() -> None:
    """They can stand in sets, and nobody changes them behind another's back."""
    record = Money(HERE, amount=3)
    assert {record} == {Money(HERE, amount=Decimal("3.0"))}
    with pytest.raises(FrozenInstanceError):
        record.amount = Decimal(4)  # type: ignore[misc]


def test_a_record_shows_its_words() -> None:
    """In an article or a plain text."""
    record = Money(Span(5, 8), amount=3)
    assert record.text_in("They €3m") == record.text_in(Article("They €3m")) == "€3m"


def test_two_speakers_are_joint() -> None:
    """One isn't."""
    other = type(UNNAMED)("x", "X", kind="person")
    one = Statement(HERE, kind="direct", act="say", content=(), speakers=(UNNAMED,))
    two = Statement(HERE, kind="direct", act="say", content=(), speakers=(UNNAMED, other))
    assert (one.joint, two.joint) == (False, True)
