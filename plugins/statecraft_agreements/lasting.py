"""How long a deal runs for, as an ISO 8601 duration."""

from __future__ import annotations

import re

_COUNT = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=1,
    )
} | {"a": 1, "an": 1, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "ninety": 90}
_NUMBER = rf"\d{{1,3}}|(?:{'|'.join(sorted(_COUNT, key=len, reverse=True))})"
_NOUN = (
    r"(?:agreements?|deals?|contracts?|treat(?:y|ies)|pacts?|accords?|truces?|cease-?fires?|armistice|plans?|loans?|"
    r"memorand(?:um|a)|protocols?|leases?|extensions?|concessions?|partnerships?|programmes?|programs?|pauses?|"
    r"moratorium|arrangements?)"
)
_UNIT = "year|month|week|day|hour|decade"
_WORDS = r"(?:\s[^\s;]+){0,4}?"
_LASTING = re.compile(
    rf"""(?ix)\b(?:
      (?P<for> (?:for|by) ) \s (?: (?:another|about|at\sleast|the\snext|the\scoming|an\sinitial) \s
          | a\s(?:period|term)\sof\s | a\sfurther\s | an\sadditional\s )?
        (?P<n>{_NUMBER}) [\s-]+ (?:(?:more|further|additional|extra)\s)? (?P<unit>{_UNIT})s?\b
        (?! \s(?:ago|earlier|later|old|before|after)\b | - | ['’] )
    | (?:for|over) \s (?:an?|the) \s (?P<n1>{_NUMBER}) - (?P<unit1>{_UNIT}) \s (?:period|term)\b
    | (?P<n2>{_NUMBER}) - (?P<unit2>{_UNIT}) (?:-long)? \b,? (?! [\s-]old\b ) (?= {_WORDS} \s {_NOUN}\b )
    | (?P<unit3>year|month|week|day|decade) -long\b,? (?= {_WORDS} \s {_NOUN}\b )
    )"""
)
# "Signed a pact that they had talked of for three years": how long something else took
_ELSE = re.compile(
    r"(?i)\b(?:been|had|negotiat\w+|fought|fight\w*|talk\w*|wait\w*|discuss\w*|war|prison\w*|jail\w*|imprison\w*|"
    r"sentenced|ruled|lived|worked|served)\s(?:[\w'’-]+\s){0,4}\Z"
)
# What is counted in days and hours, and what is lengthened by some
_STILL = re.compile(
    r"(?i)\b(?:cease-?fire|truce|armistice|paus\w+|halt\w*|lull|exten\w+|suspen\w+|prolong\w*|renew\w*)\b"
)
_LENGTHENED = re.compile(r"(?i)\b(?:exten\w+|prolong\w*|renew\w*)\b")
_SHORT = frozenset(("week", "day", "hour"))


def period_of(words: str) -> str | None:
    """How long the deal runs that words tell of.

    >>> [period_of(words) for words in ("a ten-year gas deal", "a truce for 72 hours", "met for two days")]
    ['P10Y', 'PT72H', None]
    >>> period_of("a decade-long, $3bn contract"), period_of("extended the lease by six months")
    ('P10Y', 'P6M')
    """
    for told in _LASTING.finditer(words):
        number = told["n"] or told["n1"] or told["n2"] or "a"
        unit = (told["unit"] or told["unit1"] or told["unit2"] or told["unit3"]).casefold()
        count = int(number) if number.isdigit() else _COUNT[number.casefold()]
        if not count:
            continue
        if told["for"]:
            if _ELSE.search(words, 0, told.start()) is not None:
                continue
            needed = _LENGTHENED if told["for"].casefold() == "by" else _STILL if unit in _SHORT else None
            if needed is not None and needed.search(words) is None:
                continue
        if unit == "decade":
            return f"P{count * 10}Y"
        return f"PT{count}H" if unit == "hour" else f"P{count}{unit[0].upper()}"
    return None
