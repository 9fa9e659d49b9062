"""Which words join, part or stand aside when an operator is sought to the left of a mention of sanctions."""

from __future__ import annotations

import re

WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*(?:['’](?:t|ll|s))?|\d+|[,;:()\"“”—–-]")

Token = re.Match[str]


def lower(token: Token) -> str:
    """A token's word in small letters, with a straight apostrophe."""
    return token[0].casefold().replace("’", "'")


# Prepositions that keep a noun from being the object of the verb before it, and those that join certain words to it.
AWAY = frozenset(
    ("in under after despite amid because as than since through without during upon amidst between among").split()
)
JOINS: dict[str, frozenset[str]] = {
    "for": frozenset(
        (
            "call calls called calling press pressed pressing push pushed pushing support ask asked asking appeal "
            "lobbied lobbying advocated vote votes voted voting plan plans proposal proposals "
            "appealed demand demands praise praised argue argued thank thanked thanking commended"
        ).split()
    ),
    "of": frozenset(
        "threat threats risk imposition lifting removal easing suspension extension renewal violation violations "
        "breach breaches contravention circumvention evasion enforcement snapback "
        "implementation supporter supporters critic critics opponent opponents warned warning warn warns "
        "tightening relaxation waiver rejection criticism condemnation expansion "
        "reimposition approve approved approves "
        "adoption introduction preparation end favour favor possibility prospect freeze accused".split()
    ),
    "to": frozenset(
        (
            "opposition opposed approval add added adds adding end "
            "adhere adhered adheres resist resistance object objected objects objecting objection objections "
            "exemption exemptions"
        ).split()
    ),
    "with": frozenset(
        (
            "comply complies complied complying threatened threaten threatens hit slapped slap punish punished "
            "targeted compliance face respond responded responding retaliate retaliated retaliating"
        ).split()
    ),
    "on": frozenset(
        "placed put place putting crack cracked cracking clamp vote voted decision press insist insisted easing "
        "work works working worked".split()
    ),
    "against": frozenset(
        "countermeasure countermeasures retaliation protest protested speak spoke spoken warned vote voted argue "
        "argued".split()
    ),
    "from": frozenset(
        "remove removes removed removing removal drop dropped dropping exempt exempted exempting waiver waivers "
        "exemption exemptions relief".split()
    ),
    "off": frozenset("take takes took taken taking strike strikes struck drop dropped remove removed".split()),
    "by": frozenset("abide abides abided abiding stand stands stood hit targeted".split()),
    "about": frozenset("warn warned warning complain complains complained complaining".split()),
    "at": frozenset("hint hints hinted hinting anger outrage dismay".split()),
    "over": frozenset("regret anger outrage protest protested protests criticism".split()),
}
# A new clause begins here, so that what stands before has no hold on what comes after.
BOUNDARY = frozenset(
    (
        "which who whom whose what that where when while because although though if whether unless before after "
        "since as but"
    ).split()
)
TRANSPARENT = frozenset("that to".split())
# "A series of sanctions" are sanctions.
MEASURED = frozenset(
    "series set sets round rounds package packages number raft wave range array host battery slew list variety "
    "mix combination idea notion some many most part rest use abuse application form forms kind kinds type "
    "types".split()
)
PREPOSITIONS = frozenset("to with of in on for by from against under".split())
NOT_MINE = frozenset(
    (
        "attempt attempts agreement power powers ability right authority authorities tool tools capacity way "
        "ways ability means chance basis reason reasons"
    ).split()
)
COUNCILS = frozenset("council body nations".split())  # what is referred to one: see ``referral``
POSSIBLE = frozenset("possible potential further future".split())
ACTS = frozenset({"impose", "keep", "lift", "evade", "comply", "call", "back", "oppose", "threaten", "refuse", "stop"})
# Nouns as often as verbs, and participles that stand before a noun: with a determiner they act on nothing.
NOUNS_TOO = frozenset("end order call support back target leave place issue force".split())
PARTICIPLES = frozenset(
    "targeted increased remaining proposed continued expanded announced renewed planned threatened extended suspended "
    "approved strengthened "
    "continuing existing".split()
)
DETERMINERS = frozenset(
    "the a an of in its their his any all some no these those new economic oil impose imposing imposed".split()
)
NOUNS = frozenset(
    "request call calls demand appeal opposition support criticism condemnation rejection violation violations "
    "breach contravention evasion circumvention threat threats refusal decision removal lifting suspension extension "
    "renewal imposition enforcement compliance warning proposal bid supporter opponent critic plan plans push move "
    "waiver offer approval need decisions adoption introduction preparation importance snapback reimposition "
    "return".split()
)
# Who does this against something is not for it.
AGAINST = re.compile(
    r"(?:warn|caution|counsel|lobb|campaign|recommend|argu|vot|advis|decid)(?:e|y|s|es|ies|ied|ed|d|ing)?"
    r"|spoken?|speak(?:s|ing)?|st(?:and|ands|ood)|c[ao]me|is|are|was|were"
)
DRAFTS = frozenset("bill draft resolution motion proposal proposals legislation".split())
NO_WISH = frozenset("reason need plan plans intention cause point case desire wish".split())
# Whoever calls sanctions that has judged them.
UNJUST = frozenset(
    "illegal unlawful illegitimate unjust unjustified unfair inhuman inhumane cruel brutal criminal immoral".split()
)
