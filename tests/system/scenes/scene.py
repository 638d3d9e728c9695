"""What a scene is: work that ends in a commit, and how to see whether it happened."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from monitor.domain.time import HOUR
from monitor.storage.store import SqlStore
from tests.fakes.connector import FakeConnector
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.pipeline.world import World

Work = Callable[[], object]


@dataclass(frozen=True)
class Place:
    """Where a scene is played, by one process.

    Attributes:
        home: Holds a configuration that names the database.
        database: Its URL.
        store: The same database.
        clock: Stands at the scene's time.
        again: Whether another process was killed here before.
    """

    home: Path
    database: str
    store: SqlStore
    clock: FakeClock
    again: bool

    def world(self, *pages: Sequence[str] | Exception) -> World:
        """Return the stages, whose source has `pages`."""
        return World(self.store, self.clock, FakeConnector(pages))


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Work that commits somewhere.

    Each query counts something of which there is one once the work is committed, and
    none before: the parts of one transaction are there or not there together.

    Attributes:
        build: Returns the work; what it writes before it returns is not watched.
        there: Seen after a kill at the commit.
        at_last: Seen once the work was done again, as `there` if empty.
        prepare: Makes what the work needs, once, when the clock starts.
        at: Microseconds from `prepare` until the work.
        later: Microseconds until it is done again.
    """

    build: Callable[[Place], Work]
    there: Sequence[str]
    at_last: Sequence[str] = ()
    prepare: Callable[[Place], object] = lambda _: None
    at: int = 0
    later: int = HOUR
