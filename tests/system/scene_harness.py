"""Kills whoever plays a scene before and after its commit, and has it played again.

As `failpoint_harness`, for commits that need something to happen first: a person who
decides, a model that is gone, a platform that counts calls. Each scene is played on an
empty database by a fork that kills itself; what is there is then counted with SQL, and
again once another fork has done the same work to its end.

    python -m tests.system.scene_harness --database URL --kills 20
"""

import argparse
import json
import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from monitor.domain.retention import DEFAULT_TIMES
from monitor.storage.engine import open_engine
from monitor.storage.schema import prepare
from monitor.storage.store import SqlStore
from monitor.storage.tables.columns import metadata
from tests.fakes.runtime import START, FakeClock
from tests.system.children import write_config
from tests.system.failpoints import Passed, Trap, sites, watched_commits
from tests.system.forked import ended, forked
from tests.system.scenes import SCENES
from tests.system.scenes.scene import Place, Scene

LONGEST: Final = 60
"""Seconds that a scene may take."""

_NOWHERE: Final = "http://127.0.0.1:9"


@dataclass
class Tally:
    """What became of scenes.

    Attributes:
        kills: Forks that were killed where they were to be.
        missed: Points that a fork did not come to.
        torn: Points after which there was part of a commit, or one that was not
            made, or not all of one that was.
        undone: Points after which doing it again did not end well, with the counts.
    """

    kills: int = 0
    missed: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)

    @property
    def faultless(self) -> bool:
        """Whether everything was there or not there, and in the end there once."""
        return not (self.missed or self.torn or self.undone)


@dataclass(frozen=True)
class Theatre:
    """Where scenes are played, one after another."""

    home: Path
    database: str

    def play(self, site: str, side: str, tally: Tally) -> None:
        """Kill at one side of a commit, do the work again, and count."""
        scene, point = SCENES[site], f"{side} {site}"
        self._clear()
        if ended(forked(lambda: self._prepare(scene))):
            raise RuntimeError(f"nothing could be prepared for {site}")
        killed = self._work(scene, Trap(point).passed, again=False)
        if killed != -signal.SIGKILL:
            tally.missed.append(point)
            return
        tally.kills += 1
        found = self._counts(scene.there)
        if set(found) != {int(side == "after")}:
            tally.torn.append(f"{point}: {found}")
        code = self._work(scene, lambda _: None, again=True)
        found = self._counts(scene.at_last or scene.there)
        if code or set(found) != {1}:
            tally.undone.append(f"{point}: {found}")

    def _prepare(self, scene: Scene) -> None:
        scene.prepare(self._place(0, again=False))

    def _work(self, scene: Scene, passed: Passed, *, again: bool) -> int:
        """Let a fork do the work; return its exit code, negative for a signal."""
        after = scene.at + (scene.later if again else 0)

        def work() -> None:
            signal.alarm(LONGEST)
            # What a command says is no part of the outcome.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            do = scene.build(self._place(after, again=again))
            with watched_commits(passed):
                do()

        return ended(forked(work))

    def _place(self, after: int, *, again: bool) -> Place:
        store = SqlStore(open_engine(self.database), DEFAULT_TIMES)
        clock = FakeClock(START + after)
        return Place(self.home, self.database, store, clock, again)

    def _clear(self) -> None:
        """Leave no row of the scene before."""
        engine = sa.create_engine(self.database)
        with engine.begin() as connection:
            for table in reversed(metadata.sorted_tables):
                connection.execute(table.delete())
        engine.dispose()

    def _counts(self, queries: Sequence[str]) -> list[int]:
        engine = sa.create_engine(self.database)
        with engine.connect() as connection:
            found = [connection.execute(sa.text(q)).scalar_one() for q in queries]
        engine.dispose()
        return [int(one) for one in found]


def main() -> int:
    """Kill in every scene, print the outcome as JSON, exit 1 on any fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", required=True)
    parser.add_argument("--kills", type=int, default=20, help="at each point")
    parser.add_argument("--first", type=int, default=0, help="of the scenes")
    parser.add_argument("--step", type=int, default=1, help="from scene to scene")
    asked = parser.parse_args()
    began, tally = time.monotonic(), Tally()
    # Every fork asks for them; found here, they are found once.
    sites()
    scenes = sorted(SCENES)[asked.first :: asked.step] * asked.kills
    with tempfile.TemporaryDirectory(prefix="ww-scene-") as folder:
        write_config(home := Path(folder), asked.database, _NOWHERE, _NOWHERE)
        engine = open_engine(asked.database)
        prepare(engine)
        engine.dispose()
        theatre = Theatre(home, asked.database)
        for site in scenes:
            for side in ("before", "after"):
                theatre.play(site, side, tally)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    outcome = {
        "kills": tally.kills,
        "missed": tally.missed,
        "torn": tally.torn,
        "undone": tally.undone,
        "peak_mib": round(children.ru_maxrss / 1024, 1),
        "seconds": round(time.monotonic() - began, 1),
    }
    sys.stdout.write(json.dumps(outcome) + "\n")
    return 0 if tally.faultless else 1


if __name__ == "__main__":
    sys.exit(main())
