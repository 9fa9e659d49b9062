"""Many articles: results in the order of the articles, in memory that doesn't grow, in one process or several."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pickle import PicklingError, dumps
from typing import TYPE_CHECKING, TypeVar

from statecraft.article import Article
from statecraft.engine import Engine, default_engine
from statecraft.errors import ArticleError, PluginError
from statecraft.result import Result

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")

_CHUNK = 32  # articles that go to a process at once: enough to make the way there and back cheap
_AHEAD = 3  # chunks under way for each process, so that none waits

_engine: Engine


def pipe(articles: Iterable[Article | str], *, processes: int = 1, engine: Engine | None = None) -> Iterator[Result]:
    """The result of each article, in the order of the articles, worked out as they are asked for.

    With more than one of ``processes`` the articles are shared among them; a script that does so needs the usual
    ``if __name__ == "__main__":`` around what it runs. ``engine`` is the one to use, with its plugins and names.

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
    from concurrent.futures import ProcessPoolExecutor  # dear to import, and one process needs none

    try:
        dumps((engine, shape))
    except (PicklingError, TypeError, AttributeError) as error:
        message = f"these plugins can't be sent to other processes ({error}); install them, or use one process"
        raise PluginError(message, plugins=engine.plugins.names) from error
    pool = ProcessPoolExecutor(processes, initializer=_start, initargs=(engine,))
    waiting: deque[Future[list[T]]] = deque()
    try:
        while chunk := list(islice(articles, _CHUNK)):
            waiting.append(pool.submit(_work, shape, chunk))
            if len(waiting) >= processes * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def settle(engine: Engine) -> None:
    """Load what an engine needs, and leave it out of garbage collection from then on: a tenth more speed.

    For a process of our own, the command line's and those that it shares the work among; a program that merely imports
    the library decides for itself.
    """
    engine.gazetteer  # noqa: B018 - loads the tables
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)


def _start(engine: Engine) -> None:
    """Give a new process its engine, and leave the keyboard to the first one."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    settle(engine)
    global _engine
    _engine = engine


def _work(shape: Callable[[Result], T], articles: list[Article | str]) -> list[T]:
    return [shape(_engine.extract(article)) for article in articles]
