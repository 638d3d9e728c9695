"""Counting the spread of a claim from rows."""

from monitor.domain.spread import Spread
from monitor.domain.time import DAY
from monitor.storage.spread import spread_of
from monitor.storage.store import SqlStore
from tests.builders import review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.stored import opened


def spread(store: SqlStore, case_id: int, until: int) -> Spread:
    """Return what is counted of a case."""
    with store.read() as tx:
        return spread_of(tx._connection, case_id, until)


def test_a_text_counts_within_its_day(store: SqlStore) -> None:
    """One without an author counts as a post alone."""
    case_id = opened(store, of=review(published_at=START)).case_id

    assert spread(store, case_id, START) == Spread(posts=1, spreaders=0)
    assert spread(store, case_id, START + DAY) == Spread(posts=0, spreaders=0)
    assert spread(store, case_id, START - 1) == Spread(posts=0, spreaders=0)


def test_accounts_are_no_texts(sqlite_store: SqlStore) -> None:
    """They spread nothing."""
    case_id = opened(sqlite_store).case_id

    assert spread(sqlite_store, case_id, START) == Spread(posts=0, spreaders=0)
