"""Subjects, noun phrases and clauses."""

from __future__ import annotations

from pathlib import Path

import pytest

import statecraft
from statecraft import Span

HERE = Path(__file__).parent


def rows(name: str) -> list[str]:
    """The rows of a table, comments left out."""
    lines = (HERE / "data" / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", rows("subjects.tsv"))
def test_a_verb_finds_its_subject(row: str) -> None:
    """The subject is the noun phrase that a reader would name, whatever parts it from its verb."""
    marked, subject = row.split("\t")
    before, verb, after = marked.split("*")
    reading = statecraft.read(before + verb + after)
    found = reading.subject_of(Span(len(before), len(before) + len(verb)))
    assert (found.text_in(reading.text) if found else "") == subject


@pytest.mark.parametrize("row", rows("clauses.tsv"))
def test_a_clause_ends_where_the_sentence_turns(row: str) -> None:
    """Not at the first comma and not always at the full stop."""
    before, _, rest = row.partition("[")
    clause, _, after = rest.partition("]")
    reading = statecraft.read(before + clause + after)
    assert reading.text[len(before) : reading.clause_end(len(before))] == clause


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the minister resigned", "the minister"),
        ("Ana Ruiz, president of Acme Corp. and others", "Ana Ruiz, president of Acme Corp. and others"),
        ("Peru, Chile and Bolivia agreed", "Peru, Chile and Bolivia"),
        ("he left early", "he"),
        ("the envoy on Monday", "the envoy"),
        ("of course", None),
    ],
)
def test_a_noun_phrase_goes_as_far_as_it_belongs_together(text: str, phrase: str | None) -> None:
    """Lists and appositions belong to it, verbs and dates do not."""
    reading = statecraft.read(text)
    found = reading.phrase_from(0)
    assert (found.text_in(text) if found else None) == phrase


def test_the_noun_phrase_before_a_relative_is_the_nearest() -> None:
    """An infinitive before it is no part of it."""
    reading = statecraft.read("They came to calm the crowd that many blame.")
    found = reading.phrase_before(reading.text.index(" that"))
    assert found is not None
    assert found.text_in(reading.text) == "the crowd"


def test_tokens_add_up_to_the_text() -> None:
    """Every character belongs to one token, so that places need no search."""
    text = "Mr. Ito’s $1,000.50 — “no,” he didn't\n say…"
    tokens = statecraft.read(text).tokens
    assert "".join(tokens.parts) == text
    assert all(
        tokens.starts[tokens.at(i)] <= i < tokens.starts[tokens.at(i)] + len(tokens.parts[tokens.at(i)])
        for i in range(len(text))
    )


@pytest.mark.parametrize("unit", ["and ", "said ", ", ", '"', "a, ", "(", "- ", "who ", "of the ", "x", "’s "])
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    """Ten times the text asks no more than about ten times the steps, however hostile it is."""

    def steps(size: int) -> int:
        reading = statecraft.read("She said " + unit * size)
        counted = 0

        class Counting(list):  # type: ignore[type-arg]
            def __getitem__(self, index):  # type: ignore[no-untyped-def]
                nonlocal counted
                counted += 1
                return list.__getitem__(self, index)

        tokens = reading.tokens
        tokens.tags = Counting(tokens.tags)
        last = len(tokens) - 1
        reading.subject_of(Span(tokens.starts[last], len(reading.text)))
        reading.phrase_from(9)
        reading.clause_end(9)
        return counted

    small, large = steps(200), steps(2000)
    assert large <= 20 * small + 2000
