"""What extractors yield: the base of all records, and the three that records of other plugins refer to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal

import attrs
import regex
from attrs import field, frozen

from statecraft.actors import Actor, as_tuple, one_of
from statecraft.article import Article
from statecraft.errors import RecordError
from statecraft.spans import Span

Modifier = Literal["exact", "about", "more_than", "less_than"]
StatementKind = Literal["direct", "mixed", "indirect"]
Act = Literal["say", "call_for", "criticise", "oppose", "support", "promise", "warn", "deny", "omit"]
AgreementStatus = Literal["signed", "agreed", "in_force", "negotiating", "rejected", "ended"]

_DURATION = regex.compile(
    r"P(?!$)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?"
)
_CURRENCY = regex.compile(r"[A-Z]{3}")


def _as_decimal(value: object) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    raise RecordError(f"an amount is a Decimal or an int, not {value!r}: write Decimal('{value}')")


def _as_decimal_or_none(value: object) -> Decimal | None:
    return None if value is None else _as_decimal(value)


def _check_finite(_instance: object, attribute: Any, value: Any) -> None:
    if value is not None and not value.is_finite():
        raise RecordError(f"{attribute.name} is a finite number, not {value}")


def _check_duration(_instance: object, attribute: Any, value: str | None) -> None:
    if value is not None and not (isinstance(value, str) and _DURATION.fullmatch(value)):
        raise RecordError(f"{attribute.name} is an ISO 8601 duration such as 'P5Y', not {value!r}")


def _check_currency(_instance: object, attribute: Any, value: str | None) -> None:
    if value is not None and not (isinstance(value, str) and _CURRENCY.fullmatch(value)):
        raise RecordError(f"{attribute.name} is an ISO 4217 code such as 'EUR', not {value!r}")


@frozen
class Record:
    """A fact of one type, and where in the text it stands: the base class of everything an extractor yields.

    A record type names the ``key`` that its facts have in JSON. Its fields hold ``str``, ``int``, ``bool``,
    ``Decimal``, ``date``, :class:`Span`, :class:`Actor`, other records (written as their span), ``None``, or tuples of
    these; more that follows from the fields can be written out too, as ``derived`` properties.

    ``plugins`` names the finders and ``rule`` the rule that found it; neither is part of what the fact *is*, so that
    the same fact found by two plugins is equal.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True)
    ... class Visit(Record):
    ...     key = "visits"
    ...     guest: str
    >>> Visit(Span(0, 5), guest="the Queen").guest
    'the Queen'
    """

    key: ClassVar[str] = ""
    derived: ClassVar[tuple[str, ...]] = ()

    span: Span
    rule: str | None = field(default=None, kw_only=True, eq=False)
    plugins: tuple[str, ...] = field(default=(), kw_only=True, eq=False, converter=as_tuple)

    def text_in(self, article: Article | str) -> str:
        """The words of the article that show the fact.

        >>> Money(Span(6, 10), amount=Decimal(4_000_000_000), currency="USD").text_in("worth $4bn")
        '$4bn'
        """
        return self.span.text_in(article.text if isinstance(article, Article) else article)


@frozen(kw_only=True)
class Money(Record):
    """An amount of money in a currency, once per occurrence.

    ``span`` covers currency, number and magnitude word, without qualifiers. ``amount`` is in units of the ISO 4217
    ``currency``, at full scale; ``amount_max`` is the upper end of a range, else None. ``currency`` is None where
    nothing tells which one is meant; where the words leave it open (a bare "$"), ``ambiguous`` is true, ``currency`` is
    the likeliest and ``alternatives`` are the others. ``over`` is the ISO 8601 duration that a total is spread over and
    ``per`` that of a rate ("a year": ``P1Y``); ``per_unit`` is the thing that a price is for ("1,000 cubic metres").

    >>> Money(Span(0, 4), amount=Decimal(4), currency="USD").modifier
    'exact'
    >>> Money(Span(0, 4), amount=0.1, currency="USD")
    Traceback (most recent call last):
    ...
    statecraft.errors.RecordError: an amount is a Decimal or an int, not 0.1: write Decimal('0.1')
    """

    key: ClassVar[str] = "money"

    amount: Decimal = field(converter=_as_decimal, validator=_check_finite)
    amount_max: Decimal | None = field(default=None, converter=_as_decimal_or_none, validator=_check_finite)
    currency: str | None = field(default=None, validator=_check_currency)
    modifier: Modifier = field(default="exact", validator=one_of(Modifier))
    over: str | None = field(default=None, validator=_check_duration)
    per: str | None = field(default=None, validator=_check_duration)
    per_unit: str | None = None
    ambiguous: bool = False
    alternatives: tuple[str, ...] = field(default=(), converter=as_tuple)


@frozen(kw_only=True)
class Statement(Record):
    """What somebody is reported to have said, asked for or made known: one per cue and its content.

    ``kind`` is ``direct`` where all of the content is quoted or a turn of a transcript, ``mixed`` where part is,
    else ``indirect``. ``content`` is the span or spans of what was said, ``cue`` the words that report it (None
    where a quotation stands alone) and ``source`` the words that name the speaker (None where there are none).
    ``speakers`` are the actors that the source stands for, members for a group. ``carrier`` is the outlet or
    document that is named as carrying it, else None.

    >>> Statement(Span(0, 19), kind="indirect", act="say", content=(Span(10, 19),)).joint
    False
    """

    key: ClassVar[str] = "statements"
    derived: ClassVar[tuple[str, ...]] = ("joint",)

    kind: StatementKind = field(validator=one_of(StatementKind))
    act: Act = field(validator=one_of(Act))
    cue: Span | None = None
    content: tuple[Span, ...] = field(converter=as_tuple)
    source: Span | None = None
    speakers: tuple[Actor, ...] = field(default=(), converter=as_tuple)
    carrier: str | None = None

    @property
    def joint(self) -> bool:
        """Whether two or more speakers say it together."""
        return len(self.speakers) > 1


@frozen(kw_only=True)
class Agreement(Record):
    """A deal, treaty, memorandum, ceasefire or joint plan between actors.

    ``parties`` are states where leaders act for them. ``subject`` is the span of what was agreed, None where the text
    names none. ``money`` are the amounts that belong to it; ``period`` is the ISO 8601 duration that it runs for and
    ``date`` the day it was made on, where told. ``name`` is the one it goes by ("Minsk agreement"). ``mentions`` are
    further places of the same deal.

    >>> Agreement(Span(0, 9), status="signed").parties
    ()
    """

    key: ClassVar[str] = "agreements"

    parties: tuple[Actor, ...] = field(default=(), converter=as_tuple)
    subject: Span | None = None
    status: AgreementStatus = field(validator=one_of(AgreementStatus))
    kind: str | None = None
    name: str | None = None
    money: tuple[Money, ...] = field(default=(), converter=as_tuple)
    period: str | None = field(default=None, validator=_check_duration)
    date: date | None = None
    mentions: tuple[Span, ...] = field(default=(), converter=as_tuple)


def walk(value: object) -> Iterator[object]:
    """The spans, actors and records that a record's fields hold, outermost first."""
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif isinstance(value, Record):
        yield value
        for attribute in attrs.fields(type(value)):
            yield from walk(getattr(value, attribute.name))
    elif isinstance(value, Span | Actor):
        yield value
