"""Whether a service can do its work."""

from collections.abc import Callable, Iterator, Mapping
from threading import Event
from time import monotonic

import pytest

from monitor.domain.errors import StorageError
from monitor.health.readiness import Readiness
from tests.waiting import DEADLINE


@pytest.fixture
def ready() -> Iterator[Callable[..., Readiness]]:
    """Give a maker of probes that find all well but for what is asked."""
    made: list[Readiness] = []

    def make(
        *,
        write: Callable[[], None] = lambda: None,
        at_head: bool = True,
        free: float | None = 0.5,
        led: bool = True,
    ) -> Readiness:
        probes = Readiness(
            write=write, at_head=lambda: at_head, free=lambda: free, led=lambda: led
        )
        made.append(probes)
        return probes

    yield make
    for probes in made:
        probes.close()


@pytest.mark.parametrize(
    ("lack", "told"),
    [
        ({}, []),
        ({"free": None}, []),
        ({"free": 0.04}, ["the disk is nearly full"]),
        ({"free": 0.0}, ["the disk is nearly full"]),
        ({"at_head": False}, ["the database has another schema"]),
        ({"led": False}, ["no service leads yet"]),
    ],
)
def test_what_is_missing_is_told(
    ready: Callable[..., Readiness], lack: Mapping[str, object], told: list[str]
) -> None:
    """In words without a name."""
    assert ready(**lack).lacks() == told


def test_a_database_that_fails_is_tried_again(
    ready: Callable[..., Readiness],
) -> None:
    """It may be well the next time."""
    faults = [StorageError("gone"), OSError("gone")]

    def write() -> None:
        if faults:
            raise faults.pop()

    probes = ready(write=write)

    told = [probes.lacks() for _ in range(3)]

    assert told == [["the database fails"], ["the database fails"], []]


def test_a_database_that_hangs_is_not_waited_for(
    ready: Callable[..., Readiness],
) -> None:
    """One probe waits for it, however often it is asked for."""
    let_go, begun = Event(), []

    def write() -> None:
        begun.append(monotonic())
        assert let_go.wait(DEADLINE)

    probes = ready(write=write)
    told = [probes.lacks(), probes.lacks()]
    let_go.set()

    assert told == [["the database does not answer in time"]] * 2
    assert len(begun) == 1
