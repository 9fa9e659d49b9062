"""Whether a word that looks like a cue is one: verb or noun, and whose."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import HELPERS, HELPERS_FINITE, Page
from statecraft_quotes.inflection import BASE, ING, PAST

_BE_HAVE = Tag.BE | Tag.HAVE
_CAP_PRON_NEG = Tag.CAP | Tag.PRON | Tag.NEG
_CONJ_COMMA_STOP = Tag.CONJ | Tag.COMMA | Tag.STOP
_DET_POSS = Tag.DET | Tag.POSS
_DET_POSS_OBJ = Tag.DET | Tag.POSS | Tag.OBJ
_DET_POSS_OWNER = Tag.DET | Tag.POSS | Tag.OWNER
_DET_POSS_OWNER_CAP = _DET_POSS_OWNER | Tag.CAP
_DET_THAT = Tag.DET | Tag.THAT
_ED_ING = Tag.ED | Tag.ING
_PREP_CONJ = Tag.PREP | Tag.CONJ
_PREP_DET_POSS = Tag.PREP | Tag.DET | Tag.POSS
_PREP_ED = Tag.PREP | Tag.ED
_PREP_HELPERS = Tag.PREP | HELPERS
_PRON_PLURAL = Tag.PRON | Tag.PLURAL
_REL_THAT = Tag.REL | Tag.THAT
_THAT_TIME = Tag.THAT | Tag.TIME
_TO_ADV = Tag.TO | Tag.ADV
_TO_MODAL = Tag.TO | Tag.MODAL


_FRESH = frozenset(
    """recent new latest early unconfirmed conflicting numerous persistent false unfounded similar opening closing
    public televised prepared brief own""".split()
)
_NOUNS_TOO = frozenset("reports claims charges remarks comments signals warnings complaints demands threats".split())
_OCCASIONS = frozenset(
    """ceremony ceremonies speech speeches address remarks reception dinner shot shots sign signs light lights
    system""".split()
)
_COURTS = frozenset("court judge jury panel tribunal justice commission board referee court's".split())
_MANY = frozenset("some many most few all several both".split())  # "some argue that …"
_OPENERS = Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.SUB
_CLOSERS = Tag.COMMA | Tag.DOT | Tag.CONJ | Tag.STOP
_BEFORE_NOUNS = Tag.PREP | Tag.DET | Tag.POSS | Tag.ADV | Tag.NUM | Tag.OWNER
_BEFORE_VERBS = Tag.PRON | Tag.TO | Tag.MODAL | Tag.AUX | Tag.REL | Tag.THAT | Tag.COMMA | Tag.CONJ
_PLURALS = frozenset("people police others many some media men women children data criteria".split())


COPULAS = frozenset(
    "remain remains remained become became becomes seem seems seemed appear appears appeared feel felt".split()
)


def has_clause(page: Page, first: int, last: int) -> bool:
    """Whether a clause stands among tokens: a verb of its own, a cue, or what can be one before an object."""
    tags = page.tokens.tags
    for k in range(first, last):
        if k in page.used or page.reading.is_finite(k) or (tags[k] == Tag.PLURAL and is_third_person(page, k, last)):
            return True
    return False


def is_third_person(page: Page, k: int, last: int) -> bool:
    """Whether a word in -s is a verb by its ending or by what follows: "the show **identifies** and", "defends the"."""
    tags, word = page.tokens.tags, page.tokens.words[k]
    if k == 0 or tags[k - 1] & _BEFORE_NOUNS:
        return False
    if word.endswith("ifies"):
        return True
    return k + 1 < last and bool(tags[k + 1] & _DET_POSS_OBJ)


def is_many(page: Page, k: int) -> bool:
    """Whether a word can be the head of a plural subject: "dealers", "police"."""
    return bool(page.tokens.tags[k] & Tag.PLURAL) or page.tokens.words[k] in _PLURALS


def is_both(page: Page, k: int, low: int) -> bool:
    """Whether "both" or "neither" stands alone where a clause begins ("…, and both denied it")."""
    tokens = page.tokens
    if tokens.words[k] not in ("both", "neither"):
        return False
    return k == low or bool(tokens.tags[k - 1] & _CONJ_COMMA_STOP)


_JUDGING = ("able", "ible", "ful", "less", "ous", "ive", "al", "ent", "ant", "ate", "fair", "just", "wrong", "lawful")


_WHEN = frozenset("day next same few second moment minute".split())  # "called Ruiz a day later"
_JUDGED = frozenset(
    """cruel weak sad crazy false stupid rigged crooked flawed misguided racist sexist unfit fake phony brave smart
    great bad good evil dumb silly sick dead absurd insane premature unwise corrupt biased overblown dishonest
    rushed failed insulting troubling disturbing disappointing encouraging alarming misleading shocking disgusting
    outdated overdue invalid motivated""".split()
)


def names_it(page: Page, first: int, high: int) -> bool:
    """Whether what follows "called" has a complement: "the ban **a mistake**", and not "the police" alone."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if tags[first] & Tag.OBJ or words[first] in ("it", "that", "this"):
        return True
    if tags[first] & Tag.QUOTE:
        return False  # "a push dubbed “Blue Harbor”"
    # "called Ruiz a liar", "called her “reckless”"
    name = tags[first] & Tag.CAP and not tags[first] & (Tag.DET | Tag.POSS | Tag.TIME)
    single = words[first] == "her" or bool(name or tags[first] == Tag.PLURAL)
    second = first + (1 if single else 2)
    bare = not tags[first] & _DET_POSS_OWNER_CAP
    for k in range(first + 1, min(high, first + 30)):
        if tags[k] & Tag.QUOTE:
            return k >= second
        if words[first] in ("a", "an") or (bare and tags[k] & Tag.TO):
            return False  # "called a meeting", "called reporters to listen"
        if words[k] in ("a", "an", "the", "one") and not tags[k - 1] & _PREP_CONJ:
            later = k == first + 1 and k + 1 < high and (tags[k + 1] & Tag.TIME or words[k + 1] in _WHEN)
            return k >= second and not later
        dotted = k + 2 < high and tags[k] & Tag.CAP and tags[k + 1] & Tag.DOT  # "called the U.S. offer “late”"
        ends = k + 1 >= high or bool(tags[k + 1] & _CLOSERS and not dotted)
        dated = k + 2 < high and tags[k + (words[k + 1] == "on") + 1] & Tag.TIME  # "called it unlawful on Monday"
        if k >= second and (ends or dated):
            if not tags[k] & Tag.CAP and words[k].endswith(_JUDGING):
                return not words[k].endswith("ment") and not tags[k - 1] & _PREP_DET_POSS
            if words[k] in _JUDGED and not tags[k - 1] & _PREP_DET_POSS:
                return True
        if ends and (k + 1 >= high or not tags[k + 1] & Tag.CONJ):
            return False
    return False


def is_noun(page: Page, cue: Cue, i: int, left: int, low: int, before: int) -> bool:
    """Whether what looks like a cue is a noun or adjective where it stands ("a claim", "the proposed deal")."""
    tags, words = page.tokens.tags, page.tokens.words
    if tags[i] & Tag.CAP and i > low and not tags[i - 1] & Tag.QUOTE and not (cue.form & ING and not before & Tag.CAP):
        return True
    if left < low:
        return not cue.form & ING
    if before & _DET_POSS_OWNER and not before & Tag.PRON and cue.lemma != "say":
        shop = before & Tag.OWNER and before & Tag.CAP and not cue.form & BASE and i + 1 < len(tags)
        if shop and tags[i + 1] & _THAT_TIME:
            return False  # "Brandy's announced on Monday that"
        if cue.form & BASE and words[left] in _MANY and (left == low or tags[left - 1] & _OPENERS):
            return bool(i + 1 < len(tags) and tags[i + 1] & _PREP_HELPERS and not page.contracted(i + 1))
        return not is_both(page, left, low)
    if before & Tag.PREP and not before & _TO_ADV and not (cue.form & ING or words[left] in ("like",)):
        return True
    if cue.form & ING:
        if words[i - 1] in ("very", "most", "more", "less", "so", "too", "highly", "early"):
            return True  # "a very promising start", "an early warning system"
        if words[i] == "ruling" and i + 1 < len(tags) and not tags[i + 1] & Tag.THAT:
            return True  # "Peru's ruling party"
        if i + 1 < len(words) and words[i + 1] in _OCCASIONS:
            return True  # "a welcoming ceremony", "fired warning shots"
        if words[i] == "warning" and left > low and not before and tags[left - 1] & Tag.DET:
            return True  # "a similar warning"
        return bool(before & Tag.PREP and words[left] not in ("in", "by", "before", "after", "while"))
    if cue.form & PAST:
        return bool(cue.lemma == "rule" and before & Tag.PLURAL and _reigned(page, i))
    if cue.lemma == "rule" and words[left] not in _COURTS and not before & _CAP_PRON_NEG:
        return True  # "strict rules that bar smoking"
    nxt = tags[i + 1] if i + 1 < len(tags) else 0
    if (
        (nxt & HELPERS_FINITE or _tells_next(page, i))
        and not tags[i + 1] & Tag.CAP
        and cue.lemma not in ("say", "tell")
    ):
        relative = left > low and tags[left - 1] & _REL_THAT  # "a law which Chile claims is void"
        return not relative and not page.contracted(i + 1)  # "the claim is", but "many claim it's"
    if before & _BE_HAVE and not before & Tag.CAP:
        return True
    if words[i] == "states" and nxt & _ED_ING:
        return True  # "member states agreed", "the states holding a vote"
    if words[i] == "reports" and words[i + 1 : i + 2] in (["quote"], ["cite"], ["say"]):
        return True  # "press reports quote the envoy as saying"
    if words[i] == "report" and _reports_next(page, i):
        return True  # "the media report Tuesday said"
    if words[i] == "state" and not (nxt & Tag.THAT and before & _PRON_PLURAL):
        return True
    if cue.form == BASE:
        if before & Tag.CONJ and cue.lemma != "say":
            return not (nxt & Tag.PRON and not nxt & _DET_THAT)  # "they sold and claim they lost"
        if before & _BEFORE_VERBS:
            tried = words[left] == "it" and left > low and tags[left - 1] & Tag.ED  # "who have tried it say"
            return words[left] in ("he", "she", "it", "this") and not tried
        many = before & Tag.PLURAL or words[left] in _PLURALS or _plural(page, i)
        return cue.lemma != "say" and (not many or (words[i] in _PAPERS and _is_one_thing(page, i)))
    if words[i] == "says":
        return False  # "an aide who asked not to be named says"
    if before & Tag.COMMA and nxt & Tag.THAT and _are_many(page, i):
        return True  # "strikes, reports that …": the verb of a plural has no s
    if not before & _CAP_PRON_NEG and left > low and (tags[left - 1] & Tag.TO or words[left - 1] == "as"):
        return True  # "to rebut charges", "rejected as false claims that"
    if words[i] == "protests" and not (before & Tag.CAP and nxt & _DET_POSS) and not before & Tag.PRON:
        return True
    if words[i] in _NOUNS_TOO and (words[left] in _FRESH or words[left].endswith("est")):
        return True  # "recent reports that the mill is shut", "the strongest signals yet that"
    if words[i] in ("reports", "report") and words[left] in ("media", "news", "press", "intelligence"):
        named = left > low and tags[left - 1] & Tag.CAP  # "Radio Lima News reports that", "Bloomberg news reports"
        outlet = named and words[i] == "reports" and nxt & Tag.THAT and _is_outlet(page, left - 1)
        if not outlet and (not before & Tag.CAP or not named or tags[left - 1] & Tag.DET):
            return True
    done = before & (Tag.ED | Tag.FINITE) and not (left > low and tags[left - 1] & Tag.REL)
    if (done or words[left] in ("made", "drawn")) and not before & Tag.CAP:
        return True  # "made claims", "held talks about"
    return before & Tag.NUM != 0 or bool(before & _TO_MODAL and not before & Tag.CAP)


def _tells_next(page: Page, i: int) -> bool:
    """Whether the next word is a verb that reports, and no plural: "the **states** said", but "denies reports"."""
    if i + 1 >= len(page.tokens) or not page.tokens.tags[i + 1] & Tag.REPORT or not page.reading.is_finite(i + 1):
        return False
    word = page.tokens.words[i + 1]
    return word == "says" or not word.endswith("s")


# The Nationalists ruled Peru until they lost the war.
def _reigned(page: Page, i: int) -> bool:
    """Whether the subject of "ruled" is no court."""
    tokens, subject = page.tokens, page.subject(i)
    if subject is None:
        return False
    words = tokens.words[tokens.first_from(subject.start) : tokens.first_from(subject.end)]
    return _COURTS.isdisjoint(word.removesuffix("s") for word in words)


def _is_outlet(page: Page, k: int) -> bool:
    """Whether an outlet's name stands at a token."""
    return any(actor.kind == "media" for actor in page.reading.resolve(page.span(k, k)))


def _reports_next(page: Page, i: int) -> bool:
    """Whether a verb that reports follows a noun, past a day."""
    tags = page.tokens.tags
    after = next((k for k in range(i + 1, len(tags)) if not tags[k] & Tag.TIME), i)
    return bool(tags[after] & Tag.REPORT)


_PAPERS = frozenset({"report", "claim", "demand", "request", "protest"})


def _is_one_thing(page: Page, i: int) -> bool:
    """Whether a noun phrase with "a" leads up to a token without "of": "a United Nations **report** linking them"."""
    tokens = page.tokens
    subject = page.subject(i)
    if subject is None:
        return False
    words = tokens.words[tokens.first_from(subject.start) : tokens.first_from(subject.end)]
    return words[0] in ("a", "an") and not {"of", "and", "few"} & set(words)


def _plural(page: Page, i: int) -> bool:
    """Whether the subject of a verb is a plural: "envoys from Peru claim"."""
    tokens = page.tokens
    subject = page.subject(i)
    if subject is None:
        return False
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    for k in range(first, last):
        if tokens.tags[k] & Tag.CONJ:
            return True
        if tokens.tags[k] & _PREP_ED and k > first and not tokens.tags[k] & Tag.CAP:
            return bool(tokens.tags[k - 1] & Tag.PLURAL)
    return False


def _are_many(page: Page, i: int) -> bool:
    """Whether the subject of a verb is the plural of a common noun."""
    tokens = page.tokens
    subject = page.subject(i)
    if subject is None:
        return False
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    head = next((k for k in range(first, last) if k + 1 >= last or tokens.tags[k + 1] & Tag.PREP), first)
    return bool(tokens.tags[head] & Tag.PLURAL) and (head == first or not tokens.tags[head] & Tag.CAP)
