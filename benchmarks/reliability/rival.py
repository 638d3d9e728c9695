"""One of two services on one database, with a short lease.

python -m benchmarks.reliability.rival CONFIG
"""

import sys
from pathlib import Path

from benchmarks.reliability.takeovers import LEASE
from monitor.bootstrap import build_app
from monitor.cli.context import load_config
from monitor.cli.interruption import stopped_by_signals
from monitor.log import configure
from monitor.runtime import SystemClock, SystemRng
from monitor.scheduler.leadership import Leadership
from monitor.scheduler.service import Intervals, Service


def main() -> None:
    """Serve until stopped."""
    configure(json=True)
    clock = SystemClock()
    app = build_app(load_config(Path(sys.argv[1])), clock, SystemRng())
    with stopped_by_signals() as stopping:
        Service(
            stages=app.stages,
            policy=app.policy,
            leadership=Leadership(store=app.store, clock=clock, lease=LEASE),
            stopping=stopping,
            intervals=Intervals(poll=0.1, work=0.1, step=0.1, spread=0),
        ).run()
    app.store.close()


if __name__ == "__main__":
    main()
