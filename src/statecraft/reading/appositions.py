"""Names that stand behind what they are: "the head of the mint, Ann Ito", "Ito supporter Ann Ruiz"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from statecraft.reading.draft import VERB, Draft
from statecraft.reading.head_words import KIN
from statecraft.reading.hyphens import is_joined
from statecraft.reading.role_words import CLASSES, Role
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.drafts import Drafts
    from statecraft.reading.tokens import Tokens

_TOLD = Role.PERSON | Role.OFFICIAL | Role.INSTITUTION
_BODIES = Role.BODY | Role.ORGANISATION | Role.INSTITUTION | Role.HOUSE
_OVER = frozenset({"of", "in", "at"})
_FROM = frozenset({"of", "from", "at", "with"})
_BEFORE_NAMES = Role.BEFORE | Role.FIELD | Role.PERSON
HEAD_ENDS = Tag.PREP | Tag.TO | Tag.REL | Tag.COMMA | Tag.STOP | Tag.THAT | Tag.SUB | Tag.CONJ | Tag.QUOTE | VERB
"""The classes of words before which the head of a noun phrase has ended."""
_WALLS = HEAD_ENDS | Tag.OWNER
_DETERMINES = Tag.DET | Tag.POSS | Tag.NUM
_NAMED = Tag.CAP | Tag.OWNER
_SEVERAL = 2
_CLOSES = frozenset({",", ";", ".", ")", "-", "–", "—", ""})
_COMPRISING = frozenset(
    """parties members signatories guarantors mediators sponsors brokers sides countries nations states powers
    governments neighbours neighbors allies partners founders participants""".split()
)


def apposed_name(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The name that closes "the head of the mint, Ann Ito", as a place among the noun phrases; else None."""
    first, last = within[0], _before_age(source, *within)
    if "," not in source.words[first:last]:
        return None  # as most
    commas = [p for p in range(first, last) if source.tags[p] & Tag.COMMA]
    told = any(_tells(source, p) for p in range(first, commas[0]))
    if len(commas) > 1:
        return _last_of(source, drafts, at, (commas[-1] + 1, last)) if told else None
    index = at
    while index < len(drafts) and drafts[index].first <= commas[0]:
        index += 1
    while index + 1 < len(drafts) and drafts[index + 1].first < last and " " not in drafts[index].name:
        index += 1  # "the author, **Ohio** Democrat Ann Ito"
    if index == len(drafts):
        return None
    name = drafts[index]
    end = name.last
    # "one voter, Ann Ito", "a junior partner, the Lakes Party"
    full = name.sort == "person" and " " in name.name
    trade = source.tags[end] & Tag.DET and source.classes[end + 1] & Role.PERSON
    if end < last and not (trade or (full and source.words[end] in _FROM)):
        return None  # but "the top official, Ann Ito the head of the mint", "the author, Ann Ito of Peru"
    one = source.words[first] in ("a", "an", "one") and (full or name.sort != "person")
    if not told and not one:
        return None
    opens = all(_may_lead(source, p, full=full) for p in range(commas[0] + 1, name.first))
    place = name.actor is not None and name.actor.kind == "country"  # "the mayor of Lima, Peru"
    return index if opens and not place and name.sort in ("person", "org", "actor") else None


def _tells(source: Drafts, p: int) -> bool:
    """Whether a word says what somebody is: "the mint's **head**", "her **uncle**", "the **editor-in-chief**"."""
    office = source.words[p].partition("-in-")[0]
    return bool(source.classes[p] & _TOLD or source.words[p] in KIN or CLASSES.get(office, 0) & Role.PERSON)


def _last_of(source: Drafts, drafts: Sequence[Draft], at: int, closing: tuple[int, int]) -> int | None:
    """The name that closes "a spokesman for the Fund for Salt, Tin and Coal, **Ann Ito**", where no other is listed."""
    inside = takewhile(lambda n: drafts[n].first < closing[1], range(at, len(drafts)))
    people = [n for n in inside if drafts[n].sort == "person" and " " in drafts[n].name]
    listed = [n for n in people if source.words[drafts[n].first - 1] in (",", "and")]
    whole = len(listed) == 1 and (drafts[listed[0]].first, drafts[listed[0]].last) == closing
    return listed[0] if whole else None


def _may_lead(source: Drafts, p: int, *, full: bool) -> bool:
    """Whether a word may stand between a comma and a name: "the author, **Ohio Democrat** Ann Ito"."""
    tag = source.tags[p]
    return bool(tag & Tag.DET or source.classes[p] & _BEFORE_NAMES or (full and tag & Tag.CAP and not tag & HEAD_ENDS))


def described_name(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The full name that closes "Ito supporter Ann Ruiz", as a place among the noun phrases; else None."""
    if at + 1 >= len(drafts) or drafts[at + 1].first >= within[1]:
        return None  # one noun phrase, as most have
    end = _before_apposition(source, within[0], _before_age(source, *within))
    for index in range(at + 1, len(drafts)):
        draft = drafts[index]
        if draft.first >= end:
            break
        if draft.last == end and draft.sort == "person" and " " in draft.name:
            before = drafts[at]
            between = range(_past_bracket(source, before.last), draft.first)
            plain = (between or draft.form == "title") and not any(source.tags[p] & _WALLS for p in between)
            named = before.sort in ("person", "org") or (
                before.actor is not None and before.actor.kind == "organisation"
            )
            officer = before.sort == "body" and source.classes[draft.first - 1] & (Role.PERSON | Role.OFFICIAL)
            return index if plain and (named or officer) and not before.owner else None
    return None


def _past_bracket(source: Drafts, p: int) -> int:
    """The token behind a body's abbreviation in brackets: "Lakes Commission (LC) **spokesman** Ann Ito"."""
    return p + 3 if source.words[p] == "(" and source.words[p + 2] == ")" else p


def office_name(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The full name that closes "the head of the tax office Ann Ito", as a place among the noun phrases; else None."""
    first = within[0]
    if at == len(drafts) or drafts[at].first >= within[1]:
        return None
    if drafts[at].sort != "person" and (at + 1 == len(drafts) or drafts[at + 1].first >= within[1]):
        return None  # one noun phrase, and it is no name
    last = _before_apposition(source, first, _before_age(source, *within))
    index = at
    while index < len(drafts) and drafts[index].last < last:
        index += 1
    if index == len(drafts) or drafts[index].last != last:
        return None
    name = drafts[index]
    if name.sort != "person" or " " not in name.name or name.form == "title":
        return None
    if not (source.classes[name.first - 1] & _BODIES or _is_place(drafts, index)):
        return None  # "a lawyer for the tycoon Ann Ito"
    led = next((p for p in range(first + 1, name.first) if source.tags[p] & Tag.PREP), first)
    plain = not any(source.tags[p] & (HEAD_ENDS & ~Tag.PREP) for p in range(first, name.first))
    return index if plain and source.classes[led - 1] & Role.PERSON and source.words[led] in _OVER else None


def _is_place(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a state or its capital stands right before a name: "the bank's director in **Peru** Ann Ito"."""
    before = drafts[index - 1] if index else None
    return before is not None and before.sort == "actor" and before.last == drafts[index].first and not before.owner


def members_listed(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The token that the list begins with which says who "the parties to the deal, **Peru, Chile and Mali**," are."""
    first, last = within
    if not source.tags[first] & _DETERMINES:
        return None
    comma = next((p for p in range(first, last) if source.tags[p] & Tag.COMMA), last)
    if source.words[last] not in _CLOSES:
        return None
    head = next((p for p in range(first, comma) if source.tags[p] & Tag.PREP), comma) - 1
    if source.words[head] not in _COMPRISING or any(source.tags[p] & _NAMED for p in range(first + 1, head)):
        return None
    inside = list(takewhile(lambda n: drafts[n].first < last, range(at, len(drafts))))
    listed = [n for n in inside if drafts[n].first > comma]
    before = [(*drafts[n].states, drafts[n].actor) for n in inside if drafts[n].last == comma]
    if any(actor is not None and actor.kind == "country" for actors in before for actor in actors):
        return None  # "the governments of Peru, Chile and Mali, …"
    if len(listed) < _SEVERAL or drafts[listed[0]].first > comma + 2 or drafts[listed[-1]].last != last:
        return None
    named = all(drafts[n].sort in ("actor", "org", "person") and drafts[n].form != "adjective" for n in listed)
    return comma + 1 if named and any(source.tags[p] & Tag.CONJ for p in range(comma, last)) else None


def bracketed_name(source: Drafts, drafts: Sequence[Draft], within: tuple[int, int], at: int) -> int | None:
    """The full name that brackets hold at the end of "an envoy (Ann Ito)", as a place among the noun phrases."""
    first, last = within
    if source.words[last - 1] != ")" or not any(source.classes[p] & _TOLD for p in range(first, last)):
        return None
    for index in range(at, len(drafts)):
        draft = drafts[index]
        if draft.first >= last:
            break
        if draft.last == last - 1 and draft.sort == "person" and " " in draft.name:
            return index
        opening = draft.first - 2 if source.words[draft.first - 1] == "the" else draft.first - 1
        noun = opening - 1
        plain = source.words[noun] == "agency" or not source.tags[noun] & Tag.CAP  # "the Lakes Fund (LF)" needs none
        body = plain and source.classes[noun] & Role.INSTITUTION and draft.form in ("name", "organisation")
        if body and draft.last == last - 1 and source.words[opening] == "(" and draft.sort in ("actor", "org"):
            return index  # "Peru's news agency (Andina)", "the main party (the Lakes Union)"
    return None


_INTRODUCES = frozenset("such known calling including like".split())


def such_as(tokens: Tokens, first: int, last: int) -> int | None:
    """Where those are named whom a noun only tells the sort of: "critics such as **Peru and Chile**"; else None."""
    words = tokens.words
    if _INTRODUCES.isdisjoint(words[first + 1 : last - 1]):
        return None
    for k in range(first + 1, last - 1):
        plain = not any(tag & Tag.CAP for tag in tokens.tags[first + 1 : k])
        if words[k + 1] == "as" and k + 2 < last and (words[k] == "such" or (words[k] == "known" and plain)):
            return k + 2  # and "the group, known as the Lakes Watch"
        if words[k] == "calling" and words[k + 1] in ("itself", "themselves") and k + 2 < last:
            return k + 2  # "a group calling itself the Lakes Watch"
        lands = words[k] == "including" and tokens.roles[k - 1 - (words[k - 1] == ",")] & Role.STATES
        if lands or (plain and (words[k] == "including" or (words[k] == "like" and tokens.tags[k + 1] & Tag.CAP))):
            return k + 1  # "critics, including Peru": and not "Peruvian critics, including Ana Ruiz"
    return None


def past_seat(tokens: Tokens, first: int, last: int) -> int:
    """The token after what says where a body sits: "the Oslo-based **Lakes Watch**"; the first where nothing does."""
    p = first + bool(first < last and tokens.tags[first] & Tag.DET)
    while p < last - 1 and tokens.tags[p] & Tag.CAP:
        if is_joined(tokens.words[p]):
            return p + 1 if tokens.tags[p + 1] & Tag.CAP else first
        p += 1
    return first


def _before_apposition(source: Drafts, first: int, last: int) -> int:
    """Where a phrase ends without what says who the name is: "Ohio Gov. Ann Ito**, a friend of Holt**"."""
    comma = next((p for p in range(first, last - 1) if source.tags[p] & Tag.COMMA), last - 1)
    listed = any(source.tags[p] & Tag.CONJ for p in range(comma, last))
    return comma if source.tags[comma + 1] & _OPENS_APPOSITION and not listed else last


_OPENS_APPOSITION = Tag.DET | Tag.POSS


def _before_age(source: Drafts, first: int, last: int) -> int:
    """Where a phrase ends without the age that closes it: "one voter, Ann Ito, 62"."""
    aged = last - first > 3 and source.tags[last - 1] & Tag.NUM and source.tags[last - 2] & Tag.COMMA
    return last - 2 if aged else last
