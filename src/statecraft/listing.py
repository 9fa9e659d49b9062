"""The installed plugins, as ``statecraft plugins`` lists them."""

from __future__ import annotations

from statecraft.engine import Engine
from statecraft.plugins import HOOKS, Broken, Plugins, installed_entry_points, load


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
            rows.append((entry_point.name, source, "-", plugin.error))
            continue
        engine = Engine({entry_point.name: plugin})
        own = [hook for hook in HOOKS if engine.plugins.implementations(hook)]
        yields = ", ".join(_yields(engine.plugins)) or ("names" if "statecraft_names" in own else "-")
        rows.append((entry_point.name, source, yields, "loaded"))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]) for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n", broken


def _yields(plugins: Plugins) -> list[str]:
    return sorted({cls.key for found in plugins.implementations("statecraft_record_types") for cls in found()})
