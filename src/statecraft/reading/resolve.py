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
    office_name,
    past_seat,
    such_as,
)
from statecraft.reading.both import is_of_two, two_before
from statecraft.reading.called import called_name
from statecraft.reading.draft import Draft
from statecraft.reading.first_person import FIRST_PERSON, first_person
from statecraft.reading.glue import links, unseated, with_others
from statecraft.reading.head_words import AIDES, KIN
from statecraft.reading.modified import modified, side_of
from statecraft.reading.plain_nouns import PlainNouns
from statecraft.reading.role_words import Role
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_BEFORE_FIELD = Role.BEFORE | Role.FIELD
_CAP_OWNER = Tag.CAP | Tag.OWNER
_LEAKED = frozenset({"released", "published", "obtained"})  # "a Peruvian cable released by the Lakes Watch"
_AT_HOME = frozenset("police prosecutors ministry government military army".split())  # "the military in Mali"
_LED = frozenset({"office", "administration", "government"})
_LEADING = Tag.DET | Tag.POSS | Tag.ADV | Tag.NUM | Tag.QUOTE | Tag.TIME


def resolve(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    """The actors that a noun phrase stands for, single ones for a group, empty where none can be given."""
    tokens = reading.tokens
    last = tokens.first_from(phrase.end)
    first = past_seat(tokens, tokens.at(phrase.start), last)
    if first >= last:
        return ()
    if last - first == 1 and tokens.words[first] in FIRST_PERSON:
        found = first_person(reading, phrase.start, tokens.words[first]) or (UNNAMED,)
    elif is_of_two(tokens.words[first:last]):
        found = two_before(reading.discourse, first)
    else:
        found = _Phrase(reading.discourse, first, last).actors()
    return tuple(dict.fromkeys(member for actor in found for member in (actor.members or (actor,))))


class _Phrase(PlainNouns):
    """The tokens of a phrase and the noun phrases that begin in it."""

    def actors(self) -> tuple[Actor, ...]:
        """Whom the phrase stands for: its first noun phrase, with those that are joined to it."""
        drafts = self.discourse.drafts
        body = self.discourse.unveiled
        if body is not None and body.first <= self.first < body.last <= self.last:
            return (body.actor,)
        such = such_as(self.source.tokens, self.first, self.last)
        if such is not None and UNNAMED not in (named := self.rest(such)):
            return named
        at = bisect_left(self.discourse.firsts, self.first)
        if at and drafts[at - 1].last > self.first:
            at -= 1
        for closing in (apposed_name, described_name, called_name, bracketed_name, office_name):
            if (name := closing(self.source, drafts, (self.first, self.last), at)) is not None:
                with_it = self._before_and(at, drafts[name])
                return (*with_it, *(self._meant(name) or (UNNAMED,)))
        if named := self.closing(at):
            return named
        passed = 0
        while at < len(drafts) and drafts[at].first < self.last:
            draft = drafts[at]
            unknown = draft.sort == "person" and not self.discourse.meant[at] and draft.last == draft.first + 1
            if unknown and draft.last < self.last and (draft.owner or self._heads(at + 1, draft.last)):
                at, passed = at + 1, draft.last  # the party of "Labour's Ann Ito", "Yarrow district chief Ann Ito"
                continue
            if not passed and self._closes(draft):
                return self._meant(at) or (UNNAMED,)
            parted = unknown and draft.last < self.last
            if parted and draft.name.isupper():
                parted = self.source.words[draft.last] != "and"  # "the LTTE and Peru"
            if not passed and (not self._leads(draft) or parted):
                return self.headed_by_a_noun(at)
            found = self._meant(at)
            if found is None:
                passed = draft.last
                at += 1
                continue
            return self._joined_to(at, found)
        return self.headed_by_a_noun(at)

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
        if draft.last < self.last or draft.owner or draft.first == self.first or draft.form in ("adjective", "people"):
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
            or source.words[p] in ("both", "even", "most", "like")
            or (source.words[p].count("-") == 1 and not source.tags[p] & ~Tag.ED)  # "the state-run Lakes Press"
            for p in range(start, draft.first)
        )

    def _meant(self, at: int) -> tuple[Actor, ...] | None:
        """Whom a noun phrase at the head of the phrase means, None where it means nobody and the next may."""
        draft = self.discourse.drafts[at]
        found = self.discourse.meant[at]
        source = self.source
        p = draft.last + (source.words[draft.last] == "close")  # "aides **close** to Ann Ito"
        tail = ""
        drafts = self.discourse.drafts
        behind = drafts[at + 1].first if at + 1 < len(drafts) else self.last
        if p == behind < self.last and (draft.sort == "institution" or self._is_body(at + 1)):
            return self._meant(at + 1)  # "the rights group Lakewatch", "the opposition Lakes Party"
        if draft.leads and draft.leads < self.last:
            return None  # "the Peruvian mining firm Delta"
        named = p == behind < self.last and drafts[at + 1].sort == "person"
        if draft.sort == "people" and found == (UNNAMED,) and named:
            return None  # "Prime Ministers Ann Ito and Luc Roy"
        if draft.head in KIN and named:
            return self._meant(at + 1)  # "Mr. Ito's son Luc"
        opens = source.tags[draft.first] & Tag.CAP and not source.tags[draft.first] & Tag.DET
        if draft.sort == "body" and named and opens and drafts[at + 1].form == "title":
            return None  # "Ministry of Mines Secretary Ann Ito"
        owner = draft.owner and draft.sort == "person" and p == behind and at + 1 < len(drafts)
        if owner and found and drafts[at + 1].head in AIDES and self.discourse.meant[at + 1] == (UNNAMED,):
            return (side_of(self.discourse, found[0]),)  # "Mr Ito's aides"
        ends = HEAD_ENDS | Tag.TIME | (Tag.ED if draft.sort == "paper" else 0)
        if draft.sort == "person" and " " in draft.name:
            ends |= Tag.DET  # "Ann Ito the head of the mint"
        while p < self.last and (not source.tags[p] & ends or self._is_noun(p)):
            if p == behind and (draft.owner or (draft.form in ("adjective", "name") and draft.sort == "actor")):
                return None
            tail = source.words[p]
            p += 1
        if tail and tail != "." and not (draft.sort == "person" and source.tags[draft.last] & Tag.DOT):
            return modified(self.discourse, draft, found, p)
        if (
            (draft.sort == "someone" or p > draft.last)
            and draft.head in AIDES
            and found == (UNNAMED,)
            and source.words[p] in ("to", "for", "of", "with", "from", "in", "at")
        ):
            rest = self.rest(p + 1)
            if rest and UNNAMED not in rest:
                return tuple(side_of(self.discourse, actor) for actor in rest)
        if draft.sort == "body" and draft.head in _LED and source.words[p] == "of" and not draft.states:
            leading = self.rest(p + 1)
            if any(actor.kind == "person" for actor in leading):
                return tuple(side_of(self.discourse, actor) for actor in leading)  # "the office of Mr Ito"
        by = self.past_issued(p) if draft.sort == "paper" else p
        attributed = source.words[by - 1 : by + 1] == ["attributed", "to"]
        if draft.sort == "paper" and (attributed or source.words[by] in ("from", "by")):
            rest = self.rest(by + 1)
            leaked = draft.states and source.words[by - 1] in _LEAKED
            if ((rest and UNNAMED not in rest) or by > p) and not leaked:
                return rest or (UNNAMED,)
        if draft.sort in ("crowd", "unnamed") and (army := self.army_from(p)):
            return army
        known = found and any(actor.kind not in ("country", "unnamed") for actor in found)
        serves = draft.sort == "official" or draft.head in _AT_HOME
        if serves and not (draft.states or draft.prefix or known) and source.words[p] == "in" and p < self.last:
            near = p < behind <= p + 3 and at + 1 < len(drafts)
            land = (self._meant(at + 1) if near else self.rest(p + 1)) or ()
            if len(land) == 1 and land[0].kind == "country":
                return land  # "military officials in Chad"
        if (
            draft.sort in ("official", "people")
            and found in ((UNNAMED,), ())
            and source.words[p] in ("of", "from", "at", "in", "with", "for", "to")
        ):
            rest = self.rest(p + 1)
            if rest and UNNAMED not in rest and source.words[p] != "in":
                return tuple(side_of(self.discourse, actor) for actor in rest)
        if found:
            return found
        if draft.form in ("capital", "metonym") and draft.actor is not None and draft.last >= self.last:
            return (draft.actor,)
        if draft.sort == "person" and draft.name:
            return self.discourse.named(draft)
        return (UNNAMED,) if draft.sort in ("role", "paper", "body", "house", "group") else None

    def _is_body(self, at: int) -> bool:
        """Whether a named body stands right behind "opposition", or "Army" is part of its name."""
        body, before = self.discourse.drafts[at], self.discourse.drafts[at - 1]
        if before.sort == "body" and self.source.tags[before.last - 1] & Tag.CAP:
            return body.sort == "org"  # "the Army Corps of Engineers"
        return body.sort in ("org", "actor") and self.source.words[body.first - 1] == "opposition"

    def _is_noun(self, p: int) -> bool:
        """Whether what may be a verb is none: "Peruvian **state** television", "U.N. **reports**"."""
        words = self.source.words[p : self.last]
        return words == ["reports"] or (words[0] == "state" and len(words) > 1 and not self.source.tags[p + 1])

    def _joined_to(self, at: int, found: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """The actors of "A, B and C": the noun phrases with nothing but glue between them, from the first on."""
        drafts, source = self.discourse.drafts, self.source
        out = list(found)
        listed: list[Actor] = []  # after a comma: they count once "and" closes the list
        behind = drafts[at].last
        owned: list[str] = []  # the glue before an owner, which is that of the name behind it: "and Chile's Ann Ito"
        person = drafts[at].sort == "person"
        for index in range(at + 1, len(drafts)):
            draft = drafts[index]
            if draft.first >= self.last:
                break
            between = unseated([] if drafts[index - 1].leads else source.words[behind : draft.first]) or owned
            owned = []
            if links(between):
                meant = self._meant(index)
                if meant is None and (draft.owner or draft.leads):
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
            elif not (between and between[0] in ("of", "for", "from", "in", "at", "on") and len(between) <= 6):
                break
            behind = draft.last
        if drafts[at].form != "adjective" and with_others(source, behind, self.last):
            out += (*listed, UNNAMED)
        return tuple(dict.fromkeys(out))
