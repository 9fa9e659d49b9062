"""A statement in the making."""

from __future__ import annotations

from attrs import define, field

from statecraft import Actor, Reading, Span, Tag, Tokens

HELPERS = Tag.BE | Tag.HAVE | Tag.AUX | Tag.MODAL
"""Verbs that stand before others: "is", "had", "does", "will"."""
HELPERS_FINITE = HELPERS | Tag.FINITE


@define(eq=False)
class Draft:
    """What a rule found: offsets for all that is text, filled in further by the rules that come after."""

    rule: str
    act: str
    cue: Span | None
    source: Span | None
    content: list[Span]
    carrier: Span | None = None
    borrowed: Draft | None = None
    """The statement whose speakers are meant, where this one names none."""
    lemma: str = ""
    who: tuple[Actor, ...] = ()
    """The speakers, where the rule knows more than its source tells."""

    @property
    def place(self) -> int:
        """Where the statement begins."""
        return min([span.start for span in self.spans])

    @property
    def spans(self) -> list[Span]:
        """All that shows it: what is said, the cue and the source."""
        return [*self.content, *[span for span in (self.cue, self.source) if span is not None]]


@define(eq=False)
class Page:
    """An article under the hands of the rules: its tokens, and what has been found so far."""

    reading: Reading
    tokens: Tokens
    drafts: list[Draft] = field(factory=list)
    used: set[int] = field(factory=set)
    """Tokens that are part of a cue already."""
    spoken: frozenset[int] = frozenset()
    """Those of direct speech alone."""
    quoted: list[tuple[int, int]] = field(factory=list)
    """The tokens of each outer quotation and of each turn of a transcript, first and one past last."""
    _asked: tuple[int, int] = field(default=(0, 0), init=False)
    """The tokens of the sentence that was asked for last, which is mostly asked for again."""

    def sentence(self, index: int) -> tuple[int, int]:
        """The first token of the sentence that a token stands in, and the one after its last, within a window."""
        low, high = self._asked
        if not low <= index < high:
            low, high = self._asked = self.reading.tokens_at(self.tokens.starts[index])
        return (low, high) if high - low <= WINDOW else (max(low, index - WINDOW), min(high, index + WINDOW))

    def span(self, first: int, last: int) -> Span:
        """The text from a token to the end of another."""
        return Span(self.tokens.starts[first], self.tokens.end(last))

    def subject(self, index: int) -> Span | None:
        """The subject of a verb, with a town or party that commas part from its head."""
        index = self.helper(index)
        found = self.reading.subject_of(self.span(index, index))
        if found is None:
            return None
        starts, (first, after) = self.tokens.starts, self.tokens.within(found)
        first = self._own_clause(first, after, index)
        opened = _before_bracket(self, first, after)
        if opened is not None:
            before = self.reading.phrase_before(starts[opened])
            if before is None:
                return Span(starts[first], found.end)
            return Span(before.start, found.end + (self.reading.text[found.end] == ")"))
        own = _behind_comma(self, first, after, index)
        start = starts[_of_town(self, first) if own == first else own]
        return found if start == found.start else Span(start, found.end)

    # Peru **has** since asked for aid.  /  Peru **has** on two occasions asked for aid.
    def helper(self, index: int) -> int:
        """The "has" which no more than an adverbial parts from its participle; the token itself where none does."""
        tags, words = self.tokens.tags, self.tokens.words
        if not tags[index] & _PAST_FORM or index < 2 or tags[index - 1] & HELPERS:
            return index
        k, far = index - 2, max(0, index - _ADVERBIAL + 1)
        while k > far and not tags[k] & _ENDS_ADVERBIAL:
            k -= 1
        if not tags[k] & Tag.HAVE or any(map(self.reading.is_finite, range(k + 1, index - 1))):
            return index
        parts = words[k + 1] == "since" or tags[k + 1] & Tag.PREP & ~Tag.TO
        return k if parts and words[k + 1] != "to" else index

    # "It is late," said Ana Ruiz, the mayor, and **Luc Roy** has agreed.
    def _own_clause(self, first: int, end: int, verb: int) -> int:
        """The token that a subject begins with, behind an "and" before which the speaker of direct speech stands."""
        if verb < end or not self.used:
            return first
        near = range(max(0, first - _SPEAKER), first)
        if self.used.isdisjoint(near):
            return first
        tags = self.tokens.tags
        said = max(k for k in near if k in self.used)
        if any(tags[k] & (Tag.STOP | Tag.QUOTE) or self.reading.is_finite(k) for k in range(said + 1, first)):
            return first
        return next((k + 1 for k in range(end - 2, first, -1) if tags[k] & Tag.CONJ and tags[k - 1] & Tag.COMMA), first)

    def contracted(self, index: int) -> bool:
        """Whether a token is a subject with its verb: "it's", "they're", "there'll"."""
        word = self.tokens.words[index]
        return bool(self.tokens.tags[index] & _CONTRACTED) and "'" in word and not word.endswith("t")

    def clause(self, first: int) -> Span | None:
        """The clause from a token on, None where nothing is left of it."""
        start = self.tokens.starts[first]
        end = self.reading.clause_end(start)
        text = self.reading.text
        content = trimmed(text, start, end)
        if content is not None and text[content.end - 1] == "." and text[content.end : content.end + 1] in _CLOSING:
            quotation = self.reading.quotation_at(content.end - 1)
            if quotation is not None and quotation.inner.start > content.start:
                return Span(content.start, content.end - 1)
        return content


# Sen. Ana Ruiz (D., Ohio) said …
def _before_bracket(page: Page, first: int, after: int) -> int | None:
    """The bracket that opens before a noun phrase and closes in it or right behind it; None where none does."""
    if ")" not in page.reading.vocabulary:
        return None
    words = page.tokens.words
    inside = words[first : after + 1]
    if ")" not in inside or "(" in inside:
        return None
    return next((k for k in range(first - 1, max(-1, first - 8), -1) if words[k] == "("), None)


# The firm plans to sell the mill, people close to the talks said.
def _behind_comma(page: Page, first: int, after: int, verb: int) -> int:
    """The token that a subject begins with, where a comma opens it that none closes: an apposition would be closed."""
    tags, words = page.tokens.tags, page.tokens.words
    if not after <= verb <= after + 2 or tags[after] & Tag.COMMA or words[first + 1 : after].count(",") != 1:
        return first
    own = words.index(",", first + 1) + 1
    listed = any(tags[k] & Tag.CONJ for k in range(own, after))
    some = tags[own] & _SOME or words[own] in ("people", "police")
    return own if some and not tags[own] & Tag.CAP and not listed else first


_SOME = Tag.PLURAL | Tag.DET | Tag.POSS


# The Toledo, Ohio, mill said …
def _of_town(page: Page, first: int) -> int:
    """The token that a noun phrase begins with, its article and town before a comma included."""
    tags, words = page.tokens.tags, page.tokens.words
    k = first - 1
    if k < 4 or not tags[k] & Tag.COMMA or tags[first] & _NO_HEAD:
        return first
    for _ in range(2):  # the state, and the town before it
        k -= 1
        edge = k
        while k > 0 and k > edge - 6 and (tags[k] & Tag.CAP or words[k] == ".") and not tags[k] & Tag.DET:
            k -= 1
        if k == edge or not tags[k] & _COMMA_DET:
            return first
    return k if words[k] in ("the", "a", "an") else first


_PAST_FORM = Tag.ED | Tag.REPORT | Tag.FINITE
_ADVERBIAL = 8  # tokens of "on a number of earlier occasions"
_ENDS_ADVERBIAL = Tag.COMMA | Tag.STOP | Tag.QUOTE | Tag.CONJ | Tag.REL | Tag.THAT | HELPERS
_NO_HEAD = Tag.DET | Tag.CAP | Tag.PRON | Tag.REL | Tag.CONJ
_COMMA_DET = Tag.COMMA | Tag.DET
_CONTRACTED = Tag.BE | Tag.HAVE | Tag.MODAL
_SPEAKER = 8  # tokens of a cue and a name before a comma
# As far as the core's own grammar looks.
WINDOW = 400
_CLOSING = ('"', "”")
_EDGE = ' \t\r\n"“”„«»,;:'


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the quotation marks, commas and white space at its edges."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end) if start < end else None
