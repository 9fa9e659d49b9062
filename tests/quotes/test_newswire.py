"""Sentences as newswires write them, one statement looked for in each."""

from __future__ import annotations

from pathlib import Path

import pytest

import statecraft

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    """The rows of a table, comments left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("newswire.tsv"), ids=lambda row: row[0][:60])
def test_the_statement_of_a_sentence_is_found(row: list[str]) -> None:
    """Act, kind, source, cue and content are those that a reader would mark."""
    text, *expected = row
    result = statecraft.extract(text)
    assert not result.failures
    found = [
        [
            statement.act,
            statement.kind,
            statement.source.text_in(text) if statement.source else "",
            statement.cue.text_in(text) if statement.cue else "",
            " || ".join(span.text_in(text) for span in statement.content),
        ]
        for statement in result.statements
    ]
    assert expected in found


@pytest.mark.parametrize("row", rows("silent.tsv"), ids=lambda row: row[0][:60])
def test_words_that_look_like_cues_report_nothing_here(row: list[str]) -> None:
    """Nouns, adjectives and doings are no statements."""
    result = statecraft.extract(row[0])
    assert [(s.rule, s.span.text_in(row[0])) for s in result.statements] == []
