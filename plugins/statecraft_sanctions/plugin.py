"""The hooks: stances on sanctions, read once the statements are known, so that what is said belongs to who says it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from statecraft import Actor, Article, Reading, Record, Span, Statement, hookimpl
from statecraft_sanctions.operators import compose
from statecraft_sanctions.parties import holders_of, imposers_of, targets_of
from statecraft_sanctions.reader import Found, read_sentence
from statecraft_sanctions.stance import POSITIONS, Measure, SanctionStance
from statecraft_sanctions.triggers import TRIGGER, instruments_in

_ALLEGED = re.compile(
    r"(?i)\b(?:alleged(?:ly)?|reportedly|accus\w+|suspect\w*|evidence|suspicions?|claims? that|apparently|believed to|purported\w*|report(?:s|ed) (?:that|of))\b"
)


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
    triggers = [match.start() for match in TRIGGER.finditer(article.text)]
    if not triggers:
        return
    statements = [record for record in records if isinstance(record, Statement)]
    seen: set[tuple[int, str]] = set()
    known: tuple[Actor, ...] = ()
    owners: tuple[Actor, ...] = ()
    for sentence in dict.fromkeys(reading.sentence_at(start) for start in triggers):
        for found in read_sentence(reading, sentence):
            stance, known, owners = _stance(reading, found, sentence, statements, known, owners)
            if stance is not None and (stance.span.start, stance.position) not in seen:
                seen.add((stance.span.start, stance.position))
                yield stance


def _stance(
    reading: Reading,
    found: Found,
    sentence: Span,
    statements: list[Statement],
    known: tuple[Actor, ...],
    owners: tuple[Actor, ...],
) -> tuple[SanctionStance | None, tuple[Actor, ...], tuple[Actor, ...]]:
    """A stance, and the targets and owners of the sanctions that "the sanctions" later stand for."""
    text = reading.text
    around = [s for s in statements if any(found.outer in content or found.trigger in content for content in s.content)]
    statement = max(around, key=lambda s: s.content[0].start, default=None)
    targets = targets_of(reading, found, sentence)
    imposers = imposers_of(reading, found, sentence)
    definite = re.search(
        r"(?i)\b(?:the|these|those|this|its|such|existing|current)\s(?:[\w-]+\s){0,3}\Z",
        text[max(0, found.trigger.start - 40) : found.trigger.start],
    )
    if not targets and definite:
        targets = known
    holders = holders_of(reading, found, sentence, statement, imposers or (owners if definite else ()))
    measure = found.measure
    if statement is not None and found.outer.start >= statement.content[0].start:
        measure = _said(statement, found, measure)
    position = POSITIONS[measure]
    targets = tuple(t for t in targets if t not in holders or position == "oppose")
    lead = text[sentence.start : found.trigger.start]
    alleged = position in ("evade", "impose") and _ALLEGED.search(lead) is not None and measure in ("evade", "impose")
    start = min(found.outer.start, found.trigger.start)
    subject = reading.subject_of(found.outer) if not found.passive else None
    if subject is not None and sentence.start <= subject.start < start:
        start = subject.start
    end = max(
        found.trigger.end,
        found.cue.end,
        *(
            m.span.end
            for m in reading.mentions_in(Span(found.trigger.end, min(sentence.end, found.trigger.end + 60)))
            if set(m.actors) & set(targets)
        ),
    )
    stance = SanctionStance(
        Span(start, end),
        holders=holders,
        targets=targets,
        imposers=tuple(actor for actor in imposers if actor not in holders),
        position=position,
        modality="alleged" if alleged else "negated" if found.negated else "asserted",
        measure=measure,
        instruments=instruments_in(
            text[max(sentence.start, found.trigger.start - 30) : min(sentence.end, found.trigger.end + 40)]
        ),
        cue=found.cue,
        statement=statement,
        rule="verb" if found.cue == found.trigger else "passive" if found.passive else "operators",
    )
    return stance, targets or known, imposers or (holders if position == "impose" else owners)


def _said(statement: Statement, found: Found, measure: Measure) -> Measure:
    """What the act of the statement makes of what it says."""
    operator = {
        "call_for": "call",
        "criticise": "oppose",
        "oppose": "oppose",
        "support": "back",
        "warn": "threaten",
    }.get(statement.act)
    if operator is None or statement.cue is not None and found.outer == statement.cue:
        return measure
    composed = compose([(operator, None), (_AS[POSITIONS[measure]], measure)])  # type: ignore[list-item]
    return composed[0] if composed is not None else measure


_AS = {
    "impose": "impose",
    "ease": "lift",
    "support": "call",
    "oppose": "oppose",
    "threaten": "threaten",
    "comply": "comply",
    "evade": "evade",
}
