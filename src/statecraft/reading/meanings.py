"""Whom names, states and bodies mean in an article."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor
from statecraft.reading.converted import converted
from statecraft.reading.datelines import wires_of
from statecraft.reading.draft import OF_THE_STATE, POSSESSIVES, Draft
from statecraft.reading.drafts import Drafts
from statecraft.reading.envoys import national
from statecraft.reading.groups import Trace
from statecraft.reading.large_words import is_joint, written_large
from statecraft.reading.namesakes import europeans, namesake
from statecraft.reading.people import People
from statecraft.reading.places import acts
from statecraft.reading.quotations import is_speech
from statecraft.reading.role_words import CLASSES
from statecraft.reading.seats import beside_a_leader, sitting_leader
from statecraft.reading.spelling import capitalised, fold, slug
from statecraft.reading.surnames import surnames
from statecraft.reading.word_classes import Tag, tag_of

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_OPPOSED = frozenset({"opposition", "rebel"})
_DOT_QUOTE = Tag.DOT | Tag.QUOTE
_KOREAS = {"North": "KP", "South": "KR"}
_KOREAS_CODES = frozenset(_KOREAS.values())
_NO_BODIES = frozenset("african american arab asian christian european islamic kurdish latin muslim western".split())
_ONE_OF_MANY = frozenset({"a", "an", "another"})
_PARTS = frozenset("new north south east west".split())
_PARTS_OF_STATES = frozenset("state city provincial district county municipal regional local".split())
# Surnames of leaders that a sentence may begin with as the words they are.
_WORDS = frozenset("Ban Borne Dan Key Lai".split())


class Meanings:
    """What is known of an article's actors while it is read, and whom its names and bodies mean."""

    def __init__(self, reading: Reading) -> None:
        self.gazetteer = reading.gazetteer
        folded = fold(reading.text)
        self.source = Drafts(reading.tokens, folded, reading.gazetteer)
        self.source.wires = wires_of(reading.datelines, reading.tokens)
        self.people = People(reading.gazetteer, reading.article.published)
        self.bodies: dict[str, Actor] = {}
        self.nouns: dict[str, tuple[Actor, ...]] = {}
        self.served: tuple[Actor, ...] = ()  # whose officials spoke last: "officials" from here on
        self.told: tuple[tuple[Actor, ...], int] = ((), -1)  # the state whose body reported last, and the sentence
        self.unsigned = ("", -1)  # "In a report": the document, and the sentence whose subject will be its maker
        quoted = [quote.span for quote in reading.quotations if not quote.depth and is_speech(reading.text, quote)]
        self.trace = Trace([sentence.start for sentence in reading.sentences], quoted)
        self.studied = -2  # the sentence that told where the scholars of a study are from
        self._body_words: dict[str, Actor] = {}
        self.drafts: list[Draft] = []
        self.meant: list[tuple[Actor, ...]] = []

    def named(self, draft: Draft) -> tuple[Actor, ...]:
        """Somebody or some body by a name that the text says nothing else of."""
        if " " in draft.name and not draft.name.isupper():
            return (Actor(slug("person", draft.name), draft.name, kind="person"),)
        if (whole := self._whole(draft)) != draft.name:
            return (self.called(whole),)
        if not self._is_name(draft):
            return (UNNAMED,)
        return (self.called(draft.name),)

    def _whole(self, draft: Draft) -> str:
        """A name with the word before it that belongs to it, and is an adjective elsewhere: "**New** York"."""
        before = draft.first - 1
        if before < 0 or self.source.words[before] not in _PARTS or not self.source.tags[before] & Tag.CAP:
            return draft.name
        return self.source.spelt(before, draft.last)

    def _is_large(self, draft: Draft) -> bool:
        """Whether a word that opens its sentence is a name nonetheless: an acronym, or one written so elsewhere."""
        if draft.name.isupper() or is_joint(draft.name):
            return len(draft.name) > 1
        return not draft.name.endswith("s") and self._large.get(self.source.words[draft.first], False)

    @cached_property
    def _large(self) -> dict[str, bool]:
        return written_large(self.source.tokens)

    def _is_name(self, draft: Draft) -> bool:
        """Whether a word that no table has is written as a name, and not as one of many: "another **Marine**"."""
        one_of_many = draft.first > 0 and self.source.words[draft.first - 1] in _ONE_OF_MANY
        return not one_of_many and (self.starts_no_sentence(draft) or self._is_large(draft))

    def called(self, name: str) -> Actor:
        """The body or state that goes by a name here: "the North" where Korea was spoken of."""
        korea = self.gazetteer.country(_KOREAS.get(name))
        if korea is not None and not _KOREAS_CODES.isdisjoint(self.trace.codes()):
            return korea
        body = self.bodies.get(name)
        if body is None and not name.isupper() and name.lower() not in CLASSES:
            body = self._body_words.get(name)  # "Disney" after its full name
        if body is None and (name.lower() in _NO_BODIES or tag_of(name) & Tag.PRON):
            return UNNAMED  # "Asian" of "Asian airlines"
        return body or Actor(slug("organisation", name), name, kind="organisation")

    def _body(self, draft: Draft) -> Actor:
        """The body that goes by a name, known by its words and initials too from here on."""
        name = draft.name.removeprefix("The ").removeprefix("the ")
        actor = self.bodies.get(name)
        if actor is None:
            kind = draft.form if draft.form in ("company", "media") else "organisation"
            actor = self._abbreviated(draft) or Actor(slug(kind, name), name, kind=kind)  # type: ignore[arg-type]
            self.bodies[name] = actor
            for word in name.split():
                self._body_words.setdefault(word, actor)
            words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
            if len(words) > 1 and kind == "company" and not CLASSES.get(words[0].lower()):
                self.bodies.setdefault(words[0], actor)  # "Delta Foods", "Delta" from here on
            if len(words) > 1:
                self.bodies.setdefault("".join(word[0] for word in words), actor)
        words_after = self.source.words
        if words_after[draft.last] == "(" and words_after[draft.last + 2] == ")":
            self.bodies.setdefault(self.source.raw(draft.last + 1), actor)
        return actor

    def _abbreviated(self, draft: Draft) -> Actor | None:
        """The body of the tables whose abbreviation follows a name in brackets: "the Lakes Football League (FIFA)"."""
        at = draft.last + 1
        bracketed = self.source.words[draft.last] == "(" and self.source.words[at + 1] == ")"
        hit = self.source.known(at) if bracketed and self.source.raw(at).isupper() else None
        return hit[2] if hit is not None and hit[2].kind == "organisation" else None

    # Whom a draft means

    def _actor(self, draft: Draft) -> tuple[Actor, ...]:
        actor = draft.actor
        if actor is None or (draft.form in ("capital", "metonym") and not acts(self.source, draft)):
            return ()
        if draft.det == "the" and (powers := europeans(self, draft)):
            return powers
        person = national(self, draft, actor) if draft.form in ("adjective", "people") else None
        return actor.members or (person or namesake(self, draft, actor),)

    def _actors_of(self, draft: Draft) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(draft.states))

    def person(self, draft: Draft) -> tuple[Actor, ...]:
        """Whom a name or a title with a name means: one of the article, one of the tables, or somebody new."""
        if draft.actor is not None:
            return (self.people.all[draft.actor.id].actor,)
        if draft.name.isupper() and (draft.form == "title" or self.source.is_label(draft)):
            draft.name = self.people.usual(draft.name) or draft.name  # "PRESIDENT RUIZ:"
        known = self.people.named(draft.name) or self.people.by_surname(draft)
        if known is not None and draft.office and known.last < 0 and not known.holds(draft.office):
            leader = self.people.table(draft)  # "President Tapia … The president's wife, Ana Tapia, …"
            known = known if leader is None else self.people.register(draft, leader)
        if known is not None:
            if draft.head:
                self.people.apposed(known.actor, draft)
            return (known.actor,)
        single = " " not in draft.name
        body = self.bodies.get(draft.name)
        if body is not None and not draft.head:
            return (body,)
        if single:
            opens = draft.form != "title" and not self.starts_no_sentence(draft)
            actor = None if opens and draft.name in _WORDS else self.people.table(draft, opens=opens)
            actor = actor or self._leading(draft.name) or sitting_leader(self, draft)
            if actor is None or not (draft.office or draft.states or self._is_of_here(draft, actor)):
                actor = beside_a_leader(self, draft)
            if actor is not None:
                return (self.people.register(draft, actor).actor,)
        if draft.form == "title":
            return (self.people.register(draft).actor,)
        if single and self.reports(draft) and len(draft.name) > 1:
            return self._lone(draft)
        return ()

    def _is_of_here(self, draft: Draft, leader: Actor) -> bool:
        """Whether whom a surname alone means leads a state, is known all over the world, or of a state spoken of."""
        known = self.gazetteer.famous(draft.name, None) is not None or self.gazetteer.of_one_state(draft.name)
        return known or leader.country in self.trace.codes() or self.people.leader(leader.country, "leader") == leader

    def _leading(self, surname: str) -> Actor | None:
        """Who leads one of the states spoken of and has a surname that many have: "Britain said … Johnson added …"."""
        for code in self.trace.codes():
            leader = self.people.leader(code, "leader")
            if leader is not None and surname in surnames(leader.name, leader.country):
                return leader
        return None

    def _lone(self, draft: Draft) -> tuple[Actor, ...]:
        """A name of one word that no table has, where it reports: a body's, or nobody's."""
        if CLASSES.get(self.source.words[draft.first], 0):
            return ()
        if self._is_name(draft):
            draft.form, draft.name = "organisation", self._whole(draft)
            return (self._body(draft),)
        return ()

    def reports(self, draft: Draft) -> bool:
        """Whether a verb that reports stands right behind a noun phrase."""
        return not draft.owner and bool(self.source.tags[draft.last] & Tag.REPORT)

    def starts_no_sentence(self, draft: Draft) -> bool:
        """Whether a word of the same sentence stands before a noun phrase."""
        before = draft.first - 1
        if before < 0 or "\n" in self.source.tokens.parts[before]:
            return False
        return not self.source.tags[before] & _DOT_QUOTE

    def _org(self, draft: Draft) -> tuple[Actor, ...]:
        return (self._body(draft),)

    def _state(self, draft: Draft) -> tuple[Actor, ...]:
        last = self.trace.last_state(draft.start)
        return (last,) if last is not None else ()

    def _opposes(self, draft: Draft) -> bool:
        """Whether a noun phrase is of those who speak for no state: "Peru's opposition leader"."""
        return not _OPPOSED.isdisjoint(self.source.words[draft.first : draft.last])

    def _is_opposition(self, draft: Draft) -> bool:
        return "opposition" in self.source.words[draft.first : draft.last]

    def _opposition(self, draft: Draft) -> tuple[Actor, ...]:
        """The party that the text calls the opposition, else that of the state by its name: "opposition leaders".

        The United States' two parties are not called so, and whoever is named behind it goes by his own name.
        """
        if self.source.tags[draft.last] & Tag.CAP:
            return (UNNAMED,)
        if not draft.states and "opposition" in self.nouns:
            return self.nouns["opposition"]
        land = self.source.known(draft.last + 1) if self.source.words[draft.last] == "in" else None
        if not draft.states and self.source.words[max(0, draft.first - 2) : draft.first] == ["government", "and"]:
            land = self.source.known(draft.first - 3) or land  # "Peru's government and the opposition"
        state = draft.states[0] if draft.states else land[2] if land is not None else None
        if state is None and (draft.det == "the" or draft.head != "opposition"):
            state = self.trace.last_state(draft.start)
        if state is None or state.kind != "country" or state.country == "US":
            return (UNNAMED,)
        name = f"{self.gazetteer.adjective(state.country) or state.name} opposition"
        return (Actor(slug("organisation", name), name, kind="organisation", country=state.country),)

    def _states_of(self, draft: Draft) -> tuple[Actor, ...]:
        """The states that a noun phrase names, by a name among its words or by the one spoken of last."""
        if self._opposes(draft):
            return ()
        if draft.states:
            return tuple(dict.fromkeys(member for state in draft.states for member in (state.members or (state,))))
        if draft.prefix:
            for offset, word in capitalised(draft.prefix):
                hit = self.gazetteer.at(draft.prefix, offset)
                if hit is not None and hit[1].actor.kind != "person":
                    return (hit[1].actor,)
                body = self._body_words.get(word) or self.bodies.get(word)
                if body is not None:
                    return (body,)
                if draft.prefix[offset + len(word) :].strip() in _PARTS_OF_STATES:
                    return ()  # "the Lagos state government": none of Ricardo Lagos
                named = Draft("person", draft.first, draft.last)
                named.name, named.form = word, "title"
                known = self.people.by_surname(named)
                actor = known.actor if known else self.gazetteer.famous(word, None)
                actor = actor or self.gazetteer.by_surname(word, office="president")
                if actor is not None:
                    state = None if self.people.left_office(actor) else self.gazetteer.country(actor.country)
                    return (state,) if state else (actor,)
            return ()
        if draft.det == OF_THE_STATE:
            return self._state(draft)  # "the country's president"
        if draft.det in POSSESSIVES:
            owner = self.trace.pronoun(draft.det, draft.start, self.people)
            return converted(owner, self.gazetteer, self.people, to="states")
        return ()

    def _house(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        if not states:
            if "house" in self.nouns:
                return self.nouns["house"]
            last = self.trace.last_state(draft.start)
            if last is None or draft.det != "the":
                return ()
            states = (last,)
        found = tuple(self.parliament(state) for state in states)
        self.nouns["house"] = found
        return found

    def parliament(self, state: Actor) -> Actor:
        """The parliament of a state or of the European Union; a body of no parliament itself."""
        if state.kind != "country":
            return (self.gazetteer.named("European Parliament") if state.id == "org:european-union" else None) or state
        own = self.gazetteer.parliament(state.country)
        name = f"Parliament of {state.name}"
        return own or Actor(slug("organisation", name), name, kind="organisation", country=state.country)
