"""Where a clause of its own begins behind a conjunction: "called for calm **and signed the pact**"."""

from __future__ import annotations

from statecraft import Span, Tag, Tokens
from statecraft_quotes.cues import lexicon
from statecraft_quotes.draft import Draft, Page

_ADV_CAP = Tag.ADV | Tag.CAP
_BE_HAVE = Tag.BE | Tag.HAVE
_CAP_DET_PREP = Tag.CAP | Tag.DET | Tag.PREP
_DET_CAP = Tag.DET | Tag.CAP
_DET_POSS = Tag.DET | Tag.POSS
_ED_FINITE = Tag.ED | Tag.FINITE
_PREP_ING_ADV = Tag.PREP | Tag.ING | Tag.ADV


def does(page: Page, k: int, last: int) -> bool:
    """Whether a verb with an object of its own follows "and": "called for calm **and signed the** pact"."""
    tags, words = page.tokens.tags, page.tokens.words
    while k < last and tags[k] & Tag.ADV:
        k += 1
    if k + 2 < last and tags[k] & Tag.PREP and tags[k + 1] & (Tag.NUM | Tag.TIME):
        k += 2  # "rejected the ban and in 2003 left the board"
    if k + 1 >= last or tags[k] & _CAP_DET_PREP:
        return False
    if tags[k] & _BE_HAVE:
        after = k + 1
        while after < last and (tags[after] & Tag.ADV or words[after] in ("since", "been")):
            after += 1
        return after < last and bool(tags[after] & (Tag.ING | Tag.ED))  # "voiced hope and is urging aid"
    if words[k] in _DONE:
        return True
    if tags[k] & _ED_FINITE:
        phrasal = any(cue.rest and cue.rest[0] == words[k + 1] for cue in lexicon().get(words[k], ()))
        return phrasal or bool(tags[k + 1] & _AFTER_VERBS)
    return bool(tags[k] & Tag.PLURAL and tags[k + 1] & _DET_POSS)


_AFTER_VERBS = Tag.DET | Tag.POSS | Tag.NUM | Tag.PREP | Tag.OBJ | Tag.OWNER | Tag.THAT
_DONE = frozenset("discussed exchanged lodged reaffirmed reiterated underlined underscored".split())


def ends(page: Page, conj: int, last: int) -> bool:
    """Whether an object ends before a conjunction: a verb or, after a comma or "but", a whole clause follows."""
    but = page.tokens.words[conj] == "but"
    before = (
        conj - 2 if conj > 1 and page.tokens.tags[conj - 1] & Tag.QUOTE else conj - 1
    )  # called it "late," and few disagreed
    apart = but or bool(page.tokens.tags[before] & Tag.COMMA)
    verb = but and page.reading.is_finite(conj + 1)  # "aid but was ignored"
    return verb or does(page, conj + 1, last) or (apart and goes_on(page, conj + 1, last))


# Peru deplored the raid **and Chile called** for calm.  /  but: Peru rejected the deal Mali **and Chile signed**
def follows(page: Page, first: int, conj: int, last: int) -> bool:
    """Whether "and" brings the next clause with its subject, the object from ``first`` on having no clause inside."""
    tags, words = page.tokens.tags, page.tokens.words
    new = acts(page, conj + 1, last) or _tells(page, conj + 1, last) or calls(page, conj + 1, last)
    if tags[conj - 1] & Tag.CAP or not new:
        return False
    return not any(tags[k] & Tag.SUB & ~Tag.PREP or words[k] == "whereby" for k in range(first, conj))


# …, with Peru calling it a threat **and Chile describing** it as a crime
def calls(page: Page, k: int, last: int) -> bool:
    """Whether a name and a participle of saying with its object begin at a token."""
    tags = page.tokens.tags
    verb = next((n for n in range(k, min(last, k + _BRIEF)) if not tags[n] & Tag.CAP), last)
    return k < verb < last - 1 and bool(tags[verb] & Tag.ING and tags[verb] & _SAYING and tags[verb + 1] & _OBJECTS)


_SAYING = Tag.REPORT | Tag.REPORTING
_OBJECTS = Tag.OBJ | Tag.CAP | Tag.DET | Tag.POSS | Tag.THAT | Tag.PRON


# … **and the ministry said** it would answer.
def _tells(page: Page, k: int, last: int) -> bool:
    """Whether a noun phrase and a past verb of saying right behind it begin at a token."""
    tags = page.tokens.tags
    if not tags[k] & _DET_POSS:
        return False
    for n in range(k + 1, min(last, k + _BRIEF)):
        if tags[n] & Tag.REPORT and n > k + 1 and page.tokens.words[n].endswith(_PAST):
            return page.reading.is_finite(n) and page.tokens.words[n + 1 : n + 2] != ["by"]
        if tags[n] & (_NO_SUBJECT | Tag.PREP) or page.reading.is_finite(n):
            return False
    return False


_PAST = ("ed", "said", "told", "wrote")
_BRIEF = 6  # tokens of "the foreign ministry in Lima said"


# Peru deplores the raid and **urges** calm.  /  We condemn the raid and **convey** our grief.
def also(page: Page, first: int, conj: int) -> bool:
    """Whether a verb in the present that reports follows a conjunction, in the form of the verb before the object."""
    tags, words = page.tokens.tags, page.tokens.words
    k = conj + 1
    while k + 1 < len(tags) and tags[k] & Tag.ADV:
        k += 1
    if k + 1 >= len(tags) or tags[k] & _NO_FORM:
        return False
    asks = words[k] in ("call", "calls") and words[k + 1] in ("on", "upon", "for")
    verb = words[k].removesuffix("s")
    if not asks and (verb not in _NO_NOUNS or not (tags[k + 1] & _OPENS_OBJECT or verb in _URGES)):
        return False
    cue = next((n for n in range(first - 1, max(-1, first - _NEAR), -1) if words[n] in lexicon()), None)
    if cue is None or tags[cue] & _NO_FORM or (cue and tags[cue - 1] & _NO_PRESENT):
        return False
    return words[cue].endswith("s") == words[k].endswith("s")


_NEAR = 8
_NO_FORM = Tag.ED | Tag.ING | Tag.CAP
_NO_PRESENT = Tag.TO | Tag.MODAL | Tag.DET | Tag.POSS
_OPENS_OBJECT = Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ | Tag.PRON | Tag.THAT | Tag.PREP | Tag.NUM
_URGES = frozenset("urge encourage condemn deplore denounce commend".split())
_NO_NOUNS = frozenset(
    """urge condemn reaffirm reiterate deplore denounce express convey extend underscore underline emphasize emphasise
    stress recall encourage reject oppose commend invite recognize recognise acknowledge affirm insist welcome thank
    expresse stresse""".split()
)
"""Verbs whose forms in the present are no nouns, without their s."""
_NO_SUBJECT = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.REL | Tag.SUB | Tag.THAT | Tag.WH | Tag.CONJ
_SUBJECTS = frozenset("he she they we i".split())
_VERB = Tag.BE | Tag.HAVE | Tag.MODAL | Tag.FINITE
_DID = frozenset({"did", "does"})


def goes_on(page: Page, k: int, last: int) -> bool:
    """Whether a clause with a subject of its own begins at a token: "vowed to help **but few have seen it**"."""
    tags = page.tokens.tags
    if tags[k] & _PREP_ING_ADV and not tags[k] & _DET_CAP:
        return False
    if page.tokens.words[k] in _SUBJECTS and k + 2 < last:
        return page.reading.is_finite(k + 1) or page.reading.is_finite(k + 2)
    but = page.tokens.words[k - 1] == "but"
    apart = but or tags[k - 2] & Tag.COMMA  # not "to free Ruiz and Tapia jailed there"
    if apart and acts(page, k, last):
        return True
    for n in range(k, min(last, k + 8)):
        if n > k and ((tags[n] & _VERB and not tags[n] & Tag.ED) or page.tokens.words[n] in _DID):
            return page.reading.is_finite(n)
        if but and n > k and tags[n] & Tag.ED and page.reading.is_finite(n):
            return True  # "the call but the mayor **denied** it"
        if apart and tags[n] & Tag.COMMA and n > k + 1 and _past_name(page, n, last) is not None:
            return True
        if tags[n] & _NO_SUBJECT:
            return False
    return False


# … for calm, and its envoy, **Ana Ruiz, said** it was late
def _past_name(page: Page, comma: int, last: int) -> int | None:
    """The verb of saying behind a name that a comma opens and another closes; None where none stands there."""
    tags = page.tokens.tags
    closing = next((k for k in range(comma + 1, min(last, comma + _BRIEF)) if not tags[k] & (Tag.CAP | Tag.DOT)), last)
    verb = closing + 1
    while verb < last and tags[verb] & (Tag.HAVE | Tag.ADV):
        verb += 1
    if closing == comma + 1 or verb >= last or not tags[closing] & Tag.COMMA:
        return None
    return verb if tags[verb] & Tag.REPORT else None


def acts(page: Page, k: int, last: int) -> bool:
    """Whether somebody who is named begins a clause at a token: "promised tanks, and **Ana Ruiz followed** suit"."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 1 >= last:
        return False
    name = k + (words[k] == "the")
    if name + 1 >= last or not tags[name] & Tag.CAP:
        return False
    starts = (page.tokens.starts[k], page.tokens.starts[name])
    named = (m.span for m in page.reading.mentions_in(page.span(k, last - 1)) if m.span.start in starts)
    verb = page.tokens.first_from(max((span.end for span in named), default=starts[1]))
    while name < verb < last and tags[verb] & _ADV_CAP:
        verb += 1  # "Peru's **Ana Ruiz** followed suit"
    return name < verb < last and not tags[verb] & Tag.CAP and page.reading.is_finite(verb)


# He was glad that Peru backed the plan and let him in, the envoy said.  /  but: …, **but Chile opposed** it, …
def opened(page: Page, low: int, covered: int, last: int) -> int:
    """The token that what is told before a cue begins with: a clause behind what was told before, else the sentence."""
    tags, k = page.tokens.tags, page.tokens.first_from(covered)
    while k < last and tags[k] & Tag.QUOTE:
        k += 1
    if k >= last or covered <= page.tokens.starts[low]:
        return low
    if any(tag & Tag.STOP for tag in tags[k:last]):
        return k
    joint = k + bool(tags[k] & Tag.COMMA)
    if tags[joint] & Tag.CAP and tags[joint] & (Tag.PREP | Tag.SUB):
        return joint  # a comma for a full stop: "…, Despite that, …"
    new = joint + 1 < last and (tags[joint + 1] & Tag.SUB or goes_on(page, joint + 1, last))
    return k if tags[joint] & Tag.CONJ and new else low


# **Peru said** it was late, the agency reported.  /  but: The mayor, whom Peru has criticised, left, the agency …
def is_main(page: Page, draft: Draft, low: int) -> bool:
    """Whether a statement is what its sentence, which begins at a token, tells in the first place."""
    said = draft.source if draft.source is not None else draft.cue
    if said is None:
        return True
    return not any(page.reading.is_finite(k) for k in range(low, page.tokens.first_from(said.start)))


# Peru rejected the plan, **a day after** Chile took it.  /  …, **just two weeks before** the vote.
def dates(tokens: Tokens, k: int, last: int) -> bool:
    """Whether it stands behind a comma how long after or before something else it was said."""
    unit = next((n for n in range(k + 1, min(last - 1, k + 5)) if tokens.words[n] in _UNITS), None)
    counted = tokens.tags[k] & Tag.NUM or tokens.words[k] in _COUNTS
    return bool(counted) and unit is not None and tokens.words[unit + 1] in ("after", "before")


_UNITS = frozenset("minutes hour hours day days week weeks".split())
_COUNTS = frozenset("a an just only less barely several".split())


# It is late, Ana Ruiz said, and Peru **responded, accusing** her of lies.
def next_subject(page: Page, near: Draft, i: int) -> Span | None:
    """The subject of a clause behind "and" that stands between a statement and a participle which a comma parts off."""
    tokens, tags = page.tokens, page.tokens.tags
    ends = [span.end for span in (*near.content, near.cue, near.source) if span is not None]
    begin = tokens.first_from(max(ends))
    joint = next((k for k in range(begin, i - 3) if tags[k] & Tag.CONJ and tags[k - 1] & Tag.COMMA), None)
    if joint is None or not tags[i - 1] & Tag.COMMA:
        return None
    verb = next((k for k in range(joint + 2, i - 1) if page.reading.is_finite(k)), None)
    subject = None if verb is None else page.subject(verb)
    return subject if subject is not None and subject.start == tokens.starts[joint + 1] else None
