"""The parties of accords that the world knows by a name: "the Minsk Agreements"."""

from __future__ import annotations

import re

from statecraft import Actor, Reading
from statecraft_agreements.deal import Deal
from statecraft_agreements.sides import as_parties

# Names without their noun, and the parties, states by their codes: well-known facts, written by hand; none has more
# than a few parties.
_PARTIES = {
    "Aachen|Elys[eé]e": ("DE", "FR"),
    "Anti-Ballistic Missile|ABM": ("RU", "US"),
    "Astana(?: format)?": ("IR", "RU", "TR"),
    "Camp David": ("EG", "IL"),
    "Comprehensive Peace|Naivasha": ("SD", "Sudan People's Liberation Movement"),
    "Darfur Peace": ("SD", "Sudan Liberation Movement"),
    "Dayton": ("BA", "HR", "YUCS"),
    "Good Friday|Belfast|Northern Ireland(?= [Pp]eace)": ("GB", "IE"),
    "Indus Waters": ("IN", "PK"),
    "Intermediate-Range Nuclear Forces|INF": ("RU", "US"),
    "Lateran": ("IT", "VA"),
    "Minsk": ("RU", "UA"),
    "New START|START(?: I{1,2}| [12])?|Strategic Arms Reduction|Strategic Offensive Reductions": ("RU", "US"),
    "North American Free Trade|NAFTA|USMCA|United States-Mexico-Canada": ("CA", "MX", "US"),
    "Northern Ireland(?= Protocol)": ("European Union", "GB"),
    "Oslo|Wye(?: River)?": ("IL", "PS"),
    "[Rr]oad ?[Mm]ap": ("IL", "PS"),
    "Panmunjom": ("KP", "KR"),
    "Prespa": ("GR", "MK"),
    "Simla|Shimla|Lahore|Tashkent": ("IN", "PK"),
    "Sochi": ("RU", "TR"),
    "Torrijos-Carter": ("PA", "US"),
}
_SIDES = tuple(_PARTIES.values())
_NAMED = re.compile(rf"\b(?:{'|'.join(f'({names})' for names in _PARTIES)})(?:[\x22”]?\s[\w-]+){{0,4}}")


def accord_parties(reading: Reading, deal: Deal) -> tuple[Actor, ...]:
    """The parties of an accord that has a name of its own, where the text speaks of all of them; empty for others."""
    named = _NAMED.search(reading.text, deal.phrase, deal.trigger.end)
    if named is None or named.lastindex is None or named.end() != deal.trigger.end:
        return ()
    gazetteer, sides = reading.gazetteer, _SIDES[named.lastindex - 1]
    parties = tuple(actor for name in sides if (actor := gazetteer.country(name) or gazetteer.named(name)) is not None)
    told = {party for mention in reading.mentions for party in as_parties(reading, mention.actors)}
    return parties if told.issuperset(parties) else ()
