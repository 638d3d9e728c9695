"""What the store knows of troubles with the watching, inside one transaction."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from monitor.domain.cases import CaseId
from monitor.domain.records import Identity, Trouble
from monitor.domain.troubles import SourceState


class TroubleRows(Protocol):
    """How sources were read, and the troubles that were noted."""

    def states(self) -> Sequence[SourceState]:
        """Return how each active source was read lately."""
        ...

    def parked(self) -> Mapping[str, int]:
        """Return how many items were put aside, by connector."""
        ...

    def noted(self) -> Mapping[Identity, Trouble]:
        """Return the troubles that were noted and are not over."""
        ...

    def cases(self, subject: Identity) -> Sequence[CaseId]:
        """Return the open cases of a trouble."""
        ...
