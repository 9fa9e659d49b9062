"""The head of a noun phrase, and what stands before and after it."""

from __future__ import annotations

import re

from statecraft.actors import Actor
from statecraft.reading.called import CALLING
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.head_words import ARMIES, FLOCKS, GROUPS, INQUIRIES, OF_LANDS, OWNERS_IN_NAMES, TASKS
from statecraft.reading.hyphens import JOINED
from statecraft.reading.name_drafts import Names
from statecraft.reading.role_words import CLASSES, OFFICES, Role
from statecraft.reading.spelling import INITIAL, PARTICLE_NAME
from statecraft.reading.word_classes import CLOSED, Tag

_UNNAMED_PEOPLE_OFFICIAL = Role.UNNAMED | Role.PEOPLE | Role.OFFICIAL

_UNNAMED_BODY = Role.UNNAMED | Role.BODY
_COMPOUND = re.compile(rf"-(?:{JOINED})\b")
_NO_NAME = CLOSED | Tag.DOT
_LEADS = Role.BEFORE | Role.FIELD
_FOLLOWS = Role.HEAD | Role.FIELD
_PLAIN = Role.HEAD | _LEADS
_OFFICE = Role.PERSON | Role.OFFICIAL
_OFFICES = _OFFICE | Role.PEOPLE
_OFFICE_ENDS = frozenset(office.rpartition(" ")[2] + owner for office in OFFICES for owner in ("", "'s"))
_VERBS_TOO = frozenset({"report", "plan"})
_MEMBERS = frozenset("nations countries states members".split())

_MOST = 24  # adjectives of one noun phrase, so that time grows with the text alone
_SENT = frozenset("ambassador envoy representative adviser advisor emissary delegate nuncio observer liaison".split())


class Heads(Names):
    """Finds heads: offices, bodies, groups and documents."""

    def _head(self, k: int) -> tuple[int | None, int, str]:
        """The last head noun of the words from ``k``, the token after it, and the capitalised words before it."""
        best = self._last_head(k) if self.headed_from(self.shape, k) else None
        return (None, k, "") if best is None else (best, *self._around(k, best))

    def _around(self, k: int, best: int) -> tuple[int, str]:
        """The token after a head noun of the words from ``k``, and the capitalised words before it."""
        after = best + 1
        if self._is_executive(best):
            after += 2 if self.words[after + 1] == "officer" else 1
        for q in range(k, best):
            named = self.words[q] not in FLOCKS or self.tags[best] & Tag.CAP  # "the Islamic Army", no "Islamic group"
            if named and self.tags[q] & Tag.CAP and not self.classes[q] & _PLAIN:
                return after, self.spelt(k, best)
        return after, ""

    def _last_head(self, k: int) -> int | None:
        """The last head noun of the words from ``k``, None where they have none or begin a name."""
        classes, tags, words = self.classes, self.tags, self.words
        best = None
        p, limit = k, min(self.size, k + 8)
        while p < limit:
            kind, tag = classes[p], tags[p]
            if best is not None and tags[p - 1] & Tag.OWNER:
                break
            if tag & Tag.OWNER or kind & Role.INSTITUTION or words[p] in INQUIRIES:
                kind = self._class_in_name(p)
            named = kind & _UNNAMED_BODY == Role.UNNAMED or kind & Role.PAPER
            if named and tag & tags[p + 1] & Tag.CAP and classes[p + 1] & Role.ORGANISATION:
                return None  # "the Workers Party", "the Budget Office"
            if kind & _LEADS and kind & Role.HEAD and not tag & Tag.OWNER and self._leads(p):
                kind = Role.BEFORE
            if kind & Role.HEAD:
                if best is not None and self._begins_anew(p, best, kind):
                    break
                if tag & Tag.CAP and p > k and words[p - 1] in CALLING and not tags[p - 1] & Tag.CAP:
                    break  # "the farmers' charity Lawyers Afloat"
                if words[p] in _VERBS_TOO and self._is_verb(p):
                    break
                best = p
            elif kind & _LEADS:
                pass
            elif tag & Tag.CAP and not tag & _NO_NAME:
                if best is not None and classes[best] & _OFFICE:
                    break  # a name follows the office
                if words[p + 1] == "." and (INITIAL.fullmatch(self.raw(p)) or "." in words[p]):
                    p += 1
            elif not (words[p] == "and" and p > k and classes[p - 1] & Role.FIELD and classes[p + 1] & Role.FIELD):
                break
            p += 1
        return best

    def _class_in_name(self, p: int) -> int:
        """The class of a noun or of a word in the possessive, without what it can't be as a part of a name."""
        kind, tag, word = self.classes[p], self.tags[p], self.words[p]
        if tag & Tag.OWNER and not kind:
            kind = CLASSES.get(word[:-2] if word.endswith("'s") else word[:-1], 0)
        if kind & Role.INSTITUTION and tag & Tag.CAP:
            kind &= ~Role.INSTITUTION  # a part of a body's name
        if word in INQUIRIES and tag & Tag.CAP:
            kind = 0  # "the Criminal Investigation Command"
        if tag & Tag.OWNER and word in OWNERS_IN_NAMES and tag & self.tags[p + 1] & Tag.CAP:
            kind = 0
        return kind

    def _leads(self, p: int) -> bool:
        """Whether a noun that may stand before a head does: "the **official** statement", "the **chief** justice"."""
        if self._is_executive(p):
            return False
        after = self.classes[p + 1]
        following = after & _FOLLOWS and not self._reports(p + 1)
        first = self.words[p] == "chief" and after & Role.FIELD and self.classes[p + 2] & Role.PERSON
        official = self.words[p] == "official" and self._goes_on(p + 1)
        return bool(official or (following and not self.tags[p + 1] & Tag.CAP) or first)

    def _is_executive(self, p: int) -> bool:
        """Whether "chief" is that of a "chief executive", which is one office in small letters."""
        return self.words[p : p + 2] == ["chief", "executive"] and not (self.tags[p] | self.tags[p + 1]) & Tag.CAP

    def _begins_anew(self, p: int, best: int, kind: int) -> bool:
        """Whether the head noun at ``p`` belongs to another noun phrase than that before, at ``best``."""
        if self.classes[best] & _OFFICE and self.tags[p] & Tag.CAP and not kind & _OFFICES:
            return True
        # "the Peruvian government and oil companies"
        several = kind & Role.CROWD or self.words[p] in GROUPS
        return bool(several) and "and" in self.words[best:p]

    def _is_verb(self, p: int) -> bool:
        """Whether a word that may be a head noun is what those before it do: they "report", or they "plan to"."""
        return self._reports(p) or (self.words[p] == "plan" and self.words[p + 1] == "to" and self._aims(p - 1))

    def _reports(self, p: int) -> bool:
        """Whether a word is a verb behind those who do it: "Chilean news media **report** that", "police report"."""
        people = self.words[p - 1] == "media" or self.classes[p - 1] & _UNNAMED_PEOPLE_OFFICIAL
        return self.words[p] == "report" and bool(people) and not self.tags[p + 1] & (VERB | Tag.REPORT)

    def _aims(self, name: int) -> bool:
        """Whether a name does what comes after it: "Peru and Chile **plan** to go", but "the US **plan** to go"."""
        before = self.tags[name]
        return bool(name >= 0 and before & Tag.CAP and not before & Tag.OWNER and not self.raw(name).isupper())

    def _may_stand_bare(self, head: int, first: int) -> bool:
        """Whether a head without a determiner speaks of somebody: "officials", "President Ito", "foreign police"."""
        kind = self.classes[head]
        if self.tags[head] & Tag.CAP or kind & _UNNAMED_PEOPLE_OFFICIAL or self.words[head - 1] == "opposition":
            return True
        named = bool(self.tags[head + 1] & Tag.CAP)
        return bool(kind & Role.PERSON and (named or head > first)) or bool(
            kind & Role.BODY and (named or self.tags[head + 1] & VERB)
        )

    def _past_adjectives(self, k: int) -> int:
        limit = min(self.size, k + _MOST)
        while k < limit and self.classes[k] & Role.BEFORE and not self.tags[k] & Tag.OWNER:
            if self.classes[k] & Role.HEAD and (not self._goes_on(k + 1) or self._is_executive(k)):
                break
            if self.tags[k] & Tag.CAP and self.known(k) is not None:
                break
            k += 1
        return k

    def _goes_on(self, k: int) -> bool:
        """Whether a head, or what stands before one, follows."""
        return bool(self.classes[k] & _FOLLOWS or (self.tags[k] & Tag.CAP and not self.tags[k] & CLOSED))

    def _more_adjectives(self, k: int, states: list[Actor]) -> int:
        """Past "and Chinese" in "Russian and Chinese presidents"; the states are added."""
        at = k
        while self.words[at] in ("and", ",", "&") and len(states) < _MOST:
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

    def _shares(self, first: int, k: int) -> bool:
        """Whether a state by its initials shares a noun with the next: "the **U.S.** and Peruvian militaries"."""
        if self.words[k] not in ("and", ",") or k + 1 >= self.size or not self.raw(first).isupper():
            return False
        head, _, _ = self._head(self._more_adjectives(k, []))
        return head is not None and self.words[head] in OF_LANDS

    def is_own_army(self, k: int, *, owned: bool) -> bool:
        """Whether an army that is no state's stands behind a state: "Peru's **Lakes Army**", not "Peru's Armed Forces".

        It is one that the tables have, or one behind an owner with a word before its head that is no army's task.
        """
        hit = self.known(k) if self.tags[k] & Tag.CAP else None
        if hit is not None and hit[2].kind in ("organisation", "group"):
            return self.words[hit[0] - 1] in ARMIES and self.words[k] != "people's"  # China's own
        p, own = k, False
        while owned and p < self.size and self.tags[p] & Tag.CAP and self.words[p] not in ARMIES:
            plain = self.tags[p] & (CLOSED | Tag.OWNER) or self.classes[p] or self.words[p] in TASKS
            own = own or not (plain or self.known(p))
            p += 1
        return own and bool(self.tags[p] & Tag.CAP) and self.words[p] in ARMIES

    def _european(self, k: int) -> tuple[int, int, Actor, str] | None:
        """The union, as a known name, where "European" shares its head with a state: "European and U.S. officials"."""
        union = self.gazetteer.named("European Union")
        if union is None:
            return None
        states = [union]
        self._more_adjectives(k + 1, states)
        return (k + 1, self.tokens.end(k), union, "adjective") if len(states) > 1 else None

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

    def _office(self, first: int, last: int) -> str:
        """The office that the words between two tokens name, as the table of leaders calls it, else ""."""
        if self.words[last] not in _OFFICE_ENDS:
            return ""
        words = [word.removesuffix("'s") for word in self.words[max(first, last - 5) : last + 1]]
        for width in (4, 3, 2, 1):
            office = OFFICES.get(" ".join(words[-width:]))
            if office is not None:
                below = width == 1 and len(words) > 1 and words[-2] in ("vice", "deputy", "assistant")
                return "" if below else office
        return ""

    def _complement(self, k: int, kind: int) -> tuple[int, list[Actor], bool]:
        """What "of" after an office brings: the token after it, its states, whether it is part of the title."""
        if self.words[k] == "to" and self.words[k - 1].removesuffix("s") not in _SENT:
            return k, [], False  # "the visits by leaders to Peru"
        p = k + 2 if self.words[k + 1] == "the" else k + 1
        states: list[Actor] = []
        while p < self.size and self.tags[p] & Tag.CAP:
            hit = self.known(p)
            if hit is None or hit[2].kind == "person" or hit[3] == "adjective":
                break
            after = hit[0]
            owner = self.tags[after - 1] & Tag.OWNER
            if hit[2].kind == "organisation" and self.words[after] in _MEMBERS:
                after += 1  # "the ministers of the Group of Seven nations"
            if owner or (self._goes_on(after) and not self.tags[after] & Tag.CAP):
                break
            if kind & Role.BODY and self.classes[after] & Role.PERSON:
                break  # "the administration of Peruvian President Ito"
            states.append(hit[2])
            p = after
            q = p
            while self.words[q] in (",", "and", "the") and q < p + 3:
                q += 1
            if q == p or not kind & Role.PEOPLE:
                break
            p = q
        if states:
            while self.words[p - 1] in (",", "and", "the"):
                p -= 1
            return p, states, False
        if self.words[k] == "for" and kind & Role.OFFICIAL:
            return k, [], False  # whom a spokesman speaks for is no part of the title
        stop = p if self.known(p) is not None else self._title_end(p)
        return (k, [], False) if stop == p else (stop, [], True)

    def _is_a_name(self, k: int) -> bool:
        """Whether a given name and a surname that is a title too stand alone: "Ann King", not "Ann King Ito"."""
        return self.given(k) and bool(self.tags[k] & self.tags[k + 1] & Tag.CAP) and not self.tags[k + 2] & Tag.CAP

    def _described(self, k: int) -> int:
        """How many adjectives of no class stand from a token up to a head: "the newly elected president"."""
        match = self.described_from(self.shape, k)
        if match is None:
            return 0
        end = match.end() - 1
        return next((p for p in range(k, end) if PARTICLE_NAME.match(self.raw(p))), end) - k

    def _before_crowd(self, k: int) -> int:
        """Past the nouns between an adjective of nationality and a crowd: "Peruvian **film industry** groups"."""
        for p in range(k, min(k + 4, self.size)):
            if self.classes[p] & Role.CROWD:
                return p
            if self.tags[p] & ~Tag.PLURAL or self.classes[p] & Role.HEAD or not self.words[p].isalpha():
                break
        return k

    def _takes_up(self, k: int) -> bool:
        """Whether a noun stands at a token that takes up a body, and no name behind it."""
        return bool(self.classes[k] & Role.INSTITUTION and not (self.tags[k] | self.tags[k + 1]) & Tag.CAP)
