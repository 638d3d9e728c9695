"""A few of the faults that `python -m benchmarks.faults` tries on every connector."""

import pytest

from benchmarks.fault_table import CONNECTORS, Expected
from benchmarks.fault_trial import Outcome
from benchmarks.faults import Cell, try_out

SAMPLE = ("rate_limited", "html", "empty_page", "late", "folder_missing")


@pytest.mark.parametrize("fault", SAMPLE)
@pytest.mark.parametrize("connector", CONNECTORS)
def test_a_fault_does_what_it_should_and_no_more(connector: str, fault: str) -> None:
    """The right error, nothing lost or invented, and the others read on."""
    cell = try_out(connector, fault)
    assert cell is None or cell.deviations == []


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
