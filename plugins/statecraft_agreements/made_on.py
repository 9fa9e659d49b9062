"""The day that a deal was made on, where its sentence tells one."""

from __future__ import annotations

import re
from datetime import date

from statecraft import DateMention, Reading, Span
from statecraft_agreements.deal import Deal

# "Until 3 May", "ahead of a visit on 3 May", "valid from 3 May": days that something else is told of
_ELSEWHEN = re.compile(
    r"(?i)\b(?:until|till|through|by|from|since|before|starting|beginning|effective|as\sof|ahead\sof|to)\s"
    r"(?:(?:on|the|early|late|end\sof)\s)*\Z|\b(?:(?:hours|days|weeks|months|years)\safter|"
    r"ahead\sof|before|expir\w+|takes?\seffect|valid|into\sforce|scheduled|"
    r"planned|due)\s[^,;.]{0,40}\Z"
)
_SAY = (
    r"(?:says?|said|saying|announc\w+|report(?:s|ed|ing)?|confirm(?:s|ed|ing)?|told|tells?|stat(?:es|ed|ing)|declared|"
    r"wrote)"
)
# "Officials said on Monday": when it was told of, and not when it was done
_TOLD_ON = re.compile(rf"\b(?P<say>{_SAY})\s(?:[^,;.]{{1,40}}?\s)?(?:(?:on|late|early|earlier)\s)*\Z")
_SAYING = re.compile(rf"\b{_SAY}\b")
_OF_DEAL = re.compile(r"\b(?:cease-?fire|truce|agreement|deal|pact|accord|contract|treaty)\s(?:late\s|early\s)?on\s\Z")
_RELATIVE = re.compile(r"(?:,\s(?:who|which|whose|where|when)|\sthat)\s[^,;]*\Z")
# "A protocol to the treaty of 3 May 1999": the day of another paper
_OF_ANOTHER = re.compile(
    r"\b(?:Agreement|Treaty|Protocol|Convention|treaty|agreement|convention)\b[^,;]*\s(?:of|dated)\s\Z"
)


def made_on(reading: Reading, deal: Deal, sentence: Span) -> date | None:
    """The first day of a deal's sentence that may be the one it was made on, None for a deal that wasn't made."""
    if deal.status not in ("signed", "agreed"):
        return None
    published = reading.article.published
    mentions = reading.dates_in(sentence)
    for index, mention in enumerate(mentions):
        day = mention.first
        # a day in what was agreed tells when it will be done, save in "agreed to a truce on Monday to let aid in"
        about = deal.subject is not None and mention.span in deal.subject
        about = about and _OF_DEAL.search(reading.text, max(0, mention.span.start - 30), mention.span.start) is None
        if about or mention.grain != "day" or day is None or (published is not None and day > published):
            continue
        if _is_elsewhen(reading.text, mention, deal, sentence):
            continue
        return _in_brackets(reading.text, mention, mentions[index + 1 :]) or day
    return None


def _in_brackets(text: str, mention: DateMention, later: tuple[DateMention, ...]) -> date | None:
    """The day that brackets tell after a weekday: "on Monday (May 3)"."""
    beside = later[0] if later and text[mention.span.end : later[0].span.start] == " (" else None
    return beside.first if beside is not None and beside.grain == "day" else None


def _is_elsewhen(text: str, mention: DateMention, deal: Deal, sentence: Span) -> bool:
    """Whether a day is told of something else than the making of the deal."""
    start, end = mention.span.start, mention.span.end
    if _ELSEWHEN.search(text, max(sentence.start, start - 60), start) is not None:
        return True
    told = _TOLD_ON.search(text, max(sentence.start, start - 70), start)
    done = deal.verb or deal.trigger
    if told is not None and not done.start <= told.start() < done.end:
        return True
    if end <= deal.clause.start and _SAYING.search(text, end, deal.clause.start) is not None:
        return True
    relative = _RELATIVE.search(text, sentence.start, start)
    act = deal.done if deal.verb is None and deal.done is not None else done.start
    if relative is not None and not relative.start() < act < start:
        return True
    return start > deal.trigger.end and _OF_ANOTHER.search(text, deal.trigger.end, start) is not None
