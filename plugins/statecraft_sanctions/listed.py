"""Whom the words at a place of the text name: a list, a capital, an adjective."""

from __future__ import annotations

import re
from itertools import zip_longest

from statecraft import Actor, Mention, Reading, Span

_LINKS = re.compile(r"\s(?:and|or|to|on|of|in|for|by|with|from|at|if|unless|as|that|which|who|after|over|since|when)\s")
CAPITAL = re.compile(r"(?:(?!(?:that|which|who)\b)[\w-]+\s(?<![A-Z]\s)){0,4}?(?=[A-Z])")
_NEXT_IN_LIST = re.compile(
    r"(?:['’]s)?(?:\s[\w-]+){0,2}(?:,|\sand|,\sand|\sor)\s"
    r"(?:the\s[\w-]+\s(?!(?:in|of|on|for|from|to|at|over|by|against|with|that)\b)[\w-]+\s|"
    r"(?:(?!wh|that\b|sa(?:id|ys?)\b|but\b|after\b|as\b|with\b|(?!including\b)[a-z]{2,}ing\b)"
    r"[\w-]+\s){0,2})"
)
# "Sanctions on President Ann Ito and nine other officials": of the same state
_OFFICIALS = re.compile(
    r"(?:[\w-]+\s){0,2}?other\s(?:[\w-]+\s){0,4}?(?:officials|ministers|leaders|generals|officers|judges|lawmakers)"
)
# "Sanctions on Mali and Italy followed suit", "sanctions on Mali, Italy said": what goes on after a list, not of it.
_OTHER_CLAUSE = re.compile(
    r"\s(?:also\s|soon\s|quickly\s)?(?:followed|welcomed|criticized|criticised|condemned|backed|supported|opposed|"
    r"did\sthe|(?:has|have|had)\s(?:done|followed)|will\s(?:do|follow)|rejected|agreed|joined|called|said|says|"
    r"warned|urged|pledged|vowed|promised|plans|wants|refused|declined)\b"
)
_SAYS = re.compile(
    r"(?:['’]s\s[\w ]{2,40}?)?\s(?:has\s|have\s|had\s|also\s|later\s|first\s|earlier\s){0,2}"
    r"(?:said|says|told|warned|warns|added|adds|argued|argues|reported|reports|wrote|writes|noted|notes|claimed|claims|"
    r"announced|announces|confirmed|confirms|revealed|reveals|disclosed|stated)\b"
)
_RELATIVE = re.compile(r",\s(?:whose|which|who)\s")
_COUNTS = {word: n for n, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_COUNTED = re.compile(rf"(?i)(?P<count>{'|'.join(_COUNTS)})\s[^,;:.]{{2,60}}?(?:,|:|\s[-–—])\s(?-i:(?=[A-Z]))")
# "The Russian shipowner Pavel Orlov", "Chilean firm Codelco": an adjective that only tells where the next is from.
_FROM_WHERE = re.compile(r"\s(?:[a-z][\w-]*\s){0,4}")
# "On six Peruvian companies accused of helping Chad": not Chad.
_SAID_OF = re.compile(
    r"\b(?:after|over|since|before|following|amid|despite|accused|suspected|said|believed|linked|tied|involved|that|"
    r"which|who|because|backing|supporting|arming|funding|financing|aiding|fighting|attacking|threatening|occupying|"
    r"supplying|opposing|helping|retaliation|retaliating|response|protest)\b"
)


# "More than 1,200", whose comma would end a phrase
_FIGURE = re.compile(r"(?:(?:more\sthan|over|nearly|about|some|at\sleast|almost|around)\s)?\d{1,3}(?:,\d{3})+\s")


def past_figure(text: str, start: int) -> int:
    """Where a phrase goes on behind a figure of thousands that it begins with, else its start.

    >>> past_figure("1,200 Malian firms", 0), past_figure("Malian firms", 0)
    (6, 0)
    """
    figure = _FIGURE.match(text, start)
    return figure.end() if figure is not None else start


def states(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors one by one, groups as their members, without those who are unnamed."""
    out: dict[Actor, None] = {}
    for actor in actors:
        for member in actor.members or (actor,):
            if member.kind != "unnamed":
                out[member] = None
    return tuple(out)


def named_at(reading: Reading, start: int, limit: int) -> tuple[Actor, ...]:
    """Those whom a phrase that begins at ``start`` names: a list, else a capital, else whose adjective it has."""
    return states(list_from(reading, start, limit)) or place_at(reading, start) or described(reading, start)


def list_from(reading: Reading, start: int, limit: int) -> tuple[Actor, ...]:
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
        far = len(between) > 45 or (mention.kind == "pronoun" and between.strip())  # "on firms it accused of theft"
        if not actors and not charged and (far or _SAID_OF.search(between) is not None):
            break
        same = actors and actors[-1].kind == "person" and _OFFICIALS.fullmatch(mention.span.text_in(reading.text))
        state = reading.gazetteer.country(actors[-1].country) if same else None
        actors += (state,) if state is not None else mention.actors
        end = mention.span.end
    return tuple(dict.fromkeys(actors))


def only_told_of(text: str, start: int, end: int) -> bool:
    """Whether a name at ``end`` only tells of those at ``start``: "officers **backing the** rebels"."""
    return _SAID_OF.search(text, start, end) is not None


def goes_on_with_another(text: str, end: int) -> bool:
    """Whether a name that ends there opens another clause: "sanctions on Mali, **Italy** said"."""
    return _SAYS.match(text, end) is not None or _OTHER_CLAUSE.match(text, end) is not None


def list_or_phrase(reading: Reading, start: int, limit: int, phrase: Span | None) -> tuple[Actor, ...]:
    """Those of a list that begins at ``start``, or of the phrase there where that names more, or whose the state is.

    >>> import statecraft
    >>> reading = statecraft.read("Sanctions on Chad's generals Idi Ruiz and Luc Moussa.")
    >>> [actor.name for actor in list_or_phrase(reading, 13, 53, reading.phrase_from(13))]
    ['Idi Ruiz', 'Luc Moussa']
    """
    told = list_from(reading, start, limit)
    listed, meant = states(told), states(reading.resolve(phrase)) if phrase is not None and told else ()
    # "On Chad's banks Sahelis and Tandem": those, and not Chad.
    whose = listed[:1] if listed and listed[0].kind == "country" else ()
    another = phrase is not None and (
        _RELATIVE.search(reading.text, start, phrase.end) is not None  # "Chad, whose president Ann Ito left"
        or _OTHER_CLAUSE.match(reading.text, phrase.end) is not None
        or only_told_of(reading.text, start, phrase.end)
    )
    named = meant if meant and not another and {*listed} - {*whose} <= {*meant} else listed
    # "On two Chadian ministers, Ann Ito and Luc Roy": those two, and not Chad
    counted = _COUNTED.match(reading.text, start, max(start, limit)) if whose and named[:1] == whose else None
    return named[1:] if counted is not None and len(named) - 1 == _COUNTS[counted["count"].casefold()] else named


def _tells_where(text: str, mention: Mention, following: Mention) -> bool:
    """Whether an adjective only tells where the one named right after it is from."""
    return (
        (mention.kind == "demonym" or (mention.actors[0].kind == "country" and not is_state(text, mention)))
        and following.kind == "name"
        and following.actors[0].kind in ("person", "company", "organisation")
        and _FROM_WHERE.fullmatch(text, mention.span.end, following.span.start) is not None
        and _LINKS.search(text, mention.span.end, following.span.start) is None
    )


def is_state(text: str, mention: Mention) -> bool:
    """Whether a state's name stands as it is, no adjective and no abbreviation: "Iran", and not "Swiss" or "EU"."""
    word = mention.span.text_in(text).removeprefix("the ")
    return mention.kind == "name" and mention.actors[0].kind == "country" and "." not in word and not word.isupper()


def described(reading: Reading, start: int) -> tuple[Actor, ...]:
    """The state whose adjective stands in a phrase that begins at ``start``: "six Peruvian tankers"."""
    capital = CAPITAL.match(reading.text, start)
    hit = reading.gazetteer.at(reading.text, capital.end()) if capital is not None else None
    return (hit[1].actor,) if hit is not None and hit[1].form in ("adjective", "people") else ()


def whose_adjective(reading: Reading, subject: Span) -> tuple[Actor, ...]:
    """The state whose adjective a subject has, past its first word: "**Two** Malian judges"."""
    after = reading.text.find(" ", subject.start, subject.end) + 1
    return described(reading, subject.start) or (described(reading, after) if after else ())


def place_at(reading: Reading, start: int) -> tuple[Actor, ...]:
    """The state of a capital or a seat at a place of the text that doesn't act: sanctions on Lima hit Peru."""
    hit = reading.gazetteer.at(reading.text, start + 4 if reading.text.startswith("the ", start) else start)
    return (hit[1].actor,) if hit is not None and hit[1].form in ("capital", "metonym") else ()


_NORTH = re.compile(r"the\s(?:[a-z]+\s)?North\b(?!\s[A-Z])")


def the_north(reading: Reading, start: int) -> tuple[Actor, ...]:
    """North Korea, where an article that speaks of it has "sanctions on the North"."""
    korea = reading.gazetteer.country("KP") if _NORTH.match(reading.text, start) is not None else None
    return (korea,) if korea is not None and korea in reading.actors else ()
