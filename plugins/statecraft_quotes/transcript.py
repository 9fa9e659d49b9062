"""The turns of a transcript, each a statement of who speaks."""

from __future__ import annotations

from statecraft_quotes.draft import Draft, Page


# Ana Ruiz: Good morning. I thank you for coming.
def find_turns(page: Page) -> None:
    """Adds a draft for each turn whose speaker is known, and sets what is said in any aside from the other rules."""
    first_from = page.tokens.first_from
    for turn in page.reading.turns:
        page.quoted.append((first_from(turn.label.start), first_from(turn.words.end)))
        if turn.speakers:
            said = Draft(rule="turn", act="say", cue=None, source=turn.label, content=[turn.words], who=turn.speakers)
            page.drafts.append(said)
