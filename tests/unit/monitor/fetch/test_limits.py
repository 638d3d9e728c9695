"""What is left of a fetch's time and bytes."""

import pytest

from monitor.domain.errors import ContentRefused
from monitor.domain.time import SECOND
from monitor.fetch.limits import Allowance, Deadline
from tests.fakes.runtime import FakeClock


def test_time_left_shrinks() -> None:
    """The seconds left are those of the whole fetch."""
    clock = FakeClock()
    deadline = Deadline(clock, 20.0)

    clock.advance(15 * SECOND)

    assert deadline.left() == pytest.approx(5.0)


def test_time_left_is_capped() -> None:
    """One step may take less than what is left."""
    assert Deadline(FakeClock(), 20.0).left(3.0) == pytest.approx(3.0)


def test_no_time_left_is_an_error() -> None:
    """A deadline that has passed lets nothing begin."""
    clock = FakeClock()
    deadline = Deadline(clock, 20.0)
    clock.advance(20 * SECOND)

    with pytest.raises(TimeoutError):
        deadline.left()


def test_head_has_so_many_bytes() -> None:
    """Reads are cut to the head's room, and end when it is spent."""
    allowance = Allowance(Deadline(FakeClock(), 1.0), 100)
    allowance.spend(allowance.room(60))
    allowance.spend(allowance.room(60))

    with pytest.raises(ContentRefused):
        allowance.room(60)


def test_body_is_not_counted_as_head() -> None:
    """Once the headers are complete, their limit is gone."""
    allowance = Allowance(Deadline(FakeClock(), 1.0), 100)
    allowance.spend(100)
    allowance.end_head()
    allowance.spend(1000)

    assert allowance.room(60) == 60
