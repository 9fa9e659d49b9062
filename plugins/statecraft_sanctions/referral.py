"""Threats that name sanctions as what will follow: a case referred to a council, "or face sanctions"."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import Span
from statecraft_sanctions.chain import extended, is_opinion
from statecraft_sanctions.found import Found
from statecraft_sanctions.joints import WORD
from statecraft_sanctions.operators import Step, compose

# "… refer Chad to the Security Council for possible sanctions", "… where it could face sanctions"
_TAKEN = r"""(?xi)\b(?:(?P<refer>refer(?:s|red|ring|ral)?)|(?P<bring>bring|brings|bringing|brought|take|taken|taking|
      send|sent|report|reported|reporting))\b
    \s(?P<whom>[^.,;]{0,50}?)(?:back\s)?(?:to|before)\s(?:the\s)?
    (?:U\.?N\.?\s|United\sNations\s|world\sbody['’]?s?\s|full\s)*
    (?:Security\s)?(?:Council|body|U\.?N\.?|United\sNations),?\s"""
_REFERRED = re.compile(
    rf"""{_TAKEN}
    (?: for\s(?:[\w-]+\s){{0,3}}?(?:imposition\sof\s)?(?:[\w-]+\s){{0,2}}?
    | (?:where|which|that)\s(?:[\w-]+\s){{0,2}}?(?:could|may|might|can|would)\s(?:[\w-]+\s)?
      (?:face|impose|consider|decide\son)\s
      (?:[\w-]+\s){{0,3}}? )\Z"""
)
# "… to the Security Council, where sanctions could be imposed"
_WHERE = re.compile(rf"{_TAKEN} where\s(?:[\w-]+\s){{0,2}}\Z")
_COULD_BE = re.compile(r"(?i)\s(?:could|may|might|can|would)\sbe\s(?:imposed|considered|discussed|adopted)\b")
# "Refer Chad to the Security Council", in an article that names what is to follow
_BARE = re.compile(r"(?i)(?P<refer>refer(?:s|red|ring|ral)?)\s(?P<whom>[^.,;]*?)to\s(?:the\s)?(?:\S+\s){0,2}?Security")
_CAUSED = re.compile(
    r"(?i)\b(?:have|having|had|has|get|see|want(?:s|ed)?(?!\sto\b))\s(?P<whom>[^.,;]{2,40}?)\s(?:be\s)?\Z"
)
_AVOIDED = re.compile(r"(?i)\b(?:avoid\w*|spar(?:e|ed|ing)|escap(?:e|ed|ing)|stav(?:e|ed|ing)\soff)\s(?:\w+\s){0,5}\Z")
_BE = re.compile(r"(?i)\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?\Z")
# "… demands that Mali hold elections or face sanctions"
_OR_FACE = re.compile(
    r"(?i)\bor\s(?:else\s)?(?:(?:it|they|he|she)\s)?(?:(?:will|may|could|would|to|must|risk)\s)?"
    r"(?P<cue>face|faces|facing|risk|risks|risking|suffer)\s(?:[\w.'’-]+\s){0,5}\Z"
)
_DEMANDED = re.compile(
    r"(?i)\b(?:demand(?:s|ed|ing)?|warn(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)?\s(?:on|upon|for)|"
    r"press(?:es|ed|ing)?|pressur(?:es?|ed|ing)|order(?:s|ed|ing)?|tell(?:s|ing)?|told|ask(?:s|ed|ing)?|"
    r"requir(?:es?|ed|ing)|giv(?:es?|en|ing)|gave)\b"
)


def threat_at(words: str, trigger: Span, base: int) -> Found | None:
    """The threat that a mention of sanctions closes, None where it closes none.

    ``words`` is the sentence, which begins at ``base`` of the text.

    >>> words = "Chile wants to refer Chad to the Security Council for possible sanctions."
    >>> found = threat_at(words, Span(63, 72), 0)
    >>> found.measure, found.outer.text_in(words), found.object.text_in(words)
    ('threaten', 'wants', 'Chad ')
    """
    lead = words[: trigger.start - base]
    referred = _REFERRED.search(lead)
    if referred is None and _COULD_BE.match(words, trigger.end - base) is not None:
        referred = _WHERE.search(lead)
    if referred is not None:
        return _referral(lead, referred, trigger, base)
    faced = _OR_FACE.search(lead)
    if faced is None:
        return None
    cue = Span(base + faced.start("cue"), base + faced.end("cue"))
    demands = list(_DEMANDED.finditer(lead, 0, faced.start()))
    if not demands:
        return Found("threaten", False, trigger, cue, cue)
    # The first demand has the subject: "will travel to press them to call elections or face sanctions".
    verb = Span(base + demands[0].start(), base + demands[0].end())
    told = Span(min(verb.end + 1, base + faced.start()), base + faced.start())
    return Found("threaten", False, trigger, cue, verb, object=told)


def referral_at(words: str, trigger: Span, base: int) -> Found | None:
    """The threat of a case that is to come before the Council, in an article that speaks of sanctions.

    >>> words = "Chile wants to see Chad referred to the Security Council."
    >>> found = referral_at(words, Span(24, 56), 0)
    >>> found.measure, found.outer.text_in(words), found.object.text_in(words)
    ('threaten', 'wants', 'Chad')
    """
    referred = _BARE.match(words, trigger.start - base)
    if referred is None or _OR_FACE.search(words, 0, referred.start()) is not None:
        return threat_at(words, trigger, base)
    found = _referral(words, referred, trigger, base)
    caused = _CAUSED.search(words, 0, referred.start())
    if found is None or len(found.object or ()) or caused is None:
        return found
    return evolve(found, object=Span(base + caused.start("whom"), base + caused.end("whom")))


def _referral(lead: str, referred: re.Match[str], trigger: Span, base: int) -> Found | None:
    """The threat that lies in bringing somebody before the Security Council."""
    group = "refer" if referred["refer"] else "bring"
    at = referred.start(group)
    cue = Span(base + at, base + referred.end(group))
    if _AVOIDED.search(lead, 0, at) and not re.search(r"(?i)\b(?:push|bid|effort|threat|call)\sto\s\Z", lead[:at]):
        return None
    chain: list[Step] = [("threaten", "threaten")]
    before = list(WORD.finditer(lead, 0, at))
    outer, _ = extended(before, len(before) - 1, chain, base, 7)
    composed = compose(chain) if chain else None
    if composed is None:
        return None
    measure, negated = composed
    if measure in ("call_for", "back") and not is_opinion(chain):
        measure = "threaten"  # who wants it done threatens with what may follow
    whom = Span(base + referred.start("whom"), base + referred.end("whom"))
    passive = _BE.search(lead, 0, at) is not None
    acts = not (passive and outer is None)
    opinion = is_opinion(chain)
    return Found(measure, negated, trigger, cue, outer or cue, False, not acts, object=whom, opinion=opinion)
