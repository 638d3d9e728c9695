"""Tests of how far a hashtag has been read."""

import pytest

from connectors.mastodon.timeline import (
    MAX_PAGES,
    OVERLAP,
    Position,
    Step,
    following,
    position_in,
)


def ids(first: int, last: int) -> list[str]:
    """Return the ids from `first` to `last`."""
    return [str(number) for number in range(first, last + 1)]


def test_the_first_page_is_the_newest() -> None:
    """What is older than a first look is not asked for."""
    assert position_in({}) == Position()


def test_a_run_starts_before_what_it_knows() -> None:
    """So that late statuses are found."""
    step = following(Position(), ids(100, 139), full=True)
    assert not step.more
    assert position_in(step.cursor).min_id == str(140 - OVERLAP)


def test_an_empty_hashtag_is_read_from_its_start() -> None:
    """Else what comes in a rush before the next run would be lost."""
    step = following(Position(), [], full=False)
    assert position_in(step.cursor).min_id == "0"


def test_full_pages_lead_to_the_next() -> None:
    """Right before the newest status, whatever order they came in."""
    at = Position(recent=("100",), min_id="100")
    step = following(at, reversed(ids(101, 140)), full=True)
    assert step.more
    after = position_in(step.cursor)
    assert (after.min_id, after.page) == ("139", 2)
    assert after.recent == ids(141 - OVERLAP, 140)


def test_short_pages_may_have_followers() -> None:
    """Some instances give fewer statuses than were asked for."""
    at = Position(recent=("9",), min_id="9")
    step = following(at, ids(10, 11), full=False)
    assert step.more
    assert following(position_in(step.cursor), ids(11, 12), full=False).more


def test_pages_without_news_end_the_run() -> None:
    """The next one starts anew."""
    at = Position(recent=("9", "10", "11"), min_id="10", page=2)
    step = following(at, ["11"], full=False)
    assert step == Step(cursor={"recent": ["9", "10", "11"]}, more=False)


KNOWN = ["101", "102", "103"]
DOUBTED = Position(recent=KNOWN, min_id="101", doubted=True)


@pytest.mark.parametrize("page", [1, 5])
def test_a_page_from_elsewhere_is_looked_at_again(page: int) -> None:
    """The instance may ignore `min_id` for a while only: nothing is given up."""
    at = Position(recent=KNOWN, min_id="101", page=page)
    step = following(at, ids(200, 239), full=True)
    assert (step.more, step.missed) == (False, False)
    assert position_in(step.cursor) == DOUBTED


def test_a_page_that_stays_elsewhere_is_gone_on_from() -> None:
    """What was known is deleted, or `min_id` ignored: something may be missed."""
    step = following(DOUBTED, ids(200, 239), full=True)
    assert step.missed
    assert step.more
    after = position_in(step.cursor)
    assert (after.min_id, after.doubted) == ("238", False)
    onward = following(after, ids(238, 277), full=True)
    assert (onward.more, onward.missed) == (True, False)


def test_a_doubt_passes() -> None:
    """The instance answers right again: everything is read."""
    step = following(DOUBTED, ids(102, 141), full=True)
    assert (step.more, step.missed) == (True, False)


def test_an_instance_that_ignores_the_position_ends_the_run() -> None:
    """It gives its newest page again and again."""
    after = position_in(following(DOUBTED, ids(200, 239), full=True).cursor)
    step = following(after, ids(200, 239), full=True)
    assert (step.more, step.missed) == (False, False)
    assert position_in(step.cursor).recent[-1] == "239"


def test_an_endless_run_ends() -> None:
    """And goes on next time where it was."""
    at = Position(recent=("100",), min_id="100", page=MAX_PAGES)
    step = following(at, ids(101, 140), full=True)
    assert not step.more
    assert position_in(step.cursor).recent[-1] == "140"


def test_a_server_that_repeats_its_page_ends_the_run() -> None:
    """It does not know `min_id`."""
    at = Position(recent=("140",), min_id="140")
    assert following(at, ids(101, 140), full=True).more is False


def test_late_statuses_do_not_move_it_back() -> None:
    """The newest that are known stay."""
    at = Position(recent=tuple(ids(120, 139)), min_id="120")
    step = following(at, ["121", "1000"], full=False)
    assert position_in(step.cursor).recent == [*ids(121, 139), "1000"]


def test_odd_cursors_start_anew() -> None:
    """As an older or newer version may have left them."""
    assert position_in({"recent": "x", "min_id": 5}) == Position()
    assert position_in({"recent": [5, "7"], "min_id": "9"}).min_id == "7"
