"""What "sanctions evasion", "a sanctions waiver" and the like show: something only with what is done about it."""

from __future__ import annotations

import re
from typing import Literal

from statecraft_sanctions.chain import extended
from statecraft_sanctions.found import Found
from statecraft_sanctions.joints import lower
from statecraft_sanctions.mentioned import Mentioned
from statecraft_sanctions.operators import LEXICON, Step, compose

_FOR_IT = frozenset("exchange return without despite after under through from".split())
_EXPIRES = re.compile(r"[^,;.]{0,60}?\s(?:expire|lapse|end|run\sout)\b")
_LET = frozenset("let lets letting allow allows allowed allowing".split())
_COMPOUND = re.compile(
    r"(?i)\s(evasion|busting|violations?|circumvention|compliance|enforcement|relief|exemptions?|waivers?)\b"
)


def compound(mention: Mentioned) -> Found | Literal["nothing"] | None:
    """What "sanctions evasion" and the like show: something only with what is done about it."""
    told = _COMPOUND.match(mention.right)
    waiver = mention.match["waiver"]  # "issued a waiver", of sanctions that the article speaks of
    if told is None and not waiver:
        return None
    before, trigger = mention.before, mention.trigger
    noun, end = (told[1].casefold(), told.end()) if told is not None else ("waiver", 0)
    inner = LEXICON.get(noun, ("evade", "evade"))
    chain: list[Step] = [inner]
    if inner[0] == "lift" and not _FOR_IT.isdisjoint(map(lower, before[-4:])):
        return "nothing"  # "in exchange for sanctions relief"
    outer, _ = extended(before, len(before) - 1, chain, mention.base, 4)
    let = inner[0] == "lift" and not _LET.isdisjoint(map(lower, before[-6:]))
    if let and _EXPIRES.match(mention.right, end):
        chain.insert(0, ("lift", None))  # "let the waiver expire"
    if re.search(r"(?i)\b(?:prevent|combat|curb|counter|stop|tackle|crack\w* down)", mention.right[:90]):
        chain.insert(0, ("stop", None))
    elif len(chain) == 1 and not any(lower(token).startswith("accus") for token in before[-6:]):
        return "nothing"
    composed = compose([step for step in chain if step[0] != "impose"])
    rule = "waiver" if waiver else ""
    return Found(*composed, trigger, trigger, outer or trigger, rule=rule) if composed is not None else "nothing"
