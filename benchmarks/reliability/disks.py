"""R3: the disk of a service that works is full, or fails, for a while.

Full is a small file system in memory, which takes the rights of root to make; without
them that row is missing. A disk fails by a limit on the size of files, as which SQLite
reports an I/O error.
"""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Final

from benchmarks.reliability.rows import Row
from benchmarks.reliability.takeovers import finished
from tests.servers.webhook_receiver import read_journal, receiver_process
from tests.system.children import simulator_process, write_config
from tests.system.kill_harness import Feed

_TIMES: Final = 20
_LASTS: Final = 15.0
_SHORT: Final = 3.0
"""Seconds; longer than the lease of the service that is tried."""

_SOON: Final = 60.0
_SIZE: Final = "12m"
_SMALLEST: Final = 4096
"""Bytes; of a log no more than its head."""

_State = tuple[int, str]


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for a full disk where it can be made, and for one that fails.

    Quickly one of them must do.
    """
    times, lasts = (1, _SHORT) if quick else (_TIMES, _LASTS)
    can_fill = os.geteuid() == 0
    if can_fill:
        yield _row("full", times, lasts)
    if not (quick and can_fill):
        yield _row("failing", times, lasts)


def _row(fault: str, times: int, lasts: float) -> Row:
    moved, slowest = 0, 0.0
    with ExitStack() as ending:
        home = Path(ending.enter_context(tempfile.TemporaryDirectory()))
        (home / "disk").mkdir()
        if fault == "full":
            ending.enter_context(_small(home / "disk"))
        file = home / "disk" / "wardwatch.db"
        simulator = ending.enter_context(simulator_process())
        receiver = ending.enter_context(receiver_process(home / "journal"))
        (home / "in").mkdir()
        write_config(home, f"sqlite:///{file}", simulator, receiver)
        feed = Feed(home / "in", simulator)
        child = ending.enter_context(_service(home, home / "disk" / "log"))
        feed.grow()
        # The alerts of a first poll wait for each other for a minute.
        early = feed.impostors
        _until(lambda: file.exists() and _is_past_first_poll(file))
        _until(lambda: _state(file)[0] >= feed.lines)
        for _ in range(times):
            with _FAULTS[fault](child, home / "disk"):
                # What was being committed is over by then.
                signal.sigtimedwait([], 0.5)
                before = _state(file)
                feed.grow()
                signal.sigtimedwait([], lasts)
                moved += _state(file) != before
            began = time.monotonic()
            _until(lambda: _has_told(home, feed.impostors - early))
            slowest = max(slowest, time.monotonic() - began)
        ended = child.poll()
        child.terminate()
        code = child.wait(_SOON)
        outcome = finished(home, f"sqlite:///{file}", feed, times)
    return Row(
        id="R3",
        tried=f"times the disk was {fault} for {lasts:g} s",
        times=times,
        lost=outcome.records_lost + outcome.alerts_lost + outcome.parked,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate,
        crashed=int(ended is not None) + int(code != 0),
        measured=f"{moved} cursors moved, all told {slowest:.1f} s after it at most",
        goal=f"no cursor moves, no crash, goes on by itself within {_SOON:g} s",
        held=outcome.faultless
        and not moved
        and ended is None
        and code == 0
        and slowest <= _SOON,
    )


@contextmanager
def _service(home: Path, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "benchmarks.reliability.rival", str(home)]
    with (
        log.open("ab") as out,
        subprocess.Popen(command, stdout=out, stderr=out) as child,
    ):
        try:
            yield child
        finally:
            child.kill()


@contextmanager
def _small(folder: Path) -> Iterator[None]:
    """Give a folder a small file system of its own."""
    options = ["-t", "tmpfs", "-o", f"size={_SIZE}", "none", str(folder)]
    subprocess.run(["mount", *options], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def _failing(child: "subprocess.Popen[bytes]", _disk: Path) -> Iterator[None]:
    """Let no file of the service grow, nor be written but for its head."""
    before = resource.prlimit(child.pid, resource.RLIMIT_FSIZE)
    limits = (_SMALLEST, before[1])
    resource.prlimit(child.pid, resource.RLIMIT_FSIZE, limits)
    try:
        yield
    finally:
        resource.prlimit(child.pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def _full(_child: "subprocess.Popen[bytes]", disk: Path) -> Iterator[None]:
    """Fill the disk to the last byte, and cut the log so that it must grow."""
    filler = disk / "filler"
    with closing(sqlite3.connect(disk / "wardwatch.db")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with filler.open("wb", buffering=0) as file:
            try:
                while file.write(bytes(_SMALLEST)):
                    pass
            except OSError:
                pass
        try:
            yield
        finally:
            filler.unlink()


_FAULTS: Final = {"failing": _failing, "full": _full}


def _state(file: Path) -> _State:
    """Return how many records there are, and where the cursors stand."""
    with closing(sqlite3.connect(file)) as connection:
        (records,) = connection.execute("SELECT count(*) FROM records").fetchone()
        cursors = connection.execute("SELECT * FROM cursors")
        return int(records), repr(cursors.fetchall())


def _is_past_first_poll(file: Path) -> bool:
    with closing(sqlite3.connect(file)) as connection:
        try:
            done = connection.execute(
                "SELECT baseline_done_at FROM sources WHERE connector = 'files'"
            ).fetchone()
        except sqlite3.OperationalError:
            # The service has not made its tables yet.
            return False
    return done is not None and done[0] is not None


def _has_told(home: Path, handles: set[str]) -> bool:
    told = {
        alert["label"]
        for delivery in read_journal(home / "journal")
        for alert in delivery.data["alerts"]
    }
    return handles <= told


def _until(condition: Callable[[], bool]) -> None:
    """Wait until it holds.

    Raises:
        RuntimeError: It takes too long.
    """
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > 2 * _SOON:
            raise RuntimeError("the service does not go on")
        signal.sigtimedwait([], 0.1)
