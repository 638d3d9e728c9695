"""Which conversations below own posts are due, and what reading them brought.

A post is read below when the number of its replies has changed, and else every few
hours: answers to comments change no number of the post, and what is rewritten none at
all. What is known of the conversations is in the cursor. No post waits for its
comments: a conversation that cannot be read now stays due, and after a day it is a gap.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from typing import Final

from monitor.domain.errors import BadQuery, Gone, NeedsOperator, RetryLater
from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import DAY, HOUR

WINDOW: Final = 30 * DAY
"""How old a post may be whose comments are still read; hardly any come later."""

AGAIN: Final = 6 * HOUR
"""How long a conversation is left alone that seems not to have changed."""

PATIENCE: Final = DAY
"""How long a conversation may fail before what was said there counts as missed."""

MOST_AT_ONCE: Final = 10
"""Conversations of one page, a call each; the one tried longest ago comes first."""

MOST_KNOWN: Final = 100
"""Conversations that a cursor holds, as many as a page of posts begins."""

MOST_COMMENTS: Final = 200
"""Comments that are read of one conversation, the newest."""

_KEY: Final = "threads"
_UNREAD: Final = "comments below an own post could not be read"
_TOO_MANY: Final = "more comments below an own post than are read at once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """An own post, as a list shows it.

    Attributes:
        key: What its comments are asked for by.
        written_at: Microseconds.
        replies: How many it has, as the platform counts them.
        answers: Key of a post whose conversation it is part of; empty without one.
    """

    key: str
    written_at: int
    replies: int
    answers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """What stands below a post.

    Attributes:
        found: Comments as they were written.
        cut: Whether there are more.
        since: When the oldest was written, if all later ones are there; microseconds,
            or None if that is not known.
    """

    found: Sequence[bytes]
    cut: bool = False
    since: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """What reading below own posts brought.

    Attributes:
        found: Comments as they were written.
        cursor: What to add to the cursor.
        gaps: Comments that were missed.
        problem: What only a person can mend, or empty.
    """

    found: Sequence[bytes] = ()
    cursor: Mapping[str, JSONValue] = field(default_factory=dict)
    gaps: Sequence[Gap] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Thread:
    """What a cursor says of a conversation, in this order.

    Times are in microseconds, 0 for never.

    Attributes:
        written_at: When its post was written.
        replies: How many the post had when it was last read.
        read_at: When it was last read.
        tried_at: When that was last tried.
        due_since: Since when it is due; 0 if it is not.
    """

    written_at: int
    replies: int = 0
    read_at: int = 0
    tried_at: int = 0
    due_since: int = 0


_Threads = Mapping[str, _Thread]


def read_below(
    cursor: Mapping[str, JSONValue],
    shown: Iterable[Opening],
    now: int,
    read: Callable[[str], Comments],
) -> Below:
    """Read the conversations that are due, as far as the platform lets us.

    Args:
        cursor: What an earlier page left.
        shown: The own posts that this page shows.
        now: Microseconds.
        read: Reads the comments below a post; raises RetryLater or NeedsOperator.
    """
    counts = _beginning(shown, now)
    threads = dict(_noted(_known(cursor), counts, now))
    found: list[bytes] = []
    gaps: list[Gap] = []
    problem = ""
    for key in _due(threads):
        thread = threads[key]
        threads[key] = replace(thread, tried_at=now)
        comments = _attempt(read, key)
        if isinstance(comments, Comments):
            replies = counts[key].replies if key in counts else thread.replies
            found += comments.found
            gaps += _cut_off(thread, comments, changed=replies != thread.replies)
            threads[key] = replace(
                threads[key], replies=replies, read_at=now, due_since=0
            )
        elif not isinstance(comments, BadQuery | Gone):
            problem = str(comments) if isinstance(comments, NeedsOperator) else ""
            break
        elif key not in counts:
            # Not in the list any more either: it was deleted.
            del threads[key]
    rest, missed = _settled(threads, now)
    return Below(
        found=found, cursor=_written(rest), gaps=(*gaps, *missed), problem=problem
    )


def _attempt(
    read: Callable[[str], Comments], key: str
) -> Comments | RetryLater | NeedsOperator:
    try:
        return read(key)
    except (RetryLater, NeedsOperator) as error:
        return error


def kept_threads(cursor: Mapping[str, JSONValue]) -> Mapping[str, JSONValue]:
    """Return what `cursor` says of conversations, for a page that reads none."""
    return _written(_known(cursor))


def newest(found: Iterable[tuple[bytes, int | None]], *, cut: bool = False) -> Comments:
    """Return the newest of the comments `found`, each with its time, microseconds.

    Args:
        found: Those that the platform shows.
        cut: Whether it shows some of them alone, nobody knows which.
    """
    ordered = sorted(found, key=lambda each: each[1] or 0, reverse=True)
    taken = ordered[:MOST_COMMENTS]
    times = [time for _, time in taken if time is not None]
    return Comments(
        found=[raw for raw, _ in taken],
        cut=cut or len(ordered) > len(taken),
        since=None if cut else min(times, default=None),
    )


def _beginning(shown: Iterable[Opening], now: int) -> Mapping[str, Opening]:
    """Return the posts that have replies and begin a conversation, by key."""
    recent = {
        each.key: each
        for each in shown
        if each.replies > 0 and now - each.written_at <= WINDOW
    }
    return {key: each for key, each in recent.items() if each.answers not in recent}


def _noted(threads: _Threads, counts: Mapping[str, Opening], now: int) -> _Threads:
    """Return `threads` with those that are shown, due where they have changed."""
    noted = dict(threads)
    for key, opening in counts.items():
        known = noted.get(key, _Thread(opening.written_at))
        changed = opening.replies != known.replies or abs(now - known.read_at) >= AGAIN
        due_since = known.due_since or (now if changed else 0)
        noted[key] = replace(known, due_since=due_since)
    return noted


def _due(threads: _Threads) -> Sequence[str]:
    due = [key for key, thread in threads.items() if thread.due_since]
    due.sort(key=lambda key: (threads[key].tried_at, -threads[key].written_at))
    return due[:MOST_AT_ONCE]


def _cut_off(thread: _Thread, comments: Comments, *, changed: bool) -> Iterable[Gap]:
    """Yield the gap of a conversation of which only a part was read."""
    if not comments.cut:
        return
    since = comments.since
    if changed if since is None else since > thread.read_at:
        yield Gap(after=thread.read_at or None, before=since, reason=_TOO_MANY)


def _settled(threads: _Threads, now: int) -> tuple[_Threads, Sequence[Gap]]:
    """Return what is worth knowing at the next page, and what was missed for good."""
    latest = sorted(threads, key=lambda key: -threads[key].written_at)[:MOST_KNOWN]
    rest: dict[str, _Thread] = {}
    gaps: list[Gap] = []
    for key, thread in threads.items():
        over = key not in latest or now - thread.written_at > WINDOW
        lost = thread.due_since and (over or now - thread.due_since > PATIENCE)
        if lost:
            gaps.append(Gap(after=thread.read_at or None, before=now, reason=_UNREAD))
        if not over:
            rest[key] = replace(thread, read_at=now, due_since=0) if lost else thread
    return rest, gaps


def _known(cursor: Mapping[str, JSONValue]) -> _Threads:
    told = cursor.get(_KEY)
    listed = told.items() if isinstance(told, dict) else ()
    found = ((key, _thread(values)) for key, values in listed)
    return {key: thread for key, thread in found if thread is not None}


def _thread(values: JSONValue) -> _Thread | None:
    numbers = [each for each in _listed(values) if isinstance(each, int)]
    if len(numbers) != len(fields(_Thread)):
        return None
    return _Thread(*numbers)


def _listed(values: JSONValue) -> Sequence[JSONValue]:
    return values if isinstance(values, list) else ()


def _written(threads: _Threads) -> Mapping[str, JSONValue]:
    listed: dict[str, JSONValue] = {
        key: [*astuple(thread)] for key, thread in threads.items()
    }
    return {_KEY: listed} if listed else {}
