"""Quotations: whose they are, and which go on."""

from __future__ import annotations

import pytest

import statecraft


def direct(text: str) -> list[tuple[list[str], str | None, str]]:
    """The contents, source and kind of each statement."""
    result = statecraft.extract(text)
    assert not result.failures
    return [
        ([span.text_in(text) for span in s.content], s.source.text_in(text) if s.source else None, s.kind)
        for s in result.statements
    ]


def test_a_quotation_goes_on_after_its_cue() -> None:
    """A second sentence in quotation marks belongs to the statement before it."""
    text = '"We lost," Ana Ruiz said. "It was close. We will be back."'
    assert direct(text) == [(["We lost", "It was close. We will be back."], "Ana Ruiz", "direct")]


def test_a_second_cue_makes_a_second_statement() -> None:
    """Each cue reports for itself."""
    text = '"We lost," Ana Ruiz said. "It was close," she added.'
    assert [found[0] for found in direct(text)] == [["We lost"], ["It was close"]]


def test_adding_joins_a_quotation_on() -> None:
    """What one adds in quotation marks is the same statement."""
    text = '"We lost," Ana Ruiz said, adding, "It was close."'
    assert direct(text) == [(["We lost", "It was close."], "Ana Ruiz", "direct")]


def test_an_indirect_clause_after_adding_is_a_statement_of_its_own() -> None:
    """So the guidelines have it."""
    text = '"We lost," Ana Ruiz said, adding that it was close.'
    assert [found[0] for found in direct(text)] == [["We lost"], ["it was close"]]


def test_a_quotation_that_ends_a_sentence_makes_mixed_speech() -> None:
    """The words before it are reported too."""
    text = 'The match was "a gift," Ana Ruiz said.'
    assert direct(text) == [(['The match was "a gift'], "Ana Ruiz", "mixed")]


def test_a_signed_quotation_is_its_signers() -> None:
    """A name after a dash is the speaker, with no cue."""
    text = '"We were never told about it." — Ana Ruiz, captain'
    assert direct(text) == [(["We were never told about it."], "Ana Ruiz", "direct")]


def test_a_post_with_its_handle_is_its_writers_with_or_without_marks() -> None:
    """The line before "— Name (@handle)" is direct speech; the name ends before the handle."""
    bare = "The crew is late.\n\nThe dam leaks again. — Ana Ruiz (@anaruiz) May 3, 2021\n\nThe mayor left."
    assert direct(bare) == [(["The dam leaks again."], "Ana Ruiz", "direct")]
    marked = '"We were never told about it." — Ana Ruiz (@anaruiz) May 3, 2021'
    assert direct(marked) == [(["We were never told about it."], "Ana Ruiz", "direct")]


def test_and_with_a_colon_goes_on_with_the_speaker() -> None:
    """Behind "And:", which is no name, the last speaker goes on; where nobody spoke, nobody says it."""
    text = "Ana Ruiz offered: “We lost the match.”\n\nAnd: “We were never told about it.”"
    first, second = statecraft.extract(text).statements
    assert first.speakers == second.speakers
    assert second.source is None
    assert direct("It rained. And: “We were never told about it.” Nobody left.") == []


@pytest.mark.parametrize(
    "text", ['The "old guard" left.', 'They sang "Harvest Moon" in Quito.', 'A so-called "safe zone" was set up.']
)
def test_scare_quotes_and_titles_are_no_statements(text: str) -> None:
    """Words in quotation marks alone report nothing."""
    assert direct(text) == []


def test_a_quotation_is_nobodys_twice() -> None:
    """What "quoted … as saying" gives is one statement, with the paper as carrier."""
    text = 'The Lagos Post quoted Ana Ruiz as saying, "We lost."'
    (statement,) = statecraft.extract(text).statements
    assert statement.source is not None
    assert statement.source.text_in(text) == "Ana Ruiz"
    assert statement.carrier is not None


def test_a_quotation_left_open_goes_on_with_its_own_speaker() -> None:
    """A new paragraph goes on with the quotation just before it, and not with an older speaker's."""
    text = (
        'Mary Holt said: "The harbour needs money.\n"No town can wait."\n'
        'Paul Reed told the Herald the plan "must be rewritten": "Cuts alone are not enough.\n"It cannot be fair."'
    )
    assert direct(text) == [
        (["The harbour needs money.", "No town can wait."], "Mary Holt", "direct"),
        (['the plan "must be rewritten": "Cuts alone are not enough.', "It cannot be fair."], "Paul Reed", "mixed"),
    ]


def test_content_that_a_colon_goes_on_with_is_told_once() -> None:
    """The quotation after the colon is part of the same stretch."""
    text = 'The council called it "progress": "Work begins in May."'
    assert [found[0] for found in direct(text)] == [['it "progress": "Work begins in May.']]


def test_a_speech_of_two_paragraphs_has_the_speaker_that_its_last_one_names() -> None:
    """A word in the same marks inside the first paragraph doesn't end it."""
    text = "“The mine opens soon. We trust the “trio” of banks behind it.\n\n“It will pay,” Ana Ruiz said."
    assert direct(text) == [
        (["The mine opens soon. We trust the “trio” of banks behind it.", "It will pay"], "Ana Ruiz", "direct")
    ]


def test_a_letter_that_contains_a_passage_says_it() -> None:
    """The document is the source where no writer is named beside it."""
    text = "The letter contains the following passage:\n\n“We grieve with all the families.”"
    assert direct(text) == [(["We grieve with all the families."], "The letter", "direct")]


def test_the_title_of_a_book_is_no_part_of_what_its_writer_says() -> None:
    """A name in quotation marks after the work that it names doesn't go on with the quotation before."""
    text = '"Rates must fall," writes Ana Ruiz in her new book, "The Long Fall."'
    assert [found[0] for found in direct(text)] == [["Rates must fall"]]


def test_a_paragraph_of_nothing_but_a_quotation_goes_on_with_the_speaker() -> None:
    """What stands between may say more of whoever spoke."""
    text = '"The mill is shut," says Ana Ruiz, who ran it for years.\n"Nobody will open it again."'
    assert direct(text) == [(["The mill is shut", "Nobody will open it again."], "Ana Ruiz", "direct")]


def test_a_quotation_of_a_quotation_goes_on_too() -> None:
    """The marks inside don't hide where the sentence begins."""
    text = '"It\'s like the old saying," she says. "\'Wait and see.\'"'
    assert direct(text)[0][:2] == (["It's like the old saying", "'Wait and see.'"], "she")


def test_an_adverb_and_a_colon_go_on_with_the_speaker() -> None:
    """Nobody else is named, and nothing happens."""
    text = '"It is over," he says. Then, more softly: "Go home now."'
    assert direct(text) == [(["It is over", "Go home now."], "he", "direct")]


def test_a_turn_of_a_transcript_is_one_statement_of_its_speaker() -> None:
    """Paragraphs after a speaker's name are all that speaker's, up to the next name; what they report stays inside."""
    text = (
        "They met in Lima.\n\nPresident of Peru Ana Ruiz: Welcome.\n\nI told the press that “all is well.”\n"
        "Question: Is it?\nJuan Solis: Thank you, it is.\n"
    )
    assert direct(text) == [
        (["Welcome.\n\nI told the press that “all is well.”"], "President of Peru Ana Ruiz", "direct"),
        (["Thank you, it is."], "Juan Solis", "direct"),
    ]


def test_a_turn_s_speaker_stands_behind_a_long_office() -> None:
    """The name closes the label, also where the words before it run on as those of a body."""
    text = (
        "Ivo Soto met with Chairman Ana Ruiz.\n\nPresident of Peru Ivo Soto: Good morning.\n\n"
        "Chairman of the Standing Committee of the Chilean National Congress Ana Ruiz (retranslated): Thank you.\n\n"
        "Ivo Soto:\n\nWelcome.\n\nAna Ruiz:"
    )
    turns = statecraft.read(text).turns
    assert [turn.words.text_in(text) for turn in turns] == ["Good morning.", "Thank you.", "Welcome."]
    assert [actor.name for turn in turns for actor in turn.speakers] == ["Ivo Soto", "Ana Ruiz", "Ivo Soto"]


@pytest.mark.parametrize("asked", ["Q    Will Peru pay?", "Q. Will Peru pay?", "Q: Will Peru pay?", "Q\t(Inaudible.)"])
def test_a_questioner_s_turn_ends_the_one_before(asked: str) -> None:
    """Transcripts write "Q" for whoever asks, with or without a mark, and what is asked is nobody's statement."""
    text = f"Ana Ruiz: We are late.\n\n{asked}\n\nAna Ruiz: It will.\n\nA: So it will.\n"
    assert [found[0] for found in direct(text)] == [["We are late."], ["It will."]]


def test_a_label_in_capitals_names_whom_its_words_would() -> None:
    """The article's persons go first, then those of the tables; a surname alone in capitals labels a turn too."""
    text = (
        "Ana Ruiz landed in Lima.\n\nMS. RUIZ: We are late.\n\nCHANCELLOR MERKEL: Not at all.\n\nRUIZ: Good.\n\n"
        "TORVE: Who pays?\n\nDR. JUAN SOLIS: Peru.\n"
    )
    found = [(s.content[0].text_in(text), s.speakers[0].name) for s in statecraft.extract(text).statements]
    assert found == [
        ("We are late.", "Ana Ruiz"),
        ("Not at all.", "Angela Merkel"),
        ("Good.", "Ana Ruiz"),
        ("Peru.", "Juan Solis"),
    ]


def test_a_name_of_one_letter_asks_nothing() -> None:
    """A line about "Q" goes on in small letters, and no text without a speaker's name has turns."""
    assert not statecraft.read("Q Will Peru pay?\n\nA: It will.\n").turns
    text = "Ana Ruiz: We are late.\n\nQ magazine is closed.\n"
    assert [turn.words.text_in(text) for turn in statecraft.read(text).turns] == [text[10:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz: Peru will pay\n\nThe rest is silence.",
        "Sustainability: The mill was shut.\n",
        "Note: Bring a hat.",
        'Ana Ruiz hung a show. She left.\n\nAna Ruiz, curator of "Ana Ruiz: A Life" in Lima.\n\nThe show closed.',
    ],
)
def test_headlines_and_headings_are_no_turns(text: str) -> None:
    """A transcript has a person's name before whole sentences."""
    assert not statecraft.read(text).turns


def test_the_name_in_a_label_speaks() -> None:
    """Whatever office and body the label of a turn names before it."""
    text = "Head of the Tuna Board and Chairman of the Lakes Bank (LB) Luis Vidal: We wait.\n"
    (statement,) = statecraft.extract(text).statements
    assert [actor.name for actor in statement.speakers] == ["Luis Vidal"]


def test_items_of_a_list_speak_whatever_is_told_of_them() -> None:
    """The speaker of "• A baker who has closed two shops: “…”" is the baker, and a name behind an office speaks."""
    text = (
        "Many are hurt:\n\n• A baker who has closed two of her shops: “We have waited long enough.”\n\n"
        "• The mayor of Lima, Ana Ruiz: “It will be over soon, I hope.”"
    )
    found = [(s.source.text_in(text), s.speakers[0].name) for s in statecraft.extract(text).statements if s.source]
    assert found == [("A baker", "unnamed"), ("The mayor of Lima, Ana Ruiz", "Ana Ruiz")]


def test_a_headline_with_a_colon_gives_somebodys_words() -> None:
    """A person of the text or a poll says what follows the colon of its first line; a book's title says nothing."""
    text = "Ruiz: Dam 'will be built'\n\nSenator Ana Ruiz said the dam would be built."
    found = statecraft.extract(text).statements
    assert [(s.rule, s.kind, s.content[0].text_in(text)) for s in found[:1]] == [
        ("headline", "mixed", "Dam 'will be built'")
    ]
    assert found[0].speakers[0].name == "Ana Ruiz"
    assert statecraft.extract("Ana Ruiz: A Life in Pictures\n\nSenator Ana Ruiz was born in Lima.").statements == ()
