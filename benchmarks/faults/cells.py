"""Every fault of the simulator against every connector, as a table.

    python -m benchmarks.faults [--connector x] [--fault html]

Each cell is one trial through the real pipeline on SQLite: the error while the
fault is on, `lost` records afterwards, `parked` items, and whether a connector
beside it was harmed. Exits with 1 if a cell is not as `fault_table` says.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import structlog

from benchmarks.fault_table import CONNECTORS, FAULTS, Expected, expected
from benchmarks.fault_trial import Outcome, run_trial


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A trial beside what it should have brought.

    Attributes:
        outcome: What came.
        wanted: What should have come.
        lost: Records that the same run without a fault stores, and this did not.
        invented: Records that only this stored.
    """

    outcome: Outcome
    wanted: Expected
    lost: int
    invented: int

    @property
    def deviations(self) -> Sequence[str]:
        """What is not as it should be, in words."""
        told = {
            f"raised {self.errors or 'nothing'}": self.outcome.errors
            != self.wanted.errors,
            f"lost {self.lost}": self.lost,
            f"invented {self.invented}": self.invented,
            f"parked {self.outcome.parked}": bool(self.outcome.parked)
            != self.wanted.parked,
            "harmed others": self.outcome.others_failed,
        }
        return [words for words, is_so in told.items() if is_so]

    @property
    def errors(self) -> str:
        """The errors, or nothing."""
        return "+".join(sorted(self.outcome.errors))

    def __str__(self) -> str:
        """Return one cell of the table."""
        if self.deviations:
            return "!! " + ", ".join(self.deviations)
        parked = f" parked {self.outcome.parked}" if self.outcome.parked else ""
        return (self.errors or "none") + parked


def try_out(connector: str, fault: str) -> Cell | None:
    """Return the cell of a fault and a connector; None if there is no such thing."""
    wanted = expected(fault, connector)
    if wanted is None:
        return None
    outcome, usual = _trial(connector, fault), _usual(connector)
    return Cell(
        outcome=outcome,
        wanted=wanted,
        lost=len(usual.stored - outcome.stored),
        invented=len(outcome.stored - usual.stored),
    )


@cache
def _usual(connector: str) -> Outcome:
    """Return what is stored where nothing ever fails."""
    return _trial(connector, None)


def _trial(connector: str, fault: str | None) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="ww-") as folder:
        return run_trial(connector, fault, Path(folder))


def main() -> int:
    """Print the table; return 1 if a cell is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--connector", choices=CONNECTORS, action="append")
    parser.add_argument("--fault", choices=FAULTS, action="append")
    asked = parser.parse_args()
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    connectors, started = asked.connector or CONNECTORS, time.monotonic()
    _print("fault", connectors)
    cells: list[Cell] = []
    for fault in asked.fault or FAULTS:
        row = [try_out(connector, fault) for connector in connectors]
        if any(row):
            _print(fault, ["-" if cell is None else str(cell) for cell in row])
        cells += filter(None, row)
    wrong = sum(1 for cell in cells if cell.deviations)
    seconds = time.monotonic() - started
    sys.stdout.write(f"{len(cells)} trials, {wrong} deviate, {seconds:.0f} s\n")
    return 1 if wrong else 0


def _print(first: str, cells: Sequence[str]) -> None:
    sys.stdout.write(
        f"{first:15}" + "".join(f" {cell:19}" for cell in cells).rstrip() + "\n"
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
