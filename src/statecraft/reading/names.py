"""Names in a text: states, bodies and persons, before anything is known of who speaks of whom."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from statecraft.actors import Actor
from statecraft.reading.gazetteer import Gazetteer
from statecraft.reading.words import BODY_WORDS, NEVER_ACTORS, SENTENCE_STARTERS, STATE_BODIES

# A capitalised word with what belongs to it: initials, hyphens, an inner apostrophe, "al-" and its like.
WORD = regex.compile(r"(?<![\w-])(?:(?:al|el)-)?\p{Lu}(?:[\w&]|[-'.](?=\p{L}[\w-])(?!s\b)|\.(?=\p{Lu}\.)|(?<=\b\p{Lu}|\p{Lu}\.\p{Lu})\.)*")
_PARTICLE = regex.compile(r" (?:(?:al|el|bin|ibn|da|de|del|della|den|der|di|dos|du|la|le|van|von|zu|ul|ur|ter)[ -]){1,3}(?=\p{Lu})")
_JOINT = regex.compile(r" (?:(?:of|for|and|on) (?:the )?)(?=\p{Lu})")
_SUFFIX = regex.compile(r",? (?:Jr|Sr|Inc|Corp|Ltd|Co|LLC|plc)\b\.?")
_SHORT = frozenset("Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt Adm Sen Rep Gov Prof Rev Brig St".split())
LOWER_TITLE = regex.compile(
    r"(?:(?:deputy|vice|former|prime|foreign|defen[cs]e|finance|interior|acting|chief|senior|top|state|party|opposition|executive) ){0,2}"
    r"(?:president|premier|chancellor|minister|secretary|spokes(?:man|woman|person)|chair(?:man|woman|person)?|leader|director|governor|ambassador|"
    r"envoy|negotiator|senator|coauthor|co-author|author|economist|analyst|professor|chief|commissioner|king|prince|queen|prosecutor|lawyer|"
    r"commander|general|official|activist|lawmaker|head|mayor|judge|editor|adviser|advisor|mediator|candidate|representative)\b"
)


@frozen
class Found:
    """A name that stands in a text: who or what it is, as far as its form tells.

    ``actor`` is None for an unknown name; then ``name`` is what to call it and ``person`` whether it is somebody's.
    ``country`` and ``office`` are what the words before the name say of it.
    """

    start: int
    end: int
    form: str
    actor: Actor | None = None
    name: str = ""
    person: bool = False
    country: str | None = None
    office: str | None = None


def words_from(folded: str, start: int) -> Iterator[tuple[int, int]]:
    """The capitalised words of a name that begins at ``start``, particles between them passed over."""
    match = WORD.match(folded, start)
    while match is not None:
        yield match.span()
        end = match.end()
        particle = _PARTICLE.match(folded, end)
        if particle is not None:
            match = WORD.match(folded, particle.end())
        elif folded.startswith(" ", end):
            match = WORD.match(folded, end + 1)
        else:
            return


def title_at(folded: str, start: int, gazetteer: Gazetteer) -> tuple[int, str] | None:
    """The longest title that begins at ``start``, with its end and the office that it names."""
    best = None
    ends = [end for _, end in words_from(folded, start)][:4]
    for end in ends:
        for stop in (end, end + 1) if folded.startswith(".", end) else (end,):
            office = gazetteer.title(folded[start:stop])
            if office is not None:
                best = (stop, office)
    joint = _JOINT.match(folded, ends[0]) if ends else None
    if joint is not None and best is not None:
        for end in [end for _, end in words_from(folded, joint.end())][:3]:
            office = gazetteer.title(folded[start:end])
            if office is not None:
                best = (end, office)
    return best


def run_at(folded: str, start: int, gazetteer: Gazetteer) -> tuple[int, bool] | None:
    """The end of a run of capitalised words that is a name in no table, and whether it is a body's."""
    spans = list(words_from(folded, start))[:7]
    kept: list[tuple[int, int]] = []
    body = False
    for first, end in spans:
        word = folded[first:end]
        if kept and (word in NEVER_ACTORS and word.casefold() not in BODY_WORDS or gazetteer.title(word) not in (None,) and len(kept) > 1):
            break
        kept.append((first, end))
        body = body or word.casefold().rstrip(".") in BODY_WORDS
    if not kept:
        return None
    end = kept[-1][1]
    joint = _JOINT.match(folded, end)
    if body and joint is not None:
        rest = list(words_from(folded, joint.end()))[:5]
        if rest:
            end = rest[-1][1]
    suffix = _SUFFIX.match(folded, end)
    if suffix is not None:
        end, body = suffix.end(), body or not suffix[0].strip(", ").startswith(("Jr", "Sr"))
    return end, body


def names_in(folded: str, gazetteer: Gazetteer) -> Iterator[Found]:
    """All names, in text order, none inside another."""
    at = 0
    state: Found | None = None  # "Bolivian", held back until it is known whether a title and a name follow
    while (word := WORD.search(folded, at)) is not None:
        start, at = word.start(), word.end()
        if state is not None and folded[state.end : start] not in (" ", "'s ", "' "):
            yield state
            state = None
        found = _name_at(folded, start, gazetteer, state)
        if state is not None and (found is None or found.start != state.start):
            yield state
        state = None
        if found is None:
            continue
        at = max(at, found.end)
        if found.form in ("adjective", "name") and found.actor is not None and found.actor.kind == "country":
            state = found
        else:
            yield found
    if state is not None:
        yield state


def _name_at(folded: str, start: int, gazetteer: Gazetteer, before: Found | None) -> Found | None:
    title = title_at(folded, start, gazetteer)
    code = before.actor.country if before is not None and before.actor is not None else None
    if title is not None:
        end, office = title
        named = folded.startswith(" ", end) and _person_at(folded, end + 1, gazetteer)
        if not named and folded.startswith(", ", end) and before:
            named = _person_at(folded, end + 2, gazetteer)
        begin = before.start if before else start
        if named:
            return Found(begin, named[0], "title", named[1], named[2], True, code, office)
        if office != "-" and (before or folded[max(0, start - 4) : start].casefold() == "the "):
            return Found(begin, end, "office", None, "", True, code, office)
        if folded[start:end].casefold() not in SENTENCE_STARTERS:
            return None
    hit = gazetteer.at(folded, start)
    if hit is not None:
        end, entry = hit
        longer = run_at(folded, start, gazetteer)
        if longer is not None and longer[0] > end and longer[1] and entry.form in ("name", "adjective", "capital"):
            tail = folded[end : longer[0]].split()
            if any(word.casefold() in STATE_BODIES for word in tail) and entry.actor.kind == "country":
                return Found(start, longer[0], "metonym", entry.actor)
            if len(tail) <= 4 and entry.form != "adjective" and entry.actor.kind == "country" and tail[-1].casefold() in BODY_WORDS:
                return Found(start, longer[0], "name", None, folded[start : longer[0]], False, entry.actor.country)
        return Found(start, end, entry.form, entry.actor)
    run = run_at(folded, start, gazetteer)
    if run is None:
        return None
    end, body = run
    words = folded[start:end].split()
    if words[0].casefold() in SENTENCE_STARTERS:
        return None
    if all(word in NEVER_ACTORS for word in words):
        return None
    if body:
        if before is not None and any(word.casefold() in STATE_BODIES for word in words):
            return Found(before.start, end, "metonym", before.actor)
        return Found(start, end, "name", None, folded[start:end], False)
    lower = LOWER_TITLE.match(folded, end + 1) if folded.startswith(" ", end) else None
    if lower is not None and folded.startswith(" ", lower.end()):
        named = _person_at(folded, lower.end() + 1, gazetteer)
        if named:
            return Found(start, named[0], "title", named[1], named[2], True, None, lower[0])
    person = 2 <= len(words) <= 5
    return Found(start, end, "name", None, folded[start:end], person)


def _person_at(folded: str, start: int, gazetteer: Gazetteer) -> tuple[int, Actor | None, str] | None:
    """The end of a person's name that begins at ``start``, the person if a table has it, and the name."""
    hit = gazetteer.at(folded, start)
    if hit is not None and hit[1].actor.kind == "person":
        return hit[0], hit[1].actor, hit[1].actor.name
    if hit is not None and hit[1].form in ("name", "adjective") and hit[1].actor.kind != "person":
        following = list(words_from(folded, start))
        if len(following) < 2 or hit[0] >= following[1][0]:
            return None
    title = title_at(folded, start, gazetteer)
    if title is not None and folded.startswith(" ", title[0]):
        return _person_at(folded, title[0] + 1, gazetteer)
    spans = []
    for first, end in words_from(folded, start):
        word = folded[first:end]
        if word in NEVER_ACTORS or word.casefold() in BODY_WORDS or len(spans) == 6:
            break
        spans.append((first, end))
    if not spans:
        return None
    end = spans[-1][1]
    suffix = _SUFFIX.match(folded, end)
    if suffix is not None and suffix[0].strip(", ").startswith(("Jr", "Sr")):
        end = suffix.end()
    return end, None, folded[start:end]
