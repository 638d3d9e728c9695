"""The simulated X and connectors that read it through the real SDK."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from connectors.x import X, build
from connectors.x.options import XOptions
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.domain.time import DAY, SECOND
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.simulation import Simulation
from monitor.simulator.x import BEARER
from monitor.simulator.x import X as SimulatedX
from monitor.simulator.x_world import SimXPost, SimXUser, XWorld, snowflake
from tests.fakes.budget import FakeBudget
from tests.fakes.runtime import START, FakeClock

MENTIONS = Query(capability=Capability.MENTIONS, text="riverside clinic")
USERS = Query(capability=Capability.ACCOUNTS, text="riverside")
OWN = Query(capability=Capability.OWN, text="riverside,riverside_two")

READ: Mapping[str, JSONValue] = {"since": None, "read_at": START - DAY}
"""The cursor of a search for posts whose first run was a day ago, and empty."""

USER_KEYS = dict.fromkeys(
    ("consumer_key", "consumer_secret", "access_token", "access_token_secret"), "key"
)


@dataclass
class Platform:
    """The simulated platform.

    Attributes:
        budget: What its connectors spend.
    """

    simulation: Simulation
    base_url: str
    clock: FakeClock = field(default_factory=FakeClock)
    budget: FakeBudget = field(default_factory=FakeBudget)

    @property
    def x(self) -> SimulatedX:
        """What answers."""
        return self.simulation.x

    @property
    def world(self) -> XWorld:
        """What there is to see."""
        return self.simulation.x.world

    def pass_time(self, micros: int) -> None:
        """Move our clock and X's."""
        self.clock.advance(micros)
        self.world.now = self.clock.now() // SECOND

    def connector(self, **options: object) -> X:
        """Return a connector to the platform."""
        context = ConnectorContext(clock=self.clock, budget=self.budget)
        return connector_at(self.base_url, context, **options)

    def publish(self, *ages: int, author: str = "1", text: str = "") -> list[str]:
        """Let posts be found that are so many microseconds old; return their ids."""
        posts = [
            post(age, number, self.clock.now(), author, text)
            for number, age in enumerate(ages)
        ]
        self.world.add(posts)
        return [made.id for made in posts]


def connector_at(
    base_url: str, context: ConnectorContext | None = None, **options: object
) -> X:
    """Return a connector to what is served at `base_url`."""
    values = {"name": "x", "base_url": base_url, "bearer_token": BEARER, **options}
    return build(
        XOptions.model_validate(values),
        context or ConnectorContext(clock=FakeClock(), budget=FakeBudget()),
    )


def post(age: int, number: int, now: int, author: str, text: str) -> SimXPost:
    """Return a post that the query finds."""
    seconds = (now - age) // SECOND
    return SimXPost(
        id=snowflake(seconds, number),
        author=author,
        text=text or "At Riverside Clinic",
        created_utc=seconds,
    )


def users(count: int) -> list[SimXUser]:
    """Return users that the query finds."""
    return [
        SimXUser(id=str(number + 1), username=f"riverside{number}", bio="Pay")
        for number in range(count)
    ]


def pages(
    connector: X, query: Query, cursor: Mapping[str, JSONValue] | None = None
) -> list[Page]:
    """Return all pages of a run of `query` from `cursor` on."""
    read = [connector.poll(query, cursor or {})]
    while read[-1].more:
        read.append(connector.poll(query, read[-1].cursor))
    return read


def seen(connector: X, read: list[Page]) -> list[Sighting]:
    """Return what the items of `read` show."""
    items = [item for page in read for item in page.items]
    return [sighting for item in items for sighting in connector.parse(item)]


def ids(connector: X, read: list[Page], kind: str = "post") -> list[str]:
    """Return the native ids of the records of one kind that `read` shows."""
    found = seen(connector, read)
    return [s.identity.native_id for s in found if s.identity.kind.value == kind]
