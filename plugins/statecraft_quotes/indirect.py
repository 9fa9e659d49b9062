"""Indirect and mixed speech: a cue, the construction that it stands in, and whose it is."""

from __future__ import annotations

from functools import cache
from itertools import compress

from attrs import define

from statecraft import Span, Tag
from statecraft_quotes.before import as_told, content_before, find_inverted
from statecraft_quotes.cues import Cue, lexicon
from statecraft_quotes.direct_after import is_title
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.following import Following, follow
from statecraft_quotes.guards import COPULAS, has_clause, is_both, is_noun, names_it
from statecraft_quotes.inflection import BASE, ING, PAST, THIRD
from statecraft_quotes.making import (
    KINDS,
    NAMING,
    chanted,
    construction,
    draft_of,
    in_quotation,
    infinitive_of,
    object_of,
    to_comma,
    to_reporting,
    to_verb,
)
from statecraft_quotes.nouns import NOUN_RULES
from statecraft_quotes.omissions import by_nobody, negated_cue, up_to_exception
from statecraft_quotes.participles import participle_cue, purpose_cue
from statecraft_quotes.passives import agent_after, passive_cue
from statecraft_quotes.relatives import add_antecedent, relative_cue, what_cue
from statecraft_quotes.tellers import is_claim, is_deed, is_one, is_outlet, is_thing, moves, strikes

_ADV_NEG = Tag.ADV | Tag.NEG
_ADV_TIME = Tag.ADV | Tag.TIME
_BE_HAVE = Tag.BE | Tag.HAVE
_COMMA_QUOTE = Tag.COMMA | Tag.QUOTE
_CONJ_COMMA = Tag.CONJ | Tag.COMMA
_PAST_BASE_THIRD = PAST | BASE | THIRD
_PAST_THIRD = PAST | THIRD
_PREP_ADV = Tag.PREP | Tag.ADV
_STOP_CONJ = Tag.STOP | Tag.CONJ
_THAT_REL = Tag.THAT | Tag.REL

_HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL
_HELPERS_ADV = _HELPERS | Tag.ADV | Tag.NEG


@cache
def _triggers() -> frozenset[str]:
    return frozenset((*lexicon(), *NOUN_RULES))


def find_indirect(page: Page) -> None:
    """Adds a draft for each cue outside quotations that reports something."""
    tokens, table, triggers = page.tokens, lexicon(), _triggers()
    words, starts = tokens.words, tokens.starts
    quoted, q = page.quoted, 0
    covered = 0
    for i in compress(range(len(words)), map(triggers.__contains__, words)):
        if i in page.used or starts[i] < covered:
            continue
        while q < len(quoted) and quoted[q][1] <= i:
            q += 1
        if q < len(quoted) and quoted[q][0] <= i:
            continue
        draft = None
        rule = NOUN_RULES.get(words[i])
        if rule is not None:
            draft = rule(page, i)
        if draft is None:
            for cue in table.get(words[i], ()):
                j = _after_rest(page, cue, i)
                if j is not None:
                    draft = _report(page, cue, i, j, covered)
                    if draft is not None or cue.rest:
                        break
        if draft is not None:
            if draft.act == "omit":
                draft.content = [up_to_exception(page, content) for content in draft.content]
            page.drafts.append(draft)
            covered = max(covered, max(span.end for span in draft.content))


def _after_rest(page: Page, cue: Cue, i: int) -> int | None:
    """The token after a cue's own words; dates and adverbs may stand among them ("called on Monday for")."""
    words, tags = page.tokens.words, page.tokens.tags
    j = i + 1
    for n, word in enumerate(cue.rest):
        skipped = 0
        while not n and skipped < 2 and j < len(words) and words[j] != word and tags[j] & _ADV_TIME:
            j, skipped = j + 1, skipped + 1
        if j >= len(words) or words[j] != word:
            return None
        j += 1
    return j


@define(eq=False)
class _Verb:
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

    @property
    def past(self) -> int:
        """Whether it may be a past tense or participle."""
        return self.cue.form & PAST


def _verb_at(page: Page, cue: Cue, i: int, j: int) -> _Verb:
    tags = page.tokens.tags
    low, high = page.sentence(i)
    left, negated = i - 1, False
    while left >= low and tags[left] & _ADV_NEG and not tags[left] & _HELPERS and not is_both(page, left, low):
        negated = negated or bool(tags[left] & Tag.NEG)
        left -= 1
    before = tags[left] if left >= low else 0
    return _Verb(page, cue, i, j, low, high, left, before, negated or bool(before & Tag.NEG and before & _HELPERS))


def _report(page: Page, cue: Cue, i: int, j: int, covered: int) -> Draft | None:
    """The statement that a verb makes, None where it makes none: by its form first, then by what follows it."""
    verb = _verb_at(page, cue, i, j)
    low, high, left, before = verb.low, verb.high, verb.left, verb.before
    if is_noun(page, cue, i, left, low, before):
        return None
    if verb.past and before & Tag.SUB and page.tokens.words[left] != "so" and not before & _PREP_ADV:
        return None  # "he replied when asked whether he would go"
    if (verb.past and not cue.form & BASE) or (verb.past and before & _BE_HAVE):
        agent = agent_after(page, j, high)
        if agent is not None:
            return passive_cue(page, cue, i, j, agent, low, high)
    if verb.past and _only_describes(verb):
        return None
    other = as_told(page, cue, i, j, low, high) or _inverted(verb, covered)
    if other is not None:
        return other
    following = follow(page, cue, j, high)
    if following is not None and following.kind == "b" and _trails(page, i, following.first, low, high):
        following = None
    if cue.form & ING and not before & Tag.BE:
        return participle_cue(page, cue, i, j, following, low, left, before)
    if before & Tag.TO and not page.tokens.words[left - 1].startswith("continu"):
        return purpose_cue(page, cue, i, j, following, left)
    verb.negated = verb.negated or by_nobody(page, i, low)
    if _may_only(verb, following):
        return None
    if following is None:
        relative = relative_cue(page, cue, i, j, low, high) if cue.form & _PAST_BASE_THIRD else None
        return relative or content_before(page, cue, i, j, low, high, covered)
    return _told(verb, following)


def _only_describes(verb: _Verb) -> bool:
    """Whether a past form is a participle: of what somebody was asked or told, of how something is said to be."""
    page, cue, before, left, j = verb.page, verb.cue, verb.before, verb.left, verb.j
    tags, words = page.tokens.tags, page.tokens.words
    if not cue.form & BASE or before & _BE_HAVE:
        if before & Tag.BE or words[left] in COPULAS:
            return True
        if words[j : j + 2] in (["to", "be"], ["to", "have"]) and cue.takes.keys() & {"b"} and "i" not in cue.takes:
            return True  # "bankers said to be close to the deal"
    if cue.lemma == "tell of" and before & Tag.COMMA:
        return True  # "Ms. May, told of the plan, said …"
    asked = words[verb.i] == "asked" and before & Tag.COMMA and words[j : j + 1] in _QUESTIONS
    # "Ms. May, asked whether she would go, said …"
    return bool(asked) and not any(tags[k] & _COMMA_QUOTE for k in range(verb.low, left))


def _inverted(verb: _Verb, covered: int) -> Draft | None:
    """The statement of a verb behind its content and before its speaker: "…, said the envoy"."""
    cue = verb.cue
    if verb.before & _COMMA_QUOTE and "q" in cue.takes and "c" not in cue.takes and cue.form & _PAST_THIRD:
        return find_inverted(verb.page, cue, verb.i, verb.j, covered)
    return None


def _may_only(verb: _Verb, following: Following | None) -> bool:
    """Whether the verb tells what somebody may yet say, or what somebody was told with nobody to tell it."""
    cue, before, words = verb.cue, verb.before, verb.page.tokens.words
    named = before & Tag.CAP and cue.form & _PAST_THIRD and not cue.form & BASE  # "Ms. May says"
    will = words[verb.left] in ("will", "would") and following is None  # "The bridge, she would say, is old"
    if before & Tag.MODAL and not named and not verb.negated and not will:
        return True
    if following is None or following.kind != "t" or following.listener is not None:
        return False
    if cue.lemma == "tell" and _coordinate(before):
        return True  # "was brought in and told that": who tells needs a listener
    # "has learned that, according to the bank, …" has its speaker behind
    return cue.lemma == "learn" and words[following.first] == "according"


def _told(verb: _Verb, following: Following) -> Draft | None:
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
    act, who = construction(cue, following)
    if _is_nobody(verb, following, subject, first) or _is_no_statement(verb, following, subject, relative=relative):
        return None
    if who and not is_one(page, subject, who):
        return None
    if cue.lemma == "assess" and words[i - 1] in ("highly", "positively"):
        act = "support"
    if verb.negated:
        return negated_cue(page, cue, i, j, following, subject, act)
    content = _content(verb, following, relative=relative)
    if cue.lemma == "dismiss" and content is not None and not is_claim(page, content):
        return None
    rule = NAMING.get(following.kind, "") + KINDS[following.kind]
    draft = draft_of(page, rule, act, cue, i, j, subject, content, following)
    if draft is not None and relative:
        add_antecedent(page, draft, first - 1, verb.low)
    return draft


def _subject(verb: _Verb) -> Span | None:
    """The subject of a verb, which may be that of the statement just before it."""
    page = verb.page
    subject = page.subject(verb.left - 1 if verb.before & Tag.TO else verb.i)
    last = page.drafts[-1] if page.drafts else None
    if last is None or not last.source or last.rule.startswith("participle") or not _within(page, last, verb):
        return subject
    coordinate = _coordinate(verb.before) and not _is_own(page, verb.before, subject, last)
    return last.source if coordinate or _goes_on(page, last, verb.i) else subject


def _is_nobody(verb: _Verb, following: Following, subject: Span, first: int) -> bool:
    """Whether a subject, which begins at a token, is none that says anything: "this", "which", a thing."""
    page, words = verb.page, verb.page.tokens.words
    if _is_reduced(verb, first, following.first) or words[first] in ("there", "which", "what"):
        return True
    if words[first] in ("this", "that") and subject.end == page.tokens.end(first):
        return True
    return in_quotation(page, first) or is_thing(page, subject)


def _is_no_statement(verb: _Verb, following: Following, subject: Span, *, relative: bool) -> bool:
    """Whether the verb with this subject and object is a deed: moving somebody, citing a paper, naming a fee."""
    page, cue, kind = verb.page, verb.cue, following.kind
    if (kind == "o" and moves(page, subject)) or (cue.lemma == "cite" and is_outlet(page, subject)):
        return True
    if (kind == "q" and cue.lemma == "write" and _is_work(page, following.first)) or strikes(page, cue, subject):
        return True
    if kind in "nbo" and is_deed(page, cue, following.first):
        return True
    if kind != "c":
        return False
    # A club that calls itself "The Friends", a fee that clerks call the tip
    naming = page.tokens.words[following.first] in ("itself", "themselves") or (relative and cue.form == BASE)
    return naming or (not relative and not names_it(page, following.first, verb.high))


def _content(verb: _Verb, following: Following, *, relative: bool) -> Span | None:
    """What is said: the clause or phrase that follows, cut where the clause around the verb goes on."""
    page, first, kind, low = verb.page, following.first, following.kind, verb.low
    tags = page.tokens.tags
    content = page.clause(first)
    pronoun = verb.left - 1 if tags[verb.left] & Tag.HAVE else verb.left
    if content is not None and pronoun > low and tags[pronoun] & Tag.REL and tags[pronoun - 1] & Tag.COMMA:
        content = to_comma(page, first, content)
    elif content is not None and not relative and pronoun > low and tags[pronoun] & _THAT_REL:
        content = to_reporting(page, first, content)
        main = content is None or any(page.reading.is_finite(k) for k in range(low, pronoun))
        if content is not None and not main:  # "Fans who hail it left"
            content = to_verb(page, first, content, int(kind in "tbw"))
    if content is not None and kind == "q":
        content = chanted(page, first, content)
    if content is not None and kind in "nc":
        content = object_of(page, first, content)
    if content is not None and kind in "io":
        content = infinitive_of(page, first, content)
    when = low < verb.i and tags[low] & Tag.SUB and not tags[low] & Tag.THAT and page.tokens.words[low] != "so"
    return to_comma(page, first, content) if content is not None and when else content


def _is_reduced(verb: _Verb, first: int, content: int) -> bool:
    """Whether a past form only says more of what a preposition brings: "In a recording posted on Monday, rebels …"."""
    tags = verb.page.tokens.tags
    opens = first > verb.low and first - 1 <= verb.low + 1 and bool(tags[first - 1] & Tag.PREP)
    return opens and bool(verb.past and tags[content - 1] & Tag.COMMA) and verb.cue.lemma not in ("say", "tell")


# She wrote "The Long Rain" and "Two Doors."
def _is_work(page: Page, quote: int) -> bool:
    """Whether the quotation that a mark opens is the title of what somebody wrote."""
    quotation = page.reading.quotation_at(page.tokens.starts[quote])
    return quotation is not None and is_title(page, quotation.inner)


def _within(page: Page, draft: Draft, verb: _Verb) -> bool:
    """Whether the cue of a draft stands before the verb in its sentence."""
    starts = page.tokens.starts
    return draft.cue is not None and starts[verb.low] <= draft.cue.start < starts[verb.i]


def _trails(page: Page, i: int, first: int, low: int, high: int) -> bool:
    """Whether what follows a cue only trails after it, the content having come before.

    It trails where it has no verb ("…, the envoy said on Monday in Oslo") or a comma parts it from the cue ("…, the
    envoy said on Monday, hours after the talks ended").
    """
    reading, tags = page.reading, page.tokens.tags
    parted = bool(tags[first - 1] & Tag.COMMA)
    if not parted and any(reading.is_finite(k) for k in range(first, high)):
        return False
    subject = page.subject(i)
    if subject is None:
        return False
    comma = page.tokens.first_from(subject.start) - 1
    if (
        parted
        and page.tokens.words[low] not in ("if", "unless")
        and tags[low] & (Tag.SUB | Tag.PREP | Tag.ADV | Tag.ING | Tag.TIME)
    ):
        return False  # "After the vote ended, the envoy said on Monday, …"
    return comma > low and bool(tags[comma] & Tag.COMMA) and has_clause(page, low + 1, comma)


_QUESTIONS = [[word] for word in ("whether", "if", "how", "why", "about", "by", "to", "what", "when")]


# The envoy said it was late; a clerk, Ana Ruiz, said it was not.
def _is_own(page: Page, before: int, subject: Span | None, last: Draft) -> bool:
    """Whether a comma only closes an apposition to a subject that opens a clause after the statement before it."""
    if before & Tag.CONJ or subject is None or last.cue is None or subject.start < last.cue.end:
        return False
    opens = page.tokens.tags[page.tokens.first_from(subject.start) - 1] & _STOP_CONJ
    return bool(opens) and all(span.end <= subject.start for span in last.content)


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


def _coordinate(before: int) -> bool:
    return bool(before & _CONJ_COMMA)
