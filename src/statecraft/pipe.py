"""Many articles: results in the order of the articles, in memory that doesn't grow, in one process or several."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pickle import PicklingError, dumps
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

from statecraft.article import Article
from statecraft.engine import Engine, default_engine
from statecraft.errors import ArticleError, LostProcessError, PluginError
from statecraft.result import Result

if TYPE_CHECKING:
    from concurrent.futures import Future
    from ctypes import c_byte

T = TypeVar("T")

_CHUNK = 32  # articles that go to a process at once: enough to make the way there and back cheap
_AHEAD = 3  # chunks under way for each process, so that none waits

_engine: Engine
_enough: c_byte  # not nought from when no result is wanted any more


def pipe(articles: Iterable[Article | str], *, processes: int = 1, engine: Engine | None = None) -> Iterator[Result]:
    """The result of each article, in the order of the articles, worked out as they are asked for.

    With more than one of ``processes`` the articles are shared among them; a script that does so needs the usual
    ``if __name__ == "__main__":`` around what it runs. Where one of them is killed, the results before it come out, and
    then :class:`LostProcessError`. ``engine`` is the one to use, with its plugins and names.

    >>> for result in pipe(["It cost $3m.", "It cost nothing."]):
    ...     print(len(result.money))
    1
    0
    """
    return mapped(_same, articles, processes=processes, engine=engine)


def _same(result: Result) -> Result:
    return result


def mapped(
    shape: Callable[[Result], T],
    articles: Iterable[Article | str],
    *,
    processes: int = 1,
    engine: Engine | None = None,
) -> Iterator[T]:
    """What ``shape`` makes of each result, in order; it is called where the result is, so that little has to travel."""
    if processes < 1:
        raise ValueError(f"processes is 1 or more, not {processes}")
    if isinstance(articles, str | Article):
        raise ArticleError("one article stands where many do: put it in a list, or call extract")
    engine = engine or default_engine()
    if processes == 1:
        return (shape(engine.extract(article)) for article in articles)
    return _shared(shape, iter(articles), processes, engine)


def _shared(
    shape: Callable[[Result], T], articles: Iterator[Article | str], processes: int, engine: Engine
) -> Iterator[T]:
    from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor  # dear, and one process needs none
    from multiprocessing import RawValue

    try:
        dumps((engine, shape))
    except (PicklingError, TypeError, AttributeError) as error:
        message = f"these plugins can't be sent to other processes ({error}); install them, or use one process"
        raise PluginError(message, plugins=engine.plugins.names) from error
    enough = RawValue("b", 0)  # no lock, which a process that is killed could hold for ever
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(engine, enough))

    def begun(chunk: list[Article | str]) -> Future[list[T]]:
        try:
            return pool.submit(_work, shape, chunk)
        except BrokenExecutor as error:  # told when its turn comes: chunks before it may be done
            never: Future[list[T]] = Future()
            never.set_exception(error)
            return never

    done = 0
    try:
        for work in _ahead(begun, articles, processes * _AHEAD):
            try:
                part = work.result()
            except BrokenExecutor as error:
                if sys.version_info < (3, 11, 5):  # there it waits for ever to hand on work that nobody takes: gh-94777
                    pool._call_queue._reader.close()  # type: ignore[attr-defined]
                raise LostProcessError(
                    f"one of {processes} processes ended before its work was done, killed or out of memory, after "
                    f"{done} results; use fewer processes, or more memory"
                ) from error
            yield from part
            done += len(part)
    finally:
        enough.value = 1
        pool.shutdown(wait=True, cancel_futures=True)


def _ahead(
    begun: Callable[[list[Article | str]], Future[T]], articles: Iterator[Article | str], most: int
) -> Iterator[Future[T]]:
    """What is begun with the articles, in their order, so much of it under way that no process waits."""
    waiting: deque[Future[T]] = deque()
    while chunk := list(islice(articles, _CHUNK)):
        waiting.append(begun(chunk))
        if len(waiting) >= most:
            yield waiting.popleft()
    yield from waiting


def settle(engine: Engine) -> None:
    """Load what an engine needs, and leave it out of garbage collection from then on: a tenth more speed.

    For a process of our own, the command line's and those that it shares the work among; a program that merely imports
    the library decides for itself.
    """
    engine.gazetteer  # noqa: B018 - loads the tables
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _start(engine: Engine, enough: c_byte) -> None:
    """Give a new process its engine, leave the keyboard to the first one, and see to it that it ends with that."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a fork has the first one's way, which is to finish the output
    Thread(target=_end_with_the_first, daemon=True).start()
    settle(engine)
    global _engine, _enough
    _engine, _enough = engine, enough


def _end_with_the_first() -> None:
    """Wait until the process that started this one is gone, be it killed, and go too: nobody takes what it does.

    A forked process that is younger holds the sentinel open, until it goes itself; so may one that the program forked
    for something else and that stays, hence the look at the parent, which no process outlives unchanged.
    """
    import os
    from multiprocessing import connection, parent_process

    first, parent = parent_process(), os.getppid()
    while first and os.getppid() == parent and not connection.wait([first.sentinel], timeout=1):
        pass
    os._exit(1)


def _work(shape: Callable[[Result], T], articles: list[Article | str]) -> list[T]:
    return [shape(_engine.extract(article)) for article in articles if not _enough.value]
