"""Those whom a state lets no more in, and those whose goods: "barred Ann Ito from entering", "banned imports of"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import described, named_at, states, whose_adjective
from statecraft_sanctions.new_names import names_listed

_KEPT_OUT = re.compile(r"(?i)ba[rn]\w*\s(?!from\b)(?P<whom>.{2,180}?)\sfrom\s(?:entering|travell?ing\sto|visiting)")
_ALSO = re.compile(r"\sand\s(?:[a-z-]+\s){0,2}(?=[A-Z])")
_ENTRY = re.compile(r"(?:bar|ban)\w*\s(?:the\s)?entry\s(?:of|to|for)")
_IMPORTS = re.compile(
    r"(?i)(?:phas\w+\sout|\w+)\s(?:all\s|most\s|any\s|the\s|its\s)?(?:(?:imports?|importing|"
    r"purchases)\s(?:(?:of\s)?(?:(?!from\b)[\w-]+\s){0,4}?)?"
    r"(?:from\s(?:the\s)?)?)?(?=(?-i:[A-Z]))"
)
# "Exports of pumps **to Chad** were banned", "imports of **Chadian** timber"
_STOPPED = re.compile(
    r"(?:.{2,60}?\s(?:to|from)\s(?:the\s)?(?=(?-i:[A-Z]))|(?i:imports?)\sof\s(?:[a-z-]+\s){0,3}?(?=(?-i:[A-Z])))"
)
_VISAS = re.compile(r"\s(?:of|for|held\sby)\s")
_FAR = 60  # characters that a list of those states takes


def who_is_kept_out(reading: Reading, found: Found) -> tuple[Actor, ...] | None:
    """Whom somebody bars from a country, empty where that is nobody known; None where another is the subject of it."""
    word = found.trigger.text_in(reading.text).casefold()
    entry = _ENTRY.fullmatch(word) is not None  # "banned the entry of two Chadian judges"
    if entry:
        return named_at(reading, found.trigger.end + 1, found.trigger.end + _FAR)
    if not (word.startswith(("bar", "ban")) and word.endswith(("from entering", "ing to", "from visiting"))):
        return None
    kept_out = _KEPT_OUT.match(reading.text, found.trigger.start, found.trigger.end)
    if kept_out is not None:
        whole = kept_out.span("whom")
        if listed := names_listed(reading, *whole):
            return listed
        also = _ALSO.search(reading.text, *whole)  # "Chadian judges **and Malian** diplomats"
        more = described(reading, also.end()) if also is not None else ()
        return tuple(dict.fromkeys((*named_at(reading, *whole), *more)))
    subject = reading.subject_of(found.trigger)  # "Ann Ito was barred from entering"
    if subject is None:
        return ()
    return states(reading.resolve(subject)) or whose_adjective(reading, subject)


def whose_goods_are(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...] | None:
    """Those whose goods somebody lets no more in, or who lose their visas; None where it is no ban on either."""
    word = found.trigger.text_in(reading.text).casefold()
    if word.endswith(" visas") and word.startswith(("revok", "cancel", "withdr")):
        holders = _VISAS.match(reading.text, found.trigger.end, sentence.end)
        return named_at(reading, holders.end(), sentence.end) if holders is not None else ()
    if found.rule == "stopped":
        whole = found.trigger.text_in(reading.text)
        place = _STOPPED.match(whole)
        start = found.trigger.start + place.end() if place is not None else found.trigger.end
        return (named_at(reading, start, found.trigger.end) or None) if place is not None else None
    if found.rule != "imports":
        return None
    whose = _IMPORTS.match(reading.text, found.trigger.start, sentence.end)
    return named_at(reading, whose.end(), min(sentence.end, whose.end() + _FAR)) if whose is not None else ()
