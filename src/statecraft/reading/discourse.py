"""Walks through an article in text order and works out whom each noun phrase means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import UNNAMED, Actor, Mention, MentionKind
from statecraft.reading.drafts import VERB, Draft, Drafts
from statecraft.reading.gazetteer import fold, slug
from statecraft.reading.groups import Trace, converted, joined
from statecraft.reading.people import People, trade
from statecraft.reading.places import acts
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_KINDS: dict[str, MentionKind] = {
    ""
    "pronoun": "pronoun", "group": "group", "people": "group", "role": "title", "official": "demonym",
    "body": "demonym",
    "house": "noun", "unnamed": "noun", "someone": "noun", "paper": "noun", "state": "noun", "actors": "demonym",
}  # fmt: skip
_FORMS: dict[str, MentionKind] = {
    "adjective": "demonym",
    "people": "demonym",
    "capital": "metonym",
    "metonym": "metonym",
}
_PEOPLE_HEADS = frozenset(
    "leaders presidents ministers premiers chancellors kings men women statesmen duo pair trio".split()
)
_STATE_HEADS = frozenset(
    "countries nations states governments capitals powers neighbors neighbours allies republics "
    "sides parties delegations".split()
)
_FIGHTERS = frozenset("rebels separatists insurgents guerrillas".split())
_HOME = frozenset("ministry government military police army security intelligence defense defence".split())
_SCHOLARS = frozenset("scientists researchers investigators experts economists academics scholars".split())
_LAWS = frozenset("law legislation bill act".split())


class Discourse:
    """Whom the noun phrases of one article mean.

    ``drafts`` are the noun phrases that may speak of an actor, ``meant`` the actors of each, ``mentions`` those that
    do.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.gazetteer = reading.gazetteer
        self.tokens = reading.tokens
        folded = fold(reading.text)
        self.source = Drafts(reading.tokens, folded, reading.gazetteer)
        self.people = People(reading.gazetteer, reading.article.published)
        self.bodies: dict[str, Actor] = {}
        self.nouns: dict[str, tuple[Actor, ...]] = {}
        self.trace = Trace([sentence.start for sentence in reading.sentences])
        self._sorts = {
            "actor": self._actor, "actors": self._actors_of, "person": self._person, "org": self._org,
            "official": self._official, "body": self._body_of, "state": self._state, "house": self._house,
            "role": self._role, "someone": self._someone, "people": self._people, "group": self._group,
            "unnamed": self._unnamed, "paper": self._paper, "pronoun": self._pronoun,
        }  # fmt: skip
        self._body_words: dict[str, Actor] = {}
        self._studied = -2
        self._awaited: tuple[int, int, int] | None = None
        self.drafts: list[Draft] = []
        self.meant: list[tuple[Actor, ...]] = []
        if reading.article.title:
            self._read_title(reading.article.title)
        self._take_in(self.source)
        mentions: list[Mention] = []
        previous: Draft | None = None
        for draft in self.drafts:
            actors = self._actors(draft, previous)
            if previous is not None and actors:
                self._lent(previous, draft, actors, mentions)
            if actors and draft.sort in ("org", "actor") and actors[0].kind == "organisation":
                self._scholars(draft, actors)
            self.meant.append(actors)
            if actors:
                self._note(draft, actors)
                if self._speaks(draft):
                    kind = _KINDS.get(draft.sort) or (_FORMS.get(draft.form) if draft.sort == "actor" else None)
                    if draft.sort == "person" and draft.form == "title":
                        kind = "title"
                    mentions.append(Mention(Span(draft.start, draft.end), actors, kind=kind or "name"))
            previous = draft
            self._told_later(draft, actors, mentions)
        self.mentions = tuple(mentions)
        self.firsts = [draft.first for draft in self.drafts]

    def named(self, draft: Draft) -> tuple[Actor, ...]:
        """Somebody or some body by a name that the text says nothing else of."""
        if " " in draft.name and draft.form == "name" and not draft.name.isupper():
            return (Actor(slug("person", draft.name), draft.name, kind="person"),)
        if " " not in draft.name and not self._starts_no_sentence(draft):
            return (UNNAMED,)
        return (self.called(draft.name),)

    def called(self, name: str) -> Actor:
        """The body that goes by a name here."""
        return self.bodies.get(name) or Actor(slug("organisation", name), name, kind="organisation")

    def _lent(self, previous: Draft, draft: Draft, actors: tuple[Actor, ...], mentions: list[Mention]) -> None:
        """Let "a spokesman for the Lakes Commission" speak for the body that "for" brings."""
        if (
            previous.sort in ("official", "someone")
            and self.meant[-1] == (UNNAMED,)
            and UNNAMED not in actors
            and 0 < draft.first - previous.last <= 2
            and self.source.words[previous.last] in ("of", "for", "to", "from", "with", "at")
            and CLASSES.get(previous.head, 0) & Role.OFFICIAL
        ):
            found = converted(actors, self.gazetteer, self.people, to="states") or (UNNAMED,)
            self.meant[-1] = found
            self.nouns[previous.head.removesuffix("s")] = found
            if mentions and mentions[-1].span.start == previous.start:
                mentions[-1] = Mention(mentions[-1].span, found, kind="demonym")

    def _scholars(self, draft: Draft, actors: tuple[Actor, ...]) -> None:
        """Remember the bodies of "a team from the University of Oslo and …": they speak as "the scientists"."""
        words = self.source.words
        at = draft.first - (2 if words[draft.first - 1] == "the" else 1)
        sentence = self.trace.sentence(draft.start)
        if at > 0 and words[at] in ("from", "at", "of") and words[at - 1] in (*_SCHOLARS, "team", "group"):
            self.nouns["scientists"] = actors
            self._studied = sentence
        elif self._studied == sentence:
            self.nouns["scientists"] = tuple(dict.fromkeys((*self.nouns["scientists"], *actors)))

    def _told_later(self, draft: Draft, actors: tuple[Actor, ...], mentions: list[Mention]) -> None:
        """Take "Norway's chief negotiator" for the person whom the next sentences name without saying who it is."""
        if draft.sort == "role" and draft.states and actors and actors[0].kind == "country":
            self._awaited = (len(self.meant) - 1, len(mentions) - 1, self.trace.sentence(draft.start))
            return
        if self._awaited is None or draft.sort != "person":
            return
        index, place, sentence = self._awaited
        known = self.people.all.get(actors[0].id) if actors else None
        if self.trace.sentence(draft.start) - sentence > 2 or known is None:
            self._awaited = None
        elif draft.form == "name" and not known.trades and self._reports(draft):
            state = self.meant[index][0]
            self._awaited = None
            if not known.codes or state.country in known.codes:
                self.meant[index] = actors
                mentions[place] = Mention(mentions[place].span, actors, kind="title")
                self.people.apposed(known.actor, self.drafts[index])

    def _take_in(self, source: Drafts) -> None:
        """Collect the noun phrases, and the persons and bodies that are named in full."""
        for draft in source:
            self.drafts.append(draft)
            if draft.sort == "person" and (draft.actor is not None or self._full(draft)):
                self.people.register(draft)
            elif draft.sort == "org":
                self._body(draft)

    def _read_title(self, title: str) -> None:
        """Let the title bring up its actors before the text does."""
        text_source = self.source
        self.source = Drafts(Tokens(title), fold(title), self.gazetteer)
        self._take_in(self.source)
        for draft in self.drafts:
            actors = self._actors(draft, None)
            if actors:
                draft.start = -1
                self._note(draft, actors)
        self.drafts.clear()
        self.trace.last_token = 0
        self.source = text_source

    # What the words alone tell

    def _full(self, draft: Draft) -> bool:
        """Whether a name of several words is surely somebody's."""
        if " " not in draft.name:
            return False
        if draft.form == "title" or draft.female is not None:
            return True
        words, tags, last = self.source.words, self.source.tags, draft.last
        if tags[last] & Tag.REPORT or words[last] in ("who", "whose"):
            return True
        if draft.first and tags[draft.first - 1] & Tag.REPORT and not tags[draft.first - 1] & Tag.CAP:
            return words[last] in (".", ",")
        if words[last] == "," and (
            words[last + 1].isdigit()
            or words[last + 1] in ("a", "an", "who")
            or CLASSES.get(words[last + 1], 0) & Role.PERSON
        ):
            return True
        return any(CLASSES.get(word, 0) & Role.PARTICLE for word in draft.name.split()[1:-1])

    def _body(self, draft: Draft) -> Actor:
        name = draft.name.removeprefix("The ").removeprefix("the ")
        actor = self.bodies.get(name)
        if actor is None:
            kind = "company" if draft.form == "company" else "organisation"
            actor = Actor(slug(kind, name), name, kind=kind)  # type: ignore[arg-type]
            self.bodies[name] = actor
            for word in name.split():
                self._body_words.setdefault(word, actor)
            words = [word for word in name.replace("-", " ").split() if word[0].isupper()]
            if len(words) > 1:
                self.bodies.setdefault("".join(word[0] for word in words), actor)
        words_after = self.source.words
        if words_after[draft.last] == "(" and words_after[draft.last + 2] == ")":
            self.bodies.setdefault(self.source.raw(draft.last + 1), actor)
        return actor

    # Whom a draft means

    def _actors(self, draft: Draft, previous: Draft | None) -> tuple[Actor, ...]:
        found: tuple[Actor, ...] = self._sorts[draft.sort](draft)
        if (
            previous is not None
            and previous.sort == "person"
            and draft.sort in ("role", "someone", "official", "unnamed")
            and self.meant[-1]
            and self.source.words[previous.last] == ","
            and draft.first == previous.last + 1
            and self.source.words[draft.last] in (",", ".", "of", "for", "in", "at", "to", "with", "from")
        ):
            self.people.apposed(self.meant[-1][0], draft)
            return self.meant[-1]
        return found

    def _actor(self, draft: Draft) -> tuple[Actor, ...]:
        actor = draft.actor
        if actor is None or (draft.form in ("capital", "metonym") and not acts(self.source, draft)):
            return ()
        if draft.head == "" and actor.id == "org:united-states-senate" and draft.last - draft.first <= 2:
            state = self.trace.last_state(draft.start)
            if state is not None and state.country != "US" and draft.form == "name":
                return (self._parliament(state),)
        return actor.members or (actor,)

    def _actors_of(self, draft: Draft) -> tuple[Actor, ...]:
        return tuple(dict.fromkeys(draft.states))

    def _person(self, draft: Draft) -> tuple[Actor, ...]:
        if draft.actor is not None:
            return (self.people.all[draft.actor.id].actor,)
        known = self.people.all.get(slug("person", draft.name)) or self.people.by_surname(draft)
        if known is not None:
            if draft.head or draft.office:
                self.people.apposed(known.actor, draft)
            return (known.actor,)
        single = " " not in draft.name
        body = self.bodies.get(draft.name)
        if body is not None and not draft.head:
            return (body,)
        if single or draft.form == "title":
            actor = self.people.table(draft)
            if actor is not None and (draft.form == "title" or self._starts_no_sentence(draft)):
                return (self.people.register(draft, actor).actor,)
        if draft.form == "title":
            return (self.people.register(draft).actor,)
        if draft.form == "name" and single and (draft.name.isupper() or self._reports(draft)) and len(draft.name) > 1:
            return self._lone(draft)
        return ()

    def _lone(self, draft: Draft) -> tuple[Actor, ...]:
        """A name of one word that no table has: a body's where it reports or stands in brackets, else nobody's."""
        words = self.source.words
        bracketed = draft.first > 0 and words[draft.first - 1] == "(" and words[draft.last] == ")"
        if not self._reports(draft) or bracketed or CLASSES.get(words[draft.first], 0):
            return ()
        if self._starts_no_sentence(draft) or draft.name.isupper():
            draft.form = "organisation"
            return (self._body(draft),)
        return ()

    def _reports(self, draft: Draft) -> bool:
        return bool(self.source.tags[draft.last] & Tag.REPORT)

    def _starts_no_sentence(self, draft: Draft) -> bool:
        before = draft.first - 1
        if before < 0 or "\n" in self.source.tokens.parts[before]:
            return False
        return not self.source.tags[before] & (Tag.DOT | Tag.QUOTE)

    def _org(self, draft: Draft) -> tuple[Actor, ...]:
        return (self._body(draft),)

    def _states_of(self, draft: Draft) -> tuple[Actor, ...]:
        """The states that a noun phrase names, by a name among its words or by the one spoken of last."""
        if draft.states:
            return tuple(dict.fromkeys(member for state in draft.states for member in (state.members or (state,))))
        if draft.prefix:
            for offset, word in _words_of(draft.prefix):
                hit = self.gazetteer.at(draft.prefix, offset)
                if hit is not None and hit[1].actor.kind != "person":
                    return (hit[1].actor,)
                body = self._body_words.get(word)
                if body is not None:
                    return (body,)
                named = Draft("person", draft.first, draft.last)
                named.name, named.form = word, "title"
                known = self.people.by_surname(named)
                actor = known.actor if known else self.gazetteer.famous(word, None) or self._surnamed(word)
                if actor is not None:
                    state = self.gazetteer.country(actor.country)
                    return (state,) if state else (actor,)
            return ()
        if draft.det in ("his", "her", "its", "their"):
            owner = self.trace.pronoun(draft.det, draft.start, self.people)
            return converted(owner, self.gazetteer, self.people, to="states") if owner else ()
        return ()

    def _surnamed(self, word: str) -> Actor | None:
        return self.gazetteer.by_surname(word, office="president") if word[:1].isupper() else None

    def _official(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        head = draft.head.removesuffix("s")
        if states:
            self.nouns[head] = states
            return states
        if draft.det in ("the", "these", "those") and head in self.nouns:
            return self.nouns[head]
        inner = range(draft.first, draft.last - 1)
        if any(self.source.classes[p] & Role.BODY or self.source.words[p] in _HOME for p in inner):
            last = self.trace.last_state(draft.start)
            if last is not None:
                return (last,)
        self.nouns[head] = (UNNAMED,)
        return (UNNAMED,)

    def _body_of(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        if states:
            self.nouns[draft.head] = states
            return states
        if draft.prefix:
            return ()
        if draft.head in self.nouns:
            return self.nouns[draft.head]
        last = self.trace.last_state(draft.start)
        return (last,) if last is not None else ()

    def _state(self, draft: Draft) -> tuple[Actor, ...]:
        last = self.trace.last_state(draft.start)
        return (last,) if last is not None else ()

    def _house(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        if not states:
            if "house" in self.nouns:
                return self.nouns["house"]
            last = self.trace.last_state(draft.start)
            if last is None or draft.det != "the":
                return ()
            states = (last,)
        found = tuple(self._parliament(state) for state in states)
        self.nouns["house"] = found
        return found

    def _parliament(self, state: Actor) -> Actor:
        if state.kind != "country":
            return state
        own = self.gazetteer.parliament(state.country)
        name = f"Parliament of {state.name}"
        return own or Actor(slug("organisation", name), name, kind="organisation", country=state.country)

    def _role(self, draft: Draft) -> tuple[Actor, ...]:
        wanted = trade(draft.head, draft.office)
        states = self._states_of(draft) if draft.states or draft.prefix else ()
        codes = [state.country for state in states if state.country]
        known = self.people.holder(wanted, codes)
        if known is not None:
            return (known.actor,)
        state = states[0] if states else None
        if state is None and (draft.office or draft.head in ("minister", "government")) and draft.det == "the":
            state = self.trace.last_state(draft.start)
        if state is not None:
            holder = self.people.leader(state.country, draft.office)
            if holder is not None:
                return (self.people.register(draft, holder).actor,)
            self.nouns[draft.head] = (state,)
            return (state,)
        if draft.det in ("his", "her", "its", "their"):
            return ()
        return self.nouns.get(draft.head, (UNNAMED,))

    def _someone(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        if states and CLASSES.get(draft.head, 0) & Role.OFFICIAL:
            self.nouns[draft.head] = states
            return states
        return (UNNAMED,)

    def _people(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft)
        wanted = trade(draft.head.removesuffix("s"), draft.office)
        if states:
            if draft.head in ("lawmakers", "legislators", "parliamentarians", "mps", "deputies"):
                return tuple(self._parliament(state) for state in states)
            found = []
            for state in states:
                known = self.people.holder(wanted, [state.country]) if state.country and len(states) > 1 else None
                found.append(
                    known.actor
                    if known is not None and known.codes
                    else self._table_leader(state, wanted, states) or state
                )
            return tuple(dict.fromkeys(found))
        if draft.head in ("lawmakers", "legislators", "parliamentarians", "mps", "deputies"):
            return self.nouns.get("house") or (UNNAMED,)
        if draft.det in ("the", "both", "their") or draft.count:
            return self._group(draft)
        return (UNNAMED,) if CLASSES.get(draft.head, 0) & Role.OFFICIAL else ()

    def _table_leader(self, state: Actor, wanted: str, states: tuple[Actor, ...]) -> Actor | None:
        return (
            self.people.leader(state.country, wanted)
            if len(states) > 1 and wanted in ("president", "leader", "prime minister")
            else None
        )

    def _group(self, draft: Draft) -> tuple[Actor, ...]:
        if len(draft.states) > 1:
            return self._people(draft) if draft.head in _PEOPLE_HEADS else tuple(dict.fromkeys(draft.states))
        to = "states" if draft.head in _STATE_HEADS else "people" if draft.head in _PEOPLE_HEADS else ""
        count = draft.count
        if draft.head in ("pair", "duo") or (draft.head == "sides" and not count):
            count = 2
        singular = draft.head.removesuffix("s")
        office = (
            "" if to != "people" else singular if singular in ("president", "chancellor", "minister", "king") else ""
        )
        return self.trace.group(count, office, to, self.gazetteer, self.people)

    def _unnamed(self, draft: Draft) -> tuple[Actor, ...]:
        head = draft.head
        if head in _FIGHTERS and (draft.states or draft.prefix):
            name = self.source.spelt(draft.first, draft.last).removeprefix("the ").removeprefix("The ")
            return (self.bodies.setdefault(name, Actor(slug("organisation", name), name, kind="organisation")),)
        if head in _SCHOLARS and draft.det in ("the", "these", "those"):
            return self.nouns.get("scientists", (UNNAMED,))
        return (UNNAMED,)

    def _paper(self, draft: Draft) -> tuple[Actor, ...]:
        states = self._states_of(draft) if draft.states or draft.prefix else ()
        words = self.source.words[draft.first : draft.last]
        if not states and any(CLASSES.get(word, 0) & Role.HOUSE for word in words[:-1]):
            word = next(word for word in words if CLASSES.get(word, 0) & Role.HOUSE)
            if word == "senate":
                states = (Actor("org:united-states-senate", "United States Senate", kind="organisation", country="US"),)
        makers = states
        if not makers and draft.det in ("the", "this", "that"):
            makers = self.nouns.get(f"paper {draft.head}", ())
        if not makers and draft.det in ("his", "her", "its", "their"):
            makers = self.trace.pronoun(draft.det, draft.start, self.people)
        if not makers:
            shared = "joint" in words or draft.head in (
                "agreement",
                "deal",
                "treaty",
                "pact",
                "accord",
                "communique",
                "protocol",
            )
            makers = self.trace.makers(draft.start, shared=shared)
        if draft.head in _LAWS:
            makers = converted(makers, self.gazetteer, self.people, to="states") or makers
        if makers:
            self.nouns[f"paper {draft.head}"] = makers
        return makers

    def _pronoun(self, draft: Draft) -> tuple[Actor, ...]:
        if (
            draft.head == "it"
            and self.source.tags[draft.last] & Tag.BE
            and not self.source.tags[draft.last + 1] & Tag.ING
        ):
            return ()
        return self.trace.pronoun(
            draft.head, draft.start, self.people, subject=draft.head in ("he", "she", "they", "it")
        )

    def _speaks(self, draft: Draft) -> bool:
        """Whether a noun phrase is a mention: documents are where they act."""
        if draft.sort == "paper":
            if draft.det in ("a", "an"):
                return False
            tag = self.source.tags[draft.last]
            before = self.source.tags[draft.first - 1] if draft.first else 0
            return bool(tag & (VERB | Tag.ED) or (tag & Tag.PLURAL and not tag & Tag.OWNER)) and not before & (
                Tag.PREP | Tag.TO
            )
        return True

    def _note(self, draft: Draft, actors: tuple[Actor, ...]) -> None:
        source = self.source
        at = draft.first - 1
        while at >= 0 and (source.tags[at] & (Tag.DET | Tag.POSS) or source.classes[at] & Role.BEFORE):
            at -= 1
        before = source.tags[at] if at >= 0 else 0
        word = source.words[at] if at >= 0 else ""
        verb = before & (VERB | Tag.ED | Tag.ING) and not before & Tag.CAP
        subject = not (before & (Tag.PREP | Tag.TO) or verb or word in ("with", "by")) and not draft.owner
        if draft.sort == "actor" and (
            draft.form == "adjective" or (not source.tags[draft.last] and source.words[draft.last])
        ):
            subject = False  # it stands before a noun
        for actor in actors:
            known = self.people.all.get(actor.id)
            if known is not None:
                known.last = draft.start
            elif actor.kind == "organisation" and " " in actor.name:
                self.bodies[actor.name.rsplit(" ", 1)[-1]] = actor  # "the Commission", from here on
        gap = source.words[self.trace.last_token : draft.first] if self.trace.last_token else None
        linked = gap is not None and joined(gap) and draft.sort not in ("pronoun", "paper")
        self.trace.add(draft, actors, subject=subject, linked=linked)


def _words_of(prefix: str) -> list[tuple[int, str]]:
    out, at = [], 0
    for word in prefix.split(" "):
        if word[:1].isupper():
            out.append((at, word.removesuffix("'s")))
        at += len(word) + 1
    return out
