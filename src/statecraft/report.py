"""A result as a person reads it: plain text, each fact with its words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from textwrap import indent, shorten

import attrs

from statecraft.actors import Actor
from statecraft.records import Record
from statecraft.result import Result
from statecraft.spans import Span

# What a reader sees in the words already, or has no use for.
_PASSED_OVER = frozenset(
    {"span", "content", "cue", "source", "subject", "mentions", "rule", "plugins", "statement", "alternatives"}
)

_MANY = 5  # words of a list; a reader has no use for the twenty other dollars there are


def heading(key: str, *, one: bool = False) -> str:
    """A record type's key as a heading, in the singular where asked for.

    >>> heading("sanction_stances"), heading("sanction_stances", one=True), heading("money", one=True)
    ('Sanction stances', 'Sanction stance', 'Money')
    """
    words = key.replace("_", " ").capitalize()
    return words.removesuffix("s") if one else words


def _shown(value: object) -> str | None:
    """A value as a reader writes it; None where there is nothing to tell."""
    if value is None or value == () or value is False:
        return None
    if value is True:
        return "yes"
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, Actor):
        return value.name
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Record):
        amount, currency = getattr(value, "amount", None), getattr(value, "currency", None)
        return f"{amount:,f} {currency or ''}".strip() if amount is not None else None
    if isinstance(value, Span):
        return None
    if isinstance(value, tuple):
        if len(value) > _MANY and all(isinstance(item, str) for item in value):
            return f"{', '.join(value[: _MANY - 1])} and {len(value) - _MANY + 1} more"
        return ", ".join(shown for item in value if (shown := _shown(item))) or None
    return str(value)


def details(record: Record) -> Iterator[tuple[str, str]]:
    """What a record says beside its words: the names of its fields, and their values for a reader.

    >>> from statecraft import Money
    >>> dict(details(Money(Span(0, 4), amount=Decimal("4000000000"), currency="USD", modifier="about")))
    {'amount': '4,000,000,000', 'currency': 'USD', 'modifier': 'about'}
    """
    for field in attrs.fields(type(record)):
        if field.name in _PASSED_OVER:
            continue
        value = getattr(record, field.name)
        shown = _shown(value)
        if shown is not None and not (field.name == "modifier" and value == "exact"):
            yield field.name.replace("_", " "), shown


def report(result: Result) -> str:
    """The article's actors and facts, each fact with its words.

    >>> import statecraft
    >>> print(report(statecraft.Result(statecraft.Article("Nothing to report.", id="quiet"))))
    quiet
    <BLANKLINE>
      nothing found
    <BLANKLINE>
    """
    article = result.article
    known = [article.title, article.outlet, article.published and article.published.isoformat()]
    lines = [" · ".join([article.id, *(str(value) for value in known if value)]), ""]
    if result.actors:
        lines += ["Actors", indent(", ".join(actor.name for actor in result.actors), "  "), ""]
    declared = [record_type.key for record_type in result.types]
    for key in dict.fromkeys([*declared, *(record.key for record in result.records)]):
        found = [record for record in result.records if record.key == key]
        if found:
            lines.append(heading(key))
            for record in found:
                lines += _entry(record, article.text)
            lines.append("")
    if result.failures:
        lines.append("Failures")
        lines += [f"  {failure.plugin}: {failure.error}" for failure in result.failures]
        lines.append("")
    if len(lines) == 2:
        lines += ["  nothing found", ""]
    return "\n".join(lines)


def _entry(record: Record, text: str) -> Iterator[str]:
    places = getattr(record, "content", None) or (record.span,)
    words = " … ".join(" ".join(place.text_in(text).split()) for place in places)
    told = "; ".join(f"{name} {value}" for name, value in details(record))
    joint = "together " if getattr(record, "joint", False) else ""
    yield f"  “{shorten(words, 240, placeholder=' …')}”"
    if joint or told:
        yield f"      {joint}{told}"
