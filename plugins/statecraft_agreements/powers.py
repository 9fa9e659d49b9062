"""The powers that make deals together: the Security Council's permanent members, with Germany or without."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span

_PERMANENT = re.compile(r"\bpermanent\s(?:[A-Z][\w.]+\s){0,4}members\b")
# From the group to its verb: what it is of, who that is, and what helps the verb
_TO_VERB = re.compile(
    r"(?:\sof\sthe\s(?:[A-Z][\w.]+\s?){1,4})?(?:,?\s?[-–—(,]\s?[^-–—;()]{10,100}?\s?[-–—),])?"
    r"(?P<six>\s?(?:plus|and)\sGermany)?,?\s(?:[a-z]+\s){0,5}"
)
_AND = re.compile(r"\sand\s(?:the\s)?(?:five\s)?\Z")


def powers_in(reading: Reading, lead: Span) -> tuple[Actor, ...]:
    """Those of "Iran and the permanent members plus Germany", where such words lead up to a verb; else nobody."""
    text = reading.text
    told = _PERMANENT.search(text, lead.start, lead.end)
    to_verb = _TO_VERB.fullmatch(text, told.end(), lead.end) if told is not None else None
    if told is None or to_verb is None:
        return ()
    powers = reading.gazetteer.named("P5+1" if to_verb["six"] else "P5")
    before = reading.mentions_in(Span(lead.start, told.start()))
    joined = before and _AND.match(text, before[-1].span.end, told.start()) is not None
    return (*(before[-1].actors if joined else ()), *(powers.members if powers is not None else ()))
