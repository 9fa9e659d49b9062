"""Bodies that more than one state has by the same name: "the Senate", "Labour", "the Conservatives"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.reading.draft import Draft
from statecraft.reading.spelling import slug

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

# The states whose news has a party by the name, without more words, besides the one that the tables have it for.
_ELSEWHERE = {
    "org:labour-party": frozenset("AU IE IL MT NL NO NZ".split()),
    "org:conservative-party": frozenset(("CA", "NO")),
}
_POWERS = frozenset("GB FR DE IT PL ES".split())
_FAR_BACK = 8
_FOREIGN_OFFICES = ("PK", "DE")  # whose ministry goes by that name in English too
_NEAR = 3  # tokens from an owner to what it owns: "Peru's main opposition Labour Party"


def namesake(meanings: Meanings, draft: Draft, actor: Actor) -> Actor:
    """The body of the state that is spoken of, where the tables have another's for its name."""
    if draft.form == "metonym" and actor.country == "GB" and meanings.source.words[draft.last - 1] == "office":
        return _foreign_office(meanings, draft, actor)
    if actor.id == "org:united-states-senate":
        short = draft.last - draft.first <= 2  # "the Senate"
        state = meanings.trace.last_state(draft.start) if short else None
        return actor if state is None or state.country == "US" else meanings.parliament(state)
    if actor.kind != "organisation" or actor.country is None or not actor.name.endswith(" Party"):
        return actor
    code = _owner(meanings, draft) or _spoken_of(meanings, draft, actor)
    adjective = meanings.gazetteer.adjective(code)
    if code == actor.country or adjective is None:
        return actor
    name = f"{adjective} {meanings.source.spelt(draft.last - len(actor.name.split()), draft.last)}"
    return Actor(slug("organisation", name), name, kind="organisation", country=code)


def europeans(meanings: Meanings, draft: Draft) -> tuple[Actor, ...]:
    """The European powers that were told of together a short while before "the Europeans"."""
    if meanings.source.words[draft.last - 1] != "europeans":
        return ()
    here = meanings.trace.sentence(draft.start)
    for joint in reversed(meanings.trace.joints[-_FAR_BACK:]):
        if here - joint.sentence > _NEAR:
            break
        states = tuple(actor for actor in joint.actors if actor.country in _POWERS)
        if len(states) > 1 and len(states) == len(joint.actors):
            return states
    return ()


def _foreign_office(meanings: Meanings, draft: Draft, british: Actor) -> Actor:
    """The state whose "Foreign Office" is meant: another than Britain where the text tells only of that one."""
    codes = meanings.trace.codes()
    if "GB" in codes or codes.keys().isdisjoint(_FOREIGN_OFFICES):
        return british
    last = meanings.trace.last_state(draft.start)
    told = [code for code in codes if code in _FOREIGN_OFFICES]
    code = last.country if last is not None and last.country in told else told[-1]
    return meanings.gazetteer.country(code) or british


def _owner(meanings: Meanings, draft: Draft) -> str | None:
    """The state that a body is told to be of, or whose citizen has it: "Peru's Labour Party", "Mr. Tapia's"."""
    words = meanings.source.words
    owned = next((p for p in range(draft.first, max(0, draft.first - _NEAR), -1) if words[p - 1].endswith("'s")), 0)
    before = meanings.drafts[len(meanings.meant) - 1] if meanings.meant else None
    if before is not None and before.first < owned <= before.last + 1:
        states = [*before.states, *(meanings.meant[-1] if before.last <= owned else ())]
        return next((actor.country for actor in states if actor.country), None)
    return None


def _spoken_of(meanings: Meanings, draft: Draft, actor: Actor) -> str | None:
    """The state spoken of that has such a party, else the one whose the tables have."""
    elsewhere = _ELSEWHERE.get(actor.id)
    if elsewhere is None:
        return actor.country
    fitting = [code for code in meanings.trace.codes() if code in elsewhere or code == actor.country]
    last = meanings.trace.last_state(draft.start)
    if last is not None and last.country in fitting:
        return last.country
    return fitting[-1] if fitting else actor.country
