"""Turns in front of the lock of an SQLite file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from monitor.storage.store import SqlStore
from monitor.storage.turns import Turns, pause_after
from tests.integration.monitor.storage.rivals import side_by_side
from tests.integration.monitor.storage.writer import count, counted


@contextmanager
def held_elsewhere(folder: Path) -> Iterator[None]:
    """Hold the turn as another process does."""
    handle = os.open(folder, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    yield
    os.close(handle)


def test_one_at_a_time_has_the_turn(tmp_path: Path) -> None:
    """Nobody else gets it meanwhile, in this process or another."""
    other = os.open(tmp_path, os.O_RDONLY)
    with Turns(tmp_path).turn(), pytest.raises(BlockingIOError):
        fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(other)


def test_whoever_comes_meanwhile_waits(tmp_path: Path) -> None:
    """All of them have their turn in the end."""
    turns, had = Turns(tmp_path), []

    def take() -> None:
        with turns.turn():
            had.append(1)

    side_by_side(*[take] * 8)

    assert had == [1] * 8


def test_a_turn_is_given_back_after_an_error(tmp_path: Path) -> None:
    """Else one error would slow all writes down."""
    with pytest.raises(ZeroDivisionError), Turns(tmp_path).turn():
        raise ZeroDivisionError
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.close(handle)


def test_one_that_was_stopped_in_its_turn_stops_nobody(
    sqlite_store: SqlStore, tmp_path: Path
) -> None:
    """The lock itself decides then."""
    with held_elsewhere(tmp_path):
        count(sqlite_store, 1)

    assert counted(sqlite_store) == 1


def test_without_a_folder_nobody_waits(tmp_path: Path) -> None:
    """The database says better what is wrong."""
    with Turns(tmp_path / "gone").turn():
        entered = True

    assert entered


def test_who_waits_longer_tries_more_often() -> None:
    """Or one of a hundred waits five times as long as most."""
    pauses = [pause_after(waited) for waited in (0.0, 0.1, 0.4, 1.0)]

    assert pauses == sorted(set(pauses), reverse=True)
    assert pauses[1] == pytest.approx(pauses[0] / 2)
    assert pauses[-1] > 0
