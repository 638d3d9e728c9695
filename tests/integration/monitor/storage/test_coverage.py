"""What is watched, as runs left it, on both databases."""

from monitor.domain.coverage import Runs, Watching
from monitor.domain.sources import Gap, Outcome, SourceId
from monitor.domain.time import MINUTE
from monitor.storage.store import SqlStore
from tests.builders import RIVERSIDE, plan, practice, watch
from tests.fakes.runtime import START


def only(store: SqlStore) -> Watching:
    """Return what is watched by the one source."""
    with store.read() as tx:
        [found] = tx.readers.watching(None)
    return found


def run(store: SqlStore, outcome: Outcome, at: int, reason: str = "") -> None:
    """Let the source end a run."""
    with store.write() as tx:
        [source] = tx.sources.active()
        tx.sources.end_run(source.id, outcome, reason, at, at)


def test_a_source_that_never_ran_is_watched_without_runs(store: SqlStore) -> None:
    """With all that the configuration says of it."""
    watch(store, now=START)
    found = only(store)

    assert (found.practice_id, found.connector) == (RIVERSIDE, "fake")
    assert (found.platform, found.query) == ("bluesky", "riverside")
    assert (found.since, found.runs, found.gaps) == (START, None, ())


def test_the_last_runs_tell_how_it_goes(store: SqlStore) -> None:
    """Equal ones together; what was before is past."""
    watch(store, now=START)
    run(store, Outcome.CHECKED, START)
    for minute in (1, 2):
        run(store, Outcome.FAILED, START + minute * MINUTE, "auth: refused")

    assert only(store).runs == Runs(
        outcome=Outcome.FAILED,
        reason="auth: refused",
        first_at=START + MINUTE,
        last_at=START + 2 * MINUTE,
        count=2,
    )


def test_runs_before_a_practice_joined_do_not_count_for_it(store: SqlStore) -> None:
    """Nobody looked for it then; afterwards the time starts with the joining."""
    watch(store, plan(practices=[]), now=START)
    run(store, Outcome.CHECKED, START)
    joined = START + MINUTE
    watch(store, now=joined)
    before = only(store).runs
    run(store, Outcome.CHECKED, joined + MINUTE)
    after = only(store).runs

    assert before is None
    assert after is not None
    assert (after.first_at, after.last_at) == (joined, joined + MINUTE)


def test_gaps_are_told_newest_first(store: SqlStore) -> None:
    """What could not be seen is not hidden behind a good last run."""
    watch(store, now=START)
    with store.write() as tx:
        for reason in ("first", "second"):
            gap = Gap(after=None, before=START, reason=reason)
            tx.sources.open_gaps(SourceId(1), [gap], START)

    assert [gap.reason for gap in only(store).gaps] == ["second", "first"]


def test_people_see_the_sources_of_their_groups(store: SqlStore) -> None:
    """And those of nobody in particular."""
    north = practice("north", group="north")
    plans = [plan("a"), plan("b", practices=[north.id]), plan("c", practices=[])]
    with store.write() as tx:
        tx.upkeep.sync_practices([practice(), north], START)
        tx.sources.sync(plans, START)
        seen = {
            groups: [one.query for one in tx.readers.watching(groups)]
            for groups in (frozenset({"north"}), frozenset[str](), None)
        }

    assert list(seen.values()) == [["b", "c"], ["c"], ["a", "b", "c"]]


def test_what_is_no_longer_configured_is_not_watched(store: SqlStore) -> None:
    """Neither a source that was removed nor one that a practice left."""
    watch(store, plan("a"), now=START)
    watch(store, plan("b", practices=[]), now=START + 1)

    found = only(store)
    assert (found.query, found.practice_id, found.since) == ("b", None, None)
