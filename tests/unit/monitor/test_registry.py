"""Tests of finding the plugins."""

import sys
from types import ModuleType

import pytest

import monitor.channels
from monitor.domain.platforms import PLATFORM_ACCESS
from monitor.registry import channel_specs, connector_specs, detector_specs


def test_every_plugin_is_found() -> None:
    """By its type, in alphabetical order."""
    assert list(connector_specs()) == [
        "bluesky",
        "domains",
        "feeds",
        "hackernews",
        "imap",
        "import",
        "mastodon",
        "reddit",
        "x",
    ]
    assert list(channel_specs()) == [
        "apprise",
        "email",
        "pagerduty",
        "slack",
        "teams",
        "webhook",
    ]
    assert list(detector_specs()) == [
        "copied_review",
        "harassment",
        "impersonation",
        "lookalike_domain",
        "misinformation",
        "negative_mention",
        "negative_review",
        "phi_exposure",
        "praise",
        "scam",
        "surge",
    ]


def pretend(monkeypatch: pytest.MonkeyPatch, module: ModuleType) -> None:
    """Let the channels consist of `webhook` and `module`."""
    found = [_Found("kit"), _Found("webhook"), _Found(module.__name__)]
    monkeypatch.setattr("pkgutil.iter_modules", lambda _: found)
    name = f"{monitor.channels.__name__}.{module.__name__}"
    monkeypatch.setitem(sys.modules, name, module)


class _Found:
    def __init__(self, name: str) -> None:
        self.name = name


def test_a_module_without_a_spec_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named, with what is missing."""
    pretend(monkeypatch, ModuleType("gull"))

    with pytest.raises(TypeError, match="gull needs a SPEC of type ChannelSpec"):
        channel_specs()


def test_two_of_one_name_are_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither wins silently."""
    gull = ModuleType("gull")
    gull.SPEC = channel_specs()["webhook"]  # type: ignore[attr-defined]  # a plugin made by hand
    pretend(monkeypatch, gull)

    with pytest.raises(ValueError, match="two plugins are called 'webhook'"):
        channel_specs()


def test_what_a_connector_sees_is_in_the_table_of_platforms() -> None:
    """Else nobody is told that it is not watched where the connector is missing."""
    known = {(row.platform, row.capability) for row in PLATFORM_ACCESS}
    seen = {place for spec in connector_specs().values() for place in spec.places}

    assert seen <= known
