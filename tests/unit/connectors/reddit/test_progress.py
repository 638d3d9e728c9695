"""Tests of how far a listing has been read."""

import pytest

from connectors.kit.step import Step
from connectors.reddit.progress import MOST_PAGES, OVERLAP, progress_of
from monitor.domain.sources import JSONValue
from monitor.domain.time import MINUTE

START = 1_000_000 * MINUTE
KNOWN: dict[str, JSONValue] = {"known": ["t3_9", "t3_8"], "newest": START}


def take(
    cursor: dict[str, JSONValue], after: str | None = "t3_1", **minutes: int
) -> Step:
    """Take a page of items, each so many minutes after the newest known one."""
    items: dict[str, int | None] = {
        name: START + offset * MINUTE for name, offset in minutes.items()
    }
    return progress_of(cursor).taken(items, after)


def test_the_first_run_reads_one_page() -> None:
    """Older items are of another time; nothing is missing."""
    step = take({}, b=2, a=1)
    assert (step.more, step.gaps) == (False, ())
    assert step.cursor == {"known": ["b", "a"], "newest": START + 2 * MINUTE}


def test_a_first_run_without_items_is_a_first_run() -> None:
    """What comes next is new, and read to its end."""
    empty = take({}, after=None)
    assert empty.cursor == {"known": [], "newest": None}
    assert take({**empty.cursor}, a=1).more


def test_a_run_goes_on_until_known_ground() -> None:
    """A page of new items alone may hide more of them."""
    first = take(KNOWN, c=3, b=2)
    assert (first.more, first.cursor["after"]) == (True, "t3_1")
    last = take({**first.cursor}, after="x", a=1, t3_9=0, old=-60)
    assert (last.more, last.gaps) == (False, ())
    assert last.cursor["known"] == ["c", "b", "a", "old", "t3_9", "t3_8"]


def test_a_run_reads_an_overlap() -> None:
    """Items that are listed late stand behind known ones."""
    within = -OVERLAP // MINUTE + 1
    assert take(KNOWN, b=2, t3_9=0, c=within).more
    assert not take(KNOWN, b=2, t3_9=0, c=within - 2).more


def test_a_page_without_news_ends_the_run() -> None:
    """However new its items are."""
    step = take(KNOWN, t3_9=0, t3_8=0)
    assert (step.more, step.gaps, step.cursor) == (False, (), KNOWN)


def test_a_deleted_item_stops_nothing() -> None:
    """No single fullname is needed to find known ground: times lead there too."""
    assert not take(KNOWN, b=2, a=-60).more


def test_a_repeated_page_ends_the_run_with_a_gap() -> None:
    """The platform turns in a circle before known ground; the next run tries again."""
    first = take(KNOWN, c=3, b=2)
    again = take({**first.cursor}, after="t3_1", c=3, b=2)
    assert not again.more
    (gap,) = again.gaps
    assert (gap.after, gap.before) == (START, START + 2 * MINUTE)
    assert again.cursor == KNOWN


def test_an_empty_page_may_lead_on() -> None:
    """All of its items were removed meanwhile."""
    first = take(KNOWN, c=3, b=2)
    empty = take({**first.cursor}, after="t3_0")
    assert (empty.more, empty.cursor["after"]) == (True, "t3_0")


def test_an_empty_page_in_a_run_is_a_gap() -> None:
    """The item that it was to follow was deleted meanwhile."""
    first = take(KNOWN, c=3, b=2)
    empty = take({**first.cursor}, after=None)
    assert (empty.more, len(empty.gaps)) == (False, 1)


def test_an_empty_listing_is_no_gap() -> None:
    """Nobody writes of the practice."""
    assert take(KNOWN, after=None).gaps == ()


def test_a_listing_that_ends_is_whole() -> None:
    """What was known has been deleted since."""
    assert take(KNOWN, after=None, b=2).gaps == ()


def test_a_run_is_bounded() -> None:
    """A listing has 1,000 items; what is behind them cannot be read any more."""
    step, pages = take(KNOWN, a=9_000), 1
    while step.more:
        pages += 1
        items = {f"n{pages}": START + MINUTE}
        step = progress_of(step.cursor).taken(items, f"t{pages}")
    assert pages == MOST_PAGES
    assert len(step.gaps) == 1


def test_the_cursor_stays_small() -> None:
    """Only as many names as a run may meet again."""
    step = progress_of({}).taken({f"n{n}": START - n for n in range(900)}, None)
    assert isinstance(step.cursor["known"], list)
    assert len(step.cursor["known"]) == 500


def test_items_without_a_time_are_known_by_name() -> None:
    """Odd items neither stop a run nor move it."""
    step = progress_of(KNOWN).taken({"odd": None}, "t3_1")
    assert step.more
    assert progress_of(step.cursor).latest is None


@pytest.mark.parametrize(
    "cursor",
    [
        {"known": "x"},
        {"known": [1], "newest": "y"},
        {**KNOWN, "after": 7},
        {**KNOWN, "after": "a", "page": "2", "read": []},
        {**KNOWN, "after": "a", "page": 2, "read": None},
    ],
)
def test_an_odd_cursor_starts_at_the_top(cursor: dict[str, JSONValue]) -> None:
    """What another version left does no harm."""
    progress = progress_of(cursor)
    assert (progress.after, progress.page) == (None, 1)


def test_an_empty_page_at_the_end_is_read_again() -> None:
    """What it was to follow was deleted meanwhile; the gap may be closed yet."""
    first = take(KNOWN, c=3, b=2)
    last = take({**first.cursor}, after=None)
    assert not last.more
    assert len(last.gaps) == 1
    assert last.cursor == KNOWN
