"""What every record is held to before it meets those of other plugins."""

from __future__ import annotations

from statecraft.codec import shape_of
from statecraft.errors import RecordError, in_words
from statecraft.records import Record


def check(record: Record) -> None:
    """Refuse, as a :class:`RecordError`, a record that can't be compared or has no JSON form.

    >>> from statecraft import Agreement, Span
    >>> check(Agreement(Span(0, 9), status="signed", date="2023-03-22"))
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: Agreement.date holds '2023-03-22', which is no date or None
    """
    shape, kind = shape_of(type(record)), type(record).__name__
    for (name, takes, many), value in zip(shape.takes, shape.values(record), strict=True):
        if many and value is not None and not isinstance(value, tuple):
            raise RecordError(f"{kind}.{name} holds {value!r}, which is no tuple")
        for item in value if many and value is not None else (value,):
            if not isinstance(item, takes):
                wanted = " or ".join("None" if cls is type(None) else cls.__name__ for cls in takes)
                raise RecordError(f"{kind}.{name} holds {item!r}, which is no {wanted}")
    try:
        hash(record)
        told = {name: getattr(record, name) for name in type(record).derived}
    except Exception as error:
        raise RecordError(f"a {kind} can't be compared or written: {in_words(error)}") from error
    for name, value in told.items():
        if not _is_json(value):
            raise RecordError(f"{kind}.{name} is {value!r}, which has no JSON form")


def _is_json(value: object) -> bool:
    return (
        value is None or isinstance(value, str | int) or (isinstance(value, list | tuple) and all(map(_is_json, value)))
    )
