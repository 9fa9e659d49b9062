"""What goes in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pandas
import pytest

from statecraft import Article, ArticleError


@pytest.mark.parametrize(
    "given",
    [
        date(2023, 3, 22),
        datetime(2023, 3, 22, 10, 30),
        datetime(2023, 3, 22, 10, tzinfo=UTC),
        "2023-03-22",
        " 2023-03-22 ",
        "2023-03-22T10:00:00Z",
        "2023-03-22T10:00:00+05:30",
        "20230322",
    ],
)
def test_published_takes_what_feeds_hold(given: object) -> None:
    """A date, a datetime with or without a zone, and the ISO 8601 forms name the same day."""
    assert Article("…", published=given).published == date(2023, 3, 22)


@pytest.mark.parametrize("given", [None, "", float("nan"), pandas.NaT])
def test_published_may_be_unknown(given: object) -> None:
    """None, the empty string of a table and the gaps of a data frame mean unknown."""
    assert Article("…", published=given).published is None


@pytest.mark.parametrize("given", ["22 March", "2023-02-30", 20230322, b"2023-03-22"])
def test_a_date_that_is_none_is_refused(given: object) -> None:
    """The error shows what was given and how to write it."""
    with pytest.raises(ArticleError, match="write it as 2023-03-22"):
        Article("…", published=given)


@pytest.mark.parametrize("text", [b"Oslo", None, 7, ["Oslo"]])
def test_a_text_is_a_str(text: Any) -> None:
    """Bytes aren't guessed at."""
    with pytest.raises(ArticleError, match="text is a str, not"):
        Article(text)


def test_the_same_text_has_the_same_id() -> None:
    """Lone surrogates and NULs have one too."""
    for text in ("Oslo", "", "\ud83d", "\x00"):
        assert Article(text).id == Article(text).id != ""
    assert Article("Oslo").id != Article("Lima").id


def test_an_article_goes_to_a_dict_and_back() -> None:
    """Nothing is lost on the way."""
    article = Article("Oslo.", id="7", title="T", published="2023-03-22", outlet="O", url="u", language="no")
    assert Article.from_dict(article.to_dict(text=True)) == article


def test_a_line_without_a_text_names_its_keys() -> None:
    """So that the reader sees which key to rename."""
    with pytest.raises(ArticleError, match='this one has "id", "body"'):
        Article.from_dict({"id": 1, "body": "Oslo."})
    with pytest.raises(ArticleError, match="no keys"):
        Article.from_dict({})


@pytest.mark.parametrize("line", [[], "Oslo", None])
def test_a_line_is_an_object(line: Any) -> None:
    """A list or a string of JSON is refused as such."""
    with pytest.raises(ArticleError, match="an article is an object"):
        Article.from_dict(line)


def test_words_are_str() -> None:
    """A title of another type is refused by name."""
    with pytest.raises(ArticleError, match="title is a str or None, not int"):
        Article("…", title=7)  # type: ignore[arg-type]


def test_gaps_of_a_data_frame_are_nothing() -> None:
    """A row's NaN is no title."""
    row = {"text": "Oslo.", "title": float("nan"), "published": pandas.NaT, "outlet": None}
    assert Article.from_dict(row) == Article("Oslo.")


def test_a_text_that_is_null_is_told_apart_from_none() -> None:
    """The message says what is wrong with it."""
    with pytest.raises(ArticleError, match="that of this one is null"):
        Article.from_dict({"text": None})


def test_a_language_is_a_str() -> None:
    """As titles and outlets are."""
    with pytest.raises(ArticleError, match="language is a str or None, not int"):
        Article("Oslo.", language=5)  # type: ignore[arg-type]
