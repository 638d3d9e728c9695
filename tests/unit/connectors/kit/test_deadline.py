"""Tests of one deadline for a whole request."""

import httpcore
import pytest

from connectors.kit.deadline import Deadline, DeadlineStream
from monitor.domain.time import SECOND
from tests.fakes.runtime import FakeClock


def test_what_is_left_gets_less(clock: FakeClock) -> None:
    """And a shorter time-out of the client still holds."""
    deadline = Deadline(clock, 10)
    clock.advance(4 * SECOND)

    assert deadline.left() == 6
    assert deadline.left(timeout=2) == 2
    assert deadline.left(timeout=60) == 6


def test_nothing_left_is_a_time_out(clock: FakeClock) -> None:
    """The error is one that clients of the library know."""
    deadline = Deadline(clock, 10)
    clock.advance(10 * SECOND)

    with pytest.raises(httpcore.ReadTimeout):
        deadline.left()


def test_each_request_has_its_full_time(clock: FakeClock) -> None:
    """After a restart."""
    deadline = Deadline(clock, 10)
    clock.advance(60 * SECOND)
    deadline.restart()

    assert deadline.left() == 10


def test_a_server_that_drips_meets_the_deadline(clock: FakeClock) -> None:
    """Each read is quick, all together are not."""

    class Dripping(httpcore.NetworkStream):
        def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
            assert timeout is not None
            clock.advance(SECOND)
            return b"x" * max_bytes

    stream = DeadlineStream(Dripping(), Deadline(clock, 5))
    for _ in range(5):
        assert stream.read(1, timeout=3) == b"x"
    with pytest.raises(httpcore.ReadTimeout):
        stream.read(1, timeout=3)
