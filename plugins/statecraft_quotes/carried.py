"""Direct speech that a document or an agency carries, and the statement that each rule of direct speech makes."""

from __future__ import annotations

from statecraft import Span, Tag
from statecraft_quotes.cues import Cue, lexicon
from statecraft_quotes.draft import Draft, Page, trimmed

_COMMA_STOP = Tag.COMMA | Tag.STOP
_JOINING = Tag.PREP | Tag.SUB | Tag.ADV | Tag.CONJ

REACH = 30
_WHOLE = 15  # characters of the shortest sentence that needs no cue
_SHORT = 6  # tokens of a speaker that stands in a line with more
_CARRIES = frozenset(
    "carried carries published publishes released releases issued ran aired broadcast posted read".split()
)
_ISSUES = frozenset({"issued", "released", "posted", "read"})
_HOLDS = frozenset("contains contained includes included".split())  # the letter contained these lines: "…"
_PASSAGES = frozenset("passage passages words lines text sentence paragraph".split())
ANSWERS = frozenset(
    """reply answer response plea addressed lament word advice message motto slogan explanation verdict conclusion
    reason reaction prediction""".split()
)
"""What a quotation behind a colon can be."""
_LISTS = frozenset("including follows like example instance".split())  # questions on the form, including: "…"
_GOES_ON = {("and",), ("also",), ("then",), ("plus",), ("later",), ("and", "this"), ("and", "then")}  # And: "…"
_RELATIVES = frozenset({"who", "whose"})
_BULLET = 2  # tokens that may stand before the first word of a line
_DOCUMENTS = frozenset(
    "statement communique communiqué declaration letter message speech text remarks comments".split()
)
_WHERE = frozenset({"in", "on", "at", "during", "via"})
_OCCASIONS = frozenset("address interview release email e-mail tweet post debate memo hearing op-ed rally".split())
_SHOWN = (["here", "is"], ["this", "is"], ["that", "is"], ["here's", "how"], ["here’s", "how"], ["that's", "how"])


def quoting(page: Page, i: int) -> Cue | None:
    """The cue that begins at a token and can quote, with all its words: "the envoy **put it**"; None for none."""
    words = page.tokens.words
    for cue in lexicon().get(words[i], ()):
        if "q" in cue.takes and tuple(words[i + 1 : i + 1 + len(cue.rest)]) == cue.rest:
            return cue
    return None


def made(page: Page, rule: str, cue: Span | None, source: Span | None, content: Span, used: tuple[int, ...]) -> Draft:
    """The statement that a rule makes of a quotation; the words it used are no cues of anything else."""
    page.used.update(used)
    text = page.reading.text
    if cue is not None and text[content.end - 1] == ",":
        content = trimmed(text, *content) or content
    found = quoting(page, page.tokens.first_from(cue.start)) if cue is not None else None
    lemma, act = (found.lemma, found.takes["q"][0]) if found is not None else ("", "say")
    return Draft(rule=rule, act=act, cue=cue, source=source, content=[content], lemma=lemma)


# The agency carried the ministers' joint letter: "We are ready."
def carried(page: Page, low: int, colon: int, content: Span) -> Draft | None:
    """A quotation that an agency or a document carries, or that stands after a speaker and a colon."""
    tokens = page.tokens
    words = tokens.words
    for k in range(colon - 1, max(low, colon - REACH) - 1, -1):
        if words[k] in _CARRIES and page.reading.is_finite(k):
            for noun in range(k + 1, min(colon, k + 6)):
                if words[noun] in _DOCUMENTS:
                    issuer = _issuer(page, k, noun)
                    if issuer is not None:
                        return made(page, "carried", page.span(k, noun), issuer, content, (k,))
                    draft = made(page, "carried", page.span(k, noun), page.span(k + 1, noun), content, (k,))
                    draft.carrier = page.subject(k)
                    return draft
        if words[k] in _HOLDS and not _PASSAGES.isdisjoint(words[k + 1 : colon]):
            return made(page, "carried", page.span(k, k), page.subject(k), content, (k,))
    if page.drafts and tuple(words[low:colon]) in _GOES_ON:
        return made(page, "no-cue", None, None, content, ())
    source = _before_colon(page, low, colon, content) or _blunt(page, low, colon, content)
    return None if source is None else made(page, "speaker-colon", None, source, content, ())


# The envoy today issued the following statement: "We are ready."
def _issuer(page: Page, verb: int, noun: int) -> Span | None:
    """Who issued a document of his own, before the verb; None for a paper or agency that carries another's."""
    own = page.tokens.words[verb] in _ISSUES and "following" in page.tokens.words[verb:noun]
    subject = page.subject(verb) if own else None
    who = page.reading.resolve(subject) if subject is not None else ()
    return subject if any(actor.kind not in ("media", "unnamed") for actor in who) else None


# The envoy was not amused: "Nobody told us a thing."
def _blunt(page: Page, low: int, colon: int, content: Span) -> Span | None:
    """The subject of a clause that a quotation follows after a colon, where it is somebody."""
    tokens, text = page.tokens, page.reading.text
    whole = len(content) >= _WHOLE and text[content.start].isupper() and text[content.end - 1] in ".!?…"
    if not whole or tokens.words[colon - 1] in _LISTS:
        return None
    said = (i for i in range(low, colon) if tokens.words[i] not in ANSWERS)
    if any("q" in cue.takes and not felt(page, i) for i in said for cue in lexicon().get(tokens.words[i], ())):
        return None  # a statement of its own, which the quotation goes on with
    shown = tokens.words[low : low + 2] in _SHOWN and "how" in tokens.words[low:colon]
    begin = tokens.words.index("how", low) + 1 if shown else low + 1  # Here is how the envoy sums it up: "…"
    verb = next((i for i in range(begin, colon) if page.reading.is_finite(i)), None)
    source = None if verb is None else page.subject(verb)
    if source is None or source.text_in(text).lower() in ("it", "this", "that", "there"):
        return None
    who = page.reading.resolve(source)
    pronoun = source.text_in(text).lower() in ("he", "she", "they")
    answers = not ANSWERS.isdisjoint(tokens.words[low:colon])
    return source if pronoun or answers or any(actor.kind == "person" for actor in who) else None


def felt(page: Page, i: int) -> bool:
    """Whether a participle says how somebody feels: "the envoy is not **worried**"."""
    return i > 0 and bool(page.tokens.tags[i] & Tag.ED and page.tokens.tags[i - 1] & (Tag.BE | Tag.NEG))


# Ana Ruiz: "The door is open."  /  * Mayor Ana Ruiz, Chair of the Quito Trade Board (Quito): "The door is open."
def _before_colon(page: Page, low: int, colon: int, content: Span) -> Span | None:
    """The name that stands before a colon with no verb; at the start of a line its titles may come after it."""
    tokens, text = page.tokens, page.reading.text
    tags = tokens.tags
    line = tokens.first_from(text.rfind("\n", 0, tokens.starts[colon]) + 1)
    short = colon - low <= _SHORT
    first = low if short else line
    while first < colon and not tokens.words[first][:1].isalnum():
        first += 1
    if not first < colon <= first + 2 * REACH or not tags[first] & Tag.CAP or tags[first] & _JOINING:
        return None
    who = next((i for i in range(first + 1, colon) if tokens.words[i] in _RELATIVES), None)
    if who is not None and first - line < _BULLET and _closes_line(page, content):
        return page.span(first, who - 1)  # A nurse who has left: "It is late."
    if colon > first + REACH or any(page.reading.is_finite(i) for i in range(first, colon)):
        return None
    comma = next((i for i in range(first, colon) if tags[i] & _COMMA_STOP), colon)
    last = colon if tags[first] & Tag.DET and tags[comma] & Tag.COMMA else comma  # "The mayor, Ana Ruiz:"
    where = next((i for i in range(first + 1, colon) if tags[i] & Tag.COMMA and tokens.words[i + 1] in _WHERE), None)
    if where is not None and tokens.words[colon - 1] in _DOCUMENTS | _OCCASIONS:
        return page.span(first, where - 1)  # The mayor, in a weekly address: "It is late."
    if sum(1 for i in range(first, last) if tags[i] & Tag.CAP) > 1:
        return page.span(first, last - 1)
    return page.span(first, colon - 1) if short else None


def _closes_line(page: Page, content: Span) -> bool:
    """Whether a line ends with a quotation."""
    text = page.reading.text
    end = text.find("\n", content.end)
    return not text[content.end : end if end >= 0 else len(text)].strip(' ."”')


# In the words of the envoy, "the door is open."
def in_the_words(page: Page, low: int, j: int, content: Span) -> Draft | None:
    """A quotation that stands after "in the words of"."""
    words = page.tokens.words
    for k in range(max(low, j - REACH), j):
        if k > 0 and words[k - 1] == "in" and words[k + 1] == "words" and page.tokens.tags[k] & Tag.POSS:
            return made(page, "in-the-words-of", page.span(k - 1, k + 1), page.span(k, k), content, ())
        if words[k : k + 3] == ["the", "words", "of"] and k > 0 and words[k - 1] == "in":
            named = page.reading.phrase_from(page.tokens.starts[k + 3])
            comma = page.tokens.first_from(named.end) if named is not None else j
            if comma < j and page.tokens.tags[comma] & Tag.COMMA:  # In the words of the envoy, the door "is open"
                content = page.clause(comma + 1) or content
                return made(page, "in-the-words", page.span(k - 1, k + 2), named, content, ())
            return made(page, "in-the-words-of", page.span(k - 1, k + 2), page.span(k + 3, j), content, ())
    return None
