"""Mentions of sanctions are looked for only at words of a list: it has each that the pattern begins with."""

from __future__ import annotations

from collections.abc import Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import statecraft
from statecraft_sanctions.triggers import OPENING, TRIGGER, triggers_in

ZERO_WIDTH = (sre.ASSERT, sre.ASSERT_NOT, sre.AT)


def beginnings(nodes: list[Any], begun: str = "") -> Iterator[tuple[str, bool]]:
    """What matches of a parsed pattern can begin with, up to a space or what may be many things.

    The last says whether it goes on behind the nodes.
    """
    if not nodes:
        yield begun, True
        return
    (kind, value), *rest = nodes
    for more, goes_on in first_of(kind, value):
        if goes_on:
            yield from beginnings(rest, begun + more)
        else:
            yield begun + more, False


def first_of(kind: Any, value: Any) -> Iterator[tuple[str, bool]]:
    """The same of one node."""
    if kind in ZERO_WIDTH:
        yield "", True
    elif kind is sre.LITERAL and value != ord(" "):
        yield chr(value), True
    elif kind is sre.IN and all(inner is sre.LITERAL for inner, _ in value):
        for _, code in value:
            yield chr(code), True
    elif kind is sre.BRANCH:
        for branch in value[1]:
            yield from beginnings(list(branch))
    elif kind is sre.SUBPATTERN:
        yield from beginnings(list(value[-1]))
    elif kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, repeated = value
        if not least:
            yield "", True
        for more, goes_on in beginnings(list(repeated)):
            yield more, goes_on and most == 1
    else:
        yield "", False


def test_each_opening_word_is_listed() -> None:
    """One more in the pattern has to stand in ``OPENING`` too, or is never found."""
    words = {word for word, _ in beginnings(list(parser.parse(TRIGGER.pattern, TRIGGER.flags)))}
    assert {"counter-sanction", "embargoed", "unfrozen", "banning", "refer", "them"} <= words
    assert [word for word in sorted(words) if OPENING.match(word) is None] == []


def test_mentions_inside_what_is_read_as_one_word_are_found() -> None:
    """An apostrophe or a full stop may join a mention to the word before it."""
    text = "It is d'embargo, sanctions.Sanctions and non-sanctioned."
    assert [match[0] for match in triggers_in(statecraft.read(text))] == [m[0] for m in TRIGGER.finditer(text)]
