"""Bodies that a text takes up by the kind of body alone: "the agency", "the bloc", "the newspaper"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from statecraft.actors import Actor, ActorKind
from statecraft.reading.epithets import BY_TRADE, taken_up
from statecraft.reading.head_words import BY_NAMES
from statecraft.reading.hyphens import is_joined
from statecraft.reading.serving import COMPANIES, HOUSES
from statecraft.reading.word_classes import Tag

if TYPE_CHECKING:
    from statecraft.reading.draft import Draft
    from statecraft.reading.groups import Trace
    from statecraft.reading.meanings import Meanings

EUROPEAN_UNION = "org:european-union"
_BY_NAME = frozenset("association federation foundation institute".split())  # what bears the word, or nobody
_HOME = frozenset("federal city municipal provincial county town".split())  # "the federal council" is no bloc's
_OUTLETS = frozenset("newspaper magazine broadcaster paper station channel network tabloid weekly".split())
_PRINTED = frozenset("newspaper magazine paper tabloid weekly".split())
_AGENCIES = (
    "AFP|Anadolu|ANSA|Associated Press|DPA|EFE|Fars|Interfax|IRNA|KCNA|Kyodo|Mehr|PTI|Reuters|SANA|SPA|Sputnik|TASS"
    "|Tasnim|UPI|Xinhua|Yonhap"
)
_PAPERS = re.compile(rf"\A(?!.*\bAgency\b|(?:{_AGENCIES})\Z)")
"""What the name of a news agency is not."""
_POLITICAL = frozenset("party militia movement".split())
_FIRMS = re.compile(
    r"\A(?!.*\b(?:Party|Congress|Senate|Parliament|Union|Nations|Commission|Council|Court|Movement|Front|Army)\b)"
)
"""What the name of a firm has none of."""
_BLOCS = re.compile(r"\b(?:Union|Community|Association|League|Alliance|Cooperation|NATO|OPEC|ASEAN|ECOWAS)\Z")
_NEWEST = 40  # persons of an article that may tell which bloc is meant, so that time grows with the text alone


def institution(meanings: Meanings, draft: Draft) -> tuple[Actor, ...]:
    """The organisation that "the agency" takes up: one with the word in its name, else the one spoken of last."""
    if draft.prefix:
        return (meanings.called(draft.prefix),)  # "the ruling EPRDF party"
    if draft.states or draft.head in BY_TRADE:
        return taken_up(meanings, draft)
    words, trace = meanings.source.words, meanings.trace
    if draft.head == "party" and (own := _by_own_name(meanings, draft)) is not None:
        return own
    known = meanings.gazetteer.named(BY_NAMES.get(" ".join(words[draft.last - 2 : draft.last]), ""))
    if known is not None:
        return (known,)
    if words[draft.last - 2] in _HOME:
        return ()
    seated = is_joined(words[draft.last - 2])  # "the Oslo-based group": whoever spoke last
    named = None if seated else meanings.bodies.get(draft.head.capitalize())
    if named is not None or draft.head in _BY_NAME:
        return (named,) if named is not None else ()
    kinds: tuple[ActorKind, ...] = ("organisation", "media", "company")
    if draft.head in _OUTLETS or words[draft.last - 2] == "news":
        kinds = ("media",)
    elif draft.head in COMPANIES:
        kinds = ("company", "organisation")
    elif draft.head in _POLITICAL:
        kinds = ("organisation",)
    names = _FIRMS if draft.head in COMPANIES else _PAPERS if draft.head in _PRINTED else None
    last = trace.last_body(draft.start, kinds, names)
    if names is not None and (last is None or last.kind != kinds[0]):
        last = _served(trace, draft.start, kinds[0]) or last  # "The head of Delta … The company"
    if draft.head == "commission" and last is not None and last.id == EUROPEAN_UNION:
        last = meanings.gazetteer.named("European Commission")  # "The EU fined the firm. The commission said"
    if draft.head == "bloc" and last is not None and _BLOCS.search(last.name) is None:
        last = trace.last_body(draft.start, kinds, _BLOCS) or last  # not its council
    if draft.head == "bloc" and (last is None or last.kind != "organisation"):
        last = _served_bloc(meanings) or last
    return (last,) if last is not None and not (draft.head == "party" and HOUSES.search(last.name)) else ()


def _served(trace: Trace, start: int, kind: ActorKind) -> Actor | None:
    """The body of a kind whose head or servant was spoken of last: "the chief of **Delta Foods**"."""
    for entries in trace.back(trace.sentence(start)):
        for entry in reversed(entries):
            for body in entry.draft.states:
                if body.kind == kind:
                    return body
    return None


def _by_own_name(meanings: Meanings, draft: Draft) -> tuple[Actor, ...] | None:
    """The party by the name before the word: "the ruling **Trade First** party"; None where no name stands there."""
    source = meanings.source
    first = next((p for p in range(draft.first + 1, draft.last - 1) if source.tags[p] & Tag.CAP), draft.last)
    name = range(first, draft.last - 1)
    if not name or not all(source.tags[p] & Tag.CAP for p in name):
        return None
    spelt = source.spelt(first, draft.last - 1)
    body = meanings.bodies.get(f"{spelt} Party")
    if body is None and len(name) > 1:
        body = meanings.called(spelt)
    return (body,) if body is not None else ()  # "the Labour party" is no other that was spoken of


def _served_bloc(meanings: Meanings) -> Actor | None:
    """The bloc of whoever was spoken of last among those who are told to serve one: "EU envoy Ann Ito"."""
    newest = islice(reversed(meanings.people.all.values()), _NEWEST)
    for known in sorted(newest, key=lambda known: -known.last):
        for body in known.bodies.values() if known.last >= 0 else ():
            if _BLOCS.search(body.name) is not None:
                return body
    return None
