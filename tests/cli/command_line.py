"""Helpers for tests of the command line: plugins to install, and the command in a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import attrs
import pytest

import statecraft
from statecraft import plugins

GOOD = "Ottawa pledged $5m to Nairobi."


class Stdin:
    """Standard input that holds some bytes."""

    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)

    def isatty(self) -> bool:
        """No terminal."""
        return False


class Picky:
    """Fails on articles that have a word in them."""

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[statecraft.Record]:
        """Nothing, or an error."""
        if "Nairobi" in article.text:
            raise RuntimeError("no map of Nairobi")
        return iter(())


picky = Picky()


class Deadly:
    """Ends its process at once, as a kill or the want of memory does, on articles that have a word in them."""

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[statecraft.Record]:
        """Nothing, or the end."""
        if "Lusaka" in article.text:
            os._exit(9)
        return iter(())


deadly = Deadly()


class Nameless:
    """Fails when it is asked for its names."""

    @statecraft.hookimpl
    def statecraft_names(self) -> Iterable[statecraft.Name]:
        """An error."""
        raise OSError("the list is\nlocked")


nameless = Nameless()


@attrs.frozen(kw_only=True)
class Embargo(statecraft.Record):
    """A record type with another plugin's key."""

    key = "sanction_stances"


class Embargoes:
    """Declares a key that is taken."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Embargoes."""
        return [Embargo]


embargoes = Embargoes()


def install(monkeypatch: pytest.MonkeyPatch, **added: str) -> None:
    """Let plugins stand beside those that are installed: their names, and the objects that they are."""
    found: Callable[[], tuple[EntryPoint, ...]] = plugins.installed_entry_points
    entry_points = (*found(), *(EntryPoint(name, value, "statecraft") for name, value in added.items()))

    def with_added() -> tuple[EntryPoint, ...]:
        return tuple(sorted(entry_points, key=lambda entry_point: entry_point.name))

    monkeypatch.setattr(plugins, "installed_entry_points", with_added)
    monkeypatch.setattr("statecraft.listing.installed_entry_points", with_added)
    monkeypatch.setattr("statecraft.scaffold.installed_entry_points", with_added)


def lines(*articles: dict[str, Any]) -> str:
    """Articles as a stream of JSON, one a line."""
    return "".join(json.dumps(article, ensure_ascii=True) + "\n" for article in articles)


def stream(path: Path, count: int, sentences: int = 1) -> Path:
    """A file of so many articles, all different, each of so many sentences."""
    texts = (" ".join([f"Ottawa pledged ${n + 1}m to Nairobi."] * sentences) for n in range(count))
    path.write_text(lines(*({"id": str(n), "text": text} for n, text in enumerate(texts))))
    return path


def command(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    """The command line in a process of its own, with its output in pipes."""
    return subprocess.Popen(
        [sys.executable, "-m", "statecraft", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,  # what a test has not read itself is left for communicate()
        **options,
    )
