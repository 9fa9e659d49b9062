"""Cues whose weight is in a noun: "expressed hope", "her claim that", and "quoted … as saying"."""

from __future__ import annotations

from collections.abc import Callable

from statecraft import Tag
from statecraft_quotes.according import according_to
from statecraft_quotes.cues import feelings
from statecraft_quotes.cutting import object_of, to_comma, to_verb
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.estimates import estimated
from statecraft_quotes.guards import has_clause
from statecraft_quotes.noun_agents import AGENT_ACTS, asked_by
from statecraft_quotes.omissions import declined, no_mention, stopped_short, unanswered, withheld
from statecraft_quotes.quoted import as_saying
from statecraft_quotes.speakers import PAPERS

_CAP_DOT = Tag.CAP | Tag.DOT
_BEFORE_NOUNS = Tag.DET | Tag.POSS | Tag.OWNER
_CONJ_COMMA = Tag.CONJ | Tag.COMMA
_POSS_OWNER = Tag.POSS | Tag.OWNER
_PREP_DET = Tag.PREP | Tag.DET
_PRON_DET_CAP = Tag.PRON | Tag.DET | Tag.CAP

_EXPRESS = frozenset(
    """express expresses expressed expressing voice voices voiced voicing repeat repeats repeated repeating renew renews
    renewed renewing issue issues issued issuing convey conveys conveyed conveying extend extends extended extending
    made make makes making raised raise raises raising trading traded exchanged share shares shared echo echoed
    echoes echoing registered""".split()
)
_GIVE = frozenset({"gave", "gives", "giving"})  # instructions, and nothing else that is said
_DECLARE = frozenset(  # their support
    "announced announces announcing declared declares declaring offer offered offers offering".split()
)
_OWN = frozenset("support opposition condolences sympathy sympathies congratulations greetings gratitude".split())
_AGAIN = frozenset(
    "reiterate reiterates reiterated reiterating restated stress stresses stressed stressing reaffirmed".split()
)
_ASKING = frozenset("call calls appeal appeals demand demands request plea opposition warning warnings".split())


_ACTS = {
    "call": "call_for", "calls": "call_for", "appeal": "call_for", "appeals": "call_for", "demand": "call_for",
    "demands": "call_for", "request": "call_for", "plea": "call_for", "proposal": "call_for", "opposition": "oppose",
    "refusal": "oppose",
    "support": "support", "criticism": "criticise", "criticisms": "criticise", "charges": "criticise",
    "accusations": "criticise", "allegations": "criticise", "warning": "warn", "warnings": "warn", "threat": "warn",
    "pledge": "promise", "promise": "promise", "vow": "promise", "offer": "promise", "commitment": "promise",
    "claim": "say", "assertion": "say", "insistence": "say", "denial": "deny", "questions": "say", "position": "say",
    "view": "say", "concerns": "say", "issue": "say", "question": "say", "condemnation": "criticise",
    "instructions": "call_for",
}  # fmt: skip


# Feelings that one raises, shares or extends.
_GIVEN = frozenset(
    "concern concerns doubts condolences sympathies sympathy congratulations gratitude greetings".split()
)
_LINKS = frozenset("about over for in at to with of against on toward towards regarding that from".split())


_SPOKEN = frozenset(
    """claim claims statement remarks remark comments warning allegation allegations accusation accusations assertion
    suggestion argument insistence threat threats warnings denial admission prediction pledge promise vow complaint
    contention""".split()
)


_SPOKEN_ACTS = {
    "warning": "warn", "warnings": "warn", "threat": "warn", "threats": "warn", "pledge": "promise", "vow": "promise",
    "promise": "promise", "denial": "deny", "allegation": "criticise", "allegations": "criticise",
    "accusation": "criticise", "accusations": "criticise", "complaint": "criticise",
}  # fmt: skip


# The envoy expressed hope that …  /  voiced concern about …  /  repeated her call for …
def _express(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    _, high = page.sentence(i)
    if i and tags[i - 1] & _BEFORE_NOUNS and not words[i].endswith(("ed", "ing")):
        return None  # "the issue of support for the mill"
    light = words[i][:4] in ("made", "make", "maki", "rais", "issu", "exte", "shar", "regi", "trad", "exch")
    for k in range(i + 1, min(high - 1, i + 8)):
        if tags[k] & (Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT) or (tags[k] & Tag.PREP and k > i + 3):
            return None
        if tags[k] & Tag.CONJ and tags[k + 1] & Tag.ING:
            return None  # "making pies and drumming up support in the town"
        if words[i] in _AGAIN and (words[k] not in _ASKING or not tags[i + 1] & Tag.POSS):
            continue  # "reaffirmed their support for" says that they have it
        if words[i] in _GIVE and words[k] != "instructions":
            continue
        if words[i] in _DECLARE and (words[k] not in _OWN or not tags[i + 1] & Tag.POSS):
            continue
        act = _ACTS.get(words[k]) or (feelings().get(words[k]) if not light or words[k] in _GIVEN else None)
        bare = words[k] in feelings() and tags[k + 1] & _PRON_DET_CAP and not tags[k + 1] & Tag.TIME
        link = _past_day(page, k + 1, high)
        if act is None or not (words[link] in _LINKS or bare) or tags[k - 1] & Tag.PREP:
            continue
        if light and words[link] == "at":
            return None  # "made the appeal at a meeting"
        if words[k] in ("call", "calls", "position", "issue", "question") and k == i + 1:
            continue
        subject = page.subject(i)
        if subject is None or (words[link] == "on" and tags[min(link + 1, high - 1)] & Tag.TIME):
            return None  # "issued the warning on Monday"
        if words[link] == "to" and words[k].removesuffix("s") in _WANTS and _addresses(page, link + 1, high):
            return None  # "made an appeal to the voters"
        last, first = (link if link == k + 1 else k), link + 1
        if (
            words[link] == "to"
            and first < high
            and act not in ("oppose", "support")  # "voiced opposition to higher fees"
            and not tags[first] & (Tag.DET | Tag.POSS | Tag.CAP | Tag.OWNER | Tag.ING)
        ):
            last, first = k, link
        elif words[link] == "that":
            last = k
        elif words[link] not in _LINKS:
            last, first = k, k + 1
        if first >= high:
            return None
        content = page.clause(first)
        if content is not None and words[link] != "that":
            content = object_of(page, first, content)
        if content is None or content.overlaps(subject):
            return None
        if page.drafts and page.drafts[-1].source and tags[i - 1] & _CONJ_COMMA:
            previous = page.drafts[-1]
            if previous.cue is not None and page.sentence(i)[0] <= tokens.first_from(previous.cue.start) < i:
                subject = previous.source or subject
        page.used.update(range(i, last + 1))
        return Draft(
            rule="expressed", act=act, cue=page.span(i, last), source=subject, content=[content], lemma="express"
        )
    return None


def _past_day(page: Page, k: int, high: int) -> int:
    """The token after a day that stands between a feeling and what it is about: "expressed concern on Monday that"."""
    tags, words = page.tokens.tags, page.tokens.words
    after = k
    while after + 1 < high and (tags[after] & Tag.TIME or (words[after] == "on" and tags[after + 1] & Tag.TIME)):
        after += 1
    return after if words[after] in _PAST_DAYS else k


def _addresses(page: Page, k: int, high: int) -> bool:
    """Whether "to" brings whom one appeals to, and no infinitive behind them tells what for."""
    tags = page.tokens.tags
    end = next((n for n in range(k, min(high, k + 4)) if tags[n] & Tag.PREP), min(high, k + 1))
    opens = k < end and tags[k] & (Tag.DET | Tag.POSS | Tag.CAP)
    if not opens and not any(tags[n] & Tag.PLURAL for n in range(k, end)):
        return False
    return not any(tags[n] & Tag.TO and not _nominal(page, n + 1) for n in range(k + 1, min(high - 1, k + 20)))


_PAST_DAYS = frozenset({"that", "about", "over", "for", "against"})
_WANTS = frozenset("call demand request appeal plea refusal instruction".split())


def _is_day(word: str) -> bool:
    return word.removesuffix("'s").endswith("day")


def _nominal(page: Page, i: int) -> bool:
    return bool(page.tokens.tags[i] & (Tag.DET | Tag.POSS | Tag.CAP | Tag.OWNER | Tag.OBJ))


# Her claim that the vote was rigged …
def _noun_that(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    tags = tokens.tags
    low, high = page.sentence(i)
    if i + 2 >= high or tags[i + 2] & (HELPERS):
        return None
    if tokens.words[i + 1] in ("by", "from"):
        return asked_by(page, i) if tokens.words[i] in AGENT_ACTS else None
    wanted = tokens.words[i].removesuffix("s") in _WANTS and tokens.words[i + 1] in ("to", "for")
    if not tags[i + 1] & Tag.THAT and not wanted:
        return None
    k = i - 1
    while k >= 0 and k > i - 4 and not tags[k] & _POSS_OWNER:
        if tags[k] & (Tag.DET | Tag.PREP | Tag.COMMA | Tag.CONJ):
            return None
        k -= 1
    if k < 0 or not tags[k] & _POSS_OWNER or tokens.words[k] == "whose" or _is_day(tokens.words[k]):
        return None
    if tokens.words[i].endswith("s") and tokens.words[i - 1] in PAPERS:
        return None  # "Their pact **calls** for calm": a verb
    source = page.span(k, k)
    if tags[k] & Tag.OWNER:
        first = k
        while first > low and tags[first - 1] & _CAP_DOT and not tags[first - 1] & _PREP_DET:
            first -= 1
        if first > low and tags[first - 1] & Tag.DET:
            first -= 1
        source = page.span(first, k)
    content = page.reading.phrase_from(tokens.starts[i + 2]) if tokens.words[i + 1] == "for" else None
    end = tokens.first_from(content.end) if content is not None else high
    if content is None or (end < high and tags[end] & Tag.TO):  # "their calls for voters **to go**"
        first = i + 1 if tags[i + 1] & Tag.TO and not _nominal(page, i + 2) else i + 2
        asked = range(i + 3, min(high - 1, i + 20))
        if wanted and first == i + 2 and not any(tags[n] & Tag.TO and not _nominal(page, n + 1) for n in asked):
            return None  # "her appeal to the court": no telling for what
        content = page.clause(first)
        if content is not None and tags[low] & Tag.SUB:
            content = to_comma(page, first, content)
        if content is not None and not has_clause(page, low, i):
            content = to_verb(page, first, content, int(bool(tags[i + 1] & Tag.THAT)))
    if content is None:
        return None
    act = _SPOKEN_ACTS.get(tokens.words[i]) or _ACTS.get(tokens.words[i].removesuffix("s"), "say")
    return Draft(
        rule="noun-that", act=act, cue=page.span(i, i), source=source, content=[content], lemma=tokens.words[i]
    )


_ATTITUDES = {
    "critical": ("of", "criticise"),
    "dismissive": ("of", "criticise"),
    "opposed": ("to", "oppose"),
    "supportive": ("of", "support"),
    "grateful": ("for", "support"),
    "thankful": ("for", "support"),
    "adamant": ("that", "say"),
}


# The envoy was critical of the plan.
def _attitude(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    _, high = page.sentence(i)
    link, act = _ATTITUDES[tokens.words[i]]
    left = i - 1
    while left >= 0 and tokens.tags[left] & Tag.ADV:
        left -= 1
    if left < 0 or not tokens.tags[left] & Tag.BE or i + 2 >= high or tokens.words[i + 1] != link:
        return None
    source, content = page.subject(left), page.clause(i + 2)
    if source is None or content is None:
        return None
    page.used.update(range(left, i + 2))
    last = i if link == "that" else i + 1
    return Draft(rule="attitude", act=act, cue=page.span(left, last), source=source, content=[content], lemma="be")


# In her opinion, the plan is weak.
def _in_opinion(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    low, high = page.sentence(i)
    first = low + bool(tokens.tags[low] & Tag.CONJ) + 1  # whose it is, behind "In" or "But in"
    if not first < i < first + 8 or tokens.words[first - 1] != "in" or not tokens.tags[i - 1] & _POSS_OWNER:
        return None
    content = page.clause(i + 2) if i + 2 < high and tokens.tags[i + 1] & Tag.COMMA else None
    if content is None or tokens.words[first] in ("my", "our"):
        return None
    return Draft(rule="in-opinion", act="say", cue=page.span(i, i), source=page.span(first, i - 1), content=[content])


# The move put dealers on notice that …
def _on_notice(page: Page, i: int) -> Draft | None:
    tokens = page.tokens
    low, high = page.sentence(i)
    if i - 1 < low or tokens.words[i - 1] != "on" or i + 2 >= high or not tokens.tags[i + 1] & Tag.THAT:
        return None
    for k in range(i - 2, max(low, i - 10) - 1, -1):
        if tokens.words[k] in ("put", "puts", "putting", "place", "placed"):
            source = page.subject(k)
            content = page.clause(i + 2)
            if source is None or content is None:
                return None
            return Draft(
                rule="on-notice", act="warn", cue=page.span(k, i), source=source, content=[content], lemma="warn"
            )
    return None


Rule = Callable[[Page, int], Draft | None]


NOUN_RULES: dict[str, Rule] = {
    "according": according_to,
    **dict.fromkeys(("no", "few", "little"), no_mention),
    "notice": _on_notice,
    **dict.fromkeys(("put", "puts"), estimated),
    **dict.fromkeys(("opinion", "view"), _in_opinion),
    **dict.fromkeys(("quoted", "quotes", "quoting", "quote", "cited", "cites", "citing", "cite"), as_saying),
    **dict.fromkeys(("stopped", "stops", "stopping", "stop"), stopped_short),
    **dict.fromkeys(("declined", "declines", "declining", "refused", "refuses", "refusing"), declined),
    **dict.fromkeys(("respond", "reply", "return", "drawn"), unanswered),
    "criticism": asked_by,
    **dict.fromkeys("give given provide provided release identify identified name named".split(), withheld),
    **dict.fromkeys(_SPOKEN, _noun_that),
    **dict.fromkeys("calls demands request requests appeal appeals plea pleas call demand refusal".split(), _noun_that),
    **dict.fromkeys(_ATTITUDES, _attitude),
    **dict.fromkeys(_EXPRESS | _AGAIN | _GIVE | _DECLARE, _express),
    "offer": lambda page, i: withheld(page, i) or _express(page, i),
}
