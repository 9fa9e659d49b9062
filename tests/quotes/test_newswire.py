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


def found(text: str) -> list[list[str]]:
    """Act, kind, source, cue and content of each statement of a text."""
    result = statecraft.extract(text)
    assert not result.failures
    return [
        [
            statement.act,
            statement.kind,
            statement.source.text_in(text) if statement.source else "",
            statement.cue.text_in(text) if statement.cue else "",
            " || ".join(span.text_in(text) for span in statement.content),
        ]
        for statement in result.statements
    ]


@pytest.mark.parametrize("row", rows("newswire.tsv"), ids=lambda row: row[0][:60])
def test_the_statement_of_a_sentence_is_found(row: list[str]) -> None:
    """Act, kind, source, cue and content are those that a reader would mark."""
    assert row[1:] in found(row[0])


@pytest.mark.xfail(strict=True, reason="known misses")
@pytest.mark.parametrize("row", rows("known_misses.tsv"), ids=lambda row: row[0][:60])
def test_a_known_miss_is_still_missed(row: list[str]) -> None:
    """A rule that finds one of them must move its row."""
    assert row[1:] in found(row[0])


@pytest.mark.parametrize("row", rows("silent.tsv"), ids=lambda row: row[0][:60])
def test_words_that_look_like_cues_report_nothing_here(row: list[str]) -> None:
    """Nouns, adjectives and doings are no statements."""
    result = statecraft.extract(row[0])
    assert [(s.rule, s.span.text_in(row[0])) for s in result.statements] == []
