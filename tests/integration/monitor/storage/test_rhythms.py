"""How long a source is without news, on both databases."""

from monitor.domain.rhythm import Rhythm
from monitor.domain.sources import Outcome, SourceId
from monitor.domain.time import DAY, MINUTE
from monitor.storage.rhythms import rhythm_of
from monitor.storage.store import SqlStore
from tests.builders import watch
from tests.fakes.runtime import START

ONE = SourceId(1)


def rhythm_after(store: SqlStore, *runs: tuple[int, bool]) -> Rhythm:
    """Let runs end, each at its time with news or without; return what is learned."""
    watch(store, now=START)
    with store.write() as tx:
        for after, news in runs:
            now = START + after
            tx.sources.note_news(ONE, now, news=news)
            tx.sources.end_run(ONE, Outcome.CHECKED, "", now, now)
    with store.read() as tx:
        [state] = tx.troubles.states()
    return state.rhythm


def test_a_gap_is_the_time_between_two_that_brought_news(store: SqlStore) -> None:
    """Whatever was read in between."""
    runs = ((0, True), (15 * MINUTE, False), (30 * MINUTE, True))
    rhythm = rhythm_after(store, *runs)

    assert (rhythm.gaps, rhythm.quiet) == (1, 0)
    assert [gap for _, gap in rhythm.longest] == [30 * MINUTE]


def test_time_in_which_nobody_read_is_no_gap(sqlite_store: SqlStore) -> None:
    """One run speaks for two intervals at most, and none for the past."""
    runs = ((0, True), (10 * DAY, False), (DAY, False))

    assert rhythm_after(sqlite_store, *runs).quiet == 30 * MINUTE


def test_nothing_stored_is_nothing_known() -> None:
    """A source of an earlier version begins to learn."""
    assert rhythm_of(None) == Rhythm()
