"""The turns of a transcript: paragraphs that open with the name of who speaks, and all that is said up to the next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from attrs import frozen

from statecraft.actors import Actor
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

# "President of Peru Ana Ruiz: Good.", "Ana Ruiz (retranslated): Good.", "Head of the Mint (LM) Ana Ruiz: Good.",
# "MS. RUIZ: Good."
_DOTTED = r"(?:(?<=\b[A-Z])|(?<=\b(?:MR|Mr|MS|Ms|DR|Dr))|(?<=\b(?:MRS|Mrs|SEN|Sen|REP|Rep|GEN|Gen|GOV|Gov)))\."
_LABEL = re.compile(
    rf"(?P<who>[A-Z](?:[^:.!?\n()\"“„«]|\([A-Z]{{2,9}}\)|{_DOTTED}){{0,120}}?)(?:\s\([^()\n]{{1,40}}\))?:"
    r"(?:\s+(?=[^\s\"“”«„‘'`])|(?=\n)|\Z)"
)
_MANY = re.compile(r"(?m)^[^\S\n]*+[A-Z][^:\n]{0,130}:\s")
_COLON = re.compile(r":\s")  # most texts have none, which costs less to find
_ASKED = re.compile(r"(?P<who>Q)[.:]?\s+(?=[^\sa-z])")  # "Q    Will you sign?", "Q. Will you sign?"
# Those whose names a transcript keeps to itself, and a name that no table has.
_NOBODY = re.compile(
    r"(?i:(?:an?\s|the\s)?(?:questions?|q|a|answer|remarks?|response|reply|voice|reporter|journalist|moderator|"
    r"interviewer))|[A-Z][A-Z’'-]{2,}|[A-Z][\w’'-]+(?:\s[A-Z][\w.’'-]+){1,2}|[A-Z][a-z]+[A-Z][a-z]+"
)
_DOES = re.compile(r"(?i)(?<!ambassador)(?<!envoy)(?<!adviser)(?<!advisor)(?<!representative)\sto\s")  # a heading
_CLOSES = '.,!?…:;)>]”"’—–-'  # what speech ends with, and a headline doesn't


@frozen
class Turn:
    """One speaker's words in a transcript."""

    label: Span
    """The words that name the speaker, without the colon."""
    speakers: tuple[Actor, ...]
    """The person who speaks; empty for "Question" and for a name that nothing tells of."""
    words: Span
    """What is said, over several paragraphs where no other label parts them."""


def turns_of(reading: Reading) -> tuple[Turn, ...]:
    r"""The turns of a text, none of another's inside one; empty where it is no transcript.

    >>> import statecraft
    >>> reading = statecraft.read("Lima, noon.\nAna Ruiz: Welcome.\n\nI thank you all.\nQuestion: Why?")
    >>> [(turn.words.text_in(reading.text), len(turn.speakers)) for turn in reading.turns]
    [('Welcome.\n\nI thank you all.', 1), ('Why?', 0)]
    """
    if _COLON.search(reading.text) is None or _MANY.search(reading.text) is None:
        return ()
    known: dict[str, tuple[int, Actor]] = {}
    for order, actor in enumerate(reading.actors):
        if actor.kind == "person":
            known.setdefault(actor.name, (order, actor))
    labels: list[tuple[Span, tuple[Actor, ...], int]] = []
    text = reading.text
    for paragraph in reading.paragraphs:
        start, end = paragraph.start, paragraph.end
        if text[start] == "Q" and (asked := _ASKED.match(text, start, end)) is not None:
            labels.append((Span(*asked.span("who")), (), asked.end()))
            continue
        if text.find(":", start, end) < 0 or text[end - 1] not in _CLOSES:
            continue  # as most
        label = _LABEL.match(text, start, end)
        if label is None:
            continue
        who = Span(*label.span("who"))
        people = _speaker(reading, who, known)
        if people and not _is_clause(reading, who):
            labels.append((who, people, label.end()))
        elif _NOBODY.fullmatch(label["who"]):
            labels.append((who, (), label.end()))
    if not any(people for _, people, _ in labels):
        return ()
    ends = [who.start for who, _, _ in labels[1:]]
    ends.append(len(reading.text))
    return tuple(
        Turn(who, people, words)
        for (who, people, start), end in zip(labels, ends, strict=True)
        if len(words := _trimmed(reading.text, start, end))
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    """What stands between two places, without white space at its edges: a label may have a line of its own."""
    said = text[start:end].rstrip()
    return Span(start + len(said) - len(said.lstrip()), start + len(said))


def _speaker(reading: Reading, who: Span, known: Mapping[str, tuple[int, Actor]]) -> tuple[Actor, ...]:
    """The person whose name closes a label, behind a body's perhaps that the text knows without it; else empty."""
    named = reading.mentions_in(who)
    people = tuple(actor for actor in named[-1].actors if actor.kind == "person") if named else ()
    if people and named[-1].span.end == who.end:
        return people[-1:]
    label = who.text_in(reading.text)
    tails = (label[at + 1 :] for at, mark in enumerate(label) if mark == " ")
    found = [known[tail] for tail in tails if tail in known]
    return (min(found)[1],) if found else ()


def _is_clause(reading: Reading, who: Span) -> bool:
    """Whether what stands before a colon does something: "Ito is clear to Ruiz", "More Money to Pay Teachers"."""
    tokens = reading.tokens
    inside = range(*tokens.within(who))
    return _DOES.search(who.text_in(reading.text)) is not None or any(reading.is_finite(token) for token in inside)
