"""Reads one mention of sanctions: the operators around it, and so what is done or thought about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statecraft import Reading, Span
from statecraft_sanctions.afterwards import JUDGED, WAR, from_right
from statecraft_sanctions.found import Found
from statecraft_sanctions.operators import LEXICON, Operator, compose
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.triggers import TRIGGER, no_stance

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*(?:['’](?:t|ll|s))?|\d+|[,;:()\"“”—–-]")

# Prepositions that keep a noun from being the object of the verb before it, and those that join certain words to it.
_AWAY = frozenset(
    (
        "in by under after despite amid because from as than since through without during upon amidst between among"
    ).split()
)
_JOINS: dict[str, frozenset[str]] = {
    "for": frozenset(
        (
            "call calls called calling press pressed pressing push pushed pushing support ask asked asking appeal "
            "appealed demand demands praise argue argued"
        ).split()
    ),
    "of": frozenset(
        "threat threats risk imposition lifting removal easing suspension extension renewal violation violations "
        "breach breaches contravention circumvention evasion enforcement "
        "implementation supporter supporters critic critics opponent opponents warned warning warn warns "
        "tightening relaxation waiver rejection criticism condemnation expansion "
        "reimposition approve approved approves possibility prospect freeze accused".split()
    ),
    "to": frozenset(
        (
            "opposition end adhere adhered adheres resist resistance object objected objects exemption exemptions "
            "exemption"
        ).split()
    ),
    "with": frozenset(
        (
            "comply complies complied complying threatened threaten threatens hit slapped slap punish punished "
            "targeted compliance face"
        ).split()
    ),
    "on": frozenset("crack cracked cracking clamp vote voted decision press insist insisted easing".split()),
    "against": frozenset("protest protested speak spoke spoken warned vote voted argue argued".split()),
    "about": frozenset("warn warned warning".split()),
    "over": frozenset(),
}
# A new clause begins here, so that what stands before has no hold on what comes after.
_BOUNDARY = frozenset(
    (
        "which who whom whose that where when while because although though if whether unless before after since as but"
    ).split()
)
_TRANSPARENT = frozenset("that to".split())
_NOT_MINE = frozenset(
    (
        "attempt attempts agreement power powers ability right authority authorities tool tools capacity way "
        "ways ability means chance basis reason reasons legislation"
    ).split()
)
_POSSIBLE = frozenset("possible potential further future".split())
_ACTS = frozenset({"impose", "keep", "lift", "evade", "comply", "call", "back", "oppose", "threaten", "refuse", "stop"})
# Nouns as often as verbs, and participles that stand before a noun: with a determiner they act on nothing.
_NOUNS_TOO = frozenset("end order call support back target leave place issue force".split())
_PARTICIPLES = frozenset(
    "targeted increased proposed continued expanded announced renewed planned threatened extended suspended "
    "approved strengthened "
    "continuing existing".split()
)
_DETERMINERS = frozenset(
    "the a an of in its their his any no these those new economic oil impose imposing imposed".split()
)
# "The embargo, imposed after the coup," tells of whoever's embargo it is that they imposed it.
_IMPOSED = re.compile(r"(?i)(?:\s(?:on|against)\s[^,;.]{1,50}?)?,\s(?:which\swas\s|first\s)?(?P<cue>imposed)\b")

Token = re.Match[str]
Step = tuple[Operator, Measure | None]


def _lower(token: Token) -> str:
    return token[0].casefold().replace("’", "'")


_NOUNS = frozenset(
    "request call calls demand appeal opposition support criticism condemnation rejection violation violations "
    "breach contravention evasion circumvention threat threats refusal decision removal lifting suspension extension "
    "renewal imposition enforcement compliance warning proposal bid supporter opponent critic plan plans push move "
    "waiver offer".split()
)


def read_sentence(reading: Reading, sentence: Span) -> Iterator[Found]:
    """The stances that a sentence's mentions of sanctions show, in text order."""
    text = reading.text
    words = text[sentence.start : sentence.end]
    if no_stance(words):
        return
    last_cue = -1
    for match in TRIGGER.finditer(words):
        if match["sanction"] and _is_attributive(words, match.end()):
            continue
        trigger = Span(sentence.start + match.start(), sentence.start + match.end())
        imposed = _IMPOSED.match(words, match.end())
        if imposed is not None:
            cue = Span(sentence.start + imposed.start("cue"), sentence.start + imposed.end("cue"))
            yield Found("impose", False, trigger, cue, cue, False, True)
        found = _at(words, match, trigger, sentence.start)
        if found is not None and found.outer.start != last_cue:
            last_cue = found.outer.start
            yield found


def _is_attributive(words: str, end: int) -> bool:
    """Whether it is a noun before a noun, as in "sanctions committee", which shows nothing by itself."""
    return (
        re.match(
            r"\s(?:committee|panel|list\b|expert|official|coordinator|case|talks|debate|issue|policy|target)",
            words[end : end + 14],
        )
        is not None
    )


def _at(words: str, match: re.Match[str], trigger: Span, base: int) -> Found | None:
    before = list(_WORD.finditer(words, 0, match.start()))
    verb = _verb_itself(words, match)
    right = words[match.end() : match.end() + 160]
    if WAR.match(right) or (JUDGED.match(right) and not verb):
        return Found("criticise", False, trigger, trigger, trigger, False, True)
    if verb:
        chain: list[tuple[Operator, Measure | None]] = [("impose", "impose")]
        outer, _ = _extended(before, len(before) - 1, chain, base, 4)
        composed = compose(chain)
        if composed is None:
            return None
        if match["cut"] and composed[0] != "threaten":
            return None
        return Found(*composed, trigger, trigger, outer or trigger, False, _is_passive(before), _has_modal(chain))
    chain = []
    if compound := re.match(r"(?i)\s(evasion|busting|violations?|circumvention|compliance|enforcement)\b", right):
        return _compound(before, compound[1].casefold(), right, trigger, base)
    inner = _inner(before, match)
    if inner is not None:
        index, operator = inner
        chain.append(operator)
        cue = Span(base + before[index].start(), base + before[index].end())
        outer, last = _extended(before, index - 1, chain, base, 5)
        composed = compose(chain) if chain else None
        if composed is None or _is_topic(before, index, words, match.end()):
            return None
        word = before[last if last is not None else index][0].casefold()
        return Found(*composed, trigger, cue, outer or cue, word in _NOUNS, False, _has_modal(chain))
    return from_right(right, trigger)


def _compound(before: list[re.Match[str]], noun: str, right: str, trigger: Span, base: int) -> Found | None:
    """What "sanctions evasion" and the like show: something only with what is done about it."""
    inner = LEXICON.get(noun, ("evade", "evade"))
    chain: list[tuple[Operator, Measure | None]] = [inner]
    outer, _ = _extended(before, len(before) - 1, chain, base, 4)
    if re.search(r"(?i)\b(?:prevent|combat|curb|counter|stop|tackle|crack\w* down)", right[:90]):
        chain.insert(0, ("stop", None))
    elif len(chain) == 1 and not any(token[0].casefold().startswith("accus") for token in before[-6:]):
        return None
    composed = compose([step for step in chain if step[0] != "impose"])
    return Found(*composed, trigger, trigger, outer or trigger, False, False) if composed is not None else None


# Whom a state sanctions; what a church, a court or a boss sanctions is something else.
_SANCTIONED = re.compile(
    r"\s(?:(?:the|its|their|his|more|than|over|some|about|several|two|three|four|five|dozens|hundreds|of|senior|"
    r"top|new|another|\d+)\s){0,5}"
    r"(?:\d|[A-Z]|individuals|entities|banks?|companies|officials|people|firms|vessels|tankers|oligarchs|leaders|"
    r"ministers|businessmen|generals|members|persons|network)"
)


def _verb_itself(words: str, match: re.Match[str]) -> bool:
    """Whether the mention is a verb: "sanctioned two banks", "was blacklisted", "froze its assets"."""
    word = match[0].casefold()
    if match["cut"]:
        return True
    if match["travel"]:
        return word.startswith(("barred", "banned"))
    before = words[max(0, match.start() - 14) : match.start()].casefold()
    if match["freeze"]:
        return word.startswith(("froze ", "freez")) and " " in word and not re.search(r"\b(?:the|of|a|and)\s\Z", before)
    if word not in ("sanctioned", "sanctioning", "blacklisted", "blacklisting", "embargoed"):
        return False
    if re.search(r"\b(?:the|of|a|these|those|non-?|un-?)\s?\Z", before):
        return False
    passive = re.search(r"\b(?:was|were|been|being|is|are|be|get|got)\s(?:\w+\s)?\Z", before)
    return passive is not None or _SANCTIONED.match(words, match.end()) is not None


def _is_passive(before: list[re.Match[str]]) -> bool:
    return any(token[0].casefold() in ("was", "were", "been", "being", "is", "are", "be") for token in before[-3:])


def _has_modal(chain: list[tuple[Operator, Measure | None]]) -> bool:
    return any(operator in ("should", "may") for operator, _ in chain)


def _inner(before: list[Token], match: re.Match[str]) -> tuple[int, Step] | None:
    """The operator that has the mention for its object, looking left over the words of the noun phrase."""
    joint: str | None = None
    for distance, index in enumerate(range(len(before) - 1, max(-1, len(before) - 14), -1)):
        word = _lower(before[index])
        ahead = _lower(before[index - 1]) if index else ""
        if word == "be" and joint is None and LEXICON.get(ahead, ("",))[0] == "may":
            return index, ("threaten", "threaten")
        if word == "for" and joint is None and _lower(before[-1]) in _POSSIBLE:
            return _referred(before, index), ("threaten", "threaten")
        step = LEXICON.get(word)
        if (
            step is not None
            and step[0] in _ACTS
            and not (distance == 0 and word in _NOUNS_TOO and ahead in _DETERMINERS)
        ):
            if joint is not None and word not in _JOINS[joint]:
                return None
            if joint is None and word in _PARTICIPLES and ahead in _DETERMINERS:
                continue  # "its renewed sanctions" renews nothing
            return index, step
        if word in _JOINS and joint is None:
            joint = word
        elif word in _JOINS or word in _AWAY or word in _BOUNDARY or word in ";:—" or (word == "," and distance > 6):
            return None
    return None


def _referred(before: list[Token], index: int) -> int:
    """Where somebody is referred to a council "for possible sanctions"; the preposition where nobody is."""
    for place in range(index, max(-1, index - 14), -1):
        if _lower(before[place]).startswith("refer"):
            return place
    return index


def _is_topic(before: list[re.Match[str]], index: int, words: str, end: int) -> bool:
    """Whether "lifting the embargo" is what a sentence speaks of and not what somebody does."""
    if not before[index][0].casefold().endswith("ing"):
        return False
    first = index == 0 or before[index - 1][0].casefold() in ("that", "“", '"')
    return first and not re.match(r"[^.;]{0,60}:", words[end:])


def _extended(
    before: list[re.Match[str]], index: int, chain: list[tuple[Operator, Measure | None]], base: int, reach: int
) -> tuple[Span | None, int | None]:
    """Take in the operators further out, each not far from the last, and return the outermost that has a subject."""
    outer: Span | None = None
    place: int | None = None
    gap = 0
    pending_to = False
    while index >= 0 and gap <= reach:
        token = before[index]
        word = token[0].casefold().replace("’", "'")
        known = LEXICON.get(word)
        if word == "can" or (word in _NOT_MINE and pending_to):
            # Who can impose sanctions, or has the power to, has not done so.
            chain.clear()
            break
        if known is not None and word not in ("place", "force", "order", "issue", "leave", "left"):
            chain.insert(0, known)
            if known[0] not in ("not", "may", "should"):
                outer, place = Span(base + token.start(), base + token.end()), index
            gap = 0
        elif (
            word in (",", ";", ":", "—", "–", "“", '"', "”")
            or (word in _BOUNDARY and word not in _TRANSPARENT)
            or (word in ("and", "or") and gap == 0 and not pending_to)
        ):
            break
        else:
            gap += 1
        pending_to = word in ("to", "for", "of")
        index -= 1
    return outer, place
