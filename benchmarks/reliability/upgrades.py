"""R27: what each earlier version left is upgraded, and killed at each step.

The counts are those of `tests.system.upgrade_harness`: what the database holds after
the upgrade that was begun anew.
"""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from benchmarks.databases import NAMES, fresh_database, postgres_server
from benchmarks.reliability.kills import harness_outcome
from benchmarks.reliability.rows import Row
from tests.migrations.load import VERSIONS

_FEW: Final = 17
"""Quickly, one step in as many, of the oldest version."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each version and database."""
    with tempfile.TemporaryDirectory() as folder, postgres_server() as server:
        for version in VERSIONS[:1] if quick else VERSIONS:
            for number, name in enumerate(NAMES):
                home = Path(folder) / f"{version} {name}"
                home.mkdir()
                url = fresh_database(name, server, home, VERSIONS.index(version))
                flags = ["--database", url, "--version", version]
                if quick:
                    flags += ["--first", str(number), "--step", str(_FEW)]
                outcome = harness_outcome("upgrade_harness", *flags)
                yield _row(f"{version}, {name}", outcome)


def _row(left_by: str, outcome: Mapping[str, Any]) -> Row:
    return Row(
        id="R27",
        tried=f"SIGKILL in upgrades from {left_by}",
        times=outcome["kills"],
        lost=outcome["lost"],
        measured=f"{outcome['half']} left half done, {outcome['unlike']} with another "
        "schema or other rows when begun anew",
        goal="no row lost, none half done, in the end as if never killed",
        held=outcome["kills"] > 0
        and not (outcome["lost"] or outcome["half"] or outcome["unlike"]),
    )
