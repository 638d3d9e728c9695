"""Trials: items that end, hang or fill the process that tries them."""

import ctypes
import os
import pathlib
import signal
from collections.abc import Callable

import pytest

from monitor.cli.trial import ForkedTrial
from monitor.domain.errors import Unavailable

Item = Callable[[], object]


def run(*items: Item, seconds: int = 5, room: int = 1 << 28) -> list[str]:
    """Try items; return what became of each."""
    trial = ForkedTrial(before=lambda: None, seconds=seconds, loading=1, room=room)
    return list(trial(lambda: lambda item: str(item() or ""), items))


def fine() -> str:
    """Nothing is wrong."""
    return ""


def odd() -> str:
    """It is refused."""
    return "bad_item: \ud800 no"


def crash() -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def hang() -> None:
    """Wait for what never comes."""
    signal.pause()


def fill_memory() -> None:
    """Take memory until there is none."""
    taken = []
    while True:
        taken.append(bytearray(1 << 24))


def leave() -> None:
    """End the process as if all were fine."""
    os._exit(0)


def test_each_item_has_its_reason() -> None:
    """In order; none where it did not fail."""
    assert run(fine, odd, fine) == ["", "bad_item: \ud800 no", ""]
    assert run() == []


@pytest.mark.parametrize(
    ("poison", "reason"),
    [
        (crash, "it ended its worker (signal 11)"),
        (hang, "it took too long"),
        (fill_memory, "it ended its worker (exit code 1)"),
        (leave, "it ended its worker (exit code 0)"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_poison_fails_alone(poison: Item, reason: str) -> None:
    """What stands before and behind it is tried."""
    # Only what hangs takes all of its time; the others have enough on a busy machine.
    seconds = 1 if poison is hang else 30
    assert run(fine, poison, odd, poison, seconds=seconds) == [
        "",
        reason,
        odd(),
        reason,
    ]


def test_no_code_outlasts_its_time() -> None:
    """Not even one that no signal of ours interrupts."""

    def deaf() -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, signal.SIG_IGN)
        while True:
            pass

    assert run(deaf, seconds=1) == ["it took too long"]


def test_nothing_is_said_of_items_that_were_not_tried() -> None:
    """A child that cannot be prepared is nobody's fault."""

    def unprepared() -> Callable[[Item], str]:
        raise ZeroDivisionError

    trial = ForkedTrial(before=lambda: None)
    with pytest.raises(Unavailable, match="nothing can be tried"):
        trial(unprepared, [fine])


def test_what_is_shared_is_closed_before_each_child() -> None:
    """One that died is followed by another."""
    closed: list[int] = []
    trial = ForkedTrial(before=lambda: closed.append(1))
    trial(lambda: lambda item: str(item() or ""), [leave, fine])

    assert len(closed) == 2


def test_a_child_is_the_first_to_go() -> None:
    """Where memory ends, the system ends it and not the service; it dumps no core."""

    def told() -> str:
        with pathlib.Path("/proc/self/oom_score_adj").open(encoding="ascii") as file:
            return file.read().strip()

    assert run(told) == ["1000"]
