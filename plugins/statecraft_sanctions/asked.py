"""What others asked for, as a stance tells of it in passing, and what is thought of their request."""

from __future__ import annotations

import re

from statecraft import Span
from statecraft_sanctions.afterwards import verdict_on
from statecraft_sanctions.found import Found
from statecraft_sanctions.operators import LEXICON, Step, compose

_CALLING = re.compile(
    r"(?i)\b(?P<noun>calls?|requests?|appeals?|demands?|pleas?|pressure|push)\s(?:from|by|of)\s(?:the\s)?"
    r"(?P<who>[^.;,]{2,60}?)\s(?:to|for)\s(?:\w+\s){0,2}?(?P<verb>\w+)\s(?:of\s|on\s)?"
)
# "Resisted Chile's efforts to lift the embargo", "rejected Western efforts to sanction Chad"
_WHOSE_CALL = re.compile(
    r"\s(?:the\s)?(?P<who>[A-Z][\w.]+(?:\s(?:and\s)?[A-Z][\w.]+){0,3})(?:['’]s?)?\s(?:[a-z]+\s)?"
    r"(?P<noun>calls?|requests?|appeals?|demands?|pleas?|pressure|push|efforts?|bids?|attempts?|moves?|"
    r"proposals?|threats?|plans?|decisions?)\s(?:to|for)\s(?:\w+\s){0,2}?(?P<verb>\w+)\b"
)
_DOES: dict[str, Step] = {
    "sanction": ("impose", "impose"), "blacklist": ("impose", "impose"), "refer": ("threaten", "threaten"),
}  # fmt: skip
_REQUESTS = frozenset("call calls demand demands request requests appeal appeals bid push proposal proposals".split())


def asked_for(words: str, found: Found, base: int) -> Found | None:
    """What others want or do, where a stance is to resist or heed it; None where it is not, or is about no sanctions.

    ``words`` is the sentence, which begins at ``base`` of the text.

    >>> words = "Mali rejected calls from Chad to ease the embargo."
    >>> stance = Found("refuse_to_lift", False, Span(42, 49), Span(33, 37), Span(5, 13))
    >>> asked = asked_for(words, stance, 0)
    >>> asked.measure, asked.owner.text_in(words)
    ('call_for_lifting', 'Chad')
    """
    outer = LEXICON.get(words[found.outer.start - base : found.outer.end - base].casefold())
    # "will back Chile's efforts to refer Mali to the council"
    threat = found.measure == "threaten" and found.object is not None and outer is not None and outer[0] == "back"
    if found.measure not in ("refuse_to_lift", "reject", "back", "criticise") and not threat:
        return None
    asked = _CALLING.search(words, found.outer.start - base, found.trigger.start - base)
    if asked is None:
        asked = _WHOSE_CALL.search(words, found.outer.end - base, found.trigger.end - base)
    verb = asked["verb"].casefold() if asked is not None else ""
    step: Step | None = _DOES.get(verb) or LEXICON.get(verb)
    composed = compose([_noun(asked["noun"]), step]) if asked is not None and step is not None else None
    if asked is None or composed is None:
        return None
    noun = Span(base + asked.start("noun"), base + asked.end("noun"))
    owner = Span(base + asked.start("who"), base + asked.end("who"))
    measure, negated = composed if not threat else ("threaten", False)
    return Found(measure, negated, found.trigger, found.cue, noun, True, False, owner=owner, object=found.object)


def _noun(word: str) -> Step:
    """What the noun for another's wish or deed does: a threat, a plan, a deed, else a request."""
    return LEXICON[word] if word.startswith(("threat", "plan", "decision")) else ("call", "call_for")


def judged(words: str, found: Found, base: int) -> Found | None:
    """What a speaker thinks of the request that a stance is; None where it is none, or no verdict follows.

    ``words`` is the sentence, which begins at ``base`` of the text.

    >>> words = "Mali said Chad's request to lift the embargo was reasonable."
    >>> stance = Found("call_for_lifting", False, Span(37, 44), Span(28, 32), Span(17, 24), nominal=True)
    >>> judged(words, stance, 0).measure
    'call_for_lifting'
    """
    if not found.nominal or words[found.outer.start - base : found.outer.end - base].casefold() not in _REQUESTS:
        return None
    verdict = verdict_on(words[found.trigger.end - base :])
    asked: dict[str, Step] = {"call_for_lifting": ("lift", "lift"), "call_for": ("impose", "impose")}
    if verdict is None or found.measure not in asked:
        return None
    composed = compose([verdict, ("call", "call_for"), asked[found.measure]])
    if composed is None:
        return None
    return Found(*composed, found.trigger, found.outer, found.outer, passive=True, modal=True, rule="judged")
