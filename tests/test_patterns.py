"""No pattern runs away: each is fed the texts that its own repeats are worst at, at two sizes."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import statecraft
import statecraft_agreements
import statecraft_money
import statecraft_quotes
import statecraft_sanctions
from statecraft import WordGate
from statecraft_money.currencies import Currencies

PACKAGES = (statecraft, statecraft_agreements, statecraft_money, statecraft_quotes, statecraft_sanctions)
CLASSES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_NOT_SPACE: lambda c: not c.isspace(),
    sre.CATEGORY_DIGIT: str.isdigit,
    sre.CATEGORY_NOT_DIGIT: lambda c: not c.isdigit(),
    sre.CATEGORY_WORD: lambda c: c.isalnum() or c == "_",
    sre.CATEGORY_NOT_WORD: lambda c: not (c.isalnum() or c == "_"),
}
TRIED = "aA7 .,-'\"$\n(é"
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
MANY = 5  # a repeat that may match so often is pumped


def held(value: Any) -> Iterator[re.Pattern[str]]:
    """The patterns that a name of a module stands for: in tables, in objects, and those made at their first use."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple | list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from held(item)
    elif isinstance(value, WordGate | Currencies):
        yield from held(vars(value))
    elif hasattr(value, "cache_info"):
        made = value.__wrapped__
        returned = str(made.__annotations__.get("return"))
        if ("Pattern" in returned or returned == "Currencies") and not made.__code__.co_argcount:
            yield from held(value())


def written(module: ModuleType) -> Iterator[re.Pattern[str]]:
    """The patterns that stand as they are in a call inside a function: ``re.search(r"…", text)``."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        called = node.func if isinstance(node, ast.Call) and node.args else None
        of_re = isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.value.id == "re"
        if of_re and isinstance(node.args[0], ast.Constant):
            yield re.compile(node.args[0].value)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern of the project but those that a function puts together, with where it stands."""
    for package in PACKAGES:
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith("__main__"):
                module = importlib.import_module(found.name)
                for name, value in vars(module).items():
                    for pattern in held(value):
                        yield f"{found.name}.{name}", pattern
                for pattern in written(module):
                    yield found.name, pattern


def holds(members: Any, character: str) -> bool:
    """Whether a character is in a parsed set."""
    code = ord(character)
    return any(
        (op is sre.LITERAL and code == argument)
        or (op is sre.RANGE and argument[0] <= code <= argument[1])
        or (op is sre.CATEGORY and CLASSES[argument](character))
        for op, argument in members
    ) != (members[0][0] is sre.NEGATE)


def member(members: Any) -> str:
    """A character of a parsed set."""
    for character in TRIED:
        if holds(members, character):
            return character
    op, argument = members[-1]
    return chr(argument[0] if op is sre.RANGE else argument)


def sample(tree: Any, *, full: bool) -> str:
    """A text that a parsed pattern matches, looks around aside; ``full`` takes what is optional too."""
    out = []
    for op, argument in tree:
        if op is sre.LITERAL:
            out.append(chr(argument))
        elif op is sre.NOT_LITERAL:
            out.append("a" if argument != ord("a") else "b")
        elif op is sre.ANY:
            out.append("a")
        elif op is sre.IN:
            out.append(member(argument))
        elif op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            low, high, body = argument
            out.append(sample(body, full=full) * max(low, min(high, 1) if full else low))
        elif op is sre.SUBPATTERN:
            out.append(sample(argument[-1], full=full))
        elif op is sre.BRANCH:
            out.append(sample(argument[1][-1 if full else 0], full=full))
    return "".join(out)


def attacks(tree: Any, before: str = "") -> Iterator[tuple[str, str]]:
    """What brings a matcher to each long repeat of a parsed pattern, and what the repeat matches once."""
    for op, argument in tree:
        if op in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            low, high, body = argument
            if high - low >= MANY:
                yield from ((before, unit) for full in (False, True) if (unit := sample(body, full=full)))
            yield from attacks(body, before)
        elif op is sre.BRANCH:
            for branch in argument[1]:
                yield from attacks(branch, before)
        elif op in (sre.SUBPATTERN, sre.ASSERT, sre.ASSERT_NOT):
            yield from attacks(argument[-1], before)
        before += sample([(op, argument)], full=False)


def work(pattern: re.Pattern[str], text: str) -> float:
    """What a search costs, least of several."""
    costs = []
    for _ in range(5):
        started = time.process_time()
        pattern.search(text)
        costs.append(time.process_time() - started)
    return max(min(costs), 1e-5)  # below that a clock tells nothing


def runs_away(pattern: re.Pattern[str]) -> str | None:
    """The text that a pattern fails ever more slowly on, None where there is none.

    Twice the text is four times the work where a search begins anew at each place; a nested repeat makes it a
    thousandfold.
    """
    for before, unit in set(attacks(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG))):
        for size, most in ((9, 60), (200, 20)):
            once, twice = (f"{before}{unit * (size * times)}\x00" for times in (1, 2))
            if work(pattern, twice) > most * work(pattern, once):
                return twice
    return None


def test_no_pattern_runs_away() -> None:
    """Every pattern takes the texts that it is worst at."""
    found = {pattern.pattern: (name, pattern) for name, pattern in patterns()}.values()
    assert len(found) > 400
    assert [(name, text) for name, pattern in found if (text := runs_away(pattern))] == []


def test_a_pattern_that_runs_away_is_told() -> None:
    """The texts are hostile: a repeat inside a repeat is caught by them."""
    assert runs_away(re.compile(r"on (?:\w+\s?)+,")) is not None
    assert runs_away(re.compile(r"on (?:\w+\s)+,")) is None


def begins_lines(tree: Any) -> Iterator[Any]:
    """What each repeat matches that follows the beginning of a line."""
    for (op, argument), (after, repeated) in itertools.pairwise(tree):
        if op is sre.AT and argument is sre.AT_BEGINNING and after in REPEATS:
            yield repeated[-1]


def test_no_line_is_looked_at_from_each_line_before() -> None:
    """A repeat at a line's beginning stays in the line, else blank lines are read from every one of them anew."""
    for name, pattern in patterns():
        if pattern.flags & re.MULTILINE:
            for body in begins_lines(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)):
                taken = [argument for op, argument in body if op is sre.IN]
                assert not any(holds(members, "\n") for members in taken), f"{name}: {pattern.pattern}"
