"""A whole small plugin distribution to start from, as ``statecraft new-plugin`` writes it."""

from __future__ import annotations

import re
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path
from string import Template

from statecraft.codec import NOT_RECORDS
from statecraft.engine import Engine
from statecraft.errors import PluginError
from statecraft.plugins import installed_entry_points

TEMPLATES = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "src/$package/__init__.py": "init.py",
    "src/$package/plugin.py": "plugin.py",
    "src/$package/py.typed": "py.typed",
    "tests/test_$name.py": "test.py",
}

# What the extractor imports, which its record type must not hide.
_NAMES = frozenset(("Actor", "Article", "Iterable", "Iterator", "Reading", "Record", "Span"))


def new_plugin(name: str, folder: str | Path | None = None) -> Path:
    """Write the distribution of a plugin called ``name`` to a folder, which is called as the plugin if none is given.

    It installs as it is, and its tests pass. A name that is no identifier or is taken, and a folder that holds
    something, are a :class:`PluginError`; nothing is written then.

    >>> new_plugin("state visits")
    Traceback (most recent call last):
    ...
    statecraft.errors.PluginError: 'state visits' is no name for a plugin: use letters, digits and _, such as visits
    """
    title = name.title().replace("_", "")
    if not re.fullmatch("[a-z][a-z0-9]*(?:_[a-z0-9]+)*", name) or iskeyword(name) or iskeyword(title):
        raise PluginError(
            f"{name!r} is no name for a plugin: use letters, digits and _, such as visits", plugins=(name,)
        )
    taken = next((e for e in installed_entry_points() if e.name == name), None)
    if taken is not None:
        owner = taken.dist.name if taken.dist else taken.value
        raise PluginError(f"a plugin called {name!r} is installed, by {owner}: choose another name", plugins=(name,))
    if name in NOT_RECORDS or name in {record_type.key for record_type in Engine().record_types}:
        raise PluginError(f"{name!r} has its place in the JSON form: choose another name", plugins=(name,))
    target = Path(folder if folder is not None else name)
    words = {"name": name, "package": f"statecraft_{name}", "title": f"{title}Fact" if title in _NAMES else title}
    words["distribution"] = f"statecraft-{name.replace('_', '-')}"
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise PluginError(f"{target} holds something already: name a new or empty folder", plugins=(name,))
        _write(target, words)
    except OSError as error:
        message = f"{target} can't be written: {error.strerror or error}; name another folder"
        raise PluginError(message, plugins=(name,)) from error
    return target


def _write(target: Path, words: dict[str, str]) -> None:
    source = files("statecraft").joinpath("templates")
    for path, template in TEMPLATES.items():
        file = target / Template(path).substitute(words)
        file.parent.mkdir(parents=True, exist_ok=True)
        content = source.joinpath(f"{template}.tmpl").read_text(encoding="utf-8")
        file.write_text(Template(content).substitute(words), encoding="utf-8")
