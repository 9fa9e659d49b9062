"""Bodies that a text takes up by their trade or their state: "the oil giant", "the Swiss miner"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.draft import FAR_BACK, OF_THE_STATE, VERB, Draft
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.entries import Entry
    from statecraft.reading.meanings import Meanings
    from statecraft.reading.scan import Scan

BY_TRADE = frozenset(
    """airline automaker carmaker planemaker chipmaker drugmaker steelmaker shipbuilder miner refiner retailer brewer
    insurer conglomerate manufacturer startup giant maker exporter major""".split()
)
"""Nouns that take up a firm by its trade or its size."""
_FIRMS = frozenset("company firm corporation carrier lender bank".split())
_GROUPS = frozenset("group movement militia organisation organization".split())
_OF_A_TRADE = frozenset("giant maker".split())  # "the energy giant", but not "the giant"
_MAJORS = frozenset("oil energy gas mining pharma tech technology pharmaceutical telecoms shipping".split())
_PUBLIC = frozenset("central state national reserve development".split())  # whose bank is no firm
_NO_FIRM = frozenset("party congress senate parliament union nations commission council court front army".split())
_CLOSES = VERB | Tag.ED | Tag.PREP | Tag.TO | Tag.COMMA | Tag.DOT | Tag.STOP | Tag.CONJ | Tag.REL | Tag.ADV | Tag.TIME
_NEAR = 3  # sentences that a trade alone is looked for in
_FAR = 6  # and a state with it


def is_epithet(source: Scan, draft: Draft, head: int) -> bool:
    """Whether a noun phrase takes up a body by its trade or its state, and no name stands behind that tells it."""
    word = draft.head
    if draft.det not in ("the", "this") or draft.prefix or word not in BY_TRADE | _FIRMS | _GROUPS:
        return False
    before = source.words[head - 1]
    if (word in _OF_A_TRADE and head == draft.first + 1) or (word == "major" and before not in _MAJORS):
        return False
    if word not in BY_TRADE and (len(draft.states) != 1 or draft.states[0].kind != "country"):
        return False
    if word == "bank" and before in _PUBLIC:
        return False
    if any(tag & Tag.OWNER for tag in source.tags[draft.first : head + 1]) or len(draft.states) > 1:
        return False
    if draft.det == OF_THE_STATE or source.words[head + 1] == "of":
        return False
    behind = source.tags[head + 1]
    named = source.words[head + 1] == "," and source.tags[head + 2] & Tag.CAP
    return bool(behind & _CLOSES) and not behind & Tag.CAP and not named


def taken_up(meanings: Meanings, draft: Draft) -> tuple[Actor, ...]:
    """The body that such a noun phrase takes up: the last one that is of the state, if one is told; empty for none."""
    state = draft.states[0] if draft.states and draft.states[0].kind == "country" else None
    sentence = meanings.trace.sentence(draft.start)
    unknown: Entry | None = None  # a body of which no table knows the state
    for entries in meanings.trace.back(sentence, _NEAR if state is None else _FAR):
        fitting = [entry for entry in entries if len(entry.actors) == 1 and _fits(meanings, draft, entry.actors[0])]
        own = fitting if state is None else [e for e in fitting if e.actors[0].country == state.country]
        if own:
            both = [joint for joint in meanings.trace.joints[-FAR_BACK:] if joint.sentence == own[0].sentence]
            if any(len({e.actors[0] for e in own}.intersection(joint.actors)) > 1 for joint in both):
                return ()  # "Shell and BP left. The British firm": either
            return next((e for e in own if e.subject), own[-1]).actors
        open_to = [] if draft.head in _GROUPS else [e for e in fitting if e.actors[0].country is None]
        unknown = unknown or next((e for e in open_to if e.subject), open_to[-1] if open_to else None)
    return unknown.actors if unknown is not None else ()


def _fits(meanings: Meanings, draft: Draft, actor: Actor) -> bool:
    """Whether a body can be what the noun says: no firm is one that the tables know as something else."""
    if _NO_FIRM.intersection(actor.name.casefold().split()):
        return False
    if draft.head in _GROUPS:
        return actor.kind in ("organisation", "company")
    return actor.kind == "company" or (actor.kind == "organisation" and meanings.gazetteer.named(actor.name) is None)
