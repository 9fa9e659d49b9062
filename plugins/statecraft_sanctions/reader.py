"""Reads one mention of sanctions: the operators around it, and so what is done or thought about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from statecraft import Reading, Span
from statecraft_sanctions.acted_on import acted_on, under_condition
from statecraft_sanctions.afterwards import (
    AHEAD,
    CALLED,
    DUBBED,
    HURT,
    JUDGED,
    NEEDED,
    WAR,
    from_right,
    made_passive,
    verdict_on,
)
from statecraft_sanctions.asked import asked_for, judged
from statecraft_sanctions.chain import condition, extended, has_modal
from statecraft_sanctions.compounds import compound
from statecraft_sanctions.found import Found, around
from statecraft_sanctions.frozen import released_at
from statecraft_sanctions.innermost import is_topic
from statecraft_sanctions.joints import NOUNS, UNJUST, lower
from statecraft_sanctions.mentioned import Mentioned
from statecraft_sanctions.operators import LEXICON, compose
from statecraft_sanctions.referral import referral_at, threat_at
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.standing import standing, stands
from statecraft_sanctions.triggers import TRIGGER, no_stance
from statecraft_sanctions.verbal import as_verb, stopped
from statecraft_sanctions.verbs import carries_sanctions

_Read = Found | Literal["nothing"] | None
"""What one reader makes of a mention: "nothing" where it shows no stance, None where the next is to read it."""
# "The embargo, imposed after the coup," tells of whoever's embargo it is that they imposed it.
_IMPOSED = re.compile(r"(?i)(?:\s(?:on|against|to|of)\s[^,;.]{1,50}?)?,\s(?:which\swas\s|first\s)?(?P<cue>imposed)\b")
_STARTS = ("took ", "take ", "takes ", "came ", "come ", "comes ", "went ", "go ", "goes ")
_DUBS = frozenset(
    "described describes called calls calling branded brands dubbed dubs termed terms labelled labeled labels".split()
)
_LIFTING = frozenset("lifting easing ending removing suspending removal suspension relaxation".split())
# "Said the lifting of the embargo was not a condition": what it is, and nobody's deed
_IDENTIFIED = re.compile(
    r"(?:\s(?:on|against)\s[^,;.]{1,50}?)?\s(?:is|was|would\sbe|will\sbe|remains|remained)\s"
    r"(?:not\s|no\s|only\s|still\s|also\s)?(?:an?|the|one|part|key|crucial|up\sto|condition)\b"
)
# "Halted the transit of **sanctioned goods to Chad**"
_SANCTIONED_GOODS = re.compile(r"\s(?:[a-z-]+\s){1,4}?(?:to|into|bound\sfor|for)\s(?:the\s)?(?=[A-Z])")
_LET_NO_MORE = re.compile(
    r"(?i)\b(?<!not\s)(?P<cue>halt(?:s|ed|ing)?|stop(?:s|ped|ping)?|suspend(?:s|ed|ing)?|block(?:s|ed|ing)?|"
    r"ban(?:s|ned|ning)?|end(?:s|ed|ing)?|restrict(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|curb(?:s|ed|ing)?)\s(?:the\s)?"
    r"(?:transit|(?:re-?)?exports?|shipments?|sales?|suppl(?:y|ies)|"
    r"delivery|deliveries|trade|flow|transport)\s(?:of|in)\s\Z"
)
_CALLS = ("call", "label", "brand", "describ", "deem", "declar", "consider", "term", "dub", "denounc", "regard", "view")


def read_sentence(reading: Reading, sentence: Span, starts: frozenset[int]) -> Iterator[Found]:
    """The stances that a sentence's mentions of sanctions show, in text order; ``starts`` are where those begin."""
    text = reading.text
    words = text[sentence.start : sentence.end]
    if no_stance(words):
        return
    last_cue, last_end = -1, sentence.end
    for match in TRIGGER.finditer(words):
        trigger = Span(sentence.start + match.start(), sentence.start + match.end())
        if trigger.start not in starts or (match["sanction"] and _is_attributive(words, match.end())):
            continue
        near = around(sentence, trigger)
        told = words if near == sentence else near.text_in(text)
        mention = match if near == sentence else TRIGGER.match(told, trigger.start - near.start)
        if mention is None:
            continue
        imposed = _IMPOSED.match(told, mention.end())
        if imposed is not None:
            cue = Span(near.start + imposed.start("cue"), near.start + imposed.end("cue"))
            yield Found("impose", False, trigger, cue, cue, False, True, rule="aside")
        found = _read(Mentioned.at(told, mention, trigger, near.start)) or standing(told, trigger, near.start)
        # "Seeks an end to the embargo and for Chad to lift its sanctions": two, with a word for each
        another_act = found is not None and last_end <= found.cue.start < trigger.start
        if found is not None and (found.outer.start != last_cue or another_act):
            last_cue, last_end = found.outer.start, trigger.end
            yield found
            for another in (asked_for(told, found, near.start), judged(told, found, near.start)):
                if another is not None:
                    yield another


def _is_attributive(words: str, end: int) -> bool:
    """Whether it is a noun before a noun, as in "sanctions committee", which shows nothing by itself."""
    return (
        re.match(
            r"\s(?:(?:committee|panel|list|expert|official|coordinator|case|talk|debate|issue|target)s?|policy)\b",
            words[end : end + 16],
        )
        is not None
    )


def _read(mention: Mentioned) -> Found | None:
    """What the first reader that has a say makes of a mention."""
    for reader in _READERS:
        found = reader(mention)
        if found is not None:
            return found if isinstance(found, Found) else None
    return None


def _referred(mention: Mentioned) -> _Read:
    """The threat of a case that may come before the Council."""
    if not mention.match["referral"]:
        return None
    return referral_at(mention.words, mention.trigger, mention.base) or "nothing"


def _designated(mention: Mentioned) -> _Read:
    """Who is designated for something else shows nothing: "designated her heir", "delisted the shares"."""
    told = mention.match["designated"] or mention.match["delist"]
    return "nothing" if told and not carries_sanctions(mention.words) else None


def _goods(mention: Mentioned) -> _Read:
    """Who lets no sanctioned goods through to those who are hit keeps to the sanctions of others."""
    if mention.match[0] != "sanctioned" or (goods := _SANCTIONED_GOODS.match(mention.right)) is None:
        return None
    stopped = _LET_NO_MORE.search(mention.words, 0, mention.trigger.start - mention.base)
    if stopped is None:
        return None
    cue = Span(mention.base + stopped.start("cue"), mention.base + stopped.end("cue"))
    to = Span(mention.trigger.end + goods.end(), mention.base + len(mention.words))
    return Found("comply", False, mention.trigger, cue, cue, rule="goods", object=to)


def _called(mention: Mentioned) -> _Read:
    """Who called sanctions illegal and the like, or “necessary”."""
    before = mention.before
    dubbed = DUBBED.match(mention.right) if len(before) > 1 and lower(before[-2]) in _DUBS else None
    if mention.verb or not (dubbed or CALLED.match(mention.right)):
        return None
    measure: Measure = "back" if dubbed and dubbed["good"] else "criticise"
    for token in before[:-7:-1]:
        if lower(token).startswith(_CALLS):
            cue = Span(mention.base + token.start(), mention.base + token.end())
            return Found(measure, False, mention.trigger, cue, cue)
    return None


def _kept(mention: Mentioned) -> _Read:
    """Who "has sanctions in place"."""
    if not mention.right.startswith(" in place"):
        return None
    for token in mention.before[:-6:-1]:
        if lower(token) in ("has", "have", "had"):
            cue = Span(mention.base + token.start(), mention.base + token.end())
            return Found("keep", False, mention.trigger, cue, cue, False, False)
    return None


def _topic(mention: Mentioned) -> _Read:
    """What is thought of an act that a sentence speaks of: "lifting the embargo would be a mistake"."""
    if mention.inner is None or mention.verb:
        return None
    if not is_topic(mention.before, mention.inner[0]):
        word, ahead = (lower(mention.before[max(0, mention.inner[0] - back)]) for back in (0, 1))
        told = word in _LIFTING and ahead == "the" and _IDENTIFIED.match(mention.right) is not None
        return "nothing" if told and verdict_on(mention.right) is None and not JUDGED.match(mention.right) else None
    return acted_on(mention, mention.inner) or "nothing"


def _judged(mention: Mentioned) -> _Read:
    """What is thought of sanctions right behind them: "are illegal", "would be an act of war"."""
    on_holder = WAR.match(mention.right) is not None
    if not on_holder and (mention.verb or not JUDGED.match(mention.right)):
        return None
    lifted = mention.inner is not None and lower(mention.before[mention.inner[0]]) in _LIFTING
    # "The lifting of the embargo was wrong": who says so is for it
    measure: Measure = "back" if lifted else "criticise"
    trigger = mention.trigger
    return Found(measure, False, trigger, trigger, trigger, passive=True, on_holder=on_holder)


def _needed(mention: Mentioned) -> _Read:
    """That sanctions are needed, or may come: "are necessary", "remain on the table"."""
    trigger = mention.trigger
    if mention.verb:
        return None
    if NEEDED.match(mention.right):
        return Found("back", False, trigger, trigger, trigger, passive=True)
    if AHEAD.match(mention.right):
        return Found("threaten", False, trigger, trigger, trigger, passive=True, modal=True)
    return None


def _frozen(mention: Mentioned) -> _Read:
    """Whose assets are frozen."""
    trigger = mention.trigger
    if mention.match["freeze"] and mention.match[0].endswith("frozen"):  # "their assets will be frozen"
        return Found("impose", False, trigger, trigger, trigger, passive=True)
    return None


def _threatened(mention: Mentioned) -> _Read:
    """The threat that a mention closes: "or face sanctions"."""
    return threat_at(mention.words, mention.trigger, mention.base)


def _to_be_done(mention: Mentioned) -> _Read:
    """What words before it want done to it, as words behind it tell: "wants the sanctions lifted"."""
    before, inner, trigger = mention.before, mention.inner, mention.trigger
    done = made_passive(mention.right)
    if done is None or not (inner is None or inner[1][0] == "call" or done["to_be"]):
        return None
    chain = [LEXICON.get(done["done"].casefold(), ("keep", "keep"))]
    outer, last = extended(before, len(before) - 1, chain, mention.base, 7)
    composed = compose(chain)
    if outer is None or last is None or composed is None:
        return None
    cue = Span(trigger.end + done.start("done"), trigger.end + done.end("done"))
    return Found(*composed, trigger, cue, outer, lower(before[last]) in NOUNS, False, has_modal(chain))


def _only_told(mention: Mentioned) -> _Read:
    """Sanctions that are only told to stand show nothing: "faces three sets of sanctions", "the frozen assets"."""
    inner, match = mention.inner, mention.match
    if inner is not None and stands(mention.words, mention.before, inner[0], match):
        return "nothing"
    frozen = match["freeze"] and match[0][:6].casefold() == "frozen"
    if frozen and (inner is None or inner[1][0] != "lift") and (released := released_at(mention)) is not None:
        return released
    return "nothing" if frozen and (inner is None or inner[1][0] == "impose") else None


def _acted(mention: Mentioned) -> _Read:
    """What the operators left of it do with it: "refused to lift the sanctions"."""
    return acted_on(mention, mention.inner) or "nothing" if mention.inner is not None else None


def _hurts(mention: Mentioned) -> _Read:
    """What a speaker thinks of sanctions: "would hurt the poor"."""
    if HURT.match(mention.right) is None:
        return None
    return Found("criticise", False, mention.trigger, mention.trigger, mention.trigger, passive=True)


def _done_behind(mention: Mentioned) -> _Read:
    """What words behind it tell was done to it: "sanctions were lifted"."""
    before, trigger = mention.before, mention.trigger
    found = from_right(mention.right, trigger)
    if found is None and len(before) > 1 and lower(before[-1]) in UNJUST:  # "despite illegal sanctions, trade grew"
        return Found("criticise", False, trigger, trigger, trigger, passive=True)
    if found is None:
        return None
    if mention.match["taken"] and mention.words.startswith(_STARTS, found.cue.start - mention.base):
        return None  # "the ban on dogs went into effect"
    unless = condition(before, len(before))
    return found if unless is None else under_condition(mention.words, before[unless], found, mention.base)


_READERS: tuple[Callable[[Mentioned], _Read], ...] = (
    _referred,
    _designated,
    _goods,
    _called,
    _kept,
    _topic,
    _judged,
    _needed,
    _frozen,
    stopped,
    as_verb,
    compound,
    _threatened,
    _to_be_done,
    _only_told,
    _acted,
    _hurts,
    _done_behind,
)
"""Those who read a mention, in the order in which they are asked."""
