"""Records to JSON values and back."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

import pytest
from attrs import field, frozen
from record_strategies import ACTORS, Visit

from statecraft import Engine, Money, Record, RecordError, Span, hookimpl
from statecraft.codec import Known, actors_in, decode, encode, last_end, with_finder


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("4E9", "4000000000"),
        ("3.50", "3.5"),
        ("3.0", "3"),
        ("0.001", "0.001"),
        ("1E-7", "0.0000001"),
        ("-0", "0"),
        ("123456789012345678901234567890.25", "123456789012345678901234567890.25"),
    ],
)
def test_amounts_are_written_in_plain_notation(amount: str, written: str) -> None:
    """No exponent, no digit lost, and one form for equal amounts."""
    assert encode(Money(Span(0, 1), amount=Decimal(amount)))["amount"] == written


def test_derived_values_are_written_before_rule_and_plugins() -> None:
    """Field order, then what follows from the fields, then who found it and how."""
    row = encode(Visit(Span(0, 4), guest=ACTORS[0], days=4))
    assert next(iter(row)) == "span"
    assert list(row)[-3:] == ["long", "rule", "plugins"]
    assert row["long"] is True


def test_spans_are_found_wherever_a_record_holds_them() -> None:
    """In fields, in tuples, and in the records that it refers to."""
    assert last_end(Visit(Span(0, 4), guest=ACTORS[0])) == 4
    assert last_end(Visit(Span(0, 4), guest=ACTORS[0], place=Span(2, 30))) == 30
    assert last_end(Visit(Span(0, 4), guest=ACTORS[0], stops=(Span(2, 3), Span(5, 40)))) == 40
    assert last_end(Visit(Span(0, 4), guest=ACTORS[0], gift=Money(Span(50, 60), amount=1))) == 60


def test_actors_are_found_wherever_a_record_holds_them() -> None:
    """One in a field, and many in a tuple."""
    assert list(actors_in(Visit(Span(0, 4), guest=ACTORS[0], hosts=ACTORS[1:3]))) == ACTORS[:3]


def test_stamping_copies() -> None:
    """The record that a plugin keeps for itself stays as it is."""
    record = Money(Span(0, 1), amount=3)
    assert with_finder(record, "a").plugins == ("a",)
    assert record.plugins == ()
    assert with_finder(record, "a") == record


def test_a_type_with_no_json_form_fails_for_its_own_plugin_alone() -> None:
    """A float field, say, is refused at the first record, by a message that lists what has a form."""

    @frozen(kw_only=True)
    class Poll(Record):
        key: ClassVar[str] = "polls"
        share: float

    class Polls:
        @hookimpl
        def statecraft_extract(self) -> list[Record]:
            return [Poll(Span(0, 1), share=0.5)]

    class Sums:
        @hookimpl
        def statecraft_extract(self) -> list[Record]:
            return [Money(Span(0, 1), amount=3)]

    result = Engine({"polls": Polls(), "sums": Sums()}).extract("Fifty per cent.")
    assert len(result.money) == 1
    assert result.failures[0].plugin == "polls"
    assert "Decimal" in result.failures[0].error


def test_a_private_field_goes_to_json_and_back() -> None:
    """Under its own name, though a new record takes it under another; one that nobody gives is worked out again."""

    @frozen(kw_only=True)
    class Toast(Record):
        key = "toasts"
        _host: str
        words: int = field(init=False, default=2)

    toast = Toast(Span(0, 1), host="Oslo")
    row = encode(toast)
    assert (row["_host"], row["words"]) == ("Oslo", 2)
    assert decode(Toast, row, Known({}, {})) == toast


def test_a_type_without_a_key_is_refused() -> None:
    """The message proposes one."""

    @frozen(kw_only=True)
    class Toast(Record):
        pass

    with pytest.raises(RecordError, match="key = 'toasts'"):
        encode(Toast(Span(0, 1)))


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"span": [0, 4], "amount": "lots"}, "a decimal string, not 'lots'"),
        ({"span": [4, 0], "amount": "3"}, "a span runs from"),
        ({"span": 4, "amount": "3"}, "no Money can be read"),
        ({"amount": "3"}, "no Money can be read"),
        ({"span": [0, 4]}, "no Money can be read"),
    ],
)
def test_broken_rows_are_named(row: dict[str, object], message: str) -> None:
    """What can't be read is shown, with the reason."""
    with pytest.raises(RecordError, match=message):
        decode(Money, row, Known({}, {}))


def test_references_that_lead_nowhere_are_named() -> None:
    """An actor or a record that the JSON doesn't list."""
    row = encode(Visit(Span(0, 4), guest=ACTORS[0], gift=Money(Span(5, 6), amount=1)))
    with pytest.raises(RecordError, match="no actor has the id 'country:NO'"):
        decode(Visit, row, Known({}, {}))
    with pytest.raises(RecordError, match="no money record stands at"):
        decode(Visit, row, Known({"country:NO": ACTORS[0]}, {}))
