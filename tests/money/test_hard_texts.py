"""Texts that other readers of amounts choke on."""

from __future__ import annotations

import sys
from decimal import Context, Inexact, localcontext

import pytest

import statecraft
from statecraft import Article, Money
from statecraft_money import statecraft_extract


def found(text: str, **known: str) -> list[Money]:
    """The amounts of a text."""
    article = Article(text, **known)
    return [money for money in statecraft_extract(article, statecraft.read(article)) if isinstance(money, Money)]


HARD = {
    "figures": "1,",
    "number words": "one hundred ",
    "digits": "9",
    "signs": "$ ",
    "words of currency": "million dollars ",
    "ranges": "$1-",
    "elided": "5 million rubles, 3 million, ",
    "signs and words": "Rs one ",
    "places": "5 rupees Karachi ",
    "hyphens": "hundred-dollar-",
    "letters": "K5 ",
}


def work(text: str) -> int:
    """How many calls it takes to read a text: a measure that no other load of the machine changes."""
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD.keys())
def test_work_grows_with_the_text(piece: str) -> None:
    """Four times the text takes about four times the work, whatever it is made of."""
    work(piece * 10)
    assert work(piece * 2000) <= 5 * work(piece * 500) + 200


@pytest.mark.parametrize("text", ["1," * 20000, "one hundred " * 5000, "9" * 100_000, "$ " * 50_000])
def test_no_text_is_too_hard(text: str) -> None:
    """What other readers choke on yields no amount, and no error."""
    assert found(text) == []


def test_an_absurdly_long_number_is_no_amount() -> None:
    """A run of digits longer than any sum of money is passed over; the amount beside it is not."""
    assert [money.amount for money in found(f"It paid ${'9' * 5000}, then $5.")] == [5]


def test_the_callers_way_to_reckon_changes_no_amount() -> None:
    """Neither its precision nor what it takes for an error."""
    text = "Peru paid $1,234,567 and a third of $10.5 million."
    plain = [money.amount for money in statecraft.extract(text).money]
    with localcontext(Context(prec=3, traps=[Inexact])):
        assert [money.amount for money in statecraft.extract(text, on_error="raise").money] == plain
    assert plain[0] == 1234567
