"""What somebody else is reported to have said too: "the ministry said its head had met them **and urged calm**"."""

from __future__ import annotations

from statecraft import Actor, Span, Tag
from statecraft_quotes.draft import Draft, Page
from statecraft_quotes.following import Following
from statecraft_quotes.inflection import PAST
from statecraft_quotes.telling import Verb

_CLAUSES = frozenset({"that-clause", "bare-clause"})
_TELLING = frozenset({"say", "report", "tell", "add", "announce", "confirm"})
_BODIES = frozenset(
    """ministry office agency embassy government palace department presidency secretariat television radio newspaper
    media administration""".split()
)
_NO_DEED = Tag.BE | Tag.MODAL | Tag.AUX | Tag.NEG
_FINITE_ED = Tag.FINITE | Tag.ED


# The ministry said its envoy had met the rebels and urged them to talk.
def goes_on_reported(verb: Verb, following: Following) -> bool:
    """Whether a verb behind "and" belongs to the person of whom a body told a deed: it stays in what is told."""
    page = verb.page
    last = page.drafts[-1] if page.drafts else None
    if last is None or last.source is None or last.rule not in _CLAUSES or last.lemma not in _TELLING:
        return False
    joint = verb.left - 1 if verb.before & Tag.HAVE else verb.left
    end = page.tokens.first_from(last.content[-1].end)
    if not verb.past or joint <= verb.low or page.tokens.words[joint] != "and" or end != joint:
        return False
    if not (verb.cue.form & PAST and _is_of_doer(page, last)):
        return False
    more = page.clause(following.first)
    if more is None:
        return False
    last.content[-1] = Span(last.content[-1].start, more.end)
    page.used.update(range(verb.i, verb.j))
    return True


def _is_of_doer(page: Page, told: Draft) -> bool:
    """Whether a body, which speaks for its people, or an outlet tells of what one person did."""
    source, content = told.source, told.content[-1]
    if source is None:
        return False
    doer = _doer(page, content)
    if doer is None:
        return False
    actors = page.reading.resolve(source)
    last = page.tokens.first_from(source.end) - 1
    if any(actor.kind == "person" for actor in actors):
        return False
    if not page.tokens.tags[last] & Tag.CAP and page.tokens.words[last] not in _BODIES:
        return False  # "an envoy said": he may well urge somebody himself
    own = {actor.country for actor in actors if actor.country}
    return all(actor.kind in ("media", "unnamed") for actor in actors) or doer.country in own


def _doer(page: Page, content: Span) -> Actor | None:
    """The person of whom a clause tells a deed that is past; None where it tells something else."""
    tags, words = page.tokens.tags, page.tokens.words
    first, last = page.tokens.first_from(content.start), page.tokens.first_from(content.end)
    verb = next((k for k in range(first + 1, last) if page.reading.is_finite(k)), None)
    if verb is None or tags[verb] & _NO_DEED or not tags[verb] & (_FINITE_ED | Tag.HAVE):
        return None
    if tags[verb] & Tag.HAVE and "been" in words[verb + 1 : verb + 4]:
        return None  # "had been held"
    subject = page.subject(verb)
    if subject is None or subject.start != content.start:
        return None
    persons = page.reading.resolve(subject)
    return persons[0] if len(persons) == 1 and persons[0].kind == "person" else None
