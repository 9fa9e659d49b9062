"""How well and how fast amounts of money are read, beside other tools where they are installed.

    python benchmarks/money.py CASES.jsonl ... [--corpus ARTICLES.jsonl.gz]

A case is an object with a ``text`` and what is ``expected`` in it: a list of objects with ``amount``, ``amount_max``
and ``currency`` (null where any will do). A text is right where all of them are found and nothing else. Other tools:

    pip install quantulum3 price-parser recognizers-text-suite

Each is asked for amounts and currencies alone; one that is not installed is told and left out. The corpus is read by
each tool for at most twenty seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Any

import statecraft

Found = list[tuple[Decimal, Decimal | None, str | None]]
Reader = Callable[[str], Found]


def ours() -> Reader:
    """The money extractor, alone."""
    engine = statecraft.Engine({"money": statecraft.installed()["money"]})
    plugin = engine.plugins.implementations("statecraft_extract")[0]

    def read(text: str) -> Found:
        found = plugin(article=statecraft.Article(text), reading=None)
        return [(money.amount, money.amount_max, money.currency) for money in found]

    return read


def quantulum() -> Reader:
    """quantulum3."""
    parser: Any = import_module("quantulum3.parser")

    def read(text: str) -> Found:
        found = [q for q in parser.parse(text) if q.unit.entity.name == "currency"]
        return [
            (Decimal(str(q.value)), None, (q.unit.currency_code if hasattr(q.unit, "currency_code") else None))
            for q in found
        ]

    return read


def price_parser() -> Reader:
    """price-parser, which takes a text for one price."""
    parser: Any = import_module("price_parser")

    def read(text: str) -> Found:
        price = parser.Price.fromstring(text)
        return [(price.amount, None, None)] if price.amount is not None and price.currency else []

    return read


def recognizers() -> Reader:
    """Microsoft's Recognizers-Text."""
    suite: Any = import_module("recognizers_number_with_unit")
    culture: Any = import_module("recognizers_text").Culture.English

    def read(text: str) -> Found:
        out: Found = []
        for found in suite.recognize_currency(text, culture):
            try:
                code = found.resolution.get("isoCurrency")
                out.append((Decimal(found.resolution["value"]), None, code))
            except (InvalidOperation, KeyError, TypeError):
                continue
        return out

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "statecraft": ours,
    "quantulum3": quantulum,
    "price-parser": price_parser,
    "Recognizers-Text": recognizers,
}


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def right(found: Found, expected: Iterable[dict[str, Any]]) -> bool:
    """Whether all expected amounts are found, and nothing else."""
    left = list(found)
    for want in expected:
        low, high = Decimal(want["amount"]), want.get("amount_max")
        hit = next(
            (
                f
                for f in left
                if f[0] == low
                and f[1] == (Decimal(high) if high else None)
                and (not want.get("currency") or f[2] == want["currency"])
            ),
            None,
        )
        if hit is None:
            return False
        left.remove(hit)
    return not left


def speed(read: Reader, texts: list[str]) -> float:
    """MB of text a second."""
    started, size = time.perf_counter(), 0
    for text in texts:
        read(text)
        size += len(text.encode("utf-8", "surrogatepass"))
        if time.perf_counter() - started > 20:
            break
    return size / 1e6 / (time.perf_counter() - started)


def main() -> None:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("cases", type=Path, nargs="+")
    arguments.add_argument("--corpus", type=Path)
    options = arguments.parse_args()
    sets = {path.stem: list(lines(path)) for path in options.cases}
    texts = [row["text"] for row in lines(options.corpus)] if options.corpus else []
    for name, make in READERS.items():
        try:
            read = make()
        except ImportError as error:
            print(f"{name}: not installed ({error.name}), left out")
            continue
        shares = []
        for stem, cases in sets.items():
            good = sum(right(read(case["text"]), case["expected"]) for case in cases)
            shares.append(f"{stem} {good / len(cases):.3f}")
        told = f", {speed(read, texts):.2f} MB/s" if texts else ""
        print(f"{name}: {', '.join(shares)}{told}")


if __name__ == "__main__":
    main()
