"""The canary on a real store: it comes through, or says where it died."""

from dataclasses import replace

import pytest
import sqlalchemy as sa

from monitor.detectors.negative_review import SPEC as NEGATIVE_REVIEW
from monitor.domain.errors import ModelUnusable
from monitor.pipeline.canary import Canary, CanaryDied
from monitor.storage.store import SqlStore
from monitor.storage.tables.columns import metadata
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World


@pytest.fixture
def world(store: SqlStore, clock: FakeClock) -> World:
    """A service that judges reviews."""
    return World(store, clock, FakeConnector(), detectors=[NEGATIVE_REVIEW])


def canary(world: World) -> Canary:
    """The canary of a service."""
    return Canary(
        store=world.store,
        clock=world.clock,
        detectors=world.detectors,
        reader=world.reader,
    )


def rows(store: SqlStore) -> dict[str, int]:
    """Count the rows of every table."""
    with store.read() as tx:
        return {
            name: tx._connection.scalar(sa.select(sa.func.count()).select_from(table))
            or 0
            for name, table in metadata.tables.items()
        }


def test_it_comes_through_and_leaves_nothing(world: World) -> None:
    """In no table, so that nothing can show or count it."""
    before = rows(world.store)
    canary(world).run()

    assert rows(world.store) == before
    assert len(world.reader.batches) == 1


def test_no_model_has_read_it_before(world: World) -> None:
    """A vector that is remembered would hide that the model is gone."""
    first = canary(world).run()
    world.clock.advance(1_000_000)

    assert canary(world).run() != first


@pytest.mark.parametrize("failure", [ModelUnusable("gone"), ZeroDivisionError()])
def test_a_model_that_breaks_ends_it(world: World, failure: Exception) -> None:
    """Nothing could be read then."""
    world.reader.failures.append(failure)
    world.reader.failures.append(failure)

    with pytest.raises(CanaryDied, match="could not be read"):
        canary(world).run()


def test_detectors_that_find_nothing_end_it(world: World) -> None:
    """A judge that calls everything harmless is broken."""
    with pytest.raises(CanaryDied, match="told of 0 times"):
        replace(canary(world), detectors=()).run()
