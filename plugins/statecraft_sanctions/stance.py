"""Where an actor stands on sanctions: the record, and the codes that its measures have elsewhere."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import field, frozen, validators

from statecraft import Actor, Record, Span, Statement, one_of

Position = Literal["impose", "threaten", "support", "oppose", "ease", "comply", "evade"]
Modality = Literal["asserted", "alleged", "negated"]
Measure = Literal[
    "impose", "tighten", "extend", "keep", "refuse_to_lift", "threaten", "consider", "call_for", "back", "criticise",
    "reject", "call_for_lifting", "defy", "ease", "waive", "lift", "promise_to_lift", "comply", "enforce", "evade",
    "counter",
]  # fmt: skip
Instrument = Literal[
    "asset_freeze", "travel_ban", "visa", "arms_embargo", "trade_embargo", "export_control", "price_cap", "financial",
    "designation", "secondary", "shipping", "aviation", "oil", "boycott",
]  # fmt: skip

# The position of each measure, and its codes: CAMEO 1.1b3, and PLOVER's event type with its mode.
POSITIONS: dict[Measure, Position] = {
    "impose": "impose", "tighten": "impose", "extend": "impose", "keep": "impose", "refuse_to_lift": "impose",
    "counter": "impose",
    "threaten": "threaten", "consider": "threaten", "call_for": "support", "back": "support", "criticise": "oppose",
    "reject": "oppose", "call_for_lifting": "oppose", "defy": "evade", "ease": "ease", "waive": "ease", "lift": "ease",
    "promise_to_lift": "ease", "comply": "comply", "enforce": "comply", "evade": "evade",
}  # fmt: skip
_CODES: dict[Measure, tuple[str, str]] = {
    "impose": ("163", "SANCTION"),
    "tighten": ("163", "SANCTION"),
    "extend": ("163", "SANCTION"),
    "keep": ("163", "SANCTION"),
    "counter": ("163", "SANCTION"),
    "refuse_to_lift": ("1244", "REJECT"),
    "threaten": ("1312", "THREATEN"),
    "consider": ("1312", "THREATEN"),
    "call_for": ("1012", "REQUEST"),
    "back": ("051", "SUPPORT"),
    "criticise": ("111", "ACCUSE"),
    "reject": ("120", "REJECT"),
    "call_for_lifting": ("1054", "REQUEST"),
    "defy": ("129", "REJECT"),
    "ease": ("085", "CONCEDE"),
    "waive": ("085", "CONCEDE"),
    "lift": ("085", "CONCEDE"),
    "promise_to_lift": ("0354", "AGREE"),
    "comply": ("163", "COOPERATE"),
    "enforce": ("163", "SANCTION"),
    "evade": ("129", "REJECT"),
}


@frozen(kw_only=True)
class SanctionStance(Record):
    """Where actors stand on sanctions, embargoes, asset freezes, travel bans, export controls or price caps.

    ``holders`` are those who stand there, ``targets`` the sanctioned and ``imposers`` whose sanctions they are, where
    others impose them ("US sanctions on Russia"). ``position`` is one of seven, ``measure`` the finer act that shows
    it. ``modality`` is ``alleged`` where the holder is accused of it or somebody only asks, and ``negated`` where it is
    expressly not done.
    ``instruments`` are the kinds of sanctions that the words name. ``cue`` is the word that shows the measure, and
    ``statement`` the statement that the stance is made in, None where the writer reports it.

    ``cameo`` is the measure's code in CAMEO 1.1b3 and ``plover`` its event type in PLOVER. PLOVER's two documents
    contradict each other on where sanctions go: the codebook of 2018 has a type SANCTION, the later manual files the
    same under COERCE with the mode "sanction". The first is given, since it can be turned into the second and not the
    other way.

    >>> SanctionStance(Span(0, 4), position="ease", measure="lift").cameo
    '085'
    >>> SanctionStance(Span(0, 4), position="like")
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: position is one of impose, threaten, support, oppose, ease, comply, evade, not 'like'
    """

    key: ClassVar[str] = "sanction_stances"
    derived: ClassVar[tuple[str, ...]] = ("cameo", "plover")

    holders: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    imposers: tuple[Actor, ...] = ()
    position: Position = field(validator=one_of(Position))
    modality: Modality = field(default="asserted", validator=one_of(Modality))
    measure: Measure | None = field(default=None, validator=validators.optional(one_of(Measure)))
    instruments: tuple[Instrument, ...] = field(default=(), validator=validators.deep_iterable(one_of(Instrument)))
    cue: Span | None = None
    statement: Statement | None = None

    @property
    def cameo(self) -> str | None:
        """The measure's CAMEO code; None without a measure."""
        return _CODES[self.measure][0] if self.measure is not None else None

    @property
    def plover(self) -> str | None:
        """The measure's PLOVER event type; None without a measure."""
        return _CODES[self.measure][1] if self.measure is not None else None
