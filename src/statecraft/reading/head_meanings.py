"""Whom the noun phrase at the head of a phrase means, by itself or with what stands behind it."""

from __future__ import annotations

from bisect import bisect_left

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.appositions import HEAD_ENDS
from statecraft.reading.draft import Draft
from statecraft.reading.head_words import AIDES, KIN
from statecraft.reading.modified import modified, side_of
from statecraft.reading.plain_nouns import PlainNouns
from statecraft.reading.serving import OF_WHOM
from statecraft.reading.word_classes import Tag

_LEAKED = frozenset({"released", "published", "obtained"})  # "a Peruvian cable released by the Lakes Watch"
_AT_HOME = frozenset("police prosecutors ministry government military army junta".split())  # "the military in Mali"
_SEVERAL = frozenset({"people", "group", "official", "unnamed", "crowd"})
_LED = frozenset({"office", "administration", "government"})
_OF_AIDES = frozenset("to for of with from in at".split())


class HeadMeanings(PlainNouns):
    """The tokens of a phrase, and whom a noun phrase in it means where it is the head."""

    def _meant(self, at: int) -> tuple[Actor, ...] | None:
        """Whom a noun phrase at the head of the phrase means, None where it means nobody and the next may."""
        drafts, source = self.discourse.drafts, self.source
        draft, found = drafts[at], self.discourse.meant[at]
        begun = draft.last + (source.words[draft.last] == "close")  # "aides **close** to Ann Ito"
        behind = drafts[at + 1].first if at + 1 < len(drafts) else self.last
        bearer = self._bearer(at, followed=begun == behind < self.last)
        if bearer != at:
            return None if bearer is None else self._meant(bearer)
        owner = draft.owner and draft.sort in ("person", "body") and begun == behind
        if owner and found and self._are_aides(at + 1):
            return (side_of(self.discourse, found[0]),)  # "Mr Ito's aides", "the Peruvian army's spokesman"
        p = self._past_tail(draft, begun, behind)
        if p is None:
            return None
        tail = source.words[p - 1] if p > begun else ""
        if tail and tail != "." and not (draft.sort == "person" and source.tags[draft.last] & Tag.DOT):
            return modified(self.discourse, draft, found, p)
        return self._brought(at, p, behind) or found or self._by_itself(draft)

    def _bearer(self, at: int, *, followed: bool) -> int | None:
        """The noun phrase that has a head's meaning: itself or the next, None where it only leads on to the next.

        ``followed`` says that the next stands right behind it.
        """
        drafts = self.discourse.drafts
        draft = drafts[at]
        if followed and (draft.sort == "institution" or self._is_body(at + 1)):
            return at + 1  # "the rights group Lakewatch", "the opposition Lakes Party"
        if draft.leads and draft.leads < self.last:
            return None  # "the Peruvian mining firm Delta"
        if not followed or drafts[at + 1].sort != "person":
            return at
        if draft.sort == "people" and self.discourse.meant[at] == (UNNAMED,):
            return None  # "Prime Ministers Ann Ito and Luc Roy"
        if draft.sort in _SEVERAL and not self.source.tags[draft.last - 1] & Tag.OWNER and self._are_two(at + 1):
            return None  # "Peruvian ministers Ann Ito and Luc Roy", "Peruvian journalists Ann Ito and Luc Roy"
        if draft.head in KIN:
            return at + 1  # "Mr. Ito's son Luc"
        opens = self.source.tags[draft.first] & Tag.CAP and not self.source.tags[draft.first] & Tag.DET
        if draft.sort == "body" and opens and drafts[at + 1].form == "title":
            return None  # "Ministry of Mines Secretary Ann Ito"
        return at

    def _are_two(self, at: int) -> bool:
        """Whether full names of persons are listed from a noun phrase on: "Ann Ito and Luc Roy", "Ann Ito, Luc Roy"."""
        first, second = self.discourse.drafts[at], next(iter(self.discourse.drafts[at + 1 : at + 2]), None)
        if second is None or second.sort != "person" or second.last > self.last:
            return False
        between = self.source.words[first.last : second.first]
        return " " in first.name and " " in second.name and between in (["and"], [","], [",", "and"])

    def _is_body(self, at: int) -> bool:
        """Whether a named body stands right behind "opposition", or "Army" is part of its name."""
        body, before = self.discourse.drafts[at], self.discourse.drafts[at - 1]
        if before.sort == "body" and self.source.tags[before.last - 1] & Tag.CAP:
            return body.sort == "org"  # "the Army Corps of Engineers"
        return body.sort in ("org", "actor") and self.source.words[body.first - 1] == "opposition"

    def _are_aides(self, at: int) -> bool:
        """Whether a noun phrase is of those who speak or work for another, and names nobody."""
        drafts = self.discourse.drafts
        return at < len(drafts) and drafts[at].head in AIDES and self.discourse.meant[at] == (UNNAMED,)

    def _past_tail(self, draft: Draft, p: int, behind: int) -> int | None:
        """The token after the nouns that follow a noun phrase; None where it only describes the next, at ``behind``."""
        source = self.source
        ends = HEAD_ENDS | Tag.TIME | (Tag.ED if draft.sort == "paper" else 0)
        if draft.sort == "person" and " " in draft.name:
            ends |= Tag.DET  # "Ann Ito the head of the mint"
        while p < self.last and (not source.tags[p] & ends or self._is_noun(p)):
            if p == behind and (draft.owner or (draft.form in ("adjective", "name") and draft.sort == "actor")):
                return None
            p += 1
        return p

    def _is_noun(self, p: int) -> bool:
        """Whether what may be a verb is none: "Peruvian **state** television", "U.N. **reports**"."""
        words = self.source.words[p : self.last]
        return words == ["reports"] or (words[0] == "state" and len(words) > 1 and not self.source.tags[p + 1])

    def _brought(self, at: int, p: int, behind: int) -> tuple[Actor, ...]:
        """Whom the preposition at ``p`` brings in the head's place: "the office **of Mr Ito**"; empty for nobody."""
        draft, found, source = self.discourse.drafts[at], self.discourse.meant[at], self.source
        word = source.words[p]
        aides = draft.head in AIDES and p > draft.last
        if aides and found == (UNNAMED,) and word in _OF_AIDES and (sides := self._sides(p + 1)):
            return sides
        if draft.sort == "body" and draft.head in _LED and word == "of" and not draft.states:
            leading = self.rest(p + 1)
            if any(actor.kind == "person" for actor in leading):
                return tuple(side_of(self.discourse, actor) for actor in leading)  # "the office of Mr Ito"
        if draft.sort == "paper" and (makers := self._makers(draft, p)):
            return makers
        if draft.sort == "role" and found == (UNNAMED,) and word == "of":
            body = self.rest(p + 1)  # "the chairman of **Peru's National Assembly**"
            serving = "former" not in source.words[self.first : draft.last]
            return body if serving and all(actor.kind == "organisation" for actor in body) else ()
        if draft.sort in ("crowd", "unnamed") and (army := self.army_from(p)):
            return army
        if word == "in" and p < self.last and (land := self._land_served(at, p, behind)):
            return land
        on_sides = word == "on" and source.words[p + 1] == "both"  # "officials **on both sides**"
        if draft.sort in ("official", "people") and found in ((UNNAMED,), ()) and (word in OF_WHOM or on_sides):
            return self._sides(p + 1)
        return ()

    def _sides(self, first: int) -> tuple[Actor, ...]:
        """The sides of those whom the phrase from a token on stands for, empty where one of them is unnamed."""
        rest = self.rest(first)
        at = bisect_left(self.discourse.firsts, first)
        if any(draft.sort == "paper" for draft in self.discourse.drafts[at : at + 1]):
            return ()  # "an official close to the inquiry"
        return () if UNNAMED in rest else tuple(side_of(self.discourse, actor) for actor in rest)

    def _makers(self, draft: Draft, p: int) -> tuple[Actor, ...]:
        """Who made a document, empty where it is told by its own words: "a letter issued Monday **by Peru**"."""
        words = self.source.words
        by = self.past_issued(p)
        attributed = words[by - 1 : by + 1] == ["attributed", "to"]
        leaked = draft.states and words[by - 1] in _LEAKED
        if leaked or not (attributed or words[by] in ("from", "by")):
            return ()
        rest = self.rest(by + 1)
        told = by > p or words[by] == "by" or (rest and UNNAMED not in rest)
        return (rest or (UNNAMED,)) if told else ()

    def _land_served(self, at: int, p: int, behind: int) -> tuple[Actor, ...]:
        """The country behind "in" that officials or soldiers serve, of whom no state is told; empty for none."""
        draft, found = self.discourse.drafts[at], self.discourse.meant[at]
        serves = draft.sort == "official" or draft.head in _AT_HOME
        known = any(actor.kind not in ("country", "unnamed") for actor in found)
        if not serves or draft.states or draft.prefix or known:
            return ()
        near = p < behind <= p + 3 and at + 1 < len(self.discourse.drafts)
        land = (self._meant(at + 1) if near else self.rest(p + 1)) or ()
        return land if len(land) == 1 and land[0].kind == "country" else ()  # "military officials in Chad"

    def _by_itself(self, draft: Draft) -> tuple[Actor, ...] | None:
        """Whom a noun phrase that was found to mean nobody stands for by its form; None where the next may."""
        if draft.form in ("capital", "metonym") and draft.actor is not None and draft.last >= self.last:
            return (draft.actor,)
        if draft.sort == "person":
            return self.discourse.named(draft)
        return (UNNAMED,) if draft.sort in ("role", "paper", "body", "house", "group") else None
