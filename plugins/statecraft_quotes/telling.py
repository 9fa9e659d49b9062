"""A verb of saying with its subject before it and its content after it: "the envoy said that the door was open"."""

from __future__ import annotations

from attrs import define

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import LASTING
from statecraft_quotes.complements import complement, to_day
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import chanted, in_quotation, to_comma, to_main_verb, to_reporting, to_verb
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.following import Following
from statecraft_quotes.guards import is_told_that, names_it
from statecraft_quotes.inflection import BASE, ING
from statecraft_quotes.making import KINDS, NAMING, construction, draft_of
from statecraft_quotes.omissions import negated_cue
from statecraft_quotes.relatives import add_antecedent, what_cue
from statecraft_quotes.tellers import is_claim, is_deed, is_one, is_outlet, is_thing, moves
from statecraft_quotes.wholes import is_title

_AHEAD = frozenset({"call_for", "promise", "warn"})  # what is wanted for a day: "called for a vote Tuesday"
_HEARD = frozenset("told informed reminded".split())  # "Told that Peru had called it late, she laughed"
_CONJ_COMMA = Tag.CONJ | Tag.COMMA
_HELPERS_ADV = HELPERS | Tag.ADV | Tag.NEG
_REL_ED = Tag.REL | Tag.ED
_OPENS_CLAUSE = Tag.STOP | Tag.CONJ | Tag.SUB
_THAT_REL = Tag.THAT | Tag.REL


@define(eq=False)
class Verb:
    """A cue where it stands: its first token ``i``, the one after its last ``j``, its sentence, what stands before."""

    page: Page
    cue: Cue
    i: int
    j: int
    low: int
    high: int
    left: int
    """The last token before it that is no adverb and no "not"."""
    before: int
    """The classes of that token, none where the sentence begins with the cue."""
    negated: bool
    past: int
    """Whether it may be a past tense or participle."""


def told(verb: Verb, following: Following) -> Draft | None:
    """The statement of a verb with its subject before it and its content after it."""
    page, cue, i, j = verb.page, verb.cue, verb.i, verb.j
    tags, words = page.tokens.tags, page.tokens.words
    subject = _subject(verb)
    if subject is None:
        return None
    first = page.tokens.first_from(subject.start)
    if first > verb.low and words[first - 1] == "what" and not _is_reduced(verb, first, following.first):
        return what_cue(page, cue, i, j, subject)
    relative = first > verb.low and bool(tags[first - 1] & _THAT_REL) and not cue.form & ING
    relative = relative and not is_told_that(page, first - 1)
    act, who = construction(cue, following)
    if _is_nobody(verb, following, subject, first) or _is_no_statement(verb, following, subject, relative=relative):
        return None
    if who and not is_one(page, subject, who):
        return None
    if cue.lemma == "assess" and words[i - 1] in ("highly", "positively"):
        act = "support"
    if verb.negated or _is_neither(verb):
        return negated_cue(page, cue, i, j, following, subject, act)
    content = _content(verb, following, relative=relative)
    aside = relative and following.kind in "nca" and first - 2 >= verb.low and tags[first - 2] & Tag.COMMA
    if aside and content is not None:
        content = to_comma(page, following.first, content)  # "the mine, which Peru calls illegal, employs 300"
    if cue.lemma == "dismiss" and content is not None and not is_claim(page, content):
        return None
    rule = NAMING.get(following.kind, "") + KINDS[following.kind]
    draft = draft_of(page, rule, act, cue, i, j, subject, content, following)
    if draft is not None and relative:
        add_antecedent(page, draft, first - 1, verb.low)
    return draft


def _subject(verb: Verb) -> Span | None:
    """The subject of a verb, which may be that of the statement just before it."""
    page = verb.page
    subject = page.subject(verb.left - 1 if verb.before & Tag.TO else verb.i)
    last = page.drafts[-1] if page.drafts else None
    if last is None or not last.source or last.rule.startswith("participle") or not _within(page, last, verb):
        return subject
    helped = verb.before & Tag.HAVE and verb.left > verb.low and page.tokens.tags[verb.left - 1] & Tag.CONJ
    before = Tag.CONJ if helped else verb.before  # "and has vowed to leave"
    own = _is_own(page, before, subject, last) or _is_interrupted(page, before, subject, last)
    coordinate = coordinates(before) and not own
    return last.source if coordinate or _goes_on(page, last, verb.i) else subject


def _is_nobody(verb: Verb, following: Following, subject: Span, first: int) -> bool:
    """Whether a subject, which begins at a token, is none that says anything: "this", "which", a thing."""
    page, words = verb.page, verb.page.tokens.words
    if _is_reduced(verb, first, following.first) or words[first] in ("there", "which", "what"):
        return True
    if words[first] in ("this", "that") and subject.end == page.tokens.end(first):
        return True
    return in_quotation(page, first) or is_thing(page, subject)


def _is_no_statement(verb: Verb, following: Following, subject: Span, *, relative: bool) -> bool:
    """Whether the verb with this subject and object is a deed: moving somebody, citing a paper, naming a fee."""
    page, cue, kind = verb.page, verb.cue, following.kind
    if (kind == "o" and moves(page, subject)) or (cue.lemma == "cite" and is_outlet(page, subject)):
        return True
    if kind == "q" and cue.lemma == "write" and _is_work(page, following.first):
        return True
    if kind in "nbo" and is_deed(page, cue, following.first):
        return True
    if kind in "nb" and cue.lemma == "ask" and page.tokens.tags[following.first] & Tag.NUM:
        return True  # "asked 900 voters how they felt"
    inner = verb.past and verb.low < verb.left == verb.i - 1
    if kind == "n" and inner and page.tokens.tags[verb.left - 1] & Tag.TO:
        return True  # "to start **detailed** talks"
    if kind == "i" and cue.lemma == "call" and (page.tokens.words[verb.i] == "calls" or following.first > verb.j):
        return True  # "public calls to go", "called in the army to help"
    if kind != "c":
        return False
    # A club that calls itself "The Friends", a fee that clerks call the tip
    naming = page.tokens.words[following.first] in ("itself", "themselves") or (relative and cue.form == BASE)
    return naming or (not relative and not names_it(page, following.first, verb.high))


def _content(verb: Verb, following: Following, *, relative: bool) -> Span | None:
    """What is said: the clause or phrase that follows, cut where the clause around the verb goes on."""
    page, first, kind, low = verb.page, following.first, following.kind, verb.low
    tags = page.tokens.tags
    content = page.clause(first)
    pronoun = verb.left - 1 if tags[verb.left] & Tag.HAVE else verb.left
    if pronoun > low and not tags[pronoun] & Tag.REL:
        pronoun = _past_when(page, pronoun, low)
    if content is not None and pronoun > low and tags[pronoun] & Tag.REL and tags[pronoun - 1] & Tag.COMMA:
        content = to_comma(page, _past_condition(page, first), content)
    elif content is not None and relative and _is_governed(page, verb, low):
        content = to_main_verb(page, first, content)
    elif content is not None and not relative and pronoun > low and tags[pronoun] & _THAT_REL:
        content = to_reporting(page, first, content)
        main = content is None or any(page.reading.is_finite(k) for k in range(low, pronoun))
        if content is not None and not main:  # "Fans who hail it left"
            content = to_verb(page, first, content, int(kind in "tbw"))
    if content is not None and kind == "q":
        content = chanted(page, first, content)
    if content is not None:
        content = complement(page, following, content)
    announced = verb.cue.lemma in ("announce", "voice", "express")
    if content is not None and kind == "n" and (announced or construction(verb.cue, following)[0] not in _AHEAD):
        content = to_day(page, first, content, announced=announced)
    when = low < verb.i and tags[low] & Tag.SUB and not tags[low] & Tag.THAT and page.tokens.words[low] != "so"
    when = when or (low < verb.i and page.tokens.words[low] in _HEARD)
    when = when and not any(tags[k] & Tag.COMMA for k in range(low, verb.i))  # "Though it is late, all say it covers …"
    return to_comma(page, first, content) if content is not None and when else content


# Ana Ruiz, who in 2009 said she was done, now says she is not.
def _past_when(page: Page, k: int, low: int) -> int:
    """The "who" behind a comma, before a date that parts it from its verb; the token itself where none stands."""
    tags, words = page.tokens.tags, page.tokens.words
    n = k
    while n > low and n > k - _DATED and (tags[n] & _DATE or words[n] in _WHEN or words[n].isdigit()):
        n -= 1
    return n if n > low and words[n] == "who" and tags[n - 1] & Tag.COMMA else k


_DATED = 6  # tokens of "has over the past week"
_DATE = Tag.TIME | Tag.PREP | Tag.DET | Tag.ADV | Tag.NUM | Tag.HAVE
_WHEN = LASTING | {"day", "past", "occasions", "times"}


# Ana Ruiz, who said that, if she won, she would stay, left.
def _past_condition(page: Page, first: int) -> int:
    """The comma behind a clause that only opens what is said, the first token itself where none does."""
    tags = page.tokens.tags
    if page.tokens.words[first] not in ("if", "when", "once", "unless", "while", "although"):
        return first
    return next((k for k in range(first, min(len(tags), first + _OPENING)) if tags[k] & Tag.COMMA), first)


_OPENING = 15  # tokens of such a clause


# The speech, in which she called the bill late, drew laughter.
def _is_governed(page: Page, verb: Verb, low: int) -> bool:
    """Whether a preposition brings the pronoun of the clause between commas that a verb stands in."""
    subject = page.subject(verb.i)
    k = page.tokens.first_from(subject.start) - 1 if subject is not None else low
    tags = page.tokens.tags
    return k - 2 > low and bool(tags[k] & Tag.REL and tags[k - 1] & Tag.PREP and tags[k - 2] & Tag.COMMA)


def _is_neither(verb: Verb) -> bool:
    """Whether "not" stands before the verb that "or" joins this one to: "has not confirmed **or denied** it"."""
    tags, left = verb.page.tokens.tags, verb.left
    return verb.page.tokens.words[left] == "or" and any(tag & Tag.NEG for tag in tags[max(verb.low, left - 3) : left])


def _is_reduced(verb: Verb, first: int, content: int) -> bool:
    """Whether a past form only says more of what a preposition brings: "In a recording posted on Monday, rebels …"."""
    tags = verb.page.tokens.tags
    opens = first > verb.low and first - 1 <= verb.low + 1 and bool(tags[first - 1] & Tag.PREP)
    return opens and bool(verb.past and tags[content - 1] & Tag.COMMA) and verb.cue.lemma not in ("say", "tell")


# She wrote "The Long Rain" and "Two Doors."
def _is_work(page: Page, quote: int) -> bool:
    """Whether the quotation that a mark opens is the title of what somebody wrote."""
    quotation = page.reading.quotation_at(page.tokens.starts[quote])
    return quotation is not None and is_title(page, quotation.inner)


def _within(page: Page, draft: Draft, verb: Verb) -> bool:
    """Whether the cue of a draft stands before the verb in its sentence."""
    starts = page.tokens.starts
    return draft.cue is not None and starts[verb.low] <= draft.cue.start < starts[verb.i]


# The envoy said it was late; a clerk, Ana Ruiz, said it was not.
def _is_own(page: Page, before: int, subject: Span | None, last: Draft) -> bool:
    """Whether a comma only closes an apposition to a subject that opens a clause after the statement before it."""
    if before & Tag.CONJ or subject is None or last.cue is None or subject.start < last.cue.end:
        return False
    opens = page.tokens.tags[page.tokens.first_from(subject.start) - 1] & _OPENS_CLAUSE
    return bool(opens) and all(span.end <= subject.start for span in last.content)


# Chile, which Peru accuses of theft, said …  /  Chile, accused by Peru of theft, said …
def _is_interrupted(page: Page, before: int, subject: Span | None, last: Draft) -> bool:
    """Whether a comma closes what says more of the subject, and the statement before stands in it."""
    if before & Tag.CONJ or subject is None or last.cue is None or subject.end > last.cue.start:
        return False
    tags, comma = page.tokens.tags, page.tokens.first_from(subject.end)
    return bool(tags[comma] & Tag.COMMA and tags[comma + 1] & _REL_ED and not tags[comma - 1] & Tag.ED)


# Fans who say they will stay have asked for seats.
def _goes_on(page: Page, last: Draft, i: int) -> bool:
    """Whether a verb follows right on what a relative clause before it tells: both have the same subject."""
    between = range(page.tokens.first_from(last.content[-1].end), i)
    cue = last.cue is not None and last.cue.end <= last.content[0].start
    return (
        cue
        and all(page.tokens.tags[k] & _HELPERS_ADV for k in between)
        and last.content[-1].end <= page.tokens.starts[i]
    )


def coordinates(before: int) -> bool:
    """Whether the classes of a token join what follows to what stands before: "and", a comma."""
    return bool(before & _CONJ_COMMA)
