"""The rooms of the house: what may import what, and that all lists of the plugins agree."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

import statecraft

TOP = Path(__file__).parent.parent
LONGEST = 300
WIDEST = 120
BUILT_IN = sorted(
    {point.value for point in entry_points(group="statecraft") if point.dist and point.dist.name == "statecraft-news"}
)


def folder_of(package: str) -> Path:
    """Where a package is installed: the wheel's tests run away from the source tree."""
    spec = find_spec(package)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


PACKAGES = {package: folder_of(package) for package in ["statecraft", *BUILT_IN]}
MODULES = [(package, path) for package, folder in PACKAGES.items() for path in sorted(folder.rglob("*.py"))]


def imported(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The modules that a file imports, anywhere in it, with the names that it takes from them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, ()
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or "", tuple(alias.name for alias in node.names)


@pytest.mark.parametrize(
    "path", [path for package, path in MODULES if package == "statecraft"], ids=lambda path: path.name
)
def test_the_core_never_names_a_plugin(path: Path) -> None:
    """Neither in an import nor in a string: it finds them as it finds everyone else's."""
    text = path.read_text(encoding="utf-8")
    assert [package for package in BUILT_IN if re.search(rf"\b{package}\b", text)] == []


@pytest.mark.parametrize(("package", "path"), [pair for pair in MODULES if pair[0] != "statecraft"])
def test_plugins_use_only_what_the_core_exports(package: str, path: Path) -> None:
    """``from statecraft import …`` with public names, its own package, and what a third party could depend on."""
    for module, names in imported(path):
        top = module.partition(".")[0]
        if top == "statecraft":
            assert module == "statecraft", f"{path.name} imports from {module}"
            assert set(names) <= set(statecraft.__all__), f"{path.name} imports {set(names) - set(statecraft.__all__)}"
        else:
            assert top in {package, "attrs", "regex", *sys.stdlib_module_names}, f"{path.name} imports {module}"


def test_the_package_root_is_not_imported_inside_the_package() -> None:
    """Imports run one way; the command line and the pages stand on top, and read the root only when they run."""
    for package, path in MODULES:
        if package == "statecraft" and path.name != "__main__.py":
            for module, names in imported(path):
                own = (
                    {name for name in names if find_spec(f"statecraft.{name}") is None}
                    if module == "statecraft"
                    else ()
                )
                assert not own, f"{path.name} imports {own} from the root"


def test_errors_are_a_leaf() -> None:
    """So that every module can raise them."""
    assert {module.partition(".")[0] for module, _ in imported(PACKAGES["statecraft"] / "errors.py")} <= {
        "__future__",
        "collections",
    }


def test_all_packages_are_typed() -> None:
    """Each carries the marker that type checkers look for."""
    assert [package for package, folder in PACKAGES.items() if not (folder / "py.typed").exists()] == []


@pytest.mark.parametrize(("package", "path"), MODULES)
def test_modules_stay_short(package: str, path: Path) -> None:
    """Past 300 lines a second concept has moved in."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize(("package", "path"), MODULES)
def test_patterns_stay_as_narrow_as_code(package: str, path: Path) -> None:
    """The linter lets a line pass that has no space to break it at, as a pattern has none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line.partition("  # type: ")[0]) > WIDEST] == []


def test_exports_are_sorted_and_there() -> None:
    """``__all__`` is the public interface: each name once, in order, and importable."""
    exported = statecraft.__all__
    assert sorted(exported, key=lambda name: (not name.isupper(), not name[0].isupper(), name)) == list(exported)
    assert all(hasattr(statecraft, name) for name in exported)


def test_the_lists_of_plugins_agree() -> None:
    """Folders, wheel packages, entry points, type checks and import contracts: a plugin stands in all or in none."""
    tomllib = pytest.importorskip("tomllib")
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert sorted(Path(path).name for path in wheel if path.startswith("plugins/")) == BUILT_IN
    assert sorted(project["project"]["entry-points"]["statecraft"].values()) == BUILT_IN
    assert sorted(project["tool"]["mypy"]["packages"]) == sorted(PACKAGES)
    assert sorted(project["tool"]["importlinter"]["root_packages"]) == sorted(PACKAGES)
    for contract in project["tool"]["importlinter"]["contracts"]:
        assert sorted(contract.get("forbidden_modules", contract.get("modules"))) == BUILT_IN
    if (TOP / "plugins").is_dir():
        assert sorted(folder.name for folder in (TOP / "plugins").iterdir() if folder.is_dir()) == BUILT_IN
