"""Tests of how far a list of posts has been read."""

from collections.abc import Sequence

import pytest

from connectors.bluesky.progress import (
    LEAST_OVERLAP,
    MAX_PAGES,
    OVERLAP,
    Progress,
    progress_of,
)
from connectors.kit.step import Step
from monitor.domain.sources import Gap, JSONValue
from monitor.domain.time import DAY, HOUR, MINUTE

NOW = 100 * DAY
NEWEST = NOW - DAY
KNOWN = Progress(newest=NEWEST)


def second_page(at: Progress) -> Progress:
    """Return where a run is after a page of one new post."""
    return progress_of(at.taken([NOW - HOUR], "x", NOW).cursor)


def last_page() -> Progress:
    """Return where a run is that has read all pages but one."""
    return Progress(newest=NEWEST, cursor="x", page=MAX_PAGES, latest=NOW)


def reasons(gaps: Sequence[Gap]) -> list[tuple[int | None, int | None]]:
    """Return what each gap spans."""
    return [(gap.after, gap.before) for gap in gaps]


def test_the_first_run_is_one_page() -> None:
    """Of the past, the newest hundred are enough."""
    assert Progress().since is None
    step = Progress().taken([NOW - HOUR, NOW - DAY], "x", NOW)
    assert step == Step(cursor={"newest": NOW - HOUR}, more=False)


def test_a_first_run_that_finds_nothing_remembers_when() -> None:
    """Else what comes before the next run could be missed without a word."""
    assert Progress().taken([], None, NOW).cursor == {"newest": NOW}


def test_each_run_reads_the_overlap_again() -> None:
    """Posts are indexed late: they are sorted in below what was read."""
    assert KNOWN.since == NEWEST - OVERLAP
    assert KNOWN.taken([NEWEST, NEWEST - LEAST_OVERLAP], "x", NOW).more


def test_a_run_ends_where_a_page_reaches_below_the_least_overlap() -> None:
    """What is older has been read; a busy term would be read for that alone."""
    step = KNOWN.taken([NOW - HOUR, NEWEST - LEAST_OVERLAP - 1], "x", NOW)
    assert step == Step(cursor={"newest": NOW - HOUR}, more=False)


def test_a_run_ends_with_the_list() -> None:
    """Without a cursor, nothing is left; the newest post may be gone."""
    assert KNOWN.taken([], None, NOW) == Step(cursor={"newest": NEWEST}, more=False)


def test_a_page_left_empty_is_not_the_end() -> None:
    """What was taken down leaves holes; the cursor leads on."""
    assert KNOWN.taken([], "x", NOW).more


def test_the_next_page_knows_the_run() -> None:
    """All state is in the cursor."""
    at = second_page(KNOWN)
    assert at == Progress(newest=NEWEST, cursor="x", page=2, latest=NOW - HOUR)
    assert at.taken([NEWEST - DAY], "y", NOW).cursor == {"newest": NOW - HOUR}


def test_a_repeated_cursor_ends_the_run() -> None:
    """What could not be read is a gap."""
    step = second_page(KNOWN).taken([NOW - 2 * HOUR], "x", NOW)
    assert not step.more
    assert reasons(step.gaps) == [(NEWEST, NOW - 2 * HOUR)]


def test_a_repeated_cursor_on_known_ground_is_no_gap() -> None:
    """Everything new has been read."""
    assert second_page(KNOWN).taken([NEWEST - HOUR], "x", NOW).gaps == ()


def test_a_run_is_bounded() -> None:
    """What is beyond is a gap that people see."""
    step = last_page().taken([NOW - 3 * HOUR], "y", NOW)
    assert not step.more
    assert reasons(step.gaps) == [(NEWEST, NOW - 3 * HOUR)]
    assert step.cursor == {"newest": NOW}


def test_shuffled_posts_are_all_counted() -> None:
    """The newest is the newest, wherever it stands."""
    step = Progress().taken([NOW - DAY, NOW - HOUR, NOW - 2 * HOUR], None, NOW)
    assert step.cursor == {"newest": NOW - HOUR}


def test_a_time_to_come_is_not_believed() -> None:
    """Else nothing would be new until then."""
    assert Progress().taken([NOW + DAY], None, NOW).cursor == {"newest": NOW}


def test_a_run_that_is_given_up_starts_anew() -> None:
    """As if it had never begun: nothing is taken for read."""
    assert second_page(KNOWN).given_up() == {"newest": NEWEST}
    assert Progress().given_up() == {}


@pytest.mark.parametrize(
    "cursor",
    [
        {"newest": NEWEST, "cursor": 7, "page": 2},
        {"newest": NEWEST, "cursor": "x"},
        {"newest": NEWEST, "page": 2},
        {"newest": NEWEST, "cursor": "x", "page": True},
    ],
)
def test_an_odd_cursor_starts_at_the_top(cursor: dict[str, JSONValue]) -> None:
    """What another version left does no harm."""
    assert progress_of(cursor) == KNOWN


def test_a_quiet_term_asks_for_little() -> None:
    """A minute later, only the overlap is asked for."""
    assert Progress(newest=NOW - MINUTE).since == NOW - MINUTE - OVERLAP
