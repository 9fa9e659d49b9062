"""The cue "according to"."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.draft import Draft, Page, trimmed

_COMMA_THAT = Tag.COMMA | Tag.THAT
_CONJ_COMMA_ADV = Tag.CONJ | Tag.COMMA | Tag.ADV
_PREP_TIME_ADV = Tag.PREP | Tag.TIME | Tag.ADV

_NOT_SPEAKERS = frozenset(
    """plan plans schedule law tradition custom rules protocol need needs size age taste ability means merit
    terms type principles instructions decree resolution agreement constitution bill""".split()
)


def _owns(page: Page, name: Span) -> bool:
    """Whether a name stands in the genitive ("the envoy's instructions")."""
    tokens = page.tokens
    return bool(tokens.tags[tokens.first_from(name.end) - 1] & Tag.OWNER)


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
        elif tags[after] & Tag.COMMA and (tags[after + 1] & Tag.REL or words[after + 1] == "of"):
            closing = next((k for k in range(after + 2, min(high, after + _ASIDE)) if tags[k] & Tag.COMMA), None)
            if closing is None:
                return after
            while closing + 2 < high and tags[closing + 1] & Tag.CAP and tags[closing + 2] & Tag.COMMA:
                closing += 2  # "of Lima, Peru,"
            after = closing
        else:
            return after
    return after


_ASIDE = 20  # tokens of the longest that is looked for


# According to the envoy, trade has grown.  /  Trade has grown, according to the envoy.
def according_to(page: Page, i: int) -> Draft | None:
    """The statement that "according to" makes: its content follows, or stands before."""
    tokens, reading, text = page.tokens, page.reading, page.reading.text
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    if i + 2 >= high or words[i + 1] != "to":
        return None
    source = reading.phrase_from(tokens.starts[i + 2])
    if source is None:
        return None
    after = tokens.first_from(source.end)
    if any(words[k] in _NOT_SPEAKERS for k in range(i + 2, min(after, i + 7))):
        return None
    released = after + 1 < high and bool(tags[after] & Tag.ED and tags[after + 1] & _PREP_TIME_ADV)  # "released in May"
    relative = after + 1 < high and bool(tags[after] & Tag.REL)  # "two people who were there, …"
    described = released or relative
    opens = i == low or (i == low + 1 and tags[low] & _CONJ_COMMA_ADV)
    before = i - 2 if tags[i - 1] & Tag.COMMA else i - 1  # "that, according to the bank, the mill …"
    between = before >= low and tags[before] & Tag.THAT
    carrier = None
    if opens or between:
        beyond = _past_asides(page, after, high)
        if beyond > after:
            source, after, described = Span(source.start, tokens.end(beyond - 1)), beyond, False
        if not (after < high and tags[after] & Tag.COMMA):
            mention = next(iter(reading.mentions_in(source)), None)
            if (
                after < high
                and mention is not None
                and mention.span.end < source.end
                and not (tags[after - 1] & Tag.TIME or tags[after] & _PREP_TIME_ADV or described)
                and not _owns(page, mention.span)
            ):
                source = Span(source.start, mention.span.end)
                after = tokens.first_from(source.end)
        first = after
        if after < high and (tags[after] & _PREP_TIME_ADV or described):
            # "a memo seen on Monday, the mill …": what is told begins behind the comma
            ends = next((k for k in range(after, min(high, after + 10)) if tags[k] & _COMMA_THAT), after)
            clause = not relative and any(reading.is_finite(k) for k in range(after + described, ends))
            first = after if clause else ends
            if described and first == ends > after:
                source = Span(source.start, tokens.end(ends - 1))
        if first < high and tags[first] & Tag.COMMA:
            first += 1
            if first < high and words[first] in ("quoting", "citing"):
                carrier = source
                quoted = reading.phrase_from(tokens.starts[first + 1])
                source = quoted or source
                first = tokens.first_from(source.end)
                if first < high and tags[first] & Tag.STOP:
                    while first < high and not tags[first] & Tag.COMMA:
                        first += 1
                first += 1 if first < high and tags[first] & Tag.COMMA else 0
        content = page.clause(first) if first < high else None
    else:
        start = tokens.starts[low]
        last = page.drafts[-1] if page.drafts else None
        if last is not None and last.content[-1].end > start and last.content[-1].end <= tokens.starts[i]:
            told = last.cue is not None and last.cue.start >= last.content[-1].end  # "…," she told us, according to him
            if told or not text[last.content[-1].end : tokens.starts[i]].strip(" ,"):
                return None
            start = last.content[-1].end
        content = trimmed(text, start, tokens.starts[i])
    if content is None:
        return None
    rest = None
    if not opens and not between and tags[i - 1] & Tag.COMMA and after + 1 < high and tags[after] & Tag.COMMA:
        while tags[tokens.first_from(content.start)] & Tag.CONJ and tokens.first_from(content.start) < i - 2:
            content = page.span(tokens.first_from(content.start) + 1, i - 2)
        head = range(tokens.first_from(content.start), i - 1)
        if not any(reading.is_finite(k) for k in head) and any(reading.is_finite(k) for k in range(after + 1, high)):
            rest = page.clause(after + 1)  # "Trade, according to the envoy, has grown."
    draft = Draft(
        rule="according-to", act="say", cue=page.span(i, i + 1), source=source, content=[content], lemma="say"
    )
    draft.carrier = carrier
    if rest is not None:
        joined = tags[tokens.first_from(content.start)] & Tag.CONJ and tokens.first_from(content.end) <= i - 1
        draft.content = [rest] if joined and len(content) <= len("and") else [content, rest]
    return draft
