"""Keys that are documented and arrive with a later version.

An entry has no effect once a plugin or a model knows the word.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from monitor.settings.origin import Origin
from monitor.settings.problems import Report, quoted

SERVICE_KEYS: Final = MappingProxyType({"web": "0.7.0"})
"""Keys of wardwatch.yaml."""


CHANNEL_KEYS: Final = MappingProxyType({"include_text": "0.7.0"})
"""Keys of every channel."""


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
