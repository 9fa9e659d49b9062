"""Cues that are participles or infinitives, whose speaker stands elsewhere in the sentence."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue, feelings, lexicon
from statecraft_quotes.cutting import in_quotation, to_comma, to_main_verb, to_report, to_verb
from statecraft_quotes.draft import HELPERS, Draft, Page, trimmed
from statecraft_quotes.following import Following
from statecraft_quotes.guards import names_it
from statecraft_quotes.making import KINDS, NAMING, construction, draft_of
from statecraft_quotes.speakers import PAPERS
from statecraft_quotes.tellers import is_deed, is_one

_COMMA_STOP = Tag.COMMA | Tag.STOP
_PREP_SUB = Tag.PREP | Tag.SUB
_DET_POSS_NUM = Tag.DET | Tag.POSS | Tag.NUM


_DESIRES = frozenset(
    """expected likely wants want wanted plans plan planned going ready willing able unable seeking intends intend hopes
    hope hoping agreed refused refuses declined failed fails set due scheduled supposed need needs had has have tried
    trying forced asked urged prepared unlikely free reluctant ought used begin began continue continues continued
    decided""".split()
)


_SEEMS = frozenset("appeared appears seemed seems".split())
_QUICK = frozenset("quick careful swift keen pleased proud happy sorry eager first".split())


_PAPERS = frozenset("resolution bill motion petition draft proposal measure statement text amendment".split())
_AGAINST = frozenset(
    "vetoed vetoes veto blocked blocks block rejected rejects reject opposed opposes oppose defeated against".split()
)


# …, saying that …  /  Recalling that …, the envoy …  /  in calling for …
def participle_cue(
    page: Page, cue: Cue, i: int, j: int, following: Following | None, low: int, left: int, before: int
) -> Draft | None:
    """The statement of an -ing form, whose speaker is the subject of the clause beside it."""
    tokens = page.tokens
    tags, words = tokens.tags, tokens.words
    if following is not None and cue.lemma == "refer to" and following.kind == "n" and not before & Tag.PREP:
        return None  # "…," she said, referring to the mill
    if following is None or (following.kind in "nbo" and is_deed(page, cue, following.first)):
        return None
    if cue.lemma in ("promise", "welcome") and before & Tag.CONJ and not _governs(page, i):
        return None  # "pies and promising recipes"
    opens = left < low or (left == low and tags[low] & Tag.SUB)
    if opens and cue.lemma in ("speak about", "speak of", "talk about", "comment on"):
        return None  # "Speaking of the fair, the mayor said …"
    if following.kind == "c" and tags[low] & Tag.SUB and not names_it(page, following.first, page.sentence(i)[1]):
        return None  # "After calling the mill by phone, …"
    if i > low and words[i - 1] in _PAPERS and not _AGAINST.isdisjoint(words[low:i]):
        return None  # Peru vetoed a resolution calling for talks: it is not Peru that calls for them
    act, who = construction(cue, following)
    source = _carried(page, i, low)
    borrowed = None
    if source is None and before & Tag.PREP and words[left] == "in":
        source = _joined(page, low, left)
    last = page.drafts[-1] if page.drafts else None
    if source is None and before & Tag.OBJ and not before & Tag.POSS and left == i - 1:
        source = page.span(left, left)  # the crew heard him calling for calm
    if source is None:
        source = _with_one(page, i, low) or _absolute(page, i, low) or _of_people(page, i, low)
    if source is None and last is not None:
        told = (d for d in page.drafts[-4:] if d.source is not None and d.rule != "noun-that")
        near = max(
            (d for d in told if d.cue is not None and d.cue.end <= tokens.starts[i]),
            key=lambda d: (d.place, d.cue.start if d.cue is not None else 0),
            default=None,
        )
        if near is not None and near.cue is not None and tokens.starts[low] <= near.cue.start < tokens.starts[i]:
            verb = _past_fronted(page, near, low, i)
            source, borrowed = (near.source, near) if verb is None else (page.subject(verb), None)
    if source is None:
        source = page.subject(i)
    if source is None or (who and not is_one(page, source, who)):
        return None
    content = page.clause(following.first)
    fronted = tags[low] & _PREP_SUB and not any(
        tags[k] & Tag.COMMA or page.reading.is_finite(k) for k in range(low, left)
    )
    if content is not None and (left < low or fronted):
        content = to_comma(page, following.first, content)
        if content is not None and tags[low] & Tag.SUB and not _ends_before_main(page, following.first, content):
            return None
    elif content is not None and not before & Tag.PREP and not any(page.reading.is_finite(k) for k in range(low, left)):
        content = to_main_verb(page, following.first, content)
    if content is not None and following.kind == "n":
        content = _to_next(page, following.first, content)
    object_only = following.kind == "n" or (following.kind == "b" and "n" in cue.takes and act != "say")
    if content is not None and object_only and before & Tag.PLURAL and (left == low or not before & Tag.CAP):
        content = to_verb(page, following.first, content, 0)
    if content is not None and following.kind == "i" and not any(page.reading.is_finite(k) for k in range(low, left)):
        content = to_report(page, following.first, content)
    draft = draft_of(page, "participle-" + KINDS[following.kind], act, cue, i, j, source, content, following)
    if draft is not None and following.kind in NAMING:
        draft.rule = NAMING[following.kind] + draft.rule
    if draft is not None and borrowed is not None:
        draft.borrowed = borrowed
    return draft


# The Lagos Post published a Delta statement saying it was late.
def _carried(page: Page, i: int, low: int) -> Span | None:
    """The document of somebody named that an outlet carries, right before a participle; it is not the outlet's."""
    words = page.tokens.words
    if i == low:
        return None
    spoken_of = words[i - 1] == "resolution" and _MADE.isdisjoint(words[low : i - 1])
    if words[i - 1] not in PAPERS or not (spoken_of or not _CARRIES.isdisjoint(words[low : i - 1])):
        return None
    paper = page.reading.phrase_before(page.tokens.end(i - 1))
    named = paper is not None and any(actor.kind != "unnamed" for actor in page.reading.resolve(paper))
    return paper if named else None


_MADE = frozenset("adopted adopts adopt passed passes pass approved approves issued signed drafted voted".split())
_CARRIES = frozenset("published publishes carried carries aired airs broadcast printed ran obtained received".split())


# While stressing the delay, the envoy said …  /  but: While stressing the delay the envoy said …
def _ends_before_main(page: Page, first: int, content: Span) -> bool:
    """Whether a comma tells where the content of an opening participle ends, and no verb of saying stands in it."""
    end = page.tokens.first_from(content.end)
    comma = end < len(page.tokens) and page.tokens.tags[end] & Tag.COMMA
    return bool(comma) and to_report(page, first, content) == content


# …, citing the drought and **calling for** aid
def _to_next(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where the next participle that reports is joined to it."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end) - 1):
        reports = tokens.words[k + 1] in lexicon() or tokens.words[k] == "but"  # "praising him but **facing** her"
        joined = tokens.tags[k] & Tag.CONJ and reports and _governs(page, k + 1)
        if joined and not in_quotation(page, k) and not tokens.tags[first] & Tag.ING:
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content


def _governs(page: Page, k: int) -> bool:
    """Whether a participle has an object, and is no adjective: "welcoming **her**", not "a welcoming place"."""
    tags = page.tokens.tags
    if k + 2 >= len(tags) or not tags[k] & Tag.ING:
        return False
    if tags[k + 1] & _OBJECTS or page.tokens.words[k + 1] in feelings():
        return True
    # "pledging new sanctions", and not "promising young players"
    return page.tokens.words[k] not in ("promising", "welcoming") and not tags[k + 1] and not tags[k + 2] & ~Tag.PLURAL


_OBJECTS = Tag.DET | Tag.POSS | Tag.OBJ | Tag.PREP | Tag.PRON | Tag.THAT | Tag.CAP


# Despite a letter saying it was late, the envoy went on, **citing** the drought.
def _past_fronted(page: Page, near: Draft, low: int, i: int) -> int | None:
    """The verb of the sentence's own clause, where a statement before stands in a phrase that only opens it."""
    tokens = page.tokens
    end = tokens.first_from(max(span.end for span in near.content))
    if end >= i or not tokens.tags[end] & Tag.COMMA:
        return None
    if not near.rule.startswith("participle") or not tokens.tags[low] & Tag.PREP:
        return None
    return next((k for k in range(end, i) if page.reading.is_finite(k)), None)


# The envoy joined his host in calling for a truce.
def _joined(page: Page, low: int, left: int) -> Span | None:
    words = page.tokens.words
    for k in range(left - 1, low, -1):
        if words[k] in ("joined", "joins", "joining", "join"):
            subject = page.subject(k)
            return None if subject is None else Span(subject.start, page.tokens.end(left - 1))
    return None


_PARTS = frozenset("both each some many most several others one all".split())


# The ships turned back, with the captain saying that …  /  The talks ended with both sides blaming each other.
def _with_one(page: Page, i: int, low: int) -> Span | None:
    tokens = page.tokens
    for k in range(i - 1, max(low, i - 10) - 1, -1):
        opens = k == low or tokens.tags[k - 1] & Tag.COMMA or tokens.words[k + 1] in _PARTS
        if tokens.words[k] == "with" and k < i - 1 and opens:
            return page.span(k + 1, i - 1)
        if tokens.tags[k] & _COMMA_STOP or page.reading.is_finite(k):
            return None
    return None


# The hall filled up, one man shouting that the vote was rigged.
def _absolute(page: Page, i: int, low: int) -> Span | None:
    """The subject of its own that a participle has behind a whole clause and a comma."""
    tags = page.tokens.tags
    for k in range(i - 1, max(low, i - 8) - 1, -1):
        if tags[k] & Tag.COMMA:
            own = k < i - 2 and tags[k + 1] & _DET_POSS_NUM
            whole = own and any(page.reading.is_finite(n) for n in range(low, k))
            return page.span(k + 1, i - 1) if whole else None
        if tags[k] & (Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.REL | Tag.CONJ) or page.reading.is_finite(k):
            return None
    return None


# Police cleared out protesters demanding his release.  /  She was angry at the envoy's remarks suggesting that …
def _of_people(page: Page, i: int, low: int) -> Span | None:
    """The people right before a participle, behind another verb, or whose remarks stand there."""
    tokens, reading = page.tokens, page.reading
    if i == low or not tokens.tags[i - 1] & Tag.PLURAL or not any(reading.is_finite(k) for k in range(low, i - 1)):
        return None
    remarks = tokens.words[i - 1] in _REMARKS and tokens.tags[i - 2] & Tag.OWNER
    end = tokens.end(i - 2 if remarks else i - 1)
    named = reading.mentions_in(page.span(max(low, i - _NEAR), i - 1))
    last = next((mention for mention in reversed(named) if mention.span.end <= end), None)
    if last is None or reading.text[last.span.end : end] not in ("", "'s", "’s", "'", "’"):
        return None
    first = tokens.first_from(last.span.start)
    if "to" in tokens.words[max(low, first - 3) : first]:
        return None  # "wrote to the owners demanding rest": those who wrote
    return last.span if remarks or last.kind in ("noun", "group") else None


_REMARKS = frozenset("remarks comments statements reports letters".split())
_NEAR = 12


# The envoy used her speech to highlight the delay.
def _using(page: Page, to: int) -> int | None:
    """The verb of "used his speech", where an infinitive follows that tells what for; else None."""
    words = page.tokens.words
    low, _ = page.sentence(to)
    verb = next((k for k in range(to - 1, max(low, to - 9), -1) if words[k] in ("used", "uses", "using")), None)
    return verb if verb is not None and not _OCCASIONS.isdisjoint(words[verb + 1 : to]) else None


_OCCASIONS = frozenset(
    "address speech interview appearance visit rally statement letter column editorial remarks broadcast debate".split()
)


# The envoy flew to Oslo to urge calm.
def purpose_cue(page: Page, cue: Cue, i: int, j: int, following: Following | None, left: int) -> Draft | None:
    """The statement that somebody came, met or wrote to make."""
    if following is None:
        return None
    act, _ = construction(cue, following)
    content = page.clause(following.first)
    led = _led_up_to(page, cue, i, following, left, act)
    if led is not None:
        rule, source = led
        return draft_of(page, rule, act, cue, i, j, source, content, following)
    if act not in ("call_for", "criticise", "warn") or following.kind not in "tno" or cue.lemma in _ERRANDS:
        return None
    before = page.tokens.tags[left - 1] & (Tag.ED | Tag.ADV | Tag.COMMA | Tag.CONJ | HELPERS) if left > 0 else Tag.COMMA
    source = None if before or page.tokens.words[left - 1] in _DESIRES else page.subject(i)
    if source is None:
        return None
    if content is not None and following.kind == "n":
        content = _to_another(page, following.first, content)
    return draft_of(page, "purpose", act, cue, i, j, source, content, following)


_ERRANDS = frozenset("ask tell order press push challenge mock direct request advise recommend".split())


def _led_up_to(
    page: Page, cue: Cue, i: int, following: Following, left: int, act: str
) -> tuple[str, Span | None] | None:
    """The rule and the source of an infinitive that a verb before it makes a statement; None where none does."""
    words, kind = page.tokens.words, following.kind
    before = words[left - 1] if left > 0 else ""
    if left > 1 and (before in _QUICK or words[left - 2 : left] == ["went", "on"]):
        return KINDS[kind], page.subject(left - 2)
    if cue.lemma == "say" and before in ("except", "than"):
        verb = next((k for k in range(left - 2, page.sentence(i)[0], -1) if page.reading.is_finite(k)), None)
        return KINDS[kind], None if verb is None else page.subject(verb)  # "wouldn't comment, except to say that …"
    if left > 1 and before in _SEEMS and kind in "tb" and act == "say":
        return KINDS[kind], page.subject(left - 1)  # "the envoy appeared to suggest that …"
    verb = _using(page, left) if kind in "tnb" else None
    return ("purpose", page.subject(verb)) if verb is not None else None


# They met to criticize the ban and **call for** talks.
def _to_another(page: Page, first: int, content: Span) -> Span | None:
    """An object cut where another infinitive that reports is joined to its own."""
    tokens = page.tokens
    for k in range(first + 1, tokens.first_from(content.end) - 1):
        plain = tokens.tags[k + 1] & Tag.REPORT and not tokens.tags[k + 1] & (Tag.ED | Tag.CAP | Tag.PLURAL)
        if tokens.tags[k] & Tag.CONJ and plain and tokens.words[k + 1] in lexicon():
            return trimmed(page.reading.text, content.start, tokens.starts[k])
    return content
