"""What an article leaves behind."""

from __future__ import annotations

import gc
from collections.abc import Callable

import pytest

import statecraft
from statecraft import Actor, Name
from statecraft.reading.gazetteer import Gazetteer

TEXT = """\
Peruvian President Rosa Tapia and Chile's Juan Quispe signed a $3m fishing pact in Lima on Monday. "We are friends,"
they said in a joint statement. Norway, which had urged both sides to lift sanctions, welcomed the deal; its foreign
minister called it "a first step".
"""


OWN = Name(Actor("company:tapia-fish", "Tapia Fish", kind="company"))


def read_an_article() -> None:
    """Read with the default engine, and written."""
    statecraft.extract(TEXT).to_json()


def look_up_a_name_of_its_own() -> None:
    """Made, used and dropped."""
    Gazetteer.with_names([OWN]).at("PERU AND TAPIA FISH SIGN", 0)


@pytest.mark.parametrize("read", [read_an_article, look_up_a_name_of_its_own])
def test_what_was_read_leaves_nothing_to_collect(read: Callable[[], None]) -> None:
    """All that was worked out goes with its last name: no cycle holds an article until the collector comes by."""
    read()  # what is kept for all articles is made now
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            read()
        assert gc.collect() == 0
    finally:
        gc.enable()
