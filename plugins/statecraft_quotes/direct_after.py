"""Direct speech before its cue: "The door is open," the envoy said."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import past_adjuncts, past_listener
from statecraft_quotes.any_verb import by_any_verb
from statecraft_quotes.carried import REACH, made, quoting
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import speaker_from
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.guards import is_many
from statecraft_quotes.inflection import BASE, ING, THIRD
from statecraft_quotes.phrasings import governing, in_words_of, that_is_how
from statecraft_quotes.wholes import is_title, is_whole

_ADV_HAVE = Tag.ADV | Tag.HAVE
_CAP_PRON_DET = Tag.CAP | Tag.PRON | Tag.DET
_COMMA_STOP = Tag.COMMA | Tag.STOP
_CONJ_COMMA_QUOTE = Tag.CONJ | Tag.COMMA | Tag.QUOTE
_DOT_COMMA = Tag.DOT | Tag.COMMA
_DOT_COMMA_STOP = Tag.DOT | Tag.COMMA | Tag.STOP
_REPORTED = Tag.PLURAL | Tag.ED | Tag.REPORT
_PREP_ADV_OBJ = Tag.PREP | Tag.ADV | Tag.OBJ
_PREP_SUB_TIME = Tag.PREP | Tag.SUB | Tag.TIME
_REPORT_ED = Tag.REPORT | Tag.ED


# "The door is open," the envoy said.  /  "The door is open," said the envoy, Ana Ruiz.
def cue_after(page: Page, first: int, after: int, content: Span) -> Draft | None:
    """The draft of a quotation whose cue follows it, None where none does."""
    tokens, text = page.tokens, page.reading.text
    tags, words = tokens.tags, tokens.words
    _, high = page.sentence(after - 1)
    t = after
    comma = t < len(tokens) and t < high and bool(tags[t] & Tag.COMMA)
    if comma:
        t += 1
    if not comma and t < high and tags[t] & Tag.BE and _opens(page, first):
        return that_is_how(page, t, high, content)
    mark = text[content.start : content.end].rstrip("'’\"”")[-1:]
    if not comma and mark not in ",?!…-—–" and not (t < high and not tags[t] & Tag.CAP and mark == "."):
        return None
    if t >= len(tokens) or (t >= high and (mark not in ",?!" or "\n" in text[content.end : tokens.starts[t]])):
        return None
    parted = t >= high  # the sentence was cut at the closing mark
    if parted:
        _, high = page.sentence(t)
    if _runs_into(page, first, content) or (t < high and tags[t] & Tag.CONJ):
        return None  # She called it "late," but the envoys say it is not.
    if t < high and tags[t] & (Tag.STOP) and words[t] in ("-", "–", "—"):
        t += 1
    k = t
    while k < high and tags[k] & _ADV_HAVE and not tags[k] & Tag.TIME:
        k += 1
    if k >= high:
        return None
    prefix = _prefix(page, first, tokens.first_from(content.start))
    titled = prefix is not None and not tags[first - 1] & Tag.COMMA and not _has_verb(page, prefix, first)
    if titled and not (text[content.start].islower() and _has_verb(page, content.start, after)):
        return None  # a title: On the programme "Week," the envoy said …
    if words[k] == "according" and k + 1 < high and words[k + 1] == "to":
        if prefix is not None:
            return None
        source = page.reading.phrase_from(tokens.starts[k + 2]) if k + 2 < high else None
        return made(page, "direct-according-to", page.span(k, k + 1), source, content, (k, k + 1))
    if words[k] == "in":
        return in_words_of(page, k, high, content)
    cue = quoting(page, k)
    if cue is not None and cue.form == THIRD and first and tags[first - 1] & Tag.COMMA and is_title(page, content):
        return None  # Her film, "The Long Rain," tells the story of a flood
    if cue is not None and cue.form != ING and k + 1 < high and not tags[k + 1] & _DOT_COMMA_STOP:
        j = k + 1 + len(cue.rest)
        while j < high and tags[j] & Tag.TIME and not tags[j] & Tag.OWNER:
            j += 1
        source = speaker_from(page, j) if j < high else None
        end = tokens.first_from(source.end) if source is not None else high
        clause = end < high and bool(tags[end] & Tag.MODAL or page.reading.is_finite(end)) and bool(tags[j] & Tag.PRON)
        if source is not None and not tags[j] & _PREP_ADV_OBJ and not clause:
            said = page.span(k, k + len(cue.rest))
            return _within_sentence(made(page, "direct-inverted", said, source, content, (k,)), prefix)
    if tags[t] & Tag.BE:
        return that_is_how(page, t, high, content)
    for k in range(t, min(high, t + REACH)):
        if tags[k] & Tag.QUOTE:
            return None
        if words[k] in _QUOTED:
            passed_on = _quoted(page, k, high, content)
            if passed_on is not None:
                return passed_on
        cue = quoting(page, k)
        if cue is not None and (tags[k] & _REPORT_ED or k < t + 12 or tags[k - 1] & Tag.COMMA):
            verb = governing(page, k, t)
            source = page.subject(verb)
            bare = not tags[k] & ~_REPORTED and not tags[k - 1] & Tag.BE and _closes(page, k + 1, high)
            finite = cue.rest or bare or verb < k or page.reading.is_finite(k)
            noun = cue.form == BASE and verb == k and source is not None and not _are_several(page, source)
            if source is not None and source.start >= tokens.starts[t] and finite and not noun:
                listener = past_listener(page, k + 1, high)
                if _runs_on(page, t, tokens.first_from(source.start)):
                    return None  # "Deep Salt," the firm's new brand, sells well, clerks say
                if parted and not _closes(page, k + 1 if listener is None else listener[1], high):
                    return None  # a new sentence with content of its own
                goes_on = k + 1 < high and not tags[k + 1] & _DOT_COMMA
                placed = prefix is not None or bool(first and tags[first - 1] & Tag.PREP)
                if placed and goes_on and cue.lemma != "tell" and is_title(page, content):
                    return None  # in a chapter called "The Long Rain," he predicts a flood
                if prefix is not None and _asks_for(page, cue, first, k + 1, high):
                    return None
                said = page.span(k, k + len(cue.rest))
                source = _with_apposition(page, t, source)
                draft = made(page, "direct-cue-after", said, source, content, (k,))
                if words[k] in ("told", "tells") and listener is not None:
                    draft.carrier = page.span(listener[0], listener[1] - 1)
                return _within_sentence(draft, prefix)
    if prefix is None and not parted and mark in ",?!" and _opens(page, first):
        return by_any_verb(page, t, high, content)
    return None


# Though she called it "open to all," the envoy urged the clerks to wait.
def _asks_for(page: Page, cue: Cue, first: int, j: int, high: int) -> bool:
    """Whether a cue behind a clause that only opens the sentence has an object of its own instead."""
    tokens = page.tokens
    low, _ = page.sentence(first)
    opens = tokens.tags[low] & Tag.SUB or tokens.words[low] == "even"
    judges = cue.takes["q"][0] != "say"
    return bool(opens and judges and j < high and tokens.tags[j] & _OBJECTS)


_OBJECTS = Tag.DET | Tag.POSS | Tag.OBJ | Tag.CAP


# "The door is open," the clerks say.  /  but: "Deep Salt," the firm's new brand, sells well
def _are_several(page: Page, source: Span) -> bool:
    """Whether a subject can have a verb with no ending: a plural, a list, "we"."""
    tokens = page.tokens
    first, last = tokens.first_from(source.start), tokens.first_from(source.end)
    end = next((k for k in range(first + 1, last) if tokens.tags[k] & Tag.PREP), last)
    return any(tokens.tags[k] & _SEVERAL or is_many(page, k) for k in range(first, end))


def _runs_on(page: Page, first: int, subject: int) -> bool:
    """Whether a quotation is part of a clause with a verb of its own, which ends before the subject of the cue."""
    tags = page.tokens.tags
    if subject - first < 3 or not tags[subject - 1] & Tag.COMMA:
        return False
    between = range(first, subject)
    return not any(tags[k] & _REL_SUB for k in between) and any(page.reading.is_finite(k) for k in between)


_REL_SUB = Tag.REL | Tag.SUB
_SEVERAL = Tag.PLURAL | Tag.CONJ | Tag.PRON


# "The door is open," Ana Ruiz, head of the Lima, Peru, bureau, said.
def _with_apposition(page: Page, first: int, source: Span) -> Span:
    """The subject of a cue from where the quotation ended on, where it holds an apposition and no other verb."""
    tokens = page.tokens
    start = tokens.first_from(source.start)
    if start == first or not tokens.tags[first] & _CAP_PRON_DET or not tokens.tags[start - 1] & _APART:
        return source
    if any(page.reading.is_finite(k) or tokens.tags[k] & Tag.SUB & ~Tag.PREP for k in range(first, start)):
        return source
    return Span(tokens.starts[first], source.end)


_APART = Tag.COMMA | Tag.PREP


def _opens(page: Page, first: int) -> bool:
    """Whether a quotation opens its sentence, and is no title behind a noun: "Her film, “The Ferry,” opens"."""
    low, _ = page.sentence(first)
    return all(page.tokens.tags[k] & _CONJ_COMMA_QUOTE for k in range(low, first))


_QUOTED = frozenset("quoted quotes cited cites".split())


# "The door is open," the agency quoted the envoy as saying.
def _quoted(page: Page, k: int, high: int, content: Span) -> Draft | None:
    """The statement that an outlet quotes somebody "as saying"."""
    tokens = page.tokens
    words = tokens.words
    last = next((n for n in range(k + 1, min(high - 1, k + 14)) if words[n] == "as"), None)
    if last is None or words[last + 1] not in ("saying", "telling"):
        return None
    subject = page.subject(k)
    source = subject if last == k + 1 else page.span(k + 1, last - 1)
    draft = made(page, "direct-quoted-as-saying", page.span(k, last + 1), source, content, (k, last, last + 1))
    draft.carrier = subject if last > k + 1 else None
    return draft


# The envoy said the door was "open to all," the agency reported.
def _runs_into(page: Page, first: int, content: Span) -> bool:
    """Whether a cue before a quotation has it in its own clause: it is no speech of whoever comes after."""
    tags = page.tokens.tags
    low, _ = page.sentence(first)
    if first - low < 2 or tags[first - 1] & _COMMA_STOP or is_whole(page, content):
        return False
    return any(
        k not in page.used and tags[k] & Tag.REPORT and quoting(page, k) and page.reading.is_finite(k)
        for k in range(low + 1, first - 1)
    )


# The door is "wide open," said the envoy.
def _prefix(page: Page, first: int, inner: int) -> int | None:
    """Where the sentence begins that a quotation ends; None where the quotation stands by itself."""
    tags = page.tokens.tags
    low, _ = page.sentence(first)
    while low < first and tags[low] & _CONJ_COMMA_QUOTE:
        low += 1
    if first - low < 2 or tags[first - 1] & Tag.STOP:
        return None
    inside = page.reading.is_finite(inner)  # The door, an old one, "was open," said the envoy.
    if tags[first - 1] & Tag.COMMA and not tags[low] & _PREP_SUB_TIME and not inside:
        return None
    if any(k in page.used or (tags[k] & Tag.REPORT and quoting(page, k)) for k in range(low, first)):
        return None
    return page.tokens.starts[low]


def _closes(page: Page, k: int, high: int) -> bool:
    """Whether nothing but a place or time follows before the next mark."""
    k = past_adjuncts(page, k, high)
    return k >= high or bool(page.tokens.tags[k] & _DOT_COMMA_STOP)


def _has_verb(page: Page, start: int, end: int) -> bool:
    return any(page.reading.is_finite(k) for k in range(page.tokens.first_from(start), end))


def _within_sentence(draft: Draft, start: int | None) -> Draft:
    if start is not None:
        draft.content = [Span(start, draft.content[0].end)]
        draft.rule = draft.rule.replace("direct", "mixed")
    return draft
