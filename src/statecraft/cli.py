"""The command line."""

from __future__ import annotations

import argparse
import json
import sys

from statecraft.article import Article
from statecraft.engine import default_engine


def main(argv: list[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="statecraft")
    verbs = parser.add_subparsers(dest="verb", required=True)
    extract = verbs.add_parser("extract")
    extract.add_argument("files", nargs="*")
    extract.add_argument("--format", choices=["text", "json", "jsonl"], default="jsonl")
    extract.add_argument("--published")
    args = parser.parse_args(argv)
    for path in args.files:
        for line in open(path, encoding="utf-8"):
            if line.strip():
                sys.stdout.write(default_engine().extract(Article.from_dict(json.loads(line))).to_json() + "\n")
    return 0
