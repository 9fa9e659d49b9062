"""Finds deals: agreeing as a verb, and the nouns that deals go by with what is done to them."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import AgreementStatus, Reading, Span
from statecraft_agreements.deal import Deal, Doing
from statecraft_agreements.deals import OF_A_DAY, UNABLE, WEEKDAY, is_deal
from statecraft_agreements.doers import subject_before
from statecraft_agreements.doing import OWN, doing_of
from statecraft_agreements.lists import INCLUDING, LISTED, each, passed_over
from statecraft_agreements.noun_phrase import (
    BREAK,
    NEXT,
    complement_end,
    is_known,
    name_of_deal,
    phrase_start,
    subject_of_deal,
)

# What states owe to all, and are accused of breaking, is no deal of theirs.
_GENERAL = re.compile(
    r"(?i)\b(?:(?:violat|breach|honou?r|compl(?:y|i[ea]))\w*|commit\w*\sto|bound\sby|uphold|under|parties to|"
    r"(?:adher|observ|abid|ignor|signator)\w+)\b[^.;]{0,50}\b(?:treat(?:y|ies)|protocols?|conventions?|agreements|"
    r"accords)\Z"
)
_LEFT_BREAK = re.compile(
    r"[;:]\s|,\s(?:but|while|although|and(?!\sother\s)|after|before|as|when|where|which|who)\s|\s(?:but|while|although|"
    r"because|that|after|before|when|who|which)\s"
)
_DEFINITE = re.compile(
    rf"(?i)(?:(?:\b(?:the|this|that|their|its|such|these|both|any|an earlier|each|a final)\s|{OF_A_DAY})"
    r"(?:(?:new|proposed|final|recent|same|peace|trade|nuclear|latest|two|three|preliminary|initial|interim|landmark|"
    r"draft|original|historic|long-awaited|current)\s)?|\bthis\s[a-z-]+\s)\Z"
)
_BETWEEN = re.compile(
    r"\s(?:between|with)\s(?:the\s|its\s)?[A-Z]|\s(?:(?:that|which)\s(?:were|was|have\sbeen)\s)?(?:reached|signed|"
    r"concluded|achieved)\b"
)
_SINGLE = frozenset(("agreement", "deal", "contract"))
# What one alone makes may be an order or a wish of his own: it takes two
_ALONE = re.compile(r"(?i)memorand(?:um|ums|a)|plans?|partnerships?")
_TWO = re.compile(r"[^,]\sand\s")
_FOUNDS = re.compile(r"(?i)(?:forg|form|announc|establish|creat|set\sup|seal|sign)")
_TELLING = re.compile(r"\s(?:on|between|with|to)\b")
# "The agreements reached during the Peruvian-Chilean summit": those, and none that was told before
_ELSEWHERE = re.compile(r"\s(?:reached|signed|concluded|achieved|made)\s(?:during|at\sthe|between|with|by)\b")
_OPINION = re.compile(
    r"""(?ix)(?:\s\w+ly)?\s(?: with\b(?!\s(?:[A-Z][\w.]+\s){1,3}(?:to|on)\b)
    | (?:[^.,;]{0,40}\s)?on\sthe\s(?:need|importance|necessity|significance|urgency)\b
    | that\b(?![^.;]{0,120}?\b(?:would|will|shall|should)\b)
    | to\sdisagree\b )"""
)
# "Ships change hands in a deal": the deal is what the clause before it tells.
_WITHIN = re.compile(r"(?i)\s(?:in|under|as part of)\sa\s(?:[\w$.-]+\s){0,4}\Z|\s(?:in|under|as part of)\san?\s\Z")
# "Chile plans to buy ships in a deal": one that is not made yet.
_PLANNED = re.compile(
    r"(?i)\b(?:will|would|could|may|might|(?:plan(?:s|ned)?|expect(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|aim(?:s|ed)?|"
    r"want(?:s|ed)?|seek(?:s|ing)?|offer(?:s|ed)?|ready|set|due)\sto)\s(?:\w+ly\s)?"
    r"(?:buy|sell|purchase|acquire|pay|supply|provide|deliver|build|lend|invest|order|merge|take\sover)\b"
)
_SIGNED_BY = re.compile(r",\s(?:which\swas\s)?signed(?=\s(?:\w+\s){0,4}?by\s)")
_MADE_BY = re.compile(r"\s(?:(?:that|which)\sw(?:as|ere)\s)?(?:signed|reached|concluded|made)(?=\s(?:\w+\s){0,4}?by\s)")
# "In line with international treaties": none in particular
_ANYBODYS = re.compile(r"(?i)(?:(?:other|all|existing|relevant)\s)?international\s(?:agreements|treaties|conventions)")
_OF_TWO = re.compile(r"\b[A-Z]\w+(?:[aeiou]n|ish|ese|ch|[aeq]i|ek)-[A-Z]\w+")  # "Greek-Turkish"
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
      | with\s(?:the\s|its\s)?(?:[A-Z][\w.'’-]+\s){{1,6}} )*
    (?:in\ principle\s)?(?:to|on|upon|that)\s(?:a\s|an\s|the\s)?"""
)
_TO_WHAT = re.compile(r"\s(?:to|on|upon|that)\b")
_FAR = 60  # characters from a subject to its verb; farther off it is told with other verbs between


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
        if match["agreed"] or match["negotiated"]:
            deal = _agreeing(reading, sentence, match, taken)
        else:
            deal = _noun(reading, sentence, match, last, taken)
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
            and deal.rule in ("list", "verb")
            and text[last.trigger.end - 1] == "s"
            and INCLUDING.fullmatch(text, last.clause.end, deal.phrase)
        ):
            found.pop()  # "Five agreements were signed, including a pact on": those that it tells apart
        if last is not None and deal.rule == "list" and (paper := passed_over(text, last, deal)) is not None:
            found.append(paper)
        if deal.status == "rejected" and _IF.search(text, sentence.start, deal.clause.start) is not None:
            deal = evolve(deal, status="negotiating")
        found += each(text, deal)
        # "Agreed to sign a pact", "an agreement on contracts": one deal, and not two.
        taken = deal.clause.end
    return found


def _agreeing(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> Deal | None:
    text = reading.text
    verb = Span(*match.span())
    decided = verb.text_in(text) == "decided"
    if not decided and _OPINION.match(text, verb.end):
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
        or (match["negotiated"] and not verb.text_in(text).endswith("ed"))
        or _AHEAD.search(before)
        or re.search(r"(?i)\b(?:if|unless|until|whether)\s\Z", text[max(0, start - 8) : start])
    ):
        status = "negotiating"
    end = min(reading.clause_end(verb.end + 1), sentence.end)
    stop = BREAK.search(text, verb.end, end)
    end = stop.start() if stop is not None else end
    led = _AGREED.match(text, verb.end, end)
    first = led.end() if led is not None else verb.end + 1
    about = Span(first, end) if end > first else None
    if subject is not None and _PASSIVE.search(before) and not decided and subject.text_in(text).casefold() != "it":
        about = subject  # "The withdrawal was agreed to in Lima"
    return Deal(
        trigger=verb,
        verb=verb,
        status=status,
        clause=_trimmed(text, Span(start, max(end, verb.end))),
        subject=about,
        rule="agree",
        phrase=verb.start,
    )


def _noun(reading: Reading, sentence: Span, match: re.Match[str], last: Deal | None, taken: int) -> Deal | None:
    text = reading.text
    noun = Span(*match.span("paper" if match["paper"] else 0))
    if not is_deal(text, noun.start, noun.end):
        return None
    start = phrase_start(text, noun.start, max(sentence.start, taken))
    phrase = text[start : noun.end]
    lead = text[sentence.start : start]
    cut = list(_LEFT_BREAK.finditer(lead))
    lead_start = sentence.start + (cut[-1].end() if cut else 0)
    left = text[lead_start:start]
    another = NEXT.search(text, noun.end, sentence.end)
    doing = doing_of(left, phrase, text[noun.end : another.start() if another is not None else sentence.end])
    single = noun.text_in(text).casefold() in _SINGLE and (
        doing is None or doing.rule in ("waiting", "standing", "between")
    )
    if single and (within := _WITHIN.search(text, lead_start, start + (3 if text.startswith("an ", start) else 2))):
        doing = Doing("agreed" if within[0].split()[0].casefold() == "in" else "in_force", "within")
        if _PLANNED.search(text, lead_start, start) is not None:
            doing = Doing("negotiating", "within")
    definite = _DEFINITE.fullmatch(text, start, noun.start) is not None and not _TELLING.match(text, noun.end)
    definite = definite and _ELSEWHERE.match(text, noun.end) is None
    if doing is None and not match["joint"] and is_known(text, start, noun, sentence):
        doing = Doing("in_force", "known")
    if doing is None and definite:
        doing = Doing("agreed", "again")  # "The treaty is worth $2bn": for the deal that it takes up
    if last is not None and LISTED.fullmatch(text, last.clause.end, start) is not None:
        weak = doing is None or doing.rule in ("attribute", "between")
        doing = Doing(last.status, "list") if weak else doing
    end = complement_end(reading, noun.end, sentence)
    if doing is None and not match["joint"]:
        doing = Doing("agreed", "waiting")
    if doing is None or (match["joint"] and doing.rule in ("nominal", "standing", "between", "again")):
        return None
    if doing.rule == "own" and (own := OWN.search(text, lead_start, noun.start)) is not None:
        start = own.start()
    if match["partnership"] and (doing.rule != "verb" or _FOUNDS.match(left, doing.start) is None):
        return None  # "has a close partnership with": how two stand to each other
    if match["paper"] and (doing.rule != "verb" or doing.status not in ("signed", "negotiating")):
        return None
    general = _GENERAL.search(left[-60:] + " " + phrase) is not None and _OF_TWO.search(phrase) is None
    if general and not phrase.startswith("their ") and not _BETWEEN.match(text, noun.end):
        return None
    if _ANYBODYS.fullmatch(phrase) is not None and end == noun.end and doing.rule in ("standing", "nominal"):
        return None
    bare = start == noun.start and text[noun.end - 1] == "s" and end == noun.end
    if bare and doing.rule == "verb" and doing.status == "negotiating":
        return None  # "may sign treaties": none in particular
    verb = last.verb if last is not None and doing.rule == "list" else None
    clause = start
    if doing.rule == "verb":
        verb = Span(lead_start + doing.start, lead_start + doing.end)
        doer = subject_before(reading, verb, sentence)
        if match["plan"] and (doer is None or _TWO.search(text, doer.start, verb.start) is None):
            return None  # "Peru announced plans to": its own
        clause = verb.start if doer is None or verb.start - doer.end > _FAR else doer.start
        clause = start if clause < taken else min(clause, start)
    elif doing.rule == "within":
        clause = max(lead_start, taken)
    elif doing.rule in ("passive", "participle"):
        end = max(end, noun.end + doing.end)
    done = noun.end + doing.end if doing.rule in ("passive", "participle") else None
    signed = _SIGNED_BY.search(text, noun.end, sentence.end) if done is None else None
    made = signed or (_MADE_BY.match(text, noun.end, sentence.end) if done is None else None)
    return Deal(
        trigger=noun,
        verb=verb,
        status="signed" if signed is not None else doing.status,
        clause=_trimmed(text, Span(min(clause, noun.start), max(end, noun.end))),
        subject=subject_of_deal(text, start, noun, complement_end(reading, noun.end, sentence)),
        rule=doing.rule,
        phrase=start,
        definite=definite,
        paper=match["paper"] is not None or _ALONE.fullmatch(text, noun.start, noun.end) is not None,
        done=done if made is None else made.end(),
        named=None if match["joint"] else name_of_deal(text, start, noun),
    )


_EDGE = re.compile(r"[\s,;:]*(?:(?:and|but|or|including)\s|,\s)?[\s,;:]*")


def _trimmed(text: str, clause: Span) -> Span:
    """A clause without the white space, commas and joining words at its edges."""
    opening = _EDGE.match(text, clause.start, clause.end)
    start = opening.end() if opening is not None and opening.end() < clause.end else clause.start
    return Span(start, start + len(text[start : clause.end].rstrip(" ,;:\n")))
