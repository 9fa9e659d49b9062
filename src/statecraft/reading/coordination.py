"""What a verb after "and" goes on with: the cue of reported content, whose it is then, or the content."""

from __future__ import annotations

from statecraft.reading.finite import has_verb, is_finite
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_ED_FINITE = Tag.ED | Tag.FINITE
_PREP_DET_POSS_DOT = Tag.PREP | Tag.DET | Tag.POSS | Tag.DOT
_COMMA_STOP = Tag.COMMA | Tag.STOP
_OPENS = Tag.DET | Tag.POSS | Tag.PREP | Tag.OBJ | Tag.NUM | Tag.OWNER | Tag.CAP
# Verb forms that may stand after "would": no sign of the past.
_PRESENT = frozenset("come go become seem appear remain continue believe think want know need represent".split())
_UNTOLD = frozenset("elaborate offer give say provide specify identify name explain disclose comment discuss".split())


def was_done(tokens: Tokens, first: int, i: int, high: int) -> bool:
    """Whether a past verb follows "and" where the content is of what will or may be: it goes with the cue.

    "She said that he **would** resign and **ruled out** an inquiry": "would" takes no past form.
    """
    tags = tokens.tags
    past = tags[i] & _ED_FINITE and not tags[i] & Tag.CAP and tokens.words[i] not in _PRESENT
    if not past or i + 1 >= high or not (tags[i + 1] & _OPENS or tokens.words[i + 1] in ("out", "that")):
        return False
    verb = next((j for j in range(first, i) if is_finite(tokens, j)), None)
    return verb is not None and bool(tags[verb] & Tag.MODAL)


def is_older(tokens: Tokens, first: int, i: int) -> bool:
    """Whether a past verb after "and" goes on with the content of a cue in the present, and not with the cue.

    "They **say** that soldiers entered the town and **threatened** them": the soldiers did.
    """
    tags, words = tokens.tags, tokens.words
    cue = first - 2 if tags[first - 1] & Tag.THAT else first - 1
    joint = i - 2 if tags[i - 1] & Tag.ADV and not tags[i - 1] & Tag.CONJ else i - 1
    if cue < 0 or words[cue] not in ("say", "says") or not (tags[i] & Tag.ED and tags[joint] & Tag.CONJ):
        return False
    verb = next((j for j in range(first, i) if is_finite(tokens, j)), None)
    return verb is not None and bool(tags[verb] & Tag.ED or words[verb] == "had") and not tags[joint - 1] & Tag.COMMA


def in_condition(tokens: Tokens, first: int, i: int) -> bool:
    """Whether a past verb after "and" goes on with an "if": "it may stay if it **disarmed and backed** the talks"."""
    words, tags = tokens.words, tokens.tags
    for j in range(i - 1, first, -1):
        if tags[j] & _COMMA_STOP:
            return False
        if words[j] in ("if", "unless"):
            return has_verb(tokens, j + 1, i) and bool(tags[i + 1] & Tag.ED)
    return False


def withholds(tokens: Tokens, i: int) -> bool:
    """Whether "and" or "but" is followed by what the speaker left out: "but gave no details", "but did not say"."""
    words = tokens.words
    if words[i] in ("gave", "provided", "offered"):
        return words[i + 1 : i + 2] == ["no"]
    if words[i] in ("did", "would", "could"):
        return words[i + 1 : i + 2] == ["not"] and not _UNTOLD.isdisjoint(words[i + 2 : i + 3])
    if words[i] in ("neither", "none") or words[i].endswith(("n't", "n’t")):
        verb = i + 2 if words[i + 1 : i + 2] == ["would"] else i + 1
        return not _UNTOLD.isdisjoint(words[verb : verb + 1])
    if words[i] in ("stopped", "stops"):
        return words[i + 1 : i + 3] == ["short", "of"]
    return words[i] in ("declined", "refused") and not _UNTOLD.isdisjoint(words[i + 2 : i + 3])


def repeats(tokens: Tokens, i: int) -> bool:
    """Whether a verb at ``i`` and its object tell what the speaker said too: "and **repeated his call** for calm"."""
    if tokens.words[i] not in _REPEATED or i + 2 >= len(tokens) or not tokens.tags[i + 1] & Tag.POSS:
        return False
    return not _REPEATABLE.isdisjoint(tokens.words[i + 2 : i + 5])


_REPEATED = frozenset("repeated renewed conveyed echoed extended".split())
_REPEATABLE = frozenset(
    """call calls appeal appeals demand demands support opposition offer warning warnings condolences sympathy thanks
    gratitude congratulations greetings concern concerns commitment pledge request threat threats""".split()
)
WITHHOLDING = frozenset(
    """made makes gave gives offered provided did does has have would could was were had declined refused stopped
    neither""".split()
)
"""The words that can begin what tells of something left unsaid."""
_COMMENTING = _UNTOLD | frozenset("confirm respond reply react mention".split())
_COMMENTED = frozenset(
    "commented confirmed responded replied reacted said elaborated disclosed specified identified explained".split()
)
_NOTHING = frozenset("comment response reaction confirmation word reply".split())
_BODIES = frozenset("government military army ministry police officials authorities company firm spokesman".split())


def leaves_out(tokens: Tokens, first: int, i: int, high: int) -> bool:
    """Whether a clause tells at ``i`` what somebody else, named from ``first`` on, left unsaid: "but Peru **made no**".

    >>> words = Tokens("It was late, but Peru did not comment.")
    >>> leaves_out(words, 5, 6, len(words)), leaves_out(words, 0, 1, len(words))
    (True, False)
    """
    tags, words = tokens.tags, tokens.words
    if words[first] == "there":
        no = next((k for k in range(i + 1, min(high - 1, i + 3)) if words[k] == "no"), high)
        return not _NOTHING.isdisjoint(words[no + 1 : no + 4])
    speaker = words[first] in ("he", "she") and words[first - 1] == "but"  # "said it was late, but he made no"
    if tags[first] & Tag.PRON and not tags[first] & (Tag.DET | Tag.POSS) and not speaker:
        return False
    if not speaker and not any(tags[k] & Tag.CAP or words[k] in _BODIES for k in range(first, i)):
        return False
    ahead = [words[k] for k in range(i + 1, min(high, i + 6)) if not tags[k] & Tag.ADV or tags[k] & Tag.NEG]
    if words[i] in ("has", "have") and ahead[:1] == ["not"]:
        return not _COMMENTED.isdisjoint(ahead[1:2])
    if words[i] in ("has", "have", "had") and ahead[:1] in (["yet"], ["to"]):
        return not _COMMENTING.isdisjoint(ahead[1:3])
    if words[i] in ("did", "does", "would", "could") and ahead[:1] == ["not"]:
        reached = words[i] == "could" and ahead[1:3] == ["be", "reached"]
        return reached or not _COMMENTING.isdisjoint(ahead[1:2])
    if words[i] in ("was", "were"):
        return "not" in ahead[:1] and "available" in ahead
    if words[i] in ("made", "makes", "gave", "gives", "offered", "provided", "had"):
        return ahead[:1] == ["no"] and not (words[i] == "had" and _NOTHING.isdisjoint(ahead[1:4]))
    return withholds(tokens, i)


def acts(tokens: Tokens, i: int, high: int) -> bool:
    """Whether a past verb stands at ``i`` that goes on with what the speaker did."""
    if i + 1 >= high or tokens.tags[i] & Tag.CAP:
        return False
    unknown = not tokens.tags[i] and bool(tokens.tags[i + 1] & _PREP_DET_POSS_DOT)
    return unknown or bool(tokens.tags[i] & _ED_FINITE)
