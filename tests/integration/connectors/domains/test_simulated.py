"""Domains on simulated DNS and RDAP over loopback."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from connectors.domains.candidates import candidates
from connectors.domains.registration import PATIENCE
from monitor.domain.errors import RateLimited, Unavailable
from monitor.domain.time import SECOND, from_iso
from monitor.simulator.domains import DnsFault, SimDomain
from monitor.simulator.faults import Fault, FaultKind
from tests.fakes.runtime import START
from tests.integration.connectors.domains.platform import (
    FAKE,
    OWN,
    Platform,
    domain_of,
    platform_with,
    sightings,
)

OTHER = SimDomain(name="riversideportal.example")


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A registry with one fake of riverside.example."""
    with platform_with(FAKE) as platform:
        yield platform


def test_a_fake_is_seen_with_all_that_is_told(platform: Platform) -> None:
    """What its holder chose, and since when it is registered."""
    (found,) = platform.found()

    domain = domain_of(found)
    assert domain.name == found.identity.native_id == "riverside-billing.example"
    assert domain.name_servers == ("ns1.parked.example", "ns2.parked.example")
    assert domain.mail_servers == ("mx.mail.example",)
    assert domain.has_web
    assert found.observation.registrar == "Example Registrar, Inc."
    assert found.observation.abuse_contact == "abuse@registrar.example"
    assert found.observation.created_at == from_iso("2026-02-27T10:00:00Z")


def test_only_names_that_exist_are_asked_of_the_registry(platform: Platform) -> None:
    """A hundred names cost one request there."""
    platform.found()

    assert platform.simulation.asked("") == 1


def test_a_bootstrap_servers_redirect_is_followed(platform: Platform) -> None:
    """As rdap.org answers."""
    (found,) = platform.found("/moved")

    assert found.observation.registrar == "Example Registrar, Inc."


@pytest.mark.parametrize("fault", list(DnsFault))
def test_a_name_without_an_answer_hides_no_other(
    platform: Platform, fault: DnsFault
) -> None:
    """It is left out until the next time."""
    platform.register(replace(OTHER, fault=fault), FAKE)

    assert [s.identity.native_id for s in platform.found()] == [FAKE.name]


def test_a_silent_registry_is_soon_left_alone(platform: Platform) -> None:
    """Every domain is seen all the same, without what the registry knows."""
    names = candidates("riverside.example", 4)
    platform.register(*(SimDomain(name=name) for name in names))
    platform.simulation.strike(Fault(kind=FaultKind.BROKEN))
    found = platform.found()

    assert len(found) == len(names)
    assert {one.observation.registrar for one in found} == {None}
    assert platform.simulation.asked("") == PATIENCE


def test_no_answers_at_all_are_no_empty_page(platform: Platform) -> None:
    """An empty page must not look like safety."""
    platform.resolver = "127.0.0.1:9"

    with pytest.raises(Unavailable):
        platform.connector(most=8).poll(OWN, {})


@pytest.mark.parametrize(
    "kind",
    [
        FaultKind.SERVER_ERROR,
        FaultKind.FORBIDDEN,
        FaultKind.HTML,
        FaultKind.TRUNCATED,
        FaultKind.STALLED,
        FaultKind.BROKEN,
        FaultKind.REDIRECT,
    ],
)
def test_a_registry_that_fails_hides_no_domain(
    platform: Platform, kind: FaultKind
) -> None:
    """Then nothing is known of the registration."""
    platform.simulation.strike(Fault(kind=kind))

    (found,) = platform.found()

    assert found.observation.registrar is None
    assert found.observation.created_at is None


def test_a_rate_limit_says_until_when(platform: Platform) -> None:
    """Nothing is read before."""
    platform.simulation.strike(Fault(kind=FaultKind.RATE_LIMITED, retry_after=30))

    with pytest.raises(RateLimited) as raised:
        platform.found()

    assert raised.value.retry_at is not None
    assert raised.value.retry_at >= START + 30 * SECOND


def test_a_rate_limit_keeps_what_was_read_before_it(platform: Platform) -> None:
    """The next page starts at the name that was refused."""
    platform.register(FAKE, OTHER)
    connector = platform.connector()
    platform.simulation.strike(
        Fault(kind=FaultKind.RATE_LIMITED, path="riverside-billing.example")
    )
    first = connector.poll(OWN, {})
    platform.simulation.strike(None)
    second = connector.poll(OWN, first.cursor)

    names = [
        [s.identity.native_id for s in sightings(connector, page)]
        for page in (first, second)
    ]
    assert first.more
    assert names == [[OTHER.name], [FAKE.name]]


def test_a_run_ends_and_the_next_starts_anew(platform: Platform) -> None:
    """A page of a hundred names each."""
    connector, cursors = platform.connector(most=250), []
    page = connector.poll(OWN, {})
    while page.more:
        cursors.append(page.cursor)
        page = connector.poll(OWN, page.cursor)

    assert cursors == [{"position": 100}, {"position": 200}]
    assert page.cursor == {}


def test_a_resolver_that_knows_nothing_makes_no_empty_page(platform: Platform) -> None:
    """It calls every name free, which must not look like safety."""
    platform.simulation.registry.isolated = True
    with pytest.raises(Unavailable, match="internet"):
        platform.found()


def test_a_probe_asks_both(platform: Platform) -> None:
    """An RDAP server that knows no example.com answers nevertheless."""
    platform.connector().probe()

    assert platform.simulation.asked("/domain/example.com") == 1


def test_a_probe_tells_what_does_not_answer(platform: Platform) -> None:
    """Either of the two."""
    platform.simulation.strike(Fault(kind=FaultKind.SERVER_ERROR))
    with pytest.raises(Unavailable):
        platform.connector().probe()
    platform.resolver = "127.0.0.1:9"
    with pytest.raises(Unavailable, match="DNS"):
        platform.connector().probe()
