"""The forms of English verbs, made from their lemmas."""

from __future__ import annotations

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
    "pay": ("paid",),
    "find fault": ("found",),
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
    "give": ("gave", "given"),
    "put": ("put",),
    "stop": ("stopped",),
    "hold": ("held",),
    "strike": ("struck",),
    "tear": ("tore", "torn"),
    "cast": ("cast",),
    "quip": ("quipped",),
    "rip": ("ripped",),
    "slam": ("slammed",),
    "brag": ("bragged",),
    "snap": ("snapped",),
    "plead": ("pleaded", "pled"),
    "refer": ("referred",),
    "rebut": ("rebutted",),
    "commit": ("committed",),
    "admit": ("admitted",),
    "beg": ("begged",),
    "posit": ("posited",),
}
_DOUBLED = frozenset({"stop", "quip", "rip", "slam", "brag", "snap", "refer", "rebut", "commit", "admit", "beg"})


def forms_of(lemma: str) -> dict[str, int]:
    """Each form of a verb with what it can be: base, third person, past or -ing form.

    >>> forms_of("deny")
    {'deny': 1, 'denies': 2, 'denied': 4, 'denying': 8}
    >>> forms_of("say")["said"] == PAST, "sayed" in forms_of("say")
    (True, False)
    """
    forms: dict[str, int] = {}
    for form, kind in ((lemma, BASE), (_third(lemma), THIRD), *((p, PAST) for p in _past(lemma)), (_ing(lemma), ING)):
        forms[form] = forms.get(form, 0) | kind
    return forms


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _past(lemma: str) -> tuple[str, ...]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma[:-1] + "ied",)
    return (lemma + "ed",)


def _ing(lemma: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + "ing"
