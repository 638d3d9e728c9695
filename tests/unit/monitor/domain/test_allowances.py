"""Tests for monitor.domain.allowances."""

from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from monitor.domain.allowances import Allowance
from monitor.domain.time import DAY, HOUR, MINUTE, from_iso, to_datetime, to_iso

PACIFIC = "America/Los_Angeles"
SEARCHES = Allowance(name="searches", limit=100, window=DAY, zone=PACIFIC)


@pytest.mark.parametrize(
    ("now", "began", "ends"),
    [
        ("2026-03-07T12:00:00Z", "2026-03-07T08:00:00Z", "2026-03-08T08:00:00Z"),
        ("2026-03-08T08:00:00Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"),
        ("2026-03-09T06:59:59Z", "2026-03-08T08:00:00Z", "2026-03-09T07:00:00Z"),
        ("2026-11-01T12:00:00Z", "2026-11-01T07:00:00Z", "2026-11-02T08:00:00Z"),
    ],
)
def test_days_are_those_of_the_platform(now: str, began: str, ends: str) -> None:
    """From midnight to midnight there, 23 and 25 hours where clocks change."""
    found = SEARCHES.window_at(from_iso(now))

    assert [to_iso(moment) for moment in found] == [began, ends]


@pytest.mark.parametrize(
    "zone",
    [PACIFIC, "America/Havana", "Asia/Beirut", "Africa/Cairo", "America/Santiago"],
)
def test_each_moment_is_in_one_window(zone: str) -> None:
    """Also where midnight is skipped, or comes twice."""
    daily = Allowance(name="it", limit=1, window=DAY, zone=zone)
    hours = range(from_iso("2026-01-01"), from_iso("2027-01-01"), HOUR)
    windows = list(dict.fromkeys(daily.window_at(now) for now in hours))

    assert all(
        began <= now < ends for now in hours for began, ends in [daily.window_at(now)]
    )
    assert all(before[1] == after[0] for before, after in pairwise(windows))


def test_days_begin_at_midnight() -> None:
    """By the wall clock of the zone, not 24 hours after the last one."""
    noon = from_iso("2026-11-03T12:00:00Z")
    began, _ = SEARCHES.window_at(noon)

    assert to_datetime(began).astimezone(ZoneInfo(PACIFIC)).hour == 0
    assert to_datetime(noon) > datetime(2026, 11, 1, tzinfo=UTC)


def test_parts_of_a_day_count_from_midnight_in_utc() -> None:
    """So that a restart finds the same window."""
    few = Allowance(name="calls", limit=300, window=5 * MINUTE)
    found = few.window_at(from_iso("2026-03-02T12:07:31Z"))

    assert [to_iso(moment)[11:16] for moment in found] == ["12:05", "12:10"]
