"""What a measure told before does, in its own clause: "The package also blacklists four banks"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from statecraft import UNNAMED
from statecraft_sanctions.stance import SanctionStance

ACTION = re.compile(
    r"(?i)(?:the|this|\w+day['’]s)\s(?:new\s|latest\s)?"
    r"(?:action|move|step|order|decision|package|measures?|announcement|sanctions)\b"
)
_REACH = 600  # characters after a measure that tell what it does


def of_actions(text: str, stances: list[SanctionStance]) -> Iterator[SanctionStance]:
    """The stances, those that only tell what "the action" does with the makers of the one told last before."""
    last: SanctionStance | None = None
    for stance in sorted(stances, key=lambda stance: stance.span):
        nobody = stance.position == "impose" and stance.holders in ((), (UNNAMED,))
        same = nobody or (stance.position == "impose" and last is not None and stance.holders == last.holders)
        if same and ACTION.match(text, stance.span.start) is not None:
            if last is not None and last.span.end <= stance.span.start <= last.span.end + _REACH:
                yield attrs.evolve(stance, holders=last.holders, targets=stance.targets or last.targets)
                continue
        elif stance.position in ("impose", "threaten", "ease", "support"):
            known = stance.position == "impose" and stance.modality == "asserted" and not nobody
            last = stance if known else None
        yield stance
