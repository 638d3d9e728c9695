"""When a connector's credential ends."""

import pytest

from monitor.domain.time import from_iso
from monitor.ports.options import Options
from monitor.settings import ConfigProblems, load_settings
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder


def entry(keys: str) -> dict[str, str]:
    """Return a service whose one connector has more `keys`."""
    return {SERVICE: f"connectors: [{{name: a, {keys}}}]"}


@pytest.mark.parametrize(
    ("key", "day"),
    [
        ("", None),
        (", credential_expires: 2027-03-01", "2027-03-01"),
        (", credential_expires: '${ENDS}'", "2027-04-01"),
    ],
)
def test_a_day(config: ConfigFolder, key: str, day: str | None) -> None:
    """It begins in UTC; without one nobody knows."""
    [gull] = config.write(entry(f"type: gull{key}")).load(ENDS="2027-04-01").connectors

    assert gull.credential_expires == (None if day is None else from_iso(day))


def test_what_is_no_day_is_refused(config: ConfigFolder) -> None:
    """The message says how to write one."""
    told = config.write(entry("type: gull, credential_expires: soon")).told()

    assert told == (
        "wardwatch.yaml:1:56: credential_expires: not a day; write it like 2026-11-22"
    )


def test_a_connector_without_a_credential_has_no_day(config: ConfigFolder) -> None:
    """It would never be of use."""
    config.write(entry("type: moss, credential_expires: 2027-03-01"))
    with pytest.raises(ConfigProblems, match="this connector has no credential"):
        load_settings(
            config.path, connectors={"moss": Options}, channels={}, environ={}
        )
