"""The two sides of a war at home: a state and those who fight it, "the government" and "the rebels"."""

from __future__ import annotations

import re
from collections import Counter

from statecraft import Actor, Reading, Span
from statecraft_agreements.deal import Deal
from statecraft_agreements.deals import TRUCE

_WAR = re.compile(
    r"(?i)\b(?:cease-?fire|truce|armistice|peace|civil war|power-sharing|rebellion|insurgency|disarm\w*)\b"
)
_BARE = re.compile(r"(?i)\b(?P<who>rebels?|insurgents?|guerrillas?|separatists?|militants?|tribesmen)\b")
_REBELS = re.compile(r"(?i)\b(?P<who>rebels?|insurgents?|guerrillas?)\b")
# "The agreement between Lima and the rebels"
_WITH_REBELS = re.compile(
    r"\s(?:between\s[^.;,]{2,60}?\sand|with)\s(?:the\s|its\s)?(?:[a-z][\w-]*\s){0,2}"
    r"(?:rebels|guerrillas|insurgents|militants)\b"
)
_NEAR = 600  # characters before a truce that may tell who fights
ARMED = re.compile(
    r"(?i)\b(?:rebels?|guerrillas?|insurgents?|separatists?|maoists?|militia|tigers|front|hamas|hezbollah|fatah|"
    r"taliban|taleban|farc|houthis?|al-shabab|islamic courts|new forces|renamo|unita|seleka|republican army|"
    r"karen national|abu sayyaf|boko haram|pkk|mend|m23|cndp|fdlr|justice and equality|people's army|state army|"
    r"(?:liberation|resistance|arakan|independence|national|free \w+) (?:army|movement|forces))\b"
)
# States that mediate in the wars of others, and one that is fought over.
_ELSEWHERE = frozenset(("US", "GB", "FR", "NO", "EH"))
_NOT_AT_HOME = frozenset(("IL", "PS", "IE"))  # whose militants fight no state of their own
_AGAINST_ISRAEL = re.compile(r"(?i)\b(?:hamas|hezbollah|fatah|islamic jihad)\b")
_REACH = 2000  # characters back and forth that states are counted in, so that time grows with the text alone


def sides_at_war(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """The state and its fighters, where a truce or a peace deal is theirs; empty where it isn't one or nobody fights.

    >>> import statecraft
    >>> deal, = statecraft.extract("In Nepal, the government and rebels signed a truce on Friday.").agreements
    >>> [party.name for party in deal.parties]
    ['Nepal', 'Nepalese rebels']
    """
    text = reading.text
    words = Span(deal.clause.start, min(sentence.end, deal.clause.end + 60))
    told = _WAR.search(text, words.start, words.end) or _WITH_REBELS.match(text, deal.trigger.end)
    if told is None or "unilateral" in words.text_in(text):
        return ()
    around = Span(max(0, sentence.start - _REACH), min(len(text), sentence.end + _REACH))
    spoken: Counter[Actor] = Counter()
    armed: Counter[Actor] = Counter()
    for mention in reading.mentions_in(around):
        for actor in mention.actors:
            if actor.kind == "country" and actor.country not in _ELSEWHERE:
                spoken[reading.gazetteer.country(actor.country) or actor] += 1
            elif actor.kind == "organisation" and ARMED.search(actor.name):
                near = mention.span.start >= sentence.start and mention.span.end <= words.end
                armed[actor] += 10 if near else 1
    bare = _BARE.search(text, sentence.start, words.end)
    if bare is None:
        bare = _REBELS.search(text, max(0, sentence.start - _NEAR), sentence.start)
    fighters = armed.most_common(1)[0][0] if armed else None
    if not (spoken or _fought(reading, fighters)) or (fighters is None and bare is None):
        return ()
    if fighters is not None and _AGAINST_ISRAEL.search(fighters.name):
        return ()  # whose truces are with another state, and whose pacts with each other
    state = _fought(reading, fighters) or spoken.most_common(1)[0][0]
    if state not in spoken:  # whom fighters from elsewhere fight
        inside = (actor for mention in reading.mentions_in(sentence) for actor in mention.actors)
        state = next((actor for actor in inside if actor in spoken), state)
    if fighters is None and state.country in _NOT_AT_HOME:
        return ()
    fighters = (
        fighters
        or _of_one_war(reading, state, words)
        or _unnamed_fighters(reading, state, bare["who"] if bare is not None else "rebels")
    )
    return (state, known_as(reading, fighters))


_SOUTHERN = re.compile(r"(?i)\b(?:southern|the\ssouth|north\s?/\s?south)\b(?!\safrica)")


def _of_one_war(reading: Reading, state: Actor, words: Span) -> Actor | None:
    """Those who fought Sudan in the war that an article tells of: the south's, ended in 2005, or Darfur's."""
    if state.country != "SD":
        return None
    darfur = "darfur" in reading.vocabulary
    south = _SOUTHERN.search(reading.text, max(0, words.start - 60), words.end)
    if south is not None or (not darfur and "southern" in reading.vocabulary):
        return reading.gazetteer.named("Sudan People's Liberation Movement")
    return Actor("org:darfur-rebels", "Darfur rebels", kind="organisation", country="SD") if darfur else None


_KNOWN_AS = {"Tamil rebels": "Tamil Tigers"}


def known_as(reading: Reading, fighters: Actor) -> Actor:
    """The movement that some fighters are known as where only their people is told: "Tamil rebels"."""
    known = _KNOWN_AS.get(fighters.name)
    return (reading.gazetteer.named(known) if known is not None else None) or fighters


def truce_with_israel(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...]:
    """Israel and those whom it fights, where a truce is told of one of them; empty where it isn't."""
    text = reading.text
    if TRUCE.search(text, deal.clause.start, deal.clause.end) is None:
        return ()
    israel: Actor | None = None
    armed: Counter[Actor] = Counter()
    for mention in reading.mentions_in(Span(max(0, sentence.start - _REACH), sentence.end)):
        for actor in mention.actors:
            if actor.id == "country:IL" and mention.span.start >= sentence.start:
                israel = actor
            elif actor.kind == "organisation" and _AGAINST_ISRAEL.search(actor.name):
                armed[actor] += 1
    return (israel, armed.most_common(1)[0][0]) if israel is not None and armed else ()


def as_fought_in_lebanon(
    reading: Reading, deal: Deal, parties: tuple[Actor, ...], named: tuple[Actor, ...]
) -> tuple[Actor, ...]:
    """Hezbollah for Lebanon, where a truce with Israel is told that nothing but the place gives to Lebanon."""
    lebanese = {party.id for party in parties} in ({"country:LB"}, {"country:IL", "country:LB"})
    if not lebanese or "hezbollah" not in reading.vocabulary:
        return parties
    hezbollah = reading.gazetteer.named("Hezbollah")
    truce = TRUCE.search(reading.text, deal.phrase, deal.trigger.end) is not None
    if not truce or hezbollah is None or any(actor.id == "country:LB" for actor in named):
        return parties
    return tuple(hezbollah if party.id == "country:LB" else party for party in parties)


# "A ceasefire in Gaza", "a ceasefire and hostage deal": of those who fight there, and not of those who speak of it
_THERE = re.compile(
    r"\s(?:and\sthe\s\w+\sof\shostages\s|(?:that|which|to)\s[^.;,]{4,60}?\s)?in\s(?:the\s|Israel\sand\s)?"
    r"(?:(?P<gaza>Gaza)|(?:southern\s)?Lebanon)\b"
)
_TOGETHER = 60  # characters behind a deal that may tell that hostages are part of it
_HOSTAGES = re.compile(r"(?i)\bhostages?\b")
_SPOKEN_OF = {
    "Hamas": frozenset(("israel", "israel's", "hamas", "hostages")),
    "Hezbollah": frozenset(("israel", "israel's", "hezbollah")),
}


def truce_elsewhere(reading: Reading, deal: Deal, sentence: Span) -> tuple[Actor, ...] | None:
    """Israel and those whom it fights, where others speak of a truce "in Gaza" or "in Lebanon", or of its hostages.

    It is empty where such a truce is told and not whose it is, None where none is.
    """
    text = reading.text
    truce = TRUCE.search(text, deal.phrase, deal.trigger.end) is not None
    there = _THERE.match(text, deal.trigger.end) if truce else None
    until = deal.trigger.end if deal.rule == "agree" else min(sentence.end, deal.trigger.end + _TOGETHER)
    hostages = _HOSTAGES.search(text, deal.phrase, until) is not None
    foe = "Hezbollah" if there is not None and not there["gaza"] else "Hamas"
    spoken = reading.vocabulary & _SPOKEN_OF[foe]
    if there is None and not (hostages and (truce or "hamas" in spoken)):
        return None
    israel, fighters = reading.gazetteer.country("IL"), reading.gazetteer.named(foe)
    known = (there is not None and (spoken or hostages)) or (
        spoken and ("gaza" in reading.vocabulary or "hamas" in spoken)
    )
    return (israel, fighters) if known and israel is not None and fighters is not None else ()


_TO_GOVERN = re.compile(r"(?i)\b(?:power-sharing|unity government|coalition|national unity|factions?|bloodshed)\b")
_RIVALS = {"Hamas": "Fatah", "Fatah": "Hamas"}


def as_factions(reading: Reading, parties: tuple[Actor, ...], sentence: Span) -> tuple[Actor, ...]:
    """Hamas and Fatah for one of them and the Palestinian Authority, which one of the two leads."""
    rivals = [_RIVALS[party.name] for party in parties if party.name in _RIVALS]
    if len(parties) != 2 or len(rivals) != 1 or rivals[0].casefold() not in reading.vocabulary:
        return parties
    rival = reading.gazetteer.named(rivals[0])
    if rival is None or _TO_GOVERN.search(reading.text, sentence.start, sentence.end) is None:
        return parties
    return tuple(rival if party.id == "country:PS" else party for party in parties)


def _fought(reading: Reading, fighters: Actor | None) -> Actor | None:
    """The state that the fighters are of, where it is known or their name tells it ("Nepalese rebels")."""
    if fighters is None:
        return None
    hit = reading.gazetteer.at(fighters.name, 0)
    told = hit[1].actor.country if hit is not None and hit[1].actor.kind == "country" else fighters.country
    return reading.gazetteer.country("MA" if told == "EH" else told)  # over Western Sahara they fight Morocco


_FIRST = 100  # mentions of an article that may have the adjective of a state, so that time grows with the text alone


def _unnamed_fighters(reading: Reading, state: Actor, called: str) -> Actor:
    """Fighters with no name of their own, by the adjective of their state where the article has it."""
    adjective = next(
        (
            word
            for mention in reading.mentions[:_FIRST]
            if mention.kind == "demonym" and state in mention.actors
            for word in [mention.span.text_in(reading.text).split()[0].removesuffix("'s").removesuffix("’s")]
            for hit in [reading.gazetteer.at(word, 0)]
            if hit is not None and hit[1].form == "adjective" and hit[1].actor == state
        ),
        reading.gazetteer.adjective(state.id.removeprefix("country:")) or state.name,
    )
    name = f"{adjective} {called.casefold().removesuffix('s')}{'' if called.endswith('men') else 's'}"
    return Actor(f"org:{name.casefold().replace(' ', '-')}", name, kind="organisation", country=state.country)
