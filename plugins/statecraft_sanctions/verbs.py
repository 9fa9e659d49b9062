"""Mentions of sanctions that are verbs themselves: "sanctioned two banks", "was blacklisted", "froze its assets"."""

from __future__ import annotations

import re

from statecraft_sanctions.adjuncts import past_adjuncts

# Whom a state sanctions; what a church, a court or a boss sanctions is something else.
_SANCTIONED = re.compile(
    r"\s(?:(?:an?|the|its|their|his|more|than|over|some|about|several|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve|dozens|hundreds|of|senior|"
    r"top|new|another|\d+)\s){0,5}"
    r"(?:\d|[A-Z]|individuals|entities|banks?|companies|officials|people|firms|vessels|tankers|oligarchs|leaders|"
    r"ministers|businessmen|generals|members|persons|actors|network|country|nation|group|firm|company|cartels|"
    r"colonels?|officers?|commanders?|judges?|dealers|traders?|brokers?|lawmakers|politicians|settlers|hackers|gangs?|"
    r"general\b|official\b|executives?|shipowners?|traffickers|smugglers|former\b|ex-\w+|rivals?\b|all(?:y|ies)\b|"
    r"(?:sons?|daughters?|brothers?|sisters?|wi(?:fe|ves)|cousins?|"
    r"tycoons?|bankers?|businessm[ae]n|oligarch|refiner(?:y|ies))\b|"
    r"warlords?|militias?|(?:wo)?men\b|both\b|aides|relatives|"
    r"those\s(?:who|that|behind|responsible|involved)\b|anyone\b|perpetrators\b|it\b|him\b|her\b|them\b)"
)
# Who designates people for sanctions; others designate heirs and heritage sites.
_AUTHORITY = re.compile(
    r"\b(?:Treasury|OFAC|Foreign Assets Control|State Department|Department of State|[Ss]anction\w*|Executive Order|"
    r"[Bb]lacklist\w*|[Tt]errorism|Security Council|Magnitsky|Specially Designated)\b"
)
_LISTS = re.compile(r"\s(?:an?|the|its|several|dozens|hundreds|more|two|three|four|five|six|seven|eight|nine|ten)\s")
_PAST = frozenset(
    "sanctioned sanctioning blacklists blacklisted blacklisting delisted delisting delists embargoed".split()
)
_DONE = re.compile(r"\b(?:ha[sd]|have|been|was|were|be|is|are)\s(?:\w+\s)?\Z")


def is_verb(words: str, match: re.Match[str]) -> bool:
    """Whether the mention is a verb: "sanctioned two banks", "was blacklisted", "froze its assets"."""
    word = match[0].casefold()
    if match["cut"] or match["imports"] or match["exports"] or match["visas"] or match["dealing"] or match["resumed"]:
        return True
    if match["designated"]:
        return not word.endswith(" of")
    if match["travel"]:
        return word.startswith(("bar", "ban"))
    before = words[max(0, match.start() - 14) : match.start()].casefold()
    if match["freeze"]:
        if word.startswith("frozen") and _DONE.search(before) is None:
            return False  # "the frozen Chilean assets": what was frozen before
        if match["unfreeze"]:
            return not word.startswith("unfrozen") or _DONE.search(before) is not None
        noun = re.search(r"\b(?:the|of|a)\s\Z", before) or (word.startswith("freez") and before.endswith(" and "))
        return word.startswith(("froze", "freez", "immob")) and " " in word and not noun
    if word in ("sanction", "blacklist", "delist"):
        to_do = re.search(r"\b(?:to|will|would|could|may|might|should|must|can|not)\s(?:\w+ly\s)?\Z", before)
        return to_do is not None and _SANCTIONED.match(words, past_adjuncts(words, match.end())) is not None
    if word not in _PAST:
        return False
    if re.search(r"\b(?:the|of|a|these|those|non-?|un-?|from|with|to|by|against|for|on|all|other|any)\s?\Z", before):
        return False
    passive = re.search(r"\b(?:was|were|been|being|is|are|be|get|got)\s(?:\w+\s)?\Z", before)
    lists = "list" in word and _LISTS.match(
        words, past_adjuncts(words, match.end())
    )  # nobody is approved of in a blacklist
    return passive is not None or bool(lists) or _SANCTIONED.match(words, past_adjuncts(words, match.end())) is not None


def carries_sanctions(words: str) -> bool:
    """Whether who designates people in a sentence does so for sanctions, and names no heir; or who delists them."""
    return _AUTHORITY.search(words) is not None
