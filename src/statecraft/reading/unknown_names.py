"""Names that no table has: whether they are surely somebody's, or surely nobody's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from statecraft.reading.draft import VERB, Draft
from statecraft.reading.entries import meets
from statecraft.reading.hyphens import is_joined
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.spelling import slug
from statecraft.reading.word_classes import CLOSED, Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts
    from statecraft.reading.meanings import Meanings

_DOES = VERB | Tag.ED
_SOON = 40  # tokens in which a pronoun takes up a name
_LATER = 400  # tokens in which a surname takes up a full name
_QUOTING = frozenset({"quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"})
_FAR = 5  # tokens from "the" to the noun of an office
_TITLED = ("-designate", "-elect")
_BEFORE_VERBS = Tag.ADV | Tag.HAVE | Tag.TIME
_OWNER_NAME = Tag.CAP | Tag.OWNER
_IN_NAMES = Tag.CAP | Tag.DET | Tag.PREP
_EASTERN = re.compile(r"[A-Z][a-z]+-[a-z]+('s)?")  # a given name behind a surname: "Park Sun-ho", "Tsai Ing-wen"
_ONES = frozenset({"he", "she", "his", "her"})


def is_somebody(meanings: Meanings, draft: Draft) -> bool:
    """Whether a name of several words is surely somebody's, by what stands beside it."""
    if " " not in draft.name:
        return False
    source, first, last = meanings.source, draft.first, draft.last
    if draft.form == "title" or draft.female is not None or source.given(first):
        return True
    if meanings.gazetteer.spelt(slug("person", draft.name)) is not None:
        return True
    words, tags = source.words, source.tags
    if words[last] in ("who", "whose"):
        return True
    if tags[last] & Tag.REPORT and not tags[first - 1] & Tag.PREP:
        return True
    if tags[first - 1] & Tag.REPORT and not tags[first - 1] & Tag.CAP:
        return words[last] in (".", ",")
    if tags[last] & _DOES and not meanings.starts_no_sentence(draft) and _is_taken_up(meanings, last):
        known = meanings.people.bears(source.raw(last - 1))
        return not (known or source.classes[first] & Role.PARTICLE)
    if words[last] == "," and (
        words[last + 1].isdigit()
        or words[last + 1] in ("a", "an", "who")
        or CLASSES.get(words[last + 1], 0) & Role.PERSON
        or _holds_an_office(meanings.source, last + 1)
    ):
        return True
    if words[last] == "," and tags[last + 1] & Tag.REPORT and words[first - 1] == ",":
        return True  # "a spokesman for the bank, Juan Solis, said"
    if meets(words, first):
        return True  # "met with Jan-Carl Eller-Kingo"
    if words[last] == "as" and words[first - 1] in _QUOTING:
        return True  # "the agency quoted Juan Solis as saying"
    if _is_resumed(meanings, draft):
        return True
    return any(CLASSES.get(word, 0) & Role.PARTICLE for word in draft.name.split()[1:-1])


def _holds_an_office(source: Drafts, at: int) -> bool:
    """Whether a token opens what somebody is: "Ann Ito, **the vice chairman** of the board", "**Peru's** boss"."""
    classes, words = source.classes, source.words
    p = at + (words[at] == "the" or source.tags[at] & _OWNER_NAME == _OWNER_NAME)
    while p < at + _FAR and classes[p] & (Role.BEFORE | Role.FIELD):
        p += 1
    return bool(classes[p] & Role.PERSON) and (words[at] == "the" or words[p + 1] in ("of", "to", "for", "at", ","))


def _is_taken_up(meanings: Meanings, last: int) -> bool:
    """Whether "he" or "she" follows soon, and no other name before: "Ann Ito left. She said"."""
    words, tags = meanings.source.words, meanings.source.tags
    for p in range(last + 1, min(last + _SOON, len(words))):
        if words[p] in _ONES:
            return True
        if tags[p] & tags[p - 1] & Tag.CAP and not tags[p] & CLOSED:
            return False
    return False


def _is_resumed(meanings: Meanings, draft: Draft) -> bool:
    """Whether a name's surname reports by itself later: "Ann Ito left. Ito said", "Park Sun-ho left. Park said"."""
    source, first, last = meanings.source, draft.first, draft.last
    words, tags = source.words, source.tags
    eastern = last == first + 2 and bool(_EASTERN.fullmatch(source.raw(last - 1)))
    own = first if eastern else last - 1
    surname, spelt = words[own].removesuffix("'s"), source.raw(own)
    titled = words[first].endswith(_TITLED) or source.given(first + 1)
    odd = source.classes[own] & ~Role.PARTICLE and not eastern
    if titled or odd or meanings.people.bears(spelt):
        return False
    end = min(last + _LATER, len(words) - 1)
    p, reports = last, False
    while surname in words[p:end]:
        p = words.index(surname, p, end) + 1
        if not tags[p - 1] & Tag.CAP:
            return False  # a common word
        verb = p
        while tags[verb] & _BEFORE_VERBS and verb < p + 2:
            verb += 1  # "Ito has also said"
        reports |= bool(tags[verb] & Tag.REPORT and not tags[p - 2] & _IN_NAMES)
    return reports


def is_nobody(meanings: Meanings, draft: Draft) -> bool:
    """Whether an article before a name shows that it is a thing's: "The Oslo-based Lakes Watch said"."""
    before = meanings.source.words[draft.first - 1] if draft.first else ""
    unknown = draft.actor is None and draft.female is None and draft.form == "name"
    return unknown and (before == "the" or is_joined(before))
