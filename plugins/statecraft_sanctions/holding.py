"""Whose stance a mention of sanctions shows, what it does, and whom it hits."""

from __future__ import annotations

import re
from bisect import bisect_right

from attrs import evolve, frozen

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions.clause import clause_of
from statecraft_sanctions.dealings import dealing_with, forbidding
from statecraft_sanctions.found import Found
from statecraft_sanctions.frozen import tells_whose
from statecraft_sanctions.holders import FIRM, accused, holders_of
from statecraft_sanctions.imposers import imposers_of
from statecraft_sanctions.itself import another
from statecraft_sanctions.kin import without_others
from statecraft_sanctions.known import Sanctioned
from statecraft_sanctions.listed import states
from statecraft_sanctions.reasons import reason_of
from statecraft_sanctions.said import ACTS, OUTSIDE, said
from statecraft_sanctions.stance import POSITIONS, Measure, Modality, Position, SanctionStance
from statecraft_sanctions.targets import HELPED, SUFFERS, targets_of
from statecraft_sanctions.triggers import instruments_in

_DONE: frozenset[Position] = frozenset(("impose", "threaten", "ease", "comply", "evade"))
_ALLEGED = re.compile(
    r"(?i)\b(?:alleged(?:ly)?|reportedly|accus\w+|suspect\w*|evidence|suspicions?|claims? that|apparently|"
    r"believed to|purported\w*|report(?:s|ed) (?:that|of))\b"
)
_AND = re.compile(r"(?:\b(?:accus|suspect)\w+\s[^;]*\b|,\s)and\s(?:also\s|then\s|has\s)?\Z")
_KNOWN = re.compile(r"(?:accus|suspect|charg)\w*\s|[A-Z]")
_CHARGED = re.compile(r"(?i)\b(?:arrested|charged|indicted|detained|prosecuted|on\strial|investigated)\b")
# "The sanctions imposed on our country by the others"
_ON_OWN = re.compile(
    r"\s(?:(?:\w+ly\s)?(?:imposed|placed|levied|put|introduced)\s)?(?:on|against|upon)\s(?:our|my|his|her|its|their)\s"
    r"(?:own\s)?(?:country|nation|people|state|homeland|economy|citizens)\b|"
    r"\s(?:by\s[^,.;]{2,50}?\s)?(?:on|against)\s(?:(?:\w+|some|many)\sof\s)?(?:its|our)\s(?:\w+\s)?"
    r"(?:ministers|officials|judges|generals|banks|companies|firms|leaders|lawmakers|nationals|exports|oil)\b"
)
# "It will withstand sanctions over its arms": those against itself
_OVER_ITS = re.compile(
    r"\s(?:(?:imposed|adopted|placed|put\sin\splace)\s)?(?:over|for|following|after)\s(?:its|their|his|her)\s"
)
# "Was granted a waiver": who is freed frees nobody
_IS_GRANTED = re.compile(r"\b(?:was|were|been|be|is|are)\s(?:given|granted)\s[^,;]{0,40}\Z")
_WHOEVER = re.compile(r"(?i)\b(?:any|anyone|anybody|whoever|those|firms|companies|countries|banks)\b[^,.;]{0,60}\Z")
# "Chadian banks have helped": some that did, and not whatever bank "that has"
_DID = re.compile(
    r"(?i)\b(?:firms|companies|countries|banks)\s(?!(?:that|which|who|if)\b)(?:[\w-]+\s){0,4}?"
    r"(?:ha(?:ve|s|d)\s|were\s|was\s|are\s\w+ing\b|help(?:ed|s)?\b|broke\b|\w+ed\b)"
)


@frozen(kw_only=True)
class _Held:
    """A stance before it is known whom it hits."""

    statement: Statement | None
    thought: Statement | None
    """The statement, where it only tells what is thought of an act of others."""
    imposers: tuple[Actor, ...]
    holders: tuple[Actor, ...]
    measure: Measure

    @property
    def position(self) -> Position:
        """Where the holders stand."""
        return POSITIONS[self.measure]

    @property
    def may_be_hit(self) -> bool:
        """Whether the sanctions may be on the holders themselves: on who opposes or defies them."""
        return self.position in ("oppose", "evade")


def stance_of(
    reading: Reading, found: Found, sentence: Span, statements: list[Statement], sanctioned: Sanctioned
) -> SanctionStance:
    """The stance that is read at a mention, said in the innermost of the statements around it."""
    statement = _statement_of(found, statements) if found.rule != "aside" else None
    held = _not_himself(reading, found, sentence, _who_holds(reading, found, sentence, statement, sanctioned))
    charged = _is_charged(reading, found, sentence, held)
    targets = _targets(reading, found, sentence, held, sanctioned, charged=charged)
    around = Span(max(sentence.start, found.trigger.start - 30), min(sentence.end, found.trigger.end + 40))
    return SanctionStance(
        clause_of(reading, found, sentence, targets, statement if found.rule == "judged" else held.thought),
        holders=held.holders,
        targets=tuple(t for t in targets if t not in held.holders or held.may_be_hit),
        imposers=tuple(actor for actor in held.imposers if actor not in held.holders),
        position=held.position,
        modality=_modality(reading, found, sentence, held, charged=charged),
        measure=held.measure,
        instruments=instruments_in(around.text_in(reading.text)),
        cue=found.cue,
        statement=statement,
        rule=_rule(found),
    )


def _statement_of(found: Found, statements: list[Statement]) -> Statement | None:
    """The innermost statement that the stance is made in."""
    after = bisect_right(statements, found.trigger.end, key=lambda statement: statement.span.start)
    around = [
        statement
        for statement in statements[max(0, after - 40) : after]
        if any(found.outer in content or found.trigger in content for content in statement.content)
    ]
    return max(around, key=lambda statement: statement.content[0].start, default=None)


def _who_holds(
    reading: Reading, found: Found, sentence: Span, statement: Statement | None, sanctioned: Sanctioned
) -> _Held:
    """Who stands where: those who act or speak, as far as a statement doesn't tell what others think of it."""
    dealing = found.rule == "dealing"
    imposers = () if dealing else imposers_of(reading, found, sentence) or sanctioned.imposers(found.trigger)
    holders = holders_of(reading, found, sentence, statement, imposers)
    if dealing and (found.passive or holders in ((), (UNNAMED,))):
        holders = forbidding(reading, found) or holders
    if found.measure == "waive" and _IS_GRANTED.search(reading.text, sentence.start, found.trigger.start) is not None:
        holders = imposers
    measure = said(reading, statement, found, found.measure) if statement is not None else found.measure
    thought = statement if statement is not None and measure != found.measure and statement.act in ACTS else None
    if thought is not None:
        holders = thought.speakers or holders  # "its decision to impose them was condemned by Peru"
    if holders and POSITIONS[measure] in _DONE:  # a paper tells of what others do
        holders = tuple(actor for actor in holders if actor.kind != "media") or (UNNAMED,)
    lead = reading.text[sentence.start : found.trigger.start]
    told = accused(reading, found, sentence) if measure == "evade" else None
    # "Accused firms of it", "fined Chadian firms for it": some that did
    known = told is not None and _KNOWN.search(reading.text, told.start - len("suspected "), told.end) is not None
    if measure == "evade" and statement is not None and not known and _is_anyone(lead):
        # "Warned that any firm that evades sanctions will be fined" accuses nobody.
        measure, holders = "threaten", statement.speakers
    return _Held(statement=statement, thought=thought, imposers=imposers, holders=holders, measure=measure)


def _not_himself(reading: Reading, found: Found, sentence: Span, held: _Held) -> _Held:
    """A stance whose holder is named as hit with that one's state: "Chad's president punished **Ann Ito**"."""
    doing = held.position in ("impose", "threaten") and any(actor.kind == "person" for actor in held.holders)
    hit = {actor for actor in targets_of(reading, found, sentence) if actor.kind == "person"} if doing else set()
    if hit.isdisjoint(held.holders):
        return held
    country = reading.gazetteer.country
    states_of = (country(actor.country) or UNNAMED if actor in hit else actor for actor in held.holders)
    return evolve(held, holders=tuple(dict.fromkeys(states_of)))


def _is_anyone(lead: str) -> bool:
    """Whether the words before sanctions tell of whoever evades them, and not of some that do."""
    whoever = _WHOEVER.search(lead)
    return whoever is not None and _DID.match(lead, whoever.start()) is None


def _is_charged(reading: Reading, found: Found, sentence: Span, held: _Held) -> bool:
    """Whether others charge the holders with evading sanctions: "accused Chad of breaking the embargo"."""
    if held.measure != "evade":
        return False
    by_others = held.statement is not None and not {*held.holders} & {*held.statement.speakers} - {UNNAMED}
    return by_others or accused(reading, found, sentence) is not None


def _targets(
    reading: Reading, found: Found, sentence: Span, held: _Held, sanctioned: Sanctioned, *, charged: bool
) -> tuple[Actor, ...]:
    """Whom it hits: those named, those for whose deeds it is, those whom the article tells, or else the holders."""
    statement, holders = held.statement, held.holders
    if held.may_be_hit and _ON_OWN.match(reading.text, found.trigger.end):
        own = tuple(filter(None, (reading.gazetteer.country(actor.country) for actor in holders)))
        sanctioned.tell(found.trigger, own)
        return own
    behind = not held.may_be_hit and UNNAMED not in holders
    asks = held.measure == "call_for_lifting" and found.rule not in ("judged", "waiver")
    asks = asks and found.trigger.text_in(reading.text) != "them"  # those told just before, whoever's they are
    if asks and (state := sanctioned.the_state(found.trigger, holders, held.imposers)):
        sanctioned.tell(found.trigger, state)
        return state  # "Chad asked Peru to lift its embargo on the country"
    if state := sanctioned.only_state(
        found.trigger, (*holders, *(statement.speakers if statement is not None else ()))
    ):
        return state
    spared = (*held.imposers, *(statement.speakers if statement is not None and charged else ()))
    targets = _named(reading, found, sentence, held) or another(reading, found.trigger, sentence, holders)
    targets = targets or reason_of(reading, found, sentence, holders)
    if targets and held.position != "comply":
        sanctioned.tell(found.trigger, targets)
    other = found.cue.text_in(reading.text) in SUFFERS or tells_whose(reading.text, found.trigger)
    other = other or found.rule == "exports"  # "restricts exports of chips": to nobody in particular
    other = other or (
        held.measure == "evade" and HELPED.search(reading.text, sentence.start, found.cue.start) is not None
    )
    if not targets and not other:  # "those who break it face": whoever that is
        targets = sanctioned.targets(found.trigger, holders, behind=behind, asks=asks, spared=spared)
        if asks and targets:
            sanctioned.tell(found.trigger, targets)
    if not targets and held.measure == "evade" and _is_own(reading, found, sentence, held):
        targets = holders
    if held.position in ("impose", "threaten", "support"):
        targets = _of_others(reading, targets, holders)
    if held.position != "oppose":  # "Security Council sanctions on its trade": no council's own
        targets = tuple(target for target in targets if target.kind == "country" or target not in held.imposers)
    over_its = held.position == "oppose" and _OVER_ITS.match(reading.text, found.trigger.end)
    if (found.on_holder or over_its) and not targets:
        targets = tuple(reading.gazetteer.country(actor.country) or actor for actor in holders)
    return targets


def _is_own(reading: Reading, found: Found, sentence: Span, held: _Held) -> bool:
    """Whether a state evades what others have put on it, where no other is spoken of: "Mali evades U.N. sanctions"."""
    spared = {*held.imposers, *held.holders, *(held.statement.speakers if held.statement is not None else ())}
    state = len(held.holders) == 1 and held.holders[0].kind == "country" and held.holders[0] not in held.imposers
    others = (actor for mention in reading.mentions_in(sentence) for actor in mention.actors if actor not in spared)
    firms = FIRM.search(reading.text, sentence.start, found.cue.start) is not None  # theirs, and not the state's
    return state and not firms and found.outer == found.cue and not any(actor.kind == "country" for actor in others)


def _named(reading: Reading, found: Found, sentence: Span, held: _Held) -> tuple[Actor, ...]:
    """Those whom the words around a mention name as hit."""
    dealing = found.rule == "dealing"
    named = dealing_with(reading, found) if dealing else targets_of(reading, found, sentence)
    threat = found.cue.text_in(reading.text).startswith("threat") and held.holders == held.imposers
    named = without_others(reading, found.trigger, sentence, named) if named else named
    if not named and threat and (subject := reading.subject_of(found.outer)) is not None:
        named = states(reading.resolve(subject))  # "Mali left under the threat of U.N. sanctions"
    if held.measure == "evade" and held.statement is not None:
        named = tuple(actor for actor in named if actor not in held.statement.speakers)  # who tells of it is not hit
    if held.position != "oppose":  # "referred it to the council over its arms": whoever is meant, no holder
        named = tuple(actor for actor in named if actor not in held.holders)
    return named


def _of_others(reading: Reading, targets: tuple[Actor, ...], holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The targets without the holders' own states, which nobody puts sanctions on."""
    homes = {reading.gazetteer.country(actor.country) for actor in holders}
    return tuple(target for target in targets if target not in homes)


def _modality(reading: Reading, found: Found, sentence: Span, held: _Held, *, charged: bool) -> Modality:
    """Whether it is told to be so or not, or only alleged or asked: "reportedly imposed"."""
    another = OUTSIDE.search(reading.text, sentence.start, found.outer.start) is not None
    done = (
        not found.outer.text_in(reading.text).split()[0].endswith("ing")
    )  # "accused Chad of theft and froze its assets"
    another = another or (done and _AND.search(reading.text, sentence.start, found.outer.start) is not None)
    lead = reading.text[sentence.start : found.trigger.start]
    alleged = charged or (held.measure in ("evade", "impose") and not another and _ALLEGED.search(lead) is not None)
    alleged = alleged or (held.measure == "evade" and _CHARGED.search(lead) is not None)
    alleged = alleged or reading.is_asked(found.trigger.start)  # "Will Peru lift its sanctions?"
    return "alleged" if alleged else "negated" if found.negated else "asserted"


def _rule(found: Found) -> str:
    """By what kind of words a stance is read."""
    if found.rule == "standing":
        return found.rule
    return "verb" if found.cue == found.trigger else "passive" if found.passive else "operators"
