"""Nouns and adjectives that look like cues: "a claim", "the proposed deal", "member states"."""

from __future__ import annotations

from statecraft import Tag
from statecraft_quotes.draft import HELPERS, HELPERS_FINITE, Page
from statecraft_quotes.guards import PLURALS, is_both, is_many
from statecraft_quotes.inflection import BASE, ING, PAST
from statecraft_quotes.new_clauses import also
from statecraft_quotes.speakers import PAPERS
from statecraft_quotes.telling import Verb

_BE_HAVE = Tag.BE | Tag.HAVE
_CAP_PRON_NEG = Tag.CAP | Tag.PRON | Tag.NEG
_DET_POSS = Tag.DET | Tag.POSS
_DET_POSS_OWNER = Tag.DET | Tag.POSS | Tag.OWNER
_DET_THAT = Tag.DET | Tag.THAT
_ED_ING = Tag.ED | Tag.ING
_PREP_ED = Tag.PREP | Tag.ED
_PREP_HELPERS = Tag.PREP | HELPERS
_PRON_PLURAL = Tag.PRON | Tag.PLURAL
_REL_THAT = Tag.REL | Tag.THAT
_THAT_TIME = Tag.THAT | Tag.TIME
_TO_ADV = Tag.TO | Tag.ADV
_TO_MODAL = Tag.TO | Tag.MODAL
_BEFORE_VERBS = Tag.PRON | Tag.TO | Tag.MODAL | Tag.AUX | Tag.REL | Tag.THAT | Tag.COMMA | Tag.CONJ

_FRESH = frozenset(
    """recent new latest early unconfirmed conflicting numerous persistent false unfounded similar opening closing
    public televised prepared brief own""".split()
)
_NOUNS_TOO = frozenset("reports claims charges remarks comments signals warnings complaints demands threats".split())
_OCCASIONS = frozenset(
    """ceremony ceremonies speech speeches address remarks reception dinner shot shots sign signs light lights
    system""".split()
)
_DUTIES = [[word] for word in ("requirements", "requirement", "obligations", "duties", "standards", "rules")]
_COURTS = frozenset("court judge jury panel tribunal justice commission board referee court's".split())
_MANY = frozenset("some many most few all each several both".split())  # "some argue that …"
# Plurals that a noun may stand before: "executive **orders**", "unemployment **claims**"
_PLURALS = frozenset(
    """appeals bids calls charges claims commands complaints demands estimates features forecasts objects offers orders
    plans pledges projects promises proposals questions reports requests rules services states threats vows""".split()
)
_COUNTS = frozenset("several many both all these those few various numerous other".split())
_DETERMINED = Tag.DET | Tag.POSS | Tag.NUM | Tag.CAP | Tag.OWNER | Tag.PLURAL | Tag.QUOTE | Tag.DOT
_STATED = Tag.THAT | Tag.DET | Tag.POSS | Tag.PRON | Tag.CAP | Tag.QUOTE | Tag.COMMA | Tag.STOP | Tag.DOT
_OPENERS = Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.SUB | Tag.HAVE


def is_noun(verb: Verb) -> bool:
    """Whether what looks like a cue is a noun or adjective where it stands ("a claim", "the proposed deal")."""
    form, before = verb.cue.form, verb.before
    if _is_name(verb):
        return True
    if verb.left < verb.low:
        return not form & ING
    if before & _DET_POSS_OWNER and not before & Tag.PRON and verb.cue.lemma != "say":
        return _is_determined(verb)
    like = verb.page.tokens.words[verb.left] == "like"
    if before & Tag.PREP and not before & _TO_ADV and not form & ING and not like:
        return True
    if form & ING:
        return _is_gerund(verb)
    if form & PAST:
        return bool(verb.cue.lemma == "rule" and before & Tag.PLURAL and _reigned(verb.page, verb.i))
    return _is_present_noun(verb)


def _is_name(verb: Verb) -> bool:
    """Whether a capital inside a sentence makes a word part of a name; a participle is one behind a name alone."""
    tags, i = verb.page.tokens.tags, verb.i
    if not tags[i] & Tag.CAP or i <= verb.low or tags[i - 1] & Tag.QUOTE:
        return False
    return not verb.cue.form & ING or bool(verb.before & Tag.CAP)


def _is_determined(verb: Verb) -> bool:
    """Whether the article or owner before a word makes it a noun, and is no shop or "some" or "both" that speaks."""
    page, i, left, before = verb.page, verb.i, verb.left, verb.before
    tags, base = page.tokens.tags, verb.cue.form & BASE
    followed = i + 1 < len(tags)
    if before & Tag.OWNER and before & Tag.CAP and not base and followed and tags[i + 1] & _THAT_TIME:
        return False  # "Brandy's announced on Monday that"
    many = page.tokens.words[left] in _MANY and (left == verb.low or tags[left - 1] & _OPENERS)
    if many and verb.past and ((left > verb.low and tags[left - 1] & Tag.HAVE) or page.reading.is_finite(i)):
        return False  # "Peru and Chile have all urged", "but several also urged the mills"
    if many and verb.past and followed and tags[i + 1] & Tag.THAT:
        return False  # "Most agreed that"
    if base and many:
        return bool(followed and tags[i + 1] & _PREP_HELPERS and not page.contracted(i + 1))
    return not is_both(page, left, verb.low)


def _is_gerund(verb: Verb) -> bool:
    """Whether an -ing form is a noun or adjective, by the words beside it."""
    tags, words, i, left = verb.page.tokens.tags, verb.page.tokens.words, verb.i, verb.left
    if words[i - 1] in ("very", "most", "more", "less", "so", "too", "highly", "early"):
        return True  # "a very promising start", "an early warning system"
    if words[i] == "ruling" and i + 1 < len(tags) and not tags[i + 1] & Tag.THAT:
        return True  # "Peru's ruling party"
    if words[i] == "reporting" and words[i + 1 : i + 2] in _DUTIES:
        return True  # "cut reporting requirements"
    if i + 1 < len(words) and words[i + 1] in _OCCASIONS:
        return True  # "a welcoming ceremony", "fired warning shots"
    noun = words[i] == "warning" and left > verb.low and not verb.before and words[left] not in PAPERS
    if noun and tags[left - 1] & Tag.DET:
        return True  # "a similar warning"
    return bool(verb.before & Tag.PREP and words[left] not in ("in", "by", "before", "after", "while"))


def _is_present_noun(verb: Verb) -> bool:
    """Whether what can be a present tense is a noun: by a verb that follows, or by what stands before its form."""
    page, i, left, before = verb.page, verb.i, verb.left, verb.before
    tags, lemma = page.tokens.tags, verb.cue.lemma
    if lemma == "rule" and page.tokens.words[left] not in _COURTS and not before & _CAP_PRON_NEG:
        return True  # "strict rules that bar smoking"
    after = tags[i + 1] if i + 1 < len(tags) else 0
    governed = after & HELPERS_FINITE or _tells_next(page, i)
    if governed and not after & Tag.CAP and lemma not in ("say", "tell"):
        relative = left > verb.low and tags[left - 1] & _REL_THAT  # "a law which Chile claims is void"
        return not relative and not page.contracted(i + 1)  # "the claim is", but "many claim it's"
    if before & _BE_HAVE and not before & Tag.CAP:
        return True
    if _is_report_or_state(verb, after):
        return True
    return _is_base_noun(verb, after) if verb.cue.form == BASE else _is_noun_in_s(verb, after)


def _is_report_or_state(verb: Verb, after: int) -> bool:
    """Whether "report" or "state", singular or plural, is a noun by what follows it."""
    words, i = verb.page.tokens.words, verb.i
    if words[i] == "states" and (after & _ED_ING or not (after & _STATED or verb.before & Tag.PRON)):
        return True  # "member states agreed", "the states holding a vote", "Arab states buy grain"
    if words[i] == "reports" and words[i + 1 : i + 2] in (["quote"], ["cite"], ["say"]):
        return True  # "press reports quote the envoy as saying"
    if words[i] == "report" and _reports_next(verb.page, i):
        return True  # "the media report Tuesday said"
    return words[i] == "state" and not (after & Tag.THAT and verb.before & _PRON_PLURAL)


def _is_measured(page: Page, i: int) -> bool:
    """Whether "a" with a number of something stands before, which a noun must follow: "a 9 million euro **offer**"."""
    tags, words = page.tokens.tags, page.tokens.words
    k = i - 2
    while k > 0 and tags[k] & Tag.NUM:
        k -= 1
    single = not tags[i - 1] & Tag.PLURAL and words[i - 1] not in PLURALS
    return 0 <= k < i - 2 and single and words[k] in ("a", "an")


def _is_base_noun(verb: Verb, after: int) -> bool:
    """Whether a form without an ending is a noun: it has no plural before it, no "to" and no helper."""
    page, i, left, before = verb.page, verb.i, verb.left, verb.before
    words, lemma = page.tokens.words, verb.cue.lemma
    if _is_measured(page, i):
        return True
    if before & Tag.CONJ and lemma != "say":
        last = page.drafts[-1] if page.drafts else None
        told = last.content[-1] if last is not None else None
        joined = told is not None and told.end == page.tokens.end(left - 1)
        if joined and told is not None and also(page, page.tokens.first_from(told.start), left):
            return False  # "We condemn the raid and **call** for calm"
        return not (after & Tag.PRON and not after & _DET_THAT)  # "they sold and claim they lost"
    if before & _BEFORE_VERBS:
        tried = words[left] == "it" and left > verb.low and page.tokens.tags[left - 1] & Tag.ED
        return words[left] in ("he", "she", "it", "this") and not tried  # "who have tried it say"
    many = before & Tag.PLURAL or words[left] in PLURALS or _plural(page, i)
    return lemma != "say" and (not many or (words[i] in _PAPERS and _is_one_thing(page, i)))


def _is_noun_in_s(verb: Verb, after: int) -> bool:
    """Whether a form in -s is the plural of a noun, by what stands before it."""
    page, i, left, low, before = verb.page, verb.i, verb.left, verb.low, verb.before
    tags, words = page.tokens.tags, page.tokens.words
    if words[i] == "says":
        return False  # "an aide who asked not to be named says"
    if before & Tag.COMMA and after & Tag.THAT and _are_many(page, i):
        return True  # "strikes, reports that …": the verb of a plural has no s
    if not before & _CAP_PRON_NEG and left > low and (tags[left - 1] & Tag.TO or words[left - 1] == "as"):
        return True  # "to rebut charges", "rejected as false claims that"
    if words[i] == "protests" and not (before & Tag.CAP and after & _DET_POSS) and not before & Tag.PRON:
        return True
    if words[i] in _NOUNS_TOO and (words[left] in _FRESH or words[left].endswith("est")):
        return True  # "recent reports that the mill is shut", "the strongest signals yet that"
    if _is_of_media(verb, after):
        return True
    done = before & (Tag.ED | Tag.FINITE) and not (left > low and tags[left - 1] & Tag.REL)
    if (done or words[left] in ("made", "drawn")) and not before & Tag.CAP:
        return True  # "made claims", "held talks about"
    if words[i] == "orders" and words[left] == "executive":
        return True
    if before & Tag.NUM or (before & _TO_MODAL and not before & Tag.CAP):
        return True
    return words[i] in _PLURALS and (_are_several(verb) or (not before and _is_bare(verb)))


def _are_several(verb: Verb) -> bool:
    """Whether a word that is left counts what a plural names: "**three** executive orders that"."""
    tags, words, k = verb.page.tokens.tags, verb.page.tokens.words, verb.left
    while k > verb.low and not tags[k] & ~Tag.CAP:
        k -= 1
    if k < verb.low or words[k] == "one" or words[k][:2] in ("19", "20"):
        return False  # "one plan calls for", "the 2003 plan calls for"
    return bool(tags[k] & Tag.NUM or words[k] in _COUNTS)


def _is_bare(verb: Verb) -> bool:
    """Whether nothing but common nouns stands before a word, which no verb in the singular has for its subject."""
    tags, k = verb.page.tokens.tags, verb.left
    while k >= 0 and (not tags[k] or (k > 0 and tags[k] & Tag.ED and tags[k - 1] & Tag.DET)):
        k -= 1
    before = tags[k] if k >= 0 else Tag.CAP
    bare = before & Tag.PREP or not before & _DETERMINED  # "Despite government promises"
    return bool(bare) and verb.page.tokens.words[verb.left] not in PLURALS


def _is_of_media(verb: Verb, after: int) -> bool:
    """Whether a word is "reports" behind "news" or "media" that end no outlet's name."""
    page, left, word = verb.page, verb.left, verb.page.tokens.words[verb.i]
    tags = page.tokens.tags
    if word not in ("reports", "report") or page.tokens.words[left] not in ("media", "news", "press", "intelligence"):
        return False
    named = left > verb.low and tags[left - 1] & Tag.CAP  # "Radio Lima News reports that", "Bloomberg news reports"
    outlet = named and word == "reports" and after & Tag.THAT and _is_outlet(page, left - 1)
    return not outlet and (not verb.before & Tag.CAP or not named or bool(tags[left - 1] & Tag.DET))


def _tells_next(page: Page, i: int) -> bool:
    """Whether the next word is a verb that reports, and no plural: "the **states** said", but "denies reports"."""
    if i + 1 >= len(page.tokens) or not page.tokens.tags[i + 1] & Tag.REPORT or not page.reading.is_finite(i + 1):
        return False
    word = page.tokens.words[i + 1]
    return word == "says" or not word.endswith("s")


def _subject_of(page: Page, i: int) -> range:
    """The tokens of a verb's subject, none where it has none."""
    subject = page.subject(i)
    return range(*page.tokens.within(subject)) if subject is not None else range(0)


# The Nationalists ruled Peru until they lost the war.
def _reigned(page: Page, i: int) -> bool:
    """Whether the subject of "ruled" is no court."""
    words = [page.tokens.words[k] for k in _subject_of(page, i)]
    return bool(words) and _COURTS.isdisjoint(word.removesuffix("s") for word in words)


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
    words = [page.tokens.words[k] for k in _subject_of(page, i)]
    return words[:1] in (["a"], ["an"]) and not {"of", "and", "few"} & set(words)


def _plural(page: Page, i: int) -> bool:
    """Whether the subject of a verb is a plural: "envoys from Peru claim"."""
    tags, subject = page.tokens.tags, _subject_of(page, i)
    for k in subject:
        if tags[k] & Tag.CONJ:
            return True
        if tags[k] & _PREP_ED and k > subject.start and not tags[k] & Tag.CAP:
            return is_many(page, k - 1)
    return False


def _are_many(page: Page, i: int) -> bool:
    """Whether the subject of a verb is the plural of a common noun."""
    tags, subject = page.tokens.tags, _subject_of(page, i)
    head = next((k for k in subject if k + 1 >= subject.stop or tags[k + 1] & Tag.PREP), None)
    if head is None:
        return False
    return bool(tags[head] & Tag.PLURAL) and (head == subject.start or not tags[head] & Tag.CAP)
