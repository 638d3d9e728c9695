"""R7, R12, R13, R14, R20, R30: what goes wrong with answers, on every connector.

In each trial a connector has read its ground, a crowd writes there while the fault
strikes, and the connector reads on when the fault is over.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.faults.cells import Cell, try_out
from benchmarks.faults.table import CONNECTORS, FAULTS
from benchmarks.reliability.rows import Row

_FEW: Final = ("rate_limited", "html", "empty_page", "folder_missing", "mail_broken")
_IDS: Final = {
    **dict.fromkeys(("stalled", "dripping", "slow", "dns_silence"), "R7"),
    **dict.fromkeys(("mail_stalled", "mail_dripping"), "R7"),
    **dict.fromkeys(("shuffled", "late"), "R12"),
    **dict.fromkeys(("repeated_cursor", "short_page", "empty_page", "shifted"), "R13"),
    "doubled": "R14",
    **dict.fromkeys(("html", "truncated", "broken_bytes", "half_written"), "R30"),
}
_REFUSED: Final = "R20"
"""What every other fault is."""


def rows(*, quick: bool) -> Iterator[Row]:
    """Yield a row for each fault, against all connectors that know it."""
    for fault in _FEW if quick else FAULTS:
        tried = {connector: try_out(connector, fault) for connector in CONNECTORS}
        cells = {name: cell for name, cell in tried.items() if cell is not None}
        yield _row(fault, list(cells.values()), _told(cells))


def _row(fault: str, cells: Sequence[Cell], told: str) -> Row:
    return Row(
        id=_IDS.get(fault, _REFUSED),
        tried=f"{fault}, on each connector that knows it",
        times=len(cells),
        lost=sum(cell.lost for cell in cells),
        duplicated=sum(cell.invented for cell in cells),
        measured=told,
        goal="the error that it should be, nothing lost, no other connector harmed",
        held=not any(cell.deviations for cell in cells),
    )


def _told(cells: dict[str, Cell]) -> str:
    """Return what came of each connector, those with equal outcomes together."""
    by_outcome: dict[str, list[str]] = {}
    for connector, cell in cells.items():
        by_outcome.setdefault(str(cell), []).append(connector)
    return "; ".join(
        f"{outcome}: {', '.join(names)}" for outcome, names in by_outcome.items()
    )
