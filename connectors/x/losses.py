"""Lost answers: what nobody can know was charged, so the next question is a small one.

Shared by all sources of a connector; it lasts as long as the process.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from monitor.domain.errors import Unavailable
from monitor.domain.time import MINUTE, to_iso
from monitor.ports.runtime import Clock

REST: Final = 30 * MINUTE
"""Wait after lost answers in a row. At ten rows each, an outage of a whole day then
takes about $8 instead of a month's budget in an hour."""

IN_A_ROW: Final = 2
"""Lost answers after which everything rests; one alone may be chance."""


class Paid(Protocol):
    """Something that costs money; `cost` is None while it is not known."""

    @property
    def cost(self) -> int | None:
        """Micro-dollars that the last question cost, or None if nobody knows."""
        ...


class Losses:
    """Counts the lost answers of one connector.

    Args:
        clock: Tells how long to rest.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._lost = 0
        self._rest_until = 0

    @contextmanager
    def watching(self, asked: Paid) -> Iterator[bool]:
        """Watch how a question fares; yields whether it has to be a small one.

        Args:
            asked: Who knows afterwards what was paid.

        Raises:
            Unavailable: Answers were lost lately; nothing may be asked yet.
        """
        careful, whole = self._admitted(), False
        try:
            yield careful
            whole = True
        finally:
            self._ended(lost=asked.cost is None, whole=whole)

    def _admitted(self) -> bool:
        """Return whether answers were lost since one came whole.

        Raises:
            Unavailable: It is a time of rest.
        """
        with self._lock:
            now = self._clock.now()
            if now < self._rest_until:
                until = to_iso(self._rest_until)
                said = f"answers that may have cost money were lost: X rests to {until}"
                raise Unavailable(said, self._rest_until)
            if self._lost >= IN_A_ROW:
                # One tries; the others wait for how it fares.
                self._rest_until = now + REST
            return self._lost > 0

    def _ended(self, *, lost: bool, whole: bool) -> None:
        """Note how a question ended; a refusal is neither lost nor whole, but free."""
        with self._lock:
            if whole:
                self._lost = 0
            self._lost += lost
            resting = lost and self._lost >= IN_A_ROW
            self._rest_until = self._clock.now() + REST if resting else 0
