"""The command line: ``statecraft extract``, ``demo``, ``plugins`` and ``new-plugin``."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from contextlib import nullcontext
from datetime import date, datetime
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from statecraft.article import Article
from statecraft.engine import Engine
from statecraft.errors import LostProcessError, StatecraftError
from statecraft.inputs import articles_from
from statecraft.interrupts import TERMINATED, Terminated, held
from statecraft.result import Result

FORMATS = ("text", "json", "jsonl", "html")
_LONGEST = 600  # characters of one complaint


def parser() -> argparse.ArgumentParser:
    """The arguments that the command line takes."""
    top = argparse.ArgumentParser(
        prog="statecraft",
        description="Diplomatic news as data: who said what, who agreed to what, who stands where on sanctions.",
    )
    top.add_argument("--version", action="version", version=f"statecraft-news {version('statecraft-news')}")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="COMMAND")

    extract = verbs.add_parser("extract", help="read articles and print what they say")
    extract.add_argument(
        "files", nargs="*", metavar="FILE", help="text, .json, .jsonl, any of them .gz; - or none: stdin"
    )
    _add_format(extract, "text on a terminal and jsonl elsewhere")
    extract.add_argument(
        "--published", type=_day, metavar="DATE", help="the day of articles that tell none, as 2023-03-22"
    )
    extract.add_argument("--disable", action="append", default=[], metavar="PLUGIN", help="leave a plugin out")
    extract.add_argument(
        "--processes", type=_count, default=1, metavar="N", help="share the articles among N processes"
    )

    _add_format(verbs.add_parser("demo", help="read an article that comes with the package"), "text")
    verbs.add_parser("plugins", help="list the installed plugins")
    new = verbs.add_parser("new-plugin", help="write a plugin to start from")
    new.add_argument("name", metavar="NAME", help="a Python identifier, such as visits")
    new.add_argument("folder", metavar="DIR", nargs="?", help="where to write it; NAME if not given")
    return top


def _add_format(verb: argparse.ArgumentParser, otherwise: str) -> None:
    verb.add_argument("--format", choices=FORMATS, help=f"{otherwise}, if not given")


def _day(written: str) -> date:
    try:
        return datetime.fromisoformat(written).date()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is no date; write it as 2023-03-22") from None


def _count(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError(f"{written!r} is no number of processes; write 1 or more")
    return int(written)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and tell its exit status: 0 for success, others as the reference lists them."""
    if sys.stderr is None:  # closed: what there is to complain of is lost, and nothing else
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives
    options = parser().parse_args(arguments)
    if sys.stdout is None:
        _complain("standard output is closed, so that nothing can be written; run it with one")
        return 1
    for stream in (sys.stdout, sys.stderr):
        # Whatever the locale; a lone surrogate in an article must not end the run, and JSON writes it the same way.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        return _VERBS[options.verb](options)
    except LostProcessError as error:
        _complain(f"{error}; what was done so far is written")
        return 3
    except StatecraftError as error:
        _complain(str(error))
        return 2
    except KeyboardInterrupt as stop:
        _complain("stopped; what was done so far is written")
        return TERMINATED if isinstance(stop, Terminated) else 130
    except BrokenPipeError:
        _let_go()  # whoever read the output has enough
        return 0
    except OSError as error:
        _let_go()
        _complain(f"the output can't be written: {error}; look at the disk, and run it again")
        return 1


def _let_go() -> None:
    """Keep Python from trying to write the rest when it closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    line = " ".join(message.split())
    if len(line) > _LONGEST:  # what is wrong stands at the beginning, the remedy at the end
        line = f"{line[: _LONGEST // 2]} … {line[-_LONGEST // 2 :]}"
    print(f"statecraft: {line}", file=sys.stderr)


def _extract(options: argparse.Namespace) -> int:
    failed = False

    def complain(message: str) -> None:
        nonlocal failed
        failed = True
        _complain(message)

    from statecraft.pipe import settle
    from statecraft.progress import Progress

    engine = Engine(disabled=options.disable)
    engine.record_types  # noqa: B018 - what stops every article is told before anything is written
    settle(engine)
    progress = Progress(options.files) if sys.stderr.isatty() and not sys.stdout.isatty() and options.files else None
    with progress or nullcontext():
        opened = progress.opened if progress else lambda _file: None
        articles = articles_from(options.files or ["-"], complain, published=options.published, opened=opened)
        lost = _written(engine, articles, options.format, options.processes, progress)
    return int(failed or lost)


def _written(
    engine: Engine, articles: Iterable[Article], form: str | None, processes: int = 1, progress: Any = None
) -> bool:
    """Write every result in a format as it comes, and tell whether a plugin failed on one."""
    from statecraft.pipe import mapped

    form = form or ("text" if sys.stdout.isatty() else "jsonl")
    before, between, after = _frame(form)
    broken = engine.plugins.broken
    for name, plugin in broken.items():
        _complain(f"the plugin {name} {plugin.error}; mend it, or leave it out with --disable {name}")
    shape = partial(shaped, form=form, told=frozenset(broken))
    lost = bool(broken)
    with held(lambda: sys.stdout.write(after)) as write:
        write(before)
        for number, (written, failures) in enumerate(mapped(shape, articles, processes=processes, engine=engine)):
            write((between if number else "") + written)
            for failure in failures:
                lost = True
                _complain(failure)
            if progress is not None:
                progress.advance()
    return lost


def _frame(form: str) -> tuple[str, str, str]:
    """What a format puts before, between and after the results."""
    if form == "html":
        from statecraft.page import closing, opening

        return opening(), "", closing()
    return {"json": ("[\n", ",\n", "\n]\n"), "text": ("", "\n", "")}.get(form, ("", "", ""))


def shaped(result: Result, *, form: str, told: frozenset[str] = frozenset()) -> tuple[str, list[str]]:
    """A result in a format, and a line for each plugin that failed on it but for those that are told of already."""
    if form == "jsonl":
        written = result.to_json() + "\n"
    elif form == "json":
        import json

        written = json.dumps(result.to_dict(), ensure_ascii=False, indent=2)
    elif form == "html":
        from statecraft.page import fragment

        written = fragment(result)
    else:
        from statecraft.report import report

        written = report(result)
    where = result.article.id
    failures = (failure for failure in result.failures if failure.plugin not in told)
    return written, [f"{where}: the plugin {f.plugin} failed, the others did not: {f.error}" for f in failures]


def _demo(options: argparse.Namespace) -> int:
    text = files("statecraft.data").joinpath("demo.txt").read_text(encoding="utf-8")
    article = Article(text, id="demo", title="A day in Lisbon", published=date(2026, 3, 12), outlet="statecraft")
    return int(_written(Engine(), [article], options.format or "text"))


def _plugins(_options: argparse.Namespace) -> int:
    from statecraft.listing import listing

    written, broken = listing()
    sys.stdout.write(written)
    return int(broken)


def _new_plugin(options: argparse.Namespace) -> int:
    from statecraft.scaffold import new_plugin

    folder = new_plugin(options.name, options.folder)
    # Without the ./ pip would take a folder's name for a project's.
    place = folder if folder.is_absolute() else os.path.join(".", folder)
    print(f"wrote {folder}; install it with: pip install {shlex.quote(str(place))}")
    return 0


_VERBS = {"extract": _extract, "demo": _demo, "plugins": _plugins, "new-plugin": _new_plugin}
