"""A new plugin in a fresh environment: it installs as it is written, its tests pass, and its records come out.

Slow, and it needs a package registry: it runs where ``STATECRAFT_SLOW`` is 1.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
TEXT = "King Felipe VI arrived in Rabat on Monday."

pytestmark = [
    pytest.mark.skipif(os.environ.get("STATECRAFT_SLOW") != "1", reason="slow; STATECRAFT_SLOW=1 runs it"),
    pytest.mark.skipif(not (TOP / "src" / "statecraft").is_dir(), reason="the project is not here to install"),
]


@pytest.fixture
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the project, the new plugin and pytest, and nothing else of ours."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder / "venv", with_pip=True)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    reached = run(
        programs / "python", "-m", "pip", "download", "--no-deps", "-d", str(folder), "hatchling", check=False
    )
    if reached.returncode:
        pytest.skip(f"pip reaches no registry: {reached.stderr[-200:]}")
    run(programs / "python", "-m", "pip", "install", str(TOP))
    assert "new-plugin" in run(programs / "statecraft", "--help").stdout
    run(programs / "statecraft", "new-plugin", "royal_visits", str(folder / "it"))
    run(programs / "python", "-m", "pip", "install", f"{folder / 'it'}[test]")
    return programs


def run(*command: str | Path, check: bool = True, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command away from the source tree, and show what it said where it fails."""
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTEST_ADDOPTS")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd or Path(command[0]).parent,
        env=clean,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
    )
    assert not check or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def test_a_new_plugin_installs_and_works(fresh: Path, tmp_path: Path) -> None:
    """It is listed, its tests and its example pass, and its records come out in JSON, in the report and on the page."""
    listed = run(fresh / "statecraft", "plugins").stdout.splitlines()
    (line,) = (line for line in listed if line.startswith("royal_visits "))
    assert line.split() == ["royal_visits", "statecraft-royal-visits", "0.1.0", "royal_visits", "loaded"]

    tested = run(fresh / "python", "-m", "pytest", "-q", cwd=fresh.parents[1] / "it")
    assert "3 passed" in tested.stdout

    article = tmp_path / "visit.txt"
    article.write_text(TEXT, encoding="utf-8")
    row = json.loads(run(fresh / "statecraft", "extract", str(article)).stdout)
    (visit,) = row["royal_visits"]
    assert TEXT[slice(*visit["span"])] == "King Felipe VI arrived in"
    assert visit["guests"] == [actor["id"] for actor in row["actors"] if actor["name"] == "Felipe VI"]
    for form in ("text", "html"):
        assert "Royal visits" in run(fresh / "statecraft", "extract", "--format", form, str(article)).stdout
