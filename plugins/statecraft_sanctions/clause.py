"""The words that show a stance: from whoever holds it to the last of those whom it hits."""

from __future__ import annotations

import re

from statecraft import Actor, Reading, Span, Statement
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import past_figure

_WHY = re.compile(r"\b(?:after|amid|as|because|by|despite|for|if|over|since|that|unless|until|which|who)\b")
_NEAR, _FAR = 60, 240  # characters between the names of those who are hit, and in all
_NOUNS = re.compile(
    r"(?:\s(?!(?:in|on|for|of|from|with|by|to|at|as|after|over|under|during|following|amid|who|that|which|accused|"
    r"linked|suspected|involved|said|tied|(?:and|or)\s(?:an?|the|its|his|their|one|two|put|place|has|have|was))\b)"
    r"[\w'’-]+)+"
)
# "Sanctions **on** four generals", "sanctioned four generals", "froze the assets **of** four generals"
_ON = re.compile(
    r"(?i)(?:\s(?:on|against)|(?:(?<=assets)|(?<=accounts)|(?<=funds)|(?<=visas))\sof|"
    r"(?<=sanctioned)|(?<=sanctioning)|(?<=listed)|(?<=listing)|(?<=designated)|(?<=designating))\s"
    r"(?:(?:more\sthan|over|nearly|at\sleast|about|some)\s)?(?=\w)"
)
_COUNT = r"(?:\d[\d,]*|an?|two|three|four|five|six|seven|eight|nine|ten|dozens\sof|several|some|other|\w+teen|\w+ty)\s"
_THOSE = (
    r"individuals?|persons?|people|entit(?:y|ies)|compan(?:y|ies)|firms?|banks?|officials?|vessels?|ships?|tankers?"
)
# "Four individuals", "a colonel, two of his aides and a bank", up to where they are or what they did
_NAMELESS = re.compile(
    r"(?:(?!(?:in|on|for|from|with|by|to|at|as|after|over|under|during|following|amid|who|that|which|accused|linked|"
    r"suspected|involved|said|tied|last|this|next|because|since|while)\b|[A-Z]\w+day\b)[\w'’-]+"
    rf"(?:,\s(?=and\s|{_COUNT})|\s|(?=\W|\Z)))+"
)
_LEFT_OPEN = re.compile(r"(?:,?\s(?:of|the|an?|and|or))*,?\s?\Z")  # "sanctions on the heads **of** Codelco"
_MORE = re.compile(
    rf"(?i)\sand\s{_COUNT}(?:[\w-]+\s){{0,3}}?(?:{_THOSE}|others)(?=[,.;:]|\Z|\s(?:in|on|for|over|after|amid|accused|"
    r"linked|that|who|which|from|with|by|based|involved|suspected|as|of|to|at|last|this)\b)"
)
_TO_WHOM = re.compile(r"\s(?:\w+\s)?(?:(?:on|against|for|from)\s)?")


def clause_of(
    reading: Reading, found: Found, sentence: Span, targets: tuple[Actor, ...], statement: Statement | None
) -> Span:
    """From the holder's words to those of the target; a ``statement`` is one that tells what is thought of it."""
    start = min(found.outer.start, found.trigger.start)
    if statement is not None and statement.source is not None and statement.source.start >= sentence.start:
        start = min(start, statement.source.start)
    acts = (
        not found.passive or found.suffered or (found.rule == "standing" and found.outer == found.cue)
    )  # "Mali faces U.N. sanctions"
    subject = reading.subject_of(found.outer) if acts and found.owner is None else None
    if subject is not None and sentence.start <= subject.start < start:
        start = subject.start
    return Span(start, max(found.cue.end, _last_hit(reading, found, sentence, targets)))


def _last_hit(reading: Reading, found: Found, sentence: Span, targets: tuple[Actor, ...]) -> int:
    """Where the last of those who are named behind a mention as hit ends, each not far from the one before."""
    end, limit = found.trigger.end, found.trigger.end + _NEAR
    missing = set(targets)
    for mention in reading.mentions_in(Span(end, min(sentence.end, end + _FAR))):
        hit = mention.kind != "pronoun" or _is_object(reading.text, found, mention.span)
        listed = mention.span.start <= end + _NEAR and _WHY.search(reading.text, end, mention.span.start) is None
        near = mention.span.end <= limit or (listed and missing & set(mention.actors))
        if hit and near and set(mention.actors) & set(targets):
            end = max(
                end, _phrase_end(reading, mention.span, sentence) if mention.kind == "demonym" else mention.span.end
            )
            missing -= set(mention.actors)
    for target in missing:  # a name that the text has nowhere but behind others: "Chad's Sahelis and **Tandem**"
        far = _NEAR if target.kind == "country" else 2 * _NEAR
        end = _named_behind(reading, target, Span(end, min(sentence.end, end + far)), sentence)
    if end == found.trigger.end:
        return _nameless_end(reading, found, sentence)
    more = _MORE.match(reading.text, end, sentence.end)  # "six Malian tankers **and two firms**"
    return more.end() if more is not None else end


def _nameless_end(reading: Reading, found: Found, sentence: Span) -> int:
    """Where those end who are hit and have no name: "blacklisted **four men and two firms** in the south"."""
    end = found.trigger.end
    on = _ON.match(reading.text, end, sentence.end) if not found.passive else None
    start = past_figure(reading.text, on.end()) if on is not None else end
    phrase = reading.phrase_from(start) if on is not None else None
    if phrase is None:
        return end
    told = _NAMELESS.match(reading.text, start, min(phrase.end, sentence.end))
    return start + len(_LEFT_OPEN.sub("", told[0])) if told is not None else end


def _named_behind(reading: Reading, target: Actor, behind: Span, sentence: Span) -> int:
    """Where a name, or the phrase of a state's adjective, ends that is no mention of its own; else where it began."""
    named = re.compile(rf"(?<!\w){re.escape(target.name)}(?!\w)").search(reading.text, behind.start, behind.end)
    if named is not None:
        return named.end()
    adjective = reading.gazetteer.adjective(target.country) if target.kind == "country" else ""
    of = re.compile(rf"(?<!\w){re.escape(adjective)}(?!\w)") if adjective else None
    told = of.search(reading.text, behind.start, behind.end) if of is not None else None
    return _phrase_end(reading, Span(*told.span()), sentence) if told is not None else behind.start


def _phrase_end(reading: Reading, told: Span, sentence: Span) -> int:
    """Where the nouns end that an adjective at the end of a span has: "four Malian **traders** in Peru"."""
    phrase = reading.phrase_from(told.start)
    adjective = reading.gazetteer.at(reading.text, max(told.start, reading.text.rfind(" ", told.start, told.end) + 1))
    if phrase is None or adjective is None or adjective[1].form != "adjective" or adjective[0] != told.end:
        return told.end
    nouns = _NOUNS.match(reading.text, told.end, max(told.end, min(phrase.end, sentence.end)))
    return nouns.end() if nouns is not None else told.end


def _is_object(text: str, found: Found, pronoun: Span) -> bool:
    """Whether a pronoun is whom a measure hits, and no owner behind it: "imposed on **it**", not "on Mali for its"."""
    between = text[found.trigger.end : pronoun.start]
    return pronoun.text_in(text) in ("it", "them", "him", "her") and _TO_WHOM.fullmatch(between) is not None
