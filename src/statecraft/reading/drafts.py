"""Noun phrases that may speak of an actor, told by their words alone: who each one means is worked out later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statecraft.actors import Actor
from statecraft.reading.called import body_beside
from statecraft.reading.draft import NUMBERS, POSSESSIVES, VERB, Draft
from statecraft.reading.draft_sorts import Sorts
from statecraft.reading.firm_names import whole_body
from statecraft.reading.head_words import OF_LANDS
from statecraft.reading.hyphens import is_joined
from statecraft.reading.noun_names import is_vietnamese, noun_name, take_name
from statecraft.reading.owned_offices import office_of_body, office_of_state
from statecraft.reading.role_words import CLASSES, CONTRACTED, Role
from statecraft.reading.shapes import STATES_OWN
from statecraft.reading.word_classes import Tag, unowned

_PERSON_BEFORE_FIELD = Role.PERSON | Role.BEFORE | Role.FIELD
_ORGANISATION_BODY = Role.ORGANISATION | Role.BODY
_DETERMINED = Tag.DET | Tag.POSS | Tag.NUM
_NAMED = Tag.CAP | Tag.OWNER
_TAKES = Role.PERSON | Role.PEOPLE | Role.BODY | Role.OFFICIAL | Role.HOUSE
_PARTED = frozenset("both all one some many two three".split())  # "both of the"
_LINE_END = re.compile(r"\n\s*")
_STATE_BODIES = frozenset("agency department administration bureau service office survey ministry directorate".split())
_SURNAMES = frozenset("king prince bishop pope priest marshal judge justice major page speaker guest".split())
_OF_BODIES = frozenset(
    "international regional western joint independent new national special united local conservative radical".split()
)
_LED = frozenset({"state", "government"})
_LEADS_NAMES = frozenset({"rebel", "european"})  # however they are written
_JOINT_CHIEFS = ["joint", "chiefs", "of", "staff"]
_SON_OF = frozenset({"bin", "ibn", "bint"})
_RULERS = frozenset("president premier minister chancellor king queen emir sultan speaker".split())


class Drafts(Sorts):
    """Finds the noun phrases of one text, from left to right, none inside another."""

    def __iter__(self) -> Iterator[Draft]:
        whole, openings = self.size, self.openings()
        ends = [self.tokens.first_from(line.end()) for line in _LINE_END.finditer(self.folded)]
        ends.append(whole)
        ends.reverse()
        self.size = ends.pop()  # no noun phrase runs over a line's end
        after = 0
        for i in openings:
            if i < after or i in self.wires:
                continue
            while i >= self.size:
                self.size = ends.pop()
            bare = not (self.classes[i] & Role.PRONOUN or self.tags[i] & _DETERMINED)  # as most begin
            draft = self.phrase(i, i, "", 0) if bare else self.at(i)
            if draft is not None:
                if not draft.end:
                    draft.start = self.starts[draft.first]
                    draft.end = self._end(draft)
                if draft.sort == "person":
                    take_name(self, draft)
                yield draft
                after = draft.last
        self.size = whole

    def at(self, i: int) -> Draft | None:
        """The noun phrase that begins at a token, None where none does."""
        word = self.words[i]
        if self.classes[i] & Role.PRONOUN:
            if word in POSSESSIVES:
                draft = self.nominal(i)
                if draft is not None and draft.first == i:
                    return draft
            draft = Draft("pronoun", i, i + 1)
            draft.head = CONTRACTED.get(word, word)
            draft.start = self.starts[i]
            draft.end = draft.start + len(draft.head)
            return draft
        return self.nominal(i)

    def nominal(self, i: int) -> Draft | None:
        """A noun phrase: determiners, adjectives, states and fields, then its head and perhaps a name."""
        k, det, count = i, "", 0
        if self.tags[i] & _DETERMINED:
            k, det, count = self._determined(i)
        if det == "the" and self.words[k] in STATES_OWN:
            return office_of_state(self, i, k, count)
        if det == "the" and not count and (of_body := office_of_body(self, i, k)) is not None:
            return of_body
        return self.phrase(i, k, det, count)

    def phrase(self, i: int, k: int, det: str, count: int) -> Draft | None:
        """The noun phrase from ``i`` whose determiners end at ``k``."""
        begun, words, tags = k, self.words, self.tags
        if self.noun_names and not det and (draft := noun_name(self, k)) is not None:
            return draft
        if det == "the" and tags[k] & Tag.CAP and is_joined(words[k]) and self._takes_up(k + 1):
            k += 1  # "the Oslo-based group"
        if det:
            k += self._described(k)
        if words[k] == "joint" and words[k : k + 4] == _JOINT_CHIEFS and self.classes[k + 4] & Role.PERSON:
            k += 4  # "Joint Chiefs of Staff Chairman Ann Ito"
        if self.classes[k] & Role.BEFORE:
            k = self._past_adjectives(k)
        word = words[k]
        spelt = tags[k] & _NAMED or "-" in word  # as a name may be: "al-Qaida"
        if k < self.size and (spelt or self.own):
            hit = self.known(k) or (self._european(k) if word == "european" else None)
            if hit is not None:
                return self._from_known(i, k, hit, det, count)
        owned = i and tags[i - 1] & Tag.OWNER
        if spelt or word in _LEADS_NAMES:
            if (body := body_beside(self, begun, k, definite=bool(owned) or det == "the")) is not None:
                return body
            if words[k + 1] in _SURNAMES and not det and self._is_a_name(k):
                return self._named(k)
            if word == "rebel" and tags[k + 1] & Tag.CAP and (body := self._fighting(i, k + 1, det, count)):
                return body
            if is_vietnamese(self, k):
                return self._named(k)
        head = self._last_head(k) if self.headed_from(self.shape, k) else None
        if head is not None:
            after, prefix = self._around(k, head)
            certain = det or prefix or self._may_stand_bare(head, k)
            if certain or owned:
                draft = self._headed(i, k, head, after, [], det, count, prefix, "")
                if draft is not None and (certain or draft.sort == "person"):
                    return draft  # "the mill's chairman, Ann Ito," among them
        if (count or begun != k) and (draft := self._unheaded(i, begun, k, det, count)) is not None:
            return draft
        return self._named(k) if spelt and k < self.size else None

    def _fighting(self, i: int, k: int, det: str, count: int) -> Draft | None:
        """The body whose name stands right behind "rebel": "the rebel **Lakes Army**"."""
        hit = self.known(k)
        known = hit is not None and hit[2].kind in ("organisation", "group")
        draft = self._from_known(i, k, hit, det, count) if hit is not None and known else self._run(k)
        if draft is not None:
            draft.first = i
        return draft

    def _unheaded(self, i: int, begun: int, k: int, det: str, count: int) -> Draft | None:
        """Those of whom only the number is told, or a body whose name begins with an adjective; None for neither."""
        acts = self.tags[k + (self.tags[k] == Tag.ADV)] & VERB  # "the three also said"
        if count and det == "the" and k > i and self.words[k - 1] in NUMBERS and acts:
            draft = Draft("group", i, k)
            draft.count = count
            return draft
        adjective = begun != k and begun < self.size and self.words[begun] in _OF_BODIES
        return self._named(begun) if adjective else None

    def _from_known(self, i: int, k: int, hit: tuple[int, int, Actor, str], det: str, count: int) -> Draft | None:
        """The noun phrase from ``i`` with a known name at ``k``: a person, or a state or body and what it has."""
        after, end, actor, form = hit
        if self.folded[end : end + 1] == "-":
            return self._compound(k, end, actor, after)
        if actor.kind == "person":
            return self._known_person(k, after, actor)
        actor = self._owner(after, actor) if form == "metonym" else actor
        if actor.kind in ("company", "organisation"):
            after, actor = whole_body(self, k, hit, counted=bool(count) or det in ("a", "an"))
        first, states, k = k, [actor], after
        if form == "adjective" or self._shares(first, k):
            k = self._more_adjectives(k, states)
        head, after, prefix = self._head(k)
        owner, named = self.tags[k - 1] & Tag.OWNER, self.tags[k] & Tag.CAP
        if named and self.is_own_army(k, owned=bool(owner)):
            return self._state(i, first, k, states[0], form, det)  # "Peru's **Lakes Army**" is not Peru
        if head is None and owner and (described := self._described(k)):
            head, after, prefix = self._head(k + described)  # "Peru's pro-Western president"
        if head is None and form == "adjective" and (crowd := self._before_crowd(k)) > k:
            head, after, prefix = self._head(crowd)
        if owner and not det:
            det = "the"  # "Chile's negotiator" is a certain one
        draft = None if head is None else self._headed(i, first, head, after, states, det, count, prefix, form)
        if draft is None and named:
            draft = self._body_behind(i, first, k, states, det, form)  # "the Lima Post newspaper"
        return draft or self._state(i, first, k, states[0], form, det)

    def _known_person(self, k: int, after: int, actor: Actor) -> Draft:
        """Somebody by a known name that ends at ``after``, or the body that is named for him."""
        heads = self.classes[after] & _ORGANISATION_BODY == Role.ORGANISATION
        body = self._run(k) if heads else None  # "the Nelson Mandela Foundation"
        if self.words[after] in _SON_OF:
            after = self.name_end(after - 1)  # "King Salman bin Abdulaziz Al Saud"
        return body if body is not None and body.last > after else self._somebody(k, after, actor)

    def _somebody(self, first: int, last: int, actor: Actor) -> Draft:
        """A person whom a table has, whose title in the name is how the text may call him next."""
        draft = Draft("person", first, last)
        draft.actor, draft.form, draft.name = actor, "name", actor.name
        p = first
        while p + 1 < last and self.classes[p] & _PERSON_BEFORE_FIELD:
            if self.classes[p] & Role.PERSON:
                draft.head = self.words[p]  # "Crown Prince Hassan" is "the prince" from here on
            p += 1
        return draft

    def _body_behind(self, i: int, first: int, k: int, states: list[Actor], det: str, form: str) -> Draft | None:
        """The body whose name goes on behind the states before ``k``: a state's own, or one that it is named for."""
        run = self._run(k)
        if run is not None and form == "adjective" and self.words[run.last - 2 : run.last] == ["news", "agency"]:
            run.first, run.name, run.form = first, self.spelt(first, run.last), "media"
            return run  # "the Peruvian News Agency"
        if run is not None and self.words[run.last - 1].removesuffix("'s") in _STATE_BODIES:
            return self._state(i, first, run.last, states[0], "name", det)
        if run is not None and states[0].kind == "company":
            return self._state(i, first, run.last, states[0], "name", det)  # "Delta Ship Corporation"
        return None if self.tags[k - 1] & Tag.OWNER else self._body_of_place(first, k, run, form)

    def _owner(self, k: int, actor: Actor) -> Actor:
        """The state whose seat or department a name is: another's where "of" says so ("… of the Philippines")."""
        land = self.known(k + 2 if self.words[k + 1] == "the" else k + 1) if self.words[k] == "of" else None
        return land[2] if land is not None and land[2].kind == "country" else actor

    def _determined(self, i: int) -> tuple[int, str, int]:
        """Past "both of the two": the token after, the determiner that counts, and how many it says they are."""
        k, det, count = i, "", 0
        while k < self.size and k - i < 4:
            tag, word = self.tags[k], self.words[k]
            if word in NUMBERS and not self.classes[k] & Role.HEAD:
                count = NUMBERS[word]
            elif word == "of" and k > i and self.words[k - 1] in _PARTED:
                pass
            elif not tag & _DETERMINED:
                break
            if not det or det in ("both", "all"):
                det = "the" if word in NUMBERS and det else word
            k += 1
        return k, det, count

    def _state(self, i: int, first: int, k: int, actor: Actor, form: str, det: str) -> Draft:
        """A state or organisation by its name, demonym or capital."""
        if form == "people" and det != "the":
            return Draft("unnamed", i, k)
        with_the = det == "the" and i == first - 1 and form != "adjective"
        draft = Draft("actor", i if with_the else first, k)
        draft.actor, draft.form, draft.det = actor, form, det
        return draft

    def _headed(self, i: int, first: int, head: int, k: int, states: list[Actor], det: str, count: int, prefix: str,
                form: str) -> Draft | None:  # fmt: skip
        """A noun phrase whose head is an office, a body, a group or a document."""
        word = self.words[head]
        owner = bool(self.tags[head] & Tag.OWNER)
        if owner:
            word = unowned(word)
        if word == "general" and head and self.words[head - 1] == "secretary":
            word = "secretary-general"  # and no rank
        kind = CLASSES.get(word, 0)
        congress = self.gazetteer.parliament("US") if "congressional" in self.words[i:head] else None
        if congress is not None and not states:
            states = [congress]  # "congressional investigators"
        draft = Draft("", i, k)
        draft.det, draft.head, draft.states, draft.prefix = det, word, states, prefix
        draft.count, draft.form, draft.office = count, form, self._office(first, head)
        if word in ("head", "heads") and self.words[k] == "of" and self.words[k + 1] in _LED:
            k += 2  # "the Peruvian head of state": its leader, whatever the office is called
            draft.office, draft.last = "leader", k
        elif not owner and (kind & _TAKES or word in OF_LANDS) and self.words[k] in ("of", "for", "to"):
            k, named, titled = self._complement(k, kind)
            if titled:
                draft.office = self._office(first, k - 1)
            if named and not states:
                draft.states = named
            draft.last = k
        if kind & Role.PERSON and not owner:
            person = self._name_after(k, draft) or self._of_two_offices(k, draft)
            # "the director of the Getty **Museum**" names nobody
            alone = person is not None and k > head + 1 and person.actor is None and " " not in person.name
            if person is not None and not alone:
                return person
        if word in _RULERS and not owner:
            self._share(draft)
        draft.sort = self._sort(draft, kind, head)
        return draft if draft.sort else None

    def _share(self, draft: Draft) -> None:
        """Let one determiner and one state be those of two: "**the** president and prime minister **of Peru**"."""
        words = self.words
        if not draft.det and words[draft.first - 1] == "and" and words[draft.first - 2] in _RULERS:
            draft.det = "the"
        elif draft.det == "the" and not draft.states and words[draft.last] == "and":
            other = self.nominal(draft.last + 1)
            if other is not None and other.sort == "role":
                draft.states = other.states

    def _of_two_offices(self, k: int, draft: Draft) -> Draft | None:
        """The person of "Deputy Prime Minister and Trade Minister Ana Ruiz": no title stands bare without its name."""
        if draft.det or self.words[k] != "and" or not self.words[k + 1] or self.words[draft.first - 1] == "and":
            return None
        person = self.nominal(k + 1)
        if person is None or person.form != "title" or person.det:
            return None
        if not CLASSES.get(person.head, 0) & Role.PERSON or (draft.states and person.states):
            return None
        person.first, person.states = draft.first, draft.states or person.states
        person.rank = person.rank or draft.office or draft.head
        return person
