"""That nothing public goes undocumented."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

import statecraft
from statecraft import plugins
from statecraft.cli import parser

DOCS = Path(__file__).parents[1] / "docs"


def reference(name: str) -> str:
    """A page of the reference."""
    return (DOCS / "reference" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", statecraft.__all__)
def test_every_public_name_stands_in_the_reference(name: str) -> None:
    """Each name that ``statecraft`` exports has an entry on the API page or the page of records."""
    entries = (reference("api.md") + reference("records.md")).splitlines()
    assert any(line.startswith(".. auto") and line.endswith(f" statecraft.{name}") for line in entries)


@pytest.mark.parametrize("hook", plugins.HOOKS)
def test_every_hook_stands_in_the_reference(hook: str) -> None:
    """Each hook has an entry, and its docstring shows a whole example."""
    assert f".. autofunction:: statecraft.hookspecs.{hook}\n" in reference("hooks.md")
    assert ">>> class " in (getattr(statecraft.hookspecs, hook).__doc__ or "")


def options(command: argparse.ArgumentParser, path: str) -> Iterator[str]:
    """Each command and option of a command line, as a user types it."""
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                yield f"{path} {name}"
                yield from options(sub, f"{path} {name}")
        yield from (option for option in action.option_strings if option.startswith("--") and option != "--help")


@pytest.mark.parametrize("option", sorted(set(options(parser(), "statecraft"))))
def test_every_command_line_option_stands_in_the_reference(option: str) -> None:
    """Each command and each long option is named on the page of the command line."""
    assert f"`{option}" in reference("cli.md")
