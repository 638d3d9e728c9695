"""The real clock and real chance."""

import random
import time


class SystemClock:
    """The machine's clocks."""

    def now(self) -> int:
        """Return microseconds since the epoch, UTC."""
        return time.time_ns() // 1_000  # noqa: TID251 - this is the Clock

    def monotonic(self) -> float:
        """Return seconds from an arbitrary start; never goes back."""
        return time.monotonic()


class SystemRng:
    """Chance for jitter; not for secrets."""

    def uniform(self, low: float, high: float) -> float:
        """Return a number in [low, high]."""
        return random.uniform(low, high)  # noqa: TID251, S311 - this is the Rng
