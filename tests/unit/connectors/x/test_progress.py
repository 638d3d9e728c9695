"""Tests of how far a search for posts has been read."""

from connectors.x.progress import (
    LATE,
    MOST_PAGES,
    REACH,
    Progress,
    Window,
    made_at,
    progress_of,
)
from monitor.domain.sources import JSONValue
from monitor.domain.time import DAY, HOUR, MINUTE, SECOND
from monitor.simulator.x_world import snowflake
from tests.fakes.runtime import START

READ = Progress(read_at=START - 5 * HOUR)
"""A first run is over."""


def post(ago: int, now: int = START) -> int:
    """Return the id of a post that is `ago` microseconds old."""
    return int(snowflake((now - ago) // SECOND))


def drained(*pages: tuple[list[int], str | None], start: Progress) -> Progress:
    """Return the progress after `pages`."""
    progress = start
    for ids, token in pages:
        progress, _ = progress.taken(progress.begun(START), ids, token)
    return progress


def test_ids_tell_when_a_post_was_made() -> None:
    """To the second here; X's own hold milliseconds."""
    assert made_at(post(HOUR)) == START - HOUR


def test_a_first_run_asks_for_all_there_is() -> None:
    """Neither id nor time."""
    assert Progress().begun(START).window == Window()


def test_a_first_run_reads_one_page() -> None:
    """A common term has thousands; the next run goes on from its newest post."""
    ids = [post(MINUTE), post(HOUR), post(2 * HOUR)]
    after, more = Progress().taken(Progress().begun(START), ids, "t")
    assert (more, after) == (False, Progress(since=post(HOUR), read_at=START))


def test_what_a_first_run_leaves_is_a_gap() -> None:
    """From where the search reaches to the page's oldest post."""
    drain = Progress().begun(START)
    (gap,) = Progress().unread(drain, [post(HOUR), post(2 * HOUR)], "t")
    assert (gap.after, gap.before) == (START - REACH, START - 2 * HOUR)
    (odd,) = Progress().unread(drain, [30], "t")
    assert (odd.after, odd.before) == (START - REACH, START)


def test_a_first_run_that_read_all_leaves_no_gap() -> None:
    """Nor does a later one, whose rest the next reads."""
    assert Progress().unread(Progress().begun(START), [post(HOUR)], None) == ()
    assert READ.unread(READ.begun(START), [post(HOUR)], "t") == ()


def test_a_first_run_that_was_abandoned_leaves_a_gap() -> None:
    """Its token is refused, so it begins anew, and reads one page again."""
    running = progress_of({"drain": {"token": "t", "began": START - DAY}})
    anew = running.begun_anew(running.begun(START), START)
    assert anew.window == Window()
    (gap,) = running.unread(anew, [post(HOUR)], "u")
    assert (gap.after, gap.before) == (START - REACH, START - HOUR)


def test_a_run_reads_so_many_pages_and_the_next_goes_on() -> None:
    """Through the cursor; it reads as many again."""
    progress, more = READ, []
    for number in range(2 * MOST_PAGES):
        drain = progress_of(progress.cursor()).begun(START)
        progress, goes_on = progress.taken(drain, [post(number * HOUR)], f"t{number}")
        more.append(goes_on)
    assert more == 2 * [*[True] * (MOST_PAGES - 1), False]
    assert progress.begun(START).window.token == "t7"


def test_only_the_end_of_a_run_moves_since() -> None:
    """The youngest post of the first page; a run that was cut off goes on."""
    first, more = READ.taken(READ.begun(START), [post(HOUR), post(2 * HOUR)], "t")
    assert (more, first.since, first.begun(START + HOUR).window.token) == (
        True,
        None,
        "t",
    )
    last, more = first.taken(first.begun(START + HOUR), [post(3 * HOUR)], None)
    assert (more, last.since, last.read_at) == (False, post(HOUR), START)
    assert last.begun(START + HOUR).window == Window(since_id=str(post(HOUR)))


def test_young_posts_are_asked_for_again() -> None:
    """An older one may still come late."""
    young, settled = post(LATE - SECOND), post(LATE)
    done = drained(([young, settled], None), start=Progress())
    assert done.since == settled


def test_a_quiet_term_goes_on_by_time() -> None:
    """Its last post is too old to ask from; nothing was missed."""
    quiet = Progress(since=post(8 * DAY), read_at=START - HOUR)
    drain = quiet.begun(START)
    assert drain.window == Window(start=START - HOUR - LATE)
    assert quiet.gaps(drain) == ()


def test_a_long_absence_leaves_a_gap() -> None:
    """From the last run to what the search still reaches."""
    absent = Progress(since=post(20 * DAY), read_at=START - 20 * DAY)
    (gap,) = absent.gaps(absent.begun(START))
    assert (gap.after, gap.before) == (START - 20 * DAY, START - REACH)


def test_a_gap_is_told_once() -> None:
    """On the first page of a run."""
    absent = Progress(read_at=START - 20 * DAY)
    second, _ = absent.taken(absent.begun(START), [post(HOUR)], "t")
    assert second.gaps(second.begun(START)) == ()


def test_an_id_that_is_refused_is_replaced_by_a_time() -> None:
    """Clocks differ, so it is a day less than the search reaches."""
    known = Progress(since=post(6 * DAY), read_at=START - 7 * DAY)
    anew = known.begun_anew(known.begun(START), START)
    assert anew.window == Window(start=START - REACH + DAY)
    assert len(known.gaps(anew)) == 1


def test_a_token_that_is_refused_is_forgotten() -> None:
    """The run begins again, where it began."""
    known = Progress(since=post(HOUR), read_at=START - HOUR)
    running, _ = known.taken(known.begun(START), [post(MINUTE)], "t")
    assert running.begun_anew(running.begun(START), START) == known.begun(START)


def test_pages_that_lead_nowhere_end_a_run() -> None:
    """The same token, or posts that are no older; what lies behind is asked anew."""
    start = Progress(since=post(5 * HOUR), read_at=START - 5 * HOUR)
    first, _ = start.taken(start.begun(START), [post(HOUR)], "a")
    same_token = first.taken(first.begun(START), [post(2 * HOUR)], "a")
    same_posts = first.taken(first.begun(START), [post(HOUR)], "b")
    _, older = first.taken(first.begun(START), [post(2 * HOUR)], "b")
    assert same_token == same_posts == (start, False)
    assert older


def test_empty_pages_may_have_followers() -> None:
    """All of their posts were deleted meanwhile."""
    first, more = READ.taken(READ.begun(START), [], "a")
    assert more
    _, more = first.taken(first.begun(START), [], "b")
    assert more


def test_an_empty_run_keeps_what_was_known() -> None:
    """And counts as read."""
    done = drained(([], None), start=Progress(since=7, read_at=1))
    assert done == Progress(since=7, read_at=START)


def test_a_cursor_holds_all_of_it() -> None:
    """Through JSON and back."""
    absent = Progress(since=post(MINUTE), read_at=START - 20 * DAY)
    running = drained(([post(HOUR)], "t"), start=absent)
    assert progress_of(running.cursor()) == running
    assert progress_of(absent.cursor()) == absent


def test_an_odd_cursor_is_an_empty_one() -> None:
    """None of ours looks so."""
    odd: dict[str, JSONValue] = {"since": "7", "read_at": None, "drain": ["x"]}
    assert progress_of(odd) == Progress() == progress_of({})
