"""Noun phrases that are names: of persons by title and pattern, of bodies by their words."""

from __future__ import annotations

from statecraft.actors import Actor
from statecraft.reading.draft import DEFINITE, VERB, Draft
from statecraft.reading.head_words import INQUIRIES, NATIONAL_BODIES, OWN_BODIES, OWNERS_IN_NAMES, PAPERS
from statecraft.reading.hyphens import is_joined
from statecraft.reading.role_words import CLASSES, Role, is_womans
from statecraft.reading.scan import Scan
from statecraft.reading.shapes import MONTH_NAMES
from statecraft.reading.spelling import INITIAL, PARTICLE_NAME
from statecraft.reading.surnames import SYLLABLES, VIETNAMESE
from statecraft.reading.word_classes import CLOSED, Tag, unowned

_BEFORE_FIELD = Role.BEFORE | Role.FIELD
_IN_TITLES = Role.FIELD | Role.ORGANISATION | Role.NOT_A_NAME | Role.HOUSE | Role.BODY
_NOT_IN_NAMES = Role.HEAD | Role.NOT_A_NAME | Role.HONOUR
_ORGANISATION_COMPANY = Role.ORGANISATION | Role.COMPANY
_DATING = Tag.PREP | Tag.TIME | Tag.DET | Tag.NUM
_PERSON_HONOUR = Role.PERSON | Role.HONOUR

_SURNAMES = frozenset("hall west north day park law banks".split())
GRAMMAR = CLOSED & ~Tag.NUM
"""The classes of words that are no part of a name, however they are written."""
_ADDRESSED = frozenset("president chairman ambassador secretary minister speaker chancellor".split())
_OF_STAFF = ["chiefs", "of", "staff"]  # "Chairman of the Joint Chiefs of Staff"
_GENERATIONS = frozenset({"jr", "sr"})  # "Joseph Biden Jr." is Joe Biden
_JOINTS = frozenset({"of", "for", "and", "on", "&"})


class Names(Scan):
    """Finds names that no table has."""

    def _title_end(self, p: int) -> int:
        """Where a title's complement ends: before the name in "Governor of the Lake Province Juan Solis"."""
        stop = p
        q = p
        while q < self.size and q - p < 10:
            tag, kind = self.tags[q], self.classes[q]
            if self.words[q : q + 3] == _OF_STAFF:
                return q + 3
            listed = self.words[q] == "," and "and" in self.words[q + 1 : q + 4] and self.classes[q + 1] & Role.FIELD
            if (listed or self.words[q] in ("and", "for", "of", "the")) and q > p and stop == q:
                q += 1
                continue
            if not tag & Tag.CAP or tag & GRAMMAR or self.given(q) or kind & _PERSON_HONOUR:
                break
            if self.words[q] == "prime":
                break  # "the office of Prime Minister Ito"
            if kind & _IN_TITLES or stop == q == p:
                if stop != q and q - stop > 2:
                    break
                stop = q + 1
            q += 1
            if tag & Tag.OWNER:
                break
        return stop

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
            elif "-" in self.words[p] and PARTICLE_NAME.match(self.raw(p)):
                p += 1
                count += 1
            elif count and (after := self.past_nickname(p)):
                p = after
                continue
            else:
                break
            if self.tags[p - 1] & Tag.OWNER:
                break
            network = self.words[p - 2 : p] == ["on", "x"]  # "in a post on X. Ruiz left"
            if self.words[p] == "." and INITIAL.fullmatch(self.raw(p - 1)) and self.tags[p + 1] & Tag.CAP:
                p += not network
        return p if count else k

    def _names(self, p: int, count: int) -> bool:
        """Whether a capitalised token can be part of a person's name with ``count`` words before it."""
        tag, kind, word = self.tags[p], self.classes[p], self.words[p]
        if kind & Role.PARTICLE:
            return True
        if word == "may" and (count or self.tags[p + 1] & Tag.REPORT):
            return True  # no month says anything
        if count and word in SYLLABLES and self.raw(p - count) in VIETNAMESE:
            return True
        if tag & Tag.TIME and not count and self.raw(p) in MONTH_NAMES and self._christens(p):
            return True
        if "-" in word and is_joined(word):
            return False
        if tag & CLOSED:
            named = word in ("will", "an", "so") or (word == "do" and self.tags[p + 2] & Tag.CAP)
            return bool(named and not count and self.tags[p + 1] & Tag.CAP)
        if word in self.given_names or (not count and self.state_as_given(p)):
            return True
        if word in self.common:
            return False
        if count and tag & Tag.REPORT and word != "said":
            return False  # a headline's verb: "Ruiz Announces"; Said is a name
        if tag & Tag.REPORTING or (not count and kind & _BEFORE_FIELD):
            return False
        if count and kind & Role.FIELD and self.given(p + 1):
            return False  # "Minister for Emergencies and Disaster **Relief** Ivan Ito"
        if word in _SURNAMES and count == 1 and self.given(p - 1):
            return not self.tags[p + 1] & Tag.CAP  # "Tony Hall"
        if word == "park" and not count and self.tags[p + 1] & Tag.CAP and "-" in self.words[p + 1]:
            return not is_joined(self.words[p + 1])  # "Park Sun-ho"
        if kind & _NOT_IN_NAMES and word not in INQUIRIES:
            return count == 1 and bool(kind & Role.PERSON) and not self.tags[p + 1] & Tag.CAP
        if kind & _ORGANISATION_COMPANY and count:
            return False
        if self.begins[self.tokens.parts[p]] and (count != 1 or not self.given(p - 1)):
            hit = self.gazetteer.beginning(self.tokens.parts[p], self.folded, self.starts[p])
            kinds = ("person", "company") if count == 2 and self.given(p - 1) else ("person",)  # "Tarek William Saab"
            return hit is None or hit[1].actor.kind in kinds or hit[1].form == "capital"
        return True

    def _christens(self, p: int) -> bool:
        """Whether a month is somebody's first name: "Jan Ito", but not "in June Peru" and "June Ministers"."""
        follows = self.tags[p + 1] & Tag.CAP and not self.tags[p + 1] & CLOSED and not self.classes[p + 1]
        dated = p > 0 and self.tags[p - 1] & _DATING
        return bool(follows and not dated) and self.known(p + 1) is None

    def _name_after(self, k: int, draft: Draft) -> Draft | None:
        """The name that follows an office, right after it or past a comma."""
        p, rank = k, ""
        comma = self.words[p] == ","
        if comma:
            p += 1
        if self.classes[p] & Role.HONOUR:
            p += 2 if self.words[p + 1] == "." else 1
        else:
            while self.classes[p] & Role.PERSON and self.tags[p] & Tag.CAP and p < k + 3:
                rank = self.words[p]  # "the army chief, General Ito"
                p += 1
        if p >= self.size or not (self.tags[p] & Tag.CAP or "-" in self.words[p]):
            return None
        stop, actor = self._person_at(p)
        if stop == p:
            return None
        if comma:
            after = self.words[stop]
            certain = draft.det in DEFINITE or draft.states or draft.prefix
            acts = self.tags[stop] & VERB and not self.tags[draft.first - 1] & Tag.PREP  # "With him, Ito left"
            ends = after == "," or (certain and (after in (".", ";", "", ")") or acts))
            speaks = self.words[draft.first - 1] == "for" and self.words[draft.first - 2].startswith("spokes")
            if (
                (actor is None and stop - p < 2)
                or not ends
                or (speaks and actor is None)
                or self.tags[stop - 1] & Tag.OWNER
            ):
                return None  # "a spokesman for the mayor, Ann Ito,": who speaks
        named = Draft("person", draft.first, stop)
        named.actor, named.name = actor, actor.name if actor else self.spelt(p, stop)
        named.states, named.office, named.head = draft.states, draft.office, draft.head
        named.prefix, named.det, named.form, named.rank = draft.prefix, draft.det, "title", rank
        named.female = is_womans(draft.head)
        return self._gendered(named, p)

    def _person_at(self, p: int) -> tuple[int, Actor | None]:
        """The token after a person's name, and who it is if a table has it."""
        hit = self.known(p) if self.tags[p] & Tag.CAP else None
        if hit is None or hit[2].kind != "person":
            stop = self.name_end(p)
            if stop == p and hit is not None and hit[0] == p + 1 and hit[2].kind != "country":
                after = self.name_end(p + 1)  # a given name that is an agency's too: "spokeswoman Tasnim Ruiz"
                stop = after if after > p + 1 else p
            return stop, None
        longer = self.name_end(p)
        if longer > hit[0] and self.words[hit[0]] not in _GENERATIONS:
            return longer, None
        return max(longer, hit[0]), hit[2]

    def _gendered(self, draft: Draft, p: int) -> Draft:
        if draft.female is None:
            gender = self.given_names.get(self.words[p].removesuffix("'s"))
            draft.female = None if gender is None else gender == "f"
        return draft

    def _named(self, k: int) -> Draft | None:
        """A name that no table has: a person's after "Mr." or by its look, a body's by its head word."""
        kind, tag = self.classes[k], self.tags[k]
        if kind & Role.HONOUR and tag & Tag.CAP:
            p = k + 2 if self.words[k + 1] == "." else k + 1
            if self.classes[p] & Role.PERSON and self.tags[p] & self.tags[p + 1] & Tag.CAP:
                p += 1
            if p >= self.size:
                return None
            stop, actor = self._person_at(p)
            if stop == p:
                grammar = not self.tags[p] & Tag.CAP or (self.tags[p] & CLOSED and self.words[p] != "may")
                if grammar or self.words[p] in _ADDRESSED:  # "Mr President, I agree"
                    return None
                stop = p + 1
            draft = Draft("person", k, stop)
            draft.actor, draft.name, draft.form = actor, actor.name if actor else self.spelt(p, stop), "title"
            draft.head = self.words[k]
            draft.female = is_womans(draft.head)
            return self._gendered(draft, p)
        if tag & Tag.CAP:
            if tag & GRAMMAR and not (self.raw(k) in MONTH_NAMES and self._names(k, 0)):
                return None
            run = self._run(k)
            if run is not None:
                return run
        elif "-" not in self.words[k] or not PARTICLE_NAME.match(self.raw(k)):
            return None
        stop = self.name_end(k)
        if stop == k:
            return None
        draft = Draft("person", k, stop)
        draft.name, draft.form = self.spelt(k, stop), "name"
        return self._gendered(draft, k)

    def _parts(self, word: str, q: int, body: int) -> bool:
        """Whether "and" or "of" after a body's full name begins something else: another body, or its country."""
        if word == "of":
            hit = self.known(q)
            # "The Academy of Sciences of Peru" is one of many; "the University of Leeds of the UK" is not.
            own = self.words[body] in OWN_BODIES and self.words[body] not in ("university", "college")
            return hit is not None and hit[2].kind == "country" and not own
        listed = self.words[q - 1] == "the"  # "the Lakes Organization and the Food and Salt Organization"
        while word == "and" and (self.tags[q] & Tag.CAP or (listed and self.words[q] in _JOINTS)):
            if self.classes[q] & Role.ORGANISATION:
                return True
            q += 1
        return False

    def _run(self, k: int) -> Draft | None:
        """A body's name: capitalised words with a head word such as "Commission" among them."""
        if self.bodied_from(self.shape, k) is None:
            return None
        p, words = k, self.words
        body = -1
        joined = False
        while p < self.size and p - k < 12:
            tag, kind, word = self.tags[p], self.classes[p], words[p]
            if is_joined(word):
                return None  # "the New York-based Lakes Watch": the name begins behind it
            if tag & Tag.OWNER:
                kind = CLASSES.get(unowned(word), 0)
            if tag & Tag.CAP and not (tag & GRAMMAR or kind & Role.HONOUR):
                if kind & Role.COMPANY and p > k:
                    dotted = self.words[p + 1] == "." and self.tags[p + 2] & ~Tag.CAP
                    draft = Draft("org", k, p + 2 if dotted else p + 1)
                    draft.name, draft.form = self.spelt(k, p).removesuffix(","), "company"
                    return draft
                person = kind & Role.PERSON and p > k and words[p - 1] not in _JOINTS
                if person or (body == p - 1 > k and self.names_one(p)):
                    break
                if kind & Role.ORGANISATION:
                    body = p
                p += 1
                if words[p] == "." and INITIAL.fullmatch(self.raw(p - 1)) and self.tags[p + 1] & Tag.CAP:
                    p += 1  # "A.L. Holt Corp."
                if tag & Tag.OWNER and word not in OWNERS_IN_NAMES:
                    break
            elif word in _JOINTS and p > k:
                q = p + 2 if self.words[p + 1] == "the" else p + 1
                opens = word == "&" or (body == p - 1 and word in ("of", "for", "on"))
                opens = opens or (joined and word in ("and", "of"))
                opens = opens or (word == "and" and body < 0 and self.joins_tasks(k, p))
                if not opens or not self.tags[q] & Tag.CAP or self.tags[q] & CLOSED:
                    break
                if joined and self._parts(word, q, body):
                    break
                joined = joined or word != "&"
                p = q
            else:
                break
        if body < 0 or p - k < 2:
            return None
        draft = Draft("org", k, p)
        draft.name, draft.form = self.spelt(k, p), "media" if words[p - 1] in PAPERS else "organisation"
        return draft

    def _body_of_place(self, first: int, k: int, run: Draft | None, form: str) -> Draft | None:
        """The body whose name takes in the state or town before ``k``, behind which others of its words may run."""
        bodies = NATIONAL_BODIES if run is not None and form == "adjective" and run.last - k > 2 else OWN_BODIES
        firm = run is not None and run.form == "company" and (form != "adjective" or self.words[k] == "national")
        if run is not None and (firm or not bodies.isdisjoint(self.words[k : run.last])):
            run.first, run.name = first, self.spelt(first, run.last)  # "the U.S. Chamber of Commerce"
            return run
        whole = self._run(first) if form == "capital" and self.tags[k] & Tag.CAP else None  # "Tehran University"
        return whole if whole is not None and whole.last > k else None
