"""How much time and how many bytes one fetch may take, and what is left of it."""

from dataclasses import dataclass

from monitor.domain.errors import ContentRefused
from monitor.ports.runtime import Clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may take in all.

    Source of the defaults: OWASP ASVS 5.0 asks for such limits (5.2, 15.3.2);
    the figures are several times what an honest avatar or page needs.

    Attributes:
        seconds: From the call to the last byte, redirects included, > 0.
        connect_seconds: For one connection attempt, and again for TLS, > 0.
        head_bytes: Status line and headers of one answer.
        body_bytes: Body of one answer, both as sent and after decompression.
        redirects: How many are followed, >= 0.
    """

    seconds: float = 20.0
    connect_seconds: float = 5.0
    head_bytes: int = 64 * 1024
    body_bytes: int = 5 * 1024 * 1024
    redirects: int = 3


class Deadline:
    """The moment at which a fetch must have ended.

    Args:
        clock: Tells the time by its monotonic reading.
        seconds: From now, > 0.
    """

    def __init__(self, clock: Clock, seconds: float) -> None:
        self._clock = clock
        self._end = clock.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """Return the seconds left, > 0, but not more than `most`.

        Raises:
            TimeoutError: None are left.
        """
        left = self._end - self._clock.monotonic()
        if left <= 0:
            raise TimeoutError("the deadline has passed")
        return left if most is None else min(left, most)


class Allowance:
    """What one exchange with a server may still take.

    Args:
        deadline: Of the whole fetch.
        head_bytes: How many bytes may come before the headers are complete.
    """

    def __init__(self, deadline: Deadline, head_bytes: int) -> None:
        self.deadline = deadline
        self._head_left: int | None = head_bytes

    def end_head(self) -> None:
        """Count no further: the headers are complete, the body has its own limit."""
        self._head_left = None

    def room(self, wanted: int) -> int:
        """Return how many of `wanted` bytes may be read now, > 0.

        Raises:
            ContentRefused: The headers are too long.
        """
        if self._head_left is None:
            return wanted
        if self._head_left <= 0:
            raise ContentRefused("the headers are too long")
        return min(wanted, self._head_left)

    def spend(self, count: int) -> None:
        """Note that `count` bytes were read."""
        if self._head_left is not None:
            self._head_left -= count
