"""Tests of `wardwatch health`."""

import pytest

from monitor.domain.time import HOUR, MINUTE
from monitor.domain.watch import PracticeId
from monitor.storage.engine import open_engine
from monitor.storage.store import SqlStore
from tests.builders import plan
from tests.command import FILES, Wardwatch


def beat(database_url: str, now: int, *names: str) -> None:
    """Leave heartbeats that are good for a minute, as the service does."""
    store = SqlStore(open_engine(database_url), {})
    with store.write() as tx:
        for name in names:
            tx.upkeep.beat(name, now, now + MINUTE)
    store.close()


@pytest.fixture
def served(wardwatch: Wardwatch, database_url: str) -> str:
    """The URL of a database that a cycle has prepared."""
    wardwatch.configure(database_url)
    wardwatch("run", "--once")
    return database_url


def test_before_the_first_run(wardwatch: Wardwatch, served: str) -> None:
    """A single cycle leaves no heartbeats: no service runs."""
    ran = wardwatch("health")

    assert ran.code == 1
    assert ran.out.startswith("the service has not run with this database yet\n")


def test_fresh_heartbeats_are_healthy(wardwatch: Wardwatch, served: str) -> None:
    """Every loop is told with its last progress."""
    beat(served, wardwatch.clock.now(), "judge", "deliver:soc")
    ran = wardwatch("health")

    assert ran.code == 0
    assert "judge: ok, last progress 2026-03-02T12:00:00Z\n" in ran.out


def test_a_late_loop_is_named(wardwatch: Wardwatch, served: str) -> None:
    """One is enough to be unhealthy."""
    beat(served, wardwatch.clock.now(), "judge")
    wardwatch.clock.advance(HOUR)
    beat(served, wardwatch.clock.now(), "enrich")
    ran = wardwatch("health", "--json")

    assert ran.code == 1
    assert ran.json == {
        "healthy": False,
        "late": ["judge"],
        "failing": [],
        "backlog": {"parked": 0},
    }


def test_removed_parts_are_not_missed(wardwatch: Wardwatch, served: str) -> None:
    """A source or channel that is no longer configured never beats again."""
    beat(served, wardwatch.clock.now(), "deliver:removed", "poll:99")
    wardwatch.clock.advance(HOUR)
    beat(served, wardwatch.clock.now(), "judge")

    assert wardwatch("health").code == 0


def test_a_removed_source_is_not_missed(wardwatch: Wardwatch, served: str) -> None:
    """What counts is which sources are active in the database."""
    store = SqlStore(open_engine(served), {})
    with store.write() as tx:
        (source,) = tx.sources.active()
    beat(served, wardwatch.clock.now(), f"poll:{source.id}", "judge")
    with store.write() as tx:
        tx.sources.sync([plan(practices=[PracticeId("riverside")])], 0)
    store.close()
    wardwatch.clock.advance(2 * MINUTE)

    assert wardwatch("health", "--json").json["late"] == ["judge"]


def test_a_source_that_fails_is_unhealthy(
    wardwatch: Wardwatch, database_url: str
) -> None:
    """Its loop makes progress, but nothing is seen."""
    wardwatch.configure(database_url, FILES | {"folder": "missing"})
    wardwatch("run", "--once")
    beat(database_url, wardwatch.clock.now(), "judge")
    ran = wardwatch("health")

    assert ran.code == 1
    assert "files: FAILING, gone: " in ran.out
