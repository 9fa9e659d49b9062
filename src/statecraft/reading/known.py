"""Somebody of an article, with the offices and trades that the article gives."""

from __future__ import annotations

from statecraft.actors import Actor
from statecraft.reading.leaders import LEADERS

_SAME_TRADE = {
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "chairwoman": "chairman", "chairperson": "chairman",
    "chair": "chairman", "congresswoman": "lawmaker", "congressman": "lawmaker", "senator": "lawmaker",
    "sen": "lawmaker", "magistrate": "judge",
    "mp": "lawmaker", "representative": "lawmaker", "rep": "lawmaker",
    "advisor": "adviser", "premier": "prime minister", "king": "monarch", "queen": "monarch", "emir": "monarch",
}  # fmt: skip


def trade(head: str, office: str) -> str:
    """One word for the offices and trades that count as the same."""
    return office or _SAME_TRADE.get(head, head)


class Known:
    """Somebody of the article: the actor, the offices it is given, its countries and bodies, its gender if told."""

    __slots__ = ("acted", "actor", "bodies", "codes", "female", "home", "last", "opposes", "titles", "trades")

    def __init__(self, actor: Actor) -> None:
        self.actor = actor
        self.trades: dict[str, None] = {}
        self.titles: set[str] = set()  # "minister", "secretary": which of the two words its title has
        self.codes: set[str] = {actor.country} if actor.country else set()
        self.bodies: dict[str, Actor] = {}
        self.female: bool | None = None
        self.home = False  # introduced as "President X" with no country
        self.opposes = False  # introduced as "opposition leader"
        self.last = -1
        self.acted = -1  # as ``last``, as the subject of a verb

    def seen(self, start: int, *, acting: bool) -> None:
        """Note that a noun phrase speaks of the person, ``acting`` as the subject of a verb."""
        self.last = start
        if acting:
            self.acted = start

    def holds(self, wanted: str) -> bool:
        """Whether the article or a table gives it an office."""
        return any(_fits(held, wanted) for held in (*self.trades, self.actor.role or ""))

    def told(self, wanted: str) -> bool:
        """Whether the article itself gives it an office."""
        return any(_fits(held, wanted) for held in self.trades)


def _fits(held: str, wanted: str) -> bool:
    if wanted == "leader":
        return held in LEADERS
    if wanted in ("minister", "secretary"):
        return held.endswith(("minister", "secretary")) and held != "prime minister"
    return held == wanted
