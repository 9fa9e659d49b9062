"""What is done with a deal: by a verb before it, by a passive after it, by a word of its own phrase."""

from __future__ import annotations

import re

from attrs import evolve

from statecraft import AgreementStatus
from statecraft_agreements.by_verb import AHEAD, into_force, of_no_deal, verb_before
from statecraft_agreements.deal import Doing
from statecraft_agreements.deals import HELPED, MIGHT, OF_A_DAY, TRUCE, status_of
from statecraft_agreements.participles import participle_in
from statecraft_agreements.passive import PASSIVE, passive_of

_ATTRIBUTE = re.compile(
    r"(?i)\b(?P<verb>signed|agreed|proposed|planned|negotiated|brokered|mediated|concluded|expired|existing|ratified|"
    r"broken|failed|draft|possible|potential|future|long-standing|current)\s(?:[\w.'’“”\"-]+\s){0,4}\Z"
)
# "Friday's trade pact", "the recent pact with Peru": one that was made then
_OF_A_DAY = re.compile(OF_A_DAY)
_DATED = re.compile(rf"{OF_A_DAY}|\b(?:recent|latest)\s\Z")
# "The 1928 pact", "its treaty" and "their deals" stand; of "the deal with Peru" it is told only that it was made.
_LASTS = re.compile(r"(?i)\b(?:\d{4}|annual|long-standing|treaty|convention|protocol|cease-?fire|truce)\b|s\Z")
_IN_A_YEAR = re.compile(r"[^,.;]{2,60}?\sin\s\d{4}\b")
_MADE = frozenset(("signed", "agreed", "brokered", "mediated", "concluded", "ratified"))
_HELPED = re.compile(HELPED)
_NOMINAL = re.compile(
    r"(?i)\b(?P<verb>signing(?:\sceremony)?|signature|conclusion|finali[sz]ation|completion|achievement|breach|"
    r"collapse|breakdown|expir(?:y|ation)|cancellation|termination|suspension|renewal|extension|announcement|adoption|"
    r"approval|violations?|breaking|ratification|negotiations?|implementation|compliance|fulfilment|fulfillment|"
    r"observance|rejection|signatory|signatories|talks|discussions|terms)"
    r"(?:(?<=s)\s(?:with\s(?:[\w.'’-]+\s){0,4}?[\w.'’-]+|between\s[^.;]{3,60}?|"
    r"in\s(?-i:[A-Z])\w+(?=\s(?:on|about|over)\s)))?\s(?:of|to|on|about|for|over|"
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
    r"(?i)\b(?:under|through|part of|in line with|in keeping with|in accordance with|thanks to|on the basis of|"
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
# "The treaty obliges them to": one that there is; a protocol or convention may be the whole world's
_BINDS = re.compile(r"\s(?:establishes|prohibits|obliges|requires|guarantees|governs|regulates|stipulates|bans|bars)\s")
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
# "The pact with Peru ended in May", and not "ended the war"
_ENDED = re.compile(
    r"(?:\s(?:between|with|on)\s(?:(?!\s(?:that|which|who|where|under|when)\s)[^,.;]){2,80}?)?\s(?:(?:has|had)\s)?"
    r"(?P<verb>ended)(?=[.,;]|\Z|\s(?:(?:in|on)\s(?:[A-Z]|\d|early\s|late\s|mid-)|"
    r"(?:last|this|yesterday|when|after|at\s(?:the\send|midnight))\b))"
)
_VIOLATIONS = re.compile(r"(?i)\A\s(?:violations?|breach(?:es)?)\b")
# "Broke off talks on a pact": there will be none
_BROKEN_OFF = re.compile(
    r"(?i)\b(?:(?:br(?:eak|eaking|oke|oken)|call(?:s|ed|ing)?)\soff|(?:walk|pull)(?:s|ed|ing)?\sout\sof|"
    r"(?:walk(?:s|ed|ing)?\saway|withdr(?:ew|aws?|awing|awn)(?:\s(?-i:[A-Z])\w+)?)\sfrom|(?:abandon|scrap|quit|"
    r"cancel)\w*|terminat\w+|(?:ended|ends)(?=\s(?:\w+\s)?\Z))\s"
    r"(?:(?:the|its|their|all|further)\s)?(?:[\w-]+\s){0,2}?\Z"
)
_NOT_DONE = re.compile(r"(?i)(?:n['’]t|\b(?:not|never|without))\s(?:\w+\s)?\Z")
_FINISHED = re.compile(r"(?i)\b(?:conclud|complet|finish|wrapp)(?:e|ed|es|ing)?\s(?:up\s)?(?:\w+\s)?\Z")
_PUT_OFF = re.compile(r"(?i)\b(?:postponed|delayed|put off|scheduled|planned|expected|will|would|could)\b")
_NONE = re.compile(r"(?i)no\s")
_WHETHER = re.compile(r"(?i)\b(?:if|unless|until|once|whether(?:\sor\snot)?)\s\Z")  # "until a deal is reached"


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
    return (
        _made(left, phrase, attribute, passive)
        or _by_noun(left[-90:] + attributes, right)
        or _by_verb(left, phrase, right)
        or _behind(left, phrase, right, passive)
        or _by_attribute(attribute)
        or _standing(left, phrase, right)
        or _spoken_of(left, phrase, right)
        or _kept(left, phrase, right)
    )


def _made(left: str, phrase: str, attribute: re.Match[str] | None, passive: re.Match[str] | None) -> Doing | None:
    """By a word of its phrase that tells that it was made: "the signed treaty", "a UN-brokered truce"."""
    told = attribute["verb"].casefold() if attribute is not None else ""
    helped = _HELPED.fullmatch(told) is not None
    verb = verb_before(left) if helped else None
    if verb is not None and verb.end == len(left.rstrip()):
        return verb  # "signed a UN-brokered truce": those who signed it
    if told not in _MADE or passive is not None:
        return None
    truce = helped and TRUCE.search(phrase) is not None  # "a UN-brokered truce": it holds
    return Doing("in_force" if truce else status_of(told) or "agreed", "attribute")


def _by_noun(before: str, right: str) -> Doing | None:
    """By a noun that has the deal for its object: "the signing of a treaty", "talks on a pact"."""
    nominal = _NOMINAL.search(before)
    word = nominal["verb"].casefold().split()[0] if nominal is not None else ""
    if nominal is None or (word in _OF_ONLY and not nominal[0][len(word) :].startswith(" of ")):
        return None
    status = _NOMINAL_STATUS.get(word) or status_of(word)
    if status == "negotiating" and (verb := verb_before(before)) is not None and verb.status == "in_force":
        # "talks to preserve a truce"; what is still to be revived is in force no more
        again = before.startswith(("reviv", "Reviv"), verb.start)
        status = status if again else "in_force"
    if status in ("signed", "agreed") and AHEAD.search(before[: nominal.start()]):
        status = "negotiating"
    if status == "negotiating" and _FINISHED.search(before[: nominal.start()]):
        status = "agreed"
    if status == "negotiating" and _is_over(before[: nominal.start()], nominal["verb"]):
        status = "ended"
    if status == "signed" and _PUT_OFF.search(right[:90]):
        status = "negotiating"
    if word == "ratification":
        status = "signed"  # whether or not it has come to that
    return Doing(_so_far(status, word, right), "nominal") if status is not None else None


def _is_over(before: str, noun: str) -> bool:
    """Whether somebody broke off the talks on a deal."""
    broken = _BROKEN_OFF.search(before)
    if broken is None or not noun.casefold().startswith(("talks", "negotiation", "discussions")):
        return False
    left = before[: broken.start()]
    return not any(pattern.search(left) for pattern in (AHEAD, MIGHT, _NOT_DONE))


def _by_verb(left: str, phrase: str, right: str) -> Doing | None:
    """By a verb before it: "signed a treaty", "ended without a deal"."""
    verb = verb_before(left) or into_force(left, right)
    if verb is None:
        return None
    without = "without " in left[verb.end :] + phrase  # "ended without a deal"
    word = left[verb.start : verb.end].casefold()
    status = of_no_deal(verb, word) if _NONE.match(phrase) else _so_far(verb.status, word, right)
    return evolve(verb, status="negotiating" if without and verb.status == "ended" else status)


def _behind(left: str, phrase: str, right: str, passive: re.Match[str] | None) -> Doing | None:
    """By words behind it: "treaty violations", "the treaty signed in May", "the treaty was signed"."""
    if _VIOLATIONS.match(right):
        return Doing("in_force", "nominal")
    participle = participle_in(right)
    if participle is not None and (passive is None or not passive["done"]):
        told = participle["verb"]
        status = None if told.casefold() == "negotiated" else status_of(told)  # "a deal negotiated by Oman" is made
        return Doing(status or "agreed", "participle", *participle.span("verb"))
    if passive is None:
        ended = _ENDED.match(right)
        return Doing("ended", "passive", *ended.span("verb")) if ended is not None else None
    done = Doing(*passive_of(phrase, right, passive))
    open_ = done.status in ("signed", "agreed") and _WHETHER.search(left[-40:]) is not None
    return evolve(done, status="negotiating") if open_ else done


def _by_attribute(attribute: re.Match[str] | None) -> Doing | None:
    """By any other word of its phrase that tells how far it has come: "the current treaty", "a possible pact"."""
    if attribute is None:
        return None
    status = "in_force" if attribute["verb"].casefold() == "current" else status_of(attribute["verb"])
    return Doing(status or "negotiating", "attribute")


# "Despite the truce", "threatens the peace deal", "a shaky truce": one that is kept so far
_PEACE = re.compile(r"(?i)\b(?:cease-?fire|truce|peace\s(?:agreement|deal|accord|pact|treaty))")
_KEPT = re.compile(
    r"(?i)\b(?:despite|during|following|since|amid|throughout|in\sspite\sof|(?:week|month|year|day)s?\sinto|terms\sof|"
    r"(?:threaten|strain|strengthen|consolidat|jeopardi[sz]|undermin|endanger|test|weaken|bolster|cement|disrupt|shak|"
    r"stabili[sz]|ensur)(?:e|s|es|ed|ing)?|shook|support\sfor)\s(?:the\s)?\Z"
)
_FRAGILE = re.compile(r"(?i)\b(?:fragile|shaky|tenuous|uneasy|de[\s~-]facto|[\w-]+-old|ongoing)\s")
_ONE = re.compile(r"(?i)(?:(?P<the>the|their|its|this|\d{4})|an?|that)\s")
_ABOUT_ONE = re.compile(r"\s(?:pledge|talks|offer|proposal|negotiat|efforts?|calls?|talks|offered|proposed|until)\b")


def _kept(left: str, phrase: str, right: str) -> Doing | None:
    """By words for a truce that is there already and may break: "despite the truce", "a shaky truce"."""
    one = _ONE.match(phrase)
    if _PEACE.search(phrase) is None or one is None or _ABOUT_ONE.match(right) is not None:
        return None
    fragile = _FRAGILE.search(phrase) is not None and _PROSPECT.search(left[-60:]) is None
    known = one["the"] is not None or _FRAGILE.search(phrase) is not None
    told = fragile or (known and _KEPT.search(left[-60:]) is not None)
    return Doing("in_force", "standing") if told else None


def _standing(left: str, phrase: str, right: str) -> Doing | None:
    """By words for what is there already: "under the old treaty", "they have treaties"."""
    standing = _STANDING.search(left[-60:])
    if standing is None:
        return None
    word = standing[0].split()[0].casefold()
    have = word in ("has", "have", "had")
    if have and "similar" in phrase and not _SHARED.match(right):
        return None  # "Peru and Chile have similar deals": with somebody told before
    if have and _SHARED.match(right):  # whatever one does with a deal one has, it stands
        start = max(0, len(left) - 60) + standing.start()
        return Doing("in_force", "verb", start, start + len(word))
    stands = (
        phrase.endswith("s") or word == "have"
        if have
        else word not in ("is", "are") or _SHARED.match(right) is not None
    )
    return Doing("in_force", "standing") if stands else None


def _spoken_of(left: str, phrase: str, right: str) -> Doing | None:
    """By nothing but whose it is, what it rules or when it was made: who speaks so speaks of one that there is."""
    attributes = phrase[: phrase.rfind(" ") + 1]
    lasts = _DATED.search(attributes) is None and (_LASTS.search(phrase) or _IN_A_YEAR.match(right))
    told: AgreementStatus = "in_force" if lasts else "agreed"
    # "Its merger agreement with Delta", "the pact with Peru allows": one that there is, or one that is sought
    verbal = phrase.endswith("deals") and _WHOSE.match(phrase) is None  # "the bank deals with Peru"
    if _WITH_NAMED.match(right) and not verbal and not _PROSPECT.search(left[-60:]):
        if status_of(left[-50:]) in ("negotiating", "rejected"):
            return None
        return Doing("negotiating" if _MAYBE.search(left[-50:]) else told, "between")
    # "The pact between Peru and Chile worries some": who names both of its sides speaks of one that there is.
    binds = phrase.startswith(("The ", "the ")) and not phrase.endswith(("otocol", "onvention"))
    if _GOVERNS.match(right) or (binds and _BINDS.match(right)):
        return Doing("in_force", "standing")
    if (sides := _SIDES.match(right)) and not _PROSPECT.search(left[-60:]):
        return Doing("agreed" if sides["by"] else told, "between")
    if phrase.endswith("agreement") and OWN.search(left + attributes) is not None and _TO_DO.match(right) is not None:
        return Doing("agreed", "own")
    return Doing("agreed", "attribute") if _OF_A_DAY.match(phrase) is not None else None


def _so_far(status: AgreementStatus, word: str, right: str) -> AgreementStatus:
    """The status of deals whose making stands behind them: "the implementation of the deals **reached** in Lima"."""
    stands = status == "in_force" or word.startswith("discuss")
    made = _MADE_SO_FAR.match(right) if stands else None
    return status if made is None else "signed" if made[0].endswith("signed") else "agreed"
