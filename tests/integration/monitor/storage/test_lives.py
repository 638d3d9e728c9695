"""Lives that a wrong clock has given, on both databases."""

import pytest
import sqlalchemy as sa

from monitor.domain.retention import DEFAULT_TIMES, DataClass
from monitor.domain.time import DAY
from monitor.storage.store import SqlStore
from monitor.storage.tables import metadata
from monitor.storage.tables.content import records, revisions
from tests.builders import account, review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of
from tests.integration.monitor.storage.test_upkeep import fill

YEARS = 3650 * DAY
NOW = START + 365 * DAY
EXPIRING = [table for table in metadata.sorted_tables if "expires_at" in table.c]


def shift(store: SqlStore, by: int) -> None:
    """Let every row have been stored by a clock that was wrong."""
    with store.write() as tx:
        for table in EXPIRING:
            later = table.c.expires_at + by
            tx._connection.execute(table.update().values(expires_at=later))


def give_lives(store: SqlStore, now: int = START) -> int:
    """Give lives once."""
    with store.write() as tx:
        return tx.upkeep.give_lives(now)


def ends(store: SqlStore, *tables: sa.Table) -> list[int]:
    """Return when the rows of `tables` go."""
    return [row.expires_at for table in tables for row in rows_of(store, table)]


@pytest.mark.parametrize("by", [YEARS, -NOW + DAY])
def test_every_row_lives_as_if_it_were_stored_now(store: SqlStore, by: int) -> None:
    """In each table: not for years, and it is not destroyed at once."""
    fill(store)
    shift(store, NOW - START + by)
    rows = [row for table in EXPIRING for row in rows_of(store, table)]

    assert give_lives(store, NOW) == len(rows)
    for row in (row for table in EXPIRING for row in rows_of(store, table)):
        assert NOW < row.expires_at <= NOW + DEFAULT_TIMES[DataClass(row.data_class)]


@pytest.mark.parametrize("later", [0, DAY, 60 * DAY])
def test_what_a_right_clock_stored_stays(store: SqlStore, later: int) -> None:
    """However long nothing ran: what is past its time is not given another."""
    fill(store)
    shift(store, NOW - START)
    right = ends(store, *EXPIRING)

    assert give_lives(store, NOW + later) == 0
    assert ends(store, *EXPIRING) == right


def test_a_platform_that_allows_less_gets_less(store: SqlStore) -> None:
    """A day for Yelp, beside two weeks for another."""
    with store.write() as tx:
        page = [review(platform="yelp"), account(platform="bluesky")]
        tx.records.sight(page, baseline=False, now=START + YEARS)
    give_lives(store)

    assert sorted(ends(store, records)) == [START + DAY, START + 14 * DAY]
    assert sorted(ends(store, revisions)) == [START + DAY, START + 14 * DAY]


def test_a_post_is_asked_for_again_in_time(store: SqlStore) -> None:
    """Within a day for Reddit."""
    with store.write() as tx:
        page = [review(platform="reddit"), review(platform="yelp")]
        tx.records.sight(page, baseline=False, now=START + YEARS)
    give_lives(store)
    due = {row.platform: row.recheck_after for row in rows_of(store, records)}

    assert due == {"reddit": START + DAY, "yelp": None}
