"""What the core works out of a text before any extractor runs."""

from statecraft.reading.dates import DateMention
from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.quotations import Quotation
from statecraft.reading.reading import Reading
from statecraft.reading.tokens import Tokens
from statecraft.reading.turns import Turn
from statecraft.reading.word_classes import Tag
from statecraft.reading.word_gate import WordGate

__all__ = ["DateMention", "Gazetteer", "Quotation", "Reading", "Tag", "Tokens", "Turn", "WordGate"]
