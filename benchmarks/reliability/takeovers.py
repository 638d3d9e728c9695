"""R11: three services on one database; whoever leads is killed or stopped.

The stopped one wakes up when another leads already. What is counted is seen from
outside: what the database holds, what the receiver took, when the feed was asked.
"""

import itertools
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.rows import Row
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.domain.time import DAY
from monitor.runtime import SystemRng
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import ShiftedClock, simulator_process, write_config
from tests.system.kill_harness import Feed, Outcome, count, settles

LEASE: Final = 2.0
"""Seconds; shorter than the service's own, so that fifty takeovers end today."""

_SERVICES: Final = 3
_TAKEOVERS: Final = 50
_FEW: Final = 2
_EVERY: Final = 2.0
_PATIENCE: Final = 60.0
_BREATH: Final = 0.05
"""Seconds for which one that works is idle in a transaction at most."""

_FEED: Final = b"""<rss version="2.0"><channel><title>News</title></channel></rss>"""


@dataclass
class Asked:
    """A feed that remembers when it was asked, in monotonic seconds."""

    at: list[float] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """Answer with no news."""
        del request
        self.at.append(time.monotonic())
        return Answer(body=_FEED, media_type="application/rss+xml")

    @property
    def doubled(self) -> int:
        """How often it was asked again before half its interval was over."""
        pauses = (after - before for before, after in itertools.pairwise(self.at))
        return sum(pause < _EVERY / 2 for pause in pauses)


@dataclass
class Rivals:
    """Services on one database, each started again when it is gone."""

    home: Path
    database: str
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    slowest: float = 0.0
    started: int = 0

    def start(self) -> None:
        """Start one more."""
        command = [sys.executable, "-m", "benchmarks.reliability.rival"]
        with (self.home / "log").open("ab") as log:
            child = subprocess.Popen([*command, str(self.home)], stdout=log, stderr=log)
        self.running.append(child)
        self.started += 1

    def take_over(self, how: signal.Signals) -> None:
        """Kill or stop the leader; return when another one leads."""
        leader, version = self._leader()
        self._wait_for_rival()
        began = self._hit(leader, how)
        while self._leader()[1] == version:
            _pause(began, "nobody took over")
        self.slowest = max(self.slowest, time.monotonic() - began)
        if how is signal.SIGSTOP:
            leader.send_signal(signal.SIGCONT)
        else:
            leader.wait()
            self.running.remove(leader)
            self.start()

    def _hit(self, leader: subprocess.Popen[bytes], how: signal.Signals) -> float:
        """Kill or stop the leader; return when, in monotonic seconds.

        One that was stopped while it wrote goes on, and may renew its lease, until it
        is stopped anew.
        """
        began = hit = time.monotonic()
        leader.send_signal(how)
        while how is signal.SIGSTOP and self._is_writing():
            leader.send_signal(signal.SIGCONT)
            _pause(began, "it writes without end")
            hit = time.monotonic()
            leader.send_signal(signal.SIGSTOP)
        return hit

    def end(self) -> Sequence[int]:
        """Ask all to end; return their exit codes."""
        for child in self.running:
            child.terminate()
        return [child.wait(_PATIENCE) for child in self.running]

    def kill(self) -> None:
        """Leave none behind."""
        for child in self.running:
            with suppress(ProcessLookupError):
                os.kill(child.pid, signal.SIGKILL)
            child.wait()

    def _wait_for_rival(self) -> None:
        """Wait until all but the first have begun to wait for the lease."""
        began, log = time.monotonic(), self.home / "log"
        while log.read_text().count("service_waiting") < self.started - 1:
            _pause(began, "the other one never started")

    def _is_writing(self) -> bool:
        """Return whether the one that was stopped wrote.

        On SQLite nobody can take over from it, nor need to: nothing can be written.
        PostgreSQL ends its session after half a minute.
        """
        url = sa.make_url(self.database)
        if url.get_backend_name() != "sqlite" or not url.database:
            return self._is_idle_in_transaction()
        try:
            with closing(sqlite3.connect(url.database, timeout=0.1)) as connection:
                connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False

    def _is_idle_in_transaction(self) -> bool:
        """Return whether a session of PostgreSQL does nothing inside a transaction."""
        signal.sigtimedwait([], 2 * _BREATH)
        engine = sa.create_engine(self.database)
        query = sa.text(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND state = 'idle in transaction'"
            " AND clock_timestamp() - state_change > make_interval(secs => :breath)"
        )
        with closing(engine.connect()) as connection:
            idle = connection.execute(query, {"breath": _BREATH}).scalar_one()
        engine.dispose()
        return bool(idle)

    def _leader(self) -> tuple[subprocess.Popen[bytes], int]:
        """Wait until one of them leads; return it and the version of its lease."""
        began = time.monotonic()
        while True:
            holder, version = self._lease()
            for child in self.running:
                if holder.split(" ")[1:2] == [str(child.pid)]:
                    return child, version
            _pause(began, "nobody leads")

    def _lease(self) -> tuple[str, int]:
        engine = sa.create_engine(self.database)
        try:
            with engine.connect() as connection:
                query = sa.text("SELECT holder, version FROM leases")
                row = connection.execute(query).one_or_none()
        except sa.exc.DatabaseError:
            row = None
        finally:
            engine.dispose()
        return ("", 0) if row is None else (row.holder, row.version)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each database."""
    times = _FEW if quick else _TAKEOVERS
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in NAMES:
            home = Path(folder) / name
            home.mkdir()
            url = fresh_database(name, server, Path(folder), 0)
            yield _row(name, home, url, times)


def _row(name: str, home: Path, database: str, times: int) -> Row:
    feed, rivals = Asked(), Rivals(home, database)
    with ExitStack() as ending:
        simulator = ending.enter_context(simulator_process())
        receiver = ending.enter_context(receiver_process(home / "journal"))
        news = ending.enter_context(serve(feed.answer))
        (home / "in").mkdir()
        write_config(home, database, simulator, receiver)
        _read_also(home, news)
        world = Feed(home / "in", simulator)
        ending.callback(rivals.kill)
        for _ in range(_SERVICES):
            rivals.start()
        for number in range(times):
            world.grow()
            rivals.take_over(signal.SIGSTOP if number % 2 else signal.SIGKILL)
        codes = rivals.end()
        outcome = finished(home, database, world, times)
    return Row(
        id="R11",
        tried=f"of {_SERVICES}, the leader killed or stopped, {name}",
        times=times,
        lost=outcome.records_lost + outcome.alerts_lost,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate + feed.doubled,
        crashed=sum(code != 0 for code in codes),
        measured=f"slowest takeover {rivals.slowest:.1f} s, a lease of {LEASE:g} s",
        goal="no poll and no send twice, takeover within two leases",
        held=outcome.faultless
        and not feed.doubled
        and not any(codes)
        and len(feed.at) > 1
        # A few beside other tests say nothing of time.
        and (times == _FEW or rivals.slowest <= 2 * LEASE),
    )


def _read_also(home: Path, news: str) -> None:
    """Add a feed to the configuration."""
    path = home / "wardwatch.yaml"
    line = f'  - {{name: news, type: feeds, every: {_EVERY:g}s, urls: ["{news}/f"]}}\n'
    text = path.read_text().replace("connectors:\n", f"connectors:\n{line}")
    path.write_text(text)


def finished(home: Path, database: str, world: Feed, times: int) -> Outcome:
    """Let the work be finished in peace, then count.

    Raises:
        RuntimeError: It never is.
    """
    clock = ShiftedClock(DAY)
    app = build_app(load_config(home), clock, SystemRng())
    settled = settles(app, clock)
    app.store.close()
    if not settled:
        raise RuntimeError("the work was never finished")
    return count(home, database, world, times)


def _pause(began: float, what: str) -> None:
    """Wait a little.

    Raises:
        RuntimeError: It takes too long.
    """
    if time.monotonic() - began > _PATIENCE:
        raise RuntimeError(what)
    signal.sigtimedwait([], 0.02)
