"""R16: items that crash, hang, fill the memory of or break whoever works on them."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row
from monitor.pipeline.parse import SUSPECT_AFTER
from monitor.ports.jobs import MAX_ATTEMPTS
from tests.system.poison_harness import NEIGHBOURS, POISONS, STAGES

_LETHAL: Final = len(POISONS) - 2
"""A memory that is full and a bug raise errors, which end nothing."""

_STARTS: Final[Mapping[str, int]] = {
    "ingest": SUSPECT_AFTER + _LETHAL * MAX_ATTEMPTS + 1,
    "enrich": _LETHAL + 2,
    "judge": _LETHAL + 2,
}
"""Until all neighbours were alerted of; a page is stored as a whole."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each stage and database; quickly each stage for one."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for number, name in enumerate(NAMES):
            stages = STAGES[number::2] if quick else STAGES
            for stage in stages:
                place = Path(folder) / stage
                place.mkdir(exist_ok=True)
                url = fresh_database(name, server, place, STAGES.index(stage))
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
        goal=f"each put aside alone, neighbours by start {_STARTS[stage]}",
        held=outcome["ended"]
        and aside == len(POISONS)
        and outcome["sent"] == NEIGHBOURS
        and after <= _STARTS[stage]
        and not outcome["waiting"],
    )
