"""Where lookalike domains are looked up, with everything that can go wrong there."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from benchmarks.faults.crowd import Writer
from connectors.domains.candidates import candidates
from monitor.simulator.domains import DnsFault, Registry, SimDomain
from monitor.simulator.faults import Fault
from monitor.simulator.name_server import serve_dns
from monitor.simulator.server import serve
from monitor.simulator.simulation import Simulation
from monitor.simulator.worlds import Worlds

DOMAIN: Final = "riversidefamily.example"
"""The practice's own."""

MOST: Final = 150
"""Names that are looked up, more than a page."""

DNS_FAULTS: Final[Mapping[str, DnsFault]] = {
    "dns_servfail": DnsFault.SERVFAIL,
    "dns_silence": DnsFault.SILENCE,
}


class DomainsGround:
    """A registry and its name server; each writer registers a domain.

    Attributes:
        type: The connector's type.
        options: What points it there.
    """

    def __init__(self, http_faults: Mapping[str, Fault], timeout: float) -> None:
        self.type = "domains"
        self.options: Mapping[str, object] = {}
        self.registry = Registry()
        self._faults = http_faults
        self._timeout = timeout
        self._simulation = Simulation(Worlds(registry=self.registry))
        self.answer = self._simulation.answer

    def publish(self, writers: list[Writer]) -> None:
        """Let `writers` register domains that resemble the practice's."""
        names = candidates(DOMAIN, MOST)
        taken = [SimDomain(name=names[writer.number]) for writer in writers]
        self.registry.replace([*self.registry.domains.values(), *taken])

    def strike(self, fault: str) -> float:
        """Switch `fault` on."""
        if fault in DNS_FAULTS:
            self._spoil(DNS_FAULTS[fault])
        else:
            self._simulation.strike(self._faults[fault])
        return self._timeout

    def mend(self) -> None:
        """Switch it off."""
        self._simulation.strike(None)
        self._spoil(None)

    def _spoil(self, fault: DnsFault | None) -> None:
        self.registry.replace(
            replace(domain, fault=fault) for domain in self.registry.domains.values()
        )


@contextmanager
def domains_ground(
    http_faults: Mapping[str, Fault], timeout: float
) -> Iterator[DomainsGround]:
    """Serve a registry where nothing is registered yet."""
    ground = DomainsGround(http_faults, timeout)
    with serve(ground.answer) as base_url, serve_dns(ground.registry) as resolver:
        ground.options = {"base_url": base_url, "resolver": resolver, "most": MOST}
        yield ground
