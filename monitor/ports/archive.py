"""Raw bytes as the pipeline sees them, inside one transaction."""

from collections.abc import Sequence
from typing import Protocol

from monitor.domain.sources import SourceId
from monitor.ports.connector import RawItem, RawResponse
from monitor.ports.jobs import Stage


class Archive(Protocol):
    """Raw bytes: responses as they came, and items that could not be read."""

    def keep(self, source_id: SourceId, responses: Sequence[RawResponse]) -> None:
        """Keep `responses`, their bodies once by hash."""
        ...

    def park(
        self,
        source_id: SourceId | None,
        stage: Stage,
        item: RawItem,
        error: str,
        now: int,
    ) -> int:
        """Put `item` aside with its bytes; the same item again counts an attempt.

        Returns:
            The attempts, this one included.
        """
        ...

    def take_back(self, stage: Stage, item: RawItem) -> None:
        """Forget that `item` was put aside."""
        ...
