"""Coverage: what is watched for a practice and what is not, with the reason.

What is watched was stored by runs; what is not is what platforms could show minus
that. An empty inbox is believed only beside both.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from monitor.domain.platforms import NEVER_SEEN
from monitor.domain.sources import Capability, Gap, Outcome
from monitor.domain.unwatched import (
    ACCESS,
    Installed,
    Missing,
    Place,
    Unwatched,
    missing,
)
from monitor.domain.watch import Practice, PracticeId

LONGEST_PAUSE: Final = 3
"""Intervals between runs that still count as watching all the while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Runs:
    """Due intervals of a source that ended alike, one after the other.

    Attributes:
        outcome: How they ended.
        reason: Why nothing was read, or empty.
        first_at: When the first one ended, or was due if nobody looked, microseconds.
        last_at: The same of the last one.
        count: How many there were, > 0.
    """

    outcome: Outcome
    reason: str
    first_at: int
    last_at: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Watching:
    """One source that is read for one practice.

    Attributes:
        practice_id: For whom, or None where the content decides.
        connector: Name of its connector in the configuration.
        platform: Platform that it counts for.
        capability: What it sees.
        query: What it asks.
        every: Interval between its runs in microseconds, > 0.
        since: Since when it is read for the practice, microseconds, or None.
        runs: Its last runs, or None before the first.
        gaps: What it could not see, newest first.
    """

    practice_id: PracticeId | None
    connector: str
    platform: str
    capability: Capability
    query: str
    every: int
    since: int | None = None
    runs: Runs | None = None
    gaps: tuple[Gap, ...] = ()

    def is_late(self, now: int) -> bool:
        """Return whether it should have run again long ago."""
        last = self.since if self.runs is None else self.runs.last_at
        return last is not None and now - last > LONGEST_PAUSE * self.every

    def is_dim(self, now: int) -> bool:
        """Whether something may be missed: it is late, or was not read last."""
        unread = self.runs is not None and self.runs.outcome in _UNREAD
        return unread or self.is_late(now)


_UNREAD: Final = frozenset({Outcome.FAILED, Outcome.MISSED, Outcome.SKIPPED_FOR_BUDGET})
_WORST_FIRST: Final = (
    Outcome.FAILED,
    Outcome.MISSED,
    Outcome.SKIPPED_FOR_BUDGET,
    None,
    Outcome.CHECKED,
    Outcome.EMPTY,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """What is known of one place for one practice.

    Attributes:
        practice_id: For whom.
        platform: Where; empty for what is hidden on every platform.
        subject: What: a capability, or one of `NEVER_SEEN`.
        location: Id of the location whose listing it is, or None.
        watchings: The sources that watch it; empty if none does.
        unwatched: Why nothing watches it, or None if something does.
        reason: The same in a sentence, or empty.
        todo: What to do about it, or empty.
    """

    practice_id: PracticeId
    platform: str
    subject: str
    location: str | None = None
    watchings: tuple[Watching, ...] = ()
    unwatched: Unwatched | None = None
    reason: str = ""
    todo: str = ""

    @property
    def worst(self) -> Watching | None:
        """The source that tells most about what may be missed, if any watches."""
        return min(self.watchings, key=_rank, default=None)


def _rank(watching: Watching) -> int:
    runs = watching.runs
    return _WORST_FIRST.index(None if runs is None else runs.outcome)


def coverage(
    practice: Practice, watchings: Iterable[Watching], installed: Installed
) -> Sequence[CoverageRow]:
    """Return everything that is watched for `practice`, then all that is not.

    Args:
        practice: For whom.
        watchings: Of all practices; those of others are left out.
        installed: What could watch.
    """
    watchings = tuple(watchings)
    seen = _by_place(practice.id, watchings, installed)
    ready = {watching.connector for watching in watchings}
    absent = partial(missing, installed, ready)
    listed = {
        (platform, Capability.REVIEWS): None
        for location in practice.locations
        for platform, _ in location.listings
    }
    places = dict.fromkeys([*seen, *ACCESS, *listed])
    rows = [
        row
        for place in places
        for row in _rows(practice, place, seen.get(place, ()), absent)
    ]
    rows.sort(key=lambda row: row.unwatched is not None)
    return [*rows, *(_hidden(practice.id, what) for what in NEVER_SEEN)]


def blind_spots(rows: Iterable[CoverageRow], now: int) -> str:
    """Return in one line how much is not watched, or not well; empty if nothing is.

    Whoever reads of one case should know that there may be others.
    """
    dark, dim = set(), set()
    for row in rows:
        place = (row.platform, row.subject)
        if row.unwatched is not None:
            dark.add(place)
        elif any(one.is_dim(now) for one in row.watchings):
            dim.add(place)
    told = (
        f"{len(dark)} places are not watched" if dark else "",
        f"{len(dim)} are watched with trouble" if dim else "",
    )
    line = ", ".join(filter(None, told))
    return f"{line}: wardwatch coverage" if line else ""


def _by_place(
    practice_id: PracticeId, watchings: Iterable[Watching], installed: Installed
) -> Mapping[Place, Sequence[Watching]]:
    seen: dict[Place, list[Watching]] = defaultdict(list)
    for watching in watchings:
        if watching.practice_id == practice_id:
            seen[watching.platform, watching.capability].append(watching)
        elif watching.practice_id is None:
            # What it holds decides, so it may hold all that its connector reads.
            for place in sorted(installed.configured.get(watching.connector, ())):
                seen[place].append(watching)
    return seen


def _rows(
    practice: Practice,
    place: Place,
    watchings: Sequence[Watching],
    explain: Callable[[Place], Missing],
) -> Sequence[CoverageRow]:
    """Return one row, or for reviews one for each location that is listed there."""
    platform, capability = place
    listings = [
        (location.id, listing)
        for location in practice.locations
        for site, listing in location.listings
        if capability is Capability.REVIEWS and site == platform
    ]
    if not listings:
        return [_row(practice.id, place, watchings, explain)]
    return [
        replace(
            _row(
                practice.id,
                place,
                # A query for the site itself is for all that it lists.
                [one for one in watchings if one.query in {listing, platform}],
                explain,
            ),
            location=location,
        )
        for location, listing in listings
    ]


def _row(
    practice_id: PracticeId,
    place: Place,
    watchings: Sequence[Watching],
    explain: Callable[[Place], Missing],
) -> CoverageRow:
    why, reason, todo = (None, "", "") if watchings else explain(place)
    return CoverageRow(
        practice_id=practice_id,
        platform=place[0],
        subject=place[1],
        watchings=tuple(watchings),
        unwatched=why,
        reason=reason,
        todo=todo,
    )


def _hidden(practice_id: PracticeId, what: str) -> CoverageRow:
    return CoverageRow(
        practice_id=practice_id,
        platform="",
        subject=what,
        unwatched=Unwatched.HIDDEN,
        reason="no platform shows them to any program",
        todo="ask staff and patients to report what they see: wardwatch cases open",
    )
