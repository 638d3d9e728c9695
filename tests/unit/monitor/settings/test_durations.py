"""Spans of time."""

import pytest

from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.settings.durations import parse_duration


@pytest.mark.parametrize(
    ("written", "span"),
    [
        ("90s", 90 * SECOND),
        ("5m", 5 * MINUTE),
        ("24h", 24 * HOUR),
        ("30d", 30 * DAY),
        ("6y", 6 * 365 * DAY),
    ],
)
def test_a_number_and_a_unit(written: str, span: int) -> None:
    """Every unit counts microseconds."""
    assert parse_duration(written) == span


@pytest.mark.parametrize(
    "written", ["", "5", "m", "0m", "-5m", "1.5h", "5 m", "\u0665m"]
)
def test_anything_else_is_refused(written: str) -> None:
    """The message shows how a duration is written."""
    with pytest.raises(ValueError, match="like 5m"):
        parse_duration(written)
