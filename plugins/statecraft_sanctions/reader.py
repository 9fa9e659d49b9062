"""Reads one mention of sanctions: the operators around it, and so what is done or thought about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from statecraft import Reading, Span
from statecraft_sanctions.afterwards import (
    AHEAD,
    CALLED,
    DUBBED,
    JUDGED,
    NEEDED,
    WAR,
    from_right,
    made_passive,
    verdict_on,
)
from statecraft_sanctions.asked import asked_for, judged
from statecraft_sanctions.chain import condition, extended, is_opinion
from statecraft_sanctions.found import Found, around
from statecraft_sanctions.innermost import innermost, is_topic
from statecraft_sanctions.joints import NOUNS, UNJUST, WORD, Token, lower
from statecraft_sanctions.operators import GROUP, LEXICON, Step, compose
from statecraft_sanctions.referral import threat_at
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.standing import standing
from statecraft_sanctions.triggers import TRIGGER, no_stance
from statecraft_sanctions.verbs import carries_sanctions, is_verb

_WARNED = re.compile(r"(?i)\b(?:warn\w*|threat\w*|retaliat\w+|vow\w*)\b")
# "The embargo, imposed after the coup," tells of whoever's embargo it is that they imposed it.
_IMPOSED = re.compile(r"(?i)(?:\s(?:on|against|to|of)\s[^,;.]{1,50}?)?,\s(?:which\swas\s|first\s)?(?P<cue>imposed)\b")


def read_sentence(reading: Reading, sentence: Span, starts: frozenset[int]) -> Iterator[Found]:
    """The stances that a sentence's mentions of sanctions show, in text order; ``starts`` are where those begin."""
    text = reading.text
    words = text[sentence.start : sentence.end]
    if no_stance(words):
        return
    last_cue = -1
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
        found = _at(told, mention, trigger, near.start) or standing(told, trigger, near.start)
        if found is not None and found.outer.start != last_cue:
            last_cue = found.outer.start
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


def _at(words: str, match: re.Match[str], trigger: Span, base: int) -> Found | None:
    before = list(WORD.finditer(words, 0, match.start()))
    if match["designated"] and not carries_sanctions(words):
        return None
    verb = is_verb(words, match)
    right = words[match.end() : match.end() + 160]
    dubbed = DUBBED.match(right) if len(before) > 1 and lower(before[-2]) in _DUBS else None
    if not verb and (dubbed or CALLED.match(right)) and (called := _called(before, trigger, base)) is not None:
        return evolve(called, measure="back") if dubbed and dubbed["good"] else called
    if right.startswith(" in place") and (kept := _kept(before, trigger, base)) is not None:
        return kept
    inner = innermost(words, before)
    if inner is not None and not verb and is_topic(before, inner[0]):
        return _acted_on(words, before, inner, trigger, base)
    if WAR.match(right) or (JUDGED.match(right) and not verb):
        on_holder = WAR.match(right) is not None
        # "The lifting of the embargo was wrong": who says so is for it
        measure: Measure = "back" if inner is not None and lower(before[inner[0]]) in _LIFTING else "criticise"
        return Found(measure, False, trigger, trigger, trigger, passive=True, on_holder=on_holder)
    if not verb and NEEDED.match(right):
        return Found("back", False, trigger, trigger, trigger, passive=True)
    if not verb and AHEAD.match(right):
        return Found("threaten", False, trigger, trigger, trigger, passive=True, modal=True)
    if match["freeze"] and match[0].endswith("frozen"):  # "their assets will be frozen"
        return Found("impose", False, trigger, trigger, trigger, passive=True)
    if verb:
        chain: list[Step] = [("impose", "impose")]
        outer, _ = extended(before, len(before) - 1, chain, base, 4)
        composed = compose(chain)
        if composed is None:
            return None
        if match["cut"] and composed[0] != "threaten" and _ARMS.search(match[0]) is None:
            return None
        passive, modal = _is_passive(before), _has_modal(chain)
        opinion = is_opinion(chain)
        rule = "dealing" if match["dealing"] else ""
        return Found(*composed, trigger, trigger, outer or trigger, False, passive, modal, rule=rule, opinion=opinion)
    if compound := _COMPOUND.match(right):
        return _compound(before, compound[1].casefold(), right, trigger, base)
    threat = threat_at(words, trigger, base)
    if threat is not None:
        return threat
    done = made_passive(right)
    if done is not None and (inner is None or inner[1][0] == "call" or done["to_be"]):
        chain = [LEXICON.get(done["done"].casefold(), ("keep", "keep"))]
        outer, last = extended(before, len(before) - 1, chain, base, 7)
        composed = compose(chain)
        if outer is not None and last is not None and composed is not None:
            cue = Span(trigger.end + done.start("done"), trigger.end + done.end("done"))
            return Found(*composed, trigger, cue, outer, lower(before[last]) in NOUNS, False, _has_modal(chain))
    if inner is not None and _stands(words, before, inner[0], match):
        return None
    if match["freeze"] and match[0][:6].casefold() == "frozen" and (inner is None or inner[1][0] == "impose"):
        return None
    if inner is not None:
        return _acted_on(words, before, inner, trigger, base)
    if _HURT.match(right) is not None:
        return Found("criticise", False, trigger, trigger, trigger, passive=True)
    found = from_right(right, trigger)
    if found is None and len(before) > 1 and lower(before[-1]) in UNJUST:  # "despite illegal sanctions, trade grew"
        return Found("criticise", False, trigger, trigger, trigger, passive=True)
    if found is not None and match["taken"] and words.startswith(_STARTS, found.cue.start - base):
        return None  # "the ban on dogs went into effect"
    unless = condition(before, len(before)) if found is not None else None
    if found is None or unless is None:
        return found
    return _under_condition(words, before[unless], found, base)


def _acted_on(words: str, before: list[Token], inner: tuple[int, Step], trigger: Span, base: int) -> Found | None:
    """What the operators left of a mention do with it."""
    index, operator = inner
    chain: list[Step] = [operator] if operator[0] != "refuse" else [("refuse", None), ("impose", "impose")]
    cue = Span(base + before[index].start(), base + before[index].end())
    topic = is_topic(before, index)
    if topic or _ATTEMPT.search(words, 0, before[index].start()) is not None:
        verdict = verdict_on(words[trigger.end - base :])
        if topic and verdict is None:
            return None
    else:
        verdict = None
    if verdict is not None:
        composed = compose([verdict, operator])
        return Found(*composed, trigger, cue, cue, False, True, True) if composed is not None else None
    if lower(before[index]).startswith(_TABLED) and _DRAFT.match(words, trigger.end - base):
        chain.insert(0, ("may", None))  # "introduced a sanctions bill" imposes none yet
    outer, last = extended(before, index - 1, chain, base, 5)
    if outer is None and lower(before[index]) in _BARE and _OF.match(words, cue.end - base):
        return None  # "since the end of the embargo", "exposed to the risk of sanctions"
    if lower(before[index]).startswith(("join", "adopt")):  # "will join the embargo" binds, as it does to impose one
        chain = [step for step in chain if step[0] != "may"]
    composed = compose(chain) if chain else None
    if composed is None:
        return None
    first = last if last is not None else index
    nominal = lower(before[first]) in NOUNS
    modal = _has_modal(chain)
    found = Found(*composed, trigger, cue, outer or cue, nominal, modal=modal, opinion=is_opinion(chain))
    unless = condition(before, first)
    return found if unless is None else _under_condition(words, before[unless], found, base)


def _under_condition(words: str, unless: Token, found: Found, base: int) -> Found | None:
    """What a condition makes of it: "unless they lift the embargo" demands that, "if they impose one" says nothing."""
    group = GROUP[found.measure]
    if group == "lift" or (found.measure == "refuse_to_lift" and lower(unless) == "if"):
        start = Span(base + unless.start(), base + unless.end())
        return evolve(found, measure="call_for_lifting", outer=start, modal=True, passive=False, condition=True)
    if group in ("impose", "threat") and lower(unless) == "if":
        # "Warned that they will regret it if they impose sanctions"
        warned = _WARNED.search(words) is not None
        return evolve(found, measure="criticise", opinion=True, on_holder=True) if warned else None
    return None if found.measure == "reject" and lower(unless) == "if" else found


def _kept(before: list[Token], trigger: Span, base: int) -> Found | None:
    """Who "has sanctions in place"."""
    for token in before[:-6:-1]:
        if lower(token) in ("has", "have", "had"):
            cue = Span(base + token.start(), base + token.end())
            return Found("keep", False, trigger, cue, cue, False, False)
    return None


# "Any attempt to lift the embargo would be wrong": what is thought of it, and not what somebody tries
_ATTEMPT = re.compile(
    r"(?i)\b(?:any|an?|the|this)\s(?:\w+\s)?(?:attempts?|moves?|decisions?|efforts?|bid|push|"
    r"proposals?)\sto\s(?:\w+\s)?\Z"
)
_STARTS = ("took ", "take ", "takes ", "came ", "come ", "comes ", "went ", "go ", "goes ")
_TABLED = ("introduc", "propos", "draft", "tabl", "submit", "present")
_DRAFT = re.compile(r"\s(?:bill|draft|resolution|legislation|proposal|motion)\b")
_ARMS = re.compile(r"(?i)\b(?:arms|weapons)\b")
_BARE = frozenset(("end", "risk", "risks", "adoption", "introduction", "preparation"))
_OF = re.compile(r"\sof\s")
_NEW = frozenset("new further more tougher possible fresh additional harsher stiffer potential tough severe".split())


# "Those who break the truce face a travel ban" threatens whoever does
_WHOEVER = re.compile(r"(?i)\b(?:those\swho|anyone|whoever|any\s\w+\s(?:that|who))\b[^.;]{0,60}\Z")


def _stands(words: str, before: list[Token], index: int, match: Token) -> bool:
    """Whether a verb only tells of sanctions that stand: "faces three sets of sanctions", "announced the measures"."""
    word = lower(before[index])
    if match["taken"]:
        return word.startswith(("announc", "order", "plan", "discuss", "debat", "issue"))
    between = {lower(token) for token in before[index + 1 :]}
    if word.startswith(("discuss", "debat")):  # sanctions that are somebody's already
        owned = any(token[0][0].isupper() for token in before[index + 1 :])
        return not between & _NEW and (owned or bool(between & {"the", "its", "their", "these", "existing"}))
    if word not in ("face", "faces") or between & _NEW or _WHOEVER.search(words, 0, before[index].start()) is not None:
        return False
    return not any(LEXICON.get(lower(token), ("",))[0] == "may" for token in before[max(0, index - 3) : index])


# "Sanctions would hurt the poor": what a speaker thinks of them
_HURT = re.compile(
    r"(?i)\s(?:(?:on|against)\s[^,;.]{1,50}?\s)?(?:would|will|could|can)\s(?:only\s|also\s|not\s(?=help|work|solve))?"
    r"(?:hurt|harm|punish\s(?:ordinary|innocent|the\spoor|civilians)|damage|worsen|backfire|undermine|escalate|"
    r"not\s(?!be\b|hurt|harm|punish|damage|worsen|undermine)\w+|never\swork|"
    r"be\s(?:counter-?productive|a\smistake|wrong|disastrous))\b|"
    r"(?i:\s(?:(?:on|against)\s[^,;.]{1,50}?\s)?(?:(?:do|does|did)\snot\swork|don['’]t\swork|(?:are|is)\snot\sworking|"
    r"(?:have|has)\s(?:not\sworked|never\sworked|failed|not\ssucceeded)))\b"
)


def _called(before: list[Token], trigger: Span, base: int) -> Found | None:
    """Who called sanctions illegal and the like."""
    for index in range(len(before) - 1, max(-1, len(before) - 7), -1):
        if lower(before[index]).startswith(_CALLS):
            cue = Span(base + before[index].start(), base + before[index].end())
            return Found("criticise", False, trigger, cue, cue)
    return None


_DUBS = frozenset(
    "described describes called calls calling branded brands dubbed dubs termed terms labelled labeled labels".split()
)
_LIFTING = frozenset("lifting easing ending removing suspending removal suspension relaxation".split())
_FOR_IT = frozenset("exchange return without despite after under through from".split())
_CALLS = ("call", "label", "brand", "describ", "deem", "declar", "consider", "term", "dub", "denounc", "regard", "view")


_COMPOUND = re.compile(
    r"(?i)\s(evasion|busting|violations?|circumvention|compliance|enforcement|relief|exemptions?|waivers?)\b"
)


def _compound(before: list[Token], noun: str, right: str, trigger: Span, base: int) -> Found | None:
    """What "sanctions evasion" and the like show: something only with what is done about it."""
    inner = LEXICON.get(noun, ("evade", "evade"))
    chain: list[Step] = [inner]
    if inner[0] == "lift" and not _FOR_IT.isdisjoint(map(lower, before[-4:])):
        return None  # "in exchange for sanctions relief"
    outer, _ = extended(before, len(before) - 1, chain, base, 4)
    if re.search(r"(?i)\b(?:prevent|combat|curb|counter|stop|tackle|crack\w* down)", right[:90]):
        chain.insert(0, ("stop", None))
    elif len(chain) == 1 and not any(lower(token).startswith("accus") for token in before[-6:]):
        return None
    composed = compose([step for step in chain if step[0] != "impose"])
    return Found(*composed, trigger, trigger, outer or trigger, False, False) if composed is not None else None


def _is_passive(before: list[Token]) -> bool:
    return any(token[0].casefold() in ("was", "were", "been", "being", "is", "are", "be") for token in before[-3:])


def _has_modal(chain: list[Step]) -> bool:
    return any(operator in ("should", "may") for operator, _ in chain)
