"""Kills the service on both sides of every commit and every send.

As `kill_harness`, but each child works until it comes to one named point, where it
kills itself. Work of every sort waits for each child, so that all points are reached.

    python -m tests.system.failpoint_harness --database URL --kills 20
"""

import argparse
import json
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path

import httpx
import sqlalchemy as sa

from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.domain.time import MINUTE
from monitor.pipeline.cycle import audit_own_pages, judge_all
from monitor.pipeline.purge import purge_daily
from monitor.pipeline.rein_in import rein_in
from monitor.pipeline.sweep import sweep
from monitor.runtime import SystemRng
from monitor.scheduler.heartbeats import Heartbeats, Loop
from monitor.scheduler.leadership import Leadership
from tests.servers.webhook_receiver import receiver_process
from tests.system.children import ShiftedClock, simulator_process, write_config
from tests.system.cursor_first import AFTER_CURSOR, put_cursor_first
from tests.system.failpoints import (
    Passed,
    Trap,
    points,
    watched_commits,
    with_watched_sends,
)
from tests.system.forked import ended, forked
from tests.system.kill_harness import (
    Feed,
    count,
    finish,
    never,
    poll_all,
    warm_up,
)

LONGEST = 60
"""Seconds that a child may take to come to its point."""

_LINES = 4
_BROKEN = """\
connectors:
  - {name: gone, type: feeds, every: 1s, urls: ["http://127.0.0.1:1/"]}
"""


def main() -> int:
    """Kill at every point, print the outcome as JSON, exit 1 on any fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--kills", type=int, default=20, help="at each point")
    parser.add_argument("--first", type=int, default=0, help="of the points")
    parser.add_argument("--step", type=int, default=1, help="from point to point")
    parser.add_argument(
        "--cursor-first", action="store_true", help="break it on purpose, kill there"
    )
    asked = parser.parse_args()
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="ww-kill-") as folder,
        simulator_process() as simulator,
        receiver_process(Path(folder) / "journal") as receiver,
    ):
        home = Path(folder)
        (home / "in").mkdir()
        write_config(home, asked.database, simulator, receiver)
        _add_broken(home)
        feed = Feed(home / "in", simulator, lines_a_kill=_LINES, account_every=1)
        warm_up(home)
        if asked.cursor_first:
            tries, missed = [AFTER_CURSOR] * asked.kills, []
        else:
            tries = points()[asked.first :: asked.step] * asked.kills
            _make_due(asked.database, receiver)
            missed = _points_missed(home, feed)
        missed += _kill_at_each(home, tries, feed, asked.database, receiver)
        finish(home, len(tries))
        outcome = count(home, asked.database, feed, len(tries))
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome.peak_mib = round(children.ru_maxrss / 1024, 1)
    outcome.seconds = round(time.monotonic() - started, 1)
    sys.stdout.write(json.dumps(asdict(outcome) | {"missed": missed}) + "\n")
    return 0 if outcome.faultless and not missed else 1


def _kill_at_each(
    home: Path, tries: Sequence[str], feed: Feed, database: str, receiver: str
) -> list[str]:
    """Let a child work towards each of `tries`; return those it did not come to."""
    missed = []
    for number, point in enumerate(tries):
        feed.grow()
        _make_due(database, receiver)
        # Leases of the killed have run out when the next one starts.
        clock = ShiftedClock(number * 5 * MINUTE)
        if not _is_killed(home, clock, point):
            missed.append(point)
    return missed


def _add_broken(home: Path) -> None:
    """Add a source that always fails."""
    config = home / "wardwatch.yaml"
    config.write_text(config.read_text().replace("connectors:\n", _BROKEN, 1))


def _make_due(database: str, receiver: str) -> None:
    """Let everything daily be due, and the first message of the next child fail."""
    engine = sa.create_engine(database)
    with engine.begin() as connection:
        connection.execute(sa.text("DELETE FROM heartbeats"))
    engine.dispose()
    httpx.put(receiver, json={"status": 503, "times": 1}).raise_for_status()


def _is_killed(home: Path, clock: ShiftedClock, point: str) -> bool:
    """Return whether a child was killed where it was to be."""

    def work() -> None:
        _work(home, clock, Trap(point).passed, cursor_first=point == AFTER_CURSOR)

    return ended(forked(work)) == -signal.SIGKILL


def _points_missed(home: Path, feed: Feed) -> list[str]:
    """Let two children work in peace; return the points that neither came to.

    What the first sends is refused.
    """
    trail = home / "trail"
    for number in range(2):
        feed.grow()
        _follow(home, ShiftedClock(number * 5 * MINUTE), trail)
    return sorted(set(points()) - set(trail.read_text().splitlines()))


def _follow(home: Path, clock: ShiftedClock, trail: Path) -> None:
    def work() -> None:
        with trail.open("a", buffering=1) as passed:
            _work(home, clock, lambda point: passed.write(f"{point}\n"))

    ended(forked(work))


def _work(
    home: Path, clock: ShiftedClock, passed: Passed, *, cursor_first: bool = False
) -> None:
    """Do everything once; whatever hangs is ended and misses its point."""
    signal.alarm(LONGEST)
    # A commit between the lines of a `with` is of no known site.
    with nullcontext() if cursor_first else watched_commits(passed):
        app = build_app(load_config(home), clock, SystemRng())
        stages = put_cursor_first(app, passed) if cursor_first else app.stages
        stages = with_watched_sends(stages, passed)
        for turn in _turns(replace(app, stages=stages), clock):
            turn()


def _turns(app: App, clock: ShiftedClock) -> Iterator[Callable[[], object]]:
    """Give every part of the service's work, as its loops and its end call them."""
    stages, policy, store = app.stages, app.policy, app.store
    leadership = Leadership(store=store, clock=clock)
    heartbeats = Heartbeats(store, clock)
    loop = Loop(name="all", seconds=1, work=lambda: False)
    channel = stages.channels[0]
    with store.read() as tx:
        sources = [source.id for source in tx.sources.active()]
    yield leadership.seek
    yield lambda: rein_in(store, clock)
    yield lambda: heartbeats.begin([loop])
    yield lambda: poll_all(app, sources)
    yield lambda: heartbeats.beat(loop)
    yield lambda: sweep(store, clock, policy.watchlist)
    yield lambda: stages.enrich.run(policy.watchlist, _always)
    yield lambda: stages.judge.run(policy.watchlist, policy.routes, _always)
    yield lambda: stages.enrich.run(policy.watchlist, never)
    yield lambda: judge_all(stages, policy, never)
    # The first is refused.
    yield lambda: stages.deliver.run(channel, never, early=True)
    yield lambda: stages.deliver.run(channel, never, early=True)
    yield lambda: audit_own_pages(stages, policy, never)
    yield lambda: purge_daily(store, clock, never)
    yield leadership.resign


def _always() -> bool:
    return True


if __name__ == "__main__":
    sys.exit(main())
