"""How far a search for posts has been read.

A run drains a search from its newest post back to what earlier runs have read.
Only its end moves `since`; one that was cut off, or has read its share of pages, is
gone on with at `drain`. The very first reads one page: a common term has thousands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND

REACH: Final = 7 * DAY - HOUR
"""How far back the recent search goes (seven days), less what clocks differ."""

LATE: Final = 5 * MINUTE
"""How much later than younger ones a post may be found; read again by each run.
X itself leaves out the last 30 seconds."""

MOST_PAGES: Final = 4
"""Pages of one run, at most $3 of money; what is left is the next one's."""

_GAP: Final = "the search for posts reaches back seven days"
_UNREAD: Final = "the first run of a search for posts reads its newest page only"

# Snowflake ids hold the milliseconds since this one in their upper bits.
_EPOCH: Final = 1_288_834_974_657_000
_SHIFT: Final = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What of a search is asked for; nothing set is all that there is.

    Attributes:
        since_id: Only what is younger than this post.
        start: Only what is younger than this time, microseconds.
        token: The next page of an answer.
    """

    since_id: str | None = None
    start: int | None = None
    token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drain:
    """A run that has not reached its end.

    Attributes:
        window: What it asks for next.
        began: When it began, microseconds.
        newest: The youngest post that cannot have been overtaken, or None.
        oldest: The oldest post that it has seen, or None.
        pages: How many it has read.
    """

    window: Window
    began: int
    newest: int | None = None
    oldest: int | None = None
    pages: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a search has been read.

    Attributes:
        since: The youngest post of which nothing older can still come, or None.
        read_at: When the last run that reached its end began, or None.
        drain: The run that has not, or None.
    """

    since: int | None = None
    read_at: int | None = None
    drain: Drain | None = None

    def begun(self, now: int) -> Drain:
        """Return the run that is to be gone on with, or a new one."""
        return self.drain or Drain(window=self._window(now), began=now)

    def begun_anew(self, refused: Drain, now: int) -> Drain:
        """Return a new run after the platform called that of `refused` wrong.

        Tokens do not live for ever. An id is refused once it is seven days old by
        X's clock; ours must then be far off, so the time asked for is a day less.
        """
        window = self._window(now)
        if refused.window.token is None:
            window = Window(start=self._start(now, REACH - DAY))
        return Drain(window=window, began=now)

    def gaps(self, drain: Drain) -> Sequence[Gap]:
        """Return what lies between the last run and the start of `drain`."""
        start = drain.window.start
        if drain.window.token or start is None or self.read_at is None:
            return ()
        if start <= self.read_at:
            return ()
        return (Gap(after=self.read_at, before=start, reason=_GAP),)

    def unread(
        self, drain: Drain, ids: Sequence[int], token: str | None
    ) -> Sequence[Gap]:
        """Return what the first run leaves behind its only page.

        Args:
            drain: The run.
            ids: The posts of the page.
            token: Where the platform says that the next page is.
        """
        if self.read_at is not None or token is None:
            return ()
        start = drain.began - REACH
        ages = [made for post in ids if (made := made_at(post)) > start]
        before = min(ages, default=drain.began)
        return (Gap(after=start, before=before, reason=_UNREAD),)

    def taken(
        self, drain: Drain, ids: Sequence[int], token: str | None
    ) -> "tuple[Progress, bool]":
        """Return the progress after a page of `drain`, and whether to read on now.

        A run whose paging turns in a circle ends as if it had not been: the next
        one asks again from where this one began.

        Args:
            drain: The run.
            ids: The posts of the page.
            token: Where the platform says that the next page is.
        """
        settled = [post for post in ids if made_at(post) <= drain.began - LATE]
        newest = _most(drain.newest, settled)
        if token is None or self.read_at is None:
            since = _most(self.since, [] if newest is None else [newest])
            return Progress(since=since, read_at=drain.began), False
        # Pages go back in time; one that does not is the same again.
        older = not ids or drain.oldest is None or min(ids) < drain.oldest
        if token == drain.window.token or not older:
            return Progress(since=self.since, read_at=self.read_at), False
        window = Window(
            since_id=drain.window.since_id, start=drain.window.start, token=token
        )
        oldest = min(ids, default=drain.oldest)
        following = Drain(
            window=window,
            began=drain.began,
            newest=newest,
            oldest=oldest,
            pages=drain.pages + 1,
        )
        after = Progress(since=self.since, read_at=self.read_at, drain=following)
        return after, following.pages % MOST_PAGES > 0

    def cursor(self) -> Mapping[str, JSONValue]:
        """Return the progress as a cursor's value."""
        value: dict[str, JSONValue] = {"since": self.since, "read_at": self.read_at}
        if self.drain is not None:
            value["drain"] = {
                "since_id": self.drain.window.since_id,
                "start": self.drain.window.start,
                "token": self.drain.window.token,
                "began": self.drain.began,
                "newest": self.drain.newest,
                "oldest": self.drain.oldest,
                "pages": self.drain.pages,
            }
        return value

    def _window(self, now: int) -> Window:
        if self.since is not None and made_at(self.since) > now - REACH:
            return Window(since_id=str(self.since))
        return Window(start=self._start(now, REACH))

    def _start(self, now: int, reach: int) -> int | None:
        if self.read_at is None:
            return None
        return max(self.read_at - LATE, now - reach)


def progress_of(cursor: Mapping[str, JSONValue]) -> Progress:
    """Return what a cursor's value says."""
    return Progress(
        since=_number(cursor, "since"),
        read_at=_number(cursor, "read_at"),
        drain=_drain_of(cursor.get("drain")),
    )


def made_at(post_id: int) -> int:
    """Return when a post was made, in microseconds; the id tells."""
    return (post_id >> _SHIFT) * (SECOND // 1000) + _EPOCH


def _drain_of(value: JSONValue) -> Drain | None:
    if not isinstance(value, dict):
        return None
    since_id, token = value.get("since_id"), value.get("token")
    return Drain(
        window=Window(
            since_id=since_id if isinstance(since_id, str) else None,
            start=_number(value, "start"),
            token=token if isinstance(token, str) else None,
        ),
        began=_number(value, "began") or 0,
        newest=_number(value, "newest"),
        oldest=_number(value, "oldest"),
        pages=_number(value, "pages") or 0,
    )


def _number(value: Mapping[str, JSONValue], key: str) -> int | None:
    found = value.get(key)
    return found if isinstance(found, int) else None


def _most(first: int | None, more: Sequence[int]) -> int | None:
    return max([*([] if first is None else [first]), *more], default=None)
