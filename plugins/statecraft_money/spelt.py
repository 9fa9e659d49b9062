"""Amounts whose number is spelt out, found by the currency word after it or the sign before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from statecraft import Reading
from statecraft_money.amount import Amount
from statecraft_money.beside import word_after
from statecraft_money.cents import with_cents
from statecraft_money.currencies import currencies
from statecraft_money.number_words import WORD, number_of
from statecraft_money.numerals import MAGNITUDES, Number
from statecraft_money.plausible import plausible

_NUMBER_WORDS = re.compile(
    rf"(?<![\w-])(?:(?:{WORD})(?:[ -]+|\Z|(?<=illion), |(?<=thousand), )){{1,14}}\Z", re.IGNORECASE
)
# "Rs one crore", "$ten million": a sign before number words.
_LETTER_SIGNS = frozenset("Rs Rs. rs RS Re Re. Tk Tk. INR USD EUR PKR UGX RM Ksh KSh Ksh. Sh Shs".split())
_SIGNS_ALONE = _LETTER_SIGNS - {"USD", "EUR"}
_SIGNS = re.compile(r"[$£€₹₦] ?(?=[^\W\d_])")
_LETTERS = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_LETTER_SIGNS, key=len, reverse=True)))}) (?=[^\W\d_])")
_WORDS_AHEAD = re.compile(rf"(?:{WORD})\b(?:[ -](?:{WORD})\b){{0,9}}", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+[ ,-]*")
# "A dollar and fifty cents"; of "a pound and a half" nobody knows whether it is money.
_ONE_AND = re.compile(
    r"[ -](?:dollar and \w|(?:euro|pound|franc|rupee|peso|rand) and (?:\w+[ -]){1,3}"
    r"(?:cents?|pence|centimes?|paise|centavos?)\b)"
)
_TRAILING = ",.;:!?)]”\"'’"
# "a million dollars" is a number, "a million-dollar deal" and "a dollar" are none.
_COUNTED = frozenset("half hundred thousand million billion trillion quarter dozen lakh crore".split())


@cache
def _gate() -> frozenset[str]:
    """Currency words as ``str.split`` leaves them, and the signs that are letters."""
    words = {form for stem in currencies().stems for form in (stem, stem.capitalize())} | {"USD", "EUR", "usd", "eur"}
    ended = {word + mark for word in words for mark in ("", *_TRAILING, "’s", "'s", ".”", '."', ").", "),")}
    return frozenset(ended | _LETTER_SIGNS)


@cache
def _words() -> frozenset[str]:
    """The words of ``reading.vocabulary`` of which one is there where one of ``_gate`` is."""
    words = {*currencies().stems, *(sign.rstrip(".").lower() for sign in _LETTER_SIGNS)}
    return frozenset(word + owned for word in words for owned in ("", "'s", "'"))


@lru_cache(maxsize=256)
def _places_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words, key=len, reverse=True))})\b")


_HYPHENED = re.compile(
    r"-(?:dollars?|euros?|pounds?|rupees?|yen|yuan|rou?bles?|rubles?|pesos?|francs?|rand|naira|baht)\b"
)


def in_words(reading: Reading) -> Iterator[Amount]:
    """Amounts whose number is spelt out, in no order.

    >>> import statecraft
    >>> texts = "They owe two billion Egyptian pounds.", "Fined Rs one lakh.", "Several billion dollars were lost."
    >>> found = [(text, amount) for text in texts for amount in in_words(statecraft.read(text))]
    >>> [(text[amount.start : amount.end], int(amount.value)) for text, amount in found]
    [('two billion Egyptian pounds', 2000000000), ('Rs one lakh', 100000)]
    """
    text = reading.text
    told = not _words().isdisjoint(reading.vocabulary)  # few articles have one
    found = _gate().intersection(text.split()) if told else frozenset()
    present = found - _SIGNS_ALONE
    if present:
        words = frozenset(
            word.rstrip(_TRAILING).removesuffix("'s").removesuffix("’s").rstrip(_TRAILING) for word in present
        )
        for stem in _places_of(words).finditer(text):
            yield from _before(text, stem.start())
    if "-" in text:
        for stem in _HYPHENED.finditer(text):
            yield from _before(text, stem.start() + 1)
    if "$" in text or "£" in text or "€" in text or "₹" in text or "₦" in text:
        for sign in _SIGNS.finditer(text):
            yield from _after(text, sign)
    if not _LETTER_SIGNS.isdisjoint(found):
        for sign in _LETTERS.finditer(text):
            yield from _after(text, sign)


# "Egyptian" of "two billion Egyptian pounds".
_WHOSE = re.compile(r"(?:U\.S\.|US|[A-Z][\w'’]+(?: (?:and )?[A-Z][\w'’]+){0,3})[ -]\Z")


def _before(text: str, stem: int) -> Iterator[Amount]:
    """The amount whose currency word begins at ``stem``."""
    whose = _WHOSE.search(text, max(0, stem - 30), stem)
    for end in {stem - 1, whose.start() - 1 if whose is not None else stem - 1}:
        if end < 2 or text[end] not in " -":
            continue
        window = max(0, end - 90)
        words = _NUMBER_WORDS.search(text[window:end] + " ")
        if words is None:
            continue
        start, parts = window + words.start(), _parts(text[window + words.start() : end])
        comma = text.rfind(", ", start, end)
        if comma >= 0 and number_of(parts) is None:  # "in two thousand, five million euros": another number before it
            start, parts = comma + 2, _parts(text[comma + 2 : end])
        value = None
        while parts:
            counts = parts[0] not in ("and", "of", "point") and not (
                len(parts) > 1 and parts[0] in ("a", "an") and parts[1] not in _COUNTED
            )
            value = number_of(parts) if counts else None
            if value is not None or (counts and "and" not in parts and "of" not in parts) or parts in (["a"], ["an"]):
                break
            cut = _WORD.match(text, start)
            start, parts = cut.end() if cut is not None else end, parts[1:]
        if value is None and parts in (["a"], ["an"]) and _ONE_AND.match(text, end) is not None:
            value = Decimal(1)
        after = word_after(text, end) or currencies().after(text, end)
        if value is None or after is None:
            continue
        if parts[0] in ("a", "an") and len(parts) > 1:
            if text[end] == "-" and parts[1] != "half":
                continue  # "a million-dollar deal" tells no figure
            if parts[1] == "half":
                start += len(parts[0]) + 1
        scaled = any(part in MAGNITUDES for part in parts)
        number = Number(start, end, value, _bare(parts, value), scaled)
        if plausible(text, number, after[0]):
            yield with_cents(text, Amount(start, after[0], value, after[1], None, number.bare, scaled))
            return


def _bare(parts: list[str], value: Decimal) -> Decimal:
    """The value without the magnitude at its end: what stands before "million" in "five million"."""
    last = MAGNITUDES.get(parts[-1]) if len(parts) > 1 else None
    return value / last if last is not None else value


def _after(text: str, sign: re.Match[str]) -> Iterator[Amount]:
    """The amount whose number words follow a sign."""
    words = _WORDS_AHEAD.match(text, sign.end())
    before = currencies().before(text, sign.end())
    if words is None or before is None:
        return
    end, parts = words.end(), _parts(words[0])
    if parts[0] in ("a", "an", "and", "point"):
        return
    while parts and parts[-1] in ("and", "a", "an", "point", "half", "quarter"):
        end = text.rindex(parts.pop(), sign.end(), end)
    end = len(text[:end].rstrip(" -")) if end < words.end() else end
    value = number_of(parts)
    if value is not None:
        scaled = any(part in MAGNITUDES for part in parts)
        yield Amount(before[0], end, value, before[1], None, value, scaled, True)


def _parts(words: str) -> list[str]:
    return [part for part in re.split(r"[ ,-]+", words.casefold()) if part]
