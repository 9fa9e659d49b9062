"""Paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from statecraft.reading.abbreviations_table import (
    AFTER_HOUR,
    BEFORE_NAME,
    BEFORE_NUMBER,
    CUES,
    INSIDE,
    PARTICLES,
    STARTERS,
)
from statecraft.spans import Span

# The standard library's matcher runs these plain patterns at three times the speed of regex.
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029\s][^\n\r\u2028\u2029]*")
_STOP = re.compile(
    r"""(?x)
    [.!?…。！？۔؟]                         # one of few characters first, which the matcher finds fastest
    (?:
        (?: [.!?…]{0,8} (?: \  \. (?=\s) ){0,4}  # a full stop, several, or an ellipsis,
            (?: ["”’'»›)\]}“‘]
              | \[\d{1,3}\] ){0,6}              # with the marks that it closes, and notes such as [3],
            (?= [\s\u200b\ufeff] | \Z )         # before a space or the end of the text;
        )
      | (?<= [^\W\d_A-Z]{2} [.!?] ) [”"’]?     # or before a capital that lacks its space: "ended.The";
        (?= [“"‘]? [A-Z] (?: [a-z]+ \s | \s ) )
      | (?<= [。！？۔؟] ) [”’」』»)]{0,3}         # or a stop of a script that needs no space
    )
    """
)
_APART = re.compile(r"(?:\s(?:''|[”’)\]]+|\"))+(?=\s|\Z)")  # tokenised text: "group . ''"
_TOKEN = re.compile(r"[^\s\u200b\ufeff(\[{“‘„«\"]{1,40}\Z")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|Ph\.D|Lt\.Gen|Maj\.Gen|Lt\.Col")
_ON_X = re.compile(r"(?:\b(?:on|to|via)|/) X\Z")  # the network, and no initial: "in a post on X. Ruiz left"
_NEXT = re.compile(r"[\s\u200b\ufeff]*([“\"‘'«„(\[`]*)([^\W_]+)?([-’']|\.)?")
_NAME_CUE = re.compile(r"\s+(?:[A-Z][\w'’-]*\s+){1,4}([a-z]+)\b")
_PARTICLE = re.compile(r"\s+([a-z]{2,5})[-\s][A-Z]|\s+[a-z][A-Z]")
_ABBREVIATIONS = BEFORE_NAME | BEFORE_NUMBER | INSIDE
_GOES_ON = frozenset(("", *",;:)]–—-"))
_OPENS = frozenset(("“", '"', "`"))
_QUOTES = frozenset("\"”’'»›“‘")


def paragraphs_of(text: str) -> tuple[Span, ...]:
    r"""The lines of a text that hold more than white space, trimmed.

    >>> paragraphs_of(" One line. \r\n\r\nAnother.")
    (Span(start=1, end=10), Span(start=15, end=23))
    >>> paragraphs_of(" ")
    ()
    """
    return tuple(Span(m.start(), m.start() + len(m.group().rstrip())) for m in _PARAGRAPH.finditer(text))


def sentences_of(text: str, paragraphs: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences of each paragraph, trimmed, with the quotation marks and brackets that close them.

    >>> text = "He met Lt. Gen. Ito in the U.S. The talks cost $3.5m. 'It is late.' he said."
    >>> [span.text_in(text) for span in sentences_of(text, paragraphs_of(text))]
    ['He met Lt. Gen. Ito in the U.S.', 'The talks cost $3.5m.', "'It is late.' he said."]
    """
    sentences: list[Span] = []
    for paragraph in paragraphs:
        start = paragraph.start
        for end in _ends(text, paragraph):
            sentences.append(Span(start, end))
            start = _skip_space(text, end, paragraph.end)
        if start < paragraph.end:
            sentences.append(Span(start, paragraph.end))
    return tuple(sentences)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in "\u200b\ufeff"):
        start += 1
    return start


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end inside a paragraph, save for its last."""
    start, last = paragraph
    counted, straight = start, 0
    for stop in _STOP.finditer(text, start, last):
        place, end = stop.span()
        if end >= last:
            return
        # Nine stops in ten: a whole word, one full stop, one space, a capital.
        if end - place == 1 and text[place] == "." and text[end] == " " and text[end + 1].isupper():
            word = text[max(start, place - 20) : place].rpartition(" ")[2]
            if len(word) > 1 and word not in _ABBREVIATIONS and word.isalpha():
                yield end
                start = end + 1
                continue
        apart = _APART.match(text, end, last) if end + 1 < last and text[end + 1] in "\"'”’)]" else None
        if apart:
            if '"' in apart.group():  # a closing mark only where one is open
                straight += text.count('"', counted, apart.start())
                counted = apart.start()
                apart = apart if straight % 2 else None
            end = apart.end() if apart else end
        if end < last and _breaks(text, stop, start, end, last, closed=bool(apart)):
            yield end
            start = end


def _breaks(text: str, stop: re.Match[str], start: int, end: int, last: int, *, closed: bool) -> bool:
    """Whether a sentence that began at ``start`` ends at a stop."""
    mark = text[stop.start()]
    if mark in "。！？۔؟":
        return True
    after = _NEXT.match(text, end, last)
    assert after is not None  # it matches the empty string
    opening, word, joint = after.groups()
    if not word:
        return bool(opening) or text[after.end() : min(after.end() + 1, last)] not in _GOES_ON
    marks = stop.group()
    quoted = closed or marks[-1] in _QUOTES
    begins = (word in STARTERS and joint not in ("-", ".")) or word in ("Mr", "Mrs", "Ms")
    if word[0].islower():
        return not opening and not quoted and _breaks_before_lower(text, stop, end, last)
    if len(marks.rstrip("\"”’'»›)]}“‘")) > 1 or mark != ".":
        if quoted and mark in "!?" and not begins and not opening:
            cue = _NAME_CUE.match(text, end, last)
            return not (cue and cue[1] in CUES)
        return True
    token = _TOKEN.search(text, max(start, stop.start() - 40), stop.start())
    if token is None:  # tokenised: the stop stands alone
        return True
    before = token.group().rpartition("-")[2] if token.group()[0].isupper() else token.group()
    if before in BEFORE_NAME:
        return False
    if before in BEFORE_NUMBER:
        return not word[0].isdigit()
    if before.isdigit():  # the number of a list's item
        return token.start() > start + 1 or word[0].isdigit()
    if not (before in INSIDE or (len(before) == 1 and before.isupper()) or _DOTTED.fullmatch(before)):
        return True
    if before == "X" and joint != "." and _ON_X.search(text, max(start, stop.start() - 8), stop.start()):
        return True
    if quoted or (before in INSIDE and opening[:1] in _OPENS):
        return True  # "… in Tampa, Fla. “We'll wait.”"
    if before in ("p.m", "a.m", "P.M", "A.M"):
        return not (word in AFTER_HOUR or word[0].isdigit())
    return begins and before not in ("i.e", "e.g")


def _breaks_before_lower(text: str, stop: re.Match[str], end: int, last: int) -> bool:
    """Whether the next sentence begins in lower case, by a surname's particle or after a whole word."""
    if stop.group() != ".":
        return False
    token = _TOKEN.search(text, max(0, stop.start() - 40), stop.start())
    word = token.group() if token else ""
    if word in _ABBREVIATIONS or not word.isalpha():
        return False
    particle = _PARTICLE.match(text, end, last)
    if particle and (particle[1] is None or particle[1] in PARTICLES):
        return len(word) > 1
    return len(word) > 3 and word.islower()
