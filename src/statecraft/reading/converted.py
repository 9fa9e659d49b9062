"""States for the persons who act for them, and the persons for their states."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from statecraft.actors import Actor

if TYPE_CHECKING:
    from statecraft.reading.gazetteer import Gazetteer
    from statecraft.reading.people import People


def converted(
    actors: Sequence[Actor], gazetteer: Gazetteer, people: People, *, to: str, by: str = ""
) -> tuple[Actor, ...]:
    """The same parties as states or as the people who lead them, ``by`` an office; who can't be converted drops out."""
    out: list[Actor] = []
    for actor in actors:
        if to == "states" and actor.kind == "person":
            known = people.all.get(actor.id)
            codes = known.codes if known else set()
            former = next((code for code in sorted(codes - {actor.country}) if _is_former(code, gazetteer)), None)
            if (body := people.body_of(actor)) is not None and former is None:
                out.append(body)
                continue
            state = gazetteer.country(former or actor.country or min(codes, default=None))
            if state is not None:
                out.append(state)
        elif to == "people" and actor.kind != "person":
            leading = people.of_state(actor) if actor.kind == "country" else None
            if leading is not None:
                out.append(leading.actor)
            else:
                leader = None
                if actor.kind == "country" and not is_part(actor):
                    leader = (by and people.leader(actor.country, by)) or people.leader(actor.country, "leader")
                if leader:
                    out.append(leader)
        else:
            out.append(actor)
    return tuple(dict.fromkeys(out))


def is_part(state: Actor) -> bool:
    """Whether a state is a part of another with its own authorities, whose leaders no table has: "Somaliland"."""
    return state.kind == "country" and "-" in state.id


def code_of(state: Actor) -> str | None:
    """The code that people of a state are known by: a part's own, which is not that of the whole."""
    return state.id.partition(":")[2] if is_part(state) else state.country


def _is_former(code: str, gazetteer: Gazetteer) -> bool:
    """Whether a code is that of a state that was: who is told to be Yugoslavia's president is Serbia's in the table."""
    state = gazetteer.country(code)
    return state is not None and state.id != f"country:{code}"


def holding(
    actors: tuple[Actor, ...], gazetteer: Gazetteer, people: People, *, to: str, office: str
) -> tuple[Actor, ...]:
    """Those whom a joint means as states or as people who hold an office; () where it can't mean them."""
    # "the two ministers" of two states are no two presidents
    found = actors if office == "minister" else converted(actors, gazetteer, people, to=to, by=office)
    if not office:
        return found if len(found) == len(actors) else ()
    held = tuple(a for a in found if (known := people.all.get(a.id)) is not None and known.holds(office))
    if len(held) > 1:
        return held
    return () if people.hold(office) else found
