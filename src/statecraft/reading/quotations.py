"""Quotations, whatever marks they stand in."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import evolve, field, frozen

from statecraft.spans import Span

_DEEPEST = 4  # quotations open at once; more of them are missing marks
_FURTHEST = 10  # paragraphs that a quotation may run on for with no mark
_NAME = 4  # words in quotation marks that may be a name, and not speech


@frozen
class Quotation:
    """A stretch of text in quotation marks.

    ``span`` takes in the marks, ``inner`` doesn't, nor white space beside them. ``depth`` is 0 for an outer quotation,
    1 for one inside it. ``closed`` is false where the closing mark is missing: at the end of a paragraph whose
    quotation the next one reopens, or left open for good; it ends with the paragraph then. ``continues`` is true where
    it goes on with the quotation of the paragraph before. ``words`` counts the words inside: one or two are often a
    title or a word that the writer keeps at a distance, not speech.

    >>> import statecraft
    >>> text = 'He called it "a gift". ‘We don’t mind,’ she said.'
    >>> [(q.inner.text_in(text), q.words) for q in statecraft.read(text).quotations]
    [('a gift', 2), ('We don’t mind,', 3)]
    >>> statecraft.read("The ministers' aides weren't there.").quotations
    ()
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    continues: bool = False
    words: int = field(default=0, eq=False)


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is somebody's speech, and no name: it is long, or ends as a sentence does."""
    return quotation.words > _NAME or text[quotation.inner.end - 1 : quotation.inner.end] in (",", "!", "?")


# The standard library's matcher finds one of a few characters twice as fast as regex; what else a mark is comes after.
_MARK = re.compile(
    r"""(?x)
    ["“”„‟«»‹›‘’‚`']
    (?: (?<=") "{1,50000}               # a run of straight marks stands for one
      | (?<=`) ` | (?<=') ' )?          # the habit of TeX
    (?! (?<= \w ['’`]) \w )             # no apostrophe inside a word
    """
)
_FAMILY = {
    **dict.fromkeys(("“", "”", "„", "‟", "``", "''", '"'), "double"),
    **dict.fromkeys(("‘", "’", "‚", "`", "'"), "single"),
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("‹›", "small angle"),
}
_ALWAYS_OPENS = frozenset(("„", "‟", "``"))
_PAIRS = frozenset(("“”", "„“", "„”", "‟”", "``''", "«»", "»«", "‹›", "›‹", "‘’", "‚‘", "‚’"))
_FIRST_OF = {"double": '"', "single": "‘", "angle": "«", "small angle": "‹"}
_BEFORE_OPENING = frozenset("([{<—–-/:=*•")
_AFTER_OPENING = frozenset("([$€£…#@.")
_STOPS = (",", ".", "!", "?", "…")
_ENDS = frozenset(".!?")
_CUT_SHORT = re.compile(
    r"['’‘](?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|n['’]|(?:s|re|ve|ll|m|d)(?=\s))", re.IGNORECASE
)
_PLURAL = re.compile(r"(?<=s)['’](?=\s[a-z])")
_SAID = re.compile(r"\b(?:said|says|asked|added|wrote|replied)[,:]\Z")  # a mark set too early: 'she said," We are'
_WORD = re.compile(r"\w")


class _Open:
    """A quotation whose closing mark is still sought; it learns its end when one is found."""

    __slots__ = ("closed", "end", "family", "inner_end", "inner_start", "mark", "start")

    def __init__(self, mark: str, start: int, inner_start: int) -> None:
        self.mark, self.start, self.inner_start = mark, start, inner_start
        self.family = _FAMILY[mark]
        self.end = self.inner_end = 0
        self.closed = False


def quotations_of(text: str, paragraphs: tuple[Span, ...]) -> tuple[Quotation, ...]:
    r"""All quotations in text order, an outer one before those inside it.

    >>> text = 'He said: "First of all.\n"Second, «c’est la vie»." „Ja“, sagte er.'
    >>> from statecraft.reading.layout import paragraphs_of
    >>> for q in quotations_of(text, paragraphs_of(text)):
    ...     print(q.inner.text_in(text), q.depth, q.closed, q.continues)
    First of all. 0 False False
    Second, «c’est la vie». 0 True True
    c’est la vie 1 True False
    Ja 0 True False
    """
    marks = list(_MARK.finditer(text))
    found: list[list[Quotation]] = []  # by paragraph
    first = 0
    left_open, opened_in = "", 0  # the family of the quotation that was last left open, and its paragraph
    for number, paragraph in enumerate(paragraphs):
        if first == len(marks):
            break
        beyond = first
        while beyond < len(marks) and marks[beyond].start() < paragraph.end:
            beyond += 1
        if beyond == first:
            found.append([])
            continue
        distance = number - opened_in
        reader = _Paragraph(text, paragraph, left_open if distance <= _FURTHEST else "", next_to=distance == 1)
        reader.read(marks[first:beyond])
        found.append(reader.quotations())
        if reader.goes_on:
            for between in range(opened_in + 1, number):
                found[between] = _taken_in(text, paragraphs[between], found[between])
        if reader.left_open:
            left_open, opened_in = reader.left_open, number
        elif reader.goes_on or reader.reopened:
            left_open = ""
        first = beyond
    return tuple(quotation for each in found for quotation in each)


def _taken_in(text: str, paragraph: Span, quotations: list[Quotation]) -> list[Quotation]:
    """A paragraph that a quotation runs over with no mark at either end."""
    inside = [evolve(quotation, depth=quotation.depth + 1) for quotation in quotations]
    words = text.count(" ", *paragraph) + 1
    return [Quotation(paragraph, paragraph, closed=False, continues=True, words=words), *inside]


class _Paragraph:
    """Pairs the marks of one paragraph; what it leaves open never runs beyond it."""

    def __init__(self, text: str, paragraph: Span, before: str, *, next_to: bool) -> None:
        self.text = text
        self.start, self.end = paragraph
        self.before = before
        """The family of a quotation that an earlier paragraph left open, or nothing."""
        self.next_to = next_to
        self.found: list[_Open] = []
        self.stack: list[_Open] = []
        self.left_open = ""
        self.goes_on = self.reopened = False

    def read(self, marks: list[re.Match[str]]) -> None:
        """Pair all marks."""
        for index, match in enumerate(marks):
            start, end = match.span()
            mark = '"' if self.text[start] == '"' else match.group()
            opens, closes = self._ways(mark, start, end)
            if mark == '"' and index + 1 == len(marks) and self._is_stray(start, end):
                continue
            if closes and mark in "'’" and self._is_possessive(match, marks[index + 1 : index + 2]):
                continue
            if closes and self._close(_FAMILY[mark], start, end):
                continue
            if opens:
                self._open(mark, start, end)
        still_open = set(map(id, self.stack))
        for opened in self.stack:
            opened.end = opened.inner_end = self.end
        for opened, following in pairwise(self.found):  # or before the next mark of its kind that opens
            inside = opened.start == self.start and following.closed and self.text[following.inner_start].islower()
            if id(opened) in still_open and opened.family == following.family and not inside:
                opened.end = opened.inner_end = following.start

    def _open(self, mark: str, start: int, end: int) -> None:
        opened = _Open(mark, start, end)
        if opened.family == "single" and self.stack and self.stack[-1].family == "single":
            apostrophe = self.stack.pop()
            apostrophe.end = apostrophe.inner_end = start
        elif len(self.stack) == _DEEPEST:  # so many missing marks can't take the rest of the paragraph along
            missed = self.stack.pop(0)
            missed.end = missed.inner_end = self.stack[0].start
        self.found.append(opened)
        self.stack.append(opened)

    def _ways(self, mark: str, start: int, end: int) -> tuple[bool, bool]:
        """Whether a mark may open a quotation here, and whether it may close one."""
        previous = self.text[start - 1] if start > self.start else " "
        following = self.text[end] if end < self.end else " "
        family = _FAMILY[mark]
        inside = next((opened.mark for opened in reversed(self.stack) if opened.family == family), "")
        begins = previous.isspace() or previous in _BEFORE_OPENING or previous in _FAMILY
        ends = following.isspace() or not (following.isalnum() or following in _FAMILY or following in _AFTER_OPENING)
        opening = begins and not following.isspace()
        closing = (ends or following == ".") and not previous.isspace()
        if family == "single":
            if mark in "‘‚`":
                return begins and not _CUT_SHORT.match(self.text, start), mark + inside == "‘‚" and closing
            if mark == "'" and opening and not (closing and inside):
                return not _CUT_SHORT.match(self.text, start), False
            return False, bool(inside) and not previous.isspace() and not following.isalnum()
        if mark in _ALWAYS_OPENS:
            return True, False
        if mark == '"' and opening is not closing:
            misplaced = closing and not inside and _SAID.search(self.text, max(0, start - 12), start)
            return opening or bool(misplaced), closing
        if mark == '"' and end - start > 1 and not inside:  # '""' apart from any word quotes nothing
            return False, False
        if inside + mark in _PAIRS:
            return False, True
        if mark == "“":
            left_open = inside or (not self.stack and family == self.before)  # ”Swapped marks.“
            return not closing or not left_open, closing
        if mark in "«‹":
            return True, False
        # Straight marks between two spaces, in tokenised text, or two words; ” and », which open in Swedish and German.
        return opening or mark == '"', bool(inside) or closing or following.isspace()

    def _is_stray(self, start: int, end: int) -> bool:
        """Whether the last straight mark stands alone behind a sentence, with nothing open: 'No salt. " Men left.'"""
        apart = self.text[start - 1 : start].isspace() and self.text[end : end + 1].isspace()
        if self.stack or not apart:
            return False
        return start > self.start and self.text[self.start : start].rstrip()[-1:] in _ENDS

    def _is_possessive(self, match: re.Match[str], following: list[re.Match[str]]) -> bool:
        """Whether a mark after an s is a plural's: "‘The leaders’ talks failed,’", with the true end still to come."""
        if not _PLURAL.match(self.text, match.start()) or not following:
            return False
        return following[0].group() == match.group() and not self.text[following[0].start() - 1].isspace()

    def _close(self, family: str, start: int, end: int) -> bool:
        """Close the innermost quotation that a mark can close; single marks close only the innermost of all."""
        depth = len(self.stack) - 1
        while depth >= 0 and self.stack[depth].family != family:
            depth = depth - 1 if family != "single" else -1
        if depth < 0:
            if not self._runs_on(family, start, end):
                return False
            depth = 0
        for missed in self.stack[depth + 1 :]:
            missed.end = missed.inner_end = start
        closed = self.stack[depth]
        closed.end, closed.inner_end, closed.closed = end, start, True
        del self.stack[depth:]
        return True

    def _runs_on(self, family: str, start: int, end: int) -> bool:
        """Whether a closing mark ends what an earlier paragraph opened; if so, that is open from the beginning."""
        if family != self.before or self.stack or start == self.start:
            return False
        if self.found and self.found[0].start == self.start:
            return False
        at_the_end = end >= self.end - 1
        stops = self.text[max(0, start - 2) : start].rstrip()[-1:] in _STOPS  # what was left open some sentences before
        if not at_the_end and (self.found or not (self.next_to or stops)):
            return False
        opened = _Open(_FIRST_OF[family], self.start, self.start)
        self.found.insert(0, opened)
        self.stack.append(opened)
        self.goes_on = True
        return True

    def quotations(self) -> list[Quotation]:
        """Those that hold a word, in text order."""
        out: list[Quotation] = []
        around: list[_Open] = []
        for opened in self.found:
            if not opened.closed and opened.family == "single" and not self._stands_alone(opened):
                continue  # an apostrophe
            inner = self.text[opened.inner_start : opened.inner_end]
            start = opened.inner_start + len(inner) - len(inner.lstrip())
            end = opened.inner_start + len(inner.rstrip())
            if not _WORD.search(inner):
                continue
            while around and around[-1].end <= opened.start:
                around.pop()
            span = Span(opened.start, opened.end if opened.closed else end)
            reopens = self.next_to and opened.start == self.start and opened.family == self.before
            continues = reopens or (self.goes_on and opened is self.found[0])
            self.reopened |= reopens
            words = self.text.count(" ", start, end) + 1
            out.append(Quotation(span, Span(start, end), len(around), opened.closed, continues, words))
            if not around:
                self.left_open = "" if opened.closed else opened.family
            around.append(opened)
        return out

    def _stands_alone(self, opened: _Open) -> bool:
        return opened.start == self.start and self.text[opened.inner_start : opened.inner_start + 1].isupper()
