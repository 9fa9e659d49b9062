"""Amounts in sentences of every kind, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from statecraft import Article, Money
from statecraft_money import statecraft_extract

ROWS = [line.split("\t") for line in (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def written(money: Money, text: str) -> str:
    """An amount as the table of cases writes it."""
    amount = f"{money.amount:f}" + (f"..{money.amount_max:f}" if money.amount_max is not None else "")
    words = [f"{money.text_in(text)}={amount}", money.currency or "-"]
    words += [money.modifier] if money.modifier != "exact" else []
    words += [f"{name}:{value}" for name in ("over", "per", "per_unit") if (value := getattr(money, name))]
    return " ".join(words)


def found(text: str, **known: str) -> list[Money]:
    """The amounts of a text."""
    return [money for money in statecraft_extract(Article(text, **known)) if isinstance(money, Money)]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_amounts_of_a_sentence(text: str, expected: str) -> None:
    """Each amount has the words, value, currency, qualifier and period that a careful reader gives it."""
    assert "; ".join(written(money, text) for money in found(text)) == expected


def test_a_bare_sign_is_marked_as_open() -> None:
    """A bare dollar is the US one until something else is plain, and says that it was taken so."""
    (money,) = found("It paid $5.")
    assert money.currency == "USD"
    assert money.ambiguous
    assert "CAD" in money.alternatives
    (plain,) = found("It paid US$5.")
    assert not plain.ambiguous
    assert plain.alternatives == ()


def test_the_outlets_address_tells_which_dollar() -> None:
    """An Australian paper's bare dollar is Australian."""
    (money,) = found("The port cost $5m.", url="https://www.example.com.au/port")
    assert money.currency == "AUD"


def test_amounts_are_exact_decimals() -> None:
    """A tenth of a billion keeps its digits; nothing passes through a float."""
    (money,) = found("It paid $1.1bn.")
    assert money.amount == Decimal("1100000000")


@pytest.mark.parametrize(
    "text", ["1," * 4000, "one hundred " * 1000, "9" * 20000, "$ " * 10000, "million dollars " * 2000]
)
def test_no_text_is_too_hard(text: str) -> None:
    """What other readers choke on yields few amounts or none, and no error."""
    assert all(money.span.end <= len(text) for money in found(text))
