"""How many messages a channel gets an hour at most."""

import pytest

from monitor.domain.alerts import MOST_AN_HOUR
from monitor.domain.findings import FindingKind
from tests.unit.monitor.settings.parts import SERVICE, ConfigFolder


def entry(most: str) -> dict[str, str]:
    """Return a service whose one channel hears of everything and has `most`."""
    channel = f"{{name: a, type: horn, url: 'https://a', secret: long-enough{most}}}"
    routed = ", ".join(FindingKind)
    return {SERVICE: f"channels: [{channel}]\nroutes: [{{kinds: [{routed}], to: [a]}}]"}


@pytest.mark.parametrize(
    ("most", "number"),
    [
        ("", MOST_AN_HOUR),
        (", most_an_hour: null", MOST_AN_HOUR),
        (", most_an_hour: 1", 1),
        (", most_an_hour: 3600", 3600),
        (", most_an_hour: '${MOST}'", 12),
    ],
)
def test_a_number_of_messages(config: ConfigFolder, most: str, number: int) -> None:
    """It defaults to one a minute."""
    [horn] = config.write(entry(most)).load(MOST="12").channels

    assert horn.most_an_hour == number


@pytest.mark.parametrize("most", ["0", "-1", "3601", "1.5", "true", "many", "[1]"])
def test_what_is_no_number_is_refused(config: ConfigFolder, most: str) -> None:
    """The message says what may be written."""
    told = config.write(entry(f", most_an_hour: {most}")).told()

    assert told == (
        "wardwatch.yaml:1:87: most_an_hour: not a number of messages; write a whole "
        "number from 1 to 3600; the default is 60"
    )
