"""R16: items that crash, hang, fill the memory of or break whoever works on them."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row
from tests.system.poison_harness import NEIGHBOURS, POISONS

_STAGES: Final = ("judge", "enrich")
_STARTS: Final = len(POISONS)
"""Until all neighbours were alerted of: one for each item that may end a process."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each stage and database; quickly a stage for each database."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for number, name in enumerate(NAMES):
            stages = _STAGES[number : number + 1] if quick else _STAGES
            for stage in stages:
                place = Path(folder) / stage
                place.mkdir(exist_ok=True)
                url = fresh_database(name, server, place, _STAGES.index(stage))
                flags = ("--database", url, "--stage", stage)
                yield _row(stage, name, harness_outcome("poison_harness", *flags))


def _row(stage: str, name: str, outcome: Mapping[str, Any]) -> Row:
    aside = outcome["parked"] + outcome["given_up"]
    after = outcome["neighbours_after"]
    return Row(
        id="R16",
        tried=f"poison in {stage}, {name}",
        times=len(POISONS),
        lost=NEIGHBOURS - outcome["sent"],
        measured=f"{aside} put aside after {outcome['starts']} starts, "
        f"neighbours alerted of by start {after}",
        goal=f"each put aside alone, neighbours by start {_STARTS}",
        held=outcome["ended"]
        and aside == len(POISONS)
        and outcome["sent"] == NEIGHBOURS
        and after <= _STARTS
        and not outcome["waiting"],
    )
