"""Tests of how far the hits of a term have been read."""

from dataclasses import dataclass, replace

import pytest

from connectors.hackernews.progress import (
    EDITED,
    EVERY,
    LATE,
    LONG_PAGE,
    MOST_PAGES,
    PAGE,
    Progress,
    Window,
    progress_of,
)
from connectors.kit.step import Step
from monitor.domain.errors import Unavailable
from monitor.domain.sources import JSONValue
from monitor.domain.time import SECOND
from monitor.ports.connector import RawItem, RawResponse

NOW = 1_772_000_000
NEWEST = NOW - 10 * LATE
LOOKED = NOW - EVERY // 2
SINCE = NEWEST - EDITED
KNOWN = Progress(newest=NEWEST, looked=LOOKED, since=SINCE)
AFRESH = Progress(newest=NEWEST, looked=NOW, since=NEWEST - LATE)


@dataclass(frozen=True)
class Answer:
    """An answer with a hit for each of `times`."""

    times: tuple[int, ...]
    total: int

    @property
    def items(self) -> tuple[RawItem, ...]:
        """The hits."""
        return tuple(RawItem(form="hit", body=b"") for _ in self.times)

    @property
    def answer(self) -> RawResponse:
        """The response."""
        return RawResponse(
            url="", status=200, headers={}, body=b"", fetched_at=NOW * SECOND
        )


def hits(*times: int, hidden: int = 0) -> Answer:
    """Return an answer with hits at `times`, and others that are not shown."""
    return Answer(times=times, total=len(times) + hidden)


def full(first: int, last: int) -> Answer:
    """Return a full page from `first` back to `last`."""
    return hits(*[first] * (PAGE - 1), last)


def onward(step: Step) -> Progress:
    """Return where the reading is after a page that has a follower."""
    return progress_of(step.cursor, NOW)


def rest(newest: int) -> dict[str, JSONValue]:
    """Return the cursor of a reading that is over."""
    return {"newest": newest, "looked": LOOKED}


def test_the_first_run_is_one_page() -> None:
    """Of the past, the newest hundred are enough."""
    first = progress_of({}, LOOKED)
    assert (first.window, first.limit) == (Window(), PAGE)
    step = first.taken(full(NOW - 5, NOW - 9))
    assert step == Step(cursor=rest(NOW - 5), more=False)


def test_a_first_run_that_finds_nothing_remembers_when() -> None:
    """Else what comes before the next run could be missed without a word."""
    assert progress_of({}, LOOKED).taken(hits()).cursor == rest(NOW)


def test_each_run_reads_again_what_may_be_edited() -> None:
    """Of the last hours that are known."""
    at = progress_of(rest(NEWEST), NOW)
    assert at == KNOWN
    assert (at.window, at.limit) == (Window(since=SINCE), PAGE)


def test_twice_a_day_a_run_looks_for_late_hits() -> None:
    """As far back as one may be that came just after the last look."""
    at = progress_of(rest(NOW), LOOKED + EVERY)
    assert (at.window, at.limit) == (Window(since=LOOKED - LATE), LONG_PAGE)
    assert at.taken(hits(NOW)).cursor["looked"] == LOOKED + EVERY


def test_a_clock_that_was_set_back_looks_for_late_hits() -> None:
    """Or none would be looked for until it has caught up."""
    at = progress_of(rest(NOW), LOOKED - 9)
    assert at == Progress(newest=NOW, looked=LOOKED - 9, since=LOOKED - 9 - LATE)


def test_a_run_ends_where_all_is_shown() -> None:
    """Less than a full page, and as many as there are."""
    step = KNOWN.taken(hits(NOW - 5, NEWEST))
    assert step == Step(cursor=rest(NOW - 5), more=False)


def test_nothing_new_changes_nothing() -> None:
    """Even if what was the newest is gone."""
    assert KNOWN.taken(hits()).cursor == rest(NEWEST)


def test_a_full_page_has_a_follower() -> None:
    """Whatever the total says; the next window ends in the oldest hit's second."""
    step = KNOWN.taken(full(NOW - 5, NOW - 9))
    assert step.more
    assert onward(step).window == Window(since=SINCE, until=NOW - 9)


def test_a_short_page_has_a_follower() -> None:
    """If there is more than it shows."""
    assert KNOWN.taken(hits(NOW - 5, NOW - 9, hidden=1)).more


def test_the_newest_hit_is_that_of_the_first_page() -> None:
    """It is where the next run looks from."""
    second = onward(KNOWN.taken(full(NOW - 5, NOW - 9)))
    assert second.taken(hits(NOW - 9)).cursor == rest(NOW - 5)


def test_a_long_reading_is_several_runs() -> None:
    """The next one goes on where the last one ended: there is no gap."""
    at, runs = KNOWN, []
    for number in range(MOST_PAGES + 1):
        step = at.taken(full(NOW - number, NOW - number - 1))
        assert step.gaps == ()
        runs.append(step.more)
        at = onward(step)
    assert runs == [True] * (MOST_PAGES - 1) + [False, True]


def test_a_second_with_too_many_hits_is_a_gap() -> None:
    """Nothing tells them apart; the reading goes on before it."""
    crowded = replace(KNOWN, until=NOW - 9, latest=NOW)
    step = crowded.taken(full(NOW - 9, NOW - 9))
    assert onward(step).until == NOW - 10
    assert [gap.after for gap in step.gaps] == [(NOW - 9) * SECOND]


def test_a_wrong_total_is_no_gap() -> None:
    """Of a phrase, it is a guess."""
    last = replace(KNOWN, until=NOW - 9, latest=NOW)
    step = last.taken(hits(NOW - 9, hidden=3))
    assert (onward(step).until, step.gaps) == (NOW - 10, ())


@pytest.mark.parametrize(
    "answer",
    [
        full(NOW, NOW - 9),
        full(NOW - 9, SINCE - 1),
        hits(hidden=3),
    ],
    ids=["newer", "older", "nothing"],
)
def test_an_answer_to_another_question_is_refused(answer: Answer) -> None:
    """The window was not heeded; the cursor stays, so nothing is skipped."""
    with pytest.raises(Unavailable):
        replace(KNOWN, until=NOW - 9, latest=NOW).taken(answer)


def test_hits_of_the_future_are_of_now() -> None:
    """Or nothing would ever be new again."""
    assert KNOWN.taken(hits(NOW + LATE)).cursor == rest(NOW)


@pytest.mark.parametrize(
    ("cursor", "progress"),
    [
        ({}, Progress(looked=NOW)),
        ({"newest": "x"}, Progress(looked=NOW)),
        ({"newest": True}, Progress(looked=NOW)),
        ({"newest": NEWEST}, AFRESH),
        ({"newest": NEWEST, "looked": "x"}, AFRESH),
        ({"newest": NEWEST, "until": 9, "latest": 9, "page": 2}, AFRESH),
        ({**rest(NEWEST), "since": 1, "until": 9, "latest": None, "page": 2}, KNOWN),
    ],
)
def test_odd_cursors_start_anew(
    cursor: dict[str, JSONValue], progress: Progress
) -> None:
    """At the last point that is known."""
    assert progress_of(cursor, NOW) == progress


def test_a_window_never_begins_before_time() -> None:
    """A number below zero would be another word to the filter."""
    assert progress_of({"newest": 5}, NOW).window == Window(since=0)


LOOKING = Progress(newest=NEWEST, looked=NOW, since=NEWEST - LATE)


def test_a_page_of_a_look_may_be_longer() -> None:
    """A hundred hits are all there are; five hundred are not, whatever is told."""
    assert not LOOKING.taken(hits(*[NEWEST] * PAGE)).more
    assert LOOKING.taken(hits(*[NEWEST] * LONG_PAGE)).more


def test_a_second_of_a_look_is_a_gap_if_it_fills_a_longer_page() -> None:
    """A hundred of a second are shown together with what comes before."""
    stuck = replace(LOOKING, until=NEWEST)

    assert stuck.taken(hits(*[NEWEST] * PAGE, hidden=1)).gaps == ()
    assert len(stuck.taken(hits(*[NEWEST] * LONG_PAGE)).gaps) == 1
