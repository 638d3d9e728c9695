"""R1: the service is killed on both sides of every commit and every send.

The counts are those of `tests.system.failpoint_harness`, seen from outside as those
of random kills are, and of `tests.system.scene_harness` for commits that need something
to happen first.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row

_RUNS: Final = 10
_KILLS: Final = 2
"""At each point in each run, which makes 20. Each child has a new account to find and
asks for those before it again: more children than some 110 come to what the platform
allows in five minutes, and on a fast machine the last of them are told to wait."""
_FEW: Final = 4
_SCENE_KILLS: Final = _RUNS * _KILLS


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield two rows for each database; quickly each has a part of the points, once.

    That is a quarter of those of a whole day, of which it is seen without a kill
    whether all are there, and half of the scenes.
    """
    step, runs, kills = (_FEW, 1, 1) if quick else (1, _RUNS, _KILLS)
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for number, name in enumerate(NAMES):
            first = ("--first", str(number % step), "--step", str(step))
            outcomes = [
                _outcome(fresh_database(name, server, Path(folder), run), kills, first)
                for run in range(runs)
            ]
            yield _row(name, outcomes)
            url = fresh_database(name, server, Path(folder), runs)
            yield _scenes(name, url, number, quick=quick)


def _outcome(url: str, kills: int, which: Sequence[str]) -> Mapping[str, Any]:
    asked = ("--database", url, "--kills", str(kills), *which)
    return harness_outcome("failpoint_harness", *asked)


def _scenes(name: str, url: str, number: int, *, quick: bool) -> Row:
    kills, step = (1, len(NAMES)) if quick else (_SCENE_KILLS, 1)
    which = ("--first", str(number % step), "--step", str(step))
    asked = ("--database", url, "--kills", str(kills), *which)
    outcome = harness_outcome("scene_harness", *asked)
    missed, torn, undone = (len(outcome[key]) for key in ("missed", "torn", "undone"))
    return Row(
        id="R1",
        tried=f"SIGKILL around commits in scenes, {name}",
        times=outcome["kills"],
        peak_mib=outcome["peak_mib"],
        measured=f"{torn} half there, {undone} not there once after being done again, "
        f"{missed} points missed",
        goal="each decision, count and note is there or not, never half or twice",
        held=outcome["kills"] > 0 and not (torn or undone or missed),
    )


def _row(name: str, outcomes: Sequence[Mapping[str, Any]]) -> Row:
    def total(*keys: str) -> int:
        return sum(int(outcome[key]) for outcome in outcomes for key in keys)

    lost = total("records_lost", "alerts_lost")
    duplicated = total("records_duplicate", "alerts_duplicate")
    missed = sum(len(outcome["missed"]) for outcome in outcomes)
    return Row(
        id="R1",
        tried=f"SIGKILL around commits and sends, {name}",
        times=total("kills"),
        lost=lost,
        duplicated=duplicated,
        peak_mib=max(outcome["peak_mib"] for outcome in outcomes),
        measured=f"{total('records')} records, {total('alerts')} alerts, "
        f"{total('resent')} sent again with the same key, {missed} points missed",
        goal="nothing lost, nothing seen twice by a receiver with keys",
        held=not (lost or duplicated or missed or total("parked")),
    )
