"""What a field of a record may hold, and how JSON writes and reads it: worked out from the field's annotation."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from statecraft.actors import Actor
from statecraft.errors import RecordError
from statecraft.records import Record
from statecraft.spans import Span

Encode = Callable[[Any], Any]


class Known(typing.NamedTuple):
    """What references in JSON are looked up in: actors by id, records by type and span."""

    actors: Mapping[str, Actor]
    records: Mapping[tuple[type[Record], Span], Record]


Decode = Callable[[Any, Known], Any]


class Coder(typing.NamedTuple):
    """How values of one annotation are written and read; ``encode`` is None where the value is JSON already.

    ``takes`` are the classes of values, or of their items if ``many``, ``None`` among them as its class; ``or_none``
    says that None may stand in place of many. ``refuses`` says of a value of these classes what is wrong with it, ""
    for nothing. ``holds`` is ``Span``, ``Actor`` or a record type where values are or have those, else None.
    """

    encode: Encode | None
    decode: Decode
    takes: tuple[type[Any], ...]
    holds: type[Any] | None = None
    many: bool = False
    or_none: bool = False
    refuses: Callable[[Any], str] | None = None

    @property
    def sound(self) -> frozenset[type[Any]]:
        """The classes whose values are right whatever they are: none of what is many or refuses some."""
        return frozenset() if self.many or self.refuses is not None else frozenset(self.takes)

    def complaint(self, value: Any) -> str:
        """What is wrong with a value, "" for nothing.

        >>> coder_of(tuple[int, ...], "Vote.seats").complaint((3, True))
        'holds True, which is no int'
        """
        if self.many:
            if value is None and self.or_none:
                return ""
            if not isinstance(value, tuple):
                return f"holds {value!r}, which is no tuple"
        takes, refuses = self.takes, self.refuses
        for item in value if self.many else (value,):
            # Python has each bool for an int and each datetime for a date, but JSON and tables don't
            if type(item) not in takes and (isinstance(item, bool | datetime) or not isinstance(item, takes)):
                return f"holds {item!r}, which is no {' or '.join(_called(cls) for cls in takes)}"
            if refuses is not None and item is not None and (wrong := refuses(item)):
                return f"holds {item!r}, which is {wrong}"
        return ""


def _called(cls: type[Any]) -> str:
    return "None" if cls is type(None) else cls.__name__


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


def _infinite(value: Decimal) -> str:
    return "" if value.is_finite() else "no finite number"


def _too_large(value: int) -> str:
    """Columns of tables have 64 bits."""
    return "" if -(2**63) <= value < 2**63 else "beyond 64 bits: make it a Decimal"


def _reference(target: type[Record]) -> Coder:
    def decode(value: Any, known: Known) -> Record:
        span = Span(*value)
        try:
            return known.records[target, span]
        except KeyError:
            raise RecordError(f"no {target.key} record stands at {value}; list it under {target.key!r}") from None

    return Coder(lambda value: [value.span.start, value.span.end], decode, (target,), target)


def _choice(choices: tuple[Any, ...]) -> Coder:
    """One of several strings, numbers or truth values."""

    def refuses(value: Any) -> str:
        return "" if value in choices else f"none of {', '.join(map(str, choices))}"

    return Coder(None, _plain, (type(choices[0]),), refuses=refuses)


_SCALARS: dict[Any, Coder] = {
    Span: Coder(lambda value: [value.start, value.end], _span, (Span,), Span),
    Decimal: Coder(_write_decimal, _decimal, (Decimal,), refuses=_infinite),
    date: Coder(date.isoformat, lambda value, _known: date.fromisoformat(value), (date,)),
    Actor: Coder(lambda value: value.id, _actor, (Actor,), Actor),
    str: Coder(None, _plain, (str,)),
    int: Coder(None, _plain, (int,), refuses=_too_large),
    bool: Coder(None, _plain, (bool,)),
}


def coder_of(annotation: Any, where: str) -> Coder:
    """How values of an annotation are written and read; a :class:`RecordError` where JSON has no form for them."""
    scalar = _SCALARS.get(annotation) if isinstance(annotation, type) else None
    if scalar is not None:
        return scalar
    origin, args = get_origin(annotation), get_args(annotation)
    some = tuple(arg for arg in args if arg is not type(None) and arg is not None)
    if origin in (Literal, Union, types.UnionType) and len(some) < len(args) and some:
        inner = coder_of(Literal[some] if origin is Literal else Union[some], where)  # noqa: UP007 - `some` is a tuple
        encode, decode = inner.encode, inner.decode
        return inner._replace(
            encode=encode and (lambda value: None if value is None else encode(value)),
            decode=lambda value, known: None if value is None else decode(value, known),
            takes=inner.takes if inner.many else (*inner.takes, type(None)),
            or_none=inner.many,
        )
    if origin is Literal and len({type(arg) for arg in args}) == 1 and type(args[0]) in (str, int, bool):
        return _choice(args)
    if origin is tuple and len(args) == 2 and args[1] is Ellipsis:
        inner = coder_of(args[0], where)
        encode_one, decode_one = inner.encode, inner.decode
        if not inner.many:
            return inner._replace(
                encode=list if encode_one is None else (lambda values: [encode_one(value) for value in values]),
                decode=lambda values, known: tuple(decode_one(value, known) for value in values),
                many=True,
            )
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _reference(annotation)
    raise RecordError(
        f"{where} is annotated {annotation!r}, which has no JSON form; use str, int, bool, Decimal, date, Span, Actor, "
        "a record, None, or a tuple of these"
    )


def fields_of(cls: type[Record]) -> dict[str, Coder]:
    """The coder of each field of a record type, in the order of the fields."""
    if "__attrs_attrs__" not in vars(cls):
        raise RecordError(f"{cls.__name__} is no attrs class: write @attrs.frozen(kw_only=True) above it")
    fields = attrs.fields(cls)
    hints = _hints(cls, cls.__name__, {a.name: a.type for a in fields})
    return {a.name: coder_of(hints.get(a.name), f"{cls.__name__}.{a.name}") for a in fields}


def derived_of(cls: type[Record], name: str) -> Coder:
    """The coder of what a derived property returns; it can't be a reference, since only fields are looked up."""
    where, derived = f"{cls.__name__}.{name}", getattr(cls, name, None)
    if not isinstance(derived, property):
        raise RecordError(f"{where} stands in derived, but is no property: write @property above it")
    hints = _hints(derived.fget, where, {})
    if "return" not in hints:
        raise RecordError(f"{where} is derived, but does not say what it returns: write def {name}(self) -> str, say")
    coder = coder_of(hints["return"], where)
    if coder.holds is not None:
        raise RecordError(f"{where} is derived, and so can hold no {coder.holds.__name__}: make it a field")
    return coder


def _hints(of: Any, where: str, annotations: Mapping[str, Any]) -> dict[str, Any]:
    """The types that annotations name, which may be names that only a type checker knows."""
    try:
        return get_type_hints(of)
    except Exception as error:  # an annotation may be any expression
        missing = getattr(error, "name", None)
        field = next((f".{name}" for name, told in annotations.items() if missing and missing in str(told)), "")
        raise RecordError(
            f"{where}{field} has an annotation that can't be read, {error}: import what it names at the top of the "
            "module, not under TYPE_CHECKING"
        ) from error
