"""Finding plugins, and refusing those that can't work together."""

from __future__ import annotations

import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

import pluggy
from attrs import field, frozen

from statecraft import hookspecs
from statecraft.errors import PluginError, in_words

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

HOOKS = tuple(sorted(name for name in vars(hookspecs) if name.startswith("statecraft_")))


@frozen
class Broken:
    """A plugin that is installed but could not be loaded, and why; on each article it is one ``Failure``."""

    error: str


@frozen
class Implementation:
    """One plugin's implementation of one hook."""

    plugin: str
    function: Callable[..., Any] = field(repr=False)
    arguments: tuple[str, ...]

    def __call__(self, **offered: object) -> Any:
        """Call it with those of the offered arguments that it takes."""
        return self.function(**{name: offered[name] for name in self.arguments})


def installed_entry_points() -> tuple[EntryPoint, ...]:
    """The entry points of the group ``statecraft``, by name; two of one name are a :class:`PluginError`."""
    from importlib.metadata import entry_points  # takes a sixth of the time that importing statecraft may take

    found = sorted(set(entry_points(group=hookspecs.PROJECT)), key=lambda e: (e.name, e.value))
    twice = [name for name, count in Counter(e.name for e in found).items() if count > 1]
    if twice:
        where = " and ".join(f"{e.value} ({e.dist.name if e.dist else '?'})" for e in found if e.name == twice[0])
        raise PluginError(
            f"two plugins are called {twice[0]!r}: {where}; uninstall one of them, or give one another name and switch "
            f"the other off: disabled=[{twice[0]!r}], --disable {twice[0]}",
            plugins=twice,
        )
    return tuple(found)


def installed() -> dict[str, object]:
    """The installed plugins by name, loaded; one that can't be loaded stands as a :class:`Broken`.

    >>> sorted(installed()) >= ["agreements", "money", "quotes", "sanctions"]
    True
    """
    return {entry_point.name: load(entry_point) for entry_point in installed_entry_points()}


def in_use(given: Mapping[str, object] | None, disabled: Set[str]) -> dict[str, object]:
    """The plugins given, None for those installed, without those switched off, which are not even imported."""
    points = {point.name: point for point in installed_entry_points()} if given is None else {}
    known = points.keys() if given is None else given.keys()
    for name in sorted(disabled - known):
        raise PluginError(f"no plugin is called {name!r}; there are {', '.join(sorted(known))}", plugins=(name,))
    return {name: load(points[name]) if given is None else given[name] for name in known - disabled}


def load(entry_point: EntryPoint) -> object:
    """The plugin that an entry point names, or a :class:`Broken` that says why it can't be loaded."""
    try:
        return entry_point.load()
    except (Exception, SystemExit) as error:  # a plugin's import may raise anything
        return Broken(f"could not be loaded: {in_words(error)}")


class Plugins:
    """Plugins that were checked to work together, and their hook implementations by plugin name."""

    def __init__(self, plugins: Mapping[str, object]) -> None:
        self.names = tuple(sorted(plugins))
        self.broken = {name: plugin for name, plugin in plugins.items() if isinstance(plugin, Broken)}
        manager = pluggy.PluginManager(hookspecs.PROJECT)
        manager.add_hookspecs(hookspecs)
        for name in self.names:
            plugin = plugins[name]
            if not isinstance(plugin, Broken):
                _register(manager, name, plugin)
        self._hooks = {hook: tuple(_implementations(manager, hook)) for hook in HOOKS}

    def implementations(self, hook: str) -> tuple[Implementation, ...]:
        """Those of one hook, sorted by plugin name."""
        return self._hooks[hook]


def _register(manager: pluggy.PluginManager, name: str, plugin: object) -> None:
    """Register a plugin, or refuse what it could not be called with."""
    if inspect.isclass(plugin):
        raise PluginError(f"plugin {name!r} is a class: hand over an instance, {plugin.__name__}()", plugins=(name,))
    try:
        manager.register(plugin, name)
    except ValueError as error:  # the same object under two names
        raise PluginError(f"plugin {name!r} is registered under another name too", plugins=(name,)) from error
    except pluggy.PluginValidationError as error:
        raise PluginError(f"plugin {name!r}: {error}", plugins=(name,)) from error
    for attribute in dir(plugin):
        found = getattr(plugin, attribute) if attribute.startswith(f"{hookspecs.PROJECT}_") else None
        if inspect.isroutine(found) and not hasattr(found, f"{hookspecs.PROJECT}_impl"):
            message = f"plugin {name!r} has {attribute} without @statecraft.hookimpl: mark it, or call it otherwise"
            raise PluginError(message, plugins=(name,))
    callers = manager.get_hookcallers(plugin)
    if not callers:
        what = f"the module {plugin.__name__}" if inspect.ismodule(plugin) else f"of type {type(plugin).__name__}"
        message = (
            f"plugin {name!r}, {what}, implements no hook: name the module or instance that holds its functions, and "
            "mark them with @statecraft.hookimpl"
        )
        raise PluginError(message, plugins=(name,))
    for caller in callers:
        if caller.name not in HOOKS:
            hooks = ", ".join(HOOKS)
            raise PluginError(
                f"plugin {name!r} implements the unknown hook {caller.name}; there are {hooks}",
                plugins=(name,),
            )
        for implementation in caller.get_hookimpls():
            if implementation.plugin is plugin and (implementation.wrapper or implementation.hookwrapper):
                raise PluginError(f"plugin {name!r} wraps {caller.name}: hook wrappers are not called", plugins=(name,))


def _implementations(manager: pluggy.PluginManager, hook: str) -> Iterable[Implementation]:
    caller: pluggy.HookCaller = getattr(manager.hook, hook)
    for implementation in sorted(caller.get_hookimpls(), key=lambda i: i.plugin_name):
        offered = caller.spec.argnames if caller.spec is not None else ()
        optional = (name for name in implementation.kwargnames if name in offered)  # "reading=None" takes it too
        arguments = (*implementation.argnames, *optional)
        yield Implementation(implementation.plugin_name, implementation.function, arguments)
