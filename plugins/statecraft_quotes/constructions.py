"""The construction that a cue stands in: which of those that it takes follows it, and where its content begins."""

from __future__ import annotations

from collections.abc import Callable

from statecraft import Tag
from statecraft_quotes.addressees import PRESS, addressed, asked, topic_behind
from statecraft_quotes.adjuncts import past_adjuncts, past_date, past_parenthesis, past_setting
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import HELPERS_FINITE, Page
from statecraft_quotes.following import Following, Place, is_clause, noun_starts, past_aside, past_comma

_NOMINAL = Tag.CAP | Tag.DET | Tag.POSS | Tag.OBJ
_NOMINAL_PRON = Tag.CAP | Tag.DET | Tag.POSS | Tag.PRON | Tag.NUM
_BREAK = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.DOT
_BREAK_PREP = _BREAK | Tag.PREP
_BREAK_CONJ = _BREAK | Tag.CONJ
_BREAK_DET = _BREAK | Tag.DET
_ED_CAP = Tag.ED | Tag.CAP
_NO_ADVERB = Tag.TIME | Tag.DET | Tag.SUB | Tag.NUM | Tag.NEG
_REPORT_REPORTING = Tag.REPORT | Tag.REPORTING
_TIME_NUM = Tag.TIME | Tag.NUM
_OPENS_OBJECT = Tag.DET | Tag.POSS | Tag.CAP | Tag.NUM | Tag.OWNER
_RELATIVES = frozenset("who whose whom where when".split())
_SET_AS = frozenset("whole well soon long far usual".split())  # "the plan as a whole"
_CURRENCIES = frozenset("$€£¥")
_SPOKEN = frozenset("tbq")
_UNNAMED = [
    [*words.split()] for words in ("be named", "be identified", "be quoted", "remain anonymous")
]  # who declines that wants to stay unnamed, and says no more


def follow(page: Page, cue: Cue, j: int, high: int) -> Following | None:
    """The construction that a cue stands in, None where it takes none that stands there."""
    tags, words, takes = page.tokens.tags, page.tokens.words, cue.takes
    start, j = j, _past_adverbs(page, j, high)
    if j >= high:
        return None
    if start < j and "b" in takes and tags[j] & Tag.BE and words[j - 1] in ("now", "then"):
        return Following("b", j - 1)  # "said now is the time"
    if "i" in takes and (verb := _infinitive(page, j, high)) is not None:
        return None if words[verb : verb + 2] in _UNNAMED else Following("i", j)
    k = _past_when(page, cue, j, high)
    if "i" in takes and k > j and _is_to(page, k, high):
        return Following("i", k)  # "threatened in July to leave"
    if "i" in takes and (behind := _past_condition(page, j, high)) is not None:
        return Following("i", behind)
    if "t" in takes:
        k = past_aside(page, k, high)
    if k < high - 1 and tags[k] & Tag.THAT:
        copula = _is_copula(page, k + 1)
        if "t" in takes and not copula:
            return Following("t", past_comma(page, k + 1, high))
        if j < k and copula and not tags[k - 1] & Tag.TIME:
            return None  # "concluded in a report that is odd", but: "said on Friday **that was** odd"
    if cue.lemma == "report" and (first := topic_behind(page, j, high)) is not None:
        return Following("n", first)
    place = Place(page, cue, j, k, high)
    for letter, construction in _CONSTRUCTIONS:
        if letter in takes and (found := construction(place)) is not None:
            return found
    return None


def _past_adverbs(page: Page, j: int, high: int) -> int:
    """The token past the adverbs right behind a cue."""
    tags, words = page.tokens.tags, page.tokens.words
    while j < high and tags[j] & Tag.ADV and words[j] != "further" and not tags[j] & _NO_ADVERB:
        if j + 1 < high and (tags[j + 1] & Tag.NUM or words[j + 1] in _CURRENCIES):
            break  # "said nearly 400 homes", "announced nearly $2 million"
        if words[j].endswith("ly") and j + 2 < high and tags[j + 1] & Tag.ED and not tags[j + 2] & _BREAK_PREP:
            break  # "said newly planted trees had died"
        j += 1
    return j


def _infinitive(page: Page, j: int, high: int) -> int | None:
    """The verb behind "to" or "not to" at a token; None where neither stands there."""
    words = page.tokens.words
    if words[j] == "not" and words[j + 1 : j + 2] == ["to"]:
        return j + 2
    return j + 1 if _is_to(page, j, high) else None


def _is_to(page: Page, k: int, high: int) -> bool:
    """Whether "to" stands at a token, and no noun phrase behind it."""
    return k + 1 < high and page.tokens.words[k] == "to" and not page.tokens.tags[k + 1] & _NOMINAL


def _past_when(page: Page, cue: Cue, j: int, high: int) -> int:
    """The token past "on Monday in Oslo", past the date alone where the cue takes no speech."""
    topic = cue.lemma == "agree" and page.tokens.words[j] == "on"  # "agreed on a pact that critics call weak"
    if topic and not page.tokens.tags[min(j + 1, high - 1)] & Tag.TIME:
        return j
    return past_setting(page, j, high) if _SPOKEN.isdisjoint(cue.takes) else past_adjuncts(page, j, high)


# The envoy promised, if elected, to build a dam.
def _past_condition(page: Page, j: int, high: int) -> int | None:
    """The infinitive behind a condition that two commas hold; None where none stands there."""
    tags, words = page.tokens.tags, page.tokens.words
    if j + 2 >= high or not tags[j] & Tag.COMMA or words[j + 1] not in ("if", "when", "once"):
        return None
    closing = next((n for n in range(j + 2, min(high, j + 12)) if tags[n] & Tag.COMMA), high)
    return closing + 1 if closing < high and _is_to(page, closing + 1, high) else None


def _is_copula(page: Page, k: int) -> bool:
    """Whether a form of "be" stands at a token, other than the gerund that a clause may begin with."""
    return bool(page.tokens.tags[k] & Tag.BE) and page.tokens.words[k] != "being"


def _question(place: Place) -> Following | None:
    """What a question word opens: "asked **whether**", "said **even if**"."""
    page, _, j, k, high = place
    words = page.tokens.words
    if k >= high or not page.tokens.tags[k] & Tag.WH or words[k] == "which":
        return None
    if k > j and words[k] in _RELATIVES:
        return None  # "testified at a hearing for an envoy who left"
    return Following("w", k - 1 if words[k - 1 : k + 1] == ["even", "if"] else k)


def _as_phrase(place: Place) -> Following | None:
    """Something, and "as" what it is seen: "described **the wish as unfair**"."""
    page, _, j, _, high = place
    tags = page.tokens.tags
    dated = j if noun_starts(page, j) else past_setting(page, j, high)  # "described on Monday the wish as unfair"
    if dated < high and noun_starts(page, dated) and _has_as(page, dated, high):
        return Following("a", dated)
    if page.tokens.words[j] == "as" and j + 2 < high and tags[j + 2] & Tag.DET and not tags[j + 1] & _BREAK_DET:
        return Following("a", j)  # "described as unfair the wish"
    return None


def _has_as(page: Page, j: int, high: int) -> bool:
    """Whether "as" stands behind a token in its sentence, and in no set phrase."""
    for k in range(j + 1, min(high, j + 40)):
        if page.tokens.words[k] == "as" and not _SET_AS.intersection(page.tokens.words[k + 1 : k + 3]):
            return True
        if page.tokens.tags[k] & Tag.STOP:
            return False
    return False


def _called(place: Place) -> Following | None:
    """Something, and what it is called: "called **the ban a mistake**"."""
    page, j = place.page, place.j
    return Following("c", j) if noun_starts(page, j) and not page.tokens.tags[j] & Tag.TIME else None


def _bare_clause(place: Place) -> Following | None:
    """A clause that no "that" opens: "said **the door was open**"."""
    page, cue, j, k, high = place
    tags = page.tokens.tags
    if k >= high or (_is_verb(tags[k]) and not page.contracted(k)):
        return None
    if cue.lemma == "tell" and page.tokens.words[k] in PRESS:
        return None  # they are told, whatever it is
    if k > j and (tags[k] & Tag.TO or (tags[k] & Tag.REL and not tags[k - 1] & Tag.TIME)):
        return None  # "said in a speech to be aired", "said in Lima those who left had failed"
    if cue.rest[-1:] == ("clear",) and not tags[k] & _NOMINAL_PRON:
        return None  # "made clear time and again that"
    clause = is_clause(page, k, high, nominal="n" in cue.takes) and page.tokens.words[k] != "responsibility"
    if clause or (cue.lemma == "say" and not tags[k] & _BREAK_CONJ):
        return Following("b", k)
    parted = k < high - 1 and k > j and tags[k] & Tag.COMMA and not tags[k + 1] & _REPORT_REPORTING
    behind = max(k + 1, past_parenthesis(page, k, high))  # "said on Monday, in Lima, the door was open"
    return Following("b", behind) if parted and behind < high and is_clause(page, behind, high) else None


def _is_verb(tag: int) -> bool:
    """Whether a word is a verb, and no participle that a noun might follow."""
    return bool(tag & HELPERS_FINITE and not tag & _ED_CAP)


def _noun_phrase(place: Place) -> Following | None:
    """A noun phrase, past "as false" or an adjunct: "rejected **the plan**"."""
    page, _, j, k, high = place
    tags, words = page.tokens.tags, page.tokens.words
    if words[j] == "as" and (judged := _past_judgement(page, j + 1, high)) is not None:
        return Following("n", judged)
    if noun_starts(page, j) and not _is_date(page, j, high):
        return Following("n", j)
    topic = words[j] == "on" and j + 1 < high and not tags[j + 1] & Tag.TIME  # "reported on the harvest in Peru"
    if j < k < high and not topic and noun_starts(page, k):
        return Following("n", k)
    parted = past_parenthesis(page, j, high)  # "called for, among other things, **a ban**"
    if parted < high and tags[parted - 1] & Tag.COMMA and tags[parted] & _OPENS_OBJECT and noun_starts(page, parted):
        return Following("n", parted)
    dated = past_date(page, j, high)  # "vowed on Monday **revenge**"
    plain = j < dated < high and place.cue.lemma != "report" and not tags[dated] & ~Tag.PLURAL
    return Following("n", dated) if plain else None


# The envoy rejected as false the report.  /  dismissed as late and "baseless" the charge
def _past_judgement(page: Page, k: int, high: int) -> int | None:
    """The noun phrase behind a word or two, in quotation marks perhaps, that it is rejected "as"; else None."""
    tags = page.tokens.tags
    while k + 1 < high and not tags[k] & _BREAK_DET & ~Tag.QUOTE:
        noun = k + 1
        if tags[k] & Tag.QUOTE:
            noun = next((n + 1 for n in range(k + 1, min(high - 1, k + 5)) if tags[n] & Tag.QUOTE), high)
        if noun >= high or page.tokens.words[noun] != "and":
            return noun if noun < high and noun_starts(page, noun) else None
        k = noun + 1
    return None


# The bank reported late yesterday.  /  reported late on Monday a loss  /  but: reported late payments
def _is_date(page: Page, j: int, high: int) -> bool:
    """Whether a time, and no noun that it tells of, stands at a token."""
    tags = page.tokens.tags
    first = j
    while j < high and tags[j] & _TIME_NUM:
        j += 1
    if j == first or not tags[first] & Tag.TIME:
        return False
    day = j + 1 < high and bool(tags[j] & Tag.PREP and tags[j + 1] & Tag.TIME)
    return day or j >= high or bool(tags[j] & _BREAK) or any(tags[k] & Tag.CAP for k in range(first, j))


def _quotation(place: Place) -> Following | None:
    """Words in quotation marks: "said **“late”**"."""
    opens = place.k < place.high and place.page.tokens.tags[place.k] & Tag.QUOTE
    return Following("q", place.k) if opens else None


# In the order in which they are tried, by the letters of data/cues.tsv.
_CONSTRUCTIONS: tuple[tuple[str, Callable[[Place], Following | None]], ...] = (
    ("d", addressed),
    ("w", _question),
    ("o", asked),
    ("a", _as_phrase),
    ("c", _called),
    ("b", _bare_clause),
    ("n", _noun_phrase),
    ("q", _quotation),
)
