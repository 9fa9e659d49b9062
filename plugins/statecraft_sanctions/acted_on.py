"""What the operators left of a mention of sanctions do with it, and what a condition makes of that."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Span
from statecraft_sanctions.afterwards import verdict_on
from statecraft_sanctions.chain import condition, extended, has_modal, is_opinion
from statecraft_sanctions.found import Found
from statecraft_sanctions.innermost import is_topic
from statecraft_sanctions.joints import NOUNS, Token, lower
from statecraft_sanctions.mentioned import Mentioned
from statecraft_sanctions.operators import GROUP, Step, compose

_WARNED = re.compile(r"(?i)\b(?:warn\w*|threat\w*|retaliat\w+|vow\w*)\b")
# "Any attempt to lift the embargo would be wrong": what is thought of it, and not what somebody tries
_ATTEMPT = re.compile(
    r"(?i)\b(?:any|an?|the|this)\s(?:\w+\s)?(?:attempts?|moves?|decisions?|efforts?|bid|push|"
    r"proposals?)\sto\s(?:\w+\s)?\Z"
)
_TABLED = ("introduc", "propos", "draft", "tabl", "submit", "present")
_DRAFT = re.compile(r"\s(?:bill|draft|resolution|legislation|proposal|motion)\b")
_BARE = frozenset(("end", "risk", "risks", "adoption", "introduction", "preparation", "return"))
_OF = re.compile(r"\sof\s")
_HITS = frozenset("hit slapped targeted punished threatened".split())
_HARD = frozenset("hard harder hardest badly heavily again repeatedly severely".split())
_BE = frozenset("is are was were be been being get gets got".split())


def acted_on(mention: Mentioned, inner: tuple[int, Step]) -> Found | None:
    """What the operators left of a mention do with it."""
    words, before, trigger, base = mention.words, mention.before, mention.trigger, mention.base
    index, operator = inner
    refused: Step = ("refuse", "reject" if operator[1] == "reject" else None)
    chain: list[Step] = [operator] if operator[0] != "refuse" else [refused, ("impose", "impose")]
    cue = Span(base + before[index].start(), base + before[index].end())
    topic = is_topic(before, index)
    if topic or _ATTEMPT.search(words, 0, before[index].start()) is not None:
        verdict = verdict_on(words[trigger.end - base :])
        if topic and verdict is None:
            return None
    else:
        verdict = None
    if verdict is not None:
        composed = compose([verdict, operator])
        return Found(*composed, trigger, cue, cue, False, True, True) if composed is not None else None
    if lower(before[index]).startswith(_TABLED) and _DRAFT.match(words, trigger.end - base):
        chain.insert(0, ("may", None))  # "introduced a sanctions bill" imposes none yet
    suffered = _suffered(before, index) if not _is_list(mention) else _is_passive(before, index)
    if suffered is None:
        return None
    outer, last = extended(before, index - 1, chain, base, 5)
    if outer is None and lower(before[index]) in _BARE and _OF.match(words, cue.end - base):
        return None  # "since the end of the embargo", "exposed to the risk of sanctions"
    if lower(before[index]).startswith(("join", "adopt")):  # "will join the embargo" binds, as it does to impose one
        chain = [step for step in chain if step[0] != "may"]
    composed = compose(chain) if chain else None
    if composed is None:
        return None
    first = last if last is not None else index
    nominal = lower(before[first]) in NOUNS
    modal = has_modal(chain)
    opinion, passive = is_opinion(chain), suffered and outer is None
    standing = "standing" if suffered and _joint(before, index) == "by" else ""
    found = Found(
        *composed,
        trigger,
        cue,
        outer or cue,
        nominal,
        passive,
        modal,
        rule=standing,
        opinion=opinion,
        suffered=suffered,
    )
    unless = condition(before, first)
    return found if unless is None else under_condition(words, before[unless], found, base)


def _joint(before: list[Token], index: int) -> str:
    """The word that joins the mention to the verb at a place, past an adverb: "hit hard **by**"."""
    after = index + 2 if lower(before[min(index + 1, len(before) - 1)]) in _HARD else index + 1
    return lower(before[after]) if after < len(before) else ""


def _is_list(mention: Mentioned) -> bool:
    """Whether it is a list that others are put on or taken off, and no verb: "its blacklist"."""
    return not mention.verb and "list" in mention.match[0].casefold()


def _is_passive(before: list[Token], index: int) -> bool:
    """Whether others are put on a list, or taken off it, by nobody that is named before: "**was removed** from"."""
    participle = lower(before[index]).endswith(("ed", "put", "taken", "struck"))
    return participle and not _BE.isdisjoint(map(lower, before[max(0, index - 2) : index]))


def _suffered(before: list[Token], index: int) -> bool | None:
    """Whether the verb at a place is a passive, "was hit with sanctions"; None for those only told to be hit."""
    joint = _joint(before, index)
    if joint == "under" and lower(before[index]) in ("put", "placed"):
        return not _BE.isdisjoint(map(lower, before[max(0, index - 2) : index]))
    if lower(before[index]) not in _HITS or joint not in ("with", "by"):
        return False
    if joint == "with":
        return True  # "hit with sanctions in May": who hits somebody else names him in between
    return None if _BE.isdisjoint(map(lower, before[max(0, index - 2) : index])) else True  # "an economy hit by it"


def under_condition(words: str, unless: Token, found: Found, base: int) -> Found | None:
    """What a condition makes of it: "unless they lift the embargo" demands that, "if they impose one" says nothing."""
    group = GROUP[found.measure]
    if group == "lift" or (found.measure == "refuse_to_lift" and lower(unless) == "if"):
        start = Span(base + unless.start(), base + unless.end())
        return evolve(found, measure="call_for_lifting", outer=start, modal=True, passive=False, condition=True)
    if group in ("impose", "threat") and lower(unless) == "if":
        # "Warned that they will regret it if they impose sanctions"
        warned = _WARNED.search(words) is not None
        return evolve(found, measure="criticise", opinion=True, on_holder=True) if warned else None
    return None if found.measure == "reject" and lower(unless) == "if" else found
