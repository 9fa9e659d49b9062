"""Who agreed to what: deals with their parties, status, subject and money."""

from statecraft_agreements.plugin import statecraft_relate

__all__ = ["statecraft_relate"]
