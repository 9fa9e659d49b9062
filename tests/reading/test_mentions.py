"""Whom a text speaks of, and where."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import statecraft
from statecraft import Article, Span

DATA = Path(__file__).parent / "data"


def _rows(table: str) -> list[list[str]]:
    lines = (DATA / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")][1:]


@pytest.mark.parametrize(("phrase", "published", "text", "actors"), _rows("phrases.tsv"))
def test_a_phrase_stands_for_its_head(phrase: str, published: str, text: str, actors: str) -> None:
    """A noun phrase resolves to the actors that its head means, whatever else is named inside it."""
    reading = statecraft.read(Article(text, published=published))
    start = text.rindex(phrase)
    found = reading.resolve(Span(start, start + len(phrase)))
    assert [actor.name for actor in found] == actors.split("|")


@pytest.mark.parametrize(("text", "expected"), [[*row, ""][:2] for row in _rows("links.tsv")])
def test_mentions_of_a_sentence(text: str, expected: str) -> None:
    """Every place that speaks of an actor is a mention, and no other place is."""
    reading = statecraft.read(text)
    found = [f"{m.span.text_in(text)}={'+'.join(a.name for a in m.actors)}" for m in reading.mentions]
    assert found == [cell for cell in expected.split("|") if cell]


def test_a_title_in_capitals_makes_no_names() -> None:
    """A word that the text writes small is part of no name in a headline that capitalises every word."""
    text = "She names a new round of aides today. The president smiled."
    reading = statecraft.read(Article(text, title="President Tapia Names Third Round of Aides"))
    assert [actor.name for actor in reading.resolve(Span(38, 51))] == ["Tapia"]


def test_no_mention_runs_over_a_line() -> None:
    """A heading is no part of the name that begins the line after it."""
    reading = statecraft.read("Speech at Harvest Fair\n\nPresident of Peru Rosa Tapia: Good morning.")
    assert [m.span.text_in(reading.text) for m in reading.mentions] == ["President of Peru Rosa Tapia"]


@pytest.mark.parametrize(
    ("title", "word", "names"),
    [
        ("Statement by President Rosa Tapia on Juan Quispe", "I", ["Rosa Tapia"]),
        ("Joint Statement by the Foreign Ministers of Chile and Peru", "We", ["Chile", "Peru"]),
        ("Statement by Peruvian Foreign Minister Ana Ruiz", "We", ["Peru"]),
        ("Statement by Peruvian Foreign Minister Ana Ruiz", "I", ["Ana Ruiz"]),
        ("Statement by the High Representative on behalf of the European Union", "We", ["European Union"]),
        ("Message on the Birthday of Juan Quispe", "We", ["unnamed"]),
        ("Rosa Tapia visits Oslo", "I", ["unnamed"]),
    ],
)
def test_first_person_of_a_statement(title: str, word: str, names: list[str]) -> None:
    """Who a statement's title says it is by speaks in it as "I" and "we"."""
    reading = statecraft.read(Article(f"{word} welcome the truce.", title=title))
    assert [actor.name for actor in reading.resolve(Span(0, len(word)))] == names


@pytest.mark.parametrize(("text", "pronoun"), [("I’ve asked Peru to stop.", "I"), ("We're asking Peru to stop.", "We")])
def test_a_pronoun_written_with_its_verb_is_a_subject(text: str, pronoun: str) -> None:
    """The subject of "I’ve asked" is "I", without the verb."""
    reading = statecraft.read(Article(text, title="Statement by President Rosa Tapia"))
    subject = reading.subject_of(Span(text.index("ask"), text.index("ask") + 3))
    assert subject is not None
    assert subject.text_in(text) == pronoun
    assert [actor.name for actor in reading.resolve(subject)] == ["Rosa Tapia"]


@pytest.mark.parametrize(
    ("title", "names"),
    [("Letter to the Speaker of the House", ["Ana R. Ruiz"]), ("Remarks by Rosa Tapia", ["Rosa Tapia"])],
)
def test_first_person_of_a_signed_letter(title: str, names: list[str]) -> None:
    """Who signs a letter in capitals speaks in it as "I", unless the title says whose it is."""
    text = "I welcome the truce.\n\nSincerely,\n\nANA R. RUIZ\n\nTHE TIN HOUSE,\n\nMay 3, 2021."
    reading = statecraft.read(Article(text, title=title))
    assert [actor.name for actor in reading.resolve(Span(0, 1))] == names


WORDS = st.sampled_from(
    "Russia Moscow the two leaders President Putin Mr . , and of 's said U.S. his they it Kremlin both sides \" “ ” "
    "(IWF) officials Norwegian-Swedish \n\n joint statement al-Sadr Inc. \ue000 é 's".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=40))
def test_laws_of_mentions(words: list[str]) -> None:
    """Mentions stand in text order inside the text, none over another, the same at every reading."""
    text = " ".join(words)
    reading = statecraft.read(Article(text))
    last = 0
    for mention in reading.mentions:
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert mention.actors
        last = mention.span.end
    assert reading.mentions == statecraft.read(Article(text)).mentions
    assert len(reading.coded) == len(text)
    for start in range(0, len(text), 7):
        reading.resolve(Span(start, min(len(text), start + 11)))


def test_coded_text_marks_quoted_actors_and_dates_apart() -> None:
    """Patterns over the coded text can tell who speaks from whom a quotation speaks of."""
    text = "Oslo said: \u201cSweden knows.\u201d \ue000"
    coded = statecraft.read(text).coded
    assert coded == "\ue000" * 4 + " said: \u201c" + "\ue001" * 6 + " knows.\u201d \ufffd"


@pytest.mark.parametrize(
    "end", ["She met the minister of", "Ministers of the", "the Chilean", "He saw Mr.", "both the"]
)
def test_a_text_may_break_off_anywhere(end: str) -> None:
    """A text that is cut off inside a noun phrase is read like any other."""
    assert statecraft.read(end).mentions is not None
    assert not statecraft.extract(f"Ana Ruiz said so. {end}").failures
