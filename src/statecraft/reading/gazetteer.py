"""All names that the reading knows, looked up by their first word."""

from __future__ import annotations

from collections.abc import Iterable

from statecraft.actors import Name


class Gazetteer:
    """Names, by their first word."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = tuple(names)

    @classmethod
    def with_names(cls, names: Iterable[Name]) -> Gazetteer:
        """The built-in tables and these names."""
        return cls(names)
