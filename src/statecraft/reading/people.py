"""The persons and bodies of one article: by full name, by surname, by office, and when they were last spoken of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import islice

import attrs

from statecraft.actors import Actor
from statecraft.reading.converted import code_of
from statecraft.reading.draft import FAR_BACK, Draft
from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.known import Known, trade
from statecraft.reading.leaders import HEADED, LEADERS
from statecraft.reading.role_words import is_womans
from statecraft.reading.spelling import slug
from statecraft.reading.surnames import surnames

_STATE_OFFICES = ("head of state", "head of government", "foreign minister", "vice president")
_PLAIN = frozenset("mr mrs ms dr sir candidate nominee challenger politician leader".split())


class People:
    """Looks up the persons of one article."""

    def __init__(self, gazetteer: Gazetteer, on: date | None) -> None:
        self._gazetteer = gazetteer
        self._on = on
        self.all: dict[str, Known] = {}
        self._surnames: dict[str, list[Known]] = {}
        self._parts: dict[str, list[Known]] = {}
        self._spellings: dict[str, str] = {}  # surnames by how they look in capitals
        self._leader_of: dict[tuple[str, str], Actor | None] = {}

    def register(self, draft: Draft, actor: Actor | None = None) -> Known:
        """Take up a person by full name, with what the words around the name say."""
        if draft.name.isupper() and (draft.form == "title" or " " in draft.name):
            draft.name = self.usual(draft.name) or draft.name.title()  # "MS ITO:"
            named = self._gazetteer.named(draft.name)
            actor = actor or (named if named is not None and named.kind == "person" else None)
        actor = actor or draft.actor or self._gazetteer.spelt(slug("person", draft.name))
        if actor is None and draft.form == "title" and " " in draft.name:
            actor = self._ending_so(draft.name) or self.table(draft)  # "President Van der Bellen"
        if actor is None:
            code = draft.states[0].country if draft.states and draft.states[0].kind == "country" else None
            role = draft.office or draft.head or None
            if draft.head in _NO_ROLE:
                role = None
            actor = Actor(slug("person", draft.name), draft.name, kind="person", country=code, role=role)
        known = self.all.get(actor.id)
        if known is None:
            before = next(reversed(self.all.values()), None)
            known = self.all[actor.id] = Known(actor)
            if draft.head == "counterpart" and before is not None:
                known.trades.update(before.trades)  # "the Peruvian minister and his Chilean counterpart, Juan Quispe"
            for form in surnames(actor.name, actor.country):
                self._surnames.setdefault(form, []).append(known)
                self._spellings.setdefault(form.upper(), form)
            for part in actor.name.split():  # "Abiy", "Lula"
                self._parts.setdefault(part, []).append(known)
            if draft.name != actor.name:
                for form in surnames(draft.name, actor.country):
                    if known not in self._surnames.setdefault(form, []):
                        self._surnames[form].append(known)
        self._told(known, draft)
        return known

    def _told(self, known: Known, draft: Draft) -> None:
        """Take in what the words around a name say of a person: trade, gender, states, bodies."""
        if draft.head:
            known.trades[trade(draft.head, draft.office)] = None
            known.titles.add(draft.head)
            if draft.rank:
                known.trades[draft.rank] = None
            if draft.office and not draft.states:
                known.home = True
        if known.female is None:
            known.female = is_womans(draft.head)  # "spokeswoman" says more than a name does
            if known.female is None:
                gender = self._gazetteer.gender(known.actor.name, known.actor.country)
                known.female = draft.female if gender is None else gender == "f"
        for state in draft.states:
            known.codes.update(filter(None, (state.country, code_of(state))))
            if state.kind != "country":
                known.bodies[state.id] = state
        actor = known.actor
        if actor.country is None and known.codes:
            known.actor = attrs.evolve(actor, country=min(known.codes))
        if actor.role is None and draft.head and draft.form != "name" and draft.head not in _NO_ROLE:
            known.actor = attrs.evolve(known.actor, role=draft.office or draft.head)

    def apposed(self, actor: Actor, draft: Draft) -> None:
        """Take in what an apposition says of a person."""
        known = self.all.get(actor.id)
        elsewhere = actor.country and draft.office and draft.states
        if elsewhere and all(state.country not in (actor.country, None) for state in draft.states):
            return  # "With the Peruvian president, Rosa Tapia of Chile left": no president of Peru
        if known is not None:
            self._told(known, draft)

    def spoken_of_first(self, actors: list[Actor]) -> None:
        """Put those whom the title names before all others, in its order."""
        first = {actor.id: self.all[actor.id] for actor in actors if actor.id in self.all}
        self.all = first | {key: known for key, known in self.all.items() if key not in first}

    def named(self, name: str) -> Known | None:
        """The person of the article by a full name, however it is hyphened."""
        identity = slug("person", name)
        known = self.all.get(identity)
        if known is None and (leader := self._gazetteer.spelt(identity)) is not None:
            known = self.all.get(leader.id)
        return known

    def usual(self, name: str) -> str | None:
        """A surname in capitals as the article or else a table spells it, None where neither has it."""
        return self._spellings.get(name) or self._gazetteer.usual(name)

    def _ending_so(self, name: str) -> Actor | None:
        """The person of the article whose full name ends in a family name of several words."""
        found = self._surnames.get(name.rpartition(" ")[2], ())[-FAR_BACK:]
        return next((known.actor for known in found if known.actor.name.endswith(f" {name}")), None)

    def bears(self, surname: str) -> bool:
        """Whether anybody so far has a surname."""
        return surname in self._surnames

    def by_surname(self, draft: Draft) -> Known | None:
        """The person of the article that a surname takes up."""
        name = self._spellings.get(draft.name, draft.name) if draft.name.isupper() else draft.name
        if not (found := self._surnames.get(name) or self._parts.get(name)):
            return None
        found = found[-FAR_BACK:]
        female = draft.female if draft.form == "title" else None  # "Joyce" may be Alan Joyce
        fitting = [k for k in found if female is None or k.female is None or k.female == female]
        if draft.states:
            codes = {state.country for state in draft.states}
            fitting = [k for k in fitting if not k.codes or k.codes & codes] or fitting
        if draft.office:
            fitting = [k for k in fitting if k.holds(draft.office)] or fitting
        return max(fitting, key=lambda k: k.last) if fitting else None

    def table(self, draft: Draft, *, opens: bool = False) -> Actor | None:
        """The leader of the tables that a title and a surname, or a famous surname, mean.

        A surname that ``opens`` a sentence may be any word with a capital: only prominent leaders are meant then.
        """
        found = self._leading(draft, opens=opens)
        gender = None if found is None or draft.female is None else self._gazetteer.gender(found.name, found.country)
        return found if gender is None or (gender == "f") == draft.female else None  # "Mrs. Bush" is no George

    def _leading(self, draft: Draft, *, opens: bool) -> Actor | None:
        code = draft.states[0].country if draft.states else None
        office = draft.office or None
        if office == "vice president" and self._gazetteer.by_surname(draft.name, office=office) is None:
            office = None  # of few states the table has them: "Vice President Xi"
        if office or code:
            return self._gazetteer.by_surname(draft.name, country=code, office=office, on=self._on)
        if draft.form == "title" and draft.head in ("mr", "mrs", "ms", "president-elect"):
            return self._gazetteer.famous(draft.name, self._on) or self._gazetteer.by_surname(draft.name, on=self._on)
        return self._gazetteer.famous(draft.name, self._on, prominent=opens)

    def sitting(self, surname: str) -> Actor | None:
        """Whom :meth:`heading` finds, where the article has a day."""
        return None if self._on is None else self.heading(surname)

    def heading(self, surname: str) -> Actor | None:
        """The only one who heads a state on the article's day and has a surname, however many others have it."""
        return self._gazetteer.heading(surname, self._on)

    def recent(self) -> list[Known]:
        """The persons in the order of the text, at most the last hundred of a long one."""
        if len(self.all) <= _MOST:
            return list(self.all.values())
        return list(islice(reversed(self.all.values()), _MOST))[::-1]

    def left_office(self, actor: Actor) -> bool:
        """Whether a former office-holder speaks for no state on the article's day: a candidate, a man in exile."""
        known = self.all.get(actor.id)
        offices = dict.fromkeys((actor.role or "", *_STATE_OFFICES))
        if (
            self._on is None
            or actor.country is None
            or (known is not None and any(t not in _PLAIN for t in known.trades))
        ):
            return False
        holders = [self._gazetteer.office_holder(actor.country, office, self._on) for office in offices]
        return any(holders) and actor not in holders

    def hold(self, office: str) -> bool:
        """Whether anybody of the article holds an office."""
        return any(known.holds(office) for known in self.recent())

    def holder(
        self, wanted: str, codes: Sequence[str | None], *, part: bool = False, female: bool | None = None
    ) -> Known | None:
        """Who of the article holds an office, of a ``part`` of a state perhaps; the one spoken of last first."""
        recent = [k for k in self.recent() if female is None or k.female in (None, female)]  # a king is no queen
        everyone = [k for k in recent if not codes or not k.codes or k.codes.intersection(codes)]
        fitting = [k for k in everyone if k.told(wanted)]
        if wanted in ("minister", "secretary"):  # "the secretary" is no foreign minister
            titled = [k for k in fitting if wanted in k.titles]
            fitting, everyone = (titled, titled) if titled else (fitting, everyone)
        if codes and not part:  # "the President of Peru": rather one who is known to be of Peru
            theirs = [k for k in everyone if k.codes.intersection(codes) and k.holds(wanted)]
            fitting = [k for k in theirs if k.told(wanted)] or theirs or fitting
        if not fitting and not part and self._on is not None and len(codes) == 1:
            now = self.leader(codes[0], wanted)
            if now is not None:
                return self.all.get(now.id)
        fitting = fitting or [k for k in everyone if k.holds(wanted)]
        if not fitting:
            return None
        spoken = [k for k in fitting if k.last >= 0]
        if not spoken:
            return fitting[0]
        if not codes:
            spoken = [k for k in spoken if k.home] or self._acting(wanted, spoken, everyone) or spoken
        return max(spoken, key=lambda k: k.last)

    def _acting(self, wanted: str, spoken: list[Known], everyone: list[Known]) -> list[Known]:
        """Who holds an office by the table and has acted since those did whom the article gives it."""
        since = max(k.acted for k in spoken)
        acting = [k for k in everyone if k.acted > since and k.holds(wanted)]
        return [k for k in acting if self._on is None or self.leader(k.actor.country, wanted) == k.actor]

    def leader(self, code: str | None, office: str) -> Actor | None:
        """Who held an office of a state on the article's day, as the tables know."""
        if not code or not office or self._on is None:
            return None
        key = (code, office)
        if key not in self._leader_of:
            found = None
            for held in LEADERS if office == "leader" else (office,):
                found = self._gazetteer.office_holder(code, held, self._on)
                if found is not None and (found.id in self.all or held != "president" or code not in _CABINETS):
                    break
            self._leader_of[key] = found
        return self._leader_of[key]

    def head_of(self, body: Actor, wanted: str) -> Known | None:
        """The person of the article who leads an organisation, the one given that very office first."""
        own = [k for k in self.recent() if body.id in k.bodies]
        found = [k for k in own if k.told(wanted)] or [k for k in own if k.trades.keys() & _HEADS]
        holder = self._gazetteer.office_holder(body.id, HEADED[body.id][0], self._on) if body.id in HEADED else None
        if not found and holder is not None and holder.id in self.all and wanted in _HEADS:
            return self.all[holder.id]
        return max(found, key=lambda k: k.last, default=None)

    def body_of(self, actor: Actor) -> Actor | None:
        """The body for which somebody acts, and no state: by the table of who heads one, or as the article tells."""
        if actor.id in self._heads:
            return self._heads[actor.id]
        known = self.all.get(actor.id)
        if known is None or len(known.bodies) != 1 or not known.trades:
            return None
        rules = any(self.leader(actor.country, office) == actor for office in ("leader", "foreign minister"))
        body = next(iter(known.bodies.values()))  # no "Central Commission", which is its state's
        of_states = body.kind == "organisation" and body.country is None and self._gazetteer.named(body.name) is body
        return body if of_states and not rules else None

    @cached_property
    def _heads(self) -> dict[str, Actor]:
        """Who heads a body of states on the article's day, and the body or, of its institutions, the union."""
        out: dict[str, Actor] = {}
        for identity, (office, name) in HEADED.items():
            holder, body = self._gazetteer.office_holder(identity, office, self._on), self._gazetteer.named(name)
            if holder is not None and body is not None:
                out[holder.id] = body
        return out

    def officer(self, body: Actor, wanted: str) -> Known | None:
        """The person of the article who holds an office of a body; whoever heads it is its head, chief and leader."""
        own = [k for k in self.recent() if body.id in k.bodies]
        found = [k for k in own if k.told(wanted)]
        if not found and wanted in _HEADS:
            found = [k for k in own if k.trades.keys() & _HEADS]
        return max(found, key=lambda k: k.last, default=None)

    def stateless(self, wanted: str) -> Known | None:
        """The person whom the article gives an office of a body or firm, the one spoken of last first."""
        found = [k for k in self.recent() if k.told(wanted) and k.actor.country is None]
        return max(found, key=lambda k: k.last, default=None)

    def of_state(self, state: Actor) -> Known | None:
        """The person of the article who leads or belongs to a state."""
        own = [k for k in self.recent() if state.country in k.codes]
        leading = [k for k in own if k.holds("leader")]
        found = leading or own
        return max(found, key=lambda k: k.last) if found else None


_HEADS = frozenset(
    "chief head leader president chairman director general director-general secretary-general boss ceo".split()
)
_MOST = 100  # persons back that an office is looked for among, so that time grows with the text alone
_NO_ROLE = frozenset("mr mrs ms miss dr sir lord lady".split())  # titles that tell of no office
_CABINETS = frozenset("DE IT IN IL GB JP CA AU GR AT IE HU CZ PT PK NL BE ES SE NO DK".split())
