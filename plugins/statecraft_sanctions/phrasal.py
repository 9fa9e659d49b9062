"""Verbs of two and more words: "stepped up sanctions", "will go ahead with an embargo", "responded to it with"."""

from __future__ import annotations

from statecraft_sanctions.operators import Step

_IMPOSE: Step = ("impose", "impose")
_TIGHTEN: Step = ("impose", "tighten")
_REJECT: Step = ("oppose", "reject")
_EASE: Step = ("lift", "ease")
_LIFT: Step = ("lift", "lift")
_CONSIDER: Step = ("threaten", "consider")

# The particle, the beginnings of the verbs that it makes another word of, and what the two do to sanctions.
_WITH_OBJECT: dict[str, tuple[tuple[tuple[str, ...], Step], ...]] = {
    "up": ((("step", "beef", "build", "pil"), _TIGHTEN), (("hold", "held"), _REJECT), (("draw", "drew"), _CONSIDER)),
    "out": ((("roll",), _IMPOSE), (("phas",), _LIFT), (("rul",), ("refuse", "impose"))),
    "back": ((("roll", "scal", "dial"), _EASE),),
    "down": ((("wind", "wound", "water", "scal"), _EASE),),
    "off": ((("call",), _LIFT),),
    "through": ((("push",), _IMPOSE),),
    "around": ((("get", "got", "skirt"), ("evade", "evade")),),
}
_BEFORE_WITH: dict[str, tuple[tuple[tuple[str, ...], Step], ...]] = {
    "on": ((("press", "push", "carr"), _IMPOSE),),
    "ahead": ((("go", "went", "mov", "press", "push", "forg"), _IMPOSE),),
    "forward": ((("go", "went", "mov", "press", "push"), _IMPOSE),),
    "further": ((("go", "went"), _TIGHTEN),),
    "down": ((("doubl",), _TIGHTEN),),
    "through": ((("follow",), _IMPOSE),),
    "away": ((("do", "did"), _LIFT),),
}
_ATTACKED = ("over", "for")
_STANDS = frozenset("stand stands stood standing".split())
_BOWS = frozenset("bow yield bend submit surrender cave".split())
_NOT = frozenset("not never won't cannot don't doesn't didn't isn't aren't".split())
_COWED = frozenset("intimidated cowed deterred swayed frightened scared daunted".split())
_REPLIES = ("respon", "react", "retaliat", "answer")


def _hits_out(words: list[str], index: int) -> bool:
    return words[index] == "out" and words[index - 1].startswith(("hit", "lash", "strik", "struck"))


def _defies(word: str, joint: str | None) -> bool:
    """Whether who does not do it stands up to sanctions."""
    if joint is None:
        return word in ("fear", "fears")
    return (joint == "of" and word in ("afraid", "scared", "frightened")) or (joint == "by" and word in _COWED)


def phrasal(words: list[str], index: int, joint: str | None) -> tuple[int, Step] | None:
    """The verb that the particle at a place makes with the word before it, and what they do; None where it makes none.

    ``words`` are those before a mention of sanctions, and ``joint`` is the preposition between, if there is one.

    >>> phrasal("Chile stepped up its".split(), 2, None)
    (1, ('impose', 'tighten'))
    >>> phrasal("Chile will go ahead with".split(), 3, "with")
    (2, ('impose', 'impose'))
    >>> phrasal("Mali will not bow to".split(), 3, "to")
    (2, ('oppose', 'criticise'))
    >>> phrasal("Chile replied to the coup with".split(), 4, "with") is None
    True
    """
    if index < 1:
        return None
    if joint == "with" and words[index] == "to":
        return next(
            (
                (place, ("impose", "counter") if words[place].startswith("retaliat") else _IMPOSE)
                for place in range(index - 1, max(-1, index - 3), -1)
                if words[place].startswith(_REPLIES)
            ),
            None,
        )
    if index > 1 and joint in _ATTACKED and words[index] == "at" and _hits_out(words, index - 1):
        return index - 2, ("oppose", "criticise")  # "lashed out at Peru over its sanctions"
    if joint == "at" and _hits_out(words, index):
        return index - 1, ("oppose", "criticise")
    if joint == "by" and words[index] in _STANDS:
        return index, ("keep", "keep")
    if _defies(words[index], joint):  # "does not fear sanctions", "will not be cowed by them"
        fearless = next((place for place in range(index - 1, max(-1, index - 4), -1) if words[place] in _NOT), None)
        if fearless is not None:
            return fearless, ("oppose", "criticise")
    if joint == "to" and words[index] == "response" and words[index - 1] == "in":
        for place in range(index - 2, max(-1, index - 6), -1):  # "take retaliatory steps in response to sanctions"
            if words[place].startswith("retaliat"):
                return place, ("oppose", "criticise")
    if joint == "against" and words[index].startswith("retaliat"):
        return index, ("oppose", "criticise")
    if joint == "to" and words[index] in _BOWS and words[index - 1] in _NOT:
        return index - 1, ("oppose", "criticise")
    table = _WITH_OBJECT if joint is None else _BEFORE_WITH if joint in ("with", "on") else {}
    for verbs, step in table.get(words[index], ()):
        if words[index - 1].startswith(verbs):
            return index - 1, step
    return None
