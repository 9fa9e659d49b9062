"""Whom "both", "neither side" and "the two companies" mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.draft import DEFINITE, FAR_BACK, Draft

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse
    from statecraft.reading.entries import Entry

_PAIR = 2
_ONE_OF = frozenset({"neither", "either"})
_TAKING_UP = DEFINITE | {"both", "these", "those"}
_FAR = 12  # noun phrases back
_LIST_OPENS = frozenset({",", "-", "–", "—", "(", ":"})
_LIST_ENDS = frozenset({",", "-", "–", "—", ")", ".", ";"})
_STATES = frozenset("side country government nation state capital".split())
_PERSONS = frozenset("leader president minister premier man woman".split())


def is_of_two(words: Sequence[str]) -> bool:
    """Whether the words of a noun phrase take up two of before.

    >>> is_of_two(["either", "side"]), is_of_two(["both"]), is_of_two(["both", "ministers"])
    (True, True, False)
    """
    return (words[0] in _ONE_OF and len(words) <= _PAIR) or words in (["both"], ["the", "two"], ["each", "side"])


def two_before(discourse: Discourse, first: int) -> tuple[Actor, ...]:
    """The nearest pair before a token, else the two of whom the text spoke last; empty where there are no two.

    "Neither leader" is a pair that the text made one of, else the two persons spoken of last, and "neither side" the
    states of the two.
    """
    at = bisect_left(discourse.firsts, first)
    words = discourse.source.words
    noun = "" if words[first] in ("both", "the") else words[first + 1]
    if not noun and (joint := _joined_before(discourse, discourse.source.starts[first])):
        return joint
    if words[first] == "the":
        return ()  # "the two" may be two of whom nobody has a name
    spoken = [
        [actor for actor in actors if actor.kind != "unnamed"]
        for actors in reversed(discourse.meant[max(0, at - _FAR) : at])
    ]
    if noun and (pair := next((known for known in spoken if len(known) == _PAIR), None)):
        return tuple(pair)
    last: dict[Actor, None] = {}
    for known in spoken:
        fresh = [actor for actor in known if actor not in last]
        if len(fresh) == _PAIR:
            return tuple(fresh)
        for actor in fresh:
            if noun in _STATES:
                state = discourse.gazetteer.country(actor.country)
                last |= {state or actor: None} if state is not None or actor.kind != "person" else {}
            elif noun not in _PERSONS or actor.kind == "person":
                last[actor] = None
        if len(last) >= _PAIR:
            return tuple(list(last)[1::-1])
    return ()


def _joined_before(discourse: Discourse, start: int) -> tuple[Actor, ...]:
    """The two that "and" joined in this sentence or the one before, those who act before others."""
    trace = discourse.trace
    here = trace.sentence(start)
    for sentence in (here, here - 1):
        first, last = (side(trace.joints, sentence, key=lambda j: j.sentence) for side in (bisect_left, bisect_right))
        joints = [j for j in trace.joints[first:last] if j.start < start and len(j.actors) == _PAIR]
        if joints:
            return next((joint for joint in joints if joint.subject), joints[-1]).actors
    return ()


def listed_behind(drafts: Sequence[Draft], words: Sequence[str], at: int) -> tuple[Actor, ...]:
    """Those whom a list behind a counted noun names: "the two groups, Hamas and Islamic Jihad,"."""
    group = drafts[at]
    members = drafts[at + 1 : at + 1 + group.count]
    actors = [member.actor for member in members if member.actor is not None and member.form == "name"]
    if len(actors) < max(_PAIR, group.count) or words[group.last] not in _LIST_OPENS:
        return ()
    gaps = [words[left.last : right.first] for left, right in pairwise(members)]
    listed = members[0].first == group.last + 1 and words[members[-1].last] in _LIST_ENDS
    joined = all(gap == [","] for gap in gaps[:-1]) and gaps[-1] in (["and"], [",", "and"])
    return tuple(actors) if listed and joined else ()


def firms_before(entries: Sequence[Entry], draft: Draft) -> tuple[Actor, ...]:
    """The companies or bodies spoken of last, as many as are counted; without a count, the only two there are.

    Those of before are "the two firms" and "both firms"; "two firms" are others.
    """
    if draft.det not in _TAKING_UP:
        return ()
    count = draft.count
    named: dict[Actor, int] = {}
    for at, entry in enumerate(entries[-FAR_BACK:]):
        named |= {actor: at for actor in entry.actors if actor.kind in ("company", "organisation")}
    if len(named) < _PAIR or (not count and len(named) > _PAIR):
        return ()
    return tuple(sorted(named, key=lambda actor: named[actor])[-(count or _PAIR) :])
