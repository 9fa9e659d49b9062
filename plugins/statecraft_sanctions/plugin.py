"""The hooks: stances on sanctions, read once the statements are known, so that what is said belongs to who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import attrs

from statecraft import UNNAMED, Actor, Article, Reading, Record, Span, Statement, hookimpl
from statecraft_sanctions.dealings import dealing_with, forbidding
from statecraft_sanctions.found import Found, around
from statecraft_sanctions.known import Sanctioned
from statecraft_sanctions.operators import Operator, compose
from statecraft_sanctions.parties import accused, holders_of, imposers_of
from statecraft_sanctions.reader import read_sentence
from statecraft_sanctions.stance import POSITIONS, Measure, Position, SanctionStance
from statecraft_sanctions.taken_up import taken_up
from statecraft_sanctions.targets import SUFFERS, reason_of, targets_of
from statecraft_sanctions.triggers import instruments_in, triggers_in

_DONE: frozenset[Position] = frozenset(("impose", "threaten", "ease", "comply", "evade"))
_ALLEGED = re.compile(
    r"(?i)\b(?:alleged(?:ly)?|reportedly|accus\w+|suspect\w*|evidence|suspicions?|claims? that|apparently|"
    r"believed to|purported\w*|report(?:s|ed) (?:that|of))\b"
)

_ACTION = re.compile(r"(?i)(?:the|this)\s(?:action|move|step|order|decision|package|measures?|announcement)\b")
# "It will withstand sanctions over its arms": those against itself
_OVER_ITS = re.compile(r"\sover\s(?:its|their|his|her)\s")
_WHOEVER = re.compile(r"(?i)\b(?:any|anyone|anybody|whoever|those|firms|companies|countries|banks)\b[^,.;]{0,60}\Z")


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
            if found.rule == "dealing" and not forbidding(reading, found):
                continue  # "the mayor was barred from doing business"
            near = around(sentence, found.trigger)
            stance = _stance(reading, found, near, statements, sanctioned)
            if stance.span.start < told <= found.outer.start:
                # "extended the embargo and imposed a travel ban": the second has a clause of its own
                stance = attrs.evolve(stance, span=Span(found.outer.start, stance.span.end))
            told = max(told, found.trigger.end)
            deed = _stance(reading, found, near, [], sanctioned) if _is_of_a_deed(reading, found, stance) else stance
            for view in (stance, deed) if deed is not stance and deed.holders not in ((), (UNNAMED,)) else (stance,):
                key = (view.span.start, view.position, view.cue.start if view.cue is not None else None, view.holders)
                if _is_told(found, view) and key not in seen:
                    seen.add(key)
                    stances.append(view)
    stances = list(_held(stances))
    stances = list(_told_once(reading.text, stances))
    yield from stances
    for found, decision in taken_up(reading, sorted(stances, key=lambda stance: stance.span)):
        opinion = _stance(reading, found, reading.sentence_at(found.cue.start), statements, sanctioned)
        if opinion.holders and opinion.holders != (UNNAMED,):
            yield attrs.evolve(opinion, targets=decision.targets, imposers=decision.imposers)


def _is_told(found: Found, stance: SanctionStance) -> bool:
    """Whether it is known well enough whose stance it is, or whom it hits."""
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


def _held(stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """Stances that their sentences give no holder ("the ban was lifted") with those whom others tell to impose."""
    known: dict[frozenset[Actor], tuple[Actor, ...]] = {}
    for stance in stances:
        if holders := stance.imposers or (stance.holders if stance.position in ("impose", "ease") else ()):
            known.setdefault(frozenset(stance.targets), holders)
    for stance in stances:
        free = not stance.holders and stance.rule == "passive" and stance.position in ("impose", "ease")
        holders = known.get(frozenset(stance.targets), ()) if free else ()
        yield attrs.evolve(stance, holders=holders) if holders else stance


def _told_once(text: str, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """The stances without clauses that only say more of an earlier measure: "The action freezes their assets"."""
    first: dict[tuple[Actor, ...], Span] = {}  # the first measure against each of those that are hit
    for stance in stances:
        if stance.position == "impose":
            first[stance.targets] = min(first.get(stance.targets, stance.span), stance.span)
    for stance in stances:
        of_nobody = stance.position == "impose" and stance.holders in ((), (UNNAMED,))
        if not (of_nobody and first[stance.targets] < stance.span and _ACTION.match(text, stance.span.start)):
            yield stance


def _stance(
    reading: Reading, found: Found, sentence: Span, statements: list[Statement], sanctioned: Sanctioned
) -> SanctionStance:
    statement = _statement_of(found, statements) if found.rule != "aside" else None
    dealing = found.rule == "dealing"
    imposers = () if dealing else imposers_of(reading, found, sentence) or sanctioned.imposers(found.trigger)
    holders = holders_of(reading, found, sentence, statement, imposers)
    if dealing and (found.passive or holders in ((), (UNNAMED,))):
        holders = forbidding(reading, found) or holders
    measure = _said(reading, statement, found, found.measure) if statement is not None else found.measure
    thought = statement if statement is not None and measure != found.measure and statement.act in _ACTS else None
    if thought is not None:
        holders = thought.speakers or holders  # "its decision to impose them was condemned by Peru"
    if holders and POSITIONS[measure] in _DONE:  # a paper tells of what others do
        holders = tuple(actor for actor in holders if actor.kind != "media") or (UNNAMED,)
    lead = reading.text[sentence.start : found.trigger.start]
    if measure == "evade" and statement is not None and _WHOEVER.search(lead):
        # "Warned that any firm that evades sanctions will be fined" accuses nobody.
        measure, holders = "threaten", statement.speakers
    position = POSITIONS[measure]
    behind = position != "oppose" and UNNAMED not in holders
    named = dealing_with(reading, found) if dealing else targets_of(reading, found, sentence)
    if position != "oppose":  # "referred it to the council over its arms": whoever is meant, no holder
        named = tuple(actor for actor in named if actor not in holders)
    charged = measure == "evade" and (
        (statement is not None and not set(holders) & set(statement.speakers))
        or accused(reading, found, sentence) is not None
    )
    asks = measure == "call_for_lifting" and found.rule != "judged"
    spared = (*imposers, *(statement.speakers if statement is not None and charged else ()))
    targets = named or reason_of(reading, found, sentence, holders)
    if not targets and found.cue.text_in(reading.text) not in SUFFERS:  # "those who break it face": whoever that is
        targets = sanctioned.targets(found.trigger, holders, behind=behind, asks=asks, spared=spared)
    if position in ("impose", "threaten", "support"):
        targets = _of_others(reading, targets, holders)
    if position != "oppose":  # "Security Council sanctions on its trade": no council's own
        targets = tuple(target for target in targets if target.kind == "country" or target not in imposers)
    against_it = found.on_holder or (position == "oppose" and _OVER_ITS.match(reading.text, found.trigger.end))
    if against_it and not targets:
        targets = tuple(reading.gazetteer.country(actor.country) or actor for actor in holders)
    another = _OUTSIDE.search(reading.text, sentence.start, found.outer.start) is not None
    another = another or reading.text.endswith(", and ", 0, found.outer.start)  # "accused Chad, and froze its assets"
    alleged = charged or (measure in ("evade", "impose") and not another and _ALLEGED.search(lead) is not None)
    around = Span(max(sentence.start, found.trigger.start - 30), min(sentence.end, found.trigger.end + 40))
    return SanctionStance(
        _clause(reading, found, sentence, targets, statement if found.rule == "judged" else thought),
        holders=holders,
        targets=tuple(t for t in targets if t not in holders or position == "oppose"),
        imposers=tuple(actor for actor in imposers if actor not in holders),
        position=position,
        modality="alleged" if alleged else "negated" if found.negated else "asserted",
        measure=measure,
        instruments=instruments_in(around.text_in(reading.text)),
        cue=found.cue,
        statement=statement,
        rule=_rule(found),
    )


def _rule(found: Found) -> str:
    if found.rule == "standing":
        return found.rule
    return "verb" if found.cue == found.trigger else "passive" if found.passive else "operators"


def _of_others(reading: Reading, targets: tuple[Actor, ...], holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The targets without the holders' own states, which nobody puts sanctions on."""
    homes = {reading.gazetteer.country(actor.country) for actor in holders}
    return tuple(target for target in targets if target not in homes)


def _statement_of(found: Found, statements: list[Statement]) -> Statement | None:
    """The innermost statement that the stance is made in."""
    after = bisect_right(statements, found.trigger.end, key=lambda statement: statement.span.start)
    around = [
        statement
        for statement in statements[max(0, after - 40) : after]
        if any(found.outer in content or found.trigger in content for content in statement.content)
    ]
    return max(around, key=lambda statement: statement.content[0].start, default=None)


def _clause(
    reading: Reading, found: Found, sentence: Span, targets: tuple[Actor, ...], statement: Statement | None
) -> Span:
    """From the holder's words to those of the target; a ``statement`` is one that tells what is thought of it."""
    start = min(found.outer.start, found.trigger.start)
    if statement is not None and statement.source is not None and statement.source.start >= sentence.start:
        start = min(start, statement.source.start)
    acts = not found.passive or (found.rule == "standing" and found.outer == found.cue)  # "Mali faces U.N. sanctions"
    subject = reading.subject_of(found.outer) if acts and found.owner is None else None
    if subject is not None and sentence.start <= subject.start < start:
        start = subject.start
    after = reading.mentions_in(Span(found.trigger.end, min(sentence.end, found.trigger.end + 60)))
    hit = (mention for mention in after if mention.kind != "pronoun" or _is_object(reading.text, found, mention.span))
    ends = [mention.span.end for mention in hit if set(mention.actors) & set(targets)]
    return Span(start, max(found.trigger.end, found.cue.end, *ends))


def _is_object(text: str, found: Found, pronoun: Span) -> bool:
    """Whether a pronoun is whom a measure hits, and no owner behind it: "imposed on **it**", not "on Mali for its"."""
    between = text[found.trigger.end : pronoun.start]
    return pronoun.text_in(text) in ("it", "them", "him", "her") and _TO_WHOM.fullmatch(between) is not None


_TO_WHOM = re.compile(r"\s(?:\w+\s)?(?:(?:on|against|for|from)\s)?")


def _said(reading: Reading, statement: Statement, found: Found, measure: Measure) -> Measure:
    """What the act of the statement makes of what it says."""
    operator = _ACTS.get(statement.act) if measure != "evade" else None  # who blames others for it evades nothing
    if found.owner is not None:
        return measure  # what another asked for
    start = max(statement.content[0].start, reading.sentence_at(found.cue.start).start)
    if statement.act == "say" and _OUGHT.search(reading.text, start, found.cue.start):
        return _WANTED.get(POSITIONS[measure], measure)
    if operator is None or found.outer.start < start:
        return measure
    if _OUTSIDE.search(reading.text, start, found.outer.start):
        return measure  # "accused Chad of it and has imposed sanctions", "the report, which led to": another thing
    if statement.cue is not None and found.outer.overlaps(statement.cue):
        return measure
    if operator == "oppose" and (measure == "criticise" or found.cue == found.trigger) and measure in _AGAINST:
        return measure  # "condemned sanctions as illegal" says it twice
    composed = compose([(operator, None), (_AS[POSITIONS[measure]], measure)])
    return composed[0] if composed is not None else measure


_HAS = re.compile(r"\s(?:has|have|had|will|would)\s(?:\w+\s){0,2}\Z")
_AGAINST: frozenset[Measure] = frozenset(("criticise", "reject", "call_for_lifting"))
_OUTSIDE = re.compile(r"\s(?:and|but)\s(?:has|have|had|is|are|will|also)\s(?:\w+\s){0,3}\Z|,\s(?:which|who)\s[^,.;]*\Z")
# "He said progress should bring steps to ease the embargo": what a speaker wants done
_OUGHT = re.compile(
    r"\b(?:should|must|ought\sto|needs?\sto|(?:it\sis|it’s|it's)\s(?:also\s|now\s|high\s)?time\sto)\s"
    r"(?:(?!(?:after|since|before|because|when|which|that|who|if|until|as|and)\b)[\w'’-]+\s){0,12}[\"“]?\Z|"
    r"\bit\sis\s(?:also\s|now\s|high\s)?time\sto\s[^.;]{3,150},?\sand\s\Z"
)
_WANTED: dict[Position, Measure] = {"ease": "call_for_lifting", "impose": "call_for"}
_ACTS: dict[str, Operator] = {
    "call_for": "call", "criticise": "oppose", "oppose": "oppose", "support": "back", "warn": "threaten",
}  # fmt: skip
_AS: dict[Position, Operator] = {
    "impose": "impose",
    "ease": "lift",
    "support": "call",
    "oppose": "oppose",
    "threaten": "threaten",
    "comply": "comply",
    "evade": "evade",
}
