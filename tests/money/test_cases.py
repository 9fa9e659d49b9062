"""Amounts in sentences of every kind, and what only looks like one."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import statecraft
from statecraft import Article, Money
from statecraft_money import statecraft_extract


def found(text: str, **known: str) -> list[Money]:
    """The amounts of a text."""
    article = Article(text, **known)
    return [money for money in statecraft_extract(article, statecraft.read(article)) if isinstance(money, Money)]


def rows(name: str) -> list[list[str]]:
    """The rows of a table: a text, and the amounts that a careful reader finds in it."""
    return [line.split("\t") for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()[1:]]


def written(money: Money, text: str) -> str:
    """An amount as the table of cases writes it."""
    amount = f"{money.amount:f}" + (f"..{money.amount_max:f}" if money.amount_max is not None else "")
    words = [f"{money.text_in(text)}={amount}", money.currency or "-"]
    words += [money.modifier] if money.modifier != "exact" else []
    words += [f"{name}:{value}" for name in ("over", "per", "per_unit") if (value := getattr(money, name))]
    return " ".join(words)


ROWS = rows("cases.tsv")


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_amounts_of_a_sentence(text: str, expected: str) -> None:
    """Each amount has the words, value, currency, qualifier and period that a careful reader gives it."""
    assert "; ".join(written(money, text) for money in found(text)) == expected


@pytest.mark.parametrize(("text", "expected"), rows("misses.tsv"))
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_misses(text: str, expected: str) -> None:
    """What is known to be read otherwise; a row that passes moves to the cases."""
    assert "; ".join(written(money, text) for money in found(text)) == expected


def test_amounts_are_exact_decimals() -> None:
    """A tenth of a billion keeps its digits; nothing passes through a float."""
    (money,) = found("It paid $1.1bn.")
    assert money.amount == Decimal("1100000000")
