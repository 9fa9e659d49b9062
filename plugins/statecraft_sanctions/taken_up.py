"""What others think of a decision on sanctions just told: "called the move illegal", "a step opposed by Chad"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from statecraft import Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.stance import Measure, Position, SanctionStance

_REACH = 700  # characters after a stance that take it up
_BACK = 8  # stances back that may be the decision
_THING = (
    r"(?:decisions?|moves?|extension|renewal|steps?|announcement|resolution|vote|lifting|easing|"
    r"imposition|freeze|seizure|blacklisting|designations?|package(?=[\s,.;]))"
)
_AGAINST = (
    r"criti[cs]i[sz]ed|criti[cs]i[sz]es|denounced|denounces|condemned|condemns|rejected|rejects|opposed|opposes|"
    r"deplored|dismissed|dismisses|slammed|blasted|protested|blocked|blocks|vetoed|vetoes|objected\sto|objects\sto|"
    r"(?:does|did|do|will|would|could|can)\snot\s(?:support|back|endorse)|refused\sto\s(?:support|back|endorse)|"
    r"(?:will|would)\s(?:block|veto|oppose|reject)|"
    r"(?<!to\s)(?<!not\s)(?<!n['’]t\s)(?<!will\s)(?<!would\s)(?:oppose|reject|condemn|denounce|criticise|criticize)|"
    r"(?:threatens|threatened|vows|vowed|pledged|promised|wants|wanted)\sto\s(?:block|veto|oppose|reject)"
)
_FOR = r"welcomed|welcomes|praised|praises|backed|backs|supported|supports|hailed|hails|applauded|endorsed|endorses"
# "Chad imposed an embargo, but Peru opposes it": what was just told
_IT = r"(?:(?:it|them)(?=[.,;]|\s(?:as|and|but|while|because|since|in|on|at|for)\b))"
_OPINION = re.compile(
    rf"""(?x)\b(?:
      (?:(?P<against>{_AGAINST})|(?P<for>{_FOR}))\s(?:(?P<it>{_IT})|
        (?:the|this|that)\s(?:\w+\s)?{_THING}\b(?!\s(?:of|by|on|in|to|not)\b))
    | (?P<called>called|calls|branded|labell?ed|described|termed)\s(?:the|this|that)\s(?:\w+\s)?{_THING}\s(?:as\s)?["“]?
      (?:an?\s)?(?:\w+ly\s)?(?:illegal|unlawful|unjust\w*|unfair|unacceptable|wrong|hostile|unfriendly|mistake\w*|
      groundless|baseless|regrettable|provocati\w+|short-sighted|counter-?productive|absurd|cynical|disappointing|
      outrageous|shameful|dangerous)
    | (?P<refused>rejected|rejects|dismissed|dismisses|refused|rebuffed|turned\sdown|brushed\saside|ruled\sout)\s
      (?:the|this|that|those|these|such)\s(?:\w+\s)?(?:demand|request|call|appeal|proposal|plea)s?\b
    | (?:[Tt]he|[Tt]his|that)\s(?:\w+\s)?{_THING}\s(?:drew|draws|sparked|prompted|provoked|triggered)\s(?:\w+\s){{0,2}}?
      (?:(?P<drew>anger|criticism|condemnation|outrage|protests?|rebuke)|(?P<won>praise|support|applause))\sfrom\s
      (?P<whom>(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+){{0,3}}(?!['’\w]))
    | (?:an?|[Tt]he|[Tt]his)\s{_THING}\s(?:that\s(?:was|is|has\sbeen)\s|which\s(?:was|is|has\sbeen)\s|
      (?:was|is|has\sbeen)\s)?(?:also\s|strongly\s)?(?:(?P<opposed>{_AGAINST})|(?P<backed>{_FOR}))\sby\s
      (?P<by>(?=\S)) )"""
)
_ON_TERMS = ("before ", "until ", "unless ", "if ", "once ", "whether ")
_NEAR = 90  # characters between a decision and "it" or "them"
_SEVERAL = re.compile(r"(?i)\b(?:sanctions|measures|restrictions|controls|curbs|bans|assets|freezes|tariffs)\b")
_AID = re.compile(
    r"(?i)\b(?:aid|loan|rescue|stimulus|relief|funding|military|bailout|budget|support)\s(?:\w+\s)?package"
)
_OTHERS = re.compile(r"\n|\b(?:them|they|its?)\b|[.;]\s[^.;]*,")  # between, whatever else "them" may be
_PEOPLE = ("back", "support", "prais", "applaud", "endorse")
_CUES = ("against", "for", "called", "opposed", "backed", "refused", "drew", "won")
# What refusing to do what is asked says: "Chad demanded an end to the embargo. Peru rejected the demand".
_ASKS: dict[Measure | None, Measure] = {"call_for_lifting": "refuse_to_lift", "call_for": "reject"}
# What a decision does to sanctions: those for it are for sanctions, or against them.
_DECISIONS: frozenset[Position] = frozenset(("impose", "threaten", "ease"))
_FOR_SANCTIONS: frozenset[Position] = frozenset(("impose", "threaten", "support"))


def taken_up(reading: Reading, stances: list[SanctionStance]) -> Iterator[tuple[Found, SanctionStance]]:
    """Opinions on decisions, each with the stance that it takes up; ``stances`` are in text order."""
    text = reading.text
    ends = [stance.span.end for stance in stances]
    for told in _OPINION.finditer(text, min(ends, default=len(text))):
        near = stances[max(0, bisect_right(ends, told.start()) - _BACK) : bisect_right(ends, told.start())]
        near = [stance for stance in near if told.start() - stance.span.end <= _REACH]
        if "package" in told[0]:  # of sanctions, and not of what eases them
            near = [stance for stance in near if stance.position in _FOR_SANCTIONS]
        stance = _decision(near, told)
        if stance is None or told.end() > reading.sentence_at(told.start()).end:
            continue  # nothing was decided, or a line breaks off
        if told["it"] is not None and not _is_just_told(reading, stance, told):
            continue
        if "package" in told[0] and _AID.search(text, stance.span.start, told.end()) is not None:
            continue
        subject = reading.subject_of(Span(*told.span())) if told["by"] is None else None
        if subject is not None and text.endswith(_ON_TERMS, 0, subject.start):
            continue  # "before it backs the package"
        against = not (told["for"] or told["backed"] or told["won"])
        keeps = (stance.position in _FOR_SANCTIONS) != against
        owner = reading.phrase_from(told.start("by")) if told["by"] is not None else None
        owner = Span(*told.span("whom")) if told["whom"] is not None else owner
        group = next(name for name in _CUES if told[name])
        cue = Span(*told.span(group))
        measure: Measure = _ASKS[stance.measure] if told["refused"] else "back" if keeps else "criticise"
        outer = Span(told.start(), cue.end) if owner is not None else cue
        yield Found(measure, False, Span(*told.span()), cue, outer, False, False, owner=owner), stance


def _is_just_told(reading: Reading, stance: SanctionStance, told: re.Match[str]) -> bool:
    """Whether "it" or "them" is what was decided: the last thing told before, of the same number, and no actor."""
    text = reading.text
    between = text[stance.span.end : told.start()]
    several = _SEVERAL.search(text, stance.span.start, stance.span.end) is not None
    near = len(between) <= _NEAR and (several == told["it"].startswith("them"))
    if told["it"] == "it" and re.search(r"[.;]", between) is not None:
        return False  # "it" of another sentence may be anything
    if told["it"] == "them" and (told["for"] or "welcomed").startswith(_PEOPLE):
        return False  # those who are backed and praised may be those who are hit
    return near and _OTHERS.search(between) is None


def _decision(near: list[SanctionStance], told: re.Match[str]) -> SanctionStance | None:
    """What "the move" is: the stance just told in "a move opposed by", else the last decision, else a request."""
    if told["by"] is not None:
        return next((stance for stance in reversed(near) if stance.position not in ("comply", "evade")), None)
    if told["it"] is not None:
        return next((stance for stance in reversed(near) if _is_taken_up(stance)), None)
    asked = [stance for stance in near if stance.measure in _ASKS]
    decided = [stance for stance in near if stance.position in _DECISIONS] if told["refused"] is None else []
    meant = [stance for stance in decided if stance.targets] or decided or (near if "package" in told[0] else asked)
    return meant[-1] if meant else None


def _is_taken_up(stance: SanctionStance) -> bool:
    """Whether a stance is a decision or a request, and so what others may be for or against."""
    return stance.position in _DECISIONS or stance.measure in _ASKS
