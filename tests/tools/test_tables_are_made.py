"""The committed tables are what their scripts make, where the data to make them from is at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
FOLDER = Path(os.environ.get("STATECRAFT_TABLE_SOURCES", "sources"))


@pytest.mark.skipif(not TOOLS.is_dir(), reason="the scripts are in the source tree alone")
@pytest.mark.skipif(not FOLDER.is_dir(), reason="STATECRAFT_TABLE_SOURCES names no folder with the raw data")
@pytest.mark.parametrize("table", ["countries", "leaders"])
def test_table_is_what_its_script_makes(table: str) -> None:
    """Making a table anew changes nothing."""
    script = [sys.executable, str(TOOLS / f"make_{table}.py"), str(FOLDER)]
    made = subprocess.run(script, capture_output=True, check=True).stdout.decode()
    assert made == files("statecraft.data").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
