"""Firms' names that go on behind a known one: "Delta Motors", "Delta Defence and Space", "Delta Nigeria said"."""

from __future__ import annotations

from statecraft.actors import Actor
from statecraft.reading.draft import VERB
from statecraft.reading.role_words import Role
from statecraft.reading.scan import Scan
from statecraft.reading.spelling import slug
from statecraft.reading.trades import FORMS, TRADES
from statecraft.reading.word_classes import CLOSED, Tag, unowned

_TITLES = Role.PERSON | Role.BEFORE | Role.FIELD
_NO_NAMES = CLOSED | Tag.TIME | Tag.REPORT | Tag.REPORTING
_ACTS = (VERB | Tag.ED) & ~Tag.BE
_TOLD_MORE = frozenset({"a", "an", "the", "which", "whose"})
_ENDS = frozenset({".", ",", "(", "and", "to", "for", "on", "in"})
_PARTNERS = frozenset({"with", "by", "between", "from"})


def whole_body(source: Scan, k: int, hit: tuple[int, int, Actor, str], *, counted: bool) -> tuple[int, Actor]:
    """The token after the whole name of a firm or body whose known name stands at a token, and which one it is."""
    return _of_a_land(source, k, hit) if hit[2].kind == "organisation" else _whole_firm(source, k, hit, counted=counted)


def _of_a_land(source: Scan, k: int, hit: tuple[int, int, Actor, str]) -> tuple[int, Actor]:
    """The body of another state whose name begins as one of the tables: "the Supreme Lakes Bank **of Peru**"."""
    after, end, body, form = hit
    if source.words[after] != "of" or body.country is None or form != "name" or end < source.tokens.end(after - 1):
        return after, body
    place = after + 1 + (source.words[after + 1] == "the")
    land = source.known(place)
    korea = unowned(source.words[place]) == "korea"  # which alone is no state
    other = land is not None and land[2].kind == "country" and land[3] == "name" and land[2].country != body.country
    if not (korea or other) or any(word.islower() for word in source.spelt(k, after).split()):
        return after, body
    stop, country = (place + 1, "KR") if land is None else (land[0], land[2].country)
    name = source.spelt(k, stop)
    return stop, Actor(slug("organisation", name), name, kind="organisation", country=country)


def _whole_firm(source: Scan, k: int, hit: tuple[int, int, Actor, str], *, counted: bool) -> tuple[int, Actor]:
    """The token after the whole name of a firm whose known name stands at a token, and which firm it is.

    Words for a trade leave it the same firm; a name of its own makes another one.
    """
    after, end, firm, _ = hit
    if end < source.tokens.end(after - 1):
        return after, firm
    if (stop := _past_trades(source, after)) > after:
        return stop, firm
    stop = after + 1
    if counted or not _is_own(source, k, after) or not _stands_as_firm(source, k, stop):
        return after, firm
    name = source.spelt(k, stop)
    return stop, Actor(slug("company", name), name, kind="company", country=firm.country)


def _past_trades(source: Scan, after: int) -> int:
    """The token after the words of a trade: "Motor", "Defence and Space"; the first itself where none are there."""
    words, tags = source.words, source.tags
    p = after
    while unowned(words[p]) in TRADES and tags[p] & Tag.CAP:
        p += 1
        if tags[p - 1] & Tag.OWNER:
            return p
        listed = words[p] in ("and", "&") and words[p + 1] in TRADES and not tags[p + 2] & Tag.CAP
        p += bool(listed and tags[p + 1] & Tag.CAP)
    if p == after or words[p - 1] in FORMS:
        return p
    goes_on = tags[p] & Tag.CAP and not tags[p] & _NO_NAMES and not source.classes[p] & _TITLES
    return after if goes_on else p


def _is_own(source: Scan, k: int, p: int) -> bool:
    """Whether a token can be a firm's own name behind another's: "Delta **Rovo**", "Delta **Nigeria**"."""
    if not source.tags[p] & Tag.CAP or source.tags[p] & _NO_NAMES or source.classes[p] or source.given(p):
        return False
    if source.words[p] in source.common or (source.raw(p).isupper() and source.raw(k).isupper()):
        return False  # headlines
    if any(letter.isdigit() for letter in source.words[p]):
        return False  # "a Delta DX-200"
    hit = source.known(p)
    return hit is None or (hit[2].kind == "country" and hit[0] == p + 1 and hit[3] == "name")


def _stands_as_firm(source: Scan, k: int, stop: int) -> bool:
    """Whether what ends at a token does something or something is done with it: no "Delta Rovo planes"."""
    if source.tags[stop] & Tag.CAP:
        return False
    if source.tags[stop - 1] & Tag.OWNER or source.tags[stop] & _ACTS:
        return True
    after, behind = source.words[stop : stop + 2]
    opens = k == 0 or bool(source.tags[k - 1] & Tag.DOT) or "\n" in source.tokens.parts[k - 1]
    if source.known(stop - 1) is not None:
        return False  # "talks with Delta, Nigeria and Chad"
    told = after == "(" or (after == "," and behind in _TOLD_MORE)
    return (opens and (told or after == "and")) or (after in _ENDS and source.words[k - 1] in _PARTNERS)
