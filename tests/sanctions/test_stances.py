"""Where actors stand on sanctions, in sentences of every measure, and mentions that show no stance."""

from __future__ import annotations

from pathlib import Path

import pytest

import statecraft
from statecraft_sanctions import SanctionStance
from statecraft_sanctions.operators import compose
from statecraft_sanctions.stance import POSITIONS
from statecraft_sanctions.triggers import triggers_in

ROWS = [
    line.split("\t") for line in (Path(__file__).parent / "stances.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


def stances(text: str) -> tuple[SanctionStance, ...]:
    """The stances of a text."""
    return statecraft.extract(text, on_error="raise").of(SanctionStance)


def written(stance: SanctionStance) -> str:
    """A stance as the table of cases writes it."""
    holders, targets = (", ".join(actor.name for actor in who) for who in (stance.holders, stance.targets))
    return f"{stance.measure} {holders} > {targets}".strip()


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_stances_of_a_sentence(text: str, expected: str) -> None:
    """The measure, its holder and its target are those that a careful reader gives."""
    assert "; ".join(map(written, stances(text))) == expected


@pytest.mark.parametrize("more", ["It rained.", "Its streets were wet, and they were cold."])
def test_an_unrelated_paragraph_changes_no_stance(more: str) -> None:
    """Whom sanctions hit is told by what is said of them, and not by who is spoken of once more."""
    for text, expected in ROWS:
        assert "; ".join(map(written, stances(f"{text}\n\n{more}"))) == expected


KEEPS = ["refused to lift", "declined to ease", "will not lift", "opposes lifting", "extended", "renewed", "kept"]
EASES = ["lifted", "agreed to lift", "promised to lift", "eased", "will lift", "decided to suspend"]


@pytest.mark.parametrize("words", KEEPS)
def test_what_is_kept_is_never_lifted(words: str) -> None:
    """Whatever is refused, opposed or put off, sanctions that stay are not read as eased."""
    (stance,) = stances(f"Portugal {words} its sanctions on Chad.")
    assert stance.position in ("impose", "support")


@pytest.mark.parametrize("words", EASES)
def test_what_is_lifted_is_never_kept(words: str) -> None:
    """Sanctions that go are read as eased, promised or done."""
    (stance,) = stances(f"Portugal {words} its sanctions on Chad.")
    assert stance.position == "ease"


@pytest.mark.parametrize("outer", ["refuse", "oppose"])
def test_no_operator_turns_keeping_into_lifting(outer: str) -> None:
    """Refusing or opposing the lifting never composes to easing."""
    composed = compose([(outer, None), ("lift", "lift")])  # type: ignore[list-item]
    assert composed is not None
    assert POSITIONS[composed[0]] in ("impose", "support")


def test_what_is_said_belongs_to_its_speaker() -> None:
    """An opinion in reported speech is the speaker's and not the writer's."""
    (stance,) = stances(
        "Foreign Minister Kaja Saar of Estonia met reporters. Ms. Saar said the sanctions on Mali were illegal."
    )
    assert [holder.name for holder in stance.holders] == ["Kaja Saar"]
    assert stance.position == "oppose"
    assert stance.statement is not None


def test_those_who_impose_are_kept_apart() -> None:
    """China criticises; the United States impose; Cuba is hit."""
    (stance,) = stances("China criticised U.S. sanctions on Cuba.")
    assert [actor.name for actor in stance.imposers] == ["United States"]


def test_a_stance_names_its_instruments_and_codes() -> None:
    """What kind of sanctions, and what CAMEO and PLOVER call the measure."""
    (stance,) = stances("Chile imposed an arms embargo on Yemen.")
    assert stance.instruments == ("arms_embargo",)
    assert (stance.cameo, stance.plover) == ("163", "SANCTION")


def test_exports_are_no_ports() -> None:
    """What may not be sold to a state is controlled; ships are named by their own words."""
    (stance,) = stances("Chile lifted its restrictions on chip exports to Yemen.")
    assert stance.instruments == ("export_control",)
    (stance,) = stances("Chile imposed sanctions on Yemen that close its ports to tankers.")
    assert stance.instruments == ("shipping",)


@pytest.mark.parametrize(
    "text",
    [
        "Norway imposed sanctions on more than 500 Chilean individuals",
        "Norway imposed sanctions on 29 Chilean individuals and entities",
        "Norway sanctioned four Malian herders",
    ],
)
def test_a_stance_ends_with_the_phrase_of_those_who_are_hit(text: str) -> None:
    """No clause ends in the middle of a word, or between an adjective and its noun."""
    (stance,) = stances(f"{text} in the valley.")
    assert stance.span == statecraft.Span(0, len(text))


def test_an_unknown_instrument_is_refused() -> None:
    """The error names the field, what it takes and what it was given."""
    with pytest.raises(statecraft.RecordError, match=r"instruments is one of asset_freeze, .* not 'tariff'"):
        SanctionStance(statecraft.Span(0, 4), position="impose", instruments=("visa", "tariff"))  # type: ignore[arg-type]


def test_the_extractor_works_without_the_quotes_plugin() -> None:
    """With no statements at hand, the sentence's own subject is the holder."""
    engine = statecraft.Engine(disabled=["quotes"])
    (stance,) = engine.extract("Poland called for sanctions on Belarus.").of(SanctionStance)
    assert [holder.name for holder in stance.holders] == ["Poland"]


@pytest.mark.parametrize("word", ["sanctions’", "SANCTIONS", "embargo’s", "e.g.sanctions"])
def test_no_spelling_hides_a_mention(word: str) -> None:
    """Words with apostrophes, capitals or a lost space are looked into."""
    reading = statecraft.read(f"In June the {word} rules came into force; nothing else happened.")
    assert triggers_in(reading)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Chile imposed sanctions on Peru.", "asserted"),
        ("Chile has not imposed sanctions on Peru.", "negated"),
        ("Chile has yet to impose sanctions on Peru.", "negated"),
        ("Chile refused to join sanctions on Peru.", "negated"),
        ("Chile declined to impose sanctions on Peru.", "asserted"),
        ("Chile ruled out sanctions on Peru.", "negated"),
        ("Chile has no plans to impose sanctions on Peru.", "negated"),
        ("Chile has not ruled out sanctions on Peru.", "asserted"),
        ("Chile rejected sanctions on Peru.", "asserted"),
        ("Chile has reportedly imposed sanctions on Peru.", "alleged"),
        ("Chile accused Peru of bias and barred two Peruvian ministers from entering the country.", "asserted"),
        ("Will Chile lift its sanctions on Peru?", "alleged"),
        ("A man was arrested in Chile for selling pumps to Peru in breach of the embargo.", "alleged"),
        ("Chile accused Malian firms of evading sanctions on Peru.", "alleged"),
    ],
)
def test_what_was_not_done_is_told_apart(text: str, modality: str) -> None:
    """A measure that nobody took, or that is only rumoured, is no measure taken."""
    assert [stance.modality for stance in stances(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Codelco and Pemex were sanctioned by Norway.", "Codelco and Pemex were sanctioned"),
        ("Codelco was hit with Swiss sanctions in May.", "Codelco was hit with Swiss sanctions"),
        (
            "Chile imposed sanctions on five Malian generals and the state-owned miner Codelco.",
            "Chile imposed sanctions on five Malian generals and the state-owned miner Codelco",
        ),
        (
            "Peru blacklisted three dealers and two mills in the north over the felling of trees.",
            "Peru blacklisted three dealers and two mills",
        ),
        ("Peru put sanctions on more than 40 dealers in May.", "Peru put sanctions on more than 40 dealers"),
        (
            "Peru imposed sanctions on six Malian tankers and two firms for smuggling.",
            "Peru imposed sanctions on six Malian tankers and two firms",
        ),
        ("Peru froze the assets of four dealers on Monday.", "Peru froze the assets of four dealers"),
        (
            "Peru imposed sanctions on Mali and several banks left it.",
            "Peru imposed sanctions on Mali",
        ),
    ],
)
def test_the_span_holds_all_who_are_hit(text: str, span: str) -> None:
    """It runs from whoever acts or is hit to the last of those who are named as hit."""
    assert [stance.text_in(text) for stance in stances(text)] == [span]
