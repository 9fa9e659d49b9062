"""The cue "according to"."""

from __future__ import annotations

from itertools import pairwise

from statecraft import Span, Tag
from statecraft_quotes.draft import HELPERS, Draft, Page, trimmed
from statecraft_quotes.inverted import phrase_behind
from statecraft_quotes.new_clauses import is_main, opened

_CONJ_COMMA_ADV = Tag.CONJ | Tag.COMMA | Tag.ADV
_PREP_TIME_ADV = Tag.PREP | Tag.TIME | Tag.ADV
_PARTICIPLE = Tag.ED | Tag.ING | Tag.FINITE  # "made", "sent", "held" are both
_RELATIVE = Tag.REL | Tag.THAT
_DET_POSS = Tag.DET | Tag.POSS
_DEED = Tag.ED | Tag.FINITE | Tag.REPORT
_DANGLES = Tag.REL | Tag.CONJ
_NAMED = Tag.DET | Tag.POSS | Tag.CAP | Tag.NUM | Tag.PREP

_NOT_SPEAKERS = frozenset(
    """plan plans schedule law tradition custom rules protocol need needs size age taste ability means merit
    terms type principles instructions decree resolution agreement constitution bill""".split()
)


def _owns(page: Page, name: Span) -> bool:
    """Whether a name stands in the genitive ("the envoy's instructions")."""
    tokens = page.tokens
    return bool(tokens.tags[tokens.first_from(name.end) - 1] & Tag.OWNER)


# …, who was there, …  /  …, of Lima, …  /  …, sent in May by Peru, …
def _describes(page: Page, i: int) -> bool:
    """Whether what stands behind a source's comma describes it and tells nothing yet."""
    tags, words = page.tokens.tags, page.tokens.words
    return bool(tags[i] & Tag.REL or words[i] == "of" or (tags[i] & _PARTICIPLE and tags[i + 1] & _PREP_TIME_ADV))


# According to Ann Ito (R-Ohio), …  /  … to Ann Ito, 52, of Lima, Peru, …  /  … to Ann Ito, who was there, …
def _past_asides(page: Page, after: int, high: int) -> int:
    """The token after what is added to a source in brackets or commas; the comma that closes it, where one does."""
    tags, words = page.tokens.tags, page.tokens.words
    while after + 2 < high:
        if words[after] in ("(", "["):
            closing = next((k for k in range(after, min(high, after + _ASIDE)) if words[k] in (")", "]")), None)
            if closing is None:
                return after
            after = closing + 1
        elif tags[after] & Tag.COMMA and _describes(page, after + 1):
            closing = next((k for k in range(after + 2, min(high, after + _ASIDE)) if tags[k] & Tag.COMMA), None)
            if closing is None:
                return after
            while closing + 2 < high and tags[closing + 1] & Tag.CAP and tags[closing + 2] & Tag.COMMA:
                closing += 2  # "of Lima, Peru,"
            after = closing
        else:
            return after
    return after


# According to a letter sent in May, …  /  … to a letter Chile sent in May, …  /  … to people who were there, …
def _past_description(page: Page, source: Span, after: int, high: int) -> int:
    """The comma behind what describes a source without one; ``after`` where what is told begins there."""
    tags = page.tokens.tags
    closing = next((k for k in range(after, min(high, after + _ASIDE)) if tags[k] & Tag.COMMA), after)
    first = after + bool(tags[after] & Tag.CONJ and after + 1 < high)  # "and released in May"
    if tags[first] & _RELATIVE or (tags[first] & _PARTICIPLE and _subject(page, source) is None):
        return closing
    return after if any(page.reading.is_finite(k) for k in range(first, closing)) else closing


def _subject(page: Page, source: Span) -> Span | None:
    """The actor in a phrase whose other words may be what it says: "According to **Reuters** trade rose"."""
    mention = next(iter(page.reading.mentions_in(source)), None)
    apart = mention is not None and mention.span.end < source.end and not _owns(page, mention.span)
    return mention.span if mention is not None and apart else None


_ASIDE = 20  # tokens of the longest that is looked for


# According to the envoy, trade has grown.  /  … that, according to the envoy, trade has grown
def _told_behind(page: Page, draft: Draft, after: int, high: int) -> Span | None:
    """What is told behind the source that ends at ``after``; the draft's source takes in what describes it."""
    tokens, reading = page.tokens, page.reading
    tags, words = tokens.tags, tokens.words
    assert draft.source is not None
    if after < high and not tags[after] & Tag.COMMA:  # "the letter, trade between Chile and Peru" is no list of sources
        after = _list_end(page, tokens.first_from(draft.source.start), after)
        draft.source = Span(draft.source.start, tokens.end(after - 1))
    first = _past_asides(page, after, high)
    if first == after and after < high and not tags[after] & Tag.COMMA:
        first = _past_description(page, draft.source, after, high)
        if first == after and (actor := _subject(page, draft.source)) is not None:
            draft.source = Span(draft.source.start, actor.end)
            first = tokens.first_from(draft.source.end)
    if first > after and not tags[after] & _PREP_TIME_ADV:
        draft.source = Span(draft.source.start, tokens.end(first - 1))
    if first < high and tags[first] & Tag.COMMA:
        first += 1
        if first < high and words[first] in ("quoting", "citing"):
            draft.carrier = draft.source
            draft.source = reading.phrase_from(tokens.starts[first + 1]) or draft.source
            first = tokens.first_from(draft.source.end)
            if first < high and tags[first] & Tag.STOP:
                while first < high and not tags[first] & Tag.COMMA:
                    first += 1
            first += 1 if first < high and tags[first] & Tag.COMMA else 0
    return page.clause(first) if first < high else None


# According to **Peru, Chile and Mali**, farmers and clerks have left.
def _list_end(page: Page, start: int, after: int) -> int:
    """The comma that ends the source which begins a list: the first one, or the first behind the "and" of names."""
    tags = page.tokens.tags
    commas = [k for k in range(start, after) if tags[k] & Tag.COMMA]
    if len(commas) > 1 and tags[commas[0] - 1] & Tag.CAP and tags[commas[0] + 1] & Tag.CAP:
        return next((k for k in commas if any(tag & Tag.CONJ for tag in tags[start:k])), commas[0])
    return commas[0] if commas else after


# Trade has grown, according to the envoy.
def _told_before(page: Page, i: int, low: int, source: Span) -> Span | None:
    """What is told from a sentence's first token, or the last statement's end, to before the cue."""
    starts, text = page.tokens.starts, page.reading.text
    last = page.drafts[-1] if page.drafts else None
    covered = last.content[-1].end if last is not None else 0
    if last is None or not starts[low] < covered <= starts[i]:
        return trimmed(text, starts[low], starts[i])
    if last.cue is not None and last.cue.start >= covered:
        return None  # "…," she told us, according to him
    first = opened(page, low, covered, i) if page.spoken.isdisjoint(range(low, i)) else page.tokens.first_from(covered)
    told = first == low and is_main(page, last, low) and not text[covered : starts[i]].strip(' ,"”')
    if told and _is_outlet(page, source):
        return None  # "Peru said it was late, according to Radio Lima"
    told = told and last.rule != "noun-phrase"  # "A third oppose the tax, according to a poll": that they do is told
    if told and last.source is not None and _is_outlet(page, last.source):
        return None  # "Radio Lima said it was late, according to Peru"
    if told and source.text_in(text).rpartition(" ")[2] in _FINDINGS and not page.reading.mentions_in(source):
        return None  # "The mayor said prices had doubled, according to a survey"
    return trimmed(text, starts[first], starts[i])


def _is_outlet(page: Page, source: Span) -> bool:
    """Whether what is told comes from an outlet."""
    return any(actor.kind == "media" for actor in page.reading.resolve(source))


_FINDINGS = frozenset("estimate estimates figures data statistics results report reports study poll survey".split())


# Trade, according to the envoy, has grown.
def _told_around(page: Page, content: Span, i: int, after: int, high: int) -> list[Span]:
    """What is told before the cue, and behind the comma that closes the source where the verb stands there."""
    tokens, reading = page.tokens, page.reading
    tags = tokens.tags
    relative = next((k for k in range(i - 2, tokens.first_from(content.start), -1) if tags[k] & Tag.REL), None)
    goes_on = tags[after] & Tag.COMMA and (reading.is_finite(after + 1) or tags[after + 1] & Tag.ED)
    if relative is not None and tags[relative - 1] & Tag.COMMA and goes_on:
        own = relative + (tokens.words[relative] != "whose")
        if any(reading.is_finite(k) for k in range(own, i - 1)):
            return [page.span(own, i - 2)]  # "The lake, which has sunk, according to the bank, is salty"
    while tags[tokens.first_from(content.start)] & Tag.CONJ and tokens.first_from(content.start) < i - 2:
        content = page.span(tokens.first_from(content.start) + 1, i - 2)
    if tags[i - 2] & _DANGLES and (rest := page.clause(after + 1)) is not None:
        return [rest]  # "Trade stood still, which, according to the envoy, hurt all"
    if tokens.words[after] == ":":
        rest = page.clause(after + 1)
        return [content] if rest is None else [content, rest]
    head = range(tokens.first_from(content.start), i - 1)
    if any(reading.is_finite(k) for k in head) or not any(reading.is_finite(k) for k in range(after + 1, high)):
        return [content]
    rest = page.clause(after + 1)
    return [content] if rest is None else [content, rest]


# While prices fell, according to the envoy, trade has grown.
def _concedes(page: Page, low: int, i: int) -> bool:
    """Whether nothing but a clause that the writer grants stands before the cue."""
    if page.tokens.words[low] not in _CONCESSIONS or not page.tokens.tags[i - 1] & Tag.COMMA:
        return False
    return not any(page.tokens.tags[k] & Tag.COMMA for k in range(low, i - 1))


_CONCESSIONS = frozenset({"while", "although", "though", "whereas", "whilst"})


# According to Ann Ito, a law professor in Lima, …
def _is_head(page: Page, k: int, after: int) -> bool:
    """Whether no noun follows a word of a phrase, for which it would only say what kind it is."""
    tags = page.tokens.tags
    return k + 1 >= after or bool(tags[k + 1] & ~Tag.PLURAL) or bool(tags[k] & Tag.CAP)


# According to **Radio Lima**, Ana Ruiz, the mayor, said …  /  but: According to Ana Ruiz, the mayor, trade has grown.
def _first_told(page: Page, source: Span, high: int) -> int | None:
    """The subject of what is told, taken for a second name of the source: its verb stands behind a further comma."""
    tokens, reading = page.tokens, page.reading
    tags, words = tokens.tags, tokens.words
    start, after = tokens.first_from(source.start), tokens.first_from(source.end)
    commas = [k for k in range(start, high) if tags[k] & Tag.COMMA]
    if not commas or commas[0] >= after:
        return None
    first, doubtful, described = commas[0] + 1, False, False
    # "Ana Ruiz, **the mayor**, …"  /  "the mayor, **Ana Ruiz**, …": the first of two more is no subject
    own = tags[first] & (Tag.CAP if tags[start] & _DET_POSS else _DET_POSS) and not tags[first] & Tag.OWNER
    bare = not any(tag & _NAMED for tag in tags[first : commas[1]]) if len(commas) > 1 else False
    for comma, end in pairwise([*commas[1:], high]):
        k = comma + 1
        while k < end and tags[k] & (Tag.QUOTE | Tag.ADV) and not tags[k] & (HELPERS | Tag.CAP):
            k += 1
        if k >= end or tags[k] & (_RELATIVE | Tag.CONJ):
            described = described or (k < end and bool(tags[k] & _RELATIVE))
            continue
        if tags[comma + 1] & _DET_POSS and (described or (own and words[k] not in ("a", "an"))):
            first, described, own = comma + 1, False, 0  # "Ana Ruiz, the mayor, **the mill**, which burned, will"
        if tags[k] & HELPERS and not tags[k] & Tag.CAP:
            return first
        verb = next((n for n in range(k + 1, end) if reading.is_finite(n)), k)
        listed = bare and any(tag & Tag.CONJ for tag in tags[k:verb])  # "milk, bread and meat **are** scarce"
        done = tags[k] & _DEED or words[k] in _SAME
        if done and not (tags[k] & (Tag.CAP | Tag.PLURAL) or words[k].endswith("s")):
            doubtful = True  # "the ship, **built in Lima**, sank"  /  "the rebels, who hid, **killed two**"
        elif listed or (verb > k and not tags[k] & Tag.ING):
            return first if listed else None
    return first if doubtful else None


_SAME = frozenset("set put cut hit shut let".split())
"""Participles that are past tenses, too."""


# According to the envoy, trade has grown.  /  Trade has grown, according to the envoy.
def according_to(page: Page, i: int) -> Draft | None:
    """The statement that "according to" makes: its content follows, or stands before."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    if i + 2 >= high or words[i + 1] != "to" or words[i + 2] in ("how", "whether", "which"):
        return None
    if i > low and words[i - 1] == "not":
        return None
    behind = i > low and tags[i - 1] & Tag.COMMA
    source = phrase_behind(page, i + 2) if behind else page.reading.phrase_from(tokens.starts[i + 2])
    if source is None:
        return None
    after = tokens.first_from(source.end)
    if tags[after - 1] == Tag.NUM and after + 1 < high and tags[after] & Tag.REPORT and tags[after + 1] & Tag.COMMA:
        after += 1  # "two reports,"
        source = Span(source.start, tokens.end(after - 1))
    if not behind and (first := _first_told(page, source, high)) is not None:
        source, after = Span(source.start, tokens.end(first - 2)), first - 1
    if after - 2 > i + 2 and tags[after - 2] & Tag.COMMA and not tags[after - 1] & ~(Tag.ED | Tag.FINITE):
        after -= 2  # "the mayor, who is liked, according to Ann Ito, seemed tired"
        source = Span(source.start, tokens.end(after - 1))
    if any(words[k] in _NOT_SPEAKERS and _is_head(page, k, after) for k in range(i + 2, min(after, i + 7))):
        return None
    draft = Draft(rule="according-to", act="say", cue=page.span(i, i + 1), source=source, content=[], lemma="say")
    opens = i == low or (i == low + 1 and tags[low] & _CONJ_COMMA_ADV)
    before = i - 2 if i > low and tags[i - 1] & Tag.COMMA else i - 1  # "that, according to the bank, the mill …"
    behind = opens or (before >= low and tags[before] & Tag.THAT) or _concedes(page, low, i)
    content = _told_behind(page, draft, after, high) if behind else _told_before(page, i, low, source)
    if content is None:
        return None
    draft.content = [content]
    if not behind and tags[i - 1] & Tag.COMMA and after + 1 < high and (tags[after] & Tag.COMMA or words[after] == ":"):
        draft.content = _told_around(page, content, i, after, high)
    return draft
