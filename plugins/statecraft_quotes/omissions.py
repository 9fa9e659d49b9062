"""What is expressly left unsaid, and cues that are negated."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.adjuncts import past_setting
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import HELPERS, Draft, Page, trimmed
from statecraft_quotes.following import Following
from statecraft_quotes.making import draft_of
from statecraft_quotes.speakers import is_paper

_DOT_COMMA_STOP = Tag.DOT | Tag.COMMA | Tag.STOP
_NEG_AUX = Tag.NEG | Tag.AUX
_NEG_HELPERS = Tag.NEG | HELPERS
_WH_THAT = Tag.WH | Tag.THAT


_NOBODY = frozenset(("neither", "no", "nobody", "none"))


# Neither side mentioned the dispute.
def by_nobody(page: Page, i: int, low: int) -> bool:
    """Whether the subject of a cue is "neither", "nobody" and the like: it is negated without "not"."""
    tokens = page.tokens
    if _NOBODY.isdisjoint(tokens.words[low:i]):
        return False
    subject = page.subject(i)
    if subject is None:
        return False
    first = tokens.first_from(subject.start)
    opens = first == low or bool(tokens.tags[first - 1] & (Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.QUOTE))
    return opens and tokens.words[first] in _NOBODY


# The envoy did not rule out …  /  … does not support …
def negated_cue(page: Page, cue: Cue, i: int, j: int, following: Following, source: Span, act: str) -> Draft | None:
    """What a negated cue makes: something left unsaid, or the contrary act; None where it makes nothing."""
    content = page.clause(following.first)
    first = i - 1
    while page.tokens.tags[first] & Tag.ADV and not page.tokens.tags[first] & _NEG_HELPERS:
        first -= 1
    while page.tokens.tags[first - 1] & HELPERS and page.tokens.tags[first] & _NEG_HELPERS:
        first -= 1
    if cue.lemma == "rule out":
        act = "say"
    elif act == "support":
        act = "oppose"
    elif cue.lemma in (
        "say",
        "tell",
        "mention",
        "comment",
        "elaborate",
        "disclose",
        "reveal",
        "explain",
        "refer to",
        "announce",
        "confirm",
        "state",
        "specify",
        "indicate",
        "discuss",
        "comment on",
        "elaborate on",
        "detail",
    ):
        act = "omit"
    else:
        return None
    if act == "omit" and content is not None and following.kind in "nw":
        content = object_of(page, following.first, content)  # "did not say how many, but …"
    draft = draft_of(page, "negated", act, cue, i, j, source, content, following)
    if draft is not None and draft.cue is not None and page.tokens.tags[first] & _NEG_HELPERS:
        draft.cue = Span(page.tokens.starts[first], draft.cue.end)
    return draft


_SILENT = frozenset(
    """comment say elaborate give discuss answer disclose specify identify name confirm reveal provide speculate explain
    talk respond describe predict detail mention""".split()
)


_UNTOLD = frozenset("mention reference references comment statement word".split())
_WITHHELD = frozenset("details detail information explanation reason reasons".split())
_INFORMATION = _WITHHELD | frozenset(
    """name names identity identities nationality nationalities figure figures number numbers date dates timetable
    timeline estimate account answer answers comment comments statement statements interview interviews evidence
    testimony specifics opinion view views breakdown location whereabouts""".split()
)
_MAKING = frozenset("made makes make making contained contains had".split())
_GIVING = frozenset("gave give gives giving provided provides provide providing offered offers released".split())
_OTHER = frozenset("other further more additional new official public immediate direct specific formal".split())


# The letter made no mention of prices.  /  There was no reference to prices.  /  The ministry gave few details of it.
def no_mention(page: Page, i: int) -> Draft | None:
    """The omission that "no mention of" or "no further reference to" expresses."""
    tokens = page.tokens
    words = tokens.words
    low, high = page.sentence(i)
    noun = i + 1
    while noun < i + 3 and noun < high and words[noun] in _OTHER:
        noun += 1
    giving = i > low and words[i - 1] in _GIVING
    if giving and noun + 1 < high and words[noun] in _WITHHELD and tokens.tags[noun + 1] & _DOT_COMMA_STOP:
        return _omission(page, "no-mention", i - 1, i, page.subject(i - 1), page.span(noun, noun))
    if noun + 2 >= high or words[noun + 1] not in ("of", "to", "on", "about", "for"):
        return None
    if words[noun] not in _UNTOLD and not (words[noun] in _WITHHELD and giving):
        return None  # "had no reason for delay"
    first = i
    source = None
    if i - 1 >= low and words[i - 1] in (_MAKING | _GIVING):
        first = i - 1
        source = page.subject(first)
    elif i - 1 >= low and tokens.tags[i - 1] & Tag.BE:
        first = i - 3 if i - 2 > low and tokens.tags[i - 2] & Tag.HAVE else i - 2  # "There were", "There has been no"
        if first < low or words[first] != "there" or words[noun] == "word":
            return None  # "There was no word on the crew": nobody is told of who could have said it
    elif i - 1 < low or not (tokens.tags[i - 1] & Tag.CONJ):
        return None
    content = _up_to_no(page, noun + 2)
    content = content and object_of(page, noun + 2, content)
    return _omission(page, "no-mention", first, noun + 1, source, content)


def _up_to_no(page: Page, first: int) -> Span | None:
    """The clause from a token on, ended before "and no …", "and there was no …" and ", despite …"."""
    tokens = page.tokens
    content = page.clause(first)
    if content is None:
        return None
    for k in range(first + 1, tokens.first_from(content.end)):
        if tokens.words[k] in ("and", "despite", "although", "though") and (
            tokens.words[k] != "and" or tokens.words[k + 1 : k + 2] in (["no"], ["there"])
        ):
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content


def _omission(page: Page, rule: str, first: int, last: int, source: Span | None, content: Span | None) -> Draft | None:
    if content is None:
        return None
    page.used.update(range(first, last + 1))
    return Draft(rule=rule, act="omit", cue=page.span(first, last), source=source, content=[content], lemma="omit")


# The ministry did not give a reason for the ban.  /  It has not identified the men.
def withheld(page: Page, i: int) -> Draft | None:
    """The omission of one who did not give details or reasons, or did not identify somebody."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    left = i - 1
    while left > low and tags[left] & Tag.ADV and not tags[left] & _NEG_AUX:
        left -= 1
    if left <= low or not tags[left] & Tag.NEG or not tags[left - 1] & HELPERS or i + 1 >= high:
        return None
    named = words[i].startswith(("identif", "name")) and tags[i + 1] & (Tag.DET | Tag.POSS | Tag.CAP | Tag.OBJ)
    if words[i].startswith("name") and words[i + 1] in ("a", "an"):
        return None  # "has not named a successor"
    if not named and _WITHHELD.isdisjoint(words[i + 1 : min(high, i + 4)]):
        return None
    content = page.clause(i + 1)
    content = object_of(page, i + 1, content) if content is not None else None
    source = page.subject(left - 1)
    return None if source is None else _omission(page, "withheld", left - 1, i, source, content)


# The bank declined to comment, except to say that it was ready.
def up_to_exception(page: Page, content: Span) -> Span:
    """What is not said, without what is said after all."""
    tokens = page.tokens
    for k in range(tokens.first_from(content.start) + 1, tokens.first_from(content.end) - 2):
        if tokens.words[k] in _EXCEPT and tokens.words[k + 1 : k + 3] == ["to", "say"]:
            first = k - 1 if tokens.words[k - 1] == "other" else k
            return trimmed(page.reading.text, content.start, tokens.starts[first]) or content
    return content


_EXCEPT = frozenset(("except", "than"))


# The minister stopped short of an apology.
def stopped_short(page: Page, i: int) -> Draft | None:
    """The omission that "stopped short of" expresses."""
    words = page.tokens.words
    if words[i + 1 : i + 3] != ["short", "of"]:
        return None
    source = page.subject(i)
    return _omission(page, "stopped-short", i, i + 2, source, page.clause(i + 3))


# The ministers' statement omitted any mention of prices.
def left_out(page: Page, i: int) -> Draft | None:
    """The omission of a document that leaves something out."""
    subject = page.subject(i) if page.reading.is_finite(i) else None
    if subject is None or not is_paper(page.reading, subject):
        return None
    content = page.clause(i + 1)
    return _omission(page, "left-out", i, i, subject, content and object_of(page, i + 1, content))


# The bank declined to comment on the fine.
def declined(page: Page, i: int) -> Draft | None:
    """The omission of one who declined or refused to say something."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    _, high = page.sentence(i)
    j = past_setting(page, i + 1, high, places=True)
    if words[j : j + 3] == ["to", "be", "drawn"] and words[j + 3 : j + 4] in (["on"], ["about"]):
        source = page.subject(i)
        return None if source is None else _omission(page, "declined", i, j + 3, source, page.clause(j + 4))
    if words[j : j + 1] == ["comment"] and page.reading.is_finite(i):
        topic = words[j + 1 : j + 2] in (["on"], ["about"]) and j + 2 < high and not tags[j + 2] & Tag.TIME
        content = page.clause(j + 2) if topic else page.span(j, j)
        return _omission(page, "declined", i, j + 1 if topic else i, page.subject(i), content)
    if j + 1 >= high or words[j] != "to" or words[j + 1] not in _SILENT:
        return None
    if words[j + 1] == "give" and _INFORMATION.isdisjoint(words[j + 2 : min(high, j + 8)]):
        return None  # "refused to give up its arms", "refused to give the rebels a seat"
    if words[j + 1] == "talk" and words[j + 2 : j + 3] in (["to"], ["with"]):
        return None  # "refused to talk to the rebels"
    k = j + 2
    while k < high and k < j + 8 and not tags[k] & _DOT_COMMA_STOP:
        if words[k] in ("on", "about", "whether", "how", "what", "why", "when", "who", "where", "which", "that"):
            break
        k += 1
    source = page.subject(i)
    if source is None:
        return None
    if k < high and words[k] in ("on", "about"):
        if k + 1 < high and tags[k + 1] & _DOT_COMMA_STOP:
            return _omission(page, "declined", i, i, source, page.span(j, k - 1))  # "which the bank declined to … on."
        return _omission(page, "declined", i, k, source, page.clause(k + 1) if k + 1 < high else None)
    first = k if k < high and tags[k] & _WH_THAT else j + 2
    if first < high and not tags[first] & _DOT_COMMA_STOP:
        return _omission(page, "declined", i, first - 1, source, page.clause(first))
    return _omission(page, "declined", i, i, source, page.clause(j))


# The bank has yet to comment on the fine.
def yet_to(page: Page, i: int) -> Draft | None:
    """The omission of one who "has yet to" say something."""
    draft = declined(page, i) if i and page.tokens.tags[i - 1] & Tag.HAVE else None
    if draft is not None and draft.cue is not None:
        draft.cue = Span(page.tokens.starts[i - 1], draft.cue.end)
    return draft


# The bank has never confirmed or denied the loan.  /  It neither confirmed nor denied that it was late.
def left_open(page: Page, i: int) -> Draft | None:
    """The omission of one who neither confirms nor denies something."""
    tokens = page.tokens
    low, high = page.sentence(i)
    if i - 3 < low or tokens.words[i - 1] not in ("or", "nor") or not tokens.words[i - 2].startswith("confirm"):
        return None
    told = range(i - 3, max(low, i - 6) - 1, -1)
    first = next((k for k in told if tokens.tags[k] & Tag.NEG or tokens.words[k] == "neither"), None)
    if first is None or i + 1 >= high:
        return None
    while first > low and tokens.tags[first - 1] & HELPERS:
        first -= 1
    content = page.clause(i + 1 + bool(tokens.tags[i + 1] & Tag.THAT and i + 2 < high))
    return _omission(page, "left-open", first, i, page.subject(first), content)


# The bank did not respond to a request for comment.  /  The envoy would not be drawn on the dates.
def unanswered(page: Page, i: int) -> Draft | None:
    """The omission of one who did not answer what was asked, or would not be drawn on it."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    left = i - 1
    while left > low and (tags[left] & Tag.ADV or words[left] == "be") and not tags[left] & _NEG_AUX:
        left -= 1
    if left <= low or not tags[left] & Tag.NEG or i + 2 >= high:
        return None
    first = left - 1 if tags[left - 1] & (HELPERS) else left
    source = page.subject(first)
    if words[i] == "return":
        return (
            None
            if _ASKED.isdisjoint(words[i + 1 : i + 6])
            else _omission(page, "unanswered", first, i, source, page.clause(i + 1))
        )
    if source is None or words[i + 1] not in (("on", "about") if words[i] == "drawn" else ("to",)):
        return None
    if words[i] != "drawn" and _ASKED.isdisjoint(words[i + 2 : i + 8]):
        return None
    return _omission(page, "unanswered", first, i + 1, source, page.clause(i + 2))


_ASKED = frozenset(
    "request requests question questions query queries call calls email emails e-mail e-mails message messages".split()
)
