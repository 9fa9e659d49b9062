"""Whom sanctions hit, as the words around a mention name them."""

from __future__ import annotations

import re
from itertools import zip_longest

from statecraft import Actor, Mention, Reading, Span
from statecraft_sanctions.found import Found
from statecraft_sanctions.operators import LEXICON

_ON = re.compile(
    r"(?i)\s(?:(?:sales|exports|deliveries|shipments|regime|resolution|package|bill|pressure|list|measures|currently|yet|"
    r"imposed|placed|in place|that are currently|which are)\s){0,2}"
    r"(?:on|against|targeting|over|towards|aimed at|(?:to|of|for)(?=\s(?:the\s|its\s)?(?-i:[A-Z0-9])))\s"
)
# "Sanctions on thirty shipowners", "sanctioned two cartels": others than those of before, whoever they are.
OTHERS = re.compile(
    r"(?i)(?:\s(?:on|against|targeting)|(?<=assets)\sof|(?<=accounts)\sof|(?<=sanctioned)|"
    r"(?<=sanctioning))\s(?:more\sthan\s|over\s|nearly\s|about\s)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
    r"thirteen|dozens|hundreds|several|some|many|numerous|additional|any|anyone|those\swho|individuals|entities|people|"
    r"persons|foreign|cartels|actors|an?)\b"
)
CORE = ("country", "organisation", "person", "group", "company")
AGAINST_RULES = frozenset("contravention violation breach defiance".split())
SUFFERS = frozenset("face faces faced facing risk risks risked risking target under".split())
_OWNING = re.compile(r"(['’]s?)?\s(?:(?!(?:on|against|with|by|over|amid|after|through)\b)[\w-]+\s){0,3}")
_JOINS = re.compile(r"\s(?:and|or)\s")
_A_STATE = re.compile(r"\b(?:the|that)\s(?:\w+\s){0,4}?(?:country|nation|state|island)\b")
_LINKS = re.compile(r"\s(?:and|or|to|on|of|in|for|by|with|from|at|if|unless|as|that|which|who|after|over|since|when)\s")
_CAPITAL = re.compile(r"(?:[\w-]+\s(?<![A-Z]\s)){0,4}?(?=[A-Z])")
_NEXT_IN_LIST = re.compile(
    r"(?:['’]s)?(?:\s[\w-]+){0,2}(?:,|\sand|,\sand|\sor)\s(?:(?!wh|that\b|sa(?:id|ys?)\b|but\b|after\b|as\b|with\b)"
    r"[\w-]+\s){0,2}"
)
# "Sanctions on Mali and Italy followed suit", "sanctions on Mali, Italy said": what goes on after a list, not of it.
_OTHER_CLAUSE = re.compile(
    r"\s(?:also\s|soon\s|quickly\s)?(?:followed|welcomed|criticized|criticised|condemned|backed|supported|opposed|"
    r"rejected|agreed|joined|called|said|says|warned|urged|pledged|vowed|promised|plans|wants|refused|declined)\b"
)
_SAYS = re.compile(r"(?:['’]s\s[\w ]{2,40}?)?\s(?:said|says|told|warned|added|argued)\b")
# "The Russian shipowner Pavel Orlov", "Chilean firm Codelco": an adjective that only tells where the next is from.
_FROM_WHERE = re.compile(r"\s(?:[a-z][\w-]*\s){0,4}")
# "On six Peruvian companies accused of helping Chad": not Chad.
_SAID_OF = re.compile(
    r"\b(?:after|over|since|before|following|amid|despite|accused|suspected|said|believed|linked|tied|involved|that|"
    r"which|who|because|helping)\b"
)


def _doers(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.kind in CORE)


def doer_and_other(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Of "Pyongyang sold rockets to Yemen in violation of sanctions": the seller, then the buyer."""
    inside = [
        m
        for m in reading.mentions_in(Span(sentence.start, found.cue.start))
        if m.actors[0].kind in CORE and m.kind != "pronoun"
    ]
    if not inside:
        return ()
    other = inside[-1]
    given = re.search(
        r"(?i)\b(?:to|with|from|for)\s(?:the\s)?\Z", reading.text[max(0, other.span.start - 10) : other.span.start]
    )
    if given is not None and len(inside) > 1:
        return (inside[-2].actors[0], other.actors[0])
    return (other.actors[0],)


# "Threatened Chad with new sanctions", "hit Chad and Mali with an embargo"
_HIT_WITH = re.compile(r"\s(?P<whom>[^,;:()]{2,60}?)\swith\s(?:[\w-]+\s){0,4}")
# "Granted Chad a waiver from the embargo"
_GRANTED = re.compile(
    r"\b(?:grant(?:s|ed|ing)?|g[ai]ve(?:s|n)?|giving)\s(?P<whom>[A-Z][^,;.]{1,40}?)\s(?:an?|some)\s(?:\w+\s)?\Z"
)
_WHOSE = re.compile(
    r"\s(?:[\w. ]{0,60}?\s)??(?:of(?!\sthe\s(?:world|country)\b)|belonging\sto|held\sby|owned\sby|linked\sto)\s"
)


def targets_of(reading: Reading, found: Found, sentence: Span) -> tuple[Actor, ...]:
    """Those whom the sanctions hit, as the words after or before the mention name them."""
    text, trigger = reading.text, found.trigger
    if found.object is not None:
        return _threatened(reading, found)
    word = trigger.text_in(text).casefold()
    if word.startswith(("froze", "freez")):
        whose = _WHOSE.match(text, trigger.end)
        if whose is not None:
            named = states(_list_from(reading, whose.end(), min(sentence.end, whose.end() + 90)))
            named = named or described(reading, whose.end())
            if named:
                return named
        inside = reading.mentions_in(trigger)
        if inside and not text.startswith(" of ", trigger.end):  # "the U.S. assets of Syrians" are the Syrians'
            return states(inside[0].actors)
    if word.startswith(("barred", "banned")):
        subject = reading.subject_of(trigger)
        return reading.resolve(subject) if subject is not None else ()
    verbal = word == "blacklist" and found.cue == trigger
    if (
        verbal
        or word in ("sanction", "sanctioned", "sanctioning", "blacklisted", "blacklisting")
        or word.startswith("designat")
    ):
        if found.passive:
            subject = reading.subject_of(trigger)
            return _doers(reading.resolve(subject)) if subject is not None else ()
        return states(_hit_directly(reading, trigger.end + 1, sentence))
    if word.endswith("list") and found.cue.end < trigger.start:  # "added two Chadian banks to its list"
        start = found.cue.end + 1
        if listed := _list_from(reading, start, trigger.start) or described(reading, start):
            return states(listed)
    cue = found.cue.text_in(text).casefold()
    hit = _HIT_WITH.fullmatch(text, found.cue.end, trigger.start)
    if hit is not None:
        start, end = hit.span("whom")
        if named := states(_list_from(reading, start, end)) or _place_at(reading, start) or described(reading, start):
            return named
    granted = _GRANTED.search(text, sentence.start, found.cue.start)
    if granted is not None and (named := states(_list_from(reading, *granted.span("whom")))):
        return named
    if cue in AGAINST_RULES:
        return doer_and_other(reading, found, sentence)[1:]
    if cue in SUFFERS and cue != "target":
        subject = reading.subject_of(found.cue)
        if subject is not None and (suffering := states(reading.resolve(subject))):
            return suffering
    return named_targets(reading, trigger, sentence, found.cue)


def _hit_directly(reading: Reading, start: int, sentence: Span) -> tuple[Actor, ...]:
    """Those of "sanctioned the Chilean banker Ann Ito", "blacklisted four Chilean firms that sell to Chad"."""
    phrase = reading.phrase_from(start)
    inside = reading.mentions_in(phrase) if phrase is not None else ()
    adjective = _CAPITAL.match(reading.text, start)
    if phrase is None or not inside or (adjective is not None and adjective.end() < inside[0].span.start - 4):
        return described(reading, start)
    return _list_from(reading, start, min(sentence.end, phrase.end + 60))


# "… over Chad's arms programme", "after Chad's crackdown": whose doings sanctions are the answer to.
_REASON = re.compile(
    r"(?:\s(?:in|on|last|this)\s[\w ]{2,20}?|\s(?:late|early)\s\w+)?\s(?:over|because\sof|in\sresponse\sto|for|"
    r"after|following)\s(?:the\s)?"
)


def reason_of(reading: Reading, found: Found, sentence: Span, holders: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whose doings are told as the reason for sanctions that name no target."""
    if found.measure not in ("impose", "tighten", "threaten", "consider", "call_for"):
        return ()
    why = _REASON.match(reading.text, max(found.trigger.end, found.cue.end), sentence.end)
    if why is None:
        return ()
    for mention in reading.mentions_in(Span(why.end(), min(sentence.end, why.end() + 40)))[:1]:
        whose = reading.text[mention.span.end : mention.span.end + 1] in ("'", "’") or mention.kind == "demonym"
        if whose and mention.span.start == why.end() and not set(mention.actors) & set(holders):
            return states(mention.actors)
    return ()


def _threatened(reading: Reading, found: Found) -> tuple[Actor, ...]:
    """Whom a threat is made to: the object of the demand, or the subject where it is passive."""
    if found.object is None:
        return ()
    inside = reading.mentions_in(found.object)
    if inside:
        # "Chile referred it to the council": whoever is meant, it isn't Chile.
        pronoun = inside[0].kind == "pronoun" and inside[0].actors[0].kind != "country"
        return () if pronoun else states(inside[0].actors)
    if not found.passive:
        return _place_at(reading, found.object.start)
    subject = reading.subject_of(found.cue)
    return states(reading.resolve(subject)) if subject is not None else ()


_NORTH = re.compile(r"the\s(?:[a-z]+\s)?North\b(?!\s[A-Z])")


def _the_north(reading: Reading, start: int) -> tuple[Actor, ...]:
    """North Korea, where an article that speaks of it has "sanctions on the North"."""
    korea = reading.gazetteer.country("KP") if _NORTH.match(reading.text, start) is not None else None
    return (korea,) if korea is not None and korea in reading.actors else ()


def described(reading: Reading, start: int) -> tuple[Actor, ...]:
    """The state whose adjective stands in a phrase that begins at ``start``: "six Peruvian tankers"."""
    capital = _CAPITAL.match(reading.text, start)
    hit = reading.gazetteer.at(reading.text, capital.end()) if capital is not None else None
    return (hit[1].actor,) if hit is not None and hit[1].form in ("adjective", "people") else ()


def _place_at(reading: Reading, start: int) -> tuple[Actor, ...]:
    """The state of a capital or a seat at a place of the text that doesn't act: sanctions on Lima hit Peru."""
    hit = reading.gazetteer.at(reading.text, start + 4 if reading.text.startswith("the ", start) else start)
    return (hit[1].actor,) if hit is not None and hit[1].form in ("capital", "metonym") else ()


def named_targets(reading: Reading, trigger: Span, sentence: Span, cue: Span | None = None) -> tuple[Actor, ...]:
    """Those whom the words around a mention name: "sanctions on Iran", "anti-Russian sanctions", "Iran sanctions"."""
    text = reading.text
    ends = (trigger.end,) if cue is None or cue.start < trigger.end else (trigger.end, cue.end)
    for end in ends:  # "sanctions on Mali were lifted", "sanctions were imposed on Mali"
        after = _ON.match(text, end, sentence.end)
        if after is None:
            continue
        start = after.end()
        phrase = reading.phrase_from(start)
        if korea := _the_north(reading, start):
            return korea
        acting = reading.mentions_in(Span(start, start + 24))
        if acting and acting[0].span.start == start and acting[0].kind == "pronoun" and " over " in after[0]:
            continue  # "over its arms programme": why, and whose the article tells
        if not (acting and acting[0].span.start <= start + 4) and (place := _place_at(reading, start)):
            return states(place)  # "on Moscow over its invasion of Ukraine"
        named = states(_list_from(reading, start, min(sentence.end, (phrase.end if phrase else start) + 90)))
        if len(named) == 1 and named[0].kind == "group" and _A_STATE.search(text, start, start + 60) is not None:
            return ()  # "on the West African country": one that the article speaks of
        others = OTHERS.match(text, end) is not None  # "on two firms": whoever "they" are, not those of before
        if phrase is not None and not others and not (named and reading.mentions_in(Span(start, phrase.end))):
            named = states(reading.resolve(phrase)) or named  # "on Tehran": a capital that doesn't act
        whose = described(reading, start)
        first = next(iter(reading.mentions_in(Span(start, sentence.end))), None)
        if named and first is not None and _JOINS.search(text, start, first.span.start):
            named = (*whose, *named)  # "six Peruvian tankers and one Chilean"
        if named := named or _place_at(reading, start) or whose:
            return states(named)
    prefix = text[max(sentence.start, trigger.start - 34) : trigger.start]
    before = reading.mentions_in(Span(max(sentence.start, trigger.start - 34), trigger.start))
    if before and (
        re.search(r"(?i)\banti-\w+\s(?:\w+\s)?\Z", prefix)
        or (text[before[-1].span.end : trigger.start] == " " and _is_state(text, before[-1]))
    ):
        return states(before[-1].actors)
    return ()


def owns(text: str, mention: Mention, trigger: Span) -> bool:
    """Whether sanctions are those of the mention before: "U.S. sanctions", "Oslo's embargo"; not "Iran sanctions"."""
    told = _OWNING.fullmatch(text, mention.span.end, trigger.start)
    if told is None or told[1]:
        return told is not None
    between = told[0].casefold().split()
    return mention.kind != "pronoun" and not _is_state(text, mention) and LEXICON.keys().isdisjoint(between)


def _is_state(text: str, mention: Mention) -> bool:
    """Whether a state's name stands as it is, no adjective and no abbreviation: "Iran", and not "Swiss" or "EU"."""
    word = mention.span.text_in(text)
    return mention.kind == "name" and mention.actors[0].kind == "country" and "." not in word and not word.isupper()


def _list_from(reading: Reading, start: int, limit: int) -> tuple[Actor, ...]:
    """The actors of a list that begins at ``start``: "Sudan, Sudanese rebels and Eritrea"."""
    actors: list[Actor] = []
    end = start
    inside = reading.mentions_in(Span(start, max(start, limit)))
    for mention, following in zip_longest(inside, inside[1:]):
        if following is not None and _tells_where(reading.text, mention, following):
            continue
        between = reading.text[end : mention.span.start]
        if actors and _NEXT_IN_LIST.fullmatch(between) is None:
            break
        if actors and mention.kind == "pronoun":
            break  # "sanctions on Mali, its biggest supplier"
        if actors and _OTHER_CLAUSE.match(reading.text, mention.span.end):
            break  # "sanctions on Mali and Italy followed suit"
        if actors and "," in between and _SAYS.match(reading.text, mention.span.end):
            break  # "sanctions on Mali, Italy said"
        charged = mention.kind == "title" and between in ("accused ", "suspected ", "the accused ")
        if not actors and not charged and (len(between) > 45 or _SAID_OF.search(between) is not None):
            break
        actors += mention.actors
        end = mention.span.end
    return tuple(dict.fromkeys(actors))


def _tells_where(text: str, mention: Mention, following: Mention) -> bool:
    """Whether an adjective only tells where the one named right after it is from."""
    return (
        (mention.kind == "demonym" or (mention.actors[0].kind == "country" and not _is_state(text, mention)))
        and following.kind == "name"
        and following.actors[0].kind in ("person", "company", "organisation")
        and _FROM_WHERE.fullmatch(text, mention.span.end, following.span.start) is not None
        and _LINKS.search(text, mention.span.end, following.span.start) is None
    )


def states(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors one by one, groups as their members, without those who are unnamed."""
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind != "unnamed":
                out[member] = None
    return tuple(out)
