"""Records to JSON values and back, worked out once for each record type from its annotations."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from typing import Any

import attrs

from statecraft.actors import Actor, as_tuple
from statecraft.errors import RecordError
from statecraft.records import Record
from statecraft.spans import Span
from statecraft.values import Coder, Encode, Known, derived_of, fields_of

NOT_RECORDS = frozenset({"", "schema", "article", "actors", "plugins", "failures"})
"""Keys that no record type can have, since the JSON form has something else there."""

_FINDERS = ("rule", "plugins")  # the last columns

Classes = frozenset[type[Any]]


class Shape(typing.NamedTuple):
    """What a record type's fields hold, worked out at its first record."""

    coders: tuple[tuple[str, Coder], ...]
    """Each field in the order of its JSON, with how it is written and read."""
    columns: tuple[tuple[str, Coder], ...]
    """The same with the derived properties, which stand before ``rule``."""
    writers: tuple[tuple[str, Encode | None], ...]
    """How ``columns`` are written."""
    holders: tuple[tuple[str, type[Any], bool], ...]
    """The fields, but for ``span``, that hold spans, actors or records; the last says whether many."""
    fields: tuple[str, ...]
    values: Callable[[Record], tuple[Any, ...]]
    """What ``fields`` hold."""
    takes: tuple[tuple[Coder, Classes], ...]
    """What ``fields`` may hold, with the classes of values that need no second look."""
    placed: tuple[tuple[str, type[Any], bool], ...]
    """Those of ``holders`` that have places in the text: spans and records."""
    derived: tuple[tuple[str, Coder], ...]
    """The derived properties, with what they may hold."""
    written: Callable[[Record], tuple[Any, ...]]
    """What ``writers`` write."""
    given: tuple[tuple[str, str, Coder], ...]
    """The fields that a new record takes, with the names of its arguments ("guest" for ``_guest``)."""


_SHAPES: dict[type[Any], Shape] = {}


def shape_of(cls: type[Record]) -> Shape:
    """The shape of a record type; a :class:`RecordError` for a type that JSON has no form for."""
    shape = _SHAPES.get(cls)
    if shape is None:
        shape = _SHAPES[cls] = _worked_out(cls)
    return shape


def _worked_out(cls: type[Record]) -> Shape:
    if not isinstance(cls.key, str) or not cls.key:
        raise RecordError(f"{cls.__name__} names no key: give it one, key = '{cls.__name__.lower()}s'")
    if cls.key in NOT_RECORDS:
        raise RecordError(f"{cls.__name__} has the key {cls.key!r}, which is taken: choose another")
    known = fields_of(cls)
    own = [(name, coder) for name, coder in known.items() if name not in _FINDERS]
    finders = [(name, known[name]) for name in _FINDERS]
    derived = tuple((name, derived_of(cls, name)) for name in as_tuple(cls.derived))
    columns = (*own, *derived, *finders)
    holders = tuple((name, coder.holds, coder.many) for name, coder in own if coder.holds and name != "span")
    return Shape(
        coders=(*own, *finders),
        columns=columns,
        writers=tuple((name, coder.encode) for name, coder in columns),
        holders=holders,
        fields=tuple(known),
        values=attrgetter(*known),
        takes=tuple((coder, coder.sound) for coder in known.values()),
        placed=tuple(holder for holder in holders if holder[1] is not Actor),
        derived=derived,
        written=attrgetter(*(name for name, _ in columns)),
        given=tuple((a.name, a.alias or a.name, known[a.name]) for a in attrs.fields(cls) if a.init),
    )


def coders(cls: type[Record]) -> tuple[tuple[str, Coder], ...]:
    """Each field of a record type in the order of its JSON, with how it is written and read."""
    return shape_of(cls).coders


def last_end(record: Record) -> int:
    """Where the last span of a record ends, those of the records that it refers to among them."""
    end = record.span.end
    for name, held, many in shape_of(type(record)).placed:
        value = getattr(record, name)
        if value is None:
            continue
        for item in value if many else (value,):
            own = item.end if held is Span else last_end(item)
            if own > end:
                end = own
    return end


def actors_in(record: Record) -> Iterator[Actor]:
    """The actors that a record's fields name, and those of the records that it refers to."""
    for name, held, many in shape_of(type(record)).holders:
        value = getattr(record, name)
        if value is None or held is Span:
            continue
        for item in value if many else (value,):
            if held is Actor:
                yield item
            else:
                yield from actors_in(item)


def with_finder(record: Record, plugin: str) -> Record:
    """The same record found by one plugin: a copy with no validator run again, as nothing that they check changed."""
    if record.plugins == (plugin,):
        return record
    copy = object.__new__(type(record))
    put = object.__setattr__  # records are frozen
    shape = shape_of(type(record))
    for name, value in zip(shape.fields, shape.values(record), strict=True):
        put(copy, name, value)
    put(copy, "plugins", (plugin,))
    return copy


def moved(record: Record, move: Callable[[Span], Span]) -> Record:
    """A record with each of its spans moved, and those of the records that it refers to.

    >>> from statecraft import Statement
    >>> said = Statement(Span(0, 9), kind="indirect", act="say", content=(Span(5, 9),))
    >>> moved(said, lambda span: Span(span.start + 2, span.end + 2)).content
    (Span(start=7, end=11),)
    """

    def one(held: type[Any], value: Any) -> Any:
        return move(value) if held is Span else moved(value, move)

    new: dict[str, Any] = {"span": move(record.span)}
    for name, held, many in shape_of(type(record)).holders:
        value = getattr(record, name)
        if value is not None and held is not Actor:
            new[name] = tuple(one(held, item) for item in value) if many else one(held, value)
    return attrs.evolve(record, **new)


def encode(record: Record) -> dict[str, Any]:
    """A record as JSON values: spans as ``[start, end]``, amounts as strings, actors as ids, records as spans.

    >>> from decimal import Decimal
    >>> from statecraft import Money
    >>> row = encode(Money(Span(0, 4), amount=Decimal("4E9"), currency="USD"))
    >>> row["span"], row["amount"], row["amount_max"]
    ([0, 4], '4000000000', None)
    """
    shape = shape_of(type(record))
    pairs = zip(shape.writers, shape.written(record), strict=True)
    return {name: value if write is None else write(value) for (name, write), value in pairs}


def decode(cls: type[Record], row: Mapping[str, Any], known: Known) -> Record:
    """The record that :func:`encode` wrote; derived values are worked out again."""
    try:
        given = shape_of(cls).given
        return cls(**{alias: coder.decode(row[name], known) for name, alias, coder in given if name in row})
    except (TypeError, ValueError, KeyError) as error:
        raise RecordError(f"no {cls.__name__} can be read from {dict(row)!r}: {error}") from error


def refers_to(cls: type[Record]) -> set[type[Record]]:
    """The record types that a record type's fields refer to."""
    return {coder.holds for _, coder in coders(cls) if coder.holds and issubclass(coder.holds, Record)}
