"""Diplomatic news as typed data: who said what, who agreed to what for how much, who stands where on sanctions."""

from statecraft.actors import UNNAMED, Actor, Mention, Name, one_of
from statecraft.article import Article
from statecraft.engine import Engine, default_engine, extract, read
from statecraft.errors import (
    ArticleError,
    ExtractionError,
    LostProcessError,
    MissingExtraError,
    PluginError,
    RecordError,
    StatecraftError,
)
from statecraft.hookspecs import hookimpl
from statecraft.pipe import pipe
from statecraft.plugins import installed
from statecraft.reading import DateMention, Gazetteer, Quotation, Reading, Tag, Tokens, Turn, WordGate
from statecraft.records import Agreement, AgreementStatus, Money, Record, Statement
from statecraft.result import Failure, Result
from statecraft.spans import Span

__all__ = [
    "UNNAMED",
    "Actor",
    "Agreement",
    "AgreementStatus",
    "Article",
    "ArticleError",
    "DateMention",
    "Engine",
    "ExtractionError",
    "Failure",
    "Gazetteer",
    "LostProcessError",
    "Mention",
    "MissingExtraError",
    "Money",
    "Name",
    "PluginError",
    "Quotation",
    "Reading",
    "Record",
    "RecordError",
    "Result",
    "Span",
    "StatecraftError",
    "Statement",
    "Tag",
    "Tokens",
    "Turn",
    "WordGate",
    "default_engine",
    "extract",
    "hookimpl",
    "installed",
    "one_of",
    "pipe",
    "read",
]
