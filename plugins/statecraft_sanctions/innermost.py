"""Looks left of a mention of sanctions for the word that has it for its object."""

from __future__ import annotations

from statecraft_sanctions.joints import (
    ACTS,
    AGAINST,
    AWAY,
    BOUNDARY,
    COUNCILS,
    DETERMINERS,
    DRAFTS,
    JOINS,
    MEASURED,
    NO_WISH,
    NOUNS_TOO,
    PARTICIPLES,
    POSSIBLE,
    PREPOSITIONS,
    UNJUST,
    Token,
    lower,
)
from statecraft_sanctions.operators import LEXICON, Step
from statecraft_sanctions.phrasal import phrasal
from statecraft_sanctions.triggers import TRIGGER

_FAR = 14  # words that a noun phrase with all its lists may have
_CALLS = frozenset("call calls called calling".split())
_PAPERS = DRAFTS | {"plan", "plans", "idea"}
_ACCORDS = frozenset("agreement deal accord consensus compromise".split())
_PROSPECTS = frozenset("prospect possibility spectre specter".split())
_RAISED = frozenset("raise raised raises raising left leave leaves opened opens floated floats held holds".split())
_AGREES = frozenset("agree agreed agrees agreeing".split())
_REACHED = frozenset("reach reached reaching near nearing".split())


def innermost(words: str, before: list[Token]) -> tuple[int, Step] | None:
    """The operator that has the mention for its object, looking left over the words of the noun phrase."""
    joint: str | None = None
    comma: Token | None = None
    including = False
    index = len(before)
    lowered = [lower(token) for token in before[-2 * _FAR :]]
    shift = len(before) - len(lowered)
    for distance in range(_FAR):
        index -= 1
        if index < 0:
            return None
        word = lower(before[index])
        ahead = lower(before[index - 1]) if index else ""
        if word == "be" and joint is None and (wish := LEXICON.get(ahead, ("",))[0]) in ("may", "should"):
            if any(lower(token) == "no" for token in before[index + 1 :]):  # "there should be no sanctions"
                return (index, ("oppose", "reject")) if wish == "should" else None
            return index, ("threaten", "threaten") if wish == "may" else ("call", "call_for")
        if word == "for" and ahead in NO_WISH and index > 1 and lower(before[index - 2]) == "no":
            return index - 2, ("oppose", "reject")  # "no need for sanctions"
        if word == "for" and joint is None and lower(before[-1]) in POSSIBLE and ahead not in COUNCILS:
            return index, ("threaten", "threaten")
        if (told := phrasal(lowered, index - shift, joint)) is not None:
            return told[0] + shift, told[1]
        if word in _PROSPECTS and joint == "of":  # "raised the prospect of sanctions"
            raised = next((place for place in range(max(0, index - 3), index) if lower(before[place]) in _RAISED), None)
            return (raised, ("threaten", "threaten")) if raised is not None else None
        if word in _CALLS and joint is None:  # "called the sanctions a disgrace": none are called for
            return (index, ("oppose", "criticise")) if lower(before[-1]) in UNJUST else None
        if joint in ("for", "on") and word in _PAPERS:
            joint = None  # "blocked a proposal for sanctions", "approved a resolution on sanctions"
            continue
        if word == "of" and ahead in MEASURED:  # "a series of sanctions"
            index -= 1
            continue
        if word == "including" and ahead == ",":  # "steps against Chad, including an embargo"
            index -= 1
            including = True
            continue
        if word.startswith("blam") and joint == "on":  # "blamed the delay on sanctions"
            return index, ("oppose", "criticise")
        if word.startswith("vot") and joint == "for":  # "voted for sanctions"
            return index, ("back", "back")
        if joint == "against" and AGAINST.fullmatch(word):  # "warned against sanctions", "is against sanctions"
            return index, ("oppose", "reject")
        if word in _ACCORDS and joint == "on":  # "reached broad agreement on sanctions"
            reached = next(
                (place for place in range(max(0, index - 3), index) if lower(before[place]) in _REACHED), None
            )
            if reached is None:
                return None
            done = lower(before[reached]) == "reached"  # "are near agreement on sanctions" imposes none yet
            return reached, ("impose", "impose") if done else ("threaten", "consider")
        step = LEXICON.get(word) if (word, ahead) != ("respect", "with") else None
        if word == "back" and ahead.startswith(("hit", "str", "fire")):  # "hit back with sanctions"
            continue
        if word in _AGREES and joint in (None, "on"):  # "agreed a new round of sanctions"
            failed = any(lower(token).startswith("fail") for token in before[max(0, index - 2) : index])
            return None if failed else (index, ("impose", "impose"))
        if word.startswith(("pledg", "promis")) and joint is None and ahead not in DETERMINERS:
            return index, ("threaten", "threaten")  # "pledged new sanctions"
        if step is not None and step[0] in ACTS and not (distance == 0 and word in NOUNS_TOO and ahead in DETERMINERS):
            if joint is not None and word not in JOINS[joint]:
                return None
            if _describes(word, ahead, joint):
                continue  # "its renewed sanctions" renews nothing
            return (index, step) if comma is None or _lists(words, before[index], comma) else None
        if word in JOINS and joint is None:
            joint = word if not including or word in ("for", "of") else None
        elif word in JOINS or word in AWAY or word in BOUNDARY or word in ";:—–":
            return None
        elif word == ",":
            if distance > 6 or lower(before[min(index + 1, len(before) - 1)]).endswith("ing"):
                return None  # "rejected the demand, saying sanctions …": another clause
            comma = before[index]
    return None


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
        return False
    return index == 0 or lower(before[index - 1]) in (
        "that", "“", '"', "said", "says", "say", "saying", "argued", "argues", "warned", "warns", "believes", "while",
    )  # fmt: skip
