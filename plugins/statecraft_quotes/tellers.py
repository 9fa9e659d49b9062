"""Who and what can tell something: whether a subject or object is somebody, a study, a thing or a weapon."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue
from statecraft_quotes.draft import Page
from statecraft_quotes.guards import is_many
from statecraft_quotes.speakers import PAPERS

_OF_SOMEBODY = Tag.CAP | Tag.PRON | Tag.OBJ | Tag.DET | Tag.POSS

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
    records record statistics scientists researchers authors auditors analysis review letter investigation audit
    commission committee
    panel court judge jury jurors inquiry tests numbers polling email emails memo filing filings transcript
    transcripts budget scientist team agency paper index analysts
    economists""".split()
)

_STUDIES = frozenset(
    "report study studies survey surveys poll polls research analysis review investigation audit inquiry".split()
)

_THINGS = frozenset(
    """evidence sign signs fact facts incident attack attacks event events situation tests crisis war name action
    actions""".split()
)

_WEAPONS = frozenset(
    """jet jets plane planes aircraft warplane warplanes helicopter helicopters gunship gunships bomber bombers tank
    tanks rocket rockets missile missiles bomb bombs troops soldiers ship ships storm storms
    hurricane""".split()
)

_HAZARDS = frozenset(
    """river rivers water waters floodwaters flood floods storm storms hurricane fire fires wildfires lava drought
    disease virus epidemic outbreak fighting violence clashes unrest crisis war strike strikes shortage shortages loss
    prevalence productivity trends pressures change changes policies actions operations disruptions misuse bans
    prices inflation debt""".split()
)

_FUNDS = frozenset("dollars euros pounds funds money taxes grants policies subsidies investments".split())
_SUPPORTS = _FUNDS | frozenset(
    """trade pipeline pipelines export exports import imports tourism industry investment spending economy growth demand
    dam dams data figures evidence facts revenue revenues infrastructure agriculture farming mine mines fisheries
    technology sales income wages""".split()
)
"""What upholds something, and says nothing for it."""
_FORCES = frozenset("troops soldiers soldier forces fighters army".split())

_MOVERS = frozenset(
    """program programme project scheme system weather prices price costs market markets success failure growth demand
    shortage drought heat rain rains storm flood floods pressure need needs unemployment inflation""".split()
)

_TERMS = frozenset("term word phrase acronym jargon slang".split())


def moves(page: Page, subject: Span) -> bool:
    """Whether a subject can only move somebody to something, not ask it of them: "low prices encourage them to buy"."""
    return page.tokens.words[page.tokens.first_from(subject.end) - 1] in _MOVERS


_STRIKING = frozenset("defend support back invite threaten blast slam assail".split())


def strikes(page: Page, cue: Cue, subject: Span) -> bool:
    """Whether a blow is struck with weapons and not words: "jets blasted the bridge", "floods threaten the port"."""
    if cue.lemma not in _STRIKING:
        return False
    first, last = page.tokens.within(subject)
    if cue.lemma == "defend":
        return not _FORCES.isdisjoint(page.tokens.words[first:last])
    head = next((k for k in range(first + 1, last) if page.tokens.tags[k] & Tag.PREP), last) - 1
    if cue.lemma in ("support", "back"):
        return page.tokens.words[head] in _SUPPORTS or page.tokens.words[last - 1] in _FUNDS
    if cue.lemma == "invite":
        return page.tokens.words[last - 1] in _FUNDS
    if cue.lemma == "threaten":
        return page.tokens.words[head] in _HAZARDS
    return page.tokens.words[last - 1] in _WEAPONS


def is_thing(page: Page, subject: Span) -> bool:
    """Whether a subject is a thing that can show something, but not say it, or a term that means something."""
    tokens = page.tokens
    first, last = tokens.within(subject)
    return tokens.words[last - 1] in _THINGS or not _TERMS.isdisjoint(tokens.words[first:last])


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
    first, last = tokens.within(source)
    for k in range(first, last):
        if tokens.tags[k] & _OF_SOMEBODY or is_many(page, k) or tokens.words[k] in ("parliament", "congress"):
            return True
        if tokens.tags[k] & Tag.PREP:
            return False  # "claimed responsibility for the attack"
    return False


def is_one(page: Page, subject: Span, who: str) -> bool:
    """Whether a subject is what ``who`` says: a "study", "doc" for it or its makers, "paper", "expert", and so on."""
    if who in ("person", "actor"):
        kinds = ("person",) if who == "person" else ("person", "country", "organisation")
        if page.tokens.words[page.tokens.first_from(subject.end) - 1] in PAPERS:
            return False  # "a decree offered an amnesty"
        return any(actor.kind in kinds for actor in page.reading.resolve(subject))
    tokens = page.tokens
    first, last = tokens.within(subject)
    if who == "paper":
        return tokens.words[last - 1] in PAPERS
    names = {"doc": _FIGURES, "study": _STUDIES}.get(who, _EXPERTS)
    last_one = page.drafts[-1].source if page.drafts else None
    if last - first == 1 and tokens.words[first] in ("it", "they") and last_one is not None and last_one != subject:
        return is_one(page, last_one, who)  # "The survey found … It also showed …"
    for k in range(first, last):
        if tokens.words[k] in names:
            return True
        if tokens.tags[k] & Tag.PREP and k > first:
            return False
    return False


def _is_person(page: Page, first: int) -> bool:
    """Whether a person's name stands at a token, and owns nothing: "Ann Ito", and not "Ann Ito's plan"."""
    tokens = page.tokens
    name = first + (tokens.words[first] == "former" and first + 1 < len(tokens))
    start = tokens.starts[first]
    named = page.reading.mentions_in(Span(start, start + 60)) if tokens.tags[name] & Tag.CAP else ()
    if not named or named[0].span.start not in (start, tokens.starts[name]) or named[0].actors[0].kind != "person":
        return False
    return page.reading.text[named[0].span.end : named[0].span.end + 1] not in ("'", "’")


_JUDGED = frozenset("highly positively negatively favourably favorably".split())


_DEEDS = {
    "find": frozenset("way ways itself themselves home buyers readers".split()),
    "answer": frozenset("question questions call calls phone".split()),
    "declare": frozenset("independence war bankruptcy emergency holiday cease-fire ceasefire truce".split()),
    "claim": frozenset(
        "life lives victims title titles victories medal medals seats ownership sovereignty territory".split()
    ),
    "defend": frozenset(
        """freedom freedoms democracy country nation homeland border borders territory island islands airspace title
        sovereignty coast city itself themselves law""".split()
    ),
    "deny": frozenset(
        """entry access visa visas bail permission asylum entrance chance chances opportunity admission parole
        passage""".split()
    ),
    "write": frozenset(
        "letter letters book books novel song songs article column blog cheque check music poetry".split()
    ),
    "call out": frozenset("army troops guard guardsmen police soldiers crew crews reserves names name".split()),
    "threaten": frozenset(
        "integrity freedom security stability peace lives existence sovereignty safety interests livelihoods".split()
    ),
    "offer": frozenset("no toast prayers rights classes courses viewers visitors".split()),
    "support": frozenset({"jobs", "livelihoods"}),
    "plead": frozenset(("guilty", "innocent")),
    "request": frozenset(("anonymity",)),
    "recall": frozenset(
        """ambassador ambassadors envoy envoys representative representatives diplomat diplomats consul attache troops
        soldiers toys cars vehicles trucks products units models cases batteries million""".split()
    ),
}

_SERVED = frozenset(
    """schools students pupils universities teachers employees customers clients companies businesses firms investors
    patients children families individuals survivors tourists visitors viewers readers passengers""".split()
)


def is_deed(page: Page, cue: Cue, first: int) -> bool:
    """Whether a cue and its object are something done, not said: "recalled its ambassador", "declared war"."""
    if cue.lemma == "admit" and page.tokens.tags[first] & Tag.CAP:
        return True  # "admitted Peru as a member"
    if cue.lemma == "back":
        return page.tokens.words[first] == "home"  # "send them back home"
    if cue.lemma == "confirm":
        return _is_person(page, first)  # "confirmed Ann Ito as a judge"
    if cue.lemma == "welcome":
        return bool(page.tokens.tags[first] & Tag.OBJ) or _is_person(page, first)  # "welcomed him at the airport"
    if cue.lemma in ("cite", "question"):
        asked = cue.lemma == "question" and page.tokens.tags[first] & Tag.NUM  # "questioned 900 shoppers"
        return bool(asked) or _is_somebody(page, first)  # "questioned two suspects"
    if cue.lemma == "assess":
        return page.tokens.words[first - 2] not in _JUDGED  # "assess the damage"
    if cue.lemma == "offer" and _serves(page, first):
        return True
    if cue.lemma == "claim" and _is_owned(page, first):
        return True
    deeds = _DEEDS.get(cue.lemma)
    return deeds is not None and not deeds.isdisjoint(page.tokens.words[first : first + 4])


# Peru, which claims the island as its own, …  /  claims the town as part of its territory
def _is_owned(page: Page, first: int) -> bool:
    """Whether what is claimed is said to be somebody's own or a part of it."""
    words, tags = page.tokens.words, page.tokens.tags
    k = next((n for n in range(first + 1, min(len(words) - 2, first + _FEW)) if words[n] == "as"), None)
    if k is None or any(page.reading.is_finite(n) for n in range(first, k)):
        return False
    return words[k + 1] == "part" or (bool(tags[k + 1] & Tag.POSS) and words[k + 2] in ("own", "territory", "property"))


_FEW = 7  # tokens of "the whole island"


def _serves(page: Page, first: int) -> bool:
    """Whether an object goes "to" those who are served, before its first comma: "offers training **to employees**"."""
    tokens, high = page.tokens, page.sentence(first)[1]
    end = next((k for k in range(first, high) if tokens.tags[k] & Tag.COMMA), high)
    return any(tokens.words[k] == "to" and tokens.words[k + 1] in _SERVED for k in range(first, end - 1))


_CLAIMS = frozenset(
    """as claim claims charge charges allegation allegations accusation accusations report reports suggestion
    suggestions rumour rumours rumor rumors idea notion speculation criticism concerns fears talk complaint
    complaints opposition objections statement statements comments remarks threats warnings""".split()
)


def is_claim(page: Page, content: Span) -> bool:
    """Whether what is dismissed is something said, and no person or case."""
    tokens = page.tokens
    first, last = tokens.within(content)
    for k in range(first, last):
        if tokens.words[k] in _CLAIMS:
            return True
        if tokens.tags[k] & Tag.SUB & ~Tag.PREP:
            return False  # "dismissed the judge after they had disputed the charges"
    return False
