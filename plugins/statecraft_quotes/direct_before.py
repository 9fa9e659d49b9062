"""Direct speech right behind its cue: who says it, who is told, and what of it stands before the cue already."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Span, Tag
from statecraft_quotes.carried import made, quoting
from statecraft_quotes.cues import lexicon
from statecraft_quotes.draft import HELPERS, Draft, Page, trimmed
from statecraft_quotes.inflection import BASE, ING, PAST
from statecraft_quotes.listeners import past_listener

_DOT_COMMA_STOP = Tag.DOT | Tag.COMMA | Tag.STOP
_PREP_TIME = Tag.PREP | Tag.TIME
_OPENS_NO_CONTENT = Tag.SUB | Tag.ADV | Tag.TIME | Tag.CONJ

_TELLS = frozenset(("told", "tells", "telling"))  # whom, before what


class Lead(NamedTuple):
    """A cue ``k`` in a sentence from ``low`` on, the mark behind it, a quotation, and the token ``after`` that."""

    page: Page
    k: int
    low: int
    mark: str
    content: Span
    after: int

    @property
    def word(self) -> str:
        """The cue, or the first of its words."""
        return self.page.tokens.words[self.k]

    @property
    def forms(self) -> set[int]:
        """The inflected forms that the cue can be."""
        return {cue.form for cue in lexicon()[self.word] if not cue.rest}

    @property
    def is_small(self) -> bool:
        """Whether the quotation begins with a small letter."""
        return self.page.reading.text[self.content.start].islower()


def spoken_behind(lead: Lead, last: Draft | None) -> Draft | None:
    """The draft of a quotation right behind its cue, or the last one where "adding" goes on with it."""
    page, k = lead.page, lead.k
    if _is_other_rule(lead) or _goes_on(lead) or not _ends(lead) or _is_object(lead):
        return None
    if lead.word == "adding" and last is not None and last.cue and page.tokens.first_from(last.cue.start) >= lead.low:
        page.used.add(k)
        last.content.append(lead.content)
        return last
    cue = quoting(page, k)
    last_word = k + len(cue.rest) if cue is not None else k
    source = _source(lead, last_word, last)
    if source is None and (not page.reading.is_finite(k) or lead.forms == {BASE}):
        return None
    draft = made(page, "direct-cue-before", page.span(k, last_word), source, lead.content, (k,))
    head = _head(lead, source)
    if head is not None:
        draft.content.insert(0, head)
        draft.rule = "mixed-cue-inside"
    if lead.word in _TELLS:
        listener = past_listener(page, k + 1, page.sentence(lead.after - 1)[1])
        if listener is not None:
            draft.carrier = page.span(listener[0], listener[1] - 1)
    return draft


def _is_other_rule(lead: Lead) -> bool:
    """Whether the cue is left to other rules: "as saying" has its own, "was called" says by whom with "by"."""
    page, k = lead.page, lead.k
    if k <= lead.low:
        return False
    passive = page.tokens.tags[k - 1] & Tag.BE and lexicon()[lead.word][0].form & PAST
    return page.tokens.words[k - 1] == "as" or bool(passive)


def _goes_on(lead: Lead) -> bool:
    """Whether the clause around the quotation goes on behind it, or "told" has it for a part of its object."""
    page, after, text = lead.page, lead.after, lead.page.reading.text
    tags, high = page.tokens.tags, page.sentence(after - 1)[1]
    if after + 1 < high and tags[after] & Tag.CONJ and tags[after + 1] & Tag.THAT:
        return True  # … that "the door is open" and that it stays so
    if lead.mark != ",":
        return False
    if text[lead.content.end - 1] == "," and after < high and page.reading.is_finite(after):
        return True  # said the pact, "if there is one," was late
    return lead.word == "told" and lead.is_small  # told the court, "all that he knew"


def _ends(lead: Lead) -> bool:
    """Whether a clause ends with the quotation, and more than a word is quoted where no mark leads to it."""
    tags, after, text = lead.page.tokens.tags, lead.after, lead.page.reading.text
    said = lead.content.text_in(text)
    ends = after >= lead.page.sentence(after - 1)[1] or tags[after] & _DOT_COMMA_STOP or said[-1] in ".!?,"
    paused = lead.mark in (",", ":")
    if not ends and not (paused and said[0].isupper() and tags[after] & Tag.CONJ):
        return False
    return paused or len(said.split()) >= 2


# The form, which clerks report is long, "must be filled in"  /  which clerks call "the slip"
def _is_object(lead: Lead) -> bool:
    """Whether the quotation stands behind a relative clause, or in one that has its subject behind the pronoun."""
    if not (lead.forms == {BASE} or lead.mark == ",") or not lead.is_small:
        return False
    subject = lead.page.subject(lead.k)
    first = lead.page.tokens.first_from(subject.start) if subject is not None else lead.low
    return first > lead.low and bool(lead.page.tokens.tags[first - 1] & Tag.REL)


def _source(lead: Lead, last_word: int, last: Draft | None) -> Span | None:
    """Who says it: the subject of the cue, or of the last one for "adding", or who stands behind the cue."""
    page, k, low = lead.page, lead.k, lead.low
    tags = page.tokens.tags
    verb = k - 2 if k > low + 2 and tags[k - 1] & Tag.TO else k  # "he likes to say"
    if verb < k and tags[verb] & Tag.CAP:
        return page.reading.phrase_before(page.tokens.starts[k - 1])  # "That led Ana Ruiz to ask"
    source = page.subject(verb)
    if source is None and last is not None and ING in lead.forms:
        source = last.source
    inverted = k > low and tags[k - 1] & Tag.COMMA and ING not in lead.forms
    if inverted and (behind := _behind(lead, last_word) or _named_behind(lead, last_word)) is not None:
        return behind
    if source is None and (k == low or inverted):  # Said the envoy: "…"  /  The door, said the envoy, "is open."
        return page.reading.phrase_from(page.tokens.starts[k + 1])
    return source


def _behind(lead: Lead, last_word: int) -> Span | None:
    """The noun phrase that fills the room between the cue and the quotation, None where something else does."""
    page = lead.page
    if lead.word in _TELLS or page.tokens.tags[last_word + 1] & _PREP_TIME:
        return None
    behind = page.reading.phrase_from(page.tokens.starts[last_word + 1])
    fills = behind is not None and not page.reading.text[behind.end : lead.content.start].strip(' ,"“”')
    return behind if fills else None


# One thing is sure, said Ana Ruiz, a judge in Lima: "Nobody was told."
def _named_behind(lead: Lead, last_word: int) -> Span | None:
    """Who is named behind a cue that nobody is addressed with, where an apposition leads on to the colon."""
    page, first = lead.page, last_word + 1
    tags = page.tokens.tags
    cue = quoting(page, lead.k)
    if lead.mark != ":" or cue is None or cue.takes.keys() & {"d", "o"} or not tags[first] & _NAMING:
        return None
    behind = page.reading.phrase_from(page.tokens.starts[first])
    after = page.tokens.first_from(behind.end) if behind is not None else first
    return behind if after > first and tags[after] & Tag.COMMA else None


_NAMING = Tag.CAP | Tag.DET | Tag.POSS


# The door, the envoy said, "is open"
def _head(lead: Lead, source: Span | None) -> Span | None:
    """The words of the writer that begin the clause which the quotation ends, before the speaker and the cue."""
    page, low = lead.page, lead.low
    tags, starts = page.tokens.tags, page.tokens.starts
    opened = min(lead.k, page.tokens.first_from(source.start)) if source is not None else low
    if lead.mark == ":" and source is not None and source.start > page.tokens.starts[lead.k]:
        clause = opened > low + 1 and any(page.reading.is_finite(k) for k in range(low, opened - 1))
        return trimmed(page.reading.text, starts[low], starts[opened - 1]) if clause else None
    if lead.mark != "," or opened <= low + 1 or not tags[opened - 1] & Tag.COMMA or not lead.is_small:
        return None
    verb = tags[page.tokens.first_from(lead.content.start)] & HELPERS  # "Efforts, he said, “are late”"
    opens = _OPENS_NO_CONTENT | (0 if verb else Tag.PREP | Tag.ING)
    return None if tags[low] & opens else trimmed(page.reading.text, starts[low], starts[opened - 1])
