"""The shapes of tokens: a quick look that must never hide what the rules would find."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statecraft.reading import Gazetteer, Tokens, scan
from statecraft.reading.drafts import Drafts
from statecraft.reading.shapes import described, headed, opening

GAZETTEER = Gazetteer()
# Words of every kind that a shape tells apart, and some that it doesn't.
WORDS = """the a an of and for on & , . ' - two both former senior late newly foreign defence Foreign trade prime
    minister Minister ministers president President's officials spokeswoman government Ministry Commission University
    Party Inc Ltd Group group agency side sides pair Chile Chilean Peru's Lima Kremlin Ruiz Ana Ito Mr Gen von al May
    J said said met bridge bilateral people's People's statement treaty it his US state State chief official""".split()
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)


def drafts(text: str) -> list[tuple[str, int, int, str, str]]:
    """The noun phrases of a text, with what tells them apart."""
    return [(d.sort, d.first, d.last, d.head, d.name) for d in Drafts(Tokens(text), text, GAZETTEER)]


@given(PHRASES)
@settings(max_examples=300, deadline=None)
def test_a_quick_look_hides_nothing(text: str) -> None:
    """The same noun phrases are found where no look ahead spares the rules their work."""
    found = drafts(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scan, "headed", lambda: re.compile(""))
        patch.setattr(scan, "bodied", lambda: re.compile(""))
        assert drafts(text) == found


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("the bridge", []),
        ("the minister met both", ["the", "minister"]),
        ("former envoys of Peru", ["former", "envoys", "Peru"]),
        ("former bridges of late", []),
        ("a weary president", ["a", "president"]),
        ("The US and us", ["The", "US"]),
    ],
)
def test_where_a_phrase_may_begin(text: str, openings: list[str]) -> None:
    """A determiner or adjective opens a phrase only before a name or a noun that actors go by."""
    tokens = Tokens(text)
    starts = [match.start() for match in opening().finditer(tokens.shape)]
    assert [tokens.parts[start].rstrip() for start in starts] == openings


def test_what_stands_before_a_head() -> None:
    """Fields and names may stand between a phrase's first word and its head, other nouns may not."""
    assert headed().match(Tokens("foreign trade ministry").shape) is not None
    assert headed().match(Tokens("Delta and Omega Commission chief").shape) is not None
    assert headed().match(Tokens("bridge ministry").shape) is None
    assert described().match(Tokens("outspoken former envoy").shape) is not None
    assert described().match(Tokens("outspoken bridge").shape) is None
