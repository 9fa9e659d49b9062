"""Cues in the passive, whose speaker is the agent."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import unquoted
from statecraft_quotes.draft import Draft, Page
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


def _stands(cue: Cue) -> bool:
    """Whether a passive takes a stand, and does not do something: "backed by helicopters"."""
    if cue.takes["n"][0] in ("criticise", "oppose", "support", "deny"):
        return cue.lemma not in _DOINGS
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


def passive_cue(page: Page, cue: Cue, i: int, j: int, agent: int, low: int, high: int) -> Draft | None:
    """The statement of a passive with an agent; its subject is the content."""
    reading, tokens = page.reading, page.tokens
    source = reading.phrase_from(tokens.starts[agent])
    subject = page.subject(i)
    if source is None:
        return None
    after = tokens.first_from(source.end)
    for k in range(agent + 1, after):
        of = tokens.words[k] == "of" and cue.lemma == "accuse"  # accused by two women of theft
        if tokens.words[k] in _BEYOND or of or (tokens.words[k] == "for" and tokens.tags[k + 1] & _ING_NEG_POSS):
            source, after = page.span(agent, k - 1), k
            break
    if subject is not None and tokens.words[tokens.first_from(subject.end) - 1] == "what":
        subject = page.clause(after)  # "in what was described by police as an accident": nothing else is told
    if after < high and tokens.tags[after] & Tag.THAT and "t" in cue.takes:
        content = page.clause(after + 1)
        act = cue.takes["t"][0]
    elif "n" in cue.takes and subject is not None and _stands(cue):
        content, act = _whole_claim(page, subject), cue.takes["n"][0]
    elif "a" in cue.takes and subject is not None and after < high and tokens.words[after] == "as":
        content, act = subject, cue.takes["a"][0]
    else:
        return None
    if content is None or not speaks(page, source):
        return None
    page.used.add(i)
    draft = Draft(rule="passive", act=act, cue=page.span(i, i), source=source, content=[content], lemma=cue.lemma)
    if after + 1 < high and tokens.words[after] == "as" and not tokens.tags[after + 1] & Tag.PRON & ~Tag.DET:
        rest = page.clause(after)
        draft.rule = "as-passive"
        draft.content.extend([unquoted(page, rest)] if rest is not None and rest != content else [])
    return draft


# Her claim that the vote was rigged was rejected by the court.
def _whole_claim(page: Page, subject: Span) -> Span:
    """The subject of a passive, with the claim before it that its last words are the end of."""
    last = page.drafts[-1] if page.drafts else None
    if last is None or last.rule != "noun-that" or last.source is None or last.content[-1].end != subject.end:
        return subject
    return Span(last.source.start, subject.end)
