"""How often connectors poll."""

import pytest

from monitor.domain.time import MINUTE, SECOND
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder


def entry(every: str) -> dict[str, str]:
    """Return a service whose one connector has the key `every`."""
    return {SERVICE: f"connectors: [{{name: a, type: gull{every}}}]"}


@pytest.mark.parametrize(
    ("every", "span"),
    [("", 15 * MINUTE), (", every: 5m", 5 * MINUTE), (", every: '${E}'", 90 * SECOND)],
)
def test_an_interval(config: ConfigFolder, every: str, span: int) -> None:
    """It defaults to a quarter of an hour."""
    assert config.write(entry(every)).load(E="90s").connectors[0].every == span


def test_a_long_interval_is_refused(config: ConfigFolder) -> None:
    """What is polled less than once a month is not watched."""
    told = config.write(entry(", every: 31d")).told()

    assert told == "wardwatch.yaml:1:43: every: too long; write at most 30d"


def test_a_short_interval_is_warned_of(config: ConfigFolder) -> None:
    """It works, for test servers, but platforms may block."""
    assert "platforms may block" in config.write(entry(", every: 1s")).warned()
