"""Lets the whole service live through many days in a short time, and measures it.

The clock is set an hour or a few ahead whenever all that came in has been judged; what
falls due meanwhile is polled, fetched, judged, sent, told in digests and purged.

    python -m tests.system.growth_harness --database URL --days 30 --a-day 34000
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Event, Thread, active_count
from typing import Final

import sqlalchemy as sa

from benchmarks.memory import memory_of
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.domain.time import DAY, to_iso
from monitor.log import configure
from monitor.runtime import SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.service import Intervals, Service
from monitor.storage.engine import open_engine
from monitor.storage.tables.content import records
from tests.servers.webhook_receiver import read_journal, receiver_process
from tests.system.children import ShiftedClock, simulator_process, write_config
from tests.system.kill_harness import Feed

_IMPOSTOR_EVERY: Final = 1_000
_COMPLAINT_EVERY: Final = 1_000
_ACCOUNT_EVERY: Final = 5
"""Of so many lines; the others are posts that concern nobody."""

_PRACTICE: Final = "Riverside Family Clinic"
_COMPLAINT: Final = (
    f"{_PRACTICE} kept me waiting for three hours and the front desk was rude. I will "
    "never come back."
)

_PATIENCE: Final = 300.0
"""Seconds until what came in must have been judged, or told."""

_LOOKS: Final = 100
"""At what is open, of which the least counts: two seconds, as a reader of images that
is replaced meanwhile has its pipes twice."""

_DIGEST: Final = """\
routes:
  - {kinds: [negative_mention], to: [soc], digest: "daily 08:00 America/Chicago"}
"""


@dataclass
class Outcome:
    """What became of everything.

    Attributes:
        records: What came in.
        impostors: Of those, that are to be told of.
        untold: Of those, that no receiver heard of.
        digests: Messages that were digests.
        left: Records that are still there; the others' time was over.
        resident: MiB at the end of each day.
        handles: Open files and connections then.
        threads: Threads then.
        seconds: How long it took.
    """

    records: int = 0
    impostors: int = 0
    untold: int = 0
    digests: int = 0
    left: int = 0
    resident: list[float] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    seconds: float = 0.0


def main() -> None:
    """Live through the days, print the outcome as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--days", type=int, required=True)
    parser.add_argument("--a-day", type=int, required=True, help="records")
    parser.add_argument("--steps", type=int, default=24, help="of the clock, a day")
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="ww-growth-") as folder,
        simulator_process() as simulator,
        receiver_process(Path(folder) / "journal") as receiver,
        (Path(folder) / "log").open("w") as log,
    ):
        configure(json=True, stream=log)
        home = Path(folder)
        (home / "in").mkdir()
        write_config(home, asked.database, simulator, receiver)
        _tell_in_digests(home / "wardwatch.yaml")
        life = Life(home, open_engine(asked.database), Feed(home / "in", simulator))
        outcome = life.live(asked.days, asked.steps, asked.a_day // asked.steps)
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")


def _tell_in_digests(config: Path) -> None:
    text = config.read_text().replace("routes:\n", _DIGEST)
    unrouted = "  negative_mention: not watched in this test\n"
    config.write_text(text.replace(unrouted, ""))


@dataclass
class Life:
    """A service, and what it watches.

    Attributes:
        home: Its configuration.
        database: Looked at from outside.
        feed: Creates accounts with pictures on a platform.
    """

    home: Path
    database: sa.Engine
    feed: Feed
    clock: ShiftedClock = field(default_factory=ShiftedClock)
    outcome: Outcome = field(default_factory=Outcome)

    def live(self, days: int, steps: int, lines: int) -> Outcome:
        """Let `lines` come in between two steps of the clock."""
        began = time.monotonic()
        with self._service():
            for day in range(days):
                for _ in range(steps):
                    self._bring(self.home / "in" / f"{day}.jsonl", lines)
                    self.clock.offset += DAY // steps
                self.feed.create_account()
                (self.home / "in" / f"{day - 1}.jsonl").unlink(missing_ok=True)
                self._measure()
            _until(self._all_told)
        self.outcome.left = self._count(sa.true())
        self.outcome.seconds = round(time.monotonic() - began, 1)
        return self.outcome

    @contextmanager
    def _service(self) -> Iterator[None]:
        app = build_app(load_config(self.home), self.clock, SystemRng())
        stopping = Event()
        often = Intervals(poll=0.1, work=0.1, sweep=1, purge=1, step=0.1, spread=0)
        service = Service(
            stages=app.stages,
            policy=app.policy,
            leadership=Leadership(store=app.store, clock=self.clock),
            stopping=stopping,
            intervals=often,
        )
        thread = Thread(target=service.run)
        thread.start()
        try:
            yield
        finally:
            stopping.set()
            thread.join(_PATIENCE)
            app.store.close()

    def _bring(self, file: Path, lines: int) -> None:
        """Append to the imported file, and wait until all is judged."""
        first = self.outcome.records
        with file.open("a") as appended:
            for number in range(first, first + lines):
                appended.write(json.dumps(self._line(number)) + "\n")
                self.outcome.impostors += number % _IMPOSTOR_EVERY == 0
        self.outcome.records += lines
        last = f"x:{self.outcome.records - 1}"
        _until(lambda: self._count(records.c.native_id == last) > 0)
        _until(lambda: not self._count(records.c.unjudged))

    def _line(self, number: int) -> dict[str, str]:
        line = {"platform": "x", "external_id": str(number)}
        if number % _IMPOSTOR_EVERY == 0:
            named = {
                "handle": f"riversidefam{number}",
                "bio": "Send your insurance id.",
            }
            return line | named | {"kind": "account", "display_name": _PRACTICE}
        if number % _ACCOUNT_EVERY == 0:
            named = {"handle": f"gardening{number}", "display_name": "A garden"}
            return line | named | {"kind": "account"}
        text = (
            f"{_COMPLAINT} On day {number}." if number % _COMPLAINT_EVERY == 1 else ""
        )
        return line | {
            "kind": "post",
            "author_label": f"Visitor {number}",
            "text": text or f"We planted {number} roses, and it rained.",
            "published_at": to_iso(self.clock.now()),
        }

    def _measure(self) -> None:
        self.outcome.resident.append(round(memory_of(os.getpid()).resident, 1))
        self.outcome.handles.append(min(_handles() for _ in range(_LOOKS)))
        self.outcome.threads.append(active_count())

    def _all_told(self) -> bool:
        """Return whether every impostor was told of; count digests' alerts, too."""
        told: set[str] = set()
        digested = 0
        for delivery in read_journal(self.home / "journal"):
            told |= {alert["label"] for alert in delivery.data["alerts"]}
            digested += delivery.data["digest"] is not None
        numbers = range(0, self.outcome.records, _IMPOSTOR_EVERY)
        untold = {f"riversidefam{number}" for number in numbers} - told
        self.outcome.untold, self.outcome.digests = len(untold), digested
        return not untold

    def _count(self, which: sa.ColumnElement[bool]) -> int:
        query = sa.select(sa.func.count()).select_from(records).where(which)
        with self.database.connect() as connection:
            return int(
                connection.execute(query.where(records.c.platform == "x")).scalar_one()
            )


def _handles() -> int:
    """Return the open files and connections, some of which are open for a moment."""
    Event().wait(0.02)
    return len(list(Path("/proc/self/fd").iterdir()))


def _until(condition: Callable[[], bool]) -> None:
    """Wait until it holds.

    Raises:
        RuntimeError: It takes too long.
    """
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > _PATIENCE:
            raise RuntimeError("the service does not keep up")
        Event().wait(0.05)


if __name__ == "__main__":
    main()
