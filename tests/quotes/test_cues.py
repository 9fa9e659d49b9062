"""The lexicon, and the forms of its verbs."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from typing import get_args

import pytest

import statecraft
from statecraft.records import Act
from statecraft_quotes.cues import feelings, lexicon
from statecraft_quotes.inflection import BASE, ING, PAST, THIRD, forms_of


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say": BASE, "says": THIRD, "said": PAST, "saying": ING}),
        ("deny", {"deny": BASE, "denies": THIRD, "denied": PAST, "denying": ING}),
        ("stress", {"stress": BASE, "stresses": THIRD, "stressed": PAST, "stressing": ING}),
        ("admit", {"admit": BASE, "admits": THIRD, "admitted": PAST, "admitting": ING}),
        ("speak", {"speak": BASE, "speaks": THIRD, "spoke": PAST, "spoken": PAST, "speaking": ING}),
        ("agree", {"agree": BASE, "agrees": THIRD, "agreed": PAST, "agreeing": ING}),
        ("read", {"read": BASE | PAST, "reads": THIRD, "reading": ING}),
        ("convey", {"convey": BASE, "conveys": THIRD, "conveyed": PAST, "conveying": ING}),
    ],
)
def test_a_verb_is_inflected_as_it_is_spelt(lemma: str, forms: dict[str, int]) -> None:
    """Doubled consonants, final y and e, and the irregular ones."""
    assert forms_of(lemma) == forms


def test_every_cue_performs_a_known_act_in_known_constructions() -> None:
    """The table holds no act that a statement refuses and no construction that no rule reads."""
    for cues in lexicon().values():
        for cue in cues:
            assert set(cue.takes) <= set("tbqwniodac"), cue
            assert {act for act, _ in cue.takes.values()} <= set(get_args(Act)), cue
            told = {"", "doc", "study", "expert", "person", "paper", "actor"}
            assert {who for _, who in cue.takes.values()} <= told, cue
    assert set(feelings().values()) <= set(get_args(Act))


def test_the_table_of_cues_is_in_order_and_says_nothing_twice() -> None:
    """A construction that stood twice would have two acts, of which the first row's alone was read."""
    table = files("statecraft_quotes").joinpath("data", "cues.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")][1:]
    order = [(act, cue, who) for cue, act, _, who in rows]
    assert order == sorted(set(order))
    constructions = Counter((cue, letter) for cue, _, takes, _ in rows for letter in takes.split())
    assert [construction for construction, times in constructions.items() if times > 1] == []


def test_a_longer_cue_comes_before_a_shorter_one() -> None:
    """Else "called" would take the words that "called for" reports with."""
    rests = [len(cue.rest) for cue in lexicon()["called"]]
    assert rests == sorted(rests, reverse=True)


@pytest.mark.parametrize(
    "unit", ['"a," he said. ', "said ", "he said that ", '"', "no mention of ", "according to ", "as saying "]
)
def test_hostile_texts_are_read_in_proportion(unit: str) -> None:
    """Cues and quotation marks without end raise nothing and give no more statements than there are cues."""
    text = unit * 2000
    result = statecraft.extract(text)
    assert not result.failures
    assert len(result.statements) <= 4001


TALE = (
    "He told reporters on trade in Lima, Peru, that her hosts quoted the envoy, Ana Ruiz, as saying of it that, "
    "according to a letter sent in May, the president described as late the plan in a radio address"
)


@pytest.mark.parametrize("words", range(1, len(TALE.split()) + 1))
def test_a_text_may_end_anywhere(words: int) -> None:
    """What a rule looks for next need not be there."""
    assert statecraft.extract(" ".join(TALE.split()[:words])).failures == ()
