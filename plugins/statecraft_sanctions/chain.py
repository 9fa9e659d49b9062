"""Looks left of a mention of sanctions for the words that act on it: the innermost first, then those further out."""

from __future__ import annotations

import re

from statecraft import Span
from statecraft_sanctions.joints import (
    ACTS,
    AWAY,
    BOUNDARY,
    COUNCILS,
    DETERMINERS,
    JOINS,
    MEASURED,
    NOT_MINE,
    NOUNS,
    NOUNS_TOO,
    PARTICIPLES,
    POSSIBLE,
    PREPOSITIONS,
    TRANSPARENT,
)
from statecraft_sanctions.operators import LEXICON, Operator
from statecraft_sanctions.phrasal import phrasal
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.triggers import TRIGGER

Token = re.Match[str]
Step = tuple[Operator, Measure | None]
_FAR = 14  # words that a noun phrase with all its lists may have
_UNLESS = frozenset("if unless until once".split())
_ONLY = frozenset("after when".split())  # "only after" is "unless"


def lower(token: Token) -> str:
    """A token's word in small letters, with a straight apostrophe."""
    return token[0].casefold().replace("’", "'")


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
        if word == "be" and joint is None and LEXICON.get(ahead, ("",))[0] == "may":
            return index, ("threaten", "threaten")
        if word == "for" and ahead in _NO_WISH and index > 1 and lower(before[index - 2]) == "no":
            return index - 2, ("oppose", "reject")  # "no need for sanctions"
        if word == "for" and joint is None and lower(before[-1]) in POSSIBLE and ahead not in COUNCILS:
            return index, ("threaten", "threaten")
        if (told := phrasal(lowered, index - shift, joint)) is not None:
            return told[0] + shift, told[1]
        if word in _CALLS and joint is None:
            return None  # "called the sanctions a disgrace": none are called for
        if joint == "for" and word in _PAPERS:
            joint = None  # "blocked a proposal for sanctions"
            continue
        if word == "of" and ahead in MEASURED:  # "a series of sanctions"
            index -= 1
            continue
        if word == "including" and ahead == ",":  # "steps against Chad, including an embargo"
            index -= 1
            including = True
            continue
        if word.startswith("vot") and joint == "for":  # "voted for sanctions"
            return index, ("back", "back")
        if joint == "against" and _AGAINST.fullmatch(word):  # "warned against sanctions", "is against sanctions"
            return index, ("oppose", "reject")
        if word == "agreement" and joint == "on":  # "reached broad agreement on sanctions"
            reached = next(
                (place for place in range(max(0, index - 3), index) if lower(before[place]) in _REACHED), None
            )
            if reached is None:
                return None
            done = lower(before[reached]) == "reached"  # "are near agreement on sanctions" imposes none yet
            return reached, ("impose", "impose") if done else ("threaten", "consider")
        if word == "resolution" and joint == "on":  # "approved a resolution on sanctions"
            passed = next((place for place in range(max(0, index - 4), index) if lower(before[place]) in _PASSED), None)
            if passed is not None:
                return passed, ("impose", "impose")
        step = LEXICON.get(word) if (word, ahead) != ("respect", "with") else None
        if word == "back" and ahead.startswith(("hit", "str", "fire")):  # "hit back with sanctions"
            continue
        if word in ("agree", "agreed", "agrees", "agreeing") and joint in (
            None,
            "on",
        ):  # "agreed a new round of sanctions"
            return index, ("impose", "impose")
        if step is not None and step[0] in ACTS and not (distance == 0 and word in NOUNS_TOO and ahead in DETERMINERS):
            if joint is not None and word not in JOINS[joint]:
                return None
            if _describes(word, ahead, joint):
                continue  # "its renewed sanctions" renews nothing
            return (index, step) if comma is None or _lists(words, before[index], comma) else None
        if word in JOINS and joint is None:
            joint = word if not including or word in ("for", "of") else None
        elif word in JOINS or word in AWAY or word in BOUNDARY or word in ";:—":
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


def extended(
    before: list[Token], index: int, chain: list[Step], base: int, reach: int
) -> tuple[Span | None, int | None]:
    """Take in the operators further out, each not far from the last, and return the outermost that has a subject."""
    outer: Span | None = None
    place: int | None = None
    gap = 0
    pending_to = False
    while index >= 0 and gap <= reach:
        token = before[index]
        word = lower(token)
        known = LEXICON.get(word)
        ahead = lower(before[index - 1]) if index else ""
        pair = _two_words(ahead, word, pending_to=pending_to)
        if pair is not None:
            chain.insert(0, pair)
            if word not in _NO_WISH:
                outer, place = Span(base + before[index - 1].start(), base + token.end()), index - 1
            index -= 2
            gap, pending_to = 0, False
            continue
        against = _against(before, index) if word == "against" else None
        if against is not None:  # "warned Peru against lifting it"
            verb = before[against]
            decides = lower(verb).startswith(("vot", "decid"))
            chain.insert(0, ("refuse", "reject") if decides else ("oppose", "criticise"))
            outer, place = Span(base + verb.start(), base + verb.end()), against
            index, gap, pending_to = against - 1, 0, False
            continue
        if word == "end" and ahead == "the":  # "waited till the end of May to impose": a time
            known = None
        if word == "can" or (word in NOT_MINE and pending_to) or word in _TERMS:
            # Who can impose sanctions, or has the power to, has not done so; nor has who meets the terms for an end.
            chain.clear()
            break
        if word == "whether" and gap < 3:
            known = LEXICON.get(ahead)
            if not _WEIGHING.isdisjoint(map(lower, before[max(0, index - 6) : index])):  # "decide this week whether"
                chain.insert(0, ("may", None))
            elif known is None or known[0] != "threaten":  # "disagree on whether to lift": nobody's stance
                chain.clear()
            else:
                chain.insert(0, known)
                outer, place = Span(base + before[index - 1].start(), base + before[index - 1].end()), index - 1
            break
        if word.startswith("hop") and chain and chain[0] == ("may", None):
            known = ("call", "call_for")  # "Chad hopes Peru will lift the embargo"
        if word in _DRAFTS and pending_to:
            known = ("may", None)  # "introduced a bill to impose sanctions" imposes none yet
        if word in ("point", "sense", "use") and ahead == "no":  # "no point in keeping"
            chain.insert(0, ("oppose", "criticise"))
            break
        if word in ("early", "soon") and ahead == "too" and pending_to:
            chain.insert(0, ("oppose", "criticise"))
            break
        if word == "time" and pending_to:
            chain.insert(0, ("should", None))
            break
        if known is not None and known[0] == "threaten" and any(step[0] == "evade" for step in chain):
            break  # "warned that Chad would evade": the one who warns evades nothing
        if (
            known is not None
            and known[0] == "refuse"
            and word.startswith("fail")
            and any(step[0] in ("call", "back", "oppose") for step in chain)
        ):
            known = ("do", None)  # who failed to persuade others did try
        if known == ("threaten", "consider") and place is not None and _is_owned(before, place):
            break  # "discussed Chad's push to end it": the push is Chad's
        if word == "opposition" and index + 1 < len(before) and lower(before[index + 1]).startswith(_MEMBERS):
            known = None  # "opposition leaders" oppose nothing here
        after = lower(before[index + 1]) if index + 1 < len(before) else ""
        if known is not None and known[0] == "impose" and after == "that":
            break  # "announced that Chad will discuss them": what Chad will do
        if word.startswith("fail") and after != "to":
            break  # "talks failed over threats to impose them"
        noun = word == "end" and ahead in DETERMINERS  # "waited for the end of the year to impose"
        if known is not None and not noun and word not in ("place", "force", "order", "issue", "leave", "left"):
            chain.insert(0, known)
            if known[0] not in ("not", "may", "should"):
                outer, place = Span(base + token.start(), base + token.end()), index
            gap = 0
        elif (
            word in (",", ";", ":", "—", "–", "“", '"', "”")
            or (word in BOUNDARY and word not in TRANSPARENT)
            or (word in ("and", "or") and gap == 0 and not pending_to)
        ):
            break
        elif not (token[0][0].isupper() and index + 1 < len(before) and before[index + 1][0][0].isupper()):
            gap += 1  # a name of many words counts once
        pending_to = word in ("to", "for", "of")
        index -= 1
    return outer, place


def _against(before: list[Token], index: int) -> int | None:
    """The verb of "warned Peru against", None where another word has the "against"."""
    for place in range(index - 1, max(-1, index - 5), -1):
        word = lower(before[place])
        if _AGAINST.fullmatch(word):
            return place
        if word in BOUNDARY or word in PREPOSITIONS or word in ",;:—":
            return None
    return None


def _is_owned(before: list[Token], place: int) -> bool:
    return lower(before[place]) in NOUNS and place > 0 and lower(before[place - 1]).endswith("'s")


def _two_words(first: str, second: str, *, pending_to: bool) -> Step | None:
    """What two words say together of the act after them, None for most."""
    if second == "out" and first.startswith("rul"):
        return ("refuse", None)
    if pending_to and second in _NO_WISH and first in ("no", "little"):  # "sees no reason to lift"
        return ("refuse", None)
    if second in ("down", "against") and first.startswith("vot"):  # "voted down a motion to lift"
        return ("refuse", None)
    return ("not", None) if second == "short" and first.startswith("stop") else None  # "stopped short of imposing"


def is_opinion(chain: list[Step]) -> bool:
    """Whether it only says what should be done: then nobody asks, opposes or threatens but the speaker."""
    operators = {operator for operator, _ in chain}
    return "should" in operators and not operators & {"call", "back", "oppose", "refuse"}


# Who does this against something is not for it.
_AGAINST = re.compile(
    r"(?:warn|caution|counsel|lobb|campaign|recommend|argu|vot|advis|decid)(?:e|y|s|es|ies|ied|ed|d|ing)?"
    r"|spoken?|speak(?:s|ing)?|st(?:and|ands|ood)|c[ao]me|is|are|was|were"
)
_MEMBERS = ("leader", "part", "group", "politician", "member", "figure", "lawmaker", "activist", "movement", "spokes")
_CALLS = frozenset("call calls called calling".split())
_DRAFTS = frozenset("bill draft resolution motion proposal proposals legislation".split())
_PAPERS = _DRAFTS | {"plan", "plans", "idea"}
_PASSED = frozenset("approve approved approves adopt adopted adopts pass passed passes".split())
_REACHED = frozenset("reach reached reaching near nearing".split())
_WEIGHING = frozenset("decide deciding determine vote voting".split())
_TERMS = frozenset("benchmark benchmarks condition conditions criteria requirement requirements".split())
_NO_WISH = frozenset("reason need plan plans intention cause point case desire wish".split())


def condition(before: list[Token], index: int) -> int | None:
    """The "unless" or "if" that the clause of a token stands under, None where it stands by itself."""
    for place in range(index - 1, max(-1, index - 9), -1):
        word = lower(before[place])
        if word in _UNLESS or (word in _ONLY and place and lower(before[place - 1]) == "only"):
            return place
        if word in BOUNDARY or word in ",;:—":
            return None
    return None
