"""Whose assets are frozen, and what was frozen and is given back: "urged Peru to return its frozen funds"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.chain import extended, has_modal, is_opinion
from statecraft_sanctions.found import Found
from statecraft_sanctions.joints import DETERMINERS, NOUNS, lower
from statecraft_sanctions.listed import described, list_from, named_at, states
from statecraft_sanctions.mentioned import Mentioned
from statecraft_sanctions.new_names import names_listed
from statecraft_sanctions.operators import Step, compose

_RELEASES = ("releas", "unblock", "unlock", "return", "free", "restor", "repatriat")
_NOUNS = frozenset("release return repatriation restoration unblocking unlocking releasing returning".split())
_BETWEEN = DETERMINERS | frozenset("billion million billions millions dollars worth about some in of".split())
_REACH = 6
_ASSETS_OF = re.compile(r"(?i)assets\s(?:of|belonging\sto|held\sby)\s")
_WHOSE = re.compile(
    r"\s(?:[\w. ]{0,60}?\s)??(?:of(?!\sthe\s(?:world|country)\b)|belonging\sto|held\sby|owned\sby|linked\sto)\s"
)


def released_at(mention: Mentioned) -> Found | None:
    """The easing that a mention of what was frozen closes, None where nobody gives it back."""
    before, trigger, base = mention.before, mention.trigger, mention.base
    place = len(before) - 1
    if place > 0 and lower(before[place]) in DETERMINERS and lower(before[place - 1]) == "back":
        return None
    while place >= 0 and len(before) - place <= _REACH and not lower(before[place]).startswith(_RELEASES):
        word = lower(before[place])
        if not (word in _BETWEEN or word.isdigit() or word.endswith("'s") or before[place][0][0].isupper()):
            return None
        place -= 1
    if place < 0 or not lower(before[place]).startswith(_RELEASES):
        return None
    cue = Span(base + before[place].start(), base + before[place].end())
    chain: list[Step] = [("lift", "lift")]
    outer, last = extended(before, place - 1, chain, base, 5)
    composed = compose(chain)
    noun = lower(before[place]) in _NOUNS and lower(before[min(place + 1, len(before) - 1)]) == "of"
    if composed is None or (noun and outer is None):
        return None  # "since the release of frozen funds"
    nominal = last is not None and lower(before[last]) in NOUNS
    return Found(*composed, trigger, cue, outer or cue, nominal, modal=has_modal(chain), opinion=is_opinion(chain))


def tells_whose(text: str, trigger: Span) -> bool:
    """Whether a mention of frozen assets tells whose they are, named or not: "assets of forty men were frozen"."""
    return _ASSETS_OF.match(text, trigger.start, trigger.end) is not None


def whose_assets(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...] | None:
    """Those whose assets are frozen or given back; None where the words around don't tell."""
    text, trigger = reading.text, found.trigger
    owned = _ASSETS_OF.match(text, trigger.start, trigger.end)
    if owned is not None:  # "assets of Ann Ito were frozen"
        return names_listed(reading, owned.end(), trigger.end) or named_at(reading, owned.end(), trigger.end)
    if not text[trigger.start : trigger.start + 5].casefold().startswith(("froze", "freez", "unfr", "immob")):
        return None
    whose = _WHOSE.match(text, trigger.end)
    if whose is not None:
        named = states(list_from(reading, whose.end(), min(sentence.end, whose.end() + 90)))
        named = named or described(reading, whose.end())
        if named:
            return named
    inside = reading.mentions_in(trigger)
    if inside and inside[0].kind == "pronoun" and found.measure == "call_for_lifting":
        return ()  # "Peru demanded that Chad unfreeze its assets": the demander's
    if inside and not text.startswith(" of ", trigger.end):  # "the U.S. assets of Syrians" are the Syrians'
        return states(inside[0].actors)
    return None
