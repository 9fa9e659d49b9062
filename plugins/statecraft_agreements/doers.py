"""Who makes a deal or does something to one: the subject of its verb, read past those who only speak of it."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import frozen

from statecraft import UNNAMED, Actor, Mention, Reading, Span
from statecraft_agreements.firms import BODIES, firms_listed, nameless_firm

# "The North's decision to leave the treaty", "called on Chad to sign", "accused Chad of breaking": who is to do it.
_POSSESSOR = re.compile(
    r"(?i)['’]s?\s(?:\w+\s){0,2}(?:decision|refusal|plans?|intention|desire|bid|efforts?|threat|failure|readiness|"
    r"willingness|offer|proposal|attempts?|promise|pledge|commitment)\s(?:not\s)?(?:to|of)\s(?:\w+ly\s)?\Z|"
    r"\b(?:decision|refusal|failure|readiness|willingness|commitment)\s(?:of|by)\s(?P<who>[^.;,]{2,50}?)\sto\s\Z|"
    r"\b(?P<own>its|their|his|her)\s(?:\w+\s){0,2}(?:decision|refusal|bid|efforts?|attempts?|failure)\sto\s\Z"
)
_INTENDS = re.compile(
    r"(?i)['’]?\s(?:plans|hopes|wants|aims|intends|seeks|expects|needs|agrees|offers|pledges|vows|"
    r"threatens)\s(?:not\s)?to\s\Z"
)
_ASKED = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing)?\s(?:on|upon|for)|(?:time|possible|impossible|necessary|essential|difficult|chance|"
    r"opportunity)\sfor|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|wants?|wanted|encourag(?:es?|ed|ing)|"
    r"persuad(?:es?|ed|ing)|invit(?:es?|ed|ing)|forc(?:es?|ed|ing)|pressur\w+|expects?|requir(?:es?|ed|ing)|appeal(?:s|"
    r"ed|ing)?\sto|get|push(?:es|ed|ing)?)\s(?P<who>[^.;]{2,70}?)\s(?:not\s)?to\s(?:\w+ly\s|\w+\sand\s)?\Z"
)
_WARNED = re.compile(r"(?i)\b(?:warn(?:s|ed|ing)?|caution(?:s|ed|ing)?)\s(?P<who>[^.;,]{2,70}?)\sagainst\s\Z")
_ACCUSED = re.compile(
    r"(?i)\b(?:accus(?:es?|ed|ing)|suspect(?:s|ed|ing)?)\s(?P<who>[^.;]{2,90}?)\sof\s(?:\w+ly\s)?\Z|"
    r"\b(?:sa(?:ys?|id)|claim(?:s|ed)?)\s(?P<by>[^.;,]{2,60}?)\s(?:has|have|had)\s(?:\w+ly\s)?\Z"
)
# "Congratulated Peru and Chile on signing": those who signed
_PRAISED = re.compile(
    r"(?i)\b(?:congratulat\w+|prais\w+|thank(?:s|ed|ing)?|commend\w*|applaud\w*|credit(?:s|ed|ing)?)\s"
    r"(?P<who>[^.;,]{2,90}?)\s(?:for|on|upon)\s(?:\w+ly\s)?\Z"
)
_PASSIVE = re.compile(r"(?i)\b(?:was|were|is|are|be|been|being)\s(?:\w+ly\s|also\s|not\s)?\Z")
_PRONOUN = re.compile(r"(?i)(?:he|she|it|they|we|i)\s*")
_DOING = re.compile(r"(?i)\w+ing\b")  # "are working on a treaty": who works on it
_COORDINATED = re.compile(r"(?:,|,?\sand|,?\sas well as)\s(?:the\s)?\Z")
_LISTED = re.compile(rf"{_COORDINATED.pattern}|['’]s?\s(?:\w+\s){{0,2}}")  # "Chad's Mr. Ba, Peru's Mr. Paz and"
_OF_WHAT = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_CALLED = re.compile(r"\s(?:movement|party|faction|group|bloc|coalition)\b")
_ALSO = re.compile(r"(?i),?\s?(?:and|but)?\s?(?:(?:has|have|had)\s)?(?:also\s|then\s)?")
# Groups that stand for the parties of before where nothing else tells who they are.
_GROUP = re.compile(
    r"(?i)\s*(?!all\s(?:nations|countries|states|governments))(?:they|both|each|we|(?:\w+\s)?(?:the|both|either|all|"
    r"these|our)\s(?:two\s|three\s)?(?:sides?|parties|party|countries|states|nations|leaders|presidents|"
    r"prime ministers|ministers|governments|pair|neighbou?rs|delegations|participants|two|interlocutors|"
    r"heads\sof\sstate|foreign ministers|rivals|groups))\b"
)
# Who hopes for a deal of others, praises or brokers one is no party to it.
_OUTSIDE = re.compile(
    r"(?i)(?:call\w*\sfor|hop|push|demand|broker|mediat|welcom|endors|urg|monitor|overs|supervis|verif|enforc|preserv|"
    r"salvag|reviv)"
)


@frozen
class Doers:
    """Who does something to a deal.

    ``group``: a group noun ("both sides") stands for them; ``outside``: they may only speak of a deal that others make;
    ``told``: the text has words for them, whether or not those could be resolved.
    """

    actors: tuple[Actor, ...] = ()
    group: bool = False
    outside: bool = False
    told: bool = False


# "Envoys say Peru is ready to sign": whoever is ready signs.
_WILLING = re.compile(
    r"(?i)\b(?P<is>is|are|was|were)\s(?:\w+\s){0,2}?(?:ready|likely|willing|prepared|expected|due|set|about|able|eager|"
    r"poised|unlikely|unwilling|reluctant|scheduled)\sto\s(?:\w+ly\s)?\Z|"
    r"\b(?P<hope>hopes?|hoped|wants?|wanted|expects?|expected)\sto\sbe\sable\sto\s\Z|"
    r"\b(?P<being>is|are|was|were)\s(?:\w+\s){0,2}?(?:serious\sabout|committed\sto|close\sto|optimistic\sabout|"
    r"hopeful\sof|intent\son|capable\sof|interested\sin)\s(?:\w+ly\s)?\Z"
)


def subject_before(reading: Reading, verb: Span, sentence: Span) -> Span | None:
    """The subject of a verb with all that "and" joins to it on the left, None where none stands before the verb."""
    willing = _WILLING.search(reading.text, max(sentence.start, verb.start - 48), verb.start)
    copula = Span(*willing.span(willing.lastgroup or 0)) if willing is not None else None
    subject = reading.subject_of(copula) if copula is not None else None
    if subject is None or subject.text_in(reading.text).casefold() in ("it", "they", "he", "she", "we", "i"):
        subject = reading.subject_of(verb)
    if subject is None or not sentence.start <= subject.start < verb.start:
        return None
    subject = _nearer(reading, subject, verb)
    if subject is None:
        return None
    start = subject.start
    if subject.text_in(reading.text).casefold().endswith((" and it", " and they", " and he", " and she")):
        start = reading.text.rfind(" ", subject.start, subject.end) + 1
    joints: list[str] = []
    alone = _PRONOUN.fullmatch(reading.text, start, subject.end) is not None  # "… in Chad, and they signed"
    for mention in () if alone else reversed(reading.mentions_in(Span(sentence.start, start))):
        if _COORDINATED.fullmatch(reading.text, mention.span.end, start) is None:
            break
        if reading.text[mention.span.end : start].strip() == "," and _aside(reading.text, mention, joints):
            break
        joints.append(reading.text[mention.span.end : start])
        start = mention.span.start
    if len(joints) == 1 and joints[0].startswith(", and"):
        start = subject.start  # "spoke of Chad, and Peru signed": another clause
    return Span(start, min(subject.end, verb.start)) if subject.end > start else None


# "… said that the parties to the conflict need to": those that nobody names
_OTHERS = re.compile(r"(?i)\b(?:that|because)\s(?:the\s|all\s)?(?:warring\s)?(?:parties|sides|factions)\b[^,;]{0,60}\Z")
_IT_IS = re.compile(r"it\s(?:is|was|would\sbe|will\sbe)\s")
# "… said it was important to observe the truce": not who says so
_ADVISED = re.compile(
    r"(?i)\bit\s(?:is|was)\s(?:\w+\s)?(?:important|essential|vital|crucial|"
    r"imperative)\s(?:for\s[^,;]{2,40}\s)?to\s(?:\w+\s)?\Z"
)
_OF_SUBJECT = re.compile(r"\sthat\s(?:(?:has|have|had|is|was|did|not|yet|never|so|far|already|still|ever|to|be)\s)*")
_WARRING = re.compile(r"(?i)(?:the\s|all\s)?(?:warring\s)?(?:parties|sides)\sto\s")
_CLAUSE = re.compile(r"\s(?:that|because|although|while|since|whether|after|if)\s(?:the\s)?(?=[A-Za-z])")


def _nearer(reading: Reading, subject: Span, verb: Span) -> Span | None:
    """The subject, or the actor that opens a clause after it ("objected because Lima refuses to sign")."""
    opened = list(_CLAUSE.finditer(reading.text, subject.end, verb.start))
    if not opened:
        return subject
    start = opened[-1].end()
    if (
        subject.end == opened[-1].start()
        and _OF_SUBJECT.fullmatch(reading.text, opened[-1].start(), verb.start) is not None
    ):
        return subject  # "is the only state that has not ratified": which state it is
    if _IT_IS.match(reading.text, start) is not None:
        return subject  # "said that it was necessary to carry out the pact": who says so
    inside = reading.mentions_in(Span(opened[-1].start(), verb.start))
    return inside[0].span if inside and inside[0].span.start <= start else None


_PREPOSITION = re.compile(
    r"(?i)\b(?:in|at|with|on|from|to|into|for|over|after|following|(?P<of>of|by|between))\s(?:the\s)?\Z"
)


def _aside(text: str, mention: Mention, joints: list[str]) -> bool:
    """Whether a comma closes what leads a sentence ("In the presence of Ann Ito, …") and no item of a list."""
    led = _PREPOSITION.search(text, max(0, mention.span.start - 12), mention.span.start)
    return led is not None and (not joints or led["of"] is None)


def apposed(reading: Reading, subject: Span, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors without those who only tell more of another: "Delta's chairman Ann Ito", "the Chilean Delta"."""
    inside = reading.mentions_in(subject)
    firm_first = bool(inside) and inside[0].actors[0].kind == "company" and inside[0].span.start <= subject.start + 4
    if firm_first and _BOSS.match(reading.text, inside[0].span.end) is not None:
        boss = next((actor for actor in actors if actor.kind == "person"), None)
        actors = tuple(dict.fromkeys((*inside[0].actors, *(actor for actor in actors if actor != boss))))
    for mention, following in pairwise(inside):
        between = reading.text[mention.span.end : following.span.start]
        firm = following.actors[0].kind in BODIES
        home = mention.actors[0].kind in ("country", "group")
        if firm and ((mention.kind == "demonym" and between == " ") or (home and _ORIGIN.fullmatch(between))):
            actors = tuple(actor for actor in actors if actor not in mention.actors)
        elif (
            mention.actors[0].kind == "company" and following.actors[0].kind == "person" and _OFFICE.fullmatch(between)
        ):
            actors = tuple(actor for actor in actors if actor not in following.actors)
    return actors


# "Chile's Delta", "Chile's flag carrier, Delta", "Chilean flag carrier Delta"
_ORIGIN = re.compile(
    r"['’]s?\s(?:[a-z-]+,?\s){0,4}|\s(?!(?:and|or|with|to|in|of|for|by|on|that|said|has)\s)(?:[a-z-]+\s){1,3}"
)
_BOSS = re.compile(
    r"(?i)(?:['’]s)?\s(?:(?:board|deputy|vice|managing|executive|general)\s)?(?:chief|ceo|chair\w*|president|head|"
    r"director|boss)\b"
)
_OFFICE = re.compile(r"(?:['’]s)?\s(?!and\b)(?:[A-Za-z]+\s){0,4}")


def doers_of(reading: Reading, verb: Span, sentence: Span) -> Doers:
    """Who does what the verb of a deal says."""
    text = reading.text
    left = Span(max(sentence.start, verb.start - 160), verb.start)
    words = left.text_in(text)
    outside = _OUTSIDE.match(text, verb.start) is not None
    possessor = _POSSESSOR.search(words)
    if possessor is not None and (possessor["who"] or possessor["own"]):
        who = Span(*(left.start + place for place in possessor.span("who" if possessor["who"] else "own")))
        return Doers(_named(reading, who), told=True)
    if possessor is not None:
        return Doers(_ending_at(reading, left.start + possessor.start(), sentence), told=True)
    intends = _INTENDS.search(words)
    if intends is not None and (actors := _ending_at(reading, left.start + intends.start(), sentence)):
        return Doers(actors, told=True)
    asked = (
        _ASKED.search(words)
        or _WARNED.search(words)
        or (_PRAISED.search(words) if _DOING.match(text, verb.start) else None)
    )
    if asked is not None:
        who = Span(left.start + asked.start("who"), left.start + asked.end("who"))
        return Doers(_named(reading, who), group=_GROUP.match(text, who.start, who.end) is not None, told=True)
    accused = _ACCUSED.search(words)
    if accused is not None:
        group = "who" if accused["who"] else "by"
        who = Span(left.start + accused.start(group), left.start + accused.end(group))
        actors = _named(reading, who)
        if len(actors) == 1 and accused["who"]:
            accuser = reading.subject_of(Span(left.start + accused.start(), left.start + accused.start() + 4))
            actors = (*actors, *(reading.resolve(accuser) if accuser is not None else ()))
        if actors or accused["who"]:
            return Doers(actors, group=_GROUP.match(text, who.start, who.end) is not None, told=True)
    if _ADVISED.search(words) is not None:
        return Doers(outside=True, told=True)
    if _PASSIVE.search(words[-24:]) and _DOING.match(text, verb.start) is None:
        return Doers(group=True)
    subject = subject_before(reading, verb, sentence)
    if subject is None:
        elsewhere = _OTHERS.search(words) is not None
        return Doers(outside=outside or elsewhere, told=elsewhere)
    if _WARRING.match(text, subject.start, verb.start) is not None:
        return Doers(outside=True, told=True)
    group_noun = _GROUP.match(text, subject.start, subject.end) is not None
    actors = reading.resolve(subject)
    first = reading.mentions_in(Span(subject.start, subject.end))
    if first and first[0].span.start <= subject.start + 4 and len(first) > 1:
        # What "and" joins, where only the last was taken for the subject.
        actors = tuple(dict.fromkeys((*_listed(reading, first), *actors)))
    if not set(actors) - {UNNAMED}:  # "the carmaker Delta Motors", a name in two parts
        actors = tuple(mention.actors[0] for mention in first if mention.span.end == subject.end and _is_firm(mention))
    actors = apposed(reading, subject, actors)
    if firms := firms_listed(reading, subject.start, verb.start):
        return Doers(firms, outside=outside, told=True)
    for mention in first:
        if nameless := nameless_firm(reading, mention):
            actors = tuple(dict.fromkeys((*(actor for actor in actors if actor not in mention.actors), *nameless)))
    return Doers(tuple(a for a in actors if a != UNNAMED), group=group_noun, outside=outside, told=True)


def _is_firm(mention: Mention) -> bool:
    return mention.actors[0].kind in BODIES


def repeats(text: str, start: int, verb: Span) -> bool:
    """Whether a verb only goes on with the subject of the one before ("…, and then signed")."""
    return start <= verb.start and verb.start - start < 40 and _ALSO.fullmatch(text, start, verb.start) is not None


def _listed(reading: Reading, mentions: tuple[object, ...]) -> tuple[Actor, ...]:
    out: list[Actor] = []
    end, before = None, 0
    for mention in mentions:
        span, actors = mention.span, mention.actors  # type: ignore[attr-defined]
        if end is not None and _OF_WHAT.fullmatch(reading.text, end, span.start) is not None:
            called = _CALLED.match(reading.text, span.end)
            end = called.end() if called is not None else span.end  # "Ann Ito of the Reform party and Peru"
            continue
        if end is not None and _LISTED.fullmatch(reading.text, end, span.start) is None:
            break
        if end is not None and actors[0].kind == "company" and reading.text[end : end + 1] in ("'", "’"):
            out = out[:-before]  # "Chile's Codelco": the company alone
        out += actors
        before = len(actors)
        end = span.end
    return tuple(out)


def _named(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    resolved = tuple(actor for actor in reading.resolve(phrase) if actor != UNNAMED)
    return resolved or tuple(a for mention in reading.mentions_in(phrase) for a in mention.actors if a != UNNAMED)


def _ending_at(reading: Reading, end: int, sentence: Span) -> tuple[Actor, ...]:
    """The actors of the mention that a possessive ending closes."""
    mentions = reading.mentions_in(Span(sentence.start, min(end + 2, sentence.end)))
    return mentions[-1].actors if mentions and mentions[-1].span.end >= end - 1 else ()
