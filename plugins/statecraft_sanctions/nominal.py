"""Whose an act is that a noun names: "China's request", "a Danish call for", "Peru's efforts to"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions import europe
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import states
from statecraft_sanctions.operators import LEXICON

# "Peru's efforts to refer", "a Danish push to bring it to the council"
_EFFORT = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s)?(?:efforts?|moves?|plans?|threats?|bid|attempts?|push|calls?|drive|demands?|support)\s"
    r"(?:\w+\s){0,2}"
)
_CAPITALISED = re.compile(r"\b[A-Z][\w.]+(?:\s[A-Z]\w+)?['’]s?\s\Z")
_ADJECTIVE = re.compile(r"\b(?P<who>European|Western)\s(?:\w+\s)?\Z")
_ADJUNCT = re.compile(
    r"(?i)\b(?:after|despite|amid|under|following|over|because\sof|by|response\sto|face\sof|since)\s(?:[\w-]+\s){0,6}\Z"
)


# "Peru and Chile **plan** to", "would **support**": verbs, for all that they are nouns elsewhere
_BARE_VERBS = frozenset("plan support call demand request push move offer".split())
_BEFORE_VERB = re.compile(
    r"(?i)(?:\b(?:will|would|could|may|might|must|should|can|cannot)|n['’]t)\s(?:(?:not|also|never|only|\w+ly)\s)*\Z"
)
_TWO_BEFORE = re.compile(r"\sand\s(?:the\s)?(?:[A-Z][\w.’'-]*\s)+(?:(?:also|both|now|still|all)\s)?\Z")


def _is_verb(reading: Reading, outer: Span, sentence: Span) -> bool:
    """Whether a word that may be a noun is what somebody does: "Peru and Chile **plan** to", "would **support**"."""
    before = reading.text[max(sentence.start, outer.start - 60) : outer.start]
    if _BEFORE_VERB.search(before) is not None or before.endswith(("begun ", "began ", "begin ", "started ")):
        return True
    two = _TWO_BEFORE.search(before) if outer.text_in(reading.text) in _BARE_VERBS else None
    return two is not None and "'s " not in two[0] and "’s " not in two[0]


def possessor(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose the outermost noun is: "repeated Japan's opposition"."""
    low = max(sentence.start, found.outer.start - 50)
    owner = next(reversed(reading.mentions_in(Span(low, found.outer.start))), None)
    if owner is not None and re.fullmatch(r"['’]s?\s(?:\w+\s){0,2}", reading.text[owner.span.end : found.outer.start]):
        return states(owner.actors)
    # "Opposition" may be a body of its own in the reading, and "Mali's opposition" one mention.
    possessive = _CAPITALISED.search(reading.text, low, found.outer.start)
    hit = reading.gazetteer.at(reading.text, possessive.start()) if possessive is not None else None
    return (hit[1].actor,) if hit is not None and hit[1].actor.kind == "country" else ()


def of_noun(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...] | None:
    """Whose the act is that a noun names ("is a supporter of", "a Danish call for"), None where it doesn't tell."""
    text = reading.text
    if _is_verb(reading, found.outer, sentence):
        return None
    copula = re.search(
        r"(?i)\b(?:is|are|was|were|been|remains?)\b(?=[\w\s-]{0,30}\Z)",
        text[max(sentence.start, found.outer.start - 44) : found.outer.start],
    )
    if copula is not None:
        base = max(sentence.start, found.outer.start - 44)
        subject = reading.subject_of(Span(base + copula.start(), base + copula.end()))
        actors = states(reading.resolve(subject)) if subject is not None else ()
        if actors:
            return actors
    owner = reading.mentions_in(Span(max(sentence.start, found.outer.start - 40), found.outer.start))
    if owner and re.fullmatch(r"(?:['’]s?)?\s?(?:[\w-]+\s){0,2}", text[owner[-1].span.end : found.outer.start]):
        return states(owner[-1].actors)
    if (adjective := _ADJECTIVE.search(text, sentence.start, found.outer.start)) is not None:
        return europe.named(reading, Span(*adjective.span("who")))  # "European threats to seek sanctions"
    return () if under(reading, found, sentence) else None  # who agreed "after months of threats" didn't threaten


def under(reading: Reading, found: Found, sentence: Span) -> bool:
    """Whether a noun only tells after or under what something is done: "**after months of** threats"."""
    low = max(sentence.start, found.outer.start - 50)
    return _ADJUNCT.search(reading.text, low, found.outer.start) is not None


def threatener(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Who threatens with what will follow: the owner of the effort, else the subject of the demand."""
    owners = reading.mentions_in(Span(max(sentence.start, found.cue.start - 60), found.cue.start))
    step = LEXICON.get(found.outer.text_in(reading.text).casefold())
    joins = step is not None and step[0] == "back"  # "will back Peru's efforts to refer it" threatens as Peru does
    if owners and not joins and _EFFORT.fullmatch(reading.text, owners[-1].span.end, found.cue.start) is not None:
        return states(owners[-1].actors)
    subject = reading.subject_of(found.outer) if not found.passive else None
    return states(reading.resolve(subject)) if subject is not None else ()
