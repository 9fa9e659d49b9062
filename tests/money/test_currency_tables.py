"""The tables of money: what their script makes, and whether they hold together."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "tools" / "make_currencies.py"
TABLES = files("statecraft_money").joinpath("data")


@pytest.mark.skipif(not SCRIPT.is_file(), reason="the script is in the source tree alone")
@pytest.mark.parametrize(("table", "arguments"), [("currencies.tsv", []), ("places.tsv", ["places"])])
def test_table_is_what_its_script_makes(table: str, arguments: list[str]) -> None:
    """Making a table anew, from the version that it names, changes nothing."""
    babel = pytest.importorskip("babel")
    if f"Babel {babel.__version__}" not in TABLES.joinpath(table).read_text(encoding="utf-8"):
        pytest.skip(f"the table is made from another version than Babel {babel.__version__}")
    made = subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, check=True).stdout.decode()
    assert made == TABLES.joinpath(table).read_text(encoding="utf-8")


def test_every_tender_is_read_by_its_code() -> None:
    """What CLDR has as money of a country today is in the table as a code."""
    data = pytest.importorskip("babel.core").get_global("territory_currencies")
    today = {code for spans in data.values() for code, _, end, legal in spans if legal and not end}
    lines = TABLES.joinpath("currencies.tsv").read_text(encoding="utf-8").splitlines()
    told = {line.split("\t")[0] for line in lines}
    assert today <= told


def test_phrases_are_told_once() -> None:
    """No words say two things of an amount that they stand before, or after."""
    lines = TABLES.joinpath("qualifiers.tsv").read_text(encoding="utf-8").splitlines()
    told = [tuple(line.split("\t")[:2]) for line in lines if not line.startswith("#")]
    assert len(told) == len(set(told))
