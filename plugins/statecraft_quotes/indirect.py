"""Indirect and mixed speech: every cue outside quotations, and the rule that reads it."""

from __future__ import annotations

from functools import cache
from itertools import compress

from statecraft import Span, Tag
from statecraft_quotes.adjunct_ends import PAPERS
from statecraft_quotes.adjuncts import LASTING, past_parenthesis, past_setting
from statecraft_quotes.cues import Cue, lexicon
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.nouns import NOUN_RULES
from statecraft_quotes.omissions import up_to_exception
from statecraft_quotes.verbs import report

_ADV_TIME = Tag.ADV | Tag.TIME
# Nouns of cues, which may have an owner: "drew **the envoys'** attention to", "drew the attention **of the envoys** to"
_OWNED = frozenset("attention condolences congratulations tribute weight".split())
_OWNERS = Tag.OWNER | Tag.POSS | Tag.DET
_OBJECTS = frozenset({"noun-phrase", "negated", "bare-clause", "declined", "withheld"})
# What says of a question that somebody asks it: "Will Peru sign, the envoy asked?"
_ATTRIBUTED = frozenset({"content-before", "inverted", "as-told", "as-phrase", "according-to"})


@cache
def _triggers() -> frozenset[str]:
    return frozenset((*lexicon(), *NOUN_RULES))


@cache
def _goes_on() -> dict[str, frozenset[str]]:
    """The second words of cues by their first, which one of them has to stand behind: "called … **for**"."""
    return {form: frozenset(cue.rest[0] for cue in cues if cue.rest) for form, cues in lexicon().items()}


def _cues_at(words: list[str], i: int) -> tuple[Cue, ...]:
    """The cues that a token may open, by the words that stand behind it."""
    cues, second = lexicon().get(words[i], ()), _goes_on().get(words[i])
    if not second:
        return cues
    near = second.intersection(words[i + 1 : i + 1 + _REST])
    return tuple([cue for cue in cues if not cue.rest or cue.rest[0] in near])


def find_indirect(page: Page) -> None:
    """Adds a draft for each cue outside quotations that reports something."""
    words, starts, triggers = page.tokens.words, page.tokens.starts, _triggers()
    quoted, q = page.quoted, 0
    covered = 0
    passed_on: Draft | None = None
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
            for cue in _cues_at(words, i):
                j = _after_rest(page, cue, i) if cue.rest else i + 1
                if j is not None:
                    draft = report(page, cue, i, j, covered)
                    if draft is not None or cue.rest:
                        break
        if draft is None or (draft.rule not in _ATTRIBUTED and page.reading.is_asked(starts[i])):
            continue  # "Has Peru condemned the raid?" tells of nothing that it said
        _close_relative(page, i, draft)
        if draft.act == "omit":
            draft.content = [up_to_exception(page, content) for content in draft.content]
        if passed_on is not None and page.drafts[-1] is passed_on and draft.content[0] in passed_on.content[0]:
            page.drafts.pop()
            draft.carrier = passed_on.source
        page.drafts.append(draft)
        inner = _inner_cue(page, draft)
        passed_on = None if inner is None else draft
        covered = max(covered, max(span.end for span in draft.content) if inner is None else starts[inner])


# The agency reports that the envoy said it was late.
def _inner_cue(page: Page, draft: Draft) -> int | None:
    """The verb of what somebody else said, where that is all that an outlet tells: it only carries it."""
    if draft.rule not in _CLAUSES or draft.lemma not in _PASSING or draft.source is None:
        return None
    tokens, content = page.tokens, draft.content[0]
    first = tokens.first_from(content.start)
    verb = next((k for k in range(first + 1, tokens.first_from(content.end)) if page.reading.is_finite(k)), None)
    if verb is None:
        return None
    helped = verb
    while tokens.tags[verb] & _PERFECT and verb + 1 < tokens.first_from(content.end):
        verb += 1  # "said Peru **had repeatedly condemned** it"
    if not tokens.tags[verb] & Tag.REPORT and tokens.words[verb] not in lexicon():
        return None
    subject = page.subject(verb)
    own = subject is not None and subject.start == content.start and subject.end == tokens.end(helped - 1)
    if not own or not any(actor.kind == "media" for actor in page.reading.resolve(draft.source)):
        return None
    if tokens.tags[verb] & Tag.REPORT:
        return verb
    # "Xinhua says Peru **condemned** it", and not "says an inquiry **found** that": there is nobody else to tell it
    named = subject is not None and all(actor.kind != "unnamed" for actor in page.reading.resolve(subject))
    return verb if named else None


_PERFECT = Tag.HAVE | Tag.ADV
_CLAUSES = frozenset({"that-clause", "bare-clause"})
_PASSING = frozenset({"say", "report"})


# A farmer who supports Ana Ruiz, has disputed that.
def _close_relative(page: Page, i: int, draft: Draft) -> None:
    """Cuts an object in a relative clause at the comma that the verb of the clause around it follows."""
    tags, reading = page.tokens.tags, page.reading
    if draft.rule not in _OBJECTS or not any(tags[k] & Tag.REL for k in range(max(0, i - 4), i)):
        return
    content = draft.content[-1]
    first = page.tokens.first_from(content.start)
    own = bool(tags[first] & Tag.WH)  # "would not say whom she **backed**, said"
    for k in range(first, page.tokens.first_from(content.end) - 1):
        if reading.is_finite(k):
            if not own:
                return
            own = False
        if tags[k] & Tag.COMMA and reading.is_finite(k + 1):
            draft.content[-1] = Span(content.start, page.tokens.end(k - 1))
            return


_REST = 40  # tokens that a cue's next word is looked for in


def _after_rest(page: Page, cue: Cue, i: int) -> int | None:
    """The token after a cue's own words; a date or a possessor may stand among them ("called on Monday for")."""
    j = i + 1
    words, tags = page.tokens.words, page.tokens.tags
    for n, word in enumerate(cue.rest):
        if word not in words[j : j + _REST]:
            return None
        skipped = 0
        while skipped < 2 and j < len(words) and words[j] != word and tags[j] & _ADV_TIME:
            j, skipped = j + 1, skipped + 1
        if words[j : j + 1] != [word]:
            j = past_setting(page, j, len(words), places=True)
        if words[j : j + 1] != [word]:
            j = past_parenthesis(page, j, len(words))
        if words[j : j + 1] != [word] and j < len(words) and words[j] in _ADDRESSING and j > i + 2:
            j = _past_addressee(page, j, word)
        if word != "for" and words[j : j + 1] == ["for"]:
            j = _past_duration(page, j + 1, (word,)) or j
        if (word in _OWNED or cue.rest[-1] == "behind") and words[j : j + 1] != [word]:
            j = next(
                (k + 1 for k in range(j, min(j + 4, len(words) - 1)) if tags[k] & _OWNERS and words[k + 1] == word),
                j,
            )
        if n and words[j : j + 1] == ["of"] and cue.rest[n - 1] in _OWNED:
            j = next((k for k in range(j + 2, min(j + 8, len(words))) if words[k] == word), j)
        if j >= len(words) or words[j] != word:
            return None
        j += 1
    if cue.rest[-1] == "for" and (lasted := _past_duration(page, j)) is not None:
        return lasted + 1 if words[lasted] == "for" else None
    # "The agency reported on Sunday": that is no topic
    return None if cue.rest[-1] == "on" and j < len(words) and _is_day(page, j) else j


# The envoy called in a letter to the council for calm.
def _past_addressee(page: Page, j: int, word: str) -> int:
    """The token of a cue's next word behind whom a letter or speech is to; the token itself where it is none."""
    tags, words = page.tokens.tags, page.tokens.words
    if j < 1 or words[j - 1] not in PAPERS:
        return j
    for k in range(j + 1, min(len(words), j + _ADDRESSED)):
        if words[k] == word:
            return k
        if tags[k] & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.QUOTE) or page.reading.is_finite(k):
            break
    return j


_ADDRESSING = frozenset({"to", "with", "from", "at", "before", "on"})
_ADDRESSED = 9  # tokens of those whom it is to


# The envoy has pushed for years for a ban.  /  The envoy argued for many months that …
def _past_duration(page: Page, j: int, ends: tuple[str, ...] = ("for", "that")) -> int | None:
    """The "that" or the second "for" behind how long somebody has said something; None where no such time stands."""
    tags, words = page.tokens.tags, page.tokens.words
    k = j
    while k < min(j + _FEW, len(words)) and (tags[k] & _COUNTING or words[k] in _COUNTED):
        k += 1
    return k + 1 if k + 1 < len(words) and words[k] in LASTING and words[k + 1] in ends else None


_FEW = 3  # words of "the past two"
_COUNTING = Tag.NUM | Tag.DET
_COUNTED = frozenset("many several past last".split())


# The agency reported on Sunday.  /  but: … on Sunday's vote, on the Sunday vote
def _is_day(page: Page, j: int) -> bool:
    """Whether a day of the week stands at a token, and neither it nor a noun behind it brings a topic."""
    tags = page.tokens.tags
    if not (tags[j] & Tag.TIME and tags[j] & Tag.CAP and page.tokens.words[j].endswith("day")):
        return False
    after = tags[j + 1] if j + 1 < len(tags) else Tag.STOP
    return not tags[j] & Tag.OWNER and not after & Tag.OWNER and bool(after & ~Tag.PLURAL)
