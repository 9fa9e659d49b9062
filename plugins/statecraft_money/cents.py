"""The cents that follow an amount: "3 dollars 50 cents", "six euros and seventy cents"."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from statecraft_money.amount import Amount
from statecraft_money.number_words import number_of

_CENTS = re.compile(
    r"(?:,? and |,? | & )(?:a )?((?:\d{1,2})|(?:[a-z]+(?:-[a-z]+)?)) ?(?:cents?|c|pence|p|sens?|paise|kopecks?|"
    r"kopeks?|mao(?: (?P<last>[a-z]+|\d)(?=\Z|[.,;:!?)]))?)\b"
)
_ODD_CENTS = re.compile(r" (\d\d)(?=\Z|[.,;:!?)](?!\d)|\smore\b)")
_ODD_WORDS = re.compile(r" ((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]+)?)(?=\Z|[.,;:!?)])")


def with_cents(text: str, amount: Amount) -> Amount:
    """The amount with the cents that follow it: "3 dollars 50 cents", "six euros and seventy cents"."""
    if amount.unit.subunit:
        return amount
    cents = _CENTS.match(text, amount.end)
    odd = (
        None
        if cents
        else (_ODD_CENTS.match(text, amount.end) or (None if amount.signed else _ODD_WORDS.match(text, amount.end)))
    )
    match = cents or odd
    if match is None or (amount.scaled and cents is None):
        return amount
    written = match[1].casefold()
    value = Decimal(written) if written.isdigit() else number_of(written.replace("-", " ").split())
    if value is None or value >= 100:
        return amount
    if cents is not None and "mao" in cents[0]:
        # a tenth: "five mao five" is 55 hundredths
        value = value * 10 + (number_of([cents["last"]]) or 0 if cents["last"] else 0)
    return attrs.evolve(amount, end=match.end(), value=amount.value + value / 100)
