"""Endpoints and calls as rows, on both databases."""

from monitor.domain.allowances import Allowance
from monitor.domain.endpoints import Standing
from monitor.domain.time import DAY, HOUR
from monitor.storage.endpoints import KEPT
from monitor.storage.store import SqlStore
from monitor.storage.tables.operations import calls, endpoints
from tests.fakes.runtime import START
from tests.integration.monitor.storage.rivals import side_by_side
from tests.integration.monitor.storage.rows import rows_of

RESTING = Standing(failures=3, rests_until=START + HOUR, asked_until=START)
FEW = Allowance(name="searches", limit=2, window=DAY, zone="America/Los_Angeles")


def save(store: SqlStore, standing: Standing, host: str = "api.example") -> None:
    """Keep how a host fared."""
    with store.write() as tx:
        tx.endpoints.save("bluesky", host, standing)


def see(store: SqlStore, platform: str = "bluesky") -> Standing:
    """Return how the host fared."""
    with store.read() as tx:
        return tx.endpoints.see(platform, "api.example")


def take(store: SqlStore, now: int = START, allowance: Allowance = FEW) -> bool:
    """Count one call."""
    with store.write() as tx:
        return tx.endpoints.take("youtube", "api.example", allowance, now)


def test_what_is_kept_is_seen(store: SqlStore) -> None:
    """By its platform and host, the newest."""
    save(store, Standing(failures=1))
    save(store, RESTING)
    save(store, Standing(failures=2), "other.example")

    assert see(store) == RESTING
    assert see(store, "reddit") == Standing()


def test_a_host_that_is_well_has_no_row(store: SqlStore) -> None:
    """Most of them are, always."""
    save(store, RESTING)
    save(store, Standing())

    assert see(store) == Standing()
    assert rows_of(store, endpoints) == []


def test_calls_are_counted_up_to_the_limit(store: SqlStore) -> None:
    """Of one window, for one allowance."""
    other = Allowance(name="calls", limit=1, window=DAY)

    assert [take(store) for _ in range(3)] == [True, True, False]
    assert take(store, allowance=other)
    assert take(store, START + DAY)


def test_a_clock_that_is_set_back_finds_its_window(store: SqlStore) -> None:
    """A day that was used up stays used up; what is long past is forgotten."""
    _, _ = take(store), take(store)
    take(store, START + DAY)
    assert not take(store)

    take(store, START + DAY + KEPT + HOUR)
    assert len(rows_of(store, calls)) == 2


def test_many_at_once_pass_no_limit(store: SqlStore) -> None:
    """Nor does anybody give up while something is left."""
    many = Allowance(name="calls", limit=20, window=DAY)
    taken: list[bool] = []

    def work() -> None:
        taken.extend(take(store, allowance=many) for _ in range(10))

    side_by_side(work, work, work)
    assert sum(taken) == 20
