"""What the client does with addresses, seen below it, at the system's sockets.

Every block in every form by every way: python -m benchmarks.reliability fetches.
"""

from collections.abc import Iterator

import pytest

from monitor.domain.errors import AddressRefused
from monitor.fetch import build_fetcher
from tests.fakes.runtime import FakeClock
from tests.integration.monitor.fetch.sockets import SocketLog, watched_sockets
from tests.unit.monitor.fetch.address_forms import hosts

FORMS = [*hosts("169.254.169.254"), *hosts("fd00:ec2::254")]


@pytest.fixture
def sockets() -> Iterator[SocketLog]:
    """Sockets that are watched, and lead nowhere."""
    with watched_sockets() as log:
        yield log


@pytest.mark.parametrize("host", FORMS)
def test_no_resolver_is_asked_for_an_address(sockets: SocketLog, host: str) -> None:
    """Resolvers take forms for addresses that no standard knows."""
    with pytest.raises(AddressRefused):
        build_fetcher(FakeClock()).fetch(f"http://{host}/")

    assert (sockets.lookups, sockets.connects) == ([], [])


def test_opened_pair_opens_no_name_that_leads_there(sockets: SocketLog) -> None:
    """Only the pair itself is opened, not its address under another name."""
    allow = frozenset({"127.0.0.1:80"})
    fetcher = build_fetcher(FakeClock(), allow, resolve=lambda _h, _p: ["127.0.0.1"])

    with pytest.raises(AddressRefused):
        fetcher.fetch("http://clinic.example/")

    assert sockets.connects == []
