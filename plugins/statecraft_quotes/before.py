"""Content that stands before its cue or around it."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import past_adjuncts
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.guards import has_clause, is_many
from statecraft_quotes.inflection import BASE, PAST, THIRD
from statecraft_quotes.interrupted import Gap, interrupted
from statecraft_quotes.inverted import phrase_behind
from statecraft_quotes.listeners import past_listener
from statecraft_quotes.making import around
from statecraft_quotes.new_clauses import is_main
from statecraft_quotes.tellers import is_one, speaks
from statecraft_quotes.telling import Verb

_CAP_COMMA_DET = Tag.CAP | Tag.COMMA | Tag.DET
_CAP_PRON_DOT = Tag.CAP | Tag.PRON | Tag.DOT
_COMMA_DOT = Tag.COMMA | Tag.DOT
_ENDS_CUE = Tag.COMMA | Tag.STOP | Tag.DOT | Tag.QUOTE
_QUOTE_CONJ_REPORT = Tag.QUOTE | Tag.CONJ | Tag.REPORT | Tag.REPORTING

_HEARING = frozenset("asked pressed told informed reminded questioned".split())
_BOTH = 2  # verbs of a clause and of the one that it opens
_MEANWHILE = frozenset({"as", "when", "while"})
_SUMS = frozenset("$ € £ % percent".split())
_NO_SPEAKERS = frozenset("together nobody everybody everyone anybody anyone no there".split())
_DOINGS = frozenset("agree begin think cry plead continue".split())


# As the envoy told the paper, trade has grown.
def as_told(page: Page, cue: Cue, i: int, j: int, low: int, high: int) -> Draft | None:
    """The statement of a clause that opens the sentence with "as" and a cue."""
    tags, words, opening = page.tokens.tags, page.tokens.words, low
    if tags[low] & Tag.CONJ and low + 2 < high:  # "But, as the envoy told the paper, …"
        opening += 2 if tags[low + 1] & Tag.COMMA else 1
    if words[opening] != "as" or "b" not in cue.takes:
        aside = cue.lemma in _PUT and "as" in words[max(low, i - _ASIDE) : i]
        return _as_aside(page, cue, i, j, low, high) if aside else None
    subject = page.subject(i)
    if subject is None or page.tokens.first_from(subject.start) != opening + 1:
        return None
    if cue.lemma == "conclude" and not page.reading.mentions_in(subject):
        return None  # "As the talks concluded, the envoy left": they ended
    if (who := cue.takes["b"][1]) and not is_one(page, subject, who):
        return None  # "As the storm made clear, the dam is old"
    listener = past_listener(page, j, high) if "d" in cue.takes else None
    k = past_adjuncts(page, listener[1] if listener else _past_manner(page, j, high), high)
    if k + 1 >= high or not tags[k] & Tag.COMMA:
        return None
    content = page.clause(k + 1)
    return around(page, "as-told", cue, i, j, subject, [content] if content else [], listener)


# Trade, as the envoy put it, has grown.  /  Trade has grown, as the envoy told the clerks.
def _as_aside(page: Page, cue: Cue, i: int, j: int, low: int, high: int) -> Draft | None:
    """The statement of a clause that "as" and a cue interrupt or end; none that is denied, for who is unclear then."""
    tags, words = page.tokens.tags, page.tokens.words
    subject = page.subject(i)
    first = page.tokens.first_from(subject.start) if subject is not None else low
    if subject is None or first - 2 <= low or words[first - 1] != "as" or not tags[first - 2] & Tag.COMMA:
        return None
    comma = first - 2
    listener = past_listener(page, j, high) if "d" in cue.takes else None
    k = past_adjuncts(page, listener[1] if listener else _past_manner(page, j, high), high)
    denied = any(tags[n] & Tag.NEG or words[n] in ("whether", "if") for n in range(low, comma))
    if denied or (k < high and not tags[k] & _COMMA_DOT) or not page.spoken.isdisjoint(range(low, comma)):
        return None
    start = next((n + 1 for n in range(comma - 1, low, -1) if tags[n] & Tag.STOP), low)
    while tags[start] & Tag.CONJ and start < comma - 1:
        start += 1
    whole = any(page.reading.is_finite(n) for n in range(start + 1, comma))
    rest = page.clause(k + 1) if not whole and k + 1 < high and page.reading.is_finite(k + 1) else None
    if (not whole and rest is None) or any(d.place >= page.tokens.starts[low] for d in page.drafts[-1:]):
        return None
    content = [page.span(start, comma - 1), *([rest] if rest is not None else [])]
    return around(page, "as-told", cue, i, j, subject, content, listener)


_ASIDE = 14  # tokens from "as" to a cue
_PUT = frozenset("say note explain write acknowledge tell observe report recall admit concede remark".split()) | {
    "put it",
    "point out",
}


# As the envoy explains it, …  /  As the envoy has said repeatedly, …  /  As the envoy has said before, …
def _past_manner(page: Page, j: int, high: int) -> int:
    """The token past "it", and past adverbs up to the comma, which say how a thing was told and not what."""
    tags, words = page.tokens.tags, page.tokens.words
    k = j + (j < high and words[j] == "it")
    while k < high and (tags[k] & Tag.ADV or words[k] == "before"):
        k += 1
    return k if k < high and tags[k] & Tag.COMMA else j


# "Trade has grown, the envoy said."  /  "Trade, the envoy said, has grown."  /  "Trade has grown, said the envoy."
def content_before(verb: Verb, covered: int) -> Draft | None:
    """The statement whose speaker and cue follow its content, or interrupt it."""
    page, j, low, high = verb.page, verb.j, verb.low, verb.high
    tags = page.tokens.tags
    if not _may_close(verb) or _is_deed(verb):
        return None
    subject = page.subject(verb.i)
    if subject is None:
        return None
    first = page.tokens.first_from(subject.start)
    listener = past_listener(page, j, high) if "d" in verb.cue.takes else None
    k = past_adjuncts(page, listener[1] if listener else j, high)
    if k < high and not tags[k] & _ENDS_CUE:
        if not _only_trails(verb, first, k, addressed=listener is not None):
            return None
        k = high  # only a place or time follows
    gap = Gap(verb, subject, first - 1, k, covered, listener)
    if first > low + 2 and tags[first - 1] & Tag.QUOTE and tags[first - 2] & Tag.COMMA:
        _passes_on(page, subject, low, first - 2, covered)  # She said it was "late," the agency reported.
    if first <= low or not tags[first - 1] & Tag.COMMA:
        return _content_behind(gap) if first == low else None
    if _is_listed(page, first, page.tokens.first_from(subject.end), low):
        return None
    when = tags[low] & Tag.SUB and not any(tags[n] & Tag.COMMA for n in range(low, first - 1))
    if when and k < high and tags[k] & Tag.STOP:
        return None  # "As she rose, the envoy said – quote – …": what stands before is no part of it
    if when and (k >= high or not tags[k] & Tag.COMMA) and _is_meanwhile(verb, first):
        return None  # "As she rose, the envoy shouted at him"
    if _passes_on(page, subject, low, first - 1, covered):
        return None
    return interrupted("content-before", gap)


def _is_meanwhile(verb: Verb, first: int) -> bool:
    """Whether what stands before a subject, which begins at ``first``, is no more than when it spoke."""
    words, reading = verb.page.tokens.words, verb.page.reading
    if words[verb.low] not in _MEANWHILE or words[verb.j : verb.j + 1] == ["so"]:
        return False
    return sum(map(reading.is_finite, range(verb.low, first))) < _BOTH


# Mali has denied arming them, as Peru, Chile and the envoys allege.
def _is_listed(page: Page, first: int, last: int, low: int) -> bool:
    """Whether a subject, from one token to before another, is but the end of a list of names which "as" brings."""
    tags, k = page.tokens.tags, first - 1
    if not any(tag & Tag.CONJ for tag in tags[first:last]):
        return False
    while k > low and tags[k] & _CAP_COMMA_DET:
        k -= 1
    return page.tokens.words[k] == "as" and k < first - 2


def _may_close(verb: Verb) -> bool:
    """Whether the cue takes a clause or quotation, and is in a form that can end or interrupt it."""
    page, form, i, j, high = verb.page, verb.cue.form, verb.i, verb.j, verb.high
    tags = page.tokens.tags
    if not verb.cue.takes.keys() & {"b", "q"}:
        return False
    if page.reading.is_finite(i) or (form == THIRD and tags[i - 1] & _CAP_PRON_DOT):
        return True
    if form & PAST and tags[i - 1] & Tag.COMMA:
        k = past_adjuncts(page, j, high)
        if k >= high or tags[k] & Tag.DOT:
            return k == j or _is_named(verb)  # "…, another voter, Ana Ruiz, argued."
    return form == BASE and is_many(page, i - 1) and j < high and bool(tags[j] & _COMMA_DOT)


# …, Ann Ito, a mediator, announced on Sunday.  /  but: They welcomed a pact, the tenth, announced on Sunday.
def _is_named(verb: Verb) -> bool:
    """Whether somebody's name behind a comma begins the subject, which no verb in the passive could describe."""
    page, subject = verb.page, verb.page.subject(verb.i)
    mention = next(iter(page.reading.mentions_in(subject)), None) if subject is not None else None
    if mention is None or subject is None or mention.span.start != subject.start:
        return False
    first = page.tokens.first_from(subject.start)
    return first > verb.low and bool(page.tokens.tags[first] & Tag.CAP)


def _is_deed(verb: Verb) -> bool:
    """Whether the verb or the sentence tells what somebody did, and not what was said."""
    tokens, j = verb.page.tokens, verb.j
    if verb.cue.lemma in _DOINGS and j < verb.high and not tokens.tags[j] & _ENDS_CUE:
        return True  # "…, the two agreed to a truce"
    return tokens.words[verb.low] in _HEARING  # "Asked about the polls, she laughed"


def _only_trails(verb: Verb, first: int, k: int, *, addressed: bool) -> bool:
    """Whether no more than a place or time follows at ``k``, with a clause before the subject at ``first``."""
    reading = verb.page.reading
    if not addressed and any(reading.is_finite(n) for n in range(k, verb.high)):
        return False
    return not verb.page.tokens.tags[k] & Tag.TO and any(reading.is_finite(n) for n in range(verb.low, first - 1))


# The envoy said on Monday, trade has grown.
def _content_behind(gap: Gap) -> Draft | None:
    """The statement of a speaker and a cue that open the sentence, with a comma before what is said."""
    verb, k = gap.verb, gap.k
    page, cue = verb.page, verb.cue
    tags = page.tokens.tags
    if cue.form == BASE and cue.lemma != "say" and not tags[verb.i - 1] & Tag.PRON:
        return None  # "The yearly report, due in May": a noun
    if "b" not in cue.takes or k + 1 >= verb.high or not tags[k] & Tag.COMMA or tags[k + 1] & _QUOTE_CONJ_REPORT:
        return None
    content = page.clause(k + 1)
    return around(page, "bare-clause", cue, verb.i, verb.j, gap.source, [content] if content else [], gap.listener)


# The mayor said that trade had grown, the agency reported.
def _passes_on(page: Page, outlet: Span, low: int, comma: int, covered: int) -> bool:
    """Whether an outlet passes on what somebody else was just said to have said; it carries that then."""
    starts = page.tokens.starts
    said = [draft for draft in page.drafts[-3:] if draft.cue and starts[low] <= draft.cue.start < starts[comma]]
    said = [draft for draft in said if is_main(page, draft, low)]
    if not said or (covered > starts[low] and page.reading.text[covered : starts[comma]].strip(_CLOSING)):
        return False
    if not any(actor.kind == "media" for actor in page.reading.resolve(outlet)):
        return False
    for draft in said:
        draft.carrier = draft.carrier or outlet
    return True


_CLOSING = " '’\"”"


# One thing is sure, said Ana Ruiz, a judge in Lima: Trade will grow.
def _past_apposition(page: Page, k: int, high: int) -> int:
    """The colon behind what a comma adds to a name, the token itself where no noun phrase leads up to a colon."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 1 >= high or not tags[k] & Tag.COMMA or not tags[k + 1] & (Tag.DET | Tag.POSS | Tag.CAP):
        return k
    colon = next((n for n in range(k + 1, high) if words[n] == ":"), k)
    return k if any(page.reading.is_finite(n) or tags[n] & Tag.QUOTE for n in range(k + 1, colon)) else colon


def find_inverted(verb: Verb, covered: int) -> Draft | None:
    """The statement whose cue stands before its speaker: ", said the envoy"."""
    page, cue, i, j, low, high = verb.page, verb.cue, verb.i, verb.j, verb.low, verb.high
    tokens = page.tokens
    tags = tokens.tags
    comma = i - 2 if i > low + 1 and tags[i - 1] & Tag.QUOTE else i - 1  # the mark may stand after the comma
    if (
        cue.lemma == "tell"  # "The envoy, whose term ends, told reporters it was late"
        or comma <= low
        or not tags[comma] & Tag.COMMA
        or j >= high
        or tags[j] & (Tag.PREP | Tag.THAT | Tag.COMMA | Tag.WH | Tag.OBJ | Tag.ING)
    ):
        return None
    source = phrase_behind(page, j)
    if source is None or not speaks(page, source) or tags[j] & Tag.TIME or tokens.words[j] in _NO_SPEAKERS:
        return None
    if tokens.words[j] == "both" and cue.lemma != "say":
        return None  # "Peru's envoy, who left on Friday, condemned both the raid and the siege"
    k = past_adjuncts(page, tokens.first_from(source.end), high)
    if any(tokens.words[n] in _SUMS for n in range(j, min(k, j + 6))):
        return None  # "the oil firm, with a rig here, reports a 9 percent jump"
    named = Tag.REL if tags[j] & Tag.CAP else 0  # "said Ana Ruiz, a judge who follows the bill"
    if k < high and not tags[k] & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.CONJ | Tag.SUB | named):
        return None
    if k + 2 < high and tags[k] & Tag.COMMA and tags[k + 1] & Tag.CONJ and page.reading.is_finite(k + 2):
        return None  # "The raid split the town, began a feud, and set off a war"
    if k + 1 < high and tags[k] & Tag.CONJ and "n" in cue.takes and page.reading.is_finite(k + 1):
        return None  # "She left the mill, mocked the clerks and began a feud"
    goes_on = k + 1 < high and bool(tags[k] & Tag.COMMA) and page.reading.is_finite(k + 1)
    if tags[low] & (Tag.PREP | Tag.ADV | Tag.SUB | Tag.TIME) and k < high and tags[k] & Tag.COMMA:
        goes_on = any(page.reading.is_finite(n) for n in range(k + 1, high))  # "So far, says Ana Ruiz, trade grows"
    k = _past_apposition(page, k, high)
    last = page.drafts[-1] if page.drafts else None
    said = last is not None and (
        last.rule in ("bare-clause", "that-clause") or (last.rule == "noun-phrase" and cue.lemma != "say")
    )
    if last is not None and said and last.place >= tokens.starts[low] and tokens.first_from(covered) >= comma:
        return None  # "She said it was late, decried the delay and left": the subject stands before
    opens = next((k + 1 for k in range(comma - 1, low, -1) if tokens.words[k] == ";"), low)
    whole = next((k for k in range(opens + 1, comma) if tags[k] & Tag.COMMA and tags[k + 1] & Tag.REL), comma)
    if not goes_on and not (page.contracted(opens) or has_clause(page, opens + 1, whole)):
        return None  # no clause stands before: "her lawyer, said …", "Chad, which claims it, recalled its envoy"
    return interrupted("inverted", Gap(verb, source, comma, k, covered))
