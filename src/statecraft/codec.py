"""Records to JSON values and back, worked out once for each record type from its annotations."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from operator import attrgetter
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from statecraft.actors import Actor
from statecraft.errors import RecordError
from statecraft.records import Record
from statecraft.spans import Span

NOT_RECORDS = frozenset({"", "schema", "article", "actors", "plugins", "failures"})
"""Keys that no record type can have, since the JSON form has something else there."""

Encode = Callable[[Any], Any]


class Known(typing.NamedTuple):
    """What references in JSON are looked up in: actors by id, records by type and span."""

    actors: Mapping[str, Actor]
    records: Mapping[tuple[type[Record], Span], Record]


Decode = Callable[[Any, Known], Any]


class Coder(typing.NamedTuple):
    """How values of one annotation are written and read; ``encode`` is None where the value is JSON already.

    ``takes`` are the classes of values, or of their items if ``many``, ``None`` among them as its class. ``holds`` is
    ``Span``, ``Actor`` or a record type where values are or have those, else None.
    """

    encode: Encode | None
    decode: Decode
    takes: tuple[type[Any], ...]
    holds: type[Any] | None = None
    many: bool = False


def _plain(value: Any, _known: Known) -> Any:
    return value


def _span(value: Any, _known: Known) -> Span:
    return Span(*value)


def _decimal(value: Any, _known: Known) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        raise RecordError(f"an amount is a decimal string, not {value!r}") from None


def _actor(value: Any, known: Known) -> Actor:
    try:
        return known.actors[value]
    except KeyError:
        raise RecordError(f"no actor has the id {value!r}; list it under 'actors'") from None


def _write_decimal(value: Decimal) -> str:
    """Plain notation, the same for equal values: no exponent, no zeros at the end of a fraction."""
    plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain == "-0" else plain


def _reference(target: type[Record]) -> Coder:
    def decode(value: Any, known: Known) -> Record:
        span = Span(*value)
        try:
            return known.records[target, span]
        except KeyError:
            raise RecordError(f"no {target.key} record stands at {value}; list it under {target.key!r}") from None

    return Coder(lambda value: [value.span.start, value.span.end], decode, (target,), target)


_SCALARS: dict[Any, Coder] = {
    Span: Coder(lambda value: [value.start, value.end], _span, (Span,), Span),
    Decimal: Coder(_write_decimal, _decimal, (Decimal,)),
    date: Coder(date.isoformat, lambda value, _known: date.fromisoformat(value), (date,)),
    Actor: Coder(lambda value: value.id, _actor, (Actor,), Actor),
    str: Coder(None, _plain, (str,)),
    int: Coder(None, _plain, (int,)),
    bool: Coder(None, _plain, (bool,)),
}


def _coder(annotation: Any, where: str) -> Coder:
    """How values of an annotation are written and read; a :class:`RecordError` where JSON has no form for them."""
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return Coder(None, _plain, tuple({type(value) for value in args}))
    if origin in (Union, types.UnionType) and len(args) == 2 and type(None) in args:
        inner = _coder(next(arg for arg in args if arg is not type(None)), where)
        encode, decode = inner.encode, inner.decode
        return Coder(
            encode and (lambda value: None if value is None else encode(value)),
            lambda value, known: None if value is None else decode(value, known),
            (*inner.takes, type(None)),
            inner.holds,
            inner.many,
        )
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        inner = _coder(args[0], where)
        encode_one, decode_one = inner.encode, inner.decode
        return Coder(
            list if encode_one is None else (lambda values: [encode_one(value) for value in values]),
            lambda values, known: tuple(decode_one(value, known) for value in values),
            inner.takes,
            inner.holds,
            many=True,
        )
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _reference(annotation)
    raise RecordError(
        f"{where} is annotated {annotation!r}, which has no JSON form; use str, int, bool, Decimal, date, Span, Actor, "
        "a record, None, or a tuple of these"
    )


class Shape(typing.NamedTuple):
    """What a record type's fields hold, worked out at its first record."""

    coders: tuple[tuple[str, Coder], ...]
    """Each field in the order of its JSON, with how it is written and read."""
    writers: tuple[tuple[str, Encode | None], ...]
    """The same with the derived properties, for writing alone."""
    holders: tuple[tuple[str, type[Any], bool], ...]
    """The fields, but for ``span``, that hold spans, actors or records; the last says whether many."""
    fields: tuple[str, ...]
    values: Callable[[Record], tuple[Any, ...]]
    """What ``fields`` hold."""
    takes: tuple[tuple[str, tuple[type[Any], ...], bool], ...]
    """What ``fields`` may hold; the last says whether many."""
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
    if not cls.key:
        raise RecordError(f"{cls.__name__} names no key: give it one, key = '{cls.__name__.lower()}s'")
    hints = get_type_hints(cls)
    fields = tuple(a.name for a in attrs.fields(cls))
    names = (*(name for name in fields if name not in ("rule", "plugins")), "rule", "plugins")
    coders = tuple((name, _coder(hints[name], f"{cls.__name__}.{name}")) for name in names)
    own = [(name, coder.encode) for name, coder in coders]
    holders = tuple((name, coder.holds, coder.many) for name, coder in coders if coder.holds and name != "span")
    writers = (*own[:-2], *((name, None) for name in cls.derived), *own[-2:])
    known = dict(coders)
    given = tuple((a.name, a.alias or a.name, known[a.name]) for a in attrs.fields(cls) if a.init)
    written = attrgetter(*(name for name, _ in writers))
    takes = tuple((name, known[name].takes, known[name].many) for name in fields)
    return Shape(coders, writers, holders, fields, attrgetter(*fields), takes, written, given)


def coders(cls: type[Record]) -> tuple[tuple[str, Coder], ...]:
    """Each field of a record type in the order of its JSON, with how it is written and read."""
    return shape_of(cls).coders


def last_end(record: Record) -> int:
    """Where the last span of a record ends, those of the records that it refers to among them."""
    end = record.span.end
    for name, held, many in shape_of(type(record)).holders:
        value = getattr(record, name)
        if value is None or held is Actor:
            continue
        for item in value if many else (value,):
            end = max(end, item.end if held is Span else last_end(item))
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
