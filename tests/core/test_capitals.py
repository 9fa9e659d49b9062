"""Lines written wholly in capitals are read as others are."""

from __future__ import annotations

import pytest

import statecraft
from statecraft.capitals import usual


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("PERU AND CHILE SIGNED A PACT ON MONDAY.", "Peru and Chile signed a pact on Monday."),
        ("THE EU AND THE US AGREED.", "The EU and the US agreed."),
        ("“WE AGREE,” MERKEL SAID.", "“We agree,” Merkel said."),
        ("PERUVIAN TRADE MINISTER ROSA TAPIA WARNED CHILE.", "Peruvian Trade Minister Rosa Tapia warned Chile."),
        ("A $27BN DEAL MAY FAIL. IT IS LATE.", "A $27bn deal may fail. It is late."),
        ("ANN ITO", "ANN ITO"),
        ("LIMA (Lakes Press) — It rained.", "LIMA (Lakes Press) — It rained."),
        ("3:17 P.M. EDT", "3:17 P.M. EDT"),
    ],
)
def test_usual_spelling(line: str, expected: str) -> None:
    """Names, days and the first words of sentences keep a capital; every other line stays as it is."""
    assert usual(line, statecraft.Gazetteer()) == expected


def test_the_other_lines_tell_how_a_word_is_spelt() -> None:
    """A name that no table has is known by the rest of the text."""
    assert usual("THE OSKA MILL IS OLD\nThe mill of Oska burnt.", statecraft.Gazetteer()).startswith("The Oska mill")


def test_places_and_words_are_those_of_the_text() -> None:
    """What is found stands where it did, in the text as it was given."""
    text = "JAPAN  AND CHILE SIGNED A FISHING PACT.\n“IT IS FAIR,” MERKEL SAID."
    result = statecraft.extract(text)
    (statement,) = result.statements
    assert [actor.name for actor in statement.speakers] == ["Angela Merkel"]
    assert statement.content[0].text_in(text) == "IT IS FAIR"
    (deal,) = result.agreements
    assert [party.name for party in deal.parties] == ["Japan", "Chile"]
    assert deal.text_in(text) == "JAPAN  AND CHILE SIGNED A FISHING PACT"


def test_a_title_in_capitals() -> None:
    """A headline's actors are those of its usual spelling."""
    article = statecraft.Article("They signed a pact.", title="PERU AND CHILE AGREE TO TALK")
    (deal,) = statecraft.extract(article).agreements
    assert [party.name for party in deal.parties] == ["Peru", "Chile"]
    assert statecraft.extract(article).article.title == "PERU AND CHILE AGREE TO TALK"
