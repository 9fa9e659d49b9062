"""What the rules have in common: the draft of a cue and its content."""

from __future__ import annotations

from statecraft import Span
from statecraft_quotes.cues import Cue
from statecraft_quotes.cutting import unquoted
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.following import Following
from statecraft_quotes.tellers import strikes

NAMING = {"a": "as-", "c": "called-"}


KINDS = {
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


def construction(cue: Cue, following: Following) -> tuple[str, str]:
    """The act of a cue in the construction that it stands in, and who may do it."""
    if following.listener is not None and "d" in cue.takes:
        return cue.takes["d"]
    return cue.takes.get(following.kind) or next(iter(cue.takes.values()))


def draft_of(
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
    """The draft of a cue and its content; None where the content is nothing that can be said."""
    if content is None or (source is not None and (content.overlaps(source) or _is_bare(page, source))):
        return None
    if content.end - content.start <= _SHORT and _tells_nothing(content.text_in(page.reading.text).lower(), act):
        return None
    if source is not None and strikes(page, cue, source):
        return None
    content = unquoted(page, content)
    page.used.update(range(i, j))
    draft = Draft(rule=rule, act=act, cue=page.span(i, j - 1), source=source, content=[content], lemma=cue.lemma)
    if following.listener is not None:
        draft.carrier = page.span(following.listener[0], following.listener[1] - 1)
    return draft


_SHORT = 4  # characters of "that"


def _tells_nothing(said: str, act: str) -> bool:
    """Whether a word of few letters is no content: "that", or a mark, what is left of a clause, but not "yes"."""
    if said == "that" or (len(said) == 1 and not said.isalnum()):
        return True  # "The envoy denied that."
    return len(said) < _SHORT and act == "say" and said not in ("so", "yes", "no")


# The early blasts flattened the mill: "blasts" is a noun.
def _is_bare(page: Page, source: Span) -> bool:
    """Whether a subject is nothing but an article, so that what follows it is no verb."""
    return source.end - source.start < _SHORT and source.text_in(page.reading.text).lower() in ("the", "a", "an")


def around(
    page: Page, rule: str, cue: Cue, i: int, j: int, source: Span, content: list[Span], listener: tuple[int, int] | None
) -> Draft | None:
    """The draft of a cue that stands after its content or inside it."""
    if not content or strikes(page, cue, source):
        return None
    act = (cue.takes.get("q") or cue.takes.get("b") or next(iter(cue.takes.values())))[0]
    page.used.update(range(i, j))
    draft = Draft(rule=rule, act=act, cue=page.span(i, j - 1), source=source, content=content, lemma=cue.lemma)
    if listener is not None:
        draft.carrier = page.span(listener[0], listener[1] - 1)
    return draft
