"""R29: signs of life stop when the service no longer does its work.

A real service with the real models gives them to a receiver on loopback. One thing
breaks at a time: what the receiver got afterwards is what counts.
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
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.reliability.beating import BROKEN_JUDGE, WEDGED_LOOP
from benchmarks.reliability.rows import Row
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import simulator_process, write_config

_PATIENCE: Final = 300.0
_TIMES: Final = 5


@dataclass
class Lamp:
    """Who waits for signs of life; remembers when each came, in monotonic seconds."""

    at: list[float] = field(default_factory=list)

    def answer(self, request: Request) -> Answer:
        """Take a sign."""
        del request
        self.at.append(time.monotonic())
        return Answer(body=b"OK", media_type="text/plain")

    def since(self, moment: float) -> int:
        """Return how many signs came after `moment`."""
        return sum(one > moment for one in self.at)


@dataclass(frozen=True)
class Patient:
    """A service, and what it is kept in.

    Attributes:
        home: Its configuration.
        process: The service.
        lamp: Who waits for its signs.
        every: Seconds between two.
    """

    home: Path
    process: subprocess.Popen[bytes]
    lamp: Lamp
    every: float

    def recovers(self) -> None:
        """Wait for two signs.

        Raises:
            RuntimeError: None came.
        """
        began = time.monotonic()
        while self.lamp.since(began) < 2:
            if time.monotonic() - began > _PATIENCE or self.process.poll() is not None:
                raise RuntimeError("no sign came")
            signal.sigtimedwait([], 0.02)

    def late_signs(self, fault: AbstractContextManager[object]) -> int:
        """Return the signs that came two intervals after `fault` began, or later."""
        with fault:
            broken_at = time.monotonic()
            while time.monotonic() - broken_at < 4 * self.every:
                signal.sigtimedwait([], 0.05)
            return self.lamp.since(broken_at + 2 * self.every)


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each way to break."""
    times, every = (1, 1) if quick else (_TIMES, 2)
    with ExitStack() as ending:
        patient = _started(ending, every)
        for name, fault in _FAULTS.items():
            late = 0
            for _ in range(times):
                patient.recovers()
                late += patient.late_signs(fault(patient))
            yield Row(
                id="R29",
                tried=f"heartbeat: {name}",
                times=times,
                measured=f"{late} signs later than two intervals",
                goal="the outside hears nothing within two intervals",
                # Beside other tests one may have been on its way; a service that
                # noticed nothing gives two.
                held=late <= (times if quick else 0),
            )


def _started(ending: ExitStack, every: float) -> Patient:
    home = Path(ending.enter_context(tempfile.TemporaryDirectory()))
    lamp = Lamp()
    simulator = ending.enter_context(simulator_process())
    receiver = ending.enter_context(receiver_process(home / "journal"))
    (home / "in").mkdir()
    write_config(home, f"sqlite:///{home}/wardwatch.db", simulator, receiver)
    with (home / "wardwatch.yaml").open("a") as config:
        url = ending.enter_context(serve(lamp.answer))
        config.write(f'heartbeat: {{url: "{url}/", every: {every}s}}\nencoder: onnx\n')
    command = [sys.executable, "-m", "benchmarks.reliability.beating", str(home)]
    # A log in a file would be on the disk that is full.
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    ending.callback(process.wait)
    ending.callback(process.kill)
    return Patient(home, process, lamp, every)


def _there(name: str) -> Callable[[Patient], AbstractContextManager[object]]:
    @contextmanager
    def file(patient: Patient) -> Iterator[None]:
        path = patient.home / name
        path.touch()
        yield
        path.unlink()

    return file


@contextmanager
def _full_disk(patient: Patient) -> Iterator[None]:
    """Let no file of the service grow."""
    pid = patient.process.pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (1, before[1]))
    yield
    resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@contextmanager
def _dead_database(patient: Patient) -> Iterator[None]:
    """Let somebody else hold the database."""
    database = patient.home / "wardwatch.db"
    with closing(sqlite3.connect(database, isolation_level=None)) as held:
        held.execute("BEGIN IMMEDIATE")
        yield
        held.execute("ROLLBACK")


@contextmanager
def _stopped(patient: Patient) -> Iterator[None]:
    os.kill(patient.process.pid, signal.SIGSTOP)
    yield
    os.kill(patient.process.pid, signal.SIGCONT)


_FAULTS: Final = {
    BROKEN_JUDGE: _there(BROKEN_JUDGE),
    WEDGED_LOOP: _there(WEDGED_LOOP),
    "full disk": _full_disk,
    "dead database": _dead_database,
    "stopped process": _stopped,
}
