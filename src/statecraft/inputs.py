"""Articles from files: plain text, JSON, and streams of one JSON object a line, gzipped or not."""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import IO, Any

import attrs

from statecraft.article import Article
from statecraft.errors import ArticleError

Complain = Callable[[str], None]
"""Takes one line that tells what could not be read, where, and what to do about it."""

_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_GZIPPED = b"\x1f\x8b"
_DOCUMENT = "it holds one object, or a list of them"
_TORN = (gzip.BadGzipFile, EOFError, zlib.error)


def articles_from(
    paths: Iterable[str],
    complain: Complain,
    *,
    published: date | None = None,
    opened: Callable[[IO[bytes]], None] = lambda _file: None,
) -> Iterator[Article]:
    """The articles of files, in order; ``-`` is standard input.

    ``.jsonl`` holds an object a line and ``.json`` one object or a list of them, each with at least a ``text``; any
    other file is the text of one article, whose id is the file's name. Standard input is taken for lines of JSON where
    it begins with a brace, for a ``.json`` file where that object goes on over several lines or a list of objects
    begins, and else for text. Names that end in ``.gz`` are unpacked. ``published`` is the day of articles that tell
    none. What can't be read is complained of and passed over. ``opened`` is called with each file before it is read.
    """
    for path in paths:
        try:
            if path == "-" and sys.stdin is None:
                complain("<stdin>: closed; name a file, or send one in")
                continue
            if path == "-":
                yield from _dated(_standard_input(sys.stdin.buffer, complain), published)
                continue
            with Path(path).open("rb") as raw:
                opened(raw)
                unpacked: Any = gzip.GzipFile(fileobj=raw) if path.endswith(".gz") else raw
                kind = Path(path.removesuffix(".gz")).suffix.lower()
                yield from _dated(_articles(unpacked, kind, path, complain), published)
        except FileNotFoundError:
            complain(f"{path}: no such file; check the name")
        except IsADirectoryError:
            complain(f"{path}: a folder; name the files in it")
        except _TORN as error:
            complain(f"{path}: {_torn(error)}")
        except OSError as error:
            complain(f"{path}: can't be read: {error.strerror or error}")


def _dated(articles: Iterable[Article], published: date | None) -> Iterator[Article]:
    for article in articles:
        yield article if article.published or not published else attrs.evolve(article, published=published)


def _articles(file: IO[bytes], kind: str, name: str, complain: Complain) -> Iterator[Article]:
    if kind == ".jsonl":
        return _lines(file, name, complain)
    if kind == ".json":
        return _document(file.read(), name, complain, _DOCUMENT)
    return _plain(file.read(), name, complain)


def _standard_input(file: IO[bytes], complain: Complain) -> Iterator[Article]:
    begun = _to_a_written_line(file)
    if begun[-1].removeprefix(_BOM).lstrip().startswith(b"{"):
        if not _unfinished(begun[-1]):
            return _lines(chain(begun, file), "<stdin>", complain)
        begun += _to_a_written_line(file)
        if _is_object(begun[-1]):  # a line of its own, so that what is wrong is the one before it
            return _lines(chain(begun, file), "<stdin>", complain)
        return _document(b"".join(begun) + file.read(), "<stdin>", complain, _DOCUMENT)
    content = b"".join(begun) + file.read()
    if _is_list(content):
        return _document(content, "<stdin>", complain, _DOCUMENT)
    return _plain(content, "<stdin>", complain)


def _to_a_written_line(file: IO[bytes]) -> list[bytes]:
    """The next lines of a file as far as one that is not blank."""
    lines = [file.readline()]
    while lines[-1] and not lines[-1].removeprefix(_BOM).strip():
        lines.append(file.readline())
    return lines


def _is_list(content: bytes) -> bool:
    """Whether a JSON list of objects begins, or one of nothing stands there; prose may begin with a bracket too."""
    begun = content.removeprefix(_BOM).lstrip()
    inside = begun[1:].lstrip()
    return begun.startswith(b"[") and (inside.startswith(b"{") or inside.rstrip() == b"]")


def _unfinished(line: bytes) -> bool:
    """Whether a line is JSON as far as it goes, so that the rest of it may stand on the next ones."""
    try:
        json.loads(line)
    except json.JSONDecodeError as error:
        return error.pos >= len(error.doc.rstrip())
    except (ValueError, RecursionError):
        return False
    return False


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _lines(lines: Iterable[bytes], name: str, complain: Complain) -> Iterator[Article]:
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line.removeprefix(_BOM).strip():
                yield from _document(line, f"{name}:{number}", complain, 'each line is one object: {"text": "…"}')
    except _TORN as error:
        complain(f"{name}:{number + 1}: {_torn(error)}")


def _torn(error: Exception) -> str:
    return f"not a whole gzip file ({error}); fetch it again"


def _no_number(name: str) -> float:
    raise ValueError(f"{name} is no JSON value")


def _document(content: bytes, where: str, complain: Complain, remedy: str) -> Iterator[Article]:
    text = _decoded(content, where, complain)
    if text is None:
        return
    try:
        data = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        complain(f"{where}: not JSON ({error}); {remedy}")
        return
    for number, row in enumerate(data if isinstance(data, list) else [data], 1):
        try:
            yield Article.from_dict(row)
        except ArticleError as error:
            complain(f"{where}{f' (item {number})' if isinstance(data, list) else ''}: {error}")


def _plain(content: bytes, name: str, complain: Complain) -> Iterator[Article]:
    text = _decoded(content, name, complain)
    if text is not None:
        yield Article(text, id="" if name == "<stdin>" else Path(name).name)


def _decoded(content: bytes, where: str, complain: Complain) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if content.startswith(_GZIPPED):
            complain(f"{where}: gzipped; unpack it, with gzip -d, or let its name end in .gz")
        else:
            source = "utf-16" if content.startswith(_UTF_16) else "latin1"
            complain(f"{where}: not UTF-8 at byte {error.start}; convert it, with iconv -f {source} -t utf-8 say")
        return None
