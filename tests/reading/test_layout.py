"""Paragraphs and sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statecraft.reading import layout
from statecraft.reading.layout import paragraphs_of, sentences_of

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "sentences.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def sentences(text: str) -> list[str]:
    """The sentences' words."""
    return [span.text_in(text) for span in sentences_of(text, paragraphs_of(text))]


@pytest.mark.parametrize(("marked", "note"), ROWS, ids=[note for _, note in ROWS])
def test_sentences_end_where_a_reader_ends_them(marked: str, note: str) -> None:
    """Each bar of the table marks an end; white space around it belongs to no sentence."""
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029"])
def test_no_sentence_runs_over_a_paragraph(newline: str) -> None:
    """Whatever the line's end, and with no full stop before it."""
    assert sentences(f"A headline{newline} The first sentence. ") == ["A headline", "The first sentence."]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n\t\u00a0"])
def test_white_space_holds_nothing(text: str) -> None:
    """Neither a paragraph nor a sentence."""
    assert paragraphs_of(text) == ()
    assert sentences(text) == []


@given(st.text(alphabet=".!? \n\"'”“(aZ5…\u00a0\r") | st.text())
def test_sentences_cover_their_paragraphs(text: str) -> None:
    """In order, trimmed, none over another, and only white space between them."""
    place = 0
    for span in sentences_of(text, paragraphs_of(text)):
        assert place <= span.start < span.end
        assert not text[place : span.start].strip(
            "\u200b\ufeff \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"
        ) or (not text[place : span.start].strip())
        assert span.text_in(text) == span.text_in(text).strip()
        place = span.end
    assert not text[place:].strip()


def test_each_full_stop_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the text is twice the looks, with the hardest stops there are."""
    looks = 0
    judge = layout._breaks

    def counted(*arguments: object, **named: object) -> bool:
        nonlocal looks
        looks += 1
        return judge(*arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(layout, "_breaks", counted)
    for piece in ("U.S. ", ". ", 'x . " ', "J. ", "p.m. Tuesday "):
        counts = []
        for size in (2_000, 4_000):
            looks = 0
            sentences(piece * size)
            counts.append(looks)
        assert counts[1] <= 2 * counts[0] + 2
