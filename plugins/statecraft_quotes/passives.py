"""Cues in the passive, whose speaker is the agent."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import infinitive_of, to_comma, to_verb, unquoted
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.tellers import speaks

_ADV_TIME = Tag.ADV | Tag.TIME
_ING_NEG_POSS = Tag.ING | Tag.NEG | Tag.POSS  # criticised by many for hiding it, for its price
_ING_NUM_TIME = Tag.ING | Tag.NUM | Tag.TIME

_MEANS = frozenset(
    "telephone phone satellite e-mail email radio fax letter text video videolink".split()
)  # said by phone
_BEYOND = frozenset("over amid despite after during before as".split())  # rejected by the mayor over its cost
_DOINGS = frozenset(("support", "back"))
_WISHES = frozenset(("demand", "request", "propose", "recommend", "pledge", "promise"))


def _stands(page: Page, cue: Cue, source: Span) -> bool:
    """Whether a passive takes a stand, and does not do something: "backed by helicopters", but "by Ms. Ruiz"."""
    if cue.takes["n"][0] in ("criticise", "oppose", "support", "deny"):
        return cue.lemma not in _DOINGS or any(actor.kind == "person" for actor in page.reading.resolve(source))
    return cue.lemma in _WISHES


# The plan was rejected on Friday by the council.
def agent_after(page: Page, j: int, high: int) -> int | None:
    """The token that the agent of a passive begins with, None where no agent follows."""
    tags, words = page.tokens.tags, page.tokens.words
    k = j
    while k < high and k < j + 4 and (tags[k] & _ADV_TIME or words[k] == "on") and words[k] != "by":
        k += 1
    if words[k + 1 : k + 2] and words[k + 1] in _MEANS:
        return None
    return k + 1 if k < high - 1 and words[k] == "by" and not tags[k + 1] & _ING_NUM_TIME else None


def passive_cue(page: Page, cue: Cue, i: int, agent: int, low: int, high: int) -> Draft | None:
    """The statement of a passive with an agent; its subject is the content."""
    reading, tokens = page.reading, page.tokens
    source = reading.phrase_from(tokens.starts[agent])
    subject = (None if cue.lemma in _WISHES else _described(page, i, low)) or page.subject(i)
    if source is None:
        return None
    after = tokens.first_from(source.end)
    k = _agent_end(page, cue, agent, after)
    if k < after:
        source, after = page.span(agent, k - 1), k
    if subject is not None and tokens.words[tokens.first_from(subject.end) - 1] == "what":
        subject = page.clause(after)  # "in what was described by police as an accident": nothing else is told
    if after < high and tokens.tags[after] & Tag.THAT and "t" in cue.takes:
        content = page.clause(after + 1)
        act = cue.takes["t"][0]
    elif "o" in cue.takes and subject is not None and tokens.words[after : after + 1] in (["to"], ["not"]):
        content, act = subject, cue.takes["o"][0]
    elif "n" in cue.takes and subject is not None and _stands(page, cue, source):
        content, act = _whole_claim(page, subject), cue.takes["n"][0]
    elif "a" in cue.takes and subject is not None and after < high and tokens.words[after] == "as":
        content, act = subject, cue.takes["a"][0]
    else:
        return None
    if content is None or not speaks(page, source):
        return None
    page.used.add(i)
    draft = Draft(rule="passive", act=act, cue=page.span(i, i), source=source, content=[content], lemma=cue.lemma)
    if content == subject and after + 1 < high and (rest := _asked_or_charged(page, cue, i, after)) is not None:
        draft.content.append(rest)
    if after + 1 < high and tokens.words[after] == "as" and not tokens.tags[after + 1] & Tag.PRON & ~Tag.DET:
        rest = page.clause(after)
        draft.rule = "as-passive"
        draft.content.extend([unquoted(page, rest)] if rest is not None and rest != content else [])
    return draft


# Peru was urged by Chile **to stop**.  /  Peru was accused by Chile **of theft**.
def _asked_or_charged(page: Page, cue: Cue, i: int, after: int) -> Span | None:
    """What the subject of a passive is asked to do or accused of, behind the agent; None where that is not told."""
    tags, words = page.tokens.tags, page.tokens.words
    asked = "o" in cue.takes and words[after] in ("to", "not")
    if not asked and not (cue.lemma == "accuse" and words[after] == "of"):
        return None
    rest = page.clause(after)
    left = i - 1
    while left > 0 and tags[left] & Tag.ADV:
        left -= 1
    if rest is not None and not tags[left] & HELPERS:
        rest = to_comma(page, after, rest)
        rest = (
            to_verb(page, after, rest, 0) if rest is not None and asked else rest
        )  # "asked by Chile to stop **left**"
    return infinitive_of(page, after, rest) if rest is not None and asked else rest


# The ban was called a mistake by Peru.
def called_passive(page: Page, cue: Cue, i: int, j: int, high: int) -> Draft | None:
    """The statement of a passive that tells what its subject is called, and behind that by whom."""
    tokens = page.tokens
    if "c" not in cue.takes or tokens.words[j : j + 1] not in (["a"], ["an"]):
        return None
    by = next((k for k in range(j + 2, min(high - 1, j + _NAMED)) if tokens.words[k] == "by"), None)
    if by is None or any(tokens.tags[k] & _BREAKS or page.reading.is_finite(k) for k in range(j, by)):
        return None
    source, subject = page.reading.phrase_from(tokens.starts[by + 1]), page.subject(i)
    if source is None or subject is None or tokens.tags[by + 1] & _ING_NUM_TIME or not speaks(page, source):
        return None
    page.used.update(range(i, j))
    content = [subject, page.span(j, by - 1)]
    return Draft("called-passive", cue.takes["c"][0], page.span(i, j - 1), source, content, lemma=cue.lemma)


_NAMED = 12  # tokens of what something is called
_BREAKS = Tag.COMMA | Tag.STOP | Tag.CONJ | Tag.REL | Tag.THAT


# The plan was rejected by the mayor over its cost.  /  Ms. Voss was accused by two women of theft.
def _agent_end(page: Page, cue: Cue, agent: int, after: int) -> int:
    """The token that ends an agent which seems to run up to ``after``: what is told of it may follow, or of the act."""
    tags, words = page.tokens.tags, page.tokens.words
    for k in range(agent + 1, after):
        if words[k] in _BEYOND or (words[k] == "of" and cue.lemma == "accuse"):
            return k
        if words[k] == "for" and (tags[k + 1] & _ING_NEG_POSS or words[k + 1] == "what"):
            return k
        if tags[k] & Tag.COMMA and tags[k + 1] & Tag.CONJ and _goes_on(page, k + 2, after):
            return k  # "rejected by the council, and a third withdrew"
        if tags[k] & Tag.CONJ and k + 1 < after and tags[k + 1] & Tag.ED:
            return k  # "hailed by Peru and backed by Chad"
    return after


def _goes_on(page: Page, first: int, after: int) -> bool:
    """Whether a clause of its own begins at a token, with its verb in what was taken for an agent or right behind."""
    return any(page.reading.is_finite(k) for k in range(first + 1, min(after + 1, len(page.tokens))))


# Clerks met over a plan opposed by the mayor.
def _described(page: Page, i: int, low: int) -> Span | None:
    """The noun phrase right before a participle that says more of it; None where it is a verb with a subject."""
    tags = page.tokens.tags
    left = i - 1
    while left > low and tags[left] & Tag.ADV:
        left -= 1
    if left <= low or tags[left] & (HELPERS | Tag.CONJ | Tag.COMMA | Tag.REL):
        return None
    return page.reading.phrase_before(page.tokens.end(left))


# Her claim that the vote was rigged was rejected by the court.
def _whole_claim(page: Page, subject: Span) -> Span:
    """The subject of a passive, with the claim before it that its last words are the end of."""
    last = page.drafts[-1] if page.drafts else None
    if last is None or last.rule != "noun-that" or last.source is None or last.content[-1].end != subject.end:
        return subject
    return Span(last.source.start, subject.end)
