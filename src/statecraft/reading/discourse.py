"""Walks through an article in text order and works out whom each noun phrase means."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from statecraft.actors import Actor, Mention, MentionKind
from statecraft.reading.acting import is_subject, paper_speaks
from statecraft.reading.awaited import AWAITED, REACH, Awaited, awaits, ends, names, unveil
from statecraft.reading.behind_content import TAKING_UP, behind_content
from statecraft.reading.called import CALLED, is_called
from statecraft.reading.draft import VERB, Draft
from statecraft.reading.drafts import Drafts
from statecraft.reading.entries import MOST_GLUE, joined, meets_named
from statecraft.reading.head_words import KIN
from statecraft.reading.headlines import common_words
from statecraft.reading.kin import relative_of
from statecraft.reading.noun_meanings import NounMeanings
from statecraft.reading.officers import officer_of
from statecraft.reading.remembered import remember, remember_state
from statecraft.reading.role_words import Role
from statecraft.reading.seats import take_seat
from statecraft.reading.spelling import fold
from statecraft.reading.tokens import Tokens
from statecraft.reading.unknown_names import is_nobody, is_somebody
from statecraft.reading.unveiled import mentioned, unveiled
from statecraft.reading.word_classes import Tag
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

_KINDS: dict[str, MentionKind] = {
    "person": "name", "org": "name", "pronoun": "pronoun", "group": "group", "people": "group", "role": "title",
    "official": "demonym", "body": "demonym", "actors": "demonym", "house": "noun", "unnamed": "noun", "crowd": "noun",
    "someone": "noun", "paper": "noun", "state": "noun", "institution": "noun",
}  # fmt: skip
_FORMS: dict[str, MentionKind] = {
    "adjective": "demonym",
    "people": "demonym",
    "capital": "metonym",
    "metonym": "metonym",
}
_BODIES = frozenset({"org", "actor", "body"})
_SERVANTS = frozenset({"person", "role", "official", "someone"})
_SEVERAL = frozenset({"people", "group"})
_LENDERS = frozenset({"official", "someone", "role"})
_MOST = 8  # a group and the persons that it is introduced with
_LISTED = ([","], ["and"], [",", "and"])
_ENDS = Tag.DOT | Tag.QUOTE
_OF = 2  # tokens of "of the"
_ACTS = VERB | Tag.ED

# By sort, as functions: bound to an article they would hold it until the garbage collector comes by.
_MEANINGS: dict[str, Callable[[NounMeanings, Draft], tuple[Actor, ...]]] = {
    "actor": NounMeanings._actor, "actors": NounMeanings._actors_of, "person": NounMeanings.person,
    "org": NounMeanings._org, "official": NounMeanings._official, "body": NounMeanings._body_of,
    "state": NounMeanings._state, "house": NounMeanings._house, "role": NounMeanings._role,
    "someone": NounMeanings._someone, "people": NounMeanings._people, "group": NounMeanings._group,
    "unnamed": NounMeanings._unnamed, "paper": NounMeanings._paper, "pronoun": NounMeanings._pronoun,
    "institution": NounMeanings._institution, "crowd": NounMeanings._crowd,
}  # fmt: skip


class Discourse(NounMeanings):
    """Whom the noun phrases of one article mean.

    ``drafts`` are the noun phrases that may speak of an actor, ``meant`` the actors of each, ``mentions`` those that
    do.
    """

    def __init__(self, reading: Reading) -> None:
        super().__init__(reading)
        self.introduced: dict[int, list[int]] = {}  # a group's place among the drafts, and those of its members
        self.titled: list[tuple[Actor, ...]] = []  # whom the title speaks of
        self._awaited: Awaited | None = None
        self._take_in(self.source)
        if reading.article.title:
            self._read_title(reading.article.title)
        mentions: list[Mention] = []
        previous: Draft | None = None
        for draft in self.drafts:
            sort = draft.sort
            actors = self._actors(draft, previous)
            if not actors:
                capital = draft.actor if draft.form == "capital" else None
                if capital is not None and previous is not None and self._is_home(previous, capital):
                    self._lent(previous, draft, (capital,), mentions)
                self.meant.append(actors)
                if capital is not None:
                    self._set_scene(draft)
                elif sort in _SEVERAL and is_subject(self.source, draft):
                    self.trace.lost.add(self.trace.sentence(draft.start))
            else:
                if previous is not None and (previous.sort in _LENDERS or previous.head == "police"):
                    self._lent(previous, draft, actors, mentions)
                if previous is not None and (sort == "person" or previous.sort == "institution"):
                    self._apposed_over(draft, actors, mentions)
                if sort in _BODIES:
                    remember(self, draft, actors)
                elif draft.states and sort in _SERVANTS:
                    remember_state(self, draft)
                self.meant.append(actors)
                self._note(draft, actors, previous)
                if sort != "paper" or paper_speaks(self.source, draft):
                    kind = _FORMS.get(draft.form, "name") if sort == "actor" else _KINDS[sort]
                    if sort == "person" and draft.form == "title":
                        kind = "title"
                    mentions.append(Mention(Span(draft.start, draft.end), actors, kind=kind))
            previous = draft
            if sort in AWAITED or self._awaited is not None:
                self._told_later(draft, actors, mentions)
        self.unveiled = unveiled(self)
        mentioned(self, self.unveiled, mentions)
        self.mentions = tuple(mentions)
        self.firsts = [draft.first for draft in self.drafts]

    def _set_scene(self, draft: Draft) -> None:
        """Keep the state of a capital where nobody acts; "in" at a sentence's head says that what follows is there."""
        words, tags = self.source.words, self.source.tags
        self.trace.capital = draft.actor
        opens = words[draft.first - 1] == "in" and words[draft.last] == ","
        if opens and (draft.first < 2 or tags[draft.first - 2] & _ENDS):
            self.trace.scene = self.trace.sentence(draft.start)

    def _apposed_over(self, draft: Draft, actors: tuple[Actor, ...], mentions: list[Mention]) -> None:
        """Take "a spokesman for the Lakes Commission, Juan Solis, said" for Juan Solis."""
        before = self.drafts[len(self.meant) - 1]
        if before.sort == "institution" and draft.first == before.last and draft.sort in ("actor", "org", "person"):
            self.meant[-1] = actors  # "the rights group Lakewatch"
            if mentions and mentions[-1].span.start == before.start:
                mentions[-1] = Mention(mentions[-1].span, actors, kind="noun")
            return
        if len(self.meant) < 2 or draft.sort != "person" or " " not in draft.name:
            return
        over, words = self.drafts[len(self.meant) - 2], self.source.words
        body = self.drafts[len(self.meant) - 1]
        if (
            over.sort in ("official", "someone", "role")
            and words[over.last] in ("of", "for", "to")
            and words[body.last] == ","
            and draft.first == body.last + 1
            and words[draft.last] in (",", ".")
            and body.first - over.last <= 2
        ):
            self.meant[-2] = actors
            self.people.apposed(actors[0], over)
            for index in range(len(mentions) - 1, max(len(mentions) - 3, -1), -1):
                if mentions[index].span.start == over.start:
                    mentions[index] = Mention(mentions[index].span, actors, kind="title")

    def _told_later(self, draft: Draft, actors: tuple[Actor, ...], mentions: list[Mention]) -> None:
        """Take "Norway's chief negotiator" for the person whom the next sentences name without saying who it is."""
        sentence, awaited = self.trace.sentence(draft.start), self._awaited
        if awaited is not None and sentence - awaited.sentence > REACH:
            awaited = self._awaited = None
        if (awaited is None or not awaited.opens) and (found := awaits(self, draft, actors, len(mentions) - 1)):
            self._awaited = found
        elif awaited is not None and draft.sort == "person" and sentence > awaited.sentence:
            known = self.people.all.get(actors[0].id) if actors else None
            if known is None:
                return
            named = names(self, awaited, draft, known)
            if named or ends(self, awaited, draft):
                self._awaited = None
            if named:
                self.people.apposed(known.actor, self.drafts[awaited.draft])
                unveil(self, awaited, known.actor, mentions)

    def _take_in(self, source: Drafts) -> None:
        """Collect the noun phrases, and the persons and bodies that are named in full."""
        drafts = self.drafts
        for draft in source:
            if drafts and draft.sort in CALLED and is_called(source, draft, drafts[-1].last):
                drafts[-1].leads = draft.first
            drafts.append(draft)
            if draft.sort == "person" and draft.form == "name" and source.words[draft.last] in (",", "."):
                self._introduced()
            take_seat(self, draft)
            if draft.sort == "person" and (draft.actor is not None or is_somebody(self, draft)):
                if is_nobody(self, draft):
                    draft.sort, draft.form = "org", "organisation"
                    self._body(draft)
                else:
                    known = self.people.register(draft)
                    known.opposes = known.opposes or (draft.form == "title" and self._is_opposition(draft))
            elif draft.sort == "org":
                self._body(draft)

    def _introduced(self) -> None:
        """Know the persons of "the Peruvian and Chilean presidents, Rosa Tapia and Juan Quispe," as those two."""
        drafts, words = self.drafts, self.source.words
        at = len(drafts) - 1
        if not at:
            return
        while (
            at > len(drafts) - _MOST
            and drafts[at].sort == "person"
            and words[drafts[at - 1].last : drafts[at].first] in _LISTED
        ):
            at -= 1
        group, people = drafts[at], drafts[at + 1 :]
        several = len(group.states) if len(group.states) > 1 else group.count
        if group.sort not in ("people", "group") or len(people) != several or words[group.last] != ",":
            return
        for index, person in enumerate(people):
            person.states = [group.states[index]] if len(group.states) == several else []
            person.head = group.head.removesuffix("s")
            person.office = group.office.removesuffix("s")
            self.people.register(person)
        self.introduced[at] = [at + 1 + index for index in range(several)]

    def _read_title(self, title: str) -> None:
        """Let the title bring up its actors before the text does."""
        text = self.source, self.drafts, self.introduced
        self.source, self.drafts, self.introduced = Drafts(Tokens(title), fold(title), self.gazetteer), [], {}
        self.source.common = common_words(self.source.tokens, text[0].tokens, self.gazetteer)
        self._take_in(self.source)
        self.introduced.clear()  # the places are those of the title
        for previous, draft in zip((None, *self.drafts), self.drafts, strict=False):
            actors = self._actors(draft, None)
            if actors:
                draft.start = -1
                self._note(draft, actors, previous)
                self.titled.append(actors)
        self.trace.last_token = 0
        self.source, self.drafts, self.introduced = text
        self.people.spoken_of_first([actor for actors in self.titled for actor in actors])

    def _actors(self, draft: Draft, previous: Draft | None) -> tuple[Actor, ...]:
        """Whom a noun phrase means by itself, or as an apposition to the one before."""
        members = self.introduced.get(len(self.meant)) if self.introduced else None
        if members is not None:
            return tuple(actor for index in members for actor in self.person(self.drafts[index]))
        if (draft.body is not None or draft.det == "its") and (officer := officer_of(self, draft)) is not None:
            return officer
        if previous is not None and previous.head in KIN and draft.sort == "person":
            relative = relative_of(self, draft, previous)
            if relative is not None:
                return (relative,)
        meaning = _MEANINGS[draft.sort]
        found = behind_content(self, draft, meaning) if draft.sort in TAKING_UP else ()
        found = found or meaning(self, draft)
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

    def _note(self, draft: Draft, actors: tuple[Actor, ...], previous: Draft | None) -> None:
        """Keep whom a noun phrase means, and how it stands in its sentence, for those to come."""
        source, trace, sort, first = self.source, self.trace, draft.sort, draft.first
        tags = source.tags
        subject = is_subject(source, draft)
        acts = subject and self.unsigned[0] and tags[draft.last] & _ACTS and sort != "paper"
        if acts and self.unsigned[1] == trace.sentence(draft.start):
            self.nouns[self.unsigned[0]] = actors
            self.unsigned = ("", -1)
        for actor in (*actors, *draft.states) if draft.states else actors:
            known = self.people.all.get(actor.id)
            if known is not None:
                known.seen(draft.start, acting=subject)
            elif actor.kind in ("organisation", "media"):
                full = source.raw(draft.last - 1) if sort == "actor" and draft.last - first > 2 else ""
                named = full if source.classes[draft.last - 1] & Role.ORGANISATION else ""  # "the World Bank"
                word = named or actor.name.rpartition(" ")[2]
                if word != actor.name:
                    self.bodies[word] = actor  # "the Commission", from here on
        words, last = source.words, draft.last
        between = first - trace.last_token
        trace.add(
            draft,
            actors,
            subject=subject,
            joined=self._is_joined(draft, previous) if 0 < between <= MOST_GLUE else trace.bridged == first,
            goes_on=words[last] == "," and words[last + 1] == "and",
            met=meets_named(words, draft, previous, named=bool(tags[last] & Tag.CAP)),
            of=0 < between <= _OF and words[trace.last_token] == "of",
        )

    def _is_joined(self, draft: Draft, previous: Draft | None) -> bool:
        """Whether "and", a comma or the like joins a noun phrase to the one before."""
        sort, first, last = draft.sort, draft.first, self.trace.last_token
        linked = self.trace.bridged == first
        if not last:
            return linked
        gap = self.source.words[last:first]
        of_body = sort == "person" and previous is not None and previous.sort == "org"
        if gap == [","] and (self.source.tags[draft.last] & _ACTS or of_body):
            return False  # "After talks with Ann Ito, Luc Roy left", "the head of the Lakes Society, Ann Ito"
        return linked or (sort not in ("pronoun", "paper") and joined(gap))
