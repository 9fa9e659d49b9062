"""Over how long an amount is spread, and per what time or thing it is paid."""

from __future__ import annotations

import re

from statecraft_money.number_words import number_of

_UNITS = {"year": "Y", "yr": "Y", "annum": "Y", "month": "M", "week": "W", "day": "D"}
_NUMBER = (
    r"\d{1,3}|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|"
    r"twenty-five|thirty|forty|fifty|half a)"
)
_PERIOD = rf"(?:(?P<n>{_NUMBER})[ -])?(?P<unit>year|month|week|decade|quarter|day)s?\b(?!['’]s?\s(?:end|time))"
_WHICH = r"next|coming|past|last|following|first|previous|current|final"
_GATE = re.compile(r"(?i)(?:year|month|week|decade|quarter|day)s?\b")
_OVER = re.compile(
    rf"""(?ix)
    (?: \b(?:over|across|throughout)\s(?:about\s)?(?:the\s|a\s)?
        (?:course\sof\s(?:the\s)?|(?:a\s)?period\sof\s(?:the\s)?)?
        (?:(?:{_WHICH}|further)\s)?
      | \b(?:spread|stretched)\sover\s(?:the\s)?
      | \bduring\s(?:the\s|a\s|its\s)?(?:course\sof\s(?:the\s)?)?(?:(?:{_WHICH})\s)?
      | \bin\sthe\s(?:course\sof\s(?:the\s)?(?:(?:{_WHICH})\s)?|(?:next|coming|following|past|last)\s)
      | \b(?:with)?in\s(?:the\s)?space\sof\s
      | \bfor\s(?:the|a)\s(?:(?:next|coming|past|last)\s)?(?=(?:{_NUMBER})[ -])
      | \bfor\s(?=(?:\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten)\syears)
    )
    {_PERIOD}
    """
)
# "a five-year, $3bn deal", "a $3bn five-year deal", but "$3bn in five-year bonds" tells when they fall due.
_LONG_BEFORE = re.compile(
    rf"(?i)\b(?P<n>{_NUMBER})-(?P<unit>year|month|week|day|decade),?\s(?:(?!per\b|old\b)[a-z-]+\s)?\Z"
)
_LONG_AFTER = re.compile(
    rf"(?i),?\s(?P<n>{_NUMBER})-(?P<unit>year|month|week|day|decade)\b(?!-old)"
    r"(?!\s(?:\w+\s)?(?:bonds?|notes?|treasur\w+|mortgages?|gilts?|bills?|securit\w+))"
)
# "Over the next five years the union will spend $3bn"
_LEADING = re.compile(
    rf"(?:\A|[.!?:;]\s|\n|,\s(?:but|and)\s)(?:[Oo]ver|[Dd]uring|[Ii]n)\sthe\s(?:{_WHICH})\s(?P<n>{_NUMBER})\s"
    r"(?P<unit>year|month|week|day|decade)s\b[^.;:$€£\d]{2,90}?\b(?:spen[dt]|"
    r"spending|invest(?:s|ed|ing)?|pa(?:y|ys|id|ying)|"
    r"giv(?:e|es|en|ing)|gave|provid(?:e|es|ed|ing)|l[ea]nd(?:s|ing)?|"
    r"lent|contribut(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|"
    r"allocat(?:e|es|ed|ing)|grant(?:s|ed|ing)?|donat(?:e|es|ed|ing)|earmark(?:s|ed)?)\s(?:[a-z]+\s){0,4}\Z"
)
# A sentence of its own: "It will lend $5m. The loan is paid out during four years."
_NEXT = re.compile(
    r"\.\s+(?:The|This|These)\s(?:payments?|money|funds?|funding|sums?|amounts?|aid|loans?|package|investments?|"
    r"spending|financing|grants?)\s[^.;$€£]{0,50}"
)
_SENTENCE_END = re.compile(r"[.!?](?:\s|\Z)|[;\n]|[$€£¥]|\d\s?(?:million|billion|trillion|bn)\b")

_TIME = r"(?P<unit>years?|yrs?|annum|months?|weeks?|days?|hours?|quarters?|decades?)"
_PER = re.compile(
    rf"""(?ix)
    (?: \s|,\s|-)?
    (?: (?:(?:an?|per|each|every)[\s-]|/\s?|in\seach\sof\s(?:the|those|these|its)\s(?:(?:{_WHICH}|remaining)\s)?
            (?:(?:{_NUMBER})\s)?){_TIME}
        \b(?!-|\s(?:ago|later|earlier|before|from|after|and\sa\shalf|now|on(?=[.,;]|\sfrom)))
      | (?P<adverb> annually|yearly|monthly|weekly|daily|hourly|quarterly|p\.a\.|pa\b )
    )
    """
)
# "$3bn in military aid a year": a few words of what it is for may stand between.
_BETWEEN = re.compile(
    r"\s(?:in|of|on|for|to|worth|from)\s(?:(?!that\b|which\b|who\b|and\b|or\b|but\b|by\b|over\b|"
    r"when\b)[^\W\d_][\w'’-]*\s){1,5}?(?=(?:a|per|each|every)\s(?:year|month|week|day)\b|annually\b|yearly\b|monthly\b|"
    r"weekly\b|daily\b)"
)
# "$5m in the first year, and $2m each during the next two years": it is each year that gets it.
_EACH = re.compile(rf"\seach\s(?:in|during|over|for)\sthe\s(?:{_WHICH})\s(?:(?:{_NUMBER})\s)?(?P<unit>year|month)s\b")
_ADVERBS = {"annual": "year", "annually": "year", "yearly": "year", "p.a.": "year", "pa": "year", "monthly": "month"}
_ADVERBS |= {"weekly": "week", "daily": "day", "hourly": "hour", "quarterly": "quarter"}
_PER_BEFORE = re.compile(r"(?i)\b(?P<adverb>annual|yearly|monthly|weekly|daily|quarterly)\s\Z")
# "300 pesos ($5) a day"
_RATE = r"\s(?:an?|per|each|every)\s|\s(?:annual|year|month|week|dai)ly\b"
_ASIDE = re.compile(rf"\s?\([^()\n]{{1,40}}\)(?={_RATE}|/)|\s?\)(?={_RATE})")
# "300 pesos ($5) over a year", "300 pesos, or about $5, over a year": the same money told again.
_AGAIN = re.compile(r"\s?\([^()\n]{1,40}\)|,?\sor\s(?:\w+\s){0,2}[^\s\w]?[^,;()\n]{2,30},?(?=\sover\s)")
_PER_UNIT = re.compile(
    r"""(?ix)
    \s?(?: (?:per|an?|each|(?:for|on)\severy|for\seach)\s | /\s? )
    (?P<thing>
      (?:\d[\d,.]*\s|thousand\s|hundred\s|million\s)?
      (?:cubic\s|square\s|metric\s|million\s|troy\s|short\s|long\s)?
      (?: met(?:er|re)s? | feet | foot | barrels? | bbl | tons? | tonnes? | ounces? | oz | kilo(?:gram(?:me)?)?s? | kg |
          mt | kilowatt[ -]hours? | megawatt[ -]hours? | lit(?:er|re)s? | gallons? | acres? | hectares? | miles? |
          kilomet(?:er|re)s? | km | pounds? | lbs? | bushels? | bales? | btus? | million\sbtus? | shares? | heads? |
          persons? | people | passengers? | vehicles? | cars? | households? | tickets? | pieces? | units? | copies |
          copy | bottles? | boxes | box | packs? | packets? | bags? | sacks? | child | children | students? | pupils? |
          workers? | employees? | famil(?:y|ies) | visitors? | voters? | capita | kwh | mwh | mmbtu | carats? | grams? |
          g | doses? | rooms? | nights? | plates? | trays? | crates? | tins? | dozen | cylinders? )
    )\b (?!-)
    """
)


def duration(number: str | None, unit: str) -> str | None:
    """A length of time in ISO 8601.

    >>> duration("five", "year"), duration("half a", "year"), duration(None, "decade"), duration("0", "day")
    ('P5Y', 'P6M', 'P10Y', None)
    """
    word, unit = (number or "one").casefold(), unit.casefold().removesuffix("s")
    if word == "half a":
        return {"year": "P6M", "decade": "P5Y"}.get(unit)
    counted = int(word) if word.isdigit() else number_of(["one"] if word in ("a", "an") else word.split("-"))
    if not counted:
        return None
    count = int(counted)
    if unit in ("decade", "quarter"):
        return f"P{count * 10}Y" if unit == "decade" else f"P{count * 3}M"
    return f"PT{count}H" if unit == "hour" else f"P{count}{_UNITS[unit]}"


def over_of(text: str, start: int, end: int) -> str | None:
    """The time that a total is spread over, as it is told in the same sentence after it or right before it.

    >>> over_of("It will lend $5bn over the next three years.", 13, 17), over_of("It lent $5bn last year.", 8, 12)
    ('P3Y', None)
    >>> over_of("It will lend $5m (€4m) over two years.", 13, 16)
    'P2Y'
    """
    if _each(text, start, end) is not None:
        return None
    again = _AGAIN.match(text, end)
    end = again.end() if again is not None else end
    stop = _SENTENCE_END.search(text, end, end + 130)
    limit = stop.start() if stop is not None else min(len(text), end + 130)
    told = None
    if _GATE.search(text, end, limit) is not None:
        told = _OVER.search(text, end, limit) or _LONG_AFTER.match(text, end)
    if told is None and "-" in text[max(0, start - 40) : start]:
        told = _LONG_BEFORE.search(text, max(0, start - 40), start)
    if told is None and text.find(" the ", max(0, start - 160), start) >= 0:
        told = _LEADING.search(text, max(0, start - 160), start)
    if told is None and (further := _NEXT.match(text, limit)) is not None:
        told = _OVER.search(text, limit, further.end() + 30)
    return duration(told["n"], told["unit"]) if told is not None else None


def _each(text: str, start: int, end: int) -> str | None:
    """The unit of time that has an amount each, where another of the kind was told of before it."""
    each = _EACH.match(text, end)
    before = rf"\b(?:first|second|initial|this|last|next)\s{each['unit']}\b[^.;]*\Z" if each is not None else ""
    return each["unit"] if each is not None and re.search(before, text[max(0, start - 80) : start]) else None


def rated(text: str, end: int) -> int:
    """Where a rate may be told of an amount that ends at ``end``: after what is in brackets, too.

    >>> text = "It pays 300 pesos ($5) a day."
    >>> text[rated(text, 17) :], text[rated(text, 21) :]
    (' a day.', ' a day.')
    """
    aside = _ASIDE.match(text, end)
    return aside.end() if aside is not None else end


def per_of(text: str, start: int, end: int) -> str | None:
    """The time that a rate is for.

    >>> per_of("$3bn in military aid a year", 0, 4), per_of("a monthly $30", 10, 13), per_of("$3bn a year ago", 0, 4)
    ('P1Y', 'P1M', None)
    """
    each = _each(text, start, end)
    if each is not None:
        return duration(None, each)
    end = rated(text, end)
    thing = _PER_UNIT.match(text, end)
    between = _BETWEEN.match(text, end, end + 70)
    told = (
        _PER.match(text, end)
        or (_PER.match(text, thing.end()) if thing is not None else None)
        or (_PER.match(text, between.end()) if between is not None else None)
        or _PER_BEFORE.search(text, max(0, start - 12), start)
    )
    if told is None:
        return None
    said = told.groupdict()
    return duration(None, said.get("unit") or _ADVERBS[said["adverb"].casefold()])


def per_unit_of(text: str, end: int) -> str | None:
    """The thing that a price is for, as the text writes it.

    >>> per_unit_of("$8 per 100 square feet", 2), per_unit_of("$8 a year", 2)
    ('100 square feet', None)
    """
    told = _PER_UNIT.match(text, rated(text, end))
    return told["thing"] if told is not None else None
