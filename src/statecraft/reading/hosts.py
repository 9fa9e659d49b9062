"""Who holds an office and meets others, where the text never says who: "The prime minister spoke to Kenya's"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from statecraft.reading.draft import Draft
from statecraft.reading.known import Known

if TYPE_CHECKING:
    from statecraft.reading.meanings import Meanings

_MEETS = frozenset("met meets spoke speaks talked hosted hosts received welcomed telephoned phoned called".split())
_MOST = 7  # tokens between an office and those whom its holder met: "spoke on the phone today with"
_NO_HOST = frozenset("was were been by who".split())


def is_unnamed_host(meanings: Meanings, draft: Draft, wanted: str, known: Known | None) -> bool:
    """Whether "the prime minister" is none of those that he met, nor who leads the state that they spoke of.

    From then on he stays without a name, until somebody else is given the office.
    """
    if draft.det != "the" or draft.tells_states:
        return False
    hosts = meanings.trace.hosts
    guest = _guest(meanings, draft)
    surname = guest.rpartition(" ")[2] if guest else ""
    if guest is not None and (known is None or (surname and known.actor.name.endswith(surname))):
        hosts.setdefault(wanted, set()).add(surname)
    guests = hosts.get(wanted)
    if guests is None:
        return False
    return known is None or not known.home or known.actor.name.rpartition(" ")[2] in guests


def _guest(meanings: Meanings, draft: Draft) -> str | None:
    """The name of the foreign leader whom the holder of an office met or spoke with, empty where an office tells it."""
    at = len(meanings.meant) + 1
    other = meanings.drafts[at] if at < len(meanings.drafts) else None
    if other is None or other.sort not in ("person", "role") or not (other.office or other.head == "counterpart"):
        return None
    if other.sort == "role" and not other.tells_states:
        return None
    between = meanings.source.words[draft.last : other.first]
    met = len(between) <= _MOST and not _MEETS.isdisjoint(between) and _NO_HOST.isdisjoint(between)
    same = meanings.trace.sentence(draft.start) == meanings.trace.sentence(other.start)
    return other.name if met and same else None
