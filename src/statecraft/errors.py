"""Everything that statecraft raises on purpose, under one base class."""

from __future__ import annotations

from collections.abc import Sequence


class StatecraftError(Exception):
    """The base of all errors of this library."""


class ArticleError(StatecraftError, ValueError):
    """An article that can't be read: it names what is wrong and the remedy."""


class RecordError(StatecraftError, ValueError):
    """A value that a record, a span or an actor can't hold."""


class PluginError(StatecraftError):
    """Plugins that can't work together; :attr:`plugins` names the culprits.

    >>> PluginError("two plugins are called 'money'", plugins=("money",)).plugins
    ('money',)
    """

    def __init__(self, message: str, *, plugins: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.plugins = tuple(plugins)


class LostProcessError(StatecraftError, RuntimeError):
    """One of several processes was killed, or ran out of memory: what came before its articles is there, no more."""


class MissingExtraError(StatecraftError, ImportError):
    """A feature whose optional dependency isn't installed; :attr:`extra` names the extra that brings it.

    >>> str(MissingExtraError("pandas", extra="pandas"))
    "pandas is not installed: pip install 'statecraft-news[pandas]'"
    """

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed: pip install 'statecraft-news[{extra}]'")
        self.package, self.extra = package, extra

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        """So that it comes back whole from another process."""
        return type(self), (self.package, self.extra)


class ExtractionError(StatecraftError, ExceptionGroup[Exception]):
    """All that plugins raised on one article, as one group (``on_error="raise"``)."""

    def derive(self, excs: Sequence[Exception], /) -> ExtractionError:  # type: ignore[override]
        """Keep the class when the group is split."""
        return ExtractionError(self.message, excs)


def in_words(error: BaseException) -> str:
    """What a failure tells: the kind of error and its message.

    >>> in_words(ValueError("no map")), in_words(PluginError("could not be loaded"))
    ('ValueError: no map', 'could not be loaded')
    """
    try:
        return str(error) if isinstance(error, PluginError) else f"{type(error).__name__}: {error}"
    except Exception:  # a plugin's error may fail to tell its message
        return f"{type(error).__name__}, whose message can't be shown"
