"""Finds the plugins: every module of a plugin package that has a `SPEC`.

A package's own `kit` holds what its plugins share and is no plugin.
"""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import TypeVar

import connectors
import monitor.channels
import monitor.detectors
from monitor.ports.channel import ChannelSpec
from monitor.ports.connector import ConnectorSpec
from monitor.ports.detector import DetectorSpec

T = TypeVar("T")


def connector_specs() -> Mapping[str, ConnectorSpec]:
    """Return the connectors by their type, in alphabetical order."""
    specs = (_spec(module, ConnectorSpec) for module in _modules(connectors))
    return _unique({}, ((spec.type, spec) for spec in specs))


def channel_specs() -> Mapping[str, ChannelSpec]:
    """Return the channels by their type, in alphabetical order."""
    specs = (_spec(module, ChannelSpec) for module in _modules(monitor.channels))
    return _unique({}, ((spec.type, spec) for spec in specs))


def detector_specs() -> Mapping[str, DetectorSpec]:
    """Return the detectors by their name, in alphabetical order."""
    specs = (_spec(module, DetectorSpec) for module in _modules(monitor.detectors))
    return _unique({}, ((spec.name, spec) for spec in specs))


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda m: m.name):
        if found.name != "kit":
            yield importlib.import_module(f"{package.__name__}.{found.name}")


def _spec(module: ModuleType, kind: type[T]) -> T:
    spec = getattr(module, "SPEC", None)
    if not isinstance(spec, kind):
        raise TypeError(f"{module.__name__} needs a SPEC of type {kind.__name__}")
    return spec


def _unique(found: dict[str, T], named: Iterator[tuple[str, T]]) -> Mapping[str, T]:
    for name, spec in named:
        if name in found:
            raise ValueError(f"two plugins are called {name!r}")
        found[name] = spec
    return found
