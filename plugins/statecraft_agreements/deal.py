"""A deal that was found, and what is done with it, before anybody is told to be party to it."""

from __future__ import annotations

from attrs import frozen

from statecraft import AgreementStatus, Span


@frozen(kw_only=True)
class Deal:
    """A deal that was found: its words, its status, and where its parties and subject are looked for."""

    trigger: Span
    verb: Span | None
    status: AgreementStatus
    clause: Span
    subject: Span | None
    rule: str
    phrase: int = 0
    definite: bool = False
    named: str | None = None
    paper: bool = False
    done: int | None = None
    """Where a verb ends that stands after the deal: "A treaty was signed" … "by Chad"."""
    with_next: Deal | None = None
    """The deal that tells with whom both are: "signed a trade pact and a **visa waiver** with Chad"."""


@frozen
class Doing:
    """The status that words give a deal, the kind of words, and where they stand in the text that was searched."""

    status: AgreementStatus
    rule: str
    start: int = 0
    end: int = 0
