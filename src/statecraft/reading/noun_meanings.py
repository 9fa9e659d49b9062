"""Whom offices, groups and pronouns mean, by what the article said before."""

from __future__ import annotations

from collections.abc import Sequence

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.blamed import blamed
from statecraft.reading.both import firms_before, listed_behind
from statecraft.reading.converted import code_of, converted, is_part
from statecraft.reading.crowds import named_crowd
from statecraft.reading.draft import NUMBERS, POSSESSIVES, Draft
from statecraft.reading.envoys import envoy_of, flock_leader, opposition_leader, other_half, secretariat
from statecraft.reading.head_words import (
    EMPLOYED,
    FAITHS,
    FIGHTERS,
    FIRMS,
    GROUPS,
    LAWMAKERS,
    OF_A_STATE,
    PRIVATE,
    RANKS,
)
from statecraft.reading.hosts import is_unnamed_host
from statecraft.reading.institutions import institution
from statecraft.reading.known import trade
from statecraft.reading.papers import Papers
from statecraft.reading.remembered import SCHOLARS
from statecraft.reading.role_words import CLASSES, Role, is_womans
from statecraft.reading.word_classes import Tag

_PEOPLE_HEADS = frozenset(
    "leaders presidents ministers premiers chancellors kings men women statesmen duo pair trio diplomats envoys "
    "officers generals".split()
)
_STATE_HEADS = frozenset(
    "countries nations states governments ministries militaries armies navies capitals powers neighbors neighbours "
    "allies republics sides parties delegations".split()
)
_EMPLOYERS = frozenset({"organisation", "company", "media"})
_LANDS = frozenset("countries nations states republics".split())
# "The veteran diplomat" is whoever was spoken of last.
_SOMEBODY = frozenset("official diplomat politician statesman leader strongman lawmaker envoy".split())
# People whom the text itself names, not whoever leads a state that it names.
_NAMED_HEADS = frozenset("men women officers generals diplomats envoys".split())
_OTHERS = frozenset("allies neighbors neighbours opponents".split())
_INQUIRERS = frozenset({"prosecutors", "investigators"})
_SOME = frozenset({"some", "several", "many"})
_CIVIL = frozenset({"IN", "PK", "BD", "LK", "NP"})  # whose foreign secretary is the ministry's highest official
_OF_A_MIND = frozenset("loyal close critical opposed allied who".split())  # "Peruvian lawmakers loyal to Ana Ruiz"
_OF_LAW = frozenset({"attorney", "prosecutor"})
_JUDGES = frozenset({"judges", "justices"})
_REALMS = frozenset("country nation republic state government kingdom island region territory delegation world".split())


class NounMeanings(Papers):
    """Whom nouns and pronouns mean."""

    def _role(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom an office means: who holds it by the article or the tables, else the state that it is of."""
        wanted = trade(draft.head, draft.office)
        if (leader := flock_leader(self, draft)) is not None:
            return (leader,)
        if not draft.tells_states and self._of_no_state(draft):
            leading = self.people.stateless(wanted)
            return (leading.actor if leading is not None else UNNAMED,)
        states = self._states_of(draft) if draft.tells_states else secretariat(self, draft, wanted)
        if draft.det == "the" and draft.head == "leader" and self._is_opposition(draft):
            rival = opposition_leader(self, draft)
            return (UNNAMED,) if rival is None else (rival,)
        if (other := other_half(self, draft, states)) is not None:
            return (other,)
        codes = [code for state in states if (code := code_of(state))]
        part = any("-" in state.id.partition(":")[2] for state in states)
        known = self.people.holder(wanted, codes, part=part, female=is_womans(draft.head))
        if known is not None and states and not codes and (known.codes or known.home or known.bodies):
            known = self.people.head_of(states[0], wanted)  # "al-Qaida's leader" is no president
        if is_unnamed_host(self, draft, wanted, known):
            return (UNNAMED,)
        if known is not None:
            if not known.codes and len(codes) == 1 and states[0].kind == "country":
                self.people.apposed(known.actor, draft)  # "Peru's president" tells whose "President Tapia" is
            return (known.actor,)
        return self._private(draft) if draft.head in PRIVATE else self._untold(draft, states, wanted)

    def _private(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom a calling that is no office means: who had it before, or whoever was spoken of last."""
        if draft.head in self.nouns:
            return self.nouns[draft.head]
        owned = any(tag & Tag.OWNER for tag in self.source.tags[draft.first : draft.last])  # "Peru's best singer"
        last = self.trace.last_person(draft.start) if draft.det == "the" and not owned else None
        return (last if last is not None else UNNAMED,)

    def _untold(self, draft: Draft, states: Sequence[Actor], wanted: str) -> tuple[Actor, ...]:
        """Whom an office means that nobody was told to hold: the body's head, the state's leader, or the state."""
        state = states[0] if states else None
        if state is not None and state.kind != "country" and not CLASSES.get(draft.head, 0) & Role.OFFICIAL:
            leading = self.people.head_of(state, wanted)
            if leading is not None:
                return (leading.actor,)
        state = self._home_of(draft) if state is None else state
        if state is not None:
            return self._holding(draft, state)
        if draft.det in POSSESSIVES:
            spokesman = draft.head.startswith("spokes")
            return self._sides_of(self.trace.pronoun(draft.det, draft.start, self.people)) if spokesman else ()
        if draft.head in _SOMEBODY and draft.det == "the" and draft.head not in self.nouns:
            last = self.trace.last_person(draft.start)
            if last is not None:
                return (last,)
        return self.nouns.get(draft.head, (UNNAMED,))

    def _home_of(self, draft: Draft) -> Actor | None:
        """The state of an office that tells none: "**the** president", "**its** president"; None for any office."""
        if draft.office == "pope":
            return self.gazetteer.country("VA")
        law = draft.head == "general" and self.source.words[draft.last - 2] in _OF_LAW  # "the attorney general"
        if draft.det == "the" and (draft.office or draft.head == "minister" or law) and not self._opposes(draft):
            return self.trace.last_state(draft.start) or self._only_state()
        if draft.det == "its":
            owner = self.trace.pronoun("its", draft.start, self.people)
            return owner[0] if owner and owner[0].kind == "country" else None
        return None

    def _holding(self, draft: Draft, state: Actor) -> tuple[Actor, ...]:
        """Who holds an office of a state by the tables, else the state, which the office means from here on."""
        civil = draft.head == "secretary" and state.country in _CIVIL
        holder = None if civil or is_part(state) else self.people.leader(state.country, draft.office)
        if holder is not None:
            return (self.people.register(draft, holder).actor,)
        if (envoy := envoy_of(self, draft, state)) is not None:
            return (envoy,)
        self.nouns[draft.head] = (state,)
        return (state,)

    def _only_state(self) -> Actor | None:
        """The one state that the article names, more than once and however late; None where it names several."""
        states = [draft.actor for draft in self.drafts if draft.actor is not None and draft.actor.kind == "country"]
        return states[0] if len(states) > 1 and len(set(states)) == 1 else None

    def _of_no_state(self, draft: Draft) -> bool:
        """Whether an office is told to be another's than a state's: "the leader of the party", "the bank president"."""
        words = self.source.words
        before = words[draft.last - 2]
        if CLASSES.get(before, 0) & Role.INSTITUTION or before in ("minority", "majority"):
            return True
        owner = draft.last + (2 if words[draft.last + 1] == "the" else 1)
        return words[draft.last] == "of" and words[owner] not in _REALMS

    def _someone(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        if states and draft.head in RANKS:
            self.nouns[draft.head] = states
            return states
        if draft.head in PRIVATE:
            self.nouns[draft.head] = (UNNAMED,)
        return (UNNAMED,)

    def _people(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom office-holders in the plural mean, one for each state that is named, or those spoken of together."""
        if draft.head in _OTHERS and any(self.source.tags[p] & Tag.OWNER for p in range(draft.first, draft.last - 1)):
            return (UNNAMED,)  # "Peru's allies" are others than Peru
        if self._opposes(draft):
            return self._opposition(draft) if self._is_opposition(draft) else (UNNAMED,)
        owners = self._owners(draft)
        if owners and (draft.head != "ministers" or "prime" in self.source.words[draft.first : draft.last]):
            return converted(owners, self.gazetteer, self.people, to="people") or self._group(draft)
        if party := self._party_of(draft):
            return party
        # "the two countries' trade ministers"
        states = converted(owners, self.gazetteer, self.people, to="states") or self._states_of(draft)
        if not states and draft.head in _JUDGES:
            return self.nouns.get("court") or tuple(filter(None, (self.bodies.get("Court"),))) or (UNNAMED,)
        wanted = trade(draft.head.removesuffix("s"), draft.office)
        counted = draft.count and self.source.words[draft.first] in NUMBERS
        if counted and len(states) == 1 and states[0].kind == "organisation":
            return (UNNAMED,)  # "five African leaders" are some of all
        if states and not FAITHS.isdisjoint(self.source.words[draft.first : draft.last]):
            return (UNNAMED,)  # "Peruvian Jewish leaders"
        if states:
            if draft.head in LAWMAKERS:  # some of them are no parliament
                some = draft.det in _SOME or self.source.words[draft.last] in _OF_A_MIND
                return (UNNAMED,) if some else tuple(self.parliament(state) for state in states)
            found = []
            for state in states:
                known = self.people.holder(wanted, [state.country]) if len(states) > 1 else None
                found.append(
                    known.actor
                    if known is not None and known.codes
                    else self._table_leader(state, wanted, states) or state
                )
            self.nouns[draft.head] = tuple(dict.fromkeys(found))
            return self.nouns[draft.head]
        if draft.head in LAWMAKERS:
            return self.nouns.get("house") or (UNNAMED,)
        if draft.det in ("the", "both", "their") or draft.count:
            return self._group(draft)
        return (UNNAMED,) if CLASSES.get(draft.head, 0) & Role.OFFICIAL else ()

    def _owners(self, draft: Draft) -> tuple[Actor, ...]:
        """The several whose office-holders are told of: "**the two countries'** leaders"; nobody where one is named."""
        before = self.drafts[len(self.meant) - 1] if self.meant else None
        if before is None or not before.owner or before.last != draft.first or len(draft.states) > 1:
            return ()
        return self.meant[-1] if len(self.meant[-1]) > 1 else ()

    def _table_leader(self, state: Actor, wanted: str, states: tuple[Actor, ...]) -> Actor | None:
        return (
            self.people.leader(state.country, wanted)
            if len(states) > 1 and not is_part(state) and wanted in ("president", "leader", "prime minister")
            else None
        )

    def _group(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom "both sides", "the two leaders" or "the firms" mean."""
        words = self.source.words[draft.first : draft.last]
        if words[-2:-1] == ["opposition"] and "and" not in words:
            return self._opposition(draft)  # "the main opposition parties"
        if len(draft.states) > 1:
            return self._people(draft) if draft.head in _PEOPLE_HEADS else tuple(dict.fromkeys(draft.states))
        if draft.count and (members := listed_behind(self.drafts, self.source.words, len(self.meant))):
            return members
        if draft.head in FIRMS | GROUPS:
            return firms_before(self.trace.entries, draft)
        to = "states" if draft.head in _STATE_HEADS else "people" if draft.head in _PEOPLE_HEADS else ""
        to = "named" if draft.head in _NAMED_HEADS else to
        count = draft.count
        if draft.head in ("pair", "duo") or (draft.head == "sides" and not count):
            count = 2
        singular = draft.head.removesuffix("s")
        office = singular if to == "people" and singular in ("president", "chancellor", "minister", "king") else ""
        if office == "minister" and self.source.words[draft.last - 2] == "prime":
            office = "prime minister"
        lands = draft.head in _LANDS
        found = self.trace.group(
            count,
            office,
            to,
            self.gazetteer,
            self.people,
            lands=lands and count > 0,
            acting=draft.head in self.trace.unknown,
        )
        if lands and len(found) > 1 and all(actor.kind == "organisation" for actor in found):
            return ()  # "four countries" after four bodies of the United Nations
        if draft.head == "parties" and draft.det == "those" and len({actor.kind for actor in found}) > 1:
            return ()  # of a state and a party
        # "Norwegian diplomats … The diplomats"
        found = found or self.nouns.get(draft.head) or self.nouns.get(draft.head.removesuffix("s"), ())
        if not found:
            self.trace.unknown.add(draft.head)
        return found

    def _crowd(self, draft: Draft) -> tuple[Actor, ...]:
        return named_crowd(self, draft)

    def _unnamed(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom people of no name act for: scientists for their body, the opposition for itself."""
        if draft.head in SCHOLARS and draft.det in ("the", "these", "those"):
            return self.nouns.get("scientists", (UNNAMED,))
        if draft.head in ("opposition", "groups", "parties", "factions"):
            return self._opposition(draft)  # "several opposition groups"
        if draft.head in _INQUIRERS:
            states = tuple(draft.states)
            if not states and "federal" in self.source.words[draft.first : draft.last]:
                last = self.trace.last_state(draft.start)
                states = (last,) if last is not None else ()
            if len(states) == 1 and states[0].kind == "country":
                return states  # "Peruvian prosecutors", "federal prosecutors"
        if draft.head in EMPLOYED and len(draft.states) == 1:
            official = not OF_A_STATE.isdisjoint(self.source.words[draft.first : draft.last])
            if official or draft.states[0].kind in _EMPLOYERS:
                return (draft.states[0],)  # "NASA scientists", "Peruvian intelligence analysts"
        if draft.head in FIGHTERS and len(draft.states) == 1 and draft.states[0].kind in ("organisation", "group"):
            self.nouns[draft.head] = (draft.states[0],)
            return self.nouns[draft.head]  # "Hamas gunmen", "the gunmen" from here on
        fights = (CLASSES.get(draft.head, 0) & Role.CROWD or draft.head in FIGHTERS) and draft.det == "the"
        return self.nouns.get(draft.head, (UNNAMED,)) if fights else (UNNAMED,)

    def _institution(self, draft: Draft) -> tuple[Actor, ...]:
        return institution(self, draft)

    def _pronoun(self, draft: Draft) -> tuple[Actor, ...]:
        tags = self.source.tags
        if draft.head == "it" and tags[draft.last] & Tag.BE and not tags[draft.last + 1] & Tag.ING:
            return ()
        return blamed(self, draft) or self.trace.pronoun(draft.head, draft.start, self.people)
