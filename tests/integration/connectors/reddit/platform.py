"""The simulated Reddit and connectors that read it through the real SDK."""

import time
from dataclasses import dataclass

from pydantic import SecretStr

from connectors.reddit import RedditOptions, build
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.ports.connector import Connector, ConnectorContext, Page
from monitor.simulator.reddit import CLIENT_ID, CLIENT_SECRET, Reddit
from monitor.simulator.reddit_world import RedditWorld, SimThing
from monitor.simulator.simulation import Simulation
from tests.fakes.runtime import START, FakeClock

MENTIONS = Query(capability=Capability.MENTIONS, text='"riverside clinic"')
COMMENTS = Query(capability=Capability.MENTIONS, text="r/austin/comments")
SUBMISSIONS = Query(capability=Capability.MENTIONS, text="r/austin/new")
USERS = Query(capability=Capability.ACCOUNTS, text="riverside")
OWN = Query(capability=Capability.OWN, text="u/riverside")


class TickingClock:
    """A clock that runs, for what really takes time."""

    def now(self) -> int:
        """Return a fixed time."""
        return START

    def monotonic(self) -> float:
        """Return the seconds since some start."""
        return time.monotonic()


@dataclass
class Platform:
    """The simulated platform."""

    simulation: Simulation
    base_url: str

    @property
    def reddit(self) -> Reddit:
        """What answers."""
        return self.simulation.reddit

    @property
    def world(self) -> RedditWorld:
        """What there is to see."""
        return self.simulation.reddit.world

    def connector(
        self, context: ConnectorContext | None = None, secret: str = CLIENT_SECRET
    ) -> Connector:
        """Return a connector to the platform."""
        return connector_at(self.base_url, context, secret)


def connector_at(
    base_url: str,
    context: ConnectorContext | None = None,
    secret: str = CLIENT_SECRET,
) -> Connector:
    """Return a connector to what is served at `base_url`."""
    options = RedditOptions(
        name="reddit",
        client_id=CLIENT_ID,
        client_secret=SecretStr(secret),
        user_agent="linux:example.wardwatch:1 (by /u/example)",
        base_url=base_url,
    )
    return build(options, context or ConnectorContext(clock=FakeClock()))


def things(first: int, last: int, **fields: object) -> list[SimThing]:
    """Return submissions that the query finds, one a minute."""
    return [
        SimThing(
            id=f"{number:x}",
            title="Riverside Clinic",
            created_utc=1_772_000_000 + number * 60,
            **fields,  # type: ignore[arg-type]  # builders take any field
        )
        for number in range(first, last)
    ]


def pages(
    connector: Connector, query: Query, cursor: dict[str, JSONValue] | None = None
) -> list[Page]:
    """Return all pages of a run of `query` from `cursor` on."""
    read = [connector.poll(query, cursor or {})]
    while read[-1].more:
        read.append(connector.poll(query, read[-1].cursor))
    return read


def seen(connector: Connector, read: list[Page]) -> list[Sighting]:
    """Return what the items of `read` show."""
    items = [item for page in read for item in page.items]
    return [sighting for item in items for sighting in connector.parse(item)]


def ids(connector: Connector, read: list[Page]) -> list[str]:
    """Return the native ids of what `read` shows."""
    return [sighting.identity.native_id for sighting in seen(connector, read)]
