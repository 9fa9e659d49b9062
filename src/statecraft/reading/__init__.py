"""What the core works out of a text before any extractor runs."""

from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.reading import Reading

__all__ = ["Gazetteer", "Reading"]
