"""R29: the whole service and the world of the demo on a small machine.

`tests.system.test_demo` plays the same story there; quickly it is not played twice.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any, Final

from benchmarks.reliability.rows import Row
from monitor.simulator.story import Role, shipped_story
from tests.system.small_machine import MEMORY, small_machine

_COMMAND: Final = (sys.executable, "-m", "monitor", "demo", "--once", "--json")


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield one row, or none."""
    if quick:
        return
    with small_machine() as machine:
        command = machine.command(*_COMMAND)
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        peak = machine.peak()
        limited = "together" if machine.group else "by each process"
    told = json.loads(done.stdout.splitlines()[-1]) if done.stdout else {"cases": []}
    missed = _missed(told)
    yield Row(
        id="R29",
        tried="the demo's world with 1 CPU and 2 GiB",
        times=1,
        lost=missed,
        crashed=int(done.returncode != 0),
        peak_mib=peak / (1 << 20),
        measured=f"{len(told['cases'])} cases; memory is what is used {limited}",
        goal="every impostor is caught, nothing ends for want of memory",
        held=not missed and done.returncode == 0 and peak <= MEMORY,
    )


def _missed(told: Mapping[str, Any]) -> int:
    """Return how many impostors have a platform without a case."""
    caught = {(c["platform"], c["subject"].partition("@")[0]) for c in told["cases"]}
    impostors = [c for c in shipped_story().characters if c.role is Role.IMPOSTOR]
    missed = 0
    for one in impostors:
        names = {*one.handles.values(), *(change.handle for change in one.changes)}
        found = {platform for platform, name in caught if name in names}
        missed += found != one.handles.keys()
    return missed
