"""Whom sanctions hit, as the words around a mention name them."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from statecraft import UNNAMED, Actor, Mention, Reading, Span
from statecraft_sanctions.adjuncts import past_adjuncts
from statecraft_sanctions.beside import named_targets
from statecraft_sanctions.directly import hit_directly
from statecraft_sanctions.found import Found
from statecraft_sanctions.frozen import whose_assets
from statecraft_sanctions.kept_out import who_is_kept_out, whose_goods_are
from statecraft_sanctions.listed import (
    list_from,
    named_at,
    place_at,
    states,
    whose_adjective,
)
from statecraft_sanctions.new_names import names_listed

CORE = ("country", "organisation", "person", "group", "company")
AGAINST_RULES = frozenset("contravention violation breach defiance".split())
SUFFERS = frozenset("face faces faced facing risk risks risked risking target under".split())
_LISTED = frozenset(
    "sanction sanctioned sanctioning blacklists blacklisted blacklisting delist delists delisted delisting".split()
)


def _doers(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Those of the actors who can be hit."""
    return tuple(actor for actor in actors if actor.kind in CORE)


def doer_and_other(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Of "Pyongyang sold rockets to Yemen in violation of sanctions": the seller, then the buyer."""
    text = reading.text
    inside = [
        m
        for m in reading.mentions_in(Span(sentence.start, found.cue.start))
        if m.actors[0].kind in CORE and m.kind != "pronoun" and not text.endswith(_PLACED, 0, m.span.start)
    ]
    if not inside:
        return ()
    other = inside.pop()
    if _GIVEN.search(text, max(0, other.span.start - 10), other.span.start) is None:
        return (_doer(text, other),)
    return (_doer(text, inside[-1]) if inside else UNNAMED, other.actors[0])


_PLACED = (" in ", " at ", " near ", " in the ", " off ")
_GIVEN = re.compile(r"(?i)\b(?:to|with|from|for)\s(?:the\s)?\Z")
_NOUN = re.compile(r"\s[a-z]")


def _doer(text: str, mention: Mention) -> Actor:
    """Who does it: nobody in particular where only an adjective tells of which state: "a **Peruvian** shipowner"."""
    adjective = mention.kind == "demonym" and " " not in mention.span.text_in(text).removeprefix("the ")
    return UNNAMED if adjective and _NOUN.match(text, mention.span.end) else mention.actors[0]


# "Threatened Chad with new sanctions", "hit Chad and Mali with an embargo"
_HIT_WITH = re.compile(r"\s(?P<whom>[^,;:()]{2,60}?)\s(?:with|under)\s(?:[\w“”\"-]+\s){0,4}")
_TO_LIST = re.compile(r"\s(?:to|on|in|from|off)\s(?:[\w-]+\s){0,3}\Z")
_FROM = re.compile(r"(?:\sof\s[^,;.]{2,40}?)?\s(?:from|to)\s(?=(?:the\s)?[A-Z])")
# "Warned Chad of sanctions"
_WARNED_OF = re.compile(
    r"\b(?:warn(?:s|ed|ing)?|caution(?:s|ed|ing)?)\s(?P<whom>[^,;:()]{2,60}?)\s"
    r"(?:of|about|that\s(?:it|they|he|she)\s(?:would|will|could|may|might))\s(?:[\w“”\"-]+\s){0,4}\Z"
)
# "Accused a firm of helping Chad to evade the embargo": it is on Chad
HELPED = re.compile(r"\b(?P<verb>(?:help|assist|enabl)\w*)\s(?P<whom>[^,;.]{2,60}?)\s(?:to\s)?(?:\w+ly\s)?\Z")
# "Granted Chad a waiver from the embargo"
_GRANTED = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|g[ai]ve(?:s|n)?|giving)\s(?P<whom>[A-Z][^,;.]{1,40}?)\s(?:an?|some)\s(?:\w+\s)?\Z"
)


@frozen(kw_only=True)
class _Case:
    """What is read at a mention of sanctions, with its sentence."""

    reading: Reading
    found: Found
    sentence: Span

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.reading.text

    @property
    def word(self) -> str:
        """The mention, in small letters."""
        return self.found.trigger.text_in(self.text).casefold()

    @property
    def cue(self) -> str:
        """The word that tells what is done with it, in small letters."""
        return self.found.cue.text_in(self.text).casefold()


_Targets = tuple[Actor, ...] | None
"""Those who are hit, empty where that is nobody known; None from a reader that has no say."""


def targets_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Those whom the sanctions hit, as the words after or before the mention name them."""
    case = _Case(reading=reading, found=found, sentence=sentence)
    for reader in _READERS:
        targets = reader(case)
        if targets is not None:
            return targets
    return named_targets(reading, found.trigger, sentence, found.cue)


def _demanded(case: _Case) -> _Targets:
    """Those whom a threat names."""
    found = case.found
    if found.object is not None and found.rule == "goods":  # "the transit of sanctioned goods to Chad"
        return named_at(case.reading, found.object.start, min(found.object.end, found.object.start + 60))
    return _threatened(case.reading, found) if found.object is not None else None


def _frozen(case: _Case) -> _Targets:
    """Those whose assets are frozen."""
    return whose_assets(case.reading, case.found, case.sentence)


def _barred(case: _Case) -> _Targets:
    """Those who were barred from a country."""
    return who_is_kept_out(case.reading, case.found)


def _banned(case: _Case) -> _Targets:
    """Those whose goods are banned: "a ban on Chadian timber imports"."""
    on = case.word.find(" on ") if case.word.startswith("ban") else -1
    trigger = case.found.trigger
    named = named_at(case.reading, trigger.start + on + len(" on "), trigger.end) if on >= 0 else ()
    whence = _FROM.match(case.text, trigger.end, case.sentence.end) if on >= 0 and not named else None
    if whence is not None:  # "a ban on timber imports from Chad"
        phrase = case.reading.phrase_from(whence.end())
        named = named_at(case.reading, whence.end(), min(case.sentence.end, whence.end() + 60))
        named = named or (states(case.reading.resolve(phrase)) if phrase is not None else ())
    return named or None


def _not_bought(case: _Case) -> _Targets:
    """Those whose goods nobody may bring in: "banned imports of Chadian timber"."""
    return whose_goods_are(case.reading, case.found, case.sentence)


def _suffered(case: _Case) -> _Targets:
    """The subject of "was sanctioned", "was hit with sanctions"; where it names nobody, whose it is."""
    reading, found = case.reading, case.found
    if not found.suffered:
        return None
    subject = reading.subject_of(found.cue) or reading.subject_of(found.outer)
    if subject is None:
        return ()
    told = _doers(states(reading.resolve(subject))) or named_at(reading, subject.start, subject.end)
    return told or whose_adjective(reading, subject)


def _sanctioned(case: _Case) -> _Targets:
    """The object of a verb that is the mention itself."""
    reading, found, word = case.reading, case.found, case.word
    verbal = word == "blacklist" and found.cue == found.trigger
    if not (verbal or word in _LISTED or word.startswith("designat")):
        return None
    return (
        ()
        if found.passive
        else states(hit_directly(reading, past_adjuncts(case.text, found.trigger.end) + 1, case.sentence))
    )


def _put_on(case: _Case) -> _Targets:
    """Those who are put on a list: "added two Chadian banks to its list"."""
    cue, trigger = case.found.cue, case.found.trigger
    if not ("list" in case.word and cue.end < trigger.start):
        return None
    to = _TO_LIST.search(case.text, cue.end, trigger.start)
    whole = cue.end + 1, to.start() if to is not None else trigger.start
    return names_listed(case.reading, *whole) or named_at(case.reading, *whole) or None


def _helped(case: _Case) -> _Targets:
    """Those whom somebody helps to evade it."""
    evaded = case.found.measure == "evade"
    helped = HELPED.search(case.text, case.sentence.start, case.found.cue.start) if evaded else None
    if helped is None:
        return None
    phrase = case.reading.phrase_from(helped.start("whom"))  # "helped **the group** evade it"
    named = named_at(case.reading, *helped.span("whom"))
    return named or (states(case.reading.resolve(phrase)) or None if phrase is not None else None)


def _hit(case: _Case) -> _Targets:
    """Those who are hit "with" it."""
    hit = _HIT_WITH.fullmatch(case.text, case.found.cue.end, case.found.trigger.start)
    if hit is None:
        return None
    whole = hit.span("whom")
    if told := names_listed(case.reading, *whole) or named_at(case.reading, *whole):
        return told
    phrase = case.reading.phrase_from(whole[0])  # "put Codelco under sanctions", which acts nowhere
    return (states(case.reading.resolve(phrase)) or None) if phrase is not None and phrase.end <= whole[1] else None


def _warned_of(case: _Case) -> _Targets:
    """Those who are warned of it."""
    if case.found.measure != "threaten":
        return None
    warned = _WARNED_OF.search(case.text, case.sentence.start, case.found.trigger.start)
    if warned is None or named_targets(case.reading, case.found.trigger, case.sentence, case.found.cue):
        return None
    return states(list_from(case.reading, *warned.span("whom"))) or None


def _waived(case: _Case) -> _Targets:
    """Whom a waiver is for is none of those that are hit: the article tells of them."""
    return () if case.found.rule == "waiver" else None


def _granted(case: _Case) -> _Targets:
    """Those who are granted a way out of it."""
    granted = _GRANTED.search(case.text, case.sentence.start, case.found.cue.start)
    return (states(list_from(case.reading, *granted.span("whom"))) or None) if granted is not None else None


def _dealt_with(case: _Case) -> _Targets:
    """Those whom somebody deals with in violation of it."""
    return doer_and_other(case.reading, case.found, case.sentence)[1:] if case.cue in AGAINST_RULES else None


def _facing(case: _Case) -> _Targets:
    """Those who face it."""
    return (_suffering(case.reading, case.found) or None) if case.cue in SUFFERS and case.cue != "target" else None


_READERS: tuple[Callable[[_Case], _Targets], ...] = (
    _waived,
    _demanded,
    _frozen,
    _barred,
    _banned,
    _not_bought,
    _suffered,
    _sanctioned,
    _put_on,
    _helped,
    _hit,
    _warned_of,
    _granted,
    _dealt_with,
    _facing,
)


def _suffering(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """Who will face sanctions: "warned Chad that it would face them", "Chad faces them"."""
    subject = reading.subject_of(found.cue)
    if subject is None:
        return ()
    warned = reading.mentions_in(Span(found.outer.end, subject.start)) if found.outer.end < subject.start else ()
    if warned and subject.text_in(reading.text) in ("it", "they", "he", "she"):
        return states(warned[-1].actors)
    return states(reading.resolve(subject))


def _threatened(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """Whom a threat is made to: the object of the demand, or the subject where it is passive."""
    if found.object is None:
        return ()
    inside = reading.mentions_in(found.object)
    if found.rule == "standing":
        whole = found.object.start, found.object.end
        return names_listed(reading, *whole) or states(list_from(reading, *whole)) or place_at(reading, whole[0])
    if inside:
        # "Chile referred it to the council": whoever is meant, it isn't Chile.
        pronoun = inside[0].kind == "pronoun" and inside[0].actors[0].kind != "country"
        return () if pronoun else states(inside[0].actors)
    if not found.passive:
        return place_at(reading, found.object.start)
    subject = reading.subject_of(found.cue)
    return states(reading.resolve(subject)) if subject is not None else ()
