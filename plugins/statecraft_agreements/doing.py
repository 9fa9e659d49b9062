"""What is done with a deal: by a verb before it, by a passive after it, by a word of its own phrase."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from statecraft import AgreementStatus
from statecraft_agreements.deals import HELPED, MIGHT, OF_A_DAY, PRAISE, THAT_THEY, TRUCE, UNABLE, VERBS, status_of
from statecraft_agreements.passive import PASSIVE, passive_of


@frozen
class Doing:
    """The status that words give a deal, the kind of words, and where they stand in the text that was searched."""

    status: AgreementStatus
    rule: str
    start: int = 0
    end: int = 0


_PARTICIPLE = re.compile(
    r"(?i)\A\s(?:\w+ly\s)?(?P<verb>signed|reached|achieved|agreed|concluded|brokered|negotiated|struck|initialed|"
    r"ratified|proposed|mediated|made|expired|worked\sout|forged|clinched|sealed|hammered\sout|finali[sz]ed)\b"
)
# "The treaty between Peru and Laos on fish, signed in May": the verb comes after the words about the deal.
_LATER = re.compile(
    r"(?i)\A[^.;,]{0,120},\s(?:which\s(?:was|were)\s)?(?P<verb>signed|reached|concluded|initialed)\s"
    r"(?=by|at|in|on|last|during|late|early|earlier|between|with|after|this|yesterday|(?-i:[A-Z])[a-z]+(?:day|\s\d))"
)
# "The agreements in many fields that we have signed"
_THAT_WE = re.compile(
    r"(?i)\A[^.;,]{0,60}?\s(?:that\s|which\s)?(?:we|they|you\sand\si|the\stwo\s\w+|both\s\w+|our\s\w+)\s(?:have\s|"
    r"had\s)?(?:also\s|already\s|just\s|recently\s)?(?P<verb>signed|reached|concluded|achieved)\b"
)
_ATTRIBUTE = re.compile(
    r"(?i)\b(?P<verb>signed|agreed|proposed|planned|negotiated|brokered|mediated|concluded|expired|existing|ratified|"
    r"broken|failed|draft|possible|potential|future|long-standing|current)\s(?:[\w.'’“”\"-]+\s){0,4}\Z"
)
# "Friday's trade pact", "the recent pact with Peru": one that was made then
_OF_A_DAY = re.compile(OF_A_DAY)
_DATED = re.compile(rf"{OF_A_DAY}|\b(?:recent|latest)\s\Z")
_MADE = frozenset(("signed", "agreed", "brokered", "mediated", "concluded", "ratified"))
_HELPED = re.compile(HELPED)
_NOMINAL = re.compile(
    r"(?i)\b(?P<verb>signing(?:\sceremony)?|signature|conclusion|finali[sz]ation|completion|achievement|breach|"
    r"collapse|breakdown|expir(?:y|ation)|cancellation|termination|suspension|renewal|extension|announcement|adoption|"
    r"approval|violations?|breaking|ratification|negotiations?|implementation|compliance|fulfilment|fulfillment|"
    r"observance|rejection|signatory|signatories|talks|discussions|terms)"
    r"(?:(?<=s)\s(?:with\s(?:[\w.'’-]+\s){0,4}?[\w.'’-]+|between\s[^,.;]{3,60}?))?\s(?:of|to|on|about|for|over|"
    r"with)\s(?:[\w'’“”\"-]+\s){0,5}\Z"
)
_OF_ONLY = frozenset(("renewal", "extension", "announcement", "suspension", "expiration", "cancellation", "completion"))
_NOMINALS: dict[str, AgreementStatus] = {
    "signing signature signatory signatories ratification": "signed",
    """conclusion finalisation finalization completion renewal extension announcement adoption approval
    achievement""": "agreed",
    "breakdown cancellation suspension expiry expiration collapse": "ended",
    "terms implementation compliance fulfilment fulfillment observance": "in_force",
}
_NOMINAL_STATUS: dict[str, AgreementStatus] = {
    noun: status for nouns, status in _NOMINALS.items() for noun in nouns.split()
}
# "Under the old treaty", "they have treaties": it stands.
_STANDING = re.compile(
    r"(?i)\b(?:under|through|as part of|in line with|in keeping with|in accordance with|thanks to|on the basis of|"
    r"commitment to|committed to|bound by|party to|parties to|accepts? the terms of|"
    r"in the context of|within the framework of|in pursuance of|pursuant to|"
    r"commitments made in|"
    r"(?:has|have|had)(?!\s(?:been|sent|put|submitted|presented|forwarded|introduced|transmitted|tabled|"
    r"brought)\b))\s(?:[\w,'’.$-]+\s){0,5}\Z|\b(?:is|are)\s\Z"
)
_SHARED = re.compile(r"(?:\s\([A-Z][\w-]*\))?\s(?:with|between)\b")
_GOVERNS = re.compile(
    r"(?i)\A,?\s(?:that|which)\s(?:\w+ly\s)?(?:ended|halted|brought|stopped|established|governs?|bans?|bars?|"
    r"prohibits?|allows?|requires?|created|sets?|obliges?|regulates?|guarantees?|granted|gave|divided|split)\b|"
    r"\A\s(?:prohibiting|banning|governing|barring)\b|"
    r"\A(?:\s(?:signed\s)?in\s(?:\w+\s)?\d{4})?\s(?:ended|halted|stopped|brought|left|split|divided|granted|gave)\s"
)
_SIDES = re.compile(
    r"(?:\s\([A-Z][\w-]*\))?\s(?:signed\s)?(?:between|(?P<by>by))\s(?:the\s|its\s)?[\w.'’ -]{2,50}?\sand\s"
)
_WITH_NAMED = re.compile(
    r"(?:\s\([A-Z][\w-]*\))?\swith\s(?:(?:the|its|their|his)\s)?(?:[a-z][\w.-]*\s|U\.S\.-based\s){0,2}?(?:[A-Z]|"
    r"[\w-]+\s(?:rebels|militants)\b|(?:rebels|militants)\b)"
)
_WHOSE = re.compile(
    r"(?i)(?:their|its|the|these|those|our|his|some|several|previous|existing|other|similar|recent|new)"
    r"(?-i:(?:\s[a-z][\w-]*)*\sdeals)\Z"
)
# "Peru's agreement to cut tariffs": that it agreed to
OWN = re.compile(r"(?:[A-Z][\w.]*\s){0,3}[A-Z][\w.]*['’]s?\s(?:\w+\s)?\Z")
_TO_DO = re.compile(r"\sto\s(?!be\s)[a-z]")
_MAYBE = re.compile(r"(?i)\b(?:would|could|should|may|might|support\w*|back\w*)\b")
_PROSPECT = re.compile(
    r"(?i)\b(?:for|possible|prospects?|hope[sd]?|new|no|without|any|idea|chances?|such|if|want\w*|need\w*|"
    r"towards?)\s(?:[\w-]+\s){0,3}\Z"
)
_MADE_SO_FAR = re.compile(r"\s(?:that\s(?:w\w+|ha\w+\sbeen)\s)?(?:reached|concluded|achieved|made|struck|signed)\b")
_SIGN_AND = re.compile(r"\bsign\sand\s\Z")  # "to sign and ratify": neither was done
_VIOLATIONS = re.compile(r"(?i)\A\s(?:violations?|breach(?:es)?)\b")
# What may stand between a verb and the deal that it makes: words of the same phrase, others that it is listed with,
# or a place and a day; no other preposition, since "transparency in contracts" is no contract.
_FILLER = re.compile(
    r"(?i)\s?(?:(?!(?:in|of|bans?|embargo|for|from|by|at|over|against|during|about|to|with|as|into|than|that|who|"
    r"which)\s)[\w'’“”\".$,-]+\s|(?:in|at|on)\s[A-Z]\w+\s(?=an?\s|the\s)|(?:a|the)\s(?:\w+\s)?(?:number|series|package|"
    r"set|lot|host)\sof\s|(?:(?:its|their|a|an|the)\s)?(?:[\w.'’]+\s){0,2}(?:participation\sin|membership\sin|"
    r"proposals?\sfor|offers?\sof|plans?\sfor)\s|\w+\sof\s(?=(?:\w+\s){0,3}(?:and|including)\s)|"
    r"on\s(?:\w+\s){1,5}and\s){0,9}"
)
_REFUSED = re.compile(
    r"(?i)(?:n['’]t|\b(?:not|never|neither|refus\w+ (?:of \w+ )?to|declin\w+ to|fail\w+ to|without|unable to|no longer|"
    r"no (?:intention|plans?|reason|need) (?:of|to)|cannot|rul\w+ out|stopped short of))\s(?:\w+\s){0,2}\Z"
)
_GIVEN_UP = re.compile(r"(?i)(?:refus|declin|no longer|cannot|rul)")
_AHEAD = re.compile(
    r"(?i)\b(?:will|would|could|may|might|should|must|about|expect\w*|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|can|"
    r"want(?:s|ed)?|ready|if|unless|until|serious|possibility|prospects?|intention|idea|chance|preparations?|"
    r"conditions? for|talks (?:\w+ ){0,4}on|before|ahead of|eve of|aim\w*|goal|close|need|efforts?|likely|way|seek(?:s|"
    r"ing)?|sought|await\w*)\s(?:\w+\s){0,2}\Z"
)
_AT_LAST = re.compile(
    r"(?i)\b(?:did|managed to|forced to|compelled to|(?<!be )able to|succeeded in|helped(?: to)?|voted(?: [\w-]+)? to|"
    r"(?:first|last|latest|only|\d+th) (?:country|nation|state) to)"
    r"\s(?:\w+\s)?\Z"
)
_FINISHED = re.compile(r"(?i)\b(?:conclud|complet|finish|wrapp)(?:e|ed|es|ing)?\s(?:up\s)?(?:\w+\s)?\Z")
_PUT_OFF = re.compile(r"(?i)\b(?:postponed|delayed|put off|scheduled|planned|expected|will|would|could)\b")
_UNREAL = re.compile(r"(?i)\b(?:if|unless|until|(?:would|could|might|may|should)\shave)\s(?:[\w'’]+\s){0,4}\Z")
_WHETHER = re.compile(r"(?i)\b(?:if|unless|until|once|whether(?:\sor\snot)?)\s\Z")  # "until a deal is reached"
_WILLING = re.compile(r"(?i)\b(?:willing|ready|prepared)\sto\s\Z")  # "are willing to observe a truce"
_IF = re.compile(r"(?i)\b(?:if|unless|until|should)\s(?:[\w'’-]+\s){1,6}\Z")
_GERUNDS = frozenset(("signing", "concluding", "reaching", "finalizing", "finalising", "securing", "achieving"))
_ABOUT = re.compile(
    r"(?i)(?<!ceremony )(?<!congratulated )\b(?:about|towards?|for|hopes?\sof|aim\sof|aimed\sat|"
    r"chances?\sof|(?:verge|brink|cusp|point)\sof|without|discuss\w*|consider\w*|commit\w+\sto|(?:importance|need|"
    r"prospects?|possibility)\s(?:of|for)|(?:talks|negotiations|discussions?)\s[^.;]{0,40}\s?on|(?:said|says|"
    r"warned)\sthat)\s\Z"
)
_BASE = frozenset(
    "sign reach strike conclude finalize finalise initial clinch seal approve adopt ratify accept secure establish "
    "create extend renew win yield".split()
)


def doing_of(left: str, phrase: str, right: str) -> Doing | None:
    """What is done with a deal, given the words before its phrase, the phrase, and the words after it.

    Places are counted in ``left`` for a "verb", in ``right`` for a "passive" or "participle".

    >>> doing_of("The two sides signed ", "a fishing treaty", " on Monday.")
    Doing(status='signed', rule='verb', start=14, end=20)
    >>> doing_of("", "The treaty", " has not been signed.").status
    'negotiating'
    >>> doing_of("He spoke of ", "a treaty", ".") is None
    True
    """
    attributes = phrase[: phrase.rfind(" ") + 1]
    attribute = _ATTRIBUTE.search(attributes)
    passive = PASSIVE.match(right)
    dated: AgreementStatus = "agreed" if _DATED.search(attributes) is not None else "in_force"
    told = attribute["verb"].casefold() if attribute is not None else ""
    helped = _HELPED.fullmatch(told) is not None
    verb = _verb_before(left) if helped else None
    if verb is not None and verb.end == len(left.rstrip()):
        return verb  # "signed a UN-brokered truce": those who signed it
    if attribute is not None and told in _MADE and passive is None:
        truce = helped and TRUCE.search(phrase) is not None  # "a UN-brokered truce": it holds
        return Doing("in_force" if truce else status_of(told) or "agreed", "attribute")
    nominal = _NOMINAL.search(left[-90:] + attributes)
    word = nominal["verb"].casefold().split()[0] if nominal is not None else ""
    if nominal is not None and (word not in _OF_ONLY or nominal[0][len(word) :].startswith(" of ")):
        status = _NOMINAL_STATUS.get(word) or status_of(word)
        if status in ("signed", "agreed") and _AHEAD.search((left[-90:] + attributes)[: nominal.start()]):
            status = "negotiating"
        if status == "negotiating" and _FINISHED.search((left[-90:] + attributes)[: nominal.start()]):
            status = "agreed"
        if status == "signed" and _PUT_OFF.search(right[:90]):
            status = "negotiating"
        if word == "ratification":
            status = "signed"  # whether or not it has come to that
        if status is not None:
            return Doing(_so_far(status, word, right), "nominal")
    verb = _verb_before(left)
    if verb is not None:
        without = "without " in left[verb.end :] + phrase  # "ended without a deal"
        status = _so_far(verb.status, left[verb.start : verb.end].casefold(), right)
        return evolve(verb, status="negotiating" if without and verb.status == "ended" else status)
    if _VIOLATIONS.match(right):
        return Doing("in_force", "nominal")
    participle = _PARTICIPLE.match(right) or _LATER.match(right) or _THAT_WE.match(right) or THAT_THEY.match(right)
    if participle is not None and (passive is None or not passive["done"]):
        return Doing(status_of(participle["verb"]) or "agreed", "participle", *participle.span("verb"))
    if passive is not None:
        done = Doing(*passive_of(phrase, right, passive))
        open_ = done.status in ("signed", "agreed") and _WHETHER.search(left[-40:]) is not None
        return evolve(done, status="negotiating") if open_ else done
    if attribute is not None:
        status = "in_force" if attribute["verb"].casefold() == "current" else status_of(attribute["verb"])
        return Doing(status or "negotiating", "attribute")
    standing = _STANDING.search(left[-60:])
    word = standing[0].split()[0].casefold() if standing is not None else ""
    have = word in ("has", "have", "had")
    if have and standing is not None and _SHARED.match(right):  # whatever one does with a deal one has, it stands
        start = max(0, len(left) - 60) + standing.start()
        return Doing("in_force", "verb", start, start + len(word))
    stands = (
        phrase.endswith("s") or word == "have"
        if have
        else word not in ("is", "are") or _SHARED.match(right) is not None
    )
    if word and stands:
        return Doing("in_force", "standing")
    # "Its merger agreement with Delta", "the pact with Peru allows": one that there is, or one that is sought
    verbal = phrase.endswith("deals") and _WHOSE.match(phrase) is None  # "the bank deals with Peru"
    if _WITH_NAMED.match(right) and not verbal and not _PROSPECT.search(left[-60:]):
        if status_of(left[-50:]) in ("negotiating", "rejected"):
            return None
        return Doing("negotiating" if _MAYBE.search(left[-50:]) else dated, "between")
    # "The pact between Peru and Chile worries some": who names both of its sides speaks of one that there is.
    if _GOVERNS.match(right):
        return Doing("in_force", "standing")
    if (sides := _SIDES.match(right)) and not _PROSPECT.search(left[-60:]):
        return Doing("agreed" if sides["by"] else dated, "between")
    if phrase.endswith("agreement") and OWN.search(left + attributes) is not None and _TO_DO.match(right) is not None:
        return Doing("agreed", "own")
    return Doing("agreed", "attribute") if _OF_A_DAY.match(phrase) is not None else None


def _so_far(status: AgreementStatus, word: str, right: str) -> AgreementStatus:
    """The status of deals whose making stands behind them: "the implementation of the deals **reached** in Lima"."""
    stands = status == "in_force" or word.startswith("discuss")
    made = _MADE_SO_FAR.match(right) if stands else None
    return status if made is None else "signed" if made[0].endswith("signed") else "agreed"


def _verb_before(left: str) -> Doing | None:
    """The last verb of dealing before the phrase, where nothing but words of its object stands between."""
    near = max(0, len(left) - 80)
    verbs = list(VERBS.finditer(left, near))
    last = verbs[-1] if verbs else None
    if last is None or _FILLER.fullmatch(left, last.end()) is None:
        return None
    words = left[max(0, last.start() - 40) : last.start()]
    word = last["verb"].casefold()
    status = status_of(word, "agreed") or "agreed"
    if word.startswith(("end", "come", "came", "coming", "arriv")) and word.endswith((" with", " to", " at")):
        status = "agreed"  # "the war ended with a truce", "came to an agreement"
    if word.startswith(("violat", "breach")):
        pass  # whether or not it is, what is violated stands
    elif refused := _REFUSED.search(words):
        if word.startswith("ratif"):
            status = "signed"  # signed, and not yet ratified
        elif status == "in_force" and not _GIVEN_UP.match(refused[0]):
            pass  # "failed to respect a deal" that binds
        elif status in ("signed", "agreed") and UNABLE.search(words):
            status = "negotiating"
        else:
            status = {"in_force": "ended", "ended": "in_force", "signed": "rejected", "agreed": "rejected"}.get(
                status, status
            )  # type: ignore[assignment]
    elif status == "in_force" and _WILLING.search(words):
        status = "negotiating"
    elif status == "ended" and (word == "replace" or MIGHT.search(words) or words.endswith(" against ")):
        status = "in_force"  # "warns that it could quit the pact", "warned them against breaking it": it stands
    elif word == "negotiated" or (word in ("broker", "negotiate", "mediate") and _AT_LAST.search(words)):
        status = "agreed"
    elif status in ("signed", "agreed", "in_force") and not _AT_LAST.search(words):
        if word in _GERUNDS and _ABOUT.search(words) and PRAISE.search(words) is None:
            return Doing("negotiating", "verb", *last.span("verb"))  # "talks with Peru on signing a pact"
        if (word in _BASE or word.removesuffix("s") in _BASE or word == "reaches") and _IF.search(words):
            return Doing("negotiating", "verb", *last.span("verb"))  # "if the two firms reach a deal"
        base = (word in _BASE or word in ("come to", "arrive at")) and re.search(
            r"(?i)\b(?:to|and|or)\s(?:\w+ly\s)?\Z", words
        )
        done = word.endswith(("ed", "uck", "won"))
        ahead = base or (status != "in_force" and (_UNREAL if done else _AHEAD).search(words))
        signed = word.startswith("ratif") and _SIGN_AND.search(words) is None
        status = "negotiating" if ahead and not signed else status
    return Doing(status, "verb", *last.span("verb"))
