"""Finds deals: agreeing as a verb, and the nouns that deals go by with what is done to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from statecraft import AgreementStatus, Reading, Span
from statecraft_agreements.deals import VERBS, is_deal, status_of

_BREAK = re.compile(
    r"[;:]|\s[-–—]\s|,\s(?:but|while|although|which|who|and\s(?:he|she|they|it|the|have|has|had|also|will|is|was|agreed|signed|pledged|"
    r"said|says)|after|before|as|when|where|saying|adding)\s|\s(?:but|while|although|because|after|before|when|"
    r"saying|despite)\s"
)
_LISTED = re.compile(r"(?i),?\s?(?:and|as well as|,)?\s?(?:also\s)?")
# What states owe to all, and are accused of breaking, is no deal of theirs.
_GENERAL = re.compile(
    r"(?i)\b(?:violat\w*|breach\w*|compl(?:y|ie[ds]|ying|iance)|adher\w+|observ\w+|abid\w+|uphold|honou?r\w*|"
    r"under|parties to|signator\w+)\b"
    r"[^.;]{0,50}\b(?:treat(?:y|ies)|protocols?|conventions?|agreements|accords|obligations)\Z"
)
# "…, a memorandum on fishing and a protocol on visas": a list of deals, each with words of its own.
_NEXT = re.compile(
    r"(?i)(?:,\s(?:and\s)?|\sand\s|\sas well as\s)(?:an?|the|two|three|several|"
    r"also)\s(?:[\w-]+\s){0,4}(?:agreement|deal|treat(?:y|ies)|accord|pact|"
    r"memorand|protocol|contract|declaration|plan)"
)
_LEFT_BREAK = re.compile(
    r"[;:]\s|,\s(?:but|while|although|and|after|before|as|when|where|which|who)\s|\s(?:but|while|although|because|"
    r"that|after|before|when|who|which)\s"
)
_DEFINITE = re.compile(
    r"(?i)(?:\b(?:the|this|that|their|its|such|these|both|any|an earlier|each|under the|of the|"
    r"a final)\s(?:(?:new|proposed|final|final|recent|same|peace|trade|nuclear|latest|two|three)\s)?)\Z"
)
_PASSIVE = re.compile(
    r"(?i)\A[^.;]{0,70}?\b(?:(?:was|were|is|are|be|been|being|has been|have been|had been|will be|"
    r"to be)\s(?:\w+ly\s|also\s|not\s|due\sto\sbe\s|expected\sto\sbe\s)?"
    r"(?P<verb>signed|reached|agreed|concluded|finali[sz]ed|initiall?ed|approved|ratified|rejected|broken|"
    r"violated|adopted|discussed|negotiated|prepared|drafted|struck|announced|cancelled|canceled|suspended|"
    r"extended|implemented|expected|planned|drawn up)"
    r"|(?P<done>expired|collapsed|took effect|takes effect|came into force|entered into force|comes into force|"
    r"broke down|fell through|ended|remains in force|is in force))\b"
)
_PARTICIPLE = re.compile(
    r"(?i)\A\s(?:\w+ly\s)?(?P<verb>signed|reached|agreed|concluded|brokered|negotiated|struck|initialed|ratified|"
    r"proposed)\b"
)
_ATTRIBUTE = re.compile(
    r"(?i)\b(?P<verb>signed|agreed|proposed|planned|negotiated|brokered|concluded|expired|existing|ratified|"
    r"broken|failed|draft|possible|potential|future|long-standing)\s(?:[\w.'’-]+\s){0,4}\Z"
)
_NAMED = re.compile(r"\b(?:(?:19|20)\d\d\s)?(?:[A-Z][\w.-]+\s){1,4}\Z")
_SIGNING = re.compile(
    r"(?i)\b(?P<verb>signing|signature|conclusion|breach|violation|violations|breaking|ratification|"
    r"implementation|rejection|signatory|talks|negotiations|discussions|negotiation|terms)\s(?:of|to|on|about|for|"
    r"over)\s(?:[\w'’-]+\s){0,5}\Z"
)
_COMPLEMENT = re.compile(r"\s(?:on|between|with|to)\b")
_OPINION = re.compile(r"(?i)(?:\s\w+ly)?\s(?:that|with)\b(?!\s(?:[A-Z][\w.]+\s){1,3}(?:to|on)\b)")


@frozen(kw_only=True)
class Deal:
    """A deal that was found: its words, its status, and where its parties and subject are looked for."""

    trigger: Span
    verb: Span | None
    status: AgreementStatus
    clause: Span
    subject: Span | None
    rule: str
    definite: bool = False
    named: str | None = None


def deals_in(reading: Reading, sentence: Span, triggers: list[re.Match[str]]) -> Iterator[Deal]:
    """The deals of a sentence, in text order, one for each that it tells apart."""
    taken = sentence.start
    last: Deal | None = None
    for match in triggers:
        if match.start() < taken:
            continue
        deal = _agreeing(reading, sentence, match) if match["agreed"] else _noun(reading, sentence, match, last)
        if deal is not None:
            yield deal
            # "Agreed to sign a pact", "an agreement on contracts": one deal, and not two.
            taken, last = deal.clause.end, deal


def _agreeing(reading: Reading, sentence: Span, match: re.Match[str]) -> Deal | None:
    text = reading.text
    verb = Span(*match.span())
    if _OPINION.match(text, verb.end):
        return None
    before = text[max(sentence.start, verb.start - 40) : verb.start]
    if re.search(r"(?i)\b(?:as|was|were|been|be|previously)\s\Z", before) and not re.match(
        r"\s(?:to|on|upon)\b", text[verb.end :]
    ):
        return None
    status: AgreementStatus = "agreed"
    if re.search(r"(?i)\b(?:not|never|n['’]t|refus\w+ to|fail\w+ to|declin\w+ to|yet to)\s(?:\w+\s)?\Z", before):
        status = "rejected"
    elif re.search(r"(?i)\b(?:will|would|could|may|might|should|must|to|if|until|unless)\s(?:\w+\s){0,3}\Z", before):
        status = "negotiating"
    end = min(reading.clause_end(verb.end + 1), sentence.end)
    stop = _BREAK.search(text, verb.end, end)
    end = stop.start() if stop is not None else end
    subject = reading.subject_of(verb)
    start = subject.start if subject is not None and subject.start >= sentence.start else verb.start
    led = re.match(r"(?i)\s(?:\w+ly\s)?(?:in principle\s)?(?:to|on|upon)\s(?:a\s|an\s|the\s)?", text[verb.end : end])
    about = Span(verb.end + (led.end() if led else 1), end) if end > verb.end + (led.end() if led else 1) else None
    return Deal(
        trigger=verb, verb=verb, status=status, clause=Span(start, max(end, verb.end)), subject=about, rule="agree"
    )


def _noun(reading: Reading, sentence: Span, match: re.Match[str], last: Deal | None) -> Deal | None:
    text = reading.text
    noun = Span(*match.span())
    if not is_deal(text, noun.start, noun.end):
        return None
    phrase_start = _phrase_start(text, noun.start, sentence.start)
    lead = text[sentence.start : phrase_start]
    cut = list(_LEFT_BREAK.finditer(lead))
    lead_start = sentence.start + (cut[-1].end() if cut else 0)
    left = text[lead_start:phrase_start]
    phrase = text[phrase_start : noun.end]
    right = text[noun.end : sentence.end]
    found = _status(left, phrase, right, bool(match["joint"]))
    definite = _DEFINITE.fullmatch(text, phrase_start, noun.start) is not None and not _COMPLEMENT.match(text, noun.end)
    if found is None and definite:
        found = ("agreed", "again", (0, 0))  # "The treaty is worth $2bn": for the deal that it takes up
    listed = last is not None and _LISTED.fullmatch(text, last.clause.end, phrase_start) is not None
    if last is not None and listed:
        found = found if found is not None and found[1] != "attribute" else (last.status, "list", (0, 0))
    if found is None or (match["joint"] and found[1] == "signing") or _GENERAL.search(left[-60:] + " " + phrase):
        return None
    status, rule, at = found
    verb = last.verb if last is not None and rule == "list" else None
    if rule == "verb":
        verb = Span(lead_start + at[0], lead_start + at[1])
    elif rule in ("passive", "participle"):
        verb = Span(noun.end + at[0], noun.end + at[1])
    end = _complement_end(reading, noun.end, sentence)
    if verb is not None and verb.start >= noun.end:
        end = max(end, verb.end)
    start = phrase_start
    doer = reading.subject_of(verb) if verb is not None and rule == "verb" and verb.end <= phrase_start else None
    if doer is not None and sentence.start <= doer.start < start:
        start = doer.start
    elif verb is not None and rule == "verb" and verb.start < start:
        start = verb.start
    named = _NAMED.search(phrase[: noun.start - phrase_start])
    return Deal(
        trigger=noun,
        verb=verb if rule in ("verb", "list") else None,
        status=status,
        clause=Span(start, max(end, noun.end)),
        subject=_about(reading, phrase_start, noun, end),
        rule=rule,
        definite=definite,
        named=(named[0] + noun.text_in(text)).strip() if named is not None else None,
    )


_DETERMINER = re.compile(
    r"(?i)\b(?:an?|the|this|that|their|its|his|her|any|some|several|two|three|four|five|six|\d+|another|these|"
    r"those|both|no|new|"
    r"sign(?:ed|ing|s)?|reach(?:ed|ing)?|struck|of|on|and|have|has|had|concluded|finali[sz]ed|to|in|for|with|by|"
    r"from|about|under)\s"
)
_STAYS = frozenset(
    (
        "an a the this that their its his her any some several two three four five six another these those both no new"
    ).split()
)


def _phrase_start(text: str, noun: int, floor: int) -> int:
    """Where the noun phrase of a deal begins: at its last determiner, else after the last verb or preposition."""
    determiners = list(_DETERMINER.finditer(text, max(floor, noun - 60), noun))
    last = determiners[-1] if determiners else None
    if last is None:
        return max(floor, noun - 60) if noun - floor < 60 else noun
    word = last[0].strip().casefold()
    return last.start() if word in _STAYS or word.isdigit() else last.end()


def _status(left: str, phrase: str, right: str, joint: bool) -> tuple[AgreementStatus, str, tuple[int, int]] | None:
    """What is done with a deal: by a verb before it, by a passive after it, by a word inside its phrase."""
    signing = _SIGNING.search(left + phrase[: phrase.rfind(" ") + 1])
    passive = _PASSIVE.match(right)
    participle = _PARTICIPLE.match(right)
    near = left[-70:]
    attribute = _ATTRIBUTE.search(phrase[: phrase.rfind(" ") + 1]) if " " in phrase else None
    if attribute is not None and attribute["verb"].casefold() in (
        "signed",
        "agreed",
        "brokered",
        "concluded",
        "ratified",
    ):
        return status_of(attribute["verb"]) or "agreed", "attribute", (0, 0)
    if signing is not None:
        word = signing["verb"].casefold()
        status = {
            "signing": "signed",
            "signature": "signed",
            "conclusion": "agreed",
            "signatory": "signed",
            "terms": "in_force",
            "ratification": "in_force",
            "implementation": "in_force",
        }.get(word) or status_of(word)
        if status is not None:
            return status, "signing", (0, 0)  # type: ignore[return-value]
    verb = _last_verb(near)
    if verb is not None:
        status, span = verb
        offset = len(left) - len(near)
        return status, "verb", (offset + span[0], offset + span[1])
    if participle is not None:
        return status_of(participle["verb"]) or "agreed", "participle", participle.span("verb")
    if passive is not None:
        group = "verb" if passive["verb"] else "done"
        words = right[: passive.end()]
        return status_of(words[max(0, passive.start(group) - 30) :]) or "agreed", "passive", passive.span(group)
    if attribute is not None:
        return status_of(attribute["verb"], "negotiating") or "negotiating", "attribute", (0, 0)
    return None


# What may stand between a verb and the deal that it makes: a few words, and no end of a clause.
_FILLER = re.compile(r"[\w\s,.'’-]{0,48}")


def _last_verb(near: str) -> tuple[AgreementStatus, tuple[int, int]] | None:
    verbs = list(VERBS.finditer(near))
    last = verbs[-1] if verbs else None
    if last is None or not _FILLER.fullmatch(near, last.end()) or near.count(" ", last.end()) > 10:
        return None
    words = near[max(0, last.start() - 36) : last.end()]
    status = status_of(near[last.start() : last.end()], "agreed") or "agreed"
    refused = re.search(
        r"(?i)\b(?:not|never|n['’]t|refus\w+ to|declin\w+ to|fail\w+ to|without|unable to)\s(?:\w+\s)?\Z",
        words[: words.rfind(last[0])],
    )
    ahead = re.search(
        r"(?i)\b(?:will|would|could|may|might|should|must|to|about|expect\w*|hop\w+|plan\w*|can|want\w*|ready|if|"
        r"unless|until|serious)\s(?:\w+\s){0,2}\Z",
        words[: words.rfind(last[0])],
    )
    if refused is not None and status in ("signed", "agreed"):
        status = "rejected"
    elif refused is not None and status == "in_force":
        status = "ended"
    elif ahead is not None and status in ("signed", "agreed"):
        status = "negotiating"
    return status, last.span("verb")


def _complement_end(reading: Reading, noun_end: int, sentence: Span) -> int:
    """Where the words end that tell what a deal is about."""
    text = reading.text
    if not re.match(
        r"\s(?:on|to|for|between|with|that|which|of|in|under|worth|about|aimed|allowing|over|calling)\b",
        text[noun_end:],
    ):
        return noun_end
    end = min(sentence.end, reading.clause_end(noun_end + 1))
    for pattern in (_BREAK, _NEXT):
        stop = pattern.search(text, noun_end, end)
        end = stop.start() if stop is not None else end
    return len(text[:end].rstrip(" .,;"))


def _about(reading: Reading, phrase_start: int, noun: Span, end: int) -> Span | None:
    """What was agreed: the complement of the noun, or its phrase without the determiner."""
    text = reading.text
    led = re.match(r"(?i)\s(?:on|to|for|of)\s(?:the\s|a\s|an\s)?", text[noun.end : end])
    if led is not None and noun.end + led.end() < end:
        return Span(noun.end + led.end(), end)
    determiner = re.match(r"(?i)(?:a|an|the|this|that|their|its|his|her|any|some)\s", text[phrase_start : noun.end])
    start = phrase_start + (determiner.end() if determiner else 0)
    return Span(start, noun.end) if start < noun.start else None
