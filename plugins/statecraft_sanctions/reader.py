"""Reads one mention of sanctions: the operators around it, and so what is done or thought about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from statecraft import Reading, Span
from statecraft_sanctions.operators import LEXICON, Operator, compose
from statecraft_sanctions.stance import Measure
from statecraft_sanctions.triggers import TRIGGER, no_stance

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*(?:['’](?:t|ll|s))?|\d+|[,;:()\"“”—–-]")

# Prepositions that keep a noun from being the object of the verb before it, and those that join certain words to it.
_AWAY = frozenset(
    "in by under after despite amid because from as than since through without during upon amidst between among".split()
)
_JOINS: dict[str, frozenset[str]] = {
    "for": frozenset(
        "call calls called calling press pressed pressing push pushed pushing support ask asked asking appeal appealed demand demands praise argue argued".split()
    ),
    "of": frozenset(
        "threat threats risk imposition lifting removal easing suspension extension renewal violation violations breach breaches contravention circumvention evasion enforcement "
        "implementation supporter supporters critic critics opponent opponents warned warning warn warns tightening relaxation waiver rejection criticism condemnation expansion "
        "reimposition approve approved approves possibility prospect freeze accused".split()
    ),
    "to": frozenset(
        "opposition end adhere adhered adheres resist resistance object objected objects exemption exemptions exemption".split()
    ),
    "with": frozenset(
        "comply complies complied complying threatened threaten threatens hit slapped slap punish punished targeted compliance face".split()
    ),
    "on": frozenset("crack cracked cracking clamp vote voted decision press insist insisted easing".split()),
    "against": frozenset("protest protested speak spoke spoken warned vote voted argue argued".split()),
    "about": frozenset("warn warned warning".split()),
    "over": frozenset(),
}
# A new clause begins here, so that what stands before has no hold on what comes after.
_BOUNDARY = frozenset(
    "which who whom whose that where when while because although though if whether unless before after since as but".split()
)
_TRANSPARENT = frozenset("that to".split())
_NOT_MINE = frozenset(
    "power powers ability right authority authorities tool tools capacity way ways ability means chance basis reason reasons legislation".split()
)
_RIGHT = re.compile(
    r"""(?xi)\A(?:\s(?:on|against|over|targeting|in\ place|imposed\ on|for|to)\s[^,;.]{1,70}?)?,?\s?(?:which\ |that\ )?
    (?P<aux>(?:(?:will|would|could|may|might|should|must|can|cannot|won't|has|have|had|is|are|was|were|be|been|being|to|not|never|ought|also|now|only|soon|first|eventually|immediately|recently)\s){0,5})
    (?P<op>imposed|lifted|eased|extended|renewed|tightened|removed|waived|suspended|ended|dropped|strengthened|expanded|maintained|kept|continued|prolonged|relaxed|scrapped|announced|
    adopted|approved|introduced|placed|put|violated|breached|circumvented|evaded|flouted|implemented|enforced|reimposed|re-imposed|toughened|broadened|levied|slapped|applied|
    remain|remains|remained|stay|stays|stayed|continue|revoked|repealed|rejected|criticised|criticized|condemned|opposed|considered|be)\b
    (?P<more>\s(?:an?\s|as\s)?(?:act\ of\ war|declaration\ of\ war|illegal|unjustified|in\ place|in\ force|until|by))?"""
)
_JUDGED = re.compile(
    r"""(?xi)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?,?\s(?:(?:imposed|which|that)\s[^,;.]{0,40}?)?(?:are|is|were|was|be|been|being|as)\s(?:also\s|only\s|simply\s|both\s|totally\s|completely\s|absolutely\s|not\s(?=the\ answer))?
    (?:considered\s|regarded\sas\s|seen\sas\s|viewed\sas\s)?(?:an?\s|an\ act\ of\s|a\ declaration\ of\s|the\s)?
    (?:illegal|unlawful|unjust\w*|unfair|illegitimate|counter-?productive|unacceptable|war\b|mistake|useless|ineffective|pointless|wrong|inhumane?|immoral|cruel|politically\ motivated|hostile|not\ the\ answer|aggression|genocid\w+|senseless|harmful|damaging|groundless|baseless|dangerous|outdated|failed)"""
)
_WAR = re.compile(
    r"(?i)\A(?:\s(?:on|against)\s[^,;.]{1,50}?)?\swould\sbe\s(?:considered|regarded\sas|seen\sas|viewed\sas|treated\sas|tantamount\sto)?\s?(?:an?\s)?(?:act\sof\swar|declaration\sof\swar|act\sof\saggression|provocation)"
)


@frozen
class Found:
    """What is read at one mention: the measure, whether negated, its cue, and the words that the chain begins at."""

    measure: Measure
    negated: bool
    trigger: Span
    cue: Span
    outer: Span
    """The outermost operator, whose subject is the holder."""
    nominal: bool
    """Whether the outermost operator is a noun, whose holder stands before it ("China's request")."""
    passive: bool
    modal: bool = False


_NOUNS = frozenset(
    "request call calls demand appeal opposition support criticism condemnation rejection violation violations breach contravention evasion circumvention threat threats refusal decision "
    "removal lifting suspension extension renewal imposition enforcement compliance warning proposal bid imposition supporter opponent critic plan plans push move waiver offer".split()
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
        found = _at(words, match, trigger, sentence.start)
        if found is not None and found.outer.start != last_cue:
            last_cue = found.outer.start
            yield found


def _is_attributive(words: str, end: int) -> bool:
    """ "Sanctions regime" and "sanctions committee" are about sanctions, and show nothing by themselves."""
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
    if _WAR.match(right) or (_JUDGED.match(right) and not verb):
        return Found("criticise", False, trigger, trigger, trigger, False, True)
    if verb:
        chain: list[tuple[Operator, Measure | None]] = [("impose", "impose")]
        outer, extended = _extended(before, len(before) - 1, chain, base, 4)
        composed = compose(chain)
        if composed is None:
            return None
        return Found(*composed, trigger, trigger, outer or trigger, False, _is_passive(before), _has_modal(chain))
    chain = []
    inner = _inner(before, match)
    if inner is not None:
        index, operator = inner
        chain.append(operator)
        cue = Span(base + before[index].start(), base + before[index].end())
        outer, last = _extended(before, index - 1, chain, base, 5)
        composed = compose(chain)
        if composed is None:
            return None
        word = before[last if last is not None else index][0].casefold()
        return Found(*composed, trigger, cue, outer or cue, word in _NOUNS, False, _has_modal(chain))
    return _from_right(words, match, before, right, trigger, base)


def _verb_itself(words: str, match: re.Match[str]) -> bool:
    """Whether the mention is a verb: "sanctioned two banks", "was blacklisted", "froze its assets"."""
    word = match[0].casefold()
    if (
        word in ("sanctioned", "sanctioning", "blacklisted", "blacklisting", "embargoed")
        or match["freeze"]
        and word.startswith(("froze ", "freez"))
        and " " in word
    ):
        before = words[max(0, match.start() - 14) : match.start()].casefold()
        return not re.search(r"\b(?:the|of|a|these|those|non-?|un-?)\s?$", before) or word.startswith(
            ("froze", "freezing")
        )
    return bool(match["travel"]) and word.startswith(("barred", "banned"))


def _is_passive(before: list[re.Match[str]]) -> bool:
    return any(token[0].casefold() in ("was", "were", "been", "being", "is", "are", "be") for token in before[-3:])


def _has_modal(chain: list[tuple[Operator, Measure | None]]) -> bool:
    return any(operator in ("should", "may") for operator, _ in chain)


def _inner(before: list[re.Match[str]], match: re.Match[str]) -> tuple[int, tuple[Operator, Measure | None]] | None:
    """The operator that has the mention for its object, looking left over the words of the noun phrase."""
    joint: str | None = None
    for distance, index in enumerate(range(len(before) - 1, max(-1, len(before) - 14), -1)):
        word = before[index][0].casefold().replace("’", "'")
        known = LEXICON.get(word)
        if (
            known is not None
            and known[0] not in ("not", "may", "should", "do")
            and not (
                word
                in (
                    "end",
                    "order",
                    "call",
                    "support",
                    "back",
                    "target",
                    "ban",
                    "leave",
                    "freeze",
                    "place",
                    "issue",
                    "force",
                )
                and distance == 0
                and joint is None
                and _noun_here(before, index)
            )
        ):
            if (
                joint is not None
                and word not in _JOINS.get(joint, frozenset())
                and not (joint == "to" and word in ("end", "opposition"))
            ):
                return None
            if (
                word
                in (
                    "targeted",
                    "increased",
                    "proposed",
                    "continued",
                    "expanded",
                    "announced",
                    "renewed",
                    "planned",
                    "threatened",
                    "extended",
                    "suspended",
                    "approved",
                    "strengthened",
                )
                and index
                and before[index - 1][0].casefold()
                in ("the", "of", "a", "any", "these", "those", "its", "new", "impose", "imposing", "imposed")
                and joint is None
            ):
                continue
            if known[0] == "promise" or known[0] == "stop" and known[1] is None and word not in ("prevent", "stop"):
                return None
            return index, known
        if word in (",", "and", "or", "(", ")", '"', "“", "”", "-", "–") and joint is None:
            if word in (",",) and distance > 6:
                return None
            continue
        if word in _JOINS:
            if joint is not None:
                return None
            joint = word
            continue
        if word in _AWAY or word in _BOUNDARY or word in (";", ":", "—"):
            if word == "as" or (word == "from" and distance < 2):
                return None
            return None
    return None


def _noun_here(before: list[re.Match[str]], index: int) -> bool:
    return index > 0 and before[index - 1][0].casefold() in (
        "the",
        "a",
        "an",
        "of",
        "in",
        "its",
        "their",
        "his",
        "any",
        "no",
        "economic",
        "oil",
    )


def _extended(
    before: list[re.Match[str]], index: int, chain: list[tuple[Operator, Measure | None]], base: int, reach: int
) -> tuple[Span | None, int | None]:
    """Take in the operators further out, each not far from the last; the outermost one that has a subject is returned."""
    outer: Span | None = None
    place: int | None = None
    gap = 0
    pending_to = False
    while index >= 0 and gap <= reach:
        token = before[index]
        word = token[0].casefold().replace("’", "'")
        known = LEXICON.get(word)
        if word in _NOT_MINE and pending_to:
            chain.append(("stop", None)), chain.clear()
            break
        if known is not None and word not in ("place", "force", "order", "issue", "leave", "left"):
            chain.insert(0, known)
            if known[0] not in ("not", "may", "should"):
                outer, place = Span(base + token.start(), base + token.end()), index
            gap = 0
        elif word in (",", ";", ":", "—", "–", "“", '"', "”") or (word in _BOUNDARY and word not in _TRANSPARENT):
            break
        elif word in ("and", "or") and gap == 0 and not pending_to:
            break
        else:
            gap += 1
        pending_to = word == "to"
        index -= 1
    return outer, place


def _from_right(
    words: str, match: re.Match[str], before: list[re.Match[str]], right: str, trigger: Span, base: int
) -> Found | None:
    """ "Sanctions were lifted", "the embargo should be ended", "the price cap remains in place"."""
    told = _RIGHT.match(right)
    if told is None:
        return None
    word = told["op"].casefold()
    more = (told["more"] or "").strip().casefold()
    aux = told["aux"].casefold().split()
    if word in ("be", "considered"):
        if not more.endswith(("war", "illegal", "unjustified")) and not (
            {"could", "may", "might", "would"} & set(aux) and word == "be"
        ):
            return None
        measure: Measure = "criticise" if more else "threaten"
        return Found(measure, False, trigger, trigger, trigger, False, True, True)
    if word.startswith(("remain", "stay", "continue")):
        known: tuple[Operator, Measure | None] = ("keep", "keep")
        if not (more or {"should", "must", "will"} & set(aux)):
            return None
    else:
        known = LEXICON[word]
    finite = bool(set(aux) & {"is", "are", "was", "were", "be", "been", "being"}) or word.startswith(
        ("remain", "stay", "continue")
    )
    if not finite and not (
        more == "by" or re.match(r"\A(?:\s(?:on|against)\s[^,;.]{1,60}?)?,\s?$", right[: told.start("op")])
    ):
        # "Sanctions imposed in 1990" tell which sanctions, not what is done to them.
        return None
    chain: list[tuple[Operator, Measure | None]] = [known]
    for auxiliary in reversed(aux):
        operator = LEXICON.get(auxiliary)
        if operator is not None:
            chain.insert(0, operator)
    composed = compose(chain)
    cue = Span(trigger.end + told.start("op"), trigger.end + told.end("op"))
    return Found(*composed, trigger, cue, cue, False, True, _has_modal(chain)) if composed is not None else None
