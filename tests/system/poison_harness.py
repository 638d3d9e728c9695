"""Items that crash, hang, fill the memory of or break the process that works on them.

Each process is forked, works until it ends or until it has made no progress for too
long, as under systemd, and is followed by the next one once its leases have run out.

    python -m tests.system.poison_harness --database URL --stage judge
"""

import argparse
import ctypes
import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

import sqlalchemy as sa

from monitor.domain.evidence import Picture
from monitor.domain.findings import Assessment, FindingKind
from monitor.domain.records import Account, Sighting
from monitor.domain.retention import DEFAULT_TIMES
from monitor.domain.subjects import Subject
from monitor.domain.time import HOUR
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.cycle import Policy, Stages, enrich, judge_all, poll
from monitor.ports.connector import RawItem
from monitor.ports.detector import DetectorSpec
from monitor.ports.fetch import Fetched
from monitor.ports.progress import Silent
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from tests.builders import assessment
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import (
    FakeDecoder,
    FakeFetcher,
    World,
    never,
)
from tests.system.forked import forked

MOST_STARTS = 60
STAGES = ("ingest", "enrich", "judge")
_MEMORY = 256 * 2**20
NEIGHBOURS = 6


def crash() -> None:
    """Read where nothing is."""
    ctypes.string_at(0)


def hang() -> None:
    """Do nothing any more, of which the parent is told: no machine is too slow then."""
    os.kill(os.getpid(), signal.SIGSTOP)


def fill_memory() -> NoReturn:
    """Take memory until there is none."""
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + _MEMORY, resource.RLIM_INFINITY))
    taken = []
    while True:
        taken.append(bytearray(2**20))


def be_killed() -> None:
    """End as by a system that has no memory left."""
    os.kill(os.getpid(), signal.SIGKILL)


def break_down() -> NoReturn:
    """Hit a bug."""
    raise ZeroDivisionError


POISONS: Mapping[str, Callable[[], None]] = {
    "crash": crash,
    "hang": hang,
    "memory": fill_memory,
    "kill": be_killed,
    "break": break_down,
}


def _swallow(text: str) -> None:
    for name, poison in POISONS.items():
        if name in text:
            poison()


@dataclass
class _Connector(FakeConnector):
    """Every account has a picture of its own."""

    poisoned: bool = False

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        if self.poisoned:
            _swallow(item.body.decode())
        self.avatar_url = f"https://pictures.example/{item.body.decode()}.png"
        return super().parse(item)


class _Fetcher(FakeFetcher):
    """Brings the address as the body."""

    def fetch(self, url: str) -> Fetched:
        return replace(super().fetch(url), body=url.encode())


class _Decoder(FakeDecoder):
    """Swallows what it is given."""

    def decode(self, body: bytes) -> Picture:
        _swallow(body.decode())
        return super().decode(body)


def _detect(subject: Subject, watchlist: Watchlist) -> Sequence[Assessment]:
    del watchlist
    assert isinstance(subject.content, Account)
    _swallow(subject.content.handle)
    return [assessment()] if "billing" in subject.content.handle else []


_DETECTOR = DetectorSpec(
    name="poisoned",
    version=1,
    kinds=frozenset({FindingKind.IMPERSONATION}),
    detect=_detect,
)


def main() -> int:
    """Start processes until one ends well; print what became of the items."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--stage", choices=STAGES, required=True)
    asked = parser.parse_args()
    engine = open_engine(asked.database)
    prepare(engine)
    store = SqlStore(engine, DEFAULT_TIMES)
    neighbours = [f"billing{number}" for number in range(NEIGHBOURS)]
    items = [*POISONS, *neighbours]
    connector = _Connector([items], poisoned=asked.stage == "ingest")
    world = World(store, FakeClock(), connector, detectors=[_DETECTOR])
    starts: list[Mapping[str, int]] = []
    ended = False
    while not ended and len(starts) < MOST_STARTS:
        # A fork with connections would share them.
        store.close()
        ended = _ends_well(world, asked.stage)
        starts.append(_facts(asked.database))
        world.clock.advance(HOUR)
    sent = [facts["sent"] for facts in starts]
    outcome = {
        "starts": len(starts),
        "ended": ended,
        "neighbours_after": 1 + sum(number < NEIGHBOURS for number in sent),
        **starts[-1],
    }
    sys.stdout.write(json.dumps(outcome) + "\n")
    return 0 if ended else 1


def _ends_well(world: World, stage: str) -> bool:
    """Run a process until it ends or hangs; return whether nothing was wrong."""
    child = forked(lambda: _work(_poisoned(world, stage), world.policy))
    _, status = os.waitpid(child, os.WUNTRACED)
    if os.WIFSTOPPED(status):
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == 0


def _work(stages: Stages, policy: Policy) -> None:
    """Run each stage until nothing is left, none of them only after enrich.

    The service runs them side by side, so that one that hangs holds up no other.
    """
    with stages.store.read() as tx:
        (source,) = tx.sources.active()
    channel = stages.channels[0]
    if source.next_due_at <= stages.clock.now():
        poll(stages, policy, source, never)
    stages.deliver.run(channel, never, early=True)
    for last in (False, True):
        judge_all(stages, policy, never)
        stages.deliver.run(channel, never, early=True)
        while not last and enrich(stages, policy, never, Silent()):
            pass


def _poisoned(world: World, stage: str) -> Stages:
    stages = world.stages
    if stage == "judge":
        return stages
    sound = replace(stages, judge=replace(stages.judge, detectors=World.detectors))
    if stage == "ingest":
        return sound
    eyes = replace(stages.enrich.eyes, decoder=_Decoder())
    fetching = replace(stages.enrich, fetcher=_Fetcher(), eyes=eyes)
    return replace(sound, enrich=fetching)


def _facts(database: str) -> Mapping[str, int]:
    queries = {
        "parked": "SELECT count(*) FROM parked",
        "given_up": "SELECT count(*) FROM evidence WHERE state = 'failed'",
        "most_attempts": "SELECT max(attempts) FROM evidence",
        "sent": "SELECT count(*) FROM outbox WHERE state = 'sent'",
        "waiting": "SELECT count(*) FROM jobs",
    }
    engine = sa.create_engine(database)
    with engine.connect() as connection:
        found = {
            name: int(connection.execute(sa.text(query)).scalar_one() or 0)
            for name, query in queries.items()
        }
    engine.dispose()
    return found


if __name__ == "__main__":
    sys.exit(main())
