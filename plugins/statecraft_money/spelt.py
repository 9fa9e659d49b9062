"""Amounts whose number is spelt out, found by the currency word that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from statecraft_money.amount import Amount
from statecraft_money.beside import word_after
from statecraft_money.cents import with_cents
from statecraft_money.currencies import currencies
from statecraft_money.numerals import WORD, Number, number_of
from statecraft_money.plausible import plausible

# Stems of the currency words that number words stand before; rarer ones are found by their digits.
_STEM = re.compile(
    r"\b(?:[Dd]ollars?|euros?|pounds?|rupees?|yen|yuan|rou?bles?|francs?|pesos?|ri[ya]y?als?|dinars?|dirhams?|"
    r"lira|kron(?:a|or|er)|"
    r"crowns?|marks?|won|shillings?|naira|ringgits?|baht|rupiah|rand|shekels?|hryvnias?|tugriks?|zlotys?|forints?|"
    r"cents?|pence|"
    r"pennies|kuai|usd|bucks?)\b"
)
# "Egyptian" of "two billion Egyptian pounds".
_WHOSE = re.compile(r"(?:U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?)[ -]\Z")
_NUMBER_WORDS = re.compile(rf"(?<![\w-])(?:(?:{WORD})(?:[ -]+|\Z)){{1,14}}\Z", re.IGNORECASE)


def in_words(text: str) -> Iterator[Amount]:
    """Amounts whose number is spelt out, found by the currency that follows it."""
    for stem in _STEM.finditer(text):
        whose = _WHOSE.search(text, max(0, stem.start() - 30), stem.start())
        end = (whose.start() if whose is not None else stem.start()) - 1
        if end < 2 or text[end] not in " -":
            continue
        window = max(0, end - 90)
        words = _NUMBER_WORDS.search(text[window:end] + " ")
        if words is None:
            # "between one and two" and the like end in a space of their own.
            continue
        tail = text[window + words.start() : end]
        parts = [part for part in re.split(r"[ -]+", tail.casefold()) if part]
        while (parts and parts[0] in ("and", "point")) or (
            len(parts) > 1
            and parts[0] in ("a", "an")
            and parts[1] not in ("half", "hundred", "thousand", "million", "billion", "trillion", "quarter", "dozen")
        ):
            tail = tail[re.match(r"[A-Za-z]+[ -]*", tail).end() :]  # type: ignore[union-attr]
            parts = parts[1:]
        if not parts:
            continue
        value = number_of(parts)
        if value is None:
            if parts in (["a"], ["an"]) and re.match(r"[ -]dollar and \w", text[end:]):
                value = Decimal(1)
            else:
                continue
        start = end - len(tail)
        after = word_after(text, end) or currencies().after(text, end)
        if after is None:
            continue
        if (
            parts[0] in ("a", "an")
            and len(parts) > 1
            and parts[1] in ("hundred", "thousand", "million", "billion", "trillion", "dozen")
            and text[end] == "-"
        ):
            continue
        if parts[0] in ("a", "an"):
            cut = re.match(r"an? ", tail, re.IGNORECASE)
            if cut is not None and parts[1:2] == ["half"]:
                start += cut.end()
        number = Number(
            start,
            end,
            value,
            value,
            any(part.rstrip("s") in ("thousand", "million", "billion", "trillion", "lakh", "crore") for part in parts),
        )
        if plausible(text, number, after[0], after[1]):
            yield with_cents(text, Amount(start, after[0], value, after[1], None, value, number.scaled))
