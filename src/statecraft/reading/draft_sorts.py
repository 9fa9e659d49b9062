"""What a noun phrase without a name is, by its head and its determiner: a body, a group, an office, a document."""

from __future__ import annotations

from statecraft.reading.draft import DEFINITE, NUMBERS, VERB, Draft
from statecraft.reading.epithets import BY_TRADE, is_epithet
from statecraft.reading.head_drafts import Heads
from statecraft.reading.head_words import GROUPS, LAWMAKERS
from statecraft.reading.hyphens import is_joined
from statecraft.reading.role_words import Role
from statecraft.reading.word_classes import Tag

_GROUPED = Role.CROWD | Role.PAIR
_COLLECTIVE = Role.HOUSE | Role.BODY | Role.STATE | Role.PEOPLE
_STATES_PAIR = Role.STATES | Role.PAIR
_SIDES = frozenset({"leaders", "presidents"})  # "Two leaders meet" in a headline: those of whom it tells
_LANDS = frozenset("countries nations states governments".split())
_PARTIAL = frozenset("other some several many most few certain individual fellow key leading non between among".split())
_VOTES = frozenset({"election", "elections", "electoral"})


class Sorts(Heads):
    """Tells what sort of noun phrase a head makes."""

    def _sort(self, draft: Draft, kind: int, head: int) -> str:
        """What a noun phrase without a name is, "" where it speaks of nobody."""
        det, word, states = draft.det, draft.head, draft.states
        if det in NUMBERS and det != "both" and kind & Role.PEOPLE and word not in _SIDES and not states:
            return "unnamed"  # "two ministers" are none that were spoken of before
        grouped = kind & _GROUPED and not kind & Role.PEOPLE
        if grouped and self.words[head - 1] == "opposition" and det not in DEFINITE:
            return "unnamed"  # "several opposition groups"
        if kind & Role.CROWD and self._is_crowd(draft, head, fights=bool(kind & Role.UNNAMED)):
            return "crowd"
        if kind & _STATES_PAIR and self._are_states(draft):
            draft.count = draft.count or NUMBERS.get(word, 0)
            return "people" if states and not draft.count and len(states) == 1 else "group"
        if kind & _COLLECTIVE:
            return self._collective_sort(draft, kind, head)
        return self._other_sort(draft, kind, head)

    def _collective_sort(self, draft: Draft, kind: int, head: int) -> str:
        """What a house, a body, a state or people are, "" where it isn't told whose."""
        states, definite = draft.states, draft.det in DEFINITE
        if kind & Role.HOUSE:
            return "house" if states or definite or draft.prefix else ""
        if kind & Role.BODY:
            bare = draft.head == "police" or bool(self.tags[head] & Tag.CAP)
            return "body" if states or definite or bare or draft.prefix else ""
        if kind & Role.STATE:
            return "state" if definite and not states else ""
        owned = draft.first > 0 and self.tags[draft.first - 1] & Tag.OWNER  # "the two countries' presidents"
        bare = draft.head in LAWMAKERS or bool(kind & Role.OFFICIAL or owned)
        return "people" if states or definite or bare or draft.prefix or draft.count else ""

    def _other_sort(self, draft: Draft, kind: int, head: int) -> str:
        """What an office, an institution, a document or somebody unnamed is, "" where it speaks of nobody."""
        det, word, states = draft.det, draft.head, draft.states
        definite = det in DEFINITE
        if (states or word in BY_TRADE) and is_epithet(self, draft, head):
            return "institution"
        if kind & Role.OFFICIAL and (not definite or word.endswith("s")):
            return "official"
        if kind & Role.PERSON:
            if det in ("a", "an", "another", "one", "some"):
                return "someone"
            acts = bool(self.tags[head] & Tag.CAP and self.tags[head + 1] & VERB)
            return "role" if definite or states or acts else ""
        if kind & Role.UNNAMED:
            return "unnamed"
        if word == "commission" and (states or det == "the") and self.words[head - 1] in _VOTES:
            return "body"  # "Peru's election commission"
        if kind & Role.INSTITUTION:
            draft.prefix = draft.prefix if draft.prefix != "TV" else ""  # "the TV station"
            alone = word not in BY_TRADE and not states
            return "institution" if alone and self._is_taken_up(draft, head) else ""
        if word == "proclamation" and draft.prefix:
            return ""  # "the Lima Proclamation": one of its own
        return "paper" if kind & Role.PAPER and (definite or states or det in ("a", "an")) else ""

    def _are_states(self, draft: Draft) -> bool:
        """Whether a noun of states or of a pair takes up several: "**both** sides", "the two countries"."""
        if draft.head in GROUPS and (draft.states or draft.prefix):
            return False  # "the Peruvian groups Lakes and Rivers"
        if draft.head in ("armies", "navies") and draft.prefix and not draft.states:
            return False  # "the Allied armies" are none that were spoken of before
        if not draft.det and len(draft.states) == 1 and self._is_bloc(draft):
            return True
        return bool(
            draft.count
            or (draft.head not in ("men", "women") and draft.det == "the")
            or draft.det in ("both", "these", "those", "all", "their")
            or len(draft.states) > 1
        )

    def _is_bloc(self, draft: Draft) -> bool:
        """Whether states without an article are all those of a body: "G7 countries", "NATO allies"; no "other" ones."""
        body, owned = draft.states[0], any(tag & Tag.OWNER for tag in self.tags[draft.first : draft.last])
        all_of_them = draft.head in _LANDS or (draft.head == "allies" and body.id == "org:nato")
        before = self.words[draft.first - 1] if draft.first else ""
        return body.kind == "organisation" and all_of_them and not owned and before not in _PARTIAL

    def _is_taken_up(self, draft: Draft, head: int) -> bool:
        """Whether a noun stands for an institution named before, by its acronym or alone."""
        word = draft.head
        acronym = draft.prefix.isupper() and not self.tags[head - 1] & Tag.OWNER  # "the ruling EPRDF party"
        alone = draft.det in ("the", "this") and not draft.prefix and self.words[draft.last] != "of"
        alone = alone and (word != "body" or head > draft.first + 1)  # "the 12-member body"
        apart = head > draft.first + 1 and not is_joined(self.words[head - 1])
        alone = alone and (word != "bank" or not apart)  # "the central bank" is another
        return acronym or alone

    def _is_crowd(self, draft: Draft, head: int, *, fights: bool) -> bool:
        """Whether people or firms are told by their nationality, or fighters by any name; "Peru's banks" are Peru's."""
        if self.tags[head + 1] & Tag.CAP or any(state.kind == "media" for state in draft.states):
            return False  # "the Peruvian groups Lakes and Rivers" are those
        if fights:
            return bool(draft.states or draft.prefix)
        return bool(draft.states) and not any(tag & Tag.OWNER for tag in self.tags[draft.first : head])
