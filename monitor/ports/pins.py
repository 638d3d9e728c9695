"""Pins as the pipeline sees them, inside one transaction.

A pin is the native id that was first seen under a registered handle. Handles are
given up and taken by others; ids are not.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.domain.records import Identity, RecordId
from monitor.domain.watch import PracticeId


@dataclass(frozen=True, slots=True, order=True)
class PinKey:
    """A registered handle.

    Attributes:
        practice_id: Who registered it.
        platform: Lower case.
        handle: As `monitor.domain.registrations.account_key` writes it.
    """

    practice_id: PracticeId
    platform: str
    handle: str


class Pins(Protocol):
    """Pins, and the records of the accounts behind them."""

    def of(self, keys: Collection[PinKey]) -> Mapping[PinKey, str]:
        """Return the native ids that are pinned for `keys`."""
        ...

    def handles(
        self, accounts: Collection[Identity]
    ) -> Mapping[Identity, Sequence[PinKey]]:
        """Return the registered handles under which `accounts` were first seen."""
        ...

    def pin(self, key: PinKey, native_id: str, now: int) -> None:
        """Pin the id that was seen under a handle, unless one is pinned already."""
        ...

    def records(self, keys: Collection[PinKey]) -> Mapping[PinKey, RecordId]:
        """Return the records of the accounts that are pinned for `keys`."""
        ...
