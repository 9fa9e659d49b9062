"""What a noun does that somebody says: "her call" asks, "the claim" says, "their threat" warns."""

from __future__ import annotations

NOUN_ACTS = {
    "call": "call_for", "calls": "call_for", "appeal": "call_for", "appeals": "call_for", "demand": "call_for",
    "demands": "call_for", "request": "call_for", "plea": "call_for", "proposal": "call_for", "opposition": "oppose",
    "refusal": "oppose",
    "support": "support", "backing": "support",
    "criticism": "criticise", "criticisms": "criticise", "charges": "criticise",
    "accusations": "criticise", "allegations": "criticise", "warning": "warn", "warnings": "warn", "threat": "warn",
    "pledge": "promise", "promise": "promise", "vow": "promise", "offer": "promise", "commitment": "promise",
    "claim": "say", "assertion": "say", "insistence": "say", "denial": "deny", "questions": "say", "position": "say",
    "view": "say", "concerns": "say", "issue": "say", "question": "say", "condemnation": "criticise",
    "instructions": "call_for",
}  # fmt: skip
"""The act of each noun."""

WANTS = frozenset("call demand request appeal plea refusal instruction".split())
"""What asks for something, or refuses it, and so takes an infinitive."""
