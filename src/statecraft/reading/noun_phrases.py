"""Noun phrases found from their end to the left, and the joints between them."""

from __future__ import annotations

from statecraft.reading.finite import HELPERS, REACH, has_verb, is_finite, reduced
from statecraft.reading.fronted import fronted
from statecraft.reading.role_words import Role
from statecraft.reading.tokens import Tokens
from statecraft.reading.when import UNITS, names_behind, past_when
from statecraft.reading.word_classes import Tag

_ADV_CAP = Tag.ADV | Tag.CAP
_ADV_CONJ_TIME_MARK = Tag.ADV | Tag.CONJ | Tag.TIME | Tag.DOT | Tag.COMMA
_CAP_DET_POSS_NUM = Tag.CAP | Tag.DET | Tag.POSS | Tag.NUM
_CAP_DOT = Tag.CAP | Tag.DOT
_COMMA_CONJ = Tag.COMMA | Tag.CONJ
_COMMA_STOP_QUOTE = Tag.COMMA | Tag.STOP | Tag.QUOTE
_CONJ_PREP_TO = Tag.CONJ | Tag.PREP | Tag.TO
_DET_NUM = Tag.DET | Tag.NUM
_DET_POSS = Tag.DET | Tag.POSS
_HELPERS_ADV = HELPERS | Tag.ADV
_NUM_THAT = Tag.NUM | Tag.THAT
_PREP_ING = Tag.PREP | Tag.ING
_STOP_SUB_QUOTE = Tag.STOP | Tag.SUB | Tag.QUOTE
_SUB_THAT = Tag.SUB | Tag.THAT
_ENDS_VERB = Tag.DOT | Tag.COMMA | Tag.STOP | Tag.TIME

_WALL = Tag.STOP | Tag.SUB | Tag.QUOTE | Tag.THAT | Tag.REL | Tag.WH
# What stands behind a comma and is part of the name before: "Ana Ruiz, Jr."
AFTER_NAMES = frozenset("jr sr inc ltd llc corp plc".split())
_APOSTROPHES = frozenset(("'", "’", "`"))
_PARTIES = frozenset(("r-", "d-", "i-"))
_AS_WELL = ["as", "well", "as"]
_THINGS = frozenset("something anything everything nothing".split())  # "is **something** the mayor says he likes"
_CLITICS = frozenset("s re ve ll d m".split())
_AGO = frozenset(("ago", "earlier", "later", "before", "afterwards", "afterward"))
_AROUND = frozenset(("after", "before"))
_FRONT = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING


_SAYS = frozenset({"say", "says", "said"})


def noun_phrase_left(tokens: Tokens, last: int, low: int, *, near: bool = False) -> int | None:
    """Where the noun phrase starts that ends with the token ``last``; None where none does."""
    return noun_phrase(tokens, last, low, near=near)[0]


def noun_phrase(tokens: Tokens, last: int, low: int, *, near: bool = False) -> tuple[int | None, int]:
    """Where the noun phrase starts that ends with the token ``last``, and where all that was passed to the left does.

    ``near`` takes the innermost one, as before a relative pronoun: "to calm **the men** who …".
    """
    tags, words = tokens.tags, tokens.words
    if last < low:
        return None, low  # nothing stands before
    if tags[last] & Tag.PRON and _stands_alone(tokens, last, low):
        return last, last
    if tags[last] & _CONJ_PREP_TO and not tags[last] & _ADV_CAP:
        return None, last + 1
    low = max(low, last - REACH)
    wall = _wall_left(tokens, last, low, near=near)
    if wall == low and tags[wall] & Tag.SUB and wall + 1 < last:  # "While the mayor …"
        return fronted(tokens, wall, last), wall
    start = opened = wall + 1
    while start <= last and tags[start] & _ADV_CONJ_TIME_MARK and not tags[start] & _DET_NUM:
        start += 1
    if start > last:
        return (opened if tags[last] & Tag.CAP else None), opened
    # "Asked about the plan of Mr Ito"
    asked = low == start < last and tags[start] & Tag.ED and tags[start + 1] & Tag.PREP
    visiting = tokens.roles[start] & Role.BEFORE and start < last and tags[start + 1] & Tag.CAP  # "visiting Mr Ito"
    if start < last and (tags[start] & _PREP_ING or asked) and not visiting:
        # "The talks were led by **the mayor of Lima**, who …"
        governed = near and opened > low and tags[start] & Tag.PREP and "who" in words[last + 1 : last + 3]
        return start + 1 if governed else fronted(tokens, start, last), opened
    start = past_when(tokens, start, last, low)
    if start - 2 > low and tags[start - 1] & Tag.COMMA and words[start][:2] in _PARTIES:
        return noun_phrase(tokens, start - 2, low, near=near)  # "Sen. Ana Ruiz, R-Ohio"
    return start, opened


def _stands_alone(tokens: Tokens, last: int, low: int) -> bool:
    """Whether a pronoun is a subject by itself, and no name, object or determiner."""
    tags, word = tokens.tags, tokens.words[last]
    return (
        not (word == "he" and last > low and tags[last] & tags[last - 1] & Tag.CAP)  # Liu He
        and not (word == "it" and last > low and tags[last - 1] & Tag.ED and _relative(tokens, last, low))
        and not tags[last] & _NUM_THAT
        and word not in ("this", "these", "those")
    )


def _wall_left(tokens: Tokens, last: int, low: int, *, near: bool) -> int:
    """The token left of ``last`` that belongs to its noun phrase no more; the one before ``low`` where all do."""
    tags, words = tokens.tags, tokens.words
    i, listed = last, False
    while i >= low:
        tag = tags[i]
        if not tag and i < last and _parts(words, i):
            break
        if tag & _WALL:
            past = _past_wall(tokens, i, last, low, listed=listed)
            if past is None:
                break
            i = past
            continue
        if tag & Tag.COMMA:
            named = listed and (lists(tokens, i, low) or _lists_behind(tokens, i, last, low))
            if not (named or words[i + 1] in AFTER_NAMES or _adjectives(tokens, i, low)):
                break
        elif tag & Tag.CONJ:
            if i == last or _joins_clauses(tokens, i, low):
                break
            listed = True
        elif low < i < last and (is_finite(tokens, i) or (tag & Tag.ED and _is_helped(tokens, i))):
            past = _past_verb(tokens, i, low, near=near)
            if past is None:
                break
            i = past
            continue
        elif near and i < last and (wall := _innermost(tokens, i, last, low)) is not None:
            return wall
        i -= 1
    return i


def _is_helped(tokens: Tokens, i: int) -> bool:
    """Whether a helper stands before a past form, with adverbs between perhaps: "has repeatedly **denied**"."""
    k = i - 1
    while k > 0 and tokens.tags[k] & Tag.ADV and not tokens.tags[k] & HELPERS:
        k -= 1
    return k >= 0 and bool(tokens.tags[k] & HELPERS)


def _parts(words: list[str], i: int) -> bool:
    """Whether half of a closing '' parts noun phrases, or a noun does whose clause needs no "that"."""
    return (words[i] in _APOSTROPHES and words[i + 1] not in _CLITICS) or words[i] in _THINGS


def _past_wall(tokens: Tokens, i: int, last: int, low: int, *, listed: bool) -> int | None:
    """The token to go on with past a mark or a word that mostly ends a noun phrase; None where it ends this one."""
    tags, words = tokens.tags, tokens.words
    if tags[i] & Tag.QUOTE and i < last:
        opening = next((j for j in range(i - 1, max(low, i - 5) - 1, -1) if tags[j] & Tag.QUOTE), None)
        if opening is not None and opening > low and tags[opening - 1] & _DET_POSS:
            return opening - 1  # the "History" section
    if tags[i] & Tag.THAT and i == low and i < last:
        return i - 1  # "That official, Ana Ruiz, said"
    if words[i] == ")" and i < last and (tags[i + 1] & ~Tag.CAP == 0 or (listed and tags[i + 1] & _COMMA_CONJ)):
        opening = before_bracket(tokens, i + 1, low)
        if opening <= i and tags[opening - 1] & Tag.CAP:
            return opening - 1  # "Lakes Commission (LC) spokesman Juan Ito"
    if words[i] == "as" and i > low and words[i - 1] == "such":
        return i - 1
    if words[i - 2 : i + 1] == _AS_WELL and i - 2 > low and not tags[i - 3] & Tag.COMMA:
        return i - 3  # "Peru as well as Chile"
    if i < last and has_verb(tokens, i + 1, last + 1) and _restricts(tokens, i, low):
        return i - 1  # a restrictive clause belongs to its noun: "the men who fled said"
    return None


def _joins_clauses(tokens: Tokens, conj: int, low: int) -> bool:
    """Whether a conjunction joins clauses, not the members of a noun phrase."""
    tags = tokens.tags
    if tokens.words[conj] in ("but", "yet") or clause_left(tokens, low, conj):
        return True
    # "The mayor left, and police said": no list has a comma before "and" alone
    comma = conj > low and tags[conj - 1] & Tag.COMMA
    return bool(comma) and not any(tags[j] & Tag.COMMA for j in range(low, conj - 1))


def _past_verb(tokens: Tokens, verb: int, low: int, *, near: bool) -> int | None:
    """The token to go on with left of a verb in a clause that belongs to the noun before it; None where none does."""
    tags = tokens.tags
    relative = verb - 1
    while relative > low and tags[relative] & _HELPERS_ADV:
        relative -= 1
    if relative > low and _restricts(tokens, relative, low):
        return relative - 1  # a restrictive clause belongs to its noun: "the men who fled the camp"
    if relative > low and tags[relative] & Tag.CONJ:  # "the men who fled the camp and **hid** in the hills"
        first = next((i for i in range(relative - 1, low, -1) if is_finite(tokens, i)), None)
        if first is not None and _is_relative(tokens, first, low):
            return relative
    return None if near or not reduced(tokens, verb, low) else verb - 1


def _innermost(tokens: Tokens, i: int, last: int, low: int) -> int | None:
    """The token that the innermost noun phrase of several ends at to the left; None where it goes on past ``i``."""
    tags = tokens.tags
    tag = tags[i]
    if low < i and tokens.words[i] in ("a", "an", "the") and not tags[i - 1] & ~Tag.PLURAL:
        return i - 1  # an object behind a verb that is unknown: "shows **a man** who"
    if tag & Tag.TO and i + 1 < last and not tags[i + 1] & _CAP_DET_POSS_NUM:
        return i + 1  # an infinitive and its object
    if tag & Tag.ING and low < i and tags[i - 1] & Tag.PREP and not tag & Tag.CAP:
        return i  # "kept them from searching **the wreck** which"
    return None


def _restricts(tokens: Tokens, i: int, low: int) -> bool:
    """Whether a relative pronoun with no comma stands at a token: "the men **who** fled", "a film **that** ran"."""
    before = tokens.tags[i - 1] if i else Tag.COMMA
    if tokens.tags[i] & Tag.REL:
        return not before & Tag.COMMA
    return bool(tokens.tags[i] & Tag.THAT and i > low and not before & ~Tag.PLURAL)


def _relative(tokens: Tokens, last: int, low: int) -> bool:
    """Whether "who" stands before an object in its clause: "doctors **who** have tried it"."""
    return any(tokens.tags[i] & Tag.REL for i in range(max(low + 1, last - 5), last))


def _adjectives(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether a comma parts two adjectives: "the tall**,** bearded guard"."""
    tags = tokens.tags
    if comma - 2 < low or not tags[comma - 2] & _DET_POSS:
        return False
    if tokens.roles[comma + 1] & Role.BEFORE and tags[comma + 2] & Tag.CAP:
        return False  # "Despite the cold, interim President Ito"
    return not (tags[comma - 1] | tags[comma + 1]) & ~Tag.ED


def clause_left(tokens: Tokens, low: int, conj: int) -> bool:
    """Whether what stands left of a conjunction is a clause of its own, not a noun phrase."""
    for i in range(conj - 1, low - 1, -1):
        if tokens.tags[i] & _STOP_SUB_QUOTE:
            return False
        if tokens.tags[i] & Tag.THAT and tokens.tags[i + 1] & _CAP_DET_POSS_NUM:
            return False  # "It was agreed that **Peru and the union** sign"
        if tokens.tags[i] & Tag.COMMA and i < conj - 1:
            return False  # "The roof fell, witnesses and police said"
        if is_finite(tokens, i):
            # "A Peruvian clerk involved in raids by Peru and Chile said", "She said Peru and Chile left"
            return not (reduced(tokens, i, low) or tokens.words[i] in _SAYS or _is_relative(tokens, i, low))
    return False


def _is_relative(tokens: Tokens, verb: int, low: int) -> bool:
    """Whether a verb is that of a restrictive clause: "those who **were** held and deported said"."""
    relative = verb - 1
    while relative > low and tokens.tags[relative] & _HELPERS_ADV:
        relative -= 1
    return relative > low and _restricts(tokens, relative, low)


def lists(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether a comma parts the members of a list, and not a phrase from the clause that it opens."""
    tags = tokens.tags
    start = comma - 1
    while start >= low and not tags[start] & _COMMA_STOP_QUOTE:
        start -= 1
    start += 1
    if start == low and tags[start] & Tag.PREP and tags[start + 1] & Tag.TIME and start + 2 < comma:
        return names_behind(tokens, start, comma - 1) is not None
    if start >= comma or tags[start] & _FRONT or has_verb(tokens, start, comma):
        return False
    if tokens.words[comma - 1] in _AGO:
        return False  # "Hours earlier, Peru and Chile met": that is when
    if any(tokens.words[i] in UNITS and tokens.words[i + 1] in _AROUND for i in range(start, comma - 1)):
        return False  # "Two hours before the vote, Peru and Chile met"
    if tags[low] & Tag.ING and start > low and any(tags[i] & Tag.CONJ for i in range(start, comma)):
        return False  # "Discussing rents, wages and fares, Mr Ito …": that list has ended
    return comma - start <= 12


# He left after Peru, Chile and Mali said no.  /  but: He left after Easter, Peru and Chile said.
def _lists_behind(tokens: Tokens, comma: int, last: int, low: int) -> bool:
    """Whether a name behind "after", or what behind "said" does, begins a list, whose verb something follows."""
    tags, k, follows = tokens.tags, comma - 1, last + 2
    while k > low and tags[k] & _CAP_DOT and not tags[k] & Tag.TIME:
        k -= 1
    named = low < k < comma - 1 and tags[k] & _SUB_THAT
    if not (named or _begins_content(tokens, comma, low)) or follows >= len(tags):
        return False
    return not tags[follows] & _ENDS_VERB and tokens.words[follows] not in ("on", "in", "at")


def _begins_content(tokens: Tokens, end: int, low: int) -> bool:
    """Whether a noun phrase begins what is said and ends at a place: "said **envoys from Peru**, Chile and Mali"."""
    tags = tokens.tags
    k = end - 1
    while k > low and tokens.words[k] not in _SAYS and not tags[k] & _COMMA_STOP_QUOTE:
        k -= 1
    return low < k < end - 1 and tokens.words[k] in _SAYS and not (tags[k + 1] & _FRONT or has_verb(tokens, k + 1, end))


def before_bracket(tokens: Tokens, end: int, low: int) -> int:
    """Where a bracket opens that closes right before a place, that place where none does: "Ana Ruiz (D., Ohio)"."""
    if tokens.words[end - 1] != ")":
        return end
    return next((j for j in range(end - 2, max(low, end - 10), -1) if tokens.words[j] == "("), end)
