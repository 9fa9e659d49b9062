"""Direct speech: whose the quotations are that stand as wholes, before their cue, after it, around it or with none."""

from __future__ import annotations

from collections import deque

from statecraft import Span, Tag
from statecraft_quotes.any_verb import by_any_verb_before
from statecraft_quotes.carried import REACH, carried, felt, in_the_words, made, quoting
from statecraft_quotes.direct_after import cue_after
from statecraft_quotes.direct_before import Lead, spoken_behind
from statecraft_quotes.draft import Draft, Page, trimmed
from statecraft_quotes.phrasings import answered
from statecraft_quotes.wholes import is_title, is_whole

_COMMA_CONJ = Tag.COMMA | Tag.CONJ
_CONJ_SUB = Tag.CONJ | Tag.SUB
_BEFORE_NOUNS = Tag.DET | Tag.POSS | Tag.OWNER | Tag.PREP
_QUOTE_STOP = Tag.QUOTE | Tag.STOP

# Articles that can be who speaks, "to tell", "noted in remarks".
_NO_NOUN = frozenset("another one some many both each to in".split())
_ANSWERS = frozenset({"answer", "claim", "question", "request"})  # "has a simple answer"
_DASHES = frozenset("-–—")
_ASIDE = 16  # tokens of the longest aside between dashes
# What a title in quotation marks follows.
_TITLED = frozenset("book memoir novel film song album article essay column report programme program show".split())


def find_direct(page: Page) -> None:
    """Adds a draft for each quotation that is a statement by itself, and joins those that go on."""
    tokens, reading = page.tokens, page.reading
    last: Draft | None = None
    open_one: Draft | None = None
    turns = deque(page.quoted)
    for quotation in reading.quotations:
        if quotation.depth:
            continue
        first, after = tokens.first_from(quotation.span.start), tokens.first_from(quotation.span.end)
        while turns and turns[0][1] <= first:
            turns.popleft()
        if turns and turns[0][0] <= first:
            continue  # what a speaker of a transcript quotes
        page.quoted.append((first, after))
        content = quotation.inner
        if quotation.continues and open_one is not None:
            late = cue_after(page, first, after, content) if open_one.rule == "no-cue" else None
            if late is not None:  # a speech of several paragraphs whose speaker the last one names
                open_one.rule, open_one.act, open_one.cue = late.rule, late.act, late.cue
                open_one.source, open_one.carrier, open_one.lemma = late.source, late.carrier, late.lemma
            open_one.content.extend(
                late.content if late is not None else [trimmed(page.reading.text, *content) or content]
            )
            continue
        open_one = _attribute(page, first, after, content, None if quotation.continues else last)
        last = open_one or last
    page.quoted.sort()
    page.spoken = frozenset(page.used)


def _attribute(page: Page, first: int, after: int, content: Span, last: Draft | None) -> Draft | None:
    """The draft that a quotation makes or goes on with; None for what is no direct speech."""
    low, _ = page.sentence(first)
    if last is not None and _resumes(page, first, last, content):
        last.content.append(trimmed(page.reading.text, *content) or content)
        return last
    found = None if _told_before(page, first, after, low) else cue_after(page, first, after, content)
    if found is None:
        found = _cue_before(page, first, after, low, content, last)
    if found is None and last is not None and _goes_on(page, first, last, content):
        last.content.append(content)
        return last
    if found is None:
        found = _alone(page, first, after, low, content)
    if found is not None and found is not last:
        page.drafts.append(found)
    return found


# "The door," the envoy said, "is open," but he added …
def _resumes(page: Page, first: int, last: Draft, content: Span) -> bool:
    """Whether a quotation goes on in small letters after the cue that broke it off."""
    text = page.reading.text
    if last.cue is None or last.source is None or not text[content.start].islower():
        return False
    end = max(last.cue.end, last.source.end)
    between = range(page.tokens.first_from(end), first)
    if last.content[-1].end > last.cue.start or len(between) == 0 or between[0] <= page.sentence(first)[0]:
        return False
    tags, words = page.tokens.tags, page.tokens.words
    if words[between[0]] in _DASHES and words[between[-1]] in _DASHES:
        return len(between) < _ASIDE  # he said -- pointing at the door --
    if len(between) > 1 and (not tags[between[1]] & Tag.ING or tags[between[-2]] & Tag.REPORTING):
        return False  # but: he said, pointing at the door,
    return bool(tags[between[0]] & tags[between[-1]] & Tag.COMMA)


# The envoy said, "The door is open," when the clerk asked.
def _told_before(page: Page, first: int, after: int, low: int) -> bool:
    """Whether the cue stands right before a quotation, and a clause of its own follows."""
    tags = page.tokens.tags
    if first == low or after >= len(tags) or not tags[first - 1] & Tag.COMMA or not tags[after] & _CONJ_SUB:
        return False
    for k in range(first - 2, max(low, first - 7), -1):
        if quoting(page, k) is not None and page.reading.is_finite(k):
            return k not in page.used
        if tags[k] & (Tag.QUOTE | Tag.STOP | Tag.COMMA):
            return False
    return False


# The envoy said: "The door is open."  /  The envoy, in a letter, wrote that "the door is open".
def _cue_before(page: Page, first: int, after: int, low: int, content: Span, last: Draft | None) -> Draft | None:
    """The statement of a quotation whose cue stands before it, in its sentence or in the line above."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    p = first - 1
    if p < low:
        if p >= 0 and words[p] == "?":
            return answered(page, p, content)
        if p < 0 or (words[p] != ":" and not tags[p] & Tag.COMMA):
            return None
        low, _ = page.sentence(p)  # the cue stands in the line above
    pause = bool(tags[p] & Tag.COMMA) or words[p] == ":"
    j = p - 1 if pause else p
    if not pause and tags[j] & Tag.THAT:
        j -= 1
    resumes = j
    for k in range(j, max(low, j - REACH) - 1, -1):
        if k > resumes:
            continue
        if tags[k] & Tag.QUOTE and (opening := _before_title(page, k)) is not None:
            resumes = opening  # said on "The Long Hour": "It is late."
            continue
        if k in page.used:
            if _is_title(page, first):
                return None
            if last is not None and last.cue is not None and pause and k >= tokens.first_from(last.cue.start):
                last.content.append(content)  # "One," he said, "and two."
                return last
            return None
        if tags[k] & Tag.THAT:
            return None
        noun = k > low and bool(tags[k] & Tag.CAP or tags[k - 1] & _BEFORE_NOUNS) and words[k - 1] not in _NO_NOUN
        noun = noun or bool(k > low and tags[k] & Tag.ING and tags[k - 1] & Tag.NUM)  # "a 1973 ruling"
        noun = noun or (
            k > low + 1 and words[k] in _ANSWERS and not tags[k - 1] and words[k - 2] in ("a", "the", "one")
        )
        if quoting(page, k) and not noun and not felt(page, k):
            if sum(1 for n in range(k, p) if tags[n] & _COMMA_CONJ) > 1:
                return None
            return spoken_behind(Lead(page, k, low, words[p], content, after), last)
        if tags[k] & _QUOTE_STOP or page.reading.is_finite(k):
            break
        if not pause:
            return in_the_words(page, low, j, content)
    if words[p] == ":":
        found = carried(page, low, p, content)
        bare = bool(tags[low] & Tag.ADV) and not any(page.reading.is_finite(k) for k in range(low, p))
        if found is None and last is not None and bare:
            last.content.append(content)  # Then, more softly: "It is over."
            return last
        return found
    found = in_the_words(page, low, j, content) if pause else None
    return found or (by_any_verb_before(page, j, content) if pause else None)


def _before_title(page: Page, closing: int) -> int | None:
    """The token before a title in quotation marks that ends at a mark and a preposition brings; None for others."""
    starts = page.tokens.starts
    quotation = page.reading.quotation_at(starts[closing] - 1) if closing else None
    if quotation is None or not is_title(page, quotation.inner):
        return None
    opening = page.tokens.first_from(quotation.span.start)
    return opening - 1 if opening > 0 and page.tokens.words[opening - 1] in ("on", "in", "to") else None


def _is_title(page: Page, first: int) -> bool:
    """Whether a quotation is the name of a work: "in his new book, “The Fall”"."""
    start = page.tokens.starts[first]
    return page.reading.text[max(0, start - 20) : start].rstrip(" ,").rpartition(" ")[2] in _TITLED


# "The door is open," said Ana Ruiz.   (and in the next paragraph:)   "Nobody will close it again."
def _goes_on(page: Page, first: int, last: Draft, content: Span) -> bool:
    """Whether a quotation follows an attributed one with nothing but the attribution between."""
    text, reading = page.reading.text, page.reading
    places = [last.content[-1], *(s for s in (last.cue, last.source) if s is not None)]
    end = max(span.end for span in places)
    if content.start - end > 400 or not is_whole(page, content):
        return False
    sentence_end = reading.sentence_at(end - 1).end
    start = page.tokens.starts[first]
    if _is_title(page, first):
        return False
    gap = text[max(end, sentence_end) : start]
    if sentence_end < start and not gap.strip("\"“”'’ .\n"):
        return "\n" not in gap or text[content.end - 1] in ".!?…'’\"”"
    return sentence_end >= start and end <= start and not text[end:start].strip(' ,;"“”and')


# "The door is open." — Ana Ruiz   (or with no name at all, on a line of its own)
def _alone(page: Page, first: int, after: int, low: int, content: Span) -> Draft | None:
    """The statement of a quotation that is a line or a paragraph of its own, with no cue."""
    tokens, text = page.tokens, page.reading.text
    spelled_out = first >= 2 and tokens.words[first - 1] == ":" and bool(tokens.tags[first - 2] & Tag.QUOTE)
    if first > low and not (first == low + 1 and tokens.tags[low] & Tag.QUOTE) and not spelled_out:
        return None
    if len(text[content.start : content.end].split()) < 4 or not is_whole(page, content):
        return None
    _, high = page.sentence(after - 1)
    line_end = text.find("\n", content.end)
    line_end = line_end if line_end >= 0 else len(text)
    rest = tokens.first_from(line_end)
    if after < rest and tokens.words[after] in ("-", "–", "—") and rest - after <= 12:
        after += tokens.words[after + 1 : after + 2] == ["-"]
        comma = next((i for i in range(after + 1, rest) if tokens.tags[i] & Tag.COMMA or tokens.words[i] == "("), rest)
        if comma > after + 1 and tokens.tags[after + 1] & Tag.CAP:
            dated = any(tokens.tags[n] & Tag.NUM for n in range(comma + 1, min(rest, comma + 3)))
            if dated and text[content.end - 1] not in ".!?…":
                cited = made(page, "cited", None, None, content, ())  # "Mill to close" — Lagos Herald, May 3
                cited.carrier = page.span(after + 1, comma - 1)
                return cited
            return made(page, "signed", None, page.span(after + 1, comma - 1), content, ())
    if text[content.end - 1] not in ".!?…" or (after < high and not tokens.tags[after] & Tag.DOT):
        return None
    return made(page, "no-cue", None, None, content, ())
