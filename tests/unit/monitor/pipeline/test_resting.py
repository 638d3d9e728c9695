"""Tests for monitor.pipeline.resting."""

import pytest

from monitor.domain.time import DAY, HOUR
from monitor.pipeline.resting import MOST_SPENT, REST, Patience, Resting, Skipped

HOST = "cdn.example"


@pytest.fixture
def resting() -> Resting:
    """One host failed at time DAY."""
    resting = Resting()
    resting.add(HOST, DAY)
    return resting


def test_who_failed_is_skipped_for_a_while(resting: Resting) -> None:
    """And told until when."""
    with pytest.raises(Skipped) as skipped:
        resting.check(HOST, DAY + REST - 1)

    assert skipped.value.retry_at == DAY + REST


@pytest.mark.parametrize(
    ("who", "now"), [(HOST, DAY + REST), ("else.example", DAY), (HOST, DAY - HOUR)]
)
def test_others_and_later_ones_are_asked(resting: Resting, who: str, now: int) -> None:
    """A clock that was set back makes nobody wait for longer."""
    resting.check(who, now)


def test_a_floor_is_kept(resting: Resting) -> None:
    """Where the other side names a time."""
    resting.add(HOST, DAY, floor=DAY + HOUR)

    with pytest.raises(Skipped):
        resting.check(HOST, DAY + HOUR - 1)


def test_slow_things_get_a_time_in_each_while() -> None:
    """Then they wait for the next."""
    patience = Patience()
    patience.check(DAY)
    patience.add(MOST_SPENT - 1)
    patience.check(DAY + 1)
    patience.add(1)

    with pytest.raises(Skipped) as skipped:
        patience.check(DAY + 2)
    assert skipped.value.retry_at == DAY + REST
    patience.check(DAY + REST)
    patience.check(HOUR)
