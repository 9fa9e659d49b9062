"""Whether a word that looks like a cue is one: verb or noun, and whose."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import Page
from statecraft_quotes.inflection import BASE, ING, PAST

_HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL


_EXPERTS = frozenset(
    """analysts economists experts observers traders critics many some most officials scientists researchers
    investigators authorities police doctors historians diplomats lawyers advocates supporters opponents dealers
    investors strategists executives residents people skeptics activists brokers""".split()
)


_OUTLETS = frozenset(
    "agency newspaper paper radio television media study report reports records article editorial book".split()
)
_TELLERS = _OUTLETS | frozenset(
    """source sources official spokesman spokeswoman spokesperson witness witnesses aide aides person suspect suspects
    worker workers men women documents""".split()
)
_FIGURES = frozenset(
    """report reports study studies survey surveys poll polls figures data results research documents document findings
    records record statistics scientists researchers analysis review letter investigation audit commission committee
    panel court judge inquiry tests numbers budget scientist team agency paper index analysts
    economists""".split()
)


_THINGS = frozenset(
    "evidence sign signs fact facts incident attack attacks event events situation tests crisis war name".split()
)
_WEAPONS = frozenset(
    """jet jets plane planes aircraft warplane warplanes helicopter helicopters gunship gunships bomber bombers tank
    tanks rocket rockets missile missiles bomb bombs troops soldiers ship ships storm storms
    hurricane""".split()
)
_MOVERS = frozenset(
    """program programme project scheme system weather prices price costs market markets success failure growth demand
    shortage drought heat rain rains storm flood floods pressure need needs""".split()
)
_TERMS = frozenset("term word phrase acronym jargon slang".split())


def moves(page: Page, subject: Span) -> bool:
    """Whether a subject can only move somebody to something, not ask it of them: "low prices encourage them to buy"."""
    return page.tokens.words[page.tokens.first_from(subject.end) - 1] in _MOVERS


def strikes(page: Page, cue: Cue, subject: Span) -> bool:
    """Whether a blow is struck with weapons and not words: "jets blasted the bridge"."""
    last = page.tokens.first_from(subject.end) - 1
    return cue.lemma in ("blast", "slam", "assail") and page.tokens.words[last] in _WEAPONS


_MANY = frozenset("some many most few all several both".split())  # "some argue that …"
_OPENERS = Tag.COMMA | Tag.CONJ | Tag.STOP | Tag.SUB
_PLURALS = frozenset("people police others many some media men women children data criteria".split())


COPULAS = frozenset(
    "remain remains remained become became becomes seem seems seemed appear appears appeared feel felt".split()
)


def is_thing(page: Page, subject: Span) -> bool:
    """Whether a subject is a thing that can show something, but not say it, or a term that means something."""
    tokens = page.tokens
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    return tokens.words[last - 1] in _THINGS or not _TERMS.isdisjoint(tokens.words[first:last])


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
    if k == 0 or tags[k - 1] & (Tag.PREP | Tag.DET | Tag.POSS | Tag.ADV | Tag.NUM | Tag.OWNER):
        return False
    if word.endswith("ifies"):
        return True
    return k + 1 < last and bool(tags[k + 1] & (Tag.DET | Tag.POSS | Tag.OBJ))


def is_many(page: Page, k: int) -> bool:
    """Whether a word can be the head of a plural subject: "dealers", "police"."""
    return bool(page.tokens.tags[k] & Tag.PLURAL) or page.tokens.words[k] in _PLURALS


def is_both(page: Page, k: int, low: int) -> bool:
    """Whether "both" or "neither" stands alone where a clause begins ("…, and both denied it")."""
    tokens = page.tokens
    if tokens.words[k] not in ("both", "neither"):
        return False
    return k == low or bool(tokens.tags[k - 1] & (Tag.CONJ | Tag.COMMA | Tag.STOP))


_JUDGING = ("able", "ible", "ful", "less", "ous", "ive", "al", "ent", "ant", "ate", "fair", "just", "wrong", "lawful")


def names_it(page: Page, first: int, high: int) -> bool:
    """Whether what follows "called" has a complement: "the ban **a mistake**", and not "the police" alone."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if tags[first] & Tag.OBJ or words[first] in ("it", "that", "this"):
        return True
    for k in range(first + 1, min(high, first + 30)):
        if tags[k] & Tag.QUOTE:
            return k > first + 1
        bare = not tags[first] & (Tag.DET | Tag.POSS | Tag.OWNER | Tag.CAP)
        if words[first] in ("a", "an") or (bare and tags[k] & Tag.TO):
            return False  # "called a meeting", "called reporters to listen"
        if words[k] in ("a", "an", "the", "one") and not tags[k - 1] & (Tag.PREP | Tag.CONJ):
            return k > first + 1
        if k + 1 >= high or tags[k + 1] & (Tag.COMMA | Tag.DOT | Tag.CONJ | Tag.STOP):
            if k > first + 1 and not tags[k] & Tag.CAP and words[k].endswith(_JUDGING):
                return not words[k].endswith("ment") and not tags[k - 1] & (Tag.PREP | Tag.DET | Tag.POSS)
            if k + 1 >= high or not tags[k + 1] & Tag.CONJ:
                return False
    return False


def is_noun(page: Page, cue: Cue, i: int, left: int, low: int, before: int) -> bool:
    """Whether what looks like a cue is a noun or adjective where it stands ("a claim", "the proposed deal")."""
    tags, words = page.tokens.tags, page.tokens.words
    if tags[i] & Tag.CAP and i > low and not tags[i - 1] & Tag.QUOTE and not (cue.form & ING and not before & Tag.CAP):
        return True
    if left < low:
        return not cue.form & ING
    if before & (Tag.DET | Tag.POSS | Tag.OWNER) and not before & Tag.PRON and cue.lemma != "say":
        shop = before & Tag.OWNER and before & Tag.CAP and not cue.form & BASE and i + 1 < len(tags)
        if shop and tags[i + 1] & (Tag.THAT | Tag.TIME):
            return False  # "Brandy's announced on Monday that"
        if cue.form & BASE and words[left] in _MANY and (left == low or tags[left - 1] & _OPENERS):
            return bool(i + 1 < len(tags) and tags[i + 1] & (Tag.PREP | _HELPERS) and not page.contracted(i + 1))
        return not is_both(page, left, low)
    if before & Tag.PREP and not before & (Tag.TO | Tag.ADV) and not (cue.form & ING or words[left] in ("like",)):
        return True
    if cue.form & ING:
        if words[i - 1] in ("very", "most", "more", "less", "so", "too", "highly"):
            return True  # "a very promising start"
        if words[i] == "ruling" and i + 1 < len(tags) and not tags[i + 1] & Tag.THAT:
            return True  # "Peru's ruling party"
        return bool(before & Tag.PREP and words[left] not in ("in", "by", "before", "after", "while"))
    if cue.form & PAST:
        return False
    nxt = tags[i + 1] if i + 1 < len(tags) else 0
    if nxt & (_HELPERS | Tag.FINITE) and not tags[i + 1] & Tag.CAP and cue.lemma not in ("say", "tell"):
        return not page.contracted(i + 1)  # "the claim is", but "many claim it's"
    if before & (Tag.BE | Tag.HAVE) and not before & Tag.CAP:
        return True
    if words[i] == "states" and nxt & Tag.ED:
        return True  # "member states agreed"
    if words[i] == "state" and not (nxt & Tag.THAT and before & (Tag.PRON | Tag.PLURAL)):
        return True
    if cue.form == BASE:
        if before & Tag.CONJ and cue.lemma != "say":
            return not (nxt & Tag.PRON and not nxt & (Tag.DET | Tag.THAT))  # "they sold and claim they lost"
        if before & (Tag.PRON | Tag.TO | Tag.MODAL | Tag.AUX | Tag.REL | Tag.THAT | Tag.COMMA | Tag.CONJ):
            tried = words[left] == "it" and left > low and tags[left - 1] & Tag.ED  # "who have tried it say"
            return words[left] in ("he", "she", "it", "this") and not tried
        return not (before & Tag.PLURAL or words[left] in _PLURALS or cue.lemma == "say" or _plural(page, i))
    if before & Tag.COMMA and nxt & Tag.THAT and _are_many(page, i):
        return True  # "strikes, reports that …": the verb of a plural has no s
    if (
        not before & (Tag.CAP | Tag.PRON | Tag.NEG)
        and left > low
        and (tags[left - 1] & Tag.TO or words[left - 1] == "as")
    ):
        return True  # "to rebut charges", "rejected as false claims that"
    if words[i] == "protests" and not (before & Tag.CAP and nxt & (Tag.DET | Tag.POSS)) and not before & Tag.PRON:
        return True
    if words[i] in ("reports", "report") and words[left] in ("media", "news", "press", "intelligence"):
        return True
    if before & Tag.ED and not before & Tag.CAP:
        return True
    return before & Tag.NUM != 0 or bool(before & (Tag.TO | Tag.MODAL) and not before & Tag.CAP)


def _plural(page: Page, i: int) -> bool:
    """Whether the subject of a verb is a plural: "envoys from Peru claim"."""
    tokens = page.tokens
    subject = page.reading.subject_of(page.span(i, i))
    if subject is None:
        return False
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    for k in range(first, last):
        if tokens.tags[k] & Tag.CONJ:
            return True
        if tokens.tags[k] & (Tag.PREP | Tag.ED) and k > first and not tokens.tags[k] & Tag.CAP:
            return bool(tokens.tags[k - 1] & Tag.PLURAL)
    return False


def _are_many(page: Page, i: int) -> bool:
    """Whether the subject of a verb is the plural of a common noun."""
    tokens = page.tokens
    subject = page.reading.subject_of(page.span(i, i))
    if subject is None:
        return False
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    head = next((k for k in range(first, last) if k + 1 >= last or tokens.tags[k + 1] & Tag.PREP), first)
    return bool(tokens.tags[head] & Tag.PLURAL) and (head == first or not tokens.tags[head] & Tag.CAP)


_JUDGED = frozenset("highly positively negatively favourably favorably".split())
_DEEDS = {
    "declare": frozenset(("independence", "war", "bankruptcy", "emergency", "holiday")),
    "claim": frozenset(("life", "lives", "victims", "victory", "title")),
    "write": frozenset("letter letters book books novel song songs article column cheque check music poetry".split()),
    "plead": frozenset(("guilty", "innocent")),
    "recall": frozenset(
        """ambassador ambassadors envoy envoys diplomat diplomats consul troops soldiers toys cars vehicles trucks
        products units models cases batteries million""".split()
    ),
}


def is_deed(page: Page, cue: Cue, first: int) -> bool:
    """Whether a cue and its object are something done, not said: "recalled its ambassador", "declared war"."""
    if cue.lemma == "admit" and page.tokens.tags[first] & Tag.CAP:
        return True  # "admitted Peru as a member"
    if cue.lemma in ("cite", "question"):
        return _is_somebody(page, first)  # "questioned two suspects"
    if cue.lemma == "assess":
        return page.tokens.words[first - 2] not in _JUDGED  # "assess the damage"
    deeds = _DEEDS.get(cue.lemma)
    return deeds is not None and not deeds.isdisjoint(page.tokens.words[first : first + 4])


def _is_somebody(page: Page, first: int) -> bool:
    """Whether a noun phrase names who told something: "citing **two officials**", and not "citing poor weather"."""
    tokens = page.tokens
    first += bool(tokens.tags[first] & Tag.ED)  # "unnamed officials"
    phrase = page.reading.phrase_from(tokens.starts[first])
    if phrase is None:
        return False
    words = tokens.words[first : tokens.first_from(phrase.end)]
    head = words[: next((n for n, word in enumerate(words) if n and word in ("of", "for", "in", "about")), None)]
    if not _EXPERTS.isdisjoint(head) or not _TELLERS.isdisjoint(head):
        return True
    return any(
        mention.span.start == phrase.start and mention.span.end >= phrase.end
        for mention in page.reading.mentions_in(phrase)
    )


def is_outlet(page: Page, subject: Span) -> bool:
    """Whether a subject is a paper or programme, which cites examples and people rather than reasons."""
    if page.tokens.words[page.tokens.first_from(subject.end) - 1] in _OUTLETS:
        return True
    return any(actor.kind == "media" for actor in page.reading.resolve(subject))


def speaks(page: Page, source: Span) -> bool:
    """Whether a noun phrase can be somebody: it holds a name, a pronoun or a plural."""
    tokens = page.tokens
    first, last = tokens.first_from(source.start), tokens.first_from(source.end)
    for k in range(first, last):
        if tokens.tags[k] & (Tag.CAP | Tag.PRON | Tag.OBJ | Tag.DET | Tag.POSS) or is_many(page, k):
            return True
        if tokens.tags[k] & Tag.PREP:
            return False  # "claimed responsibility for the attack"
    return False


def is_one(page: Page, subject: Span, who: str) -> bool:
    """Whether a subject is a figure or study ("doc") or a specialist without a name ("expert")."""
    tokens = page.tokens
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    names = _FIGURES if who == "doc" else _EXPERTS
    last_one = page.drafts[-1].source if page.drafts else None
    if last - first == 1 and tokens.words[first] in ("it", "they") and last_one is not None and last_one != subject:
        return is_one(page, last_one, who)  # "The survey found … It also showed …"
    for k in range(first, last):
        if tokens.words[k] in names:
            return True
        if tokens.tags[k] & Tag.PREP and k > first:
            return False
    return False
