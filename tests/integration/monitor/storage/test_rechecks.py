"""Posts that are asked for again, on both databases."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from monitor.domain.keys import text_digest
from monitor.domain.records import Identity, RecordId, Sighting
from monitor.domain.time import DAY
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import observations, records, revisions, vectors
from tests.builders import account, review
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rows import rows_of


def post(native_id: str, platform: str = "reddit", text: str = "canary") -> Sighting:
    """One look at a post."""
    seen = review(native_id, text=text)
    return replace(seen, identity=replace(seen.identity, platform=platform))


def see(store: SqlStore, *seen: Sighting, now: int = START) -> list[RecordId]:
    """Store what was seen."""
    with store.write() as tx:
        stored = tx.records.sight(seen, baseline=False, now=now)
    return [sighted.record_id for sighted in stored]


def due(store: SqlStore, now: int = START + DAY, limit: int = 100) -> list[Identity]:
    """Return what is due on Reddit."""
    with store.read() as tx:
        return list(tx.rechecks.due("reddit", now, limit).values())


def done(
    store: SqlStore, there: list[RecordId], gone: list[RecordId], now: int = START + DAY
) -> None:
    """Say what came of asking."""
    with store.write() as tx:
        tx.rechecks.done(there, gone, now, now)


def hold(store: SqlStore, table: sa.Table) -> None:
    """Put everything in `table` under a legal hold."""
    with store.write() as tx:
        tx._connection.execute(table.update().values(legal_hold=True))


def test_posts_are_due_a_day_after_they_were_seen(store: SqlStore) -> None:
    """Those of platforms that want it; accounts are not asked for."""
    user = account("t2_a", platform="reddit")
    see(store, post("t3_a"), post("t3_b"), post("x", platform="yelp"), user)
    assert due(store, START + DAY - 1) == []
    assert [found.native_id for found in due(store)] == ["t3_a", "t3_b"]
    assert len(due(store, limit=1)) == 1


def test_vectors_go_with_what_is_gone(store: SqlStore) -> None:
    """They are made of its words."""
    text = "canary"
    with store.write() as tx:
        tx.vectors.put("minilm", {text_digest(text): b"1"}, START)
    (record,) = see(store, post("t3_a", text=text))
    done(store, [], [record])

    assert rows_of(store, vectors) == []


def test_what_is_seen_again_need_not_be_asked_for(store: SqlStore) -> None:
    """A listing that shows it says that it is there."""
    see(store, post("t3_a"))
    see(store, post("t3_a"), now=START + DAY)
    assert due(store) == []
    assert len(due(store, START + 2 * DAY)) == 1


def test_what_is_there_is_asked_for_again(store: SqlStore) -> None:
    """A day later."""
    done(store, see(store, post("t3_a")), [])
    assert due(store) == []
    assert len(due(store, START + 2 * DAY)) == 1


def test_what_is_gone_leaves_nothing(store: SqlStore) -> None:
    """No revision, no observation; the neighbour stays."""
    see(store, post("t3_a", text="first"))
    gone, there = see(store, post("t3_a", text="second"), post("t3_b"))
    done(store, [there], [gone])
    bodies = {(row.record_id, row.body is None) for row in rows_of(store, revisions)}
    assert bodies == {(gone, True), (there, False)}
    assert [row.record_id for row in rows_of(store, observations)] == [there]
    assert due(store, START + 9 * DAY) == [post("t3_b").identity]


def test_what_is_gone_is_not_waiting_to_be_judged(store: SqlStore) -> None:
    """There is nothing to judge."""
    done(store, [], see(store, post("t3_a")))
    assert [row.unjudged for row in rows_of(store, records)] == [False]


@pytest.mark.parametrize("table", [records, revisions], ids=str)
def test_a_legal_hold_is_stronger(store: SqlStore, table: sa.Table) -> None:
    """Evidence that a court wants stays, whoever deletes it."""
    ids = see(store, post("t3_a"))
    hold(store, table)
    done(store, [], ids)
    assert [row.body is None for row in rows_of(store, revisions)] == [False]


def test_what_was_seen_meanwhile_is_not_gone(store: SqlStore) -> None:
    """A poll may have met it while the platform was asked."""
    ids = see(store, post("t3_a"))
    see(store, post("t3_a", text="edited"), now=START + DAY + 1)
    with store.write() as tx:
        tx.rechecks.done([], ids, START + DAY, START + DAY + 2)
    assert all(row.body is not None for row in rows_of(store, revisions))


def test_what_comes_back_is_new(store: SqlStore) -> None:
    """Moderators may let a post through after all; it is judged like any other."""
    done(store, [], see(store, post("t3_a")))
    with store.write() as tx:
        (seen,) = tx.records.sight([post("t3_a")], baseline=False, now=START + 2 * DAY)
        waiting = tx.records.unjudged(10)
    assert seen.new_revision
    assert waiting == [seen.record_id]


def test_what_is_held_is_not_asked_for(store: SqlStore) -> None:
    """The answer would change nothing."""
    see(store, post("t3_a"))
    hold(store, records)
    assert due(store) == []
