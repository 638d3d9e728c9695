"""Statements that SQLAlchemy spells twice, on both databases."""

import sqlalchemy as sa

from monitor.storage.statements import insert, inserted_id, serialise
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import heartbeats
from monitor.storage.tables.work import decisions
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of

BEAT = {"name": "loop", "progress_at": 1, "expected_by": 2}
DECISION = {
    "case_id": 1,
    "actor": "ana",
    "action": "opened",
    "reason": "",
    "decided_at": START,
    "data_class": "decision",
    "expires_at": START,
    "legal_hold": False,
}


def test_a_row_that_is_there_can_be_left_alone(store: SqlStore) -> None:
    """Both databases know `on_conflict_do_nothing`."""
    with store.write() as tx:
        for progress in (1, 5):
            row = insert(tx._connection, heartbeats).values(
                BEAT | {"progress_at": progress}
            )
            tx._connection.execute(row.on_conflict_do_nothing())

    assert [row.progress_at for row in rows_of(store, heartbeats)] == [1]


def test_the_number_of_a_new_row_is_told(store: SqlStore) -> None:
    """It is the one that the database gave it."""
    with store.write() as tx:
        numbers = [inserted_id(tx._connection, decisions, DECISION) for _ in range(2)]

    assert numbers == [row.id for row in rows_of(store, decisions)]


def test_a_queue_is_free_again_after_the_transaction(store: SqlStore) -> None:
    """And one transaction may ask for it twice."""
    for _ in range(2):
        with store.write() as tx:
            serialise(tx._connection, "queue")
            serialise(tx._connection, "queue")
    with store.read() as tx:
        assert tx._connection.execute(sa.select(1)).scalar_one() == 1
