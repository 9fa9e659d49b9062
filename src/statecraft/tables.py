"""Results as tables: one table for each kind of fact, with one schema that follows from its record type.

The columns are ``article_id`` and then the keys of the JSON form. Spans are structs of ``start`` and ``end``, amounts
are decimal strings as in JSON, since no fixed-width decimal holds them all, dates ISO 8601 strings, and actors their
ids. pyarrow, pandas and polars come with the extras ``arrow``, ``pandas`` and ``polars``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from statecraft.actors import Actor
from statecraft.article import Article
from statecraft.codec import NOT_RECORDS, coders, shape_of
from statecraft.engine import Engine, default_engine
from statecraft.errors import MissingExtraError, RecordError
from statecraft.result import Result
from statecraft.values import Coder

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

ACTORS = "actors"
STREAM = ("id", "text", "title", "published", "outlet", "url")
"""The columns of the batches that :func:`extract_batches` takes; all but ``text`` may be missing."""


def to_dicts(results: Iterable[Result], kind: str) -> Iterator[dict[str, Any]]:
    """The rows of one kind of fact, ``"actors"`` among the kinds.

    >>> import statecraft
    >>> results = [statecraft.extract(statecraft.Article("Rome pledged €3m.", id="a"))]
    >>> [(row["article_id"], row["amount"]) for row in to_dicts(results, "money")]
    [('a', '3000000')]
    >>> list(to_dicts(results, "weddings"))  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: no table is called 'weddings'; there are actors, money, ...
    """
    for result in results:
        data = result.to_dict()
        if kind not in data or kind in NOT_RECORDS - {ACTORS}:
            _unknown(kind, (cls.key for cls in result.types))
        spans = _spans_of(result, kind)
        for row in data[kind]:
            told = {name: _struct(value) if name in spans else value for name, value in row.items()}
            yield {"article_id": result.article.id} | told


def _unknown(kind: str, keys: Iterable[str]) -> None:
    raise RecordError(
        f"no table is called {kind!r}; there are {', '.join((ACTORS, *keys))}; a plugin's records have one where "
        "its statecraft_record_types lists their type, and engine= is an engine with the plugin"
    )


def _spans_of(result: Result, kind: str) -> frozenset[str]:
    """The fields of a kind of fact that hold spans, or records, which are told by theirs."""
    if kind == ACTORS:
        return frozenset({"mentions"})
    declared = (*result.types, *(type(record) for record in result.records))
    cls = next(cls for cls in declared if cls.key == kind)
    return frozenset(name for name, coder in coders(cls) if coder.holds not in (None, Actor))


def _struct(value: Any) -> Any:
    """A span, which JSON writes as a pair, as a struct; so for each of several."""
    if value and isinstance(value[0], int):
        return {"start": value[0], "end": value[1]}
    return value and [_struct(item) for item in value]


def schema(kind: str, *, engine: Engine | None = None) -> pyarrow.Schema:
    """The Arrow schema of one kind of fact; it is the same whatever was found.

    >>> schema("money").field("amount").type
    DataType(string)
    """
    arrow = _pyarrow()
    span = arrow.struct([("start", arrow.int64()), ("end", arrow.int64())])
    if kind == ACTORS:
        text, texts = arrow.string(), arrow.list_(arrow.string())
        fields = [(name, text) for name in ("article_id", "id", "name", "kind", "country", "role")]
        return arrow.schema([*fields, ("members", texts), ("mentions", arrow.list_(span)), ("mention_kinds", texts)])
    types_ = {cls.key: cls for cls in (engine or default_engine()).record_types}
    if kind not in types_:
        _unknown(kind, types_)
    cls = types_[kind]
    own = [(name, _arrow_type(arrow, coder, span)) for name, coder in shape_of(cls).columns]
    return arrow.schema([("article_id", arrow.string()), *own])


def _arrow_type(arrow: Any, coder: Coder, span: Any) -> Any:
    plain = {bool: arrow.bool_(), int: arrow.int64()}.get(coder.takes[0], arrow.string())
    one = plain if coder.holds in (None, Actor) else span
    return arrow.list_(one) if coder.many else one


def to_arrow(results: Iterable[Result], kind: str, *, engine: Engine | None = None) -> pyarrow.Table:
    """A table of one kind of fact from many results; polars and DuckDB read it with no copy.

    >>> import statecraft
    >>> to_arrow([statecraft.extract("Rome pledged €3m.")], "money").num_rows
    1
    """
    arrow = _pyarrow()
    layout = schema(kind, engine=engine)

    def batch(result: Result) -> pyarrow.RecordBatch:
        rows = list(to_dicts([result], kind))
        try:
            return arrow.RecordBatch.from_pylist(rows, schema=layout)
        except UnicodeEncodeError:
            return arrow.RecordBatch.from_pylist(_encodable(rows), schema=layout)

    return arrow.Table.from_batches(map(batch, results), schema=layout)


def _encodable(value: Any) -> Any:
    """A value with lone surrogates, which UTF-8 has no place for, written as escapes."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {name: _encodable(item) for name, item in value.items()}
    return [_encodable(item) for item in value] if isinstance(value, list) else value


def to_pandas(results: Iterable[Result], kind: str, *, engine: Engine | None = None) -> pandas.DataFrame:
    """The same as a pandas data frame."""
    try:
        import pandas  # noqa: F401
    except ImportError as error:
        raise MissingExtraError("pandas", extra="pandas") from error
    frame: pandas.DataFrame = to_arrow(results, kind, engine=engine).to_pandas()
    return frame


def to_polars(results: Iterable[Result], kind: str, *, engine: Engine | None = None) -> polars.DataFrame:
    """The same as a polars data frame."""
    try:
        import polars
    except ImportError as error:
        raise MissingExtraError("polars", extra="polars") from error
    frame = polars.from_arrow(to_arrow(results, kind, engine=engine))
    assert isinstance(frame, polars.DataFrame)
    return frame


def extract_batches(
    batches: Iterator[pyarrow.RecordBatch], *, engine: Engine | None = None
) -> Iterator[pyarrow.RecordBatch]:
    """Articles in Arrow batches to their results as JSON in Arrow batches: what Spark's ``mapInArrow`` takes.

    A batch in has the columns :data:`STREAM`; a batch out has ``id`` and ``result``, the JSON form.

    >>> import pyarrow
    >>> batch = pyarrow.RecordBatch.from_pylist([{"id": "a", "text": "Rome pledged €3m."}])
    >>> next(extract_batches(iter([batch]))).column("id").to_pylist()
    ['a']
    """
    arrow = _pyarrow()
    engine = engine or default_engine()
    for batch in batches:
        rows = [Article.from_dict(row) for row in batch.to_pylist()]
        found = [{"id": article.id, "result": engine.extract(article).to_json()} for article in rows]
        yield arrow.RecordBatch.from_pylist(found, schema=result_schema())


def result_schema() -> pyarrow.Schema:
    """The schema of what :func:`extract_batches` yields."""
    arrow = _pyarrow()
    return arrow.schema([("id", arrow.string()), ("result", arrow.string())])


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingExtraError("pyarrow", extra="arrow") from error
    return pyarrow
