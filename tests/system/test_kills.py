"""Killed at random, the service loses nothing and repeats nothing."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import sqlalchemy as sa

from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.domain.time import DAY
from monitor.runtime import SystemRng
from tests.servers.webhook_receiver import read_journal, receiver_process
from tests.system.children import ShiftedClock, simulator_process, write_config
from tests.system.kill_harness import Feed, count, settles

pytestmark = [pytest.mark.system, pytest.mark.timeout(400)]

KILLS = 200
COMMAND = Path(sys.executable).with_name("wardwatch")


def kill(database: str, kills: int, *flags: str) -> dict[str, Any]:
    """Run the harness in a process of its own and return its outcome."""
    command = [sys.executable, "-m", "tests.system.kill_harness"]
    done = subprocess.run(
        [*command, "--database", database, "--kills", str(kills), *flags],
        check=False,
        capture_output=True,
        text=True,
        timeout=350,
    )
    assert done.stdout, done.stderr
    outcome: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    assert (done.returncode == 0) is faultless(outcome), done.stderr
    return outcome


def faultless(outcome: dict[str, Any]) -> bool:
    """Whether nothing was lost, doubled or put aside."""
    faults = (
        "records_lost",
        "records_duplicate",
        "alerts_lost",
        "alerts_duplicate",
        "parked",
    )
    return not any(outcome[name] for name in faults)


def test_two_hundred_kills_lose_and_repeat_nothing(database_url: str) -> None:
    """On SQLite and on PostgreSQL."""
    outcome = kill(database_url, KILLS)

    assert faultless(outcome), json.dumps(outcome)
    # The killed did the work, not the last child, which works in peace.
    assert outcome["stored_while_killing"] > 0
    assert outcome["sent_while_killing"] > 0


def test_a_cursor_saved_before_its_page_loses_records(sqlite_url: str) -> None:
    """The kill test finds a service that is broken on purpose."""
    flags = ("--cursor-first", "--lines", "200", "--life", "0.1")
    outcome = kill(sqlite_url, 30, *flags)

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
    before = _progress(home, database)
    with (home / "log").open("a") as log:
        service = subprocess.Popen(
            [COMMAND, "run", "--config", home], stdout=log, stderr=log
        )
    try:
        _wait(lambda: _progress(home, database) != before, home)
        # Somewhere in the work that follows; a service that ends by itself fails.
        with pytest.raises(subprocess.TimeoutExpired):
            service.wait(timeout=after)
    finally:
        os.kill(service.pid, signal.SIGKILL)
        service.wait()


def _progress(home: Path, database: str) -> tuple[int, int]:
    """Return how many records are stored and how many messages were received."""
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        tables = sa.inspect(connection).get_table_names()
        stored = 0
        if "records" in tables:
            found = connection.execute(sa.text("SELECT count(*) FROM records"))
            stored = int(found.scalar_one())
    engine.dispose()
    return stored, len(read_journal(home / "journal"))


def _wait(condition: Callable[[], bool], home: Path) -> None:
    deadline, pause = time.monotonic() + 60, Event()
    while not condition():
        assert time.monotonic() < deadline, (home / "log").read_text()[-2000:]
        # The service that is waited for needs the processor, too.
        pause.wait(0.05)
