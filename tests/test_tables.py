"""Results as tables."""

from __future__ import annotations

import builtins
import pickle
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import attrs
import duckdb
import polars
import pyarrow
import pytest

import statecraft
from statecraft import tables


@attrs.frozen(kw_only=True)
class Toast(statecraft.Record):
    """A record type that no built-in plugin has."""

    key = "toasts"

    by: statecraft.Actor | None = None
    times: int = 1
    votes: tuple[int, ...] = ()


PARIS = statecraft.Actor("country:FR", "France", kind="country", country="FR")
ARTICLE = statecraft.Article("Paris paid $3m and toasted twice.", id="a")
MONEY = statecraft.Money(statecraft.Span(11, 14), amount=Decimal("3000000"), currency="USD")
RESULT = statecraft.Result(
    ARTICLE,
    mentions=(statecraft.Mention(statecraft.Span(0, 5), (PARIS,), kind="metonym"),),
    records=(MONEY, Toast(statecraft.Span(19, 26), by=PARIS, times=2, votes=(3, 5))),
    types=(*statecraft.Result(ARTICLE).types, Toast),
)
ENGINE = statecraft.Engine({})


class Toasts:
    """Declares the record type."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Toasts."""
        return [Toast]


def test_rows_name_their_article_and_hold_the_json_values() -> None:
    """An amount is a decimal string, an actor an id, a span a struct."""
    (row,) = RESULT.to_dicts("money")
    assert (row["article_id"], row["amount"], row["span"]) == ("a", "3000000", {"start": 11, "end": 14})


def test_a_plugins_own_records_have_a_table() -> None:
    """The columns follow from the record type's annotations."""
    engine = statecraft.Engine({"toasts": Toasts()})
    table = tables.to_arrow([RESULT], "toasts", engine=engine)
    assert table.select(["by", "times", "votes"]).to_pylist() == [{"by": "country:FR", "times": 2, "votes": [3, 5]}]
    assert table.schema.field("times").type == pyarrow.int64()


def test_a_table_without_rows_has_the_same_columns() -> None:
    """The schema doesn't hang on what was found."""
    full = tables.to_arrow([RESULT], "money", engine=ENGINE)
    empty = tables.to_arrow([], "money", engine=ENGINE)
    assert full.schema == empty.schema
    assert (full.num_rows, empty.num_rows) == (1, 0)


@pytest.mark.parametrize("kind", ["actors", "money", "statements", "agreements"])
def test_every_built_in_kind_has_a_table(kind: str) -> None:
    """Whatever is found in a text fits the schema."""
    text = "Oslo and Bern signed a $3m deal, they said. “It is good,” Oslo’s envoy said."
    result = statecraft.extract(text)
    assert tables.to_arrow([result], kind).num_rows == len(result.to_dict()[kind])


def test_duckdb_and_polars_read_a_table_as_it_is() -> None:
    """No copy through pandas is needed."""
    money = tables.to_arrow([RESULT], "money", engine=ENGINE)
    assert duckdb.sql("select sum(amount::double) from money").fetchall() == [(3000000.0,)]
    assert polars.from_arrow(money).shape[0] == 1
    assert tables.to_polars([RESULT], "money", engine=ENGINE)["currency"].to_list() == ["USD"]


def test_a_data_frame_of_pandas() -> None:
    """The columns are those of the Arrow table."""
    frame = tables.to_pandas([RESULT], "actors", engine=ENGINE)
    assert list(frame["name"]) == ["France"]


def test_an_unknown_kind_is_told_which_there_are() -> None:
    """The error names the tables that there are."""
    with pytest.raises(statecraft.RecordError, match="'weddings'; there are actors, money, statements"):
        RESULT.to_dicts("weddings")
    with pytest.raises(statecraft.RecordError, match=r"'toasts'; .* statecraft_record_types .* engine="):
        tables.to_arrow([RESULT], "toasts", engine=ENGINE)


@attrs.frozen(kw_only=True)
class Ballot(statecraft.Record):
    """A record type with choices of each kind, and a day."""

    key = "ballots"
    derived = ("late",)

    rounds: Literal[1, 2] = 1
    secret: Literal[True, None] = None
    held: date | None = None

    @property
    def late(self) -> bool:
        """Whether there was a second round."""
        return self.rounds > 1


def test_choices_are_columns_of_their_own_kind() -> None:
    """Numbers stay numbers, and truth values truth values; days are strings as in JSON."""

    class Ballots:
        @statecraft.hookimpl
        def statecraft_record_types(self) -> list[type[statecraft.Record]]:
            return [Ballot]

        @statecraft.hookimpl
        def statecraft_extract(self) -> list[statecraft.Record]:
            return [Ballot(statecraft.Span(0, 4), rounds=2, secret=True, held=date(2024, 5, 6))]

    engine = statecraft.Engine({"ballots": Ballots()})
    table = tables.to_arrow([engine.extract("Oslo voted.")], "ballots", engine=engine)
    told = {"rounds": 2, "secret": True, "held": "2024-05-06", "late": True}
    assert table.select(list(told)).to_pylist() == [told]


@pytest.mark.parametrize(
    ("package", "make"),
    [("pyarrow", tables.to_arrow), ("pandas", tables.to_pandas), ("polars", tables.to_polars)],
)
def test_a_missing_extra_is_named(package: str, make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is not installed, the error says how to get it."""
    real = builtins.__import__

    def without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> Any:
        if name == package:
            raise ImportError(name)
        return real(name, globals_, locals_, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(statecraft.MissingExtraError, match=r"pip install 'statecraft-news\["):
        make([RESULT], "money", engine=ENGINE)


def test_batches_of_articles_become_batches_of_results() -> None:
    """What Spark's mapInArrow calls."""
    batch = pyarrow.RecordBatch.from_pylist([{"id": "a", "text": "Rome."}, {"id": "b", "text": "Bern."}])
    (out,) = tables.extract_batches(iter([batch]))
    assert out.schema == tables.result_schema()
    assert out.column("id").to_pylist() == ["a", "b"]


def test_a_lone_surrogate_loses_no_row() -> None:
    """It is written as an escape, since no column can hold it."""
    (row,) = tables.to_arrow(
        [statecraft.extract(statecraft.Article("Norway left.", id="\ud800"))], "actors"
    ).to_pylist()
    assert (row["article_id"], row["name"]) == ("\\ud800", "Norway")


def test_a_missing_extra_is_told_across_processes() -> None:
    """The error comes back whole from a worker."""
    again = pickle.loads(pickle.dumps(statecraft.MissingExtraError("pandas", extra="pandas")))
    assert (str(again), again.extra) == ("pandas is not installed: pip install 'statecraft-news[pandas]'", "pandas")
