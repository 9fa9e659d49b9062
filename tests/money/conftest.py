"""What the tests of money share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from statecraft import Article, Money
from statecraft_money import statecraft_extract

Finder = Callable[..., list[Money]]


@pytest.fixture
def found() -> Finder:
    """A function that gives the amounts of a text, with what is known of the article."""

    def read(text: str, **known: str) -> list[Money]:
        return [money for money in statecraft_extract(Article(text, **known)) if isinstance(money, Money)]

    return read
