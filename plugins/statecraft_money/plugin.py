"""The hook: every amount of an article as a ``Money``."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

from statecraft import Article, Money, Reading, Record, Span, hookimpl
from statecraft_money.ambiguity import Meanings
from statecraft_money.amount import Amount
from statecraft_money.amounts import amounts_in
from statecraft_money.periods import over_of, per_of, per_unit_of
from statecraft_money.qualifiers import modifier_of

# Whatever context the caller reckons in, amounts are the same.
_EXACT = Context(prec=28, rounding=ROUND_HALF_EVEN, traps=[DivisionByZero, InvalidOperation, Overflow])


@hookimpl
def statecraft_extract(article: Article, reading: Reading) -> Iterator[Record]:
    """Find the amounts of money.

    >>> import statecraft
    >>> for money in statecraft.extract("Oslo paid about €3.5bn over ten years and won 5 seats.").money:
    ...     print(money.amount, money.currency, money.modifier, money.over)
    3500000000 EUR about P10Y
    """
    with localcontext(_EXACT):
        amounts = list(amounts_in(reading))
        if not amounts:
            return
        meanings = Meanings(article, amounts)
        found = [_money(reading.text, amount, meanings.of(amount.unit, amount.start)) for amount in amounts]
    yield from found


def _money(text: str, amount: Amount, code: str) -> Money:
    codes = amount.unit.codes
    part = Decimal(amount.unit.part)
    thing = per_unit_of(text, amount.end)
    return Money(
        Span(amount.start, amount.end),
        amount=_plain(amount.value / part),
        amount_max=None if amount.upper is None else _plain(amount.upper / part),
        currency=code,
        modifier=modifier_of(text, amount.start, amount.end),
        over=over_of(text, amount.start, amount.end) if thing is None else None,
        per=per_of(text, amount.start, amount.end),
        per_unit=thing,
        ambiguous=len(codes) > 1,
        alternatives=tuple(other for other in codes if other != code),
        rule="sign" if amount.signed else "word",
    )


def _plain(value: Decimal) -> Decimal:
    """The value without zeros after the point, nor an exponent."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
