"""Content cut to size: where the sentence around a cue goes on."""

from __future__ import annotations

from statecraft import Span, Tag, Tokens
from statecraft_quotes.cues import feelings
from statecraft_quotes.draft import Page, trimmed
from statecraft_quotes.new_clauses import acts, also, dates, does, ends, follows, goes_on
from statecraft_quotes.utterances import is_charged, utters

_DET_POSS = Tag.DET | Tag.POSS
_CONJ_COMMA = Tag.CONJ | Tag.COMMA
_COMMA_QUOTE_SUB = Tag.COMMA | Tag.QUOTE | Tag.SUB
_REL_THAT_WH = Tag.REL | Tag.THAT | Tag.WH
_AS_QUOTED = ('as "', "as “")
_MAY_TURN = ("while", "in", "because", "as")
_TURNS = frozenset("amid but while although though after when as because yet whereas since before until".split())


def in_quotation(page: Page, token: int) -> bool:
    """Whether a token stands inside a quotation."""
    return page.reading.quotation_at(page.tokens.starts[token]) is not None


def until(page: Page, content: Span, k: int) -> Span | None:
    """Content up to a token."""
    return trimmed(page.reading.text, content.start, page.tokens.starts[k])


_VERB = Tag.BE | Tag.HAVE | Tag.MODAL | Tag.FINITE
_TIMES = frozenset(("after", "in", "on", "since", "during", "last", "when", "following", "before", "earlier", "this"))


def infinitive_of(page: Page, first: int, content: Span) -> Span | None:
    """An infinitive cut where a clause of its own subject goes on: "vowed to help, and few have seen it"."""
    tokens = page.tokens
    last = tokens.first_from(content.end)
    for k in range(first + 1, last - 1):
        if tokens.words[k] in _YET and tokens.tags[k - 1] & Tag.COMMA and acts(page, k + 1, last):
            return until(page, content, k)  # "vowed to stay, although Peru objected"
        if tokens.tags[k] & (_REL_THAT_WH | Tag.SUB):
            return content
        if tokens.tags[k] & Tag.CONJ and not in_quotation(page, k) and _leaves(page, k, last):
            return until(page, content, k)
        if tokens.tags[k] & Tag.COMMA and tokens.words[k + 1] in SPARKS and not in_quotation(page, k):
            return until(page, content, k)  # "vowed to stay, sparking anger"
    return content


def _leaves(page: Page, conj: int, last: int) -> bool:
    """Whether what follows a conjunction is no infinitive: "vowed to stay, **and few left**", "… **and has hired**"."""
    words, tags = page.tokens.words, page.tokens.tags
    wants = words[conj] == "but" and page.reading.is_finite(conj + 1)  # "offered to help, but wants a fee"
    plans = (
        tags[conj - 1] & Tag.COMMA
        and words[conj + 1] in ("plans", "hopes")
        and conj + 2 < last
        and tags[conj + 2] & Tag.TO
    )
    past = words[conj + 1] in _INFLECTED and does(page, conj + 1, last)
    return wants or bool(plans) or past or goes_on(page, conj + 1, last)


_INFLECTED = frozenset("is was are were has had".split())
_YET = frozenset("although though whereas while".split())
SPARKS = frozenset("sparking prompting triggering drawing angering provoking fueling fuelling causing".split())
"""What a saying does to others, behind a comma."""


def object_of(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where the sentence turns: "welcomed the deal, but …", "… the ban, imposed after the war"."""
    tokens = page.tokens
    last = tokens.first_from(content.end)
    relative = False
    for k in range(first + 1, last - 1):
        tag = tokens.tags[k]
        relative = relative or bool(tag & _REL_THAT_WH)
        if not (tag & _CONJ_COMMA or tokens.words[k] in _MAY_TURN) or in_quotation(page, k):
            continue
        if (
            tag & Tag.CONJ
            and not relative
            and (ends(page, k, last) or also(page, first, k) or follows(page, first, k, last))
        ):
            return until(page, content, k)
        if tag & Tag.CONJ and relative and (_begins_anew(page, k, last) or _voices(tokens, k + 1, last)):
            return until(page, content, k)
        others = tokens.words[k] == "while" and k + 2 < last and tokens.tags[k + 2] & Tag.REPORT
        if others and page.reading.is_finite(k + 2):
            return until(page, content, k)  # "blame the mill while others say"
        if not relative and tokens.words[k] == "as" and tokens.tags[k + 1] & Tag.DET and goes_on(page, k + 1, last):
            return until(page, content, k)  # "suggested a pause as the war went on"
        if (
            not relative
            and tokens.words[k] == "in"
            and utters(tokens, k + 1)
            and not is_charged(tokens, first, k, last)
        ):
            return until(page, content, k)  # "praised the crew in a radio address"
        if not relative and tokens.words[k] == "because" and tokens.words[k + 1] != "of":
            partly = tokens.words[k - 2 : k] == ["in", "part"]
            return until(page, content, k - 2 if partly else k)  # "opposes the pipe because it leaks"
        if not tag & Tag.COMMA:
            continue
        aside = tokens.tags[k + 1] & Tag.ED and k + 2 < last and tokens.words[k + 2] in _TIMES
        aside = aside or (not relative and (_acts_too(page, k + 1, last) or dates(tokens, k + 1, last)))
        aside = aside or (not relative and (_brings(tokens, first, k, last) or _some_do(tokens, k + 1, last)))
        if aside or (tokens.words[k + 1] in _TURNS and not _adds(page, k + 1, last)):
            return until(page, content, k)
    return content


# The board committed to doubling aid, **opened an** office and hired clerks.
def _acts_too(page: Page, k: int, last: int) -> bool:
    """Whether a verb with an object of its own stands behind a comma in a list of doings, and no participle."""
    tags, words = page.tokens.tags, page.tokens.words
    if k + 2 >= last or not tags[k] & Tag.ED or not tags[k + 1] & _DET_POSS or words[k] in _GIVEN:
        return False
    listed = range(k + 2, min(last - 1, k + _LISTED))
    return words[k + 2] not in _SPANS and any(tags[n] & Tag.CONJ and tags[n + 1] & Tag.ED for n in listed)


_SPANS = frozenset("day night week month year".split())
_GIVEN = frozenset("called dubbed named termed labelled labeled awarded considered denied offered promised".split())


# The bill rejects the cut that Peru sought, **and it ensures** that schools stay open.
def _begins_anew(page: Page, conj: int, last: int) -> bool:
    """Whether a pronoun with its verb begins a clause behind a comma and a conjunction."""
    tokens = page.tokens
    if conj + 2 >= last or not tokens.tags[conj - 1] & Tag.COMMA or tokens.words[conj + 1] not in _PRONOUNS:
        return False
    return page.reading.is_finite(conj + 2)


# The envoy thanked those who came **and conveyed her condolences**.
def _voices(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a verb and the feeling that somebody expresses with it begin at a token."""
    if k + 1 >= last or not tokens.words[k].startswith(_VOICING) or not tokens.tags[k + 1] & Tag.POSS:
        return False
    return not feelings().keys().isdisjoint(tokens.words[k + 2 : k + 4])


_VOICING = ("convey", "express", "extend", "offer", "voice")
_PRONOUNS = frozenset("he she it they we i".split())


def _adds(page: Page, k: int, last: int) -> bool:
    """Whether "as" only adds to an object: ", **as** well as a ban", ", **as** their envoy"."""
    words, tags = page.tokens.words, page.tokens.tags
    if words[k] != "as" or k + 1 >= last or tags[k + 1] & _VERB or goes_on(page, k + 1, last):
        return False  # ", as have others", ", as the war went on"
    for n in range(k + 2, min(len(tags), k + _LISTED)):
        if tags[n] & Tag.REPORT and page.reading.is_finite(n):
            return bool(tags[n - 1] & _CONJ_COMMA)  # ", as Peru, Chile and others allege"
        if tags[n] & _ENDS_LIST:
            break
        if (tags[n - 1] & Tag.PLURAL or words[n - 1] == "people") and page.reading.is_finite(n):
            return False  # ", as its people rebuild the town"
    return words[k + 1] != "well" or words[k + 2 : k + 3] == ["as"]


_LISTED = 14  # tokens of those who allege something
_ENDS_LIST = Tag.PREP | Tag.STOP | Tag.DOT | Tag.QUOTE | Tag.SUB | Tag.REL


# The clerks backed the bill, **many citing** the drought.
def _some_do(tokens: Tokens, k: int, last: int) -> bool:
    """Whether "many", "some" and the like stand at a token with what they do or say."""
    if tokens.words[k] not in SOME:
        return False
    of = k + 3 if tokens.words[k + 1 : k + 2] == ["of"] else k + 1
    return of + 1 < last and bool(tokens.tags[of] & Tag.ING)


SOME = frozenset("many some several most others each both all few one".split())
"""Those of a group who are told of apart: "with **many** citing", "**each** blaming the other"."""


# The envoy announced a ban, drawing protests from the mills.
def _brings(tokens: Tokens, first: int, comma: int, last: int) -> bool:
    """Whether a participle behind a comma tells what the statement brought, and is no member of a list of doings."""
    tags = tokens.tags
    if comma + 2 >= last or not tags[comma + 1] & Tag.ING:
        return False
    listed = any(tags[k] & Tag.ING for k in range(first, comma))
    return not listed and bool(tags[comma + 2] & _AFTER_PARTICIPLES)


_AFTER_PARTICIPLES = Tag.DET | Tag.POSS | Tag.OBJ | Tag.PREP | Tag.PRON | Tag.ADV | Tag.CAP


def to_comma(page: Page, first: int, content: Span) -> Span | None:
    """Content cut at its first comma that a main clause follows: "As the envoy announced the plan, crowds cheered"."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end)):
        if tokens.tags[k] & Tag.COMMA and (not in_quotation(page, k) or _closes(page, k)):
            return until(page, content, k)
    return content


# The envoy, who has called the ban "a mistake," left.
def _closes(page: Page, comma: int) -> bool:
    """Whether a comma is the last of its quotation and belongs to the sentence around it."""
    quotation = page.reading.quotation_at(page.tokens.starts[comma])
    return quotation is not None and quotation.inner.end == page.tokens.end(comma)


def to_main_verb(page: Page, first: int, content: Span) -> Span | None:
    """Content cut where the clause that it interrupts goes on: "The board, calling it late, **rejected** the bid"."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end) - 1):
        if tokens.tags[k] & Tag.COMMA:
            after = k + 2 if tokens.tags[k + 1] & Tag.QUOTE else k + 1
            verbal = tokens.tags[after] & (Tag.ED | Tag.REPORT | Tag.FINITE | Tag.BE | Tag.HAVE | Tag.MODAL)
            if verbal and not tokens.tags[after] & Tag.CAP and not in_quotation(page, after):
                return until(page, content, k)
    return content


def to_verb(page: Page, first: int, content: Span, own: int) -> Span | None:
    """Content cut at the verb of the noun whose relative clause or participle it ends: "Fans who hail it **left**".

    ``own`` is how many verbs the content has itself: one where it is a clause ("His charge that it was late **hurt**").
    """
    tags = page.tokens.tags
    clause, verbal = own > 0, False
    for k in range(first, page.tokens.first_from(content.end)):
        tag = tags[k]
        if tag & _COMMA_QUOTE_SUB:
            return content
        if tag & Tag.CONJ and (clause or page.reading.is_finite(k + 1)):
            return content
        if tag & _REL_THAT_WH:
            own += k > first
        elif not tag & Tag.CAP and page.tokens.words[k - 1] != "-" and page.reading.is_finite(k):
            if not verbal:
                own -= 1
            if own < 0 and k > first:
                return until(page, content, k)
            own += bool(tag & Tag.REPORT or page.tokens.words[k] in ("believe", "believed", "think", "thought"))
            verbal = True
        elif not tag & (Tag.ADV | Tag.NEG):
            verbal = False
    return content


# Ann Ito, a nurse who backs the bill, says it is late.
def to_reporting(page: Page, first: int, content: Span) -> Span | None:
    """Content of a relative clause cut at the comma before the verb of reporting that the clause interrupts."""
    tags = page.tokens.tags
    for k in range(first + 1, page.tokens.first_from(content.end) - 1):
        reports = tags[k] & Tag.COMMA and tags[k + 1] & Tag.REPORT and page.reading.is_finite(k + 1)
        if reports and not in_quotation(page, k):
            return until(page, content, k)
    return content


# Fans chanted "Four more years" as the envoy spoke.  /  The envoy said "Never again" at the grave.
def chanted(page: Page, quote: int, content: Span) -> Span:
    """What was said, where only the time or place of it follows the quotation that a mark opens."""
    quotation = page.reading.quotation_at(page.tokens.starts[quote])
    if quotation is None or quotation.span.end >= content.end:
        return content
    after = page.tokens.first_from(quotation.span.end)
    if page.tokens.words[after] in _MEANWHILE:
        return quotation.inner
    placed = page.tokens.words[after] in _PLACING and quotation.inner.text_in(page.reading.text)[:1].isupper()
    verb = any(page.reading.is_finite(k) for k in range(after, page.tokens.first_from(content.end)))
    return quotation.inner if placed and not verb else content


_MEANWHILE = frozenset("as when while after before during".split())
_PLACING = frozenset({"in", "at", "on"})


def to_report(page: Page, first: int, content: Span) -> Span | None:
    """Content cut at the verb of its speaker: "A man claiming to speak for the mill **said** it was shut"."""
    tags = page.tokens.tags
    for k in range(first + 1, page.tokens.first_from(content.end)):
        if tags[k] & (Tag.COMMA | Tag.SUB | Tag.THAT | Tag.REL):
            return content
        if page.tokens.words[k] in ("said", "says", "told") and not in_quotation(page, k):
            return until(page, content, k)
    return content


def unquoted(page: Page, content: Span) -> Span:
    """Content without "as" where a quotation is all that it brings ("which he described as “reckless”")."""
    opens = page.reading.text.startswith(_AS_QUOTED, content.start, content.end)
    return Span(content.start + 4, content.end) if opens else content
