"""Turns of phrase that tell by themselves what is done with the sanctions behind them: "raised the prospect of"."""

from __future__ import annotations

from statecraft_sanctions.joints import AGAINST, COUNCILS, DETERMINERS, NO_WISH, POSSIBLE, UNJUST, lower
from statecraft_sanctions.leftward import Place, Told
from statecraft_sanctions.operators import LEXICON
from statecraft_sanctions.phrasal import phrasal

_PUTS = frozenset("put puts putting placed places placing".split())
_ELSEWHERE = frozenset("review pressure threat consideration scrutiny question".split())
_CALLS = frozenset("call calls called calling".split())
_ACCORDS = frozenset("agreement deal accord consensus compromise".split())
_PROSPECTS = frozenset("prospect possibility spectre specter".split())
_RAISED = frozenset("raise raised raises raising left leave leaves opened opens floated floats held holds".split())
_STRIKES = frozenset("take takes took taken taking strike strikes struck striking".split())
_AGREES = frozenset("agree agreed agrees agreeing".split())
_HOPES = frozenset("like want wants wanted wanting hope hopes hoped".split())
_QUESTIONS = frozenset(
    "question questions questioned questioning doubt doubts doubted dispute disputes disputed".split()
)
_THROWS = frozenset("throw throws threw thrown throwing put puts putting".split())
_ANGER = frozenset("anger outrage dismay indignation displeasure fury".split())
_VOICES = frozenset("voice voices voiced voicing express expresses expressed expressing cast casts casting".split())
_NEVER = frozenset("not never won't don't doesn't didn't cannot can't wouldn't".split())
_VOTES = ("vot", "campaign", "argu")
_REACHED = frozenset("reach reached reaching near nearing".split())


def wished(place: Place) -> Told:
    """Who holds that there should be sanctions, or may be."""
    wish = LEXICON.get(place.ahead, ("",))[0] if place.word == "be" and place.joint is None else ""
    if wish not in ("may", "should"):
        return None
    if any(lower(token) == "no" for token in place.before[place.index + 1 :]):  # "there should be no sanctions"
        return (place.index, ("oppose", "reject")) if wish == "should" else "nothing"
    return place.index, ("threaten", "threaten") if wish == "may" else ("call", "call_for")


def hoped(place: Place) -> Told:
    """Who "would like to see sanctions"."""
    if place.word != "see" or place.ahead != "to" or place.joint is not None:
        return None
    hoped = place.near(_HOPES)
    return (hoped, ("back", "back")) if hoped is not None else None


def needless(place: Place) -> Told:
    """Who sees "no need for sanctions", or "questioned the need" for them."""
    if place.word == "for" and place.ahead in NO_WISH and place.index > 1:
        if lower(place.before[place.index - 2]) == "no":
            return place.index - 2, ("oppose", "reject")
        doubted = place.near(_QUESTIONS)
        return (doubted, ("oppose", "criticise")) if doubted is not None else None
    return None


def judging(place: Place) -> Told:
    """Who "was critical of sanctions", "voiced anger at" them, "cast doubt on" them or "threw its weight behind"."""
    if place.word == "critical" and place.joint == "of":
        return place.index, ("oppose", "criticise")
    if place.word == "behind" and place.ahead == "weight" and place.joint is None:
        thrown = place.near(_THROWS)
        return (thrown, ("back", "back")) if thrown is not None else None
    if (place.word in _ANGER and place.joint in ("at", "over", "about")) or (
        place.word in ("doubt", "doubts") and place.joint in ("on", "about", "over")
    ):
        voiced = place.near(_VOICES)
        return (voiced, ("oppose", "criticise")) if voiced is not None else None
    return None


def accepting(place: Place) -> Told:
    """Who "will not accept sanctions"."""
    if place.word != "accept" or place.joint is not None:
        return None
    never = place.near(_NEVER)
    return (never, ("oppose", "reject")) if never is not None else None


def possible(place: Place) -> Told:
    """What is done "for possible sanctions"."""
    if place.word == "for" and place.joint is None and place.last in POSSIBLE and place.ahead not in COUNCILS:
        return place.index, ("threaten", "threaten")
    return None


def of_two_words(place: Place) -> Told:
    """What a verb with a particle does: "stepped up sanctions"."""
    told = phrasal(place.lowered, place.index - place.shift, place.joint)
    return (told[0] + place.shift, told[1]) if told is not None else None


def prospect(place: Place) -> Told:
    """Who "raised the prospect of sanctions"."""
    if place.word not in _PROSPECTS or place.joint != "of":
        return None
    raised = place.near(_RAISED)
    return (raised, ("threaten", "threaten")) if raised is not None else "nothing"


def angered(place: Place) -> Told:
    """Who "reacted angrily to sanctions"."""
    if place.joint == "to" and place.word.endswith("ly") and place.ahead.startswith("react"):
        return place.index - 1, ("oppose", "criticise")
    return None


def aligned(place: Place) -> Told:
    """Who "aligned itself with another's sanctions" joins them; firms that are aligned with them don't."""
    if place.joint != "with" or not place.word.startswith("align"):
        return None
    after = lower(place.before[min(place.index + 1, len(place.before) - 1)])
    own = after in ("itself", "themselves") or place.word in ("align", "aligns")
    return (place.index, ("impose", "impose")) if own else "nothing"


def struck(place: Place) -> Told:
    """Who "took it off the list", "struck it from the blacklist"."""
    if place.joint in ("off", "from") and place.word in _STRIKES:
        return place.index, ("lift", "lift")
    return None


def put_under(place: Place) -> Told:
    """Who "put Chad under sanctions", "was placed under" them."""
    if place.word != "under" or place.joint is not None:
        return None
    if place.distance and lower(place.before[place.index + 1]) in _ELSEWHERE:
        return None  # "put under review its sanctions"
    put = next((at for at in range(place.index - 1, max(-1, place.index - 10), -1) if _put(place, at)), None)
    return (put, ("impose", "impose")) if put is not None else None


def _put(place: Place, at: int) -> bool:
    return lower(place.before[at]) in _PUTS


def returning(place: Place) -> Told:
    """The "return of sanctions"."""
    return (place.index, ("impose", "impose")) if place.joint == "of" and place.word == "return" else None


def authorised(place: Place) -> Told:
    """Who "authorized sanctions" may impose them."""
    if place.joint is None and place.word.startswith(("authoriz", "authoris")) and place.word.endswith(("d", "s")):
        return place.index, ("threaten", "threaten")
    return None


def progressed(place: Place) -> Told:
    """Who "made progress on sanctions"."""
    return (place.index, ("threaten", "consider")) if place.word == "progress" and place.joint == "on" else None


def called(place: Place) -> Told:
    """Who "called the sanctions a disgrace": none are called for."""
    if place.word not in _CALLS or place.joint is not None:
        return None
    return (place.index, ("oppose", "criticise")) if place.last in UNJUST else "nothing"


def blamed(place: Place) -> Told:
    """Who "blamed the delay on sanctions"."""
    return (place.index, ("oppose", "criticise")) if place.word.startswith("blam") and place.joint == "on" else None


def voted(place: Place) -> Told:
    """Who "voted for sanctions", "argued for" them."""
    return (place.index, ("back", "back")) if place.word.startswith(_VOTES) and place.joint == "for" else None


def against(place: Place) -> Told:
    """Who "warned against sanctions", "is against sanctions"."""
    if place.joint == "against" and AGAINST.fullmatch(place.word):
        return place.index, ("oppose", "reject")
    return None


def accord(place: Place) -> Told:
    """Who "reached broad agreement on sanctions"."""
    if place.word not in _ACCORDS or place.joint != "on":
        return None
    reached = place.near(_REACHED)
    if reached is None:
        return "nothing"
    done = lower(place.before[reached]) == "reached"  # "are near agreement on sanctions" imposes none yet
    return reached, ("impose", "impose") if done else ("threaten", "consider")


def in_place(place: Place) -> Told:
    """What is done who "kept in place sanctions", "put in place sanctions"."""
    if place.word != "place" or place.ahead != "in" or place.joint is not None or place.index < 2:
        return None
    verb = lower(place.before[place.index - 2])
    step = LEXICON.get(verb)
    return (place.index - 2, step) if step is not None and step[0] in ("keep", "impose") else None


def agreed(place: Place) -> Told:
    """Who "agreed a new round of sanctions"."""
    if place.word not in _AGREES or place.joint not in (None, "on", "to"):
        return None
    failed = any(lower(token).startswith("fail") for token in place.before[max(0, place.index - 2) : place.index])
    return "nothing" if failed else (place.index, ("impose", "impose"))


def pledged(place: Place) -> Told:
    """Who "pledged new sanctions"."""
    if place.word.startswith(("pledg", "promis")) and place.joint is None and place.ahead not in DETERMINERS:
        return place.index, ("threaten", "threaten")
    return None
