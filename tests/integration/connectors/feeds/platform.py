"""A press that nobody has written for yet, and connectors that read it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace

from connectors.feeds import Feeds, FeedsOptions, build
from monitor.domain.records import Sighting
from monitor.domain.sources import Capability, JSONValue, Query
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.press import SimArticle
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import FakeClock

ARTICLE = SimArticle(
    feed="gazette",
    guid="g1",
    link="https://gazette.example/1",
    title="Riverside opens a wing",
    summary="<p>At last.</p>",
)


@dataclass
class Platform:
    """The simulated press, a connector, and where it has read to."""

    simulation: Simulation
    base_url: str
    context: ConnectorContext
    cursor: Mapping[str, JSONValue]

    def connector(self, *paths: str) -> Feeds:
        """Return a connector that reads `paths` and searches for terms."""
        urls = tuple(f"{self.base_url}{path}" for path in paths)
        options = FeedsOptions(
            name="news", urls=urls, google_news=True, base_url=self.base_url
        )
        return build(options, self.context)

    def poll(self, path: str) -> Page:
        """Return the next page of the feed at `path`."""
        query = Query(capability=Capability.MENTIONS, text=f"{self.base_url}{path}")
        page = self.connector(path).poll(query, self.cursor)
        self.cursor = page.cursor
        return page

    def search(self, term: str) -> Page:
        """Return the next page of what Google News finds."""
        query = Query(capability=Capability.MENTIONS, text=term)
        page = self.connector().poll(query, self.cursor)
        self.cursor = page.cursor
        return page

    def sightings(self, page: Page) -> list[Sighting]:
        """Return what the items of `page` show."""
        connector = self.connector()
        return [s for item in page.items for s in connector.parse(item)]

    def publish(self, count: int) -> None:
        """Write `count` articles for the gazette."""
        self.simulation.worlds.press.publish(
            *(
                replace(ARTICLE, guid=f"g{n}", link=f"https://gazette.example/{n}")
                for n in range(count)
            )
        )


@contextmanager
def empty_platform() -> Iterator[Platform]:
    """Serve a press without articles."""
    simulation = Simulation(Worlds())
    simulation.worlds.press.replace([])
    with serve(simulation.answer) as base_url:
        yield Platform(simulation, base_url, ConnectorContext(clock=FakeClock()), {})
