"""Who said what."""

from statecraft_quotes.plugin import statecraft_extract

__all__ = ["statecraft_extract"]
