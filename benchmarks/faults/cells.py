"""One fault against one connector, beside the same run without it.

Each cell is one trial through the real pipeline on SQLite: the error while the
fault is on, `lost` records afterwards, `parked` items, and whether a connector
beside it was harmed.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from benchmarks.faults.table import Expected, expected
from benchmarks.faults.trial import Outcome, run_trial


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
