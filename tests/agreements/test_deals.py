"""Deals in sentences of every status, and what only sounds like one."""

from __future__ import annotations

from pathlib import Path

import pytest

import statecraft

ROWS = [line.split("\t") for line in (Path(__file__).parent / "deals.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def written(agreement: statecraft.Agreement) -> str:
    """An agreement as the table of cases writes it."""
    money = " ".join(f"{amount.amount:f}" for amount in agreement.money)
    return f"{agreement.status} {', '.join(party.name for party in agreement.parties)} {money}".strip()


def deals(text: str) -> tuple[statecraft.Agreement, ...]:
    """The agreements of a text."""
    return statecraft.extract(text, on_error="raise").agreements


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_deals_of_a_sentence(text: str, expected: str) -> None:
    """Status, parties and amounts are those that a careful reader gives."""
    assert "; ".join(map(written, deals(text))) == expected


def test_leaders_stand_for_their_states() -> None:
    """What presidents sign, states are party to."""
    (deal,) = deals(
        "Brazil’s President Luiz Inácio Lula da Silva and his Kenyan counterpart William Ruto signed a pact."
    )
    assert [party.name for party in deal.parties] == ["Brazil", "Kenya"]


def test_two_mentions_are_one_deal() -> None:
    """A definite noun takes up the deal of before, and what it costs."""
    (deal,) = deals("Oman and Jordan signed a power agreement. The agreement is worth $90 million.")
    assert len(deal.mentions) == 1
    assert [int(amount.amount) for amount in deal.money] == [90_000_000]


def test_a_list_of_documents_is_one_deal_each() -> None:
    """Each document that a sentence tells apart is an agreement of its own, with the same parties."""
    found = deals("Latvia and Malta signed an agreement on shipping, a memorandum on tourism and a protocol on visas.")
    assert [deal.status for deal in found] == ["signed"] * 3
    assert {tuple(party.name for party in deal.parties) for deal in found} == {("Latvia", "Malta")}


def test_an_amount_of_before_is_no_part_of_the_deal() -> None:
    """The old price, told for comparison, hangs on no deal."""
    (deal,) = deals("Slovakia agreed to buy gas from Algeria at $90 a barrel, up from the previous price of $40.")
    assert [int(amount.amount) for amount in deal.money] == [90]


def test_subject_kind_and_period() -> None:
    """What was agreed, of what kind, and for how long."""
    text = "Austria and Hungary signed a ten-year agreement on gas deliveries."
    (deal,) = deals(text)
    assert deal.subject is not None
    assert deal.subject.text_in(text) == "gas deliveries"
    assert (deal.kind, deal.period) == ("energy", "P10Y")


def test_the_day_of_a_deal() -> None:
    """A relative day is counted from the article's."""
    article = statecraft.Article("Ghana and Mali signed a border treaty on Monday.", published="2024-05-15")
    (deal,) = statecraft.extract(article).agreements
    assert str(deal.date) == "2024-05-13"
