"""Tables, apart from code; each says in its head what it is made from."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(table: str, package: str = __name__) -> Iterator[list[str]]:
    """The cells of a ``.tsv`` table's rows, without its comments and its line of column names.

    >>> next(row[1] for row in rows("countries") if row[0] == "NO")
    'Norway'
    """
    lines = files(package).joinpath(f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    body = iter(line for line in lines if line and not line.startswith("#"))
    next(body)
    for line in body:
        yield line.split("\t")
