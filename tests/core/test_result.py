"""What comes out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from record_strategies import ACTORS, TEXT, Visit, results

from statecraft import Article, ArticleError, Mention, Money, RecordError, Result, Span
from statecraft import result as module
from statecraft.report import report


@given(results())
def test_json_and_back_loses_nothing(result: Result) -> None:
    """To the byte, a third party's type among it, with the text in the JSON or beside it."""
    line = result.to_json()
    again = Result.from_json(line, text=TEXT, types=[Visit])
    assert again == result
    assert again.to_json() == line
    assert Result.from_json(result.to_json(text=True), types=[Visit]) == result


@given(results())
def test_the_json_is_standard(result: Result) -> None:
    """One line, no NaN, the same values for any reader."""
    line = result.to_json()
    assert "\n" not in line
    assert json.loads(line) == result.to_dict()


def test_keys_are_always_there() -> None:
    """An empty result lists every kind, empty."""
    data = Result(Article("")).to_dict()
    assert list(data) == [
        "schema", "article", "actors", "money", "statements", "agreements", "plugins", "failures",
    ]  # fmt: skip
    assert data["money"] == data["actors"] == []


def test_lone_surrogates_are_escaped() -> None:
    """What UTF-8 has no place for comes out as an escape and goes back to the same text."""
    result = Result(Article("Oslo \ud83d said", title="\udc00é"))
    line = result.to_json(text=True)
    assert "\\udc00\\u00e9" in line
    assert Result.from_json(line.encode().decode()).article == result.article


def test_the_standard_library_writes_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """With orjson or without: control characters, accents and emoji among it."""
    result = Result(Article("Oslo"), mentions=[Mention(Span(0, 4), ACTORS, kind="group")])
    odd = Result(Article('é🕊️\x00\x1f\x7f\u2028"\\/\b\f\t', id="1"))
    with_orjson = result.to_json(), odd.to_json(text=True)
    monkeypatch.setitem(__import__("sys").modules, "orjson", None)
    module._encoder.cache_clear()
    assert (result.to_json(), odd.to_json(text=True)) == with_orjson
    module._encoder.cache_clear()


def test_results_of_two_articles_stay_apart() -> None:
    """Merging them is refused by id."""
    with pytest.raises(ArticleError, match="'a', 'b'"):
        Result(Article("Oslo", id="a")) | Result(Article("Lima", id="b"))


def test_merging_with_something_else_is_a_type_error() -> None:
    """As for any Python operator."""
    with pytest.raises(TypeError):
        Result(Article("Oslo")) | {}  # type: ignore[operator]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": "statecraft/9"}, "the schema is 'statecraft/9'"),
        ({"tides": []}, "no record type has the key 'tides': pass it in types="),
        ({"money": [{"span": [0, 1], "amount": "lots"}]}, "decimal string"),
        ({"actors": [{"id": "country:PE"}]}, "no result can be read from .*: KeyError\\('name'\\)"),
        ({"failures": [{"colour": "blue"}]}, "no result can be read from .*colour"),
    ],
)
def test_broken_json_is_named(change: dict[str, object], message: str) -> None:
    """What can't be read is told with the remedy."""
    with pytest.raises(RecordError, match=message):
        Result.from_dict({**Result(Article("Oslo")).to_dict(text=True), **change})


@pytest.mark.parametrize(("line", "message"), [("[]", "a result is an object, not list"), ("{", "not JSON")])
def test_what_is_no_result_is_named(line: str, message: str) -> None:
    """A line of another kind, or one that is cut off."""
    with pytest.raises(RecordError, match=message):
        Result.from_json(line)


def test_a_line_without_the_text_says_where_to_put_it() -> None:
    """The text is not written unless asked for."""
    with pytest.raises(ArticleError, match=r"pass it in text=, or write to_json\(text=True\)"):
        Result.from_json(Result(Article("Oslo")).to_json())


def test_a_line_with_an_unknown_type_says_who_declares_it() -> None:
    """A plugin's record type is known to the engine only where the plugin declares it."""
    line = Result(Article(TEXT), records=[Visit(Span(0, 4), guest=ACTORS[0])]).to_json(text=True)
    with pytest.raises(RecordError, match=r"'visits': .*types=engine\.record_types .*statecraft_record_types"):
        Result.from_json(line)


def test_the_report_shows_records_of_undeclared_types() -> None:
    """A plugin that declares no record types loses nothing."""
    told = report(Result(Article(TEXT), records=[Visit(Span(0, 4), guest=ACTORS[0])]))
    assert "Visits" in told
    assert f"“{TEXT[:4]}”" in told


def test_records_and_mentions_can_be_asked_for() -> None:
    """By type and by actor."""
    visit = Visit(Span(0, 4), guest=ACTORS[0])
    sums = Money(Span(5, 8), amount=3)
    here = Mention(Span(0, 4), ACTORS[:1], kind="name")
    result = Result(Article(TEXT), mentions=[here], records=[sums, visit])
    assert (result.of(Visit), result.money, result.statements) == ((visit,), (sums,), ())
    assert result.mentions_of(ACTORS[0]) == (here,)
    assert result.mentions_of(ACTORS[1]) == ()
