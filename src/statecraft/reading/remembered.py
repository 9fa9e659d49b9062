"""What a named body tells of a noun that takes it up further on: "the rebels", "the scientists"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.called import CALLING
from statecraft.reading.draft import Draft
from statecraft.reading.head_words import FIGHTERS
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import CLOSED

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

SCHOLARS = frozenset("scientists researchers investigators experts economists academics scholars".split())
"""Those who speak for the bodies that they work at."""
_OF_A_STATE = frozenset("army navy military ministry department embassy".split())
_WORDS = 2  # of a name that has a shorter one
_LETTERS = 4  # of a word that may be that


def remember(meanings: Meanings, draft: Draft, actors: tuple[Actor, ...]) -> None:
    """Remember what the words around a named body make it: fighters, an opposition, where scholars work."""
    if actors[0].kind == "company" and draft.sort == "actor":
        _firm(meanings, draft, actors[0])
    if actors[0].kind != "organisation":
        return
    _fighters(meanings, draft, actors)
    _scholars(meanings, draft, actors)


def remember_state(meanings: Meanings, draft: Draft) -> None:
    """Remember whose the army is behind "Peru's **army** chief": "the army" from here on."""
    if len(draft.states) != 1 or draft.states[0].kind != "country":
        return
    for p in range(draft.first, draft.last - 1):
        if meanings.source.classes[p] & Role.BODY and meanings.source.words[p] in _OF_A_STATE:
            meanings.nouns[meanings.source.words[p]] = (draft.states[0],)


def _firm(meanings: Meanings, draft: Draft, firm: Actor) -> None:
    """Know a firm of the tables by the first word of its name too: "Reliance Industries", "Reliance" from here on."""
    first = draft.first + (meanings.source.words[draft.first] == "the")
    if draft.last - first < _WORDS:
        return
    word = meanings.source.raw(first)
    if not word.isalpha() or len(word) < _LETTERS or meanings.source.classes[first]:
        return
    if meanings.source.tags[first] & CLOSED or meanings.gazetteer.named(word) is not None:
        return
    meanings.bodies.setdefault(word, firm)


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
