"""One deal and all the places of an article that tell of it."""

from __future__ import annotations

import re

import attrs
from attrs import define, field

from statecraft import Actor, Agreement, Money, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import TRUCE

# Rules that read a deal off a word of its phrase; where a verb tells of it later, that says more.
_WEAK = frozenset(("attribute", "nominal", "standing", "between", "again", "participle", "known"))
_ANY = frozenset(("agreement", "deal", "accord", "pact", "document"))  # words that take up a deal of any sort
_FAR = 120  # characters back from a deal that somebody may be accused of breaking
_BACK = 40  # deals back that a definite mention looks for its own in


@define
class Telling:
    """An agreement as it grows with each place that tells of it."""

    agreement: Agreement
    places: list[Span] = field(factory=list)
    money: dict[Money, None] = field(factory=dict)

    def take(self, now: Agreement, text: str) -> None:
        """Take in a further place of the same deal in a text."""
        before = self.agreement
        further = now.subject is not None or now.status != before.status
        # "The pact that they signed in May … Chad brokered the pact": one that was signed
        further = further and not (before.rule == "participle" and before.status == "signed" and now.status == "agreed")
        if before.rule in _WEAK and now.rule not in _WEAK and further and not _tells_signing(before, now):
            before, now = now, before
        self.places.append(now.span)
        more = len(now.parties) > len(before.parties) and set(before.parties) <= set(now.parties)
        more = more and (not before.parties or before.rule in _WEAK)
        self.agreement = attrs.evolve(
            before,
            parties=now.parties if more else _both_keep(before, now) or before.parties,
            status=now.status if _signed_since(before, now) or _ended_since(before, now, text) else before.status,
            subject=before.subject or now.subject,
            kind=before.kind or now.kind,
            name=before.name or now.name,
            period=before.period or now.period,
            date=before.date or now.date,
        )

    def told(self) -> Agreement:
        """The agreement with its further places and its amounts, in text order."""
        if not self.places and not self.money:
            return self.agreement
        money = tuple(sorted(self.money, key=lambda amount: amount.span))
        return attrs.evolve(self.agreement, money=money, mentions=tuple(sorted(self.places)))


def _both_keep(before: Agreement, now: Agreement) -> tuple[Actor, ...]:
    """Both, where one declares a truce that the other keeps too."""
    truce = before.kind == now.kind == "ceasefire" and now.status in ("agreed", "in_force")
    alone = len(before.parties) == len(now.parties) == 1 and before.parties != now.parties
    return (*before.parties, *now.parties) if truce and alone and before.status == "agreed" else ()


def _signed_since(before: Agreement, now: Agreement) -> bool:
    """Whether a deal is told to have been signed that was only planned or known: "will buy jets", "it was signed"."""
    planned = before.status == "negotiating" and now.rule in ("verb", "passive")
    return now.status == "signed" and (planned or _tells_signing(before, now))


_ACCUSED = re.compile(r"\baccus(?:es?|ed|ing)\s[^.;]*?\sof\s")


def _ended_since(before: Agreement, now: Agreement, text: str) -> bool:
    """Whether a deal is told to have been made and then broken, and not only somebody accused of it."""
    made = before.status in ("signed", "agreed", "in_force")
    ended = now.status == "ended" and made and now.rule in ("verb", "passive")
    return ended and _ACCUSED.search(text, max(0, now.span.start - _FAR), now.span.end) is None


def _tells_signing(before: Agreement, now: Agreement) -> bool:
    """Whether a place tells nothing but what was done with a deal whose parties are known: "The deal was signed"."""
    return now.rule == "passive" and now.subject is None and len(before.parties) > 1


def _same_talks(earlier: Agreement, now: Agreement, deal: Deal) -> bool:
    """Whether two that negotiate speak of one deal: "in talks on a trade pact" and "if no deal is reached"."""
    open_ = now.status in ("negotiating", "rejected") and earlier.status == "negotiating"
    return open_ and len(now.parties) > 1 and set(now.parties) == set(earlier.parties) and deal.subject is None


_MADE = frozenset(("signed", "agreed"))
_THE = re.compile(r"(?i)the\s(?:\w+\s){0,2}(?:agreement|deal|accord|pact|treaty)s?\Z")
_PACT = re.compile(r"(?i)(?:agreement|deal|accord|pact|treaty|treaties)")


def _same_made(earlier: Agreement, now: Agreement, phrase: str, text: str) -> bool:
    """Whether "the pact with Peru" is the one that its makers were told to have made before."""
    made = now.status == earlier.status or (now.status in _MADE and earlier.status in _MADE)
    proposed = (
        now.status == "negotiating" and earlier.status == "agreed"
    )  # "agreed to seek a pact", "the proposed pact"
    alike = bool(now.parties) and set(now.parties) == set(earlier.parties) and now.name is None
    return (
        (made or proposed)
        and alike
        and _THE.match(phrase) is not None
        and _PACT.search(earlier.span.text_in(text)) is not None
    )


def _known_between(earlier: Agreement, now: Agreement, phrase: str, noun: str) -> bool:
    """Whether "the deal between A and B" is one that they were told to have agreed to."""
    alike = len(now.parties) > 1 and set(now.parties) == set(earlier.parties)
    made = earlier.status in _MADE and now.status in ("agreed", "in_force") and now.rule == "between"
    return alike and made and noun in _ANY and _THE.match(phrase) is not None


_TO_THE_DEAL = re.compile(
    r"\s(?:in\sprinciple\s)?to\s(?:the|that|this)\s(?:\w+\s)?(?:agreement|deal|accord|pact|plan|truce|cease-?fire|"
    r"meeting|talks|visit|move|swap|exchange)\b"
    r"(?!\s(?:with|between|on|of|to|for|that)\b)"
)


def _agreed_to(earlier: Agreement, now: Agreement, deal: Deal, text: str) -> bool:
    """Whether who "agrees to the deal" or "to the meeting" is one of those whose deal was told before."""
    theirs = bool(now.parties) and set(now.parties) <= set(earlier.parties)
    return deal.rule == "agree" and theirs and _TO_THE_DEAL.match(text, deal.trigger.end) is not None


def _counted_again(earlier: Agreement, now: Agreement, deal: Deal, text: str) -> bool:
    """Whether "the two signed five agreements" counts those that they were told to have signed before."""
    told = now.subject is None and now.status == earlier.status and set(now.parties) == set(earlier.parties)
    noun = deal.trigger.text_in(text)
    return told and bool(now.parties) and noun.endswith("s") and noun in earlier.span.text_in(text)


_SEVERAL = re.compile(
    r"(?i)\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|various|(?:number|series|package|"
    r"set)\sof)\s(?:[\w-]+\s){0,3}(?:agreements|documents|accords|contracts|memorand(?:a|ums)|deals|treaties)\b"
)


def counts(earlier: Agreement, now: Agreement, text: str) -> bool:
    """Whether a deal only counted those that are now told one by one: "six pacts were signed. They signed a …"."""
    told = now.subject is not None and now.rule in ("verb", "passive", "list")
    alike = earlier.status == "signed" and now.status in _MADE and set(earlier.parties) == set(now.parties)
    counted = _SEVERAL.search(earlier.span.text_in(text))
    of_no_kind = counted is not None and (
        earlier.subject is None or earlier.subject.end <= earlier.span.start + counted.end()
    )  # "six bilateral agreements", and not "six agreements on fish"
    return told and alike and of_no_kind and earlier.rule in ("verb", "passive")


def _grows(earlier: Agreement, now: Agreement) -> bool:
    """Whether what is done with a deal is told after its name alone: "their pact with Peru", then "signed a pact"."""
    return bool(earlier.parties) and len(now.parties) > 1 and set(earlier.parties) <= set(now.parties)


_PAPERS = frozenset(("treaty", "contract", "memorandum"))


def _made_again(earlier: Agreement, now: Agreement) -> bool:
    """Whether a place only tells of the making of the deal right before it: "a pact", "the treaty was signed by"."""
    alike = now.rule == "verb" and set(now.parties) == set(earlier.parties)
    told = (now.rule == "passive" or alike) and now.subject is None and now.status in _MADE and earlier.status in _MADE
    return told and earlier.kind != "ceasefire" and earlier.rule not in _WEAK


_COMMON = re.compile(r"(?i)\b(?:\d{4}|the|peace|agreements?|deal|accords?|pact|treaty|plan)\b|\W")


def _own(name: str) -> str:
    """What is a deal's own in its name: "Potosi" of "1988 Potosi Peace Agreement"."""
    return _COMMON.sub("", name)


def taken_up(tellings: list[Telling], deal: Deal, now: Agreement, text: str) -> Telling | None:
    """The deal of before that a definite mention ("the treaty") or a name takes up, None where it is one of its own."""
    noun = deal.trigger.text_in(text).casefold().rstrip("s")
    if now.status == "ended" and deal.definite and text.startswith(("an earlier ", "An earlier "), deal.phrase):
        return None  # "agreed to a truce. An earlier truce collapsed": not the one just made
    for telling in reversed(tellings[-_BACK:]):
        earlier = telling.agreement
        if deal.definite and (noun in _ANY or noun in earlier.span.text_in(text).casefold()):
            return telling
        if (
            deal.definite
            and noun.partition(" ")[0] in _PAPERS
            and text[deal.trigger.end - 1] != "s"
            and telling is tellings[-1]
            and _made_again(earlier, now)
        ):
            return telling
        if deal.definite and TRUCE.match(noun) and TRUCE.search(earlier.span.text_in(text)):
            return telling  # "a ceasefire", "the truce"
        words = text[deal.phrase : deal.trigger.end].casefold().removeprefix("the ")
        called = text.startswith(("the ", "The "), deal.phrase) and " " in words  # "the Lima peace accord", told before
        if called and words in earlier.span.text_in(text).casefold() and not set(now.parties) - set(earlier.parties):
            return telling
        own = now.subject is not None and now.subject.start >= deal.trigger.end  # "the agreement on visas": that one
        if deal.rule != "agree" and not own and _same_made(earlier, now, text[deal.phrase : deal.trigger.end], text):
            return telling
        if deal.rule != "agree" and noun.rpartition(" ")[2] in _ANY and _same_talks(earlier, now, deal):
            return telling
        if not own and _known_between(earlier, now, text[deal.phrase : deal.trigger.end], noun):
            return telling
        if _agreed_to(earlier, now, deal, text) or _counted_again(earlier, now, deal, text):
            return telling
        alike = noun in earlier.span.text_in(text).casefold() or (now.kind is not None and now.kind == earlier.kind)
        if earlier.rule == "between" and alike and _grows(earlier, now):
            return telling
        if deal.named is not None and earlier.name is not None and _own(deal.named) == _own(earlier.name) != "":
            return telling
    return None
