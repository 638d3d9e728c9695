"""Registries behind a bootstrap server on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from connectors.domains.rdap import Registration
from connectors.domains.registration import PATIENCE, Registries, registries_at
from monitor.domain.errors import ContentRefused, Unavailable, WardwatchError
from monitor.ports.connector import ConnectorContext
from monitor.ports.fetch import Fetched
from monitor.simulator.exchange import Answer, Request
from monitor.simulator.server import serve
from tests.fakes.runtime import FakeClock

ANSWER = b'{"entities": [{"roles": ["registrar"], "handle": "R"}]}'


@dataclass
class FakeRegistries:
    """Fetches from registries, of which some fail."""

    failures: dict[str, WardwatchError] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def fetch(self, url: str) -> Fetched:
        """Answer, or fail for the host of `url`."""
        host = url.split("/")[2]
        self.asked.append(host)
        if host in self.failures:
            raise self.failures[host]
        return Fetched(url=url, status=200, media_type="", body=ANSWER)


def redirect(request: Request) -> Answer:
    """Redirect to the registry of the name's end."""
    name = request.path.rpartition("/")[2]
    there = f"https://{name.rpartition('.')[2]}.example/domain/{name}"
    return Answer(status=302, headers={"Location": there})


@contextmanager
def bootstrap(fetcher: FakeRegistries) -> Iterator[Registries]:
    """Yield what asks a server that redirects everything."""
    context = ConnectorContext(clock=FakeClock(), fetcher=fetcher)
    with serve(redirect) as url, registries_at(url, context)() as registries:
        yield registries


def test_a_silent_registry_behind_a_redirect_is_soon_left_alone() -> None:
    """Each name would cost a time-out; the others' registries are asked on."""
    fetcher = FakeRegistries({"slow.example": Unavailable("no answer in time")})
    with bootstrap(fetcher) as registries:
        slow = [registries.registration(f"{n}.slow") for n in range(5)]
        quick = [registries.registration(f"{n}.quick") for n in range(5)]
    assert slow == [Registration()] * 5
    assert quick == [Registration(registrar="R")] * 5
    assert fetcher.asked.count("slow.example") == PATIENCE


def test_only_failures_in_a_row_count() -> None:
    """One that answers in between is patient again."""
    fetcher = FakeRegistries()
    with bootstrap(fetcher) as registries:
        for number in range(PATIENCE * 2):
            fetcher.failures["a.example"] = Unavailable("no answer in time")
            registries.registration(f"{number}.a")
            fetcher.failures.clear()
            assert registries.registration(f"{number}.a").registrar == "R"


@pytest.mark.parametrize("location", ["http://[", "https://[::1"])
def test_a_redirect_to_nowhere_tells_nothing(location: str) -> None:
    """Nor does it hide the domain."""
    context = ConnectorContext(clock=FakeClock(), fetcher=FakeRegistries())
    lost = Answer(status=302, headers={"Location": location})
    with (
        serve(lambda _: lost) as url,
        registries_at(url, context)() as registries,
    ):
        assert registries.registration("a.example") == Registration()


def test_a_registry_that_does_not_know_a_name_is_asked_for_others() -> None:
    """That was an answer."""
    fetcher = FakeRegistries({"a.example": ContentRefused("status 404")})
    with bootstrap(fetcher) as registries:
        for number in range(PATIENCE + 2):
            registries.registration(f"{number}.a")
    assert len(fetcher.asked) == PATIENCE + 2
