"""Tests for monitor.domain.bursts.history."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.domain.bursts.history import OLDEST, SourceDays, pulse_of

_COUNTS = st.dictionaries(st.integers(0, OLDEST - 1), st.integers(0, 50))


def source(
    now: int = 0, *, watched: int = OLDEST, usual: int = 0, first: bool = False
) -> SourceDays:
    """A source with as many texts on every past day."""
    past = {day: usual for day in range(1, OLDEST) if usual}
    return SourceDays(
        watched=watched, days={0: now, **past}, first=past if first else {}
    )


def test_without_texts_nothing_is_measured() -> None:
    """And without sources."""
    assert pulse_of([source(0)]) is None
    assert pulse_of([]) is None


def test_texts_are_held_against_all_sources_together() -> None:
    """Two bring as many as they usually do."""
    found = pulse_of([source(10, usual=10), source(5, usual=5)])

    assert found is not None
    assert (found.count, found.surging) == (15, False)
    assert found.usual == pytest.approx(15, abs=0.1)


def test_more_than_usual_surges() -> None:
    """On a page where nothing ever happens."""
    found = pulse_of([source(30)])

    assert found is not None
    assert found.surging


@pytest.mark.parametrize(("watched", "measured"), [(9, False), (10, True)])
def test_a_source_counts_when_a_week_of_it_is_known(
    watched: int, *, measured: bool
) -> None:
    """A new one brings more without more being written."""
    found = pulse_of([source(30, watched=watched)])

    assert (found is not None) is measured


def test_a_new_source_does_not_blind_the_others() -> None:
    """It just does not count yet."""
    found = pulse_of([source(5, usual=5), source(40, watched=1)])

    assert found is not None
    assert (found.count, found.surging) == (5, False)


def test_a_young_source_shortens_the_past() -> None:
    """Before it, its texts would be missing."""
    young = SourceDays(watched=12, days=dict.fromkeys(range(12), 20), first={})
    found = pulse_of([source(2, usual=2), young])

    assert found is not None
    assert found.usual == pytest.approx(22, abs=0.1)
    assert not found.surging


def test_a_first_poll_tells_of_the_past_and_is_no_news() -> None:
    """A folder's history, read a minute ago."""
    found = pulse_of([source(6, watched=0, usual=5, first=True)])
    unread = SourceDays(watched=OLDEST, days={0: 9}, first={0: 9})

    assert found is not None
    assert found.usual == pytest.approx(5, abs=0.1)
    assert pulse_of([unread]) is None


def test_a_pinned_post_tells_nothing_of_the_past() -> None:
    """Two are a month old, the others of this week."""
    first = {30: 1, 29: 1, 2: 9}
    found = SourceDays(watched=1, days={0: 30, **first}, first=first)

    assert found.reach == 2
    assert pulse_of([found]) is None


@given(_COUNTS, _COUNTS, st.integers(0, 60), st.integers(0, 60))
def test_the_order_of_sources_changes_nothing(
    one: dict[int, int], other: dict[int, int], long: int, short: int
) -> None:
    """Whichever is read first."""
    sources = [
        SourceDays(watched=long, days=one, first={}),
        SourceDays(watched=short, days=other, first={}),
    ]
    found = pulse_of(sources)

    assert found == pulse_of(sources[::-1])
    assert found is None or 0 < found.count <= one.get(0, 0) + other.get(0, 0)


@given(_COUNTS, st.integers(0, 60))
def test_more_texts_now_never_end_a_burst(days: dict[int, int], more: int) -> None:
    """The past being the same."""
    before = pulse_of([SourceDays(watched=40, days=days, first={})])
    grown = {**days, 0: days.get(0, 0) + more}
    after = pulse_of([SourceDays(watched=40, days=grown, first={})])

    assert before is None or (after is not None and after.surging >= before.surging)


def test_what_begins_slowly_is_not_usual_at_once() -> None:
    """The two days before the present one tell nothing."""
    found = pulse_of([SourceDays(watched=OLDEST, days={0: 30, 1: 40, 2: 40}, first={})])

    assert found is not None
    assert found.usual < 0.1
    assert found.surging


def test_a_silent_young_source_does_not_shorten_the_past() -> None:
    """It has no texts that would be missing before it."""
    past = dict.fromkeys(range(13, OLDEST), 10)
    old = SourceDays(watched=OLDEST, days={0: 10, **past}, first={})
    found = pulse_of([old, SourceDays(watched=12, days={}, first={})])

    assert found is not None
    assert found.usual > 5


def test_three_old_texts_tell_how_far_a_first_poll_reached() -> None:
    """A pinned one and two others."""
    first = {30: 1, 20: 2, 2: 9}

    assert SourceDays(watched=1, days=first, first=first).reach == 20
