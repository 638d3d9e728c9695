"""Items that were put aside, as people and a retry see them, in one transaction."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NewType, Protocol

from monitor.domain.records import Identity
from monitor.domain.sources import SourceId
from monitor.ports.connector import RawItem
from monitor.ports.jobs import Stage

ParkedId = NewType("ParkedId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedRow:
    """What people may see of an item that was put aside: nothing of its content.

    Attributes:
        id: Its number.
        stage: Which stage put it aside.
        connector: Whose item it is, empty for a record that could not be judged.
        source: The query that brought it, or empty.
        error: Why, when it was last tried.
        attempts: How often it was tried, or put aside again.
        size: Bytes that are kept of it.
        parked_at: When it was first put aside, microseconds.
    """

    id: ParkedId
    stage: Stage
    connector: str
    source: str
    error: str
    attempts: int
    size: int
    parked_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedItem:
    """An item that was put aside, with its bytes.

    Attributes:
        id: Its number.
        stage: Which stage put it aside.
        source_id: The source that brought it, None for a record.
        item: The item; that of a record is its id.
        parked_at: When it was first put aside, microseconds.
    """

    id: ParkedId
    stage: Stage
    source_id: SourceId | None
    item: RawItem
    parked_at: int


class Parked(Protocol):
    """What was put aside and is not yet due to be destroyed."""

    def rows(self, connector: str | None, now: int, limit: int) -> Sequence[ParkedRow]:
        """Return what was put aside, the oldest first; None means all connectors."""
        ...

    def ids(self, connector: str | None, now: int) -> Sequence[ParkedId]:
        """Return the ids of all that `rows` has without a limit, in order."""
        ...

    def items(self, ids: Sequence[ParkedId], now: int) -> Sequence[ParkedItem]:
        """Return those of `ids` that are still put aside, with their bytes."""
        ...

    def take(self, parked_id: ParkedId) -> bool:
        """Forget that it was put aside; return False if somebody else did."""
        ...

    def failed(self, parked_id: ParkedId, error: str) -> bool:
        """Count a try that failed again; return False if it is there no more."""
        ...

    def newer(self, identities: Sequence[Identity], since: int) -> Collection[Identity]:
        """Return those of `identities` of which something newer is known.

        That is what was seen again after `since`, or was deleted by its platform.
        """
        ...
