"""Those of whom only their kin or foes are hit: "sanctions on Ann Ito's sons", "sanctioned Chad's rival"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.listed import named_at, states
from statecraft_sanctions.new_names import names_listed

_KIN = (
    r"(?:cousins?|sons?|daughters?|wi(?:fe|ves)|husbands?|brothers?|sisters?|relatives|family|parents|mother|father|"
    r"children|nephews?|nieces?|in-laws|aides?|allies|ally|associates?|friends?|bodyguards?|advis[eo]rs?|cronies)"
)
_FOES = r"(?:arch-?\s?)?(?:rivals?|enem(?:y|ies)|foes?|adversar(?:y|ies)|opponents?|neighbou?rs?)"
_ON = r"(?:(?<=sanctioned)|(?<=sanctioning)|(?<=blacklisted)|\s(?:on|against)|(?<=assets)\sof)\s"
# "On two cousins of", "on Ann Ito's sons", and nobody's name behind
_OF_KIN = re.compile(rf"(?:\simposed)?{_ON}(?:[a-z-]+\s|[A-Z]\w+\s){{0,3}}?{_KIN}\sof\s")
_WHOSE_KIN = re.compile(rf"[^,;:.'’]{{2,50}}['’]s?\s(?:[\w-]+\s){{0,3}}?{_KIN}\b(?!\s[A-Z]|,\s(?:[a-z]+\s)?[A-Z])")
_KIN_BY_NAME = re.compile(rf"[^,;:.'’]{{2,50}}['’]s?\s(?:[a-z-]+\s){{0,2}}?(?:ex-)?{_KIN}\s(?=[A-Z])")
_WHOSE_FOE = re.compile(rf"[^,;:.'’]{{2,50}}['’]s?\s(?:[\w-]+\s){{0,2}}?{_FOES}\b(?!\s[A-Z]|,\s[A-Z])")
_FAR = 90  # characters behind a mention where those who are hit stand


def is_of_foe(text: str, start: int, end: int) -> bool:
    """Whether a name at ``start`` only tells whose foe is meant.

    >>> is_of_foe("Chad's rival", 0, 12), is_of_foe("Chad's rival Mali", 0, 17)
    (True, False)
    """
    return _WHOSE_FOE.match(text, start, end) is not None


def without_others(reading: Reading, trigger: Span, sentence: Span, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those who are named as hit, without those whose foes are; for whoever's kin are, the state of that one.

    >>> import statecraft
    >>> reading = statecraft.read("Peru imposed sanctions on Chad's rival.")
    >>> chad = reading.mentions[1].actors
    >>> without_others(reading, Span(13, 22), Span(0, 39), chad)
    ()
    """
    text, far = reading.text, min(sentence.end, trigger.end + _FAR)
    inside = reading.mentions_in(Span(trigger.end, far))
    if not inside:
        return named
    first = inside[0]
    if is_of_foe(text, first.span.start, far):
        return tuple(actor for actor in named if actor not in states(first.actors))
    by_name = _KIN_BY_NAME.match(text, first.span.start, far)
    if by_name is not None:  # "Chad's president's son Ann Ito"
        own = names_listed(reading, by_name.end(), far) or named_at(reading, by_name.end(), far)
        rest = tuple(actor for actor in named if actor not in states(first.actors))
        return tuple(dict.fromkeys((*own, *rest))) if own else named
    of_kin = _OF_KIN.match(text, trigger.end, far)
    if of_kin is None and _WHOSE_KIN.match(text, first.span.start, far) is None:
        return named
    if of_kin is not None:
        first = next((mention for mention in inside if mention.span.start >= of_kin.end()), first)
    homes = (
        (reading.gazetteer.country(actor.country) or actor)
        if actor.kind == "person" and actor in first.actors
        else actor
        for actor in named
    )
    return tuple(dict.fromkeys(homes))
