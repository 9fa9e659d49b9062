"""Offices and officials without a name, whom the sentences after them name without saying that they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from statecraft.actors import UNNAMED, Actor, Mention
from statecraft.reading.behind_content import cue_before, speaks
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.reading.known import Known, trade
from statecraft.reading.leaders import HEADS
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse

AWAITED = frozenset({"role", "official", "someone"})
"""The sorts of noun phrases whose bearer may be named later."""
REACH = 2
"""The sentences that may lie between."""
_LINE = 60  # tokens of a sentence that are looked at
_OFFICERS = frozenset("general colonel major captain admiral marshal brigadier judge senator congressman".split())
_ANY = frozenset("official diplomat leader head chief".split())  # who may hold any office
_SPOKE = frozenset("spoke speaking issued made testified gave give told tells".split())
_CITED = frozenset({"quoted", "cited"})  # "An envoy **was quoted** as saying"
_QUOTES = frozenset({"quote", "quotes", "quoted"})
_NAMELESS = frozenset({"official", "diplomat"})  # often kept so
_HIGH = frozenset("top senior high-ranking high-level".split())
_HIDDEN = frozenset("anonymity anonymously unnamed unidentified identified".split())
_SAYS = frozenset({"say", "says", "said"})
_COMMA_QUOTE = Tag.COMMA | Tag.QUOTE
_NAMED = Tag.DOT | Tag.STOP | Tag.COMMA
_ONE = frozenset("he she him his her".split())
_ENDS = Tag.DOT | Tag.STOP
_BE_ED = Tag.BE | Tag.ED


class Awaited(NamedTuple):
    """A noun phrase by its place among the drafts and among the mentions, and its sentence."""

    draft: int
    mention: int
    sentence: int
    opens: bool
    """Whether it is the first that the article speaks of, as a report's opening sentence has it."""
    of_state: bool
    """Whether it is an office of a state: "Norway's chief negotiator"."""
    high: bool
    """Whether it is a high one of a state that opens a later sentence: "Meanwhile, a top Norwegian official said"."""


def awaits(discourse: Discourse, draft: Draft, actors: tuple[Actor, ...], mention: int) -> Awaited | None:
    """The noun phrase that was just read, where its bearer may be named later; None for any other."""
    if draft.sort not in AWAITED or not actors:
        return None
    sentence, place = discourse.trace.sentence(draft.start), len(discourse.meant) - 1
    cited = _is_cited(discourse, draft)
    governed = draft.first > 0 and discourse.source.tags[draft.first - 1] & Tag.PREP  # "a report by an official"
    governed = governed and not cited
    alone = len(actors) == 1 and actors[0].kind != "person" and not draft.head.endswith("s") and not governed
    opens = not sentence and alone and (cited or not any(discourse.meant[:place])) and not _suffers(discourse, draft)
    of_state = draft.sort == "role" and bool(draft.states) and actors[0].kind == "country"
    high = not opens and sentence > 0 and alone and _is_high(discourse, draft, actors[0])
    return Awaited(place, mention, sentence, opens, of_state, high) if opens or of_state or high else None


def names(discourse: Discourse, awaited: Awaited, draft: Draft, known: Known) -> bool:
    """Whether a person is the bearer of the office that a noun phrase before told."""
    over, low = discourse.drafts[awaited.draft], max(0, len(discourse.meant) - FAR_BACK)
    state = next((state for state in over.states if state.kind == "country"), None)
    if known.codes and state is not None and state.country not in known.codes:
        return False
    if awaited.of_state and draft.form == "name" and not known.trades and discourse.reports(draft):
        return True
    here = discourse.trace.sentence(draft.start)
    if over.head in _NAMELESS and discourse.meant[awaited.draft] == (UNNAMED,) and known.trades:
        return False  # "…, a senior official told the paper. Foreign Minister Ann Ito demanded"
    if awaited.high:
        told = known.codes | {known.actor.country}
        if here - awaited.sentence > 1 or state is None or state.country not in told:
            return False
    if not (awaited.opens or awaited.high) or any(
        known.actor in actors and discourse.trace.sentence(told.start) < here
        for told, actors in zip(discourse.drafts[low : len(discourse.meant) - 1], discourse.meant[low:-1], strict=True)
    ):
        return False  # "The head of the mint, Ann Ito, said": "the head" is her too by now
    near = here - awaited.sentence == 1
    return _has_the_office(discourse, over, draft, known) and _tells(discourse, draft, near=near)


def ends(discourse: Discourse, awaited: Awaited, draft: Draft) -> bool:
    """Whether a person who isn't the bearer speaks instead, so that no later one is."""
    return not awaited.of_state or (draft.form == "name" and discourse.reports(draft))


def unveil(discourse: Discourse, awaited: Awaited, bearer: Actor, mentions: list[Mention]) -> None:
    """Let a noun phrase before mean its bearer, and so "he" or "she" who took it up: "The envoy said **he** left"."""
    told = discourse.meant[awaited.draft]
    discourse.meant[awaited.draft] = (bearer,)
    mentions[awaited.mention] = Mention(mentions[awaited.mention].span, (bearer,), kind="title")
    starts = set()
    for at in range(awaited.draft + 1, len(discourse.meant)):
        draft = discourse.drafts[at]
        if draft.head in _ONE and draft.sort == "pronoun" and discourse.meant[at] == told:
            discourse.meant[at] = (bearer,)
            starts.add(draft.start)
    for at in range(awaited.mention + 1, len(mentions)):
        if mentions[at].span.start in starts:
            mentions[at] = Mention(mentions[at].span, (bearer,), kind="pronoun")


def _is_cited(discourse: Discourse, draft: Draft) -> bool:
    """Whether a noun phrase says what its sentence tells: "…, **an envoy** says", "according to **an envoy**"."""
    source = discourse.source
    if cue_before(source, draft) is not None:
        return True
    return draft.first > 1 and bool(source.tags[draft.first - 1] & _COMMA_QUOTE) and speaks(source, draft)


def _has_the_office(discourse: Discourse, over: Draft, draft: Draft, known: Known) -> bool:
    """Whether what is told of a person is no other office than the one before."""
    held, wanted = trade(draft.head, draft.office), trade(over.head, over.office)
    if held == wanted:
        return True
    if known.told("spokesman") and over.head not in _ANY:
        return False  # "Peru's president … A spokesman for the president, Luc Roy, said"
    if held in HEADS or known.actor == discourse.people.leader(known.actor.country, "leader"):
        return False  # "A Peruvian official … President Tapia"
    plain = (
        not draft.head or draft.head.rpartition("-")[2] in _OFFICERS or bool(CLASSES.get(draft.head, 0) & Role.HONOUR)
    )
    return plain or over.head in _ANY or draft.head in ("official", "diplomat") or wanted.endswith(held)


def _is_high(discourse: Discourse, draft: Draft, actor: Actor) -> bool:
    """Whether one of a state's high officials, who speaks under his name as far as is told, opens a sentence."""
    words, tags, p = discourse.source.words, discourse.source.tags, draft.first
    if draft.det not in ("a", "an") or actor.kind != "country" or _HIGH.isdisjoint(words[p : draft.last]):
        return False
    if words[p - 1] == "," and not tags[p - 2] & _NAMED:
        p -= 2  # "**Meanwhile,** a top Peruvian official"
    opens = bool(tags[p - 1] & _ENDS)
    return opens and _HIDDEN.isdisjoint(words[draft.last : draft.last + _LINE])


def _suffers(discourse: Discourse, draft: Draft) -> bool:
    """Whether something happens to somebody: "A Peruvian envoy **was killed**"."""
    tags = discourse.source.tags
    for p in range(draft.last, min(draft.last + _LINE, len(tags) - 1)):
        if tags[p] & (Tag.REPORT | _ENDS):
            return False
        if tags[p] & Tag.BE:
            return bool(tags[p + 1] & _BE_ED) and discourse.source.words[p + 1] not in _CITED
    return False


def _tells(discourse: Discourse, draft: Draft, *, near: bool) -> bool:
    """Whether a person opens a sentence that reports, or, in the next one, speaks first: "On Monday, Tapia said"."""
    words, tags = discourse.source.words, discourse.source.tags
    owned = draft.first > 1 and tags[draft.first - 1] & Tag.OWNER and tags[draft.first - 2] & Tag.DOT  # "Peru's Tapia"
    behind = draft.first - 1
    owned = owned or (behind > 0 and tags[behind] & Tag.CONJ and tags[behind - 1] & Tag.DOT)  # "But Tapia"
    if discourse.starts_no_sentence(draft) and not owned:
        told = words[behind] in _SAYS and discourse.reports(draft)  # "Reports from Lima say **Ann Ito** told"
        if near and (told or _is_cited(discourse, draft)):
            return True
        # "The head of the mint, Ann Ito, said"
        if near and words[draft.first - 1] in _QUOTES:
            return True  # "News reports **quote** Ann Ito"
        apposed = words[draft.last] == "," and tags[draft.last + 1] & Tag.REPORT
        return near and bool(tags[draft.first - 1] & Tag.COMMA) and (bool(apposed) or discourse.reports(draft))
    if near and draft.det == "the" and "," in words[draft.first : draft.last]:
        return True  # "**The official, Ann Ito**, was in Lima"
    sentence, starts = discourse.trace.sentence(draft.start), discourse.source.starts
    for p in range(draft.last, min(draft.last + _LINE, len(tags))):
        if tags[p] & Tag.REPORT or words[p] in _SPOKE:
            return discourse.trace.sentence(starts[p]) == sentence
    return False
