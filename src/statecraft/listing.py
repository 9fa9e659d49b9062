"""The installed plugins, as ``statecraft plugins`` lists them."""

from __future__ import annotations

from statecraft.engine import Engine
from statecraft.errors import PluginError
from statecraft.plugins import Broken, installed_entry_points, load
from statecraft.result import CORE_TYPES
from statecraft.testing import SAMPLE


def listing() -> tuple[str, bool]:
    """A line for each plugin: its name, where it comes from, what it yields, and if it did not load why.

    The second value is whether one did not load.
    """
    rows = [("PLUGIN", "DISTRIBUTION", "YIELDS", "STATE")]
    broken = False
    for entry_point in installed_entry_points():
        plugin = load(entry_point)
        source = f"{entry_point.dist.name} {entry_point.dist.version}" if entry_point.dist else entry_point.value
        if isinstance(plugin, Broken):
            broken = True
            rows.append((entry_point.name, source, "-", " ".join(plugin.error.split())))
            continue
        try:
            rows.append((entry_point.name, source, _yields(entry_point.name, plugin), "loaded"))
        except PluginError as error:
            broken = True
            rows.append((entry_point.name, source, "-", " ".join(str(error).split())))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows
    ]
    try:
        Engine().record_types  # noqa: B018 - what each can do alone, two may not do together
    except PluginError as error:
        broken = True
        lines.append(f"together they can't work: {' '.join(str(error).split())}")
    return "\n".join(line.rstrip() for line in lines) + "\n", broken


def _yields(name: str, plugin: object) -> str:
    """The keys of the record types that it declares or finds in an article with every kind of fact, and ``names``."""
    engine = Engine({name: plugin})
    declared = {cls.key for cls in engine.record_types if cls not in CORE_TYPES}
    found = {record.key for record in engine.extract(SAMPLE).records}
    names = ["names"] if engine.plugins.implementations("statecraft_names") else []
    return ", ".join([*sorted(declared | found), *names]) or "-"
