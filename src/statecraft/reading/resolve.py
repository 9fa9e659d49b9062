"""The actors that a noun phrase stands for, told by its head and not by every name inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from statecraft.actors import UNNAMED, Actor, Mention
from statecraft.reading.gazetteer import slug
from statecraft.reading.words import DOCUMENTS, OFFICIAL_HEADS, PRIVATE_HEADS, SENTENCE_STARTERS
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

# What may stand between two names that are said together.
_GLUE = regex.compile(
    r"(?x)[\s,;]* (?: \b(?: and | as\ well\ as | along\ with | together\ with | joined\ (?:with|by) | plus | both | or ) \b | & | , )"
    r" [\s,]* (?: \b(?:the|its|his|her|their|both|visiting|outgoing|president|minister|leaders\ of|\w+\ counterpart)\b [\s,]* ){0,3}"
)
_HEAD_END = regex.compile(
    r"\s(?:of|to|for|in|on|at|from|with|who|which|that|whose|headed|led|made|about|by|into|as|including|such|against|speaking|"
    r"attending|visiting|representing|based|familiar|close|other|among)\b|\s?[,(;:—–\"“]|\s-\s"
)
_OF = regex.compile(r"\s(?:of|from|for|at|to|in|with|headed by|led by|representing)\s")
_WORD = regex.compile(r"[\w'’-]+")


def resolve(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    """The actors that a noun phrase stands for, single ones for a group, empty where none can be given."""
    out: dict[Actor, None] = {}
    for actor in _resolved(reading, phrase, 0):
        for member in actor.members or (actor,):
            out[member] = None
    return tuple(out)


def _resolved(reading: Reading, phrase: Span, depth: int) -> tuple[Actor, ...]:
    text = reading.text
    mentions = [m for m in reading.mentions if m.span.overlaps(phrase)] if len(reading.mentions) < 8 else _overlapping(reading, phrase)
    if not mentions:
        return _unknown(text, phrase)
    together = _together(reading, phrase, mentions)
    if together:
        return together
    head = _HEAD_END.search(text, phrase.start, phrase.end)
    while head is not None and any(m.span.start < head.start() < m.span.end for m in mentions):
        head = _HEAD_END.search(text, head.end(), phrase.end)
    head_end = head.start() if head else phrase.end
    inside = [m for m in mentions if m.span.start < head_end]
    words = [w.casefold().replace("’", "'") for w in _WORD.findall(text[phrase.start : head_end])]
    last = words[-1].removesuffix("'s") if words else ""
    if inside and inside[-1].span.end >= head_end:
        return inside[-1].actors
    if last in PRIVATE_HEADS:
        return (UNNAMED,)
    if inside and inside[-1].actors[0].kind == "person" and not _owned(text, inside[-1]):
        return inside[-1].actors
    if inside and (last in OFFICIAL_HEADS or last in DOCUMENTS):
        actors = inside[-1].actors
        code = actors[0].country
        if last in ("parliament", "lawmakers", "legislators", "legislature") and code:
            own = reading.gazetteer.parliament(code)
            return (own,) if own else actors
        if actors[0].kind == "person" and last not in DOCUMENTS:
            state = reading.gazetteer.country(code)
            return (state,) if state else actors
        return actors
    if inside:
        return inside[-1].actors if inside[-1].kind in ("pronoun", "group", "noun") or inside[-1].span.start == phrase.start and last not in PRIVATE_HEADS and _owned(text, inside[-1]) is False else (UNNAMED,)
    if depth < 3 and head is not None:
        of = _OF.match(text, head.start())
        if of is not None and (last in OFFICIAL_HEADS or last in DOCUMENTS or last in ("panel", "total", "group", "members", "head", "president", "leader", "heads", "presidents")):
            rest = _resolved(reading, Span(of.end(), phrase.end), depth + 1)
            if rest and rest[0].kind == "person" and last in ("aide", "spokesman", "spokeswoman", "official", "adviser"):
                states = [reading.gazetteer.country(actor.country) or actor for actor in rest]
                return tuple(dict.fromkeys(states))
            return rest
        if text.startswith((",", " ,"), head.start()):
            after = [m for m in mentions if m.span.start <= head.end() + 2]
            if after and after[0].actors[0].kind == "person":
                return after[0].actors
    own = _unknown(text, Span(phrase.start, head_end))
    return own


def _overlapping(reading: Reading, phrase: Span) -> list[Mention]:
    around = reading.mentions_in(Span(max(0, phrase.start - 60), min(len(reading.text), phrase.end + 60)))
    return [m for m in around if m.span.overlaps(phrase)]


def _owned(text: str, mention: Mention) -> bool:
    return text.startswith(("'s", "’s", "' ", "’ "), mention.span.end)


def _together(reading: Reading, phrase: Span, mentions: list[Mention]) -> tuple[Actor, ...]:
    """The actors of "A, B and C": mentions with nothing but glue between them, from the start of the phrase on."""
    text = reading.text
    if len(mentions) < 2 or mentions[0].span.start - phrase.start > 10:
        return ()
    actors = list(mentions[0].actors)
    joined = False
    for left, right in zip(mentions, mentions[1:], strict=False):
        between = text[left.span.end : right.span.start]
        if not _GLUE.fullmatch(between):
            break
        joined = joined or between.strip(" ") != ","
        actors += right.actors
    return tuple(actors) if joined and len(actors) > 1 else ()


def _unknown(text: str, phrase: Span) -> tuple[Actor, ...]:
    """An actor made for a capitalised name that nothing else is known of; nobody in particular for a common noun."""
    words = text[phrase.start : phrase.end].split()
    while words and words[0].casefold() in SENTENCE_STARTERS:
        words = words[1:]
    if words and all(word[0].isupper() for word in words) and len(words) <= 6:
        name = " ".join(words).rstrip(",.")
        return (Actor(slug("organisation", name), name, kind="organisation"),)
    return (UNNAMED,) if words else ()
