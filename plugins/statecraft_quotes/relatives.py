"""Cues in relative clauses, whose content is what the clause says more of."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.charged import denied_clause
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import to_comma, unquoted
from statecraft_quotes.draft import HELPERS, HELPERS_FINITE, Draft, Page, trimmed
from statecraft_quotes.following import Following
from statecraft_quotes.guards import is_told_that
from statecraft_quotes.inflection import PAST
from statecraft_quotes.making import around, draft_of

_BE_MODAL_HAVE = Tag.BE | Tag.MODAL | Tag.HAVE
_DOT_COMMA = Tag.DOT | Tag.COMMA
_ENDS = Tag.PREP | Tag.COMMA | Tag.DOT | Tag.STOP | Tag.CONJ | Tag.SUB
_HELPERS_FINITE_ED = HELPERS | Tag.FINITE | Tag.ED
_PLURAL_CAP = Tag.PLURAL | Tag.CAP
_PREP_SUB = Tag.PREP | Tag.SUB
_PRON_DET = Tag.PRON | Tag.DET
_THAT_REL = Tag.THAT | Tag.REL


CHARGES = frozenset(
    """charge claim accusation allegation assertion suggestion idea notion view demand proposal request plan
    description move step decision finding conclusion contention characterization characterisation version account
    interpretation label""".split()
)
"""What others deny, dispute or contest."""


# a bridge that they hailed as a symbol  /  attacks that many blame on the militia
def relative_cue(page: Page, cue: Cue, i: int, j: int, low: int, high: int) -> Draft | None:
    """The statement of a relative clause whose cue lacks its object."""
    tokens = page.tokens
    tags = tokens.tags
    if j >= high:
        return None
    subject = page.subject(i)
    if subject is None:
        return None
    first = tokens.first_from(subject.start)
    judged = cue.takes.get("n", ("say", ""))[0] != "say"
    if tags[first] & _PRON_DET and first - 2 >= low and tokens.words[first - 1] in CHARGES:
        first -= 2  # "a charge they deny", "a charge the mill denies"
    contact = tokens.words[first] in ("a", "an") and tokens.words[first + 1] in CHARGES
    if contact and judged and subject.end > tokens.starts[first + 2]:
        source = Span(tokens.starts[first + 2], subject.end)
        return around(page, "contact", cue, i, j, source, [page.span(first, first + 1), *_called(page, j)], None)
    if cue.lemma in _SAYING and tags[j] & HELPERS_FINITE and not tags[j] & Tag.CAP:
        who, content = _of_contact(page, first, subject, low), page.clause(j)
        if who is not None and content is not None:  # an issue they say is urgent
            return around(page, "contact", cue, i, j, who, [to_comma(page, j, content) or content], None)
    if first > low and tokens.words[first - 1] == "what":
        return what_cue(page, cue, i, j, subject)
    if first <= low or not tags[first - 1] & _THAT_REL or is_told_that(page, first - 1):
        return None
    if judged and tags[j] & _DOT_COMMA:  # a charge that they deny
        said = page.reading.phrase_before(tokens.starts[first - 1])
        if said is not None and cue.lemma == "deny" and tokens.words[first - 1] == "which":
            said = denied_clause(page, said, low) or said
        return None if said is None else around(page, "relative", cue, i, j, subject, [said, *_called(page, j)], None)
    # "a law which Chile says helps nobody", and not "lands that Chile claims as its own"
    third = tags[j] == Tag.PLURAL and j + 1 < high and not tags[j + 1] & _ENDS
    verbal = (bool(tags[j] & _HELPERS_FINITE_ED) or third) and bool(cue.takes.keys() & {"b"})
    named = (judged or "a" in cue.takes) and tags[j] & _PREP_SUB
    if not verbal and not named:
        return None
    content = page.clause(j)
    if content is not None and first > 1 and tags[first - 2] & Tag.COMMA:
        content = to_comma(page, j, content)
    elif content is not None and first > 1 and tokens.words[first - 2] in _DASHES:
        content = _to_dash(page, j, content)
    act = (cue.takes.get("b") if verbal else cue.takes.get("n") or cue.takes.get("a"))[0]  # type: ignore[index]
    draft = draft_of(page, "relative", act, cue, i, j, subject, content, Following("r", j))
    if draft is not None and not verbal:
        add_antecedent(page, draft, first - 1, low)
    return draft


# Her plan – which critics say is unfair – passed.
def _to_dash(page: Page, first: int, content: Span) -> Span | None:
    """Content cut at the dash that closes the aside which it stands in."""
    tokens = page.tokens
    last = tokens.first_from(content.end)
    end = next((k for k in range(first + 1, last) if tokens.words[k] in _DASHES), None)
    return content if end is None else trimmed(page.reading.text, content.start, tokens.starts[end])


# The vote was void because of what the envoy called a "wave of fraud".  /  They decried what they said was fraud.
def what_cue(page: Page, cue: Cue, i: int, j: int, subject: Span) -> Draft | None:
    """The statement of a clause with "what" that stands in for a noun."""
    tokens = page.tokens
    tags = tokens.tags
    before = page.tokens.first_from(subject.start) - 2
    if before < page.sentence(i)[0] or tags[before] & (Tag.COMMA | Tag.CONJ | Tag.THAT | Tag.STOP | Tag.SUB):
        return None
    if cue.lemma in _TELLING and tags[j] & _BE_MODAL_HAVE:
        told = page.clause(j)
        return around(page, "what", cue, i, j, subject, [to_comma(page, j, told) or told] if told else [], None)
    naming = tags[before + 2] & Tag.PRON and not cue.form & PAST  # "what we call home"
    said = None if naming or not cue.takes.keys() & {"a", "c"} else _name(page, j + (tokens.words[j] == "as"))
    draft = around(page, "called-what", cue, i, j, subject, [said] if said is not None else [], None)
    if draft is not None:
        draft.act = (cue.takes.get("a") or cue.takes["c"])[0]
    return draft


def _name(page: Page, first: int) -> Span | None:
    """What something is called: a noun phrase, with the quotation of several words that it may end with."""
    start = page.tokens.starts[first]
    phrase = page.reading.phrase_from(start)
    last = page.tokens.first_from(phrase.end) if phrase is not None else first
    quotation = page.reading.quotation_at(page.tokens.starts[last]) if last < len(page.tokens) else None
    if quotation is None:
        return phrase
    if phrase is None and quotation.words < 2:
        return None  # a single word that the writer keeps at a distance
    return Span(start if phrase is not None else quotation.inner.start, quotation.inner.end)


_DASHES = frozenset("-–—")
_TELLING = frozenset("say claim insist argue contend".split())
_SAYING = frozenset("say claim believe think insist argue contend".split())
_NO_NOUN = Tag.CAP | Tag.PREP | Tag.DET
_PEOPLE = frozenset(
    """he she they it officials critics analysts experts police authorities some many prosecutors investigators lawyers
    witnesses scientists researchers doctors opponents supporters residents organizers organisers""".split()
)


def _of_contact(page: Page, first: int, subject: Span, low: int) -> Span | None:
    """Who says what a clause without "that" says of the noun before it: "a move **Ana Ruiz** says is late"."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if words[first] in _PEOPLE or (words[first] == "the" and first > low and tags[first - 1] in (0, Tag.PLURAL)):
        noun = first > low and not tags[first - 1] & ~_PLURAL_CAP
        return subject if noun else None  # "a bill **critics** say is late", "a raid **the army** says is over"
    last = tokens.first_from(subject.end)
    if (
        words[first] not in ("a", "an")
        or last - first < 3
        or tags[first + 1] & _NO_NOUN
        or first == low
        or not tags[first - 1] & (Tag.COMMA | Tag.BE)
    ):
        return None
    return Span(tokens.starts[first + 2], subject.end)


def _called(page: Page, j: int) -> list[Span]:
    """What a charge is dismissed "as"."""
    content = page.clause(j) if page.tokens.words[j] == "as" else None
    return [] if content is None else [unquoted(page, content)]


# … attacks that many blame on the militia  /  a bridge that they hailed as a symbol
def add_antecedent(page: Page, draft: Draft, relative: int, low: int) -> None:
    """Puts what a relative pronoun stands for before the content of its clause."""
    found = page.reading.phrase_before(page.tokens.starts[relative]) if relative > low else None
    if (
        found is not None
        and found.end <= draft.content[0].start
        and draft.rule in ("noun-phrase", "relative")
        and draft.act != "say"
    ):
        draft.content.insert(0, found)
