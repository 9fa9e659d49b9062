"""Whose doings are told as the reason for sanctions that name no target: "threatened sanctions over Chad's arms"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import states

# "… over Chad's arms programme", "if Chad does not stop": whose doings sanctions are the answer to.
_REASON = re.compile(
    r"(?:\s(?:in|on|last|this)\s[\w ]{2,20}?|"
    r"\son\s[a-z\d ,-]{2,60}?\s(?:individuals|people|persons|entities|firms|companies|institutions|officials|"
    r"(?:wo)?men)(?:\son\s[A-Z][a-z]+day)?|\s(?:late|early)\s\w+)?\s(?:over|because\sof|in\sresponse\sto|for|"
    r"after|following|(?P<demand>if(?P<shown>\s"
    r"(?:there\s(?:is|was|were)\s(?:\w+\s)?(?:evidence|proof)|it\s(?:is|was|were)\s"
    r"(?:\w+\s)?(?:proved|proven|shown|found|confirmed|established))\sthat)?|unless))\s(?:the\s)?"
    r"(?:(?:(?:their|its|his|her)\s)?(?:alleged\s)?(?:roles?|involvement|part|participation|complicity|links?|"
    r"ties)\s(?:in|to|with)\s)?"
)


_READY = re.compile(r"\b(?:ready|willing|prepared)\sto\s")  # "ready to impose them if Chad does too": on others


def reason_of(reading: Reading, found: Found, sentence: Span, holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whose doings are told as the reason for sanctions that name no target."""
    if found.measure not in ("impose", "tighten", "threaten", "consider", "call_for"):
        return ()
    why = _REASON.match(reading.text, max(found.trigger.end, found.cue.end), sentence.end)
    if why is None or (why["demand"] and _READY.search(reading.text, sentence.start, found.trigger.start)):
        return ()
    for mention in reading.mentions_in(Span(why.end(), min(sentence.end, why.end() + 40)))[:1]:
        owner = reading.text[mention.span.end : mention.span.end + 1] in ("'", "’") or mention.kind == "demonym"
        whose = owner != bool(why["demand"]) and mention.kind != "pronoun"  # "unless Chad's envoys leave" is not Chad
        if whose and mention.span.start == why.end() and not set(mention.actors) & set(holders):
            return states(mention.actors)
    return ()
