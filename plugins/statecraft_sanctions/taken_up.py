"""What others think of a decision on sanctions just told: "called the move illegal", "a step opposed by Chad"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statecraft import Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.stance import Measure, Position, SanctionStance

_REACH = 420  # characters after a stance that take it up
_THING = r"(?:decisions?|moves?|extension|renewal|steps?|announcement|resolution|vote|lifting|easing|imposition)"
_AGAINST = (
    r"criti[cs]i[sz]ed|criti[cs]i[sz]es|denounced|denounces|condemned|condemns|rejected|rejects|opposed|opposes|deplored|"
    r"slammed|blasted|protested"
)
_FOR = r"welcomed|welcomes|praised|praises|backed|backs|supported|supports|hailed|hails|applauded|endorsed|endorses"
_OPINION = re.compile(
    rf"""(?x)\b(?:
      (?:(?P<against>{_AGAINST})|(?P<for>{_FOR}))\s(?:the|this|that)\s(?:\w+\s)?{_THING}\b(?!\s(?:of|by|on|in|to|not)\b)
    | (?P<called>called|calls|branded|labell?ed|described|termed)\s(?:the|this|that)\s(?:\w+\s)?{_THING}\s(?:as\s)?["“]?
      (?:an?\s)?(?:\w+ly\s)?(?:illegal|unlawful|unjust\w*|unfair|unacceptable|wrong|hostile|unfriendly|mistake\w*|groundless|
      baseless|regrettable|provocati\w+|short-sighted|counter-?productive|absurd|cynical|disappointing)
    | (?P<refused>rejected|rejects|dismissed|dismisses|refused|rebuffed|turned\sdown|brushed\saside|ruled\sout)\s
      (?:the|this|that|those|these|such)\s(?:\w+\s)?(?:demand|request|call|appeal|proposal|plea)s?\b
    | (?:an?|the|this)\s{_THING}\s(?:that\s(?:was|is|has\sbeen)\s|which\s(?:was|is|has\sbeen)\s|(?:was|is|has\sbeen)\s)?
      (?:also\s|strongly\s)?(?:(?P<opposed>{_AGAINST})|(?P<backed>{_FOR}))\sby\s(?P<by>(?=\S)) )"""
)
# What a decision does to sanctions: those for it are for sanctions, or against them.
# What refusing to do what is asked says: "Chad demanded an end to the embargo. Peru rejected the demand".
_ASKS: dict[Measure | None, Measure] = {"call_for_lifting": "refuse_to_lift", "call_for": "reject"}
_FOR_SANCTIONS: frozenset[Position] = frozenset(("impose", "threaten", "support"))


def taken_up(reading: Reading, stances: list[SanctionStance]) -> Iterator[tuple[Found, SanctionStance]]:
    """Opinions on decisions, each with the stance that it takes up."""
    text = reading.text
    seen: set[int] = set()
    for number, stance in enumerate(stances):
        if stance.position in ("comply", "evade"):
            continue
        later = (other.span.start for other in stances[number + 1 :] if other.span.start >= stance.span.end)
        until = min(next(later, len(text)), stance.span.end + _REACH)
        for told in _OPINION.finditer(text, stance.span.end, until):
            if told.start() in seen:
                continue
            seen.add(told.start())
            against = told["for"] is None and told["backed"] is None
            keeps = (stance.position in _FOR_SANCTIONS) != against
            if told["refused"] is not None and stance.measure not in _ASKS:
                continue
            owner = reading.phrase_from(told.start("by")) if told["by"] is not None else None
            group = next(name for name in ("against", "for", "called", "opposed", "backed", "refused") if told[name])
            cue = Span(*told.span(group))
            yield (
                Found(
                    _ASKS[stance.measure] if told["refused"] else "back" if keeps else "criticise",
                    False,
                    Span(*told.span()),
                    cue,
                    Span(told.start(), cue.end) if owner is not None else cue,
                    False,
                    False,
                    owner=owner,
                ),
                stance,
            )
