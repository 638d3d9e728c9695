"""R1: the service is killed on both sides of every commit and every send.

The counts are those of `tests.system.failpoint_harness`, seen from outside as those
of random kills are.
"""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row

_KILLS: Final = 20
"""At each point."""
_FEW: Final = 4


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each database; quickly each has a quarter of the points, once.

    Whether all points are there is seen without a kill.
    """
    kills = 1 if quick else _KILLS
    step = _FEW if quick else 1
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for number, name in enumerate(NAMES):
            url = fresh_database(name, server, Path(folder), 0)
            flags = ["--database", url, "--kills", str(kills)]
            flags += ["--first", str(number % step), "--step", str(step)]
            yield _row(name, harness_outcome("failpoint_harness", *flags))


def _row(name: str, outcome: Mapping[str, Any]) -> Row:
    lost = outcome["records_lost"] + outcome["alerts_lost"]
    duplicated = outcome["records_duplicate"] + outcome["alerts_duplicate"]
    missed = outcome["missed"]
    return Row(
        id="R1",
        tried=f"SIGKILL around each commit and send, {name}",
        times=outcome["kills"],
        lost=lost,
        duplicated=duplicated,
        peak_mib=outcome["peak_mib"],
        measured=f"{outcome['records']} records, {outcome['alerts']} alerts, "
        f"{outcome['resent']} sent again with the same key, "
        f"{len(missed)} points missed",
        goal="nothing lost, nothing seen twice by a receiver with keys",
        held=not (lost or duplicated or missed or outcome["parked"]),
    )
