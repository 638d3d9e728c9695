"""Kills the service at random and counts what was lost.

The parent has one thread, has built everything and closed it again. Each child
is forked from it, builds the whole service, says that it is ready, works, and
is killed with SIGKILL after a random while. The simulated platform, the folder
of imports and the receiver of alerts live in other processes. What is counted
is seen from outside: what the database holds, what the receiver took.

    python -m tests.system.kill_harness --database URL --kills 200
"""

import argparse
import contextlib
import importlib
import json
import os
import random
import resource
import select
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import httpx
import sqlalchemy as sa

from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.domain.sources import SourceId
from monitor.domain.time import HOUR, MINUTE
from monitor.pipeline.cycle import judge_all, poll, run_cycle
from monitor.runtime import SystemRng
from tests.servers.webhook_receiver import read_journal, receiver_process
from tests.system.children import ShiftedClock, simulator_process, write_config
from tests.system.forked import ended, forked

IMPOSTOR_EVERY = 10
ACCOUNT_EVERY = 10
READY_WITHIN = 30.0
_BUILDS = 3
"""Times that a child may live for as long as it took to be built."""


@dataclass
class Outcome:
    """What became of everything; lost and duplicate are sums over all kinds.

    Attributes:
        kills: Children killed.
        records: Records that there should be.
        records_lost: Of those, not in the database.
        records_duplicate: In the database more than once.
        alerts: Alerts that there should be, one for each impostor.
        alerts_lost: Of those, never received.
        alerts_duplicate: Received under more than one key.
        stored_while_killing: Records that were stored before the last kill.
        sent_while_killing: Alerts that were received before the last kill.
        resent: Deliveries that the key made harmless.
        parked: Items put aside, none of which was bad.
        peak_mib: The most resident memory of a child, MiB.
        seconds: How long it took.
    """

    kills: int
    records: int
    records_lost: int
    records_duplicate: int
    alerts: int
    alerts_lost: int
    alerts_duplicate: int
    stored_while_killing: int
    sent_while_killing: int
    resent: int
    parked: int
    peak_mib: float
    seconds: float

    @property
    def faultless(self) -> bool:
        """Whether nothing was lost, doubled or put aside."""
        return not (
            self.records_lost
            or self.records_duplicate
            or self.alerts_lost
            or self.alerts_duplicate
            or self.parked
        )


@dataclass
class Feed:
    """Lets the world grow while the service is being killed."""

    folder: Path
    simulator: str
    lines_a_kill: int = 20
    account_every: int = ACCOUNT_EVERY
    lines: int = 0
    accounts: int = 0

    def grow(self) -> None:
        """Append lines to the imported file; now and then create an account."""
        with (self.folder / "feed.jsonl").open("a") as file:
            for _ in range(self.lines_a_kill):
                file.write(json.dumps(self._line()) + "\n")
        kills = self.lines // self.lines_a_kill
        if kills % self.account_every == 1 % self.account_every:
            self.create_account()

    @property
    def impostors(self) -> set[str]:
        """Handles of the imported impostors."""
        return {
            f"riversidefam{number}"
            for number in range(self.lines)
            if number % IMPOSTOR_EVERY == 0
        }

    def _line(self) -> dict[str, str]:
        number = self.lines
        self.lines += 1
        impostor = number % IMPOSTOR_EVERY == 0
        return {
            "kind": "account",
            "platform": "x",
            "external_id": str(number),
            "handle": f"riversidefam{number}" if impostor else f"gardening{number}",
            "display_name": "Riverside Family Clinic" if impostor else "A garden",
            "bio": "Send us your insurance id." if impostor else "",
        }

    def create_account(self) -> None:
        """Let one more impostor, with a picture, be on the simulated platform."""
        account = {
            "did": f"did:plc:created{self.accounts}",
            "handle": f"riverside-family-{self.accounts}.bsky.social",
            "display_name": "Riverside Family Clinic",
            "description": "Send us your insurance id and card number.",
            "avatar": "riverside-logo",
        }
        self.accounts += 1
        order = {"accounts": [account]}
        httpx.post(f"{self.simulator}/control", json=order).raise_for_status()


def main() -> int:
    """Kill as often as asked, print the outcome as JSON, exit 1 on any fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--lines", type=int, default=20, help="imported a kill")
    parser.add_argument("--life", type=float, default=0.25, help="longest, seconds")
    asked = parser.parse_args()
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="ww-kill-") as folder,
        simulator_process() as simulator,
        receiver_process(journal := Path(folder) / "journal") as receiver,
    ):
        home = Path(folder)
        (home / "in").mkdir()
        write_config(home, asked.database, simulator, receiver)
        feed = Feed(home / "in", simulator, asked.lines)
        warm_up(home)
        _kill_repeatedly(home, feed, asked)
        stored = _stored(asked.database)
        sent = sum(len(found.data["alerts"]) for found in read_journal(journal))
        finish(home, asked.kills)
        outcome = count(home, asked.database, feed, asked.kills)
    outcome.stored_while_killing = stored
    outcome.sent_while_killing = sent
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome.peak_mib = round(children.ru_maxrss / 1024, 1)
    outcome.seconds = round(time.monotonic() - started, 1)
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    return 0 if outcome.faultless else 1


def warm_up(home: Path) -> None:
    """Build what a child builds, once, so that a fork starts at once."""
    build_app(load_config(home), ShiftedClock(), SystemRng()).store.close()
    # What is imported late, at the first picture, would outlast most children.
    for name in ("monitor.images.prints", "scipy.fftpack"):
        importlib.import_module(name)
    assert threading.active_count() == 1, "a fork would be without them"


def _kill_repeatedly(home: Path, feed: Feed, asked: argparse.Namespace) -> None:
    chance = random.Random(asked.seed)
    for number in range(asked.kills):
        feed.grow()
        # Leases of the killed have run out when the next one starts.
        clock = ShiftedClock(number * 5 * MINUTE)
        began = time.monotonic()
        child, ready = _fork(home, clock, first=number % 4)
        _wait_until_ready(child, ready)
        # Where others compute, too, a child needs longer to come as far.
        longest = max(asked.life, _BUILDS * (time.monotonic() - began))
        with contextlib.suppress(InterruptedError):
            select.select([], [], [], chance.uniform(0.001, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(ready)


def _fork(home: Path, clock: ShiftedClock, *, first: int) -> tuple[int, int]:
    """Start a child that works until it is killed; return it and its pipe."""
    ready, write_end = os.pipe()

    def work() -> None:
        os.close(ready)
        app = build_app(load_config(home), clock, SystemRng())
        os.write(write_end, b"r")
        _work(app, first=first)

    child = forked(work)
    os.close(write_end)
    return child, ready


def _work(app: App, first: int) -> None:
    """Run the stages in turn without end, beginning with number `first`.

    The service runs them side by side, so a kill may hit any of them early.
    """
    stages, channel = app.stages, app.stages.channels[0]
    with stages.store.read() as tx:
        sources = [source.id for source in tx.sources.active()]
    turns: list[Callable[[], object]] = [
        lambda: poll_all(app, sources),
        lambda: stages.enrich.run(app.policy.watchlist, never),
        lambda: judge_all(stages, app.policy, never),
        lambda: stages.deliver.run(channel, never, early=True),
    ]
    while True:
        for turn in turns[first:] + turns[:first]:
            turn()


def poll_all(app: App, sources: Sequence[SourceId]) -> None:
    """Run each source now, whether it is due or not."""
    for source_id in sources:
        with app.store.read() as tx:
            source = tx.sources.get(source_id)
        assert source is not None
        poll(app.stages, app.policy, source, never)


def never() -> bool:
    """Stop nothing."""
    return False


def _wait_until_ready(child: int, ready: int) -> None:
    readable, _, _ = select.select([ready], [], [], READY_WITHIN)
    if not readable or os.read(ready, 1) != b"r":
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        raise RuntimeError("a child never became ready")


def finish(home: Path, kills: int) -> None:
    """Let one child work in peace until a cycle brings nothing new.

    Raises:
        RuntimeError: It did not come to that.
    """

    def work() -> None:
        clock = ShiftedClock(kills * 5 * MINUTE + HOUR)
        app = build_app(load_config(home), clock, SystemRng())
        if not settles(app, clock):
            raise RuntimeError("it brings something new without end")

    if ended(forked(work)):
        raise RuntimeError("the last child did not finish")


def settles(app: App, clock: ShiftedClock) -> bool:
    """Run cycles until nothing waits any more; False if that never comes."""
    for _ in range(20):
        run_cycle(app.stages, app.policy, lambda: False)
        with app.store.read() as tx:
            backlog = tx.readers.backlog()
        waiting = {name: n for name, n in backlog.items() if name in _WAITING}
        if not any(waiting.values()):
            return True
        clock.offset += HOUR
    return False


_WAITING = {"jobs.enrich", "jobs.judge", "outbox.queued", "outbox.sending"}


def count(home: Path, database: str, feed: Feed, kills: int) -> Outcome:
    """Compare what there should be with the database and the receiver's journal."""
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        stored = Counter(_rows(connection, "SELECT platform, native_id FROM records"))
        revisions = Counter(_rows(connection, "SELECT record_id FROM revisions"))
        opened = Counter(
            row[0]
            for row in _rows(
                connection,
                "SELECT c.label FROM alerts a JOIN cases c ON c.id = a.case_id",
            )
        )
        (parked,) = next(_rows(connection, "SELECT count(*) FROM parked"))
    engine.dispose()
    expected = {("x", f"x:{number}") for number in range(feed.lines)}
    expected |= {
        ("bluesky", f"did:plc:created{number}") for number in range(feed.accounts)
    }
    should_alert = feed.impostors | {
        f"riverside-family-{number}.bsky.social" for number in range(feed.accounts)
    }
    keys: dict[str, set[str]] = {}
    deliveries = read_journal(home / "journal")
    for delivery in deliveries:
        for alert in delivery.data["alerts"]:
            keys.setdefault(alert["label"], set()).add(delivery.id)
    return Outcome(
        kills=kills,
        records=len(expected),
        records_lost=len(expected - stored.keys()),
        records_duplicate=sum(n - 1 for n in (stored + revisions).values()),
        alerts=len(should_alert),
        alerts_lost=len(should_alert - keys.keys()),
        alerts_duplicate=sum(len(found) - 1 for found in keys.values())
        + sum(n - 1 for n in opened.values()),
        stored_while_killing=0,
        sent_while_killing=0,
        resent=sum(delivery.repeat for delivery in deliveries),
        parked=int(parked),
        peak_mib=0.0,
        seconds=0.0,
    )


def _stored(database: str) -> int:
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        (stored,) = next(_rows(connection, "SELECT count(*) FROM records"))
    engine.dispose()
    return int(stored)


def _rows(connection: sa.Connection, query: str) -> Iterator[tuple[str, ...]]:
    return (tuple(row) for row in connection.execute(sa.text(query)))


if __name__ == "__main__":
    sys.exit(main())
