"""Many articles in Python: in order, in memory that does not grow, in one process or two."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from typing import Any

import pytest

import statecraft
from statecraft.pipe import _AHEAD, _CHUNK


def articles(count: int, taken: list[int] | None = None) -> Iterator[statecraft.Article]:
    """So many articles; ``taken`` learns which were asked for."""
    for number in range(count):
        if taken is not None:
            taken.append(number)
        yield statecraft.Article(f"Lima pledged ${number + 1}m.", id=str(number))


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_articles(processes: int) -> None:
    """Each result is its article's, and equal to what ``extract`` gives."""
    results = list(statecraft.pipe(articles(100), processes=processes))
    assert [result.article.id for result in results] == [str(number) for number in range(100)]
    assert [int(result.money[0].amount) for result in results] == [n * 1_000_000 for n in range(1, 101)]
    assert results[7] == statecraft.extract(statecraft.Article("Lima pledged $8m.", id="7"))


@pytest.mark.skipif(os.name != "posix", reason="a signal that POSIX has")
def test_a_process_that_is_killed_is_an_error_of_the_library() -> None:
    """The results that were there come first, in order; the error tells how many they are, and the remedy."""
    results = statecraft.pipe(articles(5_000), processes=2)
    numbers = [next(results).article.id]
    os.kill(active_children()[0].pid or 0, signal.SIGKILL)
    with pytest.raises(statecraft.LostProcessError, match="use fewer processes, or more memory") as raised:
        numbers.extend(result.article.id for result in results)
    assert isinstance(raised.value, statecraft.StatecraftError)
    assert numbers == [str(number) for number in range(len(numbers))]
    assert f"after {len(numbers)} results" in str(raised.value)
    assert list(results) == []


def test_what_goes_wrong_where_the_articles_come_from_is_told_as_it_is() -> None:
    """A pool of the caller's own that breaks is no process of ours."""

    def broken() -> Iterator[str]:
        yield "Lima."
        raise BrokenProcessPool("another pool")

    with pytest.raises(BrokenProcessPool, match="another pool"):
        list(statecraft.pipe(broken(), processes=2))


def test_one_process_reads_no_article_ahead() -> None:
    """Nothing is asked for before its result is."""
    taken: list[int] = []
    results = statecraft.pipe(articles(100, taken))
    assert taken == []
    next(results)
    assert taken == [0]


def test_two_processes_read_only_a_little_ahead() -> None:
    """However many articles there are, as many are under way as keep the processes busy."""
    taken: list[int] = []
    results = statecraft.pipe(articles(5_000, taken), processes=2)
    ahead = 2 * _AHEAD * _CHUNK
    for number, _ in zip(range(500), results, strict=False):
        assert len(taken) <= number + ahead + _CHUNK
    results.close()  # type: ignore[attr-defined]
    assert len(taken) < 1_000


@pytest.mark.parametrize("processes", [1, 2])
def test_no_article_gives_no_result(processes: int) -> None:
    """An empty stream ends at once."""
    assert list(statecraft.pipe([], processes=processes)) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_an_engine_of_ones_own_is_used_everywhere(processes: int) -> None:
    """Its plugins and its names are those of every process."""
    acme = statecraft.Name(statecraft.Actor("company:acme", "Acme Steel", kind="company"))
    engine = statecraft.Engine(disabled=["money"], names=[acme])
    (result,) = statecraft.pipe(["Lima fined Acme Steel $8m."], processes=processes, engine=engine)
    assert result.money == ()
    assert "Acme Steel" in [actor.name for actor in result.actors]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_engine_has_a_pipe_of_its_own(processes: int) -> None:
    """It gives what the function gives with that engine, which is not what the installed plugins would find."""
    engine = statecraft.Engine(disabled=["money"])
    results = list(engine.pipe(articles(40), processes=processes))
    assert results == list(statecraft.pipe(articles(40), engine=engine))
    assert not any(result.money for result in results)
    assert len(results) == 40


def test_a_plugin_that_can_not_travel_is_named_with_the_remedy() -> None:
    """An object that no other process can be sent is refused before anything runs."""

    class Local:
        @statecraft.hookimpl
        def statecraft_names(self) -> list[statecraft.Name]:
            return []

    results = statecraft.pipe(["Lima."], processes=2, engine=statecraft.Engine({"local": Local()}))
    with pytest.raises(statecraft.PluginError, match="use one process"):
        next(results)


@pytest.mark.parametrize("article", ["Tokyo pledged $3m.", statecraft.Article("Tokyo pledged $3m.")])
def test_one_article_is_no_list(article: Any) -> None:
    """Its letters would be articles."""
    with pytest.raises(statecraft.ArticleError, match="put it in a list, or call extract"):
        statecraft.pipe(article)


def test_no_process_is_refused() -> None:
    """The number of processes is one or more."""
    with pytest.raises(ValueError, match="1 or more, not 0"):
        statecraft.pipe(["Lima."], processes=0)


def test_an_article_that_is_none_is_an_error_where_it_stands() -> None:
    """What comes before it is there already."""
    results = statecraft.pipe(["Lima.", 5])  # type: ignore[list-item]
    assert next(results).article.text == "Lima."
    with pytest.raises(statecraft.ArticleError):
        next(results)
