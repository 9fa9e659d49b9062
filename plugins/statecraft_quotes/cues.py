"""The lexicon of cues: which words report, what they do, and in which constructions they do it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from statecraft_quotes.inflection import forms_of


class Cue(NamedTuple):
    """A cue in one inflected form: ``rest`` are the words that follow it, ``takes`` its constructions with their acts.

    A construction is one letter (the heads of ``data/cues.tsv`` say which); its value is the act and who may do it.
    """

    form: int
    lemma: str
    rest: tuple[str, ...]
    takes: dict[str, tuple[str, str]]


def _rows(name: str) -> list[list[str]]:
    text = files("statecraft_quotes").joinpath("data", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")][1:]


@cache
def lexicon() -> dict[str, tuple[Cue, ...]]:
    """Every inflected form that can open a cue, with its cues, those of most words first.

    >>> [cue.lemma for cue in lexicon()["warned"]][-1], ("out", "against") in [cue.rest for cue in lexicon()["spoke"]]
    ('warn', True)
    >>> lexicon()["condemned"][0].takes["n"]
    ('criticise', '')
    >>> "table" in lexicon()
    False
    """
    merged: dict[str, dict[str, tuple[str, str]]] = {}
    for phrase, act, takes, who in _rows("cues.tsv"):
        for letter in takes.split():
            merged.setdefault(phrase, {}).setdefault(letter, (act, who))
    table: dict[str, list[Cue]] = {}
    for phrase, constructions in merged.items():
        lemma, *rest = phrase.split()
        for form, kind in forms_of(lemma).items():
            table.setdefault(form, []).append(Cue(kind, phrase, tuple(rest), constructions))
    return {form: tuple(sorted(cues, key=lambda cue: -len(cue.rest))) for form, cues in table.items()}


@cache
def feelings() -> dict[str, str]:
    """What one can express or voice, with the act that it is.

    >>> feelings()["gratitude"], "breakfast" in feelings()
    ('support', False)
    """
    return {row[0]: row[1] for row in _rows("feelings.tsv")}
