"""A place where the installed command runs, beside a platform and a receiver."""

import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import sqlalchemy as sa

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


@dataclass(frozen=True)
class Place:
    """Where services run, one after another.

    Attributes:
        home: With the configuration, the log and what the receiver noted.
        database: Its URL.
        receiver: Address of who is told.
        feed: Has more for them to read.
    """

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

    def log(self) -> str:
        """Return what the service has logged."""
        return (self.home / "log").read_text()

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


@contextmanager
def place_on(database: str, lines: int) -> Iterator[Place]:
    """Give a place whose feed grows by so many lines at a time."""
    with (
        tempfile.TemporaryDirectory(prefix="ww-place-") as folder,
        simulator_process() as simulator,
        receiver_process(Path(folder) / "journal") as receiver,
    ):
        home = Path(folder)
        (home / "in").mkdir()
        write_config(home, database, simulator, receiver)
        feed = Feed(home / "in", simulator, lines_a_kill=lines, account_every=1)
        place = Place(home, database, receiver, feed)
        # The alerts of a source's first poll wait for company, all others do not.
        place.settle(ShiftedClock())
        yield place


def wait_until(condition: Callable[[], bool], within: float = READY_WITHIN) -> None:
    """Wait for something that a service does.

    Raises:
        TimeoutError: It does not, in as many seconds.
    """
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("the service does not do what it should")
        pause(0.05)


def pause(seconds: float) -> None:
    """Wait, as long as no signal comes."""
    signal.sigtimedwait([], seconds)
