"""Who "I" and "we" are outside quotations: the speaker whom a transcript or a statement's title names."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from statecraft.actors import Actor
from statecraft.spans import Span

if TYPE_CHECKING:
    from statecraft.reading.reading import Reading

FIRST_PERSON = frozenset({"i", "we"})
# "President of Peru Ana Ruiz: Good morning.", a line of a transcript.
_LABEL = re.compile(r"(?P<who>[A-Z][^:.!?\n]{1,90}):\s")
_BY = re.compile(r"(?i)\b(?:statement|remarks|message|address|speech|letter|proclamation)s?\b.*?\b(?:by|from|of)\s")
_JOINT = re.compile(r"(?i)\bjoint\b")
_SHORT = 3  # words; a longer label without a person is a clause: "What we need is this: …"
_BACK = 200  # paragraphs in which a speaker's label is looked for


def first_person(reading: Reading, offset: int, word: str) -> tuple[Actor, ...]:
    r"""Who speaks at a place in the first person; empty where nothing tells.

    >>> import statecraft
    >>> from statecraft.reading.first_person import first_person
    >>> reading = statecraft.read("Ana Ruiz: Welcome. I thank Peru.\nA reporter: I ask again.")
    >>> [actor.name for actor in first_person(reading, 19, "i")], first_person(reading, 46, "i")
    (['Ana Ruiz'], ())
    """
    last = bisect_right(reading.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
    for index in range(last, max(last - _BACK, -1), -1):
        paragraph = reading.paragraphs[index]
        label = _LABEL.match(reading.text, paragraph.start, min(paragraph.end, paragraph.start + 100))
        if label is not None:
            mentions = reading.mentions_in(Span(*label.span("who")))
            people = [actor for mention in mentions for actor in mention.actors if actor.kind == "person"]
            if people or len(label["who"].split()) <= _SHORT:
                return tuple(people[-1:])  # nobody known speaks after "Question:"
    title = reading.article.title or ""
    by = _BY.search(title)
    if by is None:
        return ()
    if word == "we" and _JOINT.search(title):
        return tuple(dict.fromkeys(actor for actors in reading.discourse.titled for actor in actors))
    named = [actor for actors in reading.discourse.titled for actor in actors if actor.kind == "person"]
    return tuple(named[:1])
