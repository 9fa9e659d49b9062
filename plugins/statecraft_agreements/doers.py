"""Who makes a deal or does something to one: the subject of its verb, read past those who only speak of it."""

from __future__ import annotations

import re

from attrs import frozen

from statecraft import UNNAMED, Actor, Reading, Span
from statecraft_agreements.firms import firms_listed
from statecraft_agreements.joined import joined_in
from statecraft_agreements.powers import powers_in
from statecraft_agreements.subject import subject_before

# "The North's decision to leave the treaty", "called on Chad to sign", "accused Chad of breaking": who is to do it.
_POSSESSOR = re.compile(
    r"(?i)['’]s?\s(?:\w+\s){0,2}(?:decision|refusal|plans?|intention|desire|bid|efforts?|threat|failure|readiness|"
    r"willingness|offer|proposal|attempts?|promise|pledge|commitment)\s(?:not\s)?(?:to|of)\s(?:\w+ly\s)?\Z|"
    r"\b(?:decision|refusal|failure|readiness|willingness|commitment)\s(?:of|by)\s(?P<who>[^.;,]{2,50}?)\sto\s\Z|"
    r"\b(?P<own>its|their|his|her)\s(?:\w+\s){0,2}(?:decision|refusal|bid|efforts?|attempts?|failure)\sto\s\Z"
)
_INTENDS = re.compile(
    r"(?i)['’]?\s(?:plans|hopes|wants|aims|intends|seeks|expects|needs|agrees|offers|pledges|vows|"
    r"threatens)\s(?:not\s)?to\s\Z"
)
_ASKED = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing)?\s(?:on|upon|for)|(?:time|possible|impossible|necessary|essential|difficult|chance|"
    r"opportunity)\sfor|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|wants?|wanted|encourag(?:es?|ed|ing)|"
    r"persuad(?:es?|ed|ing)|invit(?:es?|ed|ing)|forc(?:es?|ed|ing)|pressur\w+|expects?|requir(?:es?|ed|ing)|appeal(?:s|"
    r"ed|ing)?\sto|get|push(?:es|ed|ing)?)\s(?P<who>[^.;]{2,70}?)\s(?:not\s)?to\s(?:\w+ly\s|\w+\sand\s)?\Z"
)
_WARNED = re.compile(r"(?i)\b(?:warn(?:s|ed|ing)?|caution(?:s|ed|ing)?)\s(?P<who>[^.;,]{2,70}?)\sagainst\s\Z")
_ACCUSED = re.compile(
    r"(?i)\b(?:accus(?:es?|ed|ing)|suspect(?:s|ed|ing)?)\s(?P<who>[^.;]{2,90}?)\sof\s(?:\w+ly\s)?\Z|"
    r"\b(?:sa(?:ys?|id)|claim(?:s|ed)?)\s(?P<by>[^.;,]{2,60}?)\s(?:(?:has|have|had)\s(?:\w+ly\s)?(?:failed\sto\s)?|"
    r"failed\sto\s)\Z"
)
# "Congratulated Peru and Chile on signing": those who signed
_PRAISED = re.compile(
    r"(?i)\b(?:congratulat\w+|prais\w+|thank(?:s|ed|ing)?|commend\w*|applaud\w*|credit(?:s|ed|ing)?)\s"
    r"(?P<who>[^.;,]{2,90}?)\s(?:for|on|upon)\s(?:\w+ly\s)?\Z"
)
_PASSIVE = re.compile(r"(?i)\b(?:was|were|is|are|be|been|being)\s(?:\w+ly\s|also\s|not\s)?\Z")
_DOING = re.compile(r"(?i)\w+ing\b")  # "are working on a treaty": who works on it
_ALSO = re.compile(r"(?i),?\s?(?:and|but)?\s?(?:(?:has|have|had)\s)?(?:also\s|then\s)?")
# Groups that stand for the parties of before where nothing else tells who they are, as in "the leaders of Peru and …".
_GROUP = re.compile(
    r"(?i)\s*(?!all\s(?:nations|countries|states|governments))(?:they|both|each|we|(?:\w+\s)?(?:the|both|either|all|"
    r"these|our)\s(?:two\s|three\s)?(?:sides?|parties|party|countries|states|nations|leaders|presidents|"
    r"prime ministers|ministers|governments|pair|neighbou?rs|delegations|participants|two|interlocutors|"
    r"heads\sof\sstate|foreign ministers|rivals|groups)(?!\sof\s(?:the\s)?(?-i:[A-Z])))\b"
)
# Who hopes for a deal of others, praises or brokers one is no party to it.
_OUTSIDE = re.compile(
    r"(?i)(?:call\w*\sfor|hop|push|demand|broker|mediat|welcom|endors|urg|monitor|overs|supervis|verif|enforc|preserv|"
    r"salvag|reviv)"
)
# "… said that the parties to the conflict need to": those that nobody names
_OTHERS = re.compile(r"(?i)\b(?:that|because)\s(?:the\s|all\s)?(?:warring\s)?(?:parties|sides|factions)\b[^,;]{0,60}\Z")
# "… said it was important to observe the truce": not who says so
_ADVISED = re.compile(
    r"(?i)\bit\s(?:is|was)\s(?:\w+\s)?(?:important|essential|vital|crucial|"
    r"imperative)\s(?:for\s[^,;]{2,40}\s)?to\s(?:\w+\s)?\Z"
)
# "The talks between Peru and Chile ended without a deal": those who talked
_TALKS = re.compile(
    r"(?i)(?:(?:[\w'’-]+\s){0,4}[\w'’-]*[^s\s]\s)?(?:talks|meetings?|negotiations|discussions|consultations|summit)\b"
)
_WARRING = re.compile(r"(?i)(?:the\s|all\s)?(?:warring\s)?(?:parties|sides)\sto\s")


@frozen
class Doers:
    """Who does something to a deal.

    ``group``: a group noun ("both sides") stands for them; ``outside``: they may only speak of a deal that others make;
    ``told``: the text has words for them, whether or not those could be resolved.
    """

    actors: tuple[Actor, ...] = ()
    group: bool = False
    outside: bool = False
    told: bool = False


@frozen(kw_only=True)
class _Act:
    """A verb that tells of a deal, with the words of its sentence that stand before it."""

    reading: Reading
    verb: Span
    sentence: Span
    left: Span
    """Where the words before it stand."""
    words: str

    @classmethod
    def at(cls, reading: Reading, verb: Span, sentence: Span) -> _Act:
        """The act that a verb tells."""
        left = Span(max(sentence.start, verb.start - 160), verb.start)
        return cls(reading=reading, verb=verb, sentence=sentence, left=left, words=left.text_in(reading.text))

    @property
    def doing(self) -> bool:
        """Whether the verb ends in "-ing"."""
        return _DOING.match(self.reading.text, self.verb.start) is not None

    @property
    def outside(self) -> bool:
        """Whether those who do it may be no parties: they hope for the deal, praise it or broker it."""
        return _OUTSIDE.match(self.reading.text, self.verb.start) is not None

    def span_of(self, match: re.Match[str], group: str) -> Span:
        """Where a part of the words that was matched stands in the text."""
        return Span(self.left.start + match.start(group), self.left.start + match.end(group))

    def is_group(self, who: Span) -> bool:
        """Whether a group noun begins there."""
        return _GROUP.match(self.reading.text, who.start, who.end) is not None


def doers_of(reading: Reading, verb: Span, sentence: Span) -> Doers:
    """Who does what the verb of a deal says."""
    act = _Act.at(reading, verb, sentence)
    for reader in (_possessor, _intending, _asked, _accused, _advised, _passive):
        doers = reader(act)
        if doers is not None:
            return doers
    return _subject(act)


def _possessor(act: _Act) -> Doers | None:
    """Those whose decision, refusal or the like it is."""
    possessor = _POSSESSOR.search(act.words)
    if possessor is None:
        return None
    if possessor["who"] or possessor["own"]:
        who = act.span_of(possessor, "who" if possessor["who"] else "own")
        return Doers(_named(act.reading, who), told=True)
    return Doers(_ending_at(act.reading, act.left.start + possessor.start(), act.sentence), told=True)


def _intending(act: _Act) -> Doers | None:
    """Those who plan, hope or threaten to do it."""
    intends = _INTENDS.search(act.words)
    actors = _ending_at(act.reading, act.left.start + intends.start(), act.sentence) if intends is not None else ()
    return Doers(actors, told=True) if actors else None


def _asked(act: _Act) -> Doers | None:
    """Those who are asked to do it, warned against it or praised for it."""
    words = act.words
    asked = _ASKED.search(words) or _WARNED.search(words) or (_PRAISED.search(words) if act.doing else None)
    if asked is None:
        return None
    who = act.span_of(asked, "who")
    return Doers(_named(act.reading, who), group=act.is_group(who), told=True)


def _accused(act: _Act) -> Doers | None:
    """Those who are said to have done it; with a single one who is accused, the accuser too."""
    accused = _ACCUSED.search(act.words)
    if accused is None:
        return None
    who = act.span_of(accused, "who" if accused["who"] else "by")
    actors = _named(act.reading, who)
    if len(actors) == 1 and accused["who"]:
        start = act.left.start + accused.start()
        accuser = act.reading.subject_of(Span(start, start + 4))
        actors = (*actors, *(act.reading.resolve(accuser) if accuser is not None else ()))
    return Doers(actors, group=act.is_group(who), told=True) if actors or accused["who"] else None


def _advised(act: _Act) -> Doers | None:
    """Nobody, where somebody only says that it is important to do it."""
    return Doers(outside=True, told=True) if _ADVISED.search(act.words) is not None else None


def _passive(act: _Act) -> Doers | None:
    """Nobody who is named, where it is told to have been done."""
    if act.reading.text.startswith(("award", "offer", "grant"), act.verb.start):
        return None  # "Delta was awarded a contract": who gets it
    near = act.doing or act.reading.text.startswith(("close ", "serious ", "on the "), act.verb.start)
    return Doers(group=True) if _PASSIVE.search(act.words[-24:]) and not near else None


def _subject(act: _Act) -> Doers:
    """Those whom the subject of the verb names."""
    reading, verb = act.reading, act.verb
    if powers := powers_in(reading, act.left):
        return Doers(powers, outside=act.outside, told=True)
    if capitals := _capitals(act):
        return Doers(capitals, outside=act.outside, told=True)
    subject = subject_before(reading, verb, act.sentence)
    if subject is None:
        elsewhere = _OTHERS.search(act.words) is not None
        return Doers(outside=act.outside or elsewhere, told=elsewhere)
    if _WARRING.match(reading.text, subject.start, verb.start) is not None:
        return Doers(outside=True, told=True)
    if firms := firms_listed(reading, subject.start, verb.start):
        return Doers(firms, outside=act.outside, told=True)
    actors = tuple(actor for actor in joined_in(reading, subject) if actor != UNNAMED)
    if not actors and _TALKS.match(reading.text, subject.start, subject.end) is not None:
        actors = _named(reading, subject)
    return Doers(actors, group=act.is_group(subject), outside=act.outside, told=True)


_LISTED = re.compile(
    r"(?:(?:\A|(?<=[.;:]\s)|"
    r"(?<=\bthat\s))(?P<places>(?:[A-Z][\w.’-]+(?:\s[A-Z]\w+)?,\s){1,6}[A-Z][\w.’-]+(?:\s[A-Z]\w+)?,?\sand\s"
    r"[A-Z][\w.’-]+(?:\s[A-Z]\w+)?))\s(?:(?:have|had|all|also|jointly|will)\s)*\Z"
)


def _capitals(act: _Act) -> tuple[Actor, ...]:
    """The states of "Lima, Oslo and Rome", where three or more capitals make up a whole subject."""
    listed = _LISTED.search(act.words)
    if listed is None:
        return ()
    names = re.split(r",?\sand\s|,\s", listed["places"])
    hits = [act.reading.gazetteer.at(name, 0) for name in names]
    states = tuple(hit[1].actor for hit, name in zip(hits, names, strict=True) if hit and hit[0] == len(name))
    return states if len(states) == len(names) and all(state.kind == "country" for state in states) else ()


def repeats(text: str, start: int, verb: Span) -> bool:
    """Whether a verb only goes on with the subject of the one before ("…, and then signed")."""
    return start <= verb.start and verb.start - start < 40 and _ALSO.fullmatch(text, start, verb.start) is not None


def _named(reading: Reading, phrase: Span) -> tuple[Actor, ...]:
    """Those whom a phrase names; where it stands for none of them, all that are named in it."""
    resolved = tuple(actor for actor in reading.resolve(phrase) if actor != UNNAMED)
    return resolved or tuple(a for mention in reading.mentions_in(phrase) for a in mention.actors if a != UNNAMED)


def _ending_at(reading: Reading, end: int, sentence: Span) -> tuple[Actor, ...]:
    """The actors of the mention that a possessive ending closes."""
    mentions = reading.mentions_in(Span(sentence.start, min(end + 2, sentence.end)))
    return mentions[-1].actors if mentions and mentions[-1].span.end >= end - 1 else ()
