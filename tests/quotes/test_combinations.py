"""Any kind of speaker with any way of saying it, in every order: what is said and by whom comes out right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

import statecraft

SPEAKERS = (
    "Ana Ruiz", "Ruiz", "she", "the senator", "Mr. Ruiz", "one aide", "his campaign", "the DNC", "DeVos", "critics",
    "Sen. Ana Ruiz (R-Ohio)", "Sen. Ana Ruiz, R-Ohio,", "Ana Ruiz, 52, of Columbus, Ohio,", "another voter, Ana Ruiz,",
    "Ana Ruiz, a senior fellow at the Lakes Institute,", "Ruiz, who served two terms as mayor,", "the Texas senator",
    "a spokesman for the campaign", "campaign spokeswoman Ana Ruiz", "the group's president, Ana Ruiz,", "O'Malley",
    "former Ohio Gov. Luc Roy", "Rep. Luc Roy, the committee's top Democrat,", "the 69-year-old billionaire",
    "a campaign official who asked not to be named", "Ruiz's lawyer, Juan Solis,", "House Speaker Luc Roy",
    "Ruiz and Solis", "Lt. Gen. Luc Roy", "Ruiz, the party's nominee,",
)  # fmt: skip
QUOTING = (
    "said", "says", "told CNN", "tweeted", "wrote on Twitter", "added", "told reporters at a rally in Tampa", "asked",
    "said in an interview with Radio Lima", "said Monday", "said of the bill", "continued", "quipped", "argued",
    "insisted", "said to cheers", "told the crowd", "recalled", "responded", "shot back", "declared", "joked",
    "said, laughing", "wrote in an email to supporters", "explained", "warned", "said at the time", "noted", "replied",
    "told a crowd of thousands here", "said during the debate", "has said", "said in a statement", "would say",
)  # fmt: skip
REPORTING = (
    "said that", "says", "said Monday that", "told CNN that", "told reporters on Tuesday that", "argued that",
    "insisted that", "warned that", "tweeted that", "said in a statement that", "has said that", "added that",
    "acknowledged that", "claimed", "wrote in an op-ed that", "predicted that", "said last week that", "noted that",
    "told voters in Iowa that", "suggested that", "explained that", "conceded that", "testified that",
    "complained that", "denied that", "pointed out that", "went on to say that", "made clear that",
    "emphasized that", "reiterated that",
)  # fmt: skip
INVERTED = ("said", "says", "added", "asked", "argued", "warned", "noted", "replied", "insisted", "declared")
SPEECH = "Nobody at the mint knew about the flood"


def capital(words: str) -> str:
    """The words as they open a sentence."""
    return words[0].upper() + words[1:]


def quotations() -> Iterator[tuple[str, str]]:
    """Texts with one quotation each, and who is to be its source."""
    for speaker, cue in product(SPEAKERS, QUOTING):
        yield f"“{SPEECH},” {speaker} {cue}.", speaker
        yield f'"{SPEECH}," {speaker} {cue}. "It is that simple."', speaker
        yield f"{capital(speaker)} {cue}, “{SPEECH}.”", speaker
    for speaker, cue in product(SPEAKERS, INVERTED):
        yield f'"{SPEECH}," {cue} {speaker.rstrip(",")}. "It is that simple."', speaker


def reports() -> Iterator[tuple[str, str]]:
    """Texts with one clause each that somebody reports, and who is to be its source."""
    clause = SPEECH[0].lower() + SPEECH[1:]
    for speaker, cue in product(SPEAKERS, REPORTING):
        yield f"{capital(speaker)} {cue} {clause}.", speaker
        yield f"{capital(speaker)} {cue} {clause}, adding that talks would go on.", speaker
        yield f"After the vote on Monday, {speaker} {cue} {clause}.", speaker
        yield f"The bill passed the House, but {speaker} {cue} {clause}.", speaker
    for speaker in SPEAKERS:
        yield f"{SPEECH}, according to {speaker.rstrip(',')}.", speaker
        yield f"According to {speaker.rstrip(',')}, {clause}.", speaker


def is_right(text: str, speaker: str) -> bool:
    """Whether a statement of the text has the words spoken for its content and the speaker for its source."""
    for statement in statecraft.extract(text).statements:
        said = statement.content[0].text_in(text).strip(".,").lower()
        source = statement.source.text_in(text).lower() if statement.source else ""
        if said == SPEECH.lower() and source and (source in speaker.lower() or speaker.rstrip(",").lower() in source):
            return True
    return False


@pytest.mark.parametrize("texts", [quotations, reports], ids=lambda texts: texts.__name__)
def test_whoever_says_it_however_it_is_said(texts: object) -> None:
    """No combination of a speaker, a cue and an order is missed or has another source."""
    assert callable(texts)
    assert [text for text, speaker in texts() if not is_right(text, speaker)] == []
