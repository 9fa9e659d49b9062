"""A body that the opening sentence tells by its kind alone, and that a sentence after it names.

"A Chilean rights group says … Lakes Watch accuses …": the group is Lakes Watch.
"""

from __future__ import annotations

from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from statecraft.actors import Actor, Mention
from statecraft.reading.called import CALLING
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse

_REACH = 2
"""The sentences after the first that may name the body."""
_ASIDE = 14  # tokens between two commas
_SENTENCE = 80  # tokens of the first sentence
_ACCORDING = ["according", "to"]
_BEFORE_SUBJECT = Tag.COMMA | Tag.CONJ | Tag.QUOTE | Tag.TIME | Tag.REPORT
_MOST = 8  # tokens from the article to the noun
_ONE = frozenset({"a", "an", "another", "one"})
# What such bodies have in their names: "a presidential commission" is no "Lakes Watch".
_OWN = frozenset("commission committee council panel university tribunal court association".split())
_KINDS = {"company": ("company", "organisation"), "media": ("media", "organisation"), "organisation": ("organisation",)}
_INTERSTATE = frozenset(
    "org:united-nations org:european-union org:nato org:african-union org:united-nations-security-council".split()
)
_BEFORE_NOUN = Tag.PREP | Tag.COMMA | Tag.CONJ | Tag.REL | Tag.QUOTE | Tag.STOP | Tag.BE | Tag.HAVE
_ACTS = VERB | Tag.ED
_BETWEEN = Tag.TIME | Tag.ADV | Tag.COMMA
_UNSIGNED = ["published", "report"]  # "A published report says … The Lakes Herald quotes"
_CLOSING = {"(": ")", ",": ","}
_CITES = frozenset({"quotes", "cites"})


class Unveiled(NamedTuple):
    """The tokens of such a noun phrase, without what follows its noun, and the body that it is."""

    first: int
    last: int
    actor: Actor


def unveiled(discourse: Discourse) -> Unveiled | None:
    """The body of the first sentence that a later one names, None where there is none."""
    found = _untold(discourse)
    if found is None:
        return None
    first, last = found
    source, trace = discourse.source, discourse.trace
    noun = source.words[last - 1]
    before: set[Actor] = set()
    joined: tuple[Actor, ...] = ()  # whom the name before "and" means: "Lakes Watch and the Hills Society said"
    for draft, actors in zip(discourse.drafts, discourse.meant, strict=True):
        sentence = trace.sentence(draft.start)
        if sentence > _REACH:
            break
        if sentence and len(actors) == 1 and actors[0] not in before and _acts(discourse, draft, noun):
            if _is_one(noun, actors[0]):
                return Unveiled(first, last, (joined or actors)[0])
            if draft.sort != "pronoun" and discourse.reports(draft):
                return None
        before.update(actors)
        joined = actors if source.words[draft.last] == "and" else ()
    return None


def mentioned(discourse: Discourse, body: Unveiled | None, mentions: list[Mention]) -> None:
    """Put such a body, if there is one, among the mentions of the text, where none of them stands inside its words."""
    if body is None:
        return
    span = Span(discourse.source.starts[body.first], discourse.source.tokens.end(body.last - 1))
    at = next((n for n, mention in enumerate(mentions) if mention.span.end > span.start), len(mentions))
    if at == len(mentions) or mentions[at].span.start >= span.end:
        mentions.insert(at, Mention(span, (body.actor,), kind="noun"))


def _untold(discourse: Discourse) -> tuple[int, int] | None:
    """The tokens of the body that the first sentence lets speak or act, from the article up to the noun."""
    source = discourse.source
    for first in compress(range(_SENTENCE), map(_ONE.__contains__, source.words[:-1])):
        if first and not _may_speak(discourse, first):
            continue
        if discourse.trace.sentence(source.starts[first]):
            break
        if last := _noun(discourse, first):
            return first, last
    return None


def _may_speak(discourse: Discourse, first: int) -> bool:
    """Whether a subject may begin at a token, or one who said what the sentence tells: "…, **a** paper says"."""
    words, tags = discourse.source.words, discourse.source.tags
    return bool(tags[first - 1] & _BEFORE_SUBJECT) or words[first - 2 : first] == _ACCORDING


def _noun(discourse: Discourse, first: int) -> int:
    """The token past the noun of a body that an article at a token brings, 0 where it brings none that acts."""
    words, tags = discourse.source.words, discourse.source.tags
    for k in range(first + 1, min(first + _MOST, len(words) - 1)):
        noun = (words[k] in CALLING or words[k] in _OWN) and not tags[k] & Tag.CAP
        noun = noun or words[k - 1 : k + 1] == _UNSIGNED
        cited = first and (tags[first - 1] & Tag.REPORT or words[first - 2 : first] == _ACCORDING)
        if noun and (cited or words[k + 1] in ("in", "based")):
            return k + 1
        if noun and tags[_past_aside(discourse, k + 1)] & (Tag.REPORT if first else _ACTS):
            return k + 1
        if tags[k] & _BEFORE_NOUN:
            break
    return 0


def _past_aside(discourse: Discourse, k: int) -> int:
    """The token past what two commas put in from a token on, that token itself where none do."""
    words = discourse.source.words
    if words[k] != "," or "," not in words[k + 1 : k + _ASIDE]:
        return k
    return min(words.index(",", k + 1) + 1, len(words) - 1)


def _acts(discourse: Discourse, draft: Draft, noun: str) -> bool:
    """Whether a noun phrase does something, as far as the verb behind it and behind what is put in between tells."""
    words, tags, k = discourse.source.words, discourse.source.tags, draft.last
    if words[draft.first - 2 : draft.first] == _ACCORDING:
        return True
    if draft.owner or tags[draft.first - 1] & Tag.PREP:
        return False
    k += words[k] == noun or words[k] == "newspaper"  # "the Lakes Herald newspaper says"
    closing = _CLOSING.get(words[k])
    if closing is not None and closing in words[k + 1 : k + _MOST]:
        k = words.index(closing, k + 1) + 1  # "Lakes Watch (LW) says", "Lakes Watch, in a report, says"
    while tags[k] & _BETWEEN and k < draft.last + _MOST:
        k += 1
    return bool(tags[k] & _ACTS) or words[k] in _CITES


def _is_one(noun: str, actor: Actor) -> bool:
    """Whether an actor can be what the noun says."""
    words = actor.name.casefold().split()
    if noun in _OWN:
        return noun in words and actor.kind == "organisation"
    if noun == "report":
        return actor.kind == "media"
    if CALLING[noun] == "company" and not _OWN.isdisjoint(words):
        return False
    kinds = _KINDS["media" if noun == "agency" else CALLING[noun]]
    return actor.kind in kinds and actor.id not in _INTERSTATE
