"""How far the hits of a term have been read, which come newest first.

Pages are windows of time, not numbers: numbered pages end after 1,000 hits
(https://hn.algolia.com/api) and move when something new comes. The next window ends
in the second of the oldest hit so far. Times are Unix seconds, as the platform's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from connectors.kit.step import Step
from monitor.domain.errors import Unavailable
from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import DAY, HOUR, SECOND
from monitor.ports.connector import RawItem, RawResponse

PAGE: Final = 100
LONG_PAGE: Final = 500
"""Hits of an answer, and of one to a run that looks for late hits, of which nearly all
are known. It may have 1,000, but each comes with its text twice."""

MOST_PAGES: Final = 10
"""Pages of one run; the next run goes on where it ended, so nothing is lost."""

EDITED: Final = HOUR // SECOND
"""Seconds behind the newest known hit that each run reads again: comments can be
edited for twice as long, and a later edit is seen by the next look for late hits."""

LATE: Final = DAY // SECOND
"""Seconds by which a hit may come late, as those do that are vouched for."""

EVERY: Final = LATE // 2
"""Seconds between two runs that look for late hits, and so read more again. If each
did, that would be most of what is asked for a term with 60 hits an hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which hits are asked for: from a second to another, both included.

    Attributes:
        since: The first, or None for all from the beginning.
        until: The last, or None for all to now.
    """

    since: int | None = None
    until: int | None = None

    def __contains__(self, second: int) -> bool:
        """Return whether `second` lies inside."""
        after = self.since is None or second >= self.since
        return after and (self.until is None or second <= self.until)


class Found(Protocol):
    """What an answer shows."""

    @property
    def items(self) -> Sequence[RawItem]:
        """The hits, each once."""
        ...

    @property
    def times(self) -> Sequence[int]:
        """Their times, of those that tell one."""
        ...

    @property
    def total(self) -> int:
        """How many hits there are in the window."""
        ...

    @property
    def answer(self) -> RawResponse:
        """The response as it came."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What a cursor says.

    Attributes:
        newest: Time of the newest hit of earlier readings; None before the first.
        looked: When late hits were last looked for; None if never.
        since: Where this reading ends; None in the first, which is one page.
        until: Where this reading's next page ends; None at the top.
        latest: Time of this reading's newest hit.
        page: Number of the page in its run, from 1.
    """

    newest: int | None = None
    looked: int | None = None
    since: int | None = None
    until: int | None = None
    latest: int = 0
    page: int = 1

    @property
    def window(self) -> Window:
        """What to ask for next."""
        return Window(since=self.since, until=self.until)

    @property
    def limit(self) -> int:
        """How many hits to ask for next, at most."""
        if self.newest is None or self.since is None:
            return PAGE
        return PAGE if self.since >= self.newest - EDITED else LONG_PAGE

    def taken(self, found: Found) -> Step:
        """Return what follows a page.

        Raises:
            Unavailable: It shows what was not asked for, or not what there is.
        """
        now = found.answer.fetched_at // SECOND
        latest = max((*(min(time, now) for time in found.times), self.latest))
        if self.newest is None or self._is_last(found):
            newest = max(latest, self.newest or 0) or now
            return Step(cursor={"newest": newest, "looked": self.looked}, more=False)
        if not found.times or not all(time in self.window for time in found.times):
            raise Unavailable("search: the answer is not about the time asked for")
        oldest = min(found.times)
        stuck = oldest == self.until
        return Step(
            cursor=self._onward(oldest - 1 if stuck else oldest, latest),
            more=self.page < MOST_PAGES,
            gaps=(_gap(oldest),) if stuck and len(found.items) >= self.limit else (),
        )

    def _is_last(self, found: Found) -> bool:
        # Of a phrase, the total is a guess; a full page always has a follower.
        return len(found.items) < self.limit and len(found.items) >= found.total

    def _onward(self, until: int, latest: int) -> Mapping[str, JSONValue]:
        return {
            "newest": self.newest,
            "looked": self.looked,
            "since": self.since,
            "until": until,
            "latest": latest,
            "page": self.page % MOST_PAGES + 1,
        }


def progress_of(cursor: Mapping[str, JSONValue], now: int) -> Progress:
    """Return what `cursor` says at `now`; an odd one, or none, starts anew."""
    newest, looked, since, until, latest, page = (
        _whole(cursor.get(key))
        for key in ("newest", "looked", "since", "until", "latest", "page")
    )
    if newest is None:
        return Progress(looked=now)
    if since is None or until is None or latest is None or page is None:
        return _begun(newest, looked, now)
    return Progress(
        newest=newest, looked=looked, since=since, until=until, latest=latest, page=page
    )


def _begun(newest: int, looked: int | None, now: int) -> Progress:
    """Return a reading of what is new since `newest`."""
    # A time to come is of a clock that was set back.
    if looked is not None and looked <= now < looked + EVERY:
        return Progress(newest=newest, looked=looked, since=max(0, newest - EDITED))
    # What came late just after the last look is older by now.
    earliest = min(newest, now, newest if looked is None else looked)
    return Progress(newest=newest, looked=now, since=max(0, earliest - LATE))


def _gap(second: int) -> Gap:
    return Gap(
        after=second * SECOND,
        before=(second + 1) * SECOND,
        reason="more hits in one second than an answer holds",
    )


def _whole(value: JSONValue) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
