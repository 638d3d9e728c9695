"""Copied texts as the pipeline sees them, inside one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.domain.bursts.copies import Sketch
from monitor.domain.records import Identity, RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """Texts that are nearly the same.

    Attributes:
        first: The first that was seen.
        texts: How many there are, >= 2.
        newest: Some of them, the newest first.
    """

    first: Identity
    texts: int
    newest: Sequence[RecordId]


class CopyRows(Protocol):
    """Sketches of texts, and which of them are nearly the same."""

    def alike(self, sketch: Sketch, limit: int) -> Mapping[RecordId, Sketch]:
        """Return the newest sketches that may be alike."""
        ...

    def keep(
        self, record_id: RecordId, sketch: Sketch, platform: str, now: int
    ) -> None:
        """Keep the sketch of a text in place of what was kept of it."""
        ...

    def copy(self, record_id: RecordId, other: RecordId) -> None:
        """Make a text one of those that are nearly the same as another."""
        ...

    def of(self, record_id: RecordId, limit: int) -> Copied | None:
        """Return the texts that are nearly the same, or None without others."""
        ...

    def among(self, record_ids: Sequence[RecordId]) -> frozenset[RecordId]:
        """Return those of these texts of which there are copies."""
        ...
