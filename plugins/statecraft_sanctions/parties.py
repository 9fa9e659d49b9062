"""Who holds a stance, whom the sanctions hit, and whose sanctions they are."""

from __future__ import annotations

import re

from statecraft import UNNAMED, Actor, Reading, Span, Statement
from statecraft_sanctions import europe
from statecraft_sanctions.found import Found
from statecraft_sanctions.listed import described, states
from statecraft_sanctions.powers import council_in, powers_in
from statecraft_sanctions.stance import POSITIONS
from statecraft_sanctions.targets import AGAINST_RULES, CORE, SUFFERS, doer_and_other, owns

_BY = re.compile(r"(?i)\A[^.;]{0,40}?\bby\s(?=[\"“A-Zat])")


def imposers_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose sanctions they are: "U.S. sanctions", "the European Union's ban", "sanctions imposed by Canada"."""
    text, trigger = reading.text, found.trigger
    inside = [
        m
        for m in reading.mentions_in(Span(max(sentence.start, trigger.start - 45), trigger.start))
        if m.span.start >= found.cue.end or found.cue.start >= trigger.start
    ]
    within = reading.mentions_in(trigger) if text.endswith("frozen", trigger.start, trigger.end) else ()
    if within:
        return states(within[-1].actors)  # "their assets under U.S. jurisdiction will be frozen"
    if inside and owns(text, inside[-1], trigger):
        return states(inside[-1].actors)
    if union := europe.owning(reading, sentence, trigger):
        return union
    if POSITIONS[found.measure] == "oppose" and found.outer.end < found.cue.start:  # "urged the bloc to end its ban"
        asked = reading.mentions_in(Span(found.outer.end, found.cue.start))
        if asked and text.startswith(" to ", asked[0].span.end):
            return states(asked[0].actors)
    by = re.match(
        r"(?i)\s(?:from|(?:[^,.;]{0,50}?\s)?(?:imposed|placed|put in place|adopted)?\s?by)\s",
        text[trigger.end : sentence.end],
    )
    if by is not None:
        phrase = reading.phrase_from(trigger.end + by.end())
        if phrase is not None:
            return states(reading.resolve(phrase))
    return ()


def holders_of(
    reading: Reading, found: Found, sentence: Span, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who stands there: the doer of the outermost act; the speaker, where it is an opinion or has no doer."""
    text = reading.text
    if found.owner is not None:
        return europe.named(reading, found.owner) or states(reading.resolve(found.owner))
    if found.nominal and (owners := _possessor(reading, found, sentence)):
        return owners
    if found.measure == "evade":
        who = accused(reading, found, sentence)
        if who is not None:
            return states(reading.resolve(who)) or described(reading, who.start)
    if found.condition:
        return statement.speakers if statement is not None else _first_actor(reading, sentence, found.outer)
    if (
        statement is not None
        and statement.cue is not None
        and statement.cue.overlaps(found.outer)
        and set(statement.speakers) - {UNNAMED}
    ):
        return statement.speakers
    if found.passive:
        return _of_passive(reading, found, statement, imposers)
    if found.cue.text_in(text).casefold() in AGAINST_RULES:
        doer = doer_and_other(reading, found, sentence)
        if doer:
            return doer[:1]
    if found.opinion and statement is not None and statement.speakers:
        return statement.speakers
    if found.object is not None:
        return _threatener(reading, found, sentence) or (statement.speakers if statement is not None else imposers)
    if found.measure == "threaten" and found.cue.text_in(text).casefold() in SUFFERS:
        return imposers or (statement.speakers if statement is not None else ())
    if found.nominal:
        named = _of_noun(reading, found, sentence)
        if named is not None:
            return named
    if imposers and found.measure in _OWN and found.outer == found.cue and text.endswith("ing", 0, found.cue.end):
        return imposers  # "a response to tightening U.S. sanctions"
    if powers := powers_in(reading, Span(sentence.start, found.outer.start)):
        return powers
    put = _PUT.search(text, sentence.start, found.outer.start)
    subject = reading.subject_of(found.outer if put is None else Span(*put.span("verb")))
    if subject is not None:
        actors = _named(reading, subject, found, sentence)
        if found.measure in _OWN and found.cue == found.outer and subject.text_in(text) in ("we", "We"):
            # What a leader tells that "we" did, the state did.
            actors = tuple(reading.gazetteer.country(actor.country) or actor for actor in actors)
        if actors in ((), (UNNAMED,)) and imposers and found.measure in _OWN:
            return imposers
        if (actors and actors != (UNNAMED,)) or statement is None or _ANOTHER.search(text, subject.start, subject.end):
            return tuple(dict.fromkeys((*actors, *_joined(reading, sentence, found))))
    if found.measure == "evade":
        return ()  # who tells that others did, evades nothing
    if statement is not None:
        # "Said it was the answer to tightening U.S. sanctions": the speaker tightens none.
        if imposers and found.measure in _OWN:
            return imposers
        return tuple(actor for actor in statement.speakers if actor.kind != "media")  # a paper only tells of it
    return _first_actor(reading, sentence, found.outer)


def _joined(reading: Reading, sentence: Span, found: Found) -> tuple[Actor, ...]:
    """Who did it before: "Peru joined Chile in imposing sanctions"."""
    told = _JOINED.search(reading.text, sentence.start, found.cue.start)
    return states(reading.resolve(Span(*told.span("who")))) if told is not None else ()


def accused(reading: Reading, found: Found, sentence: Span) -> Span | None:
    """The words for those whom somebody accuses of evading sanctions, or punishes for it."""
    told = _ACCUSED.search(reading.text, sentence.start, found.cue.start)
    return Span(*told.span("who")) if told is not None else None


def _named(reading: Reading, subject: Span, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whom a subject names; where it names nobody, whose body it is, or who stands beside it."""
    text = reading.text
    actors = reading.resolve(subject)
    if set(actors) - {UNNAMED}:
        return tuple(actor for actor in actors if actor != UNNAMED)  # "Peru and its allies": Peru
    if body := europe.doing(reading, subject) or council_in(reading, subject):
        return body
    inside = reading.mentions_in(Span(subject.start, found.outer.start))
    if inside and inside[0].span.start <= subject.start + 4 and _BODY.match(text, inside[0].span.end):
        return states(inside[0].actors)  # "the African Union's Peace and Security Council"
    if found.measure == "evade" and inside:
        return states(inside[0].actors)  # "ships from Mali helped Chad to evade it"
    for mention in inside:
        if _KNOWN_AS.search(text, subject.start, mention.span.start) is not None:
            return states(mention.actors)
    closing = [mention for mention in inside if mention.span.end == subject.end]
    if closing and _TITLE.search(text, subject.start, closing[0].span.start) is not None:
        return states(closing[0].actors)  # "Assistant Secretary of the Treasury Ann Ito"
    paper = _PAPER.search(text, subject.start, subject.end)
    if paper is not None:
        # "The Security Council resolution, which tightens": the Council; "Peru sponsored a resolution that would": Peru
        return _maker(reading, Span(subject.start, paper.start())) or _first_actor(reading, sentence, found.outer)
    return actors


def _maker(reading: Reading, paper: Span) -> tuple[Actor, ...]:
    """Whose a document is, by the name inside the words for it."""
    for capital in _NAME.finditer(reading.text, paper.start, paper.end):
        hit = reading.gazetteer.at(reading.text, capital.start())
        if hit is not None and hit[0] <= paper.end:
            return (hit[1].actor,)
    return ()


def _of_passive(
    reading: Reading, found: Found, statement: Statement | None, imposers: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Who did what a passive tells: after "by", else whose the sanctions are; an opinion is the speaker's."""
    text = reading.text
    by = _BY.match(text[found.cue.end : min(len(text), found.cue.end + 80)])
    if by is not None and found.measure not in ("criticise",):
        phrase = reading.phrase_from(found.cue.end + by.end())
        actors = states(reading.resolve(phrase)) if phrase is not None else ()
        if actors:
            return actors
    if found.trigger.text_in(text).casefold().startswith(("barred", "banned")):
        place = reading.mentions_in(Span(found.trigger.end, min(len(text), found.trigger.end + 40)))
        return place[0].actors if place else ()
    asked = statement is not None and statement.act in ("call_for", "criticise", "oppose", "support")
    opinion = found.modal or asked or found.measure == "threaten" or POSITIONS[found.measure] in ("oppose", "support")
    if opinion and statement is not None:
        return statement.speakers
    return () if POSITIONS[found.measure] in ("oppose", "support") else imposers


def _of_noun(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...] | None:
    """Whose the act is that a noun names ("is a supporter of", "a Danish call for"), None where it doesn't tell."""
    text = reading.text
    copula = re.search(
        r"(?i)\b(?:is|are|was|were|been|remains?)\b(?=[\w\s-]{0,30}\Z)",
        text[max(sentence.start, found.outer.start - 44) : found.outer.start],
    )
    if copula is not None:
        base = max(sentence.start, found.outer.start - 44)
        subject = reading.subject_of(Span(base + copula.start(), base + copula.end()))
        actors = states(reading.resolve(subject)) if subject is not None else ()
        if actors:
            return actors
    owner = reading.mentions_in(Span(max(sentence.start, found.outer.start - 40), found.outer.start))
    if owner and re.fullmatch(r"(?:['’]s?)?\s?(?:[\w-]+\s){0,2}", text[owner[-1].span.end : found.outer.start]):
        return states(owner[-1].actors)
    if (adjective := _ADJECTIVE.search(text, sentence.start, found.outer.start)) is not None:
        return europe.named(reading, Span(*adjective.span("who")))  # "European threats to seek sanctions"
    if _ADJUNCT.search(text, max(sentence.start, found.outer.start - 50), found.outer.start):
        return ()  # "agreed after months of threats": who agreed didn't threaten
    return None


def _first_actor(reading: Reading, sentence: Span, before: Span) -> tuple[Actor, ...]:
    inside = reading.mentions_in(Span(sentence.start, before.start))
    return next((states(mention.actors) for mention in inside if mention.actors[0].kind in CORE), ())


def _possessor(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Whose the outermost noun is: "repeated Japan's opposition"."""
    low = max(sentence.start, found.outer.start - 50)
    owner = next(reversed(reading.mentions_in(Span(low, found.outer.start))), None)
    if owner is not None and re.fullmatch(r"['’]s?\s(?:\w+\s){0,2}", reading.text[owner.span.end : found.outer.start]):
        return states(owner.actors)
    # "Opposition" may be a body of its own in the reading, and "Mali's opposition" one mention.
    possessive = _CAPITALISED.search(reading.text, low, found.outer.start)
    hit = reading.gazetteer.at(reading.text, possessive.start()) if possessive is not None else None
    return (hit[1].actor,) if hit is not None and hit[1].actor.kind == "country" else ()


def _threatener(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Who threatens with what will follow: the owner of the effort, else the subject of the demand."""
    owners = reading.mentions_in(Span(max(sentence.start, found.cue.start - 60), found.cue.start))
    if owners and _EFFORT.fullmatch(reading.text, owners[-1].span.end, found.cue.start) is not None:
        return states(owners[-1].actors)
    subject = reading.subject_of(found.outer) if not found.passive else None
    return states(reading.resolve(subject)) if subject is not None else ()


# "Is stepping up pressure to", "voiced opposition to": the verb before a noun has the subject
_PUT = re.compile(
    r"(?i)\b(?P<verb>stress(?:es|ed|ing)?|underlin(?:es?|ed|ing)|underscor(?:es?|ed|ing)|emphasi[sz](?:es?|ed|ing)|"
    r"highlight(?:s|ed|ing)?|(?:is|are|was|were|be|been|spoken?|speaks?|came|comes?)(?=\sin\s)|mak(?:es?|ing)|made|"
    r"tak(?:es?|en|ing)|took|step(?:s|ped|ping)?|increas(?:es?|ed|ing)|exert(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|"
    r"keep(?:s|ing)?|kept|pil(?:es?|ed|ing)|"
    r"voic(?:es?|ed|ing)|express(?:es|ed|ing)?|repeat(?:s|ed|ing)?|reiterat(?:es?|ed|"
    r"ing))\s(?:(?:up|on|in)\s)?(?:(?:its|their|his|her|an?|the|strong|more|further|growing|urgent)\s){0,2}\Z"
)
_NAME = re.compile(r"(?<=[\s(])[A-Z]")
_BODY = re.compile(
    r"(?:(?:\s[A-Z]\w+)+\s(?=[a-z])|['’]s?\s(?:[A-Z]|parliament|cabinet|executive|council|government|court|commission))"
)
# "The bloc, known as ECOWAS, has threatened sanctions"
_KNOWN_AS = re.compile(r",\s(?:also\s)?(?:known\sas|called)\s(?:the\s)?\Z")
_TITLE = re.compile(r"\sof\s(?:the\s)?(?:[A-Z]\w+\s){1,3}\Z")
_PAPER = re.compile(
    r"(?i)\b(?:resolution|bill|draft|law|legislation|order|decree|measure|report)"
    r"(?:\s(?:at|in|before|on|about)\s(?:the\s)?[\w. ]{2,30})?\s*\Z"
)
# "Accused Chad of helping Mali to evade", "sanctioned a bank for evading"
_ACCUSED = re.compile(
    r"\b(?:accus(?:es?|ed|ing)|suspect(?:s|ed|ing)?|charg(?:es?|ed|ing)|blam(?:es?|ed|ing)|indict(?:s|ed|ing)?|"
    r"arrest(?:s|ed|ing)?|fin(?:es?|ed|ing)|sanction(?:s|ed|ing)?|blacklist(?:s|ed|ing)?|punish(?:es|ed|ing)?)\s"
    r"(?:(?:on|against)\s)?(?P<who>[^.;,]{2,60}?)\s(?:of|with|for)\s"
    r"(?:\w+ly\s|(?:helping|running|using|setting\sup|operating|selling|shipping|buying|supplying|"
    r"sending)\s[^.;]{2,90}?\s|seeking\sto\s|trying\sto\s|attempting\sto\s)?\Z"
)
# "Peru's efforts to refer", "a Danish push to bring it to the council"
_EFFORT = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s)?(?:efforts?|moves?|plans?|threats?|bid|attempts?|push|calls?|drive|demands?|support)\s"
    r"(?:\w+\s){0,2}"
)
# "Ann Ito said the junta would impose sanctions": whoever that is, not she
_ANOTHER = re.compile(
    r"\b(?:union|bloc|junta|ministry|governments?|council|alliance|leaders|ministers|countries|states|powers|nations|"
    r"others|allies)\Z"
)
_JOINED = re.compile(r"\b(?:join|follow)(?:s|ed|ing)?\s(?P<who>[^.;,]{2,60}?)\sin\s\Z")
_CAPITALISED = re.compile(r"\b[A-Z][\w.]+(?:\s[A-Z]\w+)?['’]s?\s\Z")


_OWN = frozenset(("impose", "tighten", "extend", "keep", "lift", "ease", "waive"))
_ADJECTIVE = re.compile(r"\b(?P<who>European|Western)\s(?:\w+\s)?\Z")
_ADJUNCT = re.compile(
    r"(?i)\b(?:after|despite|amid|under|following|over|because\sof|by|response\sto|face\sof|since)\s(?:[\w-]+\s){0,6}\Z"
)
