"""The words that say what is done about sanctions, and how they combine.

Read from the inside out: "rejected calls to lift sanctions" is *reject* of *call for* of *lift*, and each step is
looked up in a table. What is lifted is never kept, and what is kept never lifted, whatever stands around it.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Literal

from statecraft_sanctions.stance import Measure

Operator = Literal[
    "impose", "keep", "lift", "evade", "comply", "call", "back", "oppose", "threaten", "promise", "refuse", "not",
    "stop", "may", "should", "do",
]  # fmt: skip

_NEGATIVES = frozenset(
    "not never no without cannot neither nor unlikely won't didn't doesn't don't wouldn't isn't aren't hasn't haven't "
    "hadn't couldn't shouldn't mustn't wasn't weren't can't".split()
)
_MAY = frozenset(
    "may might could would will shall possible potential possibility authorize authorizing authorizes authorized "
    "authorise authorising authorised allow allowing allows allowed empower empowering empowers enable enables "
    "ready willing poised enabling permit permits permitting".split()
)
_SHOULD = frozenset("should must ought".split())


Step = tuple[Operator, Measure | None]
"""What one word does: a kind, and the measure that it names where it has one."""


def _forms(lemma: str) -> set[str]:
    """A verb's forms by rule; a noun's plural is among them."""
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    forms = {lemma, lemma + "s", stem + "ed", stem + "ing", lemma + "d" if lemma.endswith("e") else lemma + "ed"}
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    if lemma.endswith(("ch", "sh", "ss")):
        forms.add(lemma + "es")
    if lemma in (
        "slap",
        "slam",
        "drop",
        "scrap",
        "shrug",
        "regret",
        "plan",
        "ban",
        "bar",
        "hit",
        "put",
        "stop",
        "curb",
        "commit",
        "bid",
    ):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def _lexicon() -> dict[str, Step]:
    words: dict[str, Step] = {}
    table = files(__package__).joinpath("data", "operators.tsv").read_text(encoding="utf-8").splitlines()
    for row in [line.split("\t") for line in table if not line.startswith("#")][1:]:
        operator: Operator = row[1]  # type: ignore[assignment]
        measure: Measure | None = row[2] or None  # type: ignore[assignment]
        for form in _forms(row[0]):
            words.setdefault(form, (operator, measure))
    words |= dict.fromkeys(_NEGATIVES, ("not", None))
    words |= dict.fromkeys(_MAY, ("may", None))
    words |= dict.fromkeys(_SHOULD, ("should", None))
    words |= dict.fromkeys(_forms("reject"), ("oppose", "reject"))
    words |= dict.fromkeys(("froze", "frozen"), ("impose", "impose"))
    return words


LEXICON = _lexicon()

State = tuple[str, Measure | None, bool]
"""What is said so far, from the inside: a kind, the measure, and whether it is negated."""


def compose(chain: list[Step]) -> tuple[Measure, bool] | None:
    """The measure that operators say together, outermost first, and whether it is negated; None for no stance.

    >>> compose([("refuse", None), ("lift", "lift")])
    ('refuse_to_lift', False)
    >>> compose([("oppose", "reject"), ("call", "call_for"), ("lift", "lift")])
    ('refuse_to_lift', False)
    >>> compose([("oppose", "criticise"), ("lift", "lift")]), compose([("call", "call_for"), ("lift", "lift")])
    (('back', False), ('call_for_lifting', False))
    >>> compose([("may", None), ("impose", "impose")]), compose([("not", None), ("impose", "impose")])
    (('threaten', False), ('impose', True))
    >>> compose([("call", "call_for"), ("not", None), ("impose", "impose")])
    ('reject', False)
    >>> compose([("refuse", None), ("impose", "impose")]), compose([("refuse", "reject"), ("impose", "impose")])
    (('impose', True), ('reject', False))
    >>> compose([("oppose", "criticise"), ("not", None), ("impose", "impose")])
    ('back', False)
    >>> compose([("not", None), ("refuse", None), ("impose", "impose")])
    ('threaten', False)
    >>> compose([("do", None)]) is None
    True
    """
    measure: Measure | None = None
    negated = refused = False
    for operator, named in reversed(chain):
        if measure is None:
            measure = _first(operator, named)
            if measure is None and operator in ("may",):
                measure = "threaten"
            if measure is None and operator not in ("do", "not", "promise"):
                return None
            continue
        step = _STEPS.get((operator, GROUP[measure]))
        if operator == "not":
            if measure == "refuse_to_lift":
                measure = "promise_to_lift"  # "would not rule out lifting it"
            elif refused:
                measure, negated, refused = "threaten", False, False  # "has not ruled out sanctions"
            elif GROUP[measure] == "lift":
                measure = "refuse_to_lift"
            elif measure in ("back", "call_for"):
                measure = "reject"
            elif GROUP[measure] == "evade":
                return None
            else:
                negated = not negated
        elif operator == "may" and measure == "call_for":
            measure = "threaten"  # "said it would ask the council for sanctions"
        elif operator == "refuse" and refused:
            measure, negated, refused = "threaten", False, False  # "refused to rule out sanctions"
        elif operator == "refuse" and named is None and GROUP[measure] in ("impose", "threat"):
            negated = refused = True  # who refuses to impose them has not done it, as who will not or did not
        elif negated and operator in ("call", "should", "back"):
            measure, negated = "reject", False  # "urged them not to impose sanctions"
        elif negated and operator == "oppose":
            measure, negated = "back", False  # "criticised them for not imposing sanctions"
        elif step is not None:
            refused = operator == "refuse" and GROUP[measure] in ("impose", "threat")
            measure = step
    return (measure, negated) if measure is not None else None


def _first(operator: Operator, named: Measure | None) -> Measure | None:
    if operator in ("impose", "keep", "lift", "evade", "comply", "call", "back", "oppose", "threaten"):
        return named
    return "call_for" if operator == "should" else None


GROUP: dict[Measure, str] = {
    "impose": "impose", "tighten": "impose", "counter": "impose", "extend": "keep", "keep": "keep",
    "refuse_to_lift": "keep", "threaten": "threat", "consider": "threat", "call_for": "for", "back": "for",
    "criticise": "against", "reject": "against", "call_for_lifting": "against", "defy": "evade", "ease": "lift",
    "waive": "lift", "lift": "lift", "promise_to_lift": "lift", "comply": "comply", "enforce": "comply",
    "evade": "evade",
}  # fmt: skip

# What an outer operator makes of an inner group. What is not in the table leaves the inner measure as it is.
_STEPS: dict[tuple[Operator, str], Measure] = {
    ("refuse", "lift"): "refuse_to_lift",
    ("refuse", "impose"): "reject",
    ("refuse", "threat"): "reject",
    ("refuse", "keep"): "lift",
    ("refuse", "comply"): "defy",
    ("refuse", "for"): "reject",
    ("refuse", "against"): "back",
    ("call", "impose"): "call_for",
    ("call", "keep"): "call_for",
    ("call", "lift"): "call_for_lifting",
    ("call", "comply"): "call_for",
    ("call", "threat"): "call_for",
    ("should", "impose"): "call_for",
    ("should", "keep"): "call_for",
    ("should", "lift"): "call_for_lifting",
    ("should", "comply"): "call_for",
    ("back", "impose"): "back",
    ("back", "keep"): "back",
    ("back", "lift"): "call_for_lifting",
    ("back", "for"): "back",
    ("back", "threat"): "back",
    ("back", "against"): "call_for_lifting",
    ("oppose", "impose"): "reject",
    ("oppose", "keep"): "reject",
    ("oppose", "lift"): "back",
    ("oppose", "for"): "reject",
    ("oppose", "against"): "refuse_to_lift",
    ("oppose", "threat"): "criticise",
    ("oppose", "evade"): "back",
    ("threaten", "impose"): "threaten",
    ("threaten", "for"): "threaten",
    ("threaten", "lift"): "promise_to_lift",
    ("may", "impose"): "threaten",
    ("may", "threat"): "threaten",
    ("may", "lift"): "promise_to_lift",
    ("promise", "lift"): "promise_to_lift",
    ("promise", "impose"): "threaten",
    ("should", "threat"): "call_for",
    ("stop", "evade"): "enforce",
    ("stop", "impose"): "lift",
    ("stop", "keep"): "lift",
    ("keep", "keep"): "keep",
    ("lift", "impose"): "lift",
    ("lift", "against"): "back",
    ("lift", "threat"): "lift",
    ("lift", "lift"): "impose",
}
