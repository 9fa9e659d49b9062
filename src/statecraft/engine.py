"""One article through all plugins: each apart, none able to hurt another, merged the same whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib import import_module
from types import ModuleType
from typing import Any, Literal

from attrs import evolve

from statecraft.actors import Mention, Name, as_tuple
from statecraft.article import Article
from statecraft.capitals import usual
from statecraft.checks import check
from statecraft.codec import last_end, moved, shape_of, with_finder
from statecraft.errors import ExtractionError, PluginError, RecordError, in_words
from statecraft.merge import merged
from statecraft.plugins import Implementation, Plugins, in_use
from statecraft.reading import Gazetteer, Reading
from statecraft.records import Record
from statecraft.result import CORE_TYPES, Failure, Result
from statecraft.spacing import Spacing

OnError = Literal["keep", "raise"]


class Engine:
    """Runs plugins over articles.

    ``plugins`` maps names to plugins; None means all that are installed. ``disabled`` switches some off by name.
    ``names`` are actors of the caller's own, a watch-list say, which all extractors then know. Nothing is loaded before
    the first article; plugins that can't work together are a :class:`PluginError` then.

    >>> engine = Engine(disabled=["money"])
    >>> engine.extract("It cost $5m.").money
    ()
    >>> Engine(disabled=["monny"]).extract("It cost $5m.")
    Traceback (most recent call last):
    ...
    statecraft.errors.PluginError: no plugin is called 'monny'; there are agreements, money, quotes, sanctions
    """

    def __init__(
        self,
        plugins: Mapping[str, object] | None = None,
        *,
        disabled: Iterable[str] = (),
        names: Iterable[Name] = (),
    ) -> None:
        self._given = plugins
        self._disabled = frozenset(as_tuple(disabled))
        self._names = as_tuple(names)
        for name in self._names:
            if not isinstance(name, Name):
                raise RecordError(f"an engine's names hold {name!r}: write Name(actor, aliases=…)")

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs to make the same engine; modules go by name, since they can't be sent."""
        given = self._given and {
            name: plugin.__name__ if isinstance(plugin, ModuleType) else (plugin,)
            for name, plugin in self._given.items()
        }
        return {"given": given, "disabled": self._disabled, "names": self._names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        given = state["given"] and {
            name: import_module(plugin) if isinstance(plugin, str) else plugin[0]
            for name, plugin in state["given"].items()
        }
        self.__init__(given, disabled=state["disabled"], names=state["names"])  # type: ignore[misc]

    @cached_property
    def plugins(self) -> Plugins:
        """The plugins in use, checked."""
        return Plugins(in_use(self._given, self._disabled))

    @cached_property
    def record_types(self) -> tuple[type[Record], ...]:
        """The core's record types and those that plugins declare, in the order of their JSON keys."""
        declared: dict[str, tuple[str, type[Record]]] = {cls.key: ("statecraft", cls) for cls in CORE_TYPES}
        for name, found in self._collected("statecraft_record_types"):
            for cls in found:
                if not (isinstance(cls, type) and issubclass(cls, Record)):
                    message = f"plugin {name!r} declares {cls!r}, which is no record type: list subclasses of Record"
                    raise PluginError(message, plugins=(name,))
                try:
                    shape_of(cls)
                except RecordError as error:
                    raise PluginError(f"plugin {name!r} declares {cls.__name__}: {error}", plugins=(name,)) from error
                other, known = declared.setdefault(cls.key, (name, cls))
                if known is not cls:
                    message = f"{other!r} and {name!r} both declare a record type with the key {cls.key!r}"
                    raise PluginError(message, plugins=(other, name))
        own = sorted((cls for _, cls in declared.values() if cls not in CORE_TYPES), key=lambda cls: cls.key)
        return (*CORE_TYPES, *own)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """All names that the reading knows: the tables', the plugins', the caller's."""
        names = []
        for plugin, found in self._collected("statecraft_names"):
            for name in found:
                if not isinstance(name, Name):
                    message = f"plugin {plugin!r} names {name!r}: write Name(actor, aliases=…)"
                    raise PluginError(message, plugins=(plugin,))
                names.append(name)
        return Gazetteer.with_names((*names, *self._names))

    def _collected(self, hook: str) -> list[tuple[str, list[Any]]]:
        collected = []
        for implementation in self.plugins.implementations(hook):
            try:
                collected.append((implementation.plugin, list(_several(implementation()))))
            except (Exception, SystemExit) as error:
                message = f"plugin {implementation.plugin!r} failed in {hook}: {in_words(error)}"
                raise PluginError(message, plugins=(implementation.plugin,)) from error
        return collected

    def read(self, article: Article | str) -> Reading:
        """What every extractor needs to know of a text, with this engine's names; worked out when asked for."""
        return Reading(_as_article(article), self.gazetteer)

    def extract(self, article: Article | str, *, on_error: OnError = "keep") -> Result:
        """Every fact that the plugins find in an article.

        What a plugin raises is kept as a :class:`Failure` that names it, with everything that the others found;
        ``on_error="raise"`` raises all failures as one :class:`ExtractionError` instead. White space that shows nothing
        (two spaces between words, say) is kept from the plugins, and every place moved back to where it stands;
        lines in capitals they are given in usual spelling.
        """
        if on_error not in ("keep", "raise"):
            raise ValueError(f'on_error is "keep" or "raise", not {on_error!r}')
        given = _as_article(article)
        spacing = Spacing(given.text)
        text, title = usual(spacing.text, self.gazetteer), given.title and usual(given.title, self.gazetteer)
        article = given if (text, title) == (given.text, given.title) else evolve(given, text=text, title=title)
        reading = self.read(article)
        errors: list[tuple[str, Exception]] = [
            (name, PluginError(broken.error, plugins=(name,))) for name, broken in self.plugins.broken.items()
        ]
        types = {cls.key: cls for cls in self.record_types}
        records = self._called("statecraft_extract", types, errors, article=article, reading=reading)
        found = merged(records)
        related = self._called("statecraft_relate", types, errors, article=article, reading=reading, records=found)
        if errors and on_error == "raise":
            raise ExtractionError(f"plugins failed on article {article.id!r}", [_noted(*pair) for pair in errors])
        mentions: Iterable[Mention] = reading.mentions
        records = [*found, *related]
        if article is not given:
            mentions = [Mention(spacing.back(m.span), m.actors, kind=m.kind) for m in mentions]
            records = [moved(record, spacing.back) for record in records]
        return Result(
            given,
            mentions=mentions,
            records=records,
            failures=tuple(sorted(Failure(name, in_words(error)) for name, error in errors)),
            plugins=self.plugins.names,
            types=self.record_types,
        )

    def pipe(self, articles: Iterable[Article | str], *, processes: int = 1) -> Iterator[Result]:
        """The result of each article, in the order of the articles; as :func:`statecraft.pipe`, with this engine.

        >>> engine = Engine(disabled=["money"])
        >>> [len(result.money) for result in engine.pipe(["It cost $3m.", "It cost nothing."])]
        [0, 0]
        """
        from statecraft.pipe import pipe  # it takes engines, so that it imports this module

        return pipe(articles, processes=processes, engine=self)

    def _called(
        self, hook: str, types: dict[str, type[Record]], errors: list[tuple[str, Exception]], **offered: Any
    ) -> list[Record]:
        """What all plugins yield for one hook, each drained inside its own ``try``.

        ``types`` are the record types of the article by key, to which those that no plugin declares are added.
        """
        length = len(offered["article"].text)
        records: list[Record] = []
        for implementation in self.plugins.implementations(hook):
            seen = types.copy()
            try:
                found = _several(implementation(**offered) or ())
                own = [_signed(record, implementation, length, seen) for record in found]
            except Exception as error:
                errors.append((implementation.plugin, error))
            except SystemExit as error:
                errors.append((implementation.plugin, PluginError(f"called sys.exit({error.code!r})")))
            else:
                types.update(seen)
                records += own
        return records


def _as_article(article: Article | str) -> Article:
    return article if isinstance(article, Article) else Article(article)


def _noted(plugin: str, error: Exception) -> Exception:
    error.add_note(f"in the plugin {plugin!r}")
    return error


def _several(found: Any) -> Iterator[Any]:
    """What a hook gave, once it is known to be no single thing."""
    try:
        return iter(found)
    except TypeError:
        raise RecordError(f"returned {found!r}, which is no list: return [it], or yield it") from None


def _signed(record: object, implementation: Implementation, length: int, types: dict[str, type[Record]]) -> Record:
    """The record with its finder's name, once it is known to be one that can be written and stands inside the text."""
    if not isinstance(record, Record):
        raise RecordError(f"yielded {record!r}, which is not a Record")
    check(record)
    if types.setdefault(record.key, type(record)) is not type(record):
        raise RecordError(f"{type(record).__name__} has the key {record.key!r}, which is taken: choose another")
    if last_end(record) > length:
        raise RecordError(f"a {record.key} record has a span outside the text of {length} characters: {record}")
    return with_finder(record, implementation.plugin)


@cache
def default_engine() -> Engine:
    """The engine with all installed plugins that :func:`extract` uses; made at its first use."""
    return Engine()


def extract(article: Article | str, *, on_error: OnError = "keep") -> Result:
    """Every fact that the installed plugins find in an article, each with the characters that show it.

    >>> import statecraft
    >>> result = statecraft.extract("Tokyo and Seoul signed a trade deal worth about $4bn on Tuesday.")
    >>> [money.text_in(result.article) for money in result.money]
    ['$4bn']
    """
    return default_engine().extract(article, on_error=on_error)


def read(article: Article | str) -> Reading:
    """What the library works out of a text before any extractor runs; see :class:`Reading`."""
    return default_engine().read(article)
