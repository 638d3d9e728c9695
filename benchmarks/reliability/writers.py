"""R4 and R5: many write one SQLite file while others read, and one reads without end.

    python -m benchmarks.reliability.writers URL SECONDS NUMBER

is one more process that writes and reads, and prints how often; -1 for an error.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import quantiles
from typing import Final

from benchmarks.databases import fresh_database
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row
from monitor.domain.errors import StorageError
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.time import MINUTE
from monitor.ports.connector import RawResponse
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.builders import watch

_THREADS: Final = 16
_PROCESSES: Final = 4
_READERS_EACH: Final = 2
"""In each of the processes, as people's commands are."""

_SECONDS: Final = 600.0
_FEW: Final = 60.0
_FAIR: Final = 0.5
"""Commits of the writer that came least, by those of the one that came most."""

_PATIENCE: Final = 0.5
"""Seconds that 99 of 100 writers in threads wait for their turn at most."""

_MUCH: Final = 1_000
_LITTLE: Final = 80
"""MiB that are stored while somebody reads without end."""

_LARGEST_LOG: Final = 64
"""MiB, after that one is gone."""

_LARGEST_HELD: Final = 256
"""MiB, while the service works for ten minutes beside one who reads."""

_TEN_MINUTES: Final = 2_400
"""Records; ten times what comes in as long of a month with a million."""

_BEATS: Final = 4
"""Heartbeats that each loop of the service stores in a minute."""

_REFUSED: Final = -1
"""What a writer prints that was shown an error."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for writers beside readers, and two for the log.

    Quickly nobody may starve; fairness shows after hundreds of commits of each, and the
    service does not work beside a reader.
    """
    seconds = _FEW if quick else _SECONDS
    with tempfile.TemporaryDirectory() as folder:
        url = fresh_database("sqlite", "", Path(folder), 0)
        store = _open(url)
        prepare(open_engine(url))
        yield _crowded(store, url, seconds, 0.0 if quick else _FAIR)
        file = Path(folder) / "run0.db-wal"
        yield _held_up(store, file, _LITTLE if quick else _MUCH)
        store.close()
        if not quick:
            yield _read_beside(Path(folder))


def main() -> None:
    """Write for as long as told, and print how often."""
    store = _open(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    seconds, name = float(sys.argv[2]), f"process {sys.argv[3]}"
    with ThreadPoolExecutor(_READERS_EACH) as pool:
        reading = [pool.submit(_read, store, seconds) for _ in range(_READERS_EACH)]
        commits = _write(store, name, seconds)
        readings = [one.result() for one in reading]
    print(commits, *readings)
    store.close()


def _crowded(store: SqlStore, url: str, seconds: float, fair: float) -> Row:
    others = [_process(url, seconds, number) for number in range(_PROCESSES)]
    for other in others:
        assert other.stdout is not None
        other.stdout.readline()
    for other in others:
        assert other.stdin is not None
        other.stdin.write("go\n")
        other.stdin.flush()
    waits: list[float] = []
    with ThreadPoolExecutor(_THREADS) as pool:
        writing = [
            pool.submit(_write, store, f"thread {number}", seconds, waits)
            for number in range(_THREADS)
        ]
        threads = [one.result() for one in writing]
    counts = [[int(n) for n in other.communicate()[0].split()] for other in others]
    processes = [commits for commits, *_ in counts]
    readings = [n for _, *read in counts for n in read]
    return _crowd_row(threads, processes, readings, waits, fair)


def _crowd_row(
    threads: Sequence[int],
    processes: Sequence[int],
    readings: Sequence[int],
    waits: Sequence[float],
    fair: float,
) -> Row:
    commits = [*threads, *processes]
    refused = [*commits, *readings].count(_REFUSED)
    share = min(commits) / max(commits)
    waited = quantiles(waits, n=100)[-1]
    return Row(
        id="R4",
        tried=f"{_THREADS} threads, {_PROCESSES} processes write, 8 read",
        times=sum(commits),
        crashed=refused,
        measured=f"{sum(readings)} readings; a thread committed {min(threads)} to "
        f"{max(threads)} times, a process {min(processes)} to {max(processes)}; "
        f"99 of 100 threads waited {waited * 1000:.0f} ms at most",
        goal=f"nobody finds it locked; least by most commits at least {_FAIR}; "
        f"99 of 100 wait {_PATIENCE * 1000:.0f} ms at most",
        # Quickly nobody looks at a clock, since machines are shared.
        held=not refused
        and share > 0
        and share >= fair
        and not (fair and waited > _PATIENCE),
    )


def _held_up(store: SqlStore, log: Path, mebibytes: int) -> Row:
    with store.read() as tx:
        tx.readers.heartbeats()
        _store(store, mebibytes)
        held = _mebibytes(log)
    _beat(store)
    left = _mebibytes(log)
    return Row(
        id="R5",
        tried="MiB stored beside one who reads without end",
        times=mebibytes,
        measured=f"the log: {held:.0f} MiB, {left:.0f} after {_BEATS} heartbeats",
        goal=f"at most {_LARGEST_LOG} MiB a minute after the reader is gone",
        held=left <= _LARGEST_LOG < held,
    )


def _read_beside(folder: Path) -> Row:
    """Let the service work while somebody looks at one moment of its database."""
    url = fresh_database("sqlite", "", folder, 1)
    prepare(open_engine(url))
    store, log = _open(url), folder / "run1.db-wal"
    with store.read() as tx:
        tx.readers.heartbeats()
        work = ("--database", url, "--days", "1", "--a-day", str(_TEN_MINUTES))
        outcome = harness_outcome("growth_harness", *work)
        held = _mebibytes(log)
    _beat(store)
    left = _mebibytes(log)
    store.close()
    return Row(
        id="R5",
        tried="records beside one who reads without end",
        times=outcome["records"],
        lost=outcome["untold"],
        measured=f"the log: {held:.0f} MiB, {left:.0f} after {_BEATS} heartbeats",
        goal=f"ten minutes of ten times the records of a busy place: at most "
        f"{_LARGEST_HELD} MiB, {_LARGEST_LOG} a minute later",
        held=not outcome["untold"] and held <= _LARGEST_HELD and left <= _LARGEST_LOG,
    )


def _beat(store: SqlStore) -> None:
    """Do what a service with nothing to do does in a minute."""
    for number in range(_BEATS):
        with store.write() as tx:
            tx.upkeep.beat("judge", number, number)


def _store(store: SqlStore, mebibytes: int) -> None:
    watch(store, now=MINUTE)
    with store.read() as tx:
        (source,) = tx.sources.active()
    for number in range(mebibytes):
        answer = RawResponse(
            url="https://platform.example/",
            status=200,
            headers={},
            body=random.Random(number).randbytes(1 << 20),
            fetched_at=MINUTE,
        )
        with store.write() as tx:
            tx.archive.keep(source.id, [answer])


def _mebibytes(file: Path) -> float:
    return file.stat().st_size / (1 << 20)


def _process(url: str, seconds: float, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-W", "ignore", "-m", __name__, url, f"{seconds}"]
    pipe = subprocess.PIPE
    return subprocess.Popen([*command, str(number)], stdin=pipe, stdout=pipe, text=True)


def _write(
    store: SqlStore, name: str, seconds: float, waits: list[float] | None = None
) -> int:
    """Read, then write, again and again; return how often.

    The seconds until each could write are added to `waits`.
    """

    def beat() -> None:
        began = time.monotonic()
        with store.write() as tx:
            if waits is not None:
                waits.append(time.monotonic() - began)
            times, _ = tx.readers.heartbeats().get(name, (0, 0))
            tx.upkeep.beat(name, times + 1, MINUTE)

    return _again(beat, seconds)


def _read(store: SqlStore, seconds: float) -> int:
    def look() -> None:
        with store.read() as tx:
            tx.readers.heartbeats()
            tx.readers.backlog()

    return _again(look, seconds)


def _again(work: Callable[[], None], seconds: float) -> int:
    """Work for as long as told; return how often, or `_REFUSED`."""
    ends, times = time.monotonic() + seconds, 0
    try:
        while time.monotonic() < ends:
            work()
            times += 1
    except StorageError:
        return _REFUSED
    return times


def _open(url: str) -> SqlStore:
    return SqlStore(open_engine(url), DEFAULT_TIMES)


if __name__ == "__main__":
    main()
