"""Whom a phrase headed by a common noun means: what "of" brings, who made a document, the body that people are from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.appositions import HEAD_ENDS
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.glue import after_others
from statecraft.reading.head_words import FIGHTERS, PASSING, WORKS
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.discourse import Discourse

_DET_POSS = Tag.DET | Tag.POSS
_AFTER_HEADS = Tag.PREP | Tag.REL | Tag.COMMA | Tag.TO | VERB | Tag.QUOTE
_PARTED = HEAD_ENDS | Tag.OWNER | Tag.ING  # "doctors treating Ann Ito"
_OPENS_CLAUSE = Tag.THAT | Tag.REL
_TEAMS = frozenset({"panel", "team"})  # "a panel of U.N. experts"
_LEADING = frozenset("the a an one two some several all most many senior top leading key prominent".split())
_ISSUED = frozenset(
    "issued released published written drafted prepared compiled sent signed attributed purportedly".split()
)


class PlainNouns:
    """The tokens of a phrase whose head no name and no office is."""

    def __init__(self, discourse: Discourse, first: int, last: int) -> None:
        self.discourse = discourse
        self.source = discourse.source
        self.first, self.last = first, last

    def actors(self) -> tuple[Actor, ...]:
        """Whom the phrase stands for."""
        raise NotImplementedError

    def rest(self, first: int) -> tuple[Actor, ...]:
        """Whom the phrase from a token on stands for."""
        return type(self)(self.discourse, first, self.last).actors()

    def headed_by_a_noun(self, at: int) -> tuple[Actor, ...]:
        """Whom a phrase with a common noun for its head means: what "of" brings, else nobody in particular."""
        source = self.source
        p = self.first
        while p < self.last and not source.tags[p] & _AFTER_HEADS and source.words[p] not in _ISSUED:
            p += 1
        head = source.words[p - 1] if p > self.first else ""
        kin = source.words[p - 2 : p] == ["family", "members"]
        if (
            source.words[p] == "of"
            and p < self.last
            and not kin
            and not self._is_a_part(p - 1)
            and (head in PASSING or head in _TEAMS or source.tags[p - 1] & Tag.NUM)
        ):
            return self.rest(p + 1)
        if source.words[p] == "of" and head == "campaign":
            return self.rest(p + 1)  # "the campaign of Ann Ito"
        kind = CLASSES.get(head, 0)
        if kind & Role.PAPER or head in WORKS or head == "poll":
            known = [(draft, found) for draft, found in self.within(at) if found and UNNAMED not in found]
            own = next((found for draft, found in known if draft.last == p and draft.sort == "paper"), ())
            if own and not any(source.tags[q] & _OPENS_CLAUSE for q in range(self.first, p)):
                return own  # "a declassified **U.N. report**"
            made = [found for draft, found in known if draft.first >= p and not draft.owner]
            by = self.past_issued(p)
            if made and (source.words[by] in ("by", "from", "of", "in") or source.words[by - 1] == "attributed"):
                return made[0]
        if army := self.army_from(p):
            return army
        nouns = self.discourse.nouns.get(head)
        if nouns and source.words[self.first] in ("the", "this"):
            return nouns
        behind = after_others(source, self.discourse.firsts, self.first, self.last)
        rest = self.rest(behind) if behind is not None else ()
        if rest and UNNAMED not in rest:
            return (UNNAMED, *rest)
        return self._capitalised() or (UNNAMED,)

    def _is_a_part(self, head: int) -> bool:
        """Whether an adjective makes members some of all: "**Western** members of the council", no senior ones."""
        source, p = self.source, self.first
        while source.tags[p] & (_DET_POSS | Tag.NUM):
            p += 1
        between = source.words[p:head]
        return source.words[head] in ("members", "member") and not _LEADING.issuperset(between)

    def past_issued(self, p: int) -> int:
        """Where the words end that tell when and how a document was issued: "a letter **released Monday** by"."""
        while p < self.last and (self.source.tags[p] & Tag.TIME or self.source.words[p] in _ISSUED):
            p += 1
        return p

    def army_from(self, p: int) -> tuple[Actor, ...]:
        """The body that people are from: "the southern rebels from **the Lakes Army**"."""
        if self.source.words[p] not in ("from", "of") or self.source.words[p - 1] not in FIGHTERS:
            return ()
        rest = self.rest(p + 1)
        return rest if all(actor.kind == "organisation" for actor in rest) else ()

    def within(self, at: int) -> list[tuple[Draft, tuple[Actor, ...]]]:
        """The noun phrases of the phrase from a place on, with whom they mean."""
        drafts = self.discourse.drafts
        out = []
        while at < len(drafts) and drafts[at].first < self.last:
            out.append((drafts[at], self.discourse.meant[at]))
            at += 1
        return out

    def closing(self, at: int) -> tuple[Actor, ...]:
        """The person whose full name closes a phrase that only tells more of him: "Ohio Democrat **Ann Ito**"."""
        named = self.within(at)[-1:]
        for draft, found in named:
            before = range(self.first, draft.first)
            plain = not any(self.source.tags[p] & _PARTED and self.source.words[p] != "state" for p in before)
            if plain and draft.sort == "person" and " " in draft.name and draft.last == self.last:
                return found
        return ()

    def _capitalised(self) -> tuple[Actor, ...]:
        """A body by a capitalised name that nothing else is known of."""
        source = self.source
        p = self.first
        while p < self.last and source.tags[p] & _DET_POSS:
            p += 1
        if p > self.first and source.words[p - 1] in ("a", "an", "another"):
            return ()  # "another Marine"
        stop = p
        while stop < self.last and source.tags[stop] & Tag.CAP:
            stop += 1
        starts_sentence = p == 0 or source.tags[p - 1] & (Tag.DOT | Tag.QUOTE)
        day = any(source.tags[q] & Tag.TIME for q in range(p, stop))  # "on Monday"
        told = source.tags[stop] & Tag.COMMA and source.words[stop + 1] in ("a", "an")  # "Delta, a Peruvian brewer"
        if stop == p or day or ((stop < self.last or (stop - p == 1 and starts_sentence)) and not told):
            return ()
        return (self.discourse.called(source.spelt(p, stop)),)
