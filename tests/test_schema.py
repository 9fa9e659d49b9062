"""The committed JSON Schema is what the code writes, and every output keeps to it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest

import statecraft
from statecraft.testing import SAMPLE

TOP = Path(__file__).parents[1]
TOOL = TOP / "tools" / "make_schema.py"
FILE = TOP / "docs" / "reference" / "schema.json"
SCHEMA = json.loads(FILE.read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def complaints(data: object) -> list[str]:
    """What a value has against the schema."""
    return [f"{error.json_path}: {error.message}" for error in CHECK.iter_errors(data)]


def output(text: str = SAMPLE) -> dict[str, Any]:
    """One output object as it is written."""
    line = statecraft.extract(statecraft.Article(text, id="a", published=date(2024, 5, 6))).to_json()
    data: dict[str, Any] = json.loads(line)
    return data


@attrs.frozen(kw_only=True)
class Toast(statecraft.Record):
    """A toast, to somebody."""

    key = "toasts"

    to: str = ""


class Toasts:
    """Finds one toast, and fails on fires."""

    @statecraft.hookimpl
    def statecraft_record_types(self) -> list[type[statecraft.Record]]:
        """Toasts."""
        return [Toast]

    @statecraft.hookimpl
    def statecraft_extract(self, article: statecraft.Article) -> Iterator[Toast]:
        """The whole text."""
        if "fire" in article.text:
            raise ValueError("burnt")
        yield Toast(statecraft.Span(0, len(article.text)))


@pytest.mark.skipif(not TOOL.is_file(), reason="the scripts are in the source tree alone")
def test_the_committed_file_is_what_the_tool_makes() -> None:
    """Whoever changes a record type makes the schema anew: python tools/make_schema.py > docs/reference/schema.json."""
    made = subprocess.run([sys.executable, str(TOOL)], capture_output=True, check=True, timeout=120).stdout
    assert made.decode() == FILE.read_text(encoding="utf-8")


def test_the_schema_is_one() -> None:
    """It keeps to the draft that it names."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "text", ["", "Nothing to see.", SAMPLE, files("statecraft.data").joinpath("demo.txt").read_text("utf-8")]
)
def test_real_output_keeps_to_it(text: str) -> None:
    """Articles with every kind of fact and with none."""
    assert complaints(output(text)) == []


def test_the_sample_has_every_kind_of_fact() -> None:
    """So that the test before this one has something to hold against the schema."""
    assert all(output()[cls.key] for cls in statecraft.default_engine().record_types)


def test_the_text_may_stand_in_it() -> None:
    """Where it is asked for, it is part of the article."""
    assert complaints(statecraft.extract(SAMPLE).to_dict(text=True)) == []


@pytest.mark.parametrize("text", ["bread", "fire"])
def test_another_plugins_records_and_failures_keep_to_it(text: str) -> None:
    """A key that the schema does not know holds records; a failure names plugin and error."""
    engine = statecraft.Engine(statecraft.installed() | {"toasts": Toasts()})
    assert complaints(engine.extract(text).to_dict()) == []


@pytest.mark.parametrize("name", sorted(statecraft.installed()))
def test_output_without_a_plugin_keeps_to_it(name: str) -> None:
    """Any plugin may be left out: the core's keys stay, and a plugin's own key goes with the plugin."""
    data = statecraft.Engine(disabled=[name]).extract(SAMPLE).to_dict()
    assert complaints(data) == []
    assert name not in data["plugins"]
    assert {"money", "statements", "agreements"} <= data.keys()
    assert ("sanction_stances" in data) == (name != "sanctions")


def test_what_breaks_the_form_is_refused() -> None:
    """A wrong kind, a missing key, a number where a decimal string stands, a span of three: each is seen."""
    for kind, name, value, told in [
        ("statements", "kind", "sung", "'sung' is not one of"),
        ("money", "amount", 5, "5 is not of type 'string'"),
        ("money", "amount", "4E9", "does not match"),
        ("agreements", "span", [1, 2, 3], "Expected at most 2 items"),
        ("agreements", "date", "soon", "is not"),
        ("actors", "mood", "good", "Additional properties are not allowed"),
    ]:
        data = output()
        data[kind][0][name] = value
        assert told in " ".join(complaints(data)), (kind, name)
    data = output()
    del data["failures"]
    assert complaints(data) == ["$: 'failures' is a required property"]
