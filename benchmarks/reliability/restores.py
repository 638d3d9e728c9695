"""R28: a backup that is taken in the middle of a storm, restored elsewhere.

Receivers have heard of everything by then: what the backup knew as unsent was sent
after it. From the restored database nobody may hear of it again.
"""

import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.databases import fresh_database, postgres_server
from benchmarks.reliability.place import wait_until
from benchmarks.reliability.rows import Row
from benchmarks.reliability.storms import Storm
from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.backup import back_up, restore
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore

_FINDINGS: Final = 10_000
_FEW: Final = 150
_CASES: Final = 50
_TIMES: Final = 5
_FEWER: Final = 3
"""Backups of each storm: by the time that one begins, all may have been told."""

_WAYS: Final = (
    ("sqlite", "sqlite"),
    ("sqlite", "postgresql"),
    ("postgresql", "sqlite"),
    ("postgresql", "postgresql"),
)


@dataclass
class _Seen:
    """What became of the backups of one storm.

    Attributes:
        rows: Of the backups.
        restored: Rows of what was restored.
        held: Alerts that were unsent then.
        resent: Messages from what was restored.
        seconds: Of a backup, and of a restore, at most.
    """

    rows: int = 0
    restored: int = 0
    held: int = 0
    resent: int = 0
    seconds: tuple[float, float] = (0.0, 0.0)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each database, and for each that it is restored into.

    Quickly a file is restored into a file.
    """
    ways = _WAYS[:1] if quick else _WAYS
    with tempfile.TemporaryDirectory() as name, ExitStack() as ending:
        server = "" if quick else ending.enter_context(postgres_server())
        for number, (source, target) in enumerate(ways):
            folder = Path(name) / str(number)
            folder.mkdir()
            urls = [
                fresh_database(source, server, folder, 100 * number),
                *(
                    fresh_database(target, server, folder, 100 * number + one)
                    for one in range(1, 1 + (_FEWER if quick else _TIMES))
                ),
            ]
            seen = _try(urls[0], urls[1:], folder, _FEW if quick else _FINDINGS)
            yield _row(f"{source} into {target}", len(urls) - 1, seen)


def _try(source: str, targets: list[str], folder: Path, findings: int) -> _Seen:
    engine = open_engine(source)
    prepare(engine)
    storm, seen = Storm(SqlStore(engine, DEFAULT_TIMES)), _Seen()
    files = [folder / f"{number}.backup" for number in range(len(targets))]
    with ThreadPoolExecutor(1) as pool:
        raining = pool.submit(storm.rain, findings, _CASES)
        for number, file in enumerate(files, 1):
            wait_until(partial(_rains, storm, number, raining))
            began = time.monotonic()
            seen.rows += back_up(source, file).rows
            seen.seconds = (max(seen.seconds[0], time.monotonic() - began), 0.0)
        raining.result()
    for file, target in zip(files, targets, strict=True):
        _restore(file, target, storm, seen)
    storm.store.close()
    return seen


def _rains(storm: Storm, least: int, raining: "Future[None]") -> bool:
    """Return whether so many messages were sent and more wait, or no more will be."""
    return (storm.told >= least and storm.untold() > 0) or raining.done()


def _restore(file: Path, target: str, storm: Storm, seen: _Seen) -> None:
    """Restore, and let what was restored go on where the storm has ended."""
    began = time.monotonic()
    restored = restore(file, target)
    took = max(seen.seconds[1], time.monotonic() - began)
    seen.seconds = (seen.seconds[0], took)
    seen.restored += restored.rows
    seen.held += restored.held
    store = SqlStore(open_engine(target), DEFAULT_TIMES)
    after = Storm(store, clock=storm.clock)
    after.calm_down()
    seen.resent += after.told
    store.close()


def _row(way: str, times: int, seen: _Seen) -> Row:
    backing_up, restoring = seen.seconds
    return Row(
        id="R28",
        tried=f"backups in a storm, {way}",
        times=times,
        lost=seen.rows - seen.restored,
        duplicated=seen.resent,
        measured=f"{seen.rows} rows, {seen.held} alerts held back; {backing_up:.1f} s "
        f"a backup and {restoring:.1f} s a restore at most",
        goal="every row of the backup, nothing sent again, though some was unsent",
        held=0 < seen.rows == seen.restored and seen.held > 0 and not seen.resent,
    )
