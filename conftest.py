"""Every example in README.md and docs/ runs as a test, as every docstring's does; no test fails by the clock."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import HealthCheck, settings
from sybil import Document, Region, Sybil
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer

# A busy machine is no failure: the examples of a property may take as long as they take.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

_FENCES = FencedCodeBlockLexer("pycon")
_EXAMPLES = DocTestStringParser()


def fenced_examples(document: Document) -> Iterator[Region]:
    """The examples of each ``pycon`` fence, placed where they stand in the file.

    Sybil's own Markdown parsers pass ``pycon`` fences over in silence, and a whole file read as one doctest takes a
    closing fence for expected output; either way a wrong example would never fail.
    """
    for fence in _FENCES(document):
        source = fence.lexemes["source"]
        for example in _EXAMPLES(source, document.path):
            example.adjust(fence, source)
            yield example


pytest_collect_file = Sybil(parsers=[fenced_examples], patterns=["*.md"]).pytest()
