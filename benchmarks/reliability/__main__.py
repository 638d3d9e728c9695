"""One table of faults and attacks, and whether what is promised was held.

    python -m benchmarks.reliability [--quick] [ROW ...]

--quick tries each fault as often as CI does; names print their rows alone. Exits 1
if anything was not held.
"""

import argparse
import sys
from collections.abc import Mapping
from typing import Final

import structlog

from benchmarks.reliability import (
    bombs,
    canaries,
    clocks,
    disks,
    edits,
    exposure,
    failpoints,
    faults,
    fetches,
    frozen,
    growth,
    heartbeats,
    kills,
    late_commits,
    ledger,
    limits,
    models,
    outages,
    overlaps,
    patterns,
    payloads,
    pictures,
    poison,
    receivers,
    redirects,
    reloads,
    restores,
    scheduler,
    silence,
    small,
    storms,
    takeovers,
    terminations,
    texts_shown,
    tokens,
    torn,
    upgrades,
    writers,
)
from benchmarks.reliability.rows import Row, RowsOf

TABLES: Final[Mapping[str, RowsOf]] = {
    "kills": kills.rows,
    "failpoints": failpoints.rows,
    "poison": poison.rows,
    "torn": torn.rows,
    "terminations": terminations.rows,
    "takeovers": takeovers.rows,
    "faults": faults.rows,
    "payloads": payloads.rows,
    "overlaps": overlaps.rows,
    "edits": edits.rows,
    "reloads": reloads.rows,
    "storms": storms.rows,
    "receivers": receivers.rows,
    "writers": writers.rows,
    "late": late_commits.rows,
    "disks": disks.rows,
    "frozen": frozen.rows,
    "ledger": ledger.rows,
    "silence": silence.rows,
    "heartbeats": heartbeats.rows,
    "limits": limits.rows,
    "outages": outages.rows,
    "tokens": tokens.rows,
    "upgrades": upgrades.rows,
    "restores": restores.rows,
    "small": small.rows,
    "growth": growth.rows,
    "fetches": fetches.rows,
    "redirects": redirects.rows,
    "texts": texts_shown.rows,
    "bombs": bombs.rows,
    "patterns": patterns.rows,
    "canaries": canaries.rows,
    "pictures": pictures.rows,
    "clocks": clocks.rows,
    "scheduler": scheduler.rows,
    "models": models.rows,
    "exposure": exposure.rows,
}

_HEAD: Final = (
    "row    tried                                              times    lost"
    "  doubled  connected  crashed  peak MiB  held"
)


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", choices=[*TABLES, []])
    parser.add_argument("--quick", action="store_true")
    asked = parser.parse_args()
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    print(_HEAD)
    held = True
    for name in asked.rows or TABLES:
        for row in TABLES[name](quick=asked.quick):
            held = held and row.held
            print(line(row), flush=True)
    return 0 if held else 1


def line(row: Row) -> str:
    """Return a line of the table, with a second one for the goal."""
    counts = (row.lost, row.duplicated, row.connected, row.crashed)
    lost, doubled, connected, crashed = (_count(each) for each in counts)
    peak = "-" if row.peak_mib is None else f"{row.peak_mib:.0f}"
    measured = f"{row.measured}; " if row.measured else ""
    return (
        f"{row.id:6} {row.tried:48.48} {row.times:7} {lost:>7} {doubled:>8}"
        f" {connected:>10} {crashed:>8} {peak:>9}  {'yes' if row.held else 'NO'}\n"
        f"       {measured}goal: {row.goal}"
    )


def _count(number: int | None) -> str:
    return "-" if number is None else str(number)


if __name__ == "__main__":
    sys.exit(main())
