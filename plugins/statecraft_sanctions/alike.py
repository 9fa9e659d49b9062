"""Who does as another has just done: "Chad imposed sanctions on Mali. Peru followed suit"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from statecraft import UNNAMED, Reading, Span
from statecraft_sanctions.listed import states
from statecraft_sanctions.stance import SanctionStance

_ALIKE = re.compile(
    r"(?<!not\s)(?<!never\s)(?<!n['’]t\s)\b(?:followed\ssuit|"
    r"(?:did|(?:has|have|had)\s(?:also\s|since\s)?done)\sthe\ssame|"
    r"(?P<to_come>(?:(?:will|would)\s(?:soon\s|also\s)?|(?:is|are|was|were)\s(?:expected|set|likely|due)\sto\s)"
    r"(?:follow\ssuit|do\sthe\ssame)))\b(?!\s(?:to|for|in|when|with)\s)|"
    # "Announced similar measures", "would impose similar controls"
    r"(?<!not\s)(?<!never\s)(?<!n['’]t\s)\b(?:announced|announces|imposed|took|taken|introduced|adopted|unveiled|"
    r"(?P<later>(?:will|would|plans\sto|planned\sto|is\sto)\s(?:soon\s|also\s)?"
    r"(?:announce|impose|take|introduce|adopt)))\s"
    r"(?:(?:a\s)?similar|the\ssame|parallel|matching)\s(?:measures?|"
    r"steps?|moves?|action|restrictions|controls|curbs|penalties)\b"
    r"(?!\s(?:against|on|to|for)\s)"
)
_ON_TERMS = ("if ", "If ", "unless ", "once ", "until ", "when ", "whether ")  # "if Peru did the same"
_DONE = frozenset(("impose", "threaten", "ease"))


def alike(reading: Reading, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """The stances of those who do what another is told to do in the same sentence or in the one before.

    >>> import statecraft
    >>> result = statecraft.extract("Japan imposed sanctions on Mali on Monday. Peru followed suit.")
    >>> [(s.position, [a.name for a in (*s.holders, *s.targets)]) for s in result.records]
    [('impose', ['Japan', 'Mali']), ('impose', ['Peru', 'Mali'])]
    """
    text = reading.text
    done = [stance for stance in stances if stance.position in _DONE and stance.modality == "asserted"]
    for told in _ALIKE.finditer(text, min((stance.span.end for stance in done), default=len(text))):
        sentence = reading.sentence_at(told.start())
        near = [stance for stance in done if stance.span.end <= told.start()]
        before = reading.sentence_at(max(0, sentence.start - 2))
        if not near or told.end() > sentence.end or near[-1].span.start < before.start:
            continue
        subject = reading.subject_of(Span(*told.span()))
        if subject is None or subject.start < near[-1].span.end or text.endswith(_ON_TERMS, 0, subject.start):
            continue  # "Japan imposed sanctions and will do the same again": itself
        holders = states(reading.resolve(subject))
        if not holders or UNNAMED in holders or {*holders} & {*near[-1].holders, *near[-1].targets}:
            continue
        later = (told["to_come"] or told["later"]) is not None and near[-1].position == "impose"
        yield attrs.evolve(
            near[-1],
            span=Span(subject.start, told.end()),
            holders=holders,
            position="threaten" if later else near[-1].position,
            measure="threaten" if later else near[-1].measure,
            cue=Span(*told.span()),
            statement=None,
            rule="alike",
        )
