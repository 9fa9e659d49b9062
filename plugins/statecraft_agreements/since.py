"""What became of a deal, where the sentence that tells of its making goes on to its end: "but Peru abandoned it"."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Span
from statecraft_agreements.deal import Deal

_LEFT_IT = re.compile(
    r"[^;.]{0,60}?\b(?:but|until)\s(?P<who>[^,;.]{2,50}?)\s(?:since\s|later\s|then\s)?"
    r"(?:(?:withdr[ae]wn?|withdrew|walked\saway)\sfrom|(?:pulled|backed)\sout\sof|quit|left|abandoned|cancell?ed|"
    r"scrapped|terminated|t[eo]re\sup|torn\sup|annulled|revoked|renounced)\sit\b"
)
_NOT = re.compile(r"(?i)n['’]t\b|\b(?:not|never|nobody|none|could|would|may|might|should|will|if)\b")


def as_left(text: str, deal: Deal, sentence: Span) -> Deal:
    """A deal that was made, as ended where one of its makers is told to have left it since."""
    if deal.status not in ("signed", "agreed", "in_force") or deal.clause.end >= sentence.end:
        return deal
    left = _LEFT_IT.match(text, deal.clause.end, sentence.end)
    return deal if left is None or _NOT.search(left["who"]) is not None else evolve(deal, status="ended")
