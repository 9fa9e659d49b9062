"""Whether a capital, or a seat such as the White House, stands for its government or is a place."""

from __future__ import annotations

from statecraft.reading.draft import Draft
from statecraft.reading.drafts import Drafts
from statecraft.reading.word_classes import Tag

_ADV_TIME = Tag.ADV | Tag.TIME
_CAP_OWNER = Tag.CAP | Tag.OWNER
_ED_PLURAL = Tag.ED | Tag.PLURAL
_ACTING = Tag.HAVE | Tag.AUX | Tag.MODAL | Tag.REPORT | Tag.FINITE
_ING_ED = Tag.ING | Tag.ED
_TIME_SUB = Tag.TIME | Tag.SUB
_REPORT_REPORTING = Tag.REPORT | Tag.REPORTING

_PLACE = frozenset(
    "in at to from near outside inside across around of through via into toward towards for on over".split()
)
_PLACE_PHRASES = frozenset("visit trip arrive arrived arrives travel traveled travelled flew flight".split())


def acts(source: Drafts, draft: Draft) -> bool:
    """Whether the place does something, or something is done to it that is done to states alone."""
    tags, words = source.tags, source.words
    before = draft.first - 1
    while before >= 0 and words[before] in ("the", "both", "neither"):
        before -= 1
    word = words[before] if before >= 0 else ""
    if word == "and" and before > 1 and words[before - 2] == "by":
        hit = source.known(before - 1)
        if hit is not None and hit[0] == before:
            return True  # "was signed by Lima and **Quito**"
    if draft.form == "metonym" and word not in _PLACE:
        return True
    if word == "and" and "between" in words[max(0, before - 3) : before]:
        return True
    if word in _PLACE or word in _PLACE_PHRASES:
        return False
    if word in ("between", "with", "by", "against"):
        nearby = words[max(0, before - 4) : before]
        if word == "between":
            return True
        if word == "with":
            return any(w in _DEALINGS for w in nearby)
        return word == "by"
    after = draft.last
    if draft.owner:
        return not any(words[p] in _STREETS for p in range(after, after + 3))
    second = after + 2 if words[after + 1] == "the" else after + 1
    if words[after] in ("and", "nor", ","):
        hit = source.known(second)
        if hit is not None and hit[3] in ("capital", "metonym", "name"):
            after = hit[0]
    while words[after] == "on" or tags[after] & _ADV_TIME:
        after += 1
    tag = tags[after]
    if tag & Tag.BE:
        nearing = words[after + 1 : after + 3] == ["close", "to"] and (
            words[after + 3] in ("a", "an") or bool(tags[after + 3] & Tag.ING)
        )
        return bool(tags[after + 1] & _ING_ED) or words[after + 1] in _DISPOSED or nearing
    if tag & _ACTING or (words[after] in _AIMS and words[after + 1] == "to"):
        return True
    if (
        tag & _ED_PLURAL
        and not tag & _CAP_OWNER
        and (word in ("", ".", "that", "and", "but", ",", '"', "”", "said", "says") or tags[before] & Tag.DOT)
    ):
        return True
    if tag & Tag.ED and not tag & _CAP_OWNER and (word == ";" or tags[before] & _TIME_SUB):
        return True  # "On Friday **Lima** signed it"
    return bool(tags[before] & _REPORT_REPORTING and not tags[before] & Tag.CAP and word not in ("says", "said"))


# What only somebody can be, after "Lima is".
_DISPOSED = frozenset(
    """not also still now ready willing unwilling reluctant prepared determined committed confident optimistic keen
    eager open opposed to able unable likely unlikely about due set concerned wary convinced""".split()
)
_AIMS = frozenset("plan hope aim wish intend want".split())
_DEALINGS = frozenset(
    "relations ties talks cooperation agreement deal trade dialogue negotiations dispute contacts "
    "treaty alliance pact links partnership accord memorandum understanding contract sign signs signed signing "
    "negotiate negotiating cooperate standoff row tensions tension conflict".split()
)
_STREETS = frozenset(
    "streets airport embassy mayor suburbs stock residents police outskirts hotel hospital main "
    "center centre market university".split()
)
