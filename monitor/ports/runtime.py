"""Time and chance, so that tests can set both."""

from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> int:
        """Return microseconds since the epoch, UTC; may step in either direction."""
        ...

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start; never goes back."""
        ...


class Rng(Protocol):
    """Draws random numbers."""

    def uniform(self, low: float, high: float) -> float:
        """Return a number in [low, high]."""
        ...
