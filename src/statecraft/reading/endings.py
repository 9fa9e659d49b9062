"""What ends reported content: a clause that reports anew, or that is the writer's own."""

from __future__ import annotations

from statecraft.reading.coordination import WITHHOLDING, is_older, leaves_out, repeats, was_done, withholds
from statecraft.reading.finite import HELPERS, has_verb, is_finite, shows
from statecraft.reading.tokens import Tokens
from statecraft.reading.word_classes import Tag

_HELPERS_BUT_MODALS = HELPERS & ~Tag.MODAL
_ADV_HAVE = Tag.ADV | Tag.HAVE
_PARTING = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.THAT
_DET_SUB = Tag.DET | Tag.SUB
_AFTER_CUES = Tag.DET | Tag.THAT | Tag.POSS | Tag.CAP | Tag.PREP
_PREP_SUB = Tag.PREP | Tag.SUB
_PRON_ADV = Tag.PRON | Tag.ADV
_ED_TO = Tag.ED | Tag.TO
_REPORTING_COMMA_STOP = Tag.REPORTING | Tag.COMMA | Tag.STOP
_STOP_QUOTE = Tag.STOP | Tag.QUOTE

_TURNS = frozenset("while whereas as although though when after since because".split())
_WHOLE = frozenset(
    """move charge claim accusation allegation step decision assertion demand view position stance idea proposal
    initiative statement suggestion report plan term phrase label epithet finding conclusion contention characterization
    characterisation""".split()
)
_NOUNS = frozenset(
    """pledges claims reports demands calls notes states promises report claim demand call note state promise pledge
    write complains urge""".split()
)
_ANSWERED = frozenset({"responds", "responded"})  # "responded to the attack": a deed
_SO_DID = (["as", "did"], ["as", "does"], ["as", "do"])  # ", as did the mayor of Lima"
_TOLD = frozenset("say comment confirm disclose tell reveal discuss elaborate specify explain".split())
_PAST = ("ed", "said", "wrote", "told")
_PAST_OR_THIRD = ("s", "ed")


def ends_before(tokens: Tokens, i: int, high: int, first: int) -> bool:
    """Whether reported content, which begins at ``first``, ends before the comma, dash or conjunction at ``i``."""
    tags, words = tokens.tags, tokens.words
    j = i + 1
    if j >= high:
        return True
    if tags[j] & Tag.CONJ:
        return _goes_with_cue(tokens, j + 1, high, first) or (
            bool(tags[i] & Tag.COMMA) and _is_past(tokens, first) and _reports_ahead(tokens, j + 1, high, told=True)
        )
    while j < high and tags[j] & Tag.ADV and not tags[j] & _DET_SUB:
        j += 1
    if j >= high:
        return False
    if _brings_source(tokens, i, j, high):
        return True
    if words[j] == "despite" and tags[i] & Tag.COMMA and not tags[i - 1] & Tag.CONJ:
        return not _verb_follows(tokens, j, high, lacks=True)  # ", despite protests": the writer's own
    if tags[j] & Tag.DET and words[j + 2 : j + 3] in (["adding"], ["saying"]):
        return True  # ", the agency adding that"
    if tags[j] & Tag.PREP and words[j + 1 : j + 2] in (["which"], ["whom"]):
        return _reports_ahead(tokens, j + 2, high)  # ", to which the mayor replied"
    if tags[j] & Tag.REL:
        lacks = not has_verb(tokens, first, i)
        return _reports_ahead(tokens, j, high) and not _verb_follows(tokens, j, high, lacks=lacks)
    if words[j : j + 3] == ["while", "stopping", "short"]:
        return True
    if words[j] in _TURNS and _reports_ahead(tokens, j + 1, high):
        return True
    if words[j] in ("a", "an") and j + 1 < high and words[j + 1] in _WHOLE:
        return True
    return _is_cued(tokens, i, j, high, first)


def _is_past(tokens: Tokens, first: int) -> bool:
    """Whether a past cue stands right before content, or before the "that" which opens it."""
    cue = first - 2 if first > 1 and tokens.tags[first - 1] & Tag.THAT else first - 1
    return cue >= 0 and bool(tokens.tags[cue] & Tag.REPORT) and tokens.words[cue].endswith(_PAST)


def _goes_with_cue(tokens: Tokens, k: int, high: int, first: int) -> bool:
    """Whether what follows "and" goes on with the cue of the content, which begins at ``first``: "and called for"."""
    tags = tokens.tags
    while k < high and tags[k] & _ADV_HAVE and not tags[k] & Tag.CAP:
        k += 1
    return k < high and (
        tokens.words[k : k + 2] in (["when", "asked"], ["if", "asked"])
        or (reports(tokens, k) and not is_older(tokens, first, k))
        or _reports_ahead(tokens, k, high)
        or was_done(tokens, first, k, high)
        or withholds(tokens, k)
        or repeats(tokens, k)
    )


def _brings_source(tokens: Tokens, i: int, j: int, high: int) -> bool:
    """Whether the word at ``j`` behind a comma or dash at ``i`` says at once who tells it: ", according to"."""
    tags, words = tokens.tags, tokens.words
    if tags[j] & Tag.REPORTING or words[j] == "according" or words[j : j + 2] in _SO_DID:
        return True
    if (words[j] == "with" and _one_reporting(tokens, j, high)) or shows(tokens, j, high):
        return True
    # ", after accusing Peru of theft"
    after = tags[i] & Tag.COMMA and words[j] in ("after", "before") and j + 1 < high
    return bool(after and tags[j + 1] & Tag.REPORTING)


def _is_cued(tokens: Tokens, i: int, j: int, high: int, first: int) -> bool:
    """Whether a verb of reporting stands at ``j`` behind a comma or dash at ``i``, or a clause of reporting does."""
    tags = tokens.tags
    participle = tags[i] & Tag.COMMA and tags[j] & Tag.ED
    if participle and not has_verb(tokens, first, i) and _verb_follows(tokens, j, high, lacks=True):
        return False  # "says the ships, often called Gulls, will leave"
    if reports(tokens, j) and j + 1 < high and tags[j + 1] & _AFTER_CUES:
        return not ((tags[i - 1] | tags[first]) & Tag.CAP and _is_told_of(tokens, first, i))
    if tags[j] & Tag.ED and not tags[j] & Tag.REPORT and tags[i] & Tag.COMMA:
        return False
    return _reports_ahead(tokens, j, high) and not tags[j] & _PREP_SUB


def _reports_ahead(tokens: Tokens, i: int, high: int, *, told: bool = False) -> bool:
    """Whether the clause that begins at ``i`` is one of reporting: a subject of a few words, then its verb.

    What was ``told`` in the past would have "had" where the writer has "has": ", and Peru **has called**".
    """
    tags, reduced = tokens.tags, False
    aside = i  # where an aside behind the subject ends
    if i + 3 < high and tags[i] & Tag.PRON and tags[i + 1] & Tag.MODAL and tags[i + 2] & Tag.NEG:
        return tokens.words[i + 3] in _TOLD  # "she would not say"
    for j in range(i, min(high, i + 12)):
        tag = tags[j]
        if j < aside:
            continue
        if j > i + 1 and tag & Tag.COMMA and j + 2 < high:
            aside = _past_apposition(tokens, j, high)
            if aside > j:
                continue
        if (
            j > i
            and tag & Tag.REPORT
            and (
                is_finite(tokens, j)
                or (j == i + 2 and tags[i] & Tag.PRON and tags[i + 1] & Tag.HAVE)
                or (told and tag & Tag.ED and tokens.words[j - 1] in ("has", "have"))
            )
            and not (_may_be_noun(tokens, j) and not tags[j - 1] & Tag.CAP)
            and not (tags[j - 1] & Tag.BE and j > i + 1)  # "and help is welcome"
            and not (tokens.words[j] in _ANSWERED and tokens.words[j + 1 : j + 2] == ["to"])
        ):
            return True
        if tokens.words[j] in ("what", "those"):
            return False  # "even those he called liars"
        if j > i and tokens.words[j] in WITHHOLDING and leaves_out(tokens, i, j, high):
            return True
        if tag & _PARTING:
            return False
        if tag & Tag.CONJ and (reduced or goes_on(tokens, j + 1, high)):
            return False  # "a pact between Peru **and Chile and called** for calm": Chile calls for nothing
        if not tag & _HELPERS_BUT_MODALS and is_finite(tokens, j):
            briefed = j + 1 < high and tags[j + 1] & Tag.PREP
            if reduced or j == i or not tag & Tag.ED or tag & Tag.REPORT or not briefed:
                return False
            reduced = True  # "a clerk briefed on the talks said"
    return False


# ", while its envoy, **Ana Ruiz**, said it was late"  /  ", while its envoy, **who left**, said …"
def _past_apposition(tokens: Tokens, comma: int, high: int) -> int:
    """The token behind a relative clause, or a name before a verb of reporting, between commas; else the comma."""
    tags = tokens.tags
    relative = tokens.words[comma + 1] == "who"
    if not (relative or tags[comma + 1] & Tag.CAP):
        return comma
    closing = next((k for k in range(comma + 2, min(high, comma + 12)) if tags[k] & Tag.COMMA), high)
    if relative:
        return closing + 1 if closing < high else comma
    verb = closing + 1 + (closing + 1 < high and bool(tags[closing + 1] & Tag.HAVE))
    named = verb < high and all(tags[k] & (Tag.CAP | Tag.DOT) for k in range(comma + 1, closing))
    return closing + 1 if named and tags[verb] & Tag.REPORT else comma


def goes_on(tokens: Tokens, i: int, high: int) -> bool:
    """Whether a verb of reporting stands right behind "and", past adverbs: "and has **also** said"."""
    while i < high and tokens.tags[i] & _ADV_HAVE and not tokens.tags[i] & Tag.CAP:
        i += 1
    return i < high and reports(tokens, i)


def _may_be_noun(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in _NOUNS and not tokens.tags[i - 1] & _PRON_ADV


def reports(tokens: Tokens, i: int) -> bool:
    """Whether a token is a reporting verb with the subject of the one before: "and called for", ", stressed the"."""
    word, tag = tokens.words[i], tokens.tags[i]
    if not tag & Tag.REPORT:
        return False
    if word in _NOUNS:
        return i + 1 < len(tokens) and bool(tokens.tags[i + 1] & Tag.PRON) and not tokens.tags[i + 1] & Tag.DET
    return word.endswith(_PAST_OR_THIRD) or word in ("said", "told", "spoke", "wrote", "say")


def _is_told_of(tokens: Tokens, first: int, comma: int) -> bool:
    """Whether a comma closes the apposition to a subject: "said Peru's minister, Ann Ito**,** rejected the plan"."""
    return any(tokens.tags[k] & Tag.COMMA for k in range(first, comma)) and not has_verb(tokens, first, comma)


def _one_reporting(tokens: Tokens, i: int, high: int) -> bool:
    """Whether "with" begins a clause of reporting: "with one of them saying …"."""
    for j in range(i + 1, min(high - 2, i + 10)):
        if tokens.tags[j] & Tag.ING and tokens.tags[j + 1] & Tag.COMMA and tokens.tags[j + 2] & Tag.QUOTE:
            return True  # 'with one of them yelling, "Get up!"'
        if tokens.tags[j] & _REPORTING_COMMA_STOP:
            return bool(tokens.tags[j] & Tag.REPORTING)
    return False


def _verb_follows(tokens: Tokens, i: int, high: int, *, lacks: bool) -> bool:
    """Whether a relative clause only interrupts: the verb that the clause still ``lacks`` follows its closing comma."""
    for j in range(i + 1, min(high - 1, i + 30)):
        if tokens.tags[j] & Tag.COMMA:
            follows = is_finite(tokens, j + 1) or bool(tokens.tags[j + 1] & (_ED_TO | Tag.QUOTE))
            if follows or not lacks:
                return follows  # commas of a list inside close nothing
        elif tokens.tags[j] & _STOP_QUOTE:
            return False
    return False
