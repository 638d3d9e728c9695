"""Tests of ages."""

import pytest

from monitor.detectors.kit.age import age_in_days
from monitor.domain.time import DAY, HOUR, from_iso

BORN = from_iso("2020-01-31")


@pytest.mark.parametrize(
    ("created_at", "seen_at", "days"),
    [
        (BORN, BORN + 2 * DAY, 2.0),
        (BORN, BORN + 12 * HOUR, 0.5),
        # A platform that tells only days is ahead by hours.
        (BORN, BORN - HOUR, 0.0),
        (BORN + 3 * DAY, BORN, None),
        (None, BORN, None),
        (BORN, None, None),
        # What programs write for "not known".
        (0, BORN, None),
        (from_iso("0001-01-01"), BORN, None),
    ],
)
def test_ages(created_at: int | None, seen_at: int | None, days: float | None) -> None:
    """What cannot be, or is not told, has no age."""
    assert age_in_days(created_at, seen_at) == days
