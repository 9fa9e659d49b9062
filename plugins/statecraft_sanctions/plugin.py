"""The hooks."""

from __future__ import annotations

from collections.abc import Iterable

from statecraft import Record, hookimpl
from statecraft_sanctions.stance import SanctionStance


@hookimpl
def statecraft_record_types() -> Iterable[type[Record]]:
    """Stances."""
    return [SanctionStance]
