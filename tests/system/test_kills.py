"""Killed at random, the service loses nothing and repeats nothing."""

import os
import random
import signal
import subprocess
from pathlib import Path

import pytest

from benchmarks.reliability.kills import harness_outcome
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.domain.time import DAY
from monitor.runtime import SystemRng
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import (
    ShiftedClock,
    simulator_process,
    working_service,
    write_config,
)
from tests.system.kill_harness import Feed, count, settles

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]


def test_a_cursor_saved_before_its_page_loses_records(sqlite_url: str) -> None:
    """What counts after kills finds a service that is broken on purpose."""
    asked = ("--database", sqlite_url, "--kills", "4", "--cursor-first")
    outcome = harness_outcome("failpoint_harness", *asked)

    assert not outcome["missed"]

    assert outcome["records_lost"] > 0
    assert outcome["alerts_lost"] > 0


def test_ten_kills_of_the_installed_command(sqlite_url: str, tmp_path: Path) -> None:
    """The service as its users run it, killed while it works."""
    (tmp_path / "in").mkdir()
    with (
        simulator_process() as simulator,
        receiver_process(tmp_path / "journal") as receiver,
    ):
        write_config(tmp_path, sqlite_url, simulator, receiver)
        feed = Feed(tmp_path / "in", simulator)
        chance = random.Random(0)
        for _ in range(10):
            feed.grow()
            _run_and_kill(tmp_path, sqlite_url, chance.uniform(0, 1))
        clock = ShiftedClock(DAY)
        app = build_app(load_config(tmp_path), clock, SystemRng())
        settled = settles(app, clock)
        app.store.close()
        outcome = count(tmp_path, sqlite_url, feed, kills=10)

    assert settled
    assert outcome.faultless, outcome


def _run_and_kill(home: Path, database: str, after: float) -> None:
    """Start the service, wait until it stores or sends something, kill it."""
    service = working_service(home, database)
    try:
        # Somewhere in the work that follows; a service that ends by itself fails.
        with pytest.raises(subprocess.TimeoutExpired):
            service.wait(timeout=after)
    finally:
        os.kill(service.pid, signal.SIGKILL)
        service.wait()
