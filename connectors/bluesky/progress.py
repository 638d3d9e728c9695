"""How far a list of posts, newest first, has been read.

Posts are indexed late and out of order, so each run starts at the top and reads
back to before the newest post known; what is read twice is stored once.
Times are those at which Bluesky saw a post: authors write what they like.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from connectors.kit.step import Step
from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import HOUR

MAX_PAGES: Final = 10
"""Pages of 100 that one run reads; beyond them is a gap."""

OVERLAP: Final = 6 * HOUR
"""How far behind the newest known post a run reads, as far as its pages show that."""

LEAST_OVERLAP: Final = HOUR
"""How far it goes on for that: a term with 60 posts an hour has 360 in six, and nearly
all that each run asks for would have been read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a cursor says.

    Attributes:
        newest: Time of the newest post of earlier runs, microseconds; None if
            there was no earlier run.
        cursor: The platform's cursor of this run's next page; None at the top.
        page: Number of that page, from 1.
        latest: Time of this run's newest post.
    """

    newest: int | None = None
    cursor: str | None = None
    page: int = 1
    latest: int | None = None

    @property
    def since(self) -> int | None:
        """From when on this run asks, microseconds; None to read one page."""
        return None if self.newest is None else self.newest - OVERLAP

    def taken(self, times: Iterable[int], following: str | None, now: int) -> Step:
        """Return what follows a page.

        Args:
            times: When its posts were seen, microseconds, in any order.
            following: The platform's cursor of the page after it.
            now: When it was answered, microseconds; no post is newer.
        """
        seen = [min(time, now) for time in times]
        latest = max((*seen, self.latest or 0)) or None
        ends = following is None or self._has_met(seen)
        if not ends and following != self.cursor and self.page < MAX_PAGES:
            return Step(cursor=self._onward(following, latest), more=True)
        newest = max(latest or 0, self.newest or 0) or now
        gaps = () if ends else self._gaps(min(seen, default=latest))
        return Step(cursor={"newest": newest}, more=False, gaps=gaps)

    def given_up(self) -> Mapping[str, JSONValue]:
        """Return the cursor with which the next run starts as this one did."""
        return {} if self.newest is None else {"newest": self.newest}

    def _has_met(self, seen: Sequence[int]) -> bool:
        """Return whether a page reaches back far enough."""
        if self.newest is None:
            return True
        return any(time < self.newest - LEAST_OVERLAP for time in seen)

    def _onward(
        self, following: str | None, latest: int | None
    ) -> dict[str, JSONValue]:
        return {
            "newest": self.newest,
            "cursor": following,
            "page": self.page + 1,
            "latest": latest,
        }

    def _gaps(self, oldest: int | None) -> Sequence[Gap]:
        """Return the gap of a run that could not go on at `oldest`."""
        if oldest is not None and self.newest is not None and oldest <= self.newest:
            return ()
        reason = "more posts than one run reads, or the platform's paging broke off"
        return (Gap(after=self.newest, before=oldest, reason=reason),)


def progress_of(cursor: Mapping[str, JSONValue]) -> Progress:
    """Return what `cursor` says; an odd one, or none, starts anew."""
    newest, page = _whole(cursor.get("newest")), _whole(cursor.get("page"))
    following, latest = cursor.get("cursor"), _whole(cursor.get("latest"))
    if newest is None or page is None or not isinstance(following, str):
        return Progress(newest=newest)
    return Progress(newest=newest, cursor=following, page=page, latest=latest)


def _whole(value: JSONValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
