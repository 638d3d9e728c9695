"""R1: the service is killed at random, on both databases.

The counts are those of `tests.system.kill_harness`, seen from outside: what the
database holds, what the receiver took.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.rows import Row

_KILLS: Final = 2_000
_FEW: Final = 200


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each database."""
    kills = _FEW if quick else _KILLS
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for name in NAMES:
            url = fresh_database(name, server, Path(folder), 0)
            asked = ("--database", url, "--kills", str(kills))
            yield _row(name, kills, harness_outcome("kill_harness", *asked))


def harness_outcome(harness: str, *flags: str) -> Mapping[str, Any]:
    """Return what a harness of `tests.system` prints, run in a process of its own.

    Raises:
        RuntimeError: It came to no outcome.
    """
    command = [sys.executable, "-m", f"tests.system.{harness}", *flags]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if not done.stdout:
        raise RuntimeError(done.stderr)
    outcome: Mapping[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return outcome


def _row(name: str, kills: int, outcome: Mapping[str, Any]) -> Row:
    lost = outcome["records_lost"] + outcome["alerts_lost"]
    duplicated = outcome["records_duplicate"] + outcome["alerts_duplicate"]
    # The killed did the work, not the last child, which works in peace.
    worked = outcome["stored_while_killing"] and outcome["sent_while_killing"]
    return Row(
        id="R1",
        tried=f"SIGKILL at random, {name}",
        times=kills,
        lost=lost,
        duplicated=duplicated,
        peak_mib=outcome["peak_mib"],
        measured=f"{outcome['records']} records, {outcome['alerts']} alerts",
        goal="nothing lost, nothing seen twice by a receiver with keys",
        held=bool(worked) and not (lost or duplicated or outcome["parked"]),
    )
