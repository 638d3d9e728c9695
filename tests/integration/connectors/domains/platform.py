"""Registered domains to be found, and connectors that look for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from connectors.domains import Domains, DomainsOptions, build
from monitor.domain.records import Domain, Sighting
from monitor.domain.sources import Capability, Query
from monitor.domain.time import DAY
from monitor.fetch.client import build_fetcher
from monitor.ports.connector import ConnectorContext, Page
from monitor.simulator.domains import SimDomain
from monitor.simulator.name_server import serve_dns
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds
from tests.fakes.runtime import FakeClock

OWN = Query(capability=Capability.ACCOUNTS, text="riverside.example")
FAKE = SimDomain(
    name="riverside-billing.example",
    registered_at="2026-02-27T10:00:00Z",
    mail_servers=("mx.mail.example",),
    addresses=("203.0.113.7",),
)


@dataclass
class Platform:
    """A registry with DNS and RDAP, and a connector that asks them."""

    simulation: Simulation
    base_url: str
    resolver: str
    clock: FakeClock

    def connector(self, path: str = "", most: int = 100) -> Domains:
        """Return a connector whose RDAP server is below `path`."""
        fetcher = build_fetcher(
            self.clock, frozenset({self.base_url.removeprefix("http://")})
        )
        context = ConnectorContext(
            clock=self.clock, timeout=0.6, every=DAY, fetcher=fetcher
        )
        options = DomainsOptions(
            name="lookalikes",
            base_url=f"{self.base_url}{path}",
            resolver=self.resolver,
            most=most,
        )
        return build(options, context)

    def register(self, *domains: SimDomain) -> None:
        """Have `domains` registered and no others."""
        self.simulation.registry.replace(domains)

    def found(self, path: str = "") -> list[Sighting]:
        """Return what the first page shows."""
        connector = self.connector(path)
        return sightings(connector, connector.poll(OWN, {}))


def sightings(connector: Domains, page: Page) -> list[Sighting]:
    """Return what the items of `page` show."""
    return [s for item in page.items for s in connector.parse(item)]


def domain_of(sighting: Sighting) -> Domain:
    """Return the domain that was seen."""
    assert isinstance(sighting.content, Domain)
    return sighting.content


@contextmanager
def platform_with(*domains: SimDomain) -> Iterator[Platform]:
    """Serve a registry of `domains`."""
    simulation = Simulation(Worlds())
    simulation.registry.replace(domains)
    with (
        serve(simulation.answer) as base_url,
        serve_dns(simulation.registry) as resolver,
    ):
        yield Platform(simulation, base_url, resolver, FakeClock())
