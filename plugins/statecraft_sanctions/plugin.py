"""The hooks: stances on sanctions, read once the statements are known, so that what is said belongs to who says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from statecraft import UNNAMED, Actor, Article, Reading, Record, Span, Statement, hookimpl
from statecraft_sanctions.actions import ACTION, of_actions
from statecraft_sanctions.alike import alike
from statecraft_sanctions.dealings import forbidding
from statecraft_sanctions.found import Found, around
from statecraft_sanctions.holding import stance_of
from statecraft_sanctions.included import with_included
from statecraft_sanctions.known import Sanctioned
from statecraft_sanctions.reader import read_sentence
from statecraft_sanctions.stance import SanctionStance
from statecraft_sanctions.taken_up import taken_up
from statecraft_sanctions.triggers import triggers_in

_HAS = re.compile(r"\s(?:has|have|had|will|would)\s(?:\w+\s){0,2}\Z")
_STEPS = frozenset("step steps move moves actions".split())
_OWN_DEEDS = frozenset(("impose", "threaten", "support"))
_ALSO = re.compile(r"\b(?:were|was|are|is|been)\salso\s|\A\W*Also\b")
# "The measures **target 90 people and include travel bans**": what those told before do
_OF_THEM = re.compile(
    r"(?i)\b(?:the|these|those)\s(?:\w+\s)?(?:measures|sanctions|penalties|restrictions|curbs|package|designations)\s"
    r"(?:also\s|will\s|would\s)*\Z"
)
_NEAR = 160  # characters between a measure and another "also" taken
_SHOULD = re.compile(r"(?i)\W*(?:(?:and|but|so|or)\s)?should\s")  # "Should Peru lift its sanctions?"


@hookimpl
def statecraft_record_types() -> Iterable[type[Record]]:
    """Stances."""
    return [SanctionStance]


@hookimpl
def statecraft_relate(article: Article, reading: Reading, records: tuple[Record, ...]) -> Iterator[Record]:
    """Find where actors stand on sanctions.

    >>> import statecraft
    >>> result = statecraft.extract("Japan refused to lift its sanctions on North Korea. Sanctions-hit firms closed.")
    >>> [(s.position, s.measure, [t.name for t in s.targets]) for s in result.of(SanctionStance)]
    [('impose', 'refuse_to_lift', ['North Korea'])]
    """
    triggers = [Span(*match.span()) for match in triggers_in(reading)]
    starts = frozenset(trigger.start for trigger in triggers)
    if not triggers:
        return
    statements = [record for record in records if isinstance(record, Statement)]
    sanctioned = Sanctioned(reading, triggers)
    seen: set[tuple[int, str, int | None, tuple[Actor, ...]]] = set()
    stances: list[SanctionStance] = []
    for sentence in dict.fromkeys(reading.sentence_at(trigger.start) for trigger in triggers):
        told = sentence.start
        for found in read_sentence(reading, sentence, starts):
            if reading.is_asked(found.trigger.start) and _SHOULD.match(reading.text, sentence.start) is not None:
                continue  # where anybody should stand, and not where somebody does
            if found.rule == "dealing" and not forbidding(reading, found):
                continue  # "the mayor was barred from doing business"
            near = around(sentence, found.trigger)
            stance = stance_of(reading, found, near, statements, sanctioned)
            if stance.span.start < told <= found.outer.start:
                # "extended the embargo and imposed a travel ban": the second has a clause of its own
                stance = attrs.evolve(stance, span=Span(found.outer.start, stance.span.end))
            told = max(told, found.trigger.end)
            deed = stance_of(reading, found, near, [], sanctioned) if _is_of_a_deed(reading, found, stance) else stance
            for view in (stance, deed) if deed is not stance and deed.holders not in ((), (UNNAMED,)) else (stance,):
                key = (view.span.start, view.position, view.cue.start if view.cue is not None else None, view.holders)
                if _is_told(reading.text, found, view) and key not in seen:
                    seen.add(key)
                    stances.append(view)
    stances = list(_held(reading.text, stances))
    stances = list(_told_once(reading.text, list(of_actions(reading.text, stances))))
    stances = list(with_included(reading, stances))
    yield from stances
    yield from alike(reading, sorted(stances, key=lambda stance: stance.span))
    for found, decision in taken_up(reading, sorted(stances, key=lambda stance: stance.span)):
        opinion = stance_of(reading, found, reading.sentence_at(found.cue.start), statements, sanctioned)
        own = (
            opinion.position == "oppose"
            and decision.position in _OWN_DEEDS
            and {*opinion.holders} & {*decision.holders}
        )
        if opinion.holders and opinion.holders != (UNNAMED,) and not own:  # nobody condemns the own move
            yield attrs.evolve(opinion, targets=decision.targets, imposers=decision.imposers)


def _is_told(text: str, found: Found, stance: SanctionStance) -> bool:
    """Whether it is known well enough whose stance it is, or whom it hits."""
    if found.trigger.text_in(text) in _STEPS and stance.position not in ("oppose", "support"):
        return False  # "took such steps" may be anything
    curbs = not stance.holders and found.trigger.text_in(text).endswith("ictive measures")
    if curbs and found.passive and "anction" not in text:
        return False  # "the restrictive measures were lifted", of a disease: anybody's
    firm = all(holder.kind in ("company", "unnamed") for holder in stance.holders)
    if found.rule in ("imports", "exports") and firm and stance.position in ("impose", "threaten", "ease"):
        return False  # who buys no more of something may only have found it too dear
    if found.rule == "standing" and not (stance.holders and stance.targets):
        return False
    passive = found.passive and stance.position in ("impose", "ease", "threaten")
    passive = passive and not (found.cue == found.trigger and not stance.targets)  # "whose assets were frozen"
    return bool(stance.holders) or passive or found.object is not None  # what nobody in particular wants or breaks


def _is_of_a_deed(reading: Reading, found: Found, stance: SanctionStance) -> bool:
    """Whether it is what a speaker thinks of another's deed: "welcomed the news that Chad has imposed sanctions"."""
    statement = stance.statement
    return (
        statement is not None
        and statement.act in ("criticise", "oppose", "support")
        and stance.measure != found.measure
        and stance.holders == statement.speakers
        and _HAS.search(reading.text, found.outer.start - 20, found.outer.start) is not None
    )


def _held(text: str, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """Stances that their sentences give no holder ("the ban was lifted") with those whom others tell to impose."""
    known: dict[frozenset[Actor], tuple[Actor, ...]] = {}
    for stance in stances:
        if holders := stance.imposers or (stance.holders if stance.position in ("impose", "ease") else ()):
            known.setdefault(frozenset(stance.targets), holders)
    last: SanctionStance | None = None
    for stance in stances:
        free = not stance.holders and stance.rule == "passive" and stance.position in ("impose", "ease")
        holders = known.get(frozenset(stance.targets), ()) if free else ()
        also = free and stance.cue is not None and _ALSO.search(text, stance.span.start, stance.cue.end) is not None
        if also and last is not None and 0 <= stance.span.start - last.span.end <= _NEAR:
            holders = holders or last.holders  # "Chad sanctioned Ann Ito. Two firms were also hit"
        last = stance if stance.position == "impose" and stance.modality == "asserted" else last
        yield attrs.evolve(stance, holders=holders) if holders else stance


def _told_once(text: str, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """The stances without clauses that only say more of an earlier measure: "The action freezes their assets"."""
    first: dict[tuple[Actor, ...], Span] = {}  # the first measure against each of those that are hit
    for stance in stances:
        if stance.position == "impose":
            first[stance.targets] = min(first.get(stance.targets, stance.span), stance.span)
    for stance in stances:
        of_nobody = stance.position == "impose" and stance.holders in ((), (UNNAMED,))
        start = stance.span.start
        if of_nobody and first[stance.targets] < stance.span and ACTION.match(text, start):
            continue
        if not (of_nobody and not stance.targets and _OF_THEM.search(text, max(0, start - 60), start)):
            yield stance
