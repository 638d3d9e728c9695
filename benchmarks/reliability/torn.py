"""R2: the power fails while SQLite writes its log.

The log of a whole cycle is cut at every frame, in the middle of every frame, and
before half a frame of zeros. Each remainder is opened as after a power loss.
"""

import sqlite3
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sqlalchemy import event

from benchmarks.reliability.rows import Row
from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.engine import open_engine
from monitor.storage.schema import upgrade
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World
from tests.system.failpoints import watched_commits

_FRAME: Final = 24 + 4096
"""https://sqlite.org/fileformat2.html#the_write_ahead_log, pages of 4096 bytes."""

_FULL: Final = 2
"""https://sqlite.org/pragma.html#pragma_synchronous: a commit is on the disk."""

_PAGES: Final = 10
_ON_A_PAGE: Final = 3
_FEW: Final = 12
"""Quickly, one frame in as many."""


@dataclass(frozen=True)
class Facts:
    """What must not be lost.

    Attributes:
        page: Which page the cursor names.
        records: How many records there are.
        outbox: The state of each alert to be sent.
    """

    page: int
    records: int
    outbox: Sequence[str]

    @property
    def ahead(self) -> bool:
        """Whether the cursor is ahead of its data."""
        return self.records < min(self.page, _PAGES) * _ON_A_PAGE


@dataclass
class Torn:
    """The log of a cycle, and what was true after each commit in it."""

    whole: bytes = b""
    log: bytes = b""
    ends: list[int] = field(default_factory=list)
    facts: list[Facts] = field(default_factory=list)
    full: bool = False

    def at(self, size: int) -> Facts:
        """Return what was promised when the log was `size` bytes long."""
        return self.facts[bisect_right(self.ends, size) - 1]


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row."""
    with tempfile.TemporaryDirectory() as folder:
        torn = _worked(Path(folder) / "whole.db")
        ahead = forgotten = damaged = tried = 0
        for cut, log in _remainders(torn, _FEW if quick else 1):
            tried += 1
            facts = _reopened(Path(folder) / "copy.db", torn.whole, log)
            damaged += facts is None
            ahead += facts is not None and facts.ahead
            forgotten += facts is not None and facts != torn.at(cut)
    last = torn.facts[-1]
    yield Row(
        id="R2",
        tried="power loss: the log cut at and within frames",
        times=tried,
        lost=forgotten,
        crashed=damaged,
        measured=f"{len(torn.ends)} commits, {last.records} records, "
        f"{last.outbox.count('sent')} sent, {ahead} cursors ahead",
        goal="no damage, no cursor ahead, every commit that ended is there",
        held=torn.full
        and last.records == _PAGES * _ON_A_PAGE
        and "sent" in last.outbox
        and not (ahead or forgotten or damaged),
    )


def _worked(file: Path) -> Torn:
    """Run a cycle; nothing of its log is moved into the file meanwhile."""
    url, torn, log = f"sqlite:///{file}", Torn(), file.with_name(f"{file.name}-wal")
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    engine = open_engine(url)
    event.listen(engine, "connect", _keep_log)
    with engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA synchronous").scalar_one()
        torn.full = found == _FULL
    store = SqlStore(engine, DEFAULT_TIMES)
    pages = [
        [f"billing{page}-{number}" for number in range(_ON_A_PAGE)]
        for page in range(_PAGES)
    ]
    world = World(store, FakeClock(), FakeConnector(pages))

    def note(point: str) -> None:
        if point.startswith("after"):
            torn.ends.append(log.stat().st_size)
            torn.facts.append(_facts(file))

    torn.whole = file.read_bytes()
    note("after the beginning")
    with watched_commits(note):
        world.cycle()
    torn.log = log.read_bytes()
    store.close()
    return torn


def _keep_log(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA wal_autocheckpoint=0")


def _remainders(torn: Torn, step: int) -> Iterator[tuple[int, bytes]]:
    """Give what is left of the log, and how many bytes of it were whole frames."""
    log = torn.log
    for start in range(torn.ends[0], len(log), _FRAME * step):
        half = start + _FRAME // 2
        yield start, log[:start]
        yield start, log[:half]
        yield start, log[:half] + bytes(_FRAME - _FRAME // 2)
    yield len(log), log


def _reopened(file: Path, whole: bytes, log: bytes) -> Facts | None:
    """Return what a database holds after a power loss, or None if it is damaged."""
    for left in file.parent.glob(f"{file.name}*"):
        left.unlink()
    file.write_bytes(whole)
    file.with_name(f"{file.name}-wal").write_bytes(log)
    try:
        with closing(sqlite3.connect(file)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.DatabaseError:
        return None
    return _facts(file) if found == "ok" else None


def _facts(file: Path) -> Facts:
    with closing(sqlite3.connect(file)) as connection:
        (page,) = connection.execute(
            "SELECT coalesce(max(json_extract(value, '$.page')), 0) FROM cursors"
        ).fetchone()
        (records,) = connection.execute("SELECT count(*) FROM records").fetchone()
        states = connection.execute("SELECT state FROM outbox ORDER BY id")
        return Facts(page, records, [state for (state,) in states])
