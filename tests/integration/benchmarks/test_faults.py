"""A few of the faults that `python -m benchmarks.faults` tries on every connector."""

import pytest

from benchmarks.fault_table import CONNECTORS, Expected
from benchmarks.fault_trial import Outcome
from benchmarks.faults import Cell, try_out

SAMPLE = ("rate_limited", "html", "empty_page", "folder_missing", "mail_broken")


@pytest.mark.parametrize("connector", CONNECTORS)
def test_faults_do_what_they_should_and_no_more(connector: str) -> None:
    """The right error, nothing lost or invented, and the others read on."""
    cells = {fault: try_out(connector, fault) for fault in SAMPLE}
    tried = {fault: str(cell) for fault, cell in cells.items() if cell is not None}
    assert tried
    assert not [told for told in tried.values() if told.startswith("!!")], tried


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
