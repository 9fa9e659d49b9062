"""Finds deals: agreeing as a verb, and the nouns that deals go by with what is done to them."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import AgreementStatus, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import UNABLE, WEEKDAY
from statecraft_agreements.lists import INCLUDING, LISTED, each, passed_over
from statecraft_agreements.noun_phrase import BREAK, trimmed
from statecraft_agreements.nouns import deal_of
from statecraft_agreements.proposals import order_of, proposal_of, sale_of
from statecraft_agreements.subject import subject_before
from statecraft_agreements.talks import ABOUT, AFTER_TALKS, ASIDE, HELD

_OPINION = re.compile(
    r"""(?ix)(?:\s\w+ly)?\s(?: with\b
      (?!\s(?:the\s)?(?-i:(?:[A-Z][\w.'’-]+\s){1,4})that\s(?:it|they)\s(?:will|would)\b)
      (?!\s(?:(?:[A-Z][\w.]+\s){1,3}|(?:the\s)?(?-i:[A-Z][\w.'’-]+,?\s(?:and\s)?){1,6})(?:to|on)\b)
    | (?:[^.,;]{0,40}\s)?on\sthe\s(?:need|importance|necessity|significance|urgency)\b
    | that\b(?![^.;]{0,120}?\b(?:would|will|shall|should)\b)
    | to\sdisagree\b )"""
)
# "The draft treaty, agreed in March, would end the war": one deal
_AGREED_THEN = re.compile(
    r",\s(?:which\s(?:was|were)\s)?agreed\s(?:in|on|last|earlier|during|at|between|after|this|by)\b"
)
# "If Chad does not agree to a truce": nobody has said no
_IF = re.compile(r"(?i)\b(?:if|unless)\s(?:the\s)?\Z")
_UNDER = re.compile(r"(?i)(?:\A|[\s“\"])(?:under|as part of|in line with|according to)\s(?:\w+\s){0,2}\Z")
_AS = re.compile(r"(?i)\b(?:as|was|were|been|be|previously)\s\Z")
_PASSIVE = re.compile(r"(?i)\b(?:was|were|been|be)\s(?:\w+ly\s)?\Z")
_REFUSED = re.compile(
    r"(?i)(?:n['’]t|\b(?:not|never|refus\w+ to|fail\w+ to|declin\w+ to|yet to|unable to))\s(?:\w+\s)?\Z"
)
_AHEAD = re.compile(r"(?i)\b(?:will|would|could|may|might|should|must|to|if|until|unless|whether)\s(?:\w+\s){0,3}\Z")
# "Agreed in Lima on Monday to …": a time and a place are no part of what was agreed.
_AGREED = re.compile(
    rf"""(?x)\s(?:\w+ly\s)?(?:in\ principle\s)?
    (?: in\s(?:[A-Z][\w.'’-]+,?\s){{1,3}} | as\sfrom\s\w+\s
      | (?:in|at|during|after|following)\s(?:[\w.'’-]+\s){{1,8}}?(?=(?:to|on|that)\s)
      | (?:(?:on|late|early)\s){{0,2}}(?:{WEEKDAY}|yesterday|today|
        (?:last|(?:earlier\s)?this)\s(?:week|month|year))\s(?:(?:morning|night|evening|afternoon)\s)?
      | (?:with|between)\s(?:the\s|its\s)?(?:[A-Z][\w.'’-]+,?\s(?:and\s(?:the\s)?)?){{1,6}} )*
    (?:in\ principle\s)?(?:to|on|upon|that)\s(?:a\s|an\s|the\s)?"""
)
_ASIDE = re.compile(ASIDE)
# "Five agreements **worth** $3 million, including a contract for": all of them, and one of them
_IN_ALL = re.compile(r"\s(?:worth|valued\sat|totall?ing)\s(?:[\w-]+\s){0,3}?\S*\d")
# "Signed a trade pact **and** a visa waiver with Chad"
_AND = re.compile(r"(?:,\s(?:and\s)?|\sand\s|,?\sas\swell\sas\s)")
_TO_WHAT = re.compile(r"\s(?:to|on|upon|that)\b|\sbetween\s[^.;]{4,60}?\s(?:to|on|that)\s")


def deals_in(reading: Reading, sentence: Span, triggers: list[re.Match[str]]) -> list[Deal]:
    """The deals of a sentence, in text order, one for each that it tells apart."""
    text = reading.text
    found: list[Deal] = []
    waiting: list[Deal] = []  # "A treaty, a pact and a protocol were signed": the last has the verb
    taken = sentence.start
    for match in triggers:
        if match.start() < taken:
            continue
        last = found[-1] if found else None
        between = match["talks"] and text.startswith(" between ", match.end())
        if match["talks"] and not between and HELD.search(text, sentence.start, match.start()) is None:
            continue
        deal: Deal | None
        if match["proposal"]:
            deal = proposal_of(reading, sentence, match, taken)
        elif match["sale"]:
            deal = sale_of(reading, sentence, match, taken)
        elif match["order"]:
            deal = order_of(reading, sentence, match, taken)
        elif between:
            deal = _talks_between(reading, sentence, match)
        elif match["agreed"] or match["negotiated"] or match["with_whom"] or match["talks"]:
            deal = _agreeing(reading, sentence, match, taken)
        else:
            deal = deal_of(reading, sentence, match, last, taken)
        if deal is None:
            continue
        joined = bool(waiting) and LISTED.fullmatch(text, waiting[-1].clause.end, deal.phrase) is not None
        if not joined:
            waiting.clear()
        if deal.rule == "waiting":
            waiting.append(deal)
            taken = deal.trigger.end
            continue
        if joined and deal.rule == "passive":
            found += [evolve(earlier, status=deal.status, rule="list") for earlier in waiting]
        waiting.clear()
        if last is not None and deal.rule == "agree" and _AGREED_THEN.match(text, last.trigger.end) is not None:
            found[-1] = evolve(last, status="agreed")
            continue
        if last is not None and deal.rule == "agree" and _UNDER.search(text[sentence.start : last.phrase]) is not None:
            # "Under a deal signed in May, Oslo agreed to …": what it says, and no deal of its own.
            rule = "agree" if last.rule == "again" else last.rule
            clause = Span(last.clause.start, deal.clause.end)
            found[-1] = evolve(last, verb=deal.verb, clause=clause, subject=deal.subject, rule=rule)
            taken = deal.clause.end
            continue
        if (
            last is not None
            and last.status in ("signed", "agreed")
            and deal.rule in ("list", "verb")
            and text[last.trigger.end - 1] == "s"
            and INCLUDING.fullmatch(text, last.clause.end, deal.phrase)
            and _IN_ALL.search(text, last.trigger.end, last.clause.end) is None
        ):
            found.pop()  # "Five agreements were signed, including a pact on": those that it tells apart
        if last is not None and deal.rule == "list" and (paper := passed_over(text, last, deal)) is not None:
            found.append(paper)
        if deal.status == "rejected" and _IF.search(text, sentence.start, deal.clause.start) is not None:
            deal = evolve(deal, status="negotiating")
        _share(text, found, deal)
        found += each(text, deal)
        # "Agreed to sign a pact", "an agreement on contracts": one deal, and not two.
        taken = deal.clause.end
    return found


def _share(text: str, found: list[Deal], deal: Deal) -> None:
    """Let a deal that another joins as the object of one verb be with whom that other is with."""
    other = deal
    for place in reversed(range(len(found))):
        before = found[place]
        if other.verb is None or before.verb != other.verb or before.definite:
            return
        if other.definite or _AND.fullmatch(text, before.clause.end, other.phrase) is None:
            return
        other = found[place] = evolve(before, with_next=deal)


def _talks_between(reading: Reading, sentence: Span, match: re.Match[str]) -> Deal:
    """The deal in the making of "talks between Chad and Peru on the sale of jets"."""
    end = min(reading.clause_end(match.end() + 1), sentence.end)
    stop = AFTER_TALKS.search(reading.text, match.end(), end) or BREAK.search(reading.text, match.end(), end)
    end = stop.start() if stop is not None else end
    led = ABOUT.match(reading.text, match.end(), end)
    return Deal(
        trigger=Span(*match.span()),
        verb=None,
        status="negotiating",
        clause=trimmed(reading.text, Span(match.start(), end)),
        subject=Span(led.end(), end) if led is not None and led.end() < end else None,
        rule="between",
        phrase=match.start(),
    )


def _agreeing(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> Deal | None:
    """The deal that "agreed to …" or "decided to …" tells of, None where it tells of none."""
    text = reading.text
    verb = Span(*match.span())
    decided = verb.text_in(text) == "decided"
    if match["talks"] and (held := HELD.search(text, sentence.start, verb.start)) is not None:
        verb = Span(*held.span(held.lastgroup or 0))
    aside = _ASIDE.match(text, verb.end)
    after = aside.end() if aside is not None else verb.end
    if not decided and _OPINION.match(text, after):
        return None
    before = text[max(sentence.start, verb.start - 40) : verb.start]
    if (
        _AS.search(before)
        and not decided
        and (_TO_WHAT.match(text, verb.end) is None or re.search(r"\bas\s\Z", before))
    ):
        return None
    subject = subject_before(reading, verb, sentence)
    # "They signed a pact, and agreed to meet": the subject stands with the first deal alone.
    start = subject.start if subject is not None and subject.start >= taken else verb.start
    status: AgreementStatus = "agreed"
    nobody = subject is not None and text.startswith(("Neither ", "neither "), subject.start)
    if nobody or _REFUSED.search(before):
        status = "negotiating" if UNABLE.search(before) else "rejected"
    elif (
        text.startswith(" to negotiate ", verb.end)
        or match["talks"]
        or match["with_whom"]
        or (match["negotiated"] and not verb.text_in(text).endswith("ed"))
        or _AHEAD.search(before)
        or re.search(r"(?i)\b(?:if|unless|until|whether)\s\Z", text[max(0, start - 8) : start])
    ):
        status = "negotiating"
    end = min(reading.clause_end(after + 1), sentence.end)
    stop = BREAK.search(text, after, end)
    end = stop.start() if stop is not None else end
    led = ABOUT.match(text, match.end(), end) if match["talks"] else _AGREED.match(text, after, end)
    first = led.end() if led is not None else after + 1
    about = Span(first, end) if end > first else None
    if subject is not None and _PASSIVE.search(before) and not decided and subject.text_in(text).casefold() != "it":
        about = subject  # "The withdrawal was agreed to in Lima"
    return Deal(
        trigger=verb,
        verb=verb,
        status=status,
        clause=trimmed(text, Span(start, max(end, verb.end))),
        subject=about,
        rule="agree",
        phrase=verb.start,
    )
