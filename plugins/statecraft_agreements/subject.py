"""The subject of a verb that tells of a deal, with all that "and" joins to it."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Mention, Reading, Span

ASIDE = re.compile(r",\s(?:which|whose|who|where)\s[^,;.]{3,90},(?=\sand\s(?:the\s)?[A-Z])")
"""What only says more of the first of two: "Peru**, which has no navy,** and Chile"."""
_PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i)\s*")
COORDINATED = re.compile(r"(?:,|,?\sand|,?\sas well as)\s(?:the\s)?\Z")
# "Envoys say Peru is ready to sign": whoever is ready signs.
_AND = re.compile(r"\sand\s(?:the\s)?[A-Z][^,;:]{0,60}")
_WILLING = re.compile(
    r"(?i)\b(?P<is>is|are|was|were)\s(?:\w+\s){0,2}?(?:ready|likely|willing|prepared|expected|due|set|about|able|eager|"
    r"poised|unlikely|unwilling|reluctant|scheduled)\sto\s(?:\w+ly\s)?\Z|"
    r"\b(?P<hope>hopes?|hoped|wants?|wanted|expects?|expected)\sto\sbe\sable\sto\s\Z|"
    r"\b(?P<being>is|are|was|were)\s(?:\w+\s){0,2}?(?:serious\sabout|committed\sto|close\sto|optimistic\sabout|"
    r"hopeful\sof|intent\son|capable\sof|interested\sin)\s(?:\w+ly\s)?\Z"
)
_IT_IS = re.compile(r"it\s(?:is|was|would\sbe|will\sbe)\s")
_OF_SUBJECT = re.compile(r"\sthat\s(?:(?:has|have|had|is|was|did|not|yet|never|so|far|already|still|ever|to|be)\s)*")
_CLAUSE = re.compile(r"\s(?:that|because|although|while|since|whether|after|if)\s(?:the\s)?(?=[A-Za-z])")
_SAYS = re.compile(
    r"(?:\s(?:has|have|had))?\s(?:said|says?|reports?|reported)\s(?:(?:on\s)?[A-Z]\w+day\s)?(?:that\s)?"
    r"(?=(?:the\s)?[A-Z])"
)
_JOINT = re.compile(r"(?:,|,?\sand|,?\sas well as)\s(?:the\s)?")
_PARTING = frozenset((",", " -", " --", " –", " —", "—"))
_PREPOSITION = re.compile(
    r"(?i)\b(?:in|at|with|on|from|to|into|for|over|after|following|(?P<of>of|by|between))\s(?:the\s)?\Z"
)


def subject_before(reading: Reading, verb: Span, sentence: Span) -> Span | None:
    """The subject of a verb with all that "and" joins to it on the left, None where none stands before the verb."""
    willing = _WILLING.search(reading.text, max(sentence.start, verb.start - 48), verb.start)
    copula = Span(*willing.span(willing.lastgroup or 0)) if willing is not None else None
    subject = reading.subject_of(copula) if copula is not None else None
    if subject is None or subject.text_in(reading.text).casefold() in ("it", "they", "he", "she", "we", "i"):
        subject = reading.subject_of(verb)
    if subject is None or not sentence.start <= subject.start < verb.start:
        return None
    subject = _nearer(reading, subject, verb)
    if subject is None:
        return None
    start = subject.start
    if subject.text_in(reading.text).casefold().endswith((" and it", " and they", " and he", " and she")):
        start = reading.text.rfind(" ", subject.start, subject.end) + 1
    asides = ASIDE.finditer(reading.text, sentence.start, verb.start)
    aside = next((aside for aside in asides if _AND.fullmatch(reading.text, aside.end(), subject.end)), None)
    if aside is not None and (first := reading.mentions_in(Span(sentence.start, aside.start()))):
        return Span(first[-1].span.start, min(subject.end, verb.start))
    joints: list[str] = []
    alone = _PRONOUN.fullmatch(reading.text, start, subject.end) is not None  # "… in Chad, and they signed"
    for mention in () if alone else reversed(reading.mentions_in(Span(sentence.start, start))):
        if COORDINATED.fullmatch(reading.text, mention.span.end, start) is None:
            break
        if reading.text[mention.span.end : start].strip() == "," and _aside(reading.text, mention, joints):
            break
        joints.append(reading.text[mention.span.end : start])
        start = mention.span.start
    if joints and joints[0].startswith(", and") and (len(joints) == 1 or joints[1].strip() in ("and", "and the")):
        start = subject.start  # "spoke of Chad, and Peru signed": another clause
    return Span(start, min(subject.end, verb.start)) if subject.end > start else None


def _nearer(reading: Reading, subject: Span, verb: Span) -> Span | None:
    """The subject, or the actor that opens a clause after it ("objected because Lima refuses to sign")."""
    if (told := _told_of(reading, subject, verb)) is not None:
        return told
    opened = list(_CLAUSE.finditer(reading.text, subject.end, verb.start))
    if not opened:
        return subject
    start = opened[-1].end()
    if _between_commas(reading.text, subject, opened[0].start(), verb):
        return subject
    if (
        subject.end == opened[-1].start()
        and _OF_SUBJECT.fullmatch(reading.text, opened[-1].start(), verb.start) is not None
    ):
        return subject  # "is the only state that has not ratified": which state it is
    if _IT_IS.match(reading.text, start) is not None:
        return subject  # "said that it was necessary to carry out the pact": who says so
    inside = reading.mentions_in(Span(opened[-1].start(), verb.start))
    return inside[0].span if inside and inside[0].span.start <= start else None


def _told_of(reading: Reading, source: Span, verb: Span) -> Span | None:
    """Who opens what a source says that makes no deals: "Officials said **Peru and Chad** met and signed a pact"."""
    told = _SAYS.match(reading.text, source.end, verb.start)
    if told is None or set(reading.resolve(source)) - {UNNAMED}:
        return None
    first = last = None
    for mention in reading.mentions_in(Span(told.end(), verb.start)):
        if last is None and mention.span.start - told.end() > len("the "):
            break
        if last is not None and _JOINT.fullmatch(reading.text, last.end, mention.span.start) is None:
            break
        first, last = first or mention.span, mention.span
    return Span(first.start, last.end) if first is not None and last is not None else None


def _between_commas(text: str, subject: Span, opened: int, verb: Span) -> bool:
    """Whether marks part a subject from its verb with what begins like a clause: "Peru, after long talks, signed"."""
    mark = text[subject.end : opened]
    return mark in _PARTING and mark in text[opened : verb.start]


def _aside(text: str, mention: Mention, joints: list[str]) -> bool:
    """Whether a comma closes what leads a sentence ("In the presence of Ann Ito, …") and no item of a list."""
    led = _PREPOSITION.search(text, max(0, mention.span.start - 12), mention.span.start)
    return led is not None and (not joints or led["of"] is None)
