"""The deal that a noun tells of: the words of its phrase, what is done with it, and whether it is one at all."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from statecraft import Reading, Span
from statecraft_agreements.by_verb import of_nobody
from statecraft_agreements.deal import Deal, Doing
from statecraft_agreements.deals import OF_A_DAY, is_deal
from statecraft_agreements.doing import OWN, doing_of
from statecraft_agreements.lists import LISTED
from statecraft_agreements.noun_phrase import (
    NEXT,
    complement_end,
    is_known,
    name_of_deal,
    phrase_start,
    subject_of_deal,
    trimmed,
)
from statecraft_agreements.subject import subject_before

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
    rf"(?i)(?:(?:\b(?:the|this|that|their|its|such|these|both|either|any|an earlier|each|a final)\s|{OF_A_DAY})"
    r"(?:(?:new|proposed|final|recent|same|peace|trade|nuclear|latest|two|three|preliminary|initial|interim|landmark|"
    r"draft|original|historic|long-awaited|current)\s)?|\bthis\s[a-z-]+\s)\Z"
)
_BETWEEN = re.compile(
    r"\s(?:between|with)\s(?:the\s|its\s)?[A-Z]|\s(?:(?:that|which)\s(?:were|was|have\sbeen)\s)?(?:reached|signed|"
    r"concluded|achieved)\b|"
    r"\s(?:(?:that|which)\sha(?:s|ve)\sbeen\s)?in\sforce\ssince\b|"
    r"\s(?:that|which)\s(?:took\seffect|(?:entered|came|went)\sinto\s(?:force|effect))\b"
)
_SINGLE = frozenset(("agreement", "deal", "contract"))
# What one alone makes may be an order or a wish of his own: it takes two
_ALONE = re.compile(r"(?i)memorand(?:um|ums|a)|plans?|partnerships?|loans?|swaps?|understanding|bailouts?")
_PLACED = re.compile(r"(?i)(?:plac|w[io]n)")
_LOAN = re.compile(r"(?i)loans?\b")
_TWO = re.compile(r"[^,]\sand\s")
_FOUNDS = re.compile(r"(?i)(?:forg|form|announc|establish|conclud|creat|set\sup|seal|sign)")
_TELLING = re.compile(r"\s(?:on|between|with|to)\b")
# "The agreements reached during the Peruvian-Chilean summit": those, and none that was told before
_ELSEWHERE = re.compile(r"\s(?:reached|signed|concluded|achieved|made)\s(?:during|at\sthe|between|with|by)\b")
# "Ships change hands in a deal": the deal is what the clause before it tells.
_WITHIN = re.compile(r"(?i)\s(?:in|under|as part of)\sa\s(?:[\w$.-]+\s){0,4}\Z|\s(?:in|under|as part of)\san?\s\Z")
# "Chile plans to buy ships in a deal": one that is not made yet.
_PLANNED = re.compile(
    r"(?i)\b(?:will|would|could|may|might|(?:plan(?:s|ned)?|expect(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|aim(?:s|ed)?|"
    r"want(?:s|ed)?|seek(?:s|ing)?|offer(?:s|ed)?|ready|set|due)\sto)\s(?:\w+ly\s)?"
    r"(?:buy|sell|purchase|acquire|pay|supply|provide|deliver|build|lend|invest|order|merge|take\sover)\b"
)
# "Before **the treaty is** signed"
_IS = re.compile(r"\s(?:is|are|has\sbeen|have\sbeen)\s(?:\w+ly\s)?\Z")
_BEFORE = re.compile(r"(?i)\b(?:before|until|once|unless|when|if)\s\Z")
# "Chile would prefer to do so as part of a deal"
_PREFERS = re.compile(
    r"\b(?:would|could|might|may)\s(?:\w+ly\s)?(?:prefer|like|want|choose|rather|be\s\w+\sto)\b|\bprefers?\sto\b"
)
_SIGNED_BY = re.compile(r",\s(?:which\swas\s)?signed(?=\s(?:\w+\s){0,4}?by\s)")
_MADE_BY = re.compile(r"\s(?:(?:that|which)\sw(?:as|ere)\s)?(?:signed|reached|concluded|made)(?=\s(?:\w+\s){0,4}?by\s)")
# "In line with international treaties": none in particular
_ANYBODYS = re.compile(r"(?i)(?:(?:other|all|existing|relevant)\s)?international\s(?:agreements|treaties|conventions)")
_OF_TWO = re.compile(r"\b[A-Z]\w+(?:[aeiou]n|ish|ese|ch|[aeq]i|ek)-[A-Z]\w+")  # "Greek-Turkish"
_WILL = re.compile(r"\bwill\s(?:\w+\s)?\Z")  # "the two will sign accords"
_NOBODY = re.compile(r"[Nn]either\s|[Nn]one\sof\s")
_FAR = 60  # characters from a subject to its verb; farther off it is told with other verbs between


@frozen(kw_only=True)
class _Phrase:
    """The words around the noun of a deal, as far as they tell of it alone."""

    match: re.Match[str]
    noun: Span
    start: int
    """Where its phrase begins: "**the** trade pact"."""
    lead: int
    """Where the clause before its phrase begins."""
    end: int
    """Where the words after it end that tell what it is about."""
    left: str
    """The clause before its phrase."""
    words: str
    """The words of its phrase, to the noun."""
    definite: bool
    """Whether it may take up a deal told before: "the treaty"."""


def deal_of(reading: Reading, sentence: Span, match: re.Match[str], last: Deal | None, taken: int) -> Deal | None:
    """The deal of a noun, None where it tells of none; ``last`` is the one before it, whose words end at ``taken``."""
    phrase = _phrase_around(reading, sentence, match, taken)
    doing = _doing(reading, sentence, phrase, last) if phrase is not None else None
    if phrase is None or doing is None or _is_no_deal(reading.text, phrase, doing):
        return None
    if doing.rule == "own" and (own := OWN.search(reading.text, phrase.lead, phrase.noun.start)) is not None:
        phrase = evolve(phrase, start=own.start())
    verb = last.verb if last is not None and doing.rule == "list" else None
    clause = phrase.start
    if doing.rule == "verb":
        verb = Span(phrase.lead + doing.start, phrase.lead + doing.end)
        doer = subject_before(reading, verb, sentence)
        if doer is not None and _NOBODY.match(reading.text, doer.start, doer.end) is not None:
            doing = of_nobody(doing, verb.text_in(reading.text).casefold())
        if match["plan"] and (doer is None or _TWO.search(reading.text, doer.start, verb.start) is None):
            return None  # "Peru announced plans to": its own
        clause = verb.start if doer is None or verb.start - doer.end > _FAR else doer.start
        clause = phrase.start if clause < taken else min(clause, phrase.start)
    elif doing.rule == "within":
        clause = max(phrase.lead, taken)
    return _told(reading, sentence, phrase, doing, verb, clause)


def _phrase_around(reading: Reading, sentence: Span, match: re.Match[str], taken: int) -> _Phrase | None:
    """The phrase that a noun heads, None where it isn't the noun of a deal."""
    text = reading.text
    noun = Span(*match.span("paper" if match["paper"] else "concluded" if match["concluded"] else 0))
    if not is_deal(text, noun.start, noun.end):
        return None
    start = phrase_start(text, noun.start, max(sentence.start, taken))
    cut = list(_LEFT_BREAK.finditer(text[sentence.start : start]))
    lead = sentence.start + (cut[-1].end() if cut else 0)
    definite = _DEFINITE.fullmatch(text, start, noun.start) is not None and not _TELLING.match(text, noun.end)
    definite = definite and not text.endswith((" version of ", " draft of "), sentence.start, start)  # one of its own
    return _Phrase(
        match=match,
        noun=noun,
        start=start,
        lead=lead,
        end=complement_end(reading, noun.end, sentence),
        left=text[lead:start],
        words=text[start : noun.end],
        definite=definite and _ELSEWHERE.match(text, noun.end) is None,
    )


def _doing(reading: Reading, sentence: Span, phrase: _Phrase, last: Deal | None) -> Doing | None:
    """What is done with a deal: what its words say, else that it is known, told again, or one of a list."""
    text, noun, joint = reading.text, phrase.noun, phrase.match["joint"]
    another = NEXT.search(text, noun.end, sentence.end)
    right = text[noun.end : another.start() if another is not None else sentence.end]
    doing = doing_of(phrase.left, phrase.words, right)
    doing = _within(text, phrase, doing) or doing
    if doing is not None and doing.rule == "passive" and doing.status in ("signed", "agreed"):
        still = _IS.search(right, 0, doing.start) and _BEFORE.search(text, max(0, phrase.start - 12), phrase.start)
        doing = evolve(doing, status="negotiating") if still else doing
    if doing is None and not joint and is_known(text, phrase.start, noun, sentence):
        doing = Doing("in_force", "known")
    if doing is None and phrase.definite:
        doing = Doing("agreed", "again")  # "The treaty is worth $2bn": for the deal that it takes up
    if last is not None and LISTED.fullmatch(text, last.clause.end, phrase.start) is not None:
        weak = doing is None or doing.rule in ("attribute", "between")
        doing = Doing(last.status, "list") if weak else doing
    if doing is None and not joint:
        doing = Doing("agreed", "waiting")
    return doing


def _within(text: str, phrase: _Phrase, doing: Doing | None) -> Doing | None:
    """That a deal is what the clause before it tells, where nothing else is done with it: "buys ships in a deal"."""
    if phrase.noun.text_in(text).casefold() not in _SINGLE:
        return None
    if doing is not None and doing.rule not in ("waiting", "standing", "between"):
        return None
    article = 3 if text.startswith("an ", phrase.start) else 2
    within = _WITHIN.search(text, phrase.lead, phrase.start + article)
    if within is None:
        return None
    deed = within[0].split()[0].casefold() == "in"  # "buys ships in a deal", but "ships oil under a deal"
    if _PREFERS.search(text, phrase.lead, phrase.start) is not None:
        return Doing("negotiating", "within")
    planned = _PLANNED.search(text, phrase.lead, phrase.start)
    if planned is not None:
        return Doing("agreed" if planned[0].startswith("will ") and not deed else "negotiating", "within")
    return Doing("agreed" if deed else "in_force", "within")


def _is_no_deal(text: str, phrase: _Phrase, doing: Doing) -> bool:
    """Whether its words mean something else here: how two stand to each other, what all states owe."""
    match, noun = phrase.match, phrase.noun
    if match["joint"] and doing.rule in ("nominal", "standing", "between", "again"):
        return True
    if match["partnership"] and (doing.rule != "verb" or _FOUNDS.match(phrase.left, doing.start) is None):
        return True  # "has a close partnership with": how two stand to each other
    if text.startswith("order", noun.start) and not _PLACED.match(
        phrase.left, doing.start if doing.rule == "verb" else 0
    ):
        return True  # "restored order with Peru's help"
    if _LOAN.match(text, noun.start) and (doing.rule != "verb" or doing.status == "negotiating"):
        return True  # what is lent is no deal until somebody grants or gets it
    several = doing.rule == "nominal" and text[noun.end - 1] == "s"  # "the signing of documents"
    if match["paper"] and not ((doing.rule == "verb" or several) and doing.status in ("signed", "negotiating")):
        return True
    if phrase.definite and doing.rule == "verb" and phrase.left.startswith("want", doing.start):
        return True  # "wants the accord to be kept", and not "wants an accord"
    general = _GENERAL.search(phrase.left[-60:] + " " + phrase.words) is not None
    general = general and _OF_TWO.search(phrase.words) is None
    if general and not phrase.words.startswith("their ") and not _BETWEEN.match(text, noun.end):
        return True
    alone = phrase.end == noun.end
    if _ANYBODYS.fullmatch(phrase.words) is not None and alone and doing.rule in ("standing", "nominal"):
        return True
    bare = phrase.start == noun.start and text[noun.end - 1] == "s" and alone
    bare = bare and _WILL.search(phrase.left, 0, doing.start) is None
    return bare and doing.rule == "verb" and doing.status == "negotiating"  # "may sign treaties": none in particular


def _told(reading: Reading, sentence: Span, phrase: _Phrase, doing: Doing, verb: Span | None, clause: int) -> Deal:
    """The deal that a phrase tells of, whose ``clause`` begins at its verb or doer."""
    text, noun, joint = reading.text, phrase.noun, phrase.match["joint"]
    done = noun.end + doing.end if doing.rule in ("passive", "participle") else None
    end = phrase.end if done is None else max(phrase.end, done)
    signed = _SIGNED_BY.search(text, noun.end, sentence.end) if done is None else None
    made = signed or (_MADE_BY.match(text, noun.end, sentence.end) if done is None else None)
    return Deal(
        trigger=noun,
        verb=verb,
        status="signed" if signed is not None else doing.status,
        clause=trimmed(text, Span(min(clause, noun.start), max(end, noun.end))),
        subject=subject_of_deal(text, phrase.start, noun, phrase.end),
        rule=doing.rule,
        phrase=phrase.start,
        definite=phrase.definite,
        paper=phrase.match["paper"] is not None or _ALONE.fullmatch(text, noun.start, noun.end) is not None,
        done=done if made is None else made.end(),
        named=None if joint else name_of_deal(text, phrase.start, noun),
    )
