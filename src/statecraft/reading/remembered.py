"""What a named body tells of a noun that takes it up further on: "the rebels", "the scientists"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.called import CALLING
from statecraft.reading.draft import Draft
from statecraft.reading.head_words import FIGHTERS
from statecraft.reading.role_words import CLASSES, Role

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

SCHOLARS = frozenset("scientists researchers investigators experts economists academics scholars".split())
"""Those who speak for the bodies that they work at."""


def remember(meanings: Meanings, draft: Draft, actors: tuple[Actor, ...]) -> None:
    """Remember what the words around a named body make it: fighters, an opposition, where scholars work."""
    _fighters(meanings, draft, actors)
    _scholars(meanings, draft, actors)


def _before(words: Sequence[str], draft: Draft) -> int:
    """The token before a name and its article."""
    return draft.first - (2 if words[draft.first - 1] == "the" else 1)


def _fighters(meanings: Meanings, draft: Draft, actors: tuple[Actor, ...]) -> None:
    """Who "the rebel group Lakes Army" and "the opposition Lakes Party" are from here on."""
    words = meanings.source.words
    if "rebel" in words[draft.first : draft.last]:
        meanings.nouns["rebels"] = actors  # "the rebel Lakes Army"
    at = _before(words, draft)
    if at > 0 and words[at] in ("from", "of") and words[at - 1] in FIGHTERS:
        meanings.nouns[words[at - 1]] = actors  # "guerrillas from the Lakes Army"
    fighters = f"{words[draft.first - 2]}s" if draft.first > 1 and words[draft.first - 1] in CALLING else ""
    if CLASSES.get(fighters, 0) & Role.CROWD:
        meanings.nouns[fighters] = actors
    if "opposition" in words[max(0, draft.first - 2) : draft.first]:
        meanings.nouns["opposition"] = actors  # "the main opposition party Golkar"


def _scholars(meanings: Meanings, draft: Draft, actors: tuple[Actor, ...]) -> None:
    """The bodies of "a team from the University of Oslo and …" speak as "the scientists"."""
    words = meanings.source.words
    at = _before(words, draft)
    sentence = meanings.trace.sentence(draft.start)
    if at > 0 and words[at] in ("from", "at", "of") and words[at - 1] in (*SCHOLARS, "team", "group"):
        meanings.nouns["scientists"] = actors
        meanings.studied = sentence
    elif meanings.studied == sentence:
        meanings.nouns["scientists"] = tuple(dict.fromkeys((*meanings.nouns["scientists"], *actors)))
