"""What stands behind a quotation: where its cue may be looked for, and the clause that the quotation may end."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Span, Tag
from statecraft_quotes.carried import quoting
from statecraft_quotes.draft import Page
from statecraft_quotes.wholes import is_title, is_whole

_COMMA_STOP = Tag.COMMA | Tag.STOP
_CONJ_COMMA_QUOTE = Tag.CONJ | Tag.COMMA | Tag.QUOTE
_PREP_SUB_TIME = Tag.PREP | Tag.SUB | Tag.TIME


class Behind(NamedTuple):
    """A quotation, whose first token is ``first``, and what stands behind it: the tokens from ``t`` up to ``high``."""

    page: Page
    content: Span
    first: int
    t: int
    high: int
    mark: str
    """The last character of the quotation."""
    parted: bool
    """Whether a new sentence begins behind it."""
    prefix: int | None
    """Where the sentence begins that the quotation ends, None where the quotation stands by itself."""


def find_behind(page: Page, first: int, after: int, content: Span) -> Behind | None:
    """What stands behind a quotation, past a comma or dash; None where its last mark or an "and" keeps it apart."""
    tokens, text = page.tokens, page.reading.text
    tags = tokens.tags
    _, high = page.sentence(after - 1)
    comma = after < high and bool(tags[after] & Tag.COMMA)
    t = after + comma
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
    if t < high and tokens.words[t] in ("-", "–", "—"):
        t += 1
    prefix = _prefix(page, first, tokens.first_from(content.start))
    return Behind(page, content, first, t, high, mark, parted, prefix)


def is_fronted_title(behind: Behind, after: int) -> bool:
    """Whether a quotation is a title in a phrase that opens the sentence: On the programme "Week," the envoy said …"""
    page, content, prefix, first = behind.page, behind.content, behind.prefix, behind.first
    if first > 0 and page.sentence(first)[0] == first - 1 and page.tokens.tags[first - 1] & Tag.PREP:
        return is_title(page, content)  # On "The Long Hour," the envoy said …
    if prefix is None or page.tokens.tags[first - 1] & Tag.COMMA or _has_verb(page, prefix, first):
        return False
    return not (page.reading.text[content.start].islower() and _has_verb(page, content.start, after))


def _has_verb(page: Page, start: int, end: int) -> bool:
    """Whether a verb stands between an offset and a token."""
    return any(page.reading.is_finite(k) for k in range(page.tokens.first_from(start), end))


def opens_sentence(page: Page, first: int) -> bool:
    """Whether a quotation opens its sentence, and is no title behind a noun: "Her film, “The Ferry,” opens"."""
    low, _ = page.sentence(first)
    return all(page.tokens.tags[k] & _CONJ_COMMA_QUOTE for k in range(low, first))


# The envoy said the door was "open to all," the agency reported.
def _runs_into(page: Page, first: int, content: Span) -> bool:
    """Whether a cue before a quotation has it in its own clause: it is no speech of whoever comes after."""
    tags = page.tokens.tags
    low, _ = page.sentence(first)
    if first - low < 2 or tags[first - 1] & _COMMA_STOP or is_whole(page, content):
        return False
    return any(
        k not in page.used and tags[k] & Tag.REPORT and quoting(page, k) and _is_verb(page, k)
        for k in range(low + 1, first - 1)
    )


def _is_verb(page: Page, k: int) -> bool:
    """Whether a cue is the verb of its clause, behind "has" or "had" too."""
    tags = page.tokens.tags
    named = bool(tags[k - 1] & Tag.COMMA and tags[k + 1] & Tag.CAP)  # "The envoy, Ana Ruiz, warned Peru that …"
    return page.reading.is_finite(k) or bool(tags[k - 1] & Tag.HAVE) or named


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
