"""Infinitives that make a statement: "flew to Oslo to urge calm", "used her speech to highlight the delay"."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue, lexicon
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import HELPERS, Draft, Page, trimmed
from statecraft_quotes.following import Following
from statecraft_quotes.inflection import BASE
from statecraft_quotes.making import KINDS, construction, draft_of

_DESIRES = frozenset(
    """expected likely wants want wanted plans plan planned going ready willing able unable seeking intends intend hopes
    hope hoping agreed refused refuses declined failed fails set due scheduled supposed need needs had has have tried
    trying forced asked urged prepared unlikely free reluctant ought used begin began continue continues continued
    decided""".split()
)
_SEEMS = frozenset("appeared appears seemed seems".split())
_QUICK = frozenset("quick careful swift keen pleased proud happy sorry eager first".split())


# The envoy used her speech to highlight the delay.
def _using(page: Page, to: int) -> int | None:
    """The verb of "used his speech", where an infinitive follows that tells what for; else None."""
    words = page.tokens.words
    low, _ = page.sentence(to)
    verb = next((k for k in range(to - 1, max(low, to - 9), -1) if words[k] in ("used", "uses", "using")), None)
    return verb if verb is not None and not _OCCASIONS.isdisjoint(words[verb + 1 : to]) else None


_OCCASIONS = frozenset(
    "address speech interview appearance visit rally statement letter column editorial remarks broadcast debate".split()
)


# The envoy flew to Oslo to urge calm.
def purpose_cue(page: Page, cue: Cue, i: int, j: int, following: Following | None, left: int) -> Draft | None:
    """The statement that somebody came, met or wrote to make."""
    if following is None:
        return None
    act, _ = construction(cue, following)
    content = page.clause(following.first)
    led = _led_up_to(page, cue, i, following, left, act)
    if led is not None:
        rule, source = led
        if content is not None and following.kind == "n":
            content = object_of(page, following.first, content)
        return draft_of(page, rule, act, cue, i, j, source, content, following)
    told = cue.lemma in _READ_OUT and _meets(page, left)
    if (
        (act not in ("call_for", "criticise", "warn") and not told)
        or following.kind not in "tno"
        or cue.lemma in _ERRANDS
    ):
        return None
    before = page.tokens.tags[left - 1] & (Tag.ED | Tag.ADV | Tag.COMMA | Tag.CONJ | HELPERS) if left > 0 else Tag.COMMA
    source = None if before or page.tokens.words[left - 1] in _DESIRES else page.subject(i)
    if source is None:
        return None
    if content is not None and following.kind == "n":
        content = _to_another(page, following.first, content)
    return draft_of(page, "purpose", act, cue, i, j, source, content, following)


_READ_OUT = frozenset("reaffirm reiterate underscore underline congratulate thank".split())
_MEETING = frozenset("met meets spoke speaks called phoned telephoned wrote".split())


# The envoy spoke with Ana Ruiz today to thank her for the aid.
def _meets(page: Page, to: int) -> bool:
    """Whether the sentence tells before an infinitive that somebody met or spoke, and nothing else."""
    low, _ = page.sentence(to)
    return any(page.tokens.words[k] in _MEETING for k in range(low, to))


_ERRANDS = frozenset("ask tell order press push challenge mock direct request advise recommend".split())


def _led_up_to(
    page: Page, cue: Cue, i: int, following: Following, left: int, act: str
) -> tuple[str, Span | None] | None:
    """The rule and the source of an infinitive that a verb before it makes a statement; None where none does."""
    words, kind = page.tokens.words, following.kind
    before = words[left - 1] if left > 0 else ""
    if left > 1 and (before in _QUICK or words[left - 2 : left] == ["went", "on"]):
        return KINDS[kind], page.subject(left - 2)
    if cue.lemma == "say" and before in ("except", "than"):
        verb = next((k for k in range(left - 2, page.sentence(i)[0], -1) if page.reading.is_finite(k)), None)
        return KINDS[kind], None if verb is None else page.subject(verb)  # "wouldn't comment, except to say that …"
    if left > 1 and before in _SEEMS and kind in "tb" and act == "say":
        return KINDS[kind], page.subject(left - 1)  # "the envoy appeared to suggest that …"
    moved = _moved(page, left) if kind in "tnob" and act != "say" and cue.form & BASE else None
    if moved is not None:
        return "moved", moved
    verb = _using(page, left) if kind in "tnb" else None
    return ("purpose", page.subject(verb)) if verb is not None else None


# The mill cut wages, prompting the union to call for a strike.
def _moved(page: Page, to: int) -> Span | None:
    """Who is told to have been moved to what an infinitive says, right before it; None where nobody is."""
    words = page.tokens.words
    low, _ = page.sentence(to)
    verb = next((k for k in range(to - 1, max(low, to - 12), -1) if words[k] in _PROMPTS), None)
    whom = None if verb is None else page.reading.phrase_from(page.tokens.starts[verb + 1])
    if whom is None or whom.end != page.tokens.end(to - 1):
        return None
    named = page.tokens.tags[to - 1] & Tag.CAP
    somebody = named or any(mention.span.end == whom.end for mention in page.reading.mentions_in(whom))
    return whom if somebody else None  # "leading an effort to welcome them"


_PROMPTS = frozenset(
    "lead leads cause causes prompt prompts prompted prompting led leading caused causing drove driving".split()
)


# They met to criticize the ban and **call for** talks.
def _to_another(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where another infinitive that reports is joined to its own."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end) - 1):
        plain = tokens.tags[k + 1] & Tag.REPORT and not tokens.tags[k + 1] & (Tag.ED | Tag.CAP | Tag.PLURAL)
        if tokens.tags[k] & Tag.CONJ and plain and tokens.words[k + 1] in lexicon():
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content
