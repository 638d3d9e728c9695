"""A clock that stands until it is moved, and chance that is no chance."""

from dataclasses import dataclass

from monitor.domain.time import from_iso

START = from_iso("2026-03-02T12:00:00Z")


@dataclass
class FakeClock:
    """A clock that tests move."""

    micros: int = START
    seconds: float = 0.0

    def now(self) -> int:
        """Return the time that was set."""
        return self.micros

    def monotonic(self) -> float:
        """Return the seconds that were advanced."""
        return self.seconds

    def advance(self, micros: int) -> None:
        """Move both clocks on by `micros`."""
        self.micros += micros
        self.seconds += micros / 1_000_000


class MiddleRng:
    """Always draws the middle of the range."""

    def uniform(self, low: float, high: float) -> float:
        """Return the middle of [low, high]."""
        return (low + high) / 2
