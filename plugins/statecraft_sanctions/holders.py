"""Who holds a stance: whoever does, says or threatens what is done with sanctions."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import frozen

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions import europe
from statecraft_sanctions.asker import asker
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import described, place_at, states
from statecraft_sanctions.nominal import of_noun, possessor, threatener, under
from statecraft_sanctions.powers import powers_in
from statecraft_sanctions.stance import POSITIONS
from statecraft_sanctions.subjects import first_actor, named, own_state
from statecraft_sanctions.targets import AGAINST_RULES, HELPED, SUFFERS, doer_and_other

_BY = re.compile(r"(?i)\A[^.;]{0,40}?\bby\s(?=[\"“A-Zat])")
_OWN = frozenset(("impose", "tighten", "extend", "keep", "lift", "ease", "waive"))
# "Is stepping up pressure to", "voiced opposition to": the verb before a noun has the subject
_PUT = re.compile(
    r"(?i)\b(?P<verb>stress(?:es|ed|ing)?|underlin(?:es?|ed|ing)|underscor(?:es?|ed|ing)|emphasi[sz](?:es?|ed|ing)|"
    r"highlight(?:s|ed|ing)?|(?:is|are|was|were|be|been|spoken?|speaks?|came|comes?)(?=\sin\s)|mak(?:es?|ing)|made|"
    r"tak(?:es?|en|ing)|took|step(?:s|ped|ping)?|increas(?:es?|ed|ing)|exert(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|"
    r"keep(?:s|ing)?|kept|sees?|saw|pil(?:es?|ed|ing)|voic(?:es?|ed|ing)|express(?:es|ed|ing)?|repeat(?:s|ed|ing)?|"
    r"reiterat(?:es?|ed|ing)|rais(?:es?|ed|ing)|h(?:olds?|eld|olding))\s(?:(?:up|on|in|out)\s)?(?:(?:its|their|"
    r"his|her|an?|the|strong|more|further|growing|urgent)\s){0,2}\Z"
)
# "Accused Chad of helping Mali to evade", "sanctioned a bank for evading"
_ACCUSED = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|suspect(?:s|ed|ing)?|charg(?:es?|ed|ing)|blam(?:es?|ed|ing)|indict(?:s|ed|ing)?|"
    r"arrest(?:s|ed|ing)?|fin(?:es?|ed|ing)|sanction(?:s|ed|ing)?|blacklist(?:s|ed|ing)?|punish(?:es|ed|"
    r"ing)?)\s(?:(?:on|against)\s)?(?P<who>(?!by\s)[^.;,]{2,60}?)\s(?:of|with|for)\s(?:\w+ly\s|\w+ing\s(?:and|or)\s|"
    r"(?:helping|running|using|setting\sup|operating|selling|shipping|buying|supplying|sending|(?:ex|im|trans)porting|"
    r"smuggling|procuring|transferring|providing|delivering)\s[^.;]{2,90}?\s|"
    r"seeking\sto\s|trying\sto\s|attempting\sto\s)?\Z"
)
# "Ann Ito said the junta would impose sanctions": whoever that is, not she
_ANOTHER = re.compile(
    r"\b(?:union|bloc|junta|ministry|governments?|council|alliance|leaders|ministers|countries|states|powers|nations|"
    r"others|allies)\Z"
)
# "A Dubai-based trader helped Chad": who evades it is somebody, and not who tells
FIRM = re.compile(
    r"\b(?:firms?|company|companies|banks?|traders?|shippers?|brokers?|businesses|businessm[ae]n|vessels?|ships?|"
    r"tankers?|networks?|suppliers?|smugglers?|entities|exporters?|importers?|intermediaries)\b"
)
_OF_STATE = re.compile(
    r"(?i)an?\s(?:[\w-]+\s){1,3}(?:firm|company|trader|shipper|broker|business|businessman|supplier|shipowner|captain|"
    r"tanker|tycoon|dealer|refiner|insurer|insurance\scompany|shipping\scompany|bank|man|woman|national|citizen)"
)
_JOINED = re.compile(r"\b(?:join|follow)(?:s|ed|ing)?\s(?P<who>[^.;,]{2,60}?)\sin\s\Z")


@frozen(kw_only=True)
class _Case:
    """An act that is read at a mention of sanctions, with what tells whose it is."""

    reading: Reading
    found: Found
    sentence: Span
    statement: Statement | None
    """The statement that it is told in."""
    imposers: tuple[Actor, ...]

    @property
    def cue(self) -> str:
        """The word that tells it, in small letters."""
        return self.found.cue.text_in(self.reading.text).casefold()

    @property
    def own(self) -> bool:
        """Whether it is one that only those do whose sanctions they are."""
        return self.found.measure in _OWN

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """Who tells of it."""
        return self.statement.speakers if self.statement is not None else ()


_Holders = tuple[Actor, ...] | None
"""Who holds it, empty where that is nobody known; None from a reader that has no say."""


def holders_of(
    reading: Reading, found: Found, sentence: Span, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who stands there: the doer of the outermost act; the speaker, where it is an opinion or has no doer."""
    case = _Case(reading=reading, found=found, sentence=sentence, statement=statement, imposers=imposers)
    for reader in _READERS:
        holders = reader(case)
        if holders is not None:
            return holders
    return first_actor(reading, sentence, found.outer)


def _owner(case: _Case) -> _Holders:
    """Those whom a noun names: "calls from Chad"."""
    owner, reading = case.found.owner, case.reading
    if owner is None:
        return None
    return europe.named(reading, owner) or states(reading.resolve(owner)) or place_at(reading, owner.start)


def _possessor(case: _Case) -> _Holders:
    """Those before a noun: "Chad's opposition"."""
    return (possessor(case.reading, case.found, case.sentence) or None) if case.found.nominal else None


def _accused(case: _Case) -> _Holders:
    """Those whom somebody accuses of evading it."""
    who = accused(case.reading, case.found, case.sentence) if case.found.measure == "evade" else None
    if who is None:
        return None
    return states(case.reading.resolve(who)) or described(case.reading, who.start) or (UNNAMED,)


def _conditional(case: _Case) -> _Holders:
    """Whoever makes a condition of it: the speaker, or else the first who is named before it."""
    if not case.found.condition:
        return None
    return case.speakers if case.statement is not None else first_actor(case.reading, case.sentence, case.found.outer)


def _saying(case: _Case) -> _Holders:
    """The speakers, where the word that makes a statement is the act itself."""
    statement = case.statement
    if statement is None or statement.cue is None or not statement.cue.overlaps(case.found.outer):
        return None
    return statement.speakers if set(statement.speakers) - {UNNAMED} else None


def _passive(case: _Case) -> _Holders:
    """Those who did what a passive tells."""
    return _of_passive(case.reading, case.found, case.statement, case.imposers) if case.found.passive else None


def _asked(case: _Case) -> _Holders:
    """Those by whom somebody is asked to do it: "was urged by Peru to impose them"."""
    return asker(case.reading, case.found, case.sentence)


def _breaking(case: _Case) -> _Holders:
    """Who does something "in violation of" it."""
    doer = doer_and_other(case.reading, case.found, case.sentence) if case.cue in AGAINST_RULES else ()
    return doer[:1] or None


def _holding(case: _Case) -> _Holders:
    """Who says what should be done."""
    return (case.speakers or None) if case.found.opinion else None


def _threatening(case: _Case) -> _Holders:
    """Who threatens with it, where the threat names those whom it is made to."""
    if case.found.object is None:
        return None
    threatening = threatener(case.reading, case.found, case.sentence)
    return threatening or (case.speakers if case.statement is not None else case.imposers)


def _faced(case: _Case) -> _Holders:
    """Behind what others face: those whose sanctions they are, or who tells of it."""
    return (case.imposers or case.speakers) if case.found.measure == "threaten" and case.cue in SUFFERS else None


def _threatened(case: _Case) -> _Holders:
    """Whose sanctions they are whose threat somebody faces or acts under: "left after threats of U.N. sanctions"."""
    found = case.found
    if not (found.measure == "threaten" and case.imposers and case.cue.startswith("threat")):
        return None
    faced = found.outer.text_in(case.reading.text).casefold() in SUFFERS
    return case.imposers if faced or (found.nominal and under(case.reading, found, case.sentence)) else None


def _of_noun(case: _Case) -> _Holders:
    """Those whose the act is that a noun names."""
    return of_noun(case.reading, case.found, case.sentence) if case.found.nominal else None


def _tightening(case: _Case) -> _Holders:
    """Whose sanctions they are, of "a response to tightening U.S. sanctions"."""
    found = case.found
    another = case.cue.endswith("ing") and not case.cue.startswith(("align", "join"))
    if case.imposers and case.own and found.outer == found.cue and another:
        return case.imposers
    return None


def _powers(case: _Case) -> _Holders:
    """The powers that are told by their number."""
    return powers_in(case.reading, Span(case.sentence.start, case.found.outer.start)) or None


def _doing(case: _Case) -> _Holders:
    """Those whom the subject of the act names, as far as the speaker is not as likely meant."""
    reading, found = case.reading, case.found
    if (subject := _subject(case)) is None:
        return None
    told = own_state(reading, subject, case.statement) or named(reading, subject, found, case.sentence)
    actors = _as_state(case, subject, told)
    if found.measure == "evade" and _OF_STATE.fullmatch(reading.text, subject.start, subject.end) is not None:
        return (UNNAMED,)  # "a Chilean trader": nobody's deed but the trader's
    nameless = actors in ((), (UNNAMED,))
    if nameless and case.imposers and case.own:
        return case.imposers
    if nameless and case.statement is not None and not _ANOTHER.search(reading.text, subject.start, subject.end):
        others = case.found.measure == "evade" and FIRM.search(reading.text, subject.start, subject.end) is not None
        return (UNNAMED,) if others else None
    return tuple(dict.fromkeys((*actors, *_joined(reading, case.sentence, found))))


def _subject(case: _Case) -> Span | None:
    """The subject of the act."""
    outer = case.found.outer
    verb = HELPED if case.found.measure == "evade" else _PUT  # "**helped** Chad evade it"
    put = verb.search(case.reading.text, case.sentence.start, outer.start)
    return case.reading.subject_of(outer if put is None else Span(*put.span("verb")))


def _as_state(case: _Case, subject: Span, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors, or their states: what a leader tells that "we" did, the state did."""
    if case.own and case.found.cue == case.found.outer and subject.text_in(case.reading.text) in ("we", "We"):
        return tuple(case.reading.gazetteer.country(actor.country) or actor for actor in actors)
    return actors


def _telling(case: _Case) -> _Holders:
    """Who tells of it, where that may be who does it."""
    if case.found.measure == "evade":
        return ()  # who tells that others did, evades nothing
    if case.statement is None:
        return None
    # "Said it was the answer to tightening U.S. sanctions": the speaker tightens none.
    if case.imposers and case.own:
        return case.imposers
    return tuple(actor for actor in case.speakers if actor.kind != "media")  # a paper only tells of it


_READERS: tuple[Callable[[_Case], _Holders], ...] = (
    _owner,
    _possessor,
    _accused,
    _conditional,
    _saying,
    _passive,
    _asked,
    _breaking,
    _holding,
    _threatening,
    _faced,
    _threatened,
    _of_noun,
    _tightening,
    _powers,
    _doing,
    _telling,
)


def _joined(reading: Reading, sentence: Span, found: Found) -> tuple[Actor, ...]:
    """Who did it before: "Peru joined Chile in imposing sanctions"."""
    if found.measure == "threaten":
        return ()  # "Peru will follow Chile in imposing sanctions": Chile has
    told = _JOINED.search(reading.text, sentence.start, found.cue.start)
    return states(reading.resolve(Span(*told.span("who")))) if told is not None else ()


def accused(reading: Reading, found: Found, sentence: Span) -> Span | None:
    """The words for those whom somebody accuses of evading sanctions, or punishes for it."""
    told = _ACCUSED.search(reading.text, sentence.start, found.cue.start)
    return Span(*told.span("who")) if told is not None else None


def _of_passive(
    reading: Reading, found: Found, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who did what a passive tells: after "by", else whose the sanctions are; an opinion is the speaker's."""
    text = reading.text
    told = max(found.cue.end, found.trigger.end)  # "hit with sanctions **by**"
    by = _BY.match(text[told : min(len(text), told + 80)])
    if by is not None and found.measure not in ("criticise",):
        phrase = reading.phrase_from(told + by.end())
        actors = states(reading.resolve(phrase)) if phrase is not None else ()
        if actors:
            return actors
    if found.trigger.text_in(text).casefold().startswith(("barred", "banned")):
        place = reading.mentions_in(Span(found.trigger.end, min(len(text), found.trigger.end + 40)))
        return place[0].actors if place else ()
    if found.suffered and imposers:
        return imposers  # "said Chad may be hit with U.S. sanctions"
    asked = statement is not None and statement.act in ("call_for", "criticise", "oppose", "support")
    opinion = found.modal or asked or found.measure == "threaten" or POSITIONS[found.measure] in ("oppose", "support")
    if opinion and statement is not None:
        return statement.speakers
    return () if POSITIONS[found.measure] in ("oppose", "support") else imposers
