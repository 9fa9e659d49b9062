"""Who acts: states, persons, organisations, and where a text mentions them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, get_args

from attrs import field, frozen

from statecraft.errors import RecordError
from statecraft.spans import Span

ActorKind = Literal["country", "person", "organisation", "company", "media", "group", "unnamed"]
MentionKind = Literal["name", "title", "demonym", "metonym", "pronoun", "group", "noun"]
_MENTION_KINDS = get_args(MentionKind)
_put = object.__setattr__


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Any iterable as a tuple, for fields that take one; a string, whose letters are hardly meant, is refused."""
    if isinstance(values, str):
        raise RecordError(f"several values are wanted, not one string: write ({values!r},)")
    return tuple(values)


def one_of(literal: Any) -> Any:
    """A validator for attrs fields that takes the values of a ``Literal`` alone, and names them in its error.

    >>> from attrs import field, frozen
    >>> @frozen
    ... class Stamp:
    ...     kind: ActorKind = field(validator=one_of(ActorKind))
    >>> Stamp("country").kind
    'country'
    """
    allowed = get_args(literal)

    def check(_instance: object, attribute: Any, value: object) -> None:
        if value not in allowed:
            raise _refused(attribute.name, allowed, value)

    return check


def _refused(name: str, allowed: tuple[Any, ...], value: object) -> RecordError:
    return RecordError(f"{name} is one of {', '.join(allowed)}, not {value!r}")


def _check_actor(actor: Actor, _attribute: object, members: tuple[Any, ...]) -> None:
    """All fields in one call, at the last of them, as actors are made often."""
    for name, value in (("id", actor.id), ("name", actor.name)):
        if not (isinstance(value, str) and value):
            raise RecordError(f"the {name} of an actor is a str that is not empty, not {value!r}")
    for name, told in (("country", actor.country), ("role", actor.role)):
        if told is not None and not isinstance(told, str):
            raise RecordError(f"the {name} of an actor is a str or None, not {told!r}")
    for member in members:
        if not isinstance(member, Actor):
            raise RecordError(f"the members of an actor are actors, not {member!r}: write Actor(id, name, kind=…)")


def _check_is_actor(_instance: object, _attribute: object, actor: Any) -> None:
    if not isinstance(actor, Actor):
        raise RecordError(f"a name is that of an Actor, not of {actor!r}: write Name(Actor(id, name, kind=…))")


def _check_aliases(_instance: object, _attribute: object, aliases: tuple[Any, ...]) -> None:
    for alias in aliases:
        if not isinstance(alias, str):
            raise RecordError(f"an alias is a str, not {alias!r}")


@frozen(eq=False)
class Actor:
    """Someone who acts; two actors are the same where their ids are.

    ``name`` is as short as is unambiguous in the world. ``country`` is an ISO 3166-1 alpha-2 code, of the state itself
    or of the one that a person or body belongs to, None where there is none or it isn't known. ``role`` is the office
    that the article or a table gives ("president"). A ``group`` has its ``members``.

    >>> china = Actor("country:CN", "China", kind="country", country="CN")
    >>> china == Actor("country:CN", "People's Republic of China", kind="country")
    True
    >>> Actor("x", "X", kind="planet")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: kind is one of country, person, ..., not 'planet'
    """

    id: str
    name: str
    kind: ActorKind = field(kw_only=True, validator=one_of(ActorKind))
    country: str | None = field(kw_only=True, default=None)
    role: str | None = field(kw_only=True, default=None)
    members: tuple[Actor, ...] = field(kw_only=True, default=(), converter=as_tuple, validator=_check_actor)

    def __eq__(self, other: object) -> bool:
        return self.id == other.id if isinstance(other, Actor) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return self.name


UNNAMED = Actor("unnamed", "unnamed", kind="unnamed")
"""The one actor of all sources that no actor can be given ("analysts", "a source")."""


@frozen(init=False)
class Mention:
    """A place where the text names one or more actors, and how: by name, title, demonym, pronoun …

    >>> they = Mention(Span(0, 4), (UNNAMED,), kind="pronoun")
    >>> they.span.text_in("They left."), they.actors[0].name
    ('They', 'unnamed')
    """

    span: Span
    actors: tuple[Actor, ...]
    kind: MentionKind = field(kw_only=True)

    def __init__(self, span: Span, actors: Iterable[Actor], *, kind: MentionKind) -> None:
        # By hand, as an article has dozens: a converter and a validator cost as much again as the rest.
        if kind not in _MENTION_KINDS:
            raise _refused("kind", _MENTION_KINDS, kind)
        _put(self, "span", span)
        _put(self, "actors", actors if type(actors) is tuple else as_tuple(actors))
        _put(self, "kind", kind)


@frozen
class Name:
    """An actor of a plugin's or caller's own, with all the names that it goes by.

    >>> Name(Actor("company:acme", "Acme Steel", kind="company"), aliases=("Acme", "Acme Steel plc")).forms
    ('Acme Steel', 'Acme', 'Acme Steel plc')
    """

    actor: Actor = field(validator=_check_is_actor)
    aliases: tuple[str, ...] = field(default=(), converter=as_tuple, validator=_check_aliases)

    @property
    def forms(self) -> tuple[str, ...]:
        """The actor's own name and its aliases, each once."""
        return tuple(dict.fromkeys((self.actor.name, *self.aliases)))
