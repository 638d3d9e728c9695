"""Keys and types that are documented and arrive with a later version.

An entry has no effect once a plugin or a model knows the word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from monitor.settings.origin import Origin
from monitor.settings.problems import Report, quoted

_NEXT: Final = "0.2.0"
_AFTER_NEXT: Final = "0.3.0"

SERVICE_KEYS: Final = MappingProxyType({"web": "0.6.0"})
"""Keys of wardwatch.yaml."""

ROUTE_KEYS: Final = MappingProxyType({"digest": _AFTER_NEXT})
"""Keys of a route."""

CLAIMS: Final = _AFTER_NEXT
"""The folder claims/."""


@dataclass(frozen=True, slots=True)
class LaterPlugins:
    """What is to come of one sort of plugin.

    Attributes:
        types: Types, with the version that brings them.
        keys: Keys of types that exist, by type; "" is every type.
    """

    types: Mapping[str, str]
    keys: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def keys_of(self, plugin_type: str) -> Mapping[str, str]:
        """Return the keys of `plugin_type` that are to come."""
        return {**self.keys.get("", {}), **self.keys.get(plugin_type, {})}


LATER_CONNECTORS: Final = LaterPlugins(
    types=MappingProxyType(
        {
            "imap": _AFTER_NEXT,
        }
    ),
)

LATER_CHANNELS: Final = LaterPlugins(
    types=MappingProxyType(
        {
            "apprise": _AFTER_NEXT,
            "teams": _AFTER_NEXT,
        }
    ),
    keys=MappingProxyType({"": {"include_text": "0.5.0"}}),
)


def refuse_later_keys(
    origin: Origin, later: Mapping[str, str], report: Report
) -> frozenset[str]:
    """Report the keys of the mapping at `origin` that are to come, and return them."""
    written = origin.value if isinstance(origin.value, dict) else {}
    refused = frozenset(written) & frozenset(later)
    for key in refused:
        report_later(origin.at(key), f"key {quoted(key)}", later[key], report)
    return refused


def report_later(origin: Origin, what: str, version: str, report: Report) -> None:
    """Report that `what` is not here yet."""
    report.error(
        origin.key_place,
        f"not yet: {what} arrives with version {version}",
        "remove it until then",
    )
