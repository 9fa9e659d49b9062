"""What the words around a cue are: a verb of another clause, a plural, "both" alone, what somebody is called."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.draft import Page

_CONJ_COMMA_STOP = Tag.CONJ | Tag.COMMA | Tag.STOP
_DET_POSS_OBJ = Tag.DET | Tag.POSS | Tag.OBJ
_DET_POSS_OWNER_CAP = Tag.DET | Tag.POSS | Tag.OWNER | Tag.CAP
_NOMINAL = Tag.DET | Tag.POSS | Tag.CAP | Tag.OWNER | Tag.OBJ
_PREP_CONJ = Tag.PREP | Tag.CONJ
_PREP_DET_POSS = Tag.PREP | Tag.DET | Tag.POSS
_CLOSERS = Tag.COMMA | Tag.DOT | Tag.CONJ | Tag.STOP
_BEFORE_NOUNS = Tag.PREP | Tag.DET | Tag.POSS | Tag.ADV | Tag.NUM | Tag.OWNER
PLURALS = frozenset("people police others many some media men women children data criteria".split())
COPULAS = frozenset(
    "remain remains remained become became becomes seem seems seemed appear appears appeared feel felt".split()
)


def has_clause(page: Page, first: int, last: int) -> bool:
    """Whether a clause stands among tokens: a verb of its own, a cue, or what can be one before an object."""
    tags = page.tokens.tags
    for k in range(first, last):
        if k in page.used or page.reading.is_finite(k) or (tags[k] == Tag.PLURAL and is_third_person(page, k, last)):
            return True
    return False


# Xinhua reported that Peru condemned the raid.
def is_told_that(page: Page, k: int) -> bool:
    """Whether the "that" at a token brings what the verb before it tells, and nothing that is said of a noun."""
    return page.tokens.words[k] == "that" and k - 1 in page.used


def is_nominal(page: Page, k: int) -> bool:
    """Whether a noun phrase begins at a token, by its article, owner or capital, or a pronoun stands there."""
    return bool(page.tokens.tags[k] & _NOMINAL)


def is_third_person(page: Page, k: int, last: int) -> bool:
    """Whether a word in -s is a verb by its ending or by what follows: "the show **identifies** and", "defends the"."""
    tags, word = page.tokens.tags, page.tokens.words[k]
    if k == 0 or tags[k - 1] & _BEFORE_NOUNS:
        return False
    if word.endswith("ifies"):
        return True
    if word in ("plans", "aims", "wishes") and tags[k - 1] & Tag.CAP and k + 1 < last and tags[k + 1] & Tag.TO:
        return True  # "Peru **plans** to leave"
    return k + 1 < last and bool(tags[k + 1] & _DET_POSS_OBJ)


def is_many(page: Page, k: int) -> bool:
    """Whether a word can be the head of a plural subject: "dealers", "police"."""
    return bool(page.tokens.tags[k] & Tag.PLURAL) or page.tokens.words[k] in PLURALS


def is_both(page: Page, k: int, low: int) -> bool:
    """Whether "both" or "neither" stands alone where a clause begins ("…, and both denied it")."""
    tokens = page.tokens
    if tokens.words[k] not in ("both", "neither"):
        return False
    return k == low or bool(tokens.tags[k - 1] & _CONJ_COMMA_STOP)


_JUDGING = ("able", "ible", "ful", "less", "ous", "ive", "al", "ent", "ant", "ate", "fair", "just", "wrong", "lawful")


_WHEN = frozenset("day next same few second moment minute".split())  # "called Ruiz a day later"
_JUDGED = frozenset(
    """cruel weak sad crazy false stupid rigged crooked flawed misguided racist sexist unfit fake phony brave smart
    great bad good evil dumb silly sick dead absurd insane premature unwise corrupt biased overblown dishonest
    rushed failed insulting troubling disturbing disappointing encouraging alarming misleading shocking disgusting
    outdated overdue invalid motivated historic tragic toxic chaotic catastrophic barbaric horrific undemocratic
    unrealistic realistic symbolic problematic pathetic idiotic apocalyptic strategic necessary unnecessary inflammatory
    contradictory discriminatory satisfactory unsatisfactory obscene inhumane bogus nonsense lies propaganda blackmail
    rubbish aggression genocide terrorism murder slander treason hypocrisy extortion true untrue essential key vital
    crucial""".split()
)


SELVES = frozenset("itself themselves himself herself".split())
"""Whom one only gives a name to: "a group calling **itself** the Holy Tin Brigades"."""


def names_it(page: Page, first: int, high: int) -> bool:
    """Whether what follows "called" has a complement: "the ban **a mistake**", and not "the police" alone."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if words[first] in SELVES:
        return False
    if tags[first] & Tag.OBJ or words[first] in ("it", "that", "this"):
        return True
    if tags[first] & Tag.QUOTE:
        return False  # "a push dubbed “Blue Harbor”"
    # "called Ruiz a liar", "called her “reckless”"
    name = tags[first] & Tag.CAP and not tags[first] & (Tag.DET | Tag.POSS | Tag.TIME)
    single = words[first] == "her" or bool(name or tags[first] == Tag.PLURAL)
    second = first + (1 if single else 2)
    bare = not tags[first] & _DET_POSS_OWNER_CAP
    behind = next((k for k in range(first, high) if not tags[k] & Tag.CAP), high)
    if name and first + 1 < behind < high and page.reading.is_finite(behind):
        return False  # "a group called Rumbo Libre left"
    for k in range(first + 1, min(high, first + 30)):
        if tags[k] & Tag.QUOTE:
            return k >= second
        if words[first] in ("a", "an") or (bare and tags[k] & Tag.TO):
            return False  # "called a meeting", "called reporters to listen"
        if words[k] in ("a", "an", "the", "one") and not tags[k - 1] & _PREP_CONJ:
            later = k == first + 1 and k + 1 < high and (tags[k + 1] & Tag.TIME or words[k + 1] in _WHEN)
            return k >= second and not later
        dotted = k + 2 < high and tags[k] & Tag.CAP and tags[k + 1] & Tag.DOT  # "called the U.S. offer “late”"
        ends = k + 1 >= high or bool(tags[k + 1] & _CLOSERS and not dotted)
        dated = k + 2 < high and tags[k + (words[k + 1] == "on") + 1] & Tag.TIME  # "called it unlawful on Monday"
        if k >= second and (ends or dated):
            if not tags[k] & Tag.CAP and words[k].endswith(_JUDGING):
                return not words[k].endswith("ment") and not tags[k - 1] & _PREP_DET_POSS
            if words[k] in _JUDGED and not tags[k - 1] & _PREP_DET_POSS:
                return True
        if ends and (k + 1 >= high or not tags[k + 1] & Tag.CONJ):
            return False
    return False
