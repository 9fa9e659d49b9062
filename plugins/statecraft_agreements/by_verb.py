"""What the last verb before a deal's phrase does with it: "signed", "refused to sign", "if they sign"."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import AgreementStatus
from statecraft_agreements.deal import Doing
from statecraft_agreements.deals import MIGHT, PRAISE, UNABLE, VERBS, status_of

_SIGN_AND = re.compile(r"\bsign\sand\s\Z")  # "to sign and ratify": neither was done
# What may stand between a verb and the deal that it makes: a place, a day and with whom, then words of the same phrase,
# or others that it is listed with; no other preposition, since "transparency in contracts" is no contract.
_NAME = r"[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
_FILLER = re.compile(
    rf"\s?(?:(?:(?:late|early)\s)?(?:in|at|on)\s(?:the\s)?{_NAME},?\s|"
    rf"with\s(?:(?:the|his|her|its|"
    rf"their)\s)?(?:{_NAME}\s(?:[a-z]+,?\s){{1,3}})?{_NAME}(?:,?\s(?:and\s)?(?:the\s)?{_NAME}){{0,3}},?\s(?!\w+ing\s)"
    r"|(?:for|by)\s(?:\w+\s){1,3}(?:years?|months?|weeks?|days?|hours?)\s){0,3}"
    r"(?i:(?!(?:in|of|bans?|(?:bann|block|delay|halt|stopp)ing|"
    r"embargo|for|from|by|at|over|against|during|about|to|with|as|into|"
    r"than|that|who|which)\s)[\w'’“”\".$,-]+\s|(?:in|at|on)\s[A-Z]\w+\s(?=an?\s|the\s)|"
    r"(?:a|the)\s(?:\w+\s)?(?:number|series|package|"
    r"set|lot|host)\sof\s|(?:an?|the|its)\s(?:[\w-]+\s)?(?:[\w-]+\sversion|(?:earlier|first|initial|new|revised|"
    r"amended|latest|final)\s(?:draft|text))\sof\s|(?:(?:its|their|a|an|"
    r"the)\s)?(?:[\w.'’]+\s){0,2}(?:participation\sin|membership\sin|"
    r"proposals?\sfor|offers?\sof|plans?\sfor)\s|\w+\sof\s(?=(?:\w+\s){0,3}(?:and|including)\s)|"
    r"on\s(?:\w+\s){1,5}and\s){0,9}"
)
_REFUSED = re.compile(
    r"(?i)(?:n['’]t|\b(?:not|never|neither|refus\w+ (?:of \w+ )?to|declin\w+ to|fail\w+ to|without|unable to|no longer|"
    r"no (?:intention|plans?|reason|need) (?:of|to)|cannot|rul\w+ out|stopped short of))\s(?:\w+\s){0,2}\Z"
)
_WILL_NOT = re.compile(
    r"(?i)(?:\b(?:(?:will|would|shall) (?:not|never)|refus\w+ (?:of \w+ )?to|declin\w+ to|rul\w+ out|"
    r"no (?:intention|plans?|reason|need) (?:of|to))|\b(?:wo|would)n['’]t)\s(?:\w+\s){0,2}\Z"
)
_REACHING = ("reach", "produc", "yield", "conclud", "achiev", "finali", "approv")
_GIVEN_UP = re.compile(r"(?i)(?:refus|declin|no longer|cannot|rul)")
_OPPOSITE: dict[AgreementStatus, AgreementStatus] = {
    "in_force": "ended",
    "ended": "in_force",
    "signed": "rejected",
    "agreed": "rejected",
}
AHEAD = re.compile(
    r"(?i)\b(?:will|would|could|may|might|should|must|about|expect\w*|supposed|hop(?:es?|ed|ing)|"
    r"plan(?:s|ned|ning)?|can|"
    r"want(?:s|ed)?|ready|if|unless|until|serious|possibility|prospects?|intention|idea|chance|preparations?|"
    r"conditions? for|talks (?:\w+ ){0,4}on|before|ahead of|eve of|aim\w*|goal|close|need|efforts?|likely|way|seek(?:s|"
    r"ing)?|sought|await\w*)\s(?:\w+\s){0,2}\Z"
)
"""Words right before a verb of dealing that tell that it is still to be done."""
_AT_LAST = re.compile(
    r"(?i)\b(?:did|managed to|forced to|compelled to|(?<!be )able to|succeeded in|helped(?: to)?|voted(?: [\w-]+)? to|"
    r"(?:first|last|latest|only|\d+th) (?:country|nation|state) to)"
    r"\s(?:\w+\s)?\Z"
)
# "If Peru had signed", "Had Peru signed"
_UNREAL = re.compile(
    r"(?i)\b(?:if|unless|until|(?-i:Had)|(?:would|could|might|may|should)\shave)\s(?:[\w'’]+\s){0,4}\Z"
)
_DURING = re.compile(r"(?i)\b(?:is|are|was|were|be|been)\s(?:\w+\s)?\Z")  # "are now finalizing a pact"
_WILLING = re.compile(r"(?i)\b(?:willing|ready|prepared)\sto\s\Z")  # "are willing to observe a truce"
_IF = re.compile(r"(?i)\b(?:if|unless|until|should)\s(?:[\w'’-]+\s){1,6}\Z")
_GERUNDS = frozenset(("signing", "concluding", "reaching", "finalizing", "finalising", "securing", "achieving"))
_ABOUT = re.compile(
    r"(?i)(?<!ceremony )(?<!congratulated )\b(?:about|towards?|for|hopes?\sof|aim\sof|aimed\sat|"
    r"chances?\sof|(?:verge|brink|cusp|point)\sof|without|discuss\w*|consider\w*|commit\w+\sto|(?:importance|need|"
    r"prospects?|possibility)\s(?:of|for)|(?:talks|negotiations|discussions?)\s[^.;]{0,40}\s?on|(?:said|says|"
    r"warned)\sthat)\s\Z"
)
_BASE = frozenset(
    "sign reach strike conclude finalize finalise initial clinch seal approve adopt ratify accept secure establish "
    "create extend renew win yield".split()
)
_TO = re.compile(r"(?i)\b(?:to|and|or)\s(?:\w+ly\s)?\Z")


_OF_TEXT = (" version of ", " draft of ", " text of ")
_WORD_BEFORE = re.compile(r"\b(?:an?|the|its|their)\s\Z")


def of_nobody(verb: Doing, word: str) -> Doing:
    """What is left of a deal that nobody made: "neither Peru nor Chile signed the pact"."""
    return evolve(verb, status=_refused(word, verb.status, "neither ", ""))


def of_no_deal(verb: Doing, word: str) -> AgreementStatus:
    """The status of what a verb makes "no deal" of: "signed no deal" is as "did not sign a deal"."""
    if verb.status not in ("signed", "agreed"):
        return verb.status
    return "negotiating" if " " in word else _refused(word, verb.status, "no ", "")  # "ended with no deal"


def verb_before(left: str) -> Doing | None:
    """The last verb of dealing before the phrase, where nothing but words of its object stands between."""
    near = max(0, len(left) - 80)
    verbs = list(VERBS.finditer(left, near))
    if len(verbs) > 1 and left.endswith(_OF_TEXT) and _WORD_BEFORE.search(left, 0, verbs[-1].start()) is not None:
        verbs.pop()  # "rejected a revised version of"
    last = verbs[-1] if verbs else None
    if last is None or _FILLER.fullmatch(left, last.end()) is None:
        return None
    words = left[max(0, last.start() - 40) : last.start()]
    return Doing(_status(last["verb"].casefold(), words), "verb", *last.span("verb"))


_INTO_FORCE = re.compile(r"(?:\s\w+){0,2}?\sinto\s(?:force|effect)\b")
_PUTS = re.compile(r"(?i)\b(?:put(?:s|ting)?|br(?:ing(?:s|ing)?|ought))\s\Z")


def into_force(left: str, right: str) -> Doing | None:
    """What "brought the pact into force" tells."""
    puts = _PUTS.search(left) if _INTO_FORCE.match(right) is not None else None
    if puts is None:
        return None
    words = left[max(0, puts.start() - 40) : puts.start()]
    if _WILL_NOT.search(words) is not None:
        return Doing("rejected", "verb", puts.start(), puts.end() - 1)
    ahead = AHEAD.search(words) is not None or _REFUSED.search(words) is not None
    return Doing("negotiating" if ahead else "in_force", "verb", puts.start(), puts.end() - 1)


def _status(word: str, words: str) -> AgreementStatus:
    """The status that a verb gives a deal, given the words before it."""
    status = status_of(word, "agreed") or "agreed"
    if word.startswith(("end", "come", "came", "coming", "arriv")) and word.endswith((" with", " to", " at")):
        status = "agreed"  # "the war ended with a truce", "came to an agreement"
    if word.startswith(("violat", "breach")):
        return status  # whether or not it is, what is violated stands
    if refused := _REFUSED.search(words):
        return _refused(word, status, refused[0], words)
    if status == "in_force" and _WILLING.search(words):
        return "negotiating"
    if status == "ended" and (word == "replace" or MIGHT.search(words) or words.endswith(" against ")):
        return "in_force"  # "warns that it could quit the pact", "warned them against breaking it": it stands
    if word in ("finalizing", "finalising") and _DURING.search(words):
        return "negotiating"
    if word == "negotiated" or (word in ("broker", "negotiate", "mediate") and _AT_LAST.search(words)):
        return "agreed"
    told = status in ("signed", "agreed", "in_force") and not _AT_LAST.search(words)
    return "negotiating" if told and _is_ahead(word, status, words) else status


def _refused(word: str, status: AgreementStatus, refusal: str, words: str) -> AgreementStatus:
    """What is left of a status where its verb is denied: "refused to sign", "has not ratified"."""
    if word.startswith("ratif"):
        return "rejected" if _WILL_NOT.search(words) else "signed"  # signed, and not yet ratified
    if word.startswith("renew"):
        return "ended"  # "will not renew the contract"
    if status == "in_force" and not _GIVEN_UP.match(refusal):
        return status  # "failed to respect a deal" that binds
    if status in ("signed", "agreed") and (UNABLE.search(words) or word.startswith(_REACHING)):
        return "negotiating"  # "have not reached a deal": so far
    return _OPPOSITE.get(status, status)


def _is_ahead(word: str, status: AgreementStatus, words: str) -> bool:
    """Whether what a verb tells is still to be done: "will sign", "close to reaching", "would have kept"."""
    if word in _GERUNDS and _ABOUT.search(words) and PRAISE.search(words) is None:
        return True  # "talks with Peru on signing a pact"
    if (word in _BASE or word.removesuffix("s") in _BASE or word == "reaches") and _IF.search(words):
        return True  # "if the two firms reach a deal"
    base = (word in _BASE or word in ("come to", "arrive at")) and _TO.search(words)
    done = word.endswith(("ed", "uck", "won"))
    ahead = base or (status != "in_force" and (_UNREAL if done else AHEAD).search(words))
    signed = word.startswith("ratif") and _SIGN_AND.search(words) is None
    return bool(ahead) and not signed
