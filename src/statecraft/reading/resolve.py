"""The actors that a noun phrase stands for, told by its head and not by every name inside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.appositions import (
    HEAD_ENDS,
    apposed_name,
    bracketed_name,
    described_name,
    members_listed,
    office_name,
    past_seat,
    such_as,
)
from statecraft.reading.both import is_of_two, two_before
from statecraft.reading.called import called_name
from statecraft.reading.draft import Draft
from statecraft.reading.first_person import FIRST_PERSON, first_person
from statecraft.reading.glue import LIKES, links, unseated, with_others
from statecraft.reading.head_meanings import HeadMeanings
from statecraft.reading.role_words import CONTRACTED, Role
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_BEFORE_FIELD = Role.BEFORE | Role.FIELD
_CAP_OWNER = Tag.CAP | Tag.OWNER
_LEADING = Tag.DET | Tag.POSS | Tag.ADV | Tag.NUM | Tag.QUOTE | Tag.TIME
_LEADS_ON = frozenset("of for from in at on".split())


def resolve(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    """The actors that a noun phrase stands for, single ones for a group, empty where none can be given."""
    tokens = reading.tokens
    last = tokens.first_from(phrase.end)
    first = past_seat(tokens, tokens.at(phrase.start), last)
    if first >= last:
        return ()
    word = CONTRACTED.get(tokens.words[first], tokens.words[first])
    ourselves = word == "we" and tokens.words[first + 1 : first + 3] == [",", "the"]
    if (last - first == 1 or ourselves) and word in FIRST_PERSON:
        found = first_person(reading, phrase.start, word) or (UNNAMED,)
    elif is_of_two(tokens.words[first:last]):
        found = two_before(reading.discourse, first)
    else:
        found = _Phrase(reading.discourse, first, last).actors()
    if len(found) == 1 and not found[0].members:
        return found
    return tuple(dict.fromkeys(member for actor in found for member in (actor.members or (actor,))))


class _Phrase(HeadMeanings):
    """The tokens of a phrase and the noun phrases that begin in it."""

    def actors(self) -> tuple[Actor, ...]:
        """Whom the phrase stands for: its first noun phrase, with those that are joined to it."""
        drafts = self.discourse.drafts
        body = self.discourse.unveiled
        if body is not None and body.first <= self.first < body.last <= self.last:
            return (body.actor,)
        several = self.last - self.first > 1  # words: by itself one has no other behind it that tells who it is
        such = such_as(self.source.tokens, self.first, self.last) if several else None
        if such is not None and UNNAMED not in (named := self.rest(such)):
            return named if self.source.words[such - 1] in ("as", "including", "like") else self._own_name(such, named)
        at = bisect_left(self.discourse.firsts, self.first)
        if at and drafts[at - 1].last > self.first:
            at -= 1
        if several and (told := self._told_behind(at)):
            return told
        if named := self.closing(at):
            return named
        passed = 0
        while at < len(drafts) and drafts[at].first < self.last:
            draft = drafts[at]
            unknown = draft.sort == "person" and not self.discourse.meant[at] and draft.last == draft.first + 1
            if unknown and draft.last < self.last and (draft.owner or self._heads(at + 1, draft.last)):
                at, passed = at + 1, draft.last  # the party of "Labour's Ann Ito", "Yarrow district chief Ann Ito"
                continue
            if self._closes(draft):
                return self._meant(at) or (UNNAMED,)
            parted = unknown and draft.last < self.last
            if parted and draft.name.isupper():
                parted = self.source.words[draft.last] != "and"  # "the LTTE and Peru"
            if not passed and (not self._leads(draft) or parted):
                return self.headed_by_a_noun(at)
            found = self._meant(at)
            if found is None and draft.sort == "people" and draft.last >= self.last:
                return (UNNAMED,)  # "The Heads of State"
            if found is None:
                passed = draft.last
                at += 1
                continue
            return self._joined_to(at, found)
        return self.headed_by_a_noun(at)

    def _told_behind(self, at: int) -> tuple[Actor, ...]:
        """Whom a list or a name at the end of the phrase says that it stands for, empty where none does."""
        drafts, within = self.discourse.drafts, (self.first, self.last)
        if (members := members_listed(self.source, drafts, within, at)) is not None:
            return self.rest(members)
        for closing in (apposed_name, described_name, called_name, bracketed_name, office_name):
            if (name := closing(self.source, drafts, within, at)) is not None:
                with_it = self._before_and(at, drafts[name])
                return (*with_it, *(self._meant(name) or (UNNAMED,)))
        return ()

    def _own_name(self, first: int, named: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The body that gives itself a name from a token on, of no state that is in it: "the Islamic Army of Iraq"."""
        if not any(actor.kind == "country" for actor in named):
            return named
        first += bool(self.source.tags[first] & Tag.DET)
        return (self.discourse.called(self.source.spelt(first, self.last)),)

    def _heads(self, at: int, since: int) -> bool:
        """Whether a name follows a place and a title in small letters: "Yarrow district chief **Ann Ito**"."""
        named = self.discourse.drafts[at] if at < len(self.discourse.drafts) else None
        if named is None or named.sort != "person" or not since < named.first < self.last:
            return False
        between = range(since, named.first)
        plain = not any(self.source.tags[p] & (HEAD_ENDS | Tag.CAP) for p in between)
        return plain and bool(self.source.classes[named.first - 1] & Role.PERSON)

    def _before_and(self, at: int, name: Draft) -> tuple[Actor, ...]:
        """Who stands beside one with an apposition: "**Peru** and the mint's head, Ann Ito"."""
        first, words = self.discourse.drafts[at], self.source.words
        leads = first.first <= self.first + 1 and first.sort in ("actor", "org") and not first.owner
        return (self._meant(at) or ()) if leads and words[first.last] == "and" and first.last < name.first - 2 else ()

    def _closes(self, draft: Draft) -> bool:
        """Whether a name closes a phrase of common nouns that says what it is: "the oil giant Delta"."""
        source = self.source
        if draft.last < self.last or draft.first == self.first or draft.form in ("adjective", "people"):
            return False
        return draft.sort in ("actor", "org", "person", "institution") and not any(
            source.tags[p] & HEAD_ENDS or (source.tags[p] & _CAP_OWNER and p > self.first)
            for p in range(self.first, draft.first)
        )

    def _leads(self, draft: Draft) -> bool:
        """Whether only determiners, adjectives and adverbs stand before a noun phrase."""
        source, start = self.source, self.first
        for p in range(start, draft.first):
            if source.tags[p] & Tag.PREP:
                break
            if source.tags[p] & Tag.OWNER:
                start = p + 1  # "the mill's chairman"
        # "Republican Senators Ann Ito and Luc Roy"
        titled = draft.sort == "person" and draft.first and source.classes[draft.first - 1] & Role.PEOPLE
        national = draft.form == "adjective" and draft.states  # "the defiant Peruvian president"
        return all(
            source.tags[p] & _LEADING
            or source.classes[p] & _BEFORE_FIELD
            or (titled and source.tags[p] & Tag.CAP)
            or (national and p > start and not source.tags[p])
            or (draft.form == "title" and p == draft.first - 1 and not source.tags[p])  # "museum director Ann Ito"
            or (source.words[p].count("-") == 1 and not source.tags[p] & ~Tag.ED)  # "the state-run Lakes Press"
            for p in range(start, draft.first)
        )

    def _joined_to(self, at: int, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The actors of "A, B and C": the noun phrases with nothing but glue between them, from the first on."""
        drafts, source = self.discourse.drafts, self.source
        out = list(found)
        listed: list[Actor] = []  # after a comma: they count once "and" closes the list
        behind = drafts[at].last
        owned: list[str] = []  # the glue before an owner, which is that of the name behind it: "and Chile's Ann Ito"
        person = drafts[at].sort == "person"
        of: Draft | None = None  # the state behind "of": in "the banks of Peru and Chile" none is joined to banks
        for index in range(at + 1, len(drafts)):
            draft = drafts[index]
            if draft.first >= self.last:
                break
            between = unseated([] if drafts[index - 1].leads else source.words[behind : draft.first]) or owned
            owned = []
            behind_of = of is not None and draft.sort == of.sort == "actor" and draft.form == of.form and links(between)
            if links(between) and not behind_of:
                of = None
                meant = self._meant(index)
                if meant is None and (draft.owner or draft.leads or draft.sort == "people"):
                    owned = between
                meant = meant or ()
                comma = between == [","]
                if not (comma and person and draft.sort in ("role", "someone", "official", "body", "unnamed")):
                    listed += meant
                    if not comma:
                        out += listed
                        listed = []
                    person = draft.sort == "person"
            elif between == ["("] and self._meant(index) == self._meant(index - 1):
                pass  # its abbreviation
            elif not (behind_of or (between and between[0] in _LEADS_ON and len(between) <= 6)):
                break
            elif between[0] == "of" and found == (UNNAMED,):
                of = draft
            behind = draft.last
        if (drafts[at].form != "adjective" or drafts[at].sort == "body") and with_others(source, behind, self.last):
            out += listed if source.words[behind + 1] in LIKES else (*listed, UNNAMED)
        return tuple(dict.fromkeys(out))
