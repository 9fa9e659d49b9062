"""Cues that are participles, whose speaker stands elsewhere in the sentence."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.avoided import is_avoided
from statecraft_quotes.cues import feelings, lexicon
from statecraft_quotes.cutting import SOME, in_quotation, to_comma, to_main_verb, to_report, to_verb, until
from statecraft_quotes.draft import Draft, Page, trimmed
from statecraft_quotes.following import Following
from statecraft_quotes.guards import SELVES, names_it
from statecraft_quotes.making import KINDS, NAMING, construction, draft_of
from statecraft_quotes.new_clauses import calls, next_subject
from statecraft_quotes.speakers import PAPERS
from statecraft_quotes.tellers import is_deed, is_one
from statecraft_quotes.telling import Verb

_COMMA_STOP = Tag.COMMA | Tag.STOP
_PREP_SUB = Tag.PREP | Tag.SUB
_DET_POSS_NUM = Tag.DET | Tag.POSS | Tag.NUM

_PAPERS = frozenset("resolution bill motion petition draft proposal measure statement text amendment".split())
_AGAINST = frozenset(
    "vetoed vetoes veto blocked blocks block rejected rejects reject opposed opposes oppose defeated against".split()
)


# …, saying that …  /  Recalling that …, the envoy …  /  in calling for …
def participle_cue(verb: Verb, following: Following | None) -> Draft | None:
    """The statement of an -ing form, whose speaker is the subject of the clause beside it."""
    page, cue = verb.page, verb.cue
    if following is None or is_avoided(verb.page, verb.i) or _is_no_statement(verb, following):
        return None
    act, who = construction(cue, following)
    source, borrowed = _source(verb)
    if source is None or (who and not is_one(page, source, who)):
        return None
    rule = NAMING.get(following.kind, "") + "participle-" + KINDS[following.kind]
    content = _content(verb, following, act)
    draft = draft_of(page, rule, act, cue, verb.i, verb.j, source, content, following)
    if draft is not None:
        draft.borrowed = borrowed
    return draft


def _is_no_statement(verb: Verb, following: Following) -> bool:
    """Whether a participle says nothing: it tells of a deed or a call, opens a topic, or is part of a refused paper."""
    page, cue, i, low, before = verb.page, verb.cue, verb.i, verb.low, verb.before
    tags, words = page.tokens.tags, page.tokens.words
    if cue.lemma == "refer to" and following.kind == "n" and not before & Tag.PREP:
        return True  # "…," she said, referring to the mill
    if following.kind in "nbo" and is_deed(page, cue, following.first):
        return True
    if cue.lemma in ("promise", "welcome") and before & Tag.CONJ and not _governs(page, i):
        return True  # "pies and promising recipes"
    opens = verb.left < low or (verb.left == low and tags[low] & Tag.SUB)
    if opens and cue.lemma in ("speak about", "speak of", "talk about", "comment on"):
        return True  # "Speaking of the fair, the mayor said …"
    opens = tags[low] & Tag.SUB or not SELVES.isdisjoint(words[following.first : following.first + 1])
    if following.kind == "c" and opens and not names_it(page, following.first, verb.high):
        return True  # "After calling the mill by phone, …"
    got = i > low and words[i - 1] in PAPERS and not _RECEIVES.isdisjoint(words[low : i - 1])
    if got and not any(tags[k] & Tag.CAP for k in range(max(low + 1, i - 3), i)):
        return True  # "The mill shut after receiving a letter warning of fire": somebody else's, and nobody is named
    # Peru vetoed a resolution calling for talks: it is not Peru that calls for them
    return i > low and words[i - 1] in _PAPERS and not _AGAINST.isdisjoint(words[low:i])


def _source(verb: Verb) -> tuple[Span | None, Draft | None]:
    """Who speaks, and the statement before whose speakers are meant, where it is those of one."""
    page, i, low = verb.page, verb.i, verb.low
    source = _named_beside(verb) or _with_one(page, i, low) or _absolute(page, i, low) or _of_people(page, i, low)
    if source is not None:
        return source, None
    near = _last_told(verb)
    if near is not None and (other := next_subject(page, near, i)) is not None:
        return other, None
    main = None if near is None else _past_fronted(page, near, low, i)
    if near is not None and main is None:
        return near.source, near
    source = None if main is None else page.subject(main)
    return page.subject(i) if source is None else source, None


def _named_beside(verb: Verb) -> Span | None:
    """Who speaks by the words right before a participle: a paper carried, who was joined in it, who was heard."""
    page, i, left, before = verb.page, verb.i, verb.left, verb.before
    source = _carried(page, i, verb.low)
    if source is None and before & Tag.PREP and page.tokens.words[left] == "in":
        source = _joined(page, verb.low, left)
    if source is None and before & Tag.OBJ and not before & Tag.POSS and left == i - 1:
        return page.span(left, left)  # the crew heard him calling for calm
    return source


def _last_told(verb: Verb) -> Draft | None:
    """The last statement by somebody whose cue stands before a participle in its sentence."""
    page, starts = verb.page, verb.page.tokens.starts
    told = (d for d in page.drafts[-4:] if d.source is not None and d.rule != "noun-that")
    near = max(
        (d for d in told if d.cue is not None and d.cue.end <= starts[verb.i]),
        key=lambda d: (d.place, d.cue.start if d.cue is not None else 0),
        default=None,
    )
    within = near is not None and near.cue is not None and starts[verb.low] <= near.cue.start < starts[verb.i]
    return near if within else None


def _content(verb: Verb, following: Following, act: str) -> Span | None:
    """What is said: the clause or phrase that follows, cut where the clause around the participle goes on."""
    page, first, kind, before = verb.page, following.first, following.kind, verb.before
    content = page.clause(first)
    if content is not None and (other := _to_other(page, first, content)) is not None:
        content = other
    if content is not None and _opens_sentence(verb):
        content = to_comma(page, first, content)
        subordinate = page.tokens.tags[verb.low] & Tag.SUB
        if content is not None and subordinate and not _ends_before_main(page, first, content):
            return None
    elif content is not None and not before & Tag.PREP and not _follows_verb(verb):
        content = to_main_verb(page, first, content)
    if content is not None and kind == "n":
        content = _to_next(page, first, content)
    object_only = kind == "n" or (kind == "b" and "n" in verb.cue.takes and act != "say")
    if content is not None and object_only and before & Tag.PLURAL and (verb.left == verb.low or not before & Tag.CAP):
        content = to_verb(page, first, content, 0)
    if content is not None and kind == "i" and not _follows_verb(verb):
        content = to_report(page, first, content)
    return content


# …, with Peru calling it late **and Chile calling** it a crime
def _to_other(page: Page, first: int, content: Span) -> Span | None:
    """Content up to an "and" behind which somebody else says something in a participle; None where none does."""
    last = page.tokens.first_from(content.end)
    joints = (k for k in range(first + 1, last) if page.tokens.tags[k] & Tag.CONJ)
    return next((until(page, content, k) for k in joints if calls(page, k + 1, last)), None)


def _opens_sentence(verb: Verb) -> bool:
    """Whether nothing stands before a participle but a preposition or conjunction and its phrase."""
    page, low, left = verb.page, verb.low, verb.left
    tags = page.tokens.tags
    if left < low:
        return True
    return bool(tags[low] & _PREP_SUB) and not any(
        tags[k] & Tag.COMMA or page.reading.is_finite(k) for k in range(low, left)
    )


def _follows_verb(verb: Verb) -> bool:
    """Whether a verb stands before a participle in its sentence."""
    return any(verb.page.reading.is_finite(k) for k in range(verb.low, verb.left))


# The Lagos Post published a Delta statement saying it was late.
def _carried(page: Page, i: int, low: int) -> Span | None:
    """The document of somebody named that an outlet carries, right before a participle; it is not the outlet's."""
    words = page.tokens.words
    if i == low:
        return None
    spoken_of = words[i - 1] == "resolution" and _MADE.isdisjoint(words[low : i - 1])
    if words[i - 1] not in PAPERS or not (spoken_of or not (_CARRIES | _RECEIVES).isdisjoint(words[low : i - 1])):
        return None
    paper = page.reading.phrase_before(page.tokens.end(i - 1))
    named = paper is not None and any(actor.kind != "unnamed" for actor in page.reading.resolve(paper))
    return paper if named else None


_MADE = frozenset("adopted adopts adopt passed passes pass approved approves issued signed drafted voted".split())
_CARRIES = frozenset("published publishes carried carries aired airs broadcast printed ran obtained".split())
_RECEIVES = frozenset("received receives receiving got gotten".split())


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


# The ships turned back, with the captain saying that …  /  The talks ended with both sides blaming each other.
def _with_one(page: Page, i: int, low: int) -> Span | None:
    tokens = page.tokens
    for k in range(i - 1, max(low, i - 10) - 1, -1):
        opens = k == low or tokens.tags[k - 1] & Tag.COMMA or tokens.words[k + 1] in SOME
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
        last = page.drafts[-1] if page.drafts and tags[k] & Tag.CONJ else None
        if last is not None and k < i - 1 and last.rule.startswith(("participle", "called-participle")):
            ends = 0 <= page.tokens.starts[k] - last.content[-1].end <= _CLOSED
            return page.span(k + 1, i - 1) if ends else None
        if tags[k] & Tag.COMMA:
            own = k < i - 2 and (tags[k + 1] & _DET_POSS_NUM or _is_person(page, page.span(k + 1, i - 1)))
            whole = own and any(page.reading.is_finite(n) for n in range(low, k))
            return page.span(k + 1, i - 1) if whole else None
        if tags[k] & (Tag.STOP | Tag.QUOTE | Tag.SUB | Tag.REL | Tag.CONJ) or page.reading.is_finite(k):
            return None
    return None


_CLOSED = 3  # characters of a quotation mark, a comma and a space


def _is_person(page: Page, phrase: Span) -> bool:
    """Whether a phrase ends in somebody's name and holds no other: "spokesman Ann Ito"."""
    named = page.reading.mentions_in(phrase)
    return len(named) == 1 and named[0].span.end == phrase.end and named[0].actors[0].kind == "person"


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
