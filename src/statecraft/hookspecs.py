"""All hooks there are. A plugin implements those that it needs, each with only the arguments that it uses.

A plugin is a module, a class instance, or anything else with attributes, found through an entry point in the group
``statecraft``:

.. code-block:: toml

    [project.entry-points.statecraft]
    visits = "my_package.visits"
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pluggy

from statecraft.actors import Name
from statecraft.article import Article
from statecraft.records import Record

if TYPE_CHECKING:
    from statecraft.reading import Reading

PROJECT = "statecraft"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function of a plugin as the implementation of the hook whose name it has."""


@hookspec
def statecraft_extract(article: Article, reading: Reading) -> Iterable[Record]:  # type: ignore[empty-body]
    """The facts of an article that can be read from its text alone.

    Yield records or return any iterable of them. An exception costs this plugin's records of this article, nobody
    else's, and is kept as a ``Failure``.

    >>> import attrs, statecraft
    >>> @attrs.frozen(kw_only=True)
    ... class Handshake(statecraft.Record):
    ...     key = "handshakes"
    >>> class Handshakes:
    ...     @statecraft.hookimpl
    ...     def statecraft_extract(self, article):
    ...         start = article.text.find("shook hands")
    ...         if start >= 0:
    ...             yield Handshake(statecraft.Span(start, start + 11))
    >>> result = statecraft.Engine({"handshakes": Handshakes()}).extract("The two shook hands.")
    >>> [fact.text_in(result.article) for fact in result.of(Handshake)]
    ['shook hands']
    """


@hookspec
def statecraft_relate(article: Article, reading: Reading, records: tuple[Record, ...]) -> Iterable[Record]:  # type: ignore[empty-body]
    """The facts that follow from other facts: called once, with all that ``statecraft_extract`` found, merged.

    >>> import attrs, statecraft
    >>> @attrs.frozen(kw_only=True)
    ... class Total(statecraft.Record):
    ...     key = "totals"
    ...     amounts: int
    >>> class Totals:
    ...     @statecraft.hookimpl
    ...     def statecraft_relate(self, article, records):
    ...         amounts = [r for r in records if isinstance(r, statecraft.Money)]
    ...         yield Total(statecraft.Span(0, len(article.text)), amounts=len(amounts))
    >>> engine = statecraft.Engine(statecraft.installed() | {"totals": Totals()})
    >>> engine.extract("They paid $3m and got $5m back.").of(Total)[0].amounts
    2
    """


@hookspec
def statecraft_names() -> Iterable[Name]:  # type: ignore[empty-body]
    """Actors of the plugin's own, with their aliases: the reading finds them, and so do all extractors.

    Called once an engine, not once an article.

    >>> import statecraft
    >>> class WatchList:
    ...     @statecraft.hookimpl
    ...     def statecraft_names(self):
    ...         acme = statecraft.Actor("company:acme", "Acme Steel", kind="company")
    ...         yield statecraft.Name(acme, aliases=("Acme",))
    >>> engine = statecraft.Engine({"watch-list": WatchList()})
    >>> [actor.name for actor in engine.extract("The ministry fined Acme.").actors]
    ['Acme Steel']
    """


@hookspec
def statecraft_record_types() -> Iterable[type[Record]]:  # type: ignore[empty-body]
    """The record types that the plugin yields, so that their key is in every JSON object, found or not.

    >>> import attrs, statecraft
    >>> @attrs.frozen(kw_only=True)
    ... class Toast(statecraft.Record):
    ...     key = "toasts"
    >>> class Toasts:
    ...     @statecraft.hookimpl
    ...     def statecraft_record_types(self):
    ...         return [Toast]
    >>> statecraft.Engine({"toasts": Toasts()}).extract("No toast was raised.").to_dict()["toasts"]
    []
    """
