"""Which times of the clock are trusted with what cannot be undone.

A clock that is set wrong must destroy nothing and give no month's budget twice. So
the store remembers the last time that was trusted. One that lies near it is trusted,
too; another one is on trial for a day: a clock that was wrong is usually set right
before that, and a service that really stood still for long has lost a day.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from monitor.domain.time import DAY, from_iso

EARLIEST: Final = from_iso("2026-01-01T00:00:00Z")
"""The year in which Wardwatch was first built: no clock that is right says less."""

NEAR: Final = 2 * DAY
"""The farthest from the last trusted time that needs no trial: longer than a machine
sleeps from one day to the next, far shorter than anything is kept for by default but
a few platforms' content."""

TRIAL: Final = DAY
"""How long a clock goes on, as if it were right, until it is trusted."""

_SELDOM: Final = 100 * DAY
"""The longest between two runs that belong to one trial. Who runs it once a quarter
purges at every second run; a clock that is wrong twice is rarely wrong so alike."""

PURGED: Final = "purged"
"""Name of the heartbeat of the last whole purge."""

_TRUSTED: Final = "clock_trusted"
_TRIAL: Final = "clock_on_trial"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenTime:
    """What the store remembers of the clock, microseconds.

    Attributes:
        trusted_at: The last time that was trusted, or None if there was none yet.
        trial_from: When the trial began, moved by the steps since; None if none is on.
        trial_at: When the clock was last seen in the trial.
    """

    trusted_at: int | None = None
    trial_from: int | None = None
    trial_at: int = 0

    def look(self, now: int, step: int = 0) -> "SeenTime":
        """Return what is to be remembered after a look at the clock.

        Args:
            now: What it says.
            step: By how much it was just set, or 0 if that is not known.
        """
        if self._is_near(now):
            return SeenTime(trusted_at=now)
        began = self.trial_from
        if began is None or abs(step) > NEAR or not self._goes_on(now):
            began = now
        else:
            # Only time that passed counts.
            began += step
        if now >= EARLIEST and now - began >= TRIAL:
            return SeenTime(trusted_at=now)
        return SeenTime(trusted_at=self.trusted_at, trial_from=began, trial_at=now)

    def trusts(self, now: int) -> bool:
        """Return whether `now`, which was looked at, is trusted."""
        return self.trusted_at == now

    def spending_at(self, now: int) -> int:
        """Return the time whose month pays for what is bought at `now`."""
        if self.trusted_at is None or self._is_near(now):
            return now
        return self.trusted_at

    def _is_near(self, now: int) -> bool:
        last = self.trusted_at
        return now >= EARLIEST and (last is None or abs(now - last) <= NEAR)

    def _goes_on(self, now: int) -> bool:
        return self.trial_at - NEAR <= now <= self.trial_at + _SELDOM


def seen_time(heartbeats: Mapping[str, tuple[int, int]]) -> SeenTime:
    """Return what `heartbeats`, two times by name, remember of the clock."""
    # Versions that remembered no more knew when they had purged.
    trusted_at, _ = heartbeats.get(_TRUSTED) or heartbeats.get(PURGED) or (0, 0)
    trial_from, trial_at = heartbeats.get(_TRIAL, (0, 0))
    return SeenTime(
        trusted_at=trusted_at or None,
        trial_from=trial_from or None,
        trial_at=trial_at,
    )


def remembered(seen: SeenTime) -> Mapping[str, tuple[int, int]]:
    """Return the heartbeats that remember `seen`."""
    trusted_at = seen.trusted_at or 0
    return {
        _TRUSTED: (trusted_at, trusted_at),
        _TRIAL: (seen.trial_from or 0, seen.trial_at),
    }
