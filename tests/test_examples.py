"""That the examples in the documentation really run."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import fenced_examples
from sybil import Document

FENCE = "Before.\n\n```pycon\n>>> 1 + 1\n{}\n```\n\nAfter.\n"


def outcomes(text: str) -> list[str]:
    """What each example of a Markdown text complains of."""
    document = Document(text, "planted.md")
    complaints = []
    for region in fenced_examples(document):
        document.add(region)
    for example in document.examples():
        try:
            example.evaluate()
        except Exception as failure:
            complaints.append(str(failure))
    return complaints


def test_a_right_example_passes() -> None:
    """An example whose output is what it says complains of nothing."""
    assert outcomes(FENCE.format("2")) == []


def test_a_wrong_example_fails() -> None:
    """An example whose output is not what it says is caught, with the closing fence no part of the output."""
    (complaint,) = outcomes(FENCE.format("3"))
    assert "Expected:\n    3\nGot:\n    2" in complaint


@pytest.mark.parametrize("path", sorted(Path(__file__).parents[1].glob("docs/**/*.md")), ids=lambda path: path.name)
def test_no_example_stands_in_a_fence_that_does_not_run(path: Path) -> None:
    """Examples stand in ``pycon`` fences, the ones that run."""
    text = path.read_text(encoding="utf-8")
    for block in text.split("```")[1::2]:
        assert ">>>" not in block or block.startswith("pycon\n"), f"{path.name}: {block[:60]!r}"
