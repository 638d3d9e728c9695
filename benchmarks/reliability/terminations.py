"""R25: the installed command is asked to end while it works.

What it sends takes a while. A second signal ends it at once, in the middle
of whatever it waits for.
"""

import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import httpx
import sqlalchemy as sa

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.rows import Row
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.domain.time import DAY
from monitor.runtime import SystemRng
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import (
    READY_WITHIN,
    ShiftedClock,
    simulator_process,
    working_service,
    write_config,
)
from tests.system.kill_harness import Feed, Outcome, count, settles

WITHIN: Final = 20.0
"""Seconds from the signal to the end; Docker and systemd allow more."""

AT_ONCE: Final = 2.0
"""Seconds from the second signal to the end, on a machine that is busy."""

_STOPS: Final = 100
_FEW: Final = 2
_LINES: Final = 300
_SLOW: Final = 0.2
_STUCK: Final = 10.0
"""Seconds until the receiver answers."""

_SENDING: Final = "SELECT count(*) FROM outbox WHERE state = 'sending'"
_HELD: Final = f"""
    SELECT ({_SENDING})
         + (SELECT count(*) FROM jobs WHERE lease_token IS NOT NULL)
         + (SELECT count(*) FROM leases WHERE holder <> '')
"""


@dataclass
class Stops:
    """What was seen of the services that were asked to end.

    Attributes:
        seconds: From the signal to the end, of each.
        codes: Their exit codes.
        held: Leases that any of them left behind.
    """

    seconds: list[float] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    held: int = 0

    @property
    def in_order(self) -> bool:
        """Whether each ended in time and as asked, and left nothing behind."""
        ended = not any(self.codes) and max(self.seconds) <= WITHIN
        return ended and not self.held


@dataclass(frozen=True)
class _Place:
    """Where services run, one after another."""

    home: Path
    database: str
    receiver: str
    feed: Feed

    @contextmanager
    def working(self, delay: float) -> Iterator[subprocess.Popen[bytes]]:
        """Give a service that works, with a receiver that takes `delay` seconds."""
        answer = httpx.put(self.receiver, json={"delay": delay})
        answer.raise_for_status()
        self.feed.grow()
        (self.home / "log").unlink(missing_ok=True)
        service = working_service(self.home, self.database)
        try:
            yield service
        finally:
            service.kill()
            service.wait()

    def number(self, query: str) -> int:
        """Return the number that `query` finds."""
        engine = sa.create_engine(self.database)
        with engine.connect() as connection:
            found = int(connection.execute(sa.text(query)).scalar_one())
        engine.dispose()
        return found

    def sends(self) -> bool:
        """Return whether a receiver is waited for."""
        return self.number(_SENDING) > 0

    def stops(self) -> bool:
        """Return whether the service has begun to stop."""
        return "service_stopping" in (self.home / "log").read_text()

    def settle(self, clock: ShiftedClock) -> None:
        """Do all work that there is, in this process.

        Raises:
            RuntimeError: Something waits without end.
        """
        httpx.put(self.receiver, json={}).raise_for_status()
        app = build_app(load_config(self.home), clock, SystemRng())
        done = settles(app, clock)
        app.store.close()
        if not done:
            raise RuntimeError("something waits without end")

    def outcome(self, times: int) -> Outcome:
        """Return what became of everything, once all work is done."""
        self.settle(ShiftedClock(DAY))
        return count(self.home, self.database, self.feed, times)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield two rows for each database; quickly only for SQLite."""
    times = _FEW if quick else _STOPS
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in NAMES[: 1 if quick else None]:
            url = fresh_database(name, server, Path(folder), 0)
            with _place(url) as place:
                yield _once(name, place, times)
                yield _twice(name, place, times)


@contextmanager
def _place(database: str) -> Iterator[_Place]:
    with (
        tempfile.TemporaryDirectory(prefix="ww-term-") as folder,
        simulator_process() as simulator,
        receiver_process(Path(folder) / "journal") as receiver,
    ):
        home = Path(folder)
        (home / "in").mkdir()
        write_config(home, database, simulator, receiver)
        feed = Feed(home / "in", simulator, lines_a_kill=_LINES, account_every=1)
        place = _Place(home, database, receiver, feed)
        # The alerts of a source's first poll wait for company, all others do not.
        place.settle(ShiftedClock())
        yield place


def _once(name: str, place: _Place, times: int) -> Row:
    stops, chance = Stops(), random.Random(0)
    for _ in range(times):
        with place.working(_SLOW) as service:
            _pause(chance.uniform(0, 1))
            began = time.monotonic()
            service.terminate()
            stops.codes.append(service.wait(WITHIN + _STUCK))
            stops.seconds.append(time.monotonic() - began)
        stops.held += place.number(_HELD)
    outcome = place.outcome(times)
    measured = f"{max(stops.seconds):.1f} s at most, {stops.held} leases left"
    goal = f"code 0 within {WITHIN:.0f} s, no lease left, nothing lost or doubled"
    return _row(
        f"SIGTERM under load, {name}", outcome, measured, goal, held=stops.in_order
    )


def _twice(name: str, place: _Place, times: int) -> Row:
    seconds, ended = [], 0
    for _ in range(times):
        with place.working(_STUCK) as service:
            _wait_until(place.sends)
            service.terminate()
            _wait_until(place.stops)
            ended += service.poll() is not None
            began = time.monotonic()
            service.terminate()
            service.wait(WITHIN)
            seconds.append(time.monotonic() - began)
    outcome = place.outcome(times)
    measured = f"{max(seconds):.1f} s at most, {ended} needed no second"
    goal = f"ended {AT_ONCE:.0f} s later, nothing lost or doubled"
    held = max(seconds) <= AT_ONCE and not ended
    return _row(f"a second SIGTERM, {name}", outcome, measured, goal, held=held)


def _row(tried: str, outcome: Outcome, measured: str, goal: str, *, held: bool) -> Row:
    return Row(
        id="R25",
        tried=tried,
        times=outcome.kills,
        lost=outcome.records_lost + outcome.alerts_lost,
        duplicated=outcome.records_duplicate + outcome.alerts_duplicate,
        measured=measured,
        goal=goal,
        held=held and outcome.faultless,
    )


def _wait_until(condition: Callable[[], bool]) -> None:
    """Wait for something that a service does.

    Raises:
        TimeoutError: It does not.
    """
    deadline = time.monotonic() + READY_WITHIN
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("the service does not do what it should")
        _pause(0.05)


def _pause(seconds: float) -> None:
    signal.sigtimedwait([], seconds)
