"""Whose dollars, pounds and rupees an article means."""

from __future__ import annotations

import pytest

import statecraft
from statecraft import Article, Money
from statecraft_money import statecraft_extract


def found(text: str, **known: str) -> list[Money]:
    """The amounts of a text."""
    article = Article(text, **known)
    return [money for money in statecraft_extract(article, statecraft.read(article)) if isinstance(money, Money)]


def test_a_bare_sign_is_marked_as_open() -> None:
    """A bare dollar is the US one until something else is plain, and says that it was taken so."""
    (money,) = found("It paid $5.")
    assert money.currency == "USD"
    assert money.ambiguous
    assert "CAD" in money.alternatives
    (plain,) = found("It paid US$5.")
    assert not plain.ambiguous
    assert plain.alternatives == ()


@pytest.mark.parametrize(
    ("text", "known", "currency"),
    [
        ("The port cost $5m.", {"url": "https://www.example.com.au/port"}, "AUD"),
        ("The port cost $5m.", {"url": "https://example.co.nz/port"}, "NZD"),
        ("The port cost $5m.", {"outlet": "The Vancouver Example"}, "CAD"),
        ("The port cost $5m.", {"outlet": "Example of Record"}, "USD"),
        ("The port cost 5m pounds.", {"outlet": "Cairo Example"}, "EGP"),
        ("The port cost Rs 5 crore.", {"url": "https://example.pk/port"}, "PKR"),
    ],
)
def test_the_outlet_tells_whose_money_it_is(text: str, known: dict[str, str], currency: str) -> None:
    """A paper's bare dollar is its country's, by its address or its name."""
    (money,) = found(text, **known)
    assert money.currency == currency
    assert money.ambiguous
    assert money.currency not in money.alternatives


@pytest.mark.parametrize(
    ("text", "currencies"),
    [
        ("Hobart paid 5 million Australian dollars. The other $3m is due.", ["AUD", "AUD"]),
        ("Hobart paid A$5m ($3.3m).", ["AUD", "USD"]),
        ("Suva paid US$5m. Fiji has $20m left.", ["USD", "USD"]),
        ("Belgrade paid £5m in Cairo.", ["GBP"]),
        ("Cairo paid 5 million pounds.", ["EGP"]),
        ("They paid 5 million pounds.", ["GBP"]),
        ("Dhaka paid Rs 5 crore to Colombo.", ["LKR"]),
        ("Lahore paid Rs 5 crore. Two hours later a man in Delhi paid 300 Indian rupees.", ["PKR", "INR"]),
        ("A bank lent Rs 5 crore. Two hours later a man in Delhi paid 300 Indian rupees.", ["INR", "INR"]),
        ("Minsk lent 3 million Belarusian rubles and Moscow 4 million rubles.", ["BYN", "RUB"]),
        ("Taipei lent 40 million Taiwan dollars and Singapore 3 million dollars.", ["TWD", "USD"]),
        ("The Czech state lent 4 million crowns and the Danish one 3 million crowns.", ["CZK", "DKK"]),
    ],
)
def test_the_article_tells_whose_money_it_is(text: str, currencies: list[str]) -> None:
    """Amounts that name their currency come first, then the places that the article speaks of."""
    assert [money.currency for money in found(text)] == currencies
