"""Noun phrases that may speak of an actor, told by their words alone: who each one means is worked out later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.role_words import CLASSES, FEMALE, FEMALE_NAMES, MALE, MALE_NAMES, OFFICES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.gazetteer import Gazetteer
    from statecraft.reading.tokens import Tokens

_CLOSED = (
    Tag.DET | Tag.POSS | Tag.PREP | Tag.CONJ | Tag.SUB | Tag.REL | Tag.THAT | Tag.WH | Tag.BE | Tag.HAVE | Tag.AUX
    | Tag.MODAL | Tag.NEG | Tag.ADV | Tag.PRON | Tag.OBJ | Tag.TIME | Tag.NUM
)  # fmt: skip
VERB = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL | Tag.FINITE | Tag.REPORT
_PARTICLE_NAME = re.compile(r"(?:al|el|ul|as|ad|an|ash|bin|ibn|abu|de|del|von|van)-[A-Z]")
_COMPOUND = re.compile(r"-(?:led|based|backed|brokered|born|made|run|held|sponsored|built|occupied|controlled|trained|"
                       r"style|funded|supported|owned|designed|proposed|drafted|mediated|dominated|speaking|wide|"
                       r"allied)\b")  # fmt: skip
_INITIAL = re.compile(r"[A-Z]|Jr|Sr|St")
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs"})
_NUMBERS = {
    "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "pair": 2, "duo": 2, "trio": 3,
    "quartet": 4,
}  # fmt: skip
_JOINTS = frozenset({"of", "for", "and", "on", "&"})
_STATE_BODIES = frozenset("agency department administration bureau service office survey ministry directorate".split())
_OF_BODIES = frozenset(
    "international regional western joint independent new national special united local conservative radical".split()
)
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "this"})
_LAWMAKERS = frozenset({"lawmakers", "legislators", "mps", "deputies", "parliamentarians"})


class Draft:
    """A noun phrase between two tokens, and what its words say: the class of its head, the states, the name."""

    __slots__ = (
        "actor", "count", "det", "end", "female", "first", "form", "head", "last", "name", "office", "owner", "prefix",
        "sort", "start", "states",
    )  # fmt: skip

    def __init__(self, sort: str, first: int, last: int) -> None:
        self.sort = sort
        self.first, self.last = first, last
        self.start = self.end = 0
        self.actor: Actor | None = None
        self.states: list[Actor] = []
        self.prefix = ""
        self.head = self.office = self.name = self.det = self.form = ""
        self.count = 0
        self.female: bool | None = None
        self.owner = False


class Drafts:
    """Finds the noun phrases of one text, from left to right, none inside another."""

    def __init__(self, tokens: Tokens, folded: str, gazetteer: Gazetteer) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.tags = tokens.tags
        self.starts = tokens.starts
        self.folded = folded
        self.gazetteer = gazetteer
        self.own = gazetteer.first_words
        get = CLASSES.get
        self.classes = [get(word, 0) for word in tokens.words]
        pad = [0] * 12
        self.classes += pad
        self.tags = [*tokens.tags, *pad]
        self.words = [*tokens.words, *([""] * 12)]
        self.size = len(tokens.parts)

    def __iter__(self) -> Iterator[Draft]:
        tags, classes, words = self.tags, self.classes, self.words
        after = Role.HEAD | Role.BEFORE | Role.FIELD
        grammar = _CLOSED & ~(Tag.DET | Tag.POSS | Tag.NUM)
        determined = Tag.DET | Tag.POSS | Tag.NUM
        own = self.own
        i = 0
        while i < self.size:
            tag, kind = tags[i], classes[i]
            # Most words begin nothing; what can't is passed over with a look at the next word alone.
            if tag & determined and not kind & (Role.PRONOUN | Role.HEAD):
                begins = tags[i + 1] & (Tag.CAP | determined) or classes[i + 1] & after or words[i + 1] == "of"
            elif tag & Tag.CAP:
                begins = not tag & grammar or kind or (len(words[i]) > 1 and self.raw(i).isupper())  # US, WHO
            elif kind & (Role.PRONOUN | Role.HEAD | Role.HONOUR):
                begins = True
            elif kind & (Role.BEFORE | Role.FIELD):
                begins = tags[i + 1] & Tag.CAP or classes[i + 1] & after
            else:
                begins = "-" in words[i]
            if begins or (own and self.raw(i) in own):
                draft = self.at(i)
                if draft is not None:
                    if not draft.end:
                        draft.start = draft.start or self.starts[draft.first]
                        draft.end = self._end(draft)
                    yield draft
                    i = draft.last
                    continue
            i += 1

    def _end(self, draft: Draft) -> int:
        """Where the last token ends, without a possessive ending."""
        end = self.tokens.end(draft.last - 1)
        if self.tags[draft.last - 1] & Tag.OWNER:
            draft.owner = True
            end -= 2 if self.folded[end - 2 : end] == "'s" else 1
        return end

    def raw(self, i: int) -> str:
        """A token as it is spelt, without the space after it."""
        return self.tokens.parts[i].rstrip()

    def known(self, i: int) -> tuple[int, int, Actor, str] | None:
        """The token after the longest known name at a token, its end, whom it names and how."""
        start = self.starts[i]
        hit = self.gazetteer.at(self.folded, start)
        if hit is None:
            return None
        end, entry = hit
        j = i + 1
        while j < self.size and self.starts[j] < end:
            j += 1
        return j, end, entry.actor, entry.form

    def at(self, i: int) -> Draft | None:
        """The noun phrase that begins at a token, None where none does."""
        word = self.words[i]
        if word in _PRONOUNS:
            if word in _POSSESSIVES:
                draft = self.nominal(i)
                if draft is not None and draft.sort != "pronoun" and draft.first == i:
                    return draft
            draft = Draft("pronoun", i, i + 1)
            draft.head = word
            return draft
        return self.nominal(i)

    def nominal(self, i: int) -> Draft | None:
        """A noun phrase: determiners, adjectives, states and fields, then its head and perhaps a name."""
        k, det, count = self._determined(i)
        begun = k
        k = self._past_adjectives(k)
        states: list[Actor] = []
        form = ""
        first = k
        if self.tags[k] & (Tag.CAP | Tag.OWNER) or self.own:
            hit = self.known(k) if k < self.size else None
            if hit is not None:
                after, end, actor, form = hit
                rest = self.folded[end : end + 1]
                if rest == "-":
                    return self._compound(k, end, actor, after)
                if actor.kind == "person":
                    return self._somebody(k, after, actor)
                states, k = [actor], after
                if form == "adjective":
                    k = self._more_adjectives(k, states)
        head, after, prefix = self._head(k)
        if states and not det and self.tags[k - 1] & Tag.OWNER:
            det = "the"  # "Chile's negotiator" is a certain one
        if head is not None and (states or det or prefix or self._may_stand_bare(head, first)):
            draft = self._headed(i, first, head, after, states, det, count, prefix, form)
            if draft is not None:
                return draft
        if states and not head and self.tags[k] & Tag.CAP:
            run = self._run(k)
            if run is not None and self.words[run.last - 1].removesuffix("'s") in _STATE_BODIES:
                return self._state(i, first, run.last, states[0], "name", det)
        if states:
            return self._state(i, first, k, states[0], form, det)
        if count and det == "the" and k > i and self.words[k - 1] in _NUMBERS and self.tags[k] & VERB:
            draft = Draft("group", i, k)
            draft.count = count
            return draft
        for at in (begun, k) if self.words[begun] in _OF_BODIES else (k,):
            named = self._named(at) if at < self.size else None
            if named is not None:
                return named
        return None

    def _somebody(self, first: int, last: int, actor: Actor) -> Draft:
        draft = Draft("person", first, last)
        draft.actor, draft.form, draft.name = actor, "name", actor.name
        return draft

    def _determined(self, i: int) -> tuple[int, str, int]:
        """Past "both of the two": the token after, the determiner that counts, and how many it says they are."""
        k, det, count = i, "", 0
        while k < self.size and k - i < 4:
            tag, word = self.tags[k], self.words[k]
            if word in _NUMBERS and not self.classes[k] & Role.HEAD:
                count = _NUMBERS[word]
            elif word == "of" and k > i and self.words[k - 1] in ("both", "all", "one", "some", "many", "two", "three"):
                pass
            elif not tag & (Tag.DET | Tag.POSS | Tag.NUM) or tag & Tag.OWNER:
                break
            if not det or det in ("both", "all"):
                det = "the" if word in _NUMBERS and det else word
            k += 1
        return k, det, count

    def _past_adjectives(self, k: int) -> int:
        while k < self.size and self.classes[k] & Role.BEFORE and not self.tags[k] & Tag.OWNER:
            if self.classes[k] & Role.HEAD and not self._goes_on(k + 1):
                break
            if self.tags[k] & Tag.CAP and self.known(k) is not None:
                break
            k += 1
        return k

    def _goes_on(self, k: int) -> bool:
        """Whether a head, or what stands before one, follows."""
        return bool(
            self.classes[k] & (Role.HEAD | Role.FIELD) or (self.tags[k] & Tag.CAP and not self.tags[k] & _CLOSED)
        )

    def _more_adjectives(self, k: int, states: list[Actor]) -> int:
        """Past "and Chinese" in "Russian and Chinese presidents"; the states are added."""
        at = k
        while self.words[at] in ("and", ",", "&"):
            after = at + 2 if self.words[at + 1] == "and" else at + 1
            hit = self.known(after) if after < self.size and self.tags[after] & Tag.CAP else None
            if hit is None or hit[2].kind == "person":
                break
            if hit[3] != "adjective" and hit[2].kind == "country" and not self.raw(after).isupper():
                break  # "US" is a name and an adjective
            states.append(hit[2])
            at = hit[0]
        if at != k and self._head(at)[0] is None:
            del states[1:]
            return k
        return at

    def _compound(self, k: int, end: int, actor: Actor, after: int) -> Draft | None:
        """Both states of "Russian-Chinese", but nobody for "U.S.-led"."""
        if _COMPOUND.match(self.folded, end):
            return None
        second = self.gazetteer.at(self.folded, end + 1)
        if second is None or second[1].actor.kind not in ("country", "organisation"):
            return None
        draft = Draft("actors", k, max(after, k + 1))
        draft.states, draft.form = [actor, second[1].actor], "adjective"
        while draft.last < self.size and self.starts[draft.last] < second[0]:
            draft.last += 1
        draft.start, draft.end = self.starts[k], second[0]
        return draft

    def _head(self, k: int) -> tuple[int | None, int, str]:
        """The last head noun of the words from ``k``, the token after it, and the capitalised words before it."""
        classes, tags, words = self.classes, self.tags, self.words
        best = None
        p = k
        limit = min(self.size, k + 8)
        while p < limit:
            kind, tag = classes[p], tags[p]
            if best is not None and tags[p - 1] & Tag.OWNER:
                break
            if tag & Tag.OWNER and not kind:
                kind = CLASSES.get(words[p][:-2] if words[p].endswith("'s") else words[p][:-1], 0)
            office = best is not None and bool(classes[best] & (Role.PERSON | Role.OFFICIAL))
            if kind & (Role.BEFORE | Role.FIELD) and kind & Role.HEAD and not tag & Tag.OWNER:
                following = classes[p + 1] & (Role.HEAD | Role.FIELD)
                if (words[p] == "official" and self._goes_on(p + 1)) or (following and not tags[p + 1] & Tag.CAP):
                    kind = Role.BEFORE
            if kind & Role.HEAD and not (tag & VERB and not tag & Tag.CAP and best is not None):
                if office and tag & Tag.CAP and not kind & (Role.PERSON | Role.OFFICIAL | Role.PEOPLE):
                    break
                best = p
            elif kind & (Role.FIELD | Role.BEFORE):
                pass
            elif tag & Tag.CAP and not tag & (_CLOSED | Tag.DOT):
                if office:
                    break  # a name follows the office
                if words[p + 1] == "." and (_INITIAL.fullmatch(self.raw(p)) or "." in words[p]):
                    p += 1
            elif not (words[p] == "and" and p > k and classes[p - 1] & Role.FIELD and classes[p + 1] & Role.FIELD):
                break
            p += 1
        if best is None:
            return None, k, ""
        plain = Role.FIELD | Role.BEFORE | Role.HEAD
        if any(tags[q] & Tag.CAP and not classes[q] & plain for q in range(k, best)):
            return best, best + 1, self.spelt(k, best)
        return best, best + 1, ""

    def _may_stand_bare(self, head: int, first: int) -> bool:
        """Whether a head without a determiner speaks of somebody: "officials", "President Ito", "foreign police"."""
        kind = self.classes[head]
        if self.tags[head] & Tag.CAP or kind & (Role.UNNAMED | Role.PEOPLE | Role.OFFICIAL):
            return True
        named = bool(self.tags[head + 1] & Tag.CAP)
        return bool(kind & Role.PERSON and (named or head > first)) or bool(
            kind & Role.BODY and (named or self.tags[head + 1] & VERB)
        )

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
            word = word.removesuffix("'s").removesuffix("'")
        kind = CLASSES.get(word, 0)
        draft = Draft("", i, k)
        draft.det, draft.head, draft.states, draft.prefix = det, word, states, prefix
        draft.count, draft.form, draft.office = count, form, self._office(first, head)
        takes = Role.PERSON | Role.PEOPLE | Role.BODY | Role.OFFICIAL | Role.HOUSE
        if not owner and kind & takes and self.words[k] in ("of", "for", "to"):
            k, named, titled = self._complement(k, kind)
            if titled:
                draft.office = self._office(first, k - 1)
            if named and not states:
                draft.states = named
            draft.last = k
        if kind & Role.PERSON and not owner:
            person = self._name_after(k, draft)
            if person is not None:
                return person
        draft.sort = self._sort(draft, kind, head)
        return draft if draft.sort else None

    def _sort(self, draft: Draft, kind: int, head: int) -> str:
        """What a noun phrase without a name is, "" where it speaks of nobody."""
        det, word, states = draft.det, draft.head, draft.states
        definite = det in _DEFINITE
        if kind & (Role.STATES | Role.PAIR) and (
            draft.count
            or (word not in ("men", "women") and det == "the")
            or det in ("both", "these", "those", "all", "their")
            or len(states) > 1
        ):
            draft.count = draft.count or _NUMBERS.get(word, 0)
            return "people" if states and not draft.count and len(states) == 1 else "group"
        if kind & Role.HOUSE:
            return "house" if states or definite or draft.prefix else ""
        if kind & Role.BODY:
            bare = word == "police" or bool(self.tags[head] & Tag.CAP)
            return "body" if states or definite or bare or draft.prefix else ""
        if kind & Role.STATE:
            return "state" if definite and not states else ""
        if kind & Role.PEOPLE:
            bare = word in _LAWMAKERS or bool(kind & Role.OFFICIAL)
            return "people" if states or definite or bare or draft.prefix or draft.count else ""
        if kind & Role.OFFICIAL and (not definite or word.endswith("s")):
            return "official"
        if kind & Role.PERSON:
            if det in ("a", "an", "another", "one", "some"):
                return "someone"
            acts = bool(self.tags[head] & Tag.CAP and self.tags[head + 1] & VERB)
            return "role" if definite or states or acts else ""
        if kind & Role.UNNAMED:
            return "unnamed"
        return "paper" if kind & Role.PAPER and (definite or states or det in ("a", "an")) else ""

    def _office(self, first: int, last: int) -> str:
        """The office that the words between two tokens name, as the table of leaders calls it, else ""."""
        words = [word.removesuffix("'s") for word in self.words[max(first, last - 5) : last + 1]]
        for width in (4, 3, 2, 1):
            office = OFFICES.get(" ".join(words[-width:]))
            if office is not None:
                below = width == 1 and len(words) > 1 and words[-2] in ("vice", "deputy", "assistant")
                return "" if below else office
        return ""

    def _complement(self, k: int, kind: int) -> tuple[int, list[Actor], bool]:
        """What "of" after an office brings: the token after it, its states, whether it is part of the title."""
        p = k + 2 if self.words[k + 1] == "the" else k + 1
        states: list[Actor] = []
        while p < self.size and self.tags[p] & Tag.CAP:
            hit = self.known(p)
            if hit is None or hit[2].kind == "person" or hit[3] == "adjective":
                break
            after = hit[0]
            owner = self.tags[after - 1] & Tag.OWNER
            if owner or (self._goes_on(after) and not self.tags[after] & Tag.CAP):
                break
            states.append(hit[2])
            p = after
            q = p
            while self.words[q] in (",", "and", "the") and q < p + 3:
                q += 1
            if not (q > p and kind & Role.PEOPLE and self.tags[q] & Tag.CAP):
                break
            p = q
        if states:
            while self.words[p - 1] in (",", "and", "the"):
                p -= 1
            return p, states, False
        stop = p if self.words[k] == "to" or self.known(p) is not None else self._title_end(p)
        return (k, [], False) if stop == p else (stop, [], True)

    def _title_end(self, p: int) -> int:
        """Where a title's complement ends: before the name in "Governor of the Krasnodar Region Alexander Tkachev"."""
        stop = p
        q = p
        while q < self.size and q - p < 10:
            tag, kind = self.tags[q], self.classes[q]
            if self.words[q] in ("and", "for", "of", "the") and q > p and stop == q:
                q += 1
                continue
            if not tag & Tag.CAP or tag & (_CLOSED & ~Tag.NUM) or self._given(q) or kind & (Role.PERSON | Role.HONOUR):
                break
            if kind & (Role.FIELD | Role.ORGANISATION | Role.NOT_A_NAME | Role.HOUSE | Role.BODY) or stop == q == p:
                if stop != q and q - stop > 2:
                    break
                stop = q + 1
            q += 1
            if tag & Tag.OWNER:
                break
        return stop

    def _given(self, p: int) -> bool:
        """Whether a token is a common given name."""
        return self.words[p] in FEMALE_NAMES or self.words[p] in MALE_NAMES

    def spelt(self, first: int, last: int) -> str:
        """The words between two tokens as the text spells them, without a possessive ending."""
        text = self.folded[self.starts[first] : self.tokens.end(last - 1)]
        if self.tags[last - 1] & Tag.OWNER:
            text = text.removesuffix("'s").removesuffix("'")
        return " ".join(text.split())

    def name_end(self, k: int) -> int:
        """The token after a person's name that begins at a token; the token itself where none does."""
        p = k
        count = 0
        while p < self.size and count < 6:
            kind = self.classes[p]
            if self.tags[p] & Tag.CAP:
                if not self._names(p, count):
                    break
                p += 1
                count += 1
            elif kind & Role.PARTICLE and count and self.words[p] not in ("e", "y") and (
                self.tags[p + 1] & Tag.CAP or self.classes[p + 1] & Role.PARTICLE
            ):  # fmt: skip
                p += 1
                continue
            elif _PARTICLE_NAME.match(self.raw(p)):
                p += 1
                count += 1
            else:
                break
            if self.tags[p - 1] & Tag.OWNER:
                break
            if self.words[p] == "." and _INITIAL.fullmatch(self.raw(p - 1)) and self.tags[p + 1] & Tag.CAP:
                p += 1
        return p if count else k

    def _names(self, p: int, count: int) -> bool:
        """Whether a capitalised token can be part of a person's name with ``count`` words before it."""
        tag, kind = self.tags[p], self.classes[p]
        if kind & Role.PARTICLE:
            return True
        if tag & _CLOSED and not (count and self.words[p] == "may"):
            return self.words[p] in ("will", "an", "so", "so-called") and not count and bool(self.tags[p + 1] & Tag.CAP)
        if self._given(p):
            return True
        if tag & Tag.REPORTING or (not count and kind & (Role.BEFORE | Role.FIELD)):
            return False
        if kind & (Role.HEAD | Role.NOT_A_NAME | Role.HONOUR):
            return count == 1 and bool(kind & Role.PERSON) and not self.tags[p + 1] & Tag.CAP
        if kind & (Role.ORGANISATION | Role.COMPANY) and count:
            return False
        if count == 0 or not self._given(p - 1):
            hit = self.gazetteer.at(self.folded, self.starts[p])
            return hit is None or hit[1].actor.kind == "person" or hit[1].form == "capital"
        return True

    def _name_after(self, k: int, draft: Draft) -> Draft | None:
        """The name that follows an office, right after it or past a comma."""
        p = k
        comma = self.words[p] == "," and bool(draft.det in _DEFINITE or draft.states)
        if comma:
            p += 1
        if self.classes[p] & Role.HONOUR:
            p += 2 if self.words[p + 1] == "." else 1
        elif not comma and self.classes[p] & Role.PERSON and self.tags[p] & Tag.CAP:
            p += 1
        if p >= self.size or not (self.tags[p] & Tag.CAP or "-" in self.words[p]):
            return None
        stop, actor = self._person_at(p)
        if stop == p:
            return None
        if comma:
            after = self.words[stop]
            ends = after in (",", ".", ";", "", ")") or self.tags[stop] & VERB
            if (actor is None and stop - p < 2) or not ends or self.tags[stop - 1] & Tag.OWNER:
                return None
        named = Draft("person", draft.first, stop)
        named.actor, named.name = actor, actor.name if actor else self.spelt(p, stop)
        named.states, named.office, named.head = draft.states, draft.office, draft.head
        named.prefix, named.det, named.form = draft.prefix, draft.det, "title"
        named.female = True if draft.head in FEMALE else False if draft.head in MALE else None
        return self._gendered(named, p)

    def _person_at(self, p: int) -> tuple[int, Actor | None]:
        """The token after a person's name, and who it is if a table has it."""
        hit = self.known(p) if self.tags[p] & Tag.CAP else None
        if hit is None or hit[2].kind != "person":
            return self.name_end(p), None
        longer = self.name_end(p)
        return (longer, None) if longer > hit[0] else (hit[0], hit[2])

    def _gendered(self, draft: Draft, p: int) -> Draft:
        if draft.female is None:
            word = self.words[p].removesuffix("'s")
            if word in FEMALE_NAMES or word in MALE_NAMES:
                draft.female = word in FEMALE_NAMES
        return draft

    def _named(self, k: int) -> Draft | None:
        """A name that no table has: a person's after "Mr." or by its look, a body's by its head word."""
        kind, tag = self.classes[k], self.tags[k]
        if kind & Role.HONOUR and tag & Tag.CAP:
            p = k + 2 if self.words[k + 1] == "." else k + 1
            if self.classes[p] & Role.PERSON and self.tags[p] & self.tags[p + 1] & Tag.CAP:
                p += 1
            if p >= self.size or not (self.tags[p] & Tag.CAP or "-" in self.words[p]):
                return None
            stop, actor = self._person_at(p)
            if stop == p:
                if not self.tags[p] & Tag.CAP or self.tags[p] & _CLOSED:
                    return None
                stop = p + 1
            draft = Draft("person", k, stop)
            draft.actor, draft.name, draft.form = actor, actor.name if actor else self.spelt(p, stop), "title"
            draft.head = self.words[k]
            draft.female = draft.head in FEMALE if draft.head in FEMALE or draft.head in MALE else None
            return self._gendered(draft, p)
        if tag & Tag.CAP:
            if tag & (_CLOSED & ~Tag.NUM):
                return None
            run = self._run(k)
            if run is not None:
                return run
        elif not _PARTICLE_NAME.match(self.raw(k)):
            return None
        stop = self.name_end(k)
        if stop == k:
            return None
        draft = Draft("person", k, stop)
        draft.name, draft.form = self.spelt(k, stop), "name"
        return self._gendered(draft, k)

    def _parts(self, word: str, q: int) -> bool:
        """Whether "and" or "of" after a body's full name begins something else: another body, or its country."""
        if word == "of":
            hit = self.known(q)
            return hit is not None and hit[2].kind == "country"
        while word == "and" and self.tags[q] & Tag.CAP:
            if self.classes[q] & Role.ORGANISATION:
                return True
            q += 1
        return False

    def _run(self, k: int) -> Draft | None:
        """A body's name: capitalised words with a head word such as "Commission" among them."""
        p = k
        body = -1
        joined = False
        while p < self.size and p - k < 12:
            tag, kind, word = self.tags[p], self.classes[p], self.words[p]
            if tag & Tag.OWNER:
                kind = CLASSES.get(word.removesuffix("'s").removesuffix("'"), 0)
            if tag & Tag.CAP and not (tag & (_CLOSED & ~Tag.NUM) or kind & Role.HONOUR):
                if kind & Role.COMPANY and p > k:
                    draft = Draft(
                        "org", k, p + 2 if self.words[p + 1] == "." and self.tags[p + 2] & ~Tag.CAP else p + 1
                    )
                    draft.name, draft.form = self.spelt(k, p).removesuffix(","), "company"
                    return draft
                if kind & Role.PERSON and p > k and not kind & Role.ORGANISATION:
                    break
                if kind & Role.ORGANISATION:
                    body = p
                p += 1
                if self.tags[p - 1] & Tag.OWNER:
                    break
            elif word in _JOINTS and p > k:
                q = p + 2 if self.words[p + 1] == "the" else p + 1
                opens = (
                    word == "&" or (body == p - 1 and word in ("of", "for", "on")) or (joined and word in ("and", "of"))
                )
                if not opens or not self.tags[q] & Tag.CAP or self.tags[q] & _CLOSED:
                    break
                if joined and self._parts(word, q):
                    break
                joined = joined or word != "&"
                p = q
            else:
                break
        if body < 0 or p - k < 2:
            return None
        draft = Draft("org", k, p)
        draft.name, draft.form = self.spelt(k, p), "organisation"
        return draft
