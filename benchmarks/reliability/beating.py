"""A service that gives signs of life, and breaks where a file says so.

python -m benchmarks.reliability.beating CONFIG
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from typing import cast

from monitor.bootstrap import App, build_app
from monitor.cli.context import load_config
from monitor.cli.interruption import stopped_by_signals
from monitor.domain.reading import Reading, Text
from monitor.domain.watchlist import Watchlist
from monitor.pipeline.enrich import Enrich
from monitor.ports.reader import TextReader
from monitor.runtime import SystemClock, SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.service import Intervals, Service

BROKEN_JUDGE = "broken judge"
WEDGED_LOOP = "wedged loop"
"""Files in the configuration's folder; a fault lasts as long as its file is there."""


@dataclass(frozen=True)
class Breakable:
    """A reader, and enrichment, that break while a file is there."""

    home: Path
    reader: TextReader
    enrich: Enrich

    def read(self, texts: Sequence[Text]) -> Sequence[Reading]:
        """Read, if that is not broken.

        Raises:
            RuntimeError: It is.
        """
        if (self.home / BROKEN_JUDGE).exists():
            raise RuntimeError
        return self.reader.read(texts)

    def run(self, watchlist: Watchlist, stop: Callable[[], bool]) -> int:
        """Enrich, once nothing is wedged any more."""
        while (self.home / WEDGED_LOOP).exists() and not stop():
            Event().wait(0.05)
        return self.enrich.run(watchlist, stop)


def main() -> None:
    """Serve until stopped."""
    home, clock = Path(sys.argv[1]), SystemClock()
    app = _breakable(build_app(load_config(home), clock, SystemRng()), home)
    with stopped_by_signals() as stopping:
        Service(
            stages=app.stages,
            policy=app.policy,
            leadership=Leadership(store=app.store, clock=clock),
            stopping=stopping,
            intervals=Intervals(poll=1, work=0.1, sweep=0.1, purge=0.1, step=0.1),
            dead_man=app.dead_man,
        ).run()
    app.store.close()


def _breakable(app: App, home: Path) -> App:
    if app.dead_man is None:
        raise ValueError("the configuration names no heartbeat")
    parts = Breakable(home, app.stages.judge.reader, app.stages.enrich)
    stages = replace(app.stages, enrich=cast("Enrich", parts))
    canary = replace(app.dead_man.canary, reader=parts)
    return replace(app, stages=stages, dead_man=replace(app.dead_man, canary=canary))


if __name__ == "__main__":
    main()
