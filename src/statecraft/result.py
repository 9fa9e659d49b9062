"""What comes out: everything that was found in one article."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from textwrap import shorten
from typing import Any, TypeVar

from attrs import field, frozen

from statecraft.actors import Actor, Mention
from statecraft.article import Article
from statecraft.codec import NOT_RECORDS, decode, encode, refers_to
from statecraft.errors import ArticleError, RecordError, StatecraftError
from statecraft.merge import actors_in_order, mentions_in_order, merged
from statecraft.records import Agreement, Money, Record, Statement
from statecraft.spans import Span
from statecraft.values import Known

SCHEMA = "statecraft/1"
CORE_TYPES: tuple[type[Record], ...] = (Money, Statement, Agreement)

R = TypeVar("R", bound=Record)


@frozen(order=True)
class Failure:
    """What a plugin lost on an article, and why."""

    plugin: str
    error: str


@frozen
class Result:
    """The actors and records of one article, each record once, in text order.

    Two results of the same article merge with ``|``, whatever the order: a fact that both hold is one record that
    knows all its finders. ``types`` are the record types that the JSON form has a key for, found or not.
    """

    article: Article
    mentions: tuple[Mention, ...] = field(default=(), kw_only=True, converter=mentions_in_order)
    records: tuple[Record, ...] = field(default=(), kw_only=True, converter=merged)
    failures: tuple[Failure, ...] = field(default=(), kw_only=True)
    plugins: tuple[str, ...] = field(default=(), kw_only=True)
    types: tuple[type[Record], ...] = field(default=CORE_TYPES, kw_only=True)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The actors that the text mentions or a record names, in the order of their first place."""
        return actors_in_order(self.mentions, self.records)

    @property
    def money(self) -> tuple[Money, ...]:
        """The amounts of money."""
        return self.of(Money)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what."""
        return self.of(Statement)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """Who agreed to what."""
        return self.of(Agreement)

    def of(self, record_type: type[R]) -> tuple[R, ...]:
        """The records of one type, a plugin's own among them."""
        return tuple(record for record in self.records if isinstance(record, record_type))

    def mentions_of(self, actor: Actor) -> tuple[Mention, ...]:
        """The places where the text means this actor, alone or with others."""
        return tuple(mention for mention in self.mentions if actor in mention.actors)

    def __or__(self, other: Result) -> Result:
        if not isinstance(other, Result):
            return NotImplemented
        if self.article != other.article:
            raise ArticleError(f"results of two articles can't be merged: {self.article.id!r}, {other.article.id!r}")
        return Result(
            self.article,
            mentions=(*self.mentions, *other.mentions),
            records=(*self.records, *other.records),
            failures=tuple(sorted({*self.failures, *other.failures})),
            plugins=tuple(sorted({*self.plugins, *other.plugins})),
            types=tuple(sorted({*self.types, *other.types}, key=_type_order)),
        )

    def to_dict(self, *, text: bool = False) -> dict[str, Any]:
        """All of it as JSON values; the article's text only where asked for, so that :meth:`from_dict` needs no other.

        >>> import statecraft
        >>> data = statecraft.extract("Seoul pledged $3m.").to_dict()
        >>> list(data)[:4], data["money"][0]["amount"]
        (['schema', 'article', 'actors', 'money'], '3000000')
        """
        places: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            for actor in mention.actors:
                places.setdefault(actor.id, []).append(mention)
        rows: dict[str, list[dict[str, Any]]] = {cls.key: [] for cls in self.types}
        for record in self.records:
            rows.setdefault(record.key, []).append(encode(record))
        return {
            "schema": SCHEMA,
            "article": self.article.to_dict(text=text),
            "actors": [_actor_row(actor, places.get(actor.id, ())) for actor in self.actors],
            **rows,
            "plugins": list(self.plugins),
            "failures": [{"plugin": failure.plugin, "error": failure.error} for failure in self.failures],
        }

    def to_dicts(self, kind: str) -> list[dict[str, Any]]:
        """The rows of one kind of fact, for a table; :mod:`statecraft.tables` does the same for many results.

        >>> import statecraft
        >>> [row["currency"] for row in statecraft.extract("Rome pledged €3m.").to_dicts("money")]
        ['EUR']
        """
        from statecraft.tables import to_dicts  # only where it is asked for

        return list(to_dicts([self], kind))

    def to_json(self, *, text: bool = False) -> str:
        r"""One line of JSON, the same bytes every time, which UTF-8 can always hold.

        Lone surrogates, which no encoding has a place for, are written as ``\ud83d``, and all else beyond ASCII with
        them; reading it back gives the same text. Where orjson is installed it does the work, to the same bytes.
        """
        return _written(self.to_dict(text=text))

    def _repr_html_(self) -> str:
        """What a notebook shows: the article with its facts underlined."""
        from statecraft.page import fragment  # only where it is looked at

        return fragment(self)

    @classmethod
    def from_dict(
        cls, data: Mapping[str, Any], *, text: str | None = None, types: Iterable[type[Record]] = ()
    ) -> Result:
        """The result that :meth:`to_dict` wrote.

        ``text`` is the article's, needed where ``data`` doesn't hold it; ``types`` are the record types of plugins
        (``engine.record_types`` has those that are installed). Raises :class:`RecordError` for what can't be read.

        >>> import statecraft
        >>> result = statecraft.extract("Paris and Berlin said the deal was worth €3bn.")
        >>> types = statecraft.default_engine().record_types
        >>> statecraft.Result.from_json(result.to_json(text=True), types=types) == result
        True
        """
        if not isinstance(data, Mapping):
            raise RecordError(f"a result is an object, not {type(data).__name__}")
        if data.get("schema") != SCHEMA:
            raise RecordError(f"the schema is {data.get('schema')!r}, not {SCHEMA!r}")
        try:
            return cls._read(data, text, types)
        except StatecraftError:
            raise
        except (KeyError, TypeError, ValueError) as error:
            raise RecordError(f"no result can be read from {shorten(str(data), 200)}: {error!r}") from error

    @classmethod
    def _read(cls, data: Mapping[str, Any], text: str | None, types: Iterable[type[Record]]) -> Result:
        by_key = {record_type.key: record_type for record_type in (*CORE_TYPES, *types)}
        unknown = sorted(data.keys() - by_key.keys() - NOT_RECORDS)
        if unknown:
            raise RecordError(
                f"no record type has the key {unknown[0]!r}: pass it in types=, or types=engine.record_types with a "
                "plugin whose statecraft_record_types lists it"
            )
        if text is None and "text" not in data["article"]:
            raise ArticleError("the article's text is not in the JSON: pass it in text=, or write to_json(text=True)")
        article = Article.from_dict(data["article"] if text is None else {**data["article"], "text": text})
        actors = _read_actors(data["actors"])
        known: dict[tuple[type[Record], Span], Record] = {}
        records: list[Record] = []
        present = [record_type for key, record_type in by_key.items() if key in data]
        for record_type in _referred_first(present):
            for row in data[record_type.key]:
                record = decode(record_type, row, Known(actors, known))
                known.setdefault((record_type, record.span), record)
                records.append(record)
        return cls(
            article,
            mentions=_read_mentions(data["actors"], actors),
            records=tuple(records),
            failures=tuple(Failure(**row) for row in data["failures"]),
            plugins=tuple(data["plugins"]),
            types=tuple(present),
        )

    @classmethod
    def from_json(cls, line: str, *, text: str | None = None, types: Iterable[type[Record]] = ()) -> Result:
        """The result that :meth:`to_json` wrote; see :meth:`from_dict`."""
        try:
            data = json.loads(line)
        except ValueError as error:
            raise RecordError(f"not JSON ({error}): {shorten(line, 80)}") from error
        return cls.from_dict(data, text=text, types=types)


@cache
def _encoder() -> Callable[[Any], bytes]:
    """orjson's, five times as fast, or the standard library's."""
    try:
        import orjson
    except ImportError:
        return lambda data: json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    encode: Callable[[Any], bytes] = orjson.dumps
    return encode


def _written(data: Mapping[str, Any]) -> str:
    try:
        return _encoder()(data).decode()
    except (UnicodeEncodeError, TypeError):  # a lone surrogate; for orjson, a whole number beyond 64 bits too
        line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(data, separators=(",", ":"))
    return line


def _actor_row(actor: Actor, mentions: Iterable[Mention]) -> dict[str, Any]:
    mentions = tuple(mentions)
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "role": actor.role,
        "members": [member.id for member in actor.members],
        "mentions": [[mention.span.start, mention.span.end] for mention in mentions],
        "mention_kinds": [mention.kind for mention in mentions],
    }


def _read_actors(rows: Iterable[Mapping[str, Any]]) -> dict[str, Actor]:
    """Actors by id; those that are members of others stand somewhere in the rows too."""
    by_id = {row["id"]: row for row in rows}
    actors: dict[str, Actor] = {}

    def read(name: str) -> Actor:
        if name not in actors:
            if name not in by_id:
                raise RecordError(f"no actor has the id {name!r}; list it under 'actors'")
            row = by_id[name]
            known = {key: row[key] for key in ("id", "name", "kind", "country", "role")}
            actors[name] = Actor(**known, members=tuple(read(member) for member in row["members"]))
        return actors[name]

    for name in by_id:
        read(name)
    return actors


def _read_mentions(rows: Iterable[Mapping[str, Any]], actors: Mapping[str, Actor]) -> tuple[Mention, ...]:
    places: dict[tuple[int, int, Any], list[Actor]] = {}
    for row in rows:
        for (start, end), kind in zip(row["mentions"], row["mention_kinds"], strict=True):
            places.setdefault((start, end, kind), []).append(actors[row["id"]])
    return tuple(Mention(Span(start, end), tuple(who), kind=kind) for (start, end, kind), who in places.items())


def _referred_first(types: Iterable[type[Record]]) -> list[type[Record]]:
    """Record types in an order in which each comes after those that it refers to."""
    order: list[type[Record]] = []

    def visit(record_type: type[Record]) -> None:
        if record_type not in order:
            for target in sorted(refers_to(record_type) - {record_type}, key=_type_order):
                visit(target)
            order.append(record_type)

    for record_type in types:
        visit(record_type)
    return order


def _type_order(record_type: type[Record]) -> tuple[int, str]:
    return (CORE_TYPES.index(record_type) if record_type in CORE_TYPES else len(CORE_TYPES), record_type.key)
