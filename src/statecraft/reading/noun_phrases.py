"""Noun phrases found from their end to the left, and the joints between them."""

from __future__ import annotations

from statecraft.reading.finite import HELPERS, REACH, has_verb, is_finite, reduced
from statecraft.reading.role_words import Role
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_CAP_DET = Tag.CAP | Tag.DET
_PARTING = Tag.COMMA | Tag.CONJ | Tag.THAT | Tag.STOP | Tag.SUB

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

_WALL = Tag.STOP | Tag.SUB | Tag.QUOTE | Tag.THAT | Tag.REL | Tag.WH
# What stands behind a comma and is part of the name before: "Ana Ruiz, Jr."
AFTER_NAMES = frozenset("jr sr inc ltd llc corp plc".split())
_APOSTROPHES = frozenset(("'", "’", "`"))
_PARTIES = frozenset(("r-", "d-", "i-"))
_AS_WELL = ["as", "well", "as"]
_CLITICS = frozenset("s re ve ll d m".split())
_BEHIND = Tag.PREP | Tag.TIME | Tag.SUB
_LATER = frozenset(("later", "earlier", "afterwards", "afterward"))
_UNITS = frozenset("moments minutes hour hours day days week weeks month months year years decade decades".split())
_AGO = frozenset(("ago", "earlier", "later", "before", "afterwards", "afterward"))
_THEN = frozenset(("after", "before", "during", "following", "at"))
_FRONT = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING


_TITLED = frozenset({"mr", "mrs", "ms"})


def fronted(tokens: Tokens, low: int, last: int) -> int:
    """Where the subject starts in a clause that opens with a phrase and no comma ("After the talks Mr Ito …")."""
    tags = tokens.tags
    if tokens.words[low] == "as" and tags[low + 1] & Tag.CAP:
        return low + 1  # "As **Ann Ito and Luc Roy** noted"
    if tags[last] & Tag.CAP:
        i = last
        while i > low + 1 and tags[i - 1] & _CAP_DOT and not tags[i - 1] & _BEHIND and tokens.words[i] not in _TITLED:
            i -= 1  # never into the word that opens the phrase: "As Mr Ito …"
        return i - 1 if tags[i - 1] & _DET_POSS else i
    for i in range(last, low, -1):
        if tags[i] & _DET_POSS or tokens.words[i] == "one":
            return i
    return last


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
    if (
        tags[last] & Tag.PRON
        and not (words[last] == "he" and last > low and tags[last] & tags[last - 1] & Tag.CAP)  # Liu He
        and not (words[last] == "it" and last > low and tags[last - 1] & Tag.ED and _relative(tokens, last, low))
        and not tags[last] & _NUM_THAT
        and tokens.words[last] not in ("this", "these", "those")
    ):
        return last, last
    if tags[last] & _CONJ_PREP_TO and not tags[last] & _ADV_CAP:
        return None, last + 1
    low = max(low, last - REACH)
    i, listed = last, False
    while i >= low:
        tag = tags[i]
        if not tag and words[i] in _APOSTROPHES and i < last and words[i + 1] not in _CLITICS:
            break  # half of a closing ''
        if tag & _WALL and not (tag & Tag.STOP and tokens.words[i] == "/") and not (tag & Tag.SUB and tag & Tag.PREP):
            if tag & Tag.SUB and i + 1 < last and i == low and tag & _FRONT:
                return fronted(tokens, i, last), i
            if tag & Tag.QUOTE and i < last:
                opening = next((j for j in range(i - 1, max(low, i - 5) - 1, -1) if tags[j] & Tag.QUOTE), None)
                if opening is not None and opening > low and tags[opening - 1] & _DET_POSS:
                    i = opening - 1  # the "History" section
                    continue
            if tag & Tag.THAT and i == low and i < last:
                i -= 1  # "That official, Ana Ruiz, said"
                continue
            if words[i] == ")" and i < last and (tags[i + 1] & ~Tag.CAP == 0 or (listed and tags[i + 1] & _COMMA_CONJ)):
                opening = before_bracket(tokens, i + 1, low)
                if opening <= i and tags[opening - 1] & Tag.CAP:
                    i = opening - 1  # "Lakes Commission (LC) spokesman Juan Ito"
                    continue
            if words[i] == "as" and i > low and words[i - 1] == "such":
                i -= 1
                continue
            if words[i - 2 : i + 1] == _AS_WELL and i - 2 > low and not tags[i - 3] & Tag.COMMA:
                i -= 3  # "Peru as well as Chile"
                continue
            if i < last and has_verb(tokens, i + 1, last + 1) and _restricts(tokens, i, low):
                i -= 1  # a restrictive clause belongs to its noun: "the men who fled said"
                continue
            break
        if tag & Tag.COMMA:
            if not (words[i + 1] in AFTER_NAMES or (listed and lists(tokens, i, low)) or _adjectives(tokens, i, low)):
                break
        elif tag & Tag.CONJ:
            if tokens.words[i] in ("but", "yet") or i == last or clause_left(tokens, low, i):
                break
            if i > low and tags[i - 1] & Tag.COMMA and not any(tags[j] & Tag.COMMA for j in range(low, i - 1)):
                break  # "The mayor left, and police said": no list has a comma before "and" alone
            listed = True
        elif low < i < last and (is_finite(tokens, i) or (tag & Tag.ED and tags[i - 1] & HELPERS)):
            relative = i - 1
            while relative > low and tags[relative] & _HELPERS_ADV:
                relative -= 1
            if not (relative > low and _restricts(tokens, relative, low)):
                if near or not reduced(tokens, i, low):
                    break
                relative = i
            i = relative  # a restrictive clause belongs to its noun: "the men who fled the camp"
        elif near and low < i < last and words[i] in ("a", "an", "the") and not tags[i - 1] & ~Tag.PLURAL:
            i -= 1  # an object behind a verb that is unknown: "shows **a man** who"
            break
        elif near and tag & Tag.TO and i + 1 < last and not tags[i + 1] & _CAP_DET_POSS_NUM:
            i += 1  # an infinitive and its object
            break
        elif near and tag & Tag.ING and low < i < last and tags[i - 1] & Tag.PREP and not tag & Tag.CAP:
            break  # "kept them from searching **the wreck** which"
        i -= 1
    start = i + 1
    opened = start
    while start <= last and tags[start] & _ADV_CONJ_TIME_MARK and not tags[start] & _DET_NUM:
        start += 1
    asked = (
        low == start < last and tags[start] & Tag.ED and tags[start + 1] & Tag.PREP
    )  # "Asked about the plan of Mr Ito"
    if start <= last and (tags[start] & _PREP_ING or asked) and not tags[start] & Tag.DET and start < last:
        # "The talks were led by **the mayor of Lima**, who …"
        governed = near and opened > low and tags[start] & Tag.PREP and "who" in words[last + 1 : last + 3]
        return start + 1 if governed else fronted(tokens, start, last), opened
    if start > last:
        return (opened if tags[last] & Tag.CAP else None), opened
    later = next((k for k in range(start + 1, min(last, start + 4)) if words[k] in _LATER), 0)
    if later and words[later - 1] in _UNITS:
        start = later + 1  # "A week later **the mayor** said"
    if start > low and words[start - 1] in _THEN and not tags[start] & Tag.PRON:
        start = _past_time(tokens, start, last)
    if start == low < last - 1 and tags[start] & Tag.NUM and tags[start + 1] & Tag.DOT:
        start += 2  # "5. **Ana Ruiz** called it late": a heading with its number
    if start - 2 > low and tags[start - 1] & Tag.COMMA and words[start][:2] in _PARTIES and tags[start] & Tag.CAP:
        return noun_phrase(tokens, start - 2, low, near=near)  # "Sen. Ana Ruiz, R-Ohio"
    return start, opened


def _restricts(tokens: Tokens, i: int, low: int) -> bool:
    """Whether a relative pronoun with no comma stands at a token: "the men **who** fled", "a film **that** ran"."""
    before = tokens.tags[i - 1]
    if tokens.tags[i] & Tag.REL:
        return not before & Tag.COMMA
    return bool(tokens.tags[i] & Tag.THAT and i > low and not before & ~Tag.PLURAL)


def _past_time(tokens: Tokens, start: int, last: int) -> int:
    """Where the subject starts behind what tells when: "In remarks after the talks **the envoy** said"."""
    tags, words = tokens.tags, tokens.words
    for i in range(start + 2, last):
        if words[i] in ("the", "a", "an") and not tags[i - 1] & ~(Tag.CAP | Tag.PLURAL):
            return i
        if tags[i] & (Tag.CONJ | Tag.COMMA):
            break
    return start


def _relative(tokens: Tokens, last: int, low: int) -> bool:
    """Whether "who" stands before an object in its clause: "doctors **who** have tried it"."""
    return any(tokens.tags[i] & Tag.REL for i in range(max(low + 1, last - 5), last))


def _adjectives(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether a comma parts two adjectives: "the tall**,** bearded guard"."""
    tags = tokens.tags
    if comma - 2 < low or not tags[comma - 2] & _DET_POSS or tags[comma - 2] & Tag.OBJ:
        return False
    return not (tags[comma - 1] | tags[comma + 1]) & ~Tag.ED


def clause_left(tokens: Tokens, low: int, conj: int) -> bool:
    """Whether what stands left of a conjunction is a clause of its own, not a noun phrase."""
    for i in range(conj - 1, low - 1, -1):
        if tokens.tags[i] & _STOP_SUB_QUOTE and not tokens.tags[i] & Tag.PREP:
            return False
        if tokens.tags[i] & Tag.COMMA and i < conj - 1:
            return False  # "The roof fell, witnesses and police said"
        if is_finite(tokens, i):
            return not reduced(tokens, i, low)  # "A Peruvian clerk involved in raids by Peru and Chile said"
    return False


def lists(tokens: Tokens, comma: int, low: int) -> bool:
    """Whether a comma parts the members of a list, and not a phrase from the clause that it opens."""
    tags = tokens.tags
    start = comma - 1
    while start >= low and not tags[start] & _COMMA_STOP_QUOTE:
        start -= 1
    start += 1
    if start >= comma or tags[start] & _FRONT or has_verb(tokens, start, comma):
        return False
    if tokens.words[comma - 1] in _AGO:
        return False  # "Hours earlier, Peru and Chile met": that is when
    if tags[low] & Tag.ING and start > low and any(tags[i] & Tag.CONJ for i in range(start, comma)):
        return False  # "Discussing rents, wages and fares, Mr Ito …": that list has ended
    return comma - start <= 12


def interpolation(tokens: Tokens, comma: int, low: int) -> int | None:
    """The comma that opens what another closes just before a verb ("Mr Ito, a judge, said"), None where none does."""
    tags, i = tokens.tags, comma - 1
    low = max(low, comma - REACH)
    while i > low:
        if tags[i] & Tag.COMMA:
            return i
        if tags[i] & Tag.QUOTE:
            return None
        i -= 1
    return None


def past_asides(tokens: Tokens, start: int, low: int) -> int:
    """Where the name begins that an age or a home follows in commas: "**Ana Ruiz**, 40, of Lima, Peru, who"."""
    tags, words = tokens.tags, tokens.words
    i, passed = start, False
    if start - 1 > low and words[start - 1] == "of" and tags[start - 2] & Tag.COMMA:
        i, passed = start - 1, True
    while i - 2 > low and tags[i - 1] & Tag.COMMA:
        last = i - 2
        home = last
        while home > low and tags[home] & _CAP_DOT and not tags[home] & Tag.COMMA:
            home -= 1
        if words[home] == "of" and low < home < last and tags[home - 1] & Tag.COMMA:
            i, passed = home, True
        elif tags[last] & Tag.NUM and tags[last - 1] & Tag.COMMA and (passed or i == start):
            i, passed = last, True
        else:
            break
    name = noun_phrase_left(tokens, i - 2, low) if passed and i - 2 >= low else None
    return start if name is None or not opens_clause(tokens, name, low) else name


def is_place(tokens: Tokens, first: int, closing: int) -> bool:
    """Whether commas hold nothing but a name: "a broker in Tampa, **Fla.**, said"."""
    return closing - first <= 3 and all(tokens.tags[i] & _CAP_DOT for i in range(first, closing))


def opens_clause(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a name begins its clause: "**Ana Ruiz**, a broker in Tampa, Fla., said"."""
    tags = tokens.tags
    opens = start == low or bool(tags[start - 1] & _PARTING)
    return opens and bool(tags[start] & _CAP_DET)


def before_bracket(tokens: Tokens, end: int, low: int) -> int:
    """Where a bracket opens that closes right before a place, that place where none does: "Ana Ruiz (D., Ohio)"."""
    if tokens.words[end - 1] != ")":
        return end
    return next((j for j in range(end - 2, max(low, end - 10), -1) if tokens.words[j] == "("), end)


def quoted_aside(tokens: Tokens, closing: int, low: int) -> int | None:
    """The comma that opens an aside whose last words are quoted: "Ana Ruiz, who called it "late," said"."""
    quote = next((j for j in range(closing - 2, max(low, closing - 15), -1) if tokens.tags[j] & Tag.QUOTE), None)
    return None if quote is None else interpolation(tokens, quote, low)


def apposed_name(tokens: Tokens, start: int, low: int) -> int:
    """Where the name begins that an office stands behind, with no comma at its end: "**Ana Ruiz**, head of it says"."""
    tags, words = tokens.tags, tokens.words
    if start - 4 > low and words[start - 2 : start] == ["known", "as"]:
        comma = start - 3 if tags[start - 3] & Tag.COMMA else start - 4
        known = noun_phrase_left(tokens, comma - 1, low) if tags[comma] & Tag.COMMA else None
        return start if known is None else known  # "**the Lakes Union**, formerly known as the Salt Group has"
    if start - 2 < low or not tags[start - 1] & Tag.COMMA or tags[start] & Tag.CAP:
        return start
    if not tokens.roles[start] & Role.PERSON:
        return start
    name = noun_phrase_left(tokens, start - 2, low)
    full = name is not None and name < start - 2 and all(tag & _CAP_DOT for tag in tags[name : start - 1])
    return name if name is not None and full and opens_clause(tokens, name, low) else start
