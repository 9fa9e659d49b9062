"""What a verb of saying makes by its form: passives, participles, infinitives, inversions, and the plain statement."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.before import as_told, content_before, find_inverted
from statecraft_quotes.constructions import follow
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import HELPERS, Draft, Page
from statecraft_quotes.following import Following
from statecraft_quotes.guards import COPULAS, has_clause, is_both
from statecraft_quotes.inflection import BASE, ING, PAST, THIRD
from statecraft_quotes.lookalikes import is_noun
from statecraft_quotes.omissions import by_nobody
from statecraft_quotes.participles import participle_cue
from statecraft_quotes.passives import agent_after, called_passive, passive_cue
from statecraft_quotes.purposes import purpose_cue
from statecraft_quotes.relatives import CHARGES, relative_cue
from statecraft_quotes.reported import goes_on_reported
from statecraft_quotes.telling import Verb, coordinates, told

_ADV_NEG = Tag.ADV | Tag.NEG
_BE_HAVE = Tag.BE | Tag.HAVE
_COMMA_QUOTE = Tag.COMMA | Tag.QUOTE
_PAST_BASE_THIRD = PAST | BASE | THIRD
_PAST_THIRD = PAST | THIRD
_PREP_ADV = Tag.PREP | Tag.ADV
_NEAR = 5
_ONLY = frozenset("only just merely simply".split())  # "not **only** praised the plan"
_QUESTIONS = [[word] for word in ("whether", "if", "how", "why", "about", "by", "to", "what", "when")]


def _verb_at(page: Page, cue: Cue, i: int, j: int) -> Verb:
    tags = page.tokens.tags
    low, high = page.sentence(i)
    left, negated = i - 1, False
    while left >= low and tags[left] & _ADV_NEG and not tags[left] & HELPERS and not is_both(page, left, low):
        negated = negated or bool(tags[left] & Tag.NEG and page.tokens.words[left + 1] not in _ONLY)
        left -= 1
    helper = page.helper(i) if cue.form & PAST else i
    if low <= helper < i:
        left = helper
    before = tags[left] if left >= low else 0
    negated = negated or bool(before & Tag.NEG and before & HELPERS)
    return Verb(page, cue, i, j, low, high, left, before, negated, cue.form & PAST)


def report(page: Page, cue: Cue, i: int, j: int, covered: int) -> Draft | None:
    """The statement that a verb makes, None where it makes none: by its form first, then by what follows it."""
    verb = _verb_at(page, cue, i, j)
    low, high, left, before = verb.low, verb.high, verb.left, verb.before
    if is_noun(verb) or (cue.lemma == "contest" and not _is_of_charge(verb)):
        return None
    if verb.past and cue.lemma == "provide":
        return None  # "data provided by experts", "provided that"
    if verb.past and before & Tag.SUB and page.tokens.words[left] != "so" and not before & _PREP_ADV:
        return None  # "he replied when asked whether he would go"
    if (verb.past and not cue.form & BASE) or (verb.past and before & _BE_HAVE):
        agent = agent_after(page, j, high)
        if agent is not None:
            return passive_cue(page, cue, i, agent, low, high)
        if before & Tag.BE and (called := called_passive(page, cue, i, j, high)) is not None:
            return called
    if verb.past and _only_describes(verb):
        return None
    other = as_told(page, cue, i, j, low, high) or _inverted(verb, covered)
    if other is not None:
        return other
    following = follow(page, cue, j, high)
    if following is not None and following.kind == "b" and _trails(page, i, following.first, low, high):
        following = None
    if cue.form & ING and not before & Tag.BE:
        return participle_cue(verb, following)
    if before & Tag.TO and not (left > low and page.tokens.words[left - 1].startswith("continu")):
        return purpose_cue(page, cue, i, j, following, left)
    verb.negated = verb.negated or by_nobody(page, i, low)
    if _may_only(verb, following) or _is_asked_of(verb):
        return None
    if following is None:
        relative = relative_cue(page, cue, i, j, low, high) if cue.form & _PAST_BASE_THIRD else None
        return relative or content_before(verb, covered)
    return None if goes_on_reported(verb, following) else told(verb, following)


def _is_of_charge(verb: Verb) -> bool:
    """Whether something said stands near a verb that has other objects too: "contests **the claim**", no "seat"."""
    near = range(max(verb.low, verb.i - _NEAR), min(verb.high, verb.j + _NEAR))
    return any(verb.page.tokens.words[k].removesuffix("s") in CHARGES for k in near)


def _only_describes(verb: Verb) -> bool:
    """Whether a past form is a participle: of what somebody was asked or told, of how something is said to be."""
    page, cue, before, left, j = verb.page, verb.cue, verb.before, verb.left, verb.j
    tags, words = page.tokens.tags, page.tokens.words
    if not cue.form & BASE or before & _BE_HAVE:
        if before & Tag.BE or words[left] in COPULAS:
            return True
        if words[j : j + 2] in (["to", "be"], ["to", "have"]) and cue.takes.keys() & {"b"} and "i" not in cue.takes:
            return True  # "bankers said to be close to the deal"
    if cue.lemma == "tell of" and before & Tag.COMMA:
        return True  # "Ms. May, told of the plan, said …"
    asked = words[verb.i] == "asked" and before & Tag.COMMA and words[j : j + 1] in _QUESTIONS
    # "Ms. May, asked whether she would go, said …"
    return bool(asked) and not any(tags[k] & _COMMA_QUOTE for k in range(verb.low, left))


def _inverted(verb: Verb, covered: int) -> Draft | None:
    """The statement of a verb behind its content and before its speaker: "…, said the envoy"."""
    cue = verb.cue
    if verb.before & _COMMA_QUOTE and "q" in cue.takes and "c" not in cue.takes and cue.form & _PAST_THIRD:
        return find_inverted(verb, covered)
    return None


# The envoy was asked whether she regretted the vote.
def _is_asked_of(verb: Verb) -> bool:
    """Whether the verb stands in a question that somebody was asked, with nobody to have asked it."""
    tags, words = verb.page.tokens.tags, verb.page.tokens.words
    asked = words[verb.low : verb.i].index("asked") + verb.low if "asked" in words[verb.low : verb.i] else verb.i
    if not verb.low < asked < verb.i - 1 or words[asked + 1] not in ("whether", "if") or not tags[asked - 1] & Tag.BE:
        return False
    return not any(tags[k] & (Tag.COMMA | Tag.CONJ | Tag.QUOTE) for k in range(asked + 2, verb.i))


def _may_only(verb: Verb, following: Following | None) -> bool:
    """Whether the verb tells what somebody may yet say, or what somebody was told with nobody to tell it."""
    cue, before, words = verb.cue, verb.before, verb.page.tokens.words
    named = before & Tag.CAP and cue.form & _PAST_THIRD and not cue.form & BASE  # "Ms. May says"
    will = words[verb.left] in ("will", "would") and following is None  # "The bridge, she would say, is old"
    if before & Tag.MODAL and not named and not verb.negated and not will:
        return True
    if following is None or following.kind != "t" or following.listener is not None:
        return False
    if cue.lemma == "tell" and coordinates(before):
        return True  # "was brought in and told that": who tells needs a listener
    # "has learned that, according to the bank, …" has its speaker behind
    return cue.lemma == "learn" and words[following.first] == "according"


def _trails(page: Page, i: int, first: int, low: int, high: int) -> bool:
    """Whether what follows a cue only trails after it, the content having come before.

    It trails where it has no verb ("…, the envoy said on Monday in Oslo") or a comma parts it from the cue ("…, the
    envoy said on Monday, hours after the talks ended").
    """
    reading, tags = page.reading, page.tokens.tags
    if "," not in page.tokens.words[low : high if tags[i] & Tag.ING else i]:
        return False  # the content would end with a comma; the subject of a participle may stand behind it
    parted = bool(tags[first - 1] & Tag.COMMA)
    if not parted and any(reading.is_finite(k) for k in range(first, high)):
        return False
    subject = page.subject(i)
    if subject is None:
        return False
    comma = page.tokens.first_from(subject.start) - 1
    only_opens = tags[low] & Tag.SUB and page.tokens.words[low] != "so"
    if only_opens and not parted and not any(tags[k] & Tag.COMMA for k in range(low, comma)):
        return False  # "While the pact is secret, the envoy said its text covers trade"
    if (
        parted
        and page.tokens.words[low] not in ("if", "unless")
        and tags[low] & (Tag.SUB | Tag.PREP | Tag.ADV | Tag.ING | Tag.TIME)
    ):
        return False  # "After the vote ended, the envoy said on Monday, …"
    return comma > low and bool(tags[comma] & Tag.COMMA) and has_clause(page, low + 1, comma)
