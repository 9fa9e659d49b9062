"""Quotations, whatever marks they stand in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statecraft.reading import quotations
from statecraft.reading.layout import paragraphs_of
from statecraft.reading.quotations import Quotation, quotations_of

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "quotations.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def found(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text."""
    return quotations_of(text, paragraphs_of(text))


def marked(text: str) -> list[str]:
    """Their words: ``>`` before nested ones, ``!`` before those left open."""
    return [">" * q.depth + "!" * (not q.closed) + q.inner.text_in(text) for q in found(text)]


@pytest.mark.parametrize(("text", "expected", "note"), ROWS, ids=[note for *_, note in ROWS])
def test_every_habit_of_marks_is_read(text: str, expected: str, note: str) -> None:
    """The quotations that a reader sees, and no others."""
    assert marked(text) == [words for words in expected.split("|") if words]


@pytest.mark.parametrize("opening", ["“", '"', "‘", "«", "„"])
def test_a_quotation_is_reopened_at_each_paragraph(opening: str) -> None:
    """The closing mark comes with the last alone; each part says whether it closes and whether it goes on."""
    closing = {"“": "”", '"': '"', "‘": "’", "«": "»", "„": "“"}[opening]
    text = f"{opening}First part.\n\n{opening}Second part.\n\n{opening}Third part,{closing} she said."
    assert [(q.inner.text_in(text), q.closed, q.continues) for q in found(text)] == [
        ("First part.", False, False),
        ("Second part.", False, True),
        ("Third part,", True, True),
    ]


def test_a_quotation_may_run_over_paragraphs_with_no_marks() -> None:
    """As letters do that are printed whole: open in the first paragraph, closed at the end of the last."""
    text = "He wrote:\n“Dear friends.\nI am glad of the “Dawn” pact.\nYours.”\nHe signed."
    assert [(q.inner.text_in(text), q.depth, q.closed, q.continues) for q in found(text)] == [
        ("Dear friends.", 0, False, False),
        ("I am glad of the “Dawn” pact.", 0, False, True),
        ("Dawn", 1, True, False),
        ("Yours.", 0, True, True),
    ]


def test_swapped_marks_run_over_paragraphs_too() -> None:
    """A closing mark opens the first paragraph, an opening one closes the last."""
    text = "She wrote:\n”Dear friends.\nYours.“\nShe signed."
    assert [q.inner.text_in(text) for q in found(text)] == ["Dear friends.", "Yours."]


def test_a_full_stop_may_follow_the_mark_that_closes_a_later_paragraph() -> None:
    """The mark closes what the first paragraph opened, whatever stands after it."""
    text = "She wrote:\n“Dear friends.\nYours”.\nShe signed."
    assert [q.inner.text_in(text) for q in found(text)] == ["Dear friends.", "Yours"]


def test_a_missing_mark_costs_one_paragraph_at_most() -> None:
    """What is left open ends with its paragraph, and the next is read as ever."""
    text = 'She said "we agree.\nHe answered "so be it" and left.'
    assert marked(text) == ["!we agree.", "so be it"]


def test_spans_take_in_the_marks() -> None:
    """And the inner ones leave them and white space out."""
    text = "Then « oui »."
    (only,) = found(text)
    assert (only.span.text_in(text), only.inner.text_in(text)) == ("« oui »", "oui")


def test_words_are_counted() -> None:
    """So that a word kept at a distance can be told from speech."""
    assert [q.words for q in found('The "reform" of "all that we know".')] == [1, 4]


@settings(max_examples=300)
@given(st.text(alphabet="\"'“”‘’„«»‹›` \nab.,s") | st.text())
def test_any_marks_make_sense(text: str) -> None:
    """Quotations lie inside their paragraphs, in text order, inner ones wholly inside outer ones."""
    paragraphs = paragraphs_of(text)
    around: list[Quotation] = []
    for q in quotations_of(text, paragraphs):
        assert any(q.span in paragraph for paragraph in paragraphs)
        assert q.inner in q.span
        while around and around[-1].span.end <= q.span.start:
            around.pop()
        assert q.depth == len(around)
        assert all(q.span in outer.span for outer in around)
        around.append(q)


@pytest.mark.parametrize(
    "piece", ['"', '" ', "“", "”", "“”", "‘", "' ", "«»", '"a "b ', "“a\n", "'a b' ", "„", "`` ''"]
)
def test_marks_cost_the_same_each(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the marks are twice the decisions, and never more than a few quotations stand open at once."""
    deepest = decisions = 0
    decide = quotations._Paragraph._ways

    def counted(self: quotations._Paragraph, mark: str, start: int, end: int) -> tuple[bool, bool]:
        nonlocal deepest, decisions
        deepest, decisions = max(deepest, len(self.stack)), decisions + 1
        return decide(self, mark, start, end)

    monkeypatch.setattr(quotations._Paragraph, "_ways", counted)
    counts = []
    for size in (3_000, 6_000):
        decisions = 0
        found(piece * size)
        counts.append(decisions)
    assert counts[1] <= 2 * counts[0] + 2
    assert deepest <= 4
