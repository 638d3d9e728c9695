"""How far a hashtag's timeline has been read.

A cursor holds the instance's ids of the newest statuses read, the oldest first.
A run starts at the oldest of them, not the newest: a status that another
instance delivers late is sorted in by its own time, below what was read already.
What is read twice is stored once. Pages overlap by a status at least, so that one
that may not come right after `min_id` is noticed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from monitor.domain.sources import JSONValue

PAGE: Final = 40
"""Most statuses of one answer."""

OVERLAP: Final = 20
"""Statuses that each run reads again; half a page, so that a quiet hashtag costs
one page."""

MAX_PAGES: Final = 25
"""Pages of one run; the next run goes on where it ended, so nothing is lost."""

_BEFORE_ALL: Final = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the next page starts.

    Attributes:
        recent: Ids of the newest statuses read, the oldest first.
        min_id: Id that the next page comes right after; None for the newest page.
        page: Number of the page in its run, from 1.
        doubted: Whether the last run met a page from elsewhere here.
    """

    recent: Sequence[str] = ()
    min_id: str | None = None
    page: int = 1
    doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a page leads to.

    Attributes:
        cursor: The cursor after it.
        more: Whether another page follows now.
        missed: Whether statuses before it may have been left out.
    """

    cursor: Mapping[str, JSONValue]
    more: bool
    missed: bool = False


def position_in(cursor: Mapping[str, JSONValue]) -> Position:
    """Return the position that `cursor` holds; an empty one starts at the top."""
    listed, min_id, page = (cursor.get(key) for key in ("recent", "min_id", "page"))
    if not isinstance(listed, list):
        return Position()
    recent = [known for known in listed if isinstance(known, str)]
    if isinstance(min_id, str) and isinstance(page, int):
        return Position(recent=recent, min_id=min_id, page=page)
    # Nothing was there: whatever comes is to be read from its start.
    return Position(
        recent=recent,
        min_id=recent[0] if recent else _BEFORE_ALL,
        doubted=cursor.get("doubted") is True,
    )


def following(at: Position, ids: Iterable[str], *, full: bool) -> Step:
    """Return what follows a page.

    After one from elsewhere the next run looks again, in case the instance has
    failed for a while; if it is so again, reading goes on after it.

    Args:
        at: Where the page started.
        ids: Ids of its statuses, in any order.
        full: Whether it was a whole page. Short ones may have followers too:
            instances leave statuses out, or give fewer than were asked for.
    """
    found = sorted(set(ids), key=_age)
    missed = full and _is_elsewhere(at, found)
    if missed and not at.doubted:
        return Step(cursor={"recent": [*at.recent], "doubted": True}, more=False)
    known = sorted({*at.recent, *found}, key=_age)
    recent: list[JSONValue] = [*known[-OVERLAP:]]
    moved = bool(found) and known[-1] not in at.recent
    if at.min_id is not None and moved and at.page < MAX_PAGES:
        min_id = known[-2] if len(known) > 1 else at.min_id
        onward: Mapping[str, JSONValue] = {"min_id": min_id, "page": at.page + 1}
        return Step(cursor={"recent": recent, **onward}, more=True, missed=missed)
    return Step(cursor={"recent": recent}, more=False, missed=missed)


def _is_elsewhere(at: Position, found: Sequence[str]) -> bool:
    """Return whether a page lacks all known statuses that come after `min_id`.

    Either they were deleted, or the instance has ignored `min_id`, and what lies
    between is unread. Nothing tells which.
    """
    if at.min_id is None:
        return False
    before = _age(at.min_id)
    due = [known for known in at.recent if _age(known) > before]
    return bool(due) and set(due).isdisjoint(found)


def _age(local_id: str) -> tuple[int, str]:
    """Return a key that sorts ids by time: as numbers, or as ULIDs."""
    return len(local_id), local_id
