"""Parsing: items that end the process which parses them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from monitor.domain.records import Sighting
from monitor.domain.time import DAY
from monitor.pipeline.parse import SUSPECT_AFTER
from monitor.ports.connector import RawItem
from monitor.ports.jobs import MAX_ATTEMPTS
from monitor.storage.store import SqlStore
from monitor.storage.tables.content import parked, records
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import WorkerDied, World
from tests.integration.monitor.storage.rows import rows_of


@dataclass
class DeadlyConnector(FakeConnector):
    """Ends the worker at the handle "killer"."""

    def parse(self, item: RawItem) -> Sequence[Sighting]:
        """Return an account, or end the worker."""
        if item.body == b"killer":
            raise WorkerDied
        return super().parse(item)


def polled(store: SqlStore, clock: FakeClock, times: int, *handles: str) -> None:
    """Poll a page of `handles` as often, as processes that start anew."""
    world = World(store, clock, DeadlyConnector([handles]))
    for _ in range(times):
        with suppress(WorkerDied):
            world.cycle()
        clock.advance(DAY)


def test_an_item_that_ends_its_worker_is_parked_alone(
    store: SqlStore, clock: FakeClock
) -> None:
    """Tries that never came back count; the rest of its page is stored."""
    tries = SUSPECT_AFTER + MAX_ATTEMPTS
    polled(store, clock, tries + 1, "before", "killer", "after")

    assert [row.body for row in rows_of(store, parked)] == [b"killer"]
    assert len(rows_of(store, records)) == 2


def test_its_page_waits_until_then(sqlite_store: SqlStore, clock: FakeClock) -> None:
    """Nothing is given up after the first ends, which may have another cause."""
    polled(sqlite_store, clock, SUSPECT_AFTER + MAX_ATTEMPTS, "before", "killer")

    assert rows_of(sqlite_store, records) == []


def test_a_bad_item_is_parked_for_what_it_is(
    sqlite_store: SqlStore, clock: FakeClock
) -> None:
    """Also while every item is suspected."""
    polled(sqlite_store, clock, SUSPECT_AFTER + 1, "killer", "bad")
    world = World(sqlite_store, clock, FakeConnector([["bad"]]))
    world.cycle()

    errors = {row.body: row.error for row in rows_of(sqlite_store, parked)}
    assert errors[b"bad"] == "bad_item: the handle is bad"
