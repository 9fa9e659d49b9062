"""A noun phrase of those spoken of, and how it stands with the ones before: joined, met, or of a state."""

from __future__ import annotations

from collections.abc import Sequence

from statecraft.actors import Actor
from statecraft.reading.draft import Draft

_GLUE = frozenset(", and & as well along with together plus or both the joined visiting its his her their".split())
_STRONG = frozenset("and & along together well plus or joined".split())
MOST_GLUE = 4  # tokens that may join two noun phrases
_MEETS = frozenset("met meet meets talked spoke speaks".split())
_MEETINGS = frozenset(
    """meeting meetings talk talks conversation conversations call calls discussion discussions negotiations
    consultations summit phone telephone""".split()
)
_RECEIVES = frozenset("met meets telephoned phoned hosted hosts".split())
_BEFORE_MET = _RECEIVES | {"with"}
_LINES = frozenset({"phone", "telephone"})
_ABOUT = frozenset("on about of after following during before since from his her their".split())


class Entry:
    """One noun phrase with its actors, its sentence, and whether it is a subject."""

    __slots__ = ("actors", "draft", "sentence", "start", "subject")

    def __init__(self, draft: Draft, actors: tuple[Actor, ...], sentence: int, subject: bool) -> None:
        self.draft, self.actors, self.sentence, self.subject = draft, actors, sentence, subject
        self.start = draft.start


def first_acting(entries: list[Entry], *, nearest: bool) -> Entry:
    """The first subject among noun phrases, the last one of the pronoun's own sentence; else the first of all."""
    subjects = [entry for entry in entries if entry.subject]
    return (subjects[-1] if nearest else subjects[0]) if subjects else entries[0]


def joined(words: Sequence[str]) -> bool:
    """Whether the words between two noun phrases say that both act together: "and", ", along with"."""
    return 0 < len(words) <= MOST_GLUE and _GLUE.issuperset(words) and (not _STRONG.isdisjoint(words) or words == [","])


_STOPS = frozenset(".!?")


def meets(words: Sequence[str], first: int) -> bool:
    """Whether a noun phrase tells with whom somebody met or spoke: "had a long conversation with **Ana Ruiz**"."""
    if words[first - 1] in _RECEIVES:
        return True
    if words[first - 1] != "with":
        return False
    for at in range(first - 2, max(-1, first - 8), -1):
        if words[at] in _STOPS:
            return False
        if words[at] in _MEETS:
            return True
        if words[at] in _LINES and words[at - 1] in ("the", "by"):
            continue  # "spoke on the phone today with"
        if words[at] in _MEETINGS:
            dated = words[at - 1].isdigit() and len(words[at - 1]) == 4  # "at the May 5, 2018 talks with"
            return not dated and _ABOUT.isdisjoint(words[max(0, at - 3) : at])  # "told him about his talks with"
    return False


def meets_named(words: Sequence[str], draft: Draft, previous: Draft | None, *, named: bool) -> bool:
    """Whether a noun phrase, and no state right before a name, tells who was met: "met Peru's **Ana Ruiz**"."""
    if draft.owner and named:
        return False
    first = draft.first
    if previous is not None and previous.owner and previous.sort == "actor" and previous.last == first:
        first = previous.first
    return words[first - 1] in _BEFORE_MET and meets(words, first)


def is_of(person: Actor, state: Actor) -> bool:
    """Whether a state may be the one that "of" gives to a person: "Ana Ruiz of Peru"."""
    return person.kind == "person" and state.kind == "country" and person.country in (None, state.country)
