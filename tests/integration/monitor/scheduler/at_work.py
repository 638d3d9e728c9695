"""A service at work in a thread, and waiting until it has done something."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Event, Thread

from monitor.domain.time import MINUTE
from monitor.pipeline.cycle import Stages
from monitor.ports.supervisor import Supervisor, Unsupervised
from monitor.scheduler.leadership import LEASE, Leadership
from monitor.scheduler.service import Intervals, Service
from monitor.storage.store import SqlStore
from tests.integration.monitor.pipeline.world import World
from tests.waiting import DEADLINE, wait_for

FAST = Intervals(
    poll=0.01, work=0.01, sweep=0.01, cover=0.01, purge=0.01, step=0.01, spread=0
)


def heartbeats(store: SqlStore) -> Mapping[str, tuple[int, int]]:
    """Return the heartbeats."""
    with store.read() as tx:
        return tx.readers.heartbeats()


def leadership(world: World, lease: float = LEASE) -> Leadership:
    """Return the leadership of one more service."""
    return Leadership(store=world.store, clock=world.clock, lease=lease)


@contextmanager
def running(
    world: World,
    stages: Stages | None = None,
    intervals: Intervals = FAST,
    supervisor: Supervisor | None = None,
    lease: float = LEASE,
) -> Iterator[Event]:
    """Run the service in a thread; give what stops it."""
    stopping = Event()
    service = Service(
        stages=stages or world.stages,
        policy=world.policy,
        leadership=leadership(world, lease),
        stopping=stopping,
        intervals=intervals,
        supervisor=supervisor or Unsupervised(),
    )
    thread = Thread(target=service.run)
    thread.start()
    try:
        wait_for(lambda: "purge" in heartbeats(world.store))
        yield stopping
    finally:
        stopping.set()
        thread.join(DEADLINE)
        assert not thread.is_alive()


def wait_until_alerted(world: World) -> None:
    """Wait until an alert waits for others, and let its wait pass."""
    wait_for(lambda: backlog(world.store).get("outbox.queued"))
    world.clock.advance(2 * MINUTE)


def backlog(store: SqlStore) -> Mapping[str, int]:
    """Return how much waits, by stage and state."""
    with store.read() as tx:
        return tx.readers.backlog()


def wait_for_beat(world: World, name: str) -> None:
    """Wait until a loop made progress at the present time."""

    def beaten() -> bool:
        at, _ = heartbeats(world.store).get(name, (None, None))
        return at == world.clock.now()

    wait_for(beaten)
