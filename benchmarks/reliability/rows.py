"""A row of the table: a fault or an attack, how often it was tried, what it cost."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What became of everything while one fault or attack was tried.

    A count is None where the fault can't cause such a thing, or nothing counted it.

    Attributes:
        id: Of the promise, e.g. `R1`; several rows may share one.
        tried: The fault or attack, and against what.
        times: How often, >= 0.
        lost: Records, revisions or alerts that there should be and aren't.
        duplicated: Records, or alerts a receiver saw under two keys.
        connected: Connections to an address that is not public.
        crashed: Processes that ended and should not have, or errors shown to people.
        peak_mib: The most resident memory of the process that was hit, MiB.
        measured: Any other figure, with its unit, or "".
        goal: What is promised, for people.
        held: Whether it was.
    """

    id: str
    tried: str
    times: int
    lost: int | None = None
    duplicated: int | None = None
    connected: int | None = None
    crashed: int | None = None
    peak_mib: float | None = None
    measured: str = ""
    goal: str
    held: bool


class RowsOf(Protocol):
    """Tries something; its rows come as they are known."""

    def __call__(self, *, quick: bool) -> Iterator[Row]:
        """Yield what became of it.

        Args:
            quick: Whether the small counts are wanted.
        """
        ...
