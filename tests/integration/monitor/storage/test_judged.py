"""What was judged before a moment, on both databases."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from monitor.domain.records import RecordId, Sighting
from monitor.domain.time import DAY
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import records
from tests.builders import account
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of

SEEN = account("1", platform="x")


def judged(store: SqlStore, found: Sighting = SEEN, at: int = START) -> RecordId:
    """See an account, judge it, and return its record."""
    with store.write() as tx:
        (seen,) = tx.records.sight([found], baseline=False, now=START)
        (subject,) = tx.records.subjects([seen.record_id])
        tx.records.mark_judged([replace(subject, judged_at=at)], "digest", at)
    return seen.record_id


def before(store: SqlStore, moment: int) -> Sequence[RecordId]:
    """Return what was judged before the moment, of one account."""
    with store.read() as tx:
        return tx.records.judged_before({SEEN.identity: moment})


@pytest.mark.parametrize(("moment", "found"), [(START, []), (START + 1, [1])])
def test_only_what_was_judged_before_the_moment_is_found(
    store: SqlStore, moment: int, found: list[int]
) -> None:
    """Of the accounts that are asked for, each by its own moment."""
    judged(store)
    judged(store, account("2", platform="x"))

    assert before(store, moment) == found


def test_what_waits_to_be_judged_is_left_out(store: SqlStore) -> None:
    """It is judged after the moment anyway."""
    judged(store)
    with store.write() as tx:
        tx.records.sight([account("1", "new", platform="x")], baseline=False, now=START)

    assert before(store, START + 1) == []


def test_without_accounts_nothing_is_asked(store: SqlStore) -> None:
    """Most registrations never end."""
    with store.write() as tx:
        tx.records.unlearn([])
        assert tx.records.judged_before({}) == []


def test_what_is_stored_is_not_unlearnt(store: SqlStore) -> None:
    """The same content is no news while it is there."""
    found = judged(store)
    with store.write() as tx:
        tx.records.unlearn([found])

    judged(store)
    assert [row.revision for row in rows_of(store, records)] == [1]


def test_what_was_destroyed_is_news_once(store: SqlStore) -> None:
    """And is asked for no more until it is seen."""
    found = judged(store)
    with store.write() as tx:
        tx.upkeep.purge(START + 15 * DAY, 100)
        tx.records.unlearn([found])
    gone = before(store, START + 1)
    judged(store)

    assert gone == []
    assert [row.revision for row in rows_of(store, records)] == [2]
