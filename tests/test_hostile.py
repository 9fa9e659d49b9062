"""Texts that no newsroom writes: an answer or a clear error, in work that grows with the text."""

from __future__ import annotations

import json
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest

import statecraft
from statecraft.testing import _lines

HERE = Path(__file__).parent
HOSTILE = {
    "empty": "",
    "white space": " \n\t\r\n ",
    "no space": "a" * 20_000,
    "no space, capitals": "A" * 20_000,
    "quotation marks": '"' * 20_000,
    "typographic marks": "“" * 5_000 + "”" * 5_000 + "‘’" * 5_000,
    "apostrophes": "’'" * 10_000,
    "brackets": "(" * 10_000 + ")" * 10_000,
    "commas": "1," * 10_000,
    "number words": "one hundred " * 2_000,
    "digits": "9" * 20_000,
    "dollars": "$ " * 10_000,
    "names": "Paris and Rome, " * 1_500,
    "sanctions": "sanctions on sanctions against " * 800,
    "deals": "agreed to sign a deal to agree with " * 800,
    "papers": "Documents were signed, including " + "a pact on x, " * 500,
    "listeners": "He told " + "Ana Ruiz, " * 600,
    "cues": "he said she said that they said " * 800,
    "according to": "according to " * 1_500,
    "dates": "on Monday 3 May 2021 in May " * 700,
    "full stops": "U.S. " * 4_000,
    "ellipses": "… ... " * 3_000,
    "right to left": "قال الرئيس إن الاتفاق بقيمة 5 ملايين دولار. " * 200,
    "nul": "Paris said\x00 it would sign. \x00" * 300,
    "lone surrogate": "Paris said \ud83d it would sign. " * 300,
    "private use": "\ue000\ue001\ue002 said \ue000 signed \ue001. " * 500,
    "outside the basic plane": "𝔓aris 🇫🇷 said 🕊️ it would pay $3m. " * 300,
    "combining": "e\u0301" * 10_000,
    "carriage returns": "Paris said so.\r\n\r\nRome agreed.\r" * 400,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_text_is_read(text: str) -> None:
    """No plugin fails, every span lies inside the text, and the result goes to JSON that UTF-8 can hold."""
    result = statecraft.extract(text, on_error="raise")
    for record in result.records:
        assert record.span.end <= len(text)
    for mention in result.mentions:
        assert mention.span.text_in(text)
    assert json.loads(result.to_json().encode("utf-8"))["failures"] == []


TABLES = (
    "quotes/newswire.tsv",
    "quotes/silent.tsv",
    "agreements/deals.tsv",
    "sanctions/stances.tsv",
    "money/cases.tsv",
)


@pytest.mark.parametrize("table", TABLES)
def test_a_sentence_cut_off_anywhere_is_read(table: str) -> None:
    """Whatever word a text breaks off behind, no rule looks for the next one in vain."""
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        words = line.partition("\t")[0].split(" ")
        for end in range(1, len(words)):
            statecraft.extract(" ".join(words[:end]).rstrip(",.;:"), on_error="raise")


class Fenced(list[Any]):
    """A list that has nothing before its first item."""

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, int) and index < 0:
            raise LookupError(f"the item before the first is asked for: {index}")
        return super().__getitem__(index)


@pytest.mark.parametrize("table", TABLES)
def test_no_rule_takes_the_last_word_for_the_one_before_the_first(table: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever word a text begins with, no rule looks at the one before it, which Python would find at the end."""
    made = statecraft.Tokens.__init__

    def fenced(tokens: statecraft.Tokens, text: str) -> None:
        made(tokens, text)
        for name in ("words", "tags", "roles", "starts", "parts"):
            setattr(tokens, name, Fenced(getattr(tokens, name)))

    monkeypatch.setattr(statecraft.Tokens, "__init__", fenced)
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        words = line.partition("\t")[0].split(" ")
        for first in range(min(len(words), 3)):
            statecraft.extract(" ".join(words[first:]), on_error="raise")


@pytest.mark.parametrize("table", TABLES)
def test_white_space_before_a_text_changes_no_reading(table: str) -> None:
    """An indent or an empty line before the first word moves the records, and does nothing else."""
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        text = line.partition("\t")[0]
        for before in (" ", "\n\n"):
            moved = statecraft.extract(before + text, on_error="raise").records
            found = [(type(record), *(place - len(before) for place in record.span)) for record in moved]
            assert found == [(type(record), *record.span) for record in statecraft.extract(text).records], line


def test_spaces_that_do_not_break_are_spaces() -> None:
    """A text with U+00A0 or a thin space between its words is read as with plain ones, and its records show its own."""
    text = "Ana Ruiz said Peru agreed to pay Chile 20 million Swiss francs. Mali “will not bow to” the U.S. sanctions."
    told = statecraft.extract(text)
    assert [len(found) for found in (told.statements, told.agreements, told.money, told.records)] == [1, 1, 1, 4]
    for space in "\u00a0\u2009\u202f":
        result = statecraft.extract(text.replace(" ", space), on_error="raise")
        assert [record.span for record in result.records] == [record.span for record in told.records]
        assert result.actors == told.actors
        assert result.money[0].span.text_in(result.article.text) == space.join(("20", "million", "Swiss", "francs"))
    (money,) = statecraft.extract("Oslo paid €20\u00a0000.").money
    assert money.amount == 20_000


@pytest.mark.parametrize("table", TABLES)
def test_lines_that_break_off_are_read(table: str) -> None:
    """A line break behind any word, as in mail, loses no plugin's records: no rule looks past its sentence."""
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        words = line.partition("\t")[0].split(" ")
        for end in range(1, len(words)):
            statecraft.extract(" ".join(words[:end]) + "\n" + " ".join(words[end:]), on_error="raise")


@pytest.mark.parametrize("table", TABLES)
def test_text_broken_into_lines_of_one_width_is_read_as_whole(table: str) -> None:
    """Where a mail program broke the lines of a paragraph changes no record but for the break that it shows."""
    more = "The rooms were warm and the chairs were hard, and nobody in the hall could hear much of what went on there."
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        whole = " ".join(f"{line.partition(chr(9))[0]} {more}".split(" "))
        broken = textwrap.fill(whole, 60, break_long_words=False, break_on_hyphens=False)
        assert "\n" in broken
        told = statecraft.extract(whole).records
        found = statecraft.extract(broken, on_error="raise").records
        assert [(type(record), record.span) for record in found] == [(type(record), record.span) for record in told], (
            line
        )


def _shown(text: str) -> list[tuple[object, ...]]:
    """The records of a text with their words, and those of its mentions, however they are spaced."""
    result = statecraft.extract(text, on_error="raise")
    return [
        (type(found), *found.span.text_in(text).replace("\xad", "").split())
        for found in (*result.records, *result.mentions)
    ]


@pytest.mark.parametrize("table", TABLES)
def test_white_space_between_words_may_be_of_any_length(table: str) -> None:
    """Doubled spaces, as of text set in columns, change no record and no mention, and each shows its own."""
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        text = " ".join(line.partition("\t")[0].split(" "))
        assert _shown(text.replace(" ", "  ")) == _shown(text), line


def test_text_from_the_source_of_a_page_is_read_as_a_page_shows_it() -> None:
    """Indented lines, carriage returns, tabs and soft hyphens are those of the page's author, not of the text's."""
    text = (
        "Ana Ruiz, the president of Peru, said on Monday in Lima that\n"
        "Chile agreed to pay Peru 20 million Swiss francs for salt, and that\n"
        "Mali “will not bow to” the U.S. sanctions."
    )
    told = _shown(text)
    assert len(told) > 8
    for odd in (
        text.replace("\n", "\n            "),
        "    " + text.replace("\n", "\n    "),
        text.replace("\n", "\r\n"),
        text.replace("Swiss francs", "Swiss\tfrancs"),
        text.replace("president", "presi\xaddent").replace("sanctions", "sanc\xadtions"),
    ):
        assert _shown(odd) == told


def steps(text: str) -> int:
    """How many Python function calls the reading of a text makes, which is the work that patterns don't do."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(count)
    try:
        statecraft.extract(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", [name for name, text in HOSTILE.items() if len(text) > 5_000])
def test_work_grows_with_the_text(name: str) -> None:
    """Twice the text takes about twice the work."""
    text = HOSTILE[name]
    statecraft.extract(text)
    once, twice = steps(text), steps(text * 2)
    assert twice < 2.6 * once + 2_000


SENTENCES = (
    "Chinese, Russian,",
    "Peruvian and",
    "former",
    "top new",
    "The sanctions were lifted.",
    "Iran said the sanctions on Mali were eased.",
    "In Nepal, the government and rebels signed a truce.",
    "Chile and Peru signed a pact worth $3m.",
    "A spokesman for the Fund for Salt, Tin and Coal, Ann Ito, said it was late.",
    "ANA RUIZ, Lakes Post: It is late.\n",
    "The envoy told Reuters the bridge was shut.",
    "“It is late,” Ana Ruiz said. “It is cold.”",
    "The lawyer Ann{n} Ito{n} left, and the other lawyer said so.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_loops_grow_with_the_text(sentence: str) -> None:
    """Three times the sentences run about three times the lines, those of loops that call nothing among them."""
    few, many = (
        " ".join(sentence.replace("{n}", chr(97 + n % 26) * (n // 26 + 1)) for n in range(times)) for times in (60, 180)
    )
    statecraft.extract(many)
    once, more = (_lines("statecraft", statecraft.default_engine(), text) for text in (few, many))
    assert more < 4.2 * once + 2_000
