"""The subject of a clause's verb, looked for to the left past all that may part the two."""

from __future__ import annotations

from statecraft.reading.antecedents import antecedent, listing_relative, open_relative
from statecraft.reading.asides import apposed_name, interpolation, is_place, opens_clause, past_asides, quoted_aside
from statecraft.reading.finite import HELPERS, REACH, before_date, has_verb, is_finite, past_opening
from statecraft.reading.noun_phrases import before_bracket, noun_phrase, noun_phrase_left
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_CAP_NUM = Tag.CAP | Tag.NUM
_CAP_DET_PRON_POSS = Tag.CAP | Tag.DET | Tag.PRON | Tag.POSS
_PARTING = Tag.COMMA | Tag.STOP | Tag.CONJ | Tag.SUB | Tag.THAT
_BEFORE_BOTH = Tag.CONJ | Tag.COMMA | Tag.STOP | Tag.TIME
_ED_ING_PREP = Tag.ED | Tag.ING | Tag.PREP
_HELPERS_ADV = HELPERS | Tag.ADV
_HELPERS_ADV_NEG = HELPERS | Tag.ADV | Tag.NEG
_NOT_APPOSED = Tag.PREP | Tag.ING | Tag.SUB | Tag.REL | Tag.ADV | Tag.ED | Tag.TIME
_PREP_SUB = Tag.PREP | Tag.SUB
_REL_SUB, _REL_THAT = Tag.REL | Tag.SUB, Tag.REL | Tag.THAT
_DEEP = 3
_PAIRS = frozenset({"while", "whereas"})
_FRONT = Tag.PREP | Tag.SUB | Tag.ADV | Tag.TIME | Tag.ING


def subject_before(tokens: Tokens, verb: int, low: int, *, depth: int = 0) -> tuple[int, int] | None:
    """The first token of a verb's subject, and the one after its last, by what stands right before the verb."""
    tags, words = tokens.tags, tokens.words
    i = verb - 1
    low = max(low, verb - 2 * REACH)
    while i >= low and tags[i] & _HELPERS_ADV_NEG:
        if words[i] in ("both", "neither") and (i == low or tags[i - 1] & _BEFORE_BOTH):
            return i, i + 1  # "…, and both said": not the adverb of "they both said"
        if tags[i] & Tag.CAP:
            break
        i -= 1
    if i > low and words[i] in ("all", "each") and tags[i - 1] & Tag.HAVE:
        i -= 1  # "Peru and Chile have all urged"
    i = before_date(tokens, i, low)
    while i >= low and tags[i] & _HELPERS_ADV and not tags[i] & Tag.CAP:
        i -= 1
    if i > low and words[i] == "there" and not tags[i - 1] & _PARTING:
        i -= 1  # "Officials there said"
    if i < low:
        return None
    tag = tags[i]
    if tag & _REL_THAT and depth < 3:
        return antecedent(tokens, i, low)
    if tag & Tag.TO and depth < 3:
        return _before_infinitive(tokens, i, low, depth)
    if tag & Tag.CONJ or (tag & Tag.COMMA and i > low and tags[i - 1] & Tag.CONJ):
        return _coordinated(tokens, i, low, depth)
    if tag & Tag.COMMA:
        return _before_comma(tokens, i, low, depth)
    if tag & Tag.QUOTE:
        return _before_quote(tokens, i, low, depth)
    if tag & Tag.STOP:
        return _bracketed_subject(tokens, i, low) if words[i] in (")", "]") else _dashed_subject(tokens, i, low)
    return _right_before(tokens, i, verb, low, depth)


def _before_infinitive(tokens: Tokens, to: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject of the clause that an infinitive stands in."""
    tags = tokens.tags
    # "Talks began after **Ana Ruiz** came to ask": hers is the clause that the infinitive stands in.
    sub = next((j for j in range(to - 1, low, -1) if tags[j] & (Tag.SUB | Tag.COMMA)), low)
    opened = tags[sub] & Tag.SUB and tokens.words[to - 1] != "order"
    own = main_subject(tokens, sub + 1, to, depth) if opened else None
    return own or _reported(tokens, to, low, depth) or main_subject(tokens, low, to, depth)


def _reported(tokens: Tokens, to: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject of the clause that somebody reports and an infinitive stands in: "said **Peru** will go to talk"."""
    verb = next((j for j in range(to - 1, max(low, to - 12), -1) if is_finite(tokens, j)), None)
    if verb is None or any(tokens.tags[j] & _PARTING for j in range(verb, to)):
        return None
    opened = next((j for j in range(verb - 1, low, -1) if _parts(tokens, j) or is_finite(tokens, j)), low)
    if not (_reports(tokens, opened) or (tokens.tags[opened] & Tag.THAT and _is_told(tokens, low, opened))):
        return None
    first = opened + 1
    while first < verb and tokens.tags[first] & Tag.TIME:
        first += 1
    found = subject_before(tokens, verb, first, depth=depth + 1)
    return None if found is None or tokens.words[found[0]] in ("it", "there") else found


def _parts(tokens: Tokens, i: int) -> bool:
    """Whether something parts a clause there, and no "and" joins two who act: "said Peru **and** Chile will go to"."""
    tags = tokens.tags
    joins = tags[i] & Tag.CONJ and i and not tags[i - 1] & Tag.COMMA and tags[i + 1] & _CAP_DET_PRON_POSS
    return bool(tags[i] & _PARTING and not joins)


def _reports(tokens: Tokens, i: int) -> bool:
    """Whether a verb of saying stands at a token right behind which content may begin, and no listener."""
    return bool(tokens.tags[i] & Tag.REPORT) and is_finite(tokens, i) and tokens.words[i] not in ("told", "tells")


def _is_told(tokens: Tokens, low: int, that: int) -> bool:
    """Whether the content of a verb of saying begins with a "that"."""
    return any(tokens.tags[j] & Tag.REPORT and is_finite(tokens, j) for j in range(low + 1, that))


def _before_comma(tokens: Tokens, comma: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject that a comma parts from its verb, most often with what another comma opens."""
    tags = tokens.tags
    relative = listing_relative(tokens, comma, low)
    if relative is not None:
        return antecedent(tokens, relative, low)
    opening = interpolation(tokens, comma, low)
    if opening is not None and opening - 1 >= low:
        return _before_interpolation(tokens, opening, comma, low, depth)
    last = comma - 1
    while last > low and tags[last] & Tag.TIME:
        last -= 1
    if last < comma - 1 and not has_verb(tokens, low, last + 1):
        start = noun_phrase_left(tokens, last, low)  # "A statement Thursday, said …"
        return None if start is None else (start, last + 1)
    if last == comma - 1 and tags[last] & Tag.CAP and noun_phrase_left(tokens, last, low) == low:
        return low, comma  # a comma that parts the subject from its verb: "Senator Ana Ruiz, says"
    return _coordinated(tokens, comma, low, depth)


def _before_quote(tokens: Tokens, quote: int, low: int, depth: int) -> tuple[int, int] | None:
    """A subject that ends with a quotation mark: that of a title, or of an aside's last words."""
    aside = quoted_aside(tokens, quote, low) if quote > low and tokens.tags[quote - 1] & Tag.COMMA else None
    if aside is None:
        return _quoted_subject(tokens, quote, low)
    whole = _before_interpolation(tokens, aside, quote, low, depth)
    return (whole[0], quote + 1) if whole is not None and whole[1] == quote else whole


def _bracketed_subject(tokens: Tokens, closing: int, low: int) -> tuple[int, int] | None:
    """A subject with what brackets hold at its end."""
    opening = closing
    while opening > low and tokens.words[opening] not in ("(", "["):
        opening -= 1
    start = noun_phrase_left(tokens, opening - 1, low) if opening > low else None
    return None if start is None else (start, closing + 1)


def _dashed_subject(tokens: Tokens, closing: int, low: int) -> tuple[int, int] | None:
    """A subject that two dashes part from its verb, with what they hold."""
    words = tokens.words
    if closing > low and words[closing - 1] == words[closing] == "-":
        closing -= 1  # a dash of two strokes
    opening = next((j for j in range(closing - 1, max(low, closing - 25), -1) if words[j] == words[closing]), None)
    if opening is not None and opening > low and words[opening - 1] == words[opening] == "-":
        opening -= 1
    if words[closing] not in ("-", "–", "—") or opening is None:
        return None
    start = noun_phrase_left(tokens, opening - 1, low)
    return None if start is None or start >= opening else (start, opening)


def _right_before(tokens: Tokens, last: int, verb: int, low: int, depth: int) -> tuple[int, int] | None:
    """A subject whose last token nothing parts from its verb but helpers, adverbs and dates."""
    start, opened = noun_phrase(tokens, last, low)
    if (
        tokens.tags[verb] & Tag.ED
        and verb == last + 1
        and opened > low
        and is_finite(tokens, opened - 1)
        and not tokens.tags[opened - 1] & Tag.REPORT
    ):
        return None  # a past form right after another verb's object: "met ministers expected to resign"
    if start is None or start > last:
        return _coordinated(tokens, last, low, depth)
    # "…, a farmer from Peru said" and "A, B and C said" are whole already; what an apposition stands after is not.
    return apposed_name(tokens, start, low), last + 1


def _quoted_subject(tokens: Tokens, closing: int, low: int) -> tuple[int, int] | None:
    """A subject that ends in a title between quotation marks."""
    for j in range(closing - 1, max(low, closing - 15), -1):
        if tokens.tags[j] & Tag.QUOTE:
            start = noun_phrase_left(tokens, j - 1, low) if j > low else j
            return None if start is None or low < j <= start else (start, closing + 1)
    return None


def _before_interpolation(tokens: Tokens, opening: int, closing: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject before what two commas hold, with that where it tells who it is: "**Mr Ito, a judge**, said"."""
    tags = tokens.tags
    first = opening + 1
    if tokens.words[first : first + 2] == ["identified", "as"]:
        return first + 2, closing  # "One of the men, identified as Ana Ruiz, said"
    placed = is_place(tokens, first, closing)
    start = _start_before(tokens, opening, low, placed=placed)
    if start is None or (tags[start] & _FRONT and not tags[start] & Tag.DET):
        # What stands before is no noun phrase ("On Monday, the minister, …"): the commas hold the subject itself.
        inner = noun_phrase_left(tokens, closing - 1, opening + 1)
        return None if inner is None else (inner, closing)
    if tags[start] & _CAP_NUM and start > low + 1:
        start = past_asides(tokens, start, low)
    low = next((i + 1 for i in range(start - 1, low - 1, -1) if tags[i] & Tag.QUOTE), low)  # past a quotation
    if has_verb(tokens, low, start) and has_verb(tokens, first, closing) and not tags[first] & _REL_SUB:
        return _coordinated(tokens, closing, low, depth)
    return apposed_name(tokens, start, low), (closing if _tells_who(tokens, first) else opening)


def _start_before(tokens: Tokens, opening: int, low: int, *, placed: bool) -> int | None:
    """The first token of the noun phrase before what two commas hold, which ``placed`` says is a place."""
    tags = tokens.tags
    start, opened = noun_phrase(tokens, before_bracket(tokens, opening, low) - 1, low)
    if placed and start is not None and opened > low + 1 and tags[opened] & Tag.ING and tags[opened - 1] & Tag.COMMA:
        start = noun_phrase_left(tokens, opened - 2, low)  # "Ana Ruiz, speaking at a rally in Tampa, Fla., said"
    if start is None or start >= opening:
        return start
    if placed or not tags[start] & _CAP_DET_PRON_POSS or start == opening - 1:
        return _one_comma_back(tokens, start, opening, low, placed=placed)
    return start


def _one_comma_back(tokens: Tokens, start: int, opening: int, low: int, *, placed: bool) -> int:
    """The first token of the noun phrase before one more aside, ``start`` where there is none."""
    tags = tokens.tags
    # "Abel Juarez, 43, a farmer, said", "the firm, based in Lima, Peru, said": one more comma back.
    further = interpolation(tokens, opening, low - 1) if start > low and tags[start - 1] & Tag.COMMA else None
    aside = placed or tags[opening - 1] & Tag.NUM or tags[start] & _ED_ING_PREP
    if not aside or further is None or further <= low:
        return start
    outer = noun_phrase_left(tokens, further - 1, low)
    if placed and outer is not None and outer > low + 1 and tags[outer] & Tag.NUM and outer == further - 1:
        outer = noun_phrase_left(tokens, outer - 2, low)  # an age between name and apposition
    # "After the talks, the mayor, General Ana Ruiz, said": no talks are the mayor.
    begins = outer is not None and opens_clause(tokens, outer, low) and not _is_fronted(tokens, outer, low)
    return outer if outer is not None and (not placed or begins) else start


def _tells_who(tokens: Tokens, first: int) -> bool:
    """Whether what two commas hold from ``first`` on tells who the subject is, or who else acts with it."""
    tags = tokens.tags
    if tokens.words[first] == "meeting":
        return False  # "Peru and Chile, meeting in Lima, agreed"
    named = tags[first] & tags[first + 1] & Tag.CAP and not tags[first] & _PREP_SUB  # "Jan Ito", no month
    return (
        not tags[first] & _NOT_APPOSED
        or bool(named)
        or tokens.words[first] in ("along", "together", "including", "alongside")
    )


def _is_fronted(tokens: Tokens, start: int, low: int) -> bool:
    """Whether a plain noun phrase stands behind a preposition that opens the sentence: "After **the talks**, …"."""
    return start - 1 == low and bool(tokens.tags[low] & _PREP_SUB) and bool(tokens.tags[start] & Tag.DET)


def main_subject(tokens: Tokens, low: int, high: int, depth: int) -> tuple[int, int] | None:
    """The subject of the sentence's first verb, past a clause that only opens it, or of the last whole clause."""
    low = past_opening(tokens, low, high)
    if not tokens.tags[high] & Tag.ING or not tokens.tags[high - 1] & Tag.PLURAL:  # no "and Peru fights men leaving it"
        low = _last_clause(tokens, low, high, depth)
    for i in range(low, high):
        if is_finite(tokens, i) and i > low:
            return subject_before(tokens, i, low, depth=depth + 1)
    return None


def _last_clause(tokens: Tokens, low: int, high: int, depth: int) -> int:
    """Where the last clause begins that has its own subject: "The war ended; **Peru** held talks and signed it"."""
    tags, words = tokens.tags, tokens.words
    for joint in range(high - 2, max(low, high - 2 * REACH), -1):
        parts = words[joint] == ";" or (
            tags[joint - 1] & Tag.COMMA and (tags[joint] & Tag.CONJ or words[joint] in _PAIRS)
        )
        if not parts or depth >= _DEEP or any(tag & Tag.REL for tag in tags[low:joint]):
            continue  # "Peru, which has no navy, and Chile met": no clause begins with the second
        verb = next((i for i in range(joint + 2, high) if is_finite(tokens, i)), None)
        if verb is not None and has_verb(tokens, low, joint):
            found = subject_before(tokens, verb, joint + 1, depth=depth + 1)
            if found is not None and found[0] == joint + 1:
                return joint + 1
    return low


def _coordinated(tokens: Tokens, i: int, low: int, depth: int) -> tuple[int, int] | None:
    """The subject that a verb after "and" shares with the verb before: the nearest that reports, else the first."""
    if depth >= 3:
        return None
    relative = open_relative(tokens, i, low)
    if relative is not None:
        return antecedent(tokens, relative, low)
    for j in range(i - 1, low, -1):
        if tokens.tags[j] & Tag.REPORT and is_finite(tokens, j):
            found = subject_before(tokens, j, low, depth=depth + 1)
            if found is not None:
                return found
            break
    found = main_subject(tokens, low, i, depth)
    if found is not None:
        return found
    # "Ana Ruiz, tired of it all, left and said": a past form behind a comma may be a verb, for want of another.
    last = next((j for j in range(i - 1, low, -1) if tokens.tags[j] & Tag.ED and tokens.tags[j - 1] & Tag.COMMA), None)
    return None if last is None else subject_before(tokens, last, low, depth=depth + 1)
