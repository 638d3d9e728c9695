"""How soon the service alerts, and what it holds when nothing happens.

    python -m benchmarks.service [--rounds 3] [--idle 20]

Starts the installed command `run` as a process of its own on the demo's
configuration; platforms and receivers are simulated in this process. Prints the
seconds from the start of the process to the first alert that a receiver took and
to the last one, and the resident memory once nothing is left to do. The service
waits a minute for company of a first poll's alerts; `run --once` does not.
"""

import argparse
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.memory import memory_of
from monitor.cli.demo import served_story
from monitor.runtime import SystemClock
from monitor.simulator.receivers import Receivers

DEADLINE = 120.0
QUIET = 8.0
"""Seconds without a new alert after which no more is expected."""


class Run(NamedTuple):
    """What one run of the service took: seconds, MiB and alerts."""

    first: float
    last: float
    resident: float
    peak: float
    alerts: int


@contextmanager
def world(folder: Path) -> Iterator[Receivers]:
    """Serve the story, with a configuration that polls once an hour."""
    with served_story(folder, SystemClock().now()) as (_, receivers):
        config = folder / "wardwatch.yaml"
        # Idle is what the service is between two polls.
        config.write_text(config.read_text().replace('"10s"', '"1h"'))
        yield receivers


def measure(idle: float) -> Run:
    """Run the service once.

    Raises:
        RuntimeError: No alert came in time.
    """
    command = [sys.executable, "-m", "monitor", "run", "--config"]
    with tempfile.TemporaryDirectory() as name, world(Path(name)) as receivers:
        began = time.monotonic()
        with subprocess.Popen([*command, name], stderr=subprocess.DEVNULL) as service:
            try:
                first, last, alerts = _alerts(receivers, began)
                threading.Event().wait(idle)
                resident, peak = memory_of(service.pid)
            finally:
                service.terminate()
    return Run(first, last, resident, peak, alerts)


def _alerts(receivers: Receivers, began: float) -> tuple[float, float, int]:
    first = last = 0.0
    alerts = 0
    while True:
        now = time.monotonic() - began
        taken = sum(receivers.taken.values())
        if taken > alerts:
            first, last, alerts = first or now, now, taken
        if alerts and now - last > QUIET:
            return first, last, alerts
        if now > DEADLINE:
            raise RuntimeError("no alert in time")
        threading.Event().wait(0.01)


def once() -> float:
    """Return the seconds from the start of `run --once` to its first alert."""
    command = [sys.executable, "-m", "monitor", "run", "--once", "--config"]
    with tempfile.TemporaryDirectory() as name, world(Path(name)) as receivers:
        began = time.monotonic()
        with subprocess.Popen(
            [*command, name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ):
            return _alerts(receivers, began)[0]


def main() -> None:
    """Print each run and the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--idle", type=float, default=20)
    asked = parser.parse_args()
    runs = [measure(asked.idle) for _ in range(asked.rounds)]
    for run in runs:
        print(
            f"first alert {run.first:.1f} s, last {run.last:.1f} s, {run.alerts} "
            f"alerts, idle {run.resident:.0f} MiB, peak {run.peak:.0f} MiB"
        )
    print(
        f"median: first alert {median(run.first for run in runs):.1f} s, "
        f"idle {median(run.resident for run in runs):.0f} MiB"
    )
    firsts = [once() for _ in range(asked.rounds)]
    print(f"run --once: first alert {median(firsts):.1f} s")


if __name__ == "__main__":
    main()
