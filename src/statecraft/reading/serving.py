"""Whom officials, spokesmen and bodies without a name of their own speak for."""

from __future__ import annotations

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.meanings import Meanings
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import CLOSED, Tag

_HOME = frozenset(
    """ministry government military police army security intelligence defense defence election presidential
    judiciary""".split()
)

# Fields whose officials serve no state.
_PRIVATE = frozenset(
    "hospital party union company team church airline bank soccer football industry club league".split()
)
_NO_FIELD = CLOSED | Tag.CAP | VERB | Tag.ED
_AUTHORITIES = frozenset({"officials", "authorities"})
COMPANIES = frozenset("company firm carrier lender airline".split())
"""Nouns that take up a company: "the airline", "company officials"."""


class Serving(Meanings):
    """Whom those who serve a state or a body speak for."""

    def _official(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft) or self._serving(draft)
        head = draft.head.removesuffix("s")
        if states:
            self.nouns[head] = states
            if draft.head in _AUTHORITIES:
                self.served = states
            return states
        if draft.det in ("the", "these", "those") and head in self.nouns:
            return self.nouns[head]
        bare = draft.last - draft.first == 1 and draft.head in _AUTHORITIES
        if bare and self.served and not self.source.tags[draft.last] & Tag.PREP:
            return self.served  # "Peruvian officials said … Officials added"
        inner = range(draft.first, draft.last - 1)
        if inner and self.source.words[inner[-1]] in COMPANIES:
            firm = self.trace.last_body(draft.start, ("company", "organisation"))
            self.nouns[head] = (firm or UNNAMED,)  # "company officials"
            return self.nouns[head]
        home = any(self.source.classes[p] & Role.BODY or self.source.words[p] in _HOME for p in inner)
        if home and draft.head != "envoy":
            last = self.trace.last_state(draft.start)
            if last is not None:
                self.nouns[head] = (last,)
                return (last,)
        spokes = draft.head.startswith("spokes")
        if spokes and draft.det == "a" and len(inner) == 1 and not self.source.tags[draft.last] & Tag.PREP:
            body = self.trace.last_subject(draft.start)
            self.nouns[head] = (body or UNNAMED,)  # "The bank paid. **A spokesman** said"
            return self.nouns[head]
        words = draft.prefix.split() if spokes else []
        known = any(CLASSES.get(word.lower(), 0) for word in words)  # "a Democratic spokesman"
        named = bool(words) and all(word[0].isupper() for word in words) and not known
        self.nouns[head] = (self.called(draft.prefix) if named else UNNAMED,)  # "an Upjohn spokesman"
        return self.nouns[head]

    def _serving(self, draft: Draft) -> tuple[Actor, ...]:
        """The state before words that no table has: "Peruvian **veterinary** officials"."""
        before = self.drafts[len(self.meant) - 1] if self.meant else None
        if before is None or before.form != "adjective" or not 0 < draft.first - before.last < 3:
            return ()
        between = self.source.words[before.last : draft.first]
        plain = all(word.isalpha() for word in between) and _PRIVATE.isdisjoint(between)
        plain = plain and not any(tag & _NO_FIELD for tag in self.source.tags[before.last : draft.first])
        return self.meant[-1] if plain and before.sort == "actor" else ()

    def _body_of(self, draft: Draft) -> tuple[Actor, ...]:
        whole = draft.prefix and self.source.tags[draft.last - 1] & ~self.source.tags[draft.last] & Tag.CAP
        own = whole and not draft.states and draft.prefix.count(" ") > 0  # "the Consumer Protection Bureau"
        states = () if own else self._states_of(draft)
        if states:
            self.nouns[draft.head] = states
            return states
        if draft.prefix:
            name = self.source.spelt(draft.first, draft.last).removeprefix("the ").removeprefix("The ")
            return (self.called(name),) if whole else ()
        if draft.head in self.nouns:
            return self.nouns[draft.head]
        last = self.trace.last_state(draft.start)
        return (last,) if last is not None else ()
