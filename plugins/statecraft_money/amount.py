"""An amount that was found in a text, before it is a record."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from statecraft_money.currencies import Unit


@frozen
class Amount:
    """An amount that was found: its place, its value or the two ends of a range, and what its currency may be."""

    start: int
    end: int
    value: Decimal
    unit: Unit
    upper: Decimal | None = None
    bare: Decimal = Decimal(0)
    scaled: bool = False
    signed: bool = False
    """Whether the currency stands before the number."""
