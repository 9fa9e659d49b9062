"""Looks left of a mention of sanctions for the word that has it for its object."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from statecraft_sanctions.joints import (
    ACTS,
    AWAY,
    BOUNDARY,
    DETERMINERS,
    DRAFTS,
    JOINS,
    MEASURED,
    NOUNS,
    NOUNS_TOO,
    PARTICIPLES,
    PREPOSITIONS,
    Token,
    lower,
)
from statecraft_sanctions.leftward import FAR, Place, Told
from statecraft_sanctions.operators import LEXICON, Step
from statecraft_sanctions.triggers import TRIGGER
from statecraft_sanctions.turns import (
    accepting,
    accord,
    against,
    agreed,
    aligned,
    angered,
    authorised,
    blamed,
    called,
    hoped,
    in_place,
    judging,
    needless,
    of_two_words,
    pledged,
    possible,
    progressed,
    prospect,
    put_under,
    returning,
    struck,
    voted,
    wished,
)

_UNITS = frozenset("days weeks months years".split())
_PAPERS = DRAFTS | {"plan", "plans", "idea"}


def innermost(words: str, before: list[Token]) -> tuple[int, Step] | None:
    """The operator that has the mention for its object, looking left over the words of the noun phrase."""
    place = Place.first(words, before)
    while place.index >= 0 and place.distance < FAR:
        told = _told_at(place)
        if not isinstance(told, Place):
            return told if isinstance(told, tuple) else None
        place = told.left()
    return None


def _told_at(place: Place) -> Told:
    """What the first reader that has a say makes of a word."""
    for reader in _READERS:
        told = reader(place)
        if told is not None:
            return told
    return _passed(place)


def _paper(place: Place) -> Told:
    """Past "blocked a proposal for sanctions", "approved a resolution on sanctions", as if it were those."""
    return evolve(place, joint=None) if place.joint in ("for", "on") and place.word in _PAPERS else None


def _measured(place: Place) -> Told:
    """Past "a series of sanctions", which are sanctions."""
    return evolve(place, index=place.index - 1) if place.word == "of" and place.ahead in MEASURED else None


def _for_weeks(place: Place) -> Told:
    """Past how long something went on: "worked **for weeks** on sanctions"."""
    return evolve(place, index=place.index - 1) if place.word in _UNITS and place.ahead == "for" else None


def _removal(place: Place) -> Told:
    """The "removal of Chad from the blacklist"."""
    if place.joint == "from" and place.word == "of" and place.ahead == "removal":
        return place.index - 1, ("lift", "lift")
    return None


def _including(place: Place) -> Told:
    """Past "steps against Chad, including an embargo"."""
    if place.word == "including" and place.ahead == ",":
        return evolve(place, index=place.index - 1, including=True)
    return None


def _hit_back(place: Place) -> Told:
    """Past the "back" of "hit back with sanctions"; who wants frozen assets back backs none."""
    if place.word == "back" and place.ahead.startswith(("get", "got", "want", "bring", "brought", "giv", "gave")):
        return "nothing"
    return place if place.word == "back" and place.ahead.startswith(("hit", "str", "fire")) else None


def _acting(place: Place) -> Told:
    """A word that does something to sanctions: "lifted", "calls", "threat"."""
    word, ahead, joint = place.word, place.ahead, place.joint
    step = LEXICON.get(word) if (word, ahead) != ("respect", "with") else None
    if step is None or step[0] not in ACTS:
        return None
    if place.distance == 0 and word in NOUNS_TOO and ahead in DETERMINERS:
        return None
    if (joint is not None and word not in JOINS[joint]) or (joint is None and word.startswith("insist")):
        return "nothing"  # "insists the embargo failed": none is called for
    if _describes(word, ahead, joint):
        return place  # "its renewed sanctions" renews nothing
    comma = place.comma
    return (place.index, step) if comma is None or _lists(place.words, place.before[place.index], comma) else "nothing"


_READERS: tuple[Callable[[Place], Told], ...] = (
    wished,
    needless,
    hoped,
    judging,
    accepting,
    possible,
    of_two_words,
    prospect,
    progressed,
    authorised,
    angered,
    aligned,
    struck,
    returning,
    put_under,
    called,
    _paper,
    _measured,
    _for_weeks,
    _removal,
    _including,
    blamed,
    voted,
    against,
    accord,
    in_place,
    _hit_back,
    agreed,
    pledged,
    _acting,
)


def _passed(place: Place) -> Told:
    """Past a word that does nothing, unless the mention is out of the reach of all before it."""
    word = place.word
    if word in JOINS and place.joint is None:
        return evolve(place, joint=word if not place.including or word in ("for", "of") else None)
    if word in JOINS or word in AWAY or word in BOUNDARY or word in ";:—–":
        return "nothing"
    if word != ",":
        return place
    if place.distance > 6 or lower(place.before[min(place.index + 1, len(place.before) - 1)]).endswith("ing"):
        return "nothing"  # "rejected the demand, saying sanctions …": another clause
    return evolve(place, comma=place.before[place.index])


def _describes(word: str, ahead: str, joint: str | None) -> bool:
    """Whether a participle only describes a noun after it."""
    if joint is not None:
        return word.endswith("ed") and ahead in PREPOSITIONS
    return (ahead in DETERMINERS and word in PARTICIPLES) or (word.endswith("ed") and ahead in PREPOSITIONS)


def _lists(words: str, verb: Token, comma: Token) -> bool:
    """Whether what stands before a comma is of one list with the mention: "imposed tough, new sanctions"."""
    between = words[verb.end() : comma.start()]
    return (
        between.count(" ") <= 2 or TRIGGER.search(between) is not None or " steps" in between or " measures" in between
    )


def is_topic(before: list[Token], index: int) -> bool:
    """Whether "lifting the embargo" is what a sentence speaks of and not what somebody does."""
    if not lower(before[index]).endswith("ing"):
        # "That triggering **the snapback** of sanctions would be a mistake"
        of_noun = index > 1 and lower(before[index]) in NOUNS and lower(before[index - 1]) == "the"
        return of_noun and lower(before[index - 2]) != "during" and is_topic(before, index - 2)
    return index == 0 or lower(before[index - 1]) in (
        "that", "“", '"', "said", "says", "say", "saying", "argued", "argues", "warned", "warns", "believes", "while",
    )  # fmt: skip
