"""The forms of English verbs, made from their lemmas."""

from __future__ import annotations

import re

BASE, THIRD, PAST, ING = 1, 2, 4, 8

# Lemma: past tense and participles.
_IRREGULAR = {
    "say": ("said",),
    "tell": ("told",),
    "speak": ("spoke", "spoken"),
    "write": ("wrote", "written"),
    "read": ("read",),
    "think": ("thought",),
    "feel": ("felt",),
    "find": ("found",),
    "swear": ("swore", "sworn"),
    "cry": ("cried",),
    "take": ("took", "taken"),
    "come": ("came", "come"),
    "go": ("went", "gone"),
    "hit": ("hit",),
    "shoot": ("shot",),
    "draw": ("drew", "drawn"),
    "sing": ("sang", "sung"),
    "stand": ("stood",),
    "beseech": ("besought",),
    "show": ("showed", "shown"),
    "begin": ("began", "begun"),
    "forecast": ("forecast", "forecasted"),
    "undertake": ("undertook", "undertaken"),
    "make": ("made",),
    "put": ("put",),
    "hold": ("held",),
    "strike": ("struck",),
    "tear": ("tore", "torn"),
    "cast": ("cast",),
    "plead": ("pleaded", "pled"),
    "lay": ("laid",),
    "keep": ("kept",),
    "throw": ("threw", "thrown"),
    "let": ("let",),
}
# Verbs whose stress is on the last syllable; those of one syllable are told by their look.
_STRESSED = frozenset({"refer", "rebut", "commit", "admit", "extol", "regret", "begin", "deadpan"})
# Those that double their last letter in Britain alone: "signaled", "signalled".
_BRITISH = frozenset({"signal", "label", "counsel", "marvel"})
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgkmnprt]")


def forms_of(lemma: str) -> dict[str, int]:
    """Each form of a verb with what it can be: base, third person, past or -ing form.

    >>> forms_of("deny")
    {'deny': 1, 'denies': 2, 'denied': 4, 'denying': 8}
    >>> sorted(forms_of("slam")), sorted(forms_of("answer"))[1:3]
    (['slam', 'slammed', 'slamming', 'slams'], ['answered', 'answering'])
    >>> sorted(forms_of("signal"))[1:5]
    ['signaled', 'signaling', 'signalled', 'signalling']
    >>> forms_of("say")["said"] == PAST, "sayed" in forms_of("say")
    (True, False)
    """
    forms: dict[str, int] = {}
    for form, kind in ((lemma, BASE), (_third(lemma), THIRD), *((p, PAST) for p in _past(lemma)), (_ing(lemma), ING)):
        forms[form] = forms.get(form, 0) | kind
    if lemma in _BRITISH:
        forms |= {f"{lemma}led": PAST, f"{lemma}ling": ING}
    return forms


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _stem(lemma: str) -> str:
    """A verb as it stands before a vowel: "slamm", "referr", "ask"."""
    return lemma + lemma[-1] if lemma in _STRESSED or _SHORT.fullmatch(lemma) else lemma


def _past(lemma: str) -> tuple[str, ...]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma[:-1] + "ied",)
    return (_stem(lemma) + "ed",)


def _ing(lemma: str) -> str:
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return _stem(lemma) + "ing"
