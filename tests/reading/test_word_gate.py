"""The gate that passes articles over by their words."""

from __future__ import annotations

import re

import pytest

import statecraft
from statecraft.reading import word_gate


def test_a_word_is_searched_once() -> None:
    """What was looked at before, telling or not, is not searched again."""
    searched: list[str] = []

    class Counting:
        def search(self, word: str) -> object:
            searched.append(word)
            return word if "truce" in word else None

    gate = statecraft.WordGate(Counting())  # type: ignore[arg-type]
    words = statecraft.read("The truce held, and the post-truce walk began.").vocabulary
    assert gate.among(words) == gate.among(words) == {"truce", "post-truce"}
    assert sorted(searched) == sorted(words)


def test_the_memory_starts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A gate that has met too many words forgets them and still answers right."""
    monkeypatch.setattr(word_gate, "_MOST", 3)
    gate = statecraft.WordGate(re.compile("truce"))
    assert gate.among({"a", "b", "truce", "c"}) == {"truce"}
    assert gate.among({"a", "truce", "d"}) == {"truce"}
