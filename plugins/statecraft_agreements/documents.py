"""Papers that are listed once it was told that documents were signed: each is a deal of its own."""

from __future__ import annotations

import re
from itertools import compress

from statecraft import AgreementStatus, Reading, Span, WordGate
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import TRIGGER
from statecraft_agreements.items import OPENING, PAPER, items_of
from statecraft_agreements.noun_phrase import subject_of_deal

_BACK = 400  # characters from a list back to where it was told that its papers were signed
_GATE = frozenset(("documents", "signed", "concluded", "initialed", "adopted", "signing"))
_SIGNED = r"(?:signed|concluded|initialed|adopted)"
_DONE = re.compile(rf"(?i)\bdocuments\s(?:\w+\s){{0,3}}?{_SIGNED}\b|\b{_SIGNED}\s(?:\w+\s){{0,5}}?documents\b")
_THEY_DID = re.compile(rf"\b(?P<verb>{_SIGNED})\s(?:\w+\s){{0,5}}?documents\b")  # "they signed a number of documents"
# What a list stands behind; where it has a name here, it was told by itself that its papers were signed, and but for
# "the following papers:" the list must begin with a paper: "Also signed was a striker".
_LEAD = re.compile(
    rf"(?i)\b(?:documents|(?P<deals>agreements|contracts))\s(?:were|have\sbeen|"
    rf"being)\s(?:also\s)?{_SIGNED}\b[^.;:]{{0,120}}?"
    r"(?:,?\s(?:including|in\sparticular|involving(?:,\sin\sparticular)?|namely)[:,]?|:)\s"
    r"|\bdocuments\s(?:signed\s|adopted\s)?(?:also\s)?(?:include[ds]?|concern(?:ed)?|cover(?:ed)?)\s(?:also\s)?"
    r"|\bdocuments,\s(?:in\sparticular|among\sothers),?\s(?=on\s)"
    r"|\b(?:resolutions|decisions|statements)\s(?:were|have\sbeen)\s(?:passed|adopted|taken)\s(?=on\s)"
    rf"|\b(?P<did>{_SIGNED})\s(?:the\sfollowing\s(?:\w+\s)?(?:documents|resolutions|decisions|agreements|papers)\b"
    r"[^.:;]{0,60}:\s|(?:documents|resolutions|decisions|statements)\b[^.:;]{0,60},\snamely,?\s)"
    r"|\b(?P<signing>signing)\sof\s(?:\w+\s){0,5}?documents\b[^.;:]{0,120}?,\s(?:including|in\sparticular|namely),?\s"
    r"|\b(?P<also>signed)\s(?:(?:at|in|during|after)\s[^.,:]{3,50}\s)?(?:were|was)\s"
    r"|\b(?P<these>signed|initialed|signing)\b[^.:]{0,90}:\s"
)
_THEY = re.compile(r"(?i)(?:they\s(?:also\s)?include[ds]?|among\sth(?:em|ese)\s(?:are|were))\s(?:also\s)?")
_HEAD = re.compile(r"(?:on\s)?[\w\s’'-]+?(?=\s(?:between|on|for|of|to|in|with)\s)")


# The words that one of the patterns above begins with, or is about: no sentence without one has a list.
_LEADING = WordGate(
    re.compile(r"they|among|documents|agreements|contracts|resolutions|decisions|statements|signing|" + _SIGNED)
)


def documents_in(reading: Reading) -> dict[Span, list[Deal]]:
    """The papers that each sentence lists, in text order; no sentence that lists no signed documents is in it.

    >>> import statecraft
    >>> reading = statecraft.read("The documents signed include a treaty on fish, a visa protocol and a road map.")
    >>> [deal.clause.text_in(reading.text) for papers in documents_in(reading).values() for deal in papers]
    ['a treaty on fish', 'a visa protocol', 'a road map']
    """
    if _GATE.isdisjoint(reading.vocabulary):
        return {}
    leading = _LEADING.among(reading.vocabulary)
    places = compress(reading.tokens.starts, map(leading.__contains__, reading.tokens.words))
    sentences = dict.fromkeys(map(reading.sentence_at, places))
    return {sentence: papers for sentence in sentences if (papers := _listed(reading.text, sentence))}


def _listed(text: str, sentence: Span) -> list[Deal]:
    lead = _THEY.match(text, sentence.start, sentence.end) or _LEAD.search(text, sentence.start, sentence.end)
    if lead is None:
        return []
    done = lead if lead.lastgroup else _DONE.search(text, max(0, sentence.start - _BACK), lead.end())
    by_itself = done is lead and lead.lastgroup != "did"
    if done is None or (by_itself and PAPER.match(text, lead.end(), sentence.end) is None):
        return []
    status: AgreementStatus = "agreed" if "adopted" in done[0].casefold() else "signed"
    end = sentence.start + len(sentence.text_in(text).rstrip(" .\n"))
    items = items_of(text, lead.end(), end) if end > lead.end() else []
    did = lead if lead.lastgroup in ("did", "these", "signing") else _THEY_DID.search(text, sentence.start, lead.end())
    verb = Span(*did.span(did.lastgroup or 0)) if did is not None else None
    return [_paper(text, item, status, verb) for item in items]


def _paper(text: str, item: Span, status: AgreementStatus, verb: Span | None) -> Deal:
    """One paper of a list: the words that its sides follow, and what it is about."""
    head = _HEAD.match(text, item.start, item.end)
    end = head.end() if head is not None else item.end
    noun = TRIGGER.search(text, item.start, item.end)
    called = noun is not None and noun.start() < end
    # Whom "opening talks with Chad" tells of after its words signs nothing, but for "cooperation between" two.
    unnamed = Span(item.start, end if text.startswith(" between ", end) else item.end)
    named = Span(*noun.span()) if noun is not None and called else unnamed
    opening = OPENING.match(text, item.start, item.end)
    about = Span(opening.end() if opening is not None else item.start, item.end)
    return Deal(
        trigger=named,
        verb=verb,
        status=status,
        clause=item,
        subject=subject_of_deal(text, item.start, named, item.end) if called else about,
        rule="list",
        phrase=item.start,
    )
