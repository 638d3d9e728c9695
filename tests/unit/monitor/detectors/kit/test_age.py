"""Tests of ages."""

import pytest

from monitor.detectors.kit.age import age_in_days
from monitor.domain.time import DAY, HOUR


@pytest.mark.parametrize(
    ("created_at", "seen_at", "days"),
    [
        (0, 2 * DAY, 2.0),
        (0, 12 * HOUR, 0.5),
        # A platform that tells only days is ahead by hours.
        (DAY, DAY - HOUR, 0.0),
        (3 * DAY, 0, None),
        (None, 0, None),
        (0, None, None),
    ],
)
def test_ages(created_at: int | None, seen_at: int | None, days: float | None) -> None:
    """What cannot be, or is not told, has no age."""
    assert age_in_days(created_at, seen_at) == days
