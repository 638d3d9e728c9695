"""Tests of the real clock and real chance."""

import time
from datetime import UTC, datetime

from monitor.domain.time import SECOND
from monitor.runtime import SystemClock, SystemRng


def test_the_clock_tells_microseconds_since_the_epoch() -> None:
    """As the operating system does, in UTC."""
    told = SystemClock().now()
    real = datetime.now(UTC).timestamp() * SECOND  # noqa: TID251 - what is compared with

    assert 0 <= real - told < 10 * SECOND


def test_the_monotonic_clock_counts_seconds() -> None:
    """It is the one that never goes back."""
    before = time.monotonic()

    assert before <= SystemClock().monotonic() <= time.monotonic()


def test_chance_stays_in_its_range() -> None:
    """Both ends included, and not always the same."""
    drawn = {SystemRng().uniform(0.8, 1.2) for _ in range(100)}

    assert all(0.8 <= number <= 1.2 for number in drawn)
    assert len(drawn) > 50
