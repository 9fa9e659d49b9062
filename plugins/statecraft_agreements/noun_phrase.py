"""The noun phrase of a deal: where it begins, where the words that tell its subject end, and the name it has."""

from __future__ import annotations

import re

from statecraft import Reading, Span
from statecraft_agreements.deals import MONTH, OF_A_DAY, TRUCE, VERBS, WEEKDAY
from statecraft_agreements.no_subject import AMOUNTING, LENGTH, NO_SUBJECT, SUM, dated

_NO_AMOUNT = r"(?!\s(?:[mb]illion|trillion|thousand)\b)"  # "a 5 million krone deal"
_DETERMINER = re.compile(
    r"(?i)\b(?:an?|the|this|that|their|its|his|her|any|some|several|two|three|four|five|six|"
    rf"(?<![.,$€£¥])\d+{_NO_AMOUNT}|another|"
    r"these|those|both|no|new|such|sign(?:ed|ing|s)?|reach(?:ed|ing)?|struck|of|on|and|have|has|had|concluded|"
    r"finali[sz]ed|to|in|for|with|by|from|about|under|said|says|say|he|she|they|who|which|whether|if|as|at|between|"
    r"against|after|before|is|are|was|were|be|been|will|would|not|also|made|discuss(?:ed|es|ing)?|buil(?:d|t)|"
    r"implement(?:ed|ing)?|ratif(?:y|ied|ying))\s"
)
_STAYS = frozenset(
    "an a the this that their its his her any some several two three four five six another these those both no new "
    "such".split()
)
# Where the words about a deal end: at the next clause, or where somebody does something else.
BREAK = re.compile(
    r"[;:]|\s[-–—]\s|,\s(?:but|while|although|which|who|and\s(?:he|she|they|it|the|have|has|had|also|will|is|was|"
    r"said|says)|(?:was|were|is|are|has|have|had|will)\s|after|before|as|when|where|saying|adding|including|"
    r"(?:end|pav|bring|allow|mak|mark|rais|giv|open|clear|leav|settl|resolv|boost|eas|putt|capp|seal|avert|avoid|"
    r"prompt|trigger|clos|accord|follow|creat|becom|rais|cutt|lift|forc|pledg|promis)ing)\b|\s(?:but|while|although|"
    r"because|after|before|when|saying|despite|following|(?:on\s)?the\ssame\s(?:day|week))\s|\s(?:and|"
    r"but)\s(?:(?:also|then|later)\s)?(?:adopted|signed|agreed|"
    r"discussed|said|pledged|vowed|called|praised|issued|approved|"
    r"have|had|has|is|are|will|was|were)\s|\s(?:was|were|is|are|"
    r"has been|have been)\s(?:\w+ly\s|also\s|not\s)?(?:signed|reached|concluded|initialed|struck)\b"
)
# "…, a memorandum on fishing and a protocol on visas": a list of deals, each with words of its own.
NEXT = re.compile(
    r"(?i)(?:,\s(?:and\s)?|\sand\s|\sas well as\s)(?:an?|the|two|three|several|"
    r"also)\s(?:[\w$€£¥.-]+\s){0,4}(?:agreement|deal|treat(?:y|ies)|accord|pact|"
    r"memorand|protocol|convention|contract|declaration|plan)"
)
# "A treaty of friendship **that they signed** in May has not helped"
_THEIRS = re.compile(
    r"\s(?:that|which)\s(?:they|we|the\stwo\s\w+|"
    r"both\s\w+)\s(?:(?:have|had|also)\s)*(?:signed|reached|concluded|made)\b"
)
_COMPLEMENT = re.compile(
    r"\s(?:on|to|for|between|with|that|which|of|in|under|worth|valued|about|aimed|over|(?<=loan\s)from|"
    r"(?<=contract\s)(?:from|by)|(?<=bailout\s)from|[a-z]{3,}ing)\b"
)
_NOUNS = re.compile(r"\s(?:on|for|of|with|between|in)\b")
_VERB = re.compile(
    r"(?<!\sto)\s(?:is|are|was|were|will|would|can|could|may|might|should|must|has|have|had|constitutes?|provides?|"
    r"allows?|covers|includes?|requires?|aims|calls\sfor|gives|shows|reflects?|represents?|remains?|stipulates?|"
    r"envisages?|obliges|takes\seffect|entered|"
    r"enters|came|went|took|ended|expired|collapsed|led(?!\sby)|brought|drew|prompted|sparked|opens|opened|marks|"
    r"marked|means|says|broke|fell|failed|helped)\s"
)
_RELATIVE = re.compile(r"\s(?:that|which|who|how|what|where)\b")
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?(?:\s\d|\Z)"  # "on Dec. 5"
_DATED = re.compile(rf"\s(?:on|in|for)\s(?:(?:early|late|mid)\W)?(?:{WEEKDAY}|{MONTH}|{_SHORT_MONTH}|\d{{4}}\b)")
# "A pact in May between Peru and Chile", "a contract on Friday to buy ships"
_DATED_BETWEEN = re.compile(
    r"\s(?:(?:(?:late|early)\s)?(?:on|in|for)\s[\w, ]{3,24}?|(?:last|next|earlier\sthis)\s(?:week|month|year|[A-Z]\w+)|"
    r"yesterday|today)\s(?:between|with|under\swhich|that\s(?:will|would)|on(?=\s[a-z])|"
    r"to(?=\s(?!be\s|much\s|great\s|mark\s|celebrate\s)[a-z]+\s)|for(?=\s(?!the\s(?:first|second)\s)[a-z\d]))\s"
)
_DAY = re.compile(
    rf"(?:\s(?:on|late|early))*\s{WEEKDAY}(?:\s(?:morning|afternoon|evening|night))?"
    r"(?=\W*\Z|\s(?:in|at)\s[A-Z][\w ]+\Z)"
)
_FIELDS = r"in(?=\sthe\s(?:[\w-]+,?\s){0,8}(?:sectors?|fields?|areas?|spheres?)\b)"
# "Proposed a pact to Peru", "to the union": to whom, and not to do what
_TO_WHOM = r"\sbe\s|\s(?:the|an?|its|their|his|her|both|all)\s|\s(?-i:[A-Z])"
_LED = re.compile(
    rf"(?i:\s(?:on|to(?!{_TO_WHOM})|for|of|{_FIELDS})\s(?:the\s|"
    rf"a\s|an\s)?)(?!{NO_SUBJECT}|\S*\d\S*(?:\W|$)(?!\s?[A-Za-z]))"
)
# What a deal does is told in a clause of its own, save whom it binds: "a pact that commits Peru to pay"
_DOES = r"\s(?:that|which|who|whose)\s(?!(?:commit|oblige|require|bind|allow|enable|permit)s?\s)"
# "A pact with Peru on mining", "a memorandum in Lima on Friday to drill"; "parties to a war" tells of no subject
_LED_PAST = re.compile(
    r"\sto\s(?:an?|the)\s[^,;.]{2,60}?\sto\s(?!(?:be|the|an?|its|their)\s)(?=[a-z])|"  # "to a firm to build"
    r"\s(?:yesterday|today)\sto\s(?=[a-z])|"
    rf"\sof\s(?:\d{{1,2}}\s)?{MONTH}(?:\s\d{{1,2}})?(?:,?\s\d{{4}})?,?\son\s(?:the\s)?(?=[a-z])|"
    rf"(?:\s(?:with|between|among|from|by|in|at|on|late|early|this|"
    rf"last|next)\s(?:(?!{_DOES})(?:[^,;.]|,\s(?=[A-Z]))){{2,80}}?)"
    r"(?:(?<!parties)(?<!party)\sto\s(?!(?:be|the|an?|its|their)\s)(?=[a-z])|\son\s(?![A-Z\d])|\sfor\s(?=[a-z\d])"
    r")(?:the\s|a\s|an\s)?"
    rf"(?!{NO_SUBJECT})"
)
_DOING = re.compile(
    r"(?:\s(?:with|between|among)\s[^,;.]{2,80}?)?(?<!\sthe)\s"
    r"(?=(?!dur|includ|follow|accord|regard)[a-z]{2,}ing\s(?!(?:firm|company|group|bank|giant|business|unit|arm)\b))"
)
_WORTH = re.compile(r",?\s(?:worth|valued|of)\s")
# "A deal worth $3 million **to** build": what it is for, told after what it is worth
_LED_WORTH = re.compile(
    rf",?\s(?:worth|valued\sat|of)\s{SUM}(?:\s(?:over|across)\s[\w-]+\s\w+|\s(?:a|per)\s(?:year|month))?"
    r"(?:\s(?:with|from)\s(?:the\s)?[^,.;]{2,60}?)?"
    r"(?:\sto\s(?!(?:be|the|an?|its|their)\s)(?=[a-z])|"
    r"\sfor\s(?=[a-z])(?!(?:the\s)?(?:first|next|last)\s)(?:the\s|an?\s)?|"
    r"\son\s(?=[a-z])(?:the\s)?)"
)
# "A declaration of intent in Lima": what sort of paper it is
_KIND_OF = re.compile(r"\sof\s(?:principles|intent)\b(?!\s(?:on|for|to|between))")
_OWNER = re.compile(r"(?:[A-Z][\w.-]*\s){0,3}[A-Z][\w.-]*(?:['’]s|(?<=s)['’])\s")  # "Peru's earlier pact"
_ADVERB = re.compile(r"\w+ly\s")
# "A package of documents"
_SEVERAL = r"(?:number|range|series|package|set|raft|host|group)\sof\s"
_COUNTED = re.compile(rf"(?i)\b(?:an?|the)\s(?:\w+\s)?{_SEVERAL}\Z")
# Words before a deal that say nothing of what it is about: "its three previous agreements"
_OPENING = re.compile(
    rf"(?i)(?:{OF_A_DAY}|{_SEVERAL}|(?:an?|the|this|that|these|"
    rf"those|their|its|his|her|our|any|some|such|no|both|all|own|"
    r"each|either|every|without|new|previous|earlier|recent|final|first|"
    r"initial|formal|similar|separate|other|another|further|current|"
    r"proposed|possible|compromise|major|original|historic|landmark|last|late|future|existing|past|present|several|"
    rf"various|many|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{{1,3}}{_NO_AMOUNT}|so-called|"
    r"de\sfacto|"
    rf"de-facto|preliminary|interim|draft|tentative|fragile|shaky|{SUM},?|{LENGTH},?)\s)+"
)
# Words for deals that tell themselves what it is about: "a truce", "a peace deal"
_TELLS = re.compile(r"(?i)(?:cease-?fire|truce|armistice|peace|joint\sventure|partnership|loan|stand-?by|bailout)")
_CAPITALS = re.compile(
    r"(?:(?:19|20)\d\d\s)?(?!(?:The|A|An|This|That|These|Those|New|Their|His|Her|Its|Our|Any|Such|No|Major|Both|Some|"
    r"Several|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Many|Most|Other|Under|But|And|If|All|"
    rf"{MONTH}|{WEEKDAY}\S*)\s)"
    r"(?:[A-Z][\w.-]+\s){1,4}\Z"
)
_NATIONAL = re.compile(
    r"(?:(?:[A-Z]\S+(?:an|ish|ese|ian|i|ch)|EU|U\.?S\.?)[\s-])+\Z|.*(?:style|brokered|backed|led)\s\Z"
)
_OF = re.compile(r"\s(?:of|on)\s(?:the\s)?(?:[A-Z][\w-]+(?:\s(?:and|of|the|on|for)(?:\sthe)?(?=\s[A-Z]))*\s?){1,8}")


def phrase_start(text: str, noun: int, floor: int) -> int:
    """Where the noun phrase of a deal begins: at its last determiner, else after the last verb or preposition."""
    low = max(floor, noun - 60)
    determiners = list(_DETERMINER.finditer(text, low, noun))
    if not determiners:
        if low != floor:
            return noun
        start = low + len(text[low:noun]) - len(text[low:noun].lstrip(" ,;:"))
        verb = VERBS.match(text, start, noun) or _verb_after_subject(text, start, noun)
        return verb.end() + 1 if verb is not None and verb.end() < noun else start
    last = determiners[-1]
    word = last[0].strip().casefold()
    if len(determiners) > 1 and word == "new":  # "a new treaty"
        before = determiners[-2]
        if before.end() == last.start() and before[0].strip().casefold() in _STAYS:
            last = before
    both = word == "both" and text[last.end()].isupper()  # "Both Peru and Chile declared truces"
    if (word in _STAYS or word.isdigit()) and not both:
        return last.start()
    if word == "of" and (counted := _COUNTED.search(text, low, last.end())) is not None:
        return counted.start()
    verb = VERBS.match(text, _adverb_end(text, last.end()) if word == "to" else last.end(), noun)
    if verb is None and text[last.end()].isupper():  # "Peru and Chile declared truces"
        verb = VERBS.search(text, last.end(), noun)
    return verb.end() + 1 if verb is not None and verb.end() < noun else last.end()


def _verb_after_subject(text: str, start: int, noun: int) -> re.Match[str] | None:
    """The verb of "Peru's navy scrapped arms deals", where no determiner tells where the object begins."""
    verb = VERBS.search(text, start + 3, noun) if text[start].isupper() else None
    return verb if verb is not None and text[verb.start() - 3 : verb.start()] != "ly " else None


def _adverb_end(text: str, start: int) -> int:
    adverb = _ADVERB.match(text, start)
    return adverb.end() if adverb is not None else start


def complement_end(reading: Reading, noun_end: int, sentence: Span) -> int:
    """Where the words end that tell what a deal is about."""
    text = reading.text
    nothing = _COMPLEMENT.match(text, noun_end) is None or _DATED.match(text, noun_end) is not None
    if nothing and _DATED_BETWEEN.match(text, noun_end) is None:
        return noun_end
    end = min(sentence.end, reading.clause_end(noun_end + 1))
    for pattern in (BREAK, NEXT, _THEIRS):
        stop = pattern.search(text, noun_end, end)
        end = stop.start() if stop is not None else end
    if _NOUNS.match(text, noun_end) is not None:
        stop = _VERB.search(text, noun_end, end)
        end = stop.start() if stop is not None and _RELATIVE.search(text, noun_end, stop.start()) is None else end
    return noun_end + len(text[noun_end:end].rstrip(" .,;").removesuffix(" and"))


def subject_of_deal(text: str, start: int, noun: Span, end: int) -> Span | None:
    """What was agreed: the complement of the noun, or its phrase without the determiner."""
    kind = _KIND_OF.match(text, noun.end, end) if text.startswith(("declaration", "statement"), noun.start) else None
    if kind is not None:
        return Span(noun.start, kind.end())
    if text.startswith("loan", noun.start):
        end = noun.end  # whose it is, and for how long, tells nothing more of it
    led = _LED_WORTH.match(text, noun.end, end) if _WORTH.match(text, noun.end, end) else None
    led = (
        led
        or _LED.match(text, noun.end, end)
        or _LED_PAST.match(text, noun.end, end)
        or _DOING.match(text, noun.end, end)
    )
    if led is not None and led[0].startswith(" for") and TRUCE.match(text, noun.start) is not None:
        led = None  # "a truce for the holiday": how long it is to hold
    summed = AMOUNTING.match(text, led.end(), end) if led is not None else None
    if summed is not None:
        led = summed if summed["of"] else None
    if led is not None and led.end() < end:
        whom = _FROM_WHOM.search(text, led.end(), end) if led[0].startswith(" for") else None
        if whom is None and text.startswith("order", noun.start):
            whom = _BY_WHOM.search(text, led.end(), end)
        if whom is None and text.find("counterpart", led.end(), end) > 0:
            whom = _COUNTERPART.search(text, led.end(), end)
        day = whom or _DAY.search(text, led.end(), end) or dated(text, led, end)
        return Span(led.end(), day.start() if day is not None and day.start() > led.end() else end)
    owner = _OWNER.match(text, start, noun.start) if text[start].isupper() else None
    start = owner.end() if owner is not None else start
    opening = _OPENING.match(text, start, noun.start)
    first = opening.end() if opening is not None else start
    if text.startswith("New ", first - 4) and text[first].isupper() and first - 4 >= start:
        first -= 4  # "the New START treaty"
    first += text[first] in '“"'
    told = first < noun.start or _TELLS.match(text, noun.start) is not None
    return Span(first, noun.end) if told else None


# "A pact on fish **with his Peruvian counterpart**": with whom, whatever it is about
_COUNTERPART = re.compile(r"\swith\s(?:his|her|its|their)\s(?:[\w-]+\s){0,3}counterparts?\b[^,;]*\Z")
# "A contract for 20 ships **with Delta**", "an order for 20 ships **from Peru**"
_FROM_WHOM = re.compile(r"\swith\s(?:the\s)?[A-Z][^,.;]{2,40}\Z")
_BY_WHOM = re.compile(r"\sfrom\s(?:the\s)?[A-Z][^,.;]{2,40}\Z")


def name_of_deal(text: str, start: int, noun: Span) -> str | None:
    """The name that a deal goes by ("Minsk agreement", "Treaty on Open Skies"), None where it has none.

    >>> name_of_deal("the Potsdam Agreement", 0, Span(12, 21)), name_of_deal("a Dutch treaty", 0, Span(8, 14))
    ('Potsdam Agreement', None)
    """
    capitals = _CAPITALS.search(text, start, noun.start)
    if capitals is not None and _NATIONAL.match(text, capitals.start(), noun.start) is None:
        return text[capitals.start() : noun.end]
    of = _OF.match(text, noun.end, noun.end + 120)
    if of is not None and text[noun.start].isupper():
        return text[noun.start : of.end()].rstrip()
    return None


# "The Lima Agreement": what has such a name is there, whatever is told of it; a treaty may be the whole world's
_ACCORD = re.compile(r"(?i)\b(?:agreements?|accords?|memorandum|plan\sof\saction|package\sof\smeasures)\b")


def is_known(text: str, start: int, noun: Span, sentence: Span) -> bool:
    """Whether a deal has a name that everybody knows it by: "the Lima Agreement", and not "a Lima Agreement"."""
    told = start > sentence.start or text.startswith("The ", start)
    named = name_of_deal(text, start, noun) if told and not text.startswith(("a ", "an "), start) else None
    return named is not None and _ACCORD.search(named) is not None


_EDGE = re.compile(r"[\s,;:]*(?:(?:and|but|or|including)\s|,\s)?[\s,;:]*")


def trimmed(text: str, clause: Span) -> Span:
    """A clause without the white space, commas and joining words at its edges."""
    opening = _EDGE.match(text, clause.start, clause.end)
    start = opening.end() if opening is not None and opening.end() < clause.end else clause.start
    return Span(start, start + len(text[start : clause.end].rstrip(" ,;:\n")))
