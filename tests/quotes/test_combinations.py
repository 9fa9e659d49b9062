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
# Who a source stands for on 2 May 2023.
SPEAKING = {
    "China": "China",
    "Beijing": "China",
    "The Chinese side": "China",
    "Chinese officials": "China",
    "China's Foreign Ministry": "China",
    "A Chinese foreign ministry spokesman": "China",
    "Chinese Foreign Minister Wang Yi": "Wang Yi",
    "Wang Yi": "Wang Yi",
    "The Kremlin": "Russia",
    "A Kremlin spokesman": "Russia",
    "Kremlin spokesman Dmitry Peskov": "Dmitry Peskov",
    "France and Germany": "France, Germany",
    "France, Germany and the United Kingdom": "France, Germany, United Kingdom",
    "Paris and Berlin": "France, Germany",
    "French President Emmanuel Macron and German Chancellor Olaf Scholz": "Emmanuel Macron, Olaf Scholz",
    "The European Union": "European Union",
    "EU foreign policy chief Josep Borrell": "Josep Borrell",
    "The U.S. State Department": "United States",
    "The White House": "United States",
    "The United Nations Security Council": "United Nations Security Council",
    "NATO Secretary-General Jens Stoltenberg": "Jens Stoltenberg",
    "Analysts": "unnamed",
    "President Putin": "Vladimir Putin",
    "Turkey, along with Iran,": "Turkey, Iran",
    "Russia, together with China,": "Russia, China",
    "Japan as well as South Korea": "Japan, South Korea",
    "The G7": "G7",
    "Ministers from Kenya and Uganda": "Kenya, Uganda",
    "The Indian government": "India",
    "India's prime minister, Narendra Modi,": "Narendra Modi",
    "Narendra Modi, India's prime minister,": "Narendra Modi",
    "The Ukrainian ambassador to Germany, Oleksii Makeiev,": "Oleksii Makeiev",
    "A senior U.S. official": "United States",
    "Pyongyang": "North Korea",
    "Mexico's government": "Mexico",
    "Swiss diplomats": "Switzerland",
    "Hungary's Viktor Orban": "Viktor Orban",
    "Both Sweden and Finland": "Sweden, Finland",
    "Hamas": "Hamas",
    "The Taliban": "Taliban",
    "Israeli Defence Minister Yoav Gallant": "Yoav Gallant",
    "The Vatican": "Vatican",
    "Pope Francis": "Pope Francis",
    "UN chief Antonio Guterres": "Antonio Guterres",
    "The Philippines": "Philippines",
    "The Netherlands and Belgium": "Netherlands, Belgium",
    "The United Arab Emirates": "United Arab Emirates",
}
# What is done with which words, and to what.
ACTS = (
    ("called for an immediate truce", "call_for", "an immediate truce"),
    ("urged Iran to stop enriching uranium", "call_for", "Iran to stop enriching uranium"),
    ("condemned the attack on the embassy", "criticise", "the attack on the embassy"),
    ("welcomed the deal", "support", "the deal"),
    ("said that talks would resume in May", "say", "talks would resume in May"),
    ("warned that the crisis could spread", "warn", "the crisis could spread"),
    ("denied any role in the coup", "deny", "any role in the coup"),
    ("rejected the proposal", "oppose", "the proposal"),
    ("pledged to send more aid", "promise", "to send more aid"),
    ("accused the rebels of breaking the truce", "criticise", "the rebels of breaking the truce"),
    ("expressed concern about the missile test", "say", "the missile test"),
    ("voiced support for the peace plan", "support", "the peace plan"),
    ("demanded the release of all hostages", "call_for", "the release of all hostages"),
    ("spoke out against new tariffs", "oppose", "new tariffs"),
    ("made no mention of the border dispute", "omit", "the border dispute"),
    ("threatened to close the strait", "warn", "to close the strait"),
    ("stressed the need for dialogue", "say", "the need for dialogue"),
    ("praised the ceasefire", "support", "the ceasefire"),
    ("asked that monitors be let in", "call_for", "monitors be let in"),
    ("thanked Norway for its help", "support", "Norway for its help"),
    ("appealed for calm", "call_for", "calm"),
    ("vowed to defend every inch of its territory", "promise", "to defend every inch of its territory"),
    ("dismissed the report as fiction", "deny", "the report as fiction"),
    ("reiterated that the islands are Japanese", "say", "the islands are Japanese"),
    ("did not comment on the report", "omit", "the report"),
    ("backed the resolution", "support", "the resolution"),
    ("criticised the veto", "criticise", "the veto"),
    ("declined to comment on the raid", "omit", "the raid"),
    ("proposed a new round of talks", "call_for", "a new round of talks"),
    ("insisted that sanctions must stay", "say", "sanctions must stay"),
    ("blamed Washington for the collapse", "criticise", "Washington for the collapse"),
    ("congratulated the winner", "support", "the winner"),
    ("offered to mediate", "promise", "to mediate"),
    ("opposed any change to the treaty", "oppose", "any change to the treaty"),
    ("refused to recognise the vote", "oppose", "to recognise the vote"),
    ("called the sanctions illegal", "criticise", "the sanctions illegal"),
)
SPEECH = "Nobody at the mint knew about the flood"
# Clauses that begin with every kind of word.
CLAUSES = (
    "talks would go on in May", "the port had reopened", "at least 17 birds had died of the virus",
    "about two-thirds of the region was flooded", "12,000 people had crossed the border", "troops had left the town",
    "heavy rains in the north had cut off several roads", "protecting forests would cost too much",
    "Ana Ruiz would lead the mission", "Mr. Ruiz had left the country", "UN monitors were on the ground",
    "thousands of families needed shelter", "there was no plan to close the border", "it was too early to tell",
    "that was not enough", "national reconciliation should be promoted", "neither side wanted a war",
    "some of the detainees had been beaten", "police and soldiers were guarding the bridge",
    "if the rains went on the dam would break", "$3 million in aid had been put on hold",
    "government forces had taken two villages near the border", "her country would send doctors",
)  # fmt: skip
FRAMES = (
    "{Who} said {what}.",
    "{Who} said Friday {what}.",
    "{Who} said on Friday {what}.",
    "{Who} said late on Friday that {what}.",
    "{Who} told reporters on Friday that {what}.",
    "{Who} said in a statement on Friday that {what}.",
    "{Who} said on the sidelines of a summit in Lima that {what}.",
    "{Who} has since said that {what}.",
    "{Who} also said {what}.",
    "On Friday, {who} said {what}.",
    "Meanwhile, {who} said {what}.",
    "But {who} said {what}.",
    "In a statement on Friday, {who} said {what}.",
    "While the rain went on, {who} said {what}.",
    "The vote was held on Friday, and {who} said {what}.",
    "{What}, {who} said.",
    "{What}, said {who}.",
    "{What}, {who} said on Friday.",
    '"{What}," {who} said.',
    '"{What}," said {who}. "It is that simple."',
    '{Who} said: "{What}."',
    "According to {who}, {what}.",
    "{What}, according to {who}.",
)


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


def test_every_actor_can_do_what_diplomats_do() -> None:
    """Any state, body, office or pair with any act of speech: one statement, with its speakers, act and content."""
    wrong = []
    for (source, names), (words, act, content) in product(SPEAKING.items(), ACTS):
        text = f"{source} {words} on Monday."
        found = statecraft.extract(statecraft.Article(text, published="2023-05-02")).statements
        told = [(", ".join(who.name for who in s.speakers), s.act, s.content[0].text_in(text)) for s in found]
        if len(told) != 1 or told[0][:2] != (names, act) or not told[0][2].startswith(content):
            wrong.append((text, told))
    assert wrong == []


def test_every_clause_can_be_told_in_every_order() -> None:
    """Any clause, whatever word it begins with, in any order of the sentence: the same words and speakers come out."""
    wrong = []
    plain = [(source, names) for source, names in SPEAKING.items() if not source.endswith(",")]
    for (source, names), clause, frame in product(plain[::4], CLAUSES, FRAMES):
        who = source[0].lower() + source[1:] if source.startswith(("The ", "A ", "Both ")) else source
        text = frame.format(Who=source, who=who, What=capital(clause), what=clause)
        found = statecraft.extract(statecraft.Article(text, published="2023-05-02")).statements
        told = [(", ".join(actor.name for actor in s.speakers), s.content[0].text_in(text).strip('.",')) for s in found]
        if not {(names, clause), (names, capital(clause))} & set(told):
            wrong.append((text, told))
    assert wrong == []
