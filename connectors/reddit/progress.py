"""How far a listing, newest first, has been read.

Never asks with `before`: of an item that was deleted meanwhile it gives an empty
page for ever. Each run starts at the newest item and goes on until known ground.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from connectors.kit.step import Step
from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import MINUTE

MOST_PAGES: Final = 10
"""Pages of 100 that one run reads; Reddit's listings end after 1,000 items."""

OVERLAP: Final = 15 * MINUTE
"""How far behind the newest known item a run reads, for those that come late."""

_MOST_KNOWN: Final = 500

Times = Mapping[str, int | None]
"""Items by fullname, with the time of their creation in microseconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a cursor says.

    Attributes:
        known: Fullnames that earlier runs read, the newest first; None if there
            was no earlier run.
        newest: Creation of the newest item of earlier runs, microseconds.
        after: Where this run's next page starts; None at the top.
        page: Number of that page, from 1.
        read: Fullnames that this run has read.
        latest: Creation of this run's newest item.
        met: Whether this run has come to what an earlier one read.
    """

    known: tuple[str, ...] | None = None
    newest: int | None = None
    after: str | None = None
    page: int = 1
    read: tuple[str, ...] = ()
    latest: int | None = None
    met: bool = False

    def taken(self, items: Times, after: str | None) -> Step:
        """Return what follows a page of `items` that names `after` as the next.

        A run whose pages turn in a circle or break off before known ground leaves a
        gap, but the next one starts as this one did and may well close it.
        """
        fresh = items.keys() - {*(self.known or ()), *self.read}
        created = [time for time in items.values() if time is not None]
        now = replace(
            self,
            read=(*self.read, *(name for name in items if name in fresh)),
            latest=max((*created, self.latest or 0)) or None,
            met=self.met or self._meets(items, created),
        )
        covered = self._covers(created)
        # Of a page whose items were all removed, the next may have some.
        unread = (fresh or not items) and not covered and self.known is not None
        if after and after != self.after and unread and self.page < MOST_PAGES:
            return Step(cursor=now.onward(after), more=True)
        if now.met or self._is_whole(items, after):
            return Step(cursor=now.finished(), more=False)
        # An empty page without a follower: what it was to follow is gone.
        broke_off = after is not None or (self.page > 1 and not items)
        again = broke_off and self.page < MOST_PAGES
        cursor = _earlier(self.known, self.newest) if again else now.finished()
        return Step(cursor=cursor, more=False, gaps=(self._gap(created),))

    def _is_whole(self, items: Times, after: str | None) -> bool:
        """Return whether a run that ends here has read all there is to read."""
        if self.known is None or (self.page == 1 and not items):
            return True
        return bool(items) and after is None and self.page < MOST_PAGES

    def _gap(self, created: Sequence[int]) -> Gap:
        return Gap(
            after=self.newest,
            before=min(created, default=None),
            reason="the listing ended before what was read earlier",
        )

    def _meets(self, items: Times, created: Sequence[int]) -> bool:
        if any(name in (self.known or ()) for name in items):
            return True
        return self.newest is not None and min(created, default=self.newest + 1) <= (
            self.newest
        )

    def _covers(self, created: Sequence[int]) -> bool:
        if self.newest is None or not created:
            return False
        return min(created) < self.newest - OVERLAP

    def onward(self, after: str) -> Mapping[str, JSONValue]:
        """Return the cursor with which this run goes on at `after`."""
        return {
            **_earlier(self.known, self.newest),
            "after": after,
            "page": self.page + 1,
            "read": list(self.read),
            "latest": self.latest,
            "met": self.met,
        }

    def finished(self) -> Mapping[str, JSONValue]:
        """Return the cursor with which the next run starts at the top."""
        known = (*self.read, *(self.known or ()))[:_MOST_KNOWN]
        newest = max(self.latest or 0, self.newest or 0) or None
        return _earlier(known, newest)


def progress_of(cursor: Mapping[str, JSONValue]) -> Progress:
    """Return what `cursor` says; an odd one, or none, starts anew."""
    known, newest = _names(cursor.get("known")), _whole(cursor.get("newest"))
    earlier = Progress(known=known, newest=newest)
    after, page = cursor.get("after"), _whole(cursor.get("page"))
    read = _names(cursor.get("read"))
    if not isinstance(after, str) or page is None or read is None:
        return earlier
    latest = _whole(cursor.get("latest"))
    met = cursor.get("met") is True
    return replace(earlier, after=after, page=page, read=read, latest=latest, met=met)


def _earlier(known: tuple[str, ...] | None, newest: int | None) -> dict[str, JSONValue]:
    return {} if known is None else {"known": list(known), "newest": newest}


def _names(value: JSONValue) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    return tuple(name for name in value if isinstance(name, str))


def _whole(value: JSONValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
