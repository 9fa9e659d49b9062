"""Those whom the words of a subject name together, each once."""

from __future__ import annotations

import re
from itertools import pairwise

from statecraft import UNNAMED, Actor, Mention, Reading, Span
from statecraft_agreements.apposed import RELATED
from statecraft_agreements.firms import BODIES, NAME, nameless_firm
from statecraft_agreements.subject import ASIDE, COORDINATED

# "Chad's Mr. Ba, Peru's Mr. Paz and", "the Arab League bloc and"
_LISTED = re.compile(
    rf"{COORDINATED.pattern}|['’]s?\s(?:\w+\s){{0,2}}|\s(?:bloc|group|movement|alliance|[Pp]arty)\sand\s(?:the\s)?"
)
# "And the Islamist militia": what the last of a list is
_LAST = re.compile(
    r"(?:\s(?:bloc|group|movement|alliance))?,?\sand\s(?:the|its)\s"
    r"(?:(?!(?:of|in|at|on|with|to|for|from|by|and|that|who|which)\s)[a-z][\w-]*\s){1,3}"
)
_OF_WHAT = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_RELATED = re.compile(rf"['’]s?\s(?:\w+\s)?{RELATED}\b")  # "Peru's ally Chile"
_CALLED = re.compile(r"\s(?:movement|party|faction|group|bloc|coalition)\b")
# "Chile's Delta", "Chile's flag carrier, Delta", "Chilean flag carrier Delta"
_ORIGIN = re.compile(
    r"['’]s?\s(?:[a-z-]+,?\s){0,4}|"
    r"\s(?!(?:and|n?or|as|along|together|with|to|in|of|for|by|on|that|said|has)\s)(?:[a-z-]+\s){1,3}"
)
_OWNED = re.compile(rf"(?:{_ORIGIN.pattern})(?P<firm>{NAME.pattern})")
_BOSS = re.compile(
    r"(?i)(?:['’]s)?\s(?:(?:board|deputy|vice|managing|executive|general)\s)?(?:chief|ceo|chair\w*|president|head|"
    r"director|boss)\b"
)
_OFFICE = re.compile(r"(?:['’]s)?\s(?!and\b)(?:[A-Za-z]+\s){0,4}")


def joined_in(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """Those whom a subject names; those whom nobody knows by name may be among them."""
    aside = ASIDE.search(reading.text, subject.start, subject.end)
    if aside is not None:  # "Peru, whose troops back Chad, and Mali"
        parts = (Span(subject.start, aside.start()), Span(aside.end() + len(" and "), subject.end))
        return tuple(dict.fromkeys(actor for part in parts for actor in joined_in(reading, part)))
    actors = reading.resolve(subject)
    inside = reading.mentions_in(subject)
    if len(inside) > 1 and inside[0].span.start <= subject.start + 4:
        # What "and" joins, where only the last was taken for the subject.
        actors = tuple(dict.fromkeys((*_listed(reading, inside, subject.end), *actors)))
    if not set(actors) - {UNNAMED}:  # "the carmaker Delta Motors", a name in two parts
        actors = tuple(mention.actors[0] for mention in inside if mention.span.end == subject.end and _is_firm(mention))
    if not set(actors) - {UNNAMED}:
        actors = _members(reading, subject)
    actors = apposed(reading, subject, actors)
    for mention in inside:
        if nameless := nameless_firm(reading, mention):
            actors = tuple(dict.fromkeys((*(actor for actor in actors if actor not in mention.actors), *nameless)))
    return actors


_NATIONS = r"(?:states|countries|nations|governments)"
# "The EU's 27 **member states**", "NATO **allies**"
_MEMBERS = re.compile(
    rf"(?:['’]s)?\s(?:\w+\s)?(?:member\s{_NATIONS}|members|allies|{_NATIONS})\b(?!\s(?:of|in|from)\b)"
)
_MEMBERS_ALONE = re.compile(rf"(?:[Aa]ll\s)?(?:[Tt]he\s)?(?:\d+\s)?(?:[Mm]ember\s{_NATIONS})\s*")
_CAPITAL = re.compile(r"\b[A-Z]")
_UNION = re.compile(r"(?i)\b(?:union|nato|league|community|association|asean|ecowas|opec|organi[sz]ation)\b")
_BACK = 800  # characters in which a body was named whose members are spoken of


def _members(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """The body whose members make up a subject: "EU member states", "member states" where the EU was spoken of."""
    text = reading.text
    if _MEMBERS_ALONE.fullmatch(text, subject.start, subject.end) is not None:
        before = reading.mentions_in(Span(max(0, subject.start - _BACK), subject.start))
        bodies = (mention.actors[0] for mention in reversed(before))
        body = next((a for a in bodies if a.kind == "organisation" and _UNION.search(a.name)), None)
        return (body,) if body is not None else ()
    for capital in _CAPITAL.finditer(text, subject.start, subject.end):
        hit = reading.gazetteer.at(text, capital.start())
        body = hit[1].actor if hit is not None else None
        if hit is not None and body is not None and body.kind == "organisation":
            return (body,) if _MEMBERS.match(text, hit[0], subject.end) is not None else ()
    return ()


def _listed(reading: Reading, mentions: tuple[Mention, ...], stop: int) -> tuple[Actor, ...]:
    """The actors of the first mentions, as far as those are items of one list, which may go on to ``stop``."""
    out: list[Actor] = []
    end, before = None, 0
    for mention in mentions:
        span, actors = mention.span, mention.actors
        if end is not None and _OF_WHAT.fullmatch(reading.text, end, span.start) is not None:
            called = _CALLED.match(reading.text, span.end)
            end = called.end() if called is not None else span.end  # "Ann Ito of the Reform party and Peru"
            continue
        last = end is not None and span.end >= stop and _LAST.fullmatch(reading.text, end, span.start) is not None
        if end is not None and not last and _LISTED.fullmatch(reading.text, end, span.start) is None:
            break
        owned = end is not None and reading.text[end : end + 1] in ("'", "’")
        if owned and end is not None and (actors[0].kind == "company" or _RELATED.match(reading.text, end) is not None):
            out = out[:-before]  # "Chile's Codelco": the company alone
        out += actors
        before = len(actors)
        end = span.end
    return tuple(out)


def _is_firm(mention: Mention) -> bool:
    """Whether it is a company or another body with a name of its own."""
    return mention.actors[0].kind in BODIES


def apposed(reading: Reading, subject: Span, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors without those who only tell more of another: "Delta's chairman Ann Ito", "the Chilean Delta"."""
    inside = reading.mentions_in(subject)
    firm_first = bool(inside) and inside[0].actors[0].kind == "company" and inside[0].span.start <= subject.start + 4
    if firm_first and _BOSS.match(reading.text, inside[0].span.end) is not None:
        boss = next((actor for actor in actors if actor.kind == "person"), None)
        actors = tuple(dict.fromkeys((*inside[0].actors, *(actor for actor in actors if actor != boss))))
    # Those that only tell more of another.
    told = [mention for mention in inside if _names_firm(reading, mention, subject.end, actors)]
    for mention, following in pairwise(inside):
        between = reading.text[mention.span.end : following.span.start]
        firm = following.actors[0].kind in BODIES
        home = mention.actors[0].kind in ("country", "group") or (
            mention.actors[0].kind == "person" and between.startswith(("'s ", "’s "))
        )
        home = home and " and " not in between  # "Peru's army and Delta": both
        if firm and ((mention.kind == "demonym" and between == " ") or (home and _ORIGIN.fullmatch(between))):
            told.append(mention)
        elif (
            mention.actors[0].kind == "company" and following.actors[0].kind == "person" and _OFFICE.fullmatch(between)
        ):
            told.append(following)
    # "The Chilean navy and the Chilean firm Delta": Chile all the same
    kept = {actor for mention in inside if mention not in told for actor in mention.actors}
    dropped = {actor for mention in told for actor in mention.actors} - kept
    actors = tuple(actor for actor in actors if actor not in dropped)
    return actors


def _names_firm(reading: Reading, home: Mention, end: int, actors: tuple[Actor, ...]) -> bool:
    """Whether a state's name only tells where a firm among the actors is from that stands behind it alone."""
    land = home.actors[0].kind == "country"
    origin = _OWNED.match(reading.text, home.span.end, end) if land else None
    firm = reading.resolve(Span(*origin.span("firm"))) if origin is not None else ()
    return len(firm) == 1 and firm[0].kind in BODIES and firm[0] in actors
