"""Every deviation from what a fault should do is told."""

import pytest

from benchmarks.faults.cells import Cell
from benchmarks.faults.table import Expected
from benchmarks.faults.trial import Outcome


def cell(
    *errors: str, lost: int = 0, invented: int = 0, parked: int = 0, harmed: int = 0
) -> Cell:
    """Return a cell that should have been one of "auth"."""
    outcome = Outcome(
        errors=frozenset(errors),
        stored=frozenset(),
        parked=parked,
        others_failed=harmed,
    )
    wanted = Expected(errors=frozenset({"auth"}))
    return Cell(outcome=outcome, wanted=wanted, lost=lost, invented=invented)


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (cell("auth"), "auth"),
        (cell(), "!! raised nothing"),
        (cell("auth", "gone"), "!! raised auth+gone"),
        (cell("auth", lost=2), "!! lost 2"),
        (cell("auth", invented=1), "!! invented 1"),
        (cell("auth", parked=3), "!! parked 3"),
        (cell("auth", harmed=1), "!! harmed others"),
    ],
)
def test_every_deviation_is_told(found: Cell, told: str) -> None:
    """In words; it is what fails the command."""
    assert str(found) == told
