"""Reining in: what a wrong clock has put off is done after all."""

from monitor.domain.time import DAY
from monitor.pipeline.rein_in import rein_in
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World, never

YEARS = 10 * 365 * DAY


def test_a_message_of_a_wrong_time_is_sent(store: SqlStore, clock: FakeClock) -> None:
    """An alert that was queued ten years ahead."""
    world = World(store, clock, FakeConnector([["riverside-billing"]]))
    clock.micros += YEARS
    with store.read() as tx:
        (source,) = tx.sources.active()
    watchlist, routes = world.policy.watchlist, world.policy.routes
    world.stages.ingest.run(source, world.connector, watchlist, never)
    world.stages.judge.run(watchlist, routes, never)
    clock.micros -= YEARS
    rein_in(store, clock)
    (channel,) = world.stages.channels

    assert world.stages.deliver.run(channel, never) == 1
