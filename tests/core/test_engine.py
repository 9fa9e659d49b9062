"""One article through all plugins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Literal

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st
from record_strategies import TEXT, money, statements

from statecraft import (
    Actor,
    Agreement,
    Article,
    Engine,
    ExtractionError,
    Money,
    Name,
    PluginError,
    Record,
    RecordError,
    Span,
    default_engine,
    extract,
    hookimpl,
    read,
)

if TYPE_CHECKING:
    from fractions import Fraction


class Yielding:
    """A plugin that yields what it is given, or raises it."""

    def __init__(self, *facts: object) -> None:
        self.facts = facts

    @hookimpl
    def statecraft_extract(self) -> Iterator[Any]:
        """The facts."""
        for fact in self.facts:
            if isinstance(fact, BaseException):
                raise fact
            yield fact


@frozen(kw_only=True)
class Reserved(Record):
    """A record type whose rows would stand in place of the article."""

    key: ClassVar[str] = "article"


@frozen(kw_only=True)
class Lookalike(Record):
    """A record type that takes another's place in the JSON form."""

    key: ClassVar[str] = "money"


@frozen(kw_only=True)
class Toasts(Record):
    """A record type whose derived property fails."""

    key: ClassVar[str] = "toasts"
    derived: ClassVar[tuple[str, ...]] = ("each",)

    guests: tuple[str, ...]

    @property
    def each(self) -> int:
        """Words for each guest."""
        return 10 // len(self.guests)


@frozen(kw_only=True)
class Keyless(Record):
    """A record type that forgets its key."""


class Unmade(Record):
    """A record type that attrs doesn't make."""

    key = "unmade"


@frozen(kw_only=True)
class Poll(Record):
    """A record type with a field that has no JSON form."""

    key = "polls"
    share: float = 0.5


@frozen(kw_only=True)
class Hidden(Record):
    """A record type whose annotation only a type checker can read."""

    key = "hidden"
    sent: Fraction | None = None


@frozen(kw_only=True)
class Nested(Record):
    """A record type with tuples in a tuple."""

    key = "nested"
    rows: tuple[tuple[int, ...], ...] = ()


@frozen(kw_only=True)
class Mixed(Record):
    """A record type with a choice between a word and a number."""

    key = "mixed"
    rank: Literal["first", 2] = 2


@frozen(kw_only=True)
class Untold(Record):
    """A record type whose derived property says nothing of what it returns."""

    key = "untold"
    derived = ("long",)

    @property
    def long(self):  # type: ignore[no-untyped-def]
        """Whether it is long."""
        return True


@frozen(kw_only=True)
class Unfound(Record):
    """A record type whose derived property isn't there."""

    key = "unfound"
    derived = ("lng",)


@frozen(kw_only=True)
class Pointing(Record):
    """A record type with a derived place."""

    key = "pointing"
    derived = ("place",)

    @property
    def place(self) -> Span:
        """Where it stands."""
        return self.span


@frozen(kw_only=True)
class Convoy(Record):
    """A record type with a field for each rule of what may be held."""

    key = "convoys"
    derived = ("left", "doubled")

    carries: Literal["grain", "salt"] = "grain"
    stop: Literal["port", None] = None
    tier: Literal[1, 2] = 1
    lorries: int = 0
    left_on: date | None = None
    load: Decimal | None = None
    stops: tuple[int, ...] | None = None

    @property
    def left(self) -> date | None:
        """The day it left on."""
        return self.left_on

    @property
    def doubled(self) -> int:
        """Twice the lorries."""
        return 2 * self.lorries


class WordlessError(Exception):
    """An error that fails to tell what is wrong."""

    def __str__(self) -> str:
        raise RuntimeError


HERE = Money(Span(0, 4), amount=3)


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (ZeroDivisionError("division by zero"), "ZeroDivisionError: division by zero"),
        ("Oslo", "yielded 'Oslo', which is not a Record"),
        (None, "yielded None, which is not a Record"),
        (Money(Span(0, 99), amount=3), "outside the text of 4 characters"),
        (Agreement(Span(0, 4), status="signed", mentions=(Span(2, 99),)), "outside the text of 4 characters"),
        (Agreement(Span(0, 4), status="signed", date="2023"), "Agreement.date holds '2023', which is no date or None"),
        (Agreement(Span(0, 4), status="signed", parties=("Oslo",)), "parties holds 'Oslo', which is no Actor"),
        (Agreement(Span(0, 4), status="signed", kind=3.5), "Agreement.kind holds 3.5, which is no str or None"),
        (Toasts(Span(0, 4), guests=["Ann Ito"]), "Toasts.guests holds ['Ann Ito'], which is no tuple"),
        (Toasts(Span(0, 4), guests=()), "a Toasts can't be compared or written: ZeroDivisionError"),
        (Reserved(Span(0, 4)), "Reserved has the key 'article', which is taken: choose another"),
        (Lookalike(Span(0, 4)), "Lookalike has the key 'money', which is taken: choose another"),
        (Keyless(Span(0, 4)), "Keyless names no key: give it one"),
        (Unmade(Span(0, 4)), "Unmade is no attrs class"),
        (Convoy(Span(0, 4), carries="sand"), "Convoy.carries holds 'sand', which is none of grain, salt"),
        (Convoy(Span(0, 4), stop="inn"), "Convoy.stop holds 'inn', which is none of port"),
        (Convoy(Span(0, 4), tier=True), "Convoy.tier holds True, which is no int"),
        (Convoy(Span(0, 4), lorries=True), "Convoy.lorries holds True, which is no int"),
        (Convoy(Span(0, 4), lorries=2**63), "which is beyond 64 bits: make it a Decimal"),
        (Convoy(Span(0, 4), lorries=2**62), "Convoy.doubled holds 9223372036854775808, which is beyond 64 bits"),
        (Convoy(Span(0, 4), left_on=datetime(2024, 5, 6)), "which is no date or None"),
        (Convoy(Span(0, 4), load=Decimal("NaN")), "Convoy.load holds Decimal('NaN'), which is no finite number"),
        (Convoy(Span(0, 4), stops=(3, None)), "Convoy.stops holds None, which is no int"),
        (SystemExit(3), "called sys.exit(3)"),
        (WordlessError(), "WordlessError, whose message can't be shown"),
    ],
)
def test_a_plugin_fails_only_for_itself(fact: object, reason: str) -> None:
    """It loses all that it yielded of the article, half of it done or not; the others lose nothing."""
    result = Engine({"bad": Yielding(HERE, fact), "good": Yielding(HERE)}).extract("Oslo")
    assert [record.plugins for record in result.money] == [("good",)]
    assert [failure.plugin for failure in result.failures] == ["bad"]
    assert reason in result.failures[0].error


def test_a_hook_may_return_nothing() -> None:
    """None is no record and no failure."""

    class Silent:
        @hookimpl
        def statecraft_extract(self) -> None:
            return None

    assert Engine({"silent": Silent()}).extract("Oslo").failures == ()


def test_what_is_not_iterable_is_a_failure() -> None:
    """A record instead of a list of records."""

    class Single:
        @hookimpl
        def statecraft_extract(self) -> object:
            return HERE

    (failure,) = Engine({"single": Single()}).extract("Oslo").failures
    assert failure.plugin == "single"
    assert failure.error.startswith("RecordError: returned Money(")
    assert failure.error.endswith("which is no list: return [it], or yield it")


def test_what_its_type_declares_is_kept() -> None:
    """None where it may stand, whole numbers of 64 bits, and derived values written as fields are."""
    convoy = Convoy(Span(0, 4), lorries=2**62 - 1, left_on=date(2024, 5, 6), stops=(1, 2), load=Decimal("1.50"))
    engine = Engine({"convoys": Yielding(convoy, Convoy(Span(0, 2), stop="port", tier=2))})
    data = engine.extract("Oslo").to_dict()
    assert data["failures"] == []
    assert [row["left"] for row in data["convoys"]] == [None, "2024-05-06"]
    assert data["convoys"][1]["doubled"] == 2**63 - 2


def test_two_types_that_no_plugin_declares_do_not_share_a_key() -> None:
    """The plugin whose name comes first keeps it, unless it fails; another article decides anew."""

    @frozen(kw_only=True)
    class Other(Record):
        key: ClassVar[str] = "visits"

    plugins = {"b": Yielding(Other(Span(0, 4))), "a": Yielding(Visit(Span(0, 4)))}
    result = Engine(plugins).extract("Oslo")
    assert [type(record) for record in result.records] == [Visit]
    assert [failure.plugin for failure in result.failures] == ["b"]
    assert "Other has the key 'visits', which is taken" in result.failures[0].error
    result = Engine({**plugins, "a": Yielding(Visit(Span(0, 4)), KeyError("lost"))}).extract("Oslo")
    assert [type(record) for record in result.records] == [Other]
    assert [failure.plugin for failure in result.failures] == ["a"]


def test_interrupts_are_not_swallowed() -> None:
    """Who presses Ctrl-C gets out."""

    class Pressed:
        @hookimpl
        def statecraft_extract(self) -> Iterable[Record]:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Engine({"pressed": Pressed()}).extract("Oslo")


def test_failures_can_be_raised_as_one_group() -> None:
    """Each with a note of the plugin that it comes from."""
    engine = Engine({"a": Yielding(ValueError("one")), "b": Yielding(KeyError("two")), "c": Yielding(HERE)})
    with pytest.raises(ExtractionError) as caught:
        engine.extract(Article("Oslo", id="7"), on_error="raise")
    assert "'7'" in str(caught.value)
    assert [type(error) for error in caught.value.exceptions] == [ValueError, KeyError]
    assert [error.__notes__ for error in caught.value.exceptions] == [["in the plugin 'a'"], ["in the plugin 'b'"]]
    with pytest.raises(ExceptionGroup):
        engine.extract("Oslo", on_error="raise")


def test_an_unknown_policy_is_refused() -> None:
    """Rather than taken for one of the two."""
    with pytest.raises(ValueError, match='"keep" or "raise", not'):
        Engine({}).extract("Oslo", on_error="ignore")  # type: ignore[arg-type]


def test_a_second_pass_sees_all_facts_merged() -> None:
    """In text order, each once, with all its finders; what it yields is merged in."""
    seen: list[tuple[Record, ...]] = []

    class Relating:
        @hookimpl
        def statecraft_relate(self, records: tuple[Record, ...]) -> Iterable[Record]:
            seen.append(records)
            yield Agreement(Span(0, 2), status="signed", money=[record for record in records if record == HERE])

    engine = Engine({"z": Relating(), "a": Yielding(HERE), "b": Yielding(HERE, Money(Span(0, 1), amount=1))})
    result = engine.extract("Oslo")
    assert [(record.span.end, record.plugins) for record in seen[0]] == [(1, ("b",)), (4, ("a", "b"))]
    assert result.agreements[0].plugins == ("z",)
    assert result.agreements[0].money == (HERE,)


def test_a_second_pass_fails_only_for_itself() -> None:
    """As the first."""

    class Relating:
        @hookimpl
        def statecraft_relate(self) -> Iterable[Record]:
            raise LookupError("lost")

    result = Engine({"a": Yielding(HERE), "z": Relating()}).extract("Oslo")
    assert len(result.money) == 1
    assert result.failures[0].error == "LookupError: lost"


facts = st.lists(money() | statements(), max_size=4)


@given(st.dictionaries(st.sampled_from("abcd"), facts, min_size=2), st.randoms(use_true_random=False))
def test_load_order_never_changes_an_answer(plugins: dict[str, list[Record]], random: Any) -> None:
    """Not by a byte."""
    names = list(plugins)
    random.shuffle(names)
    one = Engine({name: Yielding(*plugins[name]) for name in plugins}).extract(TEXT)
    two = Engine({name: Yielding(*plugins[name]) for name in names}).extract(TEXT)
    assert one.to_json() == two.to_json()


@frozen(kw_only=True)
class Visit(Record):
    """A record type."""

    key: ClassVar[str] = "visits"


def declaring(*types: type[Record]) -> object:
    """A plugin that declares record types."""

    class Declaring:
        @hookimpl
        def statecraft_record_types(self) -> Iterable[type[Record]]:
            return types

    return Declaring()


def test_two_record_types_with_one_key_are_refused() -> None:
    """Both plugins are named; the core's own keys are taken too."""

    @frozen(kw_only=True)
    class Other(Record):
        key: ClassVar[str] = "visits"

    @frozen(kw_only=True)
    class Mine(Record):
        key: ClassVar[str] = "money"

    with pytest.raises(PluginError, match=r"'a' and 'b' both declare .* 'visits'") as caught:
        Engine({"b": declaring(Other), "a": declaring(Visit)}).extract("Oslo")
    assert caught.value.plugins == ("a", "b")
    with pytest.raises(PluginError, match="'statecraft' and 'a' both declare"):
        Engine({"a": declaring(Mine)}).extract("Oslo")


@pytest.mark.parametrize(
    ("declared", "complaint"),
    [
        ("visits", r"plugin 'a' declares 'visits', which is no record type: list subclasses of Record"),
        (HERE, "which is no record type"),
        (Reserved, "plugin 'a' declares Reserved: Reserved has the key 'article', which is taken: choose another"),
        (Keyless, "plugin 'a' declares Keyless: Keyless names no key: give it one, key = 'keylesss'"),
        (Unmade, r"Unmade is no attrs class: write @attrs\.frozen\(kw_only=True\) above it"),
        (Poll, "Poll.share is annotated <class 'float'>, which has no JSON form"),
        (Hidden, "Hidden.sent has an annotation that can't be read, name 'Fraction' is not defined: import what it"),
        (Nested, "Nested.rows is annotated .* which has no JSON form"),
        (Mixed, "Mixed.rank is annotated .* which has no JSON form"),
        (Untold, "Untold.long is derived, but does not say what it returns"),
        (Unfound, "Unfound.lng stands in derived, but is no property"),
        (Pointing, "Pointing.place is derived, and so can hold no Span: make it a field"),
    ],
)
def test_what_is_no_record_type_is_refused(declared: Any, complaint: str) -> None:
    """With the plugin that declares it."""
    with pytest.raises(PluginError, match=complaint) as caught:
        Engine({"a": declaring(declared)}).extract("Oslo")
    assert caught.value.plugins == ("a",)


def test_what_is_no_name_is_refused() -> None:
    """A plugin that gives strings for names is told what to write."""

    class Naming:
        @hookimpl
        def statecraft_names(self) -> list[Any]:
            return ["Acme"]

    with pytest.raises(PluginError, match=r"plugin 'a' names 'Acme': write Name\(actor"):
        Engine({"a": Naming()}).extract("Oslo")
    with pytest.raises(RecordError, match=r"an engine's names hold 'Acme': write Name\(actor"):
        Engine(names=["Acme"])  # type: ignore[list-item]


FIRM = Actor("company:acme", "Acme Steel", kind="company")


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda: [Name(Actor("company:acme", None, kind="company"))], "the name of an actor is a str .* not None"),
        (lambda: [Name(Actor(7, "Acme", kind="company"))], "the id of an actor is a str .* not 7"),
        (
            lambda: [Name(Actor("a", "Acme", kind="company", country=1))],
            "the country of an actor is a str or None, not 1",
        ),
        (lambda: [Name(Actor("a", "Acme", kind="group", members=["Oslo"]))], "the members .* are actors, not 'Oslo'"),
        (lambda: [Name(FIRM, aliases=(5,))], "an alias is a str, not 5"),
        (lambda: [Name("Acme")], "a name is that of an Actor, not of 'Acme'"),
        (lambda: Name(FIRM), r"returned Name\(.*, which is no list: return \[it\]"),
        (lambda: None, "returned None, which is no list"),
    ],
)
def test_a_name_that_can_not_be_looked_up_is_refused(make: Callable[[], Any], complaint: str) -> None:
    """With the plugin that gives it, whether or not an article mentions it."""

    class Naming:
        @hookimpl
        def statecraft_names(self) -> Any:
            return make()

    with pytest.raises(PluginError, match=f"plugin 'a' failed in statecraft_names: RecordError: {complaint}") as caught:
        Engine({"a": Naming()}).extract("Oslo")
    assert caught.value.plugins == ("a",)


def test_one_record_type_is_no_list_of_them() -> None:
    """The message says how to write it."""

    class Declaring:
        @hookimpl
        def statecraft_record_types(self) -> Any:
            return Visit

    with pytest.raises(PluginError, match=r"'a' failed in statecraft_record_types: .*Visit.*, which is no list"):
        Engine({"a": Declaring()}).extract("Oslo")


def test_one_string_is_no_list_of_names() -> None:
    """Its letters are hardly what was meant."""
    with pytest.raises(RecordError, match=r"write \('money',\)"):
        Engine(disabled="money")
    with pytest.raises(RecordError, match=r"write \('Acme',\)"):
        Name(Actor("company:acme", "Acme Steel", kind="company"), aliases="Acme")  # type: ignore[arg-type]


def test_one_record_type_may_be_declared_twice() -> None:
    """By two plugins that both find it."""
    assert Engine({"a": declaring(Visit), "b": declaring(Visit)}).record_types[-1] is Visit


def test_keys_of_plugins_follow_the_core_s() -> None:
    """By name, found or not."""
    data = Engine({"a": declaring(Visit)}).extract("Oslo").to_dict()
    assert list(data)[3:7] == ["money", "statements", "agreements", "visits"]


@pytest.mark.parametrize("hook", ["statecraft_record_types", "statecraft_names"])
def test_a_plugin_that_cannot_be_set_up_is_named(hook: str) -> None:
    """What fails once an engine, not once an article, is an error and no failure of one article."""

    def fail(_self: object) -> None:
        raise OSError("no table")

    fail.__name__ = hook
    plugin = type("Failing", (), {hook: hookimpl(fail)})()
    with pytest.raises(PluginError, match=f"'a' failed in {hook}: OSError: no table"):
        Engine({"a": plugin}).extract("Oslo")


def test_plugins_can_be_switched_off() -> None:
    """By name; a name that no plugin has is refused with those there are."""
    both: dict[str, object] = {"a": Yielding(HERE), "b": Yielding(HERE)}
    result = Engine(both, disabled=["a"]).extract("Oslo")
    assert (result.plugins, result.money[0].plugins) == (("b",), ("b",))
    with pytest.raises(PluginError, match="no plugin is called 'c'; there are a, b"):
        Engine(both, disabled=["c"]).extract("Oslo")


def test_a_watch_list_reaches_the_reading() -> None:
    """The caller's names are mentions like any other."""
    firm = Actor("company:quillon", "Quillon Freight", kind="company")
    engine = Engine({}, names=[Name(firm, aliases=("Quillon",))])
    assert firm in engine.extract("The court fined Quillon on Monday.").actors


@pytest.mark.parametrize("call", [extract, read, default_engine().extract, default_engine().read])
def test_a_plain_text_is_an_article(call: Callable[[str], Any]) -> None:
    """A str goes wherever an article does."""
    assert call("Oslo").article == Article("Oslo")


def test_the_same_engine_gives_the_same_bytes() -> None:
    """Twice, and after another article in between."""
    engine = default_engine()
    first = engine.extract(TEXT).to_json()
    engine.extract("Lima and Oslo quarrelled.")
    assert engine.extract(TEXT).to_json() == first
