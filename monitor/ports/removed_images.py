"""Removed images as the pipeline sees them, inside one transaction."""

from collections.abc import Sequence
from typing import Protocol

from monitor.domain.cases import CaseId
from monitor.domain.removed_images import RemovedImage


class RemovedImages(Protocol):
    """Hashes of images that were on cases, while their copies are watched for."""

    def watch(self, case_id: CaseId, now: int) -> int:
        """Watch for copies of the telling images of a case; return how many."""
        ...

    def forget(self, case_id: CaseId) -> None:
        """Watch no longer for copies of the images of a case."""
        ...

    def all(self) -> Sequence[RemovedImage]:
        """Return the images that are watched for."""
        ...
