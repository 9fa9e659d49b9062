"""The outlet that carries a statement, where it stands beside it: "in a talk with Radio Quito, the envoy said"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from statecraft import Reading, Span, Tag
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.listeners import OUTLETS

_BEFORE = frozenset("with to on by in via for".split())
_PLAIN = frozenset("radio television tv newspaper magazine agency broadcaster channel network twitter facebook".split())
_CARRIED = frozenset("carried published aired broadcast released posted printed distributed reported shown run".split())
_HOSTS = frozenset("host anchor reporter correspondent commentator columnist moderator editor interviewer".split())
_STORIES = frozenset({"report", "reports", "story", "article"})
_EVENTS = ("conference", "briefing", "reporters", "conferences")  # "told a news conference"
_OWN = frozenset(
    "official state state-run local national private public semi-official news independent leading".split()
)


class Said:
    """All that is told in the statements of an article."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._places = sorted((span.start, span.end) for draft in drafts for span in draft.content)
        self._ends = list(accumulate((end for _, end in self._places), max))

    def overlaps(self, phrase: Span) -> bool:
        """Whether part of a phrase is told by somebody."""
        before = bisect_left(self._places, (phrase.end, 0))
        return before > 0 and self._ends[before - 1] > phrase.start


def may_carry(reading: Reading) -> bool:
    """Whether an article names an outlet or a network at all: only then may one carry what is said."""
    if not _NAMES.isdisjoint(reading.vocabulary):
        return True
    return any(actor.kind == "media" for mention in reading.mentions for actor in mention.actors)


def carrier_beside(page: Page, draft: Draft, said: Said) -> Span | None:
    """The outlet that a preposition brings in a statement's sentence, outside what is said; None where none is."""
    if draft.cue is None:
        return None
    tokens = page.tokens
    words = tokens.words
    low, high = page.sentence(tokens.first_from(draft.cue.start))
    sentence = words[low:high]
    taken = draft.content if draft.source is None else [*draft.content, draft.source]
    posted = None if NETWORKS.isdisjoint(sentence) else _network(page, low, high)
    if posted is not None and _of_another(page, draft, posted):
        return None
    if posted is not None and not any(posted.overlaps(span) for span in taken) and not said.overlaps(posted):
        return posted
    if OUTLETS.isdisjoint(sentence) and not _names_outlet(page, page.span(low, high - 1)):
        return None
    for k in range(low, high - 1):
        if words[k] not in _BEFORE or (words[low] == "asked" and words[k - 1] in _STORIES):
            continue  # "Asked about a report in the Lima Post, the envoy declined to comment"
        aired = not _CARRIED.isdisjoint(words[max(low, k - 2) : k])  # "a letter **aired Monday by Radio Quito** said"
        own = draft.content if aired else taken
        if any(span.start <= tokens.starts[k] < span.end for span in own):
            continue
        phrase = _to_outlet(page, page.reading.phrase_from(tokens.starts[k + 1]))
        if (
            phrase is not None
            and not any(phrase.overlaps(span) for span in own)
            and _is_outlet(page, phrase)
            and not said.overlaps(phrase)
        ):
            return phrase
    return None


def _names_outlet(page: Page, sentence: Span) -> bool:
    """Whether an outlet is mentioned in a sentence."""
    for mention in page.reading.mentions_in(sentence):
        for actor in mention.actors:
            if actor.kind == "media":
                return True
    return False


# "It is late," the envoy wrote on X.  /  … said in a Telegram message.
def _network(page: Page, low: int, high: int) -> Span | None:
    """The network that something was posted on, where its name is a word or letter that may mean other things."""
    tags, words = page.tokens.tags, page.tokens.words
    for k in range(low + 1, high):
        if words[k] in NETWORKS and tags[k] & Tag.CAP:
            after = tags[k + 1] if k + 1 < high else Tag.STOP
            alone = words[k - 1] == "on" and after & _AFTER_NETWORKS
            if alone or words[k + 1 : k + 2] in _POSTS:
                return page.span(k, k)
    return None


NETWORKS = frozenset({"x", "telegram", "weibo", "wechat", "threads", "bluesky"})
"""Networks that nothing but a capital tells from other words."""
_NAMES = NETWORKS | OUTLETS
_POSTS = [[word] for word in ("post", "posts", "message", "messages", "channel", "account", "video")]
_AFTER_NETWORKS = Tag.COMMA | Tag.DOT | Tag.STOP | Tag.QUOTE | Tag.TIME | Tag.PREP | Tag.THAT | Tag.CONJ


# The mayor said on Telegram that it was late, while **Ana Ruiz called** it a shame.
def _of_another(page: Page, draft: Draft, outlet: Span) -> bool:
    """Whether an outlet stands before the speaker of a statement, and behind the cue of another's in the sentence."""
    if draft.source is None or draft.cue is None or not outlet.end <= draft.source.start < draft.cue.start:
        return False
    low = page.tokens.starts[page.sentence(page.tokens.first_from(outlet.start))[0]]
    others = (other.cue for other in page.drafts if other is not draft and other.source != draft.source)
    return any(cue is not None and low <= cue.start < outlet.start for cue in others)


# with German television **broadcast Sunday**
def _to_outlet(page: Page, phrase: Span | None) -> Span | None:
    """A noun phrase without what is told of how and when an outlet carried it."""
    if phrase is None:
        return None
    first = page.tokens.first_from(phrase.start)
    for k in range(first + 1, page.tokens.first_from(phrase.end)):
        if page.tokens.words[k] in _CARRIED or page.tokens.tags[k] & Tag.TIME:
            return page.span(first, k - 1)
    return phrase


def _is_outlet(page: Page, phrase: Span) -> bool:
    """Whether a noun phrase is the name or the kind of an outlet, with nothing else in it."""
    tokens = page.tokens
    first, last = tokens.within(phrase)
    if last - first > 1 and tokens.tags[first] & Tag.DET:
        first += 1
    if any(actor.kind == "media" for actor in page.reading.resolve(phrase)):
        return True
    service = tokens.words[last - 1] == "service" and page.reading.mentions_in(phrase)
    if service and service[0].span.start <= phrase.start + 4 and service[0].actors[0].kind == "media":
        return True  # "the Voice of America's Burmese service"
    kinds = [k for k in range(first, last) if tokens.words[k] in OUTLETS]
    if not kinds or last - first > 6:
        return False
    named = all(
        tokens.tags[k] & Tag.CAP or tokens.words[k] in OUTLETS or tokens.words[k] in _OWN for k in range(first, last)
    )
    return named and (tokens.words[last - 1] in _PLAIN or any(tokens.tags[k] & Tag.CAP for k in range(first, last)))


def carrier_of(reading: Reading, listener: Span | None) -> str | None:
    """The name of the outlet or document that carries a statement; None where the words name no such thing.

    >>> import statecraft
    >>> reading = statecraft.read("She told the Lagos Herald so, and told the crowd.")
    >>> carrier_of(reading, statecraft.Span(9, 25)), carrier_of(reading, statecraft.Span(39, 48))
    ('Lagos Herald', None)
    """
    if listener is None:
        return None
    if listener.text_in(reading.text).lower() in NETWORKS:
        return listener.text_in(reading.text)
    if listener.text_in(reading.text).endswith(_EVENTS):
        return None
    for actor in reading.resolve(listener):
        if actor.kind == "media":
            return actor.name
    for mention in reading.mentions_in(listener):
        if mention.actors[0].kind == "media" and (
            mention.span.start <= listener.start + 4 or mention.span.end == listener.end
        ):
            return mention.actors[0].name  # "Radio Lima's Ana Ruiz", "reports in the Times"
    words = listener.text_in(reading.text).split()
    host = next((n for n, word in enumerate(words) if word in _HOSTS), None)
    if host is not None:
        words = words[:host]  # "the Lagos Radio host Ana Ruiz"
    if words and words[0].lower() in ("the", "a", "an", "its", "his", "her"):
        words = words[1:]
    named = [word for word in words if word.lower().strip(".,") in OUTLETS]
    if named and named[-1].islower() and words[-1][0].isupper():  # "the state news agency Andina"
        words = words[words.index(named[-1]) + 1 :]
    a_name = any(word not in OUTLETS for word in words)  # not "the agency"
    return " ".join(words) if named and a_name and len(words) <= 6 else None
