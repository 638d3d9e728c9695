"""Every finding reaches somebody."""

import pytest

from monitor.domain.findings import FindingKind, Severity
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder

CHANNEL = 'channels: [{name: soc, type: horn, url: "https://a", secret: "${KEY}"}]\n'
ALL = ", ".join(FindingKind)


def told(config: ConfigFolder, written: str) -> str:
    """Return what is wrong with a service of one channel and these routes."""
    return config.write({SERVICE: CHANNEL + written}).told(KEY="long-enough")


def test_a_complete_table_is_loaded(config: ConfigFolder) -> None:
    """Routes arrive as domain values."""
    config.write({SERVICE: f"{CHANNEL}routes: [{{kinds: [{ALL}], to: [soc]}}]"})
    [route] = config.load(KEY="long-enough").routes

    assert (route.kinds, route.to) == (frozenset(FindingKind), ("soc",))
    assert route.min_severity is Severity.LOW


def test_no_routes_reach_nobody(config: ConfigFolder) -> None:
    """Each kind is told, at the channels, since there is no table."""
    lines = told(config, "").splitlines()

    assert len(lines) == len(FindingKind)
    assert all(line.startswith("wardwatch.yaml:1:1: ") for line in lines)


def test_severities_below_the_floor_reach_nobody(config: ConfigFolder) -> None:
    """The lowest floor of all routes of a kind counts."""
    rest = ALL.replace("scam, ", "")
    written = (
        f"routes:\n  - {{kinds: [{rest}], to: [soc]}}\n"
        "  - {kinds: [scam], min_severity: critical, to: [soc]}\n"
        "  - {kinds: [scam], min_severity: high, to: [soc]}\n"
    )

    assert told(config, written) == (
        "wardwatch.yaml:2:1: scam with severity low, medium reaches no channel; "
        "route it, or write under `unrouted:` `scam: REASON`"
    )


def test_a_reason_is_enough(config: ConfigFolder) -> None:
    """What is left out on purpose is no error."""
    rest = ALL.replace("scam, ", "")
    table = f"routes: [{{kinds: [{rest}], to: [soc]}}]\nunrouted: {{scam: too rare}}\n"
    config.write({SERVICE: CHANNEL + table})

    assert len(config.load(KEY="long-enough").routes) == 1


@pytest.mark.parametrize("written", ["", f"routes: [{{kinds: [{ALL}], to: [soc]}}]"])
def test_without_channels_nothing_is_routed(config: ConfigFolder, written: str) -> None:
    """Scans and tests need no channel, but a route needs its receiver."""
    config.write({SERVICE: written})

    if written:
        assert 'no channel is called "soc"' in config.told()
    else:
        assert config.load().routes == ()


def test_a_broken_route_is_the_only_error(config: ConfigFolder) -> None:
    """What a broken table leaves out is not told on top of it."""
    assert told(config, "routes: [{kinds: [scm], to: [soc]}]").count("\n") == 0
