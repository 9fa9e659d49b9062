"""The words further out that act on what is done to sanctions: "refused", "agreed to", "warned Peru against"."""

from __future__ import annotations

from attrs import define, field

from statecraft import Span
from statecraft_sanctions.joints import (
    AGAINST,
    BOUNDARY,
    DETERMINERS,
    DRAFTS,
    NO_WISH,
    NOT_MINE,
    NOUNS,
    PREPOSITIONS,
    TRANSPARENT,
    Token,
    lower,
)
from statecraft_sanctions.operators import LEXICON, Step

_UNLESS = frozenset("if unless until once".split())
_ONLY = frozenset("after when".split())  # "only after" is "unless"


def extended(
    before: list[Token], index: int, chain: list[Step], base: int, reach: int
) -> tuple[Span | None, int | None]:
    """Take in the operators further out, each not far from the last, and return the outermost that has a subject."""
    walk = _Walk(before, chain, index)
    while walk.index >= 0 and walk.gap <= reach and walk.goes_on():
        pass
    if walk.first is None or walk.last is None:
        return None, None
    return Span(base + before[walk.first].start(), base + before[walk.last].end()), walk.first


@define
class _Walk:
    """A walk to the left over the words before a mention, which puts what they say before the steps taken so far."""

    before: list[Token]
    chain: list[Step]
    index: int
    gap: int = 0
    """The words since the last operator."""
    to: bool = False
    """Whether the word to the right joins: "to", "for", "of"."""
    first: int | None = None
    """Where the outermost operator that has a subject begins, and where it ends."""
    last: int | None = None
    word: str = field(init=False, default="")
    ahead: str = field(init=False, default="")
    after: str = field(init=False, default="")

    def goes_on(self) -> bool:
        """Take in the word at hand, and tell whether those before it may still act on sanctions."""
        self.word = self._word(self.index)
        self.ahead, self.after = self._word(self.index - 1), self._word(self.index + 1)
        pair = _two_words(self.ahead, self.word, pending_to=self.to)
        if pair is not None:
            return self._take(pair, self.index - 1, acts=self.word not in NO_WISH)
        against = _against(self.before, self.index) if self.word == "against" else None
        if against is not None:  # "warned Peru against lifting it"
            decides = self._word(against).startswith(("vot", "decid"))
            return self._take(("refuse", "reject") if decides else ("oppose", "criticise"), against, last=against)
        if self.word == "can" or (self.to and self.word in NOT_MINE and self._is_infinitive()) or self.word in _TERMS:
            # Who can impose sanctions, or has the power to, has not done so; nor has who meets the terms for an end.
            self.chain.clear()
            return False
        if self.word == "whether" and self.gap < 3:
            self._weighed()
            return False
        if self.word == "for" and self.ahead in ("and", "or") and (asked := self._asked()) is not None:
            self._take(("call", "call_for"), asked, last=asked)  # "asks to be heard and for Chad to lift it"
            return False
        if (judged := self._judged()) is not None:
            self.chain.insert(0, judged)
            return False
        if self.word in _CLAIMS and self.after != "for" and (denied := self._denied()) is not None:
            return self._take(("not", None), denied, last=denied)  # "rejected claims that it helped to evade them"
        if self._breaks_off():
            return False
        known = self._known()
        if known is not None:
            return self._take(known, self.index, acts=known[0] not in ("not", "may", "should"))
        return self._passes()

    def _is_infinitive(self) -> bool:
        """Whether a verb follows the "to" behind the word at hand, and no name: "tools to cut it", not "to Chad"."""
        return self.index + 2 >= len(self.before) or not self.before[self.index + 2][0][0].isupper()

    def _word(self, index: int) -> str:
        return lower(self.before[index]) if 0 <= index < len(self.before) else ""

    def _take(self, step: Step, first: int, *, acts: bool = True, last: int | None = None) -> bool:
        """Put a step before the others; its words begin at ``first`` and end at ``last``, else at the word at hand."""
        self.chain.insert(0, step)
        if acts:
            self.first, self.last = first, self.index if last is None else last
        self.to = self.word in _TO and first == self.index
        self.index, self.gap = first - 1, 0
        return True

    def _weighed(self) -> None:
        """What "whether" makes of it: who decides or considers it may do it, who disagrees on it has no stance."""
        known = LEXICON.get(self.ahead)
        if not _WEIGHING.isdisjoint(map(lower, self.before[max(0, self.index - 6) : self.index])):
            self.chain.insert(0, ("may", None))  # "decide this week whether"
        elif known is None or known[0] != "threaten":
            self.chain.clear()  # "disagree on whether to lift"
        else:
            self.index -= 1
            self._take(known, self.index)

    def _judged(self) -> Step | None:
        """What a phrase says of an act that follows it: "no point in keeping", "too early to lift", "time to lift"."""
        if (self.word in ("point", "sense", "use") and self.ahead == "no") or (
            self.to and self.word in ("early", "soon") and self.ahead == "too"
        ):
            return "oppose", "criticise"
        if not self.to or self.word not in ("time", "right", "ripe"):
            return None
        if "not" in map(lower, self.before[max(0, self.index - 3) : self.index]):
            return "oppose", "criticise"  # "the time is not ripe to lift it"
        return ("should", None) if self.word == "time" else None

    def _asked(self) -> int | None:
        """The verb that has the "for" of "and for Chad to lift it" for its second object."""
        for place in range(self.index - 2, max(-1, self.index - 18), -1):
            word = self._word(place)
            if LEXICON.get(word, ("",))[0] == "call" and not word.startswith("sponsor"):
                return place
            if word in BOUNDARY or word in _MARKS:
                return None
        return None

    def _denied(self) -> int | None:
        """The verb of "rejected U.S. claims that", None where nobody denies what is claimed."""
        places = range(self.index - 1, max(-1, self.index - 5), -1)
        return next((place for place in places if self._word(place).startswith(_DENIES)), None)

    def _breaks_off(self) -> bool:
        """Whether another clause begins, in which somebody else acts."""
        known = LEXICON.get(self.word, ("", None))
        if known[0] == "threaten" and any(step[0] == "evade" for step in self.chain):
            return True  # "warned that Chad would evade": the one who warns evades nothing
        if known == ("threaten", "consider") and self.first is not None and self._is_owned(self.first):
            return True  # "discussed Chad's push to end it": the push is Chad's
        if known[0] == "impose" and self.after == "that":
            return True  # "announced that Chad will discuss them": what Chad will do
        if self.word == "that" and self.ahead in _NEWS:
            return True  # "welcomed the news that Chad has imposed them": what Chad did, and what is thought of it
        return self.word.startswith("fail") and self.after != "to"  # "talks failed over threats to impose them"

    def _is_owned(self, place: int) -> bool:
        return self._word(place) in NOUNS and self._word(place - 1).endswith("'s")

    def _known(self) -> Step | None:
        """What the word itself does, where it is an operator here."""
        word = self.word
        if word in _IDLE or (word == "end" and self.ahead in DETERMINERS):  # "waited till the end of May": a time
            return None
        if word == "opposition" and self.after.startswith(_MEMBERS):
            return None  # "opposition leaders" oppose nothing here
        noun = word == "importance" or self.after == "for" or self.ahead in DETERMINERS
        if word in ("need", "importance") and noun:
            return "call", "call_for"  # "stressed the need for an end to the embargo"
        if word in DRAFTS and self.to:
            return "may", None  # "introduced a bill to impose sanctions" imposes none yet
        if word.startswith(_TRIGGER) and "snapback" in map(lower, self.before[self.index + 1 : self.index + 5]):
            return "do", None  # "triggered the snapback of sanctions"
        known = LEXICON.get(word)
        if word == "yet" and self.after == "to":
            return "not", None  # "has yet to impose them"
        if word in _TO_COME and self.after == "to":
            return "may", None  # "is set to impose sanctions"
        if word.startswith("hop") and self.after != "to":
            return "call", "call_for"  # "Chad hopes Peru will lift the embargo"
        if word.startswith("expect") and self.after != "to" and any(step[0] == "lift" for step in self.chain):
            return "call", "call_for"  # "Chad expects the embargo to be lifted"
        if word.startswith("fail") and any(step[0] in ("call", "back", "oppose") for step in self.chain):
            return "do", None  # who failed to persuade others did try
        if word.startswith("fail") and self.chain[-1][0] in ("impose", "keep"):
            return "not", None  # who failed to extend them has neither refused to nor lifted them
        return known

    def _is_dash(self) -> bool:
        """Whether a hyphen stands between words: "Chad **-** in a surprise move **-** imposed them"."""
        hyphen = self.before[self.index]
        return hyphen.start() > 0 and hyphen.string[hyphen.start() - 1].isspace()  # not "the U.S.-led push"

    def _passes(self) -> bool:
        """Go over a word that does nothing, unless a clause or a list begins or ends at it."""
        word = self.word
        if word in _MARKS or (word in BOUNDARY and word not in TRANSPARENT) or (word == "-" and self._is_dash()):
            return False
        if word in ("and", "or") and self.gap == 0 and not self.to:
            return False
        following = self.before[self.index + 1][0] if self.index + 1 < len(self.before) else ""
        if not (self.before[self.index][0][0].isupper() and following[:1].isupper()):
            self.gap += 1  # a name of many words counts once
        self.to = word in _TO
        self.index -= 1
        return True


def _against(before: list[Token], index: int) -> int | None:
    """The verb of "warned Peru against", None where another word has the "against"."""
    for place in range(index - 1, max(-1, index - 5), -1):
        word = lower(before[place])
        if AGAINST.fullmatch(word):
            return place
        if word in BOUNDARY or word in PREPOSITIONS or word in ",;:—":
            return None
    return None


def _two_words(first: str, second: str, *, pending_to: bool) -> Step | None:
    """What two words say together of the act after them, None for most."""
    if second == "out" and first.startswith("rul"):
        return ("refuse", None)
    if pending_to and second in NO_WISH and first in ("no", "little"):  # "sees no reason to lift"
        return ("refuse", None if second in ("plan", "plans", "intention") else "reject")
    if second in _ANGRILY and first.startswith("react"):
        return ("oppose", "criticise")  # "reacted angrily to its decision to lift"
    if second in ("down", "against") and first.startswith("vot"):  # "voted down a motion to lift"
        return ("refuse", "reject")
    return ("not", None) if second == "short" and first.startswith("stop") else None  # "stopped short of imposing"


def is_opinion(chain: list[Step]) -> bool:
    """Whether it only says what should be done: then nobody asks, opposes or threatens but the speaker."""
    operators = {operator for operator, _ in chain}
    return "should" in operators and not operators & {"call", "back", "oppose", "refuse"}


def has_modal(chain: list[Step]) -> bool:
    """Whether it only may or should be done."""
    return any(operator in ("should", "may") for operator, _ in chain)


_ANGRILY = frozenset("angrily furiously strongly sharply badly".split())
_TO = frozenset(("to", "for", "of"))
_MARKS = frozenset((",", ";", ":", "—", "–", "“", '"', "”"))
_TO_COME = frozenset("set likely due about".split())
_NEWS = frozenset("news fact reports announcement".split())
_IDLE = frozenset("place force order issue leave left".split())
_MEMBERS = ("leader", "part", "group", "politician", "member", "figure", "lawmaker", "activist", "movement", "spokes")
_TRIGGER = ("trigger", "activat", "invok", "initiat", "launch")
_WEIGHING = frozenset("decide deciding determine vote voting".split())
_CLAIMS = frozenset("claim claims allegation allegations accusation accusations charges suggestions suspicions".split())
_DENIES = ("reject", "dismiss", "den", "refut", "rebuff")
_TERMS = frozenset("benchmark benchmarks condition conditions criteria requirement requirements".split())


def condition(before: list[Token], index: int) -> int | None:
    """The "unless" or "if" that the clause of a token stands under, None where it stands by itself."""
    for place in range(index - 1, max(-1, index - 9), -1):
        word = lower(before[place])
        if word in _UNLESS or (word in _ONLY and place and lower(before[place - 1]) == "only"):
            return place
        if word in BOUNDARY or word in ",;:—":
            return None
    return None
