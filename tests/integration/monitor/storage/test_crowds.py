"""Counted texts and bursts in both databases."""

from collections.abc import Sequence
from dataclasses import replace

from monitor.domain.bursts.crowds import Sort
from monitor.domain.bursts.history import OLDEST, SourceDays
from monitor.domain.records import RecordId
from monitor.domain.sources import Capability, Outcome, Query, SourceId
from monitor.domain.tallies import Counted
from monitor.domain.time import DAY, HOUR
from monitor.domain.watchlist import compile_watchlist
from monitor.pipeline.sight import Leads, sight
from monitor.ports.crowds import Series
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, plan, practice, review, watch
from tests.fakes.runtime import START

REVIEWS = Series(RIVERSIDE, Sort.REVIEW)
NOW = START + 40 * DAY


def counted(number: int, ago: int = HOUR, *, place: str = "") -> Counted:
    """A review that was written a while ago."""
    return Counted(
        record_id=RecordId(number),
        practice_id=RIVERSIDE,
        sort=Sort.REVIEW,
        place=place,
        said_at=NOW - ago,
        first=False,
    )


def count(store: SqlStore, *texts: Counted) -> None:
    """Let a source bring texts, and count them."""
    listing = Query(capability=Capability.REVIEWS, text="listing")
    watch(store, replace(plan(), query=listing), now=START)
    leads = Leads(watchlist=compile_watchlist([practice()]))
    seen = [review(f"{number:05}") for number in range(1, 1 + len(texts))]
    with store.write() as tx:
        sight(tx, seen, leads, NOW, baseline=False, source_id=SourceId(1))
        tx.sources.end_run(SourceId(1), Outcome.CHECKED, "", NOW, START)
        tx.crowds.count(texts, NOW)


def sources(store: SqlStore, series: Series = REVIEWS) -> Sequence[SourceDays]:
    """What is counted now."""
    with store.read() as tx:
        return tx.crowds.sources(series, NOW)


def test_texts_are_counted_by_the_day(store: SqlStore) -> None:
    """A day is the 24 hours before now."""
    count(store, *(counted(n, (n // 2) * DAY + HOUR) for n in range(1, 5)))
    (found,) = sources(store)

    assert found == SourceDays(watched=40, days={0: 1, 1: 2, 2: 1}, first={})


def test_a_text_is_counted_once(store: SqlStore) -> None:
    """However often it is judged."""
    text = counted(1)
    count(store, text, counted(2))
    with store.write() as tx:
        tx.crowds.count([text, text], NOW)

    assert [found.days for found in sources(store)] == [{0: 2}]


def test_a_first_poll_is_told_apart(store: SqlStore) -> None:
    """It is history."""
    count(store, counted(1), replace(counted(2, DAY), first=True))
    (found,) = sources(store)

    assert (found.days, found.first) == ({0: 1, 1: 1}, {1: 1})


def test_old_texts_and_those_of_tomorrow_are_not_counted(store: SqlStore) -> None:
    """A clock may be wrong."""
    count(store, counted(1, OLDEST * DAY), counted(2, -HOUR))

    assert sources(store) == []


def test_a_location_has_its_own_count(store: SqlStore) -> None:
    """And is part of all."""
    count(store, counted(1, place="main"), counted(2, place="north"), counted(3))
    main = sources(store, replace(REVIEWS, place="main"))

    assert [found.days for found in main] == [{0: 1}]
    assert [found.days for found in sources(store)] == [{0: 3}]
    assert sources(store, replace(REVIEWS, sort=Sort.COMMENT)) == []


def test_the_newest_texts_come_first(store: SqlStore) -> None:
    """No more than asked for."""
    count(store, counted(1, 3 * HOUR), counted(2, HOUR), counted(3, 2 * HOUR))
    with store.read() as tx:
        assert tx.crowds.newest(REVIEWS, NOW - DAY, 2) == [2, 3]
        assert tx.crowds.newest(REVIEWS, NOW - HOUR, 2) == []


def test_a_text_stays_in_its_burst(store: SqlStore) -> None:
    """Another one is no part of it."""
    count(store, counted(1), counted(2))
    with store.write() as tx:
        burst = tx.crowds.begin(replace(REVIEWS, place="main"), NOW)
        tx.crowds.join(burst.id, counted(1))
    with store.read() as tx:
        assert tx.crowds.burst_of(counted(1)) == burst
        assert tx.crowds.burst_of(counted(2)) is None


def test_a_burst_is_on_until_a_while_after_the_last_time(store: SqlStore) -> None:
    """At any location."""
    with store.write() as tx:
        burst = tx.crowds.begin(replace(REVIEWS, place="main"), NOW)
        tx.crowds.go_on(burst.id, NOW + DAY)
    with store.read() as tx:
        assert tx.crowds.bursts(REVIEWS, NOW) == [burst]
        assert tx.crowds.bursts(REVIEWS, NOW + DAY) == []
