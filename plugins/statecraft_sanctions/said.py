"""What the act of a statement makes of what it says of sanctions: who condemns their end is for them."""

from __future__ import annotations

import re

from statecraft import Reading, Statement
from statecraft_sanctions.found import Found
from statecraft_sanctions.operators import Operator, compose
from statecraft_sanctions.stance import POSITIONS, Measure, Position

ACTS: dict[str, Operator] = {
    "call_for": "call", "criticise": "oppose", "oppose": "oppose", "support": "back", "warn": "threaten",
}  # fmt: skip
"""What acts of statements do to what is said."""
OUTSIDE = re.compile(r"\s(?:and|but)\s(?:has|have|had|is|are|will|also)\s(?:\w+\s){0,3}\Z|,\s(?:which|who)\s[^,.;]*\Z")
"""Words before an act on sanctions by which it is another thing than what a statement is about."""
# "Accused a firm of theft **and sanctioned** it": who accuses has done that too
_DEED = re.compile(r"\b(?:accus|suspect|charg|blam)\w*\s[^;]*\sand\s(?:also\s|then\s)?\Z")
_AGAINST: frozenset[Measure] = frozenset(("criticise", "reject", "call_for_lifting"))
# "He said progress should bring steps to ease the embargo": what a speaker wants done
_OUGHT = re.compile(
    r"\b(?:should|must|ought\sto|needs?\sto|(?:it\sis|it’s|it's)\s(?:also\s|now\s|high\s)?time\sto)\s"
    r"(?:(?!(?:after|since|before|because|when|which|that|who|if|until|as|and)\b)[\w'’-]+\s){0,12}[\"“]?\Z|"
    r"\bit\sis\s(?:also\s|now\s|high\s)?time\sto\s[^.;]{3,150},?\sand\s\Z"
)
_WANTED: dict[Position, Measure] = {"ease": "call_for_lifting", "impose": "call_for"}
_AS: dict[Position, Operator] = {
    "impose": "impose",
    "ease": "lift",
    "support": "call",
    "oppose": "oppose",
    "threaten": "threaten",
    "comply": "comply",
    "evade": "evade",
}


def said(reading: Reading, statement: Statement, found: Found, measure: Measure) -> Measure:
    """What the act of the statement makes of what it says."""
    operator = ACTS.get(statement.act) if measure != "evade" else None  # who blames others for it evades nothing
    if found.owner is not None:
        return measure  # what another asked for
    start = max(statement.content[0].start, reading.sentence_at(found.cue.start).start)
    if statement.act == "say" and _OUGHT.search(reading.text, start, found.cue.start):
        return _WANTED.get(POSITIONS[measure], measure)
    if operator is None or found.outer.start < start:
        return measure
    if OUTSIDE.search(reading.text, start, found.outer.start):
        return measure  # "accused Chad of it and has imposed sanctions", "the report, which led to": another thing
    doing = reading.text[found.outer.start : found.outer.end].split()[0].endswith("ing")
    if not doing and statement.cue is not None and _DEED.search(reading.text, statement.cue.start, found.outer.start):
        return measure
    if statement.cue is not None and found.outer.overlaps(statement.cue):
        return measure
    if operator == "oppose" and (measure == "criticise" or found.cue == found.trigger) and measure in _AGAINST:
        return measure  # "condemned sanctions as illegal" says it twice
    composed = compose([(operator, None), (_AS[POSITIONS[measure]], measure)])
    return composed[0] if composed is not None else measure
