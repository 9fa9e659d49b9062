"""The one merge there is: commutative, associative, idempotent, whatever order plugins were loaded in."""

from __future__ import annotations

from collections.abc import Iterable
from operator import lt
from typing import Any

import attrs

from statecraft.actors import Actor, Mention
from statecraft.codec import actors_in, encode
from statecraft.records import Record


def _full_order(record: Record) -> str:
    """Tells apart what differs in anything, finders and rule among it; asked only where places are the same."""
    return repr((encode(record), [_fullest(actor) for actor in actors_in(record)]))


def _joined(first: Record, second: Record) -> Record:
    """One record of two equal ones, which knows the finders of both."""
    if first.plugins == second.plugins and first.rule == second.rule:
        return min(first, second, key=_full_order)
    finders = tuple(sorted({*first.plugins, *second.plugins}))
    rules = [record.rule for record in (first, second) if record.rule is not None]
    return attrs.evolve(min(first, second, key=_full_order), plugins=finders, rule=min(rules, default=None))


def merged(records: Iterable[Record]) -> tuple[Record, ...]:
    """Each fact once, in text order.

    >>> from decimal import Decimal
    >>> from statecraft import Money, Span
    >>> one = Money(Span(3, 6), amount=Decimal(5), currency="EUR", plugins=("b",))
    >>> two = attrs.evolve(one, plugins=("a",))
    >>> merged([one, two])[0].plugins
    ('a', 'b')
    """
    places: dict[tuple[int, int, str], Record] = {}
    crowded: dict[tuple[int, int, str], dict[Record, Record]] = {}  # by place, where more than one stands
    for record in records:
        place = (record.span.start, record.span.end, record.key)
        known = places.setdefault(place, record)
        if known is not record:
            once = crowded.setdefault(place, {known: known})
            same = once.setdefault(record, record)
            if same is not record:
                once[record] = _joined(same, record)
    if not crowded:
        return tuple(places[place] for place in sorted(places))
    return tuple(
        record
        for place in sorted(places)
        for record in (sorted(crowded[place].values(), key=_full_order) if place in crowded else (places[place],))
    )


def mentions_in_order(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each mention once, in text order, its actors by id; one place of one kind stands for all that it is said to."""
    mentions = tuple(mentions)
    if _ascend([mention.span.start for mention in mentions]):
        return tuple([m if len(m.actors) < 2 else _with_actors(m, m.actors) for m in mentions])
    rows: dict[tuple[int, int, str], Mention] = {}
    for mention in mentions:
        place = (mention.span.start, mention.span.end, mention.kind)
        known = rows.get(place)
        if known is not None or len(mention.actors) > 1:
            mention = _with_actors(mention, mention.actors if known is None else (*known.actors, *mention.actors))
        rows[place] = mention
    return tuple(rows[place] for place in sorted(rows))


def _ascend(values: list[Any]) -> bool:
    """Whether each value is greater than the one before it."""
    return all(map(lt, values, values[1:]))


def _with_actors(mention: Mention, actors: tuple[Actor, ...]) -> Mention:
    """Each actor once, the one that says most where two of one id differ."""
    if actors is mention.actors and _ascend([actor.id for actor in actors]):
        return mention
    once: dict[str, Actor] = {}
    for actor in actors:
        once[actor.id] = min(once.get(actor.id, actor), actor, key=_fullest)
    return Mention(mention.span, sorted(once.values(), key=_by_id), kind=mention.kind)


def _by_id(actor: Actor) -> str:
    return actor.id


def actors_in_order(mentions: Iterable[Mention], records: Iterable[Record]) -> tuple[Actor, ...]:
    """Every actor that is mentioned, takes part in a record or is a member of one, by first place and then by id.

    Where two actors of one id differ, the one that says most is taken.
    """
    first: dict[str, tuple[int, Actor]] = {}
    for mention in mentions:
        for actor in mention.actors:
            _see(first, actor, mention.span.start)
    for record in records:
        for actor in actors_in(record):
            _see(first, actor, record.span.start)
    return tuple(actor for _, actor in sorted(first.values(), key=lambda pair: (pair[0], pair[1].id)))


def _see(first: dict[str, tuple[int, Actor]], actor: Actor, place: int) -> None:
    """Take up an actor at a place, and at its first its members; no closure, which would be a cycle to collect."""
    known = first.get(actor.id)
    if known is None:
        first[actor.id] = (place, actor)
        for member in actor.members:
            _see(first, member, place)
    elif place < known[0] or actor is not known[1]:
        first[actor.id] = (min(place, known[0]), min(actor, known[1], key=_fullest))


def _fullest(actor: Actor) -> tuple[Any, ...]:
    blanks = (actor.country is None) + (actor.role is None) + (not actor.members)
    members = [member.id for member in actor.members]
    return (blanks, actor.name, actor.kind, actor.country or "", actor.role or "", members)
