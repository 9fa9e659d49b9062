"""Indirect and mixed speech: a cue, the construction that follows it, and whose it is."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue, lexicon
from statecraft_quotes.draft import Draft, Page, trimmed
from statecraft_quotes.following import Following, follow, past_adjuncts, past_listener
from statecraft_quotes.inflection import BASE, ING, PAST, THIRD
from statecraft_quotes.nouns import NOUN_RULES

_HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL
_EXPERTS = frozenset(
    """analysts economists experts observers traders critics many some most officials scientists researchers
    investigators authorities police doctors historians diplomats lawyers advocates supporters opponents dealers
    investors strategists executives residents people skeptics activists brokers""".split()
)
_FIGURES = frozenset(
    """report reports study studies survey surveys poll polls figures data results research documents document findings
    records record statistics scientists researchers analysis review letter investigation audit commission committee
    panel court judge inquiry tests numbers budget scientist team evidence_ agency paper index analysts economists""".split()
)
_DESIRES = frozenset(
    """expected likely wants want wanted plans plan planned going ready willing able unable seeking intends intend hopes
    hope hoping agreed refused refuses declined failed fails set due scheduled supposed need needs had has have tried
    trying forced asked urged prepared unlikely free reluctant ought used begin began continue continues continued
    decided""".split()
)
_COPULAS = frozenset(
    "remain remains remained become became becomes seem seems seemed appear appears appeared feel felt".split()
)
_NAMING = {"a": "as-", "c": "called-"}
_KINDS = {
    "t": "that-clause",
    "b": "bare-clause",
    "w": "question",
    "n": "noun-phrase",
    "i": "infinitive",
    "o": "object-infinitive",
    "a": "as-phrase",
    "c": "called-complement",
    "q": "mixed-quotation",
}


def find_indirect(page: Page) -> None:
    """Adds a draft for each cue outside quotations that reports something."""
    tokens, table = page.tokens, lexicon()
    words, starts = tokens.words, tokens.starts
    quoted, q = page.quoted, 0
    covered = 0
    for i in [i for i, word in enumerate(words) if word in table or word in NOUN_RULES]:
        if i in page.used or starts[i] < covered:
            continue
        while q < len(quoted) and quoted[q][1] <= i:
            q += 1
        if q < len(quoted) and quoted[q][0] <= i:
            continue
        draft = None
        rule = NOUN_RULES.get(words[i])
        if rule is not None:
            draft = rule(page, i)
        if draft is None:
            for cue in table.get(words[i], ()):
                j = _after_rest(page, cue, i)
                if j is not None:
                    draft = _report(page, cue, i, j, covered)
                    if draft is not None or cue.rest:
                        break
        if draft is not None:
            page.drafts.append(draft)
            covered = max(covered, max(span.end for span in draft.content))


def _after_rest(page: Page, cue: Cue, i: int) -> int | None:
    """The token after a cue's own words; dates and adverbs may stand among them ("called on Monday for")."""
    words, tags = page.tokens.words, page.tokens.tags
    j = i + 1
    for n, word in enumerate(cue.rest):
        skipped = 0
        while not n and skipped < 2 and j < len(words) and words[j] != word and tags[j] & (Tag.ADV | Tag.TIME):
            j, skipped = j + 1, skipped + 1
        if j >= len(words) or words[j] != word:
            return None
        j += 1
    return j


def _report(page: Page, cue: Cue, i: int, j: int, covered: int) -> Draft | None:
    """The statement that a verb makes, None where it makes none."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    low, high = page.sentence(i)
    left = i - 1
    negated = False
    while (
        left >= low and tags[left] & (Tag.ADV | Tag.NEG) and not tags[left] & (Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL)
    ):
        negated = negated or bool(tags[left] & Tag.NEG)
        left -= 1
    before = tags[left] if left >= low else 0
    negated = negated or bool(before & Tag.NEG and before & _HELPERS)
    if _is_noun(page, cue, i, left, low, before):
        return None
    if cue.form & PAST and not cue.form & BASE or cue.form & PAST and before & (Tag.BE | Tag.HAVE):
        agent = _agent(page, j, high)
        if agent is not None:
            return _passive(page, cue, i, j, agent, low, high)
        if before & Tag.BE or words[left] in _COPULAS:
            return None
    told = _as_told(page, cue, i, j, low, high)
    if told is not None:
        return told
    if before & Tag.COMMA and "q" in cue.takes and "c" not in cue.takes and cue.form & (PAST | THIRD):
        inverted = find_inverted(page, cue, i, j, covered)
        if inverted is not None:
            return inverted
    following = follow(page, cue, j, high)
    if cue.form & ING and not before & Tag.BE:
        return _participle(page, cue, i, j, following, low, left, before)
    if before & Tag.TO and not words[left - 1].startswith("continu"):
        return _purpose(page, cue, i, j, following, left)
    if before & Tag.MODAL and not negated and not (words[left] in ("will", "would") and following is None):
        return None
    if following is None and cue.form & (PAST | BASE | THIRD):
        relative_draft = _relative(page, cue, i, j, low, high)
        if relative_draft is not None:
            return relative_draft
    if following is None:
        return _content_before(page, cue, i, j, low, high, covered)
    verb = left - 1 if before & Tag.TO else i
    subject = page.reading.subject_of(page.span(verb, verb))
    if subject is None:
        return None
    if _coordinate(before) and page.drafts and page.drafts[-1].source and _within(page, page.drafts[-1], low, i):
        subject = page.drafts[-1].source
    first = tokens.first_from(subject.start)
    if words[first] in ("there", "which", "what") or (first > low and words[first - 1] == "what"):
        return None
    if _in_quotation(page, first) or _is_thing(page, subject):
        return None
    if following.kind == "c" and following.first + 4 >= high and not tags[following.first] & Tag.OBJ:
        return None
    relative = first > low and tags[first - 1] & (Tag.THAT | Tag.REL) and not cue.form & ING
    act, who = _construction(cue, following)
    if who and not _is_one(page, subject, who):
        return None
    if cue.lemma == "assess" and words[i - 1] in ("highly", "positively"):
        act = "support"
    if negated:
        return _negated(page, cue, i, j, following, subject, act)
    content = page.clause(following.first)
    if content is not None and following.kind == "n":
        content = _object(page, following.first, content)
    if content is not None and low < i and tags[low] & Tag.SUB and not tags[low] & Tag.THAT and words[low] != "so":
        content = _to_comma(page, following.first, content)
    draft = _draft(
        page, _NAMING.get(following.kind, "") + _KINDS[following.kind], act, cue, i, j, subject, content, following
    )
    if draft is not None and relative:
        _add_antecedent(page, draft, first - 1, low)
    return draft


_THINGS = frozenset(
    "evidence sign signs fact facts data_ incident attack attacks event events situation tests crisis war".split()
)


def _is_thing(page: Page, subject: Span) -> bool:
    """Whether a subject is a thing that can show something, but not say it."""
    tokens = page.tokens
    return tokens.words[tokens.first_from(subject.end) - 1] in _THINGS


def _within(page: Page, draft: Draft, low: int, i: int) -> bool:
    return draft.cue is not None and page.tokens.starts[low] <= draft.cue.start < page.tokens.starts[i]


def _coordinate(before: int) -> bool:
    return bool(before & (Tag.CONJ | Tag.COMMA))


def _in_quotation(page: Page, token: int) -> bool:
    return page.reading.quotation_at(page.tokens.starts[token]) is not None


def _construction(cue: Cue, following: Following) -> tuple[str, str]:
    if following.listener is not None and "d" in cue.takes:
        return cue.takes["d"]
    return cue.takes.get(following.kind) or next(iter(cue.takes.values()))


def _is_noun(page: Page, cue: Cue, i: int, left: int, low: int, before: int) -> bool:
    """Whether what looks like a cue is a noun or adjective where it stands ("a claim", "the proposed deal")."""
    tags, words = page.tokens.tags, page.tokens.words
    if tags[i] & Tag.CAP and i > low and not cue.form & ING and not tags[i - 1] & Tag.QUOTE:
        return True
    if left < low:
        return not cue.form & ING
    if before & (Tag.DET | Tag.POSS | Tag.OWNER) and not before & Tag.PRON:
        return True
    if before & Tag.PREP and not before & (Tag.TO | Tag.ADV) and not (cue.form & ING or words[left] in ("like",)):
        return True
    if cue.form & ING:
        return bool(before & Tag.PREP and words[left] not in ("in", "by", "before", "after", "while"))
    if cue.form & PAST:
        return False
    nxt = tags[i + 1] if i + 1 < len(tags) else 0
    if nxt & (_HELPERS | Tag.FINITE) and not tags[i + 1] & Tag.CAP and cue.lemma not in ("say", "tell"):
        return True
    if before & (Tag.BE | Tag.HAVE) and not before & Tag.CAP:
        return True
    if cue.form == BASE:
        if before & Tag.CONJ and cue.lemma != "say":
            return True
        if before & (Tag.PRON | Tag.TO | Tag.MODAL | Tag.AUX | Tag.REL | Tag.THAT | Tag.COMMA | Tag.CONJ):
            return words[left] in ("he", "she", "it", "this")
        return not (before & Tag.PLURAL or words[left] in _PLURALS or cue.lemma == "say" or _plural(page, i))
    if before & Tag.ED and not before & Tag.CAP:
        return True
    return before & Tag.NUM != 0 or bool(before & (Tag.TO | Tag.MODAL))


_PLURALS = frozenset(("people", "police", "others", "many", "some", "media", "men", "women"))


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
        if tokens.tags[k] & Tag.PREP and k > first:
            return bool(tokens.tags[k - 1] & Tag.PLURAL)
    return False


# The plan was rejected on Friday by the council.
def _agent(page: Page, j: int, high: int) -> int | None:
    tags, words = page.tokens.tags, page.tokens.words
    k = j
    while k < high and k < j + 4 and (tags[k] & (Tag.ADV | Tag.TIME) or words[k] == "on") and words[k] != "by":
        k += 1
    return k + 1 if k < high - 1 and words[k] == "by" and not tags[k + 1] & (Tag.ING | Tag.NUM | Tag.TIME) else None


def _passive(page: Page, cue: Cue, i: int, j: int, agent: int, low: int, high: int) -> Draft | None:
    reading, tokens = page.reading, page.tokens
    source = reading.phrase_from(tokens.starts[agent])
    subject = reading.subject_of(page.span(i, i))
    if source is None:
        return None
    after = tokens.first_from(source.end)
    if after < high and tokens.tags[after] & Tag.THAT and "t" in cue.takes:
        content = page.clause(after + 1)
        act = cue.takes["t"][0]
    elif "n" in cue.takes and subject is not None and cue.takes["n"][0] != "say" and cue.lemma != "support":
        content, act = subject, cue.takes["n"][0]
    elif "a" in cue.takes and subject is not None and after < high and tokens.words[after] == "as":
        content, act = subject, cue.takes["a"][0]
    else:
        return None
    if content is None or not _speaks(page, source):
        return None
    page.used.add(i)
    draft = Draft(rule="passive", act=act, cue=page.span(i, i), source=source, content=[content], lemma=cue.lemma)
    if after < high and tokens.words[after] == "as":
        rest = page.clause(after)
        draft.rule = "as-passive"
        draft.content.extend([rest] if rest is not None else [])
    return draft


def _speaks(page: Page, source: Span) -> bool:
    """Whether a noun phrase can be somebody: it holds a name, a pronoun or a plural."""
    tokens = page.tokens
    first, last = tokens.first_from(source.start), tokens.first_from(source.end)
    return any(
        tokens.tags[k] & (Tag.CAP | Tag.PRON | Tag.PLURAL | Tag.OBJ | Tag.DET | Tag.POSS) for k in range(first, last)
    )


# …, saying that …  /  Recalling that …, the envoy …  /  in calling for …
def _participle(
    page: Page, cue: Cue, i: int, j: int, following: Following | None, low: int, left: int, before: int
) -> Draft | None:
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if following is None:
        return None
    act, who = _construction(cue, following)
    source: Span | None = None
    borrowed = None
    if before & Tag.PREP and words[left] == "in":
        source = _joined(page, low, left)
    last = page.drafts[-1] if page.drafts else None
    if source is None:
        source = _with_one(page, i, low)
    if source is None and last is not None:
        near = max(
            (d for d in page.drafts[-4:] if d.cue is not None and d.source is not None),
            key=lambda d: d.place,
            default=None,
        )
        if near is not None and near.cue is not None and tokens.starts[low] <= near.cue.start < tokens.starts[i]:
            source, borrowed = near.source, near
    if source is None:
        source = page.reading.subject_of(page.span(i, i))
    if source is None or who and not _is_one(page, source, who):
        return None
    content = page.clause(following.first)
    if content is not None and left < low:
        content = _to_comma(page, following.first, content)
    draft = _draft(page, "participle-" + _KINDS[following.kind], act, cue, i, j, source, content, following)
    if draft is not None and following.kind in _NAMING:
        draft.rule = _NAMING[following.kind] + draft.rule
    if draft is not None and borrowed is not None:
        draft.borrowed = borrowed
    return draft


# The envoy joined his host in calling for a truce.
def _joined(page: Page, low: int, left: int) -> Span | None:
    words = page.tokens.words
    for k in range(left - 1, low, -1):
        if words[k] in ("joined", "joins", "joining", "join"):
            subject = page.reading.subject_of(page.span(k, k))
            return None if subject is None else Span(subject.start, page.tokens.end(left - 1))
    return None


# The ships turned back, with the captain saying that …
def _with_one(page: Page, i: int, low: int) -> Span | None:
    tokens = page.tokens
    for k in range(i - 1, max(low, i - 10) - 1, -1):
        if tokens.words[k] == "with" and k < i - 1 and (k == low or tokens.tags[k - 1] & Tag.COMMA):
            return page.span(k + 1, i - 1)
        if tokens.tags[k] & (Tag.COMMA | Tag.STOP) or page.reading.is_finite(k):
            return None
    return None


# The envoy flew to Oslo to urge calm.
def _purpose(page: Page, cue: Cue, i: int, j: int, following: Following | None, left: int) -> Draft | None:
    tags, words = page.tokens.tags, page.tokens.words
    act, _ = _construction(cue, following) if following is not None else ("", "")
    if following is None or act not in ("call_for", "criticise", "warn") or following.kind not in "tno":
        return None
    if left < 1 or words[left - 1] in _DESIRES or tags[left - 1] & (Tag.ED | Tag.ADV | Tag.COMMA | Tag.CONJ | _HELPERS):
        return None
    if cue.lemma in (
        "ask",
        "tell",
        "order",
        "press",
        "push",
        "challenge",
        "mock",
        "direct",
        "request",
        "advise",
        "recommend",
    ):
        return None
    source = page.reading.subject_of(page.span(i, i))
    if source is None:
        return None
    return _draft(page, "purpose", act, cue, i, j, source, page.clause(following.first), following)


# The envoy did not rule out …  /  … does not support …
def _negated(page: Page, cue: Cue, i: int, j: int, following: Following, source: Span, act: str) -> Draft | None:
    content = page.clause(following.first)
    first = i - 1
    while page.tokens.tags[first] & Tag.ADV and not page.tokens.tags[first] & (Tag.NEG | _HELPERS):
        first -= 1
    while page.tokens.tags[first - 1] & _HELPERS and page.tokens.tags[first] & (Tag.NEG | _HELPERS):
        first -= 1
    if cue.lemma == "rule out":
        act = "say"
    elif act == "support":
        act = "oppose"
    elif cue.lemma in (
        "say",
        "tell",
        "mention",
        "comment",
        "elaborate",
        "disclose",
        "reveal",
        "explain",
        "refer to",
        "announce",
        "confirm",
        "specify",
        "indicate",
        "discuss",
        "comment on",
        "elaborate on",
        "detail",
    ):
        act = "omit"
    else:
        return None
    draft = _draft(page, "negated", act, cue, i, j, source, content, following)
    if draft is not None and draft.cue is not None:
        draft.cue = Span(page.tokens.starts[first], draft.cue.end)
    return draft


_TURNS = frozenset("but while although though after when as because yet whereas since before until which who".split())


def _object(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where the sentence turns: "welcomed the deal, but doubts remained"."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end) - 1):
        if tokens.tags[k] & Tag.COMMA and tokens.words[k + 1] in _TURNS and not _in_quotation(page, k):
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content


def _to_comma(page: Page, first: int, content: Span) -> Span | None:
    """Content cut at its first comma that a main clause follows: "As the envoy announced the plan, crowds cheered"."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end)):
        if tokens.tags[k] & Tag.COMMA and not _in_quotation(page, k):
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content


# As the envoy told the paper, trade has grown.
def _as_told(page: Page, cue: Cue, i: int, j: int, low: int, high: int) -> Draft | None:
    tags = page.tokens.tags
    if page.tokens.words[low] != "as" or not cue.takes.keys() & {"b", "q"}:
        return None
    subject = page.reading.subject_of(page.span(i, i))
    if subject is None or page.tokens.first_from(subject.start) != low + 1:
        return None
    listener = past_listener(page, j, high) if "d" in cue.takes else None
    k = past_adjuncts(page, listener[1] if listener else j, high)
    if k + 1 >= high or not tags[k] & Tag.COMMA:
        return None
    content = page.clause(k + 1)
    return _around(page, "as-told", cue, i, j, subject, [content] if content else [], listener)


# a bridge that they hailed as a symbol  /  attacks that many blame on the militia
def _relative(page: Page, cue: Cue, i: int, j: int, low: int, high: int) -> Draft | None:
    tokens = page.tokens
    tags = tokens.tags
    if j >= high:
        return None
    subject = page.reading.subject_of(page.span(i, i))
    if subject is None:
        return None
    first = tokens.first_from(subject.start)
    if first <= low or not tags[first - 1] & (Tag.THAT | Tag.REL):
        return None
    verbal = bool(tags[j] & (_HELPERS | Tag.FINITE | Tag.ED)) and bool(cue.takes.keys() & {"b"})
    named = (
        bool(cue.takes.keys() & {"n", "a"})
        and tags[j] & (Tag.PREP | Tag.SUB)
        and cue.takes.get("n", ("", ""))[0] != "say"
    )
    if not verbal and not named:
        return None
    content = page.clause(j)
    if content is not None and tags[first - 2] & Tag.COMMA:
        content = _to_comma(page, j, content)
    act = (cue.takes.get("b") if verbal else cue.takes.get("n") or cue.takes.get("a"))[0]  # type: ignore[index]
    draft = _draft(page, "relative", act, cue, i, j, subject, content, Following("r", j))
    if draft is not None and not verbal:
        _add_antecedent(page, draft, first - 1, low)
    return draft


# … attacks that many blame on the militia  /  a bridge that they hailed as a symbol
def _add_antecedent(page: Page, draft: Draft, relative: int, low: int) -> None:
    found = page.reading.phrase_before(page.tokens.starts[relative]) if relative > low else None
    if (
        found is not None
        and found.end <= draft.content[0].start
        and draft.rule in ("noun-phrase", "relative")
        and not draft.act == "say"
    ):
        draft.content.insert(0, found)


def _is_one(page: Page, subject: Span, who: str) -> bool:
    """Whether a subject is a figure or study ("doc") or a specialist without a name ("expert")."""
    tokens = page.tokens
    first, last = tokens.first_from(subject.start), tokens.first_from(subject.end)
    names = _FIGURES if who == "doc" else _EXPERTS
    for k in range(first, last):
        if tokens.words[k] in names:
            return True
        if tokens.tags[k] & Tag.PREP and k > first:
            return False
    return False


def _draft(
    page: Page,
    rule: str,
    act: str,
    cue: Cue,
    i: int,
    j: int,
    source: Span | None,
    content: Span | None,
    following: Following,
) -> Draft | None:
    if content is None or (source is not None and content.overlaps(source)) or len(content) < 4:
        return None
    if content.text_in(page.reading.text).lower() == "that":
        return None
    page.used.update(range(i, j))
    draft = Draft(rule=rule, act=act, cue=page.span(i, j - 1), source=source, content=[content], lemma=cue.lemma)
    if following.listener is not None:
        draft.carrier = page.span(following.listener[0], following.listener[1] - 1)
    return draft


# "Trade has grown, the envoy said."  /  "Trade, the envoy said, has grown."  /  "Trade has grown, said the envoy."
def _content_before(page: Page, cue: Cue, i: int, j: int, low: int, high: int, covered: int) -> Draft | None:
    tokens = page.tokens
    tags = tokens.tags
    if not cue.takes.keys() & {"b", "q"} or not page.reading.is_finite(i) or tags[i] & Tag.MODAL:
        return None
    subject = page.reading.subject_of(page.span(i, i))
    listener = past_listener(page, j, high) if "d" in cue.takes else None
    k = past_adjuncts(page, listener[1] if listener else j, high)
    if k < high and not tags[k] & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.QUOTE):
        return None
    if subject is None:
        return None
    first = tokens.first_from(subject.start)
    if first <= low or not tags[first - 1] & Tag.COMMA:
        if first <= low + 1 and k < high and tags[k] & Tag.COMMA and k + 1 < high and first > low:
            return None
        if first == low and k + 1 < high and tags[k] & Tag.COMMA and not tags[k + 1] & Tag.QUOTE:
            content = page.clause(k + 1)
            return _around(page, "bare-clause", cue, i, j, subject, [content] if content else [], listener)
        return None
    return _split(page, "content-before", cue, i, j, subject, low, first - 1, k, high, covered, listener)


def find_inverted(page: Page, cue: Cue, i: int, j: int, covered: int) -> Draft | None:
    """The statement whose cue stands before its speaker: ", said the envoy"."""
    tokens = page.tokens
    tags = tokens.tags
    low, high = page.sentence(i)
    if (
        i <= low
        or not tags[i - 1] & Tag.COMMA
        or j >= high
        or tags[j] & (Tag.PREP | Tag.THAT | Tag.COMMA | Tag.WH | Tag.OBJ)
    ):
        return None
    source = page.reading.phrase_from(tokens.starts[j])
    if source is None or not _speaks(page, source):
        return None
    k = past_adjuncts(page, tokens.first_from(source.end), high)
    if k < high and not tags[k] & (Tag.COMMA | Tag.STOP | Tag.DOT | Tag.CONJ):
        return None
    goes_on = k + 1 < high and tags[k] & Tag.COMMA and page.reading.is_finite(k + 1)
    if not goes_on and not any(page.reading.is_finite(n) for n in range(low + 1, i - 1)):
        return None  # what stands before is no clause: "her lawyer, said …"
    return _split(page, "inverted", cue, i, j, source, low, i - 1, k, high, covered, None)


def _split(
    page: Page,
    rule: str,
    cue: Cue,
    i: int,
    j: int,
    source: Span,
    low: int,
    comma: int,
    k: int,
    high: int,
    covered: int,
    listener: tuple[int, int] | None,
) -> Draft | None:
    """Content that stands before its cue, and goes on after it where the cue interrupts it."""
    tokens, text = page.tokens, page.reading.text
    tags = tokens.tags
    start = max(tokens.starts[low], covered)
    head_first = tokens.first_from(start)
    while head_first < comma and tags[head_first] & (Tag.CONJ | Tag.COMMA | Tag.DOT):
        head_first += 1
    content = []
    verb = any(page.reading.is_finite(n) for n in range(head_first + 1, comma))
    opens = comma - head_first <= 2 or tags[head_first] & (Tag.PREP | Tag.ADV | Tag.SUB) and not verb
    head = trimmed(text, tokens.starts[head_first], tokens.end(comma - 1)) if head_first < comma else None
    tail = None
    if (
        k + 1 < high
        and tags[k] & Tag.COMMA
        and (
            not tags[k + 1] & (Tag.REPORTING | Tag.SUB | Tag.REL | Tag.QUOTE)
            or tokens.words[k + 1] in ("if", "unless", "because")
        )
    ):
        tail = page.clause(k + 1)
    if head is not None and not (
        opens and tail is not None and not (tags[k + 1] & _HELPERS or page.reading.is_finite(k + 1))
    ):
        content.append(head)
    if tail is not None and (
        not content
        or not verb
        or tags[comma - 1] & _HELPERS
        or tags[k + 1] & (Tag.CONJ | _HELPERS | Tag.PREP | Tag.SUB)
    ):
        content.append(tail)
    return _around(page, rule, cue, i, j, source, content, listener)


def _around(
    page: Page, rule: str, cue: Cue, i: int, j: int, source: Span, content: list[Span], listener: tuple[int, int] | None
) -> Draft | None:
    if not content:
        return None
    act = (cue.takes.get("q") or cue.takes.get("b") or next(iter(cue.takes.values())))[0]
    page.used.update(range(i, j))
    draft = Draft(rule=rule, act=act, cue=page.span(i, j - 1), source=source, content=content, lemma=cue.lemma)
    if listener is not None:
        draft.carrier = page.span(listener[0], listener[1] - 1)
    return draft
