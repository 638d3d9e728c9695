"""Counted texts and bursts as the pipeline sees them, inside one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from monitor.domain.bursts.crowds import Burst, BurstId, Sort
from monitor.domain.bursts.history import SourceDays
from monitor.domain.records import RecordId
from monitor.domain.tallies import Counted
from monitor.domain.watch import PracticeId


@dataclass(frozen=True, slots=True, order=True)
class Series:
    """Texts that are counted together.

    Attributes:
        practice_id: Whom they are about.
        sort: Which texts.
        place: Id of their location, or None: all there are.
    """

    practice_id: PracticeId
    sort: Sort
    place: str | None = None


class CrowdRows(Protocol):
    """What is counted, and what it is part of; a text stays part of what it joined."""

    def count(self, texts: Sequence[Counted], now: int) -> None:
        """Count texts, each once."""
        ...

    def sources(self, series: Series, now: int) -> Sequence[SourceDays]:
        """Return how many there were on each day, by the sources that brought them."""
        ...

    def newest(self, series: Series, after: int, limit: int) -> Sequence[RecordId]:
        """Return those that were written after a moment, the newest first."""
        ...

    def claims(self, record_ids: Sequence[RecordId]) -> Mapping[RecordId, str]:
        """Return the ids of the false claims that texts were found to repeat."""
        ...

    def hold(self, series: Series) -> None:
        """Let nobody else begin or join a burst of `series` until the end."""
        ...

    def burst_of(self, text: Counted) -> Burst | None:
        """Return the burst that a text has joined, or None."""
        ...

    def bursts(self, series: Series, after: int) -> Sequence[Burst]:
        """Return those of any place that were on after a moment, the newest first."""
        ...

    def begin(self, series: Series, now: int) -> Burst:
        """Begin a burst."""
        ...

    def go_on(self, burst_id: BurstId, now: int) -> None:
        """Note that a burst is on."""
        ...

    def join(self, burst_id: BurstId, text: Counted) -> None:
        """Make a text part of a burst."""
        ...
