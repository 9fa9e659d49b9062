"""Direct speech before its cue: "The door is open," the envoy said."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import past_adjuncts
from statecraft_quotes.any_verb import by_any_verb
from statecraft_quotes.behind import Behind, find_behind, is_fronted_title, opens_sentence
from statecraft_quotes.carried import REACH, made, quoting
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.guards import is_many
from statecraft_quotes.inflection import BASE, ING, THIRD
from statecraft_quotes.inverted import phrase_behind, speaker_from
from statecraft_quotes.listeners import past_listener
from statecraft_quotes.phrasings import governing, in_words_of, that_is_how
from statecraft_quotes.wholes import is_title

_ADV_HAVE = Tag.ADV | Tag.HAVE
_CAP_PRON_DET = Tag.CAP | Tag.PRON | Tag.DET
_DOT_COMMA = Tag.DOT | Tag.COMMA
_DOT_COMMA_STOP = Tag.DOT | Tag.COMMA | Tag.STOP
_REPORTED = Tag.PLURAL | Tag.ED | Tag.REPORT
_PREP_ADV_OBJ = Tag.PREP | Tag.ADV | Tag.OBJ
_REPORT_ED = Tag.REPORT | Tag.ED


# "The door is open," the envoy said.  /  "The door is open," said the envoy, Ana Ruiz.
def cue_after(page: Page, first: int, after: int, content: Span) -> Draft | None:
    """The draft of a quotation whose cue follows it, None where none does."""
    tags, words = page.tokens.tags, page.tokens.words
    _, high = page.sentence(after - 1)
    if after < high and tags[after] & Tag.BE and opens_sentence(page, first):
        return that_is_how(page, after, high, content)
    behind = find_behind(page, first, after, content)
    if behind is None or is_fronted_title(behind, after):
        return None
    t, k, high = behind.t, behind.t, behind.high
    while k < high and tags[k] & _ADV_HAVE and not tags[k] & Tag.TIME:
        k += 1
    if k >= high:
        return None
    if words[k] == "according" and k + 1 < high and words[k + 1] == "to":
        return _according(behind, k)
    if words[k] == "in":
        return in_words_of(page, k, high, content)
    cue = quoting(page, k)
    if cue is not None and cue.form == THIRD and first and tags[first - 1] & Tag.COMMA and is_title(page, content):
        return None  # Her film, "The Long Rain," tells the story of a flood
    inverted = None if cue is None else _inverted(behind, cue, k)
    if inverted is not None:
        return inverted
    return that_is_how(page, t, high, content) if tags[t] & Tag.BE else _behind_subject(behind)


def _has_verb(page: Page, end: int, high: int) -> bool:
    """Whether a verb stands right behind a noun phrase, which is its subject then."""
    return end < high and page.reading.is_finite(end)


# "The door is open," according to the envoy.
def _according(behind: Behind, k: int) -> Draft | None:
    """The statement of a whole quotation that "according to" somebody follows."""
    page, content, high = behind.page, behind.content, behind.high
    if behind.prefix is not None:
        return None
    source = phrase_behind(page, k + 2) if k + 2 < high else None
    return made(page, "direct-according-to", page.span(k, k + 1), source, content, (k, k + 1))


# "The door is open," said the envoy, Ana Ruiz.
def _inverted(behind: Behind, cue: Cue, k: int) -> Draft | None:
    """The statement of a quotation whose cue stands before its speaker; None where no speaker follows."""
    page, high = behind.page, behind.high
    tokens, tags = page.tokens, page.tokens.tags
    if cue.form == ING or k + 1 >= high or tags[k + 1] & _DOT_COMMA_STOP:
        return None
    j = k + 1 + len(cue.rest)
    while j < high and tags[j] & Tag.TIME:
        j += 1
    source = speaker_from(page, j) if j < high else None
    if source is None or tags[j] & _PREP_ADV_OBJ:
        return None
    end = tokens.first_from(source.end)
    if end < high and tags[j] & Tag.PRON and (tags[end] & Tag.MODAL or page.reading.is_finite(end)):
        return None
    if cue.form == BASE and cue.lemma != "say" and (_has_verb(page, end, high) or not _are_several(page, source)):
        return None  # "…," state television reported
    said = page.span(k, k + len(cue.rest))
    return _within_sentence(made(page, "direct-inverted", said, source, behind.content, (k,)), behind.prefix)


def _behind_subject(behind: Behind) -> Draft | None:
    """The statement of a quotation whose cue, from the lexicon or any verb, stands behind its speaker."""
    page, content, t, high = behind.page, behind.content, behind.t, behind.high
    for k in range(t, min(high, t + REACH)):
        if page.tokens.tags[k] & Tag.QUOTE:
            return None
        if page.tokens.words[k] in _QUOTED:
            passed_on = _quoted(page, k, high, content)
            if passed_on is not None:
                return passed_on
        aside = k > t + 1 and page.tokens.tags[k - 1] & Tag.REL and page.tokens.tags[k - 2] & Tag.COMMA
        cue = None if aside else quoting(page, k)  # "…," a clerk, who **asked** not to be named, told the paper
        source = None if cue is None else _subject(behind, cue, k)
        if cue is not None and source is not None:
            return _told(behind, cue, k, source)
    if behind.prefix is None and not behind.parted and behind.mark in ",?!" and opens_sentence(page, behind.first):
        return by_any_verb(page, t, high, content)
    return None


def _subject(behind: Behind, cue: Cue, k: int) -> Span | None:
    """The subject of a cue behind a quotation, None where it stands before that or the cue is no verb."""
    page, t = behind.page, behind.t
    tokens, tags = page.tokens, page.tokens.tags
    if not (tags[k] & _REPORT_ED or k < t + 12 or tags[k - 1] & Tag.COMMA):
        return None
    verb = governing(page, k, t)
    source = page.subject(verb)
    if source is None or source.start < tokens.starts[t]:
        return None
    bare = not tags[k] & ~_REPORTED and not tags[k - 1] & Tag.BE and _closes(page, k + 1, behind.high)
    finite = cue.rest or bare or verb < k or page.reading.is_finite(k)
    noun = cue.form == BASE and verb == k and not _are_several(page, source)
    return source if finite and not noun else None


# "The door is open," the envoy told the clerks.
def _told(behind: Behind, cue: Cue, k: int, source: Span) -> Draft | None:
    """The statement of a quotation with a cue and its subject behind it, None where these tell something else."""
    page = behind.page
    listener = past_listener(page, k + 1, behind.high)
    if _tells_else(behind, cue, k, source, k + 1 if listener is None else listener[1]):
        return None
    said = page.span(k, k + len(cue.rest))
    source = _with_apposition(page, behind.t, source)
    draft = made(page, "direct-cue-after", said, source, behind.content, (k,))
    if page.tokens.words[k] in ("told", "tells") and listener is not None:
        draft.carrier = page.span(listener[0], listener[1] - 1)
    return _with_rest(_within_sentence(draft, behind.prefix), k + len(cue.rest) + 1, behind.high, page)


# It is "a myth," the envoy said, that the mill is safe.
def _with_rest(draft: Draft, j: int, high: int, page: Page) -> Draft:
    """The statement itself, with the clause that goes on with its content behind the cue: a comma and "that"."""
    k = past_adjuncts(page, j, high)
    if draft.rule.startswith("mixed") and k + 2 < high and page.tokens.tags[k] & Tag.COMMA:
        rest = page.clause(k + 2) if page.tokens.words[k + 1] == "that" else None
        draft.content.extend([] if rest is None else [rest])
    return draft


def _tells_else(behind: Behind, cue: Cue, k: int, source: Span, end: int) -> bool:
    """Whether a cue, which ends with its listener before a token, has content of its own and not the quotation."""
    page, first, high, prefix = behind.page, behind.first, behind.high, behind.prefix
    tags = page.tokens.tags
    if _runs_on(page, behind.t, page.tokens.first_from(source.start)):
        return True  # "Deep Salt," the firm's new brand, sells well, clerks say
    if behind.parted and not _closes(page, end, high):
        return True  # a new sentence with content of its own
    goes_on = k + 1 < high and not tags[k + 1] & _DOT_COMMA
    placed = prefix is not None or bool(first and tags[first - 1] & Tag.PREP)
    if placed and goes_on and cue.lemma != "tell" and is_title(page, behind.content):
        return True  # in a chapter called "The Long Rain," he predicts a flood
    return prefix is not None and _asks_for(page, cue, first, k + 1, high)


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
    first, last = tokens.within(source)
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
_SEVERAL = Tag.CONJ | Tag.PRON


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


def _closes(page: Page, k: int, high: int) -> bool:
    """Whether nothing but a place or time follows before the next mark."""
    k = past_adjuncts(page, k + (k < high and page.tokens.words[k] == "back"), high)  # the crowd shouts back
    return k >= high or bool(page.tokens.tags[k] & _DOT_COMMA_STOP)


def _within_sentence(draft: Draft, start: int | None) -> Draft:
    """The statement itself, its content from the offset on where the quotation ends a clause: mixed speech."""
    if start is not None:
        draft.content = [Span(start, draft.content[0].end)]
        draft.rule = draft.rule.replace("direct", "mixed")
    return draft
