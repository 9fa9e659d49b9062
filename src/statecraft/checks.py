"""What every record is held to before it meets those of other plugins."""

from __future__ import annotations

from statecraft.codec import shape_of
from statecraft.errors import RecordError, in_words
from statecraft.records import Record


def check(record: Record) -> None:
    """Refuse, as a :class:`RecordError`, a record that can't be compared or holds what its type doesn't declare.

    >>> from statecraft import Agreement, Span
    >>> check(Agreement(Span(0, 9), status="signed", date="2023-03-22"))
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: Agreement.date holds '2023-03-22', which is no date or None
    """
    shape, kind = shape_of(type(record)), type(record).__name__
    for name, (coder, sound), value in zip(shape.fields, shape.takes, shape.values(record), strict=True):
        if type(value) not in sound and (wrong := coder.complaint(value)):
            raise RecordError(f"{kind}.{name} {wrong}")
    try:
        hash(record)
        told = [(name, coder, getattr(record, name)) for name, coder in shape.derived]
    except Exception as error:
        raise RecordError(f"a {kind} can't be compared or written: {in_words(error)}") from error
    for name, coder, value in told:
        if wrong := coder.complaint(value):
            raise RecordError(f"{kind}.{name} {wrong}")
