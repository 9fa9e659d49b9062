"""Parties by other words than a subject or "with": whose act a noun names, who signed "that they have signed"."""

from __future__ import annotations

import re

from statecraft import Actor, Mention, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import HELPED, THAT_THEY
from statecraft_agreements.sides import as_parties, is_side, sides_of

# "Peru's ratification of the treaty", "Chilean rejection of a pact": whose act it is
_OWN_ACT = re.compile(
    r"(?:['’]s?)?\s(?:\w+\s)?(?:ratification|signing|signature|acceptance|rejection|approval|adoption|abandonment|"
    r"violations?|breach(?:es)?|withdrawal|implementation|compliance|observance)\s(?:of|from|with)\s(?:\w+\s){0,3}"
)


def owners(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Whose the act is that a noun names: "Peru's ratification of the treaty"."""
    for mention in reversed(reading.mentions_in(Span(max(sentence.start, deal.phrase - 70), deal.phrase))):
        if _owns(reading.text, mention) and _OWN_ACT.fullmatch(reading.text, mention.span.end, deal.phrase) is not None:
            return sides_of(reading, mention)
    return ()


def signed_by(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those of "the pacts that Chile has signed with Peru"."""
    told = THAT_THEY.match(reading.text, deal.trigger.end, sentence.end)
    if told is None:
        return ()
    end = told.end()
    signers: dict[Actor, None] = {}
    for mention in reading.mentions_in(Span(deal.trigger.end, sentence.end)):
        if mention.span.start > told.end():
            joined = _WITH_THEM.match(reading.text, end) if end == told.end() else _JOINED.match(reading.text, end)
            if joined is None or joined.end() < mention.span.start:
                break
            end = mention.span.end
        signers |= dict.fromkeys(as_parties(reading, mention.actors))
    return tuple(signers)


_WITH_THEM = re.compile(r"\s(?:with|and)\s(?:both\s)?(?:the\s)?")
_JOINED = re.compile(r"(?:,\s|,?\sand\s)(?:the\s)?")


def _owns(text: str, mention: Mention) -> bool:
    asked = _ASKED.match(text, mention.span.end) is not None  # "a U.S. request"
    return asked or mention.kind == "demonym" or text[mention.span.end : mention.span.end + 1] in ("'", "’")


_ASKED = re.compile(r"\s(?:request|demand|proposal|offer|call|plan|invitation|appeal)s?\b")


def concerned(reading: Reading, deal: Deal, party: Actor) -> tuple[Actor, ...]:
    """The one other state that is told to have what was agreed on: "Peru agreed to free Chilean prisoners"."""
    if deal.verb is None or party.kind != "country":
        return ()
    others: dict[Actor, None] = {}
    for mention in reading.mentions_in(Span(deal.verb.end, deal.clause.end)):
        for side in sides_of(reading, mention):
            if side != party:
                if not _owns(reading.text, mention):
                    return ()  # "to send troops to Chad": where, and with whom not
                others[side] = None
    return tuple(others) if len(others) == 1 else ()


# "The agreements reached during the Peruvian-Chilean summit"
_AT_MEETING = re.compile(
    r"\s(?:(?:that|which)\s(?:were|was|had\sbeen)\s)?(?:reached|signed|concluded|achieved|made)\s(?:during|at|in|"
    r"following|after)\s(?:the\s|their\s)?"
)
_MEETING = re.compile(r"\s(?:\w+\s){0,3}(?:summit|talks|meetings?|consultations|negotiations)\b")


def met_as(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """The two whose meeting a deal was reached at."""
    told = _AT_MEETING.match(reading.text, deal.trigger.end, sentence.end)
    if told is None:
        return ()
    for mention in reading.mentions_in(Span(told.end(), min(sentence.end, told.end() + 60))):
        sides = sides_of(reading, mention)
        if len(sides) > 1 and _MEETING.match(reading.text, mention.span.end) is not None:
            return sides
    return ()


_TALKS_ON = re.compile(
    r"(?i)\b(?:talks|negotiations|discussions|"
    r"consultations)\sbetween\s(?P<who>[^.;]{4,80}?)\s(?:on|about|over|for|to)\s"
    r"(?:[\w'’-]+\s){0,5}\Z"
)


def talkers(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Those whose talks on a deal are told before it: "talks between Peru and Chile on a pact"."""
    start = max(sentence.start, deal.phrase - 140)
    told = _TALKS_ON.search(reading.text[start : deal.phrase]) if deal.rule == "nominal" else None
    if told is None:
        return _in_talks(reading, deal, start) if deal.rule == "nominal" else ()
    mentions = reading.mentions_in(Span(start + told.start("who"), start + told.end("who")))
    sides = dict.fromkeys(side for mention in mentions for side in as_parties(reading, mention.actors))
    return tuple(sides) if len(sides) > 1 else ()


# "Peru and Chile **are** in final talks on a pact", "**began** talks in Lima on one"
_IN_TALKS = re.compile(
    r"\b(?:(?P<is>is|are|was|were|been)\s(?:\w+\s)?in\s|"
    r"(?P<held>held|hold|holding|beg[au]n|start(?:ed)?|opened|resumed?|"
    r"launched)\s)(?:[a-z]+\s){0,2}(?:talks|negotiations|discussions)\b"
    r"(?P<rest>[^.;,]{0,40}?)\s(?:on|about|over|for)\s(?:[\w'’-]+\s){0,5}\Z"
)


def _in_talks(reading: Reading, deal: Deal, start: int) -> tuple[Actor, ...]:
    """Two or more who are told to hold talks on a deal, by the subject of the verb that tells it."""
    told = _IN_TALKS.search(reading.text[start : deal.phrase])
    if told is None:
        return ()
    verb = Span(*(start + place for place in told.span("is" if told["is"] else "held")))
    subject = reading.subject_of(verb)
    if subject is None or not start <= subject.start < verb.start:
        return ()
    sides = dict.fromkeys((*_placed(reading, subject), *as_parties(reading, reading.resolve(subject))))
    if " with " in told["rest"]:
        sides |= dict.fromkeys(_placed(reading, Span(start + told.start("rest"), start + told.end("rest"))))
    named = tuple(filter(is_side, sides))
    return named if len(named) > 1 else ()


_JOINED_PLACE = re.compile(r"(?:\A|\swith\s|,\s|\sand\s)(?:the\s)?(?=[A-Z])")


def _placed(reading: Reading, words: Span) -> tuple[Actor, ...]:
    """The states of "Lima and Oslo", where the names alone don't act."""
    text = words.text_in(reading.text)
    places = (reading.gazetteer.at(text, place.end()) for place in _JOINED_PLACE.finditer(text))
    return as_parties(reading, tuple(hit[1].actor for hit in places if hit is not None))


# "The pact expired after Peru withdrew from it"
_SINCE = re.compile(r"\s(?:after|when|as|because|since|once)\s(?:the\s)?(?=[A-Z])")
_LEFT_IT = re.compile(
    r"\s(?:ha[sd]\s)?(?:(?:withdr[ae]wn?|withdrew|walked\saway)\sfrom|(?:pulled|backed)\sout\sof|quit|left|abandoned|"
    r"cancell?ed|suspended|terminated|broke|refused\sto\s(?:renew|extend|prolong))\sit\b"
)


def leavers(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Who is told to have left a deal that ended with that."""
    since = _SINCE.search(reading.text, deal.trigger.end, sentence.end) if deal.status == "ended" else None
    for mention in reading.mentions_in(Span(since.end() - 4, sentence.end)) if since is not None else ():
        if _LEFT_IT.match(reading.text, mention.span.end) is not None:
            return as_parties(reading, mention.actors)
    return ()


_BY_WHOM = 120  # characters in which those who brokered a deal are named
_HELPED = re.compile(rf"(?i)[\s-]{HELPED}\b")
_HELPED_BY = re.compile(rf"(?i),?\s(?:(?:which|that)\s(?:was|were)\s)?{HELPED}\sby\s")
_AND_BY = re.compile(r"\sand\s(?:the\s|by\s)?")


def is_brokered(text: str, deal: Deal) -> bool:
    """Whether words behind a deal tell who only helped to it: "a truce brokered by Chile"."""
    return _HELPED_BY.match(text, deal.trigger.end) is not None


def helpers(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """Who only helped others to a deal: "the Chilean-brokered truce", "a truce brokered by Chile and Peru"."""
    text = reading.text
    helping: list[Actor] = []
    if _HELPED.search(text, deal.phrase, deal.trigger.start) is not None:
        for mention in reading.mentions_in(Span(deal.phrase, deal.trigger.start)):
            if _HELPED.match(text, mention.span.end) is not None:
                helping += mention.actors
    if (by := _HELPED_BY.match(text, deal.trigger.end)) is not None:
        end = None
        for mention in reading.mentions_in(Span(by.end(), by.end() + _BY_WHOM)):
            if end is not None and _AND_BY.fullmatch(text, end, mention.span.start) is None:
                break  # "brokered by Chile, Peru and Bolivia agreed": who agreed
            helping += mention.actors
            end = mention.span.end
    return as_parties(reading, tuple(helping))
