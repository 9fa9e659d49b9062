"""What a mention of sanctions does that is a verb itself: "sanctioned two banks", "exports to Chad were banned"."""

from __future__ import annotations

import re
from typing import Literal

from statecraft_sanctions.chain import extended, has_modal, is_opinion
from statecraft_sanctions.found import Found
from statecraft_sanctions.joints import Token
from statecraft_sanctions.mentioned import Mentioned
from statecraft_sanctions.operators import Step, compose
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.triggers import is_trade

# "The sanctions freeze their assets" tells what a measure told before does.
_OF_MEASURES = re.compile(
    r"(?i)(?:\A|[,;:“\"]\s?|\b(?:that|while|and|but|as)\s)(?:the|"
    r"these|those|such|his|her|its|their)\s(?:new\s|latest\s)?"
    r"(?:sanctions|(?:counter-?)?measures|penalties|designations?|"
    r"restrictions)\s(?:will\s|would\s|also\s|effectively\s){0,2}"
    r"(?:includ(?:e|es|ed)\s)?\Z"
)
_AGAINST = re.compile(r"\s(?:to|from)\s(?:the\s)?[A-Z]")  # "gas supplies **to Europe**"


def stopped(mention: Mentioned) -> Found | Literal["nothing"] | None:
    """What may no more be sold or bought: "exports of pumps to Chad were banned"."""
    trigger, match = mention.trigger, mention.match
    if not match["stopped"]:
        return None
    if is_trade(mention.words):
        return "nothing"
    measure: Measure = "threaten" if match["to_come"] else "impose"
    return Found(measure, False, trigger, trigger, trigger, passive=True, rule="stopped")


def as_verb(mention: Mentioned) -> Found | Literal["nothing"] | None:
    """What a mention does that is a verb itself: "sanctioned two banks", "may be blacklisted"."""
    if not mention.verb:
        return None
    before, match, trigger = mention.before, mention.match, mention.trigger
    lifts = match["resumed"] or match["delist"] or match["unfreeze"]
    chain: list[Step] = [("lift", "lift") if lifts else ("impose", "impose")]
    outer, _ = extended(before, len(before) - 1, chain, mention.base, 4)
    composed = compose(chain)
    if (match["imports"] or match["exports"]) and is_trade(mention.words):
        return "nothing"
    if composed is None or (match["freeze"] and _OF_MEASURES.search(mention.words, 0, match.start())):
        return "nothing"
    if match["supplies"] and not (composed[0] == "threaten" and _AGAINST.match(mention.right)):
        return "nothing"  # oil and gas run dry for other reasons
    noun = match[0].casefold().startswith("resumption")  # "Peru's resumption of arms sales"
    active = noun or match[0].split()[0].endswith(("ing", "lists"))  # "is blacklisting two firms"
    passive, modal = _is_passive(before) and not active, has_modal(chain)
    nominal, opinion = noun and outer is None, is_opinion(chain)
    rule = next((name for name in ("dealing", "imports", "exports") if match[name]), "")
    suffered = passive and bool(match["sanction"] or match["list"] or match["designated"])
    return Found(
        *composed,
        trigger,
        trigger,
        outer or trigger,
        nominal,
        passive,
        modal,
        rule=rule,
        opinion=opinion,
        suffered=suffered,
    )


def _is_passive(before: list[Token]) -> bool:
    """Whether a verb is a passive: "was sanctioned"."""
    return any(token[0].casefold() in ("was", "were", "been", "being", "is", "are", "be") for token in before[-3:])
