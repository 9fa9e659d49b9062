"""What somebody expresses, voices or repeats: "expressed hope that", "repeated her call for"."""

from __future__ import annotations

from typing import NamedTuple

from statecraft import Span, Tag
from statecraft_quotes.cues import feelings, lexicon
from statecraft_quotes.cutting import object_of
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.guards import is_nominal
from statecraft_quotes.noun_acts import NOUN_ACTS, WANTS
from statecraft_quotes.speakers import PAPERS

_BEFORE_NOUNS = Tag.DET | Tag.POSS | Tag.OWNER
_CONJ_COMMA = Tag.CONJ | Tag.COMMA
_ENDS_SEARCH = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.THAT
_OPENS_OBJECT = Tag.DET | Tag.POSS | Tag.CAP | Tag.OWNER | Tag.ING
_PRON_DET_CAP = Tag.PRON | Tag.DET | Tag.CAP

_EXPRESS = frozenset(
    """express expresses expressed expressing voice voices voiced voicing repeat repeats repeated repeating renew renews
    renewed renewing issue issues issued issuing convey conveys conveyed conveying extend extends extended extending
    made make makes making raised raise raises raising trading traded exchanged share shares shared echo echoed
    echoes echoing registered""".split()
)
_GIVE = frozenset({"gave", "gives", "giving"})  # instructions, or their backing
_SEND = frozenset("sent sends sending sounded sounds sounding".split())  # warnings, and nothing else that is said
_DECLARE = frozenset(  # their support
    "announced announces announcing declared declares declaring offer offered offers offering".split()
)
_OWN = frozenset("support opposition condolences sympathy sympathies congratulations greetings gratitude".split())
_AGAIN = frozenset(
    "reiterate reiterates reiterated reiterating restated stress stresses stressed stressing reaffirmed".split()
)
_ASKING = frozenset("call calls appeal appeals demand demands request plea opposition warning warnings".split())
_WARNINGS = frozenset({"warning", "warnings"})
_WARNED_OF = frozenset("that about against of over".split())
_BACKING = frozenset({"support", "backing"})
EXPRESSING = _EXPRESS | _AGAIN | _GIVE | _SEND | _DECLARE
"""The verbs, in all their forms."""
_LIGHT = frozenset("made make maki rais issu exte shar regi trad exch".split())  # of verbs that mean little themselves
_NEED_ARTICLE = frozenset("call calls position issue question".split())

# Feelings that one raises, shares or extends.
_GIVEN = frozenset(
    "concern concerns doubts condolences sympathies sympathy congratulations gratitude greetings".split()
)
_LINKS = frozenset("about over for in at to with of against on toward towards regarding that from".split())
_DATING = frozenset({"on", "this", "last", "earlier"})
_PAST_DAYS = frozenset({"that", "about", "over", "for", "against"})


class Voiced(NamedTuple):
    """A verb ``i``, the noun ``k`` that it expresses with its act, and the token that links it to what it is about."""

    page: Page
    i: int
    k: int
    link: int
    high: int
    act: str

    @property
    def linking(self) -> str:
        """The word that links the noun to what it is about, or what stands in its place."""
        return self.page.tokens.words[self.link]


# The envoy expressed hope that …  /  voiced concern about …  /  repeated her call for …
def express(page: Page, i: int) -> Draft | None:
    """The statement of a verb and the noun that tells what is expressed with it."""
    if i and page.tokens.tags[i - 1] & _BEFORE_NOUNS and not page.tokens.words[i].endswith(("ed", "ing")):
        return None  # "the issue of support for the mill"
    if i and page.tokens.tags[i - 1] & _BEFORE_NOUNS and page.tokens.words[i] == "shared":
        return None  # "in line with their shared commitment to peace"
    if i and page.tokens.words[i - 1] in ("must", "should"):
        return None  # "we must renew our pledge"
    voiced = _voiced(page, i)
    subject = page.subject(i) if voiced is not None else None
    if voiced is None or subject is None or _has_no_topic(voiced):
        return None
    last, first = _past_another(voiced, *_edges(voiced))
    content = _content(voiced, first)
    if content is None or content.overlaps(subject):
        return None
    source = _joined_source(page, i) or subject
    page.used.update(range(i, last + 1))
    return Draft(
        rule="expressed", act=voiced.act, cue=page.span(i, last), source=source, content=[content], lemma="express"
    )


def _voiced(page: Page, i: int) -> Voiced | None:
    """The first noun behind a verb that tells what is expressed, None where none is in sight."""
    tags, words = page.tokens.tags, page.tokens.words
    _, high = page.sentence(i)
    light = words[i][:4] in _LIGHT
    quoted = i + 1 < high and bool(tags[i + 1] & Tag.QUOTE)  # "expressed “deep regret” over"
    for k in range(i + 1 + quoted, min(high - 1, i + 8)):
        if tags[k] & _ENDS_SEARCH or (tags[k] & Tag.PREP and k > i + 3):
            return None
        reports = tags[k] & Tag.ING and words[k] in lexicon() and k > i + 1
        if reports and (words[k] not in NOUN_ACTS or words[k - 1] in PAPERS):
            return None  # "issued a statement **saying** that concern over"
        if tags[k] & Tag.CONJ and tags[k + 1] & Tag.ING:
            return None  # "making pies and drumming up support in the town"
        act = _act(words[k], light=light) if _takes(page, i, k) else None
        to = words[k] == "commitment" and words[k + 1] == "to" and k + 2 < high
        if to and tags[k + 2] & _BEFORE_NOUNS:
            act = act and "say"  # "conveyed her commitment to their safety"
        closes = quoted and k + 2 < high and bool(tags[k + 1] & Tag.QUOTE)
        if quoted and not closes:
            continue
        link = _past_day(page, k + 1 + closes, high)
        if act is None or not _is_linked(page, k, link) or tags[k - 1] & Tag.PREP:
            continue
        if light and words[link] == "at":
            return None  # "made the appeal at a meeting"
        if words[k] not in _NEED_ARTICLE or k > i + 1:
            return Voiced(page, i, k, link, high, act)
    return None


def _takes(page: Page, i: int, k: int) -> bool:
    """Whether a verb that expresses few things can express this noun."""
    verb, noun, own = page.tokens.words[i], page.tokens.words[k], page.tokens.tags[i + 1] & Tag.POSS
    if verb in _AGAIN and (noun not in _ASKING or not own):
        return False  # "reaffirmed their support for" says that they have it
    if verb in _SEND or (verb in _GIVE and noun in _WARNINGS):
        return noun in _WARNINGS and page.tokens.words[k + 1] in _WARNED_OF
    if verb in _GIVE and noun != "instructions":
        return bool(own and noun in _BACKING and page.tokens.words[k + 1] == "to")
    return verb not in _DECLARE or bool(noun in _OWN and own)


def _act(noun: str, *, light: bool) -> str | None:
    """The act of a noun, which is a feeling behind a light verb only where one can give it."""
    return NOUN_ACTS.get(noun) or (feelings().get(noun) if not light or noun in _GIVEN else None)


def _is_linked(page: Page, k: int, link: int) -> bool:
    """Whether a word links a noun to what it is about, or a clause follows a feeling right away."""
    tags, words = page.tokens.tags, page.tokens.words
    if words[link] in _LINKS:
        return True
    return words[k] in feelings() and bool(tags[k + 1] & _PRON_DET_CAP) and not tags[k + 1] & Tag.TIME


def _has_no_topic(voiced: Voiced) -> bool:
    """Whether the link brings a day or whom one appeals to, and not what it is about."""
    page, _, k, link, high, _ = voiced
    if voiced.linking == "on" and page.tokens.tags[min(link + 1, high - 1)] & Tag.TIME:
        return True  # "issued the warning on Monday"
    wants = page.tokens.words[k].removesuffix("s") in WANTS
    return voiced.linking == "to" and wants and _addresses(page, link + 1, high)  # "made an appeal to the voters"


def _edges(voiced: Voiced) -> tuple[int, int]:
    """The last token of the cue, and the first of what is said."""
    page, _, k, link, high, act = voiced
    first = link + 1
    if (
        voiced.linking == "to"
        and first < high
        and act not in ("oppose", "support")  # "voiced opposition to higher fees"
        and not page.tokens.tags[first] & _OPENS_OBJECT
    ):
        return k, link
    if voiced.linking == "that":
        return k, first
    if voiced.linking not in _LINKS:
        return k, k + 1
    beside = link == k + 1 or (link == k + 2 and page.tokens.tags[k + 1] & Tag.QUOTE)
    return (link if beside else k), first


# … expressed dissatisfaction with **and opposition to** the visit
def _past_another(voiced: Voiced, last: int, first: int) -> tuple[int, int]:
    """The edges past another feeling that is joined on, where both are about the same thing."""
    tags, words = voiced.page.tokens.tags, voiced.page.tokens.words
    if first >= voiced.high or not tags[first] & Tag.CONJ:
        return last, first
    noun = next((k for k in range(first + 1, min(voiced.high - 2, first + 4)) if words[k] in feelings()), None)
    joined = noun is not None and words[noun + 1] in _LINKS
    return (noun + 1, noun + 2) if noun is not None and joined else (last, first)


def _content(voiced: Voiced, first: int) -> Span | None:
    """The clause behind "that", or the object of another link."""
    if first >= voiced.high:
        return None
    content = voiced.page.clause(first)
    return content if content is None or voiced.linking == "that" else object_of(voiced.page, first, content)


def _joined_source(page: Page, i: int) -> Span | None:
    """The speaker of the last statement, where "and" or a comma joins the verb to it in one sentence."""
    previous = page.drafts[-1] if page.drafts else None
    if previous is None or previous.cue is None or not page.tokens.tags[i - 1] & _CONJ_COMMA:
        return None
    within = page.sentence(i)[0] <= page.tokens.first_from(previous.cue.start) < i
    return previous.source if within else None


def _past_day(page: Page, k: int, high: int) -> int:
    """The token after a day that stands between a feeling and what it is about: "expressed concern on Monday that"."""
    tags, words = page.tokens.tags, page.tokens.words
    after = k
    while after + 1 < high and (tags[after] & Tag.TIME or (words[after] in _DATING and tags[after + 1] & Tag.TIME)):
        after += 1
    return after if words[after] in _PAST_DAYS else k


def _addresses(page: Page, k: int, high: int) -> bool:
    """Whether "to" brings whom one appeals to, and no infinitive behind them tells what for."""
    tags = page.tokens.tags
    end = next((n for n in range(k, min(high, k + 4)) if tags[n] & Tag.PREP), min(high, k + 1))
    opens = k < end and tags[k] & (Tag.DET | Tag.POSS | Tag.CAP)
    if not opens and not any(tags[n] & Tag.PLURAL for n in range(k, end)):
        return False
    return not any(tags[n] & Tag.TO and not is_nominal(page, n + 1) for n in range(k + 1, min(high - 1, k + 20)))
