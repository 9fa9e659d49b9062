"""Where an actor stands on sanctions."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import frozen

from statecraft import Actor, Record, Span, Statement

Position = Literal["impose", "threaten", "support", "oppose", "ease", "comply", "evade"]
Modality = Literal["asserted", "alleged", "negated"]


@frozen(kw_only=True)
class SanctionStance(Record):
    """Where actors stand on sanctions, embargoes, asset freezes, travel bans, export controls or price caps."""

    key: ClassVar[str] = "sanction_stances"

    holders: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    imposers: tuple[Actor, ...] = ()
    position: Position
    modality: Modality = "asserted"
    measure: str | None = None
    instruments: tuple[str, ...] = ()
    cue: Span | None = None
    statement: Statement | None = None
