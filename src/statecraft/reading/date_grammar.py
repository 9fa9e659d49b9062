"""How news writes dates: one pattern, and the numbers that its words stand for."""

from __future__ import annotations

import re
from functools import cache

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun", "July Jul", "August Aug",
            "September Sept Sep", "October Oct", "November Nov", "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
"""Months by name and abbreviation."""

WEEKDAYS = {
    name: number
    for number, name in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
}
"""Days of the week from 0, as ``date.weekday`` counts them."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that a season begins in, on the northern half of the earth; winter takes in two months of the next year."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {
    **{word: number for number, word in enumerate((*_UNITS.split(), "eighteen", "nineteen"), start=1)},
    **dict(zip(_TENS.split(), range(20, 100, 10), strict=True)),
    **dict.fromkeys(("a", "an"), 1),
    "hundred": 100,
}
"""Number words up to a hundred."""

NUMBER_WORD = "|".join(sorted(NUMBERS, key=len, reverse=True))
MAYBE_MONTHS = frozenset(("March", "April", "May", "June", "August", "Jan", "Mar", "Sep", "Jun"))
"""Words that stand alone for a month only after a preposition: "May said", "the March on the capital"."""

_WHEN_BY = r"(?:the\s+)?(?:end|start|beginning|middle|close)\s+of\s+|(?:early|late|mid|the)[\s-]+"
ABOUT_THE_FUTURE = re.compile(
    r"\b(?:will|shall|won['’]t|upcoming|scheduled|slated|set\ to|plan(?:s|ned|ning)?\ to|expected\ to|hopes?\ to"
    r"|going\ to|intends?\ to|is\ to|are\ to|to\ be\ held|ahead\ of"
    # "due to meet", and not "due to rain" or "with due respect"
    r"|(?:is|are|was|were|be|f[ae]lls?)\ due(?!\ to\ (?:the|an?|its|their|his|her)\b)"
    r"|due(?=\ (?:on|in|by|at|to\ (?:be|start|begin|meet|visit|arrive|end|expire|take|hold|open|sign))\b|\s+\Z)"
    r")\b[^.!?]*\Z"
    # "by Friday", but "was opened by the king on Friday"
    rf"|\bby\s+(?:{_WHEN_BY})?\Z"
    rf"|\b(?:begins|starts|ends|expires|takes\ effect|(?:comes|enters|goes)\ into\ (?:force|effect))\s+"
    rf"(?:on\s+|in\s+)?(?:{_WHEN_BY})?\Z"
    r"|\b(?:holds?|lasts|runs|valid|remains|stays|continues|extend(?:s|ed|ing)?|renew(?:s|ed|ing)|postpone[ds]?|"
    r"delay(?:s|ed)|adjourn(?:s|ed)|suspend(?:s|ed|ing))\b[^.!?]*\b(?:until|till|through)\s+"
    rf"(?:{_WHEN_BY})?\Z"
)
"""Before a date in the same sentence: what is to come."""

BEFORE_MONTH = re.compile(
    r"(?i:\b(?:in|by|since|until|till|from|of|during|before|after|last|next|this|early|late|mid|to|between|through|for"
    r"|and|each|every))[\s-]+\Z"
)
BEFORE_YEAR = re.compile(
    r"(?i:\b(?:in|by|since|until|till|from|of|during|before|after|to|between|through|and|or|the|early|late|mid|for|a|"
    r"fiscal|year|fy|spring|summer|autumn|fall|winter|least|below|above|perhaps|than|around|about|its|their|his|our|on|"
    r"this))[\s-]+\Z|[(/–-]\Z|\b[12]\d\d\d,\s\Z"
)
COUNTED = re.compile(
    r"\s*(?:%|percent|per\s+cent|people|troops|soldiers|men|women|children|civilians|miles|metres|meters|kilomet|km\b"
    r"|ton|jobs|dollars|euros|pounds|homes|houses|families|refugees|prisoners|workers|officers|police|members|feet|"
    r"deaths|hectares|barrels|hours|days|weeks|times|megawatts|MW\b|others|\d{3})"
)
"""After four digits that count things and name no year."""


_BOUNDARY = r"[\s(\[“\"'‘«—–/-]"
BOUNDARY = re.compile(_BOUNDARY)
"""What a date may stand behind."""

_LEADS = frozenset(
    f"""
    the The over in on of to and through until early Early earlier Earlier late Late later Later mid Mid last Last
    next Next this This coming past previous - – end beginning start close middle first second third fourth half
    quarter day Day days week weeks fortnight month months year years decade decades before after
    {" ".join(SEASONS)} {" ".join(NUMBERS)} {" ".join(NUMBERS).title()}
    """.split()
)
_LEAD_NUMBER = re.compile(r"\d{1,3}(?:st|nd|rd|th)?(?:[-–]\d{1,2})?|[A-Za-z]{3,7}-[a-z]{3,5}")


def leads(text: str, anchor: int, nearest: int) -> int:
    """Where the words before the anchor of a date begin that may belong to it: "the first half of" 2005."""
    start = anchor
    for _ in range(8):
        before = max(text.rfind(" ", nearest, start), text.rfind("\n", nearest, start))
        word = text[before + 1 : start].strip("(“\"'‘«—")
        if before < 0 or not (word in _LEADS or _LEAD_NUMBER.fullmatch(word)):
            break
        start = before
    return start


@cache
def anchor_pattern() -> re.Pattern[str]:
    """The one word or number of a date that is cheap to find: every match of :func:`date_pattern` holds one."""
    units = r"week | month | year | quarter | decade | morning | afternoon | evening | night | spring | summer | autumn"
    counted = r"(?:\w{1,12} \s)? (?:day|week|month|year|decade)"
    return re.compile(
        rf"""(?x)
        {_BOUNDARY}
        (?= [JFMASONDTWYyaTtLNlnpco\d] )  # a letter or figure that one of these begins with
        (?: J(?:an|u[nl]) | F(?:eb|riday) | M(?:ar|ay|onday) | A(?:pr|ug) | S(?:ep|aturday|unday) | Oct | Nov | Dec
          | T(?:ues|hurs)day | Wednesday
          | [12]\d{{3}} | \d{{1,2}} [./] \d{{1,2}} [./] \d
          | [Yy]esterday | [Tt]o (?:day | night | morrow)\b | ago\b
          | (?: [Ll]ast | [Nn]ext | [Tt]his | past | coming | previous )
                \s (?: {units} | fall | winter | {counted} )
          | of \s (?: the | this | next | last | that ) \s (?: year|month|week|decade ) )
        """
    )


@cache
def date_pattern() -> re.Pattern[str]:
    """All ways of naming a date; each alternative is a named group that :mod:`dates` has a function for.

    It begins with the character before the word.
    """
    names = sorted(MONTHS, key=len, reverse=True)
    shortened = "|".join(name for name in names if len(name) < 5 and name not in ("May", "June", "July"))
    month = rf"(?:(?:{'|'.join(name for name in names if name not in shortened.split('|'))})\b|(?:{shortened})\b\.?)"
    weekday = rf"(?:{'|'.join(WEEKDAYS)})\b"
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,]\d)"
    year = r"(?:1[0-9]|20)\d\d(?![\d%]|[.,]\d)"
    part = r"(?:(?:[Ee]arl(?:y|ier)|[Ll]ate(?:r)?|[Mm]id)(?:\s+on|\s+in)?[\s-]+)"
    count = rf"(?:\d{{1,3}}|(?i:{NUMBER_WORD})(?:-[a-z]+)?)"
    season = "|".join(SEASONS)
    to = r"\s*(?:-|–|—|\bto\b|\band\b|\bthrough\b|\buntil\b)\s*"
    return re.compile(
        rf"""(?x)
        {_BOUNDARY} (?:
        (?P<day_month> (?: (?P<w1>{weekday}),?\s+ )? (?:the\s+)? (?P<d1>{day}) (?: {to} (?P<d2>{day}) )?
            (?:\s+of)? [\s-]+ (?P<m1>{month}) (?: ,?[\s-]+ (?P<y1>{year}) )? )
      | (?P<weekday> (?: {part} | (?P<which_day> [Ll]ast | [Nn]ext | [Tt]his | [Cc]oming ) \s+ )? (?P<w>{weekday})
        (?: ,?\s+ (?: on\s+ )? (?P<m6>{month}) \s+ (?P<d6>{day}) (?: ,?\s+ (?P<y6>{year}) )? )? )
      | (?P<month_day> (?P<m2>{month}) \s+ (?P<d3>{day}) (?: {to} (?P<d4>{day})(?!\s+(?:{month})) )?
            (?: ,?\s+ (?P<y2>{year}) )? )
      | (?P<month> {part}? (?: (?P<which_month> [Ll]ast | [Nn]ext | [Tt]his ) \s+ )? (?P<m3>{month})
            (?: ,?\s+ (?:of\s+)? (?P<y3>{year}) )? )
      | (?P<iso> \d{{4}}-\d\d-\d\d ) (?!\d)
      | (?P<numeric> \d{{1,2}} (?P<point>[./]) \d{{1,2}} (?P=point) \d{{4}} ) (?!\d)
      | (?P<decade> (?:the\s+)? {part}? (?P<decade_year> (?:1[0-9]|20)\d0 ) ['’]?s ) \b
      | (?P<years> (?P<y4>{year}) \s?[-–]\s? (?P<y5> \d{{4}} | \d\d ) ) (?![\d-])
      | (?P<year> (?: (?:[Ee]arly|[Ll]ate|[Mm]id)[\s-] )? (?P<y>{year}) ) (?!-\d) \b
      | (?P<part> (?:the\s+)? (?P<edge> end|beginning|start|close|middle | (?:first|second)\s+half
            | (?:first|second|third|fourth)\s+quarter ) \s+ of \s+
            (?: (?P<part_of> the|this|next|last|that ) \s+ (?P<part_unit> year|month|week|decade )
              | (?P<part_month> {month} ) (?: ,?\s+ (?P<part_month_year> {year} ) )? | (?P<part_year> {year} ) ) ) \b
      | (?P<season> {part}? (?:the\s+)? (?: (?P<which_season> [Ll]ast | [Nn]ext | [Tt]his ) \s+ )?
            (?P<s> {season} ) (?: (?:\s+of)? \s+ (?P<season_year> {year} ) )? ) \b
      | (?P<span_of> (?:the|over|in) \s+ (?P<way> past|last|next|coming|previous ) \s+ (?: (?P<n1> {count} ) \s+ )?
            (?P<u1> day|week|month|year|decade )s? ) \b
      | (?P<unit> (?: (?P<within> [Ee]arlier | [Ll]ater | [Ee]arly | [Ll]ate ) \s+ )?
            (?P<which> [Ll]ast | [Nn]ext | [Tt]his ) \s+
            (?P<u2> week(?:end)? | month | year | quarter | decade | morning | afternoon | evening | night ) ) \b
      | (?P<ago> (?P<n2> {count} ) \s+ (?P<u3> day|week|fortnight|month|year|decade )s? \s+ ago ) \b
      | (?P<near> [Tt]he\s+day\s+before\s+yesterday | [Tt]he\s+day\s+after\s+tomorrow
            | [Yy]esterday | [Tt]oday | [Tt]omorrow | [Tt]onight ) \b
        )
        """
    )
